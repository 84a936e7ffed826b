/* inj-visit.c
 *
 * One sitting of one patient: a list of places that only actions change.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-visit.h"

#include "inj-action-log.h"
#include "inj-record-add-ons.h"
#include "inj-visit-state.h"

/* Owns all that it is; keeping actions, and the clock, are left to others. */
struct _InjVisit
{
  GObject        parent_instance;

  InjVisitState *state;
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

static const char *
get_place_id (GPtrArray *places,
              guint      position)
{
  return inj_place_get_id (g_ptr_array_index (places, position));
}

static gboolean
lists_the_same_ids (GPtrArray *before,
                    GPtrArray *after)
{
  gboolean same = before->len == after->len;

  for (guint i = 0; same && i < before->len; i++)
    same = g_str_equal (get_place_id (before, i), get_place_id (after, i));

  return same;
}

/* Places that came or went lie together, but for what was done elsewhere in the
 * same action. */
static void
tell_other_places (InjVisit  *self,
                   GPtrArray *before)
{
  GPtrArray *after = self->state->places;
  guint most = MIN (before->len, after->len);
  guint start = 0, end = 0;

  while (start < most && before->pdata[start] == after->pdata[start])
    start++;
  while (end < most - start && before->pdata[before->len - 1 - end] == after->pdata[after->len - 1 - end])
    end++;

  g_list_model_items_changed (G_LIST_MODEL (self), start, before->len - start - end, after->len - start - end);
}

static void
tell_places (InjVisit  *self,
             GPtrArray *before)
{
  GPtrArray *after = self->state->places;

  if (!lists_the_same_ids (before, after))
    {
      tell_other_places (self, before);
      return;
    }

  for (guint i = 0; i < before->len; i++)
    if (before->pdata[i] != after->pdata[i])
      g_list_model_items_changed (G_LIST_MODEL (self), i, 1, 1);
}

static GType
inj_visit_get_item_type (GListModel *model)
{
  return INJ_TYPE_PLACE;
}

static guint
inj_visit_get_n_items (GListModel *model)
{
  return INJ_VISIT (model)->state->places->len;
}

static gpointer
inj_visit_get_item (GListModel *model,
                    guint       position)
{
  GPtrArray *places = INJ_VISIT (model)->state->places;

  return position < places->len ? g_object_ref (g_ptr_array_index (places, position)) : NULL;
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

  g_clear_pointer (&self->state, inj_visit_state_free);

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
}

InjVisit *
inj_visit_new (const InjVisitHead *head,
               InjProtocol        *protocol)
{
  InjVisit *self;

  g_return_val_if_fail (head != NULL, NULL);
  g_return_val_if_fail (INJ_IS_PROTOCOL (protocol), NULL);

  self = g_object_new (INJ_TYPE_VISIT, NULL);
  self->state = inj_visit_state_new (head, protocol);

  return self;
}

gboolean
inj_visit_apply (InjVisit   *self,
                 InjAction  *action,
                 GError    **error)
{
  g_autoptr (GPtrArray) before = NULL;
  InjVisitRecord *record;

  g_return_val_if_fail (INJ_IS_VISIT (self), FALSE);
  g_return_val_if_fail (action != NULL, FALSE);

  record = inj_visit_state_try (self->state, action, error);
  if (record == NULL)
    return FALSE;

  before = inj_visit_state_take (self->state, action, record);
  tell_places (self, before);
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

  record = inj_visit_state_try (self->state, action, error);

  return record != NULL;
}

void
inj_visit_replace (InjVisit *self,
                   InjVisit *other)
{
  InjVisitState *before;

  g_return_if_fail (INJ_IS_VISIT (self));
  g_return_if_fail (INJ_IS_VISIT (other));

  before = self->state;
  self->state = other->state;
  other->state = before;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, before->places->len, self->state->places->len);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATUS]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REVISION]);
}

const InjVisitHead *
inj_visit_get_head (InjVisit *self)
{
  g_return_val_if_fail (INJ_IS_VISIT (self), NULL);

  return self->state->head;
}

gint64
inj_visit_get_id (InjVisit *self)
{
  g_return_val_if_fail (INJ_IS_VISIT (self), 0);

  return self->state->head->id;
}

