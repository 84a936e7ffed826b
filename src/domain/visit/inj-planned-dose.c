/* inj-planned-dose.c
 *
 * A dose that a visit itself plans at a place, beside its protocol.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-planned-dose.h"

G_DEFINE_BOXED_TYPE (InjPlannedDose, inj_planned_dose, inj_planned_dose_ref, inj_planned_dose_unref)

static void
planned_dose_clear (gpointer data)
{
  InjPlannedDose *self = data;

  g_free (self->place_id);
  g_free (self->muscle_name);
  g_free (self->substance_id);
  g_free (self->indication);
  g_free (self->from_place);
}

InjPlannedDose *
inj_planned_dose_new (const InjPlannedDose *template)
{
  InjPlannedDose *self;

  g_return_val_if_fail (template != NULL, NULL);
  g_return_val_if_fail (template->place_id != NULL, NULL);

  self = g_atomic_rc_box_new0 (InjPlannedDose);
  *self = *template;
  self->place_id = g_strdup (template->place_id);
  self->muscle_name = g_strdup (template->muscle_name);
  self->substance_id = g_strdup (template->substance_id != NULL ? template->substance_id : "");
  self->indication = g_strdup (template->indication != NULL ? template->indication : "");
  self->from_place = g_strdup (template->from_place);

  return self;
}

InjPlannedDose *
inj_planned_dose_ref (InjPlannedDose *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
inj_planned_dose_unref (InjPlannedDose *self)
{
  g_atomic_rc_box_release_full (self, planned_dose_clear);
}

gboolean
inj_planned_dose_equal (const InjPlannedDose *self,
                        const InjPlannedDose *other)
{
  if (self == NULL || other == NULL)
    return self == other;

  return g_str_equal (self->place_id, other->place_id) &&
         self->muscle == other->muscle &&
         self->side == other->side &&
         g_strcmp0 (self->muscle_name, other->muscle_name) == 0 &&
         inj_position_equal (&self->position, &other->position) &&
         self->units == other->units &&
         g_str_equal (self->substance_id, other->substance_id) &&
         self->route == other->route &&
         g_str_equal (self->indication, other->indication) &&
         self->from_visit == other->from_visit &&
         g_strcmp0 (self->from_place, other->from_place) == 0;
}
