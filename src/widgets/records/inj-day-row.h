/* inj-day-row.h
 *
 * A visit in the list of a day: patient, protocol, vial, injector, state.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "domain/visit/inj-day-entry.h"

G_BEGIN_DECLS

/**
 * InjDayRow:
 *
 * What tells one visit of a day from the others, large enough to be chosen at
 * a glance. Where the patient was here before, a button activates
 * `win.open-visit` with the visit of then.
 */
#define INJ_TYPE_DAY_ROW (inj_day_row_get_type ())
G_DECLARE_FINAL_TYPE (InjDayRow, inj_day_row, INJ, DAY_ROW, AdwBin)

/* @with_date: whether the list is of more than one day. */
GtkWidget   *inj_day_row_new          (InjDayEntry *entry,
                                       gboolean     with_date) G_GNUC_WARN_UNUSED_RESULT;
InjDayEntry *inj_day_row_get_entry    (InjDayRow   *self);
/* The patient's last visit before this one; 0 when there was none. */
void         inj_day_row_set_previous (InjDayRow   *self,
                                       gint64       visit_id,
                                       InjDate      date);
/* "Sample, Alex, prepared": how a screen reader names the row. */
char        *inj_day_row_dup_name     (InjDayRow   *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
