/* inj-muscle-text.h
 *
 * Muscles of a side as the widgets write them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/inj-muscle-set.h"
#include "domain/visit/inj-totals.h"

G_BEGIN_DECLS

/* "Trapezius, right", but "Procerus". */
char *inj_muscle_text_name (const InjMuscleSide *muscle) G_GNUC_WARN_UNUSED_RESULT;
/* "Trapezius, right: 10 of 15 units" */
char *inj_muscle_text_dose (const InjMuscleSide *muscle,
                            const InjTotals     *totals) G_GNUC_WARN_UNUSED_RESULT;
/* All of them, "Cervical paraspinal, right · Trapezius, right"; with their
 * doses unless @totals is %NULL. Empty for none. */
char *inj_muscle_text_list (InjMuscleSet         muscles,
                            const InjTotals     *totals) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
