/* test-limit-review.c
 *
 * A practice's figures beside the label's, an add-on's for its own indication,
 * and what a dose would raise before it is given.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/review/inj-limit-review.h"

#include "domain/review/inj-review.h"

#include "review-fixture.h"

static const char *const bruxism =
  "[Protocol]\nId=jaw\nVersion=1\nName=Jaw\nSubstance=onabotulinumtoxina\nIndication=bruxism\nAddOn=true\n"
  "Standing=off-label\nSource=Nobody\nVerified=read\nChecked=2026-11-20\n"
  "[Site masseter-left-1]\nUnits=10\nRequired=true\n"
  "[Site masseter-right-1]\nUnits=10\nRequired=true\n"
  "[Site corrugator-left-2]\nUnits=4\nRequired=true\n"
  "[Muscle masseter]\nMaximumUnits=25\nSource=Somebody\nVerified=read\n"
  "[Limit visit]\nScope=visit\nMaximumUnits=30\nSource=Somebody\nVerified=read\n"
  "[Limit interval]\nScope=interval\nDays=100\nSource=Somebody\nVerified=read\n"
  "[Limit age]\nScope=age\nYears=18\nSource=Somebody\nVerified=read\n";

static void
assert_would (ReviewFixture *fixture,
              const char    *place_id,
              InjUnits       units,
              const char    *expected)
{
  review_fixture_assert_texts (inj_review_would_exceed (fixture->visit->visit, fixture->background, place_id, units),
                               expected);
}

/* The practice's own figure is told although the label's is kept, and each
 * finding names both. */
static void
test_practice_visit (void)
{
  g_autoptr (ReviewFixture) fixture = review_fixture_new ("preempt-195", INJ_LABEL_EU);

  review_fixture_set_limits (fixture, "[Limit visit]\nScope=visit\nMaximumUnits=160\nMaximumSites=32\n");
  visit_fixture_give_hollow (fixture->visit, -1, -1);
  review_fixture_assert_finding (fixture, "practice-visit-units", NULL);
  visit_fixture_give (fixture->visit, "temporalis-left-5", 500);
  review_fixture_assert_finding (fixture, "practice-visit-units", NULL);
  visit_fixture_correct (fixture->visit, "temporalis-left-5", 501);
  review_fixture_assert_finding (fixture, "practice-visit-units",
                                 "warning: This visit: 160.01 of at most 160 units (this practice; EU SmPC: 195 units)");
  review_fixture_assert_finding (fixture, "visit-units", NULL);
  visit_fixture_give (fixture->visit, "trapezius-left-4", INJ_UNITS (40));
  review_fixture_assert_finding (fixture, "practice-visit-sites",
                                 "warning: This visit: 33 of at most 32 sites (this practice; EU SmPC: 39 sites)");
  review_fixture_assert_finding (fixture, "visit-units",
                                 "warning: This visit: 200.01 of at most 195 units (EU SmPC; this practice: 160 units)");
}

static void
test_practice_planned (void)
{
  g_autoptr (ReviewFixture) fixture = review_fixture_new ("preempt-195", INJ_LABEL_EU);

  review_fixture_set_limits (fixture, "[Limit visit]\nScope=visit\nMaximumUnits=154.99\n");
  review_fixture_assert_finding (fixture, "practice-visit-units",
                                 "warning: This visit: 155 units given and planned, of at most 154.99 "
                                 "(this practice; EU SmPC: 195 units)");
}

