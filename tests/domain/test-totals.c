/* test-totals.c
 *
 * What a visit adds up to, step by step.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/visit/inj-totals.h"

#include "visit-fixture.h"

static InjTotals
count (VisitFixture *fixture)
{
  InjTotals totals;

  inj_totals_count (fixture->visit, NULL, &totals);

  return totals;
}

static void
assert_tally (const InjTally *tally,
              int             given,
              int             to_go,
              int             skipped)
{
  g_assert_cmpint (tally->given, ==, INJ_UNITS (given));
  g_assert_cmpint (tally->to_go, ==, INJ_UNITS (to_go));
  g_assert_cmpint (tally->skipped, ==, INJ_UNITS (skipped));
}

/* "n of m + optional", and of these skipped and still to go. */
static void
assert_sites (const InjTally *tally,
              int             given,
              int             required,
              int             optional,
              int             skipped,
              int             hollow)
{
  g_assert_cmpint (tally->required_given, ==, given);
  g_assert_cmpint (tally->required, ==, required);
  g_assert_cmpint (tally->sites - tally->required_given, ==, optional);
  g_assert_cmpint (tally->required_skipped, ==, skipped);
  g_assert_cmpint (tally->required_hollow, ==, hollow);
}

static void
test_nothing_given (void)
{
  g_autoptr (VisitFixture) fixture = visit_fixture_new ("preempt-155");
  InjTotals totals = count (fixture);

  assert_tally (&totals.all, 0, 155, 0);
  assert_sites (&totals.all, 0, 31, 0, 0, 31);
  g_assert_cmpint (totals.all.planned, ==, INJ_UNITS (155));
  g_assert_cmpint (totals.volume, ==, 0);
}

/* The published protocol, muscle by muscle (CLINICAL). */
static void
test_preempt (void)
{
  static const struct
  {
    InjMuscle muscle;
    int       right;
    int       left;
    int       midline;
  } rows[] = {
    { INJ_MUSCLE_CORRUGATOR, 1, 1, 0 }, { INJ_MUSCLE_PROCERUS, 0, 0, 1 }, { INJ_MUSCLE_FRONTALIS, 2, 2, 0 },
    { INJ_MUSCLE_TEMPORALIS, 4, 4, 0 }, { INJ_MUSCLE_OCCIPITALIS, 3, 3, 0 },
    { INJ_MUSCLE_CERVICAL_PARASPINAL, 2, 2, 0 }, { INJ_MUSCLE_TRAPEZIUS, 3, 3, 0 },
  };
  g_autoptr (VisitFixture) fixture = visit_fixture_new ("preempt-155");
  InjTotals totals;

  visit_fixture_open (fixture, fixture->botox, 200, 4);
  visit_fixture_give_hollow (fixture, -1, -1);
  totals = count (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const InjTally *sides = totals.by_muscle_side[rows[i].muscle];
      int sites = rows[i].right + rows[i].left + rows[i].midline;

      assert_tally (&totals.by_muscle[rows[i].muscle], 5 * sites, 0, 0);
      assert_sites (&totals.by_muscle[rows[i].muscle], sites, sites, 0, 0, 0);
      assert_tally (&sides[INJ_SIDE_RIGHT], 5 * rows[i].right, 0, 0);
      assert_tally (&sides[INJ_SIDE_LEFT], 5 * rows[i].left, 0, 0);
      assert_tally (&sides[INJ_SIDE_MIDLINE], 5 * rows[i].midline, 0, 0);
    }
  assert_tally (&totals.all, 155, 0, 0);
  assert_tally (&totals.by_side[INJ_SIDE_RIGHT], 75, 0, 0);
  assert_tally (&totals.by_side[INJ_SIDE_LEFT], 75, 0, 0);
  assert_tally (&totals.by_side[INJ_SIDE_MIDLINE], 5, 0, 0);
  assert_sites (&totals.all, 31, 31, 0, 0, 0);
  g_assert_cmpint (totals.volume, ==, 3100);
  g_assert_cmpint (totals.protocol_given, ==, INJ_UNITS (155));
  g_assert_cmpint (totals.protocol_sites, ==, 31);
}

