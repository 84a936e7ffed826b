/* inj-visit-state.c
 *
 * All that a visit is, as one thing that another can stand in for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-visit-state.h"

#include <glib/gi18n-lib.h>

#include "domain/values/inj-domain-error.h"
#include "inj-record-changes.h"
#include "inj-visit-places.h"

static void
refresh_open_vials (InjVisitState *self)
{
  g_ptr_array_set_size (self->open_vials, 0);
  for (guint i = 0; i < self->record->vials->len; i++)
    {
      InjVial *vial = g_ptr_array_index (self->record->vials, i);

      if (!inj_visit_record_is_withdrawn (self->record, inj_vial_get_number (vial)))
        g_ptr_array_add (self->open_vials, g_object_ref (vial));
    }
}

InjVisitState *
inj_visit_state_new (const InjVisitHead *head,
                     InjProtocol        *protocol)
{
  InjVisitState *self = g_new0 (InjVisitState, 1);

  self->head = inj_visit_head_copy (head);
  self->protocol = g_object_ref (protocol);
  self->actions = g_ptr_array_new_with_free_func ((GDestroyNotify) inj_action_unref);
  self->record = inj_visit_record_new (protocol);
  self->history = inj_undo_history_new ();
  self->places = inj_visit_places_list (self->record, head->substance_id, NULL, NULL);
  self->open_vials = g_ptr_array_new_with_free_func (g_object_unref);
  self->amendments = g_ptr_array_new_with_free_func ((GDestroyNotify) inj_action_unref);
  self->digest = inj_visit_head_dup_digest (head, inj_protocol_get_text (protocol));

  return self;
}

void
inj_visit_state_free (InjVisitState *self)
{
  inj_visit_head_free (self->head);
  g_object_unref (self->protocol);
  g_ptr_array_unref (self->actions);
  inj_visit_record_free (self->record);
  inj_undo_history_free (self->history);
  g_ptr_array_unref (self->places);
  g_ptr_array_unref (self->open_vials);
  g_ptr_array_unref (self->amendments);
  g_free (self->digest);
  g_free (self);
}

int
inj_visit_state_get_revision (const InjVisitState *self)
{
  return (int) self->actions->len;
}

InjVisitRecord *
inj_visit_state_try (const InjVisitState  *self,
                     const InjAction      *action,
                     GError              **error)
{
  int revision = inj_visit_state_get_revision (self);
  g_autoptr (InjVisitRecord) record = NULL;

  if (action->revision != revision + 1)
    {
      g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_STALE,
                   _("The visit has moved on: it is at step %d, and this was meant for step %d."),
                   revision, action->revision - 1);
      return NULL;
    }

  if (!inj_undo_history_can_push (self->history, action))
    {
      g_set_error_literal (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_REFUSED,
                           _("That step cannot be undone or redone now."));
      return NULL;
    }

  record = inj_visit_record_copy (self->record);
  if (!inj_record_changes_apply (record, action, error))
    return NULL;

  return g_steal_pointer (&record);
}

GPtrArray *
inj_visit_state_take (InjVisitState  *self,
                      InjAction      *action,
                      InjVisitRecord *record)
{
  g_autofree char *digest = g_steal_pointer (&self->digest);
  GPtrArray *before = self->places;

  inj_visit_record_free (self->record);
  self->record = record;
  self->digest = inj_action_dup_digest (action, digest);
  g_ptr_array_add (self->actions, inj_action_ref (action));
  inj_undo_history_push (self->history, action);
  if (action->kind == INJ_ACTION_AMEND)
    g_ptr_array_add (self->amendments, inj_action_ref (action));
  refresh_open_vials (self);
  self->places = inj_visit_places_list (record, self->head->substance_id, before, action);

  return before;
}
