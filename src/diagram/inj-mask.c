/* inj-mask.c
 *
 * Which muscles, and which region of the skin, lie at each point of a plate.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-mask.h"

#include <math.h>

#define MAX_SETS 256
#define OPAQUE 128
/* How wide a stripe is where several colours lie. */
#define STRIPE_CELLS 10

/* Of sets[], the first is the empty one. */
struct _InjMask
{
  InjFrame      frame;
  int           columns;
  int           rows;
  guint8       *cells;
  /* Of InjRegion. */
  guint8       *regions;
  gboolean      has_skin;
  InjMuscleSet  sets[MAX_SETS];
  guint         n_sets;
  /* Where the cells of each set begin and end, once they were asked for. */
  cairo_rectangle_int_t extents[MAX_SETS];
  gboolean              has_extents;
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

static gboolean
has_cell (InjMask *self,
          int      column,
          int      row)
{
  return column >= 0 && row >= 0 && column < self->columns && row < self->rows;
}

static InjMuscleSet
get_cell (InjMask *self,
          int      column,
          int      row)
{
  if (!has_cell (self, column, row))
    return 0;

  return self->sets[self->cells[row * self->columns + column]];
}

static void
find_extents (InjMask *self)
{
  int right[MAX_SETS];
  int bottom[MAX_SETS];

  if (self->has_extents)
    return;

  for (guint i = 0; i < self->n_sets; i++)
    {
      self->extents[i] = (cairo_rectangle_int_t) { self->columns, -1, 0, 0 };
      right[i] = -1;
      bottom[i] = -1;
    }

  for (int row = 0; row < self->rows; row++)
    {
      const guint8 *cells = self->cells + (gsize) row * self->columns;

      for (int column = 0; column < self->columns; column++)
        {
          guint8 set = cells[column];

          self->extents[set].x = MIN (self->extents[set].x, column);
          right[set] = MAX (right[set], column);
          if (self->extents[set].y < 0)
            self->extents[set].y = row;
          bottom[set] = row;
        }
    }

  for (guint i = 0; i < self->n_sets; i++)
    {
      self->extents[i].width = right[i] - self->extents[i].x + 1;
      self->extents[i].height = bottom[i] - self->extents[i].y + 1;
    }
  self->has_extents = TRUE;
}

/* Cells that are wanted: where they begin and end. */
static gboolean
find_extent (InjMask               *self,
             const gboolean        *is_wanted,
             cairo_rectangle_int_t *extent)
{
  int left = self->columns;
  int right = -1;
  int top = self->rows;
  int bottom = -1;

  find_extents (self);
  for (guint i = 0; i < self->n_sets; i++)
    {
      const cairo_rectangle_int_t *one = &self->extents[i];

      if (!is_wanted[i] || one->width <= 0)
        continue;

      left = MIN (left, one->x);
      top = MIN (top, one->y);
      right = MAX (right, one->x + one->width - 1);
      bottom = MAX (bottom, one->y + one->height - 1);
    }

  *extent = (cairo_rectangle_int_t) { left, top, right - left + 1, bottom - top + 1 };

  return right >= 0;
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
  self->regions = g_new0 (guint8, (gsize) self->columns * self->rows);
  self->n_sets = 1;

  return self;
}

void
inj_mask_free (InjMask *self)
{
  g_free (self->cells);
  g_free (self->regions);
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

  self->has_extents = FALSE;
  for (int row = MAX (top, 0); row < bottom; row++)
    {
      const guint32 *pixels = (const guint32 *) (const void *) (data + (gsize) (row - top) * stride);
      guint8 *cells = self->cells + (gsize) row * self->columns;
      const guint8 *regions = self->regions + (gsize) row * self->columns;

      for (int column = MAX (left, 0); column < right; column++)
        if (pixels[column - left] >> 24 >= OPAQUE && (!self->has_skin || regions[column] != INJ_REGION_NONE))
          cells[column] = intern_set (self, self->sets[cells[column]] | added);
    }
}

void
inj_mask_add_region (InjMask         *self,
                     InjRegion        region,
                     cairo_surface_t *surface)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  int columns = MIN (self->columns, cairo_image_surface_get_width (surface));
  int rows = MIN (self->rows, cairo_image_surface_get_height (surface));

  if (region == INJ_REGION_SKIN)
    self->has_skin = TRUE;

  for (int row = 0; row < rows; row++)
    {
      const guint32 *pixels = (const guint32 *) (const void *) (data + (gsize) row * stride);
      guint8 *regions = self->regions + (gsize) row * self->columns;

      for (int column = 0; column < columns; column++)
        if (pixels[column] >> 24 >= OPAQUE && (region == INJ_REGION_SKIN || regions[column] != INJ_REGION_NONE))
          regions[column] = (guint8) region;
    }
}