InjDate
inj_visit_get_date (InjVisit *self)
{
  g_return_val_if_fail (INJ_IS_VISIT (self), INJ_DATE_NONE);

  return self->state->head->date;
}

InjProtocol *
inj_visit_get_protocol (InjVisit *self)
{
  g_return_val_if_fail (INJ_IS_VISIT (self), NULL);

  return self->state->protocol;
}

InjVisitStatus
inj_visit_get_status (InjVisit *self)
{
  g_return_val_if_fail (INJ_IS_VISIT (self), INJ_VISIT_DRAFT);

  return self->state->record->signer != NULL ? INJ_VISIT_SIGNED : INJ_VISIT_DRAFT;
}

int
inj_visit_get_revision (InjVisit *self)
{
  g_return_val_if_fail (INJ_IS_VISIT (self), 0);

  return inj_visit_state_get_revision (self->state);
}

const char *
inj_visit_get_digest (InjVisit *self)
{
  g_return_val_if_fail (INJ_IS_VISIT (self), NULL);

  return self->state->digest;
}

char *
inj_visit_dup_first_digest (InjVisit *self)
{
  g_return_val_if_fail (INJ_IS_VISIT (self), NULL);

  return inj_visit_head_dup_digest (self->state->head, inj_protocol_get_text (self->state->protocol));
}

InjPlace *
inj_visit_lookup_place (InjVisit   *self,
                        const char *place_id)
{
  GPtrArray *places;

  g_return_val_if_fail (INJ_IS_VISIT (self), NULL);
  g_return_val_if_fail (place_id != NULL, NULL);

  places = self->state->places;
  for (guint i = 0; i < places->len; i++)
    if (g_str_equal (get_place_id (places, i), place_id))
      return g_ptr_array_index (places, i);

  return NULL;
}

GPtrArray *
inj_visit_get_injections (InjVisit *self)
{
  g_return_val_if_fail (INJ_IS_VISIT (self), NULL);

  return self->state->record->injections;
}

GPtrArray *
inj_visit_get_vials (InjVisit *self)
{
  g_return_val_if_fail (INJ_IS_VISIT (self), NULL);

  return self->state->open_vials;
}

InjVial *
inj_visit_lookup_vial (InjVisit *self,
                       int       number)
{
  g_return_val_if_fail (INJ_IS_VISIT (self), NULL);

  return inj_visit_record_lookup_vial (self->state->record, number);
}

InjVial *
inj_visit_get_active_vial (InjVisit *self)
{
  g_return_val_if_fail (INJ_IS_VISIT (self), NULL);

  return inj_visit_record_lookup_vial (self->state->record, self->state->record->active_vial);
}

InjUnits
inj_visit_get_given_from (InjVisit *self,
                          int       vial)
{
  g_return_val_if_fail (INJ_IS_VISIT (self), 0);

  return inj_visit_record_get_given_from (self->state->record, vial);
}

int
inj_visit_get_next_injection_number (InjVisit *self)
{
  g_return_val_if_fail (INJ_IS_VISIT (self), 0);

  return (int) self->state->record->injections->len + 1;
}

int
inj_visit_get_next_vial_number (InjVisit *self)
{
  g_return_val_if_fail (INJ_IS_VISIT (self), 0);

  return (int) self->state->record->vials->len + 1;
}

char *
inj_visit_dup_next_free_id (InjVisit *self)
{
  g_return_val_if_fail (INJ_IS_VISIT (self), NULL);

  return g_strdup_printf ("free-%d", self->state->record->last_free + 1);
}

InjAction *
inj_visit_get_undoable (InjVisit *self)
{
  g_return_val_if_fail (INJ_IS_VISIT (self), NULL);

  return inj_undo_history_get_undoable (self->state->history);
}

InjAction *
inj_visit_get_redoable (InjVisit *self)
{
  g_return_val_if_fail (INJ_IS_VISIT (self), NULL);

  return inj_undo_history_get_redoable (self->state->history);
}

GPtrArray *
inj_visit_get_actions (InjVisit *self)
{
  g_return_val_if_fail (INJ_IS_VISIT (self), NULL);

  return self->state->actions;
}

