/* test-scan-text.c
 *
 * What was read of a code, and what was not, in words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/visit/inj-product-list.h"
#include "app/visit/inj-scan-text.h"

#define GTIN "00300231145014"
#define COMPARE "\nCompare it with the vial: nothing is recorded yet."

static InjProduct *
make_product (const char *id)
{
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (InjUnits));
  g_autoptr (InjProduct) plain = inj_product_new (id, "Botox", "onabotulinumtoxina", sizes, TRUE);

  return inj_product_with_gtin (plain, GTIN, INJ_UNITS (100));
}

static void
test_text (void)
{
  g_autoptr (InjProduct) botox = make_product ("botox");
  InjGs1 scan = { (char *) GTIN, (char *) "C1", (char *) "S1", inj_date_from_ymd (2028, 1, 31), NULL };
  g_autofree char *whole = inj_scan_text (&scan, botox);
  g_autofree char *unknown = inj_scan_text (&scan, NULL);
  g_autofree char *torn = NULL;

  g_assert_cmpstr (whole, ==, "Read from the code: Botox, 100 units · lot C1 · expires 2028-01-31 · serial number S1."
                              COMPARE);
  g_assert_cmpstr (unknown, ==, "Read from the code: lot C1 · expires 2028-01-31 · serial number S1.\n"
                                "Its GTIN 00300231145014 is not known here: choose the product yourself." COMPARE);

  scan = (InjGs1) { .expiry = inj_date_from_ymd (2028, 1, 31), .unread = (char *) "Half of it is gone." };
  torn = inj_scan_text (&scan, botox);
  g_assert_cmpstr (torn, ==, "Read from the code: expires 2028-01-31.\nHalf of it is gone." COMPARE);
}

static void
test_products (void)
{
  g_autoptr (GListStore) products = g_list_store_new (INJ_TYPE_PRODUCT);
  g_autoptr (InjProduct) botox = make_product ("botox");
  g_autoptr (InjProduct) gone = make_product ("gone");
  g_autoptr (GListModel) same = NULL;
  g_autoptr (GListModel) more = NULL;
  InjUnits units = 0;

  g_list_store_append (products, botox);
  same = inj_product_list_with (G_LIST_MODEL (products), botox);
  more = inj_product_list_with (G_LIST_MODEL (products), gone);
  g_assert_cmpuint (g_list_model_get_n_items (same), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (more), ==, 2);
  g_assert_cmpuint (inj_product_list_find (more, "gone", NULL), ==, 1);
  g_assert_cmpuint (inj_product_list_find (more, NULL, "onabotulinumtoxina"), ==, 0);
  g_assert_cmpuint (inj_product_list_find (more, "neither", NULL), ==, G_MAXUINT);
  g_assert_cmpuint (inj_product_list_find_gtin (more, GTIN, &units), ==, 0);
  g_assert_cmpint (units, ==, INJ_UNITS (100));
  g_assert_cmpuint (inj_product_list_find_gtin (more, "00300233921029", &units), ==, G_MAXUINT);
  g_assert_cmpint (units, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/scan-text/text", test_text);
  g_test_add_func ("/app/scan-text/products", test_products);

  return g_test_run ();
}
