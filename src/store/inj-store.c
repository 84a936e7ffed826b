/* inj-store.c
 *
 * Keeps patients, visits and doses; the public face of the database.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-store.h"

#include "inj-action-records.h"
#include "inj-history-records.h"
#include "inj-lot-records.h"
#include "inj-note-records.h"
#include "inj-patient-records.h"
#include "inj-schema.h"
#include "inj-setting-records.h"
#include "inj-verification.h"
#include "inj-visit-records.h"

/* Owns the connection and the protocols that visits were read with. How each
 * thing becomes rows is left to the records; what is one transaction is decided
 * here. */
struct _InjStore
{
  GObject           parent_instance;

  InjDatabase      *database;
  InjProtocolCache *protocols;

  gint64            data_version;

  gboolean          is_batch;
  gboolean          is_batch_spoilt;
};

G_DEFINE_FINAL_TYPE (InjStore, inj_store, G_TYPE_OBJECT)

static gboolean
begin_read (InjStore  *self,
            GError   **error)
{
  return self->is_batch || inj_database_begin (self->database, FALSE, error);
}

static gboolean
begin_write (InjStore  *self,
             GError   **error)
{
  return self->is_batch || inj_database_begin (self->database, TRUE, error);
}

/* There was nothing to keep: how the reading ends cannot fail. */
static void
end_read (InjStore *self)
{
  if (!self->is_batch)
    inj_database_end (self->database, FALSE, NULL);
}

static gboolean
end_write (InjStore  *self,
           gboolean   keep,
           GError   **error)
{
  if (!self->is_batch)
    return inj_database_end (self->database, keep, error);

  /* Part of it may have been written: the batch is all or nothing. */
  self->is_batch_spoilt |= !keep;

  return keep;
}

static gboolean
read_data_version (InjStore  *self,
                   gint64    *version,
                   GError   **error)
{
  return inj_database_read_integer (self->database, "PRAGMA data_version", version, error);
}

static gboolean
keep_action (InjStore   *self,
             InjVisit   *visit,
             InjAction  *action,
             GError    **error)
{
  g_autofree char *digest = NULL;
  gint64 visit_id = inj_visit_get_id (visit);

  if (!inj_visit_records_check (self->database, visit, action, error) ||
      !inj_visit_can_apply (visit, action, error))
    return FALSE;

  digest = inj_action_dup_digest (action, inj_visit_get_digest (visit));

  return inj_action_records_add (self->database, visit_id, action, digest, error) &&
         inj_visit_records_move_on (self->database, visit_id, action, digest, error);
}

static void
inj_store_finalize (GObject *object)
{
  InjStore *self = INJ_STORE (object);

  g_clear_pointer (&self->protocols, inj_protocol_cache_free);
  g_clear_pointer (&self->database, inj_database_free);

  G_OBJECT_CLASS (inj_store_parent_class)->finalize (object);
}

static void
inj_store_class_init (InjStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inj_store_finalize;
}

static void
inj_store_init (InjStore *self)
{
}

InjStore *
inj_store_open (const char    *path,
                InjStoreMode   mode,
                guint          patience_ms,
                GError       **error)
{
  g_autoptr (InjStore) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (INJ_TYPE_STORE, NULL);
  self->database = inj_schema_open (path, mode == INJ_STORE_CREATE, patience_ms, error);
  if (self->database == NULL || !read_data_version (self, &self->data_version, error))
    return NULL;

  self->protocols = inj_protocol_cache_new (self->database);

  return g_steal_pointer (&self);
}

const char *
inj_store_get_path (InjStore *self)
{
  g_return_val_if_fail (INJ_IS_STORE (self), NULL);

  return inj_database_get_path (self->database);
}

void
inj_store_set_patience (InjStore *self,
                        guint     patience_ms)
{
  g_return_if_fail (INJ_IS_STORE (self));

  inj_database_set_patience (self->database, patience_ms);
}

gboolean
inj_store_has_changed (InjStore *self)
{
  gint64 version;

  g_return_val_if_fail (INJ_IS_STORE (self), FALSE);

  /* What cannot be read now is told when it is asked for again. */
  if (!read_data_version (self, &version, NULL) || version == self->data_version)
    return FALSE;

  self->data_version = version;

  return TRUE;
}

