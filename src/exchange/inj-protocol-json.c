/* inj-protocol-json.c
 *
 * A protocol as JSON.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-protocol-json.h"

#include "inj-json-values.h"

void
inj_protocol_json_add_summary (InjJsonWriter *json,
                               InjProtocol   *protocol)
{
  g_return_if_fail (INJ_IS_PROTOCOL (protocol));

  inj_json_writer_add_text (json, "id", inj_protocol_get_id (protocol));
  inj_json_writer_add_text (json, "version", inj_protocol_get_version (protocol));
  inj_json_writer_add_text (json, "name", inj_protocol_get_name (protocol));
  inj_json_writer_add_text (json, "substance", inj_protocol_get_substance_id (protocol));
  inj_json_writer_add_text (json, "indication", inj_protocol_get_indication (protocol));
  inj_json_writer_add_text (json, "standing", inj_protocol_get_standing (protocol));
  inj_json_writer_add_text (json, "source", inj_protocol_get_source (protocol));
  inj_json_writer_add_boolean (json, "verified", inj_protocol_is_verified (protocol));
  inj_json_add_date (json, "checked", inj_protocol_get_checked (protocol));
  inj_json_writer_add_boolean (json, "add_on", inj_protocol_is_add_on (protocol));
  inj_json_add_units (json, "required_units", inj_protocol_get_required_units (protocol));
  inj_json_writer_add_integer (json, "required_sites", inj_protocol_get_n_required (protocol));
}

static void
add_units_or_null (InjJsonWriter *json,
                   const char    *key,
                   InjUnits       units)
{
  if (units != 0)
    inj_json_add_units (json, key, units);
  else
    inj_json_writer_add_null (json, key);
}

/* Where a protocol's own site stands; one of the site table stands where the
 * plates have it. */
static void
add_position (InjJsonWriter        *json,
              const InjPlannedSite *planned)
{
  if (!planned->has_position)
    {
      inj_json_writer_add_null (json, "position");
      return;
    }

  inj_json_writer_begin_object (json, "position");
  inj_json_writer_add_integer (json, "x", planned->position.x);
  inj_json_writer_add_integer (json, "y", planned->position.y);
  inj_json_writer_end_object (json);
}

static void
add_site (InjJsonWriter        *json,
          const InjPlannedSite *planned)
{
  g_autofree char *measures = inj_measure_write_list (planned->measures);

  inj_json_writer_begin_object (json, NULL);
  inj_json_writer_add_text (json, "site", planned->site->id);
  inj_json_writer_add_text (json, "name", planned->site->name);
  inj_json_writer_add_text (json, "muscle", inj_muscle_get_id (planned->site->muscle));
  inj_json_writer_add_text (json, "side", inj_side_get_id (planned->site->side));
  inj_json_writer_add_text (json, "plate", inj_plate_get_id (planned->site->plate));
  add_units_or_null (json, "units", planned->units);
  inj_json_writer_add_boolean (json, "required", planned->required);
  inj_json_writer_add_text (json, "route", inj_route_get_id (planned->route));
  inj_json_writer_add_text (json, "landmark", planned->landmark);
  inj_json_writer_add_boolean (json, "landmark_verified", planned->landmark_verified);
  inj_json_writer_add_text (json, "measures", measures[0] != '\0' ? measures : NULL);
  add_position (json, planned);
  inj_json_writer_end_object (json);
}

static const char *
get_amount_key (InjLimitScope scope)
{
  switch (scope)
    {
    case INJ_LIMIT_MONTHS:
      return "months";
    case INJ_LIMIT_INTERVAL:
      return "days";
    case INJ_LIMIT_AGE:
      return "years";
    case INJ_LIMIT_SITE:
    case INJ_LIMIT_MUSCLE:
    case INJ_LIMIT_VISIT:
    default:
      return NULL;
    }
}

static const char *
get_scope_id (InjLimitScope scope)
{
  static const char *const ids[] = { "site", "muscle", "visit", "months", "interval", "age" };

  g_return_val_if_fail ((gsize) scope < G_N_ELEMENTS (ids), NULL);

  return ids[scope];
}

static void
add_limit (InjJsonWriter  *json,
           const InjLimit *limit)
{
  const char *amount_key = get_amount_key (limit->scope);

  inj_json_writer_begin_object (json, NULL);
  inj_json_writer_add_text (json, "scope", get_scope_id (limit->scope));
  inj_json_writer_add_text (json, "label", inj_label_get_id (limit->label));
  inj_json_writer_add_text (json, "muscle",
                            limit->scope == INJ_LIMIT_MUSCLE ? inj_muscle_get_id (limit->muscle) : NULL);
  if (limit->scope == INJ_LIMIT_MUSCLE)
    inj_json_writer_add_boolean (json, "each_side", limit->each_side);
  add_units_or_null (json, "units", limit->units);
  inj_json_add_number_or_null (json, "sites", limit->sites);
  if (amount_key != NULL)
    inj_json_writer_add_integer (json, amount_key, limit->amount);
  inj_json_writer_add_text (json, "source", limit->source);
  inj_json_writer_add_boolean (json, "verified", limit->verified);
  inj_json_writer_end_object (json);
}

static void
add_limits (InjJsonWriter *json,
            const char    *key,
            GPtrArray     *limits)
{
  inj_json_writer_begin_array (json, key);
  for (guint i = 0; i < limits->len; i++)
    add_limit (json, g_ptr_array_index (limits, i));
  inj_json_writer_end_array (json);
}

char *
inj_protocol_json_write (InjProtocol *protocol)
{
  g_autoptr (InjJsonWriter) json = NULL;

  g_return_val_if_fail (INJ_IS_PROTOCOL (protocol), NULL);

  json = inj_json_writer_new ();
  inj_json_writer_begin_object (json, NULL);
  inj_protocol_json_add_summary (json, protocol);

  inj_json_writer_begin_array (json, "sites");
  for (guint i = 0; i < inj_protocol_get_n_sites (protocol); i++)
    add_site (json, inj_protocol_get_site (protocol, i));
  inj_json_writer_end_array (json);

  add_limits (json, "limits", inj_protocol_get_limits (protocol));
  inj_json_writer_end_object (json);

  return inj_json_writer_finish (json);
}

char *
inj_protocol_json_write_limits (InjLabel   label,
                                GPtrArray *own,
                                GPtrArray *of_label)
{
  g_autoptr (InjJsonWriter) json = inj_json_writer_new ();

  g_return_val_if_fail (own != NULL, NULL);
  g_return_val_if_fail (of_label != NULL, NULL);

  inj_json_writer_begin_object (json, NULL);
  inj_json_writer_add_text (json, "label", inj_label_get_id (label));
  add_limits (json, "practice", own);
  add_limits (json, "of_label", of_label);
  inj_json_writer_end_object (json);

  return inj_json_writer_finish (json);
}
