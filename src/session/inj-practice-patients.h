/* inj-practice-patients.h
 *
 * What a practice records of its patients beside their visits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inj-practice.h"

G_BEGIN_DECLS

/* Each of these that writes tells the visits that are open, by
 * inj_practice_tell_change(). */

InjPatient      *inj_practice_add_patient      (InjPractice  *self,
                                                const char   *family,
                                                const char   *given,
                                                InjDate       born,
                                                const char   *record,
                                                GError      **error) G_GNUC_WARN_UNUSED_RESULT;
/* A dose given elsewhere; returns its id, or 0. Not after today, nor before the
 * patient was born. @indication and @place are free words, one line each, or
 * "". */
gint64           inj_practice_add_elsewhere    (InjPractice  *self,
                                                gint64        patient_id,
                                                InjUnits      units,
                                                InjDate       date,
                                                const char   *product_id,
                                                const char   *indication,
                                                const char   *place,
                                                GError      **error);
/* What is to be thought of, entered today; see inj_caution_new(). Returns its
 * id, or 0. */
gint64           inj_practice_add_caution      (InjPractice    *self,
                                                gint64          patient_id,
                                                InjCautionKind  kind,
                                                const char     *text,
                                                GError        **error);
/* From today on it no longer holds. */
gboolean         inj_practice_end_caution      (InjPractice    *self,
                                                gint64          caution_id,
                                                GError        **error);
/* (element-type InjCaution): see inj_store_list_cautions(). */
GPtrArray       *inj_practice_list_cautions    (InjPractice    *self,
                                                gint64          patient_id,
                                                GError        **error) G_GNUC_WARN_UNUSED_RESULT;
/* What happened on @date, entered today; not after today, nor before the patient
 * was born; see inj_event_new(). Returns its id, or 0. */
gint64           inj_practice_add_event        (InjPractice    *self,
                                                gint64          patient_id,
                                                InjDate         date,
                                                InjEventKind    kind,
                                                const char     *text,
                                                GError        **error);
/* It was entered in error. */
gboolean         inj_practice_void_event       (InjPractice    *self,
                                                gint64          event_id,
                                                GError        **error);
/* (element-type InjEvent): see inj_store_list_events(). */
GPtrArray       *inj_practice_list_events      (InjPractice    *self,
                                                gint64          patient_id,
                                                GError        **error) G_GNUC_WARN_UNUSED_RESULT;
G_END_DECLS
