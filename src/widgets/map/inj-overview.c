/* inj-overview.c
 *
 * All five plates at one scale.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-overview.h"

#include "inj-legend.h"
#include "inj-plate-pointer.h"

/* Room for a map that can still be read, in pixels. */
#define LEAST_WIDTH 472
#define LEAST_HEIGHT 300
/* What a marker needs below its middle, in head heights. */
#define MARKER_ROOM 0.06

struct _InjOverview
{
  GtkWidget     parent_instance;

  /* Owned */
  InjAtlas     *atlas;

  /* Children */
  InjPlateView *views[INJ_N_PLATES];
  GtkWidget    *legend_column;
  GtkWidget    *legend_row;

  /* State */
  double        head_height;
};

G_DEFINE_FINAL_TYPE (InjOverview, inj_overview, GTK_TYPE_WIDGET)

static int
measure (GtkWidget      *child,
         GtkOrientation  orientation)
{
  int size;

  gtk_widget_measure (child, orientation, -1, &size, NULL, NULL, NULL);

  return size;
}

/* Down to the overview height, or to the lowest marker: no dose is out of
 * sight. */
static double
find_bottom (InjPlateView   *view,
             const InjFrame *frame)
{
  double lowest = inj_marker_layer_get_lowest (inj_plate_view_get_markers (view), frame) + MARKER_ROOM * frame->scale;

  return MAX (frame->overview_height, MIN (lowest, frame->height));
}

static void
arrange (InjOverview    *self,
         InjArrangement *arrangement,
         InjFrame       *frames,
         int             width,
         int             height)
{

  for (InjPlate plate = 0; plate < INJ_N_PLATES; plate++)
    {
      frames[plate] = *inj_drawing_get_frame (inj_atlas_get_drawing (self->atlas, plate));
      frames[plate].overview_height = find_bottom (self->views[plate], &frames[plate]);
    }

  inj_arrangement_make (arrangement,
                        frames,
                        width,
                        height,
                        measure (self->legend_column, GTK_ORIENTATION_HORIZONTAL),
                        measure (self->legend_row, GTK_ORIENTATION_VERTICAL));
}

static void
allocate_box (GtkWidget    *child,
              const InjBox *box)
{
  gtk_widget_size_allocate (child, &(GtkAllocation) { box->x, box->y, box->width, box->height }, -1);
}

static void
inj_overview_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : LEAST_HEIGHT;
  *natural = *minimum;
}

static void
inj_overview_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  InjOverview *self = INJ_OVERVIEW (widget);
  InjFrame frames[INJ_N_PLATES];
  InjArrangement arrangement;
  GtkWidget *legend;

  if (self->atlas == NULL)
    return;

  arrange (self, &arrangement, frames, width, height);
  self->head_height = arrangement.head_height * gtk_widget_get_scale_factor (widget);
  for (InjPlate plate = 0; plate < INJ_N_PLATES; plate++)
    {
      inj_plate_view_set_head_height (self->views[plate], arrangement.head_height, frames[plate].overview_height);
      allocate_box (GTK_WIDGET (self->views[plate]), &arrangement.plates[plate]);
    }

  legend = arrangement.legend_is_row ? self->legend_row : self->legend_column;
  gtk_widget_set_child_visible (self->legend_row, legend == self->legend_row);
  gtk_widget_set_child_visible (self->legend_column, legend == self->legend_column);
  allocate_box (legend, &arrangement.legend);
}

static void
inj_overview_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  InjOverview *self = INJ_OVERVIEW (widget);

  /* Without plates nothing has a place. */
  if (self->atlas != NULL)
    GTK_WIDGET_CLASS (inj_overview_parent_class)->snapshot (widget, snapshot);
}

static void
inj_overview_dispose (GObject *object)
{
  InjOverview *self = INJ_OVERVIEW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->atlas);

  G_OBJECT_CLASS (inj_overview_parent_class)->dispose (object);
}

static void
inj_overview_class_init (InjOverviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inj_overview_dispose;

  widget_class->measure = inj_overview_measure;
  widget_class->size_allocate = inj_overview_size_allocate;
  widget_class->snapshot = inj_overview_snapshot;

  gtk_widget_class_set_css_name (widget_class, "overview");
}

static void
inj_overview_init (InjOverview *self)
{
  for (InjPlate plate = 0; plate < INJ_N_PLATES; plate++)
    {
      self->views[plate] = INJ_PLATE_VIEW (inj_plate_view_new ());
      inj_plate_view_set_plate (self->views[plate], NULL, plate);
      inj_plate_pointer_attach (self->views[plate]);
      gtk_widget_set_parent (GTK_WIDGET (self->views[plate]), GTK_WIDGET (self));
    }

  /* Only one of them is shown. */
  self->legend_column = inj_legend_new (GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_parent (self->legend_column, GTK_WIDGET (self));
  self->legend_row = inj_legend_new (GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_parent (self->legend_row, GTK_WIDGET (self));
}

GtkWidget *
inj_overview_new (void)
{
  return g_object_new (INJ_TYPE_OVERVIEW, NULL);
}

void
inj_overview_set_atlas (InjOverview *self,
                        InjAtlas    *atlas)
{
  g_return_if_fail (INJ_IS_OVERVIEW (self));

  if (!g_set_object (&self->atlas, atlas))
    return;

  for (InjPlate plate = 0; plate < INJ_N_PLATES; plate++)
    inj_plate_view_set_plate (self->views[plate], atlas, plate);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

InjPlateView *
inj_overview_get_view (InjOverview *self,
                       InjPlate     plate)
{
  g_return_val_if_fail (INJ_IS_OVERVIEW (self), NULL);

  return self->views[plate];
}

double
inj_overview_get_head_height (InjOverview *self)
{
  g_return_val_if_fail (INJ_IS_OVERVIEW (self), 0);

  return self->head_height;
}

void
inj_overview_set_scene (InjOverview *self,
                        InjScene    *scene)
{
  g_return_if_fail (INJ_IS_OVERVIEW (self));

  for (InjPlate plate = 0; plate < INJ_N_PLATES; plate++)
    inj_plate_view_set_scene (self->views[plate], scene);
  inj_legend_set_scene (INJ_LEGEND (self->legend_column), scene);
  inj_legend_set_scene (INJ_LEGEND (self->legend_row), scene);
}
