/* inj-finding-row.h
 *
 * A finding: its severity, what it says and who says so.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "domain/review/inj-finding.h"

G_BEGIN_DECLS

#define INJ_TYPE_FINDING_ROW (inj_finding_row_get_type ())
G_DECLARE_FINAL_TYPE (InjFindingRow, inj_finding_row, INJ, FINDING_ROW, GtkListBoxRow)

GtkWidget  *inj_finding_row_new           (InjFinding    *finding) G_GNUC_WARN_UNUSED_RESULT;
InjFinding *inj_finding_row_get_finding   (InjFindingRow *self);

/* The icon and the style class that tell a severity. */
const char *inj_finding_row_get_icon_name (InjSeverity    severity);
const char *inj_finding_row_get_css_class (InjSeverity    severity);

G_END_DECLS
