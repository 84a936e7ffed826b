/* test-place.c
 *
 * Places: how they stand, what they are called, what is read out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/visit/inj-place.h"

#include "visit-fixture.h"

static InjInjection *
make_injection (const char *place_id,
                InjMuscle   muscle,
                const char *muscle_name,
                InjUnits    units)
{
  InjInjection template = { 0 };

  template.number = 1;
  template.place_id = (char *) place_id;
  template.muscle = muscle;
  template.side = INJ_SIDE_RIGHT;
  template.muscle_name = (char *) muscle_name;
  template.position.plate = INJ_PLATE_BACK;
  template.units = units;

  return inj_injection_new (&template);
}

static void
assert_reads (InjPlace   *place,
              const char *description)
{
  g_autofree char *read = inj_place_dup_description (place);

  g_assert_cmpstr (read, ==, description);
}

static void
test_planned (void)
{
  const InjSite *site = inj_site_lookup ("temporalis-left-3");
  InjPlannedSite planned = { site, 250, TRUE, NULL, FALSE };
  g_autoptr (InjPlace) place = inj_place_new_for_site (site, &planned);

  g_assert_cmpstr (inj_place_get_id (place), ==, "temporalis-left-3");
  g_assert_true (inj_place_get_site (place) == site);
  g_assert_cmpstr (inj_place_get_name (place), ==, "Temporalis, left, 3");
  g_assert_cmpstr (inj_place_get_muscle_name (place), ==, "Temporalis");
  g_assert_cmpint (inj_place_get_muscle (place), ==, INJ_MUSCLE_TEMPORALIS);
  g_assert_cmpint (inj_place_get_side (place), ==, INJ_SIDE_LEFT);
  g_assert_cmpint (inj_place_get_plate (place), ==, INJ_PLATE_LEFT);
  g_assert_cmpint (inj_place_get_state (place), ==, INJ_PLACE_HOLLOW);
  g_assert_cmpint (inj_place_get_planned (place), ==, 250);
  g_assert_true (inj_place_is_required (place));
  g_assert_true (inj_place_is_in_protocol (place));
  assert_reads (place, "planned, 2.5 units");
}

static void
test_optional (void)
{
  const InjSite *site = inj_site_lookup ("temporalis-left-5");
  InjPlannedSite planned = { site, INJ_UNITS (5), FALSE, NULL, FALSE };
  g_autoptr (InjPlace) place = inj_place_new_for_site (site, &planned);

  g_assert_false (inj_place_is_required (place));
  g_assert_true (inj_place_is_in_protocol (place));
  assert_reads (place, "optional, 5 units");
}

static void
test_unplanned (void)
{
  const InjSite *site = inj_site_lookup ("scalp-midline-1");
  InjPlannedSite without_units = { site, 0, FALSE, NULL, FALSE };
  g_autoptr (InjPlace) place = inj_place_new_for_site (site, NULL);
  g_autoptr (InjPlace) listed = inj_place_new_for_site (site, &without_units);

  g_assert_false (inj_place_is_required (place));
  g_assert_false (inj_place_is_in_protocol (place));
  g_assert_cmpint (inj_place_get_planned (place), ==, 0);
  assert_reads (place, "no planned dose");
  g_assert_true (inj_place_is_in_protocol (listed));
  assert_reads (listed, "no planned dose");
}

static void
test_given_and_taken_back (void)
{
  const InjSite *site = inj_site_lookup ("temporalis-left-3");
  InjPlannedSite planned = { site, INJ_UNITS (5), TRUE, NULL, FALSE };
  g_autoptr (InjPlace) hollow = inj_place_new_for_site (site, &planned);
  g_autoptr (InjInjection) injection = make_injection (site->id, INJ_MUSCLE_TEMPORALIS, NULL, 750);
  g_autoptr (InjPlace) given = inj_place_with_injection (hollow, injection);
  g_autoptr (InjPlace) voided = inj_place_with_injection (given, NULL);

  g_assert_cmpint (inj_place_get_state (given), ==, INJ_PLACE_GIVEN);
  g_assert_true (inj_place_get_injection (given) == injection);
  g_assert_cmpint (inj_place_get_planned (given), ==, INJ_UNITS (5));
  assert_reads (given, "given, 7.5 units");
  g_assert_cmpint (inj_place_get_state (voided), ==, INJ_PLACE_HOLLOW);
  g_assert_null (inj_place_get_injection (voided));
  assert_reads (voided, "planned, 5 units");
  /* The first value is as it was. */
  g_assert_cmpint (inj_place_get_state (hollow), ==, INJ_PLACE_HOLLOW);
}

