/* inj-practice.c
 *
 * The practice's records as one program has them open.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-practice.h"

#include <glib/gi18n-lib.h>

#include "domain/values/inj-domain-error.h"
#include "inj-account.h"
#include "inj-clock.h"
#include "inj-practice-settings.h"

#define POLL_INTERVAL_S 1

/* How far ahead a visit can be prepared. */
#define PREPARED_MONTHS 12

/* Owns store, catalog, anchors and what the practice has set; knows the sessions
 * on them by weak references, so that they hear of what other programs write. */
struct _InjPractice
{
  GObject              parent_instance;

  InjStore            *store;
  InjCatalog          *catalog;
  InjAnchors          *anchors;
  GPtrArray           *sessions;

  InjPracticeSettings  settings;

  gboolean             is_behind;
  guint                poll_source;
};

enum
{
  CHANGED,
  VISIT_MOVED_ON,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InjPractice, inj_practice, G_TYPE_OBJECT)

static char *
dup_data_path (const char *name)
{
  return g_build_filename (g_get_user_data_dir (), "injectmap", name, NULL);
}

static void
on_session_gone_cb (gpointer  data,
                    GObject  *session)
{
  InjPractice *self = data;

  g_ptr_array_remove_fast (self->sessions, session);
}

static void
on_revision_cb (InjPractice *self)
{
  g_signal_emit (self, signals[VISIT_MOVED_ON], 0);
}

static InjVisitSession *
make_session (InjPractice  *self,
              InjVisit     *visit,
              GError      **error)
{
  return inj_visit_session_new (self->store, self->anchors, inj_catalog_get_substances (self->catalog), self->settings.label,
                                self->settings.limits, self->settings.limits_fault, visit, error);
}

static void
follow_session (InjPractice     *self,
                InjVisitSession *session)
{
  g_ptr_array_add (self->sessions, session);
  g_object_weak_ref (G_OBJECT (session), on_session_gone_cb, self);
  g_signal_connect_object (inj_visit_session_get_visit (session), "notify::revision", G_CALLBACK (on_revision_cb), self,
                           G_CONNECT_SWAPPED);
}

static gpointer
ref_session (gconstpointer session,
             gpointer      data)
{
  return g_object_ref ((InjVisitSession *) session);
}

/* While another program writes, nothing can be read: the next look tries
 * again. */
static void
note_failure (InjPractice  *self,
              const GError *error)
{
  g_debug ("What another program wrote could not be loaded: %s", error->message);
  if (g_error_matches (error, INJ_STORE_ERROR, INJ_STORE_ERROR_BUSY))
    self->is_behind = TRUE;
}

static void
tell_sessions (InjPractice *self)
{
  g_autoptr (GPtrArray) sessions = g_ptr_array_copy (self->sessions, ref_session, NULL);

  g_ptr_array_set_free_func (sessions, g_object_unref);
  for (guint i = 0; i < sessions->len; i++)
    {
      g_autoptr (GError) error = NULL;

      if (!inj_visit_session_catch_up (g_ptr_array_index (sessions, i), self->settings.label, self->settings.limits,
                                       self->settings.limits_fault, &error))
        note_failure (self, error);
    }
}

static gboolean
on_poll_cb (gpointer data)
{
  inj_practice_poll (INJ_PRACTICE (data));

  return G_SOURCE_CONTINUE;
}

static gboolean
check_date (InjPractice  *self,
            gint64        patient_id,
            InjDate       date,
            GError      **error)
{
  InjDate last_day = inj_date_add_months (inj_clock_get_today (), PREPARED_MONTHS);
  g_autoptr (InjPatient) patient = inj_store_load_patient (self->store, patient_id, error);

  return patient != NULL && inj_patient_check_treated (patient, date, last_day, error);
}

