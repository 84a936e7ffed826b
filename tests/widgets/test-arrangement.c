/* test-arrangement.c
 *
 * The overview's layout at sizes of windows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "widgets/map/inj-arrangement.h"

#define COLUMN 110
#define ROW 36

static const InjFrame frames[INJ_N_PLATES] = {
  [INJ_PLATE_RIGHT] = { INJ_PLATE_RIGHT, 500, 600, 1000, 1040, 1160, 1160 },
  [INJ_PLATE_FRONT] = { INJ_PLATE_FRONT, 440, 600, 1000, 880, 1160, 1160 },
  [INJ_PLATE_LEFT] = { INJ_PLATE_LEFT, 540, 600, 1000, 1040, 1160, 1160 },
  [INJ_PLATE_BACK] = { INJ_PLATE_BACK, 880, 330, 1000, 1760, 1150, 1150 },
  [INJ_PLATE_TOP] = { INJ_PLATE_TOP, 480, 540, 1000, 960, 1150, 1150 },
};

typedef struct
{
  const char *name;
  int         width;
  int         height;
  gboolean    legend_is_row;
  double      least_head_height;
} Size;

static const Size sizes[] = {
  { "1280x800", 951, 690, FALSE, 290 },
  { "1280x800-with-bar", 963, 640, FALSE, 270 },
  { "1024x768", 696, 650, TRUE, 228 },
  { "1920x1080", 1600, 950, FALSE, 400 },
  { "narrow", 560, 900, TRUE, 180 },
  { "flat", 1400, 440, FALSE, 180 },
};

static gboolean
overlap (const InjBox *a,
         const InjBox *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height && b->y < a->y + a->height;
}

static void
assert_within (const InjBox *box,
               const Size   *size)
{
  g_assert_cmpint (box->x, >=, 0);
  g_assert_cmpint (box->y, >=, 0);
  g_assert_cmpint (box->width, >, 0);
  g_assert_cmpint (box->height, >, 0);
  g_assert_cmpint (box->x + box->width, <=, size->width);
  g_assert_cmpint (box->y + box->height, <=, size->height);
}

static void
test_size (gconstpointer data)
{
  const Size *size = data;
  InjArrangement arrangement;
  const InjBox *plates = arrangement.plates;

  inj_arrangement_make (&arrangement, frames, size->width, size->height, COLUMN, ROW);

  g_assert_cmpint (arrangement.legend_is_row, ==, size->legend_is_row);
  g_assert_cmpfloat (arrangement.head_height, >=, size->least_head_height);
  assert_within (&arrangement.legend, size);
  if (size->legend_is_row)
    g_assert_cmpint (arrangement.legend.height, >=, ROW);
  else
    g_assert_cmpint (arrangement.legend.width, >=, COLUMN);

  for (InjPlate plate = 0; plate < INJ_N_PLATES; plate++)
    {
      assert_within (&plates[plate], size);
      /* Each has room for its drawing at the common scale, to the pixel. */
      g_assert_cmpfloat (plates[plate].width + 1, >=, frames[plate].width / 1000 * arrangement.head_height);
      g_assert_cmpfloat (plates[plate].height + 1, >=, frames[plate].height / 1000 * arrangement.head_height);
      g_assert_false (overlap (&plates[plate], &arrangement.legend));
      for (InjPlate other = 0; other < plate; other++)
        g_assert_false (overlap (&plates[plate], &plates[other]));
    }

  /* As one walks around the head, whatever the language. */
  g_assert_cmpint (plates[INJ_PLATE_RIGHT].x, <, plates[INJ_PLATE_FRONT].x);
  g_assert_cmpint (plates[INJ_PLATE_FRONT].x, <, plates[INJ_PLATE_LEFT].x);
  g_assert_cmpint (plates[INJ_PLATE_BACK].x, <, plates[INJ_PLATE_TOP].x);
  g_assert_cmpint (plates[INJ_PLATE_RIGHT].y, <, plates[INJ_PLATE_BACK].y);
  /* The upper row ends where the space ends. */
  g_assert_cmpint (plates[INJ_PLATE_LEFT].x + plates[INJ_PLATE_LEFT].width, >=, size->width - 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *path = g_strconcat ("/arrangement/", sizes[i].name, NULL);

      g_test_add_data_func (path, &sizes[i], test_size);
    }

  return g_test_run ();
}
