/* inj-visit.c
 *
 * One sitting of one patient: a list of places that only actions change.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-visit.h"

#include <glib/gi18n-lib.h>

#include "domain/values/inj-domain-error.h"
#include "inj-undo-history.h"
#include "inj-visit-record.h"

/* Owns its head, its protocol, its log of actions and what follows from them:
 * the record, the undo history and the list of places. Keeping actions, and
 * the clock, are left to others. */
struct _InjVisit
{
  GObject         parent_instance;

  InjVisitHead   *head;
  InjProtocol    *protocol;
  GPtrArray      *actions;
  InjVisitRecord *record;
  InjUndoHistory *history;
  GPtrArray      *places;
  GPtrArray      *open_vials;
  char           *digest;
};

enum
{
  PROP_0,
  PROP_REVISION,
  PROP_STATUS,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void inj_visit_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InjVisit, inj_visit, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, inj_visit_list_model_init))

static gboolean
find_place (InjVisit   *self,
            const char *place_id,
            guint      *position)
{
  for (guint i = 0; i < self->places->len; i++)
    if (g_str_equal (inj_place_get_id (g_ptr_array_index (self->places, i)), place_id))
      {
        *position = i;
        return TRUE;
      }

  return FALSE;
}

/* The protocol's sites stand before the table's others, and those before the
 * free sites, each in its order. */
static guint64
rank_place (InjVisit *self,
            InjPlace *place)
{
  const InjSite *site = inj_place_get_site (place);

  if (inj_place_is_in_protocol (place))
    return 0;

  if (site != NULL)
    return 1 + inj_site_get_index (site);

  return G_MAXUINT32 + (guint64) inj_visit_record_get_free_number (inj_place_get_id (place));
}

static InjPlace *
make_place (InjVisit   *self,
            const char *place_id)
{
  InjInjection *injection = inj_visit_record_lookup_live (self->record, place_id);
  const char *reason = g_hash_table_lookup (self->record->skips, place_id);
  const InjPlannedSite *planned = inj_protocol_lookup_site (self->protocol, place_id);
  const InjSite *site = inj_site_lookup (place_id);
  g_autoptr (InjPlace) place = NULL;

  if (site == NULL)
    return injection != NULL ? inj_place_new_free (injection) : NULL;

  if (planned == NULL && injection == NULL)
    return NULL;

  place = inj_place_new_for_site (site, planned);
  if (injection != NULL)
    return inj_place_with_injection (place, injection);
  if (reason != NULL)
    return inj_place_with_skip (place, reason);

  return g_steal_pointer (&place);
}

static void
insert_place (InjVisit *self,
              InjPlace *place)
{
  guint64 rank = rank_place (self, place);
  guint position = self->places->len;

  while (position > 0 && rank_place (self, g_ptr_array_index (self->places, position - 1)) > rank)
    position--;

  g_ptr_array_insert (self->places, position, place);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);
}

static void
refresh_place (InjVisit   *self,
               const char *place_id)
{
  g_autoptr (InjPlace) place = make_place (self, place_id);
  guint position;

  if (!find_place (self, place_id, &position))
    {
      if (place != NULL)
        insert_place (self, g_steal_pointer (&place));
      return;
    }

  if (place == NULL)
    {
      g_ptr_array_remove_index (self->places, position);
      g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
      return;
    }

  g_object_unref (self->places->pdata[position]);
  self->places->pdata[position] = g_steal_pointer (&place);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 1);
}

static const char *
get_touched_place (InjVisit        *self,
                   const InjChange *change)
{
  switch (change->kind)
    {
    case INJ_CHANGE_INJECTION:
      return change->injection->place_id;
    case INJ_CHANGE_VOID:
      return inj_visit_record_lookup (self->record, change->number)->place_id;
    case INJ_CHANGE_SKIP:
      return change->place_id;
    case INJ_CHANGE_VIAL:
    case INJ_CHANGE_VIAL_WITHDRAWN:
    case INJ_CHANGE_ACTIVE_VIAL:
    case INJ_CHANGE_SIGNATURE:
    case INJ_CHANGE_PLAN:
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
refresh_places (InjVisit        *self,
                const InjAction *action)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < action->changes->len; i++)
    {
      const char *place_id = get_touched_place (self, g_ptr_array_index (action->changes, i));

      if (place_id != NULL && g_hash_table_add (seen, (gpointer) place_id))
        refresh_place (self, place_id);
    }
}

