/* inj-store.h
 *
 * Keeps patients, visits and doses; the public face of the database.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "domain/patient/inj-caution.h"
#include "domain/patient/inj-contribution.h"
#include "domain/patient/inj-event.h"
#include "domain/patient/inj-patient.h"
#include "domain/visit/inj-visit-summary.h"
#include "domain/visit/inj-visit.h"

#include "inj-store-error.h"

G_BEGIN_DECLS

/**
 * InjStore:
 *
 * The one writing connection of this process. Every function that writes is
 * one transaction, on disk when it returns %TRUE. Nothing here speaks of how
 * the records are kept. Each function may fail with %INJ_STORE_ERROR; its
 * message names the file as it was given and says why.
 */
#define INJ_TYPE_STORE (inj_store_get_type ())
G_DECLARE_FINAL_TYPE (InjStore, inj_store, INJ, STORE, GObject)

typedef enum
{
  INJ_STORE_CREATE,
  INJ_STORE_EXISTING,
} InjStoreMode;

/**
 * inj_store_open:
 * @path: the database; made (0600, its folder 0700) where there is none and
 *   @mode is %INJ_STORE_CREATE
 * @patience_ms: how long a write waits for another program's, in milliseconds
 *
 * Brings an older schema up to date, each script with its version in one
 * transaction: where one fails, those before it stay. Refuses a newer schema, a
 * file that is not ours, a damaged one, a read-only one; nothing is changed
 * when it refuses.
 */
InjStore        *inj_store_open              (const char       *path,
                                              InjStoreMode      mode,
                                              guint             patience_ms,
                                              GError          **error) G_GNUC_WARN_UNUSED_RESULT;
/* As it was given. */
const char      *inj_store_get_path          (InjStore         *self);
/* From now on, as with inj_store_open(). */
void             inj_store_set_patience      (InjStore         *self,
                                              guint             patience_ms);
/* Whether another program has written since this was last asked. */
gboolean         inj_store_has_changed       (InjStore         *self);

/**
 * inj_store_begin_batch:
 *
 * What is written from here to inj_store_end_batch() is one transaction. Each
 * that begins is ended, without going back to the main loop in between; one in
 * which a write failed is not kept, but fails with %INJ_STORE_ERROR_FAILED.
 */
gboolean         inj_store_begin_batch       (InjStore         *self,
                                              GError          **error);
/* Keeps all of it, or nothing; returns whether it was kept. */
gboolean         inj_store_end_batch         (InjStore         *self,
                                              gboolean          keep,
                                              GError          **error);

/* Patients */

/* Keeps a patient whose id is 0; returns the same one with its id. */
InjPatient      *inj_store_add_patient       (InjStore         *self,
                                              InjPatient       *patient,
                                              GError          **error) G_GNUC_WARN_UNUSED_RESULT;
InjPatient      *inj_store_load_patient      (InjStore         *self,
                                              gint64            patient_id,
                                              GError          **error) G_GNUC_WARN_UNUSED_RESULT;
/* (element-type InjPatient): those of whom every word of @query begins a word
 * of the name, or is the record number or the date of birth; by name; all of
 * them for "". At most @limit. */
GPtrArray       *inj_store_search_patients   (InjStore         *self,
                                              const char       *query,
                                              guint             limit,
                                              GError          **error) G_GNUC_WARN_UNUSED_RESULT;
/* (element-type InjPatient): those of the same folded name and date of birth. */
GPtrArray       *inj_store_load_namesakes    (InjStore         *self,
                                              InjPatient       *patient,
                                              GError          **error) G_GNUC_WARN_UNUSED_RESULT;

/* Doses given elsewhere */

/* Keeps @contribution (with no visit) for the patient; returns its id, or 0.
 * @product_id names the product, for the record; @recorded_at is microseconds
 * since 1970, UTC. */
gint64           inj_store_add_elsewhere     (InjStore         *self,
                                              gint64            patient_id,
                                              InjContribution  *contribution,
                                              const char       *product_id,
                                              gint64            recorded_at,
                                              GError          **error);
/* (element-type InjContribution): of every substance, from visits and from
 * elsewhere, since @since (that day included), by date; the visit of
 * @except_visit and those in error are left out. One contribution a visit,
 * substance and indication. */
GPtrArray       *inj_store_load_contributions (InjStore        *self,
                                              gint64            patient_id,
                                              InjDate           since,
                                              gint64            except_visit,
                                              GError          **error) G_GNUC_WARN_UNUSED_RESULT;

/* Cautions, and events between visits */

/* Keeps @caution, whose id is 0, for the patient; returns its id, or 0. It was
 * recorded by @actor, at microseconds since 1970, UTC. */
gint64           inj_store_add_caution       (InjStore         *self,
                                              gint64            patient_id,
                                              InjCaution       *caution,
                                              gint64            recorded_at,
                                              const char       *actor,
                                              GError          **error);
/* From @ended_on on it no longer holds; %INJ_DOMAIN_ERROR_REFUSED where it was
 * ended already. */
gboolean         inj_store_end_caution       (InjStore         *self,
                                              gint64            caution_id,
                                              InjDate           ended_on,
                                              gint64            recorded_at,
                                              const char       *actor,
                                              GError          **error);
/* (element-type InjCaution): of a patient, the ended ones included, in the order
 * in which they were entered. */
GPtrArray       *inj_store_list_cautions     (InjStore         *self,
                                              gint64            patient_id,
                                              GError          **error) G_GNUC_WARN_UNUSED_RESULT;
