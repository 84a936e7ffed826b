/* inj-measure-layer.c
 *
 * The distances by which a site is found, drawn on its plate.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-measure-layer.h"

#include <math.h>

#include "diagram/inj-measure-line.h"

#include "widgets/controls/inj-stroke.h"

/* How far beside the points a line runs, in pixels: out from under a marker. */
static const double offsets[] = { 20, -20, 28, -28, 38, -38 };
/* Where along it it is tried what it covers, and how much more that counts
 * than a covered label. */
#define N_SAMPLES 5
#define SAMPLE 6
#define SAMPLE_WEIGHT 4

#define LINE 1.6
#define HALO 4.6
#define WITNESS 1
#define TICK 5
#define GAP 3

/* One measure, on the plate and as it is seen. */
typedef struct
{
  InjMeasureLine  line;
  GtkWidget      *label;
  /* The points, and the line beside them. */
  InjPoint        from;
  InjPoint        to;
  InjPoint        across;
  double          offset;
  gboolean        is_midway;
} Mark;

struct _InjMeasureLayer
{
  GtkWidget  parent_instance;

  /* Of Mark; the labels are children. */
  GArray    *marks;
};

G_DEFINE_FINAL_TYPE (InjMeasureLayer, inj_measure_layer, GTK_TYPE_WIDGET)

static void
clear_mark (gpointer data)
{
  Mark *mark = data;

  g_clear_pointer (&mark->label, gtk_widget_unparent);
}

static InjPoint
find_point (const InjViewport *viewport,
            const InjPosition *position)
{
  InjPoint point;
  double x;
  double y;

  inj_frame_to_user (&viewport->frame, position, &x, &y);
  inj_viewport_to_widget (viewport, x, y, &point.x, &point.y);

  return point;
}

/* A point beside another one, across the line. */
static InjPoint
go_across (const Mark     *mark,
           const InjPoint *point,
           double          distance)
{
  return (InjPoint) { point->x + mark->across.x * distance, point->y + mark->across.y * distance };
}

static void
find_label_box (const Mark      *mark,
                double           offset,
                int              width,
                int              height,
                graphene_rect_t *box)
{
  double reach = fabs (mark->across.x) * width / 2 + fabs (mark->across.y) * height / 2 + GAP;
  InjPoint middle = { (mark->from.x + mark->to.x) / 2, (mark->from.y + mark->to.y) / 2 };
  InjPoint label = go_across (mark, &middle, offset + (offset < 0 ? -reach : reach));

  *box = GRAPHENE_RECT_INIT (label.x - width / 2.0, label.y - height / 2.0, width, height);
}

/* A piece of the line, of N_SAMPLES. */
static graphene_rect_t
get_sample (const Mark *mark,
            double      offset,
            int         index)
{
  double along = index / (N_SAMPLES - 1.0);
  InjPoint point = { mark->from.x + along * (mark->to.x - mark->from.x),
                     mark->from.y + along * (mark->to.y - mark->from.y) };

  point = go_across (mark, &point, offset);

  return GRAPHENE_RECT_INIT (point.x - SAMPLE / 2.0, point.y - SAMPLE / 2.0, SAMPLE, SAMPLE);
}

static double
get_line_cost (const Mark *mark,
               double      offset,
               InjClutter *clutter)
{
  double cost = 0;

  for (int i = 0; i < N_SAMPLES; i++)
    {
      graphene_rect_t sample = get_sample (mark, offset, i);

      cost += inj_clutter_get_cost (clutter, &sample);
    }

  return SAMPLE_WEIGHT * cost;
}

static void
arrange_mark (Mark       *mark,
              InjClutter *clutter)
{
  double least = INFINITY;
  graphene_rect_t best = GRAPHENE_RECT_INIT (0, 0, 0, 0);
  int width;
  int height;

  gtk_widget_measure (mark->label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_widget_measure (mark->label, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (offsets); i++)
    {
      graphene_rect_t box;
      double cost;

      find_label_box (mark, offsets[i], width, height, &box);
      cost = inj_clutter_get_cost (clutter, &box) + get_line_cost (mark, offsets[i], clutter) + fabs (offsets[i]);
      if (cost >= least)
        continue;

      least = cost;
      best = box;
      mark->offset = offsets[i];
    }

  inj_clutter_add (clutter, &best);
  for (int i = 0; i < N_SAMPLES; i++)
    {
      graphene_rect_t sample = get_sample (mark, mark->offset, i);

      inj_clutter_add (clutter, &sample);
    }
  gtk_widget_allocate (mark->label, width, height, -1,
                       gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (best.origin.x, best.origin.y)));
}

