/* test-compose.c
 *
 * What is done at places: doses, voids, corrections, moves, skips.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/visit/inj-compose.h"

#include "domain/visit/inj-guide.h"

#include "visit-fixture.h"

static void
set_up (VisitFixture  **fixture,
        gconstpointer   data)
{
  *fixture = visit_fixture_new ("preempt-195");
  visit_fixture_open (*fixture, (*fixture)->botox, 200, 4);
}

static void
tear_down (VisitFixture  **fixture,
           gconstpointer   data)
{
  visit_fixture_free (*fixture);
}

static const InjInjection *
get_dose (VisitFixture *fixture,
          const char   *place_id)
{
  return inj_place_get_injection (inj_visit_lookup_place (fixture->visit, place_id));
}

/* Giving */

static void
test_give_planned (VisitFixture  **fixture,
                   gconstpointer   data)
{
  gint64 at = (*fixture)->compose.at;
  const InjInjection *dose;

  visit_fixture_give (*fixture, "temporalis-left-3", 0);

  dose = get_dose (*fixture, "temporalis-left-3");
  g_assert_cmpint (dose->number, ==, 1);
  g_assert_cmpint (dose->muscle, ==, INJ_MUSCLE_TEMPORALIS);
  g_assert_cmpint (dose->side, ==, INJ_SIDE_LEFT);
  g_assert_true (inj_position_equal (&dose->position,
                                     inj_anchors_lookup ((*fixture)->anchors, "temporalis-left-3")));
  g_assert_cmpint (dose->units, ==, INJ_UNITS (5));
  g_assert_cmpint (dose->vial, ==, 1);
  g_assert_cmpint (dose->route, ==, INJ_ROUTE_INTRAMUSCULAR);
  g_assert_cmpint (dose->given_at, ==, at);
  g_assert_cmpstr (dose->indication, ==, "chronic-migraine");
  g_assert_false (dose->in_bulk);
  g_assert_cmpint (dose->succeeds, ==, 0);
}

static void
test_give_typed (VisitFixture  **fixture,
                 gconstpointer   data)
{
  visit_fixture_give (*fixture, "temporalis-left-3", 1);
  g_assert_cmpint (visit_fixture_get_units (*fixture, "temporalis-left-3"), ==, 1);
  visit_fixture_give (*fixture, "temporalis-right-3", INJ_UNITS_PLACE_MAXIMUM);
  g_assert_cmpint (visit_fixture_get_units (*fixture, "temporalis-right-3"), ==, INJ_UNITS (1000));
}

/* Any site of the table may be given in any visit. */
static void
test_give_unplanned (VisitFixture  **fixture,
                     gconstpointer   data)
{
  visit_fixture_give (*fixture, "masseter-right-2", INJ_UNITS (6));
  g_assert_cmpstr (get_dose (*fixture, "masseter-right-2")->indication, ==, "other");
  g_assert_cmpint (get_dose (*fixture, "masseter-right-2")->side, ==, INJ_SIDE_RIGHT);
}

static void
test_give_skipped (VisitFixture  **fixture,
                   gconstpointer   data)
{
  visit_fixture_skip (*fixture, "temporalis-left-3", "pain");
  visit_fixture_give (*fixture, "temporalis-left-3", 0);
  g_assert_cmpint (visit_fixture_get_state (*fixture, "temporalis-left-3"), ==, INJ_PLACE_GIVEN);
  visit_fixture_undo (*fixture);
  g_assert_cmpstr (inj_place_get_skip_reason (inj_visit_lookup_place ((*fixture)->visit, "temporalis-left-3")), ==,
                   "pain");
  visit_fixture_redo (*fixture);
  visit_fixture_void (*fixture, "temporalis-left-3", "wrong site");
  /* What was skipped and then given is not skipped again by a void. */
  g_assert_cmpint (visit_fixture_get_state (*fixture, "temporalis-left-3"), ==, INJ_PLACE_HOLLOW);
}

