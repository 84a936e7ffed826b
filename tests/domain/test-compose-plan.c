/* test-compose-plan.c
 *
 * Repeat, mirror and plan: hollow, and never given.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/visit/inj-compose.h"

#include "visit-fixture.h"

static InjPlannedDose *
get_planned (VisitFixture *fixture,
             const char   *place_id)
{
  InjPlace *place = inj_visit_lookup_place (fixture->visit, place_id);

  g_assert_nonnull (place);
  g_assert_cmpint (inj_place_get_state (place), ==, INJ_PLACE_HOLLOW);
  g_assert_true (inj_place_is_required (place));
  g_assert_nonnull (inj_place_get_planned_dose (place));

  return inj_place_get_planned_dose (place);
}

static void
mirror (VisitFixture *fixture,
        InjSide       done)
{
  guint n_injections = inj_visit_get_injections (fixture->visit)->len;
  g_autoptr (GError) error = NULL;

  visit_fixture_apply (fixture, inj_compose_mirror (fixture->visit, &fixture->compose, done, &error), &error);
  g_assert_cmpuint (inj_visit_get_injections (fixture->visit)->len, ==, n_injections);
}

static void
repeat (VisitFixture *fixture,
        VisitFixture *source)
{
  guint n_injections = inj_visit_get_injections (fixture->visit)->len;
  g_autoptr (GError) error = NULL;

  visit_fixture_apply (fixture, inj_compose_repeat (fixture->visit, &fixture->compose, source->visit, &error), &error);
  g_assert_cmpuint (inj_visit_get_injections (fixture->visit)->len, ==, n_injections);
}

static void
test_mirror (void)
{
  g_autoptr (VisitFixture) fixture = visit_fixture_new ("preempt-195");
  InjTotals totals;

  visit_fixture_open (fixture, fixture->botox, 200, 4);
  visit_fixture_give (fixture, "frontalis-left-1", 750);
  visit_fixture_give (fixture, "temporalis-left-5", 0);
  visit_fixture_give (fixture, "temporalis-left-1", 0);
  visit_fixture_give (fixture, "masseter-left-2", 300);
  visit_fixture_give (fixture, "procerus-midline-1", 0);
  visit_fixture_give (fixture, "occipitalis-left-1", 750);
  visit_fixture_give (fixture, "occipitalis-right-1", 500);
  visit_fixture_give (fixture, "trapezius-left-1", 750);
  visit_fixture_skip (fixture, "trapezius-right-1", "sore");
  mirror (fixture, INJ_SIDE_LEFT);

  g_assert_cmpint (get_planned (fixture, "frontalis-right-1")->units, ==, 750);
  g_assert_cmpstr (get_planned (fixture, "frontalis-right-1")->from_place, ==, "frontalis-left-1");
  g_assert_true (inj_position_equal (&get_planned (fixture, "frontalis-right-1")->position,
                                     inj_anchors_lookup (fixture->anchors, "frontalis-right-1")));
  g_assert_cmpint (get_planned (fixture, "temporalis-right-5")->units, ==, 500);
  g_assert_cmpint (get_planned (fixture, "masseter-right-2")->units, ==, 300);
  g_assert_cmpint (get_planned (fixture, "masseter-right-2")->side, ==, INJ_SIDE_RIGHT);
  /* Wanted anyhow with the same dose; given; skipped. */
  g_assert_null (inj_visit_get_planned_dose (fixture->visit, "temporalis-right-1"));
  g_assert_null (inj_visit_get_planned_dose (fixture->visit, "occipitalis-right-1"));
  g_assert_null (inj_visit_get_planned_dose (fixture->visit, "trapezius-right-1"));
  g_assert_null (inj_visit_get_planned_dose (fixture->visit, "procerus-midline-1"));

  inj_totals_count (fixture->visit, NULL, &totals);
  g_assert_cmpint (totals.all.required, ==, 31);
  /* 31 less those given and the one skipped, and two that nobody else wants. */
  g_assert_cmpint (totals.all.required_hollow, ==, 31 - 6 - 1);
  g_assert_cmpint (totals.all.wanted_hollow, ==, totals.all.required_hollow + 2);
  g_assert_cmpint (totals.by_side[INJ_SIDE_RIGHT].to_go, ==, 15 * 500 - 1000 + 250 + 500 + 300);

  visit_fixture_give (fixture, "masseter-right-2", 0);
  g_assert_cmpint (visit_fixture_get_units (fixture, "masseter-right-2"), ==, 300);
}

/* Two own sites lie closer to the one of the other side than it tells them apart:
 * neither dose is left out. */
