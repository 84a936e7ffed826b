/* inj-list-json.c
 *
 * Lists of patients, visits and protocols as JSON.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-list-json.h"

#include "domain/protocol/inj-protocol.h"
#include "domain/visit/inj-visit-summary.h"

#include "inj-json-values.h"
#include "inj-json-writer.h"
#include "inj-protocol-json.h"

char *
inj_list_json_write_patients (GPtrArray *patients)
{
  g_autoptr (InjJsonWriter) json = inj_json_writer_new ();

  g_return_val_if_fail (patients != NULL, NULL);

  inj_json_writer_begin_array (json, NULL);
  for (guint i = 0; i < patients->len; i++)
    inj_json_add_patient (json, NULL, g_ptr_array_index (patients, i));
  inj_json_writer_end_array (json);

  return inj_json_writer_finish (json);
}

static void
add_summary (InjJsonWriter   *json,
             InjVisitSummary *summary)
{
  inj_json_writer_begin_object (json, NULL);
  inj_json_writer_add_integer (json, "id", inj_visit_summary_get_id (summary));
  inj_json_writer_add_integer (json, "patient", inj_visit_summary_get_patient_id (summary));
  inj_json_add_date (json, "date", inj_visit_summary_get_date (summary));
  inj_json_writer_add_text (json, "status", inj_visit_status_get_id (inj_visit_summary_get_status (summary)));
  inj_json_writer_add_text (json, "protocol_name", inj_visit_summary_get_protocol (summary));
  inj_json_add_units (json, "units", inj_visit_summary_get_units (summary));
  inj_json_writer_add_integer (json, "sites", inj_visit_summary_get_sites (summary));
  inj_json_writer_end_object (json);
}

char *
inj_list_json_write_visits (GPtrArray *visits)
{
  g_autoptr (InjJsonWriter) json = inj_json_writer_new ();

  g_return_val_if_fail (visits != NULL, NULL);

  inj_json_writer_begin_array (json, NULL);
  for (guint i = 0; i < visits->len; i++)
    add_summary (json, g_ptr_array_index (visits, i));
  inj_json_writer_end_array (json);

  return inj_json_writer_finish (json);
}

char *
inj_list_json_write_protocols (GListModel *protocols)
{
  g_autoptr (InjJsonWriter) json = inj_json_writer_new ();
  guint n_protocols;

  g_return_val_if_fail (G_IS_LIST_MODEL (protocols), NULL);

  n_protocols = g_list_model_get_n_items (protocols);
  inj_json_writer_begin_array (json, NULL);
  for (guint i = 0; i < n_protocols; i++)
    {
      g_autoptr (InjProtocol) protocol = g_list_model_get_item (protocols, i);

      inj_json_writer_begin_object (json, NULL);
      inj_protocol_json_add_summary (json, protocol);
      inj_json_writer_end_object (json);
    }
  inj_json_writer_end_array (json);

  return inj_json_writer_finish (json);
}

char *
inj_list_json_write_texts (GPtrArray *texts)
{
  g_autoptr (InjJsonWriter) json = inj_json_writer_new ();

  g_return_val_if_fail (texts != NULL, NULL);

  inj_json_writer_begin_array (json, NULL);
  for (guint i = 0; i < texts->len; i++)
    inj_json_writer_add_text (json, NULL, g_ptr_array_index (texts, i));
  inj_json_writer_end_array (json);

  return inj_json_writer_finish (json);
}
