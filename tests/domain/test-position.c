/* test-position.c
 *
 * Points on the plates: whose side, how far, how they are written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/anatomy/inj-position.h"

#include <string.h>

#include "domain/values/inj-domain-error.h"

static const struct
{
  const char  *name;
  InjPosition  position;
  InjSide      side;
} sides[] = {
  { "front-viewers-right", { INJ_PLATE_FRONT, 1000, 0 }, INJ_SIDE_LEFT },
  { "front-viewers-left", { INJ_PLATE_FRONT, -1000, 0 }, INJ_SIDE_RIGHT },
  { "front-middle", { INJ_PLATE_FRONT, 0, 3000 }, INJ_SIDE_MIDLINE },
  { "back-viewers-right", { INJ_PLATE_BACK, 1000, 0 }, INJ_SIDE_RIGHT },
  { "back-viewers-left", { INJ_PLATE_BACK, -1000, 0 }, INJ_SIDE_LEFT },
  { "back-middle", { INJ_PLATE_BACK, 0, -3000 }, INJ_SIDE_MIDLINE },
  { "top-viewers-right", { INJ_PLATE_TOP, 1000, 0 }, INJ_SIDE_RIGHT },
  { "top-viewers-left", { INJ_PLATE_TOP, -1000, 0 }, INJ_SIDE_LEFT },
  { "top-middle", { INJ_PLATE_TOP, 0, 500 }, INJ_SIDE_MIDLINE },
  { "left-plate-front", { INJ_PLATE_LEFT, -3000, 0 }, INJ_SIDE_LEFT },
  { "left-plate-back", { INJ_PLATE_LEFT, 3000, 0 }, INJ_SIDE_LEFT },
  { "left-plate-middle", { INJ_PLATE_LEFT, 0, 0 }, INJ_SIDE_LEFT },
  { "right-plate-front", { INJ_PLATE_RIGHT, 3000, 0 }, INJ_SIDE_RIGHT },
  { "right-plate-back", { INJ_PLATE_RIGHT, -3000, 0 }, INJ_SIDE_RIGHT },
  { "right-plate-middle", { INJ_PLATE_RIGHT, 0, 0 }, INJ_SIDE_RIGHT },
  /* 5 mm are 220.26 ten-thousandths of 22.7 cm. */
  { "within-5-mm", { INJ_PLATE_FRONT, 220, 0 }, INJ_SIDE_MIDLINE },
  { "beyond-5-mm", { INJ_PLATE_FRONT, 221, 0 }, INJ_SIDE_LEFT },
  { "within-5-mm-other-side", { INJ_PLATE_BACK, -220, 0 }, INJ_SIDE_MIDLINE },
  { "beyond-5-mm-other-side", { INJ_PLATE_BACK, -221, 0 }, INJ_SIDE_LEFT },
};

static const struct
{
  const char  *name;
  InjPosition  first;
  InjPosition  second;
  int          tenths_of_mm;
} distances[] = {
  { "none", { INJ_PLATE_FRONT, 10, 20 }, { INJ_PLATE_FRONT, 10, 20 }, 0 },
  { "head-height", { INJ_PLATE_FRONT, 0, 5000 }, { INJ_PLATE_FRONT, 0, -5000 }, 2270 },
  { "diagonal", { INJ_PLATE_BACK, 0, 0 }, { INJ_PLATE_BACK, 3000, 4000 }, 1135 },
  { "1.5-cm", { INJ_PLATE_LEFT, -330, 0 }, { INJ_PLATE_LEFT, 331, 0 }, 150 },
  { "rounded", { INJ_PLATE_TOP, 0, 0 }, { INJ_PLATE_TOP, 3, 0 }, 1 },
  { "rounded-to-none", { INJ_PLATE_TOP, 0, 0 }, { INJ_PLATE_TOP, 2, 0 }, 0 },
  { "across-the-plate", { INJ_PLATE_BACK, -20000, -20000 }, { INJ_PLATE_BACK, 20000, 20000 },
    12841 },
};

static const struct
{
  const char  *name;
  const char  *text;
  InjPosition  position;
} accepted[] = {
  { "ten-thousandths", "back,-1400,350", { INJ_PLATE_BACK, -1400, 350 } },
  { "origin", "top,0,0", { INJ_PLATE_TOP, 0, 0 } },
  { "farthest", "front,20000,-20000", { INJ_PLATE_FRONT, 20000, -20000 } },
  { "head-heights", "back,-0.14,0.035", { INJ_PLATE_BACK, -1400, 350 } },
  { "head-heights-and-whole", "top,0,0.3", { INJ_PLATE_TOP, 0, 3000 } },
  { "one-head-height", "right,1,-0.5", { INJ_PLATE_RIGHT, 10000, -5000 } },
  { "four-decimals", "left,0.0001,-1.2345", { INJ_PLATE_LEFT, 1, -12345 } },
  { "farthest-head-heights", "back,2.0,-2.0000", { INJ_PLATE_BACK, 20000, -20000 } },
  { "minus-zero", "front,-0,-0.0", { INJ_PLATE_FRONT, 0, 0 } },
};

