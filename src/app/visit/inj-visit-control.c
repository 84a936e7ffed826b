/* inj-visit-control.c
 *
 * What is being done in a visit: what is now, and what was typed for it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-visit-control.h"

#include "domain/visit/inj-guide.h"

/* Owns a reference to the session, the ids of what is now and of what is being
 * moved, what was typed, and of each request that waits the ids of the places
 * that say so. */
struct _InjVisitControl
{
  GObject          parent_instance;

  InjVisitSession *session;
  GSignalGroup    *session_signals;
  GSignalGroup    *visit_signals;

  char            *now_id;
  char            *pending;
  char            *moving_id;
  GHashTable      *saving;
  int              plate;
};

enum
{
  CHANGED,
  ERROR,
  PLATE_WANTED,
  SAVING,
  VIAL_WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InjVisitControl, inj_visit_control, G_TYPE_OBJECT)

static void
tell_changed (InjVisitControl *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The place that a change is about, or %NULL. */
static const char *
get_place_id (InjVisit        *visit,
              const InjChange *change)
{
  switch ((int) change->kind)
    {
    case INJ_CHANGE_INJECTION:
      return change->injection->place_id;
    case INJ_CHANGE_VOID:
      return ((InjInjection *) g_ptr_array_index (inj_visit_get_injections (visit), change->number - 1))->place_id;
    case INJ_CHANGE_SKIP:
      return change->place_id;
    default:
      return NULL;
    }
}

/* The place that the last action was about, or %NULL. */
static const char *
get_last_place_id (InjVisit *visit)
{
  GPtrArray *actions = inj_visit_get_actions (visit);
  const InjAction *last = actions->len > 0 ? g_ptr_array_index (actions, actions->len - 1) : NULL;
  const char *place_id = NULL;

  for (guint i = 0; last != NULL && place_id == NULL && i < last->changes->len; i++)
    place_id = get_place_id (visit, g_ptr_array_index (last->changes, i));

  return place_id;
}

/* The places that a request is about: those it names, or those of what it
 * undoes or redoes. */
static char **
dup_place_ids (InjVisit         *visit,
               const InjRequest *request)
{
  g_autoptr (GPtrArray) place_ids = g_ptr_array_new_null_terminated (0, g_free, TRUE);
  const InjAction *reverted = NULL;

  if (request->place_ids != NULL)
    return g_strdupv (request->place_ids);

  if (request->kind == INJ_ACTION_UNDO)
    reverted = inj_visit_get_undoable (visit);
  if (request->kind == INJ_ACTION_REDO)
    reverted = inj_visit_get_redoable (visit);
  for (guint i = 0; reverted != NULL && i < reverted->changes->len; i++)
    {
      const char *place_id = get_place_id (visit, g_ptr_array_index (reverted->changes, i));

      if (place_id != NULL)
        g_ptr_array_add (place_ids, g_strdup (place_id));
    }

  return (char **) g_ptr_array_free (g_steal_pointer (&place_ids), FALSE);
}

/* After a dose or a skip the next site is now; after an undo, the one that is
 * hollow again. */
static void
move_on (InjVisitControl *self)
{
  InjVisit *visit = inj_visit_control_get_visit (self);
  const char *place_id = get_last_place_id (visit);
  InjPlace *place = place_id != NULL ? inj_visit_lookup_place (visit, place_id) : NULL;
  InjPlace *next;

  if (place_id == NULL)
    return;

  if (place != NULL && inj_place_get_state (place) == INJ_PLACE_HOLLOW)
    {
      inj_visit_control_set_now (self, place_id);
      return;
    }

  next = inj_guide_get_next (visit, place_id);
  inj_visit_control_set_now (self, next != NULL ? inj_place_get_id (next) : NULL);
}

static gboolean
can_be_moved (InjVisitControl *self,
              const char      *place_id)
{
  InjVisit *visit = inj_visit_control_get_visit (self);
  InjPlace *place = visit != NULL ? inj_visit_lookup_place (visit, place_id) : NULL;

  return place != NULL && inj_place_get_state (place) == INJ_PLACE_GIVEN && inj_visit_control_is_draft (self);
}

static void
tell_saving (InjVisitControl *self,
             char           **place_ids,
             gboolean         saving)
{
  for (gsize i = 0; place_ids != NULL && place_ids[i] != NULL; i++)
    g_signal_emit (self, signals[SAVING], 0, place_ids[i], saving);
  tell_changed (self);
}

static void
on_waiting_cb (InjVisitControl *self,
               InjRequest      *request)
{
  char **place_ids = dup_place_ids (inj_visit_control_get_visit (self), request);

  g_hash_table_insert (self->saving, inj_request_ref (request), place_ids);
  tell_saving (self, place_ids, TRUE);
}

static void
on_done_cb (InjVisitControl *self,
            InjRequest      *request,
            GError          *error)
{
  gpointer waited = NULL;
  gpointer place_ids = NULL;

  if (g_hash_table_steal_extended (self->saving, request, &waited, &place_ids))
    {
      tell_saving (self, place_ids, FALSE);
      g_strfreev (place_ids);
      inj_request_unref (waited);
    }

  if (error == NULL && request->kind == INJ_ACTION_MOVE)
    g_clear_pointer (&self->moving_id, g_free);
  if (error != NULL)
    g_signal_emit (self, signals[ERROR], 0, error);
  else
    move_on (self);
  /* The visit was told of while the request was not yet off the list. */
  tell_changed (self);
}

/* Another program may have given what is now, or taken back the last dose of a
 * visit in which nothing was left to be now. */
static void
on_revision_cb (InjVisitControl *self)
{
  InjVisit *visit = inj_visit_control_get_visit (self);
  const char *place_id = get_last_place_id (visit);

  if (self->moving_id != NULL && !can_be_moved (self, self->moving_id))
    g_clear_pointer (&self->moving_id, g_free);
  if (self->now_id != NULL && inj_visit_lookup_place (visit, self->now_id) == NULL)
    {
      /* A free site that was taken back. */
      InjPlace *next = inj_guide_get_next (visit, NULL);

      inj_visit_control_set_now (self, next != NULL ? inj_place_get_id (next) : NULL);
    }
  else if (self->now_id == NULL || g_strcmp0 (place_id, self->now_id) == 0)
    move_on (self);
  tell_changed (self);
}

static void
on_replaced_cb (InjVisitControl *self,
                GError          *notice)
{
  g_signal_emit (self, signals[ERROR], 0, notice);
}

static void
on_background_cb (InjVisitControl *self)
{
  tell_changed (self);
}

static void
inj_visit_control_dispose (GObject *object)
{
  InjVisitControl *self = INJ_VISIT_CONTROL (object);

  g_clear_object (&self->session_signals);
  g_clear_object (&self->visit_signals);
  g_clear_object (&self->session);
  g_clear_pointer (&self->now_id, g_free);
  g_clear_pointer (&self->pending, g_free);
  g_clear_pointer (&self->moving_id, g_free);
  g_clear_pointer (&self->saving, g_hash_table_unref);

  G_OBJECT_CLASS (inj_visit_control_parent_class)->dispose (object);
}

static void
inj_visit_control_class_init (InjVisitControlClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inj_visit_control_dispose;

  signals[CHANGED] = g_signal_new ("changed", INJ_TYPE_VISIT_CONTROL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[ERROR] = g_signal_new ("error", INJ_TYPE_VISIT_CONTROL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[PLATE_WANTED] = g_signal_new ("plate-wanted", INJ_TYPE_VISIT_CONTROL, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SAVING] = g_signal_new ("saving", INJ_TYPE_VISIT_CONTROL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  signals[VIAL_WANTED] = g_signal_new ("vial-wanted", INJ_TYPE_VISIT_CONTROL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 0);
}

static void
inj_visit_control_init (InjVisitControl *self)
{
  self->plate = -1;
  self->saving = g_hash_table_new_full (NULL, NULL, (GDestroyNotify) inj_request_unref, (GDestroyNotify) g_strfreev);

  self->session_signals = g_signal_group_new (INJ_TYPE_VISIT_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "waiting", G_CALLBACK (on_waiting_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "done", G_CALLBACK (on_done_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::background", G_CALLBACK (on_background_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "replaced", G_CALLBACK (on_replaced_cb), self);

  self->visit_signals = g_signal_group_new (INJ_TYPE_VISIT);
  g_signal_group_connect_swapped (self->visit_signals, "notify::revision", G_CALLBACK (on_revision_cb), self);
}

InjVisitControl *
inj_visit_control_new (void)
{
  return g_object_new (INJ_TYPE_VISIT_CONTROL, NULL);
}

void
inj_visit_control_set_session (InjVisitControl *self,
                               InjVisitSession *session)
{
  InjVisit *visit;
  InjPlace *first;

  g_return_if_fail (INJ_IS_VISIT_CONTROL (self));

  if (!g_set_object (&self->session, session))
    return;

  visit = inj_visit_control_get_visit (self);
  first = visit != NULL ? inj_guide_get_next (visit, NULL) : NULL;
  g_free (self->now_id);
  self->now_id = g_strdup (first != NULL ? inj_place_get_id (first) : NULL);
  g_clear_pointer (&self->pending, g_free);
  g_clear_pointer (&self->moving_id, g_free);
  g_hash_table_remove_all (self->saving);
  g_signal_group_set_target (self->session_signals, session);
  g_signal_group_set_target (self->visit_signals, visit);
  tell_changed (self);
}

InjVisitSession *
inj_visit_control_get_session (InjVisitControl *self)
{
  g_return_val_if_fail (INJ_IS_VISIT_CONTROL (self), NULL);

  return self->session;
}

InjVisit *
inj_visit_control_get_visit (InjVisitControl *self)
{
  g_return_val_if_fail (INJ_IS_VISIT_CONTROL (self), NULL);

  return self->session != NULL ? inj_visit_session_get_visit (self->session) : NULL;
}

gboolean
inj_visit_control_is_draft (InjVisitControl *self)
{
  InjVisit *visit = inj_visit_control_get_visit (self);

  return visit != NULL && inj_visit_get_status (visit) == INJ_VISIT_DRAFT && inj_visit_get_error_reason (visit) == NULL;
}

gboolean
inj_visit_control_is_saving (InjVisitControl *self)
{
  g_return_val_if_fail (INJ_IS_VISIT_CONTROL (self), FALSE);

  return self->session != NULL && inj_visit_session_is_waiting (self->session);
}

const char *
inj_visit_control_get_now_id (InjVisitControl *self)
{
  g_return_val_if_fail (INJ_IS_VISIT_CONTROL (self), NULL);

  return self->now_id;
}

InjPlace *
inj_visit_control_get_now (InjVisitControl *self)
{
  InjVisit *visit = inj_visit_control_get_visit (self);

  return visit != NULL && self->now_id != NULL ? inj_visit_lookup_place (visit, self->now_id) : NULL;
}

void
inj_visit_control_set_now (InjVisitControl *self,
                           const char      *place_id)
{
  char *now_id;

  g_return_if_fail (INJ_IS_VISIT_CONTROL (self));

  if (g_strcmp0 (place_id, self->now_id) == 0)
    return;

  now_id = g_strdup (place_id);
  g_free (self->now_id);
  self->now_id = now_id;
  g_clear_pointer (&self->pending, g_free);
  tell_changed (self);
}

/* The next site to be given on the plate that is shown, or %NULL. */
static InjPlace *
find_next_in_view (InjVisitControl *self)
{
  InjVisit *visit = inj_visit_control_get_visit (self);
  InjPlace *first = inj_guide_get_next (visit, self->now_id);
  InjPlace *place = first;

  while (place != NULL && (int) inj_place_get_plate (place) != self->plate)
    {
      place = inj_guide_get_next (visit, inj_place_get_id (place));
      if (place == first)
        return NULL;
    }

  return place;
}

void
inj_visit_control_set_plate (InjVisitControl *self,
                             int              plate)
{
  InjPlace *next;

  g_return_if_fail (INJ_IS_VISIT_CONTROL (self));

  if (self->plate == plate)
    return;

  self->plate = plate;
  if (self->session == NULL)
    return;

  next = inj_visit_control_is_in_view (self) ? NULL : find_next_in_view (self);
  if (next != NULL)
    inj_visit_control_set_now (self, inj_place_get_id (next));
  else
    tell_changed (self);
}

gboolean
inj_visit_control_is_in_view (InjVisitControl *self)
{
  InjPlace *now = inj_visit_control_get_now (self);

  return now == NULL || self->plate == -1 || (int) inj_place_get_plate (now) == self->plate;
}

const char *
inj_visit_control_get_pending (InjVisitControl *self)
{
  g_return_val_if_fail (INJ_IS_VISIT_CONTROL (self), NULL);

  return self->pending;
}

void
inj_visit_control_set_pending (InjVisitControl *self,
                               const char      *pending)
{
  g_return_if_fail (INJ_IS_VISIT_CONTROL (self));

  if (pending != NULL && pending[0] == '\0')
    pending = NULL;
  if (g_strcmp0 (pending, self->pending) == 0)
    return;

  g_free (self->pending);
  self->pending = g_strdup (pending);
  tell_changed (self);
}

const char *
inj_visit_control_get_moving_id (InjVisitControl *self)
{
  g_return_val_if_fail (INJ_IS_VISIT_CONTROL (self), NULL);

  return self->moving_id;
}

void
inj_visit_control_begin_move (InjVisitControl *self,
                              const char      *place_id)
{
  g_return_if_fail (INJ_IS_VISIT_CONTROL (self));
  g_return_if_fail (place_id != NULL);

  if (!can_be_moved (self, place_id))
    return;

  g_free (self->moving_id);
  self->moving_id = g_strdup (place_id);
  g_clear_pointer (&self->pending, g_free);
  tell_changed (self);
}

void
inj_visit_control_end_move (InjVisitControl *self)
{
  g_return_if_fail (INJ_IS_VISIT_CONTROL (self));

  if (self->moving_id == NULL)
    return;

  g_clear_pointer (&self->moving_id, g_free);
  tell_changed (self);
}

gboolean
inj_visit_control_move_to (InjVisitControl   *self,
                           const InjPosition *position)
{
  g_autoptr (InjRequest) request = NULL;

  g_return_val_if_fail (INJ_IS_VISIT_CONTROL (self), FALSE);
  g_return_val_if_fail (position != NULL, FALSE);

  if (self->moving_id == NULL)
    return FALSE;

  request = inj_request_new_move (self->moving_id, position);
  inj_visit_control_submit (self, request);

  return TRUE;
}

void
inj_visit_control_submit (InjVisitControl *self,
                          InjRequest      *request)
{
  g_return_if_fail (INJ_IS_VISIT_CONTROL (self));
  g_return_if_fail (request != NULL);

  if (self->session == NULL)
    return;

  if (request->kind == INJ_ACTION_GIVE && inj_visit_control_is_draft (self) &&
      inj_visit_get_active_vial (inj_visit_control_get_visit (self)) == NULL)
    g_signal_emit (self, signals[VIAL_WANTED], 0);
  else
    inj_visit_session_submit (self->session, request);
}

void
inj_visit_control_give_now (InjVisitControl *self)
{
  InjPlace *now;
  InjUnits units = 0;
  const char *place_ids[2] = { NULL };
  g_autoptr (InjRequest) request = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (INJ_IS_VISIT_CONTROL (self));

  now = inj_visit_control_get_now (self);
  if (now == NULL || inj_place_get_state (now) == INJ_PLACE_GIVEN)
    return;

  if (!inj_visit_control_is_in_view (self))
    {
      g_signal_emit (self, signals[PLATE_WANTED], 0, inj_plate_get_id (inj_place_get_plate (now)));
      return;
    }

  if (self->pending != NULL && !inj_units_parse (self->pending, INJ_UNITS_PLACE_MAXIMUM, &units, &error))
    {
      g_signal_emit (self, signals[ERROR], 0, error);
      return;
    }

  place_ids[0] = inj_place_get_id (now);
  request = inj_request_new_give (place_ids, &INJ_DOSE (units), FALSE);
  inj_visit_control_submit (self, request);
}
