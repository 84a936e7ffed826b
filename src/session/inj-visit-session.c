/* inj-visit-session.c
 *
 * One visit being documented: commits an action, then applies it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-visit-session.h"

#include <glib/gi18n-lib.h>

#include "domain/values/inj-domain-error.h"
#include "domain/review/inj-review.h"
#include "inj-clock.h"
#include "inj-stored-visit.h"
#include "inj-visit-background.h"

#define RETRY_INTERVAL_MS 50
#define RETRY_LIMIT_US (5 * G_USEC_PER_SEC)

#define OVERTAKEN_NOTICE \
  N_("Another program has changed this visit meanwhile. " \
     "It is shown as it stands now: look at it, and do it again.")
#define REPLACED_NOTICE \
  N_("The records were put back to an earlier state, as from a backup: this visit is shown as it is there. " \
     "Look at it, and record again what is missing.")

/* How often a request is made anew when another program is quicker. */
#define MAX_ATTEMPTS 5

/* Owns the visit, the one before it, its background, its findings and the queue
 * of requests that wait; references the store on which it writes, the anchors,
 * substances and limits. */
struct _InjVisitSession
{
  GObject        parent_instance;

  InjVisit      *visit;
  InjBackground *background;
  GListStore    *findings;
  InjVisit      *previous;
  GQueue         waiting;

  InjStore      *store;
  InjAnchors    *anchors;
  GPtrArray     *substances;
  GPtrArray     *limits;
  char          *limits_fault;
  InjLabel       label;

  gboolean       is_previous_known;
  gboolean       is_processing;
  gboolean       is_replaced;
  /* Since something waits, another program has changed the visit. */
  gboolean       is_overtaken;
  /* The step up to which it was seen by who asked for what waits. */
  int            seen_revision;
  guint          retry_source;
  gint64         waiting_since;
};

enum
{
  PROP_0,
  PROP_BACKGROUND,
  N_PROPERTIES
};

enum
{
  WAITING,
  DONE,
  REPLACED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InjVisitSession, inj_visit_session, G_TYPE_OBJECT)

static void
forget_previous (InjVisitSession *self)
{
  g_clear_object (&self->previous);
  self->is_previous_known = FALSE;
}

static void
review (InjVisitSession *self)
{
  g_autoptr (GPtrArray) findings = inj_review_visit (self->visit, self->background);

  g_list_store_splice (self->findings, 0, g_list_model_get_n_items (G_LIST_MODEL (self->findings)),
                       findings->pdata, findings->len);
}

static gboolean
load_background (InjVisitSession  *self,
                 GError          **error)
{
  InjBackground *background = inj_visit_background_load (self->store, self->visit, self->substances, self->label,
                                                         self->limits, self->limits_fault, error);
  if (background == NULL)
    return FALSE;

  forget_previous (self);
  g_clear_pointer (&self->background, inj_background_free);
  self->background = background;
  review (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BACKGROUND]);

  return TRUE;
}

/* The file was put back to an earlier state under the running program, by a
 * backup: what the visit has beyond that is no longer kept anywhere. */
static gboolean
replace_visit (InjVisitSession  *self,
               InjVisit         *stored,
               GError          **error)
{
  g_autofree char *digest = inj_visit_dup_first_digest (self->visit);
  g_autofree char *stored_digest = inj_visit_dup_first_digest (stored);
  g_autoptr (GError) notice = NULL;

  if (!g_str_equal (digest, stored_digest))
    {
      inj_domain_refuse (error, "%s", inj_stored_visit_get_lost_notice ());
      return FALSE;
    }

  self->is_replaced = TRUE;
  self->is_overtaken = !g_queue_is_empty (&self->waiting);
  inj_visit_replace (self->visit, stored);
  inj_domain_refuse (&notice, "%s", _(REPLACED_NOTICE));
  g_signal_emit (self, signals[REPLACED], 0, notice);

  return TRUE;
}

/* With what other programs have done. */
static gboolean
load_anew (InjVisitSession  *self,
           GError          **error)
{
  g_autoptr (InjVisit) stored = inj_stored_visit_load (self->store, self->visit, error);
  GPtrArray *actions;

  if (stored == NULL)
    return FALSE;
  if (!inj_stored_visit_continues (stored, self->visit))
    return replace_visit (self, stored, error) && load_background (self, error);

  actions = inj_visit_get_actions (stored);
  if (!self->is_overtaken)
    self->seen_revision = inj_visit_get_revision (self->visit);
  for (guint i = (guint) inj_visit_get_revision (self->visit); i < actions->len; i++)
    {
      self->is_overtaken = !g_queue_is_empty (&self->waiting);
      if (!inj_visit_apply (self->visit, g_ptr_array_index (actions, i), error))
        return FALSE;
    }

  return load_background (self, error);
}