static void
test_mirror_own (void)
{
  const char *text =
    "[Protocol]\nId=own\nVersion=1\nName=Own\nSubstance=onabotulinumtoxina\nIndication=chronic-migraine\n"
    "Standing=off-label\nSource=Nobody\nVerified=read\nChecked=2026-11-20\n"
    "[Site own-1]\nMuscle=temporalis\nSide=right\nPlate=right\nX=500\nY=1800\nUnits=5\nRequired=true\n"
    "[Site own-2]\nMuscle=temporalis\nSide=right\nPlate=right\nX=590\nY=1800\nUnits=7\nRequired=true\n"
    "[Site own-3]\nMuscle=temporalis\nSide=left\nPlate=left\nX=-540\nY=1800\nUnits=2\nRequired=false\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (InjProtocol) protocol = inj_protocol_parse ("own", text, -1, &error);
  g_autoptr (VisitFixture) fixture = visit_fixture_new_from (protocol, FALSE);

  visit_fixture_open (fixture, fixture->botox, 200, 4);
  visit_fixture_give (fixture, "own-1", 0);
  visit_fixture_give (fixture, "own-2", 0);
  mirror (fixture, INJ_SIDE_RIGHT);

  g_assert_cmpint (get_planned (fixture, "own-3")->units, ==, 500);
  g_assert_cmpint (get_planned (fixture, "free-1")->units, ==, 700);
  g_assert_cmpint (get_planned (fixture, "free-1")->position.x, ==, -590);
  visit_fixture_assert_refused (fixture, inj_compose_mirror (fixture->visit, &fixture->compose, INJ_SIDE_RIGHT, &error),
                                &error, "All that was given on the patient's right is planned, given or skipped on the "
                                "other side already.");
}

/* What went beside its site is planned as far beside the other one; a free site
 * as a free site, once. */
static void
test_mirror_positions (void)
{
  g_autoptr (VisitFixture) fixture = visit_fixture_new ("preempt-155");
  g_autoptr (GError) error = NULL;

  visit_fixture_open (fixture, fixture->botox, 200, 4);
  visit_fixture_give (fixture, "trapezius-left-1", 0);
  visit_fixture_move (fixture, "trapezius-left-1", -1777, 333);
  visit_fixture_give (fixture, "temporalis-left-1", 0);
  visit_fixture_move (fixture, "temporalis-left-1", -55, 66);
  visit_fixture_give_free (fixture, INJ_PLATE_LEFT, 900, -300, INJ_MUSCLE_OTHER, "Platysma", 150);
  mirror (fixture, INJ_SIDE_LEFT);

  g_assert_cmpint (get_planned (fixture, "trapezius-right-1")->position.x, ==, 1777);
  g_assert_cmpint (get_planned (fixture, "trapezius-right-1")->position.y, ==, 333);
  g_assert_cmpint (get_planned (fixture, "temporalis-right-1")->position.plate, ==, INJ_PLATE_RIGHT);
  g_assert_cmpint (get_planned (fixture, "temporalis-right-1")->position.x, ==, 55);
  g_assert_cmpint (get_planned (fixture, "free-2")->position.plate, ==, INJ_PLATE_RIGHT);
  g_assert_cmpint (get_planned (fixture, "free-2")->position.x, ==, -900);
  g_assert_cmpint (get_planned (fixture, "free-2")->side, ==, INJ_SIDE_RIGHT);
  g_assert_cmpstr (inj_place_get_name (inj_visit_lookup_place (fixture->visit, "free-2")), ==,
                   "Platysma, right, free site 2");
  visit_fixture_assert_refused (fixture, inj_compose_mirror (fixture->visit, &fixture->compose, INJ_SIDE_LEFT, &error),
                                &error, "All that was given on the patient's left is planned, given or skipped on the "
                                "other side already.");

  visit_fixture_give (fixture, "free-2", 0);
  g_assert_cmpint (visit_fixture_get_units (fixture, "free-2"), ==, 150);
  visit_fixture_assert_refused (fixture, inj_compose_mirror (fixture->visit, &fixture->compose, INJ_SIDE_RIGHT, &error),
                                &error, "All that was given on the patient's right is planned, given or skipped on the "
                                "other side already.");
  /* The site stays the visit's own plan when its dose is voided. */
  visit_fixture_void (fixture, "free-2", "slip");
  g_assert_cmpint (get_planned (fixture, "free-2")->units, ==, 150);
}

