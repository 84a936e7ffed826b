/* inj-dose-bar.h
 *
 * A bar of doses with marks at plan and maximum.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "domain/values/inj-units.h"

G_BEGIN_DECLS

#define INJ_TYPE_DOSE_BAR (inj_dose_bar_get_type ())
G_DECLARE_FINAL_TYPE (InjDoseBar, inj_dose_bar, INJ, DOSE_BAR, GtkWidget)

GtkWidget *inj_dose_bar_new             (void) G_GNUC_WARN_UNUSED_RESULT;

/* What the bar shows from its start, in hundredths and none below 0: @earlier
 * faint, @given solid, @to_go fainter. */
void       inj_dose_bar_set_doses       (InjDoseBar *self,
                                         InjUnits    earlier,
                                         InjUnits    given,
                                         InjUnits    to_go);
/* Where the marks stand, in hundredths; 0 for no mark. What lies beyond
 * @maximum is hatched and told below. */
void       inj_dose_bar_set_marks       (InjDoseBar *self,
                                         InjUnits    plan,
                                         InjUnits    maximum);
/* The practice's own figure, in hundredths, with a mark of its own; 0 for none. */
void       inj_dose_bar_set_practice    (InjDoseBar *self,
                                         InjUnits    maximum);
/* Whether the marks of plan and maximum are labelled; at first they are. */
void       inj_dose_bar_set_show_labels (InjDoseBar *self,
                                         gboolean    show_labels);

G_END_DECLS
