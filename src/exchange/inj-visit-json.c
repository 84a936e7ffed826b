/* inj-visit-json.c
 *
 * A visit as JSON.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-visit-json.h"

#include "domain/review/inj-finding.h"
#include "domain/visit/inj-sheet.h"
#include "domain/visit/inj-totals.h"

#include "inj-json-values.h"
#include "inj-json-writer.h"

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
  inj_json_writer_add_text (json, "injector", head->injector);
  inj_json_writer_add_text (json, "signer", inj_visit_get_signer (visit));
  inj_json_writer_add_text (json, "sign_reason", inj_visit_get_sign_reason (visit));
  inj_json_writer_add_text (json, "product", head->product_id);
  inj_json_writer_add_text (json, "substance", head->substance_id);
  inj_json_writer_add_text (json, "protocol", inj_protocol_get_id (protocol));
  inj_json_writer_add_text (json, "protocol_version", inj_protocol_get_version (protocol));
  inj_json_writer_add_text (json, "protocol_name", inj_protocol_get_name (protocol));
  inj_json_writer_add_text (json, "indication", inj_protocol_get_indication (protocol));
}

static void
add_injection (InjJsonWriter      *json,
               InjVisit           *visit,
               const InjInjection *injection)
{
  InjVial *vial = inj_visit_lookup_vial (visit, injection->vial);

  inj_json_writer_begin_object (json, NULL);
  inj_json_writer_add_integer (json, "number", injection->number);
  inj_json_writer_add_text (json, "site", injection->place_id);
  inj_json_writer_add_text (json, "muscle", inj_muscle_get_id (injection->muscle));
  inj_json_writer_add_text (json, "muscle_name", injection->muscle_name);
  inj_json_writer_add_text (json, "side", inj_side_get_id (injection->side));
  inj_json_add_units (json, "units", injection->units);
  inj_json_add_volume (json, "millilitres", inj_vial_volume_of (vial, injection->units));
  inj_json_writer_add_text (json, "plate", inj_plate_get_id (injection->position.plate));
  inj_json_writer_add_integer (json, "x", injection->position.x);
  inj_json_writer_add_integer (json, "y", injection->position.y);
  inj_json_writer_add_text (json, "route", inj_route_get_id (injection->route));
  inj_json_writer_add_integer (json, "vial", injection->vial);
  inj_json_writer_add_text (json, "lot", inj_vial_get_lot (vial));
  inj_json_writer_add_text (json, "substance", inj_vial_get_substance_id (vial));
  inj_json_writer_add_text (json, "indication", injection->indication);
  inj_json_writer_add_text (json, "note", injection->note);
  inj_json_add_time (json, "given_at", injection->given_at);
  inj_json_writer_add_boolean (json, "in_bulk", injection->in_bulk);
  inj_json_add_number_or_null (json, "succeeds", injection->succeeds);
  inj_json_writer_add_boolean (json, "voided", !inj_injection_is_live (injection));
  inj_json_writer_add_text (json, "void_reason", injection->void_reason);
  inj_json_add_time (json, "voided_at", injection->voided_at);
  inj_json_writer_end_object (json);
}

static void
add_injections (InjJsonWriter     *json,
                InjVisit          *visit,
                InjVisitJsonFlags  flags)
{
  gboolean has_log = (flags & INJ_VISIT_JSON_LOG) != 0;
  g_autoptr (GPtrArray) injections = has_log
                                     ? g_ptr_array_ref (inj_visit_get_injections (visit))
                                     : inj_sheet_list_injections (visit);

  inj_json_writer_begin_array (json, "injections");
  for (guint i = 0; i < injections->len; i++)
    add_injection (json, visit, g_ptr_array_index (injections, i));
  inj_json_writer_end_array (json);
}

static void
add_by_muscle (InjJsonWriter   *json,
               InjVisit        *visit,
               const InjTotals *totals)
{
  InjProtocol *protocol = inj_visit_get_protocol (visit);

  inj_json_writer_begin_object (json, "by_muscle");
  for (int muscle = 0; muscle < INJ_N_MUSCLES; muscle++)
    if (totals->by_muscle[muscle].sites > 0 || inj_protocol_has_muscle (protocol, (InjMuscle) muscle))
      inj_json_add_units (json, inj_muscle_get_id ((InjMuscle) muscle), totals->by_muscle[muscle].given);
  inj_json_writer_end_object (json);
}

static void
add_by_side (InjJsonWriter   *json,
             const InjTotals *totals)
{
  inj_json_writer_begin_object (json, "by_side");
  for (int side = 0; side < INJ_N_SIDES; side++)
    inj_json_add_units (json, inj_side_get_id ((InjSide) side), totals->by_side[side].given);
  inj_json_writer_end_object (json);
}

/* (element-type utf8): of the visit's product, then of other vials. */
static GPtrArray *
list_substances (InjVisit *visit)
{
  GPtrArray *substances = g_ptr_array_new ();
  GPtrArray *vials = inj_visit_get_vials (visit);

  g_ptr_array_add (substances, inj_visit_get_head (visit)->substance_id);
  for (guint i = 0; i < vials->len; i++)
    {
      const char *id = inj_vial_get_substance_id (g_ptr_array_index (vials, i));

      if (!g_ptr_array_find_with_equal_func (substances, id, g_str_equal, NULL))
        g_ptr_array_add (substances, (char *) id);
    }

  return substances;
}

