/* inj-caution-bar.h
 *
 * The cautions of a patient above the map of a visit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "domain/visit/inj-visit.h"

G_BEGIN_DECLS

/**
 * InjCautionBar:
 *
 * One line above its content, always of the same height, so that nothing below
 * it moves when a caution comes or goes: the cautions that hold, and whether
 * consent was given and they were reviewed, which `visit.set-detail` changes.
 * When a visit is opened, and when a caution is new, each lies over the content
 * as well, large enough to be read from two metres, until it is collapsed or
 * something is done in the visit.
 */
#define INJ_TYPE_CAUTION_BAR (inj_caution_bar_get_type ())
G_DECLARE_FINAL_TYPE (InjCautionBar, inj_caution_bar, INJ, CAUTION_BAR, AdwBin)

GtkWidget *inj_caution_bar_new          (void) G_GNUC_WARN_UNUSED_RESULT;
void       inj_caution_bar_set_content  (InjCautionBar *self,
                                         GtkWidget     *content);
/* @cautions: (nullable) (element-type InjCaution): of the patient; those that
 * do not hold on the day of the visit are left out. @visit: %NULL for none. */
void       inj_caution_bar_show         (InjCautionBar *self,
                                         InjVisit      *visit,
                                         GPtrArray     *cautions);
gboolean   inj_caution_bar_get_expanded (InjCautionBar *self);
void       inj_caution_bar_set_expanded (InjCautionBar *self,
                                         gboolean       expanded);

G_END_DECLS
