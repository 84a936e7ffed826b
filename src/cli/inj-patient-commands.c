/* inj-patient-commands.c
 *
 * The commands about patients.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-patient-commands.h"
#include "session/inj-practice-patients.h"

#include <glib/gi18n-lib.h>

#include "domain/values/inj-domain-error.h"
#include "exchange/inj-list-json.h"

#include "inj-invocation.h"
#include "inj-text-table.h"

#define SEARCH_MAXIMUM 10000
/* All its brands are one substance, so which of them is named matters little;
 * another substance has to be said. */
#define USUAL_PRODUCT "botox"

static void
tell_namesakes (InjInvocation *invocation,
                GPtrArray     *namesakes)
{
  for (guint i = 0; i < namesakes->len; i++)
    {
      gint64 id = inj_patient_get_id (g_ptr_array_index (namesakes, i));
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, id);
      /* Translators: %s is a patient's id. */
      g_autofree char *text = g_strdup_printf (_("patient %s has the same name and date of birth"), number);

      inj_invocation_tell (invocation, _("warning"), text);
    }
}

static gboolean
run_add (InjInvocation  *invocation,
         GError        **error)
{
  const char *family = NULL, *given = NULL, *record = NULL;
  InjDate born = INJ_DATE_NONE;
  InjPractice *practice;
  g_autoptr (InjPatient) patient = NULL;
  g_autoptr (GPtrArray) namesakes = NULL;

  if (!inj_invocation_read_text (invocation, "family", &family, error) ||
      !inj_invocation_read_text (invocation, "given", &given, error) ||
      !inj_invocation_read_text (invocation, "record", &record, error) ||
      !inj_invocation_read_date (invocation, "born", &born, error))
    return FALSE;

  practice = inj_invocation_get_practice (invocation, error);
  if (practice == NULL)
    return FALSE;

  patient = inj_practice_add_patient (practice, family, given, born, record, error);
  if (patient == NULL)
    return FALSE;
  inj_invocation_print_id (invocation, inj_patient_get_id (patient));

  namesakes = inj_store_load_namesakes (inj_practice_get_store (practice), patient, error);
  if (namesakes == NULL)
    return FALSE;
  tell_namesakes (invocation, namesakes);

  return TRUE;
}

static void
print_patients (InjInvocation *invocation,
                GPtrArray     *patients)
{
  g_autoptr (InjTextTable) table = inj_text_table_new ("llll");
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < patients->len; i++)
    {
      InjPatient *patient = g_ptr_array_index (patients, i);
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, inj_patient_get_id (patient));
      g_autofree char *name = inj_patient_dup_name (patient);
      g_autofree char *born = inj_date_format (inj_patient_get_born (patient));

      inj_text_table_add_row (table, id, name, born, inj_patient_get_record (patient), NULL);
    }

  inj_text_table_print (table, "", text);
  inj_invocation_print (invocation, text->str);
}

static gboolean
run_list (InjInvocation  *invocation,
          GError        **error)
{
  const char *query = "";
  InjPractice *practice;
  g_autofree char *json = NULL;
  g_autoptr (GPtrArray) patients = NULL;

  if (inj_invocation_get_n_operands (invocation) > 0)
    query = inj_invocation_get_operand (invocation, 0);

  if (!g_utf8_validate (query, -1, NULL))
    {
      g_set_error_literal (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID, _("QUERY: the text is not UTF-8."));
      return FALSE;
    }

  practice = inj_invocation_get_practice (invocation, error);
  if (practice == NULL)
    return FALSE;

  patients = inj_store_search_patients (inj_practice_get_store (practice), query, SEARCH_MAXIMUM, error);
  if (patients == NULL)
    return FALSE;

  if (!inj_invocation_is_json (invocation))
    {
      print_patients (invocation, patients);
      return TRUE;
    }

  json = inj_list_json_write_patients (patients);
  inj_invocation_print (invocation, json);

  return TRUE;
}

static gboolean
run_elsewhere (InjInvocation  *invocation,
               GError        **error)
{
  const char *product = USUAL_PRODUCT, *indication = "", *place = "";
  InjUnits units = 0;
  InjDate date = INJ_DATE_NONE;
  InjPractice *practice;
  gint64 patient_id, id;

  if (!inj_invocation_read_id (invocation, 0, &patient_id, error) ||
      !inj_invocation_read_units (invocation, "units", INJ_UNITS_STATED_MAXIMUM, &units, error) ||
      !inj_invocation_read_date (invocation, "date", &date, error) ||
      !inj_invocation_read_text (invocation, "product", &product, error) ||
      !inj_invocation_read_text (invocation, "indication", &indication, error) ||
      !inj_invocation_read_text (invocation, "place", &place, error))
    return FALSE;

  practice = inj_invocation_get_practice (invocation, error);
  if (practice == NULL)
    return FALSE;

  id = inj_practice_add_elsewhere (practice, patient_id, units, date, product, indication, place, error);
  if (id == 0)
    return FALSE;
  inj_invocation_print_id (invocation, id);

  return TRUE;
}

static const InjCommandOption add_options[] = {
  { "family", N_("NAME"), N_("The family name"), TRUE },
  { "given", N_("NAME"), N_("The given name"), TRUE },
  { "born", N_("YYYY-MM-DD"), N_("The date of birth"), TRUE },
  { "record", N_("NUMBER"), N_("The number in the practice's records") },
  { NULL }
};

static const InjCommandOption elsewhere_options[] = {
  { "units", "U", N_("The units given"), TRUE },
  { "date", N_("YYYY-MM-DD"), N_("The day on which they were given"), TRUE },
  { "product", N_("ID"), N_("The product; botox where none is named") },
  { "indication", N_("TEXT"), N_("What they were given for, such as glabellar lines") },
  { "place", N_("TEXT"), N_("Where, or by whom") },
  { NULL }
};

const InjCommand inj_patient_commands[] = {
  {
    .verb = "add", .operands = "", .makes_database = TRUE, .options = add_options, .run = run_add,
    .summary = N_("Adds a patient and prints the id"),
    .details = N_("A patient of the same name and date of birth is told on standard error."),
  },
  {
    .verb = "list", .operands = "[QUERY]", .n_most = 1, .run = run_list,
    .summary = N_("Lists patients: id, name, date of birth, record number"),
    .details = N_("Each word of QUERY begins a word of the name, or is the record number or the date of birth."),
  },
  {
    .verb = "elsewhere", .operands = "PATIENT", .n_least = 1, .n_most = 1, .options = elsewhere_options,
    .run = run_elsewhere,
    .summary = N_("Records units given elsewhere and prints the id"),
    .details = N_("They count against the limits over calendar months."),
  },
  { NULL }
};
