/* inj-request.c
 *
 * What the person asks of a visit, before it is held against it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-request.h"

G_DEFINE_BOXED_TYPE (InjRequest, inj_request, inj_request_ref, inj_request_unref)

static InjRequest *
request_new (InjActionKind kind)
{
  InjRequest *self = g_atomic_rc_box_new0 (InjRequest);

  self->kind = kind;

  return self;
}

static InjRequest *
request_new_for_place (InjActionKind  kind,
                       const char    *place_id)
{
  const char *const place_ids[] = { place_id, NULL };
  InjRequest *self = request_new (kind);

  self->place_ids = g_strdupv ((char **) place_ids);

  return self;
}

static void
free_entry (gpointer data)
{
  InjDetailEntry *entry = data;

  g_free (entry->value);
  g_free (entry);
}

static GPtrArray *
copy_entries (GPtrArray *entries)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func (free_entry);

  for (guint i = 0; i < entries->len; i++)
    {
      const InjDetailEntry *entry = g_ptr_array_index (entries, i);
      InjDetailEntry *own = g_new0 (InjDetailEntry, 1);

      own->detail = entry->detail;
      own->value = g_strdup (entry->value);
      g_ptr_array_add (copy, own);
    }

  return copy;
}

static void
set_dose (InjRequest    *self,
          const InjDose *dose)
{
  self->has_dose = dose != NULL;
  self->dose = dose != NULL ? *dose : INJ_DOSE (0);
  self->note = g_strdup (self->dose.note);
  self->dose.note = self->note;
}

static const InjDose *
get_dose (const InjRequest *self)
{
  return self->has_dose ? &self->dose : NULL;
}

static void
request_clear (gpointer data)
{
  InjRequest *self = data;

  g_strfreev (self->place_ids);
  g_free (self->note);
  g_free (self->text);
  g_clear_object (&self->vial);
  g_free (self->signer);
  g_clear_pointer (&self->planned, inj_planned_dose_unref);
  g_clear_object (&self->source);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_object (&self->protocol);
  g_free (self->muscle_name);
}

InjRequest *
inj_request_new_give (const char *const *place_ids,
                      const InjDose     *dose,
                      gboolean           in_bulk)
{
  InjRequest *self;

  g_return_val_if_fail (place_ids != NULL, NULL);

  self = request_new (INJ_ACTION_GIVE);
  self->place_ids = g_strdupv ((char **) place_ids);
  set_dose (self, dose);
  self->in_bulk = in_bulk;

  return self;
}

InjRequest *
inj_request_new_give_free (const InjPosition *position,
                           InjMuscle          muscle,
                           const char        *muscle_name,
                           const InjDose     *dose)
{
  InjRequest *self;

  g_return_val_if_fail (position != NULL, NULL);
  g_return_val_if_fail (dose != NULL, NULL);

  self = request_new (INJ_ACTION_GIVE);
  self->is_free = TRUE;
  self->position = *position;
  self->muscle = muscle;
  self->text = g_strdup (muscle_name);
  set_dose (self, dose);

  return self;
}

InjRequest *
inj_request_new_void (const char *place_id,
                      const char *reason)
{
  InjRequest *self;

  g_return_val_if_fail (place_id != NULL, NULL);
  g_return_val_if_fail (reason != NULL, NULL);

  self = request_new_for_place (INJ_ACTION_VOID, place_id);
  self->text = g_strdup (reason);

  return self;
}

InjRequest *
inj_request_new_correct (const char    *place_id,
                         const InjDose *dose)
{
  InjRequest *self;

  g_return_val_if_fail (place_id != NULL, NULL);
  g_return_val_if_fail (dose != NULL, NULL);

  self = request_new_for_place (INJ_ACTION_CORRECT, place_id);
  set_dose (self, dose);

  return self;
}

InjRequest *
inj_request_new_move (const char        *place_id,
                      const InjPosition *position)
{
  InjRequest *self;

  g_return_val_if_fail (place_id != NULL, NULL);
  g_return_val_if_fail (position != NULL, NULL);

  self = request_new_for_place (INJ_ACTION_MOVE, place_id);
  self->position = *position;

  return self;
}

InjRequest *
inj_request_new_skip (const char *const *place_ids,
                      const char        *reason)
{
  InjRequest *self;

  g_return_val_if_fail (place_ids != NULL, NULL);
  g_return_val_if_fail (reason != NULL, NULL);

  self = request_new (INJ_ACTION_SKIP);
  self->place_ids = g_strdupv ((char **) place_ids);
  self->text = g_strdup (reason);

  return self;
}

InjRequest *
inj_request_new_unskip (const char *place_id)
{
  g_return_val_if_fail (place_id != NULL, NULL);

  return request_new_for_place (INJ_ACTION_UNSKIP, place_id);
}

InjRequest *
inj_request_new_plan (InjPlannedDose *planned)
{
  InjRequest *self;

  g_return_val_if_fail (planned != NULL, NULL);

  self = request_new (INJ_ACTION_PLAN);
  self->planned = inj_planned_dose_ref (planned);

  return self;
}

InjRequest *
inj_request_new_unplan (const char *place_id)
{
  g_return_val_if_fail (place_id != NULL, NULL);

  return request_new_for_place (INJ_ACTION_UNPLAN, place_id);
}

InjRequest *
inj_request_new_repeat (InjVisit *source)
{
  InjRequest *self;

  g_return_val_if_fail (INJ_IS_VISIT (source), NULL);

  self = request_new (INJ_ACTION_REPEAT);
  self->source = g_object_ref (source);

  return self;
}

InjRequest *
inj_request_new_mirror (InjSide done)
{
  InjRequest *self = request_new (INJ_ACTION_MIRROR);

  self->side = done;

  return self;
}

InjRequest *
inj_request_new_fill_in (GPtrArray *entries)
{
  InjRequest *self;

  g_return_val_if_fail (entries != NULL, NULL);

  self = request_new (INJ_ACTION_FILL_IN);
  self->entries = copy_entries (entries);

  return self;
}

InjRequest *
inj_request_new_explain (const char *place_id,
                         const char *reason)
{
  InjRequest *self;

  g_return_val_if_fail (place_id != NULL, NULL);

  self = request_new_for_place (INJ_ACTION_EXPLAIN, place_id);
  self->text = g_strdup (reason);

  return self;
}

InjRequest *
inj_request_new_open_vial (InjVial *vial)
{
  InjRequest *self;

  g_return_val_if_fail (INJ_IS_VIAL (vial), NULL);

  self = request_new (INJ_ACTION_OPEN_VIAL);
  self->vial = g_object_ref (vial);

  return self;
}

InjRequest *
inj_request_new_choose_vial (int number)
{
  InjRequest *self = request_new (INJ_ACTION_CHOOSE_VIAL);

  self->number = number;

  return self;
}

InjRequest *
inj_request_new_correct_vial (InjVial *vial)
{
  InjRequest *self;

  g_return_val_if_fail (INJ_IS_VIAL (vial), NULL);

  self = request_new (INJ_ACTION_CORRECT_VIAL);
  self->vial = g_object_ref (vial);

  return self;
}

InjRequest *
inj_request_new_withdraw_vial (int number)
{
  InjRequest *self = request_new (INJ_ACTION_WITHDRAW_VIAL);

  self->number = number;

  return self;
}

InjRequest *
inj_request_new_add_on (InjProtocol *protocol,
                        gboolean     withdrawn)
{
  InjRequest *self;

  g_return_val_if_fail (INJ_IS_PROTOCOL (protocol), NULL);

  self = request_new (INJ_ACTION_ADD_ON);
  self->protocol = g_object_ref (protocol);
  self->withdrawn = withdrawn;

  return self;
}

InjRequest *
inj_request_new_discard (const char *reason)
{
  InjRequest *self;

  g_return_val_if_fail (reason != NULL, NULL);

  self = request_new (INJ_ACTION_DISCARD);
  self->text = g_strdup (reason);

  return self;
}

InjRequest *
inj_request_new_sign (const char *signer,
                      const char *reason)
{
  InjRequest *self;

  g_return_val_if_fail (signer != NULL, NULL);

  self = request_new (INJ_ACTION_SIGN);
  self->signer = g_strdup (signer);
  self->text = g_strdup (reason);

  return self;
}

/* What the amendment points to is the request's own. */
InjRequest *
inj_request_new_amend (const InjAmendment *amendment)
{
  InjRequest *self;

  g_return_val_if_fail (amendment != NULL, NULL);

  self = amendment->place_id != NULL
         ? request_new_for_place (INJ_ACTION_AMEND, amendment->place_id)
         : request_new (INJ_ACTION_AMEND);
  set_dose (self, &amendment->dose);
  self->signer = g_strdup (amendment->author);
  self->text = g_strdup (amendment->reason);
  self->muscle_name = g_strdup (amendment->muscle_name);
  self->vial = amendment->vial != NULL ? g_object_ref (amendment->vial) : NULL;

  self->amendment = *amendment;
  self->amendment.place_id = self->place_ids != NULL ? self->place_ids[0] : NULL;
  self->amendment.dose = self->dose;
  self->amendment.author = self->signer;
  self->amendment.reason = self->text;
  self->amendment.muscle_name = self->muscle_name;
  self->amendment.vial = self->vial;

  return self;
}

