/* test-plate-style.c
 *
 * The stylesheets of the plates.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/inj-plate-style.h"

static void
test_equal (void)
{
  const InjPlateStyle light = { INJ_PALETTE_LIGHT, INJ_MUSCLE_VIEW_FULL };
  const InjPlateStyle dark = { INJ_PALETTE_DARK, INJ_MUSCLE_VIEW_FULL };
  const InjPlateStyle bare = { INJ_PALETTE_LIGHT, INJ_MUSCLE_VIEW_OFF };

  g_assert_true (inj_plate_style_equal (&light, &light));
  g_assert_false (inj_plate_style_equal (&light, &dark));
  g_assert_false (inj_plate_style_equal (&light, &bare));
}

static void
test_each_differs (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (InjPalette palette = INJ_PALETTE_LIGHT; palette <= INJ_PALETTE_HIGH_CONTRAST; palette++)
    {
      for (InjMuscleView muscles = INJ_MUSCLE_VIEW_OFF; muscles <= INJ_MUSCLE_VIEW_FULL; muscles++)
        {
          const InjPlateStyle style = { palette, muscles };

          g_assert_true (g_hash_table_add (seen, inj_plate_style_dup_stylesheet (&style)));
        }
    }

  /* The drawing itself is light, with its muscles. */
  g_assert_true (g_hash_table_contains (seen, ""));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plate-style/equal", test_equal);
  g_test_add_func ("/plate-style/each-differs", test_each_differs);

  return g_test_run ();
}
