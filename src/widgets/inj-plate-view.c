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
#define LARGEST_TEXT_SCALE 2.5

struct _InjPlateView
{
  GtkWidget        parent_instance;

  /* Owned */
  InjAtlas        *atlas;
  InjPlatePicture *picture;
  InjMuscleLight  *light;
  GSignalGroup    *places_signals;
  GListModel      *places;
  /* A marker beside each place, NULL for one that lies on another plate. */
  GPtrArray       *markers;
  GHashTable      *saving_ids;
  char            *now_id;

  /* Children */
  GtkWidget       *name;
  GtkWidget       *right_letter;
  GtkWidget       *left_letter;

  /* Borrowed */
  InjMarker       *dragged;

  /* State */
  InjPlate         plate;
  InjPlateStyle    style;
  InjViewport      viewport;
  InjPoint         dragged_to;
  InjMuscleSet     lit;
  double           head_height;
  gboolean         read_only;
  gboolean         can_open;
};

enum
{
  PLACE_MENU,
  PLACE_FOCUSED,
  SKIN_PRESSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InjPlateView, inj_plate_view, GTK_TYPE_WIDGET)

/* Where the dose went, else where its site stands. */
static const InjPosition *
find_position (InjPlateView *self,
               InjPlace     *place)
{
  InjInjection *injection = inj_place_get_injection (place);

  if (injection != NULL)
    return &injection->position;

  return inj_anchors_lookup (inj_atlas_get_anchors (self->atlas), inj_place_get_id (place));
}

static gboolean
is_on_plate (InjPlateView *self,
             InjPlace     *place)
{
  const InjPosition *position;

  if (self->atlas == NULL)
    return FALSE;

  position = find_position (self, place);

  return position != NULL && position->plate == self->plate;
}

static gboolean
is_place (InjMarker  *marker,
          const char *place_id)
{
  return marker != NULL && g_strcmp0 (inj_place_get_id (inj_marker_get_place (marker)), place_id) == 0;
}

static void
find_middle (InjPlateView *self,
             InjMarker    *marker,
             InjPoint     *middle)
{
  double x;
  double y;

  if (marker == self->dragged)
    {
      *middle = self->dragged_to;
      return;
    }

  inj_frame_to_user (&self->viewport.frame, find_position (self, inj_marker_get_place (marker)), &x, &y);
  inj_viewport_to_widget (&self->viewport, x, y, &middle->x, &middle->y);
}

/* How much larger than usual the person wants text. */
static double
get_text_scale (InjPlateView *self)
{
  int resolution;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &resolution, NULL);

  return CLAMP (resolution / (96.0 * 1024), 1, LARGEST_TEXT_SCALE);
}

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
  if (self->lit == muscles)
    return;

  self->lit = muscles;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_menu_requested_cb (InjMarker    *marker,
                      InjPlateView *self)
{
  g_assert (INJ_IS_PLATE_VIEW (self));

  g_signal_emit (self, signals[PLACE_MENU], 0, inj_marker_get_place (marker), marker);
}

static void
on_focused_cb (InjMarker    *marker,
               GParamSpec   *pspec,
               InjPlateView *self)
{
  g_assert (INJ_IS_PLATE_VIEW (self));

  if (!gtk_widget_has_focus (GTK_WIDGET (marker)))
    return;

  inj_plate_view_show_marker (self, marker);
  g_signal_emit (self, signals[PLACE_FOCUSED], 0, inj_marker_get_place (marker));
}

static InjMarker *
make_marker (InjPlateView *self,
             InjPlace     *place)
{
  GtkWidget *marker = inj_marker_new (place);
  const char *id = inj_place_get_id (place);

  inj_marker_set_now (INJ_MARKER (marker), g_strcmp0 (self->now_id, id) == 0);
  inj_marker_set_saving (INJ_MARKER (marker), g_hash_table_contains (self->saving_ids, id));
  inj_marker_set_read_only (INJ_MARKER (marker), self->read_only);
  g_signal_connect_object (marker, "menu-requested", G_CALLBACK (on_menu_requested_cb), self, 0);
  g_signal_connect_object (marker, "notify::has-focus", G_CALLBACK (on_focused_cb), self, 0);
  gtk_widget_set_parent (marker, GTK_WIDGET (self));

  return INJ_MARKER (marker);
}

