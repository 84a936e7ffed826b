/* inj-product-list.h
 *
 * The products that a vial can be of.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "domain/protocol/inj-product.h"

G_BEGIN_DECLS

/* @products, and @own behind them where it is none of them: a brand that the
 * program no longer knows is one to choose from as well. */
GListModel *inj_product_list_with      (GListModel *products,
                                        InjProduct *own) G_GNUC_WARN_UNUSED_RESULT;
/* Where the product of that id is, or where that is %NULL the first one of a
 * substance; %G_MAXUINT for none. */
guint       inj_product_list_find      (GListModel *products,
                                        const char *product_id,
                                        const char *substance_id);
/* Where the product is that is sold under @gtin, and the units in its vial;
 * %G_MAXUINT and 0 for none. */
guint       inj_product_list_find_gtin (GListModel *products,
                                        const char *gtin,
                                        InjUnits   *units);

G_END_DECLS
