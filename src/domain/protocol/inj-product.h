/* inj-product.h
 *
 * A brand of toxin that a vial can hold.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "domain/values/inj-units.h"

G_BEGIN_DECLS

#define INJ_TYPE_PRODUCT (inj_product_get_type ())
G_DECLARE_FINAL_TYPE (InjProduct, inj_product, INJ, PRODUCT, GObject)

/* @labelled: (transfer none): the vial sizes as InjUnits, may be empty;
 * @verified: whether a source was read that this brand is that substance. */
InjProduct     *inj_product_new               (const char *id,
                                               const char *name,
                                               const char *substance_id,
                                               GArray     *labelled,
                                               gboolean    verified) G_GNUC_WARN_UNUSED_RESULT;
/* The same product, with one more GTIN under which vials of @units, one of its
 * sizes, are sold. @gtin: fourteen digits. */
InjProduct     *inj_product_with_gtin         (InjProduct *self,
                                               const char *gtin,
                                               InjUnits    units) G_GNUC_WARN_UNUSED_RESULT;
const char     *inj_product_get_id            (InjProduct *self);
const char     *inj_product_get_name          (InjProduct *self);
const char     *inj_product_get_substance_id  (InjProduct *self);
/* The units printed on the vials that are sold, in hundredths. */
const InjUnits *inj_product_get_labelled      (InjProduct *self,
                                               gsize      *n_labelled);
/* The units in a vial that is sold under @gtin; 0 when it is none of this
 * product that is known. */
InjUnits        inj_product_get_units_of_gtin (InjProduct *self,
                                               const char *gtin);
gboolean        inj_product_is_verified       (InjProduct *self);

G_END_DECLS
