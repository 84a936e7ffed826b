/* inj-press.h
 *
 * A press of the primary button that becomes a click, or does not.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * InjPress:
 *
 * The press that is under way on a widget, and the one before it: a second
 * press within the double-click time is none. It is a part of its widget and
 * lives as long.
 *
 * No click is lost: after each layout GTK asks where the pointer is, and when
 * the button is up by then, but its release not yet read, the gesture is
 * cancelled. The release then completes the click by itself.
 */
typedef struct
{
  /* Borrowed */
  GtkGesture *gesture;

  /* State */
  void      (*clicked) (GtkWidget *widget);
  double      x;
  double      y;
  gint64      began_at;
  gboolean    is_under_way;
} InjPress;

/* For a click gesture that its widget has; @clicked is called for each click. */
void     inj_press_attach (InjPress    *self,
                           GtkGesture  *gesture,
                           void       (*clicked) (GtkWidget *widget));
/* The gesture's "pressed", with its event. */
void     inj_press_begin  (InjPress    *self,
                           GdkEvent    *event);
/* Its "released", with its event. */
void     inj_press_end    (InjPress    *self,
                           GdkEvent    *event);
/* Something else is done with it: it becomes no click. */
void     inj_press_cancel (InjPress    *self);

G_END_DECLS
