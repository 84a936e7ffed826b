/* inj-marker.c
 *
 * One place on its plate: its state, its units, and one click to give.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-marker.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "domain/values/inj-units.h"

#include "inj-marker-face.h"
#include "widgets/controls/inj-press.h"
#include "widgets/text/inj-place-text.h"

struct _InjMarker
{
  GtkWidget      parent_instance;

  /* Owned */
  InjPlace      *place;
  InjMarkerFace *face;

  /* Borrowed */
  GtkGesture    *long_press;

  /* State */
  InjPoint       middle;
  InjPress       press;
  guint          long_press_source;
  gboolean       now;
  gboolean       saving;
  gboolean       read_only;
  gboolean       crowded;
};

enum
{
  MENU_REQUESTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InjMarker, inj_marker, GTK_TYPE_WIDGET)

static void
set_css_class (InjMarker  *self,
               const char *name,
               gboolean    wanted)
{
  if (wanted)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

static char *
dup_description (InjMarker *self)
{
  g_autofree char *state = inj_place_dup_description (self->place);
  g_autofree char *remarks = inj_place_text_remarks (self->place);
  g_autofree char *description = g_strjoin ("\n", state, remarks, NULL);

  if (!self->saving)
    return g_steal_pointer (&description);

  /* Translators: how a place stands ("planned, 5 units"), while its dose is
   * being written down. */
  return g_strdup_printf (_("%s, saving"), description);
}

static char *
dup_figure (InjMarker *self)
{
  InjInjection *injection = inj_place_get_injection (self->place);

  if (self->saving)
    return g_strdup ("…");
  if (injection != NULL)
    return inj_units_format (injection->units);
  if (inj_place_get_state (self->place) == INJ_PLACE_SKIPPED)
    return g_strdup ("");
  if (inj_place_get_planned (self->place) == 0)
    return g_strdup ("?");

  return inj_units_format (inj_place_get_planned (self->place));
}

static void
update_style (InjMarker *self)
{
  InjPlaceState state = inj_place_get_state (self->place);
  gboolean hollow = state == INJ_PLACE_HOLLOW;
  gboolean required = inj_place_is_required (self->place);

  set_css_class (self, "planned", hollow && required);
  set_css_class (self, "optional", hollow && !required);
  set_css_class (self, "given", state == INJ_PLACE_GIVEN);
  set_css_class (self, "skipped", state == INJ_PLACE_SKIPPED);
  set_css_class (self, "now", self->now);
  set_css_class (self, "saving", self->saving);
  set_css_class (self, "crowded", self->crowded);
}

static void
update_accessible (InjMarker *self)
{
  g_autofree char *description = dup_description (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, inj_place_get_name (self->place),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self),
                               GTK_ACCESSIBLE_STATE_BUSY, self->saving,
                               -1);
}

static void
update (InjMarker *self)
{
  g_autofree char *figure = dup_figure (self);

  inj_marker_face_set_figure (self->face, figure);
  update_style (self);
  update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static double
get_distance (InjMarker      *self,
              const InjPoint *point)
{
  return hypot (point->x - self->middle.x, point->y - self->middle.y);
}

/* Whether a sibling lies nearer to the point of the parent. */
static gboolean
has_rival (InjMarker      *self,
           const InjPoint *point,
           double          distance)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  GtkWidget *child;

  if (parent == NULL)
    return FALSE;

  for (child = gtk_widget_get_first_child (parent); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (INJ_IS_MARKER (child)
        && child != GTK_WIDGET (self)
        && gtk_widget_get_mapped (child)
        && get_distance (INJ_MARKER (child), point) < distance)
      return TRUE;

  return FALSE;
}

static void
request_menu (InjMarker *self)
{
  if (!self->saving)
    g_signal_emit (self, signals[MENU_REQUESTED], 0);
}

static void
act (InjMarker *self)
{
  if (self->saving)
    return;

  /* What is only read is looked at. */
  if (!self->read_only && inj_place_get_state (self->place) == INJ_PLACE_HOLLOW &&
      inj_place_get_planned (self->place) > 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "visit.give", "s", inj_place_get_id (self->place));
  else
    request_menu (self);
}

static void
on_pressed_cb (GtkGestureClick *gesture,
               int              n_press,
               double           x,
               double           y,
               InjMarker       *self)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  g_assert (INJ_IS_MARKER (self));

  /* A place that changes under a double click is not done to twice, wherever
   * within its reach the second press falls; nor does that take *now* back. */
  if (button == GDK_BUTTON_PRIMARY)
    inj_press_begin (&self->press, gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture)));
  if (button == GDK_BUTTON_SECONDARY)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      gtk_widget_grab_focus (GTK_WIDGET (self));
      request_menu (self);
    }
}