static gboolean
check_signature (InjVisitSession   *self,
                 const InjRequest  *request,
                 GError           **error)
{
  g_autoptr (InjFinding) gravest = NULL;

  if (!inj_request_wants_reason (request) || !inj_visit_session_has_stop (self))
    return TRUE;

  gravest = g_list_model_get_item (G_LIST_MODEL (self->findings), 0);
  inj_domain_refuse (error, _("Signing wants a reason for what stands at stop: %s."), inj_finding_get_text (gravest));

  return FALSE;
}

/* Commits, then applies: a dose is shown as given only after its commit. */
static gboolean
try_request (InjVisitSession   *self,
             const InjRequest  *request,
             GError           **error)
{
  InjCompose compose = {
    .at = inj_clock_get_now (),
    .actor = g_get_user_name (),
    .anchors = self->anchors,
  };
  g_autoptr (InjAction) action = NULL;

  if (!check_signature (self, request, error))
    return FALSE;

  action = inj_request_compose (request, self->visit, &compose, error);
  if (action == NULL || !inj_store_commit (self->store, self->visit, action, error))
    return FALSE;

  if (!inj_visit_apply (self->visit, action, error))
    return FALSE;

  /* The serial numbers of its vials are looked for in other visits. What was
   * done is done: what could not be read is read when the next one is. */
  if (!inj_visit_background_depends_on (action) || !load_background (self, NULL))
    review (self);

  return TRUE;
}

/* Writing to a failing disk may be reported as failed and yet be there, whole,
 * when it is read again: the visit is to show what the store has. */
static void
look_after_failure (InjVisitSession *self,
                    const GError    *failure)
{
  g_autoptr (GError) error = NULL;

  if (failure->domain != INJ_STORE_ERROR || g_error_matches (failure, INJ_STORE_ERROR, INJ_STORE_ERROR_BUSY))
    return;

  if (!load_anew (self, &error))
    g_debug ("The visit could not be loaded anew: %s", error->message);
}

static gboolean
perform (InjVisitSession  *self,
         InjRequest       *request,
         GError          **error)
{
  int seen_revision = inj_visit_get_revision (self->visit);

  for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++)
    {
      g_autoptr (GError) local_error = NULL;

      if (try_request (self, request, &local_error))
        return TRUE;

      if (!g_error_matches (local_error, INJ_STORE_ERROR, INJ_STORE_ERROR_STALE))
        {
          look_after_failure (self, local_error);
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }

      self->is_replaced = FALSE;
      if (!load_anew (self, error))
        return FALSE;
      if (self->is_replaced ||
          !inj_request_can_repeat_after (request, inj_visit_get_actions (self->visit), (guint) seen_revision))
        break;
    }

  inj_domain_refuse (error, "%s", self->is_replaced ? _(REPLACED_NOTICE) : _(OVERTAKEN_NOTICE));

  return FALSE;
}

/* What waits was asked of the visit as it was shown then: an undo would take
 * back what another program has done since. */
static gboolean
perform_waiting (InjVisitSession  *self,
                 InjRequest       *request,
                 GError          **error)
{
  if (!self->is_overtaken ||
      inj_request_can_repeat_after (request, inj_visit_get_actions (self->visit), (guint) self->seen_revision))
    return perform (self, request, error);

  inj_domain_refuse (error, "%s", _(OVERTAKEN_NOTICE));

  return FALSE;
}

/* Takes @request. */
static void
finish (InjVisitSession *self,
        InjRequest      *request,
        const GError    *error)
{
  g_signal_emit (self, signals[DONE], 0, request, error);
  inj_request_unref (request);
}

/* What waits behind one that failed was asked of a visit that did not come
 * about: an undo would take back another dose than was meant. A lock that
 * stayed for one is not waited for by each of the others. */