static void
add_by_substance (InjJsonWriter *json,
                  InjVisit      *visit)
{
  g_autoptr (GPtrArray) substances = list_substances (visit);

  inj_json_writer_begin_object (json, "by_substance");
  for (guint i = 0; i < substances->len; i++)
    {
      const char *id = g_ptr_array_index (substances, i);
      InjTotals totals;

      inj_totals_count (visit, id, &totals);
      inj_json_add_units (json, id, totals.all.given);
    }
  inj_json_writer_end_object (json);
}

static void
add_totals (InjJsonWriter   *json,
            InjVisit        *visit,
            const InjTotals *totals)
{
  inj_json_writer_begin_object (json, "totals");
  inj_json_add_units (json, "units", totals->all.given);
  inj_json_writer_add_integer (json, "sites", totals->all.sites);
  inj_json_add_volume (json, "millilitres", totals->volume);
  inj_json_add_units (json, "planned_units", totals->all.planned);
  inj_json_add_units (json, "to_go_units", totals->all.to_go);
  inj_json_add_units (json, "skipped_units", totals->all.skipped);
  inj_json_writer_add_integer (json, "required_sites", totals->all.required);
  inj_json_writer_add_integer (json, "required_given", totals->all.required_given);
  inj_json_writer_add_integer (json, "required_skipped", totals->all.required_skipped);
  inj_json_writer_add_integer (json, "required_hollow", totals->all.required_hollow);
  add_by_muscle (json, visit, totals);
  add_by_side (json, totals);
  add_by_substance (json, visit);
  inj_json_writer_end_object (json);
}

static void
add_place (InjJsonWriter *json,
           InjPlace      *place)
{
  InjUnits planned = inj_place_get_planned (place);

  inj_json_writer_begin_object (json, NULL);
  inj_json_writer_add_text (json, "site", inj_place_get_id (place));
  inj_json_writer_add_text (json, "muscle", inj_muscle_get_id (inj_place_get_muscle (place)));
  inj_json_writer_add_text (json, "side", inj_side_get_id (inj_place_get_side (place)));
  inj_json_writer_add_text (json, "plate", inj_plate_get_id (inj_place_get_plate (place)));
  if (planned != 0)
    inj_json_add_units (json, "units", planned);
  else
    inj_json_writer_add_null (json, "units");
  if (inj_place_get_state (place) == INJ_PLACE_SKIPPED)
    {
      inj_json_writer_add_boolean (json, "required", inj_place_is_required (place));
      inj_json_writer_add_text (json, "reason", inj_place_get_skip_reason (place));
    }
  inj_json_writer_end_object (json);
}

