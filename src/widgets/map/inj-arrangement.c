/* inj-arrangement.c
 *
 * How the five plates and the legend share the space of the overview.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-arrangement.h"

#include <math.h>

#define GAP INJ_ARRANGEMENT_GAP

/* The size of a row, in head heights. */
typedef struct
{
  double width;
  double height;
} Extent;

static const InjPlate upper_row[] = { INJ_PLATE_RIGHT, INJ_PLATE_FRONT, INJ_PLATE_LEFT };
static const InjPlate lower_row[] = { INJ_PLATE_BACK, INJ_PLATE_TOP };

static Extent
measure_row (const InjFrame *frames,
             const InjPlate *row,
             guint           n_plates)
{
  Extent extent = { 0, 0 };

  for (guint i = 0; i < n_plates; i++)
    {
      const InjFrame *frame = &frames[row[i]];

      extent.width += frame->width / frame->scale;
      extent.height = MAX (extent.height, frame->overview_height / frame->scale);
    }

  return extent;
}

/* The common scale that is left when the legend takes @beside of the lower
 * row's width, or @below of the height. */
static double
find_scale (const Extent *upper,
            const Extent *lower,
            int           width,
            int           height,
            int           beside,
            int           below)
{
  double scale = (height - GAP - below) / (upper->height + lower->height);

  scale = MIN (scale, (width - 2 * GAP) / upper->width);
  scale = MIN (scale, (width - GAP - beside) / lower->width);

  return MAX (scale, 1);
}

/* Puts plates side by side; @spare is shared out among them. */
static void
place_row (InjArrangement *self,
           const InjFrame *frames,
           const InjPlate *row,
           guint           n_plates,
           int             spare,
           int             y,
           int             height)
{
  int x = 0;

  for (guint i = 0; i < n_plates; i++)
    {
      const InjFrame *frame = &frames[row[i]];
      int share = spare / (int) (n_plates - i);
      int width = (int) floor (frame->width / frame->scale * self->head_height) + share;

      self->plates[row[i]] = (InjBox) { x, y, width, height };
      x += width + GAP;
      spare -= share;
    }
}

void
inj_arrangement_make (InjArrangement *self,
                      const InjFrame  frames[INJ_N_PLATES],
                      int             width,
                      int             height,
                      int             column_width,
                      int             row_height)
{
  Extent upper = measure_row (frames, upper_row, G_N_ELEMENTS (upper_row));
  Extent lower = measure_row (frames, lower_row, G_N_ELEMENTS (lower_row));
  double with_column = find_scale (&upper, &lower, width, height, column_width + GAP, 0);
  double with_row = find_scale (&upper, &lower, width, height, 0, row_height + GAP);
  InjBox *top = &self->plates[INJ_PLATE_TOP];
  int lower_height = (int) floor (lower.height * MAX (with_row, with_column));
  int upper_height = (int) ceil (upper.height * MAX (with_row, with_column));
  int bottom = height;
  int spare;

  self->legend_is_row = with_row > with_column;
  self->head_height = MAX (with_row, with_column);

  /* The lower plates are cut off above and at the shoulders, and so get no
   * more than their drawings fill; the heads above can have more sky, and the
   * row of the legend shares it. */
  if (self->legend_is_row)
    bottom -= row_height + GAP + MAX (height - row_height - 2 * GAP - lower_height - upper_height, 0) / 2;
  spare = width - 2 * GAP - (int) ceil (upper.width * self->head_height);
  place_row (self, frames, upper_row, G_N_ELEMENTS (upper_row), MAX (spare, 0), 0, bottom - GAP - lower_height);
  place_row (self, frames, lower_row, G_N_ELEMENTS (lower_row), 0, bottom - lower_height, lower_height);

  if (self->legend_is_row)
    {
      top->x = width - top->width;
      self->legend = (InjBox) { 0, bottom + GAP, width, height - bottom - GAP };
    }
  else
    {
      self->legend = (InjBox) { top->x + top->width + GAP, top->y, 0, top->height };
      self->legend.width = width - self->legend.x;
    }
}
