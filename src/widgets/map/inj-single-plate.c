/* inj-single-plate.c
 *
 * One plate alone, with zoom, pan and doses that can be moved.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-single-plate.h"

#include <math.h>

#include "inj-dose-legend.h"
#include "inj-plate-labels.h"
#include "inj-plate-pointer.h"

/* A notch of the wheel. */
#define ZOOM_STEP 1.2
/* Pixels a notch. */
#define SCROLL_STEP 60
/* Pixels a key. */
#define PAN_STEP 80

struct _InjSinglePlate
{
  GtkWidget     parent_instance;

  /* Children */
  InjPlateView *view;
  GtkWidget    *legend;

  /* Borrowed, during a drag */
  InjMarker    *marker;

  /* State */
  InjPoint      pointer;
  InjPoint      dragged;
  double        pinch;
  gboolean      is_dragging;
};

G_DEFINE_FINAL_TYPE (InjSinglePlate, inj_single_plate, GTK_TYPE_WIDGET)

static gboolean
can_move (InjMarker *marker)
{
  return marker != NULL
         && !inj_marker_get_read_only (marker)
         && !inj_marker_get_saving (marker)
         && inj_place_get_state (inj_marker_get_place (marker)) == INJ_PLACE_GIVEN;
}

static gboolean
is_past_threshold (InjSinglePlate *self,
                   double          x,
                   double          y)
{
  return gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) lround (x), (int) lround (y));
}

static void
on_pointer_moved_cb (GtkEventControllerMotion *controller,
                     double                    x,
                     double                    y,
                     InjSinglePlate           *self)
{
  g_assert (INJ_IS_SINGLE_PLATE (self));

  self->pointer = (InjPoint) { x, y };
}

static gboolean
on_scrolled_cb (GtkEventControllerScroll *controller,
                double                    x,
                double                    y,
                InjSinglePlate           *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  g_assert (INJ_IS_SINGLE_PLATE (self));

  if ((state & GDK_CONTROL_MASK) != 0)
    inj_plate_view_zoom_at (self->view, pow (ZOOM_STEP, -y), self->pointer.x, self->pointer.y);
  else
    inj_plate_view_pan (self->view, -x * SCROLL_STEP, -y * SCROLL_STEP);

  return GDK_EVENT_STOP;
}

static void
on_pinch_began_cb (GtkGesture       *gesture,
                   GdkEventSequence *sequence,
                   InjSinglePlate   *self)
{
  g_assert (INJ_IS_SINGLE_PLATE (self));

  self->pinch = 1;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
on_pinched_cb (GtkGestureZoom *gesture,
               double          scale,
               InjSinglePlate *self)
{
  double x;
  double y;

  g_assert (INJ_IS_SINGLE_PLATE (self));

  if (!gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y))
    return;

  inj_plate_view_zoom_at (self->view, scale / self->pinch, x, y);
  self->pinch = scale;
}

static void
on_drag_began_cb (GtkGestureDrag *gesture,
                  double          x,
                  double          y,
                  InjSinglePlate *self)
{
  g_assert (INJ_IS_SINGLE_PLATE (self));

  g_set_weak_pointer (&self->marker, inj_marker_layer_pick (inj_plate_view_get_markers (self->view), x, y));
  self->dragged = (InjPoint) { 0, 0 };
  self->is_dragging = FALSE;
}

static void
on_dragged_cb (GtkGestureDrag *gesture,
               double          x,
               double          y,
               InjSinglePlate *self)
{
  double start_x;
  double start_y;

  g_assert (INJ_IS_SINGLE_PLATE (self));

  if (!self->is_dragging && !is_past_threshold (self, x, y))
    return;

  if (!self->is_dragging)
    {
      self->is_dragging = TRUE;
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
    }

  if (can_move (self->marker))
    {
      gtk_gesture_drag_get_start_point (gesture, &start_x, &start_y);
      inj_marker_layer_set_dragged (inj_plate_view_get_markers (self->view), self->marker, start_x + x, start_y + y);
    }
  else
    inj_plate_view_pan (self->view, x - self->dragged.x, y - self->dragged.y);

  self->dragged = (InjPoint) { x, y };
}

static void
on_drag_ended_cb (GtkGestureDrag *gesture,
                  double          x,
                  double          y,
                  InjSinglePlate *self)
{
  InjPosition position;
  double start_x;
  double start_y;

  g_assert (INJ_IS_SINGLE_PLATE (self));

  if (self->is_dragging
      && can_move (self->marker)
      && gtk_gesture_drag_get_start_point (gesture, &start_x, &start_y)
      && inj_plate_view_get_position (self->view, start_x + x, start_y + y, &position))
    gtk_widget_activate_action (GTK_WIDGET (self),
                                "visit.move",
                                "(sii)",
                                inj_place_get_id (inj_marker_get_place (self->marker)),
                                position.x,
                                position.y);

  inj_marker_layer_set_dragged (inj_plate_view_get_markers (self->view), NULL, 0, 0);
  g_clear_weak_pointer (&self->marker);
  self->is_dragging = FALSE;
}

