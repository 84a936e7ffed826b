/* inj-visit-row.h
 *
 * A visit in a list: date, protocol, units, sites, status.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "domain/visit/inj-visit-summary.h"

G_BEGIN_DECLS

#define INJ_TYPE_VISIT_ROW (inj_visit_row_get_type ())
G_DECLARE_FINAL_TYPE (InjVisitRow, inj_visit_row, INJ, VISIT_ROW, AdwBin)

GtkWidget       *inj_visit_row_new         (void) G_GNUC_WARN_UNUSED_RESULT;

/* May be %NULL while the row waits to be used again. */
InjVisitSummary *inj_visit_row_get_summary (InjVisitRow     *self);
void             inj_visit_row_set_summary (InjVisitRow     *self,
                                            InjVisitSummary *summary);

G_END_DECLS
