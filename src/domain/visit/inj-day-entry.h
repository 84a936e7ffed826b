/* inj-day-entry.h
 *
 * A visit as the list of a day shows it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "domain/patient/inj-patient.h"

#include "inj-visit-summary.h"

G_BEGIN_DECLS

/**
 * InjDayEntry:
 *
 * Immutable. Whom a visit of that day treats, and how far it has come.
 */
#define INJ_TYPE_DAY_ENTRY (inj_day_entry_get_type ())
G_DECLARE_FINAL_TYPE (InjDayEntry, inj_day_entry, INJ, DAY_ENTRY, GObject)

/* @injector: "" when nobody is named; @has_vial: whether a vial is open. */
InjDayEntry     *inj_day_entry_new          (InjPatient      *patient,
                                             InjVisitSummary *summary,
                                             const char      *injector,
                                             gboolean         has_vial) G_GNUC_WARN_UNUSED_RESULT;
InjPatient      *inj_day_entry_get_patient  (InjDayEntry     *self);
InjVisitSummary *inj_day_entry_get_summary  (InjDayEntry     *self);
const char      *inj_day_entry_get_injector (InjDayEntry     *self);
gboolean         inj_day_entry_has_vial     (InjDayEntry     *self);

G_END_DECLS