static void
test_practice_muscle_and_site (void)
{
  g_autoptr (ReviewFixture) fixture = review_fixture_new ("preempt-195", INJ_LABEL_EU);

  review_fixture_set_limits (fixture,
                             "[Muscle trapezius]\nMaximumUnits=40\nMaximumSites=7\n[Limit s]\nScope=site\nMaximumUnits=10\n");
  visit_fixture_give (fixture->visit, "trapezius-left-4", 1001);
  visit_fixture_give (fixture->visit, "trapezius-left-5", 100);
  review_fixture_assert_finding (fixture, "practice-muscle-units-trapezius",
                                 "warning: Trapezius: 41.01 units given and planned, of at most 40 "
                                 "(this practice; EU SmPC, follow-the-pain: 50 units)");
  review_fixture_assert_finding (fixture, "practice-muscle-sites-trapezius",
                                 "warning: Trapezius: 8 sites given and planned, of at most 7 "
                                 "(this practice; EU SmPC, follow-the-pain: 10 sites)");
  review_fixture_assert_finding (fixture, "practice-site-trapezius-left-4",
                                 "warning: Trapezius, left, 4: 10.01 of at most 10 units "
                                 "(this practice; Label for spasticity and cervical dystonia: 50 units)");
}

/* Another window beside the label's; the practice's own never wants a reason. */
static void
test_practice_months (void)
{
  g_autoptr (ReviewFixture) fixture = review_fixture_new ("preempt-195", INJ_LABEL_EU);

  review_fixture_set_limits (fixture, "[Limit m]\nScope=months\nMonths=12\nMaximumUnits=400\n");
  review_fixture_contribute (fixture, 6, DATE_OF_VISIT - 200, INJ_UNITS (245), "chronic-migraine");
  review_fixture_assert_finding (fixture, "practice-months-12-planned", NULL);
  review_fixture_contribute (fixture, 0, DATE_OF_VISIT - 100, INJ_UNITS (1), "glabellar lines");
  review_fixture_assert_finding (fixture, "practice-months-12-planned",
                                 "warning: 401 units within 12 months with what is still planned, of at most 400 "
                                 "(this practice; US label: 400 units in 3 months)");
  visit_fixture_give_hollow (fixture->visit, -1, -1);
  review_fixture_assert_finding (fixture, "practice-months-12",
                                 "warning: 401 units within 12 months, of at most 400 "
                                 "(this practice; US label: 400 units in 3 months)");
  review_fixture_assert_finding (fixture, "months", NULL);
}

static void
test_practice_interval (void)
{
  g_autoptr (ReviewFixture) fixture = review_fixture_new ("preempt-195", INJ_LABEL_EU);

  review_fixture_set_limits (fixture, "[Limit i]\nScope=interval\nDays=90\n");
  fixture->background->last_visit = DATE_OF_VISIT - 89;
  review_fixture_assert_finding (fixture, "practice-interval",
                                 "warning: 89 days since the last visit (23 August 2026) instead of at least 90 "
                                 "(this practice; EU SmPC: 84 days)");
  review_fixture_assert_finding (fixture, "interval", NULL);
  fixture->background->last_visit = DATE_OF_VISIT - 83;
  review_fixture_assert_finding (fixture, "interval",
                                 "warning: 83 days since the last visit (29 August 2026) instead of at least 84 "
                                 "(EU SmPC; this practice: 90 days)");
}

/* The figures of the other label are not named. */
static void
test_practice_beside_own_label (void)
{
  g_autoptr (ReviewFixture) fixture = review_fixture_new ("preempt-195", INJ_LABEL_US);

  review_fixture_set_limits (fixture, "[Limit visit]\nScope=visit\nMaximumUnits=150\n");
  review_fixture_assert_finding (fixture, "practice-visit-units",
                                 "warning: This visit: 155 units given and planned, of at most 150 "
                                 "(this practice; US label: 155 units)");
}

/* 155 counts the migraine protocol's own, planned and given; the add-on's limits
 * count its own, in a muscle that both treat as well. */
