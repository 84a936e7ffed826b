/* inj-second-press.c
 *
 * The second half of a double click does nothing that was not seen before it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-second-press.h"

#include <math.h>

#include "inj-marker.h"

/* A glove slips further than a mouse does, but neighbouring markers are two
 * different places: half the reach of one lies between the two. */
#define SLIP (INJ_MARKER_REACH / 2)

#define DATA "inj-second-press"

/**
 * SecondPress:
 * @target: what the first press of the double click fell on; %NULL when that
 *   has gone since, or was nothing to be pressed
 * @expected_at: when something closed that lay over @top, and @expected_x and
 *   @expected_y where the pointer was then; 0 for never
 *
 * The last press. Places are those of the window, so that popovers and what
 * lies beneath them can be compared.
 */
typedef struct
{
  /* Borrowed */
  GtkWidget *top;
  GtkWidget *target;
  gulong     hook;

  /* State */
  gboolean   had_target;
  double     x;
  double     y;
  guint32    time;
  double     expected_x;
  double     expected_y;
  gint64     expected_at;
} SecondPress;

static int
get_double_click_time (SecondPress *self)
{
  int milliseconds;

  g_object_get (gtk_widget_get_settings (self->top), "gtk-double-click-time", &milliseconds, NULL);

  return milliseconds;
}

static gboolean
is_primary_press (GdkEvent *event)
{
  switch ((int) gdk_event_get_event_type (event))
    {
    case GDK_BUTTON_PRESS:
      return gdk_button_event_get_button (event) == GDK_BUTTON_PRIMARY;
    case GDK_TOUCH_BEGIN:
      return gdk_touch_event_get_emulating_pointer (event);
    default:
      return FALSE;
    }
}

/* Popovers are surfaces of their own, and so may be what they hang on. */
static void
get_window_position (GdkEvent *event,
                     double   *x,
                     double   *y)
{
  GdkSurface *surface = gdk_event_get_surface (event);

  gdk_event_get_position (event, x, y);
  while (GDK_IS_POPUP (surface))
    {
      *x += gdk_popup_get_position_x (GDK_POPUP (surface));
      *y += gdk_popup_get_position_y (GDK_POPUP (surface));
      surface = gdk_popup_get_parent (GDK_POPUP (surface));
    }
}

/* A button, and not the label in it; %NULL for what cannot be pressed. */
static GtkWidget *
find_target (GdkEvent *event)
{
  GtkNative *native = gtk_native_get_for_surface (gdk_event_get_surface (event));
  GtkWidget *widget;
  double x, y, offset_x, offset_y;

  if (native == NULL)
    return NULL;

  gdk_event_get_position (event, &x, &y);
  gtk_native_get_surface_transform (native, &offset_x, &offset_y);
  widget = gtk_widget_pick (GTK_WIDGET (native), x - offset_x, y - offset_y, GTK_PICK_DEFAULT);
  while (widget != NULL && !gtk_widget_get_focusable (widget))
    widget = widget != GTK_WIDGET (native) ? gtk_widget_get_parent (widget) : NULL;

  return widget;
}

static gboolean
is_near (double x,
         double y,
         double other_x,
         double other_y)
{
  return hypot (x - other_x, y - other_y) <= SLIP;
}

static gboolean
is_expected (SecondPress *self,
             double       x,
             double       y)
{
  gint64 age = g_get_monotonic_time () - self->expected_at;

  return self->expected_at != 0
         && age < get_double_click_time (self) * G_TIME_SPAN_MILLISECOND
         && is_near (x, y, self->expected_x, self->expected_y);
}

/* The time is the one at which it was pressed, and not the one at which a busy
 * machine comes to look at it. */
static gboolean
continues (SecondPress *self,
           double       x,
           double       y,
           guint32      time)
{
  return self->had_target
         && time != GDK_CURRENT_TIME
         && time - self->time < (guint32) get_double_click_time (self)
         && is_near (x, y, self->x, self->y);
}

static gboolean
on_event_cb (GtkEventControllerLegacy *controller,
             GdkEvent                 *event,
             SecondPress              *self)
{
  GtkWidget *target;
  gboolean is_stray, is_second;
  double x, y;

  if (!is_primary_press (event))
    return GDK_EVENT_PROPAGATE;

  get_window_position (event, &x, &y);
  target = find_target (event);
  is_stray = is_expected (self, x, y);
  is_second = !is_stray && continues (self, x, y, gdk_event_get_time (event));
  self->x = x;
  self->y = y;
  self->time = gdk_event_get_time (event);

  /* A third press still belongs to the first. */
  if (!is_second)
    {
      g_set_weak_pointer (&self->target, is_stray ? NULL : target);
      self->had_target = is_stray || target != NULL;
    }
  else if (target != self->target || (target != NULL && gtk_widget_has_css_class (target, INJ_SECOND_PRESS_ONCE)))
    is_stray = TRUE;

  return is_stray ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static void
watch (SecondPress *self,
       GtkWidget   *widget)
{
  GtkEventController *controller = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "event", G_CALLBACK (on_event_cb), self);
  gtk_widget_add_controller (widget, controller);
}

/* While a popover is up it has all events to itself, and menus come and go with
 * the rows that they belong to: each is watched from when it is first shown. */
static gboolean
on_map_cb (GSignalInvocationHint *hint,
           guint                  n_values,
           const GValue          *values,
           gpointer               data)
{
  SecondPress *self = data;
  GtkWidget *widget = g_value_get_object (&values[0]);

  if (GTK_IS_POPOVER (widget) && gtk_widget_is_ancestor (widget, self->top)
      && g_object_get_data (G_OBJECT (widget), DATA) == NULL)
    {
      g_object_set_data (G_OBJECT (widget), DATA, self);
      watch (self, widget);
    }

  return G_SOURCE_CONTINUE;
}

static void
second_press_free (SecondPress *self)
{
  g_signal_remove_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), self->hook);
  g_clear_weak_pointer (&self->target);
  g_free (self);
}

void
inj_second_press_attach (GtkWidget *top)
{
  SecondPress *self;

  g_return_if_fail (GTK_IS_WIDGET (top));

  self = g_new0 (SecondPress, 1);
  self->top = top;
  g_object_set_data_full (G_OBJECT (top), DATA, self, (GDestroyNotify) second_press_free);
  watch (self, top);
  self->hook = g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, on_map_cb, self, NULL);
}

void
inj_second_press_expect (GtkWidget *top)
{
  GdkDevice *pointer = gdk_seat_get_pointer (gdk_display_get_default_seat (gtk_widget_get_display (top)));
  GtkNative *native = gtk_widget_get_native (top);
  GdkSurface *surface = native != NULL ? gtk_native_get_surface (native) : NULL;
  SecondPress *self = g_object_get_data (G_OBJECT (top), DATA);

  g_return_if_fail (self != NULL);

  /* The window may be going, too. */
  if (surface == NULL || pointer == NULL)
    return;

  if (gdk_surface_get_device_position (surface, pointer, &self->expected_x, &self->expected_y, NULL))
    self->expected_at = g_get_monotonic_time ();
}
