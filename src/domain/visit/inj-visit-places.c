/* inj-visit-places.c
 *
 * The places that a record lists, in their order.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-visit-places.h"

#include "inj-record-add-ons.h"

/* What is at work while a list is made: @substance_id is drawn, @listed are the
 * ids so far, @known the places that need no other value. */
typedef struct
{
  const InjVisitRecord *record;
  const char           *substance_id;
  GPtrArray            *places;
  GHashTable           *listed;
  GHashTable           *known;
} InjPlaceLister;

/* Of the vial of its dose, else what is drawn. */
static const char *
get_substance_id (const InjPlaceLister *self,
                  const InjInjection   *injection)
{
  if (injection == NULL)
    return self->substance_id;

  return inj_vial_get_substance_id (inj_visit_record_lookup_vial (self->record, injection->vial));
}

static InjPlace *
make_place (const InjPlaceLister *self,
            const char           *place_id)
{
  const InjVisitRecord *record = self->record;
  InjProtocol *planner = NULL;
  InjPlaceFacts facts = {
    .planned_dose = g_hash_table_lookup (record->plans, place_id),
    .injection = inj_visit_record_lookup_live (record, place_id),
    .skip_reason = g_hash_table_lookup (record->skips, place_id),
  };

  facts.substance_id = get_substance_id (self, facts.injection);
  facts.site = inj_record_add_ons_lookup_site (record, place_id, &facts.owner);
  if (facts.site != NULL)
    {
      facts.planned_site = inj_record_add_ons_lookup_planned (record, place_id, &planner);
      facts.is_of_add_on = planner != NULL && planner != record->protocol;
    }

  if (facts.planned_site == NULL && facts.planned_dose == NULL && facts.injection == NULL)
    return NULL;

  return inj_place_new (&facts);
}

static void
list_place (InjPlaceLister *self,
            const char     *place_id)
{
  InjPlace *known = g_hash_table_lookup (self->known, place_id);
  InjPlace *place;

  if (g_hash_table_contains (self->listed, place_id))
    return;

  place = known != NULL ? g_object_ref (known) : make_place (self, place_id);
  if (place == NULL)
    return;

  g_ptr_array_add (self->places, place);
  g_hash_table_add (self->listed, (char *) inj_place_get_id (place));
}

static void
list_protocol (InjPlaceLister *self,
               InjProtocol    *protocol)
{
  for (guint i = 0; i < inj_protocol_get_n_sites (protocol); i++)
    list_place (self, inj_protocol_get_site (protocol, i)->site->id);
}

/* The table's sites in its order, then own ones, then free ones by number. */
static guint64
rank_place (const InjVisitRecord *record,
            const char           *place_id)
{
  const InjSite *site = inj_record_add_ons_lookup_site (record, place_id, NULL);

  if (site != NULL)
    return inj_site_get_index (site);

  return G_MAXUINT32 + (guint64) inj_visit_record_get_free_number (place_id);
}

static int
compare_ids (gconstpointer a,
             gconstpointer b,
             gpointer      data)
{
  guint64 rank_a = rank_place (data, *(const char *const *) a);
  guint64 rank_b = rank_place (data, *(const char *const *) b);

  return rank_a < rank_b ? -1 : rank_a > rank_b;
}

/* Where something is given or planned that no protocol plans. */
static void
list_others (InjPlaceLister *self)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  GPtrArray *injections = self->record->injections;
  GHashTableIter iter;
  gpointer place_id;

  for (guint i = 0; i < injections->len; i++)
    {
      const InjInjection *injection = g_ptr_array_index (injections, i);

      if (inj_injection_is_live (injection) && !g_hash_table_contains (self->listed, injection->place_id))
        g_ptr_array_add (ids, injection->place_id);
    }

  g_hash_table_iter_init (&iter, self->record->plans);
  while (g_hash_table_iter_next (&iter, &place_id, NULL))
    if (!g_hash_table_contains (self->listed, place_id))
      g_ptr_array_add (ids, place_id);

  g_ptr_array_sort_with_data (ids, compare_ids, (gpointer) self->record);
  for (guint i = 0; i < ids->len; i++)
    list_place (self, g_ptr_array_index (ids, i));
}

static const char *
get_touched_place (const InjVisitRecord *record,
                   const InjChange      *change)
{
  switch (change->kind)
    {
    case INJ_CHANGE_INJECTION:
      return change->injection->place_id;
    case INJ_CHANGE_VOID:
      return inj_visit_record_lookup (record, change->number)->place_id;
    case INJ_CHANGE_SKIP:
    case INJ_CHANGE_PLAN:
      return change->place_id;
    case INJ_CHANGE_VIAL:
    case INJ_CHANGE_VIAL_WITHDRAWN:
    case INJ_CHANGE_ACTIVE_VIAL:
    case INJ_CHANGE_SIGNATURE:
    case INJ_CHANGE_DETAIL:
    case INJ_CHANGE_DEVIATION_REASON:
    case INJ_CHANGE_VIAL_CORRECTION:
    case INJ_CHANGE_ADD_ON:
    case INJ_CHANGE_AMENDMENT:
    case INJ_CHANGE_IN_ERROR:
    default:
      return NULL;
    }
}

static void
forget_touched (InjPlaceLister  *self,
                const InjChange *change)
{
  const char *place_id = get_touched_place (self->record, change);

  if (place_id != NULL)
    g_hash_table_remove (self->known, place_id);

  if (change->kind == INJ_CHANGE_ADD_ON)
    for (guint i = 0; i < inj_protocol_get_n_sites (change->protocol); i++)
      g_hash_table_remove (self->known, inj_protocol_get_site (change->protocol, i)->site->id);
}

/* Another vial can be of another substance than what is planned is of. */
static gboolean
says_what_it_should (const InjPlaceLister *self,
                     InjPlace             *place)
{
  InjPlannedDose *planned = inj_place_get_planned_dose (place);
  const char *drawn = get_substance_id (self, inj_place_get_injection (place));

  return planned == NULL || inj_place_is_planned_in_other (place) != g_str_equal (planned->substance_id, drawn);
}

GPtrArray *
inj_visit_places_list (const InjVisitRecord *record,
                       const char           *substance_id,
                       GPtrArray            *before,
                       const InjAction      *action)
{
  g_autoptr (GHashTable) listed = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  InjVial *active = inj_visit_record_lookup_vial (record, record->active_vial);
  InjPlaceLister self = { record, active != NULL ? inj_vial_get_substance_id (active) : substance_id,
                          g_ptr_array_new_with_free_func (g_object_unref), listed, known };

  for (guint i = 0; before != NULL && i < before->len; i++)
    {
      InjPlace *place = g_ptr_array_index (before, i);

      if (says_what_it_should (&self, place))
        g_hash_table_insert (known, (char *) inj_place_get_id (place), place);
    }
  for (guint i = 0; action != NULL && i < action->changes->len; i++)
    forget_touched (&self, g_ptr_array_index (action->changes, i));

  list_protocol (&self, record->protocol);
  for (guint i = 0; i < record->add_ons->len; i++)
    list_protocol (&self, g_ptr_array_index (record->add_ons, i));
  list_others (&self);

  return self.places;
}
