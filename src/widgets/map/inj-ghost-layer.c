/* inj-ghost-layer.c
 *
 * The doses of the visit before, on one plate.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-ghost-layer.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "widgets/controls/inj-spacing.h"

#define LINE 1.4f
/* How far its corners stand out beyond a marker, in pixels. */
#define CORNER 8
#define FIGURE_HEIGHT 11
/* Between the date and the edge, in pixels. */
#define MARGIN 6

/* A dose; the layout is owned. */
typedef struct
{
  InjPosition  position;
  PangoLayout *figure;
} Ghost;

struct _InjGhostLayer
{
  GtkWidget     parent_instance;

  /* Owned */
  InjScene     *scene;
  GSignalGroup *scene_signals;
  /* Of Ghost */
  GArray       *ghosts;

  /* Children */
  GtkWidget    *date_label;

  /* State */
  InjPlate      plate;
  InjViewport   viewport;
};

G_DEFINE_FINAL_TYPE (InjGhostLayer, inj_ghost_layer, GTK_TYPE_WIDGET)

static void
clear_ghost (gpointer data)
{
  g_clear_object (&((Ghost *) data)->figure);
}

static PangoLayout *
make_figure (InjGhostLayer *self,
             InjUnits       units)
{
  g_autofree char *text = inj_units_format (units);
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  PangoFontDescription *font = pango_font_description_copy (pango_context_get_font_description (
    pango_layout_get_context (layout)));

  pango_font_description_set_absolute_size (font, FIGURE_HEIGHT * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);

  return layout;
}

static void
add_ghosts (InjGhostLayer *self,
            InjVisit      *visit)
{
  guint n_places = g_list_model_get_n_items (G_LIST_MODEL (visit));

  for (guint i = 0; i < n_places; i++)
    {
      g_autoptr (InjPlace) place = g_list_model_get_item (G_LIST_MODEL (visit), i);
      InjInjection *injection = inj_place_get_injection (place);
      Ghost ghost;

      if (injection == NULL || injection->position.plate != self->plate)
        continue;

      ghost.position = injection->position;
      ghost.figure = make_figure (self, injection->units);
      g_array_append_val (self->ghosts, ghost);
    }
}

static void
update (InjGhostLayer *self)
{
  InjVisit *visit = self->scene != NULL ? inj_scene_get_ghosts (self->scene) : NULL;
  g_autofree char *date = NULL;
  g_autofree char *text = NULL;

  g_array_set_size (self->ghosts, 0);
  if (visit != NULL)
    {
      add_ghosts (self, visit);
      date = inj_date_format_long (inj_visit_get_date (visit));
      /* Translators: on a plate that shows the doses of the visit before, too;
       * %s is its date */
      text = g_strdup_printf (_("◇ %s"), date);
      gtk_label_set_label (GTK_LABEL (self->date_label), text);
    }

  gtk_widget_set_visible (self->date_label, self->ghosts->len > 0);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
find_point (InjGhostLayer     *self,
            const InjPosition *position,
            InjPoint          *point)
{
  double x;
  double y;

  inj_frame_to_user (&self->viewport.frame, position, &x, &y);
  inj_viewport_to_widget (&self->viewport, x, y, &point->x, &point->y);
}

/* A square that stands on its corner. */
static void
snapshot_diamond (GtkSnapshot   *snapshot,
                  double         half_diagonal,
                  const GdkRGBA *colour)
{
  float side = (float) (half_diagonal * M_SQRT2);
  const float widths[] = { LINE, LINE, LINE, LINE };
  const GdkRGBA colours[] = { *colour, *colour, *colour, *colour };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (-side / 2, -side / 2, side, side), 0);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_rotate (snapshot, 45);
  gtk_snapshot_append_border (snapshot, &outline, widths, colours);
  gtk_snapshot_restore (snapshot);
}

/* Right of the lower corner, where the fewest markers stand. */
static void
snapshot_figure (GtkSnapshot   *snapshot,
                 PangoLayout   *figure,
                 double         half_diagonal,
                 const GdkRGBA *colour,
                 const GdkRGBA *paper)
{
  PangoRectangle ink;
  float x = (float) (half_diagonal * 0.42);
  float y = (float) (half_diagonal * 0.52);

  pango_layout_get_pixel_extents (figure, &ink, NULL);
  gtk_snapshot_append_color (snapshot, paper, &GRAPHENE_RECT_INIT (x - 1, y - 1, ink.width + 2, ink.height + 2));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x - ink.x, y - ink.y));
  gtk_snapshot_append_layout (snapshot, figure, colour);
  gtk_snapshot_restore (snapshot);
}

