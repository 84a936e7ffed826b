/* inj-amend-commands.c
 *
 * The commands that put a signed visit right.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-amend-commands.h"

#include <glib/gi18n-lib.h>

#include "domain/values/inj-domain-error.h"

#include "inj-dose-words.h"
#include "inj-perform.h"
#include "inj-place-words.h"
#include "inj-vial-words.h"

/* The visit that is amended, and in @amendment who does so and why. */
static InjVisitSession *
open_signed (InjInvocation  *invocation,
             InjAmendment   *amendment,
             GError        **error)
{
  g_autoptr (InjVisitSession) session = inj_perform_open (invocation, error);

  if (session == NULL ||
      !inj_invocation_read_text (invocation, "author", &amendment->author, error) ||
      !inj_invocation_read_text (invocation, "reason", &amendment->reason, error))
    return NULL;

  if (inj_visit_get_status (inj_visit_session_get_visit (session)) == INJ_VISIT_SIGNED)
    return g_steal_pointer (&session);

  inj_domain_refuse (error, _("The visit is not signed yet: change it, there is nothing to amend."));
  return NULL;
}

static gboolean
run_void (InjInvocation  *invocation,
          GError        **error)
{
  InjAmendment amendment = { .kind = INJ_AMENDMENT_VOID_DOSE, .dose = INJ_DOSE (0) };
  g_autoptr (InjVisitSession) session = open_signed (invocation, &amendment, error);

  if (session == NULL || !inj_place_words_check (invocation, 1, error))
    return FALSE;

  amendment.place_id = inj_invocation_get_operand (invocation, 1);

  return inj_perform_and_free (invocation, session, inj_request_new_amend (&amendment), error);
}

static gboolean
check_add (InjInvocation  *invocation,
           GError        **error)
{
  gboolean has_vial = inj_vial_words_has_any (invocation) || inj_invocation_has (invocation, "product");

  if (!inj_dose_words_check (invocation, error))
    return FALSE;

  if (has_vial && inj_invocation_has (invocation, "vial"))
    {
      g_set_error_literal (error, INJ_COMMAND_ERROR, INJ_COMMAND_ERROR_USAGE,
                           _("--vial and what another vial says exclude each other"));
      return FALSE;
    }

  return !has_vial || inj_vial_words_check (invocation, error);
}

/* Which vial the dose came from: one of the visit, or another one that is
 * listed with it. */
static gboolean
read_vial (InjInvocation  *invocation,
           InjVisit       *visit,
           InjAmendment   *amendment,
           InjVial       **vial,
           GError        **error)
{
  if (!inj_invocation_read_number (invocation, "vial", &amendment->vial_number, error))
    return FALSE;
  if (!inj_vial_words_has_any (invocation))
    return TRUE;

  *vial = inj_vial_words_read (invocation, NULL, inj_visit_get_head (visit)->product_id, error);
  amendment->vial = *vial;

  return *vial != NULL;
}

/* Where it went: @amendment begins as a dose at a site. */
static gboolean
read_place (InjInvocation  *invocation,
            InjAmendment   *amendment,
            GError        **error)
{
  if (!inj_invocation_has (invocation, "at"))
    {
      amendment->place_id = inj_invocation_get_operand (invocation, 1);
      return inj_place_words_check (invocation, 1, error);
    }

  amendment->kind = INJ_AMENDMENT_ADD_FREE_DOSE;

  return inj_invocation_read_position (invocation, "at", &amendment->position, error) &&
         inj_place_words_read_muscle (invocation, &amendment->position, &amendment->muscle, &amendment->muscle_name,
                                      error);
}

static void
print_added (InjInvocation *invocation,
             InjVisit      *visit)
{
  GPtrArray *injections = inj_visit_get_injections (visit);
  const InjInjection *last = g_ptr_array_index (injections, injections->len - 1);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  g_ptr_array_add (ids, last->place_id);
  inj_perform_print_texts (invocation, ids);
}