static void
fail_others (InjVisitSession *self,
             const GError    *reason)
{
  gboolean is_busy = g_error_matches (reason, INJ_STORE_ERROR, INJ_STORE_ERROR_BUSY);
  GQueue others = self->waiting;
  InjRequest *request;

  g_queue_init (&self->waiting);
  while ((request = g_queue_pop_head (&others)) != NULL)
    {
      g_autoptr (GError) error = NULL;

      if (is_busy)
        error = g_error_copy (reason);
      else if (!inj_request_can_repeat (request))
        inj_domain_refuse (&error, _("What was done before could not be saved, so this was not done either. "
                                     "Look at the visit, and do it again."));

      if (error != NULL)
        finish (self, request, error);
      else
        g_queue_push_tail (&self->waiting, request);
    }
}

/* The outcome of the first request in the queue; %FALSE when it has to wait. */
static gboolean
settle_first (InjVisitSession *self)
{
  g_autoptr (GError) error = NULL;
  gint64 now = g_get_monotonic_time ();

  if (!perform_waiting (self, g_queue_peek_head (&self->waiting), &error) &&
      g_error_matches (error, INJ_STORE_ERROR, INJ_STORE_ERROR_BUSY))
    {
      if (self->waiting_since == 0)
        self->waiting_since = now;
      if (now - self->waiting_since < RETRY_LIMIT_US)
        return FALSE;
    }

  self->waiting_since = 0;
  finish (self, g_queue_pop_head (&self->waiting), error);
  if (error != NULL)
    fail_others (self, error);

  return TRUE;
}

/* %FALSE when requests are left that have to wait. */
static gboolean
settle_waiting (InjVisitSession *self)
{
  gboolean is_settled = TRUE;

  self->is_processing = TRUE;
  while (is_settled && !g_queue_is_empty (&self->waiting))
    is_settled = settle_first (self);
  self->is_processing = FALSE;
  self->is_overtaken &= !is_settled;

  return is_settled;
}

static gboolean
on_retry_cb (gpointer data)
{
  InjVisitSession *self = INJ_VISIT_SESSION (data);

  if (!settle_waiting (self))
    return G_SOURCE_CONTINUE;

  self->retry_source = 0;

  return G_SOURCE_REMOVE;
}

/* What waits keeps the session: it is saved, whoever looks at another visit
 * meanwhile. */
static void
wait_for_turn (InjVisitSession *self)
{
  self->retry_source = g_timeout_add_full (G_PRIORITY_DEFAULT, RETRY_INTERVAL_MS, on_retry_cb,
                                           g_object_ref (self), g_object_unref);
}

static void
inj_visit_session_finalize (GObject *object)
{
  InjVisitSession *self = INJ_VISIT_SESSION (object);

  g_queue_clear_full (&self->waiting, (GDestroyNotify) inj_request_unref);
  g_clear_object (&self->visit);
  g_clear_pointer (&self->background, inj_background_free);
  g_clear_object (&self->findings);
  g_clear_object (&self->previous);
  g_clear_object (&self->store);
  g_clear_object (&self->anchors);
  g_clear_pointer (&self->substances, g_ptr_array_unref);
  g_clear_pointer (&self->limits, g_ptr_array_unref);
  g_clear_pointer (&self->limits_fault, g_free);

  G_OBJECT_CLASS (inj_visit_session_parent_class)->finalize (object);
}

