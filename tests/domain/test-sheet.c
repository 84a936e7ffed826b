/* test-sheet.c
 *
 * What of a visit's injections stands on its sheet.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/visit/inj-sheet.h"

#include "visit-fixture.h"

#define PROCERUS "procerus-midline-1"
#define FRONTALIS "frontalis-left-1"

/* "5, 5 slip": units of a place, and why they were voided, in order. */
static void
assert_listed (VisitFixture *fixture,
               const char   *place_id,
               const char   *expected)
{
  g_autoptr (GPtrArray) injections = inj_sheet_list_injections (fixture->visit);
  g_autoptr (GString) listed = g_string_new (NULL);

  for (guint i = 0; i < injections->len; i++)
    {
      const InjInjection *injection = g_ptr_array_index (injections, i);
      g_autofree char *units = inj_units_format (injection->units);

      if (!g_str_equal (injection->place_id, place_id))
        continue;

      g_string_append_printf (listed, "%s%s", listed->len > 0 ? ", " : "", units);
      if (injection->void_reason != NULL)
        g_string_append_printf (listed, " %s", injection->void_reason);
    }

  g_assert_cmpstr (listed->str, ==, expected);
}

static VisitFixture *
make_visit (void)
{
  VisitFixture *fixture = visit_fixture_new ("preempt-155");

  visit_fixture_open (fixture, fixture->botox, 200, 4);
  visit_fixture_give (fixture, PROCERUS, 0);
  visit_fixture_give (fixture, FRONTALIS, 0);

  return fixture;
}

static void
test_what_was_undone (void)
{
  g_autoptr (VisitFixture) fixture = make_visit ();

  assert_listed (fixture, FRONTALIS, "5");
  visit_fixture_undo (fixture);
  assert_listed (fixture, FRONTALIS, "");
  assert_listed (fixture, PROCERUS, "5");
  visit_fixture_redo (fixture);
  assert_listed (fixture, FRONTALIS, "5");
}

static void
test_a_void_comes_and_goes (void)
{
  g_autoptr (VisitFixture) fixture = make_visit ();

  visit_fixture_void (fixture, PROCERUS, "slip");
  for (int i = 0; i < 3; i++)
    {
      assert_listed (fixture, PROCERUS, "5 slip");
      visit_fixture_undo (fixture);
      assert_listed (fixture, PROCERUS, "5");
      visit_fixture_redo (fixture);
    }

  /* One void undone, another that stands. */
  visit_fixture_undo (fixture);
  visit_fixture_void (fixture, PROCERUS, "not injected");
  assert_listed (fixture, PROCERUS, "5 not injected");
  visit_fixture_give (fixture, PROCERUS, INJ_UNITS (4));
  assert_listed (fixture, PROCERUS, "5 not injected, 4");
}

static void
test_a_correction_comes_and_goes (void)
{
  g_autoptr (VisitFixture) fixture = make_visit ();

  visit_fixture_correct (fixture, FRONTALIS, 250);
  for (int i = 0; i < 3; i++)
    {
      assert_listed (fixture, FRONTALIS, "5 corrected, 2.5");
      visit_fixture_undo (fixture);
      assert_listed (fixture, FRONTALIS, "5");
      visit_fixture_redo (fixture);
    }
}

static void
test_all_undone (void)
{
  g_autoptr (VisitFixture) fixture = make_visit ();
  g_autoptr (GPtrArray) injections = NULL;

  visit_fixture_void (fixture, PROCERUS, "slip");
  visit_fixture_correct (fixture, FRONTALIS, 250);
  while (inj_visit_get_undoable (fixture->visit) != NULL)
    visit_fixture_undo (fixture);

  injections = inj_sheet_list_injections (fixture->visit);
  g_assert_cmpuint (injections->len, ==, 0);

  while (inj_visit_get_redoable (fixture->visit) != NULL)
    visit_fixture_redo (fixture);
  assert_listed (fixture, PROCERUS, "5 slip");
  assert_listed (fixture, FRONTALIS, "5 corrected, 2.5");
}

static void
test_original (void)
{
  g_autoptr (VisitFixture) fixture = make_visit ();
  InjAction *give = inj_visit_get_undoable (fixture->visit);

  g_assert_true (inj_sheet_get_original (fixture->visit, give) == give);
  g_assert_null (inj_sheet_get_original (fixture->visit, NULL));
  visit_fixture_undo (fixture);
  g_assert_true (inj_sheet_get_original (fixture->visit, inj_visit_get_redoable (fixture->visit)) == give);
  visit_fixture_redo (fixture);
  g_assert_true (inj_visit_get_undoable (fixture->visit) != give);
  g_assert_true (inj_sheet_get_original (fixture->visit, inj_visit_get_undoable (fixture->visit)) == give);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet/what-was-undone", test_what_was_undone);
  g_test_add_func ("/sheet/a-void-comes-and-goes", test_a_void_comes_and_goes);
  g_test_add_func ("/sheet/a-correction-comes-and-goes", test_a_correction_comes_and_goes);
  g_test_add_func ("/sheet/all-undone", test_all_undone);
  g_test_add_func ("/sheet/original", test_original);

  return g_test_run ();
}
