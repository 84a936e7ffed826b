/* test-region.c
 *
 * The parts of the skin: their ids and names, and where the plates have them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/inj-atlas.h"

/* By hand, of each region of each plate at least one. */
static const struct
{
  InjPosition position;
  InjRegion   region;
} points[] = {
  { { INJ_PLATE_FRONT, 0, 5000 }, INJ_REGION_SCALP },
  { { INJ_PLATE_FRONT, 0, 2500 }, INJ_REGION_FOREHEAD },
  { { INJ_PLATE_FRONT, 1900, 2000 }, INJ_REGION_FOREHEAD },
  { { INJ_PLATE_FRONT, 0, -2000 }, INJ_REGION_FACE },
  { { INJ_PLATE_FRONT, 0, -4200 }, INJ_REGION_FACE },
  { { INJ_PLATE_FRONT, 0, -4700 }, INJ_REGION_NECK },
  { { INJ_PLATE_FRONT, 3700, 0 }, INJ_REGION_EAR },
  { { INJ_PLATE_FRONT, -3700, 0 }, INJ_REGION_EAR },
  { { INJ_PLATE_FRONT, 4300, 3000 }, INJ_REGION_NONE },
  { { INJ_PLATE_LEFT, 0, 4500 }, INJ_REGION_SCALP },
  { { INJ_PLATE_LEFT, 2500, 0 }, INJ_REGION_SCALP },
  { { INJ_PLATE_LEFT, -3600, 2500 }, INJ_REGION_FOREHEAD },
  { { INJ_PLATE_LEFT, -3000, -1000 }, INJ_REGION_FACE },
  { { INJ_PLATE_LEFT, 800, 0 }, INJ_REGION_EAR },
  { { INJ_PLATE_LEFT, 1000, -1500 }, INJ_REGION_NECK },
  { { INJ_PLATE_LEFT, 1000, -4500 }, INJ_REGION_NECK },
  { { INJ_PLATE_LEFT, -4800, 2500 }, INJ_REGION_NONE },
  { { INJ_PLATE_LEFT, 4500, -4000 }, INJ_REGION_NONE },
  { { INJ_PLATE_RIGHT, 0, 4500 }, INJ_REGION_SCALP },
  { { INJ_PLATE_RIGHT, 3600, 2500 }, INJ_REGION_FOREHEAD },
  { { INJ_PLATE_RIGHT, 3000, -1000 }, INJ_REGION_FACE },
  { { INJ_PLATE_RIGHT, -800, 0 }, INJ_REGION_EAR },
  { { INJ_PLATE_RIGHT, -1000, -4500 }, INJ_REGION_NECK },
  { { INJ_PLATE_BACK, 0, 2000 }, INJ_REGION_SCALP },
  { { INJ_PLATE_BACK, 0, -4000 }, INJ_REGION_NECK },
  { { INJ_PLATE_BACK, 6000, -6900 }, INJ_REGION_SHOULDER },
  { { INJ_PLATE_BACK, 3700, 0 }, INJ_REGION_EAR },
  { { INJ_PLATE_BACK, 6000, 0 }, INJ_REGION_NONE },
  { { INJ_PLATE_TOP, 0, 0 }, INJ_REGION_SCALP },
  { { INJ_PLATE_TOP, 0, 3900 }, INJ_REGION_FOREHEAD },
  { { INJ_PLATE_TOP, 0, 4700 }, INJ_REGION_FACE },
  { { INJ_PLATE_TOP, 3700, -800 }, INJ_REGION_EAR },
  { { INJ_PLATE_TOP, 4500, -1500 }, INJ_REGION_SHOULDER },
  { { INJ_PLATE_TOP, 3800, 4000 }, INJ_REGION_NONE },
};

/* Ten-thousandths of a head height between two points that are looked at. */
#define STEP 100

static void
test_ids (void)
{
  for (InjRegion region = INJ_REGION_SCALP; region < INJ_N_REGIONS; region++)
    {
      InjRegion found = INJ_REGION_NONE;

      g_assert_true (inj_region_from_id (inj_region_get_id (region), &found));
      g_assert_cmpint (found, ==, region);
    }
}

static void
test_unknown (void)
{
  static const char *const unknown[] = { "", "none", "skin", "Scalp", "scalp ", "tail" };
  InjRegion found = INJ_REGION_EAR;

  for (gsize i = 0; i < G_N_ELEMENTS (unknown); i++)
    g_assert_false (inj_region_from_id (unknown[i], &found));
  g_assert_false (inj_region_from_id (NULL, &found));
  g_assert_cmpint (found, ==, INJ_REGION_EAR);
}

static void
test_names (void)
{
  g_assert_null (inj_region_get_name (INJ_REGION_NONE));
  g_assert_cmpstr (inj_region_get_name (INJ_REGION_SKIN), ==, "Skin");
  g_assert_cmpstr (inj_region_get_name (INJ_REGION_FOREHEAD), ==, "Forehead");
  for (InjRegion region = INJ_REGION_SKIN; region < INJ_N_REGIONS; region++)
    g_assert_nonnull (inj_region_get_name (region));
}

static void
test_points (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InjAtlas) atlas = inj_atlas_new (&error);

  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (points); i++)
    {
      InjRegion found = inj_atlas_get_region (atlas, &points[i].position);

      if (found != points[i].region)
        g_error ("At %d,%d of %s: %s instead of %s",
                 points[i].position.x, points[i].position.y, inj_plate_get_id (points[i].position.plate),
                 inj_region_get_id (found), inj_region_get_id (points[i].region));
    }
}

/* No skin without a name, and no muscle beside the patient. */
static void
test_cover_the_skin (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InjAtlas) atlas = inj_atlas_new (&error);

  g_assert_no_error (error);
  for (InjPlate plate = 0; plate < INJ_N_PLATES; plate++)
    {
      guint n_skin = 0;
      guint n_beside = 0;

      for (int y = -9000; y <= 7000; y += STEP)
        for (int x = -9000; x <= 9000; x += STEP)
          {
            const InjPosition position = { plate, x, y };
            InjRegion region = inj_atlas_get_region (atlas, &position);

            g_assert_cmpint (region, !=, INJ_REGION_SKIN);
            if (region != INJ_REGION_NONE)
              n_skin++;
            else
              n_beside++;
            if (region == INJ_REGION_NONE && inj_atlas_get_muscles (atlas, &position) != 0)
              g_error ("At %d,%d of %s there is a muscle beside the patient", x, y, inj_plate_get_id (plate));
          }

      g_assert_cmpuint (n_skin, >, 1000);
      g_assert_cmpuint (n_beside, >, 1000);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/region/ids", test_ids);
  g_test_add_func ("/region/unknown", test_unknown);
  g_test_add_func ("/region/names", test_names);
  g_test_add_func ("/region/points", test_points);
  g_test_add_func ("/region/cover-the-skin", test_cover_the_skin);

  return g_test_run ();
}
