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

  return g_test_run ();
}