static void
on_clicked_cb (GtkWidget *widget)
{
  gtk_widget_grab_focus (widget);
  act (INJ_MARKER (widget));
}

static void
on_released_cb (GtkGestureClick *gesture,
                int              n_press,
                double           x,
                double           y,
                InjMarker       *self)
{
  g_assert (INJ_IS_MARKER (self));

  if (gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture)) != GDK_BUTTON_PRIMARY)
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  inj_press_end (&self->press, gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture)));
}

static gboolean
on_still_pressed_cb (gpointer user_data)
{
  InjMarker *self = INJ_MARKER (user_data);

  self->long_press_source = 0;
  if (gtk_gesture_is_active (self->long_press))
    {
      inj_press_cancel (&self->press);
      gtk_gesture_set_state (self->long_press, GTK_EVENT_SEQUENCE_CLAIMED);
      gtk_widget_grab_focus (GTK_WIDGET (self));
      request_menu (self);
    }

  return G_SOURCE_REMOVE;
}

/* On a busy machine the time may be up while the release of a short click has
 * arrived already: what has arrived is looked at first. */
static void
on_long_pressed_cb (GtkGestureLongPress *gesture,
                    double               x,
                    double               y,
                    InjMarker           *self)
{
  g_assert (INJ_IS_MARKER (self));

  g_clear_handle_id (&self->long_press_source, g_source_remove);
  self->long_press_source = g_idle_add (on_still_pressed_cb, self);
}

static void
activate_act (GtkWidget  *widget,
              const char *action,
              GVariant   *target)
{
  act (INJ_MARKER (widget));
}

static void
activate_menu (GtkWidget  *widget,
               const char *action,
               GVariant   *target)
{
  request_menu (INJ_MARKER (widget));
}

static void
inj_marker_snapshot (GtkWidget   *widget,
                     GtkSnapshot *snapshot)
{
  InjMarker *self = INJ_MARKER (widget);
  int diameter = gtk_widget_get_allocated_height (widget);
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (gtk_widget_get_width (widget) / 2.0f,
                                                gtk_widget_get_height (widget) / 2.0f));
  if (inj_place_get_state (self->place) == INJ_PLACE_SKIPPED)
    inj_marker_face_snapshot_cross (snapshot, &colour, diameter);
  else if (inj_marker_is_prominent (self))
    inj_marker_face_snapshot_figure (self->face, snapshot, &colour, diameter);
  if (self->saving)
    inj_marker_face_snapshot_saving (self->face, snapshot, &colour, diameter);
  gtk_snapshot_restore (snapshot);
}

/* A press counts for the nearest marker within reach, and so does hovering. */
static gboolean
inj_marker_contains (GtkWidget *widget,
                     double     x,
                     double     y)
{
  InjMarker *self = INJ_MARKER (widget);
  InjPoint point = {
    self->middle.x + x - gtk_widget_get_width (widget) / 2.0,
    self->middle.y + y - gtk_widget_get_height (widget) / 2.0,
  };
  double distance = get_distance (self, &point);

  return distance <= INJ_MARKER_REACH && !has_rival (self, &point, distance);
}

static void
inj_marker_css_changed (GtkWidget         *widget,
                        GtkCssStyleChange *change)
{
  InjMarker *self = INJ_MARKER (widget);

  GTK_WIDGET_CLASS (inj_marker_parent_class)->css_changed (widget, change);

  inj_marker_face_reset (self->face);
}

/* What is crowded shows its figure under the pointer. */
static void
inj_marker_state_flags_changed (GtkWidget     *widget,
                                GtkStateFlags  previous)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  GTK_WIDGET_CLASS (inj_marker_parent_class)->state_flags_changed (widget, previous);

  if (((gtk_widget_get_state_flags (widget) ^ previous) & GTK_STATE_FLAG_PRELIGHT) != 0 && parent != NULL)
    gtk_widget_queue_allocate (parent);
}