static gboolean
is_planned (InjPlace *place)
{
  return inj_place_get_state (place) == INJ_PLACE_HOLLOW && inj_place_is_required (place);
}

static gboolean
is_optional (InjPlace *place)
{
  return inj_place_get_state (place) == INJ_PLACE_HOLLOW && inj_place_is_in_protocol (place) &&
         !inj_place_is_required (place);
}

static gboolean
is_skipped (InjPlace *place)
{
  return inj_place_get_state (place) == INJ_PLACE_SKIPPED;
}

static void
add_places (InjJsonWriter *json,
            const char    *key,
            InjVisit      *visit,
            gboolean     (*is_listed) (InjPlace *place))
{
  guint n_places = g_list_model_get_n_items (G_LIST_MODEL (visit));

  inj_json_writer_begin_array (json, key);
  for (guint i = 0; i < n_places; i++)
    {
      g_autoptr (InjPlace) place = g_list_model_get_item (G_LIST_MODEL (visit), i);

      if (is_listed (place))
        add_place (json, place);
    }
  inj_json_writer_end_array (json);
}

/* The labelled units are given and left, or given and discarded once the visit
 * is signed; below zero where more was recorded than the vial held. */
static void
add_vial (InjJsonWriter *json,
          InjVisit      *visit,
          InjVial       *vial)
{
  InjUnits given = inj_visit_get_given_from (visit, inj_vial_get_number (vial));
  InjUnits rest = inj_vial_get_labelled (vial) - given;
  gboolean is_signed = inj_visit_get_status (visit) == INJ_VISIT_SIGNED;

  inj_json_writer_begin_object (json, NULL);
  inj_json_writer_add_integer (json, "number", inj_vial_get_number (vial));
  inj_json_writer_add_text (json, "product", inj_product_get_id (inj_vial_get_product (vial)));
  inj_json_writer_add_text (json, "substance", inj_vial_get_substance_id (vial));
  inj_json_writer_add_text (json, "lot", inj_vial_get_lot (vial));
  inj_json_add_date (json, "expiry", inj_vial_get_expiry (vial));
  inj_json_add_units (json, "labelled", inj_vial_get_labelled (vial));
  inj_json_add_volume (json, "diluent_millilitres", inj_vial_get_diluent (vial));
  inj_json_add_units (json, "given", given);
  inj_json_add_units (json, "left", is_signed ? 0 : rest);
  inj_json_add_units (json, "discarded", is_signed ? rest : 0);
  inj_json_writer_add_boolean (json, "active", vial == inj_visit_get_active_vial (visit));
  inj_json_writer_end_object (json);
}

static void
add_vials (InjJsonWriter *json,
           InjVisit      *visit)
{
  GPtrArray *vials = inj_visit_get_vials (visit);

  inj_json_writer_begin_array (json, "vials");
  for (guint i = 0; i < vials->len; i++)
    add_vial (json, visit, g_ptr_array_index (vials, i));
  inj_json_writer_end_array (json);
}

static void
add_contribution (InjJsonWriter   *json,
                  InjContribution *contribution,
                  int              months)
{
  inj_json_writer_begin_object (json, NULL);
  inj_json_add_number_or_null (json, "visit", inj_contribution_get_visit_id (contribution));
  inj_json_writer_add_boolean (json, "elsewhere", inj_contribution_is_elsewhere (contribution));
  inj_json_add_date (json, "date", inj_contribution_get_date (contribution));
  inj_json_add_units (json, "units", inj_contribution_get_units (contribution));
  inj_json_writer_add_text (json, "indication", inj_contribution_get_indication (contribution));
  inj_json_add_date (json, "leaves", inj_contribution_leaves (contribution, months));
  inj_json_writer_end_object (json);
}