static void
inj_visit_session_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  InjVisitSession *self = INJ_VISIT_SESSION (object);

  switch (property_id)
    {
    case PROP_BACKGROUND:
      g_value_set_pointer (value, self->background);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
inj_visit_session_class_init (InjVisitSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = inj_visit_session_finalize;
  object_class->get_property = inj_visit_session_get_property;

  properties[PROP_BACKGROUND] =
    g_param_spec_pointer ("background", NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[WAITING] = g_signal_new ("waiting", INJ_TYPE_VISIT_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, INJ_TYPE_REQUEST);
  signals[DONE] = g_signal_new ("done", INJ_TYPE_VISIT_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, INJ_TYPE_REQUEST, G_TYPE_ERROR);
  signals[REPLACED] = g_signal_new ("replaced", INJ_TYPE_VISIT_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
inj_visit_session_init (InjVisitSession *self)
{
  g_queue_init (&self->waiting);
  self->findings = g_list_store_new (INJ_TYPE_FINDING);
}

InjVisitSession *
inj_visit_session_new (InjStore    *store,
                       InjAnchors  *anchors,
                       GPtrArray   *substances,
                       InjLabel     label,
                       GPtrArray   *limits,
                       const char  *limits_fault,
                       InjVisit    *visit,
                       GError     **error)
{
  g_autoptr (InjVisitSession) self = NULL;

  g_return_val_if_fail (INJ_IS_STORE (store), NULL);
  g_return_val_if_fail (INJ_IS_ANCHORS (anchors), NULL);
  g_return_val_if_fail (substances != NULL, NULL);
  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);

  self = g_object_new (INJ_TYPE_VISIT_SESSION, NULL);
  self->store = g_object_ref (store);
  self->anchors = g_object_ref (anchors);
  self->substances = g_ptr_array_ref (substances);
  self->label = label;
  self->limits = limits != NULL ? g_ptr_array_ref (limits) : NULL;
  self->limits_fault = g_strdup (limits_fault);
  self->visit = g_object_ref (visit);
  if (!load_background (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

InjVisit *
inj_visit_session_get_visit (InjVisitSession *self)
{
  g_return_val_if_fail (INJ_IS_VISIT_SESSION (self), NULL);

  return self->visit;
}

const InjBackground *
inj_visit_session_get_background (InjVisitSession *self)
{
  g_return_val_if_fail (INJ_IS_VISIT_SESSION (self), NULL);

  return self->background;
}

GListModel *
inj_visit_session_get_findings (InjVisitSession *self)
{
  g_return_val_if_fail (INJ_IS_VISIT_SESSION (self), NULL);

  return G_LIST_MODEL (self->findings);
}

gboolean
inj_visit_session_has_stop (InjVisitSession *self)
{
  g_autoptr (InjFinding) gravest = NULL;

  g_return_val_if_fail (INJ_IS_VISIT_SESSION (self), FALSE);

  gravest = g_list_model_get_item (G_LIST_MODEL (self->findings), 0);

  return gravest != NULL && inj_finding_get_severity (gravest) == INJ_SEVERITY_STOP;
}

InjVisit *
inj_visit_session_get_previous (InjVisitSession *self)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (INJ_IS_VISIT_SESSION (self), NULL);

  if (self->is_previous_known)
    return self->previous;

  self->previous = inj_visit_background_load_previous (self->store, self->visit, &error);
  /* It is only shown beside the visit, and asked for again. */
  if (error != NULL)
    g_debug ("The visit before this one could not be loaded: %s", error->message);
  else
    self->is_previous_known = TRUE;

  return self->previous;
}

gboolean
inj_visit_session_perform (InjVisitSession  *self,
                           InjRequest       *request,
                           GError          **error)
{
  g_return_val_if_fail (INJ_IS_VISIT_SESSION (self), FALSE);
  g_return_val_if_fail (request != NULL, FALSE);

  if (!g_queue_is_empty (&self->waiting))
    {
      g_set_error_literal (error, INJ_STORE_ERROR, INJ_STORE_ERROR_BUSY,
                           _("What was done before is still being saved. Do this again once it is."));
      return FALSE;
    }

  return perform (self, request, error);
}

void
inj_visit_session_submit (InjVisitSession *self,
                          InjRequest      *request)
{
  g_return_if_fail (INJ_IS_VISIT_SESSION (self));
  g_return_if_fail (request != NULL);

  g_queue_push_tail (&self->waiting, inj_request_ref (request));

  if (self->retry_source == 0 && !self->is_processing && !settle_waiting (self))
    wait_for_turn (self);

  if (!g_queue_is_empty (&self->waiting) && g_queue_find (&self->waiting, request) != NULL)
    g_signal_emit (self, signals[WAITING], 0, request);
}

gboolean
inj_visit_session_is_waiting (InjVisitSession *self)
{
  g_return_val_if_fail (INJ_IS_VISIT_SESSION (self), FALSE);

  return !g_queue_is_empty (&self->waiting);
}

gboolean
inj_visit_session_catch_up (InjVisitSession  *self,
                            InjLabel          label,
                            GPtrArray        *limits,
                            const char       *limits_fault,
                            GError          **error)
{
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (INJ_IS_VISIT_SESSION (self), FALSE);

  self->label = label;
  g_clear_pointer (&self->limits, g_ptr_array_unref);
  self->limits = limits != NULL ? g_ptr_array_ref (limits) : NULL;
  g_free (self->limits_fault);
  self->limits_fault = g_strdup (limits_fault);
  if (load_anew (self, &local_error))
    return TRUE;

  /* Nobody asked for anything: it would be told to nobody. */
  if (!g_error_matches (local_error, INJ_STORE_ERROR, INJ_STORE_ERROR_BUSY))
    g_signal_emit (self, signals[REPLACED], 0, local_error);
  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}
