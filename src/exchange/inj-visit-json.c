/* inj-visit-json.c
 *
 * A visit as JSON.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-visit-json.h"

#include "domain/review/inj-criteria.h"

#include "inj-action-json.h"
#include "inj-dose-json.h"
#include "inj-json-values.h"
#include "inj-json-writer.h"
#include "inj-review-json.h"
#include "inj-totals-json.h"
#include "inj-vial-json.h"

/* Of the text that the visit keeps: SHA-256 in hexadecimal. */
static void
add_digest (InjJsonWriter *json,
            const char    *key,
            InjProtocol   *protocol)
{
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, inj_protocol_get_text (protocol), -1);

  inj_json_writer_add_text (json, key, digest);
}

static gint64
get_signed_at (InjVisit *visit)
{
  GPtrArray *actions = inj_visit_get_actions (visit);

  for (guint i = 0; i < actions->len; i++)
    {
      const InjAction *action = g_ptr_array_index (actions, i);

      if (action->kind == INJ_ACTION_SIGN)
        return action->at;
    }

  return 0;
}

/* No signer has proved yet to be who is named; null for a draft. */
static void
add_signature (InjJsonWriter *json,
               InjVisit      *visit)
{
  inj_json_add_time (json, "signed_at", get_signed_at (visit));
  if (inj_visit_get_signer (visit) != NULL)
    inj_json_writer_add_boolean (json, "signature_verified", FALSE);
  else
    inj_json_writer_add_null (json, "signature_verified");
}

static void
add_head (InjJsonWriter *json,
          InjVisit      *visit)
{
  const InjVisitHead *head = inj_visit_get_head (visit);
  InjProtocol *protocol = inj_visit_get_protocol (visit);

  inj_json_writer_add_integer (json, "id", inj_visit_get_id (visit));
  inj_json_writer_add_integer (json, "revision", inj_visit_get_revision (visit));
  inj_json_writer_add_text (json, "status", inj_visit_status_get_id (inj_visit_get_status (visit)));
  inj_json_add_date (json, "date", head->date);
  inj_json_writer_add_text (json, "zone", head->zone);
  inj_json_add_time (json, "started_at", head->started_at);
  inj_json_writer_add_text (json, "injector", inj_visit_get_injector (visit));
  inj_json_writer_add_text (json, "recorder", inj_visit_get_detail (visit, INJ_DETAIL_RECORDER));
  inj_json_writer_add_text (json, "signer", inj_visit_get_signer (visit));
  inj_json_writer_add_text (json, "sign_reason", inj_visit_get_sign_reason (visit));
  add_signature (json, visit);
  inj_json_writer_add_boolean (json, "in_error", inj_visit_get_error_reason (visit) != NULL);
  inj_json_writer_add_text (json, "error_reason", inj_visit_get_error_reason (visit));
  inj_json_writer_add_text (json, "product", head->product_id);
  inj_json_writer_add_text (json, "substance", head->substance_id);
  inj_json_writer_add_text (json, "protocol", inj_protocol_get_id (protocol));
  inj_json_writer_add_text (json, "protocol_version", inj_protocol_get_version (protocol));
  inj_json_writer_add_text (json, "protocol_name", inj_protocol_get_name (protocol));
  inj_json_writer_add_text (json, "indication", inj_protocol_get_indication (protocol));
  inj_json_writer_add_text (json, "protocol_standing", inj_protocol_get_standing (protocol));
  inj_json_writer_add_text (json, "protocol_source", inj_protocol_get_source (protocol));
  add_digest (json, "protocol_digest", protocol);
}

static void
add_add_ons (InjJsonWriter *json,
             InjVisit      *visit)
{
  GPtrArray *add_ons = inj_visit_get_add_ons (visit);

  inj_json_writer_begin_array (json, "add_ons");
  for (guint i = 0; i < add_ons->len; i++)
    {
      InjProtocol *add_on = g_ptr_array_index (add_ons, i);

      inj_json_writer_begin_object (json, NULL);
      inj_json_writer_add_text (json, "id", inj_protocol_get_id (add_on));
      inj_json_writer_add_text (json, "version", inj_protocol_get_version (add_on));
      inj_json_writer_add_text (json, "name", inj_protocol_get_name (add_on));
      inj_json_writer_add_text (json, "indication", inj_protocol_get_indication (add_on));
      inj_json_writer_add_text (json, "standing", inj_protocol_get_standing (add_on));
      inj_json_writer_add_text (json, "source", inj_protocol_get_source (add_on));
      add_digest (json, "digest", add_on);
      inj_json_writer_end_object (json);
    }
  inj_json_writer_end_array (json);
}

static void
add_detail (InjJsonWriter *json,
            InjVisit      *visit,
            InjDetail      detail)
{
  const char *id = inj_detail_get_id (detail);
  int number = 0;

  switch (inj_detail_get_kind (detail))
    {
    case INJ_DETAIL_YES:
      inj_json_writer_add_boolean (json, id, TRUE);
      break;
    case INJ_DETAIL_NUMBER:
      inj_visit_get_detail_number (visit, detail, &number);
      inj_json_writer_add_integer (json, id, number);
      break;
    case INJ_DETAIL_TEXT:
    case INJ_DETAIL_DATE:
    default:
      inj_json_writer_add_text (json, id, inj_visit_get_detail (visit, detail));
    }
}

/* What was entered, by its id; what was not is not there. */
static void
add_details (InjJsonWriter *json,
             InjVisit      *visit)
{
  inj_json_writer_begin_object (json, "details");
  for (int detail = 0; detail < INJ_N_DETAILS; detail++)
    if (inj_visit_get_detail (visit, (InjDetail) detail) != NULL)
      add_detail (json, visit, (InjDetail) detail);
  inj_json_writer_end_object (json);
}

char *
inj_visit_json_write (const InjVisitJsonSource *source,
                      InjVisitJsonFlags         flags)
{
  gboolean has_log = (flags & INJ_VISIT_JSON_LOG) != 0;
  g_autoptr (InjJsonWriter) json = NULL;
  g_autofree char *criteria = NULL;
  InjTotals totals;
  InjVisit *visit;

  g_return_val_if_fail (source != NULL, NULL);
  g_return_val_if_fail (INJ_IS_VISIT (source->visit), NULL);
  g_return_val_if_fail (source->background != NULL, NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (source->findings), NULL);

  visit = source->visit;
  criteria = inj_criteria_dup_statement (visit);
  inj_totals_count (visit, NULL, &totals);

  json = inj_json_writer_new ();
  inj_json_writer_begin_object (json, NULL);
  add_head (json, visit);
  add_add_ons (json, visit);
  inj_json_add_patient (json, "patient", source->background->patient);
  inj_review_json_add_patient (json, source->background, inj_visit_get_date (visit), source->events);
  add_details (json, visit);
  inj_json_writer_add_text (json, "criteria", criteria);
  inj_dose_json_add_injections (json, visit, has_log);
  inj_totals_json_add (json, visit, &totals);
  inj_dose_json_add_places (json, visit);
  inj_dose_json_add_deviations (json, visit, source->anchors);
  inj_vial_json_add (json, visit);
  inj_json_writer_add_text (json, "label", inj_label_get_id (source->background->label));
  inj_review_json_add_months (json, visit, source->background, &totals);
  inj_review_json_add_limits (json, visit, source->background);
  inj_review_json_add_findings (json, visit, source->findings, source->anchors);
  inj_action_json_add_amendments (json, visit);
  if (has_log)
    inj_action_json_add_log (json, visit);
  inj_json_writer_end_object (json);

  return inj_json_writer_finish (json);
}
