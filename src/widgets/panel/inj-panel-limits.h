/* inj-panel-limits.h
 *
 * The figures against which the totals panel shows a visit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/review/inj-background.h"
#include "domain/visit/inj-visit.h"

G_BEGIN_DECLS

/* The most that the limits of the protocol allow a visit under the label of
 * @background, in hundredths; 0 for none. @background: (nullable). */
InjUnits        inj_panel_limits_get_visit          (InjVisit            *visit,
                                                     const InjBackground *background);
/* The practice's own figure for a visit, in hundredths; 0 for none. */
InjUnits        inj_panel_limits_get_practice_visit (const InjBackground *background);
/* (element-type InjLimit) (transfer container): the practice's own figures over
 * months. */
GPtrArray      *inj_panel_limits_list_months        (const InjBackground *background) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
