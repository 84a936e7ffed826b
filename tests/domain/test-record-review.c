/* test-record-review.c
 *
 * Cautions, substance, days of entry, what was asked, and how much was given.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/review/inj-record-review.h"

#include "domain/patient/inj-caution.h"

#include "review-fixture.h"

static void
test_cautions (void)
{
  g_autoptr (ReviewFixture) fixture = review_fixture_new ("preempt-155", INJ_LABEL_US);
  g_autoptr (GPtrArray) cautions = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (cautions, inj_caution_new (1, INJ_CAUTION_INFECTION, "left temple", DATE_OF_VISIT - 2,
                                              INJ_DATE_NONE, NULL));
  g_ptr_array_add (cautions, inj_caution_new (2, INJ_CAUTION_PREGNANCY, "", DATE_OF_VISIT - 300,
                                              DATE_OF_VISIT - 10, NULL));
  g_ptr_array_add (cautions, inj_caution_new (3, INJ_CAUTION_ANTICOAGULANT, "apixaban", DATE_OF_VISIT - 2,
                                              INJ_DATE_NONE, NULL));
  g_ptr_array_add (cautions, inj_caution_new (4, INJ_CAUTION_DYSPHAGIA, "", DATE_OF_VISIT, INJ_DATE_NONE, NULL));
  inj_background_set_cautions (fixture->background, cautions);

  review_fixture_assert_finding (fixture, "caution-1",
                                 "warning: Infection at the site: left temple (labels: contraindication)");
  review_fixture_assert_finding (fixture, "caution-2", NULL);
  review_fixture_assert_finding (fixture, "caution-3", "warning: Anticoagulant: apixaban ()");
  review_fixture_assert_finding (fixture, "caution-4", "warning: Difficulty in swallowing (labels: caution)");
}

static void
test_practice_limits (void)
{
  g_autoptr (ReviewFixture) fixture = review_fixture_new ("preempt-155", INJ_LABEL_US);

  review_fixture_assert_finding (fixture, "practice-limits", NULL);
  inj_background_set_limits_fault (fixture->background, "Practice figures, line 2: what is “moon”?");
  review_fixture_assert_finding (fixture, "practice-limits",
                                 "warning: The practice's own figures cannot be read, and none of them is used: "
                                 "Practice figures, line 2: what is “moon”? ()");
}

/* Before a vial is opened; each vial tells for itself then. */
static void
test_other_substance (void)
{
  g_autoptr (InjProtocol) protocol = visit_fixture_load_protocol ("preempt-155");
  ReviewFixture fixture = { visit_fixture_new_from (protocol, TRUE), visit_fixture_make_background (INJ_LABEL_US) };

  review_fixture_assert_finding (&fixture, "substance",
                                 "stop: This visit is with abobotulinumtoxinA; the protocol's units are of "
                                 "onabotulinumtoxinA and not interchangeable (every label)");
  visit_fixture_open (fixture.visit, fixture.visit->dysport, 500, 5);
  review_fixture_assert_finding (&fixture, "substance", NULL);
  inj_background_free (fixture.background);
  visit_fixture_free (fixture.visit);
}

/* Units that were repeated or mirrored are of what was drawn then; undo and redo
 * say the same, and who enters other units has chosen them. */
static void
test_plan_substance (void)
{
  const char *sentence = "stop: 1 dose is planned in units of abobotulinumtoxinA, not interchangeable with those of "
                         "onabotulinumtoxinA (every label)";
  g_autoptr (ReviewFixture) fixture = review_fixture_new ("preempt-155", INJ_LABEL_US);
  VisitFixture *visit = fixture->visit;
  g_autoptr (GError) error = NULL;

  visit_fixture_open (visit, visit->dysport, 500, 5);
  visit_fixture_choose (visit, 2);
  visit_fixture_give (visit, "frontalis-right-1", 1500);
  visit_fixture_apply (visit, inj_compose_mirror (visit->visit, &visit->compose, INJ_SIDE_RIGHT, &error), &error);
  review_fixture_assert_finding (fixture, "plan-substance", NULL);
  visit_fixture_choose (visit, 1);
  review_fixture_assert_finding (fixture, "plan-substance", sentence);
  visit_fixture_give (visit, "frontalis-left-1", 1500);
  review_fixture_assert_finding (fixture, "plan-substance", sentence);
  visit_fixture_correct (visit, "frontalis-left-1", 500);
  review_fixture_assert_finding (fixture, "plan-substance", NULL);

  for (int i = 0; i < 4; i++)
    visit_fixture_undo (visit);
  review_fixture_assert_finding (fixture, "plan-substance", NULL);
  for (int i = 0; i < 3; i++)
    visit_fixture_redo (visit);
  review_fixture_assert_finding (fixture, "plan-substance", sentence);
  visit_fixture_undo (visit);
  visit_fixture_apply (visit, inj_compose_unplan (visit->visit, &visit->compose, "frontalis-left-1", &error), &error);
  review_fixture_assert_finding (fixture, "plan-substance", NULL);
}

