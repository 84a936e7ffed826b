/* inj-dose-scale.h
 *
 * How dark a dose is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/inj-plate-style.h"
#include "domain/visit/inj-totals.h"

G_BEGIN_DECLS

/* Shades of doses; one more stands for none yet. */
#define INJ_DOSE_SCALE_STEPS 5

/* How many units a shade spans, in hundredths: 1, 2 or 5 times a power of ten,
 * so that the shades reach the most that is planned or given in a muscle of
 * one side. The plan does not change under way, and so seldom does this. */
InjUnits inj_dose_scale_get_step   (const InjTotals *totals);
/* The shade of a dose: 0 for none, then 1 to %INJ_DOSE_SCALE_STEPS. */
int      inj_dose_scale_get_shade  (InjUnits         given,
                                    InjUnits         step);
/* ARGB, not premultiplied. One hue; on light plates more is darker, on dark
 * ones more is lighter, in steps that stay apart in grey. */
guint32  inj_dose_scale_get_colour (int              shade,
                                    InjPalette       palette);

G_END_DECLS
