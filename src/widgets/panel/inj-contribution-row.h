/* inj-contribution-row.h
 *
 * A dose that counts towards the three months, and when it leaves them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "domain/patient/inj-contribution.h"

G_BEGIN_DECLS

#define INJ_TYPE_CONTRIBUTION_ROW (inj_contribution_row_get_type ())
G_DECLARE_FINAL_TYPE (InjContributionRow, inj_contribution_row, INJ, CONTRIBUTION_ROW, AdwBin)

GtkWidget *inj_contribution_row_new        (void) G_GNUC_WARN_UNUSED_RESULT;

/* @day: the visit's date; @months: how long it counts. */
void       inj_contribution_row_show       (InjContributionRow *self,
                                            InjContribution    *contribution,
                                            InjDate             day,
                                            int                 months);
/* The line of the visit itself. */
void       inj_contribution_row_show_today (InjContributionRow *self,
                                            InjUnits            units);

G_END_DECLS