const char *
inj_visit_get_signer (InjVisit *self)
{
  g_return_val_if_fail (INJ_IS_VISIT (self), NULL);

  return self->state->record->signer;
}

const char *
inj_visit_get_sign_reason (InjVisit *self)
{
  g_return_val_if_fail (INJ_IS_VISIT (self), NULL);

  return self->state->record->sign_reason;
}

GPtrArray *
inj_visit_get_amendments (InjVisit *self)
{
  g_return_val_if_fail (INJ_IS_VISIT (self), NULL);

  return self->state->amendments;
}

const char *
inj_visit_get_error_reason (InjVisit *self)
{
  g_return_val_if_fail (INJ_IS_VISIT (self), NULL);

  return self->state->record->error_reason;
}

const char *
inj_visit_get_detail (InjVisit  *self,
                      InjDetail  detail)
{
  g_return_val_if_fail (INJ_IS_VISIT (self), NULL);
  g_return_val_if_fail (detail < INJ_N_DETAILS, NULL);

  return self->state->record->details[detail];
}

gboolean
inj_visit_get_detail_number (InjVisit  *self,
                             InjDetail  detail,
                             int       *number)
{
  const char *value = inj_visit_get_detail (self, detail);
  guint64 read;

  g_return_val_if_fail (inj_detail_get_kind (detail) == INJ_DETAIL_NUMBER, FALSE);

  if (value == NULL || !g_ascii_string_to_unsigned (value, 10, 0, G_MAXINT, &read, NULL))
    return FALSE;

  *number = (int) read;

  return TRUE;
}

const char *
inj_visit_get_injector (InjVisit *self)
{
  const char *entered = inj_visit_get_detail (self, INJ_DETAIL_INJECTOR);

  return entered != NULL ? entered : inj_visit_get_head (self)->injector;
}

InjPlannedDose *
inj_visit_get_planned_dose (InjVisit   *self,
                            const char *place_id)
{
  g_return_val_if_fail (INJ_IS_VISIT (self), NULL);
  g_return_val_if_fail (place_id != NULL, NULL);

  return g_hash_table_lookup (self->state->record->plans, place_id);
}

const char *
inj_visit_get_deviation_reason (InjVisit   *self,
                                const char *place_id)
{
  g_return_val_if_fail (INJ_IS_VISIT (self), NULL);
  g_return_val_if_fail (place_id != NULL, NULL);

  return g_hash_table_lookup (self->state->record->deviation_reasons, place_id);
}

GPtrArray *
inj_visit_get_add_ons (InjVisit *self)
{
  g_return_val_if_fail (INJ_IS_VISIT (self), NULL);

  return self->state->record->add_ons;
}

const InjSite *
inj_visit_lookup_site (InjVisit   *self,
                       const char *site_id)
{
  g_return_val_if_fail (INJ_IS_VISIT (self), NULL);
  g_return_val_if_fail (site_id != NULL, NULL);

  return inj_record_add_ons_lookup_site (self->state->record, site_id, NULL);
}

const InjPlannedSite *
inj_visit_lookup_planned_site (InjVisit   *self,
                               const char *site_id)
{
  g_return_val_if_fail (INJ_IS_VISIT (self), NULL);
  g_return_val_if_fail (site_id != NULL, NULL);

  return inj_record_add_ons_lookup_planned (self->state->record, site_id, NULL);
}

const InjPosition *
inj_visit_lookup_anchor (InjVisit   *self,
                         InjAnchors *anchors,
                         const char *site_id)
{
  InjProtocol *owner = NULL;

  g_return_val_if_fail (INJ_IS_VISIT (self), NULL);
  g_return_val_if_fail (INJ_IS_ANCHORS (anchors), NULL);
  g_return_val_if_fail (site_id != NULL, NULL);

  inj_record_add_ons_lookup_site (self->state->record, site_id, &owner);
  if (owner != NULL)
    return &inj_protocol_lookup_site (owner, site_id)->position;

  return inj_anchors_lookup (anchors, site_id);
}

GPtrArray *
inj_visit_dup_vial_history (InjVisit *self,
                            int       number)
{
  g_return_val_if_fail (INJ_IS_VISIT (self), NULL);

  return inj_action_log_list_vials (self->state->actions, number);
}
