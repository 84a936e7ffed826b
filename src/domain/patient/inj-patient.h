/* inj-patient.h
 *
 * A patient, as far as the program needs to know one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "domain/values/inj-date.h"

G_BEGIN_DECLS

/**
 * InjPatient:
 *
 * Immutable. The id is 0 until the store has kept the patient.
 */
#define INJ_TYPE_PATIENT (inj_patient_get_type ())
G_DECLARE_FINAL_TYPE (InjPatient, inj_patient, INJ, PATIENT, GObject)

/**
 * inj_patient_new:
 * @record: (nullable): the number in the practice's records
 * @today: the current date, or %INJ_DATE_NONE for a patient who was kept
 *   already and is read again
 *
 * Returns: %NULL with %INJ_DOMAIN_ERROR_INVALID that names the field: an empty
 *   or overlong name, a date of birth that is missing or after @today
 */
InjPatient *inj_patient_new         (gint64       id,
                                     const char  *family,
                                     const char  *given,
                                     InjDate      born,
                                     const char  *record,
                                     InjDate      today,
                                     GError     **error) G_GNUC_WARN_UNUSED_RESULT;
/* Whether the patient can have been treated on @date: neither before being born
 * nor after @today; else %FALSE with %INJ_DOMAIN_ERROR_INVALID that names the
 * field. */
gboolean    inj_patient_check_treated (InjPatient *self,
                                     InjDate      date,
                                     InjDate      today,
                                     GError     **error);
/* The same patient under the id that the store gave. */
InjPatient *inj_patient_with_id     (InjPatient  *self,
                                     gint64       id) G_GNUC_WARN_UNUSED_RESULT;
gint64      inj_patient_get_id      (InjPatient  *self);
const char *inj_patient_get_family  (InjPatient  *self);
const char *inj_patient_get_given   (InjPatient  *self);
InjDate     inj_patient_get_born    (InjPatient  *self);
/* "" when there is none. */
const char *inj_patient_get_record  (InjPatient  *self);
/* "Sample, Alex" */
char       *inj_patient_dup_name    (InjPatient  *self) G_GNUC_WARN_UNUSED_RESULT;
/* @text without case, accents and doubled blanks: what is searched by. */
char       *inj_patient_fold_name   (const char  *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
