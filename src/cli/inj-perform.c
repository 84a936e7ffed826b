/* inj-perform.c
 *
 * Opens the visit that a command names, and does what is asked of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-perform.h"

#include <glib/gi18n-lib.h>

#include "domain/review/inj-finding.h"
#include "exchange/inj-list-json.h"

static gboolean
is_among (GPtrArray  *findings,
          InjFinding *finding)
{
  for (guint i = 0; i < findings->len; i++)
    if (g_str_equal (inj_finding_get_text (g_ptr_array_index (findings, i)), inj_finding_get_text (finding)))
      return TRUE;

  return FALSE;
}

static void
tell_finding (InjInvocation *invocation,
              InjFinding    *finding)
{
  const char *source = inj_finding_get_source (finding);
  g_autofree char *text = NULL;

  if (source[0] != '\0')
    /* Translators: what was found, and who set the limit. */
    text = g_strdup_printf (_("%s (%s)"), inj_finding_get_text (finding), source);

  inj_invocation_tell (invocation, inj_severity_get_name (inj_finding_get_severity (finding)),
                       text != NULL ? text : inj_finding_get_text (finding));
}

/* (element-type InjFinding) */
static GPtrArray *
copy_findings (InjVisitSession *session)
{
  GListModel *model = inj_visit_session_get_findings (session);
  guint n_findings = g_list_model_get_n_items (model);
  GPtrArray *findings = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_findings; i++)
    g_ptr_array_add (findings, g_list_model_get_item (model, i));

  return findings;
}

static void
tell_new_findings (InjInvocation   *invocation,
                   InjVisitSession *session,
                   GPtrArray       *before)
{
  g_autoptr (GPtrArray) findings = copy_findings (session);

  for (guint i = 0; i < findings->len; i++)
    {
      InjFinding *finding = g_ptr_array_index (findings, i);

      if (inj_finding_get_severity (finding) != INJ_SEVERITY_NOTE && !is_among (before, finding))
        tell_finding (invocation, finding);
    }
}

static int
get_active_vial_number (InjVisit *visit)
{
  InjVial *vial = inj_visit_get_active_vial (visit);

  return vial != NULL ? inj_vial_get_number (vial) : 0;
}

static void
tell_change_of_vial (InjInvocation *invocation,
                     InjVisit      *visit,
                     int            before)
{
  InjVial *vial = inj_visit_get_active_vial (visit);
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;

  if (vial == NULL || inj_vial_get_number (vial) == before)
    return;

  title = inj_vial_dup_title (vial);
  /* Translators: a vial's number, and its brand, lot and expiry date. */
  text = g_strdup_printf (_("vial %d has taken over: %s"), inj_vial_get_number (vial), title);
  inj_invocation_tell (invocation, inj_severity_get_name (INJ_SEVERITY_NOTE), text);
}

InjVisitSession *
inj_perform_open (InjInvocation  *invocation,
                  GError        **error)
{
  InjPractice *practice;
  gint64 visit_id;

  if (!inj_invocation_read_id (invocation, 0, &visit_id, error))
    return NULL;

  practice = inj_invocation_get_practice (invocation, error);
  if (practice == NULL)
    return NULL;

  return inj_practice_open_visit (practice, visit_id, error);
}

void
inj_perform_tell (InjInvocation   *invocation,
                  InjVisitSession *session)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  tell_new_findings (invocation, session, none);
}

gboolean
inj_perform_request (InjInvocation    *invocation,
                     InjVisitSession  *session,
                     InjRequest       *request,
                     GError          **error)
{
  g_autoptr (GPtrArray) before = copy_findings (session);
  InjVisit *visit = inj_visit_session_get_visit (session);
  int vial = get_active_vial_number (visit);

  if (!inj_visit_session_perform (session, request, error))
    return FALSE;

  if (request->kind == INJ_ACTION_GIVE)
    tell_change_of_vial (invocation, visit, vial);
  tell_new_findings (invocation, session, before);

  return TRUE;
}

gboolean
inj_perform_and_free (InjInvocation    *invocation,
                      InjVisitSession  *session,
                      InjRequest       *request,
                      GError          **error)
{
  g_autoptr (InjRequest) owned = request;

  return inj_perform_request (invocation, session, owned, error);
}

void
inj_perform_print_texts (InjInvocation *invocation,
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
