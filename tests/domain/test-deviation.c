/* test-deviation.c
 *
 * Omitted, added, moved, other units, other side: each told with its reason.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/review/inj-deviation.h"

#include "review-fixture.h"

/* A line each: "kind place: text [reason]". */
static void
assert_list (ReviewFixture *fixture,
             const char    *expected)
{
  g_autoptr (GPtrArray) deviations = inj_deviation_list (fixture->visit->visit, fixture->visit->anchors);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < deviations->len; i++)
    {
      const InjDeviation *deviation = deviations->pdata[i];

      g_string_append_printf (text, "%s %s: %s [%s]\n", inj_deviation_kind_get_id (deviation->kind),
                              deviation->place_id, deviation->text,
                              deviation->reason != NULL ? deviation->reason : "");
    }

  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_none (void)
{
  g_autoptr (ReviewFixture) fixture = review_fixture_new ("preempt-195", INJ_LABEL_EU);

  assert_list (fixture, "");
  visit_fixture_give_hollow (fixture->visit, -1, -1);
  /* An optional site is of the protocol. */
  visit_fixture_give (fixture->visit, "temporalis-left-5", 0);
  assert_list (fixture, "");
  visit_fixture_sign (fixture->visit, "Dr. Roe");
  assert_list (fixture, "");
}

static void
test_omitted (void)
{
  g_autoptr (ReviewFixture) fixture = review_fixture_new ("preempt-155", INJ_LABEL_US);

  /* That of the other side is wanted for itself. */
  visit_fixture_give (fixture->visit, "temporalis-right-1", 0);
  visit_fixture_skip (fixture->visit, "temporalis-left-1", "shunt");
  assert_list (fixture, "omitted temporalis-left-1: Temporalis, left, 1: skipped [shunt]\n");
  visit_fixture_unskip (fixture->visit, "temporalis-left-1");
  visit_fixture_skip (fixture->visit, "procerus-midline-1", "sore");
  assert_list (fixture, "omitted procerus-midline-1: Procerus, midline, 1: skipped [sore]\n");
  visit_fixture_unskip (fixture->visit, "procerus-midline-1");
  assert_list (fixture, "");
  visit_fixture_give_hollow (fixture->visit, -1, INJ_SIDE_LEFT);
  visit_fixture_give_hollow (fixture->visit, -1, INJ_SIDE_RIGHT);
  assert_list (fixture, "");
  visit_fixture_sign (fixture->visit, "Dr. Roe");
  assert_list (fixture, "omitted procerus-midline-1: Procerus, midline, 1: not given []\n");
}

static void
test_added (void)
{
  g_autoptr (ReviewFixture) fixture = review_fixture_new ("preempt-155", INJ_LABEL_US);

  visit_fixture_give (fixture->visit, "masseter-left-1", 2500);
  visit_fixture_give_free (fixture->visit, INJ_PLATE_BACK, 1000, -2000, INJ_MUSCLE_TRAPEZIUS, NULL, 250);
  review_fixture_change (fixture, INJ_ACTION_EXPLAIN, inj_change_new_deviation_reason ("masseter-left-1", "grinding"));
  assert_list (fixture,
               "added masseter-left-1: Masseter, left, 1: 25 units, not in the protocol [grinding]\n"
               "added free-1: Trapezius, right, free site 1: 2.5 units, not in the protocol []\n");
}

static void
test_units (void)
{
  g_autoptr (ReviewFixture) fixture = review_fixture_new ("preempt-155", INJ_LABEL_US);

  visit_fixture_give (fixture->visit, "procerus-midline-1", 5000);
  assert_list (fixture, "units procerus-midline-1: Procerus, midline, 1: 50 instead of 5 units []\n");
  visit_fixture_correct (fixture->visit, "procerus-midline-1", 500);
  assert_list (fixture, "");
}

/* Units of another substance are not compared with the plan's. */
static void
test_other_substance (void)
{
  g_autoptr (ReviewFixture) fixture = review_fixture_new ("preempt-155", INJ_LABEL_US);

  visit_fixture_open (fixture->visit, fixture->visit->dysport, 500, 5);
  visit_fixture_choose (fixture->visit, 2);
  visit_fixture_give (fixture->visit, "procerus-midline-1", 1500);
  assert_list (fixture, "");
}

/* A head height is 22.7 cm. */
static void
test_moved (void)
{
  g_autoptr (ReviewFixture) fixture = review_fixture_new ("preempt-155", INJ_LABEL_US);
  const InjInjection *given;

  visit_fixture_give (fixture->visit, "temporalis-left-1", 0);
  given = inj_place_get_injection (inj_visit_lookup_place (fixture->visit->visit, "temporalis-left-1"));
  visit_fixture_move (fixture->visit, "temporalis-left-1", given->position.x + 529, given->position.y);
  assert_list (fixture, "moved temporalis-left-1: Temporalis, left, 1: moved by 1.2 cm []\n");
  visit_fixture_correct (fixture->visit, "temporalis-left-1", 250);
  assert_list (fixture,
               "units temporalis-left-1: Temporalis, left, 1: 2.5 instead of 5 units []\n"
               "moved temporalis-left-1: Temporalis, left, 1: moved by 1.2 cm []\n");
  visit_fixture_undo (fixture->visit);
  visit_fixture_undo (fixture->visit);
  assert_list (fixture, "");
  /* Less than half a millimetre is where it was. */
  given = inj_place_get_injection (inj_visit_lookup_place (fixture->visit->visit, "temporalis-left-1"));
  visit_fixture_move (fixture->visit, "temporalis-left-1", given->position.x + 19, given->position.y);
  assert_list (fixture, "");
}

