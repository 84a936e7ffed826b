/* inj-total-box.h
 *
 * What a visit adds up to, in one figure, a bar and two lines.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "domain/visit/inj-totals.h"

G_BEGIN_DECLS

#define INJ_TYPE_TOTAL_BOX (inj_total_box_get_type ())
G_DECLARE_FINAL_TYPE (InjTotalBox, inj_total_box, INJ, TOTAL_BOX, AdwBin)

GtkWidget *inj_total_box_new  (void) G_GNUC_WARN_UNUSED_RESULT;

/* Shows @totals; @maximum is the most that the visit's limit allows, in
 * hundredths, or 0 for no limit; @practice likewise the practice's own figure;
 * @others, what was given of other substances, in words, or %NULL. */
void       inj_total_box_show (InjTotalBox     *self,
                               const InjTotals *totals,
                               InjUnits         maximum,
                               InjUnits         practice,
                               const char      *others);

G_END_DECLS