static void
test_days (void)
{
  g_autoptr (ReviewFixture) fixture = review_fixture_new ("preempt-155", INJ_LABEL_US);

  visit_fixture_give (fixture->visit, "procerus-midline-1", 0);
  review_fixture_assert_finding (fixture, "late-entry", NULL);
  review_fixture_assert_finding (fixture, "early-doses", NULL);

  /* 13:06 in Vienna and twelve hours more. */
  fixture->visit->compose.at += 12 * G_TIME_SPAN_HOUR;
  visit_fixture_give (fixture->visit, "frontalis-left-1", 0);
  review_fixture_assert_finding (fixture, "late-entry", "note: A late entry: entered on 21 November 2026 ()");
  visit_fixture_undo (fixture->visit);
  review_fixture_assert_finding (fixture, "late-entry", NULL);

  fixture->visit->compose.at -= 26 * G_TIME_SPAN_HOUR;
  visit_fixture_give (fixture->visit, "frontalis-left-1", 0);
  review_fixture_assert_finding (fixture, "early-doses",
                                 "warning: Doses were recorded on 19 November 2026, before the date of this visit ()");
}

/* A visit that was entered days later says so before a dose is recorded. */
static void
test_begun_late (void)
{
  g_autoptr (ReviewFixture) fixture = review_fixture_new ("preempt-155", INJ_LABEL_US);
  g_autoptr (InjVisit) late = NULL;
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_object_unref);
  InjVisitHead head = *inj_visit_get_head (fixture->visit->visit);

  head.date -= 3;
  late = inj_visit_new (&head, fixture->visit->protocol);
  inj_record_review_add (late, fixture->background, findings);
  review_fixture_assert_texts (g_steal_pointer (&findings),
                               "A late entry: entered on 20 November 2026\n"
                               "Not asked about toxin given elsewhere in the past months\n");
}

static void
test_elsewhere (void)
{
  g_autoptr (ReviewFixture) fixture = review_fixture_new ("preempt-155", INJ_LABEL_US);
  const char *note = "note: Not asked about toxin given elsewhere in the past months ()";

  review_fixture_assert_finding (fixture, "elsewhere", note);
  review_fixture_contribute (fixture, 6, DATE_OF_VISIT - 10, INJ_UNITS (5), "chronic-migraine");
  review_fixture_contribute (fixture, 0, DATE_OF_VISIT - 200, INJ_UNITS (5), "glabellar lines");
  review_fixture_assert_finding (fixture, "elsewhere", note);
  review_fixture_contribute (fixture, 0, DATE_OF_VISIT - 10, INJ_UNITS (5), "glabellar lines");
  review_fixture_assert_finding (fixture, "elsewhere", NULL);
}

static void
test_asked_and_none (void)
{
  g_autoptr (ReviewFixture) fixture = review_fixture_new ("preempt-155", INJ_LABEL_US);

  review_fixture_enter (fixture, INJ_DETAIL_NO_TOXIN_ELSEWHERE, "yes");
  review_fixture_assert_finding (fixture, "elsewhere", NULL);
  visit_fixture_undo (fixture->visit);
  review_fixture_assert_finding (fixture, "elsewhere",
                                 "note: Not asked about toxin given elsewhere in the past months ()");
}

static void
test_incomplete (void)
{
  g_autoptr (ReviewFixture) fixture = review_fixture_new ("preempt-155", INJ_LABEL_US);

  review_fixture_assert_finding (fixture, "incomplete", NULL);
  visit_fixture_give_hollow (fixture->visit, INJ_MUSCLE_TEMPORALIS, -1);
  visit_fixture_give_hollow (fixture->visit, INJ_MUSCLE_FRONTALIS, -1);
  visit_fixture_give (fixture->visit, "procerus-midline-1", 0);
  review_fixture_assert_finding (fixture, "incomplete",
                                 "note: 13 of 31 sites: 18 still planned (PREEMPT, 155 units)");
  visit_fixture_skip (fixture->visit, "trapezius-left-1", "sore");
  visit_fixture_give_hollow (fixture->visit, -1, -1);
  review_fixture_assert_finding (fixture, "incomplete",
                                 "note: 30 of 31 sites: 1 skipped (PREEMPT, 155 units)");
  visit_fixture_unskip (fixture->visit, "trapezius-left-1");
  visit_fixture_give_hollow (fixture->visit, -1, -1);
  review_fixture_assert_finding (fixture, "incomplete", NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record-review/cautions", test_cautions);
  g_test_add_func ("/record-review/other-substance", test_other_substance);
  g_test_add_func ("/record-review/plan-substance", test_plan_substance);
  g_test_add_func ("/record-review/practice-limits", test_practice_limits);
  g_test_add_func ("/record-review/days", test_days);
  g_test_add_func ("/record-review/begun-late", test_begun_late);
  g_test_add_func ("/record-review/elsewhere", test_elsewhere);
  g_test_add_func ("/record-review/asked-and-none", test_asked_and_none);
  g_test_add_func ("/record-review/incomplete", test_incomplete);

  return g_test_run ();
}
