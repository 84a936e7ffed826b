/* inj-deviation-row.h
 *
 * A deviation: what it is, and why.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "domain/review/inj-deviation.h"

G_BEGIN_DECLS

/**
 * InjDeviationRow:
 *
 * Made once and given one deviation after another.
 */
#define INJ_TYPE_DEVIATION_ROW (inj_deviation_row_get_type ())
G_DECLARE_FINAL_TYPE (InjDeviationRow, inj_deviation_row, INJ, DEVIATION_ROW, GtkListBoxRow)

GtkWidget  *inj_deviation_row_new          (void) G_GNUC_WARN_UNUSED_RESULT;
/* @read_only: no reason can be given here. */
void        inj_deviation_row_show         (InjDeviationRow    *self,
                                            const InjDeviation *deviation,
                                            gboolean            read_only);
/* Of what is shown; owned by @self. */
const char *inj_deviation_row_get_place_id (InjDeviationRow    *self);
const char *inj_deviation_row_get_text     (InjDeviationRow    *self);
/* %NULL for none. */
const char *inj_deviation_row_get_reason   (InjDeviationRow    *self);

G_END_DECLS
