/* inj-free-site-popover.h
 *
 * What is offered where one pressed beside the markers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "diagram/inj-muscle-set.h"
#include "domain/visit/inj-visit.h"

G_BEGIN_DECLS

#define INJ_TYPE_FREE_SITE_POPOVER (inj_free_site_popover_get_type ())
G_DECLARE_FINAL_TYPE (InjFreeSitePopover, inj_free_site_popover, INJ, FREE_SITE_POPOVER, GtkPopover)

/* The caller gives it a parent below the window that has the visit's actions,
 * and pops it up. The parent has a layout manager, or presents the popover when
 * it is allocated, so that the popover can grow. */
GtkWidget *inj_free_site_popover_new   (void) G_GNUC_WARN_UNUSED_RESULT;

/* @position: where one pressed in @visit; @muscles: those that lie there;
 * @beside: whether they only lie near, and the popover says so; @nearest: the
 * nearest hollow place, if one is within reach, or %NULL. */
void       inj_free_site_popover_offer (InjFreeSitePopover *self,
                                        InjVisit           *visit,
                                        const InjPosition  *position,
                                        InjMuscleSet        muscles,
                                        gboolean            beside,
                                        InjPlace           *nearest);
/* The visit may have changed; @nearest is what that is by now. What was chosen
 * and typed stays. */
void       inj_free_site_popover_follow (InjFreeSitePopover *self,
                                         InjPlace           *nearest);
/* What is being entered: an #InjMuscle, or -1 while none is chosen, and units in
 * hundredths, 0 while they are no dose. They change with "dose-changed". */
int        inj_free_site_popover_get_muscle (InjFreeSitePopover *self);
InjUnits   inj_free_site_popover_get_units (InjFreeSitePopover *self);
/* (element-type InjFinding): what that would raise; %NULL for nothing. */
void       inj_free_site_popover_set_findings (InjFreeSitePopover *self,
                                               GPtrArray          *findings);

G_END_DECLS
