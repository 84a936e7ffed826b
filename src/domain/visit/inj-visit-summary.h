/* inj-visit-summary.h
 *
 * A visit as a list of visits shows it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "domain/values/inj-date.h"
#include "domain/values/inj-units.h"
#include "inj-visit-status.h"

G_BEGIN_DECLS

/**
 * InjVisitSummary:
 *
 * Immutable.
 */
#define INJ_TYPE_VISIT_SUMMARY (inj_visit_summary_get_type ())
G_DECLARE_FINAL_TYPE (InjVisitSummary, inj_visit_summary, INJ, VISIT_SUMMARY, GObject)

/* @units and @sites: of live injections of the visit's product's substance.
 * @in_error: whether the whole visit was entered in error; @is_amended: whether
 * it was changed after it was signed. */
InjVisitSummary *inj_visit_summary_new             (gint64           id,
                                                    gint64           patient_id,
                                                    InjDate          date,
                                                    InjVisitStatus   status,
                                                    const char      *protocol_name,
                                                    InjUnits         units,
                                                    int              sites,
                                                    gboolean         in_error,
                                                    gboolean         is_amended) G_GNUC_WARN_UNUSED_RESULT;
gint64           inj_visit_summary_get_id          (InjVisitSummary *self);
gint64           inj_visit_summary_get_patient_id  (InjVisitSummary *self);
InjDate          inj_visit_summary_get_date        (InjVisitSummary *self);
InjVisitStatus   inj_visit_summary_get_status      (InjVisitSummary *self);
const char      *inj_visit_summary_get_protocol    (InjVisitSummary *self);
InjUnits         inj_visit_summary_get_units       (InjVisitSummary *self);
int              inj_visit_summary_get_sites       (InjVisitSummary *self);
gboolean         inj_visit_summary_is_in_error     (InjVisitSummary *self);
gboolean         inj_visit_summary_is_amended      (InjVisitSummary *self);

G_END_DECLS
