/* test-compose-amend.c
 *
 * What is put right in a signed visit, with author and reason, and stays visible.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/visit/inj-compose.h"

#include "domain/visit/inj-sheet.h"

#include "visit-fixture.h"

static VisitFixture *
make_signed (void)
{
  VisitFixture *fixture = visit_fixture_new ("preempt-155");

  visit_fixture_open (fixture, fixture->botox, 200, 4);
  visit_fixture_give (fixture, "procerus-midline-1", 0);
  visit_fixture_skip (fixture, "frontalis-left-1", "sore");
  visit_fixture_sign (fixture, "Dr. Sample");

  return fixture;
}

static InjAmendment
make_amendment (InjAmendmentKind kind)
{
  return (InjAmendment) { .kind = kind, .author = "Dr. Late", .reason = "read again", .dose = INJ_DOSE (0) };
}

static void
amend (VisitFixture       *fixture,
       const InjAmendment *amendment)
{
  guint n_amendments = inj_visit_get_amendments (fixture->visit)->len;
  g_autoptr (GError) error = NULL;
  const InjChange *first;
  InjAction *action;

  visit_fixture_apply (fixture, inj_compose_amend (fixture->visit, &fixture->compose, amendment, &error), &error);
  g_assert_cmpuint (inj_visit_get_amendments (fixture->visit)->len, ==, n_amendments + 1);
  action = g_ptr_array_index (inj_visit_get_amendments (fixture->visit), n_amendments);
  first = g_ptr_array_index (action->changes, 0);
  g_assert_cmpint (first->kind, ==, INJ_CHANGE_AMENDMENT);
  g_assert_cmpstr (first->signer, ==, "Dr. Late");
  g_assert_cmpstr (first->reason, ==, "read again");
  g_assert_cmpint (inj_visit_get_status (fixture->visit), ==, INJ_VISIT_SIGNED);
  g_assert_null (inj_visit_get_undoable (fixture->visit));
  g_assert_null (inj_visit_get_redoable (fixture->visit));
}

static void
test_void_stays_visible (void)
{
  g_autoptr (VisitFixture) fixture = make_signed ();
  InjAmendment amendment = make_amendment (INJ_AMENDMENT_VOID_DOSE);
  g_autoptr (GPtrArray) listed = NULL;
  const InjInjection *injection;

  amendment.place_id = "procerus-midline-1";
  amend (fixture, &amendment);
  g_assert_cmpint (visit_fixture_get_units (fixture, "procerus-midline-1"), ==, 0);
  listed = inj_sheet_list_injections (fixture->visit);
  g_assert_cmpuint (listed->len, ==, 1);
  injection = g_ptr_array_index (listed, 0);
  g_assert_cmpstr (injection->void_reason, ==, "read again");
}

static void
test_add_dose (void)
{
  g_autoptr (VisitFixture) fixture = make_signed ();
  InjAmendment amendment = make_amendment (INJ_AMENDMENT_ADD_DOSE);
  InjAction *signature = g_ptr_array_index (inj_visit_get_actions (fixture->visit), 3);
  const InjInjection *injection;
  g_autoptr (InjVial) vial = visit_fixture_make_vial (fixture);

  amendment.place_id = "frontalis-left-1";
  amendment.dose.note = "forgotten";
  amend (fixture, &amendment);
  injection = inj_place_get_injection (inj_visit_lookup_place (fixture->visit, "frontalis-left-1"));
  g_assert_cmpint (injection->units, ==, 500);
  g_assert_cmpint (injection->vial, ==, 1);
  g_assert_cmpstr (injection->note, ==, "forgotten");
  g_assert_cmpint (injection->given_at, ==, signature->at);

  /* From a vial that nobody had listed. */
  amendment = make_amendment (INJ_AMENDMENT_ADD_FREE_DOSE);
  amendment.position = (InjPosition) { INJ_PLATE_BACK, -3000, 10 };
  amendment.muscle = INJ_MUSCLE_TRAPEZIUS;
  amendment.dose = INJ_DOSE (250);
  amendment.vial = vial;
  amend (fixture, &amendment);
  injection = inj_place_get_injection (inj_visit_lookup_place (fixture->visit, "free-1"));
  g_assert_cmpint (injection->units, ==, 250);
  g_assert_cmpint (injection->vial, ==, 2);
  g_assert_cmpint (injection->side, ==, INJ_SIDE_LEFT);
  g_assert_cmpint (inj_vial_get_number (inj_visit_get_active_vial (fixture->visit)), ==, 1);
}

