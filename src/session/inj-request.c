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
request_clear (gpointer data)
{
  InjRequest *self = data;

  g_strfreev (self->place_ids);
  g_free (self->text);
  g_clear_object (&self->vial);
  g_free (self->signer);
}

InjRequest *
inj_request_new_give (const char *const *place_ids,
                      InjUnits           units,
                      gboolean           in_bulk)
{
  InjRequest *self;

  g_return_val_if_fail (place_ids != NULL, NULL);

  self = request_new (INJ_ACTION_GIVE);
  self->place_ids = g_strdupv ((char **) place_ids);
  self->units = units;
  self->in_bulk = in_bulk;

  return self;
}

InjRequest *
inj_request_new_give_free (const InjPosition *position,
                           InjMuscle          muscle,
                           const char        *muscle_name,
                           InjUnits           units)
{
  InjRequest *self;

  g_return_val_if_fail (position != NULL, NULL);

  self = request_new (INJ_ACTION_GIVE);
  self->is_free = TRUE;
  self->position = *position;
  self->muscle = muscle;
  self->text = g_strdup (muscle_name);
  self->units = units;

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
inj_request_new_correct (const char *place_id,
                         InjUnits    units)
{
  InjRequest *self;

  g_return_val_if_fail (place_id != NULL, NULL);

  self = request_new_for_place (INJ_ACTION_CORRECT, place_id);
  self->units = units;

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
    case INJ_ACTION_OPEN_VIAL:
      return TRUE;

    case INJ_ACTION_VOID:
    case INJ_ACTION_CORRECT:
    case INJ_ACTION_MOVE:
    case INJ_ACTION_CHOOSE_VIAL:
    case INJ_ACTION_SIGN:
    case INJ_ACTION_UNDO:
    case INJ_ACTION_REDO:
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
    case INJ_ACTION_AMEND:
    default:
      return FALSE;
    }
}

static InjAction *
compose_give (const InjRequest  *self,
              InjVisit          *visit,
              const InjCompose  *compose,
              GError           **error)
{
  const InjDose dose = INJ_DOSE (self->units);

  if (self->is_free)
    return inj_compose_give_free (visit, compose, &self->position, self->muscle, self->text, &dose, error);

  return inj_compose_give (visit, compose, (const char *const *) self->place_ids, &dose, self->in_bulk, error);
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
      return inj_compose_correct (visit, compose, self->place_ids[0], &INJ_DOSE (self->units), error);
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
    case INJ_ACTION_AMEND:
    default:
      g_return_val_if_reached (NULL);
    }
}