static void
test_add_on (void)
{
  g_autoptr (ReviewFixture) fixture = review_fixture_new ("preempt-155", INJ_LABEL_US);

  review_fixture_add_on (fixture, bruxism);
  review_fixture_assert_finding (fixture, "visit-units", NULL);
  review_fixture_assert_finding (fixture, "visit-sites", NULL);
  review_fixture_assert_finding (fixture, "muscle-units-corrugator", NULL);
  review_fixture_assert_finding (fixture, "jaw-visit-units", NULL);
  review_fixture_assert_finding (fixture, "jaw-muscle-units-masseter", NULL);
  visit_fixture_give (fixture->visit, "masseter-left-1", 1501);
  review_fixture_assert_finding (fixture, "jaw-muscle-units-masseter",
                                 "warning: Masseter: 25.01 units given and planned, of at most 25 (Somebody)");
  review_fixture_assert_finding (fixture, "visit-units", NULL);
}

/* 25 to 50 units a muscle (CLINICAL, masseter): the right one and the left one
 * each have their own. */
static void
test_each_side (void)
{
  g_autoptr (ReviewFixture) fixture = review_fixture_new ("preempt-155", INJ_LABEL_EU);

  review_fixture_set_limits (fixture, "[Muscle masseter]\nMaximumUnits=50\nMaximumSites=1\nEachSide=true\n");
  visit_fixture_give (fixture->visit, "masseter-left-1", 5000);
  visit_fixture_give (fixture->visit, "masseter-right-1", 2000);
  review_fixture_assert_finding (fixture, "practice-muscle-units-masseter", NULL);
  review_fixture_assert_finding (fixture, "practice-muscle-units-masseter-left", NULL);
  review_fixture_assert_finding (fixture, "practice-muscle-sites-masseter-left", NULL);
  visit_fixture_give (fixture->visit, "masseter-left-2", 1);
  review_fixture_assert_finding (fixture, "practice-muscle-units-masseter-left",
                                 "warning: Masseter, left: 50.01 of at most 50 units (this practice)");
  review_fixture_assert_finding (fixture, "practice-muscle-sites-masseter-left",
                                 "warning: Masseter, left: 2 of at most 1 site (this practice)");
  review_fixture_assert_finding (fixture, "practice-muscle-units-masseter-right", NULL);
}

static void
test_add_on_interval (void)
{
  g_autoptr (ReviewFixture) fixture = review_fixture_new ("preempt-155", INJ_LABEL_US);

  review_fixture_add_on (fixture, bruxism);
  review_fixture_contribute (fixture, 5, DATE_OF_VISIT - 20, INJ_UNITS (155), "chronic-migraine");
  review_fixture_assert_finding (fixture, "jaw-interval", NULL);
  review_fixture_contribute (fixture, 5, DATE_OF_VISIT - 99, INJ_UNITS (20), "bruxism");
  review_fixture_assert_finding (fixture, "jaw-interval",
                                 "warning: 99 days since the last visit (13 August 2026) instead of at least 100 "
                                 "(Somebody)");
}

/* The protocol's own age limit tells it once. */
static void
test_add_on_age (void)
{
  g_autoptr (ReviewFixture) fixture = review_fixture_new ("preempt-155", INJ_LABEL_US);

  review_fixture_add_on (fixture, bruxism);
  g_clear_object (&fixture->background->patient);
  fixture->background->patient = inj_patient_new (3, "Sample", "Alex", inj_date_from_ymd (2010, 1, 2), NULL,
                                                  INJ_DATE_NONE, NULL);
  review_fixture_assert_finding (fixture, "age",
                                 "stop: The patient is 16 years old; the label is for 18 and over (Label, adults only)");
  review_fixture_assert_finding (fixture, "jaw-age", NULL);
}

/* What repeating or mirroring plans counts before it is given. */
static void
test_own_plan (void)
{
  g_autoptr (ReviewFixture) fixture = review_fixture_new ("preempt-195", INJ_LABEL_EU);

  review_fixture_plan (fixture, "free-1", INJ_MUSCLE_TRAPEZIUS, INJ_SIDE_LEFT,
                       (InjPosition) { INJ_PLATE_BACK, -1500, -3000 }, 2001);
  review_fixture_assert_finding (fixture, "muscle-units-trapezius",
                                 "warning: Trapezius: 50.01 units given and planned, of at most 50 "
                                 "(EU SmPC, follow-the-pain)");
  review_fixture_plan (fixture, "free-1", INJ_MUSCLE_TRAPEZIUS, INJ_SIDE_LEFT,
                       (InjPosition) { INJ_PLATE_BACK, -1500, -3000 }, 2000);
  review_fixture_assert_finding (fixture, "muscle-units-trapezius", NULL);
}

