/* inj-vial-list.h
 *
 * The vials of a visit, with the button that adds one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "domain/visit/inj-visit.h"

G_BEGIN_DECLS

#define INJ_TYPE_VIAL_LIST (inj_vial_list_get_type ())
G_DECLARE_FINAL_TYPE (InjVialList, inj_vial_list, INJ, VIAL_LIST, AdwBin)

GtkWidget *inj_vial_list_new  (void) G_GNUC_WARN_UNUSED_RESULT;

void       inj_vial_list_show (InjVialList *self,
                               InjVisit    *visit,
                               gboolean     read_only);
/* @findings: (nullable): a model of #InjFinding, followed; each vial shows what
 * is said of it. */
void       inj_vial_list_set_findings (InjVialList *self,
                                       GListModel  *findings);

G_END_DECLS
