/* test-side.c
 *
 * Sides: their ids and names.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/anatomy/inj-side.h"

static const struct
{
  InjSide     side;
  const char *id;
  const char *name;
} sides[] = {
  { INJ_SIDE_RIGHT, "right", "right" },
  { INJ_SIDE_LEFT, "left", "left" },
  { INJ_SIDE_MIDLINE, "midline", "midline" },
};

static const char *const unknown[] = { "", "Right", "r", "both" };

static void
test_id (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  InjSide side;

  g_assert_cmpstr (inj_side_get_id (sides[row].side), ==, sides[row].id);
  g_assert_true (inj_side_from_id (sides[row].id, &side));
  g_assert_cmpint (side, ==, sides[row].side);
}

static void
test_name (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);

  g_assert_cmpstr (inj_side_get_name (sides[row].side), ==, sides[row].name);
}

static void
test_unknown (void)
{
  InjSide side = INJ_SIDE_LEFT;

  g_assert_cmpuint (G_N_ELEMENTS (sides), ==, INJ_N_SIDES);
  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++)
    g_assert_false (inj_side_from_id (unknown[i], &side));

  g_assert_false (inj_side_from_id (NULL, &side));
  g_assert_cmpint (side, ==, INJ_SIDE_LEFT);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      g_autofree char *id_path = g_strconcat ("/side/id/", sides[i].id, NULL);
      g_autofree char *name_path = g_strconcat ("/side/name/", sides[i].id, NULL);

      g_test_add_data_func (id_path, GSIZE_TO_POINTER (i), test_id);
      g_test_add_data_func (name_path, GSIZE_TO_POINTER (i), test_name);
    }

  g_test_add_func ("/side/unknown", test_unknown);

  return g_test_run ();
}
