/* inj-product-list.c
 *
 * The products that a vial can be of.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-product-list.h"

GListModel *
inj_product_list_with (GListModel *products,
                       InjProduct *own)
{
  GListStore *all;
  guint n_products;

  g_return_val_if_fail (G_IS_LIST_MODEL (products), NULL);
  g_return_val_if_fail (INJ_IS_PRODUCT (own), NULL);

  all = g_list_store_new (INJ_TYPE_PRODUCT);
  n_products = g_list_model_get_n_items (products);
  for (guint i = 0; i < n_products; i++)
    {
      g_autoptr (InjProduct) product = g_list_model_get_item (products, i);

      g_list_store_append (all, product);
    }
  if (inj_product_list_find (products, inj_product_get_id (own), NULL) == G_MAXUINT)
    g_list_store_append (all, own);

  return G_LIST_MODEL (all);
}

guint
inj_product_list_find (GListModel *products,
                       const char *product_id,
                       const char *substance_id)
{
  guint n_products;

  g_return_val_if_fail (G_IS_LIST_MODEL (products), G_MAXUINT);
  g_return_val_if_fail (product_id != NULL || substance_id != NULL, G_MAXUINT);

  n_products = g_list_model_get_n_items (products);
  for (guint i = 0; i < n_products; i++)
    {
      g_autoptr (InjProduct) product = g_list_model_get_item (products, i);

      if (product_id != NULL ? g_str_equal (inj_product_get_id (product), product_id)
                             : g_str_equal (inj_product_get_substance_id (product), substance_id))
        return i;
    }

  return G_MAXUINT;
}

guint
inj_product_list_find_gtin (GListModel *products,
                            const char *gtin,
                            InjUnits   *units)
{
  guint n_products;

  g_return_val_if_fail (G_IS_LIST_MODEL (products), G_MAXUINT);
  g_return_val_if_fail (gtin != NULL, G_MAXUINT);
  g_return_val_if_fail (units != NULL, G_MAXUINT);

  n_products = g_list_model_get_n_items (products);
  for (guint i = 0; i < n_products; i++)
    {
      g_autoptr (InjProduct) product = g_list_model_get_item (products, i);

      *units = inj_product_get_units_of_gtin (product, gtin);
      if (*units > 0)
        return i;
    }

  return G_MAXUINT;
}
