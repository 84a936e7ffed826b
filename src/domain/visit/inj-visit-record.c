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
#include "inj-record-add-ons.h"
#include "inj-record-places.h"
#include "inj-record-vials.h"

#define FREE_PREFIX "free-"

static gboolean
refuse_signed (GError **error)
{
  inj_domain_refuse (error, _("The visit is signed and can no longer be changed."));
  return FALSE;
}

/* What undoes a discarded draft is all that it takes. */
static gboolean
check_not_in_error (const InjVisitRecord  *self,
                    const InjChange       *change,
                    GError               **error)
{
  if (self->error_reason == NULL)
    return TRUE;

  if (self->signer != NULL)
    inj_domain_refuse (error, _("The visit was entered in error: nothing more can be entered in it."));
  else if (change->kind == INJ_CHANGE_IN_ERROR && change->reason == NULL)
    return TRUE;
  else
    inj_domain_refuse (error, _("The visit was discarded: undo that before anything else."));

  return FALSE;
}

/* Whether an amendment can consist of it. */
static gboolean
is_for_amendments (const InjChange *change)
{
  switch (change->kind)
    {
    case INJ_CHANGE_INJECTION:
    case INJ_CHANGE_VOID:
    case INJ_CHANGE_SKIP:
    case INJ_CHANGE_VIAL:
    case INJ_CHANGE_VIAL_CORRECTION:
    case INJ_CHANGE_DEVIATION_REASON:
      return TRUE;
    case INJ_CHANGE_IN_ERROR:
      return change->reason != NULL;
    case INJ_CHANGE_VIAL_WITHDRAWN:
    case INJ_CHANGE_ACTIVE_VIAL:
    case INJ_CHANGE_SIGNATURE:
    case INJ_CHANGE_PLAN:
    case INJ_CHANGE_DETAIL:
    case INJ_CHANGE_ADD_ON:
    case INJ_CHANGE_AMENDMENT:
    default:
      return FALSE;
    }
}

static gboolean
begin_amendment (InjVisitRecord   *self,
                 const InjChange  *change,
                 GError          **error)
{
  if (self->signer == NULL)
    {
      inj_domain_refuse (error, _("The visit is not signed yet: change it instead of amending it."));
      return FALSE;
    }

  self->is_amending = TRUE;

  return inj_domain_check_words (change->signer, _("Enter who amends the visit."), error) &&
         inj_domain_check_words (change->reason, _("Say why the visit is amended."), error);
}

static gboolean
change_detail (InjVisitRecord   *self,
               const InjChange  *change,
               GError          **error)
{
  g_autofree char *canonical = NULL;

  if (change->value != NULL)
    {
      if (!inj_detail_check (change->detail, change->value, &canonical, error))
        return FALSE;
      if (g_strcmp0 (canonical, change->value) != 0)
        {
          inj_domain_refuse (error, _("%s is not written as the records keep it."),
                             inj_detail_get_name (change->detail));
          return FALSE;
        }
    }

  g_free (self->details[change->detail]);
  self->details[change->detail] = g_strdup (change->value);

  return TRUE;
}

static gboolean
change_in_error (InjVisitRecord   *self,
                 const InjChange  *change,
                 GError          **error)
{
  if (change->reason == NULL && self->error_reason == NULL)
    {
      inj_domain_refuse (error, _("The visit was not entered in error."));
      return FALSE;
    }
  if (change->reason != NULL &&
      !inj_domain_check_words (change->reason, _("Say why the visit was entered in error."), error))
    return FALSE;

  g_free (self->error_reason);
  self->error_reason = g_strdup (change->reason);

  return TRUE;
}

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

/* A draft is discarded, and a signed visit amended, by actions of that kind. */
static gboolean
check_kind (const InjVisitRecord  *self,
            const InjAction       *action,
            GError               **error)
{
  const InjChange *first = action->changes->len > 0 ? g_ptr_array_index (action->changes, 0) : NULL;

  if (action->kind == INJ_ACTION_AMEND &&
      (action->changes->len < 2 || first->kind != INJ_CHANGE_AMENDMENT))
    {
      inj_domain_refuse (error, _("An amendment begins with its author and its reason, and changes something."));
      return FALSE;
    }

  if (action->kind == INJ_ACTION_AMEND || self->error_reason != NULL)
    return TRUE;

  if (self->signer != NULL)
    return refuse_signed (error);

  for (guint i = 0; i < action->changes->len; i++)
    {
      const InjChange *change = g_ptr_array_index (action->changes, i);

      if (change->kind == INJ_CHANGE_IN_ERROR &&
          action->kind != INJ_ACTION_DISCARD && action->kind != INJ_ACTION_REDO)
        {
          inj_domain_refuse (error, _("A visit that is not signed yet can only be discarded as a whole."));
          return FALSE;
        }
    }

  return TRUE;
}

gboolean
inj_visit_record_apply (InjVisitRecord   *self,
                        const InjAction  *action,
                        GError          **error)
{
  self->is_amending = FALSE;
  if (!check_kind (self, action, error))
    return FALSE;

  for (guint i = 0; i < action->changes->len; i++)
    if (!inj_visit_record_change (self, g_ptr_array_index (action->changes, i), action->at, error))
      return FALSE;

  return TRUE;
}

gboolean
inj_visit_record_change (InjVisitRecord   *self,
                         const InjChange  *change,
                         gint64            at,
                         GError          **error)
{
  if (!check_not_in_error (self, change, error))
    return FALSE;

  if (self->signer != NULL &&
      (self->is_amending ? !is_for_amendments (change) : change->kind != INJ_CHANGE_AMENDMENT))
    return refuse_signed (error);

  switch (change->kind)
    {
    case INJ_CHANGE_INJECTION:
      return inj_record_places_inject (self, change, error);
    case INJ_CHANGE_VOID:
      return inj_record_places_void (self, change, at, error);
    case INJ_CHANGE_SKIP:
      return inj_record_places_skip (self, change, error);
    case INJ_CHANGE_VIAL:
      return inj_record_vials_open (self, change, error);
    case INJ_CHANGE_VIAL_WITHDRAWN:
      return inj_record_vials_withdraw (self, change, error);
    case INJ_CHANGE_ACTIVE_VIAL:
      return inj_record_vials_choose (self, change, error);
    case INJ_CHANGE_SIGNATURE:
      self->signer = g_strdup (change->signer);
      self->sign_reason = g_strdup (change->reason);
      return TRUE;
    case INJ_CHANGE_PLAN:
      return inj_record_places_plan (self, change, error);
    case INJ_CHANGE_DETAIL:
      return change_detail (self, change, error);
    case INJ_CHANGE_DEVIATION_REASON:
      return inj_record_places_explain (self, change, error);
    case INJ_CHANGE_VIAL_CORRECTION:
      return inj_record_vials_correct (self, change, error);
    case INJ_CHANGE_ADD_ON:
      return inj_record_add_ons_change (self, change, error);
    case INJ_CHANGE_AMENDMENT:
      return begin_amendment (self, change, error);
    case INJ_CHANGE_IN_ERROR:
      return change_in_error (self, change, error);
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
