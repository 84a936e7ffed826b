/* inj-plan-commands.c
 *
 * What the commands about visits plan, and say of what departs from the plan.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-plan-commands.h"

#include <glib/gi18n-lib.h>

#include "domain/values/inj-domain-error.h"
#include "domain/visit/inj-compose-dose.h"

#include "inj-dose-words.h"
#include "inj-perform.h"
#include "inj-place-words.h"

/* The ids of the places that the last action plans. */
static void
print_planned (InjInvocation   *invocation,
               InjVisitSession *session)
{
  GPtrArray *actions = inj_visit_get_actions (inj_visit_session_get_visit (session));
  const InjAction *action = g_ptr_array_index (actions, actions->len - 1);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < action->changes->len; i++)
    {
      const InjChange *change = g_ptr_array_index (action->changes, i);

      if (change->kind == INJ_CHANGE_PLAN)
        g_ptr_array_add (ids, change->place_id);
    }

  inj_perform_print_texts (invocation, ids);
}

/* @request is consumed. */
static gboolean
perform_and_print (InjInvocation    *invocation,
                   InjVisitSession  *session,
                   InjRequest       *request,
                   GError          **error)
{
  if (!inj_perform_and_free (invocation, session, request, error))
    return FALSE;
  print_planned (invocation, session);

  return TRUE;
}

/* Plans the dose that @template would record. */
static gboolean
plan_dose (InjInvocation       *invocation,
           InjVisitSession     *session,
           const InjInjection  *template,
           GError             **error)
{
  const InjPlannedDose dose = {
    .place_id = template->place_id,
    .muscle = template->muscle,
    .side = template->side,
    .muscle_name = template->muscle_name,
    .position = template->position,
    .units = template->units,
    .route = template->route,
    .indication = template->indication,
  };
  g_autoptr (InjPlannedDose) planned = inj_planned_dose_new (&dose);

  return perform_and_print (invocation, session, inj_request_new_plan (planned), error);
}

static gboolean
plan_site (InjInvocation    *invocation,
           InjVisitSession  *session,
           const InjDose    *dose,
           GError          **error)
{
  InjVisit *visit = inj_visit_session_get_visit (session);
  InjPractice *practice = inj_invocation_get_practice (invocation, error);
  g_autoptr (InjPlace) place = NULL;
  InjCompose compose = { 0 };
  InjInjection template;

  if (practice == NULL || !inj_place_words_check (invocation, 1, error))
    return FALSE;

  compose.anchors = inj_practice_get_anchors (practice);
  place = inj_compose_dose_find_place (visit, inj_invocation_get_operand (invocation, 1), error);

  return place != NULL && inj_compose_dose_at_place (visit, &compose, place, dose, &template, error) &&
         plan_dose (invocation, session, &template, error);
}

static gboolean
plan_free (InjInvocation    *invocation,
           InjVisitSession  *session,
           const InjDose    *dose,
           GError          **error)
{
  InjVisit *visit = inj_visit_session_get_visit (session);
  g_autofree char *place_id = inj_visit_dup_next_free_id (visit);
  InjPosition position = { 0 };
  const char *muscle_name = NULL;
  InjInjection template;
  InjMuscle muscle;

  if (!inj_invocation_read_position (invocation, "at", &position, error) ||
      !inj_place_words_read_muscle (invocation, &position, &muscle, &muscle_name, error) ||
      !inj_compose_dose_at_point (visit, &position, muscle, muscle_name, dose, &template, error))
    return FALSE;

  template.place_id = place_id;
  if (!plan_dose (invocation, session, &template, error))
    return FALSE;
  inj_place_words_tell_muscle (invocation, muscle, muscle_name);

  return TRUE;
}

gboolean
inj_plan_command_plan (InjInvocation  *invocation,
                       GError        **error)
{
  g_autoptr (InjVisitSession) session = NULL;
  InjDose dose = INJ_DOSE (0);

  if (!inj_dose_words_check (invocation, error) || !inj_dose_words_read (invocation, &dose, error))
    return FALSE;

  session = inj_perform_open (invocation, error);
  if (session == NULL)
    return FALSE;

  return inj_invocation_has (invocation, "at")
         ? plan_free (invocation, session, &dose, error)
         : plan_site (invocation, session, &dose, error);
}

gboolean
inj_plan_command_unplan (InjInvocation  *invocation,
                         GError        **error)
{
  g_autoptr (InjVisitSession) session = inj_perform_open (invocation, error);

  return session != NULL && inj_place_words_check (invocation, 1, error) &&
         inj_perform_and_free (invocation, session,
                               inj_request_new_unplan (inj_invocation_get_operand (invocation, 1)), error);
}

