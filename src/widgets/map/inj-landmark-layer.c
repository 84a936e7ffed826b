/* inj-landmark-layer.c
 *
 * The names of the landmarks on one plate.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-landmark-layer.h"

#include "widgets/controls/inj-stroke.h"

#define DOT 5
#define LINE 1.2

/* A name, and where point and name are seen. */
typedef struct
{
  const InjLandmarkPoint *landmark;
  GtkWidget              *label;
  InjPoint                point;
  graphene_rect_t         box;
} Note;

struct _InjLandmarkLayer
{
  GtkWidget   parent_instance;

  /* Owned */
  InjDrawing *drawing;
  /* Of Note; the labels are children. */
  GArray     *notes;
};

G_DEFINE_FINAL_TYPE (InjLandmarkLayer, inj_landmark_layer, GTK_TYPE_WIDGET)

static void
clear_note (gpointer data)
{
  Note *note = data;

  g_clear_pointer (&note->label, gtk_widget_unparent);
}

static void
add_note (InjLandmarkLayer       *self,
          const InjLandmarkPoint *landmark)
{
  Note note = { .landmark = landmark };

  /* R and L beside the plate tell the side. */
  note.label = gtk_label_new (inj_landmark_get_name (landmark->landmark));
  gtk_widget_add_css_class (note.label, "note");
  gtk_widget_set_parent (note.label, GTK_WIDGET (self));
  g_array_append_val (self->notes, note);
}

static gboolean
is_seen (const Note        *note,
         const InjViewport *viewport)
{
  return note->point.x >= 0
         && note->point.y >= 0
         && note->point.x <= viewport->width
         && note->point.y <= viewport->height;
}

/* The end of the line at the name: its nearest point. */
static InjPoint
get_line_end (const Note *note)
{
  return (InjPoint) {
    CLAMP (note->point.x, note->box.origin.x, note->box.origin.x + note->box.size.width),
    CLAMP (note->point.y, note->box.origin.y, note->box.origin.y + note->box.size.height),
  };
}

static void
snapshot_dot (GtkSnapshot    *snapshot,
              const InjPoint *point,
              const GdkRGBA  *colour)
{
  graphene_rect_t box = GRAPHENE_RECT_INIT (point->x - DOT / 2.0, point->y - DOT / 2.0, DOT, DOT);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &box, DOT / 2.0);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, colour, &box);
  gtk_snapshot_pop (snapshot);
}

static void
inj_landmark_layer_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  InjLandmarkLayer *self = INJ_LANDMARK_LAYER (widget);
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  for (guint i = 0; i < self->notes->len; i++)
    {
      const Note *note = &g_array_index (self->notes, Note, i);
      InjPoint end = get_line_end (note);

      if (!gtk_widget_get_child_visible (note->label))
        continue;

      inj_stroke_snapshot (snapshot, &note->point, &end, LINE, &colour);
      snapshot_dot (snapshot, &note->point, &colour);
    }

  GTK_WIDGET_CLASS (inj_landmark_layer_parent_class)->snapshot (widget, snapshot);
}

static void
inj_landmark_layer_dispose (GObject *object)
{
  InjLandmarkLayer *self = INJ_LANDMARK_LAYER (object);

  g_clear_pointer (&self->notes, g_array_unref);
  g_clear_object (&self->drawing);

  G_OBJECT_CLASS (inj_landmark_layer_parent_class)->dispose (object);
}

static void
inj_landmark_layer_class_init (InjLandmarkLayerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inj_landmark_layer_dispose;

  widget_class->snapshot = inj_landmark_layer_snapshot;

  gtk_widget_class_set_css_name (widget_class, "landmarks");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
inj_landmark_layer_init (InjLandmarkLayer *self)
{
  self->notes = g_array_new (FALSE, FALSE, sizeof (Note));
  g_array_set_clear_func (self->notes, clear_note);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
inj_landmark_layer_new (void)
{
  return g_object_new (INJ_TYPE_LANDMARK_LAYER, NULL);
}

void
inj_landmark_layer_set_drawing (InjLandmarkLayer *self,
                                InjDrawing       *drawing)
{
  GArray *landmarks;

  g_return_if_fail (INJ_IS_LANDMARK_LAYER (self));

  if (!g_set_object (&self->drawing, drawing))
    return;

  g_array_set_size (self->notes, 0);
  landmarks = drawing != NULL ? inj_drawing_get_landmarks (drawing) : NULL;
  for (guint i = 0; landmarks != NULL && i < landmarks->len; i++)
    add_note (self, &g_array_index (landmarks, InjLandmarkPoint, i));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
inj_landmark_layer_arrange (InjLandmarkLayer  *self,
                            const InjViewport *viewport,
                            InjClutter        *clutter)
{
  g_return_if_fail (INJ_IS_LANDMARK_LAYER (self));

  /* The points first: none of them is to be covered either. */
  for (guint i = 0; i < self->notes->len; i++)
    {
      Note *note = &g_array_index (self->notes, Note, i);
      double x;
      double y;

      inj_frame_to_user (&viewport->frame, &note->landmark->position, &x, &y);
      inj_viewport_to_widget (viewport, x, y, &note->point.x, &note->point.y);
      gtk_widget_set_child_visible (note->label, is_seen (note, viewport));
      inj_clutter_add (clutter, &GRAPHENE_RECT_INIT (note->point.x - DOT, note->point.y - DOT, 2 * DOT, 2 * DOT));
    }

  for (guint i = 0; i < self->notes->len; i++)
    {
      Note *note = &g_array_index (self->notes, Note, i);
      int width;
      int height;

      if (!gtk_widget_get_child_visible (note->label))
        continue;

      gtk_widget_measure (note->label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
      gtk_widget_measure (note->label, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
      inj_clutter_find_spot (clutter, &note->point, width, height, &note->box);
      inj_clutter_add (clutter, &note->box);
      gtk_widget_allocate (note->label, width, height, -1,
                           gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (note->box.origin.x,
                                                                                note->box.origin.y)));
    }

  gtk_widget_queue_draw (GTK_WIDGET (self));
}