static void
test_give_bulk (VisitFixture  **fixture,
                gconstpointer   data)
{
  visit_fixture_give (*fixture, "trapezius-left-1", 0);
  visit_fixture_give_hollow (*fixture, INJ_MUSCLE_TRAPEZIUS, -1);
  g_assert_false (get_dose (*fixture, "trapezius-left-1")->in_bulk);
  g_assert_true (get_dose (*fixture, "trapezius-left-2")->in_bulk);
  g_assert_true (get_dose (*fixture, "trapezius-right-3")->in_bulk);
  g_assert_cmpint (visit_fixture_get_state (*fixture, "trapezius-right-4"), ==, INJ_PLACE_HOLLOW);
  g_assert_cmpint (visit_fixture_get_state (*fixture, "temporalis-left-1"), ==, INJ_PLACE_HOLLOW);
  /* One step. */
  visit_fixture_undo (*fixture);
  g_assert_cmpint (visit_fixture_get_state (*fixture, "trapezius-left-2"), ==, INJ_PLACE_HOLLOW);
  g_assert_cmpint (visit_fixture_get_state (*fixture, "trapezius-left-1"), ==, INJ_PLACE_GIVEN);
}

static void
test_give_free (VisitFixture  **fixture,
                gconstpointer   data)
{
  const InjInjection *dose;

  visit_fixture_give_free (*fixture, INJ_PLATE_BACK, -2000, 300, INJ_MUSCLE_TRAPEZIUS, "ignored", 250);
  visit_fixture_give_free (*fixture, INJ_PLATE_FRONT, -2000, 300, INJ_MUSCLE_OTHER, "Platysma", 250);
  visit_fixture_give_free (*fixture, INJ_PLATE_TOP, 10, 300, INJ_MUSCLE_SCALP, NULL, 250);

  dose = get_dose (*fixture, "free-1");
  g_assert_cmpint (dose->side, ==, INJ_SIDE_LEFT);
  g_assert_null (dose->muscle_name);
  g_assert_cmpint (dose->position.x, ==, -2000);
  g_assert_cmpstr (dose->indication, ==, "chronic-migraine");
  dose = get_dose (*fixture, "free-2");
  g_assert_cmpint (dose->side, ==, INJ_SIDE_RIGHT);
  g_assert_cmpstr (dose->muscle_name, ==, "Platysma");
  g_assert_cmpint (get_dose (*fixture, "free-3")->side, ==, INJ_SIDE_MIDLINE);
}

/* A number that was used is not used again. */
static void
test_free_numbers (VisitFixture  **fixture,
                   gconstpointer   data)
{
  visit_fixture_give_free (*fixture, INJ_PLATE_BACK, -2000, 300, INJ_MUSCLE_TRAPEZIUS, NULL, 250);
  visit_fixture_void (*fixture, "free-1", "wrong site");
  g_assert_null (inj_visit_lookup_place ((*fixture)->visit, "free-1"));
  visit_fixture_give_free (*fixture, INJ_PLATE_BACK, 2000, 300, INJ_MUSCLE_TRAPEZIUS, NULL, 250);
  g_assert_nonnull (inj_visit_lookup_place ((*fixture)->visit, "free-2"));
  visit_fixture_undo (*fixture);
  visit_fixture_undo (*fixture);
  g_assert_cmpint (get_dose (*fixture, "free-1")->position.x, ==, -2000);
  visit_fixture_redo (*fixture);
  visit_fixture_redo (*fixture);
  g_assert_cmpint (get_dose (*fixture, "free-2")->position.x, ==, 2000);
}

/* Vials taking over */

static int
get_active (VisitFixture *fixture)
{
  return inj_vial_get_number (inj_visit_get_active_vial (fixture->visit));
}

