/* inj-substance.h
 *
 * A toxin, its brands, and the limits that hold for it in every protocol.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "inj-limit.h"
#include "inj-product.h"

G_BEGIN_DECLS

/**
 * InjSubstance:
 *
 * Immutable. Read from data/products/; all brands of onabotulinumtoxinA are
 * one substance. A substance without a limit in its file has none.
 */
#define INJ_TYPE_SUBSTANCE (inj_substance_get_type ())
G_DECLARE_FINAL_TYPE (InjSubstance, inj_substance, INJ, SUBSTANCE, GObject)

InjSubstance  *inj_substance_parse        (const char    *file_name,
                                           const char    *text,
                                           gssize         length,
                                           GError       **error) G_GNUC_WARN_UNUSED_RESULT;
const char    *inj_substance_get_id       (InjSubstance  *self);
/* "onabotulinumtoxinA" */
const char    *inj_substance_get_name     (InjSubstance  *self);
/* Of #InjProduct; owned by @self. */
GPtrArray     *inj_substance_get_products (InjSubstance  *self);
/* Of #InjLimit; owned by @self. */
GPtrArray     *inj_substance_get_limits   (InjSubstance  *self);

G_END_DECLS