static void
refresh_open_vials (InjVisit *self)
{
  g_ptr_array_set_size (self->open_vials, 0);
  for (guint i = 0; i < self->record->vials->len; i++)
    {
      InjVial *vial = g_ptr_array_index (self->record->vials, i);

      if (!inj_visit_record_is_withdrawn (self->record, inj_vial_get_number (vial)))
        g_ptr_array_add (self->open_vials, g_object_ref (vial));
    }
}

static InjVisitRecord *
try_action (InjVisit         *self,
            const InjAction  *action,
            GError          **error)
{
  g_autoptr (InjVisitRecord) record = NULL;

  if (action->revision != inj_visit_get_revision (self) + 1)
    {
      g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_STALE,
                   _("The visit has moved on: it is at step %d, and this was meant for step %d."),
                   inj_visit_get_revision (self), action->revision - 1);
      return NULL;
    }

  if (!inj_undo_history_can_push (self->history, action))
    {
      g_set_error_literal (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_REFUSED,
                           _("That step cannot be undone or redone now."));
      return NULL;
    }

  record = inj_visit_record_copy (self->record);
  for (guint i = 0; i < action->changes->len; i++)
    if (!inj_visit_record_change (record, g_ptr_array_index (action->changes, i), action->at, error))
      return NULL;

  return g_steal_pointer (&record);
}

static void
add_protocol_places (InjVisit *self)
{
  guint n_sites = inj_protocol_get_n_sites (self->protocol);

  for (guint i = 0; i < n_sites; i++)
    {
      const InjPlannedSite *planned = inj_protocol_get_site (self->protocol, i);

      g_ptr_array_add (self->places, inj_place_new_for_site (planned->site, planned));
    }
}

static GType
inj_visit_get_item_type (GListModel *model)
{
  return INJ_TYPE_PLACE;
}

static guint
inj_visit_get_n_items (GListModel *model)
{
  return INJ_VISIT (model)->places->len;
}

static gpointer
inj_visit_get_item (GListModel *model,
                    guint       position)
{
  InjVisit *self = INJ_VISIT (model);

  return position < self->places->len ? g_object_ref (g_ptr_array_index (self->places, position)) : NULL;
}

static void
inj_visit_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = inj_visit_get_item_type;
  iface->get_n_items = inj_visit_get_n_items;
  iface->get_item = inj_visit_get_item;
}

static void
inj_visit_finalize (GObject *object)
{
  InjVisit *self = INJ_VISIT (object);

  g_clear_pointer (&self->head, inj_visit_head_free);
  g_clear_object (&self->protocol);
  g_clear_pointer (&self->actions, g_ptr_array_unref);
  g_clear_pointer (&self->record, inj_visit_record_free);
  g_clear_pointer (&self->history, inj_undo_history_free);
  g_clear_pointer (&self->places, g_ptr_array_unref);
  g_clear_pointer (&self->open_vials, g_ptr_array_unref);
  g_clear_pointer (&self->digest, g_free);

  G_OBJECT_CLASS (inj_visit_parent_class)->finalize (object);
}

