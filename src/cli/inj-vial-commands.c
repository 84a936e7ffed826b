/* inj-vial-commands.c
 *
 * What the commands about visits do with vials.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-vial-commands.h"

#include <glib/gi18n-lib.h>

#include "inj-perform.h"
#include "inj-vial-words.h"

gboolean
inj_vial_command_open (InjInvocation  *invocation,
                       GError        **error)
{
  g_autoptr (InjVisitSession) session = NULL;
  g_autoptr (InjVial) vial = NULL;
  InjVisit *visit;

  if (!inj_vial_words_check (invocation, error))
    return FALSE;

  session = inj_perform_open (invocation, error);
  if (session == NULL)
    return FALSE;

  visit = inj_visit_session_get_visit (session);
  vial = inj_vial_words_read (invocation, NULL, inj_visit_get_head (visit)->product_id, error);
  if (vial == NULL || !inj_perform_and_free (invocation, session, inj_request_new_open_vial (vial), error))
    return FALSE;
  inj_invocation_print_id (invocation, inj_vial_get_number (inj_visit_get_active_vial (visit)));

  return TRUE;
}

/* The visit, and the vial of it that the second operand says. */
static InjVisitSession *
open_at_vial (InjInvocation  *invocation,
              InjVial       **vial,
              GError        **error)
{
  g_autoptr (InjVisitSession) session = inj_perform_open (invocation, error);

  if (session == NULL)
    return NULL;

  *vial = inj_vial_words_find (invocation, 1, inj_visit_session_get_visit (session), error);

  return *vial != NULL ? g_steal_pointer (&session) : NULL;
}

gboolean
inj_vial_command_choose (InjInvocation  *invocation,
                         GError        **error)
{
  InjVial *vial = NULL;
  g_autoptr (InjVisitSession) session = open_at_vial (invocation, &vial, error);

  return session != NULL &&
         inj_perform_and_free (invocation, session, inj_request_new_choose_vial (inj_vial_get_number (vial)), error);
}

gboolean
inj_vial_command_correct (InjInvocation  *invocation,
                          GError        **error)
{
  InjVial *before = NULL;
  g_autoptr (InjVisitSession) session = NULL;
  g_autoptr (InjVial) vial = NULL;

  if (!inj_vial_words_check_correction (invocation, error))
    return FALSE;

  session = open_at_vial (invocation, &before, error);
  if (session == NULL)
    return FALSE;

  vial = inj_vial_words_read (invocation, before, inj_product_get_id (inj_vial_get_product (before)), error);

  return vial != NULL && inj_perform_and_free (invocation, session, inj_request_new_correct_vial (vial), error);
}

gboolean
inj_vial_command_withdraw (InjInvocation  *invocation,
                           GError        **error)
{
  InjVial *vial = NULL;
  g_autoptr (InjVisitSession) session = open_at_vial (invocation, &vial, error);

  return session != NULL &&
         inj_perform_and_free (invocation, session, inj_request_new_withdraw_vial (inj_vial_get_number (vial)), error);
}
