/* inj-caution.h
 *
 * What is to be thought of before a patient is injected.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "domain/values/inj-date.h"

G_BEGIN_DECLS

/**
 * InjCautionKind:
 * @INJ_CAUTION_INFECTION: infection at the site of injection, a
 *   contraindication
 * @INJ_CAUTION_HYPERSENSITIVITY: to the toxin or its excipients, a
 *   contraindication
 * @INJ_CAUTION_NEUROMUSCULAR: a neuromuscular disease
 * @INJ_CAUTION_DYSPHAGIA: difficulty in swallowing
 * @INJ_CAUTION_PREGNANCY: pregnancy
 * @INJ_CAUTION_AMINOGLYCOSIDE: treated with aminoglycosides
 * @INJ_CAUTION_OTHER_TOXIN: treated with another toxin lately
 * @INJ_CAUTION_ALLERGY: any other allergy
 * @INJ_CAUTION_ANTICOAGULANT: treated with anticoagulants
 * @INJ_CAUTION_OTHER: what the text says
 *
 * The contraindications and the cautions of the labels (CLINICAL, section 4),
 * and what an injector asks besides.
 */
typedef enum
{
  INJ_CAUTION_INFECTION,
  INJ_CAUTION_HYPERSENSITIVITY,
  INJ_CAUTION_NEUROMUSCULAR,
  INJ_CAUTION_DYSPHAGIA,
  INJ_CAUTION_PREGNANCY,
  INJ_CAUTION_AMINOGLYCOSIDE,
  INJ_CAUTION_OTHER_TOXIN,
  INJ_CAUTION_ALLERGY,
  INJ_CAUTION_ANTICOAGULANT,
  INJ_CAUTION_OTHER,
} InjCautionKind;

#define INJ_N_CAUTION_KINDS (INJ_CAUTION_OTHER + 1)

/* "infection", "hypersensitivity"... */
const char     *inj_caution_kind_get_id   (InjCautionKind   kind);
/* "Infection at the site", in the words of this language. */
const char     *inj_caution_kind_get_name (InjCautionKind   kind);
gboolean        inj_caution_kind_from_id  (const char      *id,
                                           InjCautionKind  *kind);
/* Whether a label calls it a contraindication rather than a caution. */
gboolean        inj_caution_kind_is_contraindication
                                          (InjCautionKind   kind);

/**
 * InjCaution:
 *
 * Immutable. One caution of a patient: entered by a person, never inferred. It
 * is never changed but ended.
 */
#define INJ_TYPE_CAUTION (inj_caution_get_type ())
G_DECLARE_FINAL_TYPE (InjCaution, inj_caution, INJ, CAUTION, GObject)

/**
 * inj_caution_new:
 * @id: 0 until the store has kept it
 * @text: what is known of it, on one line of at most 200 characters; "" says
 *   only its kind, which %INJ_CAUTION_OTHER cannot
 * @recorded_on: the local day on which it was entered
 * @ended_on: from which local day on it no longer holds, or %INJ_DATE_NONE
 *
 * Returns: %NULL with %INJ_DOMAIN_ERROR_INVALID that names the field
 */
InjCaution     *inj_caution_new             (gint64           id,
                                             InjCautionKind   kind,
                                             const char      *text,
                                             InjDate          recorded_on,
                                             InjDate          ended_on,
                                             GError         **error) G_GNUC_WARN_UNUSED_RESULT;
gint64          inj_caution_get_id          (InjCaution      *self);
InjCautionKind  inj_caution_get_kind        (InjCaution      *self);
/* "" when there is none. */
const char     *inj_caution_get_text        (InjCaution      *self);
InjDate         inj_caution_get_recorded_on (InjCaution      *self);
/* %INJ_DATE_NONE while it holds. */
InjDate         inj_caution_get_ended_on    (InjCaution      *self);
/* Whether it has not ended by @day. One that was entered later holds as well:
 * it was there and not yet known. */
gboolean        inj_caution_holds_on        (InjCaution      *self,
                                             InjDate          day);
/* "Anticoagulant: apixaban", as a banner says it. */
char           *inj_caution_dup_title       (InjCaution      *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
