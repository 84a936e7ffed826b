/* test-action-composer.c
 *
 * Changes put together: numbers, vials, and what reverts them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/visit/inj-action-composer.h"

#include "visit-fixture.h"

static InjInjection
make_template (const char *place_id,
               InjUnits    units)
{
  const InjSite *site = inj_site_lookup (place_id);
  InjInjection template = { 0 };

  template.number = 99;
  template.place_id = (char *) place_id;
  template.muscle = site->muscle;
  template.side = site->side;
  template.units = units;
  template.void_reason = (char *) "old";
  template.voided_at = 5;

  return template;
}

static const InjChange *
get_change (InjAction *action,
            guint      index)
{
  return g_ptr_array_index (action->changes, index);
}

static void
test_give (void)
{
  g_autoptr (VisitFixture) fixture = visit_fixture_new ("preempt-155");
  InjInjection first = make_template ("frontalis-left-1", INJ_UNITS (4));
  InjInjection second = make_template ("frontalis-left-2", INJ_UNITS (2));
  g_autoptr (InjActionComposer) composer = NULL;
  g_autoptr (InjAction) action = NULL;
  g_autoptr (GError) error = NULL;

  visit_fixture_open (fixture, fixture->botox, 5, 1);
  visit_fixture_open (fixture, fixture->botox, 5, 1);
  composer = inj_action_composer_new (fixture->visit, &fixture->compose, &error);
  g_assert_true (inj_action_composer_give (composer, &first, &error));
  g_assert_true (inj_action_composer_give (composer, &second, &error));
  action = inj_action_composer_finish (composer, INJ_ACTION_GIVE, 0, &error);
  g_assert_no_error (error);

  /* What the first dose drew is counted before it is applied. */
  g_assert_cmpint (action->revision, ==, 3);
  g_assert_cmpstr (action->actor, ==, "nurse");
  g_assert_cmpint (action->at, ==, fixture->compose.at);
  g_assert_cmpuint (action->changes->len, ==, 3);
  g_assert_cmpint (get_change (action, 0)->injection->number, ==, 1);
  g_assert_cmpint (get_change (action, 0)->injection->vial, ==, 1);
  g_assert_true (inj_injection_is_live (get_change (action, 0)->injection));
  g_assert_cmpint (get_change (action, 1)->kind, ==, INJ_CHANGE_ACTIVE_VIAL);
  g_assert_cmpint (get_change (action, 1)->number, ==, 2);
  g_assert_cmpint (get_change (action, 1)->previous, ==, 1);
  g_assert_cmpint (get_change (action, 2)->injection->number, ==, 2);
  g_assert_cmpint (get_change (action, 2)->injection->vial, ==, 2);
}

static void
test_replace (void)
{
  g_autoptr (VisitFixture) fixture = visit_fixture_new ("preempt-155");
  g_autoptr (InjActionComposer) composer = NULL;
  g_autoptr (InjAction) action = NULL;
  g_autoptr (GError) error = NULL;
  InjInjection *injection;
  InjInjection template;

  visit_fixture_open (fixture, fixture->botox, 100, 2);
  visit_fixture_give (fixture, "procerus-midline-1", 0);
  injection = inj_place_get_injection (inj_visit_lookup_place (fixture->visit, "procerus-midline-1"));
  template = *injection;
  template.units = 123;
  composer = inj_action_composer_new (fixture->visit, &fixture->compose, &error);
  inj_action_composer_replace (composer, injection, &template, "corrected");
  action = inj_action_composer_finish (composer, INJ_ACTION_CORRECT, 0, &error);
  g_assert_no_error (error);

  g_assert_cmpuint (action->changes->len, ==, 2);
  g_assert_cmpint (get_change (action, 0)->number, ==, 1);
  g_assert_cmpstr (get_change (action, 0)->reason, ==, "corrected");
  g_assert_cmpint (get_change (action, 1)->injection->number, ==, 2);
  g_assert_cmpint (get_change (action, 1)->injection->succeeds, ==, 1);
  g_assert_cmpint (get_change (action, 1)->injection->units, ==, 123);
  g_assert_cmpint (get_change (action, 1)->injection->given_at, ==, injection->given_at);
}