static void
assert_lots (VisitFixture *fixture,
             const char   *expected)
{
  g_autoptr (GPtrArray) history = inj_visit_dup_vial_history (fixture->visit, 1);
  g_autoptr (GString) lots = g_string_new (NULL);

  for (guint i = 0; i < history->len; i++)
    g_string_append_printf (lots, "%s%s", i > 0 ? " " : "", inj_vial_get_lot (g_ptr_array_index (history, i)));
  g_assert_cmpstr (lots->str, ==, expected);
}

static InjVial *
make_vial (InjProduct *product,
           const char *lot)
{
  g_autoptr (GError) error = NULL;
  InjVial *vial = inj_vial_new (1, product, lot, DATE_OF_VISIT + 100, INJ_UNITS (200), INJ_VOLUME_MILLILITRES (4), &error);

  g_assert_no_error (error);

  return vial;
}

static void
test_correct_vial (void)
{
  g_autoptr (VisitFixture) fixture = visit_fixture_new ("preempt-155");
  g_autoptr (InjVial) draft = make_vial (fixture->botox, "L2");
  g_autoptr (InjVial) late = make_vial (fixture->botox, "L3");
  g_autoptr (InjVial) other = make_vial (fixture->dysport, "L4");
  InjAmendment amendment = make_amendment (INJ_AMENDMENT_CORRECT_VIAL);
  g_autoptr (GError) error = NULL;

  visit_fixture_open (fixture, fixture->botox, 200, 4);
  visit_fixture_apply (fixture, inj_compose_correct_vial (fixture->visit, &fixture->compose, draft, &error), &error);
  assert_lots (fixture, "L1 L2");
  visit_fixture_undo (fixture);
  assert_lots (fixture, "L1");
  g_assert_cmpstr (inj_vial_get_lot (inj_visit_get_active_vial (fixture->visit)), ==, "L1");
  visit_fixture_redo (fixture);
  visit_fixture_assert_refused (fixture, inj_compose_correct_vial (fixture->visit, &fixture->compose, other, &error),
                                &error, "Vial 1 cannot become one of another substance: units of two products are not "
                                "interchangeable. Open another vial instead.");
  visit_fixture_sign (fixture, "Dr. Sample");
  amendment.vial = late;
  amend (fixture, &amendment);
  assert_lots (fixture, "L1 L2 L3");
  g_assert_cmpstr (inj_vial_get_lot (inj_visit_lookup_vial (fixture->visit, 1)), ==, "L3");
}

static void
test_in_error (void)
{
  g_autoptr (VisitFixture) fixture = make_signed ();
  InjAmendment amendment = make_amendment (INJ_AMENDMENT_IN_ERROR);
  g_autoptr (GError) error = NULL;

  g_assert_null (inj_visit_get_error_reason (fixture->visit));
  amend (fixture, &amendment);
  g_assert_cmpstr (inj_visit_get_error_reason (fixture->visit), ==, "read again");
  visit_fixture_assert_refused (fixture, inj_compose_amend (fixture->visit, &fixture->compose, &amendment, &error),
                                &error, "The visit was entered in error: nothing more can be entered in it.");
}

