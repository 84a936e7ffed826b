/* inj-list-json.c
 *
 * Lists of patients, visits, lots and protocols as JSON.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-list-json.h"

#include "domain/protocol/inj-protocol.h"
#include "domain/visit/inj-day-entry.h"
#include "domain/visit/inj-lot-use.h"

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

/* What a list says of a visit, within its object. */
static void
add_summary (InjJsonWriter   *json,
             InjVisitSummary *summary)
{
  inj_json_writer_add_integer (json, "id", inj_visit_summary_get_id (summary));
  inj_json_writer_add_integer (json, "patient", inj_visit_summary_get_patient_id (summary));
  inj_json_add_date (json, "date", inj_visit_summary_get_date (summary));
  inj_json_writer_add_text (json, "status", inj_visit_status_get_id (inj_visit_summary_get_status (summary)));
  inj_json_writer_add_text (json, "protocol_name", inj_visit_summary_get_protocol (summary));
  inj_json_add_units (json, "units", inj_visit_summary_get_units (summary));
  inj_json_writer_add_integer (json, "sites", inj_visit_summary_get_sites (summary));
  inj_json_writer_add_boolean (json, "in_error", inj_visit_summary_is_in_error (summary));
  inj_json_writer_add_boolean (json, "amended", inj_visit_summary_is_amended (summary));
}

char *
inj_list_json_write_visits (GPtrArray *visits)
{
  g_autoptr (InjJsonWriter) json = inj_json_writer_new ();

  g_return_val_if_fail (visits != NULL, NULL);

  inj_json_writer_begin_array (json, NULL);
  for (guint i = 0; i < visits->len; i++)
    {
      inj_json_writer_begin_object (json, NULL);
      add_summary (json, g_ptr_array_index (visits, i));
      inj_json_writer_end_object (json);
    }
  inj_json_writer_end_array (json);

  return inj_json_writer_finish (json);
}

char *
inj_list_json_write_day (GPtrArray *entries)
{
  g_autoptr (InjJsonWriter) json = inj_json_writer_new ();

  g_return_val_if_fail (entries != NULL, NULL);

  inj_json_writer_begin_array (json, NULL);
  for (guint i = 0; i < entries->len; i++)
    {
      InjDayEntry *entry = g_ptr_array_index (entries, i);
      const char *injector = inj_day_entry_get_injector (entry);

      inj_json_writer_begin_object (json, NULL);
      inj_json_add_patient (json, "patient", inj_day_entry_get_patient (entry));
      inj_json_writer_begin_object (json, "visit");
      add_summary (json, inj_day_entry_get_summary (entry));
      inj_json_writer_end_object (json);
      inj_json_writer_add_text (json, "injector", injector[0] != '\0' ? injector : NULL);
      inj_json_writer_add_boolean (json, "has_vial", inj_day_entry_has_vial (entry));
      inj_json_writer_end_object (json);
    }
  inj_json_writer_end_array (json);

  return inj_json_writer_finish (json);
}

/* "lot" is the one that was asked for, as it was recorded; "lot_now" what the
 * vial says, which is another one once that was corrected. */
static void
add_lot_use (InjJsonWriter *json,
             InjLotUse     *use)
{
  InjVial *vial = inj_lot_use_get_vial (use);
  const char *serial = inj_vial_get_serial (vial);

  inj_json_writer_begin_object (json, NULL);
  inj_json_writer_add_text (json, "lot", inj_lot_use_get_lot (use));
  inj_json_writer_add_boolean (json, "superseded", inj_lot_use_is_superseded (use));
  inj_json_writer_add_text (json, "lot_now", inj_vial_get_lot (vial));
  inj_json_add_units (json, "units", inj_lot_use_get_units (use));
  inj_json_writer_add_integer (json, "vial", inj_vial_get_number (vial));
  inj_json_writer_add_text (json, "product", inj_product_get_id (inj_vial_get_product (vial)));
  inj_json_add_date (json, "expiry", inj_vial_get_expiry (vial));
  inj_json_writer_add_text (json, "serial", serial[0] != '\0' ? serial : NULL);
  inj_json_add_patient (json, "patient", inj_lot_use_get_patient (use));
  inj_json_writer_begin_object (json, "visit");
  add_summary (json, inj_lot_use_get_summary (use));
  inj_json_writer_end_object (json);
  inj_json_writer_end_object (json);
}

char *
inj_list_json_write_lot_uses (GPtrArray *uses)
{
  g_autoptr (InjJsonWriter) json = inj_json_writer_new ();

  g_return_val_if_fail (uses != NULL, NULL);

  inj_json_writer_begin_array (json, NULL);
  for (guint i = 0; i < uses->len; i++)
    add_lot_use (json, g_ptr_array_index (uses, i));
  inj_json_writer_end_array (json);

  return inj_json_writer_finish (json);
}

char *
inj_list_json_write_reasons (const InjUsualReasons *reasons)
{
  static const char *const keys[] = {
    [INJ_REASON_DEVIATION] = "deviation",
    [INJ_REASON_SKIP] = "skip",
    [INJ_REASON_VOID] = "void",
    [INJ_REASON_WASTAGE] = "wastage",
  };
  g_autoptr (InjJsonWriter) json = inj_json_writer_new ();

  g_return_val_if_fail (reasons != NULL, NULL);

  inj_json_writer_begin_object (json, NULL);
  for (int kind = 0; kind < INJ_N_REASON_KINDS; kind++)
    {
      const char *const *list = inj_usual_reasons_get (reasons, (InjReasonKind) kind);

      inj_json_writer_begin_array (json, keys[kind]);
      for (gsize i = 0; list[i] != NULL; i++)
        inj_json_writer_add_text (json, NULL, list[i]);
      inj_json_writer_end_array (json);
    }
  inj_json_writer_end_object (json);

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