static void
remove_marker (gpointer data)
{
  if (data != NULL)
    gtk_widget_unparent (data);
}

/* The marker of a place that the list has there now; the old one stays, and
 * with it focus and gestures, as long as the place is the same. */
static void
update_marker (InjPlateView *self,
               guint         index)
{
  g_autoptr (InjPlace) place = g_list_model_get_item (self->places, index);
  InjMarker *marker = g_ptr_array_index (self->markers, index);

  if (is_place (marker, inj_place_get_id (place)) && is_on_plate (self, place))
    {
      inj_marker_set_place (marker, place);
      return;
    }

  if (marker == self->dragged)
    self->dragged = NULL;
  remove_marker (marker);
  self->markers->pdata[index] = is_on_plate (self, place) ? make_marker (self, place) : NULL;
}

static void
on_items_changed_cb (GListModel   *places,
                     guint         position,
                     guint         removed,
                     guint         added,
                     InjPlateView *self)
{
  g_assert (INJ_IS_PLATE_VIEW (self));

  for (guint i = added; i < removed; i++)
    {
      if (g_ptr_array_index (self->markers, position + added) == self->dragged)
        self->dragged = NULL;
      g_ptr_array_remove_index (self->markers, position + added);
    }
  for (guint i = removed; i < added; i++)
    g_ptr_array_insert (self->markers, (int) (position + removed), NULL);
  for (guint i = position; i < position + added; i++)
    update_marker (self, i);

  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
reload_markers (InjPlateView *self)
{
  guint n_places = self->places != NULL ? g_list_model_get_n_items (self->places) : 0;

  self->dragged = NULL;
  g_ptr_array_set_size (self->markers, 0);
  if (n_places > 0)
    on_items_changed_cb (self->places, 0, 0, n_places, self);
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

static void
on_pointer_moved_cb (GtkEventControllerMotion *controller,
                     double                    x,
                     double                    y,
                     InjPlateView             *self)
{
  InjPosition position;
  gboolean on_plate;

  g_assert (INJ_IS_PLATE_VIEW (self));

  on_plate = self->style.muscles != INJ_MUSCLE_VIEW_OFF && inj_plate_view_get_position (self, x, y, &position);
  light_muscles (self, on_plate ? inj_atlas_get_muscles (self->atlas, &position) : 0);
}

static void
on_pointer_left_cb (GtkEventControllerMotion *controller,
                    InjPlateView             *self)
{
  g_assert (INJ_IS_PLATE_VIEW (self));

  light_muscles (self, 0);
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
      || self->read_only
      || inj_plate_view_pick_marker (self, x, y) != NULL
      || !inj_plate_view_get_position (self, x, y, &position))
    return;

  g_signal_emit (self, signals[SKIN_PRESSED], 0, &position, x, y);
}

/* At a corner of the widget, whatever the direction of the language. */
static void
allocate_at_corner (InjPlateView *self,
                    GtkWidget    *child,
                    gboolean      at_right,
                    gboolean      at_bottom)
{
  int width;
  int height;
  int x = CORNER;
  int y = CORNER;

  if (!gtk_widget_should_layout (child))
    return;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  if (at_right)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - CORNER - width;
  if (at_bottom)
    y = gtk_widget_get_height (GTK_WIDGET (self)) - CORNER - height;
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, width, height }, -1);
}