/* Planned at a point of its own, as last time, it is held against the site. */
static void
test_planned_elsewhere (void)
{
  g_autoptr (ReviewFixture) fixture = review_fixture_new ("preempt-155", INJ_LABEL_US);
  InjPosition position = *inj_anchors_lookup (fixture->visit->anchors, "temporalis-left-1");

  position.y += 441;
  review_fixture_plan (fixture, "temporalis-left-1", INJ_MUSCLE_TEMPORALIS, INJ_SIDE_LEFT, position, 700);
  assert_list (fixture, "");
  visit_fixture_give (fixture->visit, "temporalis-left-1", 0);
  assert_list (fixture,
               "units temporalis-left-1: Temporalis, left, 1: 7 instead of 5 units []\n"
               "moved temporalis-left-1: Temporalis, left, 1: moved by 1.0 cm []\n");
}

static const char *const one_side =
  "[Protocol]\nId=one-side\nVersion=1\nName=One side\nSubstance=onabotulinumtoxina\nIndication=chronic-migraine\n"
  "Standing=off-label\nSource=Nobody\nVerified=read\nChecked=2026-11-20\n"
  "[Site temporalis-left-1]\nUnits=5\nRequired=true\n"
  "[Site temporalis-left-2]\nUnits=5\nRequired=true\n"
  "[Site temporalis-right-1]\nUnits=5\nRequired=false\n";

/* The site of the other side instead of the one that was planned. */
static void
test_side (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InjProtocol) protocol = inj_protocol_parse ("one-side", one_side, -1, &error);
  ReviewFixture fixture = { visit_fixture_new_from (protocol, FALSE), visit_fixture_make_background (INJ_LABEL_US) };

  visit_fixture_open (fixture.visit, fixture.visit->botox, 200, 4);
  visit_fixture_give (fixture.visit, "temporalis-right-1", 0);
  assert_list (&fixture, "");
  visit_fixture_skip (fixture.visit, "temporalis-left-1", "shunt");
  visit_fixture_skip (fixture.visit, "temporalis-left-2", "shunt");
  assert_list (&fixture,
               "side temporalis-left-1: Temporalis, left, 1: given on the right [shunt]\n"
               "omitted temporalis-left-2: Temporalis, left, 2: skipped [shunt]\n");
  g_assert_cmpstr (inj_deviation_kind_get_name (INJ_DEVIATION_SIDE), ==, "Other side");
  inj_background_free (fixture.background);
  visit_fixture_free (fixture.visit);
}

/* The first own site is not the first one of the table. */
static void
test_own_side (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_strconcat (one_side, "[Site own-1]\nMuscle=temporalis\nSide=left\nPlate=left\n"
                                       "X=-500\nY=1800\nName=Above the ear\nUnits=5\nRequired=true\n", NULL);
  g_autoptr (InjProtocol) protocol = inj_protocol_parse ("own", text, -1, &error);
  ReviewFixture fixture = { visit_fixture_new_from (protocol, FALSE), visit_fixture_make_background (INJ_LABEL_US) };

  visit_fixture_open (fixture.visit, fixture.visit->botox, 200, 4);
  visit_fixture_give (fixture.visit, "temporalis-right-1", 0);
  visit_fixture_skip (fixture.visit, "own-1", "shunt");
  assert_list (&fixture, "omitted own-1: Above the ear, left: skipped [shunt]\n");
  inj_background_free (fixture.background);
  visit_fixture_free (fixture.visit);
}

static void
test_completeness (void)
{
  g_autoptr (ReviewFixture) fixture = review_fixture_new ("preempt-155", INJ_LABEL_US);
  g_autofree char *none = inj_deviation_dup_completeness (fixture->visit->visit);
  g_autofree char *draft = NULL;
  g_autofree char *locked = NULL;

  g_assert_cmpstr (none, ==, "0 of 31 sites: 31 still planned");
  visit_fixture_skip (fixture->visit, "frontalis-left-1", "scar");
  visit_fixture_give (fixture->visit, "procerus-midline-1", 0);
  /* Beside the protocol, and no part of "n of m". */
  visit_fixture_give (fixture->visit, "masseter-left-1", 500);
  draft = inj_deviation_dup_completeness (fixture->visit->visit);
  g_assert_cmpstr (draft, ==, "1 of 31 sites: 1 skipped, 29 still planned");
  visit_fixture_sign (fixture->visit, "Dr. Roe");
  locked = inj_deviation_dup_completeness (fixture->visit->visit);
  g_assert_cmpstr (locked, ==, "1 of 31 sites: 1 skipped, 29 not given");
}

static void
test_complete (void)
{
  g_autoptr (ReviewFixture) fixture = review_fixture_new ("preempt-155", INJ_LABEL_US);

  visit_fixture_give_hollow (fixture->visit, -1, -1);
  g_assert_null (inj_deviation_dup_completeness (fixture->visit->visit));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/deviation/none", test_none);
  g_test_add_func ("/deviation/omitted", test_omitted);
  g_test_add_func ("/deviation/added", test_added);
  g_test_add_func ("/deviation/units", test_units);
  g_test_add_func ("/deviation/other-substance", test_other_substance);
  g_test_add_func ("/deviation/moved", test_moved);
  g_test_add_func ("/deviation/planned-elsewhere", test_planned_elsewhere);
  g_test_add_func ("/deviation/side", test_side);
  g_test_add_func ("/deviation/own-side", test_own_side);
  g_test_add_func ("/deviation/completeness", test_completeness);
  g_test_add_func ("/deviation/complete", test_complete);

  return g_test_run ();
}
