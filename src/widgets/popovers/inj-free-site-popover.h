/* inj-free-site-popover.h
 *
 * What is offered where one pressed beside the markers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "diagram/inj-muscle-set.h"
#include "domain/visit/inj-place.h"
#include "domain/anatomy/inj-position.h"
#include "domain/visit/inj-vial.h"

G_BEGIN_DECLS

#define INJ_TYPE_FREE_SITE_POPOVER (inj_free_site_popover_get_type ())
G_DECLARE_FINAL_TYPE (InjFreeSitePopover, inj_free_site_popover, INJ, FREE_SITE_POPOVER, GtkPopover)

/* The caller gives it a parent below the window that has the visit's actions,
 * and pops it up. The parent has a layout manager, or presents the popover when
 * it is allocated, so that the popover can grow. */
GtkWidget *inj_free_site_popover_new   (void) G_GNUC_WARN_UNUSED_RESULT;

/* @position: where one pressed; @muscles: those that lie there; @beside: whether
 * they only lie near, and the popover says so; @nearest: the
 * nearest hollow place, if one is within reach, or %NULL; @vial: gives the
 * millilitres, or %NULL. */
void       inj_free_site_popover_offer (InjFreeSitePopover *self,
                                        const InjPosition  *position,
                                        InjMuscleSet        muscles,
                                        gboolean            beside,
                                        InjPlace           *nearest,
                                        InjVial            *vial);
/* What @nearest and @vial are by now; what was chosen and typed stays. */
void       inj_free_site_popover_follow (InjFreeSitePopover *self,
                                        InjPlace           *nearest,
                                        InjVial            *vial);

G_END_DECLS
