/* inj-muscle-row.h
 *
 * A muscle's doses: right, left, given of planned.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "domain/visit/inj-totals.h"

G_BEGIN_DECLS

/* Signals:
 *  - attended (self): the pointer or the focus came or went
 */
#define INJ_TYPE_MUSCLE_ROW (inj_muscle_row_get_type ())
G_DECLARE_FINAL_TYPE (InjMuscleRow, inj_muscle_row, INJ, MUSCLE_ROW, GtkListBoxRow)

GtkWidget *inj_muscle_row_new          (InjMuscle        muscle) G_GNUC_WARN_UNUSED_RESULT;
InjMuscle  inj_muscle_row_get_muscle   (InjMuscleRow    *self);
/* Keeps the columns of several rows, and of their head, in line. */
void       inj_muscle_row_join_columns (InjMuscleRow    *self,
                                        GtkSizeGroup    *right,
                                        GtkSizeGroup    *left,
                                        GtkSizeGroup    *total,
                                        GtkSizeGroup    *end);
/* Shows the muscle's part of @totals; what is still planned can be given from
 * the row unless it is @read_only. */
void       inj_muscle_row_show         (InjMuscleRow    *self,
                                        const InjTotals *totals,
                                        gboolean         read_only);
/* Whether the site that is now is of this muscle. */
void       inj_muscle_row_set_current  (InjMuscleRow    *self,
                                        gboolean         current);
/* Whether the muscle is lit up on the plates, on any side. */
void       inj_muscle_row_set_lit      (InjMuscleRow    *self,
                                        gboolean         lit);
gboolean   inj_muscle_row_has_pointer  (InjMuscleRow    *self);
/* Also when it is within the row. */
gboolean   inj_muscle_row_has_focus    (InjMuscleRow    *self);

G_END_DECLS
