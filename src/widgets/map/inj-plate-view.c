/* inj-plate-view.c
 *
 * One plate with its markers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-plate-view.h"

#include "widgets/controls/inj-display-palette.h"
#include "inj-ghost-layer.h"
#include "inj-plate-labels.h"
#include "inj-plate-notes.h"
#include "inj-plate-picture.h"
#include "inj-plate-tints.h"
#include "inj-struck-layer.h"

/* How near to the edge a marker may lie that is brought into view. */
#define SHOW_MARGIN 40

struct _InjPlateView
{
  GtkWidget        parent_instance;

  /* Owned */
  InjAtlas        *atlas;
  InjScene        *scene;
  GSignalGroup    *scene_signals;
  InjPlatePicture *picture;
  InjPlateTints   *tints;

  /* Children */
  InjPlateLabels  *labels;
  InjGhostLayer   *ghosts;
  InjPlateNotes   *notes;
  InjMarkerLayer  *markers;
  InjStruckLayer  *struck;
  InjPlateCaption *caption;

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

/* Nobody waits for what is not seen. */
static void
update_tints (InjPlateView *self)
{
  if (self->tints != NULL
      && gtk_widget_get_mapped (GTK_WIDGET (self))
      && inj_plate_tints_update (self->tints,
                                 self->scene,
                                 self->style.palette,
                                 self->viewport.fit * gtk_widget_get_scale_factor (GTK_WIDGET (self))))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
show_style (InjPlateView *self)
{
  if (self->picture != NULL)
    inj_plate_picture_set_style (self->picture, &self->style);
  update_tints (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The paper goes with the palette. */
static void
on_palette_changed_cb (InjPlateView *self)
{
  const char *css_classes[] = { NULL, NULL };

  self->style.palette = inj_display_palette_get (GTK_WIDGET (self));
  css_classes[0] = inj_palette_get_id (self->style.palette);
  gtk_widget_set_css_classes (GTK_WIDGET (self), css_classes);
  show_style (self);
}

static void
update_description (InjPlateView *self)
{
  g_autofree char *text = NULL;

  if (self->tints != NULL)
    text = inj_plate_tints_dup_description (self->tints, self->scene);

  if (text != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

static void
on_counted_cb (InjPlateView *self)
{
  inj_struck_layer_set_visit (self->struck, inj_scene_get_visit (self->scene), self->plate);
  update_tints (self);
  update_description (self);
}

static void
on_scene_changed_cb (InjPlateView *self)
{
  inj_scene_fill_style (self->scene, &self->style);
  show_style (self);
  update_description (self);
}

static void
update_labels (InjPlateView *self)
{
  inj_plate_labels_set_plate (self->labels, self->plate);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, inj_plate_get_name (self->plate),
                                  -1);
}

static void
on_picture_changed_cb (InjPlatePicture *picture,
                       InjPlateView    *self)
{
  g_assert (INJ_IS_PLATE_VIEW (self));

  /* The one before may still have been under way. */
  if (picture != self->picture)
    return;

  /* Now that there is time. */
  inj_atlas_prepare_mask (self->atlas, self->plate);
  gtk_widget_queue_draw (GTK_WIDGET (self));
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
      || inj_marker_layer_pick (self->markers, x, y) != NULL
      || !inj_plate_view_get_position (self, x, y, &position))
    return;

  g_signal_emit (self, signals[SKIN_PRESSED], 0, &position, x, y);
}

/* Markers, ghosts and notes keep their size when the plate is zoomed or panned, and so
 * would not be asked to place them anew. */
static void
queue_viewport (InjPlateView *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self->ghosts));
  gtk_widget_queue_allocate (GTK_WIDGET (self->markers));
  gtk_widget_queue_allocate (GTK_WIDGET (self->struck));
  gtk_widget_queue_allocate (GTK_WIDGET (self->notes));
}

static void
inj_plate_view_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  InjPlateView *self = INJ_PLATE_VIEW (widget);
  const GtkAllocation all = { 0, 0, width, height };

  if (self->atlas != NULL)
    {
      inj_viewport_resize (&self->viewport, width, height, self->head_height);
      inj_plate_picture_set_seen (self->picture, &self->viewport, gtk_widget_get_scale_factor (widget));
      inj_marker_layer_set_viewport (self->markers, &self->viewport);
      inj_struck_layer_set_viewport (self->struck, &self->viewport);
      inj_ghost_layer_set_viewport (self->ghosts, &self->viewport);
      inj_plate_notes_set_viewport (self->notes, &self->viewport);
      update_tints (self);
    }

  gtk_widget_size_allocate (GTK_WIDGET (self->labels), &all, -1);
  gtk_widget_size_allocate (GTK_WIDGET (self->ghosts), &all, -1);
  gtk_widget_size_allocate (GTK_WIDGET (self->markers), &all, -1);
  gtk_widget_size_allocate (GTK_WIDGET (self->struck), &all, -1);
  /* After the markers, whose way they keep out of. */
  gtk_widget_size_allocate (GTK_WIDGET (self->notes), &all, -1);
  gtk_widget_size_allocate (GTK_WIDGET (self->caption), &all, -1);
}

static void
inj_plate_view_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  InjPlateView *self = INJ_PLATE_VIEW (widget);

