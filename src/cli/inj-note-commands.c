/* inj-note-commands.c
 *
 * The commands about cautions of patients, and events between visits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-note-commands.h"

#include <glib/gi18n-lib.h>

#include "domain/values/inj-domain-error.h"
#include "exchange/inj-note-json.h"
#include "session/inj-clock.h"
#include "session/inj-practice-patients.h"

#include "inj-invocation.h"
#include "inj-text-table.h"

static const char *
get_caution_id (int kind)
{
  return inj_caution_kind_get_id ((InjCautionKind) kind);
}

static const char *
get_event_id (int kind)
{
  return inj_event_kind_get_id ((InjEventKind) kind);
}

/* --kind, as one of the words that @get_id knows. */
static gboolean
read_kind (InjInvocation  *invocation,
           const char   *(*get_id) (int kind),
           int             n_kinds,
           int            *kind,
           GError        **error)
{
  g_autoptr (GString) ids = g_string_new (NULL);
  g_autofree char *quoted = NULL;
  const char *typed = "";

  if (!inj_invocation_read_text (invocation, "kind", &typed, error))
    return FALSE;

  for (*kind = 0; *kind < n_kinds; (*kind)++)
    {
      if (g_str_equal (get_id (*kind), typed))
        return TRUE;
      g_string_append_printf (ids, "%s%s", *kind > 0 ? ", " : "", get_id (*kind));
    }

  quoted = inj_domain_error_quote (typed);
  g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
               /* Translators: what was typed, and a list of words that would be right. */
               _("--kind: “%s” is none of %s."), quoted, ids->str);
  return FALSE;
}

/* Prints the id of what was added; 0 is a failure. */
static gboolean
print_added (InjInvocation *invocation,
             gint64         id)
{
  if (id == 0)
    return FALSE;

  inj_invocation_print_id (invocation, id);

  return TRUE;
}

static gboolean
run_add_caution (InjInvocation  *invocation,
                 GError        **error)
{
  const char *text = "";
  InjPractice *practice;
  gint64 patient_id;
  int kind;

  if (!inj_invocation_read_id (invocation, 0, &patient_id, error) ||
      !read_kind (invocation, get_caution_id, INJ_N_CAUTION_KINDS, &kind, error) ||
      !inj_invocation_read_text (invocation, "text", &text, error))
    return FALSE;

  practice = inj_invocation_get_practice (invocation, error);

  return practice != NULL &&
         print_added (invocation, inj_practice_add_caution (practice, patient_id, (InjCautionKind) kind, text, error));
}

static gboolean
run_end_caution (InjInvocation  *invocation,
                 GError        **error)
{
  InjPractice *practice;
  gint64 caution_id;

  if (!inj_invocation_read_id (invocation, 0, &caution_id, error))
    return FALSE;

  practice = inj_invocation_get_practice (invocation, error);

  return practice != NULL && inj_practice_end_caution (practice, caution_id, error);
}

/* The practice, once the patient of the first operand is found in it. */
static InjPractice *
find_patient (InjInvocation  *invocation,
              gint64         *patient_id,
              GError        **error)
{
  g_autoptr (InjPatient) patient = NULL;
  InjPractice *practice;

  if (!inj_invocation_read_id (invocation, 0, patient_id, error))
    return NULL;

  practice = inj_invocation_get_practice (invocation, error);
  if (practice == NULL)
    return NULL;

  patient = inj_store_load_patient (inj_practice_get_store (practice), *patient_id, error);

  return patient != NULL ? practice : NULL;
}

static void
print_cautions (InjInvocation *invocation,
                GPtrArray     *cautions)
{
  g_autoptr (InjTextTable) table = inj_text_table_new ("lllll");
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < cautions->len; i++)
    {
      InjCaution *caution = g_ptr_array_index (cautions, i);
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, inj_caution_get_id (caution));
      g_autofree char *recorded = inj_date_format (inj_caution_get_recorded_on (caution));
      g_autofree char *ended = inj_date_format (inj_caution_get_ended_on (caution));
      g_autofree char *state = inj_caution_get_ended_on (caution) == INJ_DATE_NONE
                               /* Translators: a caution that was not ended */
                               ? g_strdup (_("holds"))
                               /* Translators: %s is a date. */
                               : g_strdup_printf (_("ended %s"), ended);

      inj_text_table_add_row (table, id, recorded, state, inj_caution_kind_get_id (inj_caution_get_kind (caution)),
                              inj_caution_get_text (caution), NULL);
    }

  inj_text_table_print (table, "", text);
  inj_invocation_print (invocation, text->str);
}

static gboolean
run_list_cautions (InjInvocation  *invocation,
                   GError        **error)
{
  gint64 patient_id;
  InjPractice *practice = find_patient (invocation, &patient_id, error);
  g_autoptr (GPtrArray) cautions = NULL;
  g_autofree char *json = NULL;

  if (practice != NULL)
    cautions = inj_practice_list_cautions (practice, patient_id, error);
  if (cautions == NULL)
    return FALSE;

  if (!inj_invocation_is_json (invocation))
    {
      print_cautions (invocation, cautions);
      return TRUE;
    }

  json = inj_note_json_write_cautions (cautions, inj_clock_get_today ());
  inj_invocation_print (invocation, json);

  return TRUE;
}