static void
test_refused (void)
{
  g_autoptr (VisitFixture) fixture = make_signed ();
  g_autoptr (VisitFixture) draft = visit_fixture_new ("preempt-155");
  InjAmendment amendment = make_amendment (INJ_AMENDMENT_IN_ERROR);
  g_autoptr (GError) error = NULL;

  visit_fixture_assert_refused (draft, inj_compose_amend (draft->visit, &draft->compose, &amendment, &error), &error,
                                "The visit is not signed yet: change it instead of amending it.");
  amendment.author = " ";
  visit_fixture_assert_refused (fixture, inj_compose_amend (fixture->visit, &fixture->compose, &amendment, &error),
                                &error, "Enter who amends the visit.");
  amendment.author = "Dr. Late";
  amendment.reason = "";
  visit_fixture_assert_refused (fixture, inj_compose_amend (fixture->visit, &fixture->compose, &amendment, &error),
                                &error, "Say why the visit is amended.");
}

/* A log that was not composed here is held to the same. */
static void
assert_not_applied (VisitFixture  *fixture,
                    InjActionKind  kind,
                    InjChange     *first,
                    InjChange     *second,
                    const char    *sentence)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify) inj_change_free);
  g_autoptr (InjAction) action = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (changes, first);
  if (second != NULL)
    g_ptr_array_add (changes, second);
  action = inj_action_new (inj_visit_get_revision (fixture->visit) + 1, kind, 0, 1, "nurse", changes);
  g_assert_false (inj_visit_apply (fixture->visit, action, &error));
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_REFUSED);
  g_assert_cmpstr (error->message, ==, sentence);
}

static void
test_hostile_log (void)
{
  g_autoptr (VisitFixture) fixture = make_signed ();
  g_autoptr (VisitFixture) draft = visit_fixture_new ("preempt-155");
  const char *locked = "The visit is signed and can no longer be changed.";
  const char *empty = "An amendment begins with its author and its reason, and changes something.";

  assert_not_applied (fixture, INJ_ACTION_VOID, inj_change_new_void (1, "slip"), NULL, locked);
  assert_not_applied (fixture, INJ_ACTION_VOID, inj_change_new_amendment ("Dr. Late", "why"),
                      inj_change_new_void (1, "slip"), locked);
  assert_not_applied (fixture, INJ_ACTION_AMEND, inj_change_new_void (1, "slip"), NULL, empty);
  assert_not_applied (fixture, INJ_ACTION_AMEND, inj_change_new_amendment ("Dr. Late", "why"), NULL, empty);
  assert_not_applied (fixture, INJ_ACTION_AMEND, inj_change_new_amendment ("Dr. Late", "why"),
                      inj_change_new_signature ("Dr. Other", NULL), locked);
  assert_not_applied (fixture, INJ_ACTION_AMEND, inj_change_new_amendment ("Dr. Late", ""),
                      inj_change_new_void (1, "slip"), "Say why the visit is amended.");
  assert_not_applied (draft, INJ_ACTION_FILL_IN, inj_change_new_in_error ("why"), NULL,
                      "A visit that is not signed yet can only be discarded as a whole.");
  assert_not_applied (draft, INJ_ACTION_FILL_IN, inj_change_new_detail (INJ_DETAIL_HEADACHE_DAYS, "07"), NULL,
                      "Headache days a month is not written as the records keep it.");
  visit_fixture_skip (draft, "frontalis-left-1", "sore");
  assert_not_applied (draft, INJ_ACTION_UNPLAN, inj_change_new_plan ("frontalis-left-1", NULL), NULL,
                      "“frontalis-left-1” is skipped.");
  assert_not_applied (draft, INJ_ACTION_UNPLAN, inj_change_new_plan ("frontalis-left-2", NULL), NULL,
                      "The visit itself plans nothing at “frontalis-left-2”.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/compose-amend/void-stays-visible", test_void_stays_visible);
  g_test_add_func ("/compose-amend/add-dose", test_add_dose);
  g_test_add_func ("/compose-amend/correct-vial", test_correct_vial);
  g_test_add_func ("/compose-amend/in-error", test_in_error);
  g_test_add_func ("/compose-amend/refused", test_refused);
  g_test_add_func ("/compose-amend/hostile-log", test_hostile_log);

  return g_test_run ();
}