static void
inj_ghost_layer_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  InjGhostLayer *self = INJ_GHOST_LAYER (widget);
  double head_height = inj_viewport_get_scale (&self->viewport) * self->viewport.frame.scale;
  double half = inj_spacing_get_diameter (head_height, 1) / 2.0 + CORNER;
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  GdkRGBA paper = { 1, 1, 1, 0.75f };
  GdkRGBA colour;

  gtk_style_context_get_color (context, &colour);
  /* Light figures stand on dark ground. */
  if (colour.red > 0.5f)
    paper = (GdkRGBA) { 0.18f, 0.16f, 0.16f, 0.75f };

  for (guint i = 0; i < self->ghosts->len; i++)
    {
      const Ghost *ghost = &g_array_index (self->ghosts, Ghost, i);
      InjPoint point;

      find_point (self, &ghost->position, &point);
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) point.x, (float) point.y));
      snapshot_diamond (snapshot, half, &colour);
      snapshot_figure (snapshot, ghost->figure, half, &colour, &paper);
      gtk_snapshot_restore (snapshot);
    }

  GTK_WIDGET_CLASS (inj_ghost_layer_parent_class)->snapshot (widget, snapshot);
}

static void
inj_ghost_layer_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  InjGhostLayer *self = INJ_GHOST_LAYER (widget);
  GtkAllocation box = { 0, 0, 0, 0 };
  int natural;

  if (!gtk_widget_should_layout (self->date_label))
    return;

  gtk_widget_measure (self->date_label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  box.width = MIN (natural, width);
  gtk_widget_measure (self->date_label, GTK_ORIENTATION_VERTICAL, box.width, NULL, &box.height, NULL, NULL);
  box.x = (width - box.width) / 2;
  box.y = height - box.height - MARGIN;
  gtk_widget_size_allocate (self->date_label, &box, -1);
}

static void
inj_ghost_layer_dispose (GObject *object)
{
  InjGhostLayer *self = INJ_GHOST_LAYER (object);

  g_clear_object (&self->scene_signals);
  g_clear_pointer (&self->date_label, gtk_widget_unparent);
  g_clear_pointer (&self->ghosts, g_array_unref);
  g_clear_object (&self->scene);

  G_OBJECT_CLASS (inj_ghost_layer_parent_class)->dispose (object);
}

static void
inj_ghost_layer_class_init (InjGhostLayerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inj_ghost_layer_dispose;

  widget_class->size_allocate = inj_ghost_layer_size_allocate;
  widget_class->snapshot = inj_ghost_layer_snapshot;

  gtk_widget_class_set_css_name (widget_class, "ghosts");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
inj_ghost_layer_init (InjGhostLayer *self)
{
  self->ghosts = g_array_new (FALSE, FALSE, sizeof (Ghost));
  g_array_set_clear_func (self->ghosts, clear_ghost);
  self->date_label = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->date_label, "note");
  gtk_label_set_ellipsize (GTK_LABEL (self->date_label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_parent (self->date_label, GTK_WIDGET (self));
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);

  self->scene_signals = g_signal_group_new (INJ_TYPE_SCENE);
  g_signal_group_connect_swapped (self->scene_signals, "notify::ghosts", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->scene_signals, "notify::previous", G_CALLBACK (update), self);
  update (self);
}

GtkWidget *
inj_ghost_layer_new (void)
{
  return g_object_new (INJ_TYPE_GHOST_LAYER, NULL);
}

void
inj_ghost_layer_set_scene (InjGhostLayer *self,
                           InjScene      *scene)
{
  g_return_if_fail (INJ_IS_GHOST_LAYER (self));
  g_return_if_fail (INJ_IS_SCENE (scene));

  g_set_object (&self->scene, scene);
  g_signal_group_set_target (self->scene_signals, scene);
  update (self);
}

void
inj_ghost_layer_set_plate (InjGhostLayer *self,
                           InjPlate       plate)
{
  g_return_if_fail (INJ_IS_GHOST_LAYER (self));

  self->plate = plate;
  update (self);
}

void
inj_ghost_layer_set_viewport (InjGhostLayer     *self,
                              const InjViewport *viewport)
{
  g_return_if_fail (INJ_IS_GHOST_LAYER (self));

  self->viewport = *viewport;
}

guint
inj_ghost_layer_get_n_ghosts (InjGhostLayer *self)
{
  g_return_val_if_fail (INJ_IS_GHOST_LAYER (self), 0);

  return self->ghosts->len;
}
