/* test-guide.c
 *
 * Which site comes next.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/visit/inj-guide.h"

#include "visit-fixture.h"

static void
assert_next (VisitFixture *fixture,
             const char   *place_id,
             const char   *next)
{
  InjPlace *place = inj_guide_get_next (fixture->visit, place_id);

  g_assert_cmpstr (place != NULL ? inj_place_get_id (place) : NULL, ==, next);
}

static void
test_order (void)
{
  g_autoptr (VisitFixture) fixture = visit_fixture_new ("preempt-195");

  assert_next (fixture, NULL, "corrugator-right-1");
  assert_next (fixture, "unknown", "corrugator-right-1");
  assert_next (fixture, "corrugator-right-1", "corrugator-left-1");
  assert_next (fixture, "corrugator-left-1", "procerus-midline-1");
  /* From the last required one to the start, past the optional ones. */
  assert_next (fixture, "trapezius-left-3", "corrugator-right-1");
  assert_next (fixture, "trapezius-left-7", "corrugator-right-1");
}

static void
test_passes_over (void)
{
  g_autoptr (VisitFixture) fixture = visit_fixture_new ("preempt-195");

  visit_fixture_open (fixture, fixture->botox, 200, 4);
  visit_fixture_give (fixture, "corrugator-left-1", 0);
  visit_fixture_skip (fixture, "procerus-midline-1", "pain");
  assert_next (fixture, "corrugator-right-1", "frontalis-right-1");
  visit_fixture_give (fixture, "corrugator-right-1", 0);
  assert_next (fixture, NULL, "frontalis-right-1");
  visit_fixture_undo (fixture);
  assert_next (fixture, NULL, "corrugator-right-1");
}

static void
test_walks_all (void)
{
  g_autoptr (VisitFixture) fixture = visit_fixture_new ("preempt-155");
  InjPlace *place;
  int n = 0;

  visit_fixture_open (fixture, fixture->botox, 200, 4);
  for (place = inj_guide_get_next (fixture->visit, NULL); place != NULL; n++)
    {
      g_autofree char *place_id = g_strdup (inj_place_get_id (place));

      visit_fixture_give (fixture, place_id, 0);
      place = inj_guide_get_next (fixture->visit, place_id);
    }

  g_assert_cmpint (n, ==, 31);
  assert_next (fixture, "corrugator-right-1", NULL);
}

/* The place itself is not next, even where it alone is left. */
static void
test_last_one (void)
{
  g_autoptr (VisitFixture) fixture = visit_fixture_new ("preempt-155");

  visit_fixture_open (fixture, fixture->botox, 200, 4);
  visit_fixture_give_hollow (fixture, -1, -1);
  visit_fixture_void (fixture, "procerus-midline-1", "missed");
  assert_next (fixture, "procerus-midline-1", NULL);
  assert_next (fixture, NULL, "procerus-midline-1");
  assert_next (fixture, "trapezius-left-3", "procerus-midline-1");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/guide/order", test_order);
  g_test_add_func ("/guide/passes-over", test_passes_over);
  g_test_add_func ("/guide/walks-all", test_walks_all);
  g_test_add_func ("/guide/last-one", test_last_one);

  return g_test_run ();
}