/* Typed and not given yet: 50 for 5. */
static void
test_would_exceed (void)
{
  g_autoptr (ReviewFixture) fixture = review_fixture_new ("preempt-195", INJ_LABEL_EU);

  assert_would (fixture, "temporalis-left-1", 500, "");
  assert_would (fixture, "temporalis-left-1", 1500, "");
  assert_would (fixture, "temporalis-left-1", 1501,
                "Temporalis: 50.01 units given and planned, of at most 50\n");
  assert_would (fixture, "temporalis-left-1", 5001,
                "Temporalis, left, 1: 50.01 of at most 50 units\n"
                "Temporalis: 50.01 of at most 50 units\n"
                "This visit: 200.01 units given and planned, of at most 195\n");
  assert_would (fixture, "temporalis-left-1", 250, "");
  /* One that the visit does not list. */
  assert_would (fixture, "masseter-left-1", 5001, "Masseter, left, 1: 50.01 of at most 50 units\n");
  assert_would (fixture, "masseter-left-1", 5000, "");
  g_assert_cmpint (inj_visit_get_revision (fixture->visit->visit), ==, 1);
}

/* What stands already is not told of each dose again, unless it goes beyond. */
static void
test_would_exceed_again (void)
{
  g_autoptr (ReviewFixture) fixture = review_fixture_new ("preempt-195", INJ_LABEL_US);

  visit_fixture_give (fixture->visit, "temporalis-left-5", 500);
  assert_would (fixture, "temporalis-left-1", 500, "");
  assert_would (fixture, "temporalis-left-1", 250, "");
  assert_would (fixture, "temporalis-left-1", 600,
                "This visit: 161 units given and planned, of at most 155\n");
}

/* From a warning of what is planned to one at stop. */
static void
test_would_exceed_to_stop (void)
{
  g_autoptr (ReviewFixture) fixture = review_fixture_new ("preempt-195", INJ_LABEL_EU);

  review_fixture_contribute (fixture, 6, DATE_OF_VISIT - 30, INJ_UNITS (398), "chronic-migraine");
  review_fixture_assert_finding (fixture, "months-planned",
                                 "warning: 553 units within 3 months with what is still planned, of at most 400 "
                                 "(US label)");
  assert_would (fixture, "procerus-midline-1", 200, "");
  assert_would (fixture, "procerus-midline-1", 201, "400.01 units within 3 months, of at most 400\n");
}

/* A correction is held against what stands there, and takes its place. */
static void
test_would_exceed_correcting (void)
{
  g_autoptr (ReviewFixture) fixture = review_fixture_new ("preempt-195", INJ_LABEL_EU);

  visit_fixture_give (fixture->visit, "temporalis-left-1", 1500);
  assert_would (fixture, "temporalis-left-1", 1500, "");
  assert_would (fixture, "temporalis-left-1", 1501,
                "Temporalis: 50.01 units given and planned, of at most 50\n");
}

static void
test_would_exceed_free (void)
{
  g_autoptr (ReviewFixture) fixture = review_fixture_new ("preempt-195", INJ_LABEL_EU);

  review_fixture_assert_texts (inj_review_would_exceed_free (fixture->visit->visit, fixture->background,
                                                             INJ_MUSCLE_TRAPEZIUS, 2000), "");
  review_fixture_assert_texts (inj_review_would_exceed_free (fixture->visit->visit, fixture->background,
                                                             INJ_MUSCLE_TRAPEZIUS, 2001),
                               "Trapezius: 50.01 units given and planned, of at most 50\n");
}