static void
test_optional_sites (void)
{
  g_autoptr (VisitFixture) fixture = visit_fixture_new ("preempt-195");
  InjTotals totals;

  visit_fixture_open (fixture, fixture->botox, 200, 4);
  visit_fixture_give (fixture, "temporalis-left-5", 0);
  visit_fixture_give (fixture, "trapezius-right-4", INJ_UNITS (10));
  totals = count (fixture);
  assert_tally (&totals.all, 15, 155, 0);
  assert_sites (&totals.all, 0, 31, 2, 0, 31);

  visit_fixture_give_hollow (fixture, -1, -1);
  totals = count (fixture);
  /* 31 of 31 + 2 optional */
  assert_tally (&totals.all, 170, 0, 0);
  assert_sites (&totals.all, 31, 31, 2, 0, 0);
  g_assert_cmpint (totals.all.planned, ==, INJ_UNITS (155));
  g_assert_cmpint (totals.protocol_sites, ==, 33);
}

static void
test_skipped_stays_in_m (void)
{
  g_autoptr (VisitFixture) fixture = visit_fixture_new ("preempt-155");
  InjTotals totals;

  visit_fixture_open (fixture, fixture->botox, 200, 4);
  visit_fixture_skip (fixture, "trapezius-left-3", "pain");
  visit_fixture_give_hollow (fixture, -1, -1);
  totals = count (fixture);

  assert_tally (&totals.all, 150, 0, 5);
  assert_sites (&totals.all, 30, 31, 0, 1, 0);
  g_assert_cmpint (totals.all.planned, ==, INJ_UNITS (155));
  assert_sites (&totals.by_muscle_side[INJ_MUSCLE_TRAPEZIUS][INJ_SIDE_LEFT], 2, 3, 0, 1, 0);
  assert_sites (&totals.by_muscle_side[INJ_MUSCLE_TRAPEZIUS][INJ_SIDE_RIGHT], 3, 3, 0, 0, 0);
}

/* Skipping an optional site changes nothing of the required ones. */
static void
test_skipped_optional (void)
{
  g_autoptr (VisitFixture) fixture = visit_fixture_new ("preempt-195");
  InjTotals totals;

  visit_fixture_skip (fixture, "temporalis-left-5", "no pain there");
  totals = count (fixture);
  assert_tally (&totals.all, 0, 155, 0);
  assert_sites (&totals.all, 0, 31, 0, 0, 31);
}

static void
test_step_by_step (void)
{
  g_autoptr (VisitFixture) fixture = visit_fixture_new ("preempt-155");
  InjTotals totals;

  visit_fixture_open (fixture, fixture->botox, 100, 2);
  visit_fixture_give (fixture, "frontalis-left-1", 250);
  totals = count (fixture);
  g_assert_cmpint (totals.all.given, ==, 250);
  /* What was planned there is neither given nor to go. */
  g_assert_cmpint (totals.all.to_go, ==, INJ_UNITS (150));
  g_assert_cmpint (totals.by_muscle_side[INJ_MUSCLE_FRONTALIS][INJ_SIDE_LEFT].given, ==, 250);
  g_assert_cmpint (totals.by_muscle_side[INJ_MUSCLE_FRONTALIS][INJ_SIDE_RIGHT].given, ==, 0);
  g_assert_cmpint (totals.volume, ==, 50);

  visit_fixture_correct (fixture, "frontalis-left-1", 750);
  totals = count (fixture);
  g_assert_cmpint (totals.all.given, ==, 750);
  g_assert_cmpint (totals.all.sites, ==, 1);
  g_assert_cmpint (totals.volume, ==, 150);

  visit_fixture_void (fixture, "frontalis-left-1", "wrong site");
  totals = count (fixture);
  assert_tally (&totals.all, 0, 155, 0);
  g_assert_cmpint (totals.volume, ==, 0);
}

