/* test-change.c
 *
 * Changes own what they name, and nothing that their kind does not.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/visit/inj-change.h"

#include "visit-fixture.h"

static void
test_injection (void)
{
  InjInjection template = { .number = 1, .place_id = (char *) "procerus-midline-1" };
  g_autoptr (InjInjection) injection = inj_injection_new (&template);
  g_autoptr (InjChange) change = inj_change_new_injection (injection);

  g_assert_cmpint (change->kind, ==, INJ_CHANGE_INJECTION);
  g_assert_true (change->injection == injection);
  g_assert_null (change->reason);
  g_assert_null (change->vial);
}

static void
test_void (void)
{
  g_autoptr (InjChange) change = inj_change_new_void (3, "wrong site");

  g_assert_cmpint (change->kind, ==, INJ_CHANGE_VOID);
  g_assert_cmpint (change->number, ==, 3);
  g_assert_cmpstr (change->reason, ==, "wrong site");
  g_assert_null (change->place_id);
}

static void
test_skip (void)
{
  g_autoptr (InjChange) change = inj_change_new_skip ("procerus-midline-1", "pain", NULL);
  g_autoptr (InjChange) inverse = inj_change_new_skip ("procerus-midline-1", NULL, "pain");

  g_assert_cmpint (change->kind, ==, INJ_CHANGE_SKIP);
  g_assert_cmpstr (change->place_id, ==, "procerus-midline-1");
  g_assert_cmpstr (change->reason, ==, "pain");
  g_assert_null (change->previous_reason);
  g_assert_null (inverse->reason);
  g_assert_cmpstr (inverse->previous_reason, ==, "pain");
}

static void
test_vials (void)
{
  g_autoptr (VisitFixture) fixture = visit_fixture_new ("preempt-155");
  g_autoptr (InjVial) vial = visit_fixture_make_vial (fixture);
  g_autoptr (InjChange) opened = inj_change_new_vial (vial);
  g_autoptr (InjChange) withdrawn = inj_change_new_vial_withdrawn (2, TRUE);
  g_autoptr (InjChange) chosen = inj_change_new_active_vial (2, 1);

  g_assert_cmpint (opened->kind, ==, INJ_CHANGE_VIAL);
  g_assert_true (opened->vial == vial);
  g_assert_cmpint (withdrawn->kind, ==, INJ_CHANGE_VIAL_WITHDRAWN);
  g_assert_cmpint (withdrawn->number, ==, 2);
  g_assert_true (withdrawn->withdrawn);
  g_assert_cmpint (chosen->kind, ==, INJ_CHANGE_ACTIVE_VIAL);
  g_assert_cmpint (chosen->number, ==, 2);
  g_assert_cmpint (chosen->previous, ==, 1);
}

static void
test_signature (void)
{
  g_autoptr (InjChange) change = inj_change_new_signature ("Dr. Sample", NULL);

  g_assert_cmpint (change->kind, ==, INJ_CHANGE_SIGNATURE);
  g_assert_cmpstr (change->signer, ==, "Dr. Sample");
  g_assert_null (change->reason);
}

static void
test_later_kinds (void)
{
  InjPlannedDose template = { .place_id = (char *) "free-1", .units = 500 };
  g_autoptr (InjPlannedDose) planned = inj_planned_dose_new (&template);
  g_autoptr (InjChange) plan = inj_change_new_plan ("free-1", planned);
  g_autoptr (InjChange) detail = inj_change_new_detail (INJ_DETAIL_NOTE, "calm");
  g_autoptr (InjChange) reason = inj_change_new_deviation_reason ("free-1", "sore");
  g_autoptr (InjChange) amendment = inj_change_new_amendment ("Dr. Late", "read again");
  g_autoptr (InjChange) in_error = inj_change_new_in_error ("wrong patient");

  g_assert_cmpint (plan->kind, ==, INJ_CHANGE_PLAN);
  g_assert_true (plan->planned == planned);
  g_assert_cmpint (detail->kind, ==, INJ_CHANGE_DETAIL);
  g_assert_cmpint (detail->detail, ==, INJ_DETAIL_NOTE);
  g_assert_cmpstr (detail->value, ==, "calm");
  g_assert_cmpint (reason->kind, ==, INJ_CHANGE_DEVIATION_REASON);
  g_assert_cmpstr (reason->reason, ==, "sore");
  g_assert_cmpint (amendment->kind, ==, INJ_CHANGE_AMENDMENT);
  g_assert_cmpstr (amendment->signer, ==, "Dr. Late");
  g_assert_cmpint (in_error->kind, ==, INJ_CHANGE_IN_ERROR);
  g_assert_cmpstr (in_error->reason, ==, "wrong patient");
}

/* Undo goes back to the last change that settled the same. */
static void
test_about_same (void)
{
  g_autoptr (VisitFixture) fixture = visit_fixture_new ("preempt-155");
  g_autoptr (InjVial) vial = visit_fixture_make_vial (fixture);
  g_autoptr (InjVial) other_vial = inj_vial_with_number (vial, 2);
  g_autoptr (InjChange) plan = inj_change_new_plan ("free-1", NULL);
  g_autoptr (InjChange) other_plan = inj_change_new_plan ("free-2", NULL);
  g_autoptr (InjChange) reason = inj_change_new_deviation_reason ("free-1", NULL);
  g_autoptr (InjChange) note = inj_change_new_detail (INJ_DETAIL_NOTE, "a");
  g_autoptr (InjChange) needle = inj_change_new_detail (INJ_DETAIL_NEEDLE, "a");
  g_autoptr (InjChange) opened = inj_change_new_vial (vial);
  g_autoptr (InjChange) corrected = inj_change_new_vial_correction (vial);
  g_autoptr (InjChange) other_corrected = inj_change_new_vial_correction (other_vial);
  g_autoptr (InjChange) in_error = inj_change_new_in_error ("why");

  g_assert_true (inj_change_is_about_same (plan, plan));
  g_assert_false (inj_change_is_about_same (plan, other_plan));
  g_assert_false (inj_change_is_about_same (plan, reason));
  g_assert_true (inj_change_is_about_same (note, note));
  g_assert_false (inj_change_is_about_same (note, needle));
  g_assert_true (inj_change_is_about_same (corrected, opened));
  g_assert_true (inj_change_is_about_same (corrected, corrected));
  g_assert_false (inj_change_is_about_same (corrected, other_corrected));
  g_assert_true (inj_change_is_about_same (in_error, in_error));
  g_assert_false (inj_change_is_about_same (in_error, note));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/change/injection", test_injection);
  g_test_add_func ("/change/void", test_void);
  g_test_add_func ("/change/skip", test_skip);
  g_test_add_func ("/change/vials", test_vials);
  g_test_add_func ("/change/signature", test_signature);
  g_test_add_func ("/change/later-kinds", test_later_kinds);
  g_test_add_func ("/change/about-same", test_about_same);

  return g_test_run ();
}
