/* inj-note-records.h
 *
 * Cautions of patients, and events between visits, as rows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/patient/inj-caution.h"
#include "domain/patient/inj-event.h"

#include "inj-database.h"

G_BEGIN_DECLS

/**
 * InjNoteRecord:
 * @at: when it was recorded, in microseconds since 1970, UTC
 * @actor: by whom
 *
 * What stands beside each of these rows.
 */
typedef struct
{
  gint64      at;
  const char *actor;
} InjNoteRecord;

/* Each returns the id, or 0. */
gint64     inj_note_records_add_caution   (InjDatabase          *database,
                                           gint64                patient_id,
                                           InjCaution           *caution,
                                           const InjNoteRecord  *record,
                                           GError              **error);
gint64     inj_note_records_add_event     (InjDatabase          *database,
                                           gint64                patient_id,
                                           InjEvent             *event,
                                           const InjNoteRecord  *record,
                                           GError              **error);
/* Each refuses with %INJ_DOMAIN_ERROR_REFUSED what was done already. */
gboolean   inj_note_records_end_caution   (InjDatabase          *database,
                                           gint64                caution_id,
                                           InjDate               ended_on,
                                           const InjNoteRecord  *record,
                                           GError              **error);
gboolean   inj_note_records_void_event    (InjDatabase          *database,
                                           gint64                event_id,
                                           const InjNoteRecord  *record,
                                           GError              **error);
/* (element-type InjCaution), in the order of their ids. */
GPtrArray *inj_note_records_list_cautions (InjDatabase          *database,
                                           gint64                patient_id,
                                           GError              **error) G_GNUC_WARN_UNUSED_RESULT;
/* (element-type InjEvent), by date. */
GPtrArray *inj_note_records_list_events   (InjDatabase          *database,
                                           gint64                patient_id,
                                           GError              **error) G_GNUC_WARN_UNUSED_RESULT;
/* Adds a sentence to @problems (element-type utf8) for each that cannot be
 * read. */
gboolean   inj_note_records_check         (InjDatabase          *database,
                                           GPtrArray            *problems,
                                           GError              **error);

G_END_DECLS