static void
test_changeover (VisitFixture  **fixture,
                 gconstpointer   data)
{
  InjVisit *visit = (*fixture)->visit;

  visit_fixture_give (*fixture, "masseter-left-1", INJ_UNITS (197));
  visit_fixture_open (*fixture, (*fixture)->botox, 100, 2);
  g_assert_cmpint (get_active (*fixture), ==, 1);
  /* 3 units are left, and a dose is never split. */
  visit_fixture_give (*fixture, "temporalis-left-1", 0);
  g_assert_cmpint (get_active (*fixture), ==, 2);
  g_assert_cmpint (inj_visit_get_given_from (visit, 1), ==, INJ_UNITS (197));
  g_assert_cmpint (inj_visit_get_given_from (visit, 2), ==, INJ_UNITS (5));
  visit_fixture_give (*fixture, "temporalis-left-2", INJ_UNITS (3));
  g_assert_cmpint (inj_visit_get_given_from (visit, 2), ==, INJ_UNITS (8));

  visit_fixture_undo (*fixture);
  g_assert_cmpint (get_active (*fixture), ==, 2);
  visit_fixture_undo (*fixture);
  g_assert_cmpint (get_active (*fixture), ==, 1);
  visit_fixture_redo (*fixture);
  g_assert_cmpint (get_active (*fixture), ==, 2);
  g_assert_cmpint (get_dose (*fixture, "temporalis-left-1")->vial, ==, 2);
}

static void
test_changeover_in_bulk (VisitFixture  **fixture,
                         gconstpointer   data)
{
  InjVisit *visit = (*fixture)->visit;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  visit_fixture_give (*fixture, "masseter-left-1", INJ_UNITS (98));
  visit_fixture_open (*fixture, (*fixture)->botox, 50, 1);
  visit_fixture_open (*fixture, (*fixture)->botox, 100, 2);
  before = visit_fixture_describe (visit, TRUE);
  visit_fixture_give_hollow (*fixture, -1, -1);
  after = visit_fixture_describe (visit, TRUE);

  /* 102 left: 20 doses; then 10 from the second; the last one from the third. */
  g_assert_cmpint (inj_visit_get_given_from (visit, 1), ==, INJ_UNITS (198));
  g_assert_cmpint (inj_visit_get_given_from (visit, 2), ==, INJ_UNITS (50));
  g_assert_cmpint (inj_visit_get_given_from (visit, 3), ==, INJ_UNITS (5));
  g_assert_cmpint (get_active (*fixture), ==, 3);

  visit_fixture_undo (*fixture);
  undone = visit_fixture_describe (visit, TRUE);
  g_assert_cmpstr (undone, ==, before);
  g_assert_cmpint (get_active (*fixture), ==, 1);
  visit_fixture_redo (*fixture);
  redone = visit_fixture_describe (visit, TRUE);
  g_assert_cmpstr (redone, ==, after);
}

/* The third takes over from the second, though the first would do. */
static void
test_changeover_goes_on (VisitFixture  **fixture,
                         gconstpointer   data)
{
  visit_fixture_open (*fixture, (*fixture)->botox, 50, 1);
  visit_fixture_open (*fixture, (*fixture)->botox, 100, 2);
  visit_fixture_choose (*fixture, 2);
  visit_fixture_give (*fixture, "masseter-left-1", INJ_UNITS (50));
  visit_fixture_give (*fixture, "masseter-left-2", INJ_UNITS (5));
  g_assert_cmpint (get_active (*fixture), ==, 3);
  visit_fixture_give (*fixture, "masseter-left-3", INJ_UNITS (96));
  /* None after it: back to the first. */
  g_assert_cmpint (get_active (*fixture), ==, 1);
}

/* A dose that was given is recorded, whatever the vials held. */
static void
test_no_vial_holds_it (VisitFixture  **fixture,
                       gconstpointer   data)
{
  visit_fixture_open (*fixture, (*fixture)->dysport, 1000, 5);
  visit_fixture_give (*fixture, "masseter-left-1", INJ_UNITS (201));
  g_assert_cmpint (get_active (*fixture), ==, 1);
  g_assert_cmpint (inj_visit_get_given_from ((*fixture)->visit, 1), ==, INJ_UNITS (201));
  visit_fixture_give (*fixture, "masseter-left-2", INJ_UNITS (5));
  g_assert_cmpint (inj_visit_get_given_from ((*fixture)->visit, 1), ==, INJ_UNITS (206));
}

