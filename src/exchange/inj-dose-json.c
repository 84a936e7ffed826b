/* inj-dose-json.c
 *
 * What a visit gave, plans and left out, as JSON.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-dose-json.h"

#include "domain/review/inj-deviation.h"
#include "domain/visit/inj-sheet.h"

#include "inj-json-values.h"

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

/* The first add-on that plans the site, or %NULL. */
static const char *
find_add_on_id (InjVisit   *visit,
                const char *place_id)
{
  GPtrArray *add_ons = inj_visit_get_add_ons (visit);

  for (guint i = 0; i < add_ons->len; i++)
    {
      InjProtocol *add_on = g_ptr_array_index (add_ons, i);

      if (inj_protocol_lookup_site (add_on, place_id) != NULL)
        return inj_protocol_get_id (add_on);
    }

  return NULL;
}

/* Who plans the place, beside what the site table says of it. */
static void
add_origin (InjJsonWriter *json,
            InjVisit      *visit,
            InjPlace      *place)
{
  const char *id = inj_place_get_id (place);
  const InjPlannedSite *planned = inj_visit_lookup_planned_site (visit, id);
  InjPlannedDose *own = inj_place_get_planned_dose (place);
  InjRoute route = own != NULL ? own->route : planned != NULL ? planned->route : INJ_ROUTE_INTRAMUSCULAR;
  const char *origin = "add-on";

  if (own != NULL)
    origin = "visit";
  else if (inj_protocol_lookup_site (inj_visit_get_protocol (visit), id) != NULL)
    origin = "protocol";

  inj_json_writer_add_text (json, "origin", origin);
  inj_json_writer_add_text (json, "add_on", find_add_on_id (visit, id));
  inj_json_writer_add_text (json, "route", inj_route_get_id (route));
}

static void
add_own_plan (InjJsonWriter        *json,
              InjPlace             *place,
              const InjPlannedDose *own)
{
  static const char *const states[] = {
    [INJ_PLACE_HOLLOW] = "planned",
    [INJ_PLACE_GIVEN] = "given",
    [INJ_PLACE_SKIPPED] = "skipped",
  };

  inj_json_writer_begin_object (json, NULL);
  inj_json_writer_add_text (json, "site", own->place_id);
  inj_json_writer_add_text (json, "state", states[inj_place_get_state (place)]);
  inj_json_writer_add_text (json, "muscle", inj_muscle_get_id (own->muscle));
  inj_json_writer_add_text (json, "muscle_name", own->muscle_name);
  inj_json_writer_add_text (json, "side", inj_side_get_id (own->side));
  inj_json_add_units (json, "units", own->units);
  inj_json_writer_add_text (json, "substance", own->substance_id);
  inj_json_writer_add_text (json, "plate", inj_plate_get_id (own->position.plate));
  inj_json_writer_add_integer (json, "x", own->position.x);
  inj_json_writer_add_integer (json, "y", own->position.y);
  inj_json_writer_add_text (json, "route", inj_route_get_id (own->route));
  inj_json_writer_add_text (json, "indication", own->indication);
  inj_json_add_number_or_null (json, "from_visit", own->from_visit);
  inj_json_writer_add_text (json, "from_site", own->from_place);
  inj_json_writer_end_object (json);
}

static void
add_own_plans (InjJsonWriter *json,
               InjVisit      *visit)
{
  guint n_places = g_list_model_get_n_items (G_LIST_MODEL (visit));

  inj_json_writer_begin_array (json, "own_plan");
  for (guint i = 0; i < n_places; i++)
    {
      g_autoptr (InjPlace) place = g_list_model_get_item (G_LIST_MODEL (visit), i);
      InjPlannedDose *own = inj_place_get_planned_dose (place);

      if (own != NULL)
        add_own_plan (json, place, own);
    }
  inj_json_writer_end_array (json);
}

static void
add_place (InjJsonWriter *json,
           InjVisit      *visit,
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
  add_origin (json, visit, place);
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
        add_place (json, visit, place);
    }
  inj_json_writer_end_array (json);
}

void
inj_dose_json_add_injections (InjJsonWriter *json,
                              InjVisit      *visit,
                              gboolean       has_log)
{
  g_autoptr (GPtrArray) injections = has_log
                                     ? g_ptr_array_ref (inj_visit_get_injections (visit))
                                     : inj_sheet_list_injections (visit);

  inj_json_writer_begin_array (json, "injections");
  for (guint i = 0; i < injections->len; i++)
    add_injection (json, visit, g_ptr_array_index (injections, i));
  inj_json_writer_end_array (json);
}

void
inj_dose_json_add_places (InjJsonWriter *json,
                          InjVisit      *visit)
{
  g_return_if_fail (json != NULL);
  g_return_if_fail (INJ_IS_VISIT (visit));

  add_places (json, "planned", visit, is_planned);
  add_places (json, "optional", visit, is_optional);
  add_places (json, "skipped", visit, is_skipped);
  add_own_plans (json, visit);
}

void
inj_dose_json_add_deviations (InjJsonWriter *json,
                              InjVisit      *visit,
                              InjAnchors    *anchors)
{
  g_autoptr (GPtrArray) deviations = inj_deviation_list (visit, anchors);
  g_autofree char *completeness = inj_deviation_dup_completeness (visit);

  inj_json_writer_add_text (json, "completeness", completeness);
  inj_json_writer_begin_array (json, "deviations");
  for (guint i = 0; i < deviations->len; i++)
    {
      const InjDeviation *deviation = g_ptr_array_index (deviations, i);

      inj_json_writer_begin_object (json, NULL);
      inj_json_writer_add_text (json, "kind", inj_deviation_kind_get_id (deviation->kind));
      inj_json_writer_add_text (json, "site", deviation->place_id);
      inj_json_writer_add_text (json, "text", deviation->text);
      inj_json_writer_add_text (json, "reason", deviation->reason);
      inj_json_writer_end_object (json);
    }
  inj_json_writer_end_array (json);
}
