/* inj-wastage-box.h
 *
 * What is left in the vials, and why it is thrown away.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "domain/visit/inj-visit.h"

G_BEGIN_DECLS

/**
 * InjWastageBox:
 *
 * Three numbers a substance: in the vials, given, left; and while something is
 * left, an entry for the explanation. What is typed there is kept by the action
 * `visit.set-detail` on Enter and when the entry loses the focus.
 */
#define INJ_TYPE_WASTAGE_BOX (inj_wastage_box_get_type ())
G_DECLARE_FINAL_TYPE (InjWastageBox, inj_wastage_box, INJ, WASTAGE_BOX, AdwBin)

GtkWidget *inj_wastage_box_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void       inj_wastage_box_show (InjWastageBox *self,
                                 InjVisit      *visit,
                                 gboolean       read_only);

G_END_DECLS
