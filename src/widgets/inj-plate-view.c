/* inj-plate-view.c
 *
 * One plate with its markers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-plate-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "inj-muscle-light.h"
#include "inj-plate-picture.h"

/* How far name and letters stand from the plate's corners, in pixels. */
#define CORNER 6
/* How near to the edge a marker may lie that is brought into view. */
#define SHOW_MARGIN 40

struct _InjPlateView
{
  GtkWidget        parent_instance;

  /* Owned */
  InjAtlas        *atlas;
  InjPlatePicture *picture;
  InjMuscleLight  *light;

  /* Children */
  InjMarkerLayer  *markers;
  GtkWidget       *name;
  GtkWidget       *caption;
  GtkWidget       *right_letter;
  GtkWidget       *left_letter;

  /* State */
  InjPlate         plate;
  InjPlateStyle    style;
  InjViewport      viewport;
  double           head_height;
};

enum
{
  SKIN_PRESSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InjPlateView, inj_plate_view, GTK_TYPE_WIDGET)

static void
update_style (InjPlateView *self)
{
  static const char *const papers[] = {
    [INJ_PALETTE_LIGHT] = "light",
    [INJ_PALETTE_DARK] = "dark",
    [INJ_PALETTE_HIGH_CONTRAST] = "high-contrast",
  };
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  gtk_widget_remove_css_class (GTK_WIDGET (self), papers[self->style.palette]);
  if (adw_style_manager_get_high_contrast (manager))
    self->style.palette = INJ_PALETTE_HIGH_CONTRAST;
  else if (adw_style_manager_get_dark (manager))
    self->style.palette = INJ_PALETTE_DARK;
  else
    self->style.palette = INJ_PALETTE_LIGHT;
  gtk_widget_add_css_class (GTK_WIDGET (self), papers[self->style.palette]);

  if (self->picture != NULL)
    inj_plate_picture_set_style (self->picture, &self->style);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
light_muscles (InjPlateView *self,
               InjMuscleSet  muscles)
{
  if (self->atlas != NULL
      && inj_muscle_light_set (self->light,
                               inj_atlas_get_mask (self->atlas, self->plate),
                               muscles,
                               self->style.palette))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* R stands at the viewer's left on the face, at the right seen from behind or
 * above; a side plate shows one side only. */
static void
update_labels (InjPlateView *self)
{
  const char *id = inj_plate_get_id (self->plate);
  const char *name = inj_plate_get_name (self->plate);

  gtk_button_set_label (GTK_BUTTON (self->name), name);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->name), "s", id);
  gtk_widget_set_visible (self->right_letter, self->plate != INJ_PLATE_LEFT);
  gtk_widget_set_visible (self->left_letter, self->plate != INJ_PLATE_RIGHT);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
on_picture_changed_cb (InjPlatePicture *picture,
                       InjPlateView    *self)
{
  g_assert (INJ_IS_PLATE_VIEW (self));

  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* What the pointer is at: a place, else each muscle there. */
static char *
describe_point (InjPlateView *self,
                InjMarker    *marker,
                InjMuscleSet  muscles)
{
  g_autoptr (GArray) list = inj_muscle_set_list (muscles);
  GString *text;

  if (marker != NULL)
    return g_strdup (inj_place_get_name (inj_marker_get_place (marker)));

  text = g_string_new (NULL);
  for (guint i = 0; i < list->len; i++)
    {
      if (i > 0)
        g_string_append (text, " · ");
      g_string_append (text, inj_muscle_get_name (g_array_index (list, InjMuscleSide, i).muscle));
    }

  return g_string_free (text, FALSE);
}

static void
set_caption (InjPlateView *self,
             const char   *text)
{
  if (g_str_equal (gtk_label_get_label (GTK_LABEL (self->caption)), text))
    return;

  gtk_label_set_label (GTK_LABEL (self->caption), text);
  gtk_widget_set_visible (self->caption, *text != '\0');
}

static void
on_pointer_moved_cb (GtkEventControllerMotion *controller,
                     double                    x,
                     double                    y,
                     InjPlateView             *self)
{
  g_autofree char *text = NULL;
  InjMuscleSet muscles = 0;
  InjPosition position;

  g_assert (INJ_IS_PLATE_VIEW (self));

  if (self->style.muscles != INJ_MUSCLE_VIEW_OFF && inj_plate_view_get_position (self, x, y, &position))
    muscles = inj_atlas_get_muscles (self->atlas, &position);

  light_muscles (self, muscles);
  text = describe_point (self, inj_marker_layer_pick (self->markers, x, y), muscles);
  set_caption (self, text);
}

static void
on_pointer_left_cb (GtkEventControllerMotion *controller,
                    InjPlateView             *self)
{
  g_assert (INJ_IS_PLATE_VIEW (self));

  light_muscles (self, 0);
  set_caption (self, "");
}

static void
on_skin_released_cb (GtkGestureClick *gesture,
                     int              n_press,
                     double           x,
                     double           y,
                     InjPlateView    *self)
{
  InjPosition position;

  g_assert (INJ_IS_PLATE_VIEW (self));

  if (n_press != 1
      || inj_marker_layer_get_read_only (self->markers)
      || inj_marker_layer_pick (self->markers, x, y) != NULL
      || !inj_plate_view_get_position (self, x, y, &position))
    return;

  g_signal_emit (self, signals[SKIN_PRESSED], 0, &position, x, y);
}

/* At a corner of the widget or between two, whatever the direction of the
 * language. */
static void
allocate_at_edge (InjPlateView *self,
                  GtkWidget    *child,
                  double        across,
                  double        down)
{
  int width;
  int height;
  int x;
  int y;

  if (!gtk_widget_should_layout (child))
    return;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  width = MIN (width, gtk_widget_get_width (GTK_WIDGET (self)) - 2 * CORNER);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  x = CORNER + (int) (across * (gtk_widget_get_width (GTK_WIDGET (self)) - 2 * CORNER - width));
  y = CORNER + (int) (down * (gtk_widget_get_height (GTK_WIDGET (self)) - 2 * CORNER - height));
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, width, height }, -1);
}