static void
test_repeat (void)
{
  g_autoptr (VisitFixture) source = visit_fixture_new ("preempt-195");
  g_autoptr (VisitFixture) fixture = visit_fixture_new ("preempt-155");
  g_autoptr (GError) error = NULL;
  int number;

  visit_fixture_open (source, source->botox, 200, 4);
  visit_fixture_open (source, source->dysport, 500, 4);
  visit_fixture_give (source, "frontalis-left-1", 750);
  visit_fixture_give (source, "temporalis-left-5", 0);
  visit_fixture_give (source, "procerus-midline-1", 0);
  visit_fixture_void (source, "procerus-midline-1", "slip");
  visit_fixture_give_free (source, INJ_PLATE_BACK, 3000, 100, INJ_MUSCLE_TRAPEZIUS, NULL, 200);
  visit_fixture_give (source, "corrugator-left-1", 450);
  visit_fixture_choose (source, 2);
  visit_fixture_give (source, "corrugator-right-1", INJ_UNITS (10));

  visit_fixture_open (fixture, fixture->botox, 200, 4);
  visit_fixture_give (fixture, "corrugator-left-1", 0);
  repeat (fixture, source);

  g_assert_cmpint (get_planned (fixture, "frontalis-left-1")->units, ==, 750);
  g_assert_cmpint (get_planned (fixture, "frontalis-left-1")->from_visit, ==, 7);
  g_assert_cmpint (get_planned (fixture, "temporalis-left-5")->units, ==, 500);
  g_assert_cmpint (get_planned (fixture, "free-1")->units, ==, 200);
  g_assert_cmpstr (get_planned (fixture, "free-1")->from_place, ==, "free-1");
  /* Voided then, given now, of another substance. */
  g_assert_null (inj_visit_get_planned_dose (fixture->visit, "procerus-midline-1"));
  g_assert_null (inj_visit_get_planned_dose (fixture->visit, "corrugator-left-1"));
  g_assert_null (inj_visit_get_planned_dose (fixture->visit, "corrugator-right-1"));
  g_assert_true (inj_visit_get_detail_number (fixture->visit, INJ_DETAIL_REPEATS_VISIT, &number));
  g_assert_cmpint (number, ==, 7);

  visit_fixture_assert_refused (fixture, inj_compose_repeat (fixture->visit, &fixture->compose, source->visit, &error),
                                &error, "All that was given in that visit is planned, given or skipped here already.");
}

static void
test_repeat_refused (void)
{
  g_autoptr (VisitFixture) source = visit_fixture_new ("preempt-195");
  g_autoptr (VisitFixture) fixture = visit_fixture_new ("preempt-155");
  g_autoptr (GError) error = NULL;

  visit_fixture_assert_refused (fixture, inj_compose_repeat (fixture->visit, &fixture->compose, source->visit, &error),
                                &error, "Nothing was given in that visit.");
  visit_fixture_open (source, source->dysport, 500, 4);
  visit_fixture_give (source, "frontalis-left-1", 750);
  visit_fixture_assert_refused (fixture, inj_compose_repeat (fixture->visit, &fixture->compose, source->visit, &error),
                                &error, "That visit was of another substance: its units are not interchangeable.");
  visit_fixture_apply (source, inj_compose_discard (source->visit, &source->compose, "wrong patient", &error), &error);
  visit_fixture_assert_refused (fixture, inj_compose_repeat (fixture->visit, &fixture->compose, source->visit, &error),
                                &error, "That visit was entered in error: it is not repeated.");
}

static void
test_repeat_of_another (void)
{
  g_autoptr (VisitFixture) fixture = visit_fixture_new ("preempt-155");
  g_autoptr (InjVisitHead) head = inj_visit_head_copy (inj_visit_get_head (fixture->visit));
  g_autoptr (InjVisit) source = NULL;
  g_autoptr (GError) error = NULL;

  head->patient_id++;
  source = inj_visit_new (head, fixture->protocol);
  visit_fixture_assert_refused (fixture, inj_compose_repeat (fixture->visit, &fixture->compose, source, &error),
                                &error, "That visit is another patient's: it is not repeated.");
}

