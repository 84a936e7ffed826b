/* inj-record-places.c
 *
 * What changes do to the places of a visit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-record-places.h"

#include <glib/gi18n-lib.h>

#include "domain/values/inj-domain-error.h"
#include "inj-record-add-ons.h"

/* What is recorded at a named site is of its muscle and side. */
static gboolean
check_site (InjVisitRecord      *self,
            const InjInjection  *injection,
            GError             **error)
{
  const InjSite *site = inj_record_add_ons_lookup_site (self, injection->place_id, NULL);

  if (site == NULL && inj_visit_record_get_free_number (injection->place_id) == 0)
    inj_domain_refuse (error, _("There is no site “%s”."), injection->place_id);
  else if (site != NULL && (site->muscle != injection->muscle || site->side != injection->side))
    inj_domain_refuse (error, _("The dose at “%s” names another muscle or side."), injection->place_id);
  else
    return TRUE;

  return FALSE;
}

static gboolean
check_units (const char  *place_id,
             InjUnits     units,
             GError     **error)
{
  g_autofree char *most = NULL;

  if (units > 0 && units <= INJ_UNITS_PLACE_MAXIMUM)
    return TRUE;

  most = inj_units_format (INJ_UNITS_PLACE_MAXIMUM);
  /* Translators: a site's id, and the most units that one dose can have. */
  inj_domain_refuse (error, _("The dose at “%s” must be above 0 and at most %s units."),
                     place_id, most);
  return FALSE;
}

/* So that no later free site is called the same, also once this is undone. */
static void
note_free_number (InjVisitRecord *self,
                  const char     *place_id)
{
  self->last_free = MAX (self->last_free, inj_visit_record_get_free_number (place_id));
}

static gboolean
check_injection (InjVisitRecord      *self,
                 const InjInjection  *injection,
                 GError             **error)
{
  if (injection->number != (int) self->injections->len + 1)
    inj_domain_refuse (error, _("Injection %d does not follow the one before it."), injection->number);
  else if (inj_visit_record_lookup_live (self, injection->place_id) != NULL)
    inj_domain_refuse (error, _("“%s” is given already."), injection->place_id);
  else if (g_hash_table_contains (self->skips, injection->place_id))
    inj_domain_refuse (error, _("“%s” is skipped."), injection->place_id);
  else if (inj_visit_record_lookup_vial (self, injection->vial) == NULL ||
           inj_visit_record_is_withdrawn (self, injection->vial))
    inj_domain_refuse (error, _("Vial %d is not open in this visit."), injection->vial);
  else
    return check_site (self, injection, error) && check_units (injection->place_id, injection->units, error);

  return FALSE;
}

static gboolean
check_succession (InjVisitRecord      *self,
                  const InjInjection  *injection,
                  GError             **error)
{
  InjInjection *predecessor;

  if (injection->succeeds == 0)
    return TRUE;

  predecessor = inj_visit_record_lookup (self, injection->succeeds);
  if (predecessor != NULL &&
      !inj_injection_is_live (predecessor) &&
      g_str_equal (predecessor->place_id, injection->place_id))
    return TRUE;

  inj_domain_refuse (error, _("Injection %d cannot succeed injection %d."), injection->number, injection->succeeds);
  return FALSE;
}

gboolean
inj_record_places_inject (InjVisitRecord   *self,
                          const InjChange  *change,
                          GError          **error)
{
  if (!check_injection (self, change->injection, error) ||
      !check_succession (self, change->injection, error))
    return FALSE;

  g_ptr_array_add (self->injections, inj_injection_ref (change->injection));
  note_free_number (self, change->injection->place_id);

  return TRUE;
}

gboolean
inj_record_places_void (InjVisitRecord   *self,
                        const InjChange  *change,
                        gint64            at,
                        GError          **error)
{
  InjInjection *injection = inj_visit_record_lookup (self, change->number);

  if (injection == NULL || !inj_injection_is_live (injection))
    {
      inj_domain_refuse (error, _("Injection %d is not there to be voided."), change->number);
      return FALSE;
    }

  self->injections->pdata[change->number - 1] = inj_injection_voided (injection, change->reason, at);
  inj_injection_unref (injection);

  return TRUE;
}

