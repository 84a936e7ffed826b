/* inj-record-vials.c
 *
 * What changes do to the vials of a visit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-record-vials.h"

#include <glib/gi18n-lib.h>

#include "domain/values/inj-domain-error.h"

gboolean
inj_record_vials_open (InjVisitRecord   *self,
                       const InjChange  *change,
                       GError          **error)
{
  if (inj_vial_get_number (change->vial) != (int) self->vials->len + 1)
    {
      inj_domain_refuse (error, _("Vial %d does not follow the one before it."), inj_vial_get_number (change->vial));
      return FALSE;
    }

  g_ptr_array_add (self->vials, g_object_ref (change->vial));

  return TRUE;
}

gboolean
inj_record_vials_withdraw (InjVisitRecord   *self,
                           const InjChange  *change,
                           GError          **error)
{
  if (inj_visit_record_lookup_vial (self, change->number) == NULL ||
      inj_visit_record_is_withdrawn (self, change->number) == change->withdrawn ||
      self->active_vial == change->number ||
      inj_visit_record_get_given_from (self, change->number) != 0)
    {
      inj_domain_refuse (error, _("Vial %d is in use and cannot be taken back."), change->number);
      return FALSE;
    }

  if (change->withdrawn)
    {
      g_array_append_val (self->withdrawn, change->number);
      return TRUE;
    }

  for (guint i = 0; i < self->withdrawn->len; i++)
    if (g_array_index (self->withdrawn, int, i) == change->number)
      {
        g_array_remove_index (self->withdrawn, i);
        break;
      }

  return TRUE;
}

gboolean
inj_record_vials_choose (InjVisitRecord   *self,
                         const InjChange  *change,
                         GError          **error)
{
  if (self->active_vial != change->previous ||
      (change->number != 0 &&
       (inj_visit_record_lookup_vial (self, change->number) == NULL ||
        inj_visit_record_is_withdrawn (self, change->number))))
    {
      inj_domain_refuse (error, _("Vial %d is not open in this visit."), change->number);
      return FALSE;
    }

  self->active_vial = change->number;

  return TRUE;
}

gboolean
inj_record_vials_correct (InjVisitRecord   *self,
                          const InjChange  *change,
                          GError          **error)
{
  int number = inj_vial_get_number (change->vial);
  InjVial *vial = inj_visit_record_lookup_vial (self, number);

  if (vial == NULL || inj_visit_record_is_withdrawn (self, number))
    {
      inj_domain_refuse (error, _("Vial %d is not open in this visit."), number);
      return FALSE;
    }

  if (!g_str_equal (inj_vial_get_substance_id (vial), inj_vial_get_substance_id (change->vial)))
    {
      inj_domain_refuse (error, _("Vial %d cannot become one of another substance: units of two products are not "
                                  "interchangeable. Open another vial instead."), number);
      return FALSE;
    }

  self->vials->pdata[number - 1] = g_object_ref (change->vial);
  g_object_unref (vial);

  return TRUE;
}