static void
on_drag_cancelled_cb (GtkGesture       *gesture,
                      GdkEventSequence *sequence,
                      InjSinglePlate   *self)
{
  g_assert (INJ_IS_SINGLE_PLATE (self));

  inj_marker_layer_set_dragged (inj_plate_view_get_markers (self->view), NULL, 0, 0);
  g_clear_weak_pointer (&self->marker);
  self->is_dragging = FALSE;
}

/* A plate wider than the space keeps its shape, so that its card ends where
 * the drawing is cut off. */
static void
inj_single_plate_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  InjSinglePlate *self = INJ_SINGLE_PLATE (widget);
  const InjFrame *frame = &inj_plate_view_get_viewport (self->view)->frame;
  int wanted = height;

  if (frame->width > 0)
    wanted = MIN (height, (int) ceil (width * frame->height / frame->width));

  gtk_widget_size_allocate (GTK_WIDGET (self->view), &(GtkAllocation) { 0, (height - wanted) / 2, width, wanted }, -1);
  inj_plate_labels_allocate (widget, self->legend, 1, 0, width);
}

static void
inj_single_plate_dispose (GObject *object)
{
  InjSinglePlate *self = INJ_SINGLE_PLATE (object);

  g_clear_weak_pointer (&self->marker);
  g_clear_pointer (&self->legend, gtk_widget_unparent);
  g_clear_pointer ((GtkWidget **) &self->view, gtk_widget_unparent);

  G_OBJECT_CLASS (inj_single_plate_parent_class)->dispose (object);
}

static void
inj_single_plate_class_init (InjSinglePlateClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inj_single_plate_dispose;

  widget_class->size_allocate = inj_single_plate_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "single-plate");
}

static void
add_drag (InjSinglePlate *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (on_drag_began_cb), self, 0);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (on_dragged_cb), self, 0);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (on_drag_ended_cb), self, 0);
  g_signal_connect_object (drag, "cancel", G_CALLBACK (on_drag_cancelled_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (drag));
}

static void
add_zoom (InjSinglePlate *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  /* A scroll tells no position. */
  g_signal_connect_object (motion, "motion", G_CALLBACK (on_pointer_moved_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->view), motion);

  g_signal_connect_object (scroll, "scroll", G_CALLBACK (on_scrolled_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->view), scroll);

  g_signal_connect_object (pinch, "begin", G_CALLBACK (on_pinch_began_cb), self, 0);
  g_signal_connect_object (pinch, "scale-changed", G_CALLBACK (on_pinched_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (pinch));
}

static void
inj_single_plate_init (InjSinglePlate *self)
{
  self->view = INJ_PLATE_VIEW (inj_plate_view_new ());
  inj_plate_view_set_alone (self->view, TRUE);
  gtk_widget_set_parent (GTK_WIDGET (self->view), GTK_WIDGET (self));
  self->legend = inj_dose_legend_new (GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_can_target (self->legend, FALSE);
  gtk_widget_set_parent (self->legend, GTK_WIDGET (self));

  inj_plate_pointer_attach (self->view);
  add_drag (self);
  add_zoom (self);
}

GtkWidget *
inj_single_plate_new (void)
{
  return g_object_new (INJ_TYPE_SINGLE_PLATE, NULL);
}

InjPlateView *
inj_single_plate_get_view (InjSinglePlate *self)
{
  g_return_val_if_fail (INJ_IS_SINGLE_PLATE (self), NULL);

  return self->view;
}

void
inj_single_plate_zoom (InjSinglePlate *self,
                       double          factor)
{
  g_return_if_fail (INJ_IS_SINGLE_PLATE (self));

  inj_plate_view_zoom_at (self->view,
                          factor,
                          gtk_widget_get_width (GTK_WIDGET (self->view)) / 2.0,
                          gtk_widget_get_height (GTK_WIDGET (self->view)) / 2.0);
}

void
inj_single_plate_pan (InjSinglePlate   *self,
                      GtkDirectionType  direction)
{
  double x = 0;
  double y = 0;

  g_return_if_fail (INJ_IS_SINGLE_PLATE (self));

  if (direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT)
    x = direction == GTK_DIR_LEFT ? PAN_STEP : -PAN_STEP;
  else
    y = direction == GTK_DIR_UP ? PAN_STEP : -PAN_STEP;
  inj_plate_view_pan (self->view, x, y);
}

void
inj_single_plate_set_scene (InjSinglePlate *self,
                            InjScene       *scene)
{
  g_return_if_fail (INJ_IS_SINGLE_PLATE (self));

  inj_plate_view_set_scene (self->view, scene);
  inj_dose_legend_set_scene (INJ_DOSE_LEGEND (self->legend), scene);
}
