/* inj-clutter.c
 *
 * What is in the way of a label.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-clutter.h"

#include <math.h>

/* Round about a point, and how far off, in pixels. */
#define N_DIRECTIONS 12
static const double distances[] = { 16, 30, 48, 72, 100 };

/* A pixel outside counts as so many covered ones, one of distance as so many. */
#define OUTSIDE_COST 20
#define DISTANCE_COST 1.5
/* What another place has to be better by. */
#define LEAST_GAIN 0.5

struct _InjClutter
{
  graphene_rect_t  seen;
  GArray          *boxes;
};

static double
get_overlap (const graphene_rect_t *one,
             const graphene_rect_t *other)
{
  graphene_rect_t both;

  if (!graphene_rect_intersection (one, other, &both))
    return 0;

  return both.size.width * both.size.height;
}

InjClutter *
inj_clutter_new (double width,
                 double height)
{
  InjClutter *self = g_new0 (InjClutter, 1);

  self->seen = GRAPHENE_RECT_INIT (0, 0, width, height);
  self->boxes = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));

  return self;
}

void
inj_clutter_free (InjClutter *self)
{
  g_array_unref (self->boxes);
  g_free (self);
}

void
inj_clutter_add (InjClutter            *self,
                 const graphene_rect_t *box)
{
  g_return_if_fail (self != NULL);

  g_array_append_val (self->boxes, *box);
}

void
inj_clutter_add_children (InjClutter *self,
                          GtkWidget  *parent)
{
  g_return_if_fail (self != NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t box;

      if (gtk_widget_should_layout (child) && gtk_widget_compute_bounds (child, parent, &box))
        g_array_append_val (self->boxes, box);
    }
}

double
inj_clutter_get_cost (InjClutter            *self,
                      const graphene_rect_t *box)
{
  double area = box->size.width * box->size.height;
  double cost = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->boxes->len; i++)
    cost += get_overlap (box, &g_array_index (self->boxes, graphene_rect_t, i));

  return cost + OUTSIDE_COST * (area - get_overlap (box, &self->seen));
}

void
inj_clutter_find_spot (InjClutter      *self,
                       const InjPoint  *point,
                       double           width,
                       double           height,
                       graphene_rect_t *spot)
{
  double least = INFINITY;
  /* Outwards first, so that both sides of a face look alike. */
  double start = point->x < self->seen.size.width / 2 ? G_PI : 0;
  double turn = point->x < self->seen.size.width / 2 ? -1 : 1;

  g_return_if_fail (self != NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (distances); i++)
    for (int k = 0; k < N_DIRECTIONS; k++)
      {
        double angle = start + turn * k * 2 * G_PI / N_DIRECTIONS;
        /* Of the label's near edge. */
        double x = point->x + cos (angle) * (distances[i] + width / 2);
        double y = point->y + sin (angle) * (distances[i] + height / 2);
        graphene_rect_t box = GRAPHENE_RECT_INIT (x - width / 2, y - height / 2, width, height);
        double cost = inj_clutter_get_cost (self, &box) + DISTANCE_COST * distances[i];

        if (cost > least - LEAST_GAIN)
          continue;

        least = cost;
        *spot = box;
      }
}
