/* test-region.c
 *
 * The parts of the skin: their ids and names.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/inj-region.h"

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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/region/ids", test_ids);
  g_test_add_func ("/region/unknown", test_unknown);
  g_test_add_func ("/region/names", test_names);

  return g_test_run ();
}