static InjProduct *
find_product_of (InjPractice  *self,
                 const char   *substance_id,
                 GError      **error)
{
  GListModel *products = inj_catalog_get_products (self->catalog);
  guint n_products = g_list_model_get_n_items (products);

  for (guint i = 0; i < n_products; i++)
    {
      g_autoptr (InjProduct) product = g_list_model_get_item (products, i);

      if (g_str_equal (inj_product_get_substance_id (product), substance_id))
        return product;
    }

  /* Translators: %s is a substance, such as "onabotulinumtoxina". */
  g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
               _("No product of the protocol's substance “%s” is known."), substance_id);

  return NULL;
}

static void
inj_practice_finalize (GObject *object)
{
  InjPractice *self = INJ_PRACTICE (object);

  g_clear_handle_id (&self->poll_source, g_source_remove);
  for (guint i = 0; i < self->sessions->len; i++)
    g_object_weak_unref (g_ptr_array_index (self->sessions, i), on_session_gone_cb, self);
  g_clear_pointer (&self->sessions, g_ptr_array_unref);
  g_clear_object (&self->store);
  g_clear_object (&self->catalog);
  g_clear_object (&self->anchors);
  inj_practice_settings_clear (&self->settings);

  G_OBJECT_CLASS (inj_practice_parent_class)->finalize (object);
}

