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

void
inj_change_free (InjChange *self)
{
  g_clear_pointer (&self->injection, inj_injection_unref);
  g_clear_object (&self->vial);
  g_free (self->place_id);
  g_free (self->reason);
  g_free (self->previous_reason);
  g_free (self->signer);
  g_free (self);
}
