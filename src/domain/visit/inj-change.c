/* inj-change.c
 *
 * One elementary change of a visit: what actions are made of.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-change.h"

static InjChange *
change_new (InjChangeKind kind)
{
  InjChange *self = g_new0 (InjChange, 1);

  self->kind = kind;

  return self;
}

InjChange *
inj_change_new_injection (InjInjection *injection)
{
  InjChange *self;

  g_return_val_if_fail (injection != NULL, NULL);

  self = change_new (INJ_CHANGE_INJECTION);
  self->injection = inj_injection_ref (injection);

  return self;
}

InjChange *
inj_change_new_void (int         number,
                     const char *reason)
{
  InjChange *self;

  g_return_val_if_fail (reason != NULL, NULL);

  self = change_new (INJ_CHANGE_VOID);
  self->number = number;
  self->reason = g_strdup (reason);

  return self;
}

InjChange *
inj_change_new_skip (const char *place_id,
                     const char *reason,
                     const char *previous_reason)
{
  InjChange *self;

  g_return_val_if_fail (place_id != NULL, NULL);

  self = change_new (INJ_CHANGE_SKIP);
  self->place_id = g_strdup (place_id);
  self->reason = g_strdup (reason);
  self->previous_reason = g_strdup (previous_reason);

  return self;
}

InjChange *
inj_change_new_vial (InjVial *vial)
{
  InjChange *self;

  g_return_val_if_fail (INJ_IS_VIAL (vial), NULL);

  self = change_new (INJ_CHANGE_VIAL);
  self->vial = g_object_ref (vial);

  return self;
}

InjChange *
inj_change_new_vial_withdrawn (int      number,
                               gboolean withdrawn)
{
  InjChange *self = change_new (INJ_CHANGE_VIAL_WITHDRAWN);

  self->number = number;
  self->withdrawn = withdrawn;

  return self;
}

InjChange *
inj_change_new_active_vial (int number,
                            int previous)
{
  InjChange *self = change_new (INJ_CHANGE_ACTIVE_VIAL);

  self->number = number;
  self->previous = previous;

  return self;
}

InjChange *
inj_change_new_signature (const char *signer,
                          const char *reason)
{
  InjChange *self;

  g_return_val_if_fail (signer != NULL, NULL);

  self = change_new (INJ_CHANGE_SIGNATURE);
  self->signer = g_strdup (signer);
  self->reason = g_strdup (reason);

  return self;
}

InjChange *
inj_change_new_plan (const char     *place_id,
                     InjPlannedDose *planned)
{
  InjChange *self;

  g_return_val_if_fail (place_id != NULL, NULL);

  self = change_new (INJ_CHANGE_PLAN);
  self->place_id = g_strdup (place_id);
  self->planned = planned != NULL ? inj_planned_dose_ref (planned) : NULL;

  return self;
}

InjChange *
inj_change_new_detail (InjDetail   detail,
                       const char *value)
{
  InjChange *self = change_new (INJ_CHANGE_DETAIL);

  self->detail = detail;
  self->value = g_strdup (value);

  return self;
}

InjChange *
inj_change_new_deviation_reason (const char *place_id,
                                 const char *reason)
{
  InjChange *self;

  g_return_val_if_fail (place_id != NULL, NULL);

  self = change_new (INJ_CHANGE_DEVIATION_REASON);
  self->place_id = g_strdup (place_id);
  self->reason = g_strdup (reason);

  return self;
}

InjChange *
inj_change_new_vial_correction (InjVial *vial)
{
  InjChange *self;

  g_return_val_if_fail (INJ_IS_VIAL (vial), NULL);

  self = change_new (INJ_CHANGE_VIAL_CORRECTION);
  self->vial = g_object_ref (vial);

  return self;
}

InjChange *
inj_change_new_add_on (InjProtocol *protocol,
                       gboolean     withdrawn)
{
  InjChange *self;

  g_return_val_if_fail (INJ_IS_PROTOCOL (protocol), NULL);

  self = change_new (INJ_CHANGE_ADD_ON);
  self->protocol = g_object_ref (protocol);
  self->withdrawn = withdrawn;

  return self;
}

InjChange *
inj_change_new_amendment (const char *author,
                          const char *reason)
{
  InjChange *self;

  g_return_val_if_fail (author != NULL, NULL);
  g_return_val_if_fail (reason != NULL, NULL);

  self = change_new (INJ_CHANGE_AMENDMENT);
  self->signer = g_strdup (author);
  self->reason = g_strdup (reason);

  return self;
}

InjChange *
inj_change_new_in_error (const char *reason)
{
  InjChange *self = change_new (INJ_CHANGE_IN_ERROR);

  self->reason = g_strdup (reason);

  return self;
}

void
inj_change_free (InjChange *self)
{
  g_clear_pointer (&self->injection, inj_injection_unref);
  g_clear_pointer (&self->planned, inj_planned_dose_unref);
  g_clear_object (&self->vial);
  g_clear_object (&self->protocol);
  g_free (self->place_id);
  g_free (self->reason);
  g_free (self->previous_reason);
  g_free (self->signer);
  g_free (self->value);
  g_free (self);
}

gboolean
inj_change_is_about_same (const InjChange *self,
                          const InjChange *other)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (other != NULL, FALSE);

  switch (self->kind)
    {
    case INJ_CHANGE_PLAN:
    case INJ_CHANGE_DEVIATION_REASON:
      return other->kind == self->kind && g_str_equal (other->place_id, self->place_id);

    case INJ_CHANGE_DETAIL:
      return other->kind == self->kind && other->detail == self->detail;

    case INJ_CHANGE_VIAL_CORRECTION:
      return (other->kind == INJ_CHANGE_VIAL || other->kind == INJ_CHANGE_VIAL_CORRECTION) &&
             inj_vial_get_number (other->vial) == inj_vial_get_number (self->vial);

    case INJ_CHANGE_ADD_ON:
      return other->kind == self->kind &&
             g_str_equal (inj_protocol_get_text (other->protocol), inj_protocol_get_text (self->protocol));

    case INJ_CHANGE_IN_ERROR:
      return other->kind == self->kind;

    case INJ_CHANGE_INJECTION:
    case INJ_CHANGE_VOID:
    case INJ_CHANGE_SKIP:
    case INJ_CHANGE_VIAL:
    case INJ_CHANGE_VIAL_WITHDRAWN:
    case INJ_CHANGE_ACTIVE_VIAL:
    case INJ_CHANGE_SIGNATURE:
    case INJ_CHANGE_AMENDMENT:
    default:
      return FALSE;
    }
}
