/* inj-action-json.c
 *
 * What was done to a visit, by whom, and what amended it, as JSON.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-action-json.h"

#include "inj-json-values.h"

/* Who is named in the visit by an action; borrows its texts. */
typedef struct
{
  const char *injector;
  const char *recorder;
  const char *signer;
} Named;

static void
note_names (Named              *named,
            const InjVisitHead *head,
            const InjAction    *action)
{
  for (guint i = 0; i < action->changes->len; i++)
    {
      const InjChange *change = g_ptr_array_index (action->changes, i);

      if (change->kind == INJ_CHANGE_SIGNATURE || change->kind == INJ_CHANGE_AMENDMENT)
        named->signer = change->signer;
      else if (change->kind == INJ_CHANGE_DETAIL && change->detail == INJ_DETAIL_INJECTOR)
        named->injector = change->value != NULL ? change->value : head->injector;
      else if (change->kind == INJ_CHANGE_DETAIL && change->detail == INJ_DETAIL_RECORDER)
        named->recorder = change->value;
    }
}

static const char *
get_change_id (InjChangeKind kind)
{
  static const char *const ids[] = {
    [INJ_CHANGE_INJECTION] = "injection",
    [INJ_CHANGE_VOID] = "void",
    [INJ_CHANGE_SKIP] = "skip",
    [INJ_CHANGE_VIAL] = "open-vial",
    [INJ_CHANGE_VIAL_WITHDRAWN] = "withdraw-vial",
    [INJ_CHANGE_ACTIVE_VIAL] = "choose-vial",
    [INJ_CHANGE_SIGNATURE] = "signature",
    [INJ_CHANGE_PLAN] = "plan",
    [INJ_CHANGE_DETAIL] = "detail",
    [INJ_CHANGE_DEVIATION_REASON] = "deviation-reason",
    [INJ_CHANGE_VIAL_CORRECTION] = "vial",
    [INJ_CHANGE_ADD_ON] = "add-on",
    [INJ_CHANGE_AMENDMENT] = "amendment",
    [INJ_CHANGE_IN_ERROR] = "in-error",
  };

  g_return_val_if_fail ((gsize) kind < G_N_ELEMENTS (ids), NULL);

  return ids[kind];
}

/* Units are null where the visit no longer plans the place itself. */
static void
add_plan (InjJsonWriter   *json,
          const InjChange *change)
{
  inj_json_writer_add_text (json, "site", change->place_id);
  if (change->planned != NULL)
    inj_json_add_units (json, "units", change->planned->units);
  else
    inj_json_writer_add_null (json, "units");
}

/* The vial is null where none is drawn from. */
static void
add_vial (InjJsonWriter   *json,
          const InjChange *change)
{
  inj_json_add_number_or_null (json, "vial", change->vial != NULL ? inj_vial_get_number (change->vial) : change->number);
  if (change->vial != NULL)
    inj_json_writer_add_text (json, "lot", inj_vial_get_lot (change->vial));
  if (change->kind == INJ_CHANGE_VIAL_WITHDRAWN)
    inj_json_writer_add_boolean (json, "withdrawn", change->withdrawn);
}

/* What one change settles; "change" says which fields it has. */
static void
add_change (InjJsonWriter   *json,
            const InjChange *change)
{
  inj_json_writer_begin_object (json, NULL);
  inj_json_writer_add_text (json, "change", get_change_id (change->kind));
  switch (change->kind)
    {
    case INJ_CHANGE_INJECTION:
      inj_json_writer_add_integer (json, "injection", change->injection->number);
      inj_json_writer_add_text (json, "site", change->injection->place_id);
      inj_json_add_units (json, "units", change->injection->units);
      break;
    case INJ_CHANGE_VOID:
      inj_json_writer_add_integer (json, "injection", change->number);
      inj_json_writer_add_text (json, "reason", change->reason);
      break;
    case INJ_CHANGE_SKIP:
    case INJ_CHANGE_DEVIATION_REASON:
      inj_json_writer_add_text (json, "site", change->place_id);
      inj_json_writer_add_text (json, "reason", change->reason);
      break;
    case INJ_CHANGE_PLAN:
      add_plan (json, change);
      break;
    case INJ_CHANGE_VIAL:
    case INJ_CHANGE_VIAL_CORRECTION:
    case INJ_CHANGE_VIAL_WITHDRAWN:
    case INJ_CHANGE_ACTIVE_VIAL:
      add_vial (json, change);
      break;
    case INJ_CHANGE_DETAIL:
      inj_json_writer_add_text (json, "field", inj_detail_get_id (change->detail));
      inj_json_writer_add_text (json, "value", change->value);
      break;
    case INJ_CHANGE_ADD_ON:
      inj_json_writer_add_text (json, "add_on", inj_protocol_get_id (change->protocol));
      inj_json_writer_add_boolean (json, "withdrawn", change->withdrawn);
      break;
    case INJ_CHANGE_SIGNATURE:
    case INJ_CHANGE_AMENDMENT:
      inj_json_writer_add_text (json, "signer", change->signer);
      inj_json_writer_add_text (json, "reason", change->reason);
      break;
    case INJ_CHANGE_IN_ERROR:
    default:
      inj_json_writer_add_boolean (json, "in_error", change->reason != NULL);
      inj_json_writer_add_text (json, "reason", change->reason);
    }
  inj_json_writer_end_object (json);
}