static gboolean
run_add (InjInvocation  *invocation,
         GError        **error)
{
  InjAmendment amendment = { .kind = INJ_AMENDMENT_ADD_DOSE, .dose = INJ_DOSE (0) };
  g_autoptr (InjVisitSession) session = NULL;
  g_autoptr (InjVial) vial = NULL;
  InjVisit *visit;

  if (!check_add (invocation, error))
    return FALSE;

  session = open_signed (invocation, &amendment, error);
  if (session == NULL)
    return FALSE;

  visit = inj_visit_session_get_visit (session);
  if (!read_place (invocation, &amendment, error) ||
      !inj_dose_words_read (invocation, &amendment.dose, error) ||
      !read_vial (invocation, visit, &amendment, &vial, error) ||
      !inj_perform_and_free (invocation, session, inj_request_new_amend (&amendment), error))
    return FALSE;

  if (amendment.kind == INJ_AMENDMENT_ADD_FREE_DOSE)
    inj_place_words_tell_muscle (invocation, amendment.muscle, amendment.muscle_name);
  print_added (invocation, visit);

  return TRUE;
}

static gboolean
run_correct_vial (InjInvocation  *invocation,
                  GError        **error)
{
  InjAmendment amendment = { .kind = INJ_AMENDMENT_CORRECT_VIAL, .dose = INJ_DOSE (0) };
  g_autoptr (InjVisitSession) session = NULL;
  g_autoptr (InjVial) vial = NULL;
  InjVial *before;

  if (!inj_vial_words_check_correction (invocation, error))
    return FALSE;

  session = open_signed (invocation, &amendment, error);
  before = session != NULL ? inj_vial_words_find (invocation, 1, inj_visit_session_get_visit (session), error) : NULL;
  if (before == NULL)
    return FALSE;

  vial = inj_vial_words_read (invocation, before, inj_product_get_id (inj_vial_get_product (before)), error);
  amendment.vial = vial;

  return vial != NULL && inj_perform_and_free (invocation, session, inj_request_new_amend (&amendment), error);
}

static gboolean
run_in_error (InjInvocation  *invocation,
              GError        **error)
{
  InjAmendment amendment = { .kind = INJ_AMENDMENT_IN_ERROR, .dose = INJ_DOSE (0) };
  g_autoptr (InjVisitSession) session = open_signed (invocation, &amendment, error);

  return session != NULL && inj_perform_and_free (invocation, session, inj_request_new_amend (&amendment), error);
}

#define WHO_AND_WHY \
  { "author", N_("NAME"), N_("Who amends the visit"), TRUE }, \
  { "reason", N_("TEXT"), N_("Why"), TRUE }

static const InjCommandOption amend_options[] = {
  WHO_AND_WHY,
  { NULL }
};

static const InjCommandOption add_options[] = {
  WHO_AND_WHY,
  { "units", "U", N_("The units given, where not as planned") },
  INJ_DOSE_WORDS_ROUTE,
  INJ_DOSE_WORDS_NOTE,
  INJ_DOSE_WORDS_FREE,
  { "vial", N_("NUMBER"), N_("The vial of the visit that it came from; the last one in use where none is named") },
  { "product", N_("ID"), N_("The product of a vial that the visit does not list; the visit's where none is named") },
  INJ_VIAL_WORDS_OPTIONS,
  { NULL }
};

static const InjCommandOption vial_options[] = {
  WHO_AND_WHY,
  { "product", N_("ID"), N_("The product") },
  INJ_VIAL_WORDS_OPTIONS,
  { NULL }
};

const InjCommand inj_amend_commands[] = {
  {
    .verb = "void", .operands = "VISIT SITE", .n_least = 2, .n_most = 2, .options = amend_options, .run = run_void,
    .summary = N_("Amends a signed visit: a dose was not given"),
    .details = N_("What an amendment takes out stays on the sheet, as voided."),
  },
  {
    .verb = "add", .operands = "VISIT SITE", .n_least = 1, .n_most = 2, .options = add_options, .run = run_add,
    .summary = N_("Amends a signed visit: a dose was given that is missing, and prints the id of its place"),
    .details = N_("Units, sites and vials are said as in “visit give” and “visit vial”."),
  },
  {
    .verb = "correct-vial", .operands = "VISIT VIAL", .n_least = 2, .n_most = 2, .options = vial_options,
    .run = run_correct_vial,
    .summary = N_("Amends a signed visit: what a vial says"),
    .details = N_("What is not named stays. A recall finds the lot that it was said to be, too."),
  },
  {
    .verb = "in-error", .operands = "VISIT", .n_least = 1, .n_most = 1, .options = amend_options, .run = run_in_error,
    .summary = N_("Amends a signed visit: all of it was entered in error"),
    .details = N_("It counts for nothing then: not for totals, limits, intervals or a recall."),
  },
  { NULL }
};
