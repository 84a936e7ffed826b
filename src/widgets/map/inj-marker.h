/* inj-marker.h
 *
 * One place on its plate: its state, its units, and one click to give.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "domain/visit/inj-place.h"

#include "widgets/controls/inj-spacing.h"

G_BEGIN_DECLS

/* A press or the pointer counts for the nearest marker within so many pixels. */
#define INJ_MARKER_REACH 22

/**
 * InjMarker:
 *
 * Tells planned, optional, given and skipped by shape as well as by colour. A
 * click on a hollow one activates "visit.give" with the place's id; one on a
 * place that is given or skipped, or that has no planned units, a secondary
 * click, a long press or the Menu key emits "menu-requested".
 *
 * Enter and the space bar are left to the page. Among the markers of one
 * parent the nearest one is hit. It has no tooltip, which would cover its
 * neighbours: the plate says what is under the pointer.
 *
 * Signals: menu-requested (self)
 */
#define INJ_TYPE_MARKER (inj_marker_get_type ())
G_DECLARE_FINAL_TYPE (InjMarker, inj_marker, INJ, MARKER, GtkWidget)

GtkWidget *inj_marker_new           (InjPlace       *place) G_GNUC_WARN_UNUSED_RESULT;
InjPlace  *inj_marker_get_place     (InjMarker      *self);
/* Another value of the place that it stands for. */
void       inj_marker_set_place     (InjMarker      *self,
                                     InjPlace       *place);
gboolean   inj_marker_get_now       (InjMarker      *self);
void       inj_marker_set_now       (InjMarker      *self,
                                     gboolean        now);
/* Given, but not kept yet: it stays hollow, says so and takes no click. */
gboolean   inj_marker_get_saving    (InjMarker      *self);
void       inj_marker_set_saving    (InjMarker      *self,
                                     gboolean        saving);
/* Can be focused and read, and a click emits "menu-requested": nothing is given. */
gboolean   inj_marker_get_read_only (InjMarker      *self);
void       inj_marker_set_read_only (InjMarker      *self,
                                     gboolean        read_only);
/* Too close to a neighbour for a figure, unless it is now or under the
 * pointer. */
void       inj_marker_set_crowded   (InjMarker      *self,
                                     gboolean        crowded);
/* Whether it covers its neighbours: it is now, saving, or under the pointer. */
gboolean   inj_marker_is_raised     (InjMarker      *self);
/* Whether it shows its figure, and wants its full size for that. */
gboolean   inj_marker_is_prominent  (InjMarker      *self);
/* The width that its figure wants when it is that high, in pixels: more than
 * the height for a long one. */
int        inj_marker_get_width     (InjMarker      *self,
                                     int             diameter);
/* Where the parent puts its middle, in the parent's pixels. */
void       inj_marker_set_middle    (InjMarker      *self,
                                     const InjPoint *middle);
void       inj_marker_get_middle    (InjMarker      *self,
                                     InjPoint       *middle);

G_END_DECLS
