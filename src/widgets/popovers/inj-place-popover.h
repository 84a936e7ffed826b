/* inj-place-popover.h
 *
 * What can be done at one place: give, correct, move, void, skip.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "domain/visit/inj-usual-reasons.h"
#include "domain/visit/inj-visit.h"

G_BEGIN_DECLS

#define INJ_TYPE_PLACE_POPOVER (inj_place_popover_get_type ())
G_DECLARE_FINAL_TYPE (InjPlacePopover, inj_place_popover, INJ, PLACE_POPOVER, GtkPopover)

/* The caller gives it a parent below the window that has the visit's actions,
 * and pops it up. The parent has a layout manager, or presents the popover when
 * it is allocated, so that the popover can grow. */
GtkWidget *inj_place_popover_new        (void) G_GNUC_WARN_UNUSED_RESULT;

/* What is offered as a reason, before a place is shown; copied. */
void       inj_place_popover_set_reasons (InjPlacePopover       *self,
                                          const InjUsualReasons *reasons);
/* Shows @place of @visit; one that @visit does not list yet, as a site of the
 * table outside the protocol, wants its units typed. Nothing can be changed
 * where @read_only or signed, but a signed visit can be amended from here. It follows @visit while it is up. */
void       inj_place_popover_show_place (InjPlacePopover *self,
                                         InjVisit        *visit,
                                         InjPlace        *place,
                                         gboolean         read_only);
const char *inj_place_popover_get_place_id (InjPlacePopover *self);
/* What is being entered, in hundredths; 0 while that is no dose. It changes with
 * "dose-changed". */
InjUnits   inj_place_popover_get_units  (InjPlacePopover *self);
/* (element-type InjFinding): what those units would raise; %NULL for nothing. */
void       inj_place_popover_set_findings (InjPlacePopover *self,
                                         GPtrArray       *findings);

G_END_DECLS
