/* inj-visit-record.c
 *
 * What the actions of a visit have made so far, without its list of places.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-visit-record.h"

#include <glib/gi18n-lib.h>

#include "domain/values/inj-domain-error.h"
#include "domain/anatomy/inj-site.h"

#define FREE_PREFIX "free-"

/* What is recorded at a site of the table is of its muscle and side. */
static gboolean
check_site (const InjInjection  *injection,
            GError             **error)
{
  const InjSite *site = inj_site_lookup (injection->place_id);

  if (site == NULL && inj_visit_record_get_free_number (injection->place_id) == 0)
    inj_domain_refuse (error, _("There is no site “%s”."), injection->place_id);
  else if (site != NULL && (site->muscle != injection->muscle || site->side != injection->side))
    inj_domain_refuse (error, _("The dose at “%s” names another muscle or side."), injection->place_id);
  else
    return TRUE;

  return FALSE;
}

static gboolean
check_units (const InjInjection  *injection,
             GError             **error)
{
  g_autofree char *most = NULL;

  if (injection->units > 0 && injection->units <= INJ_UNITS_PLACE_MAXIMUM)
    return TRUE;

  most = inj_units_format (INJ_UNITS_PLACE_MAXIMUM);
  /* Translators: a site's id, and the most units that one dose can have. */
  inj_domain_refuse (error, _("The dose at “%s” must be above 0 and at most %s units."),
                     injection->place_id, most);
  return FALSE;
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
    return check_site (injection, error) && check_units (injection, error);

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

static gboolean
change_injection (InjVisitRecord   *self,
                  const InjChange  *change,
                  GError          **error)
{
  if (!check_injection (self, change->injection, error) ||
      !check_succession (self, change->injection, error))
    return FALSE;

  g_ptr_array_add (self->injections, inj_injection_ref (change->injection));

  return TRUE;
}

static gboolean
change_void (InjVisitRecord   *self,
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

static gboolean
change_skip (InjVisitRecord   *self,
             const InjChange  *change,
             GError          **error)
{
  const char *current = g_hash_table_lookup (self->skips, change->place_id);

  if (inj_site_lookup (change->place_id) == NULL)
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

static gboolean
change_vial (InjVisitRecord   *self,
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

static gboolean
change_withdrawal (InjVisitRecord   *self,
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

static gboolean
change_active_vial (InjVisitRecord   *self,
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

static gpointer
ref_injection (gconstpointer injection,
               gpointer      data)
{
  return inj_injection_ref ((InjInjection *) injection);
}

static gpointer
ref_vial (gconstpointer vial,
          gpointer      data)
{
  return g_object_ref ((InjVial *) vial);
}

InjVisitRecord *
inj_visit_record_new (void)
{
  InjVisitRecord *self = g_new0 (InjVisitRecord, 1);

  self->injections = g_ptr_array_new_with_free_func ((GDestroyNotify) inj_injection_unref);
  self->vials = g_ptr_array_new_with_free_func (g_object_unref);
  self->withdrawn = g_array_new (FALSE, FALSE, sizeof (int));
  self->skips = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

InjVisitRecord *
inj_visit_record_copy (const InjVisitRecord *self)
{
  InjVisitRecord *copy = g_new0 (InjVisitRecord, 1);
  GHashTableIter iter;
  gpointer place_id, reason;

  /* The copies free their elements as the originals do. */
  copy->injections = g_ptr_array_copy (self->injections, ref_injection, NULL);
  copy->vials = g_ptr_array_copy (self->vials, ref_vial, NULL);
  copy->withdrawn = g_array_copy (self->withdrawn);
  copy->skips = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_hash_table_iter_init (&iter, self->skips);
  while (g_hash_table_iter_next (&iter, &place_id, &reason))
    g_hash_table_insert (copy->skips, g_strdup (place_id), g_strdup (reason));
  copy->active_vial = self->active_vial;
  copy->signer = g_strdup (self->signer);
  copy->sign_reason = g_strdup (self->sign_reason);

  return copy;
}

void
inj_visit_record_free (InjVisitRecord *self)
{
  g_ptr_array_unref (self->injections);
  g_ptr_array_unref (self->vials);
  g_array_unref (self->withdrawn);
  g_hash_table_unref (self->skips);
  g_free (self->signer);
  g_free (self->sign_reason);
  g_free (self);
}

gboolean
inj_visit_record_change (InjVisitRecord   *self,
                         const InjChange  *change,
                         gint64            at,
                         GError          **error)
{
  if (self->signer != NULL)
    {
      inj_domain_refuse (error, _("The visit is signed and can no longer be changed."));
      return FALSE;
    }

  switch (change->kind)
    {
    case INJ_CHANGE_INJECTION:
      return change_injection (self, change, error);
    case INJ_CHANGE_VOID:
      return change_void (self, change, at, error);
    case INJ_CHANGE_SKIP:
      return change_skip (self, change, error);
    case INJ_CHANGE_VIAL:
      return change_vial (self, change, error);
    case INJ_CHANGE_VIAL_WITHDRAWN:
      return change_withdrawal (self, change, error);
    case INJ_CHANGE_ACTIVE_VIAL:
      return change_active_vial (self, change, error);
    case INJ_CHANGE_SIGNATURE:
      self->signer = g_strdup (change->signer);
      self->sign_reason = g_strdup (change->reason);
      return TRUE;
    case INJ_CHANGE_PLAN:
    case INJ_CHANGE_DETAIL:
    case INJ_CHANGE_DEVIATION_REASON:
    case INJ_CHANGE_VIAL_CORRECTION:
    case INJ_CHANGE_ADD_ON:
    case INJ_CHANGE_AMENDMENT:
    case INJ_CHANGE_IN_ERROR:
    default:
      g_return_val_if_reached (FALSE);
    }
}

InjInjection *
inj_visit_record_lookup (const InjVisitRecord *self,
                         int                   number)
{
  if (number < 1 || number > (int) self->injections->len)
    return NULL;

  return g_ptr_array_index (self->injections, number - 1);
}

InjInjection *
inj_visit_record_lookup_live (const InjVisitRecord *self,
                              const char           *place_id)
{
  for (guint i = self->injections->len; i > 0; i--)
    {
      InjInjection *injection = g_ptr_array_index (self->injections, i - 1);

      if (inj_injection_is_live (injection) && g_str_equal (injection->place_id, place_id))
        return injection;
    }

  return NULL;
}

InjVial *
inj_visit_record_lookup_vial (const InjVisitRecord *self,
                              int                   number)
{
  if (number < 1 || number > (int) self->vials->len)
    return NULL;

  return g_ptr_array_index (self->vials, number - 1);
}

gboolean
inj_visit_record_is_withdrawn (const InjVisitRecord *self,
                               int                   vial)
{
  for (guint i = 0; i < self->withdrawn->len; i++)
    if (g_array_index (self->withdrawn, int, i) == vial)
      return TRUE;

  return FALSE;
}

InjUnits
inj_visit_record_get_given_from (const InjVisitRecord *self,
                                 int                   vial)
{
  InjUnits given = 0;

  for (guint i = 0; i < self->injections->len; i++)
    {
      const InjInjection *injection = g_ptr_array_index (self->injections, i);

      if (injection->vial == vial && inj_injection_is_live (injection))
        given += injection->units;
    }

  return given;
}

int
inj_visit_record_get_free_number (const char *place_id)
{
  guint64 number;

  if (!g_str_has_prefix (place_id, FREE_PREFIX) ||
      !g_ascii_string_to_unsigned (place_id + strlen (FREE_PREFIX), 10, 1, 9999, &number, NULL) ||
      place_id[strlen (FREE_PREFIX)] == '0')
    return 0;

  return (int) number;
}
