/* inj-vial-json.c
 *
 * The vials of a visit, and what of them is wasted, as JSON.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-vial-json.h"

#include "domain/visit/inj-wastage.h"

#include "inj-json-values.h"

static void
add_text_or_null (InjJsonWriter *json,
                  const char    *key,
                  const char    *text)
{
  inj_json_writer_add_text (json, key, text[0] != '\0' ? text : NULL);
}

static void
add_origin (InjJsonWriter *json,
            InjVial       *vial)
{
  add_text_or_null (json, "serial", inj_vial_get_serial (vial));
  add_text_or_null (json, "gtin", inj_vial_get_gtin (vial));
  inj_json_writer_add_text (json, "source", inj_vial_source_get_id (inj_vial_get_source (vial)));
  inj_json_add_time (json, "opened_at", inj_vial_get_opened_at (vial));
}

/* What was said of it first and corrected since; empty where nothing was. */
static void
add_history (InjJsonWriter *json,
             InjVisit      *visit,
             InjVial       *vial)
{
  g_autoptr (GPtrArray) history = inj_visit_dup_vial_history (visit, inj_vial_get_number (vial));

  inj_json_writer_begin_array (json, "before");
  for (guint i = 0; i + 1 < history->len; i++)
    {
      InjVial *before = g_ptr_array_index (history, i);

      inj_json_writer_begin_object (json, NULL);
      inj_json_writer_add_text (json, "product", inj_product_get_id (inj_vial_get_product (before)));
      inj_json_writer_add_text (json, "lot", inj_vial_get_lot (before));
      inj_json_add_date (json, "expiry", inj_vial_get_expiry (before));
      inj_json_add_units (json, "labelled", inj_vial_get_labelled (before));
      inj_json_add_volume (json, "diluent_millilitres", inj_vial_get_diluent (before));
      add_origin (json, before);
      inj_json_writer_end_object (json);
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
  add_origin (json, vial);
  add_history (json, visit, vial);
  inj_json_writer_end_object (json);
}

static void
add_waste (InjJsonWriter    *json,
           const InjWastage *waste,
           gboolean          is_signed)
{
  g_autofree char *text = inj_wastage_dup_text (waste, is_signed);

  inj_json_writer_begin_object (json, NULL);
  inj_json_writer_add_text (json, "substance", waste->substance_id);
  inj_json_writer_add_text (json, "products", waste->products);
  inj_json_writer_add_integer (json, "vials", waste->n_vials);
  inj_json_add_units (json, "in_vial", waste->in_vial);
  inj_json_add_units (json, "given", waste->given);
  inj_json_add_units (json, "discarded", waste->discarded);
  inj_json_add_units (json, "missing", waste->missing);
  inj_json_writer_add_text (json, "text", text);
  inj_json_writer_end_object (json);
}

/* The three numbers of each substance; of a draft, as if it were signed now. */
static void
add_wastage (InjJsonWriter *json,
             InjVisit      *visit)
{
  g_autoptr (GPtrArray) wastes = inj_wastage_list_substances (visit);
  g_autofree char *statement = inj_wastage_dup_statement (visit);

  inj_json_writer_begin_object (json, "wastage");
  inj_json_writer_add_text (json, "statement", statement);
  inj_json_writer_add_text (json, "explanation", inj_visit_get_detail (visit, INJ_DETAIL_WASTAGE));
  inj_json_writer_begin_array (json, "by_substance");
  for (guint i = 0; i < wastes->len; i++)
    add_waste (json, g_ptr_array_index (wastes, i), inj_visit_get_status (visit) == INJ_VISIT_SIGNED);
  inj_json_writer_end_array (json);
  inj_json_writer_end_object (json);
}

void
inj_vial_json_add (InjJsonWriter *json,
                   InjVisit      *visit)
{
  GPtrArray *vials;

  g_return_if_fail (json != NULL);
  g_return_if_fail (INJ_IS_VISIT (visit));

  vials = inj_visit_get_vials (visit);
  inj_json_writer_begin_array (json, "vials");
  for (guint i = 0; i < vials->len; i++)
    add_vial (json, visit, g_ptr_array_index (vials, i));
  inj_json_writer_end_array (json);
  add_wastage (json, visit);
}