/* Voiding, correcting, moving */

static void
test_void (VisitFixture  **fixture,
           gconstpointer   data)
{
  const InjInjection *dose;

  visit_fixture_give (*fixture, "temporalis-left-3", 0);
  visit_fixture_void (*fixture, "temporalis-left-3", "wrong site");
  g_assert_cmpint (visit_fixture_get_state (*fixture, "temporalis-left-3"), ==, INJ_PLACE_HOLLOW);
  visit_fixture_undo (*fixture);
  dose = get_dose (*fixture, "temporalis-left-3");
  g_assert_cmpint (dose->number, ==, 2);
  g_assert_cmpint (dose->succeeds, ==, 1);
  visit_fixture_redo (*fixture);
  g_assert_cmpint (visit_fixture_get_state (*fixture, "temporalis-left-3"), ==, INJ_PLACE_HOLLOW);
  /* The reason stays with the dose that was voided. */
  dose = g_ptr_array_index (inj_visit_get_injections ((*fixture)->visit), 0);
  g_assert_cmpstr (dose->void_reason, ==, "wrong site");
}

static void
test_correct (VisitFixture  **fixture,
              gconstpointer   data)
{
  const InjInjection *dose;
  gint64 at = (*fixture)->compose.at;

  visit_fixture_give (*fixture, "temporalis-left-3", 0);
  visit_fixture_open (*fixture, (*fixture)->botox, 100, 2);
  visit_fixture_choose (*fixture, 2);
  visit_fixture_correct (*fixture, "temporalis-left-3", 250);

  dose = get_dose (*fixture, "temporalis-left-3");
  g_assert_cmpint (dose->units, ==, 250);
  g_assert_cmpint (dose->vial, ==, 1);
  g_assert_cmpint (dose->given_at, ==, at);
  g_assert_cmpint (dose->succeeds, ==, 1);
  visit_fixture_undo (*fixture);
  g_assert_cmpint (visit_fixture_get_units (*fixture, "temporalis-left-3"), ==, INJ_UNITS (5));
  visit_fixture_redo (*fixture);
  g_assert_cmpint (visit_fixture_get_units (*fixture, "temporalis-left-3"), ==, 250);
}

static void
test_move (VisitFixture  **fixture,
           gconstpointer   data)
{
  InjPosition from = *inj_anchors_lookup ((*fixture)->anchors, "frontalis-left-1");

  visit_fixture_give (*fixture, "frontalis-left-1", 0);
  visit_fixture_move (*fixture, "frontalis-left-1", from.x + 50, from.y - 60);
  g_assert_cmpint (get_dose (*fixture, "frontalis-left-1")->position.x, ==, from.x + 50);
  g_assert_cmpint (get_dose (*fixture, "frontalis-left-1")->position.y, ==, from.y - 60);
  g_assert_cmpint (get_dose (*fixture, "frontalis-left-1")->units, ==, INJ_UNITS (5));
  visit_fixture_undo (*fixture);
  g_assert_true (inj_position_equal (&get_dose (*fixture, "frontalis-left-1")->position, &from));
  /* Onto the midline it is still the left one. */
  visit_fixture_move (*fixture, "frontalis-left-1", 0, 0);
  g_assert_cmpint (get_dose (*fixture, "frontalis-left-1")->side, ==, INJ_SIDE_LEFT);
}

