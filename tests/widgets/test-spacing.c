/* test-spacing.c
 *
 * Sizes of markers, crowds and directions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "widgets/controls/inj-spacing.h"

/* Pixels a head height: the overview at 1280x800 and at 1024x768. */
#define LARGE 295.0
#define SMALL 238.0

static void
test_diameter (void)
{
  g_assert_cmpint (inj_spacing_get_diameter (LARGE, 1), ==, 22);
  g_assert_cmpint (inj_spacing_get_diameter (SMALL, 1), ==, 18);
  g_assert_cmpint (inj_spacing_get_diameter (600, 1), ==, 34);
  /* Within bounds, which large text moves. */
  g_assert_cmpint (inj_spacing_get_diameter (10, 1), ==, 18);
  g_assert_cmpint (inj_spacing_get_diameter (5000, 1), ==, 34);
  g_assert_cmpint (inj_spacing_get_diameter (LARGE, 1.5), ==, 33);
}

static gboolean
are_crowded (double head_height,
             double millimetres,
             double text_scale)
{
  InjPoint points[] = { { 100, 100 }, { 100 + millimetres / 227 * head_height, 100 }, { 500, 500 } };
  int diameter = inj_spacing_get_diameter (head_height, text_scale);

  g_assert_false (inj_spacing_is_crowded (points, G_N_ELEMENTS (points), 2, diameter));
  g_assert_cmpint (inj_spacing_is_crowded (points, G_N_ELEMENTS (points), 0, diameter), ==,
                   inj_spacing_is_crowded (points, G_N_ELEMENTS (points), 1, diameter));

  return inj_spacing_is_crowded (points, G_N_ELEMENTS (points), 0, diameter);
}

static void
test_crowded (void)
{
  /* Sites a fingerbreadth apart show their figures in every overview. */
  g_assert_false (are_crowded (LARGE, 15, 1));
  g_assert_false (are_crowded (SMALL, 15, 1));
  g_assert_false (are_crowded (LARGE, 14, 1));
  g_assert_true (are_crowded (LARGE, 11, 1));
  g_assert_true (are_crowded (SMALL, 11, 1));
  /* Not so in large text, nor on the midline of two at one place. */
  g_assert_true (are_crowded (LARGE, 15, 1.5));
  g_assert_true (are_crowded (LARGE, 0, 1));
  /* In the single plate there is room. */
  g_assert_false (are_crowded (600, 11, 1));
}

static void
test_find_next (void)
{
  /* As they lie: 1 and 2 a row, 3 below and aside, 4 far to the right. */
  const InjPoint points[] = { { 0, 0 }, { 20, 0 }, { 12, 30 }, { 200, 3 } };
  const struct
  {
    guint      from;
    InjHeading heading;
    int        to;
  } cases[] = {
    { 0, INJ_HEADING_RIGHT, 1 },
    { 1, INJ_HEADING_RIGHT, 3 },
    { 3, INJ_HEADING_RIGHT, -1 },
    { 3, INJ_HEADING_LEFT, 1 },
    { 0, INJ_HEADING_LEFT, -1 },
    { 0, INJ_HEADING_DOWN, 2 },
    { 1, INJ_HEADING_DOWN, 2 },
    { 2, INJ_HEADING_UP, 1 },
    { 0, INJ_HEADING_UP, -1 },
    { 2, INJ_HEADING_DOWN, -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (inj_spacing_find_next (points, G_N_ELEMENTS (points), cases[i].from, cases[i].heading), ==,
                     cases[i].to);
}

static void
test_find_next_alone (void)
{
  const InjPoint points[] = { { 5, 5 } };

  g_assert_cmpint (inj_spacing_find_next (points, 1, 0, INJ_HEADING_LEFT), ==, -1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/spacing/diameter", test_diameter);
  g_test_add_func ("/spacing/crowded", test_crowded);
  g_test_add_func ("/spacing/find-next", test_find_next);
  g_test_add_func ("/spacing/find-next-alone", test_find_next_alone);

  return g_test_run ();
}