static void
snapshot_mark (const Mark    *mark,
               GtkSnapshot   *snapshot,
               const GdkRGBA *colour,
               const GdkRGBA *paper)
{
  double sign = mark->offset < 0 ? -1 : 1;
  InjPoint from = go_across (mark, &mark->from, mark->offset);
  InjPoint to = go_across (mark, &mark->to, mark->offset);
  InjPoint middle = { (from.x + to.x) / 2, (from.y + to.y) / 2 };
  InjPoint strokes[][2] = {
    { from, to },
    { go_across (mark, &from, -TICK), go_across (mark, &from, TICK) },
    { go_across (mark, &to, -TICK), go_across (mark, &to, TICK) },
    { go_across (mark, &middle, -TICK), go_across (mark, &middle, TICK) },
  };
  gsize n_strokes = mark->is_midway ? 4 : 3;
  InjPoint witness_from = go_across (mark, &from, -sign * TICK);
  InjPoint witness_to = go_across (mark, &to, -sign * TICK);

  for (gsize i = 0; i < n_strokes; i++)
    inj_stroke_snapshot (snapshot, &strokes[i][0], &strokes[i][1], HALO, paper);
  inj_stroke_snapshot (snapshot, &mark->from, &witness_from, WITNESS, colour);
  inj_stroke_snapshot (snapshot, &mark->to, &witness_to, WITNESS, colour);
  for (gsize i = 0; i < n_strokes; i++)
    inj_stroke_snapshot (snapshot, &strokes[i][0], &strokes[i][1], LINE, colour);
}

static void
inj_measure_layer_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  InjMeasureLayer *self = INJ_MEASURE_LAYER (widget);
  GdkRGBA colour;
  GdkRGBA paper;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  paper = colour.red + colour.green + colour.blue > 1.5 ? (GdkRGBA) { 0, 0, 0, 0.55 } : (GdkRGBA) { 1, 1, 1, 0.75 };
  for (guint i = 0; i < self->marks->len; i++)
    snapshot_mark (&g_array_index (self->marks, Mark, i), snapshot, &colour, &paper);

  GTK_WIDGET_CLASS (inj_measure_layer_parent_class)->snapshot (widget, snapshot);
}

static void
inj_measure_layer_dispose (GObject *object)
{
  InjMeasureLayer *self = INJ_MEASURE_LAYER (object);

  g_clear_pointer (&self->marks, g_array_unref);

  G_OBJECT_CLASS (inj_measure_layer_parent_class)->dispose (object);
}

static void
inj_measure_layer_class_init (InjMeasureLayerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inj_measure_layer_dispose;

  widget_class->snapshot = inj_measure_layer_snapshot;

  gtk_widget_class_set_css_name (widget_class, "measures");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
inj_measure_layer_init (InjMeasureLayer *self)
{
  self->marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  g_array_set_clear_func (self->marks, clear_mark);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
inj_measure_layer_new (void)
{
  return g_object_new (INJ_TYPE_MEASURE_LAYER, NULL);
}

void
inj_measure_layer_set_site (InjMeasureLayer      *self,
                            InjAtlas             *atlas,
                            InjPlate              plate,
                            const InjPlannedSite *site)
{
  g_return_if_fail (INJ_IS_MEASURE_LAYER (self));

  g_array_set_size (self->marks, 0);
  for (guint i = 0; site != NULL && atlas != NULL && site->site->plate == plate && i < site->measures->len; i++)
    {
      const InjMeasure *measure = g_ptr_array_index (site->measures, i);
      g_autofree char *text = inj_measure_dup_label (measure);
      Mark mark = { .is_midway = measure->kind == INJ_MEASURE_MIDWAY };

      if (!inj_measure_line_find (&mark.line, atlas, site->site, site->has_position ? &site->position : NULL,
                                  measure))
        continue;

      mark.label = gtk_label_new (text);
      gtk_widget_add_css_class (mark.label, "note");
      gtk_widget_set_parent (mark.label, GTK_WIDGET (self));
      g_array_append_val (self->marks, mark);
    }

  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
inj_measure_layer_arrange (InjMeasureLayer   *self,
                           const InjViewport *viewport,
                           InjClutter        *clutter)
{
  g_return_if_fail (INJ_IS_MEASURE_LAYER (self));

  for (guint i = 0; i < self->marks->len; i++)
    {
      Mark *mark = &g_array_index (self->marks, Mark, i);
      double length;

      mark->from = find_point (viewport, &mark->line.from);
      mark->to = find_point (viewport, &mark->line.to);
      length = hypot (mark->to.x - mark->from.x, mark->to.y - mark->from.y);
      mark->across = length > 0 ? (InjPoint) { -(mark->to.y - mark->from.y) / length,
                                               (mark->to.x - mark->from.x) / length }
                                : (InjPoint) { 0, 1 };
      arrange_mark (mark, clutter);
    }

  gtk_widget_queue_draw (GTK_WIDGET (self));
}