static void
test_plan_refused (void)
{
  g_autoptr (VisitFixture) fixture = visit_fixture_new ("preempt-155");
  InjPlannedDose template = { .place_id = (char *) "frontalis-left-1", .muscle = INJ_MUSCLE_FRONTALIS,
                              .side = INJ_SIDE_LEFT, .position = { INJ_PLATE_FRONT, 1000, 0 }, .units = 500 };
  const struct
  {
    InjSide     side;
    InjPosition position;
    InjUnits    units;
    const char *sentence;
  } rows[] = {
    { INJ_SIDE_RIGHT, template.position, 500, "The dose at “frontalis-left-1” names another muscle or side." },
    { INJ_SIDE_LEFT, { INJ_PLATE_FRONT, -1000, 0 }, 500,
      "The dose planned at “frontalis-left-1” lies on another plate or side." },
    { INJ_SIDE_LEFT, { INJ_PLATE_LEFT, 1000, 0 }, 500,
      "The dose planned at “frontalis-left-1” lies on another plate or side." },
    { INJ_SIDE_LEFT, template.position, 0, "The dose at “frontalis-left-1” must be above 0 and at most 1000 units." },
    { INJ_SIDE_LEFT, template.position, 100001,
      "The dose at “frontalis-left-1” must be above 0 and at most 1000 units." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (InjPlannedDose) planned = NULL;
      g_autoptr (GError) error = NULL;

      template.side = rows[i].side;
      template.position = rows[i].position;
      template.units = rows[i].units;
      planned = inj_planned_dose_new (&template);
      visit_fixture_assert_refused (fixture, inj_compose_plan (fixture->visit, &fixture->compose, planned, &error),
                                    &error, rows[i].sentence);
    }
}

/* The units of a visit that repeats or mirrors are those of what was drawn then:
 * of another vial they are neither given nor counted, and stay in sight. */
static void
test_other_substance (void)
{
  g_autoptr (VisitFixture) fixture = visit_fixture_new ("preempt-155");
  const char *places[] = { "masseter-right-1", NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *description = NULL;
  g_auto (GStrv) givable = NULL;
  InjTotals totals;
  InjPlace *place;

  visit_fixture_open (fixture, fixture->dysport, 500, 5);
  visit_fixture_open (fixture, fixture->botox, 200, 4);
  visit_fixture_give (fixture, "masseter-left-1", 6000);
  mirror (fixture, INJ_SIDE_LEFT);
  g_assert_cmpstr (get_planned (fixture, places[0])->substance_id, ==, "abobotulinumtoxina");
  inj_totals_count (fixture->visit, "abobotulinumtoxina", &totals);
  g_assert_cmpint (totals.by_muscle[INJ_MUSCLE_MASSETER].to_go, ==, 6000);
  inj_totals_count (fixture->visit, NULL, &totals);
  g_assert_cmpint (totals.by_muscle[INJ_MUSCLE_MASSETER].to_go, ==, 0);
  g_assert_cmpint (totals.all.planned, ==, INJ_UNITS (155));
  g_assert_cmpint (totals.by_muscle[INJ_MUSCLE_MASSETER].wanted_hollow, ==, 1);
  g_assert_cmpint (inj_place_get_planned (inj_visit_lookup_place (fixture->visit, places[0])), ==, 6000);

  visit_fixture_choose (fixture, 2);
  place = inj_visit_lookup_place (fixture->visit, places[0]);
  g_assert_true (inj_place_is_planned_in_other (place));
  g_assert_cmpint (inj_place_get_planned (place), ==, 0);
  g_assert_cmpint (get_planned (fixture, places[0])->units, ==, 6000);
  description = inj_place_dup_description (place);
  g_assert_cmpstr (description, ==, "planned, 60 units of abobotulinumtoxina: enter its units");
  visit_fixture_assert_refused (fixture, inj_compose_give (fixture->visit, &fixture->compose, places, NULL, FALSE,
                                                           &error), &error,
                                "Masseter, right, 1 has no planned dose: enter its units.");
  givable = inj_compose_dup_givable (fixture->visit, -1, -1);
  g_assert_cmpuint (g_strv_length (givable), ==, 31);
  g_assert_false (g_strv_contains ((const char *const *) givable, places[0]));

  visit_fixture_undo (fixture);
  visit_fixture_give (fixture, places[0], 0);
  g_assert_cmpint (visit_fixture_get_units (fixture, places[0]), ==, 6000);
}

/* A plan that does not say is of what is drawn, or of the visit's product. */
static void
test_plan_substance (void)
{
  g_autoptr (VisitFixture) fixture = visit_fixture_new ("preempt-155");
  InjPlannedDose template = { .place_id = (char *) "frontalis-left-1", .muscle = INJ_MUSCLE_FRONTALIS,
                              .side = INJ_SIDE_LEFT, .position = { INJ_PLATE_FRONT, 1000, 0 }, .units = 500 };
  g_autoptr (InjPlannedDose) planned = inj_planned_dose_new (&template);
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) inj_change_free);
  g_autoptr (InjAction) unsaid = NULL;
  g_autoptr (GError) error = NULL;

  visit_fixture_apply (fixture, inj_compose_plan (fixture->visit, &fixture->compose, planned, &error), &error);
  g_assert_cmpstr (get_planned (fixture, "frontalis-left-1")->substance_id, ==, "onabotulinumtoxina");
  visit_fixture_open (fixture, fixture->dysport, 500, 5);
  visit_fixture_apply (fixture, inj_compose_plan (fixture->visit, &fixture->compose, planned, &error), &error);
  g_assert_cmpstr (get_planned (fixture, "frontalis-left-1")->substance_id, ==, "abobotulinumtoxina");

  g_ptr_array_add (changes, inj_change_new_plan ("frontalis-left-1", planned));
  unsaid = inj_action_new (inj_visit_get_revision (fixture->visit) + 1, INJ_ACTION_PLAN, 0, 1, "Dr. Sample",
                           g_steal_pointer (&changes));
  g_assert_false (inj_visit_can_apply (fixture->visit, unsaid, &error));
  g_assert_cmpstr (error->message, ==,
                   "The dose planned at “frontalis-left-1” does not say of which substance its units are.");
}

