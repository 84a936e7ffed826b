/* test-dose-scale.c
 *
 * How dark a dose is, and how a muscle is written with its dose.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>
#include <string.h>

#include "widget-fixture.h"
#include "widgets/map/inj-dose-scale.h"
#include "widgets/text/inj-muscle-text.h"

static void
test_step (void)
{
  const struct
  {
    InjUnits given;
    InjUnits planned;
    InjUnits step;
  } cases[] = {
    { 0, 0, 100 },
    { 0, 500, 100 },
    { 0, INJ_UNITS (20), 500 },
    { INJ_UNITS (26), INJ_UNITS (20), 1000 },
    { 0, INJ_UNITS (120), 5000 },
    { 2501, 0, 1000 },
    { 2500, 0, 500 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      InjTotals totals;

      memset (&totals, 0, sizeof totals);
      totals.by_muscle_side[INJ_MUSCLE_MASSETER][INJ_SIDE_LEFT].given = cases[i].given;
      totals.by_muscle_side[INJ_MUSCLE_TEMPORALIS][INJ_SIDE_RIGHT].planned = cases[i].planned;
      g_assert_cmpint (inj_dose_scale_get_step (&totals), ==, cases[i].step);
    }
}

static void
test_shade (void)
{
  g_assert_cmpint (inj_dose_scale_get_shade (0, 500), ==, 0);
  g_assert_cmpint (inj_dose_scale_get_shade (1, 500), ==, 1);
  g_assert_cmpint (inj_dose_scale_get_shade (500, 500), ==, 1);
  g_assert_cmpint (inj_dose_scale_get_shade (501, 500), ==, 2);
  g_assert_cmpint (inj_dose_scale_get_shade (2500, 500), ==, 5);
  g_assert_cmpint (inj_dose_scale_get_shade (9900, 500), ==, 5);
}

/* As the eye takes it: the L* of CIE 1976. */
static double
get_lightness (guint32 colour)
{
  const double weights[] = { 0.0722, 0.7152, 0.2126 };
  double y = 0;

  for (int i = 0; i < 3; i++)
    {
      double value = ((colour >> (8 * i)) & 0xff) / 255.0;

      y += weights[i] * (value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4));
    }

  return y > 0.008856 ? 116 * cbrt (y) - 16 : 903.3 * y;
}

/* Told apart without any colour, and never by red against green: it is blue
 * that leads. */
static void
test_readable_in_grey (void)
{
  for (InjPalette palette = INJ_PALETTE_LIGHT; palette <= INJ_PALETTE_HIGH_CONTRAST; palette++)
    for (int shade = 0; shade <= INJ_DOSE_SCALE_STEPS; shade++)
      {
        guint32 colour = inj_dose_scale_get_colour (shade, palette);
        double sign = palette == INJ_PALETTE_DARK ? 1 : -1;

        g_assert_cmpuint (colour & 0xff, >, (colour >> 8) & 0xff);
        g_assert_cmpuint ((colour >> 8) & 0xff, >, (colour >> 16) & 0xff);
        if (shade > 0)
          g_assert_cmpfloat (sign * (get_lightness (colour)
                                     - get_lightness (inj_dose_scale_get_colour (shade - 1, palette))), >, 9);
      }
}

static void
test_texts (void)
{
  const InjMuscleSide trapezius = { INJ_MUSCLE_TRAPEZIUS, INJ_SIDE_RIGHT };
  const InjMuscleSide procerus = { INJ_MUSCLE_PROCERUS, INJ_SIDE_MIDLINE };
  InjMuscleSet both = inj_muscle_set_of (INJ_MUSCLE_TRAPEZIUS, INJ_SIDE_RIGHT)
                      | inj_muscle_set_of (INJ_MUSCLE_MASSETER, INJ_SIDE_RIGHT);
  g_autofree char *sided = inj_muscle_text_name (&trapezius);
  g_autofree char *midline = inj_muscle_text_name (&procerus);
  g_autofree char *names = inj_muscle_text_list (both, NULL);
  g_autofree char *nothing = inj_muscle_text_list (0, NULL);
  g_autofree char *doses = NULL;
  InjTotals totals;

  memset (&totals, 0, sizeof totals);
  totals.by_muscle_side[INJ_MUSCLE_TRAPEZIUS][INJ_SIDE_RIGHT].given = 1250;
  totals.by_muscle_side[INJ_MUSCLE_TRAPEZIUS][INJ_SIDE_RIGHT].planned = 1500;
  totals.by_muscle_side[INJ_MUSCLE_MASSETER][INJ_SIDE_RIGHT].given = 100;
  doses = inj_muscle_text_list (both, &totals);

  g_assert_cmpstr (sided, ==, "Trapezius, right");
  g_assert_cmpstr (midline, ==, "Procerus");
  g_assert_cmpstr (names, ==, "Trapezius, right · Masseter, right");
  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpstr (doses, ==, "Trapezius, right: 12.5 of 15 units · Masseter, right: 1 unit");
}

int
main (int   argc,
      char *argv[])
{
  widget_fixture_init (&argc, &argv);

  g_test_add_func ("/dose-scale/step", test_step);
  g_test_add_func ("/dose-scale/shade", test_shade);
  g_test_add_func ("/dose-scale/readable-in-grey", test_readable_in_grey);
  g_test_add_func ("/muscle-text/texts", test_texts);

  return g_test_run ();
}