static void
add_changes (InjJsonWriter   *json,
             const InjAction *action)
{
  inj_json_writer_begin_array (json, "changes");
  for (guint i = 0; i < action->changes->len; i++)
    add_change (json, g_ptr_array_index (action->changes, i));
  inj_json_writer_end_array (json);
}

static void
add_action (InjJsonWriter   *json,
            const InjAction *action,
            const Named     *named)
{
  inj_json_writer_begin_object (json, NULL);
  inj_json_writer_add_integer (json, "revision", action->revision);
  inj_json_writer_add_text (json, "action", inj_action_kind_get_id (action->kind));
  inj_json_add_number_or_null (json, "reverts", action->reverts);
  inj_json_add_time (json, "at", action->at);
  inj_json_writer_add_text (json, "actor", action->actor);
  inj_json_writer_add_text (json, "injector", named->injector);
  inj_json_writer_add_text (json, "recorder", named->recorder);
  inj_json_writer_add_text (json, "signer", named->signer);
  add_changes (json, action);
  inj_json_writer_end_object (json);
}

static const InjChange *
find_amendment (const InjAction *action)
{
  for (guint i = 0; i < action->changes->len; i++)
    {
      const InjChange *change = g_ptr_array_index (action->changes, i);

      if (change->kind == INJ_CHANGE_AMENDMENT)
        return change;
    }

  return NULL;
}

static void
add_amendment (InjJsonWriter   *json,
               const InjAction *action)
{
  const InjChange *amendment = find_amendment (action);

  inj_json_writer_begin_object (json, NULL);
  inj_json_writer_add_integer (json, "revision", action->revision);
  inj_json_writer_add_text (json, "author", amendment != NULL ? amendment->signer : NULL);
  inj_json_writer_add_text (json, "reason", amendment != NULL ? amendment->reason : NULL);
  inj_json_add_time (json, "at", action->at);
  inj_json_writer_add_text (json, "actor", action->actor);
  inj_json_writer_begin_array (json, "changes");
  for (guint i = 0; i < action->changes->len; i++)
    {
      const InjChange *change = g_ptr_array_index (action->changes, i);

      if (change != amendment)
        add_change (json, change);
    }
  inj_json_writer_end_array (json);
  inj_json_writer_end_object (json);
}

void
inj_action_json_add_log (InjJsonWriter *json,
                         InjVisit      *visit)
{
  const InjVisitHead *head;
  GPtrArray *actions;
  Named named = { 0 };

  g_return_if_fail (json != NULL);
  g_return_if_fail (INJ_IS_VISIT (visit));

  head = inj_visit_get_head (visit);
  actions = inj_visit_get_actions (visit);
  named.injector = head->injector;
  inj_json_writer_begin_array (json, "actions");
  for (guint i = 0; i < actions->len; i++)
    {
      const InjAction *action = g_ptr_array_index (actions, i);

      note_names (&named, head, action);
      add_action (json, action, &named);
    }
  inj_json_writer_end_array (json);
}

void
inj_action_json_add_amendments (InjJsonWriter *json,
                                InjVisit      *visit)
{
  GPtrArray *amendments;

  g_return_if_fail (json != NULL);
  g_return_if_fail (INJ_IS_VISIT (visit));

  amendments = inj_visit_get_amendments (visit);
  inj_json_writer_begin_array (json, "amendments");
  for (guint i = 0; i < amendments->len; i++)
    add_amendment (json, g_ptr_array_index (amendments, i));
  inj_json_writer_end_array (json);
}