gboolean
inj_store_begin_batch (InjStore  *self,
                       GError   **error)
{
  g_return_val_if_fail (INJ_IS_STORE (self), FALSE);
  g_return_val_if_fail (!self->is_batch, FALSE);
  self->is_batch_spoilt = FALSE;
  self->is_batch = begin_write (self, error);

  return self->is_batch;
}

gboolean
inj_store_end_batch (InjStore  *self,
                     gboolean   keep,
                     GError   **error)
{
  g_return_val_if_fail (INJ_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->is_batch, FALSE);
  self->is_batch = FALSE;
  if (!keep || !self->is_batch_spoilt)
    return end_write (self, keep, error);

  /* Were it left open, what is kept from here on would be lost with it. */
  inj_store_error_set (error, INJ_STORE_ERROR_FAILED, inj_database_get_path (self->database), NULL);

  return end_write (self, FALSE, NULL);
}

InjPatient *
inj_store_add_patient (InjStore    *self,
                       InjPatient  *patient,
                       GError     **error)
{
  g_autoptr (InjPatient) kept = NULL;

  g_return_val_if_fail (INJ_IS_STORE (self), NULL);
  g_return_val_if_fail (INJ_IS_PATIENT (patient) && inj_patient_get_id (patient) == 0, NULL);

  if (!begin_write (self, error))
    return NULL;

  kept = inj_patient_records_add (self->database, patient, error);

  return end_write (self, kept != NULL, error) ? g_steal_pointer (&kept) : NULL;
}

InjPatient *
inj_store_load_patient (InjStore  *self,
                        gint64     patient_id,
                        GError   **error)
{
  g_return_val_if_fail (INJ_IS_STORE (self), NULL);

  return inj_patient_records_load (self->database, patient_id, error);
}

GPtrArray *
inj_store_search_patients (InjStore    *self,
                           const char  *query,
                           guint        limit,
                           GError     **error)
{
  g_return_val_if_fail (INJ_IS_STORE (self), NULL);
  g_return_val_if_fail (query != NULL, NULL);

  return inj_patient_records_search (self->database, query, limit, error);
}

GPtrArray *
inj_store_load_namesakes (InjStore    *self,
                          InjPatient  *patient,
                          GError     **error)
{
  g_return_val_if_fail (INJ_IS_STORE (self), NULL);
  g_return_val_if_fail (INJ_IS_PATIENT (patient), NULL);

  return inj_patient_records_load_namesakes (self->database, patient, error);
}

gint64
inj_store_add_elsewhere (InjStore         *self,
                         gint64            patient_id,
                         InjContribution  *contribution,
                         const char       *product_id,
                         gint64            recorded_at,
                         GError          **error)
{
  g_autoptr (InjPatient) patient = NULL;
  gint64 id = 0;

  g_return_val_if_fail (INJ_IS_STORE (self), 0);
  g_return_val_if_fail (INJ_IS_CONTRIBUTION (contribution) && inj_contribution_is_elsewhere (contribution), 0);
  g_return_val_if_fail (product_id != NULL, 0);

  if (!begin_write (self, error))
    return 0;

  patient = inj_patient_records_load (self->database, patient_id, error);
  if (patient != NULL)
    id = inj_history_records_add_elsewhere (self->database, patient_id, contribution, product_id, recorded_at, error);

  return end_write (self, id != 0, error) ? id : 0;
}

GPtrArray *
inj_store_load_contributions (InjStore  *self,
                              gint64     patient_id,
                              InjDate    since,
                              gint64     except_visit,
                              GError   **error)
{
  g_return_val_if_fail (INJ_IS_STORE (self), NULL);

  return inj_history_records_load_contributions (self->database, patient_id, since, except_visit, error);
}

gint64
inj_store_add_caution (InjStore    *self,
                       gint64       patient_id,
                       InjCaution  *caution,
                       gint64       recorded_at,
                       const char  *actor,
                       GError     **error)
{
  const InjNoteRecord record = { recorded_at, actor };
  g_autoptr (InjPatient) patient = NULL;
  gint64 id = 0;

  g_return_val_if_fail (INJ_IS_STORE (self), 0);
  g_return_val_if_fail (INJ_IS_CAUTION (caution) && inj_caution_get_id (caution) == 0 && actor != NULL, 0);

  if (!begin_write (self, error))
    return 0;

  patient = inj_patient_records_load (self->database, patient_id, error);
  if (patient != NULL)
    id = inj_note_records_add_caution (self->database, patient_id, caution, &record, error);

  return end_write (self, id != 0, error) ? id : 0;
}