gboolean
inj_record_places_skip (InjVisitRecord   *self,
                        const InjChange  *change,
                        GError          **error)
{
  const char *current = g_hash_table_lookup (self->skips, change->place_id);

  /* A free site can be skipped once it is planned. */
  if (inj_record_add_ons_lookup_site (self, change->place_id, NULL) == NULL &&
      !g_hash_table_contains (self->plans, change->place_id))
    {
      inj_domain_refuse (error, _("There is no site “%s”."), change->place_id);
      return FALSE;
    }
  if (g_strcmp0 (current, change->previous_reason) != 0)
    {
      inj_domain_refuse (error, _("“%s” was skipped or taken up again meanwhile."), change->place_id);
      return FALSE;
    }
  if (inj_visit_record_lookup_live (self, change->place_id) != NULL)
    {
      inj_domain_refuse (error, _("“%s” is given and cannot be skipped."), change->place_id);
      return FALSE;
    }

  if (change->reason != NULL)
    g_hash_table_replace (self->skips, g_strdup (change->place_id), g_strdup (change->reason));
  else
    g_hash_table_remove (self->skips, change->place_id);

  return TRUE;
}

/* What is planned lies on the plate and the side of its site, as a dose that is
 * moved does; a free site is of the side where it lies. */
static gboolean
lies_where_it_should (const InjPlannedDose *planned,
                      const InjSite        *site)
{
  InjSide side = inj_position_get_side (&planned->position);

  if (site == NULL)
    return planned->side == side;

  return planned->position.plate == site->plate &&
         (side == INJ_SIDE_MIDLINE || site->side == INJ_SIDE_MIDLINE || side == site->side);
}

static gboolean
check_planned (InjVisitRecord        *self,
               const InjPlannedDose  *planned,
               const char            *place_id,
               GError               **error)
{
  const InjSite *site = inj_record_add_ons_lookup_site (self, place_id, NULL);

  if (!g_str_equal (planned->place_id, place_id) ||
      (site == NULL && inj_visit_record_get_free_number (place_id) == 0))
    inj_domain_refuse (error, _("There is no site “%s”."), place_id);
  else if (site != NULL && (site->muscle != planned->muscle || site->side != planned->side))
    inj_domain_refuse (error, _("The dose at “%s” names another muscle or side."), place_id);
  else if (planned->substance_id[0] == '\0')
    inj_domain_refuse (error, _("The dose planned at “%s” does not say of which substance its units are."), place_id);
  else if (!lies_where_it_should (planned, site))
    inj_domain_refuse (error, _("The dose planned at “%s” lies on another plate or side."), place_id);
  else
    return check_units (place_id, planned->units, error);

  return FALSE;
}

gboolean
inj_record_places_plan (InjVisitRecord   *self,
                        const InjChange  *change,
                        GError          **error)
{
  if (inj_visit_record_lookup_live (self, change->place_id) != NULL)
    {
      inj_domain_refuse (error, _("“%s” is given already."), change->place_id);
      return FALSE;
    }
  if (g_hash_table_contains (self->skips, change->place_id))
    {
      inj_domain_refuse (error, _("“%s” is skipped."), change->place_id);
      return FALSE;
    }

  if (change->planned == NULL)
    {
      if (g_hash_table_remove (self->plans, change->place_id))
        return TRUE;

      inj_domain_refuse (error, _("The visit itself plans nothing at “%s”."), change->place_id);
      return FALSE;
    }

  if (!check_planned (self, change->planned, change->place_id, error))
    return FALSE;

  g_hash_table_replace (self->plans, g_strdup (change->place_id), inj_planned_dose_ref (change->planned));
  note_free_number (self, change->place_id);

  return TRUE;
}

gboolean
inj_record_places_explain (InjVisitRecord   *self,
                           const InjChange  *change,
                           GError          **error)
{
  int number = inj_visit_record_get_free_number (change->place_id);

  if (inj_record_add_ons_lookup_site (self, change->place_id, NULL) == NULL &&
      (number == 0 || number > self->last_free))
    {
      inj_domain_refuse (error, _("There is no site “%s”."), change->place_id);
      return FALSE;
    }

  if (change->reason != NULL)
    g_hash_table_replace (self->deviation_reasons, g_strdup (change->place_id), g_strdup (change->reason));
  else
    g_hash_table_remove (self->deviation_reasons, change->place_id);

  return TRUE;
}
