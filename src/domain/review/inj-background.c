/* inj-background.c
 *
 * What a visit is judged against: the patient, the past months, the label.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-background.h"

static void
replace_array (GPtrArray **field,
               GPtrArray  *array)
{
  g_ptr_array_ref (array);
  g_clear_pointer (field, g_ptr_array_unref);
  *field = array;
}

InjVialUse *
inj_vial_use_new (gint64      visit_id,
                  gint64      patient_id,
                  InjDate     date,
                  const char *serial)
{
  InjVialUse *self;

  g_return_val_if_fail (serial != NULL, NULL);

  self = g_new0 (InjVialUse, 1);
  self->visit_id = visit_id;
  self->patient_id = patient_id;
  self->date = date;
  self->serial = g_strdup (serial);

  return self;
}

void
inj_vial_use_free (InjVialUse *self)
{
  g_clear_pointer (&self->serial, g_free);
  g_free (self);
}

InjBackground *
inj_background_new (InjPatient *patient,
                    InjLabel    label,
                    GPtrArray  *substances,
                    GPtrArray  *contributions,
                    InjDate     last_visit)
{
  InjBackground *self;

  g_return_val_if_fail (INJ_IS_PATIENT (patient), NULL);
  g_return_val_if_fail (substances != NULL, NULL);
  g_return_val_if_fail (contributions != NULL, NULL);

  self = g_new0 (InjBackground, 1);
  self->patient = g_object_ref (patient);
  self->label = label;
  self->substances = g_ptr_array_ref (substances);
  self->contributions = g_ptr_array_ref (contributions);
  self->last_visit = last_visit;
  self->practice_limits = g_ptr_array_new ();
  self->cautions = g_ptr_array_new ();
  self->vial_uses = g_ptr_array_new ();

  return self;
}

void
inj_background_free (InjBackground *self)
{
  g_clear_object (&self->patient);
  g_clear_pointer (&self->substances, g_ptr_array_unref);
  g_clear_pointer (&self->contributions, g_ptr_array_unref);
  g_clear_pointer (&self->practice_limits, g_ptr_array_unref);
  g_clear_pointer (&self->limits_fault, g_free);
  g_clear_pointer (&self->cautions, g_ptr_array_unref);
  g_clear_pointer (&self->vial_uses, g_ptr_array_unref);
  g_free (self);
}

InjBackground *
inj_background_copy (const InjBackground *self)
{
  InjBackground *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = inj_background_new (self->patient, self->label, self->substances, self->contributions, self->last_visit);
  inj_background_set_practice_limits (copy, self->practice_limits);
  inj_background_set_limits_fault (copy, self->limits_fault);
  inj_background_set_cautions (copy, self->cautions);
  inj_background_set_vial_uses (copy, self->vial_uses);

  return copy;
}

void
inj_background_set_practice_limits (InjBackground *self,
                                    GPtrArray     *limits)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (limits != NULL);

  replace_array (&self->practice_limits, limits);
}

void
inj_background_set_limits_fault (InjBackground *self,
                                 const char    *fault)
{
  char *before;

  g_return_if_fail (self != NULL);

  before = self->limits_fault;
  self->limits_fault = g_strdup (fault);
  g_free (before);
}

void
inj_background_set_cautions (InjBackground *self,
                             GPtrArray     *cautions)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (cautions != NULL);

  replace_array (&self->cautions, cautions);
}

void
inj_background_set_vial_uses (InjBackground *self,
                              GPtrArray     *uses)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (uses != NULL);

  replace_array (&self->vial_uses, uses);
}

InjSubstance *
inj_background_lookup_substance (const InjBackground *self,
                                 const char          *substance_id)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (substance_id != NULL, NULL);

  for (guint i = 0; i < self->substances->len; i++)
    {
      InjSubstance *substance = g_ptr_array_index (self->substances, i);

      if (g_str_equal (inj_substance_get_id (substance), substance_id))
        return substance;
    }

  return NULL;
}

const InjLimit *
inj_background_get_months_limit (const InjBackground *self,
                                 const char          *substance_id)
{
  InjSubstance *substance = inj_background_lookup_substance (self, substance_id);
  GPtrArray *limits;

  if (substance == NULL)
    return NULL;

  limits = inj_substance_get_limits (substance);
  for (guint i = 0; i < limits->len; i++)
    {
      const InjLimit *limit = g_ptr_array_index (limits, i);

      if (limit->scope == INJ_LIMIT_MONTHS && inj_limit_holds_for (limit, self->label))
        return limit;
    }

  return NULL;
}

InjUnits
inj_background_sum_months (const InjBackground  *self,
                           const char           *substance_id,
                           InjDate               day,
                           int                   months,
                           GPtrArray           **counted)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  InjUnits sum = 0;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (substance_id != NULL, 0);

  for (guint i = 0; i < self->contributions->len; i++)
    {
      InjContribution *contribution = g_ptr_array_index (self->contributions, i);

      if (!g_str_equal (inj_contribution_get_substance_id (contribution), substance_id) ||
          !inj_contribution_counts (contribution, day, months))
        continue;

      sum += inj_contribution_get_units (contribution);
      g_ptr_array_add (found, g_object_ref (contribution));
    }

  if (counted != NULL)
    *counted = g_steal_pointer (&found);

  return sum;
}