/* Route and note: the dose's own, else as planned. */
static void
test_routes (void)
{
  g_autoptr (VisitFixture) fixture = visit_fixture_new ("preempt-155");
  InjPlannedDose template = { .place_id = (char *) "frontalis-left-1", .muscle = INJ_MUSCLE_FRONTALIS,
                              .side = INJ_SIDE_LEFT, .position = { INJ_PLATE_FRONT, 1000, 0 }, .units = 300,
                              .route = INJ_ROUTE_INTRADERMAL };
  g_autoptr (InjPlannedDose) planned = inj_planned_dose_new (&template);
  const char *places[] = { "frontalis-left-1", NULL };
  const InjDose corrected = { 0, INJ_ROUTE_SUBCUTANEOUS, NULL };
  InjDose noted = { 0, INJ_DOSE_ROUTE_AS_PLANNED, "it bled" };
  g_autoptr (GError) error = NULL;
  const InjInjection *dose;

  visit_fixture_open (fixture, fixture->botox, 200, 4);
  visit_fixture_apply (fixture, inj_compose_plan (fixture->visit, &fixture->compose, planned, &error), &error);
  visit_fixture_apply (fixture, inj_compose_give (fixture->visit, &fixture->compose, places, &noted, FALSE, &error),
                       &error);
  dose = inj_place_get_injection (inj_visit_lookup_place (fixture->visit, places[0]));
  g_assert_cmpint (dose->units, ==, 300);
  g_assert_cmpint (dose->route, ==, INJ_ROUTE_INTRADERMAL);
  g_assert_cmpint (dose->position.x, ==, 1000);
  g_assert_cmpstr (dose->note, ==, "it bled");

  visit_fixture_apply (fixture, inj_compose_correct (fixture->visit, &fixture->compose, places[0], &corrected, &error),
                       &error);
  dose = inj_place_get_injection (inj_visit_lookup_place (fixture->visit, places[0]));
  g_assert_cmpint (dose->units, ==, 300);
  g_assert_cmpint (dose->route, ==, INJ_ROUTE_SUBCUTANEOUS);
  g_assert_cmpstr (dose->note, ==, "it bled");

  noted.note = "";
  visit_fixture_apply (fixture, inj_compose_correct (fixture->visit, &fixture->compose, places[0], &noted, &error),
                       &error);
  dose = inj_place_get_injection (inj_visit_lookup_place (fixture->visit, places[0]));
  g_assert_null (dose->note);
  g_assert_cmpint (dose->route, ==, INJ_ROUTE_SUBCUTANEOUS);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/compose-plan/mirror", test_mirror);
  g_test_add_func ("/compose-plan/mirror-own", test_mirror_own);
  g_test_add_func ("/compose-plan/mirror-positions", test_mirror_positions);
  g_test_add_func ("/compose-plan/repeat", test_repeat);
  g_test_add_func ("/compose-plan/repeat-refused", test_repeat_refused);
  g_test_add_func ("/compose-plan/repeat-of-another", test_repeat_of_another);
  g_test_add_func ("/compose-plan/plan-refused", test_plan_refused);
  g_test_add_func ("/compose-plan/other-substance", test_other_substance);
  g_test_add_func ("/compose-plan/plan-substance", test_plan_substance);
  g_test_add_func ("/compose-plan/routes", test_routes);

  return g_test_run ();
}
