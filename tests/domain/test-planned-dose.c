/* test-planned-dose.c
 *
 * Planned doses as values.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/visit/inj-planned-dose.h"

static InjPlannedDose
make_template (void)
{
  return (InjPlannedDose) {
    .place_id = (char *) "free-1", .muscle = INJ_MUSCLE_OTHER, .side = INJ_SIDE_LEFT,
    .muscle_name = (char *) "Platysma", .position = { INJ_PLATE_FRONT, 1000, 20 }, .units = 250,
    .substance_id = (char *) "onabotulinumtoxina",
    .route = INJ_ROUTE_INTRADERMAL, .indication = (char *) "chronic-migraine", .from_visit = 4,
    .from_place = (char *) "free-2",
  };
}

static void
test_copies (void)
{
  g_autofree char *place_id = g_strdup ("free-1");
  InjPlannedDose template = make_template ();
  g_autoptr (InjPlannedDose) planned = NULL;
  g_autoptr (InjPlannedDose) same = NULL;

  template.place_id = place_id;
  planned = inj_planned_dose_new (&template);
  place_id[0] = 'x';
  g_assert_cmpstr (planned->place_id, ==, "free-1");
  template.place_id = (char *) "free-1";
  same = inj_planned_dose_new (&template);
  g_assert_true (inj_planned_dose_equal (planned, same));
  g_assert_true (inj_planned_dose_equal (NULL, NULL));
  g_assert_false (inj_planned_dose_equal (planned, NULL));
  g_assert_false (inj_planned_dose_equal (NULL, planned));
}

/* Each thing that it says makes a difference. */
static void
test_differences (void)
{
  InjPlannedDose templates[] = {
    make_template (), make_template (), make_template (), make_template (), make_template (),
    make_template (), make_template (), make_template (), make_template (), make_template (),
    make_template (),
  };
  InjPlannedDose template = make_template ();
  g_autoptr (InjPlannedDose) planned = inj_planned_dose_new (&template);

  templates[0].place_id = (char *) "free-3";
  templates[1].muscle = INJ_MUSCLE_SCALP;
  templates[2].side = INJ_SIDE_RIGHT;
  templates[3].muscle_name = NULL;
  templates[4].position.y = 21;
  templates[5].units = 251;
  templates[6].route = INJ_ROUTE_SUBCUTANEOUS;
  templates[7].indication = NULL;
  templates[8].from_visit = 5;
  templates[9].from_place = NULL;
  templates[10].substance_id = (char *) "abobotulinumtoxina";
  for (gsize i = 0; i < G_N_ELEMENTS (templates); i++)
    {
      g_autoptr (InjPlannedDose) other = inj_planned_dose_new (&templates[i]);

      g_assert_false (inj_planned_dose_equal (planned, other));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/planned-dose/copies", test_copies);
  g_test_add_func ("/planned-dose/differences", test_differences);

  return g_test_run ();
}