InjRequest *
inj_request_new_undo (void)
{
  return request_new (INJ_ACTION_UNDO);
}

InjRequest *
inj_request_new_redo (void)
{
  return request_new (INJ_ACTION_REDO);
}

InjRequest *
inj_request_ref (InjRequest *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
inj_request_unref (InjRequest *self)
{
  g_atomic_rc_box_release_full (self, request_clear);
}

gboolean
inj_request_can_repeat (const InjRequest *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  switch (self->kind)
    {
    case INJ_ACTION_GIVE:
    case INJ_ACTION_SKIP:
    case INJ_ACTION_UNSKIP:
    case INJ_ACTION_PLAN:
    case INJ_ACTION_EXPLAIN:
    case INJ_ACTION_OPEN_VIAL:
    case INJ_ACTION_ADD_ON:
      return TRUE;

    case INJ_ACTION_VOID:
    case INJ_ACTION_CORRECT:
    case INJ_ACTION_MOVE:
    case INJ_ACTION_CHOOSE_VIAL:
    case INJ_ACTION_SIGN:
    case INJ_ACTION_UNDO:
    case INJ_ACTION_REDO:
    case INJ_ACTION_REPEAT:
    case INJ_ACTION_MIRROR:
    case INJ_ACTION_UNPLAN:
    case INJ_ACTION_FILL_IN:
    case INJ_ACTION_CORRECT_VIAL:
    case INJ_ACTION_WITHDRAW_VIAL:
    case INJ_ACTION_DISCARD:
    case INJ_ACTION_AMEND:
    default:
      return FALSE;
    }
}

static gboolean
plans_anew (const InjAction *action)
{
  for (guint i = 0; i < action->changes->len; i++)
    {
      const InjChange *change = g_ptr_array_index (action->changes, i);

      if (change->kind == INJ_CHANGE_PLAN || change->kind == INJ_CHANGE_ADD_ON)
        return TRUE;
    }

  return FALSE;
}

gboolean
inj_request_can_repeat_after (const InjRequest *self,
                              GPtrArray        *actions,
                              guint             first)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (actions != NULL, FALSE);

  if (!inj_request_can_repeat (self))
    return FALSE;

  for (guint i = first; self->kind == INJ_ACTION_GIVE && !self->is_free && i < actions->len; i++)
    if (plans_anew (g_ptr_array_index (actions, i)))
      return FALSE;

  return TRUE;
}