/* Null for a substance to which no source sets such a limit. */
static void
add_months (InjJsonWriter       *json,
            InjVisit            *visit,
            const InjBackground *background,
            const InjTotals     *totals)
{
  const InjVisitHead *head = inj_visit_get_head (visit);
  const InjLimit *limit = inj_background_get_months_limit (background, head->substance_id);
  g_autoptr (GPtrArray) counted = NULL;
  InjUnits before;

  if (limit == NULL)
    {
      inj_json_writer_add_null (json, "three_months");
      return;
    }

  before = inj_background_sum_months (background, head->substance_id, head->date, limit->amount, &counted);

  inj_json_writer_begin_object (json, "three_months");
  inj_json_writer_add_integer (json, "months", limit->amount);
  inj_json_add_units (json, "units", before + totals->all.given);
  inj_json_add_units (json, "this_visit", totals->all.given);
  inj_json_add_units (json, "limit", limit->units);
  inj_json_writer_add_text (json, "source", limit->source);
  inj_json_writer_begin_array (json, "contributions");
  for (guint i = 0; i < counted->len; i++)
    add_contribution (json, g_ptr_array_index (counted, i), limit->amount);
  inj_json_writer_end_array (json);
  inj_json_writer_end_object (json);
}

static void
add_findings (InjJsonWriter *json,
              GListModel    *findings)
{
  guint n_findings = g_list_model_get_n_items (findings);

  inj_json_writer_begin_array (json, "findings");
  for (guint i = 0; i < n_findings; i++)
    {
      g_autoptr (InjFinding) finding = g_list_model_get_item (findings, i);

      inj_json_writer_begin_object (json, NULL);
      inj_json_writer_add_text (json, "severity", inj_severity_get_id (inj_finding_get_severity (finding)));
      inj_json_writer_add_text (json, "id", inj_finding_get_id (finding));
      inj_json_writer_add_text (json, "text", inj_finding_get_text (finding));
      inj_json_writer_add_text (json, "source", inj_finding_get_source (finding));
      inj_json_writer_end_object (json);
    }
  inj_json_writer_end_array (json);
}

static void
add_actions (InjJsonWriter *json,
             InjVisit      *visit)
{
  GPtrArray *actions = inj_visit_get_actions (visit);

  inj_json_writer_begin_array (json, "actions");
  for (guint i = 0; i < actions->len; i++)
    {
      const InjAction *action = g_ptr_array_index (actions, i);

      inj_json_writer_begin_object (json, NULL);
      inj_json_writer_add_integer (json, "revision", action->revision);
      inj_json_writer_add_text (json, "action", inj_action_kind_get_id (action->kind));
      inj_json_add_number_or_null (json, "reverts", action->reverts);
      inj_json_add_time (json, "at", action->at);
      inj_json_writer_add_text (json, "actor", action->actor);
      inj_json_writer_end_object (json);
    }
  inj_json_writer_end_array (json);
}

char *
inj_visit_json_write (InjVisit            *visit,
                      const InjBackground *background,
                      GListModel          *findings,
                      InjVisitJsonFlags    flags)
{
  g_autoptr (InjJsonWriter) json = NULL;
  InjTotals totals;

  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);
  g_return_val_if_fail (background != NULL, NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (findings), NULL);

  inj_totals_count (visit, NULL, &totals);

  json = inj_json_writer_new ();
  inj_json_writer_begin_object (json, NULL);
  add_head (json, visit);
  inj_json_add_patient (json, "patient", background->patient);
  add_injections (json, visit, flags);
  add_totals (json, visit, &totals);
  add_places (json, "planned", visit, is_planned);
  add_places (json, "optional", visit, is_optional);
  add_places (json, "skipped", visit, is_skipped);
  add_vials (json, visit);
  add_months (json, visit, background, &totals);
  add_findings (json, findings);
  if ((flags & INJ_VISIT_JSON_LOG) != 0)
    add_actions (json, visit);
  inj_json_writer_end_object (json);

  return inj_json_writer_finish (json);
}
