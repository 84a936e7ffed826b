/* inj-vial.h
 *
 * A vial opened in a visit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "domain/values/inj-date.h"
#include "domain/protocol/inj-product.h"
#include "domain/values/inj-units.h"
#include "domain/values/inj-volume.h"

G_BEGIN_DECLS

/**
 * InjVial:
 *
 * Immutable. A vial belongs to one visit and is counted within it from 1;
 * what was given of it is the visit's to know.
 */
#define INJ_TYPE_VIAL (inj_vial_get_type ())
G_DECLARE_FINAL_TYPE (InjVial, inj_vial, INJ, VIAL, GObject)

/**
 * inj_vial_new:
 * @number: within the visit, from 1; 0 until a visit takes it
 * @lot: as printed on the vial, at most 64 characters
 * @expiry: the last day on which it may be used
 * @labelled: the units in it, in hundredths
 * @diluent: what it was diluted with
 *
 * Returns: %NULL with %INJ_DOMAIN_ERROR_INVALID that names the field
 */
InjVial    *inj_vial_new              (int           number,
                                       InjProduct   *product,
                                       const char   *lot,
                                       InjDate       expiry,
                                       InjUnits      labelled,
                                       InjVolume     diluent,
                                       GError      **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same vial, counted as @number. */
InjVial    *inj_vial_with_number      (InjVial      *self,
                                       int           number) G_GNUC_WARN_UNUSED_RESULT;
int         inj_vial_get_number       (InjVial      *self);
InjProduct *inj_vial_get_product      (InjVial      *self);
const char *inj_vial_get_substance_id (InjVial      *self);
const char *inj_vial_get_lot          (InjVial      *self);
InjDate     inj_vial_get_expiry       (InjVial      *self);
InjUnits    inj_vial_get_labelled     (InjVial      *self);
InjVolume   inj_vial_get_diluent      (InjVial      *self);
/* The volume of @units of this vial. */
InjVolume   inj_vial_volume_of        (InjVial      *self,
                                       InjUnits      units);
/* Whether both state the same concentration; both are of one substance. */
gboolean    inj_vial_same_strength    (InjVial      *self,
                                       InjVial      *other);
/* "Botox, lot C1234, expires 2028-01-31" */
char       *inj_vial_dup_title        (InjVial      *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