/* The layer of the markers keeps its size when the plate is zoomed or panned,
 * and so would not be asked to place them anew. */
static void
queue_viewport (InjPlateView *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_allocate (GTK_WIDGET (self->markers));
}

static void
inj_plate_view_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  InjPlateView *self = INJ_PLATE_VIEW (widget);
  gboolean behind = self->plate == INJ_PLATE_BACK || self->plate == INJ_PLATE_TOP;

  allocate_at_edge (self, self->name, 0, 0);
  allocate_at_edge (self, self->caption, 0.5, 1);
  allocate_at_edge (self, self->right_letter, behind ? 1 : 0, 1);
  allocate_at_edge (self, self->left_letter, behind ? 0 : 1, 1);

  if (self->atlas != NULL)
    {
      inj_viewport_resize (&self->viewport, width, height, self->head_height);
      inj_plate_picture_set_seen (self->picture, &self->viewport, gtk_widget_get_scale_factor (widget));
      inj_marker_layer_set_viewport (self->markers, &self->viewport);
    }
  gtk_widget_size_allocate (GTK_WIDGET (self->markers), &(GtkAllocation) { 0, 0, width, height }, -1);
}

static void
inj_plate_view_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  InjPlateView *self = INJ_PLATE_VIEW (widget);

  if (self->atlas != NULL)
    {
      inj_plate_picture_snapshot (self->picture, snapshot, &self->viewport);
      inj_muscle_light_snapshot (self->light, snapshot, &self->viewport);
    }

  GTK_WIDGET_CLASS (inj_plate_view_parent_class)->snapshot (widget, snapshot);
}