gboolean
inj_store_end_caution (InjStore    *self,
                       gint64       caution_id,
                       InjDate      ended_on,
                       gint64       recorded_at,
                       const char  *actor,
                       GError     **error)
{
  const InjNoteRecord record = { recorded_at, actor };

  g_return_val_if_fail (INJ_IS_STORE (self), FALSE);
  g_return_val_if_fail (ended_on != INJ_DATE_NONE && actor != NULL, FALSE);

  if (!begin_write (self, error))
    return FALSE;

  return end_write (self, inj_note_records_end_caution (self->database, caution_id, ended_on, &record, error), error);
}

GPtrArray *
inj_store_list_cautions (InjStore  *self,
                         gint64     patient_id,
                         GError   **error)
{
  g_return_val_if_fail (INJ_IS_STORE (self), NULL);

  return inj_note_records_list_cautions (self->database, patient_id, error);
}

gint64
inj_store_add_event (InjStore    *self,
                     gint64       patient_id,
                     InjEvent    *event,
                     gint64       recorded_at,
                     const char  *actor,
                     GError     **error)
{
  const InjNoteRecord record = { recorded_at, actor };
  g_autoptr (InjPatient) patient = NULL;
  gint64 id = 0;

  g_return_val_if_fail (INJ_IS_STORE (self), 0);
  g_return_val_if_fail (INJ_IS_EVENT (event) && inj_event_get_id (event) == 0 && actor != NULL, 0);

  if (!begin_write (self, error))
    return 0;

  patient = inj_patient_records_load (self->database, patient_id, error);
  if (patient != NULL)
    id = inj_note_records_add_event (self->database, patient_id, event, &record, error);

  return end_write (self, id != 0, error) ? id : 0;
}

gboolean
inj_store_void_event (InjStore    *self,
                      gint64       event_id,
                      gint64       recorded_at,
                      const char  *actor,
                      GError     **error)
{
  const InjNoteRecord record = { recorded_at, actor };

  g_return_val_if_fail (INJ_IS_STORE (self), FALSE);
  g_return_val_if_fail (actor != NULL, FALSE);

  if (!begin_write (self, error))
    return FALSE;

  return end_write (self, inj_note_records_void_event (self->database, event_id, &record, error), error);
}

GPtrArray *
inj_store_list_events (InjStore  *self,
                       gint64     patient_id,
                       GError   **error)
{
  g_return_val_if_fail (INJ_IS_STORE (self), NULL);

  return inj_note_records_list_events (self->database, patient_id, error);
}

InjVisit *
inj_store_add_visit (InjStore            *self,
                     const InjVisitHead  *head,
                     InjProtocol         *protocol,
                     GError             **error)
{
  g_autoptr (InjPatient) patient = NULL;
  g_autoptr (InjVisit) visit = NULL;

  g_return_val_if_fail (INJ_IS_STORE (self), NULL);
  g_return_val_if_fail (head != NULL && head->id == 0, NULL);
  g_return_val_if_fail (INJ_IS_PROTOCOL (protocol), NULL);

  if (!begin_write (self, error))
    return NULL;

  patient = inj_patient_records_load (self->database, head->patient_id, error);
  if (patient != NULL)
    visit = inj_visit_records_add (self->database, head, protocol, error);

  return end_write (self, visit != NULL, error) ? g_steal_pointer (&visit) : NULL;
}

InjVisit *
inj_store_load_visit (InjStore  *self,
                      gint64     visit_id,
                      GError   **error)
{
  InjVisit *visit;

  g_return_val_if_fail (INJ_IS_STORE (self), NULL);

  if (!begin_read (self, error))
    return NULL;

  visit = inj_visit_records_load (self->database, visit_id, self->protocols, error);
  end_read (self);

  return visit;
}

