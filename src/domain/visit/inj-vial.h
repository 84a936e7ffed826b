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
 * InjVialSource:
 *
 * Who paid for a vial: the practice, or a pharmacy on the patient's account.
 */
typedef enum
{
  INJ_VIAL_SOURCE_UNKNOWN,
  INJ_VIAL_SOURCE_BOUGHT,
  INJ_VIAL_SOURCE_PHARMACY,
  INJ_N_VIAL_SOURCES
} InjVialSource;

/**
 * InjVialOrigin:
 * @serial: as printed on the vial or its carton; %NULL or "" when none is known
 * @gtin: fourteen digits; %NULL or "" when none is known
 * @source: where it came from
 * @opened_at: when it was reconstituted, microseconds since 1970, UTC; 0 when
 *   not known
 */
typedef struct
{
  const char    *serial;
  const char    *gtin;
  InjVialSource  source;
  gint64         opened_at;
} InjVialOrigin;

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
 * @lot: as printed on the vial, at most 64 characters; "" when it has not been
 *   looked at yet
 * @expiry: the last day on which it may be used; %INJ_DATE_NONE likewise
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
/**
 * inj_vial_with_origin:
 *
 * The same vial, with where it came from and when it was opened; what it said
 * of that before is dropped.
 *
 * Returns: %NULL with %INJ_DOMAIN_ERROR_INVALID that names the field: a serial
 *   is text of 64 characters at the most, a GTIN fourteen digits with the check
 *   digit that belongs to them
 */
InjVial    *inj_vial_with_origin      (InjVial              *self,
                                       const InjVialOrigin  *origin,
                                       GError              **error) G_GNUC_WARN_UNUSED_RESULT;
int         inj_vial_get_number       (InjVial      *self);
InjProduct *inj_vial_get_product      (InjVial      *self);
const char *inj_vial_get_substance_id (InjVial      *self);
const char *inj_vial_get_lot          (InjVial      *self);
InjDate     inj_vial_get_expiry       (InjVial      *self);
InjUnits    inj_vial_get_labelled     (InjVial      *self);
InjVolume   inj_vial_get_diluent      (InjVial      *self);
/* "" when none is known. */
const char *inj_vial_get_serial       (InjVial      *self);
const char *inj_vial_get_gtin         (InjVial      *self);
InjVialSource inj_vial_get_source     (InjVial      *self);
/* Microseconds since 1970, UTC; 0 when not known. */
gint64      inj_vial_get_opened_at    (InjVial      *self);
/* Whether it says anything that only inj_vial_with_origin() gives. */
gboolean    inj_vial_has_origin       (InjVial      *self);
/* The volume of @units of this vial. */
InjVolume   inj_vial_volume_of        (InjVial      *self,
                                       InjUnits      units);
/* Whether both state the same concentration; both are of one substance. */
gboolean    inj_vial_same_strength    (InjVial      *self,
                                       InjVial      *other);
/* "Botox, lot C1234, expires 2028-01-31"; "Botox, lot not entered". */
char       *inj_vial_dup_title        (InjVial      *self) G_GNUC_WARN_UNUSED_RESULT;
/* Whether it says a lot at all: nothing but blanks of any kind is none. */
gboolean    inj_vial_has_lot          (InjVial      *self);
/* The lot, or the words that it is not entered yet. */
const char *inj_vial_get_lot_text     (InjVial      *self);

/* "bought", "pharmacy", "unknown": what the records call it. */
const char *inj_vial_source_get_id    (InjVialSource source);
gboolean    inj_vial_source_from_id   (const char    *id,
                                       InjVialSource *source);
/* Translated: "Pharmacy-supplied". */
const char *inj_vial_source_get_name  (InjVialSource source);

G_END_DECLS
