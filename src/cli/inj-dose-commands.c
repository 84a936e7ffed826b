/* inj-dose-commands.c
 *
 * What the commands about visits do with doses.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-dose-commands.h"

#include <glib/gi18n-lib.h>

#include "domain/visit/inj-sheet.h"
#include "exchange/inj-list-json.h"

#include "inj-perform.h"
#include "inj-place-words.h"

static void
print_texts (InjInvocation *invocation,
             GPtrArray     *texts)
{
  if (inj_invocation_is_json (invocation))
    {
      g_autofree char *json = inj_list_json_write_texts (texts);

      inj_invocation_print (invocation, json);
      return;
    }

  for (guint i = 0; i < texts->len; i++)
    inj_invocation_print_line (invocation, g_ptr_array_index (texts, i));
}

/* The ids of the places that were given, as the shell may want them. */
static void
print_given (InjInvocation *invocation,
             InjVisit      *visit,
             guint          n_given)
{
  GPtrArray *injections = inj_visit_get_injections (visit);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = injections->len - n_given; i < injections->len; i++)
    g_ptr_array_add (ids, ((InjInjection *) g_ptr_array_index (injections, i))->place_id);

  print_texts (invocation, ids);
}

static gboolean
give_sites (InjInvocation    *invocation,
            InjVisitSession  *session,
            GError          **error)
{
  InjVisit *visit = inj_visit_session_get_visit (session);
  InjUnits units = 0;
  guint n_given;
  g_auto (GStrv) place_ids = NULL;
  g_autoptr (InjRequest) request = NULL;

  if (!inj_invocation_read_units (invocation, "units", INJ_UNITS_PLACE_MAXIMUM, &units, error))
    return FALSE;

  place_ids = inj_place_words_expand (invocation, 1, visit, error);
  if (place_ids == NULL)
    return FALSE;

  n_given = g_strv_length (place_ids);
  request = inj_request_new_give ((const char *const *) place_ids, &INJ_DOSE (units), n_given > 1);
  if (!inj_perform_request (invocation, session, request, error))
    return FALSE;
  print_given (invocation, visit, n_given);

  return TRUE;
}

static gboolean
give_free (InjInvocation    *invocation,
           InjVisitSession  *session,
           GError          **error)
{
  InjUnits units = 0;
  InjPosition position = { 0 };
  InjMuscle muscle;
  const char *muscle_name = NULL;
  g_autoptr (InjRequest) request = NULL;

  if (!inj_invocation_read_units (invocation, "units", INJ_UNITS_PLACE_MAXIMUM, &units, error) ||
      !inj_invocation_read_position (invocation, "at", &position, error) ||
      !inj_place_words_read_muscle (invocation, &position, &muscle, &muscle_name, error))
    return FALSE;

  request = inj_request_new_give_free (&position, muscle, muscle_name, &INJ_DOSE (units));
  if (!inj_perform_request (invocation, session, request, error))
    return FALSE;

  if (muscle == INJ_MUSCLE_OTHER)
    {
      /* Translators: %s is a name that was typed. */
      g_autofree char *text = g_strdup_printf (_("“%s” is none of the muscles that are counted by name"), muscle_name);

      inj_invocation_tell (invocation, _("note"), text);
    }
  print_given (invocation, inj_visit_session_get_visit (session), 1);

  return TRUE;
}

static gboolean
check_give (InjInvocation  *invocation,
            GError        **error)
{
  gboolean is_free = inj_invocation_has (invocation, "at");
  const char *problem = NULL;

  if (is_free && inj_invocation_get_n_operands (invocation) > 1)
    problem = _("a SITE and --at exclude each other");
  else if (is_free && !inj_invocation_has (invocation, "units"))
    problem = _("--units is missing: nothing is planned at a free site");
  else if (!is_free && inj_invocation_has (invocation, "muscle"))
    problem = _("--muscle goes with --at");
  else if (!is_free && inj_invocation_get_n_operands (invocation) < 2)
    problem = _("SITE is missing");

  if (problem == NULL)
    return TRUE;

  g_set_error_literal (error, INJ_COMMAND_ERROR, INJ_COMMAND_ERROR_USAGE, problem);
  return FALSE;
}

gboolean
inj_dose_command_give (InjInvocation  *invocation,
                       GError        **error)
{
  g_autoptr (InjVisitSession) session = NULL;

  if (!check_give (invocation, error))
    return FALSE;

  session = inj_perform_open (invocation, error);
  if (session == NULL)
    return FALSE;

  return inj_invocation_has (invocation, "at")
         ? give_free (invocation, session, error)
         : give_sites (invocation, session, error);
}

/* Does what a request for one place asks; @request is consumed. */
static gboolean
perform_and_free (InjInvocation    *invocation,
                  InjVisitSession  *session,
                  InjRequest       *request,
                  GError          **error)
{
  g_autoptr (InjRequest) owned = request;

  return inj_perform_request (invocation, session, owned, error);
}