static void
test_move_to_the_other_side (VisitFixture  **fixture,
                             gconstpointer   data)
{
  InjPosition right = { INJ_PLATE_FRONT, -1000, 0 };
  InjPosition back = { INJ_PLATE_BACK, 1000, 0 };
  g_autoptr (GError) error = NULL;

  visit_fixture_give (*fixture, "frontalis-left-1", 0);
  visit_fixture_assert_refused (*fixture, inj_compose_move ((*fixture)->visit, &(*fixture)->compose,
                                                            "frontalis-left-1", &right, &error), &error,
                                "Frontalis, left, 1 cannot be moved to the patient's right: "
                                "void it, and give what went there.");
  visit_fixture_assert_refused (*fixture, inj_compose_move ((*fixture)->visit, &(*fixture)->compose,
                                                            "frontalis-left-1", &back, &error), &error,
                                "Frontalis, left, 1 can only be moved on its own plate.");
}

/* A free site is where it is: its side, name and totals follow. */
static void
test_move_free (VisitFixture  **fixture,
                gconstpointer   data)
{
  InjTotals totals;

  visit_fixture_give_free (*fixture, INJ_PLATE_BACK, -2000, 300, INJ_MUSCLE_TRAPEZIUS, NULL, 250);
  visit_fixture_move (*fixture, "free-1", 2000, 300);
  inj_totals_count ((*fixture)->visit, NULL, &totals);
  g_assert_cmpstr (inj_place_get_name (inj_visit_lookup_place ((*fixture)->visit, "free-1")), ==,
                   "Trapezius, right, free site 1");
  g_assert_cmpint (totals.by_side[INJ_SIDE_RIGHT].given, ==, 250);
  g_assert_cmpint (totals.by_side[INJ_SIDE_LEFT].given, ==, 0);
  visit_fixture_undo (*fixture);
  g_assert_cmpint (get_dose (*fixture, "free-1")->side, ==, INJ_SIDE_LEFT);
}

/* Skipping */

static void
test_skip (VisitFixture  **fixture,
           gconstpointer   data)
{
  visit_fixture_skip (*fixture, "temporalis-left-3", "pain");
  visit_fixture_skip (*fixture, "temporalis-left-5", "no pain there");
  g_assert_cmpint (visit_fixture_get_state (*fixture, "temporalis-left-3"), ==, INJ_PLACE_SKIPPED);
  g_assert_cmpint (visit_fixture_get_state (*fixture, "temporalis-left-5"), ==, INJ_PLACE_SKIPPED);
  visit_fixture_unskip (*fixture, "temporalis-left-3");
  g_assert_cmpint (visit_fixture_get_state (*fixture, "temporalis-left-3"), ==, INJ_PLACE_HOLLOW);
  visit_fixture_undo (*fixture);
  g_assert_cmpint (visit_fixture_get_state (*fixture, "temporalis-left-3"), ==, INJ_PLACE_SKIPPED);
}

/* Skip all that remains, with one reason: one step. */
static void
test_skip_the_rest (VisitFixture  **fixture,
                    gconstpointer   data)
{
  InjVisit *visit = (*fixture)->visit;
  g_auto (GStrv) rest = NULL;
  g_auto (GStrv) nothing = NULL;
  g_autoptr (GError) error = NULL;

  visit_fixture_give_hollow (*fixture, INJ_MUSCLE_FRONTALIS, -1);
  rest = inj_compose_dup_hollow (visit, -1, -1);
  g_assert_cmpuint (g_strv_length (rest), ==, 27);
  visit_fixture_apply (*fixture, inj_compose_skip (visit, &(*fixture)->compose, (const char *const *) rest,
                                                   "the patient fainted", &error), &error);
  nothing = inj_compose_dup_hollow (visit, -1, -1);
  g_assert_cmpuint (g_strv_length (nothing), ==, 0);
  visit_fixture_assert_refused (*fixture, inj_compose_skip (visit, &(*fixture)->compose, (const char *const *) nothing,
                                                            "again", &error), &error,
                                "Nothing that is planned there is still to be given.");
  visit_fixture_undo (*fixture);
  g_assert_cmpint (visit_fixture_get_state (*fixture, "procerus-midline-1"), ==, INJ_PLACE_HOLLOW);
}

