/* test-sign-check.c
 *
 * The check list before signing: each line open, done, and at stop.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/review/inj-sign-check.h"

#include "domain/review/inj-review.h"

#include "review-fixture.h"

static void
assert_check (ReviewFixture *fixture,
              const char    *id,
              const char    *expected)
{
  g_autoptr (GPtrArray) findings = inj_review_visit (fixture->visit->visit, fixture->background);
  g_autoptr (GPtrArray) checks = inj_sign_check_list (fixture->visit->visit, findings, fixture->visit->anchors);
  g_autofree char *found = NULL;

  for (guint i = 0; i < checks->len; i++)
    {
      const InjSignCheck *check = checks->pdata[i];

      if (g_str_equal (check->id, id))
        {
          g_assert_null (found);
          found = g_strdup_printf ("%s: %s", inj_sign_check_state_get_id (check->state), check->text);
        }
    }

  g_assert_cmpstr (found, ==, expected);
}

static void
test_stops (void)
{
  g_autoptr (ReviewFixture) fixture = review_fixture_new ("preempt-155", INJ_LABEL_US);
  g_autoptr (GError) error = NULL;

  assert_check (fixture, "stops", "done: No finding wants a reason.");
  visit_fixture_give (fixture->visit, "procerus-midline-1", INJ_UNITS (401));
  assert_check (fixture, "stops", "stop: 1 finding at stop wants a reason.");
  visit_fixture_apply (fixture->visit,
                       inj_compose_sign (fixture->visit->visit, &fixture->visit->compose, "Dr. Roe", "as agreed",
                                         &error),
                       &error);
  assert_check (fixture, "stops", "done: 1 finding at stop, with a reason.");
}

static void
test_hollow (void)
{
  g_autoptr (ReviewFixture) fixture = review_fixture_new ("preempt-155", INJ_LABEL_US);

  visit_fixture_give (fixture->visit, "procerus-midline-1", 0);
  assert_check (fixture, "hollow", "open: 1 of 31 sites: 30 still planned");
  visit_fixture_skip (fixture->visit, "frontalis-left-1", "scar");
  visit_fixture_give_hollow (fixture->visit, -1, -1);
  assert_check (fixture, "hollow", "done: 30 of 31 sites: 1 skipped");
  visit_fixture_unskip (fixture->visit, "frontalis-left-1");
  visit_fixture_give_hollow (fixture->visit, -1, -1);
  assert_check (fixture, "hollow", "done: All 31 sites of the protocol are given.");
  /* What the visit itself plans is no part of the protocol, and is hollow. */
  review_fixture_plan (fixture, "masseter-left-1", INJ_MUSCLE_MASSETER, INJ_SIDE_LEFT,
                       (InjPosition) { INJ_PLATE_LEFT, -1000, -3000 }, 500);
  assert_check (fixture, "hollow", "open: 1 planned place is still hollow.");
}

static void
test_vials (void)
{
  g_autoptr (ReviewFixture) fixture = review_fixture_new ("preempt-155", INJ_LABEL_US);
  g_autoptr (InjVial) vial = NULL;
  g_autoptr (GError) error = NULL;

  assert_check (fixture, "vials", "done: Each vial has its lot and its expiry date.");
  vial = inj_vial_new (0, fixture->visit->botox, "", DATE_OF_VISIT, INJ_UNITS (200), 4000, &error);
  g_assert_no_error (error);
  visit_fixture_apply (fixture->visit,
                       inj_compose_open_vial (fixture->visit->visit, &fixture->visit->compose, vial, FALSE, &error),
                       &error);
  assert_check (fixture, "vials", "open: 1 vial is without lot or expiry date.");
  visit_fixture_undo (fixture->visit);
  visit_fixture_undo (fixture->visit);
  assert_check (fixture, "vials", "open: No vial was opened.");
}

static void
test_wastage (void)
{
  g_autoptr (ReviewFixture) fixture = review_fixture_new ("preempt-155", INJ_LABEL_US);

  assert_check (fixture, "wastage", "open: What is left in the vials is not explained.");
  review_fixture_enter (fixture, INJ_DETAIL_WASTAGE, "single-dose");
  assert_check (fixture, "wastage", "done: What is left is explained: single-dose");
  visit_fixture_give (fixture->visit, "procerus-midline-1", INJ_UNITS (200));
  assert_check (fixture, "wastage", "done: Nothing is left in the vials.");
}

static void
test_deviations (void)
{
  g_autoptr (ReviewFixture) fixture = review_fixture_new ("preempt-155", INJ_LABEL_US);

  assert_check (fixture, "deviations", "done: Nothing was done otherwise than planned.");
  visit_fixture_give (fixture->visit, "procerus-midline-1", 250);
  visit_fixture_skip (fixture->visit, "frontalis-left-1", "scar");
  assert_check (fixture, "deviations", "done: 2 deviations, 1 with a reason.");
}

static void
test_entered (void)
{
  g_autoptr (ReviewFixture) fixture = review_fixture_new ("preempt-155", INJ_LABEL_US);

  assert_check (fixture, "consent", "open: Consent is not entered.");
  review_fixture_enter (fixture, INJ_DETAIL_CONSENT, "yes");
  assert_check (fixture, "consent", "done: Consent is entered.");
  assert_check (fixture, "contraindications", "open: It is not entered that contraindications were reviewed.");
  review_fixture_enter (fixture, INJ_DETAIL_CONTRAINDICATIONS_REVIEWED, "yes");
  assert_check (fixture, "contraindications", "done: Contraindications were reviewed.");
  assert_check (fixture, "elsewhere", "open: Toxin given elsewhere was not asked about.");
  review_fixture_enter (fixture, INJ_DETAIL_NO_TOXIN_ELSEWHERE, "yes");
  assert_check (fixture, "elsewhere", "done: Toxin given elsewhere was asked about.");
  assert_check (fixture, "injector", "done: It is entered who injects.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sign-check/stops", test_stops);
  g_test_add_func ("/sign-check/hollow", test_hollow);
  g_test_add_func ("/sign-check/vials", test_vials);
  g_test_add_func ("/sign-check/wastage", test_wastage);
  g_test_add_func ("/sign-check/deviations", test_deviations);
  g_test_add_func ("/sign-check/entered", test_entered);

  return g_test_run ();
}