static void
inj_plate_view_dispose (GObject *object)
{
  InjPlateView *self = INJ_PLATE_VIEW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->picture);
  g_clear_pointer (&self->light, inj_muscle_light_free);
  g_clear_object (&self->atlas);

  G_OBJECT_CLASS (inj_plate_view_parent_class)->dispose (object);
}

static void
inj_plate_view_class_init (InjPlateViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inj_plate_view_dispose;

  widget_class->size_allocate = inj_plate_view_size_allocate;
  widget_class->snapshot = inj_plate_view_snapshot;

  signals[SKIN_PRESSED] = g_signal_new ("skin-pressed",
                                        G_TYPE_FROM_CLASS (klass),
                                        G_SIGNAL_RUN_LAST,
                                        0,
                                        NULL,
                                        NULL,
                                        NULL,
                                        G_TYPE_NONE,
                                        3,
                                        G_TYPE_POINTER,
                                        G_TYPE_DOUBLE,
                                        G_TYPE_DOUBLE);

  gtk_widget_class_set_css_name (widget_class, "plate");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
add_label (InjPlateView *self,
           const char   *text,
           const char   *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_can_target (label, FALSE);
  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return label;
}

static void
add_controllers (InjPlateView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (motion, "motion", G_CALLBACK (on_pointer_moved_cb), self, 0);
  g_signal_connect_object (motion, "leave", G_CALLBACK (on_pointer_left_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  g_signal_connect_object (click, "released", G_CALLBACK (on_skin_released_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
follow_style (InjPlateView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (update_style), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (update_style), self, G_CONNECT_SWAPPED);
  update_style (self);
}

static void
inj_plate_view_init (InjPlateView *self)
{
  self->style.muscles = INJ_MUSCLE_VIEW_FULL;

  self->name = gtk_button_new_with_label ("");
  gtk_widget_add_css_class (self->name, "flat");
  gtk_widget_add_css_class (self->name, "plate-name");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->name), "visit.open-plate");
  gtk_widget_set_parent (self->name, GTK_WIDGET (self));

  /* Translators: the patient's right side, one letter, as on an X-ray. */
  self->right_letter = add_label (self, C_("side", "R"), "side");
  /* Translators: the patient's left side, one letter, as on an X-ray. */
  self->left_letter = add_label (self, C_("side", "L"), "side");

  self->markers = INJ_MARKER_LAYER (inj_marker_layer_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->markers), GTK_WIDGET (self));

  self->caption = add_label (self, "", "caption");
  gtk_label_set_ellipsize (GTK_LABEL (self->caption), PANGO_ELLIPSIZE_END);
  gtk_widget_set_visible (self->caption, FALSE);

  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  add_controllers (self);
  update_labels (self);
  follow_style (self);
}

GtkWidget *
inj_plate_view_new (void)
{
  return g_object_new (INJ_TYPE_PLATE_VIEW, NULL);
}

void
inj_plate_view_set_plate (InjPlateView *self,
                          InjAtlas     *atlas,
                          InjPlate      plate)
{
  InjDrawing *drawing;

  g_return_if_fail (INJ_IS_PLATE_VIEW (self));

  if (self->atlas == atlas && self->plate == plate)
    return;

  g_set_object (&self->atlas, atlas);
  self->plate = plate;
  g_clear_object (&self->picture);
  g_clear_pointer (&self->light, inj_muscle_light_free);
  if (atlas != NULL)
    {
      drawing = inj_atlas_get_drawing (atlas, plate);
      inj_viewport_init (&self->viewport, inj_drawing_get_frame (drawing));
      self->light = inj_muscle_light_new ();
      self->picture = inj_plate_picture_new (drawing);
      inj_plate_picture_set_style (self->picture, &self->style);
      g_signal_connect_object (self->picture, "changed", G_CALLBACK (on_picture_changed_cb), self, 0);
    }

  update_labels (self);
  inj_marker_layer_set_plate (self->markers, atlas != NULL ? inj_atlas_get_anchors (atlas) : NULL, plate);
  /* The parent's layout goes by the plate's shape. */
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

InjPlate
inj_plate_view_get_plate (InjPlateView *self)
{
  g_return_val_if_fail (INJ_IS_PLATE_VIEW (self), INJ_PLATE_FRONT);

  return self->plate;
}

void
inj_plate_view_set_muscles (InjPlateView  *self,
                            InjMuscleView  muscles)
{
  g_return_if_fail (INJ_IS_PLATE_VIEW (self));

  self->style.muscles = muscles;
  update_style (self);
}

const InjPlateStyle *
inj_plate_view_get_style (InjPlateView *self)
{
  g_return_val_if_fail (INJ_IS_PLATE_VIEW (self), NULL);

  return &self->style;
}

void
inj_plate_view_set_can_open (InjPlateView *self,
                             gboolean      can_open)
{
  g_return_if_fail (INJ_IS_PLATE_VIEW (self));

  gtk_widget_set_can_target (self->name, can_open);
  gtk_widget_set_focusable (self->name, can_open);
}

void
inj_plate_view_set_head_height (InjPlateView *self,
                                double        pixels)
{
  g_return_if_fail (INJ_IS_PLATE_VIEW (self));

  self->head_height = pixels;
}

InjMarkerLayer *
inj_plate_view_get_markers (InjPlateView *self)
{
  g_return_val_if_fail (INJ_IS_PLATE_VIEW (self), NULL);

  return self->markers;
}

GtkWidget *
inj_plate_view_get_name (InjPlateView *self)
{
  g_return_val_if_fail (INJ_IS_PLATE_VIEW (self), NULL);

  return self->name;
}

gboolean
inj_plate_view_get_position (InjPlateView *self,
                             double        x,
                             double        y,
                             InjPosition  *position)
{
  double user_x;
  double user_y;

  g_return_val_if_fail (INJ_IS_PLATE_VIEW (self), FALSE);

  if (self->atlas == NULL)
    return FALSE;

  inj_viewport_to_user (&self->viewport, x, y, &user_x, &user_y);
  inj_frame_to_position (&self->viewport.frame, user_x, user_y, position);

  return inj_frame_contains (&self->viewport.frame, user_x, user_y);
}

const InjViewport *
inj_plate_view_get_viewport (InjPlateView *self)
{
  g_return_val_if_fail (INJ_IS_PLATE_VIEW (self), NULL);

  return &self->viewport;
}

void
inj_plate_view_zoom_at (InjPlateView *self,
                        double        factor,
                        double        x,
                        double        y)
{
  g_return_if_fail (INJ_IS_PLATE_VIEW (self));

  inj_viewport_zoom_at (&self->viewport, factor, x, y);
  queue_viewport (self);
}

void
inj_plate_view_pan (InjPlateView *self,
                    double        x,
                    double        y)
{
  g_return_if_fail (INJ_IS_PLATE_VIEW (self));

  inj_viewport_pan (&self->viewport, x, y);
  queue_viewport (self);
}

void
inj_plate_view_reset_zoom (InjPlateView *self)
{
  g_return_if_fail (INJ_IS_PLATE_VIEW (self));

  inj_viewport_zoom_at (&self->viewport, 1 / self->viewport.zoom, 0, 0);
  queue_viewport (self);
}

void
inj_plate_view_show_marker (InjPlateView *self,
                            InjMarker    *marker)
{
  double x;
  double y;

  g_return_if_fail (INJ_IS_PLATE_VIEW (self));
  g_return_if_fail (INJ_IS_MARKER (marker));

  inj_frame_to_user (&self->viewport.frame, inj_marker_layer_get_position (self->markers, marker), &x, &y);
  inj_viewport_show (&self->viewport, x, y, SHOW_MARGIN);
  queue_viewport (self);
}

gboolean
inj_plate_view_is_settled (InjPlateView *self)
{
  g_return_val_if_fail (INJ_IS_PLATE_VIEW (self), FALSE);

  return self->picture != NULL && inj_plate_picture_is_settled (self->picture);
}
