/* inj-practice-figures.h
 *
 * The figures that a practice sets for itself, beside the label's.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/inj-practice.h"

G_BEGIN_DECLS

/**
 * InjPracticeFigures:
 *
 * A field a figure, empty for none, with what the label says. What is typed is
 * kept by the button of its field; what cannot be is refused in one sentence,
 * and stays there to be mended. Figures that have no field are kept as they are.
 */
#define INJ_TYPE_PRACTICE_FIGURES (inj_practice_figures_get_type ())
G_DECLARE_FINAL_TYPE (InjPracticeFigures, inj_practice_figures, INJ, PRACTICE_FIGURES, AdwPreferencesGroup)

/* %NULL to let go of it. */
void inj_practice_figures_set_practice (InjPracticeFigures *self,
                                        InjPractice        *practice);
/* Another label holds: its figures stand beside what was typed, which stays. */
void inj_practice_figures_follow_label (InjPracticeFigures *self);

G_END_DECLS