/* The visit that the second operand says. */
static InjVisit *
load_source (InjInvocation  *invocation,
             InjVisit       *visit,
             GError        **error)
{
  InjPractice *practice = inj_invocation_get_practice (invocation, error);
  g_autoptr (InjVisitSession) source = NULL;
  gint64 source_id;

  if (practice == NULL || !inj_invocation_read_id (invocation, 1, &source_id, error))
    return NULL;

  if (source_id == inj_visit_get_id (visit))
    {
      inj_domain_refuse (error, _("SOURCE: a visit cannot repeat itself."));
      return NULL;
    }

  source = inj_practice_open_visit (practice, source_id, error);
  if (source == NULL)
    return NULL;

  return g_object_ref (inj_visit_session_get_visit (source));
}

static InjVisit *
find_source (InjInvocation    *invocation,
             InjVisitSession  *session,
             GError          **error)
{
  InjVisit *previous;

  if (inj_invocation_get_n_operands (invocation) > 1)
    return load_source (invocation, inj_visit_session_get_visit (session), error);

  previous = inj_visit_session_get_previous (session);
  if (previous != NULL)
    return g_object_ref (previous);

  inj_domain_refuse (error, _("There is no earlier visit of the same indication in which something was given."));
  return NULL;
}

gboolean
inj_plan_command_repeat (InjInvocation  *invocation,
                         GError        **error)
{
  g_autoptr (InjVisitSession) session = inj_perform_open (invocation, error);
  g_autoptr (InjVisit) source = session != NULL ? find_source (invocation, session, error) : NULL;

  return source != NULL && perform_and_print (invocation, session, inj_request_new_repeat (source), error);
}

gboolean
inj_plan_command_mirror (InjInvocation  *invocation,
                         GError        **error)
{
  g_autoptr (InjVisitSession) session = inj_perform_open (invocation, error);
  int side;

  return session != NULL &&
         inj_place_words_read_side ("SIDE", inj_invocation_get_operand (invocation, 1), &side, error) &&
         perform_and_print (invocation, session, inj_request_new_mirror ((InjSide) side), error);
}

/* One that lies on the visit keeps the text that the visit knows. */
static InjProtocol *
find_add_on (InjInvocation  *invocation,
             InjVisit       *visit,
             gboolean        is_withdrawn,
             GError        **error)
{
  const char *id = inj_invocation_get_operand (invocation, 1);
  InjCatalog *catalog = inj_invocation_get_catalog (invocation, error);
  GPtrArray *add_ons = inj_visit_get_add_ons (visit);

  for (guint i = 0; i < add_ons->len; i++)
    if (g_str_equal (inj_protocol_get_id (g_ptr_array_index (add_ons, i)), id))
      return g_ptr_array_index (add_ons, i);

  if (!is_withdrawn)
    return catalog != NULL ? inj_catalog_lookup_protocol (catalog, id, error) : NULL;

  g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_REFUSED,
               /* Translators: %s is a protocol's id. */
               _("ADD-ON: no add-on “%s” lies on this visit."), id);
  return NULL;
}

gboolean
inj_plan_command_add_on (InjInvocation  *invocation,
                         GError        **error)
{
  g_autoptr (InjVisitSession) session = inj_perform_open (invocation, error);
  gboolean is_withdrawn = inj_invocation_has (invocation, "off");
  InjProtocol *add_on = session != NULL
                        ? find_add_on (invocation, inj_visit_session_get_visit (session), is_withdrawn, error)
                        : NULL;

  return add_on != NULL &&
         inj_perform_and_free (invocation, session, inj_request_new_add_on (add_on, is_withdrawn), error);
}

gboolean
inj_plan_command_explain (InjInvocation  *invocation,
                          GError        **error)
{
  g_autoptr (InjVisitSession) session = NULL;
  const char *reason = NULL;

  if (inj_invocation_has (invocation, "reason") == inj_invocation_has (invocation, "withdraw"))
    {
      g_set_error_literal (error, INJ_COMMAND_ERROR, INJ_COMMAND_ERROR_USAGE,
                           _("either --reason or --withdraw is given"));
      return FALSE;
    }

  session = inj_perform_open (invocation, error);

  return session != NULL && inj_invocation_read_text (invocation, "reason", &reason, error) &&
         inj_place_words_check (invocation, 1, error) &&
         inj_perform_and_free (invocation, session,
                               inj_request_new_explain (inj_invocation_get_operand (invocation, 1), reason), error);
}