static void
inj_visit_get_property (GObject    *object,
                        guint       property_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  InjVisit *self = INJ_VISIT (object);

  switch (property_id)
    {
    case PROP_REVISION:
      g_value_set_int (value, inj_visit_get_revision (self));
      break;
    case PROP_STATUS:
      g_value_set_int (value, inj_visit_get_status (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
inj_visit_class_init (InjVisitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = inj_visit_finalize;
  object_class->get_property = inj_visit_get_property;

  properties[PROP_REVISION] =
    g_param_spec_int ("revision", NULL, NULL, 0, G_MAXINT, 0,
                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_STATUS] =
    g_param_spec_int ("status", NULL, NULL, INJ_VISIT_DRAFT, INJ_VISIT_SIGNED, INJ_VISIT_DRAFT,
                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
inj_visit_init (InjVisit *self)
{
  self->actions = g_ptr_array_new_with_free_func ((GDestroyNotify) inj_action_unref);
  self->places = g_ptr_array_new_with_free_func (g_object_unref);
  self->open_vials = g_ptr_array_new_with_free_func (g_object_unref);
  self->record = inj_visit_record_new ();
  self->history = inj_undo_history_new ();
}

InjVisit *
inj_visit_new (const InjVisitHead *head,
               InjProtocol        *protocol)
{
  InjVisit *self;

  g_return_val_if_fail (head != NULL, NULL);
  g_return_val_if_fail (INJ_IS_PROTOCOL (protocol), NULL);

  self = g_object_new (INJ_TYPE_VISIT, NULL);
  self->head = inj_visit_head_copy (head);
  self->protocol = g_object_ref (protocol);
  self->digest = inj_visit_dup_first_digest (self);
  add_protocol_places (self);

  return self;
}

gboolean
inj_visit_apply (InjVisit   *self,
                 InjAction  *action,
                 GError    **error)
{
  InjVisitRecord *record;
  g_autofree char *digest = NULL;

  g_return_val_if_fail (INJ_IS_VISIT (self), FALSE);
  g_return_val_if_fail (action != NULL, FALSE);

  record = try_action (self, action, error);
  if (record == NULL)
    return FALSE;

  inj_visit_record_free (g_steal_pointer (&self->record));
  self->record = record;
  digest = g_steal_pointer (&self->digest);
  self->digest = inj_action_dup_digest (action, digest);
  g_ptr_array_add (self->actions, inj_action_ref (action));
  inj_undo_history_push (self->history, action);
  refresh_open_vials (self);
  refresh_places (self, action);
  if (action->kind == INJ_ACTION_SIGN)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATUS]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REVISION]);

  return TRUE;
}

gboolean
inj_visit_can_apply (InjVisit   *self,
                     InjAction  *action,
                     GError    **error)
{
  g_autoptr (InjVisitRecord) record = NULL;

  g_return_val_if_fail (INJ_IS_VISIT (self), FALSE);
  g_return_val_if_fail (action != NULL, FALSE);

  record = try_action (self, action, error);

  return record != NULL;
}

void
inj_visit_replace (InjVisit *self,
                   InjVisit *other)
{
  const gsize start = G_STRUCT_OFFSET (InjVisit, head);
  InjVisit before = *self;

  /* Not the object: its flags lie in padding, which assigning it leaves out. */
  memcpy ((char *) self + start, (char *) other + start, sizeof before - start);
  memcpy ((char *) other + start, (char *) &before + start, sizeof before - start);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, before.places->len, self->places->len);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATUS]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REVISION]);
}

const InjVisitHead *
inj_visit_get_head (InjVisit *self)
{
  g_return_val_if_fail (INJ_IS_VISIT (self), NULL);

  return self->head;
}

gint64
inj_visit_get_id (InjVisit *self)
{
  g_return_val_if_fail (INJ_IS_VISIT (self), 0);

  return self->head->id;
}

InjDate
inj_visit_get_date (InjVisit *self)
{
  g_return_val_if_fail (INJ_IS_VISIT (self), INJ_DATE_NONE);

  return self->head->date;
}

InjProtocol *
inj_visit_get_protocol (InjVisit *self)
{
  g_return_val_if_fail (INJ_IS_VISIT (self), NULL);

  return self->protocol;
}

InjVisitStatus
inj_visit_get_status (InjVisit *self)
{
  g_return_val_if_fail (INJ_IS_VISIT (self), INJ_VISIT_DRAFT);

  return self->record->signer != NULL ? INJ_VISIT_SIGNED : INJ_VISIT_DRAFT;
}