static void
test_hollow (VisitFixture  **fixture,
             gconstpointer   data)
{
  static const struct
  {
    int   muscle;
    int   side;
    guint n;
  } rows[] = {
    { -1, -1, 31 }, { -1, INJ_SIDE_LEFT, 15 }, { -1, INJ_SIDE_RIGHT, 15 }, { -1, INJ_SIDE_MIDLINE, 1 },
    { INJ_MUSCLE_TEMPORALIS, -1, 8 }, { INJ_MUSCLE_TEMPORALIS, INJ_SIDE_LEFT, 4 }, { INJ_MUSCLE_MASSETER, -1, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (GStrv) ids = inj_compose_dup_hollow ((*fixture)->visit, rows[i].muscle, rows[i].side);

      g_assert_cmpuint (g_strv_length (ids), ==, rows[i].n);
    }
}

/* A site without units holds up nothing else, and is still led to. */
static void
test_givable (void)
{
  const char *text =
    "[Protocol]\nId=own\nVersion=1\nName=Own\nSubstance=onabotulinumtoxina\nIndication=chronic-migraine\n"
    "Standing=off-label\nSource=Nobody\nVerified=read\nChecked=2026-11-20\n"
    "[Site frontalis-left-1]\nRequired=true\n"
    "[Site frontalis-right-1]\nUnits=5\nRequired=true\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (InjProtocol) protocol = inj_protocol_parse ("own", text, -1, &error);
  g_autoptr (VisitFixture) fixture = visit_fixture_new_from (protocol, FALSE);
  g_auto (GStrv) givable = NULL;
  g_auto (GStrv) rest = NULL;

  visit_fixture_open (fixture, fixture->botox, 200, 4);
  givable = inj_compose_dup_givable (fixture->visit, -1, -1);
  visit_fixture_apply (fixture, inj_compose_give (fixture->visit, &fixture->compose, (const char *const *) givable, NULL,
                                                  TRUE, &error), &error);
  g_assert_cmpint (visit_fixture_get_units (fixture, "frontalis-right-1"), ==, 500);
  g_assert_cmpstr (inj_place_get_id (inj_guide_get_next (fixture->visit, NULL)), ==, "frontalis-left-1");
  rest = inj_compose_dup_givable (fixture->visit, -1, -1);
  visit_fixture_assert_refused (fixture, inj_compose_give (fixture->visit, &fixture->compose, (const char *const *) rest,
                                                           NULL, TRUE, &error), &error,
                                "Frontalis, left, 1 has no planned dose: enter its units.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/compose/givable", test_givable);
#define ADD(path, function) g_test_add (path, VisitFixture *, NULL, set_up, function, tear_down)
  ADD ("/compose/give/planned", test_give_planned);
  ADD ("/compose/give/typed", test_give_typed);
  ADD ("/compose/give/unplanned", test_give_unplanned);
  ADD ("/compose/give/skipped", test_give_skipped);
  ADD ("/compose/give/bulk", test_give_bulk);
  ADD ("/compose/give/free", test_give_free);
  ADD ("/compose/give/free-numbers", test_free_numbers);
  ADD ("/compose/changeover/single", test_changeover);
  ADD ("/compose/changeover/in-bulk", test_changeover_in_bulk);
  ADD ("/compose/changeover/goes-on", test_changeover_goes_on);
  ADD ("/compose/changeover/no-vial-holds-it", test_no_vial_holds_it);
  ADD ("/compose/void", test_void);
  ADD ("/compose/correct", test_correct);
  ADD ("/compose/move/on-its-side", test_move);
  ADD ("/compose/move/to-the-other-side", test_move_to_the_other_side);
  ADD ("/compose/move/free", test_move_free);
  ADD ("/compose/skip/one", test_skip);
  ADD ("/compose/skip/the-rest", test_skip_the_rest);
  ADD ("/compose/hollow", test_hollow);
#undef ADD

  return g_test_run ();
}