/* The last change is reverted first, each by its inverse. */
static void
test_revert (void)
{
  g_autoptr (VisitFixture) fixture = visit_fixture_new ("preempt-155");
  g_autoptr (InjActionComposer) composer = NULL;
  g_autoptr (InjAction) action = NULL;
  g_autoptr (GError) error = NULL;
  InjAction *reverted;

  visit_fixture_open (fixture, fixture->botox, 5, 1);
  visit_fixture_open (fixture, fixture->botox, 100, 2);
  visit_fixture_skip (fixture, "frontalis-left-1", "scar");
  visit_fixture_give (fixture, "frontalis-left-1", 501);
  reverted = inj_visit_get_undoable (fixture->visit);
  g_assert_cmpuint (reverted->changes->len, ==, 3);
  composer = inj_action_composer_new (fixture->visit, &fixture->compose, &error);
  inj_action_composer_revert (composer, reverted);
  action = inj_action_composer_finish (composer, INJ_ACTION_UNDO, reverted->revision, &error);
  g_assert_no_error (error);

  g_assert_cmpint (action->reverts, ==, reverted->revision);
  g_assert_cmpuint (action->changes->len, ==, 3);
  g_assert_cmpint (get_change (action, 0)->kind, ==, INJ_CHANGE_VOID);
  g_assert_cmpint (get_change (action, 0)->number, ==, 1);
  g_assert_cmpstr (get_change (action, 0)->reason, ==, INJ_VOID_REASON_UNDONE);
  g_assert_cmpint (get_change (action, 1)->kind, ==, INJ_CHANGE_ACTIVE_VIAL);
  g_assert_cmpint (get_change (action, 1)->number, ==, 1);
  g_assert_cmpint (get_change (action, 1)->previous, ==, 2);
  g_assert_cmpint (get_change (action, 2)->kind, ==, INJ_CHANGE_SKIP);
  g_assert_cmpstr (get_change (action, 2)->reason, ==, "scar");
  g_assert_null (get_change (action, 2)->previous_reason);
}

/* A dose that was corrected, and the correction undone, bears a third number. */
static void
test_revert_an_heir (void)
{
  g_autoptr (VisitFixture) fixture = visit_fixture_new ("preempt-155");

  visit_fixture_open (fixture, fixture->botox, 100, 2);
  visit_fixture_give (fixture, "procerus-midline-1", 0);
  visit_fixture_correct (fixture, "procerus-midline-1", 250);
  visit_fixture_undo (fixture);
  visit_fixture_undo (fixture);
  g_assert_cmpint (visit_fixture_get_state (fixture, "procerus-midline-1"), ==, INJ_PLACE_HOLLOW);
  visit_fixture_redo (fixture);
  g_assert_cmpint (visit_fixture_get_units (fixture, "procerus-midline-1"), ==, INJ_UNITS (5));
  visit_fixture_redo (fixture);
  g_assert_cmpint (visit_fixture_get_units (fixture, "procerus-midline-1"), ==, 250);
}

static void
test_refused (void)
{
  g_autoptr (VisitFixture) fixture = visit_fixture_new ("preempt-155");
  InjInjection template = make_template ("procerus-midline-1", INJ_UNITS (5));
  g_autoptr (InjActionComposer) composer = NULL;
  g_autoptr (InjActionComposer) other = NULL;
  g_autoptr (InjActionComposer) late = NULL;
  g_autoptr (GError) error = NULL;

  composer = inj_action_composer_new (fixture->visit, &fixture->compose, &error);
  g_assert_false (inj_action_composer_give (composer, &template, &error));
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_REFUSED);
  g_clear_error (&error);

  other = inj_action_composer_new (fixture->visit, &fixture->compose, &error);
  inj_action_composer_add (other, inj_change_new_void (1, "x"));
  visit_fixture_assert_refused (fixture, inj_action_composer_finish (other, INJ_ACTION_VOID, 0, &error), &error,
                                "Injection 1 is not there to be voided.");

  visit_fixture_sign (fixture, "Dr. Sample");
  late = inj_action_composer_new (fixture->visit, &fixture->compose, &error);
  g_assert_null (late);
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_REFUSED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/action-composer/give", test_give);
  g_test_add_func ("/action-composer/replace", test_replace);
  g_test_add_func ("/action-composer/revert", test_revert);
  g_test_add_func ("/action-composer/revert-an-heir", test_revert_an_heir);
  g_test_add_func ("/action-composer/refused", test_refused);

  return g_test_run ();
}