  if (self->atlas != NULL)
    {
      inj_plate_picture_snapshot (self->picture, snapshot, &self->viewport);
      inj_plate_tints_snapshot (self->tints, snapshot, &self->viewport, gtk_widget_get_scale_factor (widget));
    }

  GTK_WIDGET_CLASS (inj_plate_view_parent_class)->snapshot (widget, snapshot);
}

static void
inj_plate_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (inj_plate_view_parent_class)->map (widget);

  update_tints (INJ_PLATE_VIEW (widget));
}

static void
inj_plate_view_dispose (GObject *object)
{
  InjPlateView *self = INJ_PLATE_VIEW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->scene_signals);
  g_clear_object (&self->picture);
  g_clear_pointer (&self->tints, inj_plate_tints_free);
  g_clear_object (&self->scene);
  g_clear_object (&self->atlas);

  G_OBJECT_CLASS (inj_plate_view_parent_class)->dispose (object);
}

static void
inj_plate_view_class_init (InjPlateViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inj_plate_view_dispose;

  widget_class->map = inj_plate_view_map;
  widget_class->size_allocate = inj_plate_view_size_allocate;
  widget_class->snapshot = inj_plate_view_snapshot;

  signals[SKIN_PRESSED] = g_signal_new ("skin-pressed", INJ_TYPE_PLATE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 3, G_TYPE_POINTER, G_TYPE_DOUBLE, G_TYPE_DOUBLE);

  gtk_widget_class_set_css_name (widget_class, "plate");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_controllers (InjPlateView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (click, "released", G_CALLBACK (on_skin_released_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
follow_scene (InjPlateView *self)
{
  static const char *const choices[] = { "muscles", "skin", "landmarks", "doses" };

  self->scene_signals = g_signal_group_new (INJ_TYPE_SCENE);
  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autofree char *signal = g_strconcat ("notify::", choices[i], NULL);

      g_signal_group_connect_swapped (self->scene_signals, signal, G_CALLBACK (on_scene_changed_cb), self);
    }
  g_signal_group_connect_swapped (self->scene_signals,
                                  "notify::lit-muscles",
                                  G_CALLBACK (update_tints),
                                  self);
  g_signal_group_connect_swapped (self->scene_signals, "counted", G_CALLBACK (on_counted_cb), self);
}

static void
inj_plate_view_init (InjPlateView *self)
{
  g_autoptr (InjScene) scene = inj_scene_new ();

  self->labels = INJ_PLATE_LABELS (inj_plate_labels_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->labels), GTK_WIDGET (self));
  self->ghosts = INJ_GHOST_LAYER (inj_ghost_layer_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->ghosts), GTK_WIDGET (self));
  self->notes = INJ_PLATE_NOTES (inj_plate_notes_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->notes), GTK_WIDGET (self));
  self->markers = INJ_MARKER_LAYER (inj_marker_layer_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->markers), GTK_WIDGET (self));
  self->struck = INJ_STRUCK_LAYER (inj_struck_layer_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->struck), GTK_WIDGET (self));
  inj_plate_notes_avoid (self->notes, GTK_WIDGET (self->labels));
  inj_plate_notes_avoid (self->notes, GTK_WIDGET (self->ghosts));
  inj_plate_notes_avoid (self->notes, GTK_WIDGET (self->markers));
  self->caption = INJ_PLATE_CAPTION (inj_plate_caption_new (self->markers));
  gtk_widget_set_parent (GTK_WIDGET (self->caption), GTK_WIDGET (self));

  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  add_controllers (self);
  update_labels (self);
  follow_scene (self);
  inj_plate_view_set_scene (self, scene);
  inj_display_palette_watch (GTK_WIDGET (self), G_CALLBACK (on_palette_changed_cb));
  on_palette_changed_cb (self);
}