/* As for a caution. */
gint64           inj_store_add_event         (InjStore         *self,
                                              gint64            patient_id,
                                              InjEvent         *event,
                                              gint64            recorded_at,
                                              const char       *actor,
                                              GError          **error);
/* It was entered in error; %INJ_DOMAIN_ERROR_REFUSED where it was voided
 * already. */
gboolean         inj_store_void_event        (InjStore         *self,
                                              gint64            event_id,
                                              gint64            recorded_at,
                                              const char       *actor,
                                              GError          **error);
/* (element-type InjEvent): of a patient, voided ones included, by date. */
GPtrArray       *inj_store_list_events       (InjStore         *self,
                                              gint64            patient_id,
                                              GError          **error) G_GNUC_WARN_UNUSED_RESULT;

/* Visits */

/* Keeps a visit without actions, whose head's id is 0; returns it with its id. */
InjVisit        *inj_store_add_visit         (InjStore           *self,
                                              const InjVisitHead *head,
                                              InjProtocol        *protocol,
                                              GError            **error) G_GNUC_WARN_UNUSED_RESULT;
/* The visit, as its actions make it, from the text of the protocol that it
 * keeps. */
InjVisit        *inj_store_load_visit        (InjStore           *self,
                                              gint64              visit_id,
                                              GError            **error) G_GNUC_WARN_UNUSED_RESULT;
/**
 * inj_store_commit:
 * @visit: as it stands before the action
 *
 * Keeps @action; the visit is not changed: apply the action once this
 * returns %TRUE. Fails with %INJ_STORE_ERROR_STALE when another program has
 * moved the visit on, %INJ_STORE_ERROR_LOCKED when it is signed and @action no
 * amendment, %INJ_STORE_ERROR_BUSY when another program is writing.
 */
gboolean         inj_store_commit            (InjStore           *self,
                                              InjVisit           *visit,
                                              InjAction          *action,
                                              GError            **error);
/* (element-type InjVisitSummary): of a patient, the latest first; those in error
 * included, and marked so. */
GPtrArray       *inj_store_list_visits       (InjStore           *self,
                                              gint64              patient_id,
                                              GError            **error) G_GNUC_WARN_UNUSED_RESULT;
/* Sets @date to the date of the patient's last visit of @indication with a
 * live dose, on or before @before and other than @except_visit; or to
 * %INJ_DATE_NONE. */
gboolean         inj_store_load_last_visit   (InjStore           *self,
                                              gint64              patient_id,
                                              const char         *indication,
                                              InjDate             before,
                                              gint64              except_visit,
                                              InjDate            *date,
                                              GError            **error);
/* Sets @vial (transfer full) to the vial that was opened last in a visit of
 * that local date, or to %NULL. */
gboolean         inj_store_load_last_vial    (InjStore           *self,
                                              InjDate             date,
                                              InjVial           **vial,
                                              GError            **error);

/* The patient's last visit with a live dose, of @indication where that is not
 * %NULL, on or before @before and other than @except_visit; %NULL without an
 * error when there is none. One in error is none. */
InjVisit        *inj_store_load_previous_visit (InjStore         *self,
                                              gint64              patient_id,
                                              InjDate             before,
                                              gint64              except_visit,
                                              const char         *indication,
                                              GError            **error) G_GNUC_WARN_UNUSED_RESULT;
/* (element-type InjDayEntry): the visits of that local date, in the order in
 * which they were started; those in error left out. */
GPtrArray       *inj_store_list_day          (InjStore           *self,
                                              InjDate             date,
                                              GError            **error) G_GNUC_WARN_UNUSED_RESULT;
/* (element-type InjLotUse): the vials of that lot, compared by inj_lot_fold(),
 * the latest visit first; also those whose lot was corrected since, and none of
 * a visit in error or of a vial that was taken back. */
GPtrArray       *inj_store_find_lot          (InjStore           *self,
                                              const char         *lot,
                                              GError            **error) G_GNUC_WARN_UNUSED_RESULT;
/* (element-type InjVialUse): the serials of the visit's vials in visits of other
 * patients; those in error left out. */
GPtrArray       *inj_store_load_vial_uses    (InjStore           *self,
                                              InjVisit           *visit,
                                              GError            **error) G_GNUC_WARN_UNUSED_RESULT;

/* Who injected in the visit started last of those that say it; %NULL without an
 * error when none does. */
char            *inj_store_dup_last_injector (InjStore           *self,
                                              GError            **error) G_GNUC_WARN_UNUSED_RESULT;

/* What the practice has set, such as "label"; %NULL without an error when it
 * has not. */
char            *inj_store_dup_setting       (InjStore           *self,
                                              const char         *key,
                                              GError            **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean         inj_store_set_setting       (InjStore           *self,
                                              const char         *key,
                                              const char         *value,
                                              GError            **error);

/**
 * inj_store_verify:
 * @problems: (out) (element-type utf8): one sentence each; empty when all is
 *   well
 *
 * Checks the structure of the file, that every reference leads somewhere, and
 * that the state, sums, revision and digests of every visit follow from its
 * actions. A GTask calls it on a store of its own: it may take long.
 *
 * Returns: %FALSE when it could not be done
 */
gboolean         inj_store_verify            (InjStore           *self,
                                              GCancellable       *cancellable,
                                              GPtrArray         **problems,
                                              GError            **error);

G_END_DECLS