static void
test_skipped (void)
{
  const InjSite *site = inj_site_lookup ("temporalis-left-3");
  InjPlannedSite planned = { site, INJ_UNITS (5), TRUE, NULL, FALSE };
  g_autoptr (InjPlace) hollow = inj_place_new_for_site (site, &planned);
  g_autoptr (InjPlace) skipped = inj_place_with_skip (hollow, "the patient fainted");
  g_autoptr (InjInjection) injection = make_injection (site->id, INJ_MUSCLE_TEMPORALIS, NULL, 500);
  g_autoptr (InjPlace) given = inj_place_with_injection (skipped, injection);

  g_assert_cmpint (inj_place_get_state (skipped), ==, INJ_PLACE_SKIPPED);
  g_assert_cmpstr (inj_place_get_skip_reason (skipped), ==, "the patient fainted");
  assert_reads (skipped, "skipped: the patient fainted");
  g_assert_null (inj_place_get_skip_reason (given));
  g_assert_cmpint (inj_place_get_state (given), ==, INJ_PLACE_GIVEN);
}

static void
test_free (void)
{
  g_autoptr (InjInjection) injection = make_injection ("free-12", INJ_MUSCLE_TRAPEZIUS, NULL, INJ_UNITS (5));
  g_autoptr (InjPlace) place = inj_place_new_free (injection);

  g_assert_cmpstr (inj_place_get_id (place), ==, "free-12");
  g_assert_null (inj_place_get_site (place));
  g_assert_cmpstr (inj_place_get_name (place), ==, "Trapezius, right, free site 12");
  g_assert_cmpint (inj_place_get_plate (place), ==, INJ_PLATE_BACK);
  g_assert_false (inj_place_is_required (place));
  g_assert_false (inj_place_is_in_protocol (place));
  assert_reads (place, "given, 5 units");
}

static void
test_free_by_another_name (void)
{
  g_autoptr (InjInjection) injection = make_injection ("free-1", INJ_MUSCLE_OTHER, "Platysma", INJ_UNITS (2));
  g_autoptr (InjPlace) place = inj_place_new_free (injection);

  g_assert_cmpstr (inj_place_get_name (place), ==, "Platysma, right, free site 1");
  g_assert_cmpstr (inj_place_get_muscle_name (place), ==, "Platysma");
  g_assert_cmpint (inj_place_get_muscle (place), ==, INJ_MUSCLE_OTHER);
}

static InjProtocol *
make_protocol (void)
{
  g_autoptr (GError) error = NULL;
  InjProtocol *protocol = inj_protocol_parse ("own.ini",
                                              "[Protocol]\nId=own\nVersion=1\nName=Own\nSubstance=a\nIndication=a\n"
                                              "Standing=off-label\nSource=A\nChecked=2026-11-20\n"
                                              "[Site own-1]\nMuscle=temporalis\nSide=left\nPlate=left\nX=-500\n"
                                              "Y=1800\nRequired=true\n",
                                              -1, &error);

  g_assert_no_error (error);

  return protocol;
}

/* Where its dose went, else where the visit plans one, else where the protocol
 * or the plates have the site. */
static void
test_position (void)
{
  const InjPosition anchor = { INJ_PLATE_LEFT, 100, 200 };
  g_autoptr (InjAnchors) anchors = inj_anchors_new ();
  g_autoptr (InjProtocol) protocol = make_protocol ();
  const InjPlannedSite *own_site = inj_protocol_get_site (protocol, 0);
  const InjPlannedDose plan = { .place_id = (char *) "own-1", .position = { INJ_PLATE_LEFT, -510, 1810 } };
  g_autoptr (InjPlannedDose) dose = inj_planned_dose_new (&plan);
  g_autoptr (InjInjection) injection = make_injection ("own-1", INJ_MUSCLE_TEMPORALIS, NULL, 500);
  InjPlaceFacts facts = { .site = own_site->site, .owner = protocol, .planned_site = own_site };
  g_autoptr (InjPlace) plain = inj_place_new_for_site (inj_site_lookup ("temporalis-left-3"), NULL);
  g_autoptr (InjPlace) own = inj_place_new (&facts);
  g_autoptr (InjPlace) given = inj_place_with_injection (own, injection);
  g_autoptr (InjPlace) planned = NULL;

  facts.planned_dose = dose;
  planned = inj_place_new (&facts);

  g_assert_null (inj_place_find_position (plain, anchors));
  inj_anchors_add (anchors, "temporalis-left-3", &anchor);
  g_assert_true (inj_position_equal (inj_place_find_position (plain, anchors), &anchor));
  g_assert_true (inj_position_equal (inj_place_find_position (own, anchors), &own_site->position));
  g_assert_true (inj_position_equal (inj_place_find_position (planned, anchors), &plan.position));
  g_assert_true (inj_position_equal (inj_place_find_position (given, anchors), &injection->position));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/place/planned", test_planned);
  g_test_add_func ("/place/optional", test_optional);
  g_test_add_func ("/place/unplanned", test_unplanned);
  g_test_add_func ("/place/given-and-taken-back", test_given_and_taken_back);
  g_test_add_func ("/place/skipped", test_skipped);
  g_test_add_func ("/place/free", test_free);
  g_test_add_func ("/place/position", test_position);
  g_test_add_func ("/place/free-by-another-name", test_free_by_another_name);

  return g_test_run ();
}
