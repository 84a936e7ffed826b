/* inj-months-box.h
 *
 * What was given of a substance over calendar months, against its limit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "domain/review/inj-background.h"
#include "domain/visit/inj-visit.h"

G_BEGIN_DECLS

#define INJ_TYPE_MONTHS_BOX (inj_months_box_get_type ())
G_DECLARE_FINAL_TYPE (InjMonthsBox, inj_months_box, INJ, MONTHS_BOX, AdwBin)

GtkWidget *inj_months_box_new  (void) G_GNUC_WARN_UNUSED_RESULT;

/* Shows the months back from the visit's date, the visit's own doses of the
 * substance included; a dose given elsewhere can be added unless it is
 * @read_only. */
void       inj_months_box_show (InjMonthsBox        *self,
                                InjVisit            *visit,
                                const InjBackground *background,
                                const char          *substance_id,
                                gboolean             read_only);

G_END_DECLS
