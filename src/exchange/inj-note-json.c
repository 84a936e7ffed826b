/* inj-note-json.c
 *
 * Cautions of a patient, and events between visits, as JSON.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-note-json.h"

#include "inj-json-values.h"

void
inj_note_json_add_caution (InjJsonWriter *json,
                           InjCaution    *caution,
                           InjDate        day)
{
  g_return_if_fail (json != NULL);
  g_return_if_fail (INJ_IS_CAUTION (caution));

  inj_json_writer_begin_object (json, NULL);
  inj_json_add_number_or_null (json, "id", inj_caution_get_id (caution));
  inj_json_writer_add_text (json, "kind", inj_caution_kind_get_id (inj_caution_get_kind (caution)));
  inj_json_writer_add_text (json, "text", inj_caution_get_text (caution));
  inj_json_add_date (json, "recorded_on", inj_caution_get_recorded_on (caution));
  inj_json_add_date (json, "ended_on", inj_caution_get_ended_on (caution));
  inj_json_writer_add_boolean (json, "holds", inj_caution_holds_on (caution, day));
  inj_json_writer_end_object (json);
}

void
inj_note_json_add_event (InjJsonWriter *json,
                         InjEvent      *event)
{
  g_return_if_fail (json != NULL);
  g_return_if_fail (INJ_IS_EVENT (event));

  inj_json_writer_begin_object (json, NULL);
  inj_json_add_number_or_null (json, "id", inj_event_get_id (event));
  inj_json_add_date (json, "date", inj_event_get_date (event));
  inj_json_writer_add_text (json, "kind", inj_event_kind_get_id (inj_event_get_kind (event)));
  inj_json_writer_add_text (json, "text", inj_event_get_text (event));
  inj_json_add_date (json, "recorded_on", inj_event_get_recorded_on (event));
  inj_json_writer_add_boolean (json, "voided", inj_event_is_voided (event));
  inj_json_writer_end_object (json);
}

char *
inj_note_json_write_cautions (GPtrArray *cautions,
                              InjDate    day)
{
  g_autoptr (InjJsonWriter) json = inj_json_writer_new ();

  g_return_val_if_fail (cautions != NULL, NULL);

  inj_json_writer_begin_array (json, NULL);
  for (guint i = 0; i < cautions->len; i++)
    inj_note_json_add_caution (json, g_ptr_array_index (cautions, i), day);
  inj_json_writer_end_array (json);

  return inj_json_writer_finish (json);
}

char *
inj_note_json_write_events (GPtrArray *events)
{
  g_autoptr (InjJsonWriter) json = inj_json_writer_new ();

  g_return_val_if_fail (events != NULL, NULL);

  inj_json_writer_begin_array (json, NULL);
  for (guint i = 0; i < events->len; i++)
    inj_note_json_add_event (json, g_ptr_array_index (events, i));
  inj_json_writer_end_array (json);

  return inj_json_writer_finish (json);
}