gboolean
inj_store_commit (InjStore   *self,
                  InjVisit   *visit,
                  InjAction  *action,
                  GError    **error)
{
  g_return_val_if_fail (INJ_IS_STORE (self), FALSE);
  g_return_val_if_fail (INJ_IS_VISIT (visit) && action != NULL, FALSE);

  if (!begin_write (self, error))
    return FALSE;

  return end_write (self, keep_action (self, visit, action, error), error);
}

GPtrArray *
inj_store_list_visits (InjStore  *self,
                       gint64     patient_id,
                       GError   **error)
{
  g_return_val_if_fail (INJ_IS_STORE (self), NULL);

  return inj_visit_records_list (self->database, patient_id, error);
}

gboolean
inj_store_load_last_visit (InjStore    *self,
                           gint64       patient_id,
                           const char  *indication,
                           InjDate      before,
                           gint64       except_visit,
                           InjDate     *date,
                           GError     **error)
{
  g_return_val_if_fail (INJ_IS_STORE (self), FALSE);
  g_return_val_if_fail (indication != NULL && date != NULL, FALSE);

  return inj_history_records_load_last_visit (self->database, patient_id, indication, before, except_visit,
                                              date, error);
}

gboolean
inj_store_load_last_vial (InjStore  *self,
                          InjDate    date,
                          InjVial  **vial,
                          GError   **error)
{
  g_return_val_if_fail (INJ_IS_STORE (self), FALSE);
  g_return_val_if_fail (vial != NULL, FALSE);

  return inj_history_records_load_last_vial (self->database, date, vial, error);
}

InjVisit *
inj_store_load_previous_visit (InjStore    *self,
                               gint64       patient_id,
                               InjDate      before,
                               gint64       except_visit,
                               const char  *indication,
                               GError     **error)
{
  InjVisit *visit = NULL;
  gint64 visit_id;

  g_return_val_if_fail (INJ_IS_STORE (self), NULL);

  if (!begin_read (self, error))
    return NULL;

  if (inj_history_records_find_previous_visit (self->database, patient_id, before, except_visit, indication, &visit_id,
                                               error) && visit_id != 0)
    visit = inj_visit_records_load (self->database, visit_id, self->protocols, error);
  end_read (self);

  return visit;
}

GPtrArray *
inj_store_list_day (InjStore  *self,
                    InjDate    date,
                    GError   **error)
{
  g_return_val_if_fail (INJ_IS_STORE (self), NULL);
  g_return_val_if_fail (date != INJ_DATE_NONE, NULL);

  return inj_visit_records_list_day (self->database, date, error);
}

GPtrArray *
inj_store_find_lot (InjStore    *self,
                    const char  *lot,
                    GError     **error)
{
  g_return_val_if_fail (INJ_IS_STORE (self), NULL);
  g_return_val_if_fail (lot != NULL, NULL);

  return inj_lot_records_find (self->database, lot, error);
}

GPtrArray *
inj_store_load_vial_uses (InjStore  *self,
                          InjVisit  *visit,
                          GError   **error)
{
  g_return_val_if_fail (INJ_IS_STORE (self), NULL);
  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);

  return inj_lot_records_load_uses (self->database, visit, error);
}

char *
inj_store_dup_last_injector (InjStore  *self,
                             GError   **error)
{
  g_return_val_if_fail (INJ_IS_STORE (self), NULL);

  return inj_history_records_dup_last_injector (self->database, error);
}

char *
inj_store_dup_setting (InjStore    *self,
                       const char  *key,
                       GError     **error)
{
  g_return_val_if_fail (INJ_IS_STORE (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  return inj_setting_records_dup (self->database, key, error);
}

gboolean
inj_store_set_setting (InjStore    *self,
                       const char  *key,
                       const char  *value,
                       GError     **error)
{
  g_return_val_if_fail (INJ_IS_STORE (self), FALSE);
  g_return_val_if_fail (key != NULL && value != NULL, FALSE);

  if (!begin_write (self, error))
    return FALSE;

  return end_write (self, inj_setting_records_set (self->database, key, value, error), error);
}

gboolean
inj_store_verify (InjStore      *self,
                  GCancellable  *cancellable,
                  GPtrArray    **problems,
                  GError       **error)
{
  g_return_val_if_fail (INJ_IS_STORE (self), FALSE);
  g_return_val_if_fail (problems != NULL, FALSE);

  *problems = inj_verification_run (self->database, cancellable, error);

  return *problems != NULL;
}
