/* test-product.c
 *
 * Brands of toxin.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/protocol/inj-product.h"

static void
test_fields (void)
{
  g_autoptr (GArray) labelled = g_array_new (FALSE, FALSE, sizeof (InjUnits));
  g_autoptr (InjProduct) product = NULL;
  InjUnits sizes[] = { INJ_UNITS (50), INJ_UNITS (100) };
  const InjUnits *kept;
  gsize n_kept = 0;

  g_array_append_vals (labelled, sizes, G_N_ELEMENTS (sizes));
  product = inj_product_new ("botox", "Botox", "onabotulinumtoxina", labelled, TRUE);
  g_array_set_size (labelled, 0);

  g_assert_cmpstr (inj_product_get_id (product), ==, "botox");
  g_assert_cmpstr (inj_product_get_name (product), ==, "Botox");
  g_assert_cmpstr (inj_product_get_substance_id (product), ==, "onabotulinumtoxina");
  g_assert_true (inj_product_is_verified (product));

  kept = inj_product_get_labelled (product, &n_kept);
  g_assert_cmpuint (n_kept, ==, 2);
  g_assert_cmpint (kept[0], ==, INJ_UNITS (50));
  g_assert_cmpint (kept[1], ==, INJ_UNITS (100));
}

static void
test_without_sizes (void)
{
  g_autoptr (GArray) labelled = g_array_new (FALSE, FALSE, sizeof (InjUnits));
  InjProduct *product = inj_product_new ("dysport", "Dysport", "abobotulinumtoxina", labelled,
                                         FALSE);
  gsize n_kept = 4711;

  inj_product_get_labelled (product, &n_kept);
  g_assert_cmpuint (n_kept, ==, 0);
  g_assert_false (inj_product_is_verified (product));
  g_assert_finalize_object (product);
}

static void
test_gtins (void)
{
  g_autoptr (GArray) labelled = g_array_new (FALSE, FALSE, sizeof (InjUnits));
  g_autoptr (InjProduct) plain = inj_product_new ("botox", "Botox", "onabotulinumtoxina", labelled, TRUE);
  g_autoptr (InjProduct) small = inj_product_with_gtin (plain, "00300231145014", INJ_UNITS (100));
  g_autoptr (InjProduct) both = inj_product_with_gtin (small, "00300233921029", INJ_UNITS (200));

  g_assert_cmpint (inj_product_get_units_of_gtin (plain, "00300231145014"), ==, 0);
  g_assert_cmpint (inj_product_get_units_of_gtin (small, "00300231145014"), ==, INJ_UNITS (100));
  g_assert_cmpint (inj_product_get_units_of_gtin (small, "00300233921029"), ==, 0);
  g_assert_cmpint (inj_product_get_units_of_gtin (both, "00300231145014"), ==, INJ_UNITS (100));
  g_assert_cmpint (inj_product_get_units_of_gtin (both, "00300233921029"), ==, INJ_UNITS (200));
  g_assert_cmpstr (inj_product_get_name (both), ==, "Botox");
  g_assert_true (inj_product_is_verified (both));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/product/fields", test_fields);
  g_test_add_func ("/product/without-sizes", test_without_sizes);
  g_test_add_func ("/product/gtins", test_gtins);

  return g_test_run ();
}
