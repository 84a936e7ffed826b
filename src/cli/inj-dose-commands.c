/* inj-dose-commands.c
 *
 * What the commands about visits do with doses.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-dose-commands.h"

#include "domain/visit/inj-sheet.h"

#include "inj-dose-words.h"
#include "inj-perform.h"
#include "inj-place-words.h"

/* Prints the ids of the places that were given last. */
static void
print_given (InjInvocation *invocation,
             InjVisit      *visit,
             guint          n_given)
{
  GPtrArray *injections = inj_visit_get_injections (visit);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = injections->len - n_given; i < injections->len; i++)
    g_ptr_array_add (ids, ((InjInjection *) g_ptr_array_index (injections, i))->place_id);

  inj_perform_print_texts (invocation, ids);
}

static gboolean
give_sites (InjInvocation    *invocation,
            InjVisitSession  *session,
            GError          **error)
{
  InjVisit *visit = inj_visit_session_get_visit (session);
  InjDose dose = INJ_DOSE (0);
  guint n_given;
  g_auto (GStrv) place_ids = NULL;
  g_autoptr (InjRequest) request = NULL;

  if (!inj_dose_words_read (invocation, &dose, error))
    return FALSE;

  place_ids = inj_place_words_expand (invocation, 1, visit, dose.units == 0, error);
  if (place_ids == NULL)
    return FALSE;

  n_given = g_strv_length (place_ids);
  request = inj_request_new_give ((const char *const *) place_ids, &dose, n_given > 1);
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
  InjDose dose = INJ_DOSE (0);
  InjPosition position = { 0 };
  InjMuscle muscle;
  const char *muscle_name = NULL;
  g_autoptr (InjRequest) request = NULL;

  if (!inj_dose_words_read (invocation, &dose, error) ||
      !inj_invocation_read_position (invocation, "at", &position, error) ||
      !inj_place_words_read_muscle (invocation, &position, &muscle, &muscle_name, error))
    return FALSE;

  request = inj_request_new_give_free (&position, muscle, muscle_name, &dose);
  if (!inj_perform_request (invocation, session, request, error))
    return FALSE;

  inj_place_words_tell_muscle (invocation, muscle, muscle_name);
  print_given (invocation, inj_visit_session_get_visit (session), 1);

  return TRUE;
}

gboolean
inj_dose_command_give (InjInvocation  *invocation,
                       GError        **error)
{
  g_autoptr (InjVisitSession) session = NULL;

  if (!inj_dose_words_check (invocation, error))
    return FALSE;

  session = inj_perform_open (invocation, error);
  if (session == NULL)
    return FALSE;

  return inj_invocation_has (invocation, "at")
         ? give_free (invocation, session, error)
         : give_sites (invocation, session, error);
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
         inj_perform_and_free (invocation, session,
                               inj_request_new_void (inj_invocation_get_operand (invocation, 1), reason), error);
}

gboolean
inj_dose_command_correct (InjInvocation  *invocation,
                          GError        **error)
{
  InjDose dose = INJ_DOSE (0);
  g_autoptr (InjVisitSession) session = NULL;

  if (!inj_dose_words_check_correction (invocation, error) || !inj_dose_words_read (invocation, &dose, error))
    return FALSE;

  session = inj_perform_open (invocation, error);

  return session != NULL && inj_place_words_check (invocation, 1, error) &&
         inj_perform_and_free (invocation, session,
                               inj_request_new_correct (inj_invocation_get_operand (invocation, 1), &dose), error);
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
         inj_perform_and_free (invocation, session,
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

  place_ids = inj_place_words_expand (invocation, 1, inj_visit_session_get_visit (session), FALSE, error);

  return place_ids != NULL &&
         inj_perform_and_free (invocation, session,
                               inj_request_new_skip ((const char *const *) place_ids, reason), error);
}

gboolean
inj_dose_command_unskip (InjInvocation  *invocation,
                         GError        **error)
{
  g_autoptr (InjVisitSession) session = inj_perform_open (invocation, error);

  return session != NULL && inj_place_words_check (invocation, 1, error) &&
         inj_perform_and_free (invocation, session,
                               inj_request_new_unskip (inj_invocation_get_operand (invocation, 1)), error);
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

  inj_perform_print_texts (invocation, texts);
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