static const struct
{
  const char *name;
  const char *text;
} refused[] = {
  { "empty", "" },
  { "plate-alone", "back" },
  { "one-number", "back,5" },
  { "three-numbers", "back,5,5,5" },
  { "unknown-plate", "side,5,5" },
  { "capital-plate", "Back,5,5" },
  { "no-plate", ",5,5" },
  { "no-number", "back,,5" },
  { "word", "back,five,5" },
  { "plus", "back,+5,5" },
  { "two-minus", "back,--5,5" },
  { "minus-alone", "back,-,5" },
  { "blank", "back, 5,5" },
  { "blank-after", "back,5,5 " },
  { "exponent", "back,1e3,5" },
  { "hexadecimal", "back,0x5,5" },
  { "nan", "back,nan,5" },
  { "inf", "back,inf,5" },
  { "too-far", "back,20001,5" },
  { "too-far-down", "back,5,-20001" },
  { "too-far-head-heights", "back,2.0001,0.5" },
  { "far-too-far-head-heights", "back,20000,0.5" },
  { "five-decimals", "back,0.12345,0.5" },
  { "no-decimals", "back,1.,0.5" },
  { "no-whole", "back,.5,0.5" },
  { "two-points", "back,0.1.2,0.5" },
  { "overflow", "back,99999999999999999999,5" },
  { "overflow-decimals", "back,0.99999999999999999999,5" },
  { "arabic-digit", "back,٥,5" },
  { "not-utf8", "back,5,\xff" },
  { "german-decimals", "back,0,14,0,035" },
};

static void
test_side (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);

  g_assert_cmpint (inj_position_get_side (&sides[row].position), ==, sides[row].side);
}

static void
test_distance (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);

  g_assert_cmpint (inj_position_distance (&distances[row].first, &distances[row].second), ==,
                   distances[row].tenths_of_mm);
  g_assert_cmpint (inj_position_distance (&distances[row].second, &distances[row].first), ==,
                   distances[row].tenths_of_mm);
}

static void
test_accepts (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;
  InjPosition position;

  g_assert_true (inj_position_parse (accepted[row].text, &position, &error));
  g_assert_no_error (error);
  g_assert_true (inj_position_equal (&position, &accepted[row].position));
}

static void
test_refuses (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;
  InjPosition before = { INJ_PLATE_TOP, 47, 11 };
  InjPosition position = before;

  g_assert_false (inj_position_parse (refused[row].text, &position, &error));
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID);
  g_assert_true (inj_position_equal (&position, &before));
  g_assert_nonnull (strstr (error->message, "is not a position"));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static void
test_equal (void)
{
  InjPosition position = { INJ_PLATE_BACK, 1, 2 };
  InjPosition other_plate = { INJ_PLATE_TOP, 1, 2 };
  InjPosition other_x = { INJ_PLATE_BACK, 2, 2 };
  InjPosition other_y = { INJ_PLATE_BACK, 1, 1 };

  g_assert_true (inj_position_equal (&position, &position));
  g_assert_false (inj_position_equal (&position, &other_plate));
  g_assert_false (inj_position_equal (&position, &other_x));
  g_assert_false (inj_position_equal (&position, &other_y));
}

static void
test_mirrored (void)
{
  static const struct
  {
    InjPosition position;
    InjPosition mirrored;
  } rows[] = {
    { { INJ_PLATE_FRONT, 1000, 20 }, { INJ_PLATE_FRONT, -1000, 20 } },
    { { INJ_PLATE_BACK, -1000, -20 }, { INJ_PLATE_BACK, 1000, -20 } },
    { { INJ_PLATE_TOP, 0, 5 }, { INJ_PLATE_TOP, 0, 5 } },
    { { INJ_PLATE_LEFT, 700, 20 }, { INJ_PLATE_RIGHT, -700, 20 } },
    { { INJ_PLATE_RIGHT, -700, 20 }, { INJ_PLATE_LEFT, 700, 20 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      InjPosition mirrored = inj_position_mirrored (&rows[i].position);
      InjSide side = inj_position_get_side (&rows[i].position);

      g_assert_true (inj_position_equal (&mirrored, &rows[i].mirrored));
      g_assert_true (side == INJ_SIDE_MIDLINE || inj_position_get_side (&mirrored) != side);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      g_autofree char *path = g_strconcat ("/position/side/", sides[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_side);
    }

  for (guint i = 0; i < G_N_ELEMENTS (distances); i++)
    {
      g_autofree char *path = g_strconcat ("/position/distance/", distances[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_distance);
    }

  for (guint i = 0; i < G_N_ELEMENTS (accepted); i++)
    {
      g_autofree char *path = g_strconcat ("/position/accepts/", accepted[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_accepts);
    }

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/position/refuses/", refused[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_refuses);
    }

  g_test_add_func ("/position/equal", test_equal);
  g_test_add_func ("/position/mirrored", test_mirrored);

  return g_test_run ();
}
