/* inj-press.c
 *
 * A press of the primary button that becomes a click, or does not.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-press.h"

static GtkWidget *
get_widget (InjPress *self)
{
  return gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (self->gesture));
}

static gint64
get_double_click_time (InjPress *self)
{
  int milliseconds;

  g_object_get (gtk_widget_get_settings (get_widget (self)), "gtk-double-click-time", &milliseconds, NULL);

  return milliseconds * G_TIME_SPAN_MILLISECOND;
}

/* Another gesture has claimed it: the plate is dragged, or the menu is up. */
static void
on_sequence_state_changed_cb (GtkGesture            *gesture,
                              GdkEventSequence      *sequence,
                              GtkEventSequenceState  state,
                              InjPress              *self)
{
  if (state == GTK_EVENT_SEQUENCE_DENIED)
    inj_press_cancel (self);
}

static gboolean
on_event_cb (GtkEventControllerLegacy *controller,
             GdkEvent                 *event,
             InjPress                 *self)
{
  if (gdk_event_get_event_type (event) == GDK_BUTTON_RELEASE
      && gdk_button_event_get_button (event) == GDK_BUTTON_PRIMARY
      && !gtk_gesture_is_active (self->gesture))
    inj_press_end (self, event);

  return GDK_EVENT_PROPAGATE;
}

void
inj_press_attach (InjPress    *self,
                  GtkGesture  *gesture,
                  void       (*clicked) (GtkWidget *widget))
{
  GtkEventController *events = gtk_event_controller_legacy_new ();

  g_return_if_fail (self != NULL);
  g_return_if_fail (GTK_IS_GESTURE_CLICK (gesture));

  self->gesture = gesture;
  self->clicked = clicked;
  g_signal_connect (gesture, "sequence-state-changed", G_CALLBACK (on_sequence_state_changed_cb), self);
  g_signal_connect (events, "event", G_CALLBACK (on_event_cb), self);
  gtk_widget_add_controller (get_widget (self), events);
}

void
inj_press_begin (InjPress *self,
                 GdkEvent *event)
{
  gint64 now = g_get_monotonic_time ();

  g_return_if_fail (self != NULL);

  self->is_under_way = self->began_at == 0 || now - self->began_at >= get_double_click_time (self);
  if (!self->is_under_way)
    return;

  self->began_at = now;
  gdk_event_get_position (event, &self->x, &self->y);
}

void
inj_press_end (InjPress *self,
               GdkEvent *event)
{
  double x = 0;
  double y = 0;

  g_return_if_fail (self != NULL);

  if (!self->is_under_way)
    return;

  self->is_under_way = FALSE;
  gdk_event_get_position (event, &x, &y);
  if (!gtk_drag_check_threshold (get_widget (self), (int) self->x, (int) self->y, (int) x, (int) y))
    self->clicked (get_widget (self));
}

void
inj_press_cancel (InjPress *self)
{
  g_return_if_fail (self != NULL);

  self->is_under_way = FALSE;
}
