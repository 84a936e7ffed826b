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
  const InjPlateStyle others[] = {
    { INJ_PALETTE_DARK, INJ_MUSCLE_VIEW_FULL },
    { INJ_PALETTE_LIGHT, INJ_MUSCLE_VIEW_OFF },
    { INJ_PALETTE_LIGHT, INJ_MUSCLE_VIEW_FULL, .skin = INJ_SKIN_DARKER },
    { INJ_PALETTE_LIGHT, INJ_MUSCLE_VIEW_FULL, .landmarks = TRUE },
  };

  g_assert_true (inj_plate_style_equal (&light, &light));
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_assert_true (inj_plate_style_equal (&others[i], &others[i]));
      g_assert_false (inj_plate_style_equal (&light, &others[i]));
    }
}

static void
test_each_differs (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_styles = 0;

  for (InjPalette palette = INJ_PALETTE_LIGHT; palette <= INJ_PALETTE_HIGH_CONTRAST; palette++)
    for (InjMuscleView muscles = INJ_MUSCLE_VIEW_OFF; muscles <= INJ_MUSCLE_VIEW_FULL; muscles++)
      for (InjSkin skin = 0; skin < INJ_N_SKINS; skin++)
        for (int landmarks = FALSE; landmarks <= TRUE; landmarks++)
          {
            const InjPlateStyle style = { palette, muscles, skin, landmarks };
            gboolean is_new = g_hash_table_add (seen, inj_plate_style_dup_stylesheet (&style));

            /* High contrast has one skin. */
            g_assert_cmpint (is_new, ==, palette != INJ_PALETTE_HIGH_CONTRAST || skin == INJ_SKIN_MEDIUM);
            if (is_new)
              n_styles++;
          }

  g_assert_cmpuint (n_styles, ==, 2 * 3 * 3 * 2 + 3 * 2);
  /* The drawing itself is light, with its muscles. */
  g_assert_true (g_hash_table_contains (seen, ""));
}

static void
test_skins (void)
{
  InjSkin found = INJ_SKIN_MEDIUM;

  for (InjSkin skin = 0; skin < INJ_N_SKINS; skin++)
    {
      g_assert_true (inj_skin_from_id (inj_skin_get_id (skin), &found));
      g_assert_cmpint (found, ==, skin);
    }

  g_assert_cmpstr (inj_skin_get_name (INJ_SKIN_LIGHTER), ==, "Lighter");
  g_assert_false (inj_skin_from_id ("Lighter", &found));
  g_assert_false (inj_skin_from_id (NULL, &found));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plate-style/equal", test_equal);
  g_test_add_func ("/plate-style/each-differs", test_each_differs);
  g_test_add_func ("/plate-style/skins", test_skins);

  return g_test_run ();
}