gboolean
inj_dose_command_void (InjInvocation  *invocation,
                       GError        **error)
{
  const char *reason = "";
  g_autoptr (InjVisitSession) session = NULL;

  if (!inj_invocation_read_text (invocation, "reason", &reason, error))
    return FALSE;

  session = inj_perform_open (invocation, error);

  return session != NULL && inj_place_words_check (invocation, 1, error) &&
         perform_and_free (invocation, session,
                           inj_request_new_void (inj_invocation_get_operand (invocation, 1), reason), error);
}

gboolean
inj_dose_command_correct (InjInvocation  *invocation,
                          GError        **error)
{
  InjUnits units = 0;
  g_autoptr (InjVisitSession) session = NULL;

  if (!inj_invocation_read_units (invocation, "units", INJ_UNITS_PLACE_MAXIMUM, &units, error))
    return FALSE;

  session = inj_perform_open (invocation, error);

  return session != NULL && inj_place_words_check (invocation, 1, error) &&
         perform_and_free (invocation, session,
                           inj_request_new_correct (inj_invocation_get_operand (invocation, 1), &INJ_DOSE (units)),
                           error);
}

gboolean
inj_dose_command_move (InjInvocation  *invocation,
                       GError        **error)
{
  InjPosition position = { 0 };
  g_autoptr (InjVisitSession) session = NULL;

  if (!inj_invocation_read_position (invocation, "at", &position, error))
    return FALSE;

  session = inj_perform_open (invocation, error);

  return session != NULL && inj_place_words_check (invocation, 1, error) &&
         perform_and_free (invocation, session,
                           inj_request_new_move (inj_invocation_get_operand (invocation, 1), &position), error);
}

gboolean
inj_dose_command_skip (InjInvocation  *invocation,
                       GError        **error)
{
  const char *reason = "";
  g_autoptr (InjVisitSession) session = NULL;
  g_auto (GStrv) place_ids = NULL;

  if (!inj_invocation_read_text (invocation, "reason", &reason, error))
    return FALSE;

  session = inj_perform_open (invocation, error);
  if (session == NULL)
    return FALSE;

  place_ids = inj_place_words_expand (invocation, 1, inj_visit_session_get_visit (session), error);

  return place_ids != NULL &&
         perform_and_free (invocation, session, inj_request_new_skip ((const char *const *) place_ids, reason), error);
}

/* The place that a change is about, or %NULL. */
static const char *
get_place_id (InjVisit        *visit,
              const InjChange *change)
{
  switch (change->kind)
    {
    case INJ_CHANGE_INJECTION:
      return change->injection->place_id;

    case INJ_CHANGE_VOID:
      return ((InjInjection *) g_ptr_array_index (inj_visit_get_injections (visit), change->number - 1))->place_id;

    case INJ_CHANGE_SKIP:
    case INJ_CHANGE_PLAN:
    case INJ_CHANGE_DEVIATION_REASON:
      return change->place_id;

    case INJ_CHANGE_VIAL:
    case INJ_CHANGE_VIAL_WITHDRAWN:
    case INJ_CHANGE_ACTIVE_VIAL:
    case INJ_CHANGE_SIGNATURE:
    case INJ_CHANGE_DETAIL:
    case INJ_CHANGE_VIAL_CORRECTION:
    case INJ_CHANGE_ADD_ON:
    case INJ_CHANGE_AMENDMENT:
    case INJ_CHANGE_IN_ERROR:
    default:
      return NULL;
    }
}

/* "give", and the places that it gave: what was undone or done again. */
static void
print_reverted (InjInvocation   *invocation,
                InjVisit        *visit,
                const InjAction *action)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  g_ptr_array_add (texts, (char *) inj_action_kind_get_id (action->kind));
  for (guint i = 0; i < action->changes->len; i++)
    {
      const char *place_id = get_place_id (visit, g_ptr_array_index (action->changes, i));

      if (place_id != NULL && !g_ptr_array_find_with_equal_func (texts, place_id, g_str_equal, NULL))
        g_ptr_array_add (texts, (char *) place_id);
    }

  print_texts (invocation, texts);
}

static gboolean
step (InjInvocation  *invocation,
      InjAction    *(*get_reverted) (InjVisit *visit),
      InjRequest     *request,
      GError        **error)
{
  g_autoptr (InjRequest) owned = request;
  g_autoptr (InjVisitSession) session = inj_perform_open (invocation, error);
  InjAction *reverted;
  InjVisit *visit;

  if (session == NULL)
    return FALSE;

  visit = inj_visit_session_get_visit (session);
  reverted = inj_sheet_get_original (visit, get_reverted (visit));
  if (!inj_perform_request (invocation, session, owned, error))
    return FALSE;
  print_reverted (invocation, visit, reverted);

  return TRUE;
}

gboolean
inj_dose_command_undo (InjInvocation  *invocation,
                       GError        **error)
{
  return step (invocation, inj_visit_get_undoable, inj_request_new_undo (), error);
}

gboolean
inj_dose_command_redo (InjInvocation  *invocation,
                       GError        **error)
{
  return step (invocation, inj_visit_get_redoable, inj_request_new_redo (), error);
}
