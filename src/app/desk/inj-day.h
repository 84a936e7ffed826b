/* inj-day.h
 *
 * The visits of a day, in the order in which they are worked through.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/visit/inj-day-entry.h"
#include "session/inj-practice.h"

G_BEGIN_DECLS

/* (element-type InjDayEntry): of @date: those in progress, then those that are
 * prepared, then those that are signed; each as they were started. */
GPtrArray   *inj_day_load          (InjStore    *store,
                                    InjDate      date,
                                    GError     **error) G_GNUC_WARN_UNUSED_RESULT;
/* (element-type InjDayEntry): of the @days before @date: those that were never
 * signed, the latest day first. */
GPtrArray   *inj_day_load_unsigned (InjStore    *store,
                                    InjDate      date,
                                    int          days,
                                    GError     **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean     inj_day_is_waiting    (InjDayEntry *entry);
/* (transfer none): the first of @entries that waits, other than the visit
 * @except, or %NULL. */
InjDayEntry *inj_day_find_waiting  (GPtrArray   *entries,
                                    gint64       except);
/* The visit of today that is opened after the visit @except; 0 when none waits.
 * One that cannot be read does not wait. */
gint64       inj_day_get_next      (InjPractice *practice,
                                    gint64       except);

G_END_DECLS
