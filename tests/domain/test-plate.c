/* test-plate.c
 *
 * Plates: their ids and names.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/anatomy/inj-plate.h"

static const struct
{
  InjPlate    plate;
  const char *id;
  const char *name;
} plates[] = {
  { INJ_PLATE_RIGHT, "right", "Right" },
  { INJ_PLATE_FRONT, "front", "Front" },
  { INJ_PLATE_LEFT, "left", "Left" },
  { INJ_PLATE_BACK, "back", "Back" },
  { INJ_PLATE_TOP, "top", "Top" },
};

static const char *const unknown[] = { "", "Front", "front ", "side" };

static void
test_id (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  InjPlate plate;

  g_assert_cmpstr (inj_plate_get_id (plates[row].plate), ==, plates[row].id);
  g_assert_true (inj_plate_from_id (plates[row].id, &plate));
  g_assert_cmpint (plate, ==, plates[row].plate);
}

static void
test_name (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);

  g_assert_cmpstr (inj_plate_get_name (plates[row].plate), ==, plates[row].name);
}

static void
test_unknown (void)
{
  InjPlate plate = INJ_PLATE_FRONT;

  g_assert_cmpuint (G_N_ELEMENTS (plates), ==, INJ_N_PLATES);
  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++)
    g_assert_false (inj_plate_from_id (unknown[i], &plate));

  g_assert_false (inj_plate_from_id (NULL, &plate));
  g_assert_cmpint (plate, ==, INJ_PLATE_FRONT);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (plates); i++)
    {
      g_autofree char *id_path = g_strconcat ("/plate/id/", plates[i].id, NULL);
      g_autofree char *name_path = g_strconcat ("/plate/name/", plates[i].id, NULL);

      g_test_add_data_func (id_path, GSIZE_TO_POINTER (i), test_id);
      g_test_add_data_func (name_path, GSIZE_TO_POINTER (i), test_name);
    }

  g_test_add_func ("/plate/unknown", test_unknown);

  return g_test_run ();
}
