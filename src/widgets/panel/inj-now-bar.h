/* inj-now-bar.h
 *
 * The site that is now, large enough for two metres, with Skip and Give.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "domain/review/inj-finding.h"
#include "domain/visit/inj-visit.h"

G_BEGIN_DECLS

#define INJ_TYPE_NOW_BAR (inj_now_bar_get_type ())
G_DECLARE_FINAL_TYPE (InjNowBar, inj_now_bar, INJ, NOW_BAR, AdwBin)

GtkWidget *inj_now_bar_new         (void) G_GNUC_WARN_UNUSED_RESULT;

/* Whose sites are counted where there is no place that is now; the bar follows
 * its "revision". May be %NULL. */
void       inj_now_bar_set_visit   (InjNowBar  *self,
                                    InjVisit   *visit);
/* The place that is now, or %NULL. */
void       inj_now_bar_set_place   (InjNowBar  *self,
                                    InjPlace   *place);
/* The place that comes after it, or %NULL. */
void       inj_now_bar_set_next    (InjNowBar  *self,
                                    InjPlace   *next);
/* The vial that gives the millilitres, or %NULL. */
void       inj_now_bar_set_vial    (InjNowBar  *self,
                                    InjVial    *vial);
/* Whether the place is on a plate that is shown; %TRUE at first. Where it is
 * not, `visit.give-now` shows it, and the button says so. */
void       inj_now_bar_set_in_view (InjNowBar  *self,
                                    gboolean    in_view);
/* Whether the next press says where the dose of the place went; %FALSE at
 * first. `visit.end-move` leaves it where it is. */
void       inj_now_bar_set_moving  (InjNowBar  *self,
                                    gboolean    moving);
/* What the digits typed so far would raise, or %NULL. */
void       inj_now_bar_set_finding (InjNowBar  *self,
                                    InjFinding *finding);
/* The digits typed so far, shown as they were typed; %NULL for none. */
void       inj_now_bar_set_pending (InjNowBar  *self,
                                    const char *pending);

G_END_DECLS