static void
allocate_marker (InjMarker *marker,
                 int        diameter)
{
  gboolean prominent = inj_marker_is_prominent (marker);
  int height = prominent ? diameter : inj_spacing_get_dot (diameter);
  int width = prominent ? inj_marker_get_width (marker, diameter) : height;
  InjPoint middle;

  inj_marker_get_middle (marker, &middle);
  gtk_widget_allocate (GTK_WIDGET (marker),
                       width,
                       height,
                       -1,
                       gsk_transform_translate (NULL,
                                                &GRAPHENE_POINT_INIT (middle.x - width / 2.0,
                                                                      middle.y - height / 2.0)));
}

static void
allocate_markers (InjPlateView *self)
{
  double head_height = inj_viewport_get_scale (&self->viewport) * self->viewport.frame.scale;
  int diameter = inj_spacing_get_diameter (head_height, get_text_scale (self));
  g_autoptr (GArray) middles = g_array_new (FALSE, FALSE, sizeof (InjPoint));
  guint index = 0;

  for (guint i = 0; i < self->markers->len; i++)
    {
      InjMarker *marker = g_ptr_array_index (self->markers, i);
      InjPoint middle;

      if (marker == NULL)
        continue;

      find_middle (self, marker, &middle);
      inj_marker_set_middle (marker, &middle);
      g_array_append_val (middles, middle);
    }

  for (guint i = 0; i < self->markers->len; i++)
    {
      InjMarker *marker = g_ptr_array_index (self->markers, i);

      if (marker == NULL)
        continue;

      inj_marker_set_crowded (marker,
                              inj_spacing_is_crowded ((const InjPoint *) (void *) middles->data,
                                                      middles->len,
                                                      index,
                                                      diameter));
      allocate_marker (marker, diameter);
      index++;
    }
}

static void
inj_plate_view_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  InjPlateView *self = INJ_PLATE_VIEW (widget);
  gboolean behind = self->plate == INJ_PLATE_BACK || self->plate == INJ_PLATE_TOP;

  allocate_at_corner (self, self->name, FALSE, FALSE);
  allocate_at_corner (self, self->right_letter, behind, TRUE);
  allocate_at_corner (self, self->left_letter, !behind, TRUE);

  if (self->atlas == NULL)
    return;

  inj_viewport_resize (&self->viewport, width, height, self->head_height);
  inj_plate_picture_set_seen (self->picture, &self->viewport, gtk_widget_get_scale_factor (widget));
  allocate_markers (self);
}

static void
inj_plate_view_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  InjPlateView *self = INJ_PLATE_VIEW (widget);
  GtkWidget *child;

  if (self->atlas != NULL)
    {
      inj_plate_picture_snapshot (self->picture, snapshot, &self->viewport);
      inj_muscle_light_snapshot (self->light, snapshot, &self->viewport, self->lit, self->style.palette);
    }

  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (!INJ_IS_MARKER (child) || !inj_marker_is_raised (INJ_MARKER (child)))
      gtk_widget_snapshot_child (widget, child, snapshot);

  /* What is now, or under the pointer, covers its neighbours. */
  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (INJ_IS_MARKER (child) && inj_marker_is_raised (INJ_MARKER (child)))
      gtk_widget_snapshot_child (widget, child, snapshot);
}

static void
inj_plate_view_system_setting_changed (GtkWidget        *widget,
                                       GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (inj_plate_view_parent_class)->system_setting_changed (widget, setting);

  gtk_widget_queue_allocate (widget);
}

static void
inj_plate_view_dispose (GObject *object)
{
  InjPlateView *self = INJ_PLATE_VIEW (object);
  GtkWidget *child;

  self->dragged = NULL;
  g_clear_object (&self->places_signals);
  g_clear_object (&self->places);
  if (self->markers != NULL)
    g_ptr_array_set_size (self->markers, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->picture);
  g_clear_pointer (&self->light, inj_muscle_light_free);
  g_clear_object (&self->atlas);

  G_OBJECT_CLASS (inj_plate_view_parent_class)->dispose (object);
}