gboolean
inj_request_wants_reason (const InjRequest *self)
{
  g_autofree char *reason = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  reason = g_strstrip (g_strdup (self->text != NULL ? self->text : ""));

  return self->kind == INJ_ACTION_SIGN && *reason == '\0';
}

static InjAction *
compose_give (const InjRequest  *self,
              InjVisit          *visit,
              const InjCompose  *compose,
              GError           **error)
{
  if (self->is_free)
    return inj_compose_give_free (visit, compose, &self->position, self->muscle, self->text, get_dose (self), error);

  return inj_compose_give (visit, compose, (const char *const *) self->place_ids, get_dose (self), self->in_bulk,
                           error);
}

/* What is about the plan and the visit as a whole. */
static InjAction *
compose_around (const InjRequest  *self,
                InjVisit          *visit,
                const InjCompose  *compose,
                GError           **error)
{
  switch ((int) self->kind)
    {
    case INJ_ACTION_PLAN:
      return inj_compose_plan (visit, compose, self->planned, error);
    case INJ_ACTION_UNPLAN:
      return inj_compose_unplan (visit, compose, self->place_ids[0], error);
    case INJ_ACTION_REPEAT:
      return inj_compose_repeat (visit, compose, self->source, error);
    case INJ_ACTION_MIRROR:
      return inj_compose_mirror (visit, compose, self->side, error);
    case INJ_ACTION_FILL_IN:
      return inj_compose_fill_in (visit, compose, self->entries, error);
    case INJ_ACTION_EXPLAIN:
      return inj_compose_explain (visit, compose, self->place_ids[0], self->text, error);
    case INJ_ACTION_CORRECT_VIAL:
      return inj_compose_correct_vial (visit, compose, self->vial, error);
    case INJ_ACTION_WITHDRAW_VIAL:
      return inj_compose_withdraw_vial (visit, compose, self->number, error);
    case INJ_ACTION_ADD_ON:
      return inj_compose_add_on (visit, compose, self->protocol, self->withdrawn, error);
    case INJ_ACTION_DISCARD:
      return inj_compose_discard (visit, compose, self->text, error);
    default:
      g_return_val_if_reached (NULL);
    }
}