/* Of the add-on that plans the site, though the protocol treats its muscle. */
static void
test_would_exceed_of_add_on (void)
{
  g_autoptr (ReviewFixture) fixture = review_fixture_new ("preempt-155", INJ_LABEL_US);

  review_fixture_add_on (fixture, bruxism);
  assert_would (fixture, "corrugator-left-2", 1001, "Jaw: 30.01 units given and planned, of at most 30\n");
  assert_would (fixture, "corrugator-left-2", 400, "");
}

/* Units of another substance are compared with no figure of this one. */
static void
test_would_exceed_other_substance (void)
{
  g_autoptr (ReviewFixture) fixture = review_fixture_new ("preempt-155", INJ_LABEL_US);

  visit_fixture_open (fixture->visit, fixture->visit->dysport, 500, 5);
  visit_fixture_choose (fixture->visit, 2);
  assert_would (fixture, "temporalis-left-1", INJ_UNITS (100), "");
}

/* The units of the visit that stand planned in another substance are none that a
 * dose of what is drawn could use up. */
static void
test_plan_of_other_substance (void)
{
  g_autoptr (ReviewFixture) fixture = review_fixture_new ("preempt-155", INJ_LABEL_EU);
  VisitFixture *visit = fixture->visit;
  g_autoptr (GError) error = NULL;

  visit_fixture_open (visit, visit->dysport, 500, 5);
  visit_fixture_choose (visit, 2);
  visit_fixture_give (visit, "masseter-right-1", INJ_UNITS (395));
  visit_fixture_apply (visit, inj_compose_mirror (visit->visit, &visit->compose, INJ_SIDE_RIGHT, &error), &error);
  review_fixture_contribute (fixture, 0, DATE_OF_VISIT - 10, INJ_UNITS (200), "limb spasticity");
  review_fixture_assert_finding (fixture, "months-units", NULL);
  visit_fixture_choose (visit, 1);
  review_fixture_assert_finding (fixture, "months-units", NULL);
  assert_would (fixture, "masseter-left-1", INJ_UNITS (395),
                "595 units within 3 months, of at most 400\n"
                "Masseter, left, 1: 395 of at most 50 units\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/limit-review/practice/visit", test_practice_visit);
  g_test_add_func ("/limit-review/practice/planned", test_practice_planned);
  g_test_add_func ("/limit-review/practice/muscle-and-site", test_practice_muscle_and_site);
  g_test_add_func ("/limit-review/practice/months", test_practice_months);
  g_test_add_func ("/limit-review/practice/interval", test_practice_interval);
  g_test_add_func ("/limit-review/practice/beside-own-label", test_practice_beside_own_label);
  g_test_add_func ("/limit-review/add-on", test_add_on);
  g_test_add_func ("/limit-review/add-on/interval", test_add_on_interval);
  g_test_add_func ("/limit-review/add-on/age", test_add_on_age);
  g_test_add_func ("/limit-review/own-plan", test_own_plan);
  g_test_add_func ("/limit-review/would-exceed", test_would_exceed);
  g_test_add_func ("/limit-review/would-exceed/again", test_would_exceed_again);
  g_test_add_func ("/limit-review/would-exceed/to-stop", test_would_exceed_to_stop);
  g_test_add_func ("/limit-review/would-exceed/correcting", test_would_exceed_correcting);
  g_test_add_func ("/limit-review/each-side", test_each_side);
  g_test_add_func ("/limit-review/would-exceed/free", test_would_exceed_free);
  g_test_add_func ("/limit-review/would-exceed/of-add-on", test_would_exceed_of_add_on);
  g_test_add_func ("/limit-review/would-exceed/other-substance", test_would_exceed_other_substance);

  g_test_add_func ("/limit-review/plan-of-other-substance", test_plan_of_other_substance);

  return g_test_run ();
}
