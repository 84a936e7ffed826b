/* inj-vial-row.h
 *
 * A vial of a visit: lot, expiry, opened, given and left.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "domain/visit/inj-visit.h"

G_BEGIN_DECLS

#define INJ_TYPE_VIAL_ROW (inj_vial_row_get_type ())
G_DECLARE_FINAL_TYPE (InjVialRow, inj_vial_row, INJ, VIAL_ROW, GtkListBoxRow)

GtkWidget *inj_vial_row_new      (void) G_GNUC_WARN_UNUSED_RESULT;

InjVial   *inj_vial_row_get_vial (InjVialRow *self);
/* Shows a vial of @visit; it can be chosen unless it is the active one or
 * @read_only, and taken back while nothing was given of it. @now: microseconds
 * since 1970, UTC, from which its age is told. */
void       inj_vial_row_show     (InjVialRow *self,
                                  InjVisit   *visit,
                                  InjVial    *vial,
                                  gint64      now,
                                  gboolean    read_only);
/* Shows those of @findings (nullable) that are of this vial. */
void       inj_vial_row_show_findings (InjVialRow *self,
                                       GListModel *findings);

G_END_DECLS
