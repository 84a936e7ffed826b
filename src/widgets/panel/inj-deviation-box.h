/* inj-deviation-box.h
 *
 * Where a visit departs from its plan, each with its reason.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "domain/anatomy/inj-anchors.h"
#include "domain/visit/inj-usual-reasons.h"
#include "domain/visit/inj-visit.h"

G_BEGIN_DECLS

/**
 * InjDeviationBox:
 *
 * A row a deviation, below a head that counts them and folds them away. To
 * activate a row asks for its reason, which the action `visit.explain` (place,
 * reason) keeps; "" takes one back. It hides itself when there is none.
 */
#define INJ_TYPE_DEVIATION_BOX (inj_deviation_box_get_type ())
G_DECLARE_FINAL_TYPE (InjDeviationBox, inj_deviation_box, INJ, DEVIATION_BOX, AdwBin)

GtkWidget *inj_deviation_box_new         (void) G_GNUC_WARN_UNUSED_RESULT;
/* What is offered as a reason; copied. */
void       inj_deviation_box_set_reasons (InjDeviationBox       *self,
                                          const InjUsualReasons *reasons);
/* @anchors: (nullable): as for inj_deviation_list(). */
void       inj_deviation_box_show        (InjDeviationBox       *self,
                                          InjVisit              *visit,
                                          InjAnchors            *anchors,
                                          gboolean               read_only);

G_END_DECLS
