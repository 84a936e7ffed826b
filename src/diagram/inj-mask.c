/* inj-mask.c
 *
 * Which muscles lie at each point of a plate.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-mask.h"

#include <math.h>

#define MAX_SETS 256
#define OPAQUE 128

/* Of sets[], the first is the empty one. */
struct _InjMask
{
  InjFrame      frame;
  int           columns;
  int           rows;
  guint8       *cells;
  InjMuscleSet  sets[MAX_SETS];
  guint         n_sets;
};

static guint8
intern_set (InjMask      *self,
            InjMuscleSet  set)
{
  for (guint i = 0; i < self->n_sets; i++)
    if (self->sets[i] == set)
      return (guint8) i;

  /* Nine muscles of two sides cannot overlap in so many ways. */
  g_assert (self->n_sets < MAX_SETS);
  self->sets[self->n_sets] = set;

  return (guint8) self->n_sets++;
}

static void
find_cell (InjMask           *self,
           const InjPosition *position,
           int               *column,
           int               *row)
{
  double x;
  double y;

  inj_frame_to_user (&self->frame, position, &x, &y);
  *column = (int) floor (x * INJ_MASK_CELLS / self->frame.scale);
  *row = (int) floor (y * INJ_MASK_CELLS / self->frame.scale);
}

static InjMuscleSet
get_cell (InjMask *self,
          int      column,
          int      row)
{
  if (column < 0 || row < 0 || column >= self->columns || row >= self->rows)
    return 0;

  return self->sets[self->cells[row * self->columns + column]];
}

InjMask *
inj_mask_new (const InjFrame *frame)
{
  InjMask *self = g_new0 (InjMask, 1);

  g_return_val_if_fail (frame != NULL, NULL);

  self->frame = *frame;
  self->columns = (int) ceil (frame->width * INJ_MASK_CELLS / frame->scale);
  self->rows = (int) ceil (frame->height * INJ_MASK_CELLS / frame->scale);
  self->cells = g_new0 (guint8, (gsize) self->columns * self->rows);
  self->n_sets = 1;

  return self;
}

void
inj_mask_free (InjMask *self)
{
  g_free (self->cells);
  g_free (self);
}

void
inj_mask_add (InjMask             *self,
              const InjMuscleSide *muscle,
              cairo_surface_t     *surface,
              int                  left,
              int                  top)
{
  InjMuscleSet added = inj_muscle_set_of (muscle->muscle, muscle->side);
  const guint8 *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  int right = MIN (left + cairo_image_surface_get_width (surface), self->columns);
  int bottom = MIN (top + cairo_image_surface_get_height (surface), self->rows);

  for (int row = MAX (top, 0); row < bottom; row++)
    {
      const guint32 *pixels = (const guint32 *) (const void *) (data + (gsize) (row - top) * stride);
      guint8 *cells = self->cells + (gsize) row * self->columns;

      for (int column = MAX (left, 0); column < right; column++)
        if (pixels[column - left] >> 24 >= OPAQUE)
          cells[column] = intern_set (self, self->sets[cells[column]] | added);
    }
}

InjMuscleSet
inj_mask_get_muscles (InjMask           *self,
                      const InjPosition *position)
{
  int column;
  int row;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (position->plate == self->frame.plate, 0);

  find_cell (self, position, &column, &row);

  return get_cell (self, column, row);
}

InjMuscleSet
inj_mask_find_nearest (InjMask           *self,
                       const InjPosition *position,
                       double             reach)
{
  double cells = reach * INJ_MASK_CELLS / INJ_POSITION_HEAD_HEIGHT_MM;
  int range = (int) floor (cells);
  int nearest = (int) floor (cells * cells) + 1;
  InjMuscleSet found = 0;
  int column;
  int row;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (position->plate == self->frame.plate, 0);

  find_cell (self, position, &column, &row);

  for (int y = -range; y <= range; y++)
    for (int x = -range; x <= range; x++)
      {
        InjMuscleSet there = get_cell (self, column + x, row + y);
        int distance = x * x + y * y;

        if (there == 0 || distance > nearest)
          continue;
        if (distance < nearest)
          found = 0;
        nearest = distance;
        found |= there;
      }

  return found;
}
