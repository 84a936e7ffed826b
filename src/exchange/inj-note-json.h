/* inj-note-json.h
 *
 * Cautions of a patient, and events between visits, as JSON.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/patient/inj-caution.h"
#include "domain/patient/inj-event.h"

#include "inj-json-writer.h"

G_BEGIN_DECLS

/* An object; "holds" says whether it does on @day. */
void  inj_note_json_add_caution    (InjJsonWriter *json,
                                    InjCaution    *caution,
                                    InjDate        day);
void  inj_note_json_add_event      (InjJsonWriter *json,
                                    InjEvent      *event);
/* @cautions: (element-type InjCaution) */
char *inj_note_json_write_cautions (GPtrArray     *cautions,
                                    InjDate        day) G_GNUC_WARN_UNUSED_RESULT;
/* @events: (element-type InjEvent) */
char *inj_note_json_write_events   (GPtrArray     *events) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
