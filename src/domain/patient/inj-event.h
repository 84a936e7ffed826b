/* inj-event.h
 *
 * Something that happened to a patient between visits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "domain/values/inj-date.h"

G_BEGIN_DECLS

/* What a patient reports after a treatment (CLINICAL, section 4). */
typedef enum
{
  INJ_EVENT_PTOSIS,
  INJ_EVENT_NECK_PAIN,
  INJ_EVENT_DYSPHAGIA,
  INJ_EVENT_BREATHING,
  INJ_EVENT_WEAKNESS,
  INJ_EVENT_FAINTING,
  INJ_EVENT_OTHER,
} InjEventKind;

#define INJ_N_EVENT_KINDS (INJ_EVENT_OTHER + 1)

/* "ptosis", "neck-pain", "dysphagia", "breathing-difficulty",
 * "weakness-elsewhere", "fainting", "other". */
const char   *inj_event_kind_get_id      (InjEventKind    kind);
/* In the words of this language. */
const char   *inj_event_kind_get_name    (InjEventKind    kind);
gboolean      inj_event_kind_from_id     (const char     *id,
                                          InjEventKind   *kind);

/**
 * InjEvent:
 *
 * Immutable. One event of a patient. It is never changed but voided, and stays
 * then where it was, as voided.
 */
#define INJ_TYPE_EVENT (inj_event_get_type ())
G_DECLARE_FINAL_TYPE (InjEvent, inj_event, INJ, EVENT, GObject)

/**
 * inj_event_new:
 * @id: 0 until the store has kept it
 * @date: the local day on which it happened
 * @text: what is known of it, on one line of at most 200 characters; "" says
 *   only its kind, which %INJ_EVENT_OTHER cannot
 * @recorded_on: the local day on which it was entered
 *
 * Returns: %NULL with %INJ_DOMAIN_ERROR_INVALID that names the field
 */
InjEvent     *inj_event_new              (gint64          id,
                                          InjDate         date,
                                          InjEventKind    kind,
                                          const char     *text,
                                          InjDate         recorded_on,
                                          gboolean        voided,
                                          GError        **error) G_GNUC_WARN_UNUSED_RESULT;
gint64        inj_event_get_id           (InjEvent       *self);
InjDate       inj_event_get_date         (InjEvent       *self);
InjEventKind  inj_event_get_kind         (InjEvent       *self);
/* "" when there is none. */
const char   *inj_event_get_text         (InjEvent       *self);
InjDate       inj_event_get_recorded_on  (InjEvent       *self);
/* Whether it was taken back as entered in error. */
gboolean      inj_event_is_voided        (InjEvent       *self);
/* "Neck pain: for a week, without treatment" */
char         *inj_event_dup_title        (InjEvent       *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
