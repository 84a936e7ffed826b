/* inj-totals-json.c
 *
 * What a visit adds up to, as JSON.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-totals-json.h"

#include "inj-json-values.h"

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

void
inj_totals_json_add (InjJsonWriter   *json,
                     InjVisit        *visit,
                     const InjTotals *totals)
{
  g_return_if_fail (json != NULL);
  g_return_if_fail (INJ_IS_VISIT (visit));
  g_return_if_fail (totals != NULL);

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
  inj_json_writer_add_integer (json, "wanted_hollow", totals->all.wanted_hollow);
  add_by_muscle (json, visit, totals);
  add_by_side (json, totals);
  add_by_substance (json, visit);
  inj_json_writer_end_object (json);
}