static void
inj_plate_view_finalize (GObject *object)
{
  InjPlateView *self = INJ_PLATE_VIEW (object);

  g_clear_pointer (&self->markers, g_ptr_array_unref);
  g_clear_pointer (&self->saving_ids, g_hash_table_unref);
  g_clear_pointer (&self->now_id, g_free);

  G_OBJECT_CLASS (inj_plate_view_parent_class)->finalize (object);
}

static void
inj_plate_view_class_init (InjPlateViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inj_plate_view_dispose;
  object_class->finalize = inj_plate_view_finalize;

  widget_class->size_allocate = inj_plate_view_size_allocate;
  widget_class->snapshot = inj_plate_view_snapshot;
  widget_class->system_setting_changed = inj_plate_view_system_setting_changed;

  signals[PLACE_MENU] = g_signal_new ("place-menu",
                                      G_TYPE_FROM_CLASS (klass),
                                      G_SIGNAL_RUN_LAST,
                                      0,
                                      NULL,
                                      NULL,
                                      NULL,
                                      G_TYPE_NONE,
                                      2,
                                      INJ_TYPE_PLACE,
                                      GTK_TYPE_WIDGET);
  signals[PLACE_FOCUSED] = g_signal_new ("place-focused",
                                         G_TYPE_FROM_CLASS (klass),
                                         G_SIGNAL_RUN_LAST,
                                         0,
                                         NULL,
                                         NULL,
                                         NULL,
                                         G_TYPE_NONE,
                                         1,
                                         INJ_TYPE_PLACE);
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
add_letter (InjPlateView *self,
            const char   *letter)
{
  GtkWidget *label = gtk_label_new (letter);

  gtk_widget_add_css_class (label, "side");
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
  self->markers = g_ptr_array_new_with_free_func (remove_marker);
  self->saving_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->style.muscles = INJ_MUSCLE_VIEW_FULL;
  self->can_open = TRUE;

  self->places_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect (self->places_signals, "items-changed", G_CALLBACK (on_items_changed_cb), self);

  self->name = gtk_button_new_with_label ("");
  gtk_widget_add_css_class (self->name, "flat");
  gtk_widget_add_css_class (self->name, "plate-name");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->name), "visit.open-plate");
  gtk_widget_set_parent (self->name, GTK_WIDGET (self));

  /* Translators: the patient's right side, one letter, as on an X-ray. */
  self->right_letter = add_letter (self, C_("side", "R"));
  /* Translators: the patient's left side, one letter, as on an X-ray. */
  self->left_letter = add_letter (self, C_("side", "L"));

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
  self->lit = 0;
  g_clear_object (&self->picture);
  g_clear_pointer (&self->light, inj_muscle_light_free);
  if (atlas != NULL)
    {
      drawing = inj_atlas_get_drawing (atlas, plate);
      inj_viewport_init (&self->viewport, inj_drawing_get_frame (drawing));
      self->light = inj_muscle_light_new (drawing);
      self->picture = inj_plate_picture_new (drawing);
      inj_plate_picture_set_style (self->picture, &self->style);
      g_signal_connect_object (self->picture, "changed", G_CALLBACK (on_picture_changed_cb), self, 0);
    }

  update_labels (self);
  reload_markers (self);
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
inj_plate_view_set_places (InjPlateView *self,
                           GListModel   *places)
{
  g_return_if_fail (INJ_IS_PLATE_VIEW (self));

  if (!g_set_object (&self->places, places))
    return;

  g_signal_group_set_target (self->places_signals, places);
  reload_markers (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
inj_plate_view_set_now_id (InjPlateView *self,
                           const char   *place_id)
{
  g_return_if_fail (INJ_IS_PLATE_VIEW (self));

  if (g_strcmp0 (self->now_id, place_id) == 0)
    return;

  g_free (self->now_id);
  self->now_id = g_strdup (place_id);
  for (guint i = 0; i < self->markers->len; i++)
    {
      InjMarker *marker = g_ptr_array_index (self->markers, i);

      if (marker != NULL)
        inj_marker_set_now (marker, is_place (marker, place_id));
    }

  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
inj_plate_view_set_saving (InjPlateView *self,
                           const char   *place_id,
                           gboolean      saving)
{
  InjMarker *marker;

  g_return_if_fail (INJ_IS_PLATE_VIEW (self));
  g_return_if_fail (place_id != NULL);

  if (saving)
    g_hash_table_add (self->saving_ids, g_strdup (place_id));
  else
    g_hash_table_remove (self->saving_ids, place_id);

  marker = inj_plate_view_lookup_marker (self, place_id);
  if (marker != NULL)
    inj_marker_set_saving (marker, saving);
}

void
inj_plate_view_set_read_only (InjPlateView *self,
                              gboolean      read_only)
{
  g_return_if_fail (INJ_IS_PLATE_VIEW (self));

  self->read_only = read_only;
  for (guint i = 0; i < self->markers->len; i++)
    if (g_ptr_array_index (self->markers, i) != NULL)
      inj_marker_set_read_only (g_ptr_array_index (self->markers, i), read_only);
}

void
inj_plate_view_set_muscles (InjPlateView  *self,
                            InjMuscleView  muscles)
{
  g_return_if_fail (INJ_IS_PLATE_VIEW (self));

  self->style.muscles = muscles;
  update_style (self);
}

void
inj_plate_view_set_can_open (InjPlateView *self,
                             gboolean      can_open)
{
  g_return_if_fail (INJ_IS_PLATE_VIEW (self));

  self->can_open = can_open;
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

InjMarker *
inj_plate_view_lookup_marker (InjPlateView *self,
                              const char   *place_id)
{
  g_return_val_if_fail (INJ_IS_PLATE_VIEW (self), NULL);

  for (guint i = 0; i < self->markers->len; i++)
    if (is_place (g_ptr_array_index (self->markers, i), place_id))
      return g_ptr_array_index (self->markers, i);

  return NULL;
}

GtkWidget *
inj_plate_view_get_name (InjPlateView *self)
{
  g_return_val_if_fail (INJ_IS_PLATE_VIEW (self), NULL);

  return self->name;
}

InjMarker *
inj_plate_view_pick_marker (InjPlateView *self,
                            double        x,
                            double        y)
{
  GtkWidget *picked;

  g_return_val_if_fail (INJ_IS_PLATE_VIEW (self), NULL);

  picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  return picked != NULL && INJ_IS_MARKER (picked) ? INJ_MARKER (picked) : NULL;
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
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
inj_plate_view_pan (InjPlateView *self,
                    double        x,
                    double        y)
{
  g_return_if_fail (INJ_IS_PLATE_VIEW (self));

  inj_viewport_pan (&self->viewport, x, y);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
inj_plate_view_reset_zoom (InjPlateView *self)
{
  g_return_if_fail (INJ_IS_PLATE_VIEW (self));

  inj_viewport_zoom_at (&self->viewport, 1 / self->viewport.zoom, 0, 0);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
inj_plate_view_show_marker (InjPlateView *self,
                            InjMarker    *marker)
{
  double x;
  double y;

  g_return_if_fail (INJ_IS_PLATE_VIEW (self));
  g_return_if_fail (INJ_IS_MARKER (marker));

  inj_frame_to_user (&self->viewport.frame, find_position (self, inj_marker_get_place (marker)), &x, &y);
  inj_viewport_show (&self->viewport, x, y, SHOW_MARGIN);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
inj_plate_view_set_dragged (InjPlateView *self,
                            InjMarker    *marker,
                            double        x,
                            double        y)
{
  g_return_if_fail (INJ_IS_PLATE_VIEW (self));

  self->dragged = marker;
  self->dragged_to = (InjPoint) { x, y };
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

gboolean
inj_plate_view_is_settled (InjPlateView *self)
{
  g_return_val_if_fail (INJ_IS_PLATE_VIEW (self), FALSE);

  return self->picture != NULL && inj_plate_picture_is_settled (self->picture);
}
