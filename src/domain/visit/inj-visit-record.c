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

#define FREE_PREFIX "free-"

static gpointer
ref_injection (gconstpointer injection,
               gpointer      data)
{
  return inj_injection_ref ((InjInjection *) injection);
}

static gpointer
ref_object (gconstpointer object,
            gpointer      data)
{
  return g_object_ref ((gpointer) object);
}

static GHashTable *
copy_texts (GHashTable *texts)
{
  GHashTable *copy = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer key, text;

  g_hash_table_iter_init (&iter, texts);
  while (g_hash_table_iter_next (&iter, &key, &text))
    g_hash_table_insert (copy, g_strdup (key), g_strdup (text));

  return copy;
}

static GHashTable *
new_plans (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) inj_planned_dose_unref);
}

static GHashTable *
copy_plans (GHashTable *plans)
{
  GHashTable *copy = new_plans ();
  GHashTableIter iter;
  gpointer place_id, planned;

  g_hash_table_iter_init (&iter, plans);
  while (g_hash_table_iter_next (&iter, &place_id, &planned))
    g_hash_table_insert (copy, g_strdup (place_id), inj_planned_dose_ref (planned));

  return copy;
}

InjVisitRecord *
inj_visit_record_new (InjProtocol *protocol)
{
  InjVisitRecord *self;

  g_return_val_if_fail (INJ_IS_PROTOCOL (protocol), NULL);

  self = g_new0 (InjVisitRecord, 1);
  self->protocol = g_object_ref (protocol);
  self->injections = g_ptr_array_new_with_free_func ((GDestroyNotify) inj_injection_unref);
  self->vials = g_ptr_array_new_with_free_func (g_object_unref);
  self->withdrawn = g_array_new (FALSE, FALSE, sizeof (int));
  self->skips = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->plans = new_plans ();
  self->deviation_reasons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->add_ons = g_ptr_array_new_with_free_func (g_object_unref);
  self->known_add_ons = g_ptr_array_new_with_free_func (g_object_unref);

  return self;
}

InjVisitRecord *
inj_visit_record_copy (const InjVisitRecord *self)
{
  InjVisitRecord *copy = g_new0 (InjVisitRecord, 1);

  /* The copies free their elements as the originals do. */
  copy->protocol = g_object_ref (self->protocol);
  copy->injections = g_ptr_array_copy (self->injections, ref_injection, NULL);
  copy->vials = g_ptr_array_copy (self->vials, ref_object, NULL);
  copy->withdrawn = g_array_copy (self->withdrawn);
  copy->skips = copy_texts (self->skips);
  copy->plans = copy_plans (self->plans);
  copy->deviation_reasons = copy_texts (self->deviation_reasons);
  for (int i = 0; i < INJ_N_DETAILS; i++)
    copy->details[i] = g_strdup (self->details[i]);
  copy->add_ons = g_ptr_array_copy (self->add_ons, ref_object, NULL);
  copy->known_add_ons = g_ptr_array_copy (self->known_add_ons, ref_object, NULL);
  copy->active_vial = self->active_vial;
  copy->last_free = self->last_free;
  copy->signer = g_strdup (self->signer);
  copy->sign_reason = g_strdup (self->sign_reason);
  copy->error_reason = g_strdup (self->error_reason);

  return copy;
}

void
inj_visit_record_free (InjVisitRecord *self)
{
  g_object_unref (self->protocol);
  g_ptr_array_unref (self->injections);
  g_ptr_array_unref (self->vials);
  g_array_unref (self->withdrawn);
  g_hash_table_unref (self->skips);
  g_hash_table_unref (self->plans);
  g_hash_table_unref (self->deviation_reasons);
  for (int i = 0; i < INJ_N_DETAILS; i++)
    g_free (self->details[i]);
  g_ptr_array_unref (self->add_ons);
  g_ptr_array_unref (self->known_add_ons);
  g_free (self->signer);
  g_free (self->sign_reason);
  g_free (self->error_reason);
  g_free (self);
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