InjRegion
inj_mask_get_region (InjMask           *self,
                     const InjPosition *position)
{
  int column;
  int row;

  g_return_val_if_fail (self != NULL, INJ_REGION_NONE);
  g_return_val_if_fail (position->plate == self->frame.plate, INJ_REGION_NONE);

  find_cell (self, position, &column, &row);
  if (!has_cell (self, column, row))
    return INJ_REGION_NONE;

  return (InjRegion) self->regions[row * self->columns + column];
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

/* What a set's cells are painted with: several colours in stripes. */
typedef struct
{
  guint32 pixels[INJ_N_MUSCLES * INJ_N_SIDES];
  guint   n_pixels;
} Paint;

static int
find_index (double at,
            double pixels_a_cell,
            int    n_cells)
{
  return CLAMP ((int) (at / pixels_a_cell), 0, n_cells - 1);
}

static guint32
get_paint (InjMask     *self,
           const Paint *paints,
           int          column,
           int          row)
{
  const Paint *paint = &paints[self->cells[(gsize) row * self->columns + column]];

  return paint->n_pixels == 0 ? 0 : paint->pixels[(guint) (column + row) / STRIPE_CELLS % paint->n_pixels];
}

/* The mean of four, channel by channel. */
static guint32
mix (const guint32 *corners)
{
  guint32 pixel = 0;

  if (corners[0] == corners[1] && corners[0] == corners[2] && corners[0] == corners[3])
    return corners[0];

  for (int shift = 0; shift < 32; shift += 8)
    {
      guint32 sum = 0;

      for (int i = 0; i < 4; i++)
        sum += (corners[i] >> shift) & 0xff;
      pixel |= (sum / 4) << shift;
    }

  return pixel;
}

/* No larger than what is painted, with soft edges. */
static cairo_surface_t *
paint_cells (InjMask           *self,
             const Paint       *paints,
             double             scale,
             cairo_rectangle_t *box)
{
  gboolean is_wanted[MAX_SETS] = { FALSE };
  cairo_rectangle_int_t extent;
  cairo_surface_t *surface;
  double unit = self->frame.scale / INJ_MASK_CELLS;
  double pixels_a_cell = scale * unit;
  int left;
  int top;
  int width;
  int height;

  for (guint i = 0; i < self->n_sets; i++)
    is_wanted[i] = paints[i].n_pixels > 0;

  if (!find_extent (self, is_wanted, &extent))
    return NULL;

  left = (int) floor (extent.x * pixels_a_cell);
  top = (int) floor (extent.y * pixels_a_cell);
  width = MAX (1, (int) ceil ((extent.x + extent.width) * pixels_a_cell) - left);
  height = MAX (1, (int) ceil ((extent.y + extent.height) * pixels_a_cell) - top);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_surface_flush (surface);
  for (int y = 0; y < height; y++)
    {
      guint32 *pixels = (guint32 *) (void *) (cairo_image_surface_get_data (surface)
                                              + (gsize) y * cairo_image_surface_get_stride (surface));
      int upper = find_index (top + y + 0.25, pixels_a_cell, self->rows);
      int lower = find_index (top + y + 0.75, pixels_a_cell, self->rows);

      for (int x = 0; x < width; x++)
        {
          int near = find_index (left + x + 0.25, pixels_a_cell, self->columns);
          int far = find_index (left + x + 0.75, pixels_a_cell, self->columns);
          guint32 corners[] = {
            get_paint (self, paints, near, upper),
            get_paint (self, paints, far, upper),
            get_paint (self, paints, near, lower),
            get_paint (self, paints, far, lower),
          };

          pixels[x] = mix (corners);
        }
    }
  cairo_surface_mark_dirty (surface);

  *box = (cairo_rectangle_t) { left / scale, top / scale, width / scale, height / scale };

  return surface;
}

cairo_surface_t *
inj_mask_draw (InjMask           *self,
               InjMuscleSet       muscles,
               guint32            pixel,
               double             scale,
               cairo_rectangle_t *box)
{
  Paint paints[MAX_SETS] = { { { 0 }, 0 } };

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (scale > 0, NULL);

  for (guint i = 0; i < self->n_sets; i++)
    if ((self->sets[i] & muscles) != 0)
      paints[i] = (Paint) { { pixel }, 1 };

  return paint_cells (self, paints, scale, box);
}

cairo_surface_t *
inj_mask_shade (InjMask           *self,
                const guint32      pixels[INJ_N_MUSCLES][INJ_N_SIDES],
                double             scale,
                cairo_rectangle_t *box)
{
  Paint paints[MAX_SETS] = { { { 0 }, 0 } };

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (scale > 0, NULL);

  for (guint i = 0; i < self->n_sets; i++)
    {
      g_autoptr (GArray) muscles = inj_muscle_set_list (self->sets[i]);

      for (guint m = 0; m < muscles->len; m++)
        {
          const InjMuscleSide *item = &g_array_index (muscles, InjMuscleSide, m);

          if (pixels[item->muscle][item->side] != 0)
            paints[i].pixels[paints[i].n_pixels++] = pixels[item->muscle][item->side];
        }
    }

  return paint_cells (self, paints, scale, box);
}