int
inj_visit_get_revision (InjVisit *self)
{
  g_return_val_if_fail (INJ_IS_VISIT (self), 0);

  return (int) self->actions->len;
}

const char *
inj_visit_get_digest (InjVisit *self)
{
  g_return_val_if_fail (INJ_IS_VISIT (self), NULL);

  return self->digest;
}

char *
inj_visit_dup_first_digest (InjVisit *self)
{
  g_return_val_if_fail (INJ_IS_VISIT (self), NULL);

  return inj_visit_head_dup_digest (self->head, inj_protocol_get_text (self->protocol));
}

InjPlace *
inj_visit_lookup_place (InjVisit   *self,
                        const char *place_id)
{
  guint position;

  g_return_val_if_fail (INJ_IS_VISIT (self), NULL);
  g_return_val_if_fail (place_id != NULL, NULL);

  return find_place (self, place_id, &position) ? g_ptr_array_index (self->places, position) : NULL;
}

GPtrArray *
inj_visit_get_injections (InjVisit *self)
{
  g_return_val_if_fail (INJ_IS_VISIT (self), NULL);

  return self->record->injections;
}

GPtrArray *
inj_visit_get_vials (InjVisit *self)
{
  g_return_val_if_fail (INJ_IS_VISIT (self), NULL);

  return self->open_vials;
}

InjVial *
inj_visit_lookup_vial (InjVisit *self,
                       int       number)
{
  g_return_val_if_fail (INJ_IS_VISIT (self), NULL);

  return inj_visit_record_lookup_vial (self->record, number);
}

InjVial *
inj_visit_get_active_vial (InjVisit *self)
{
  g_return_val_if_fail (INJ_IS_VISIT (self), NULL);

  return inj_visit_record_lookup_vial (self->record, self->record->active_vial);
}

InjUnits
inj_visit_get_given_from (InjVisit *self,
                          int       vial)
{
  g_return_val_if_fail (INJ_IS_VISIT (self), 0);

  return inj_visit_record_get_given_from (self->record, vial);
}

int
inj_visit_get_next_injection_number (InjVisit *self)
{
  g_return_val_if_fail (INJ_IS_VISIT (self), 0);

  return (int) self->record->injections->len + 1;
}

int
inj_visit_get_next_vial_number (InjVisit *self)
{
  g_return_val_if_fail (INJ_IS_VISIT (self), 0);

  return (int) self->record->vials->len + 1;
}

char *
inj_visit_dup_next_free_id (InjVisit *self)
{
  int highest = 0;

  g_return_val_if_fail (INJ_IS_VISIT (self), NULL);

  for (guint i = 0; i < self->record->injections->len; i++)
    {
      const InjInjection *injection = g_ptr_array_index (self->record->injections, i);

      highest = MAX (highest, inj_visit_record_get_free_number (injection->place_id));
    }

  return g_strdup_printf ("free-%d", highest + 1);
}

InjAction *
inj_visit_get_undoable (InjVisit *self)
{
  g_return_val_if_fail (INJ_IS_VISIT (self), NULL);

  return inj_undo_history_get_undoable (self->history);
}

InjAction *
inj_visit_get_redoable (InjVisit *self)
{
  g_return_val_if_fail (INJ_IS_VISIT (self), NULL);

  return inj_undo_history_get_redoable (self->history);
}

GPtrArray *
inj_visit_get_actions (InjVisit *self)
{
  g_return_val_if_fail (INJ_IS_VISIT (self), NULL);

  return self->actions;
}

const char *
inj_visit_get_signer (InjVisit *self)
{
  g_return_val_if_fail (INJ_IS_VISIT (self), NULL);

  return self->record->signer;
}

const char *
inj_visit_get_sign_reason (InjVisit *self)
{
  g_return_val_if_fail (INJ_IS_VISIT (self), NULL);

  return self->record->sign_reason;
}
