/* inj-marker-face.h
 *
 * What is drawn inside a marker's ring: its figure or its cross.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * InjMarkerFace:
 *
 * Keeps the figure as text laid out for one diameter. It borrows the widget
 * that it is drawn in; ring and ground are that widget's own.
 */
typedef struct _InjMarkerFace InjMarkerFace;

InjMarkerFace *inj_marker_face_new             (GtkWidget     *widget) G_GNUC_WARN_UNUSED_RESULT;
void           inj_marker_face_free            (InjMarkerFace *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InjMarkerFace, inj_marker_face_free)

void           inj_marker_face_set_figure      (InjMarkerFace *self,
                                                const char    *figure);
/* Lays the figure out anew, in the widget's font. */
void           inj_marker_face_reset           (InjMarkerFace *self);
/* The width that the figure wants when the marker is that high, in pixels:
 * more than the height for a long one. */
int            inj_marker_face_get_width       (InjMarkerFace *self,
                                                int            diameter);

/* Each draws around 0,0, for a marker that high. */
void           inj_marker_face_snapshot_figure (InjMarkerFace *self,
                                                GtkSnapshot   *snapshot,
                                                const GdkRGBA *colour,
                                                int            diameter);
void           inj_marker_face_snapshot_cross  (GtkSnapshot   *snapshot,
                                                const GdkRGBA *colour,
                                                int            diameter);
/* The word "saving" below the marker. */
void           inj_marker_face_snapshot_saving (InjMarkerFace *self,
                                                GtkSnapshot   *snapshot,
                                                const GdkRGBA *colour,
                                                int            diameter);

G_END_DECLS
