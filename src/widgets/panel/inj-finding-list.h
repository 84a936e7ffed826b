/* inj-finding-list.h
 *
 * What there is to look at in a visit, the gravest first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "inj-finding-row.h"

G_BEGIN_DECLS

#define INJ_TYPE_FINDING_LIST (inj_finding_list_get_type ())
G_DECLARE_FINAL_TYPE (InjFindingList, inj_finding_list, INJ, FINDING_LIST, AdwBin)

GtkWidget   *inj_finding_list_new          (void) G_GNUC_WARN_UNUSED_RESULT;

/* Of #InjFinding, in any order; may be %NULL. */
GListModel  *inj_finding_list_get_findings (InjFindingList *self);
void         inj_finding_list_set_findings (InjFindingList *self,
                                            GListModel     *findings);
/* "1 stop, 2 warnings", or "" when there is nothing. */
const char  *inj_finding_list_get_summary  (InjFindingList *self);
/* %INJ_SEVERITY_NOTE when there is nothing. */
InjSeverity  inj_finding_list_get_gravest  (InjFindingList *self);

G_END_DECLS