static void
inj_practice_class_init (InjPracticeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inj_practice_finalize;

  signals[CHANGED] = g_signal_new ("changed", INJ_TYPE_PRACTICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[VISIT_MOVED_ON] = g_signal_new ("visit-moved-on", INJ_TYPE_PRACTICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
inj_practice_init (InjPractice *self)
{
  self->sessions = g_ptr_array_new ();
}

char *
inj_practice_dup_default_path (void)
{
  return dup_data_path ("injectmap.db");
}

char *
inj_practice_dup_protocols_path (void)
{
  return dup_data_path ("protocols");
}

InjPractice *
inj_practice_open (const char  *path,
                   guint        patience_ms,
                   InjAnchors  *anchors,
                   GError     **error)
{
  g_autoptr (InjPractice) self = g_object_new (INJ_TYPE_PRACTICE, NULL);
  g_autofree char *default_path = inj_practice_dup_default_path ();
  g_autofree char *protocols = inj_practice_dup_protocols_path ();

  g_return_val_if_fail (INJ_IS_ANCHORS (anchors), NULL);

  self->anchors = g_object_ref (anchors);
  self->catalog = inj_catalog_load (protocols, error);
  if (self->catalog == NULL)
    return NULL;

  self->store = inj_store_open (path != NULL ? path : default_path, INJ_STORE_CREATE,
                                INJ_PRACTICE_PATIENCE_COMMAND_MS, error);
  if (self->store == NULL || !inj_practice_settings_load (&self->settings, self->store, error))
    return NULL;

  inj_store_set_patience (self->store, patience_ms);

  return g_steal_pointer (&self);
}

InjStore *
inj_practice_get_store (InjPractice *self)
{
  g_return_val_if_fail (INJ_IS_PRACTICE (self), NULL);

  return self->store;
}

InjCatalog *
inj_practice_get_catalog (InjPractice *self)
{
  g_return_val_if_fail (INJ_IS_PRACTICE (self), NULL);

  return self->catalog;
}

InjAnchors *
inj_practice_get_anchors (InjPractice *self)
{
  g_return_val_if_fail (INJ_IS_PRACTICE (self), NULL);

  return self->anchors;
}

void
inj_practice_watch (InjPractice *self)
{
  g_return_if_fail (INJ_IS_PRACTICE (self));

  if (self->poll_source == 0)
    self->poll_source = g_timeout_add_seconds (POLL_INTERVAL_S, on_poll_cb, self);
}

void
inj_practice_poll (InjPractice *self)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (INJ_IS_PRACTICE (self));

  if (!inj_store_has_changed (self->store) && !self->is_behind)
    return;

  self->is_behind = FALSE;
  if (!inj_practice_settings_load (&self->settings, self->store, &error))
    note_failure (self, error);
  inj_practice_tell_change (self);
}

void
inj_practice_tell_change (InjPractice *self)
{
  g_return_if_fail (INJ_IS_PRACTICE (self));

  tell_sessions (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

InjLabel
inj_practice_get_label (InjPractice *self)
{
  g_return_val_if_fail (INJ_IS_PRACTICE (self), INJ_LABEL_EU);

  return self->settings.label;
}

gboolean
inj_practice_set_label (InjPractice  *self,
                        InjLabel      label,
                        GError      **error)
{
  g_return_val_if_fail (INJ_IS_PRACTICE (self), FALSE);
  g_return_val_if_fail (label != INJ_LABEL_ANY, FALSE);

  if (label == self->settings.label)
    return TRUE;

  if (!inj_practice_settings_set_label (&self->settings, self->store, label, error))
    return FALSE;

  inj_practice_tell_change (self);

  return TRUE;
}

const char *
inj_practice_get_limits (InjPractice *self)
{
  g_return_val_if_fail (INJ_IS_PRACTICE (self), NULL);

  return self->settings.limits_text;
}

gboolean
inj_practice_set_limits (InjPractice  *self,
                         const char   *text,
                         GError      **error)
{
  g_return_val_if_fail (INJ_IS_PRACTICE (self), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  if (!inj_practice_settings_set_limits (&self->settings, self->store, text, error))
    return FALSE;

  inj_practice_tell_change (self);

  return TRUE;
}

static gboolean
open_vial (InjVisitSession  *session,
           InjVial          *vial,
           GError          **error)
{
  g_autoptr (InjRequest) request = vial != NULL ? inj_request_new_open_vial (vial) : NULL;

  return request == NULL || inj_visit_session_perform (session, request, error);
}

static gboolean
lay_add_ons (InjPractice        *self,
             InjVisitSession    *session,
             const char *const  *add_on_ids,
             GError            **error)
{
  for (guint i = 0; add_on_ids != NULL && add_on_ids[i] != NULL; i++)
    {
      InjProtocol *add_on = inj_catalog_lookup_protocol (self->catalog, add_on_ids[i], error);
      g_autoptr (InjRequest) request = add_on != NULL ? inj_request_new_add_on (add_on, FALSE) : NULL;

      if (request == NULL || !inj_visit_session_perform (session, request, error))
        return FALSE;
    }

  return TRUE;
}

/* One transaction: a visit without its vial is not left behind. */
static InjVisitSession *
keep_visit (InjPractice         *self,
            const InjVisitHead  *head,
            InjProtocol         *protocol,
            const char *const   *add_on_ids,
            InjVial             *vial,
            GError             **error)
{
  g_autoptr (InjVisit) visit = NULL;
  g_autoptr (InjVisitSession) session = NULL;
  gboolean is_made;

  if (!inj_store_begin_batch (self->store, error))
    return NULL;

  visit = inj_store_add_visit (self->store, head, protocol, error);
  session = visit != NULL ? make_session (self, visit, error) : NULL;
  is_made = session != NULL &&
            lay_add_ons (self, session, add_on_ids, error) &&
            open_vial (session, vial, error);

  return inj_store_end_batch (self->store, is_made, error) ? g_steal_pointer (&session) : NULL;
}

static InjVisitSession *
start_visit (InjPractice        *self,
             gint64              patient_id,
             InjProtocol        *protocol,
             const char *const  *add_on_ids,
             InjDate             date,
             InjProduct         *product,
             InjVial            *vial,
             const char         *injector,
             GError            **error)
{
  InjDate day = date != INJ_DATE_NONE ? date : inj_clock_get_today ();
  g_autofree char *zone = inj_clock_dup_zone ();
  InjVisitSession *session;
  InjVisitHead head = { 0 };

  if (!check_date (self, patient_id, day, error))
    return NULL;

  head.patient_id = patient_id;
  head.date = day;
  head.zone = zone;
  head.injector = (char *) (injector != NULL ? injector : "");
  head.product_id = (char *) inj_product_get_id (product);
  head.substance_id = (char *) inj_product_get_substance_id (product);
  head.started_at = inj_clock_get_now ();
  session = keep_visit (self, &head, protocol, add_on_ids, vial, error);
  if (session == NULL)
    return NULL;

  follow_session (self, session);
  g_signal_emit (self, signals[CHANGED], 0);

  return session;
}

InjVisitSession *
inj_practice_start_visit (InjPractice       *self,
                          gint64             patient_id,
                          const char        *protocol_id,
                          const char *const *add_on_ids,
                          InjDate            date,
                          const char        *product_id,
                          const char        *injector,
                          GError           **error)
{
  InjProtocol *protocol;
  InjProduct *product;

  g_return_val_if_fail (INJ_IS_PRACTICE (self), NULL);
  g_return_val_if_fail (protocol_id != NULL, NULL);

  protocol = inj_catalog_lookup_protocol (self->catalog, protocol_id, error);
  if (protocol == NULL)
    return NULL;

  product = product_id != NULL
            ? inj_catalog_lookup_product (self->catalog, product_id, error)
            : find_product_of (self, inj_protocol_get_substance_id (protocol), error);
  if (product == NULL)
    return NULL;

  return start_visit (self, patient_id, protocol, add_on_ids, date, product, NULL, injector, error);
}

InjVisitSession *
inj_practice_start_visit_with_vial (InjPractice       *self,
                                    gint64             patient_id,
                                    const char        *protocol_id,
                                    const char *const *add_on_ids,
                                    InjDate            date,
                                    InjVial           *vial,
                                    const char        *injector,
                                    GError           **error)
{
  InjProtocol *protocol;

  g_return_val_if_fail (INJ_IS_PRACTICE (self), NULL);
  g_return_val_if_fail (protocol_id != NULL, NULL);
  g_return_val_if_fail (INJ_IS_VIAL (vial), NULL);

  protocol = inj_catalog_lookup_protocol (self->catalog, protocol_id, error);
  if (protocol == NULL)
    return NULL;

  return start_visit (self, patient_id, protocol, add_on_ids, date, inj_vial_get_product (vial), vial, injector,
                      error);
}

InjVisitSession *
inj_practice_open_visit (InjPractice  *self,
                         gint64        visit_id,
                         GError      **error)
{
  g_autoptr (InjVisit) visit = NULL;
  InjVisitSession *session;

  g_return_val_if_fail (INJ_IS_PRACTICE (self), NULL);

  visit = inj_store_load_visit (self->store, visit_id, error);
  session = visit != NULL ? make_session (self, visit, error) : NULL;
  if (session != NULL)
    follow_session (self, session);

  return session;
}

InjVial *
inj_practice_dup_recent_vial (InjPractice *self)
{
  InjVial *vial = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (INJ_IS_PRACTICE (self), NULL);

  /* It only saves typing: without it the fields are empty. */
  if (!inj_store_load_last_vial (self->store, inj_clock_get_today (), &vial, &error))
    g_debug ("Today's last vial could not be looked up: %s", error->message);

  return vial;
}

char *
inj_practice_dup_injector (InjPractice *self)
{
  const char *name = inj_account_get_name ();
  g_autoptr (GError) error = NULL;
  char *last;

  g_return_val_if_fail (INJ_IS_PRACTICE (self), NULL);

  if (name[0] != '\0')
    return g_strdup (name);

  /* It only saves typing, too. */
  last = inj_store_dup_last_injector (self->store, &error);
  if (error != NULL)
    g_debug ("The last injector could not be looked up: %s", error->message);

  return last != NULL ? last : g_strdup ("");
}