InjAction *
inj_request_compose (const InjRequest  *self,
                     InjVisit          *visit,
                     const InjCompose  *compose,
                     GError           **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  switch (self->kind)
    {
    case INJ_ACTION_GIVE:
      return compose_give (self, visit, compose, error);
    case INJ_ACTION_VOID:
      return inj_compose_void (visit, compose, self->place_ids[0], self->text, error);
    case INJ_ACTION_CORRECT:
      return inj_compose_correct (visit, compose, self->place_ids[0], &self->dose, error);
    case INJ_ACTION_MOVE:
      return inj_compose_move (visit, compose, self->place_ids[0], &self->position, error);
    case INJ_ACTION_SKIP:
      return inj_compose_skip (visit, compose, (const char *const *) self->place_ids, self->text, error);
    case INJ_ACTION_UNSKIP:
      return inj_compose_unskip (visit, compose, self->place_ids[0], error);
    case INJ_ACTION_OPEN_VIAL:
      return inj_compose_open_vial (visit, compose, self->vial, TRUE, error);
    case INJ_ACTION_CHOOSE_VIAL:
      return inj_compose_choose_vial (visit, compose, self->number, error);
    case INJ_ACTION_SIGN:
      return inj_compose_sign (visit, compose, self->signer, self->text, error);
    case INJ_ACTION_UNDO:
      return inj_compose_undo (visit, compose, error);
    case INJ_ACTION_REDO:
      return inj_compose_redo (visit, compose, error);
    case INJ_ACTION_AMEND:
      return inj_compose_amend (visit, compose, &self->amendment, error);
    case INJ_ACTION_PLAN:
    case INJ_ACTION_REPEAT:
    case INJ_ACTION_MIRROR:
    case INJ_ACTION_UNPLAN:
    case INJ_ACTION_FILL_IN:
    case INJ_ACTION_EXPLAIN:
    case INJ_ACTION_CORRECT_VIAL:
    case INJ_ACTION_WITHDRAW_VIAL:
    case INJ_ACTION_ADD_ON:
    case INJ_ACTION_DISCARD:
    default:
      return compose_around (self, visit, compose, error);
    }
}