static void
inj_marker_dispose (GObject *object)
{
  InjMarker *self = INJ_MARKER (object);
  GtkWidget *popover;

  /* What hangs on it goes with it: its place may go while it is up. */
  while ((popover = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (popover);

  g_clear_handle_id (&self->long_press_source, g_source_remove);
  g_clear_object (&self->place);

  G_OBJECT_CLASS (inj_marker_parent_class)->dispose (object);
}

static void
inj_marker_finalize (GObject *object)
{
  InjMarker *self = INJ_MARKER (object);

  g_clear_pointer (&self->face, inj_marker_face_free);

  G_OBJECT_CLASS (inj_marker_parent_class)->finalize (object);
}

static void
inj_marker_class_init (InjMarkerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inj_marker_dispose;
  object_class->finalize = inj_marker_finalize;

  /* It has a popover grow with what that says. */
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  widget_class->contains = inj_marker_contains;
  widget_class->css_changed = inj_marker_css_changed;
  widget_class->snapshot = inj_marker_snapshot;
  widget_class->state_flags_changed = inj_marker_state_flags_changed;

  signals[MENU_REQUESTED] = g_signal_new ("menu-requested",
                                          G_TYPE_FROM_CLASS (klass),
                                          G_SIGNAL_RUN_LAST,
                                          0,
                                          NULL,
                                          NULL,
                                          NULL,
                                          G_TYPE_NONE,
                                          0);

  /* Without parameters, so that assistive technology can use them too. */
  gtk_widget_class_install_action (widget_class, "marker.act", NULL, activate_act);
  gtk_widget_class_install_action (widget_class, "marker.menu", NULL, activate_menu);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "marker.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "marker.menu", NULL);

  gtk_widget_class_set_css_name (widget_class, "marker");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
}

static void
inj_marker_init (InjMarker *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->face = inj_marker_face_new (GTK_WIDGET (self));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed_cb), self, 0);
  g_signal_connect_object (click, "released", G_CALLBACK (on_released_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  inj_press_attach (&self->press, click, on_clicked_cb);

  self->long_press = gtk_gesture_long_press_new ();
  g_signal_connect_object (self->long_press, "pressed", G_CALLBACK (on_long_pressed_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->long_press));

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

GtkWidget *
inj_marker_new (InjPlace *place)
{
  GtkWidget *self;

  g_return_val_if_fail (INJ_IS_PLACE (place), NULL);

  self = g_object_new (INJ_TYPE_MARKER, NULL);
  inj_marker_set_place (INJ_MARKER (self), place);

  return self;
}

InjPlace *
inj_marker_get_place (InjMarker *self)
{
  g_return_val_if_fail (INJ_IS_MARKER (self), NULL);

  return self->place;
}

void
inj_marker_set_place (InjMarker *self,
                      InjPlace  *place)
{
  g_return_if_fail (INJ_IS_MARKER (self));

  if (g_set_object (&self->place, place))
    update (self);
}

gboolean
inj_marker_get_now (InjMarker *self)
{
  g_return_val_if_fail (INJ_IS_MARKER (self), FALSE);

  return self->now;
}

void
inj_marker_set_now (InjMarker *self,
                    gboolean   now)
{
  g_return_if_fail (INJ_IS_MARKER (self));

  if (self->now == now)
    return;

  self->now = now;
  update_style (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
inj_marker_get_saving (InjMarker *self)
{
  g_return_val_if_fail (INJ_IS_MARKER (self), FALSE);

  return self->saving;
}

void
inj_marker_set_saving (InjMarker *self,
                       gboolean   saving)
{
  g_return_if_fail (INJ_IS_MARKER (self));

  if (self->saving == saving)
    return;

  self->saving = saving;
  update (self);
}

gboolean
inj_marker_get_read_only (InjMarker *self)
{
  g_return_val_if_fail (INJ_IS_MARKER (self), FALSE);

  return self->read_only;
}

void
inj_marker_set_read_only (InjMarker *self,
                          gboolean   read_only)
{
  g_return_if_fail (INJ_IS_MARKER (self));

  if (self->read_only == read_only)
    return;

  self->read_only = read_only;
  update_accessible (self);
}

void
inj_marker_set_crowded (InjMarker *self,
                        gboolean   crowded)
{
  g_return_if_fail (INJ_IS_MARKER (self));

  if (self->crowded == crowded)
    return;

  self->crowded = crowded;
  set_css_class (self, "crowded", crowded);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
inj_marker_is_raised (InjMarker *self)
{
  g_return_val_if_fail (INJ_IS_MARKER (self), FALSE);

  return self->now || self->saving
         || (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_PRELIGHT) != 0;
}

gboolean
inj_marker_is_prominent (InjMarker *self)
{
  g_return_val_if_fail (INJ_IS_MARKER (self), FALSE);

  return !self->crowded || inj_marker_is_raised (self);
}

int
inj_marker_get_width (InjMarker *self,
                      int        diameter)
{
  g_return_val_if_fail (INJ_IS_MARKER (self), diameter);

  return inj_marker_face_get_width (self->face, diameter);
}

void
inj_marker_set_middle (InjMarker      *self,
                       const InjPoint *middle)
{
  g_return_if_fail (INJ_IS_MARKER (self));

  self->middle = *middle;
}

void
inj_marker_get_middle (InjMarker *self,
                       InjPoint  *middle)
{
  g_return_if_fail (INJ_IS_MARKER (self));

  *middle = self->middle;
}
