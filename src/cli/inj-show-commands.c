/* inj-show-commands.c
 *
 * The commands that show visits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-show-commands.h"

#include <glib/gi18n-lib.h>

#include "domain/visit/inj-day-entry.h"
#include "exchange/inj-list-json.h"
#include "exchange/inj-visit-json.h"
#include "session/inj-clock.h"
#include "session/inj-practice-patients.h"

#include "inj-perform.h"
#include "inj-text-sheet.h"
#include "inj-text-table.h"

static char *
dup_json (InjInvocation   *invocation,
          InjVisitSession *session,
          InjAnchors      *anchors,
          GPtrArray       *events)
{
  InjVisitJsonSource source = {
    .visit = inj_visit_session_get_visit (session),
    .background = inj_visit_session_get_background (session),
    .findings = inj_visit_session_get_findings (session),
    .anchors = anchors,
    .events = events,
  };

  return inj_visit_json_write (&source, inj_invocation_has (invocation, "log") ? INJ_VISIT_JSON_LOG : INJ_VISIT_JSON_SHEET);
}

gboolean
inj_show_command_visit (InjInvocation  *invocation,
                        GError        **error)
{
  g_autoptr (InjVisitSession) session = inj_perform_open (invocation, error);
  InjPractice *practice = session != NULL ? inj_invocation_get_practice (invocation, error) : NULL;
  g_autoptr (GPtrArray) events = NULL;
  g_autofree char *text = NULL;

  if (practice == NULL)
    return FALSE;

  events = inj_practice_list_events (practice,
                                     inj_patient_get_id (inj_visit_session_get_background (session)->patient), error);
  if (events == NULL)
    return FALSE;

  if (inj_invocation_is_json (invocation))
    text = dup_json (invocation, session, inj_practice_get_anchors (practice), events);
  else
    text = inj_text_sheet_write (session, inj_practice_get_anchors (practice), events,
                                 inj_invocation_has (invocation, "log"));
  inj_invocation_print (invocation, text);

  return TRUE;
}

/* "draft", "signed, amended", "in error" */
static char *
dup_status (InjVisitSummary *visit)
{
  const char *status = inj_visit_status_get_id (inj_visit_summary_get_status (visit));

  if (inj_visit_summary_is_in_error (visit))
    /* Translators: "draft" or "signed", of a visit that was entered in error. */
    return g_strdup_printf (_("%s, in error"), status);
  if (inj_visit_summary_is_amended (visit))
    /* Translators: "signed", of a visit that was changed since. */
    return g_strdup_printf (_("%s, amended"), status);

  return g_strdup (status);
}

static char *
dup_units (InjVisitSummary *visit)
{
  g_autofree char *units = inj_units_format (inj_visit_summary_get_units (visit));

  /* Translators: %s is a number such as 2.5. */
  return g_strdup_printf (_("%s units"), units);
}

static char *
dup_sites (InjVisitSummary *visit)
{
  int n_sites = inj_visit_summary_get_sites (visit);

  return g_strdup_printf (ngettext ("%d site", "%d sites", n_sites), n_sites);
}

static void
print_visits (InjInvocation *invocation,
              GPtrArray     *visits)
{
  g_autoptr (InjTextTable) table = inj_text_table_new ("llllll");
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < visits->len; i++)
    {
      InjVisitSummary *visit = g_ptr_array_index (visits, i);
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, inj_visit_summary_get_id (visit));
      g_autofree char *date = inj_date_format (inj_visit_summary_get_date (visit));
      g_autofree char *status = dup_status (visit);
      g_autofree char *units = dup_units (visit);
      g_autofree char *sites = dup_sites (visit);

      inj_text_table_add_row (table, id, date, status, units, sites, inj_visit_summary_get_protocol (visit), NULL);
    }

  inj_text_table_print (table, "", text);
  inj_invocation_print (invocation, text->str);
}

gboolean
inj_show_command_visits (InjInvocation  *invocation,
                         GError        **error)
{
  InjPractice *practice;
  InjStore *store;
  gint64 patient_id;
  g_autoptr (InjPatient) patient = NULL;
  g_autoptr (GPtrArray) visits = NULL;
  g_autofree char *json = NULL;

  if (!inj_invocation_read_id (invocation, 0, &patient_id, error))
    return FALSE;

  practice = inj_invocation_get_practice (invocation, error);
  if (practice == NULL)
    return FALSE;

  store = inj_practice_get_store (practice);
  patient = inj_store_load_patient (store, patient_id, error);
  visits = patient != NULL ? inj_store_list_visits (store, patient_id, error) : NULL;
  if (visits == NULL)
    return FALSE;

  if (!inj_invocation_is_json (invocation))
    {
      print_visits (invocation, visits);
      return TRUE;
    }

  json = inj_list_json_write_visits (visits);
  inj_invocation_print (invocation, json);

  return TRUE;
}

static void
print_day (InjInvocation *invocation,
           GPtrArray     *entries)
{
  g_autoptr (InjTextTable) table = inj_text_table_new ("llllllll");
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      InjDayEntry *entry = g_ptr_array_index (entries, i);
      InjVisitSummary *visit = inj_day_entry_get_summary (entry);
      InjPatient *patient = inj_day_entry_get_patient (entry);
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, inj_visit_summary_get_id (visit));
      g_autofree char *name = inj_patient_dup_name (patient);
      g_autofree char *born = inj_date_format (inj_patient_get_born (patient));
      g_autofree char *status = dup_status (visit);
      g_autofree char *units = dup_units (visit);

      inj_text_table_add_row (table, id, name, born, inj_visit_summary_get_protocol (visit), status, units,
                              inj_day_entry_has_vial (entry) ? _("vial open") : _("no vial"),
                              inj_day_entry_get_injector (entry), NULL);
    }

  inj_text_table_print (table, "", text);
  inj_invocation_print (invocation, text->str);
}

gboolean
inj_show_command_day (InjInvocation  *invocation,
                      GError        **error)
{
  InjDate date = inj_clock_get_today ();
  InjPractice *practice;
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *json = NULL;

  if (!inj_invocation_read_date (invocation, "date", &date, error))
    return FALSE;

  practice = inj_invocation_get_practice (invocation, error);
  entries = practice != NULL ? inj_store_list_day (inj_practice_get_store (practice), date, error) : NULL;
  if (entries == NULL)
    return FALSE;

  if (!inj_invocation_is_json (invocation))
    {
      print_day (invocation, entries);
      return TRUE;
    }

  json = inj_list_json_write_day (entries);
  inj_invocation_print (invocation, json);

  return TRUE;
}