static void
test_add_ons (void)
{
  g_autoptr (VisitFixture) fixture = visit_fixture_new ("preempt-155");
  InjTotals totals;

  visit_fixture_open (fixture, fixture->botox, 200, 4);
  visit_fixture_give (fixture, "masseter-left-1", INJ_UNITS (6));
  visit_fixture_give (fixture, "scalp-midline-1", INJ_UNITS (2));
  visit_fixture_give_free (fixture, INJ_PLATE_BACK, 3000, -100, INJ_MUSCLE_TRAPEZIUS, NULL, INJ_UNITS (4));
  visit_fixture_give_free (fixture, INJ_PLATE_LEFT, 3000, -100, INJ_MUSCLE_MASSETER, NULL, INJ_UNITS (3));
  visit_fixture_give_free (fixture, INJ_PLATE_FRONT, -3000, -100, INJ_MUSCLE_OTHER, "Platysma", INJ_UNITS (1));
  totals = count (fixture);

  assert_tally (&totals.all, 16, 155, 0);
  assert_sites (&totals.all, 0, 31, 5, 0, 31);
  assert_tally (&totals.by_muscle[INJ_MUSCLE_MASSETER], 9, 0, 0);
  assert_tally (&totals.by_muscle[INJ_MUSCLE_OTHER], 1, 0, 0);
  assert_tally (&totals.by_muscle_side[INJ_MUSCLE_TRAPEZIUS][INJ_SIDE_RIGHT], 4, 15, 0);
  /* The visit's limits count the migraine protocol's muscles, and free sites
   * but those of the masseter. */
  g_assert_cmpint (totals.protocol_given, ==, INJ_UNITS (5));
  g_assert_cmpint (totals.protocol_sites, ==, 2);
}

static void
test_substances_apart (void)
{
  g_autoptr (VisitFixture) fixture = visit_fixture_new ("preempt-155");
  InjTotals botox, dysport;

  visit_fixture_open (fixture, fixture->botox, 200, 4);
  visit_fixture_open (fixture, fixture->dysport, 300, 3);
  visit_fixture_give (fixture, "procerus-midline-1", 0);
  visit_fixture_choose (fixture, 2);
  visit_fixture_give (fixture, "frontalis-left-1", INJ_UNITS (10));
  visit_fixture_give (fixture, "masseter-left-1", INJ_UNITS (20));
  inj_totals_count (fixture->visit, "onabotulinumtoxina", &botox);
  inj_totals_count (fixture->visit, "abobotulinumtoxina", &dysport);

  g_assert_cmpint (botox.all.given, ==, INJ_UNITS (5));
  g_assert_cmpint (botox.all.sites, ==, 1);
  g_assert_cmpint (botox.volume, ==, 100);
  g_assert_cmpint (botox.protocol_given, ==, INJ_UNITS (5));
  assert_sites (&botox.all, 1, 31, 0, 0, 29);
  g_assert_cmpint (dysport.all.given, ==, INJ_UNITS (30));
  g_assert_cmpint (dysport.all.sites, ==, 2);
  g_assert_cmpint (dysport.volume, ==, 300);
  assert_sites (&dysport.all, 1, 31, 1, 0, 29);
  /* What is asked of no substance is asked of the visit's product. */
  g_assert_cmpint (count (fixture).all.given, ==, INJ_UNITS (5));
}

/* Rounded once a vial: a third of a microlitre a dose is not lost thirty times. */
static void
test_volume_rounds_once (void)
{
  g_autoptr (VisitFixture) fixture = visit_fixture_new ("preempt-155");

  visit_fixture_open (fixture, fixture->botox, 300, 1);
  visit_fixture_give_hollow (fixture, -1, -1);
  /* 155 units of 300 in 1000 uL: 516.67 */
  g_assert_cmpint (count (fixture).volume, ==, 517);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/totals/nothing-given", test_nothing_given);
  g_test_add_func ("/totals/preempt", test_preempt);
  g_test_add_func ("/totals/optional-sites", test_optional_sites);
  g_test_add_func ("/totals/skipped-stays-in-m", test_skipped_stays_in_m);
  g_test_add_func ("/totals/skipped-optional", test_skipped_optional);
  g_test_add_func ("/totals/step-by-step", test_step_by_step);
  g_test_add_func ("/totals/add-ons", test_add_ons);
  g_test_add_func ("/totals/substances-apart", test_substances_apart);
  g_test_add_func ("/totals/volume-rounds-once", test_volume_rounds_once);

  return g_test_run ();
}