static gboolean
run_add_event (InjInvocation  *invocation,
               GError        **error)
{
  InjDate date = INJ_DATE_NONE;
  const char *text = "";
  InjPractice *practice;
  gint64 patient_id;
  int kind;

  if (!inj_invocation_read_id (invocation, 0, &patient_id, error) ||
      !read_kind (invocation, get_event_id, INJ_N_EVENT_KINDS, &kind, error) ||
      !inj_invocation_read_date (invocation, "date", &date, error) ||
      !inj_invocation_read_text (invocation, "text", &text, error))
    return FALSE;

  practice = inj_invocation_get_practice (invocation, error);

  return practice != NULL &&
         print_added (invocation, inj_practice_add_event (practice, patient_id, date, (InjEventKind) kind, text, error));
}

static gboolean
run_void_event (InjInvocation  *invocation,
                GError        **error)
{
  InjPractice *practice;
  gint64 event_id;

  if (!inj_invocation_read_id (invocation, 0, &event_id, error))
    return FALSE;

  practice = inj_invocation_get_practice (invocation, error);

  return practice != NULL && inj_practice_void_event (practice, event_id, error);
}

static void
print_events (InjInvocation *invocation,
              GPtrArray     *events)
{
  g_autoptr (InjTextTable) table = inj_text_table_new ("lllll");
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < events->len; i++)
    {
      InjEvent *event = g_ptr_array_index (events, i);
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, inj_event_get_id (event));
      g_autofree char *date = inj_date_format (inj_event_get_date (event));

      inj_text_table_add_row (table, id, date, inj_event_kind_get_id (inj_event_get_kind (event)),
                              inj_event_is_voided (event) ? _("voided") : "", inj_event_get_text (event), NULL);
    }

  inj_text_table_print (table, "", text);
  inj_invocation_print (invocation, text->str);
}

static gboolean
run_list_events (InjInvocation  *invocation,
                 GError        **error)
{
  gint64 patient_id;
  InjPractice *practice = find_patient (invocation, &patient_id, error);
  g_autoptr (GPtrArray) events = NULL;
  g_autofree char *json = NULL;

  if (practice != NULL)
    events = inj_practice_list_events (practice, patient_id, error);
  if (events == NULL)
    return FALSE;

  if (!inj_invocation_is_json (invocation))
    {
      print_events (invocation, events);
      return TRUE;
    }

  json = inj_note_json_write_events (events);
  inj_invocation_print (invocation, json);

  return TRUE;
}

static const InjCommandOption caution_options[] = {
  { "kind", N_("KIND"), N_("What it is"), TRUE },
  { "text", N_("TEXT"), N_("What is known of it") },
  { NULL }
};

static const InjCommandOption event_options[] = {
  { "kind", N_("KIND"), N_("What it was"), TRUE },
  { "date", N_("YYYY-MM-DD"), N_("The day on which it happened"), TRUE },
  { "text", N_("TEXT"), N_("What is known of it") },
  { NULL }
};

const InjCommand inj_caution_commands[] = {
  {
    .verb = "add", .operands = "PATIENT", .n_least = 1, .n_most = 1, .options = caution_options, .run = run_add_caution,
    .summary = N_("Records what is to be thought of before a patient is injected, and prints the id"),
    .details = N_("KIND is infection, hypersensitivity, neuromuscular, dysphagia, pregnancy, aminoglycoside, other-toxin,\n"
                  "allergy, anticoagulant or other; other wants a text."),
  },
  {
    .verb = "list", .operands = "PATIENT", .n_least = 1, .n_most = 1, .run = run_list_cautions,
    .summary = N_("Lists a patient's cautions: id, day of entry, state, kind, text"),
  },
  {
    .verb = "end", .operands = "CAUTION", .n_least = 1, .n_most = 1, .run = run_end_caution,
    .summary = N_("Ends a caution: from today on it no longer holds"),
  },
  { NULL }
};

const InjCommand inj_event_commands[] = {
  {
    .verb = "add", .operands = "PATIENT", .n_least = 1, .n_most = 1, .options = event_options, .run = run_add_event,
    .summary = N_("Records what happened to a patient between visits, and prints the id"),
    .details = N_("KIND is ptosis, neck-pain, dysphagia, breathing-difficulty, weakness-elsewhere, fainting or other;\n"
                  "other wants a text."),
  },
  {
    .verb = "list", .operands = "PATIENT", .n_least = 1, .n_most = 1, .run = run_list_events,
    .summary = N_("Lists what happened to a patient between visits: id, date, kind, text"),
  },
  {
    .verb = "void", .operands = "EVENT", .n_least = 1, .n_most = 1, .run = run_void_event,
    .summary = N_("Takes an event back as entered in error; it stays in the list as voided"),
  },
  { NULL }
};