GtkWidget *
inj_plate_view_new (void)
{
  return g_object_new (INJ_TYPE_PLATE_VIEW, NULL);
}

InjPlateCaption *
inj_plate_view_get_caption (InjPlateView *self)
{
  g_return_val_if_fail (INJ_IS_PLATE_VIEW (self), NULL);

  return self->caption;
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
  g_clear_pointer (&self->tints, inj_plate_tints_free);
  if (atlas != NULL)
    {
      drawing = inj_atlas_get_drawing (atlas, plate);
      inj_viewport_init (&self->viewport, inj_drawing_get_frame (drawing));
      self->tints = inj_plate_tints_new (atlas, plate);
      self->picture = inj_plate_picture_new (drawing);
      inj_plate_picture_set_style (self->picture, &self->style);
      g_signal_connect_object (self->picture, "changed", G_CALLBACK (on_picture_changed_cb), self, 0);
    }

  update_labels (self);
  update_tints (self);
  update_description (self);
  inj_struck_layer_set_visit (self->struck, inj_scene_get_visit (self->scene), plate);
  inj_ghost_layer_set_plate (self->ghosts, plate);
  inj_plate_notes_set_plate (self->notes, atlas, plate);
  inj_marker_layer_set_plate (self->markers, atlas != NULL ? inj_atlas_get_anchors (atlas) : NULL, plate);
  /* The parent's layout goes by the plate's shape. */
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
inj_plate_view_borrow_picture (InjPlateView *self,
                               InjPlateView *other)
{
  g_return_if_fail (INJ_IS_PLATE_VIEW (self));
  g_return_if_fail (INJ_IS_PLATE_VIEW (other));

  if (self->picture != NULL && other->picture != NULL)
    inj_plate_picture_borrow (self->picture, other->picture);
}

InjAtlas *
inj_plate_view_get_atlas (InjPlateView *self)
{
  g_return_val_if_fail (INJ_IS_PLATE_VIEW (self), NULL);

  return self->atlas;
}

InjPlate
inj_plate_view_get_plate (InjPlateView *self)
{
  g_return_val_if_fail (INJ_IS_PLATE_VIEW (self), INJ_PLATE_FRONT);

  return self->plate;
}

void
inj_plate_view_set_scene (InjPlateView *self,
                          InjScene     *scene)
{
  g_return_if_fail (INJ_IS_PLATE_VIEW (self));
  g_return_if_fail (INJ_IS_SCENE (scene));

  g_set_object (&self->scene, scene);
  g_signal_group_set_target (self->scene_signals, scene);
  inj_ghost_layer_set_scene (self->ghosts, scene);
  inj_plate_notes_set_scene (self->notes, scene);
  on_scene_changed_cb (self);
}

InjScene *
inj_plate_view_get_scene (InjPlateView *self)
{
  g_return_val_if_fail (INJ_IS_PLATE_VIEW (self), NULL);

  return self->scene;
}

const InjPlateStyle *
inj_plate_view_get_style (InjPlateView *self)
{
  g_return_val_if_fail (INJ_IS_PLATE_VIEW (self), NULL);

  return &self->style;
}

void
inj_plate_view_set_alone (InjPlateView *self,
                          gboolean      alone)
{
  GtkWidget *name = inj_plate_view_get_name (self);

  g_return_if_fail (INJ_IS_PLATE_VIEW (self));

  gtk_widget_set_can_target (name, !alone);
  gtk_widget_set_focusable (name, !alone);
  inj_plate_notes_set_with_landmarks (self->notes, alone);
}

void
inj_plate_view_set_head_height (InjPlateView *self,
                                double        pixels,
                                double        bottom)
{
  g_return_if_fail (INJ_IS_PLATE_VIEW (self));

  self->head_height = pixels;
  self->viewport.bottom = bottom;
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

  return inj_plate_labels_get_name (self->labels);
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
