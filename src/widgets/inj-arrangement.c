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

static const InjPlate upper_row[] = { INJ_PLATE_RIGHT, INJ_PLATE_FRONT, INJ_PLATE_LEFT };
static const InjPlate lower_row[] = { INJ_PLATE_BACK, INJ_PLATE_TOP };

/* In head heights. */
static void
measure_row (const InjFrame *frames,
             const InjPlate *row,
             guint           n_plates,
             double         *width,
             double         *height)
{
  *width = 0;
  *height = 0;
  for (guint i = 0; i < n_plates; i++)
    {
      const InjFrame *frame = &frames[row[i]];

      *width += frame->width / frame->scale;
      *height = MAX (*height, frame->height / frame->scale);
    }
}

/* Puts plates side by side; what is left of the width is shared out among
 * them. Returns where the row ends. */
static int
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

  return x;
}

void
inj_arrangement_make (InjArrangement *self,
                      const InjFrame  frames[INJ_N_PLATES],
                      int             width,
                      int             height,
                      int             column_width,
                      int             row_height)
{
  double upper_width;
  double upper_height;
  double lower_width;
  double lower_height;
  double with_column;
  double with_row;
  double upper;
  int legend_height;
  int upper_pixels;
  int lower_y;
  int end;

  measure_row (frames, upper_row, G_N_ELEMENTS (upper_row), &upper_width, &upper_height);
  measure_row (frames, lower_row, G_N_ELEMENTS (lower_row), &lower_width, &lower_height);

  upper = (width - 2 * GAP) / upper_width;
  with_column = MIN (upper, (width - 2 * GAP - column_width) / lower_width);
  with_column = MIN (with_column, (height - GAP) / (upper_height + lower_height));
  with_row = MIN (upper, (width - GAP) / lower_width);
  with_row = MIN (with_row, (height - 2 * GAP - row_height) / (upper_height + lower_height));

  self->legend_is_row = with_row > with_column;
  self->head_height = MAX (MAX (with_row, with_column), 1);

  legend_height = self->legend_is_row ? row_height + GAP : 0;
  upper_pixels = (int) floor ((height - GAP - legend_height) * upper_height / (upper_height + lower_height));
  lower_y = upper_pixels + GAP;
  place_row (self,
             frames,
             upper_row,
             G_N_ELEMENTS (upper_row),
             width - 2 * GAP - (int) ceil (upper_width * self->head_height),
             0,
             upper_pixels);

  /* The shoulders run off the sides of the lower plates: they are not made
   * any wider. */
  end = place_row (self, frames, lower_row, G_N_ELEMENTS (lower_row), 0, lower_y, height - legend_height - lower_y);
  if (self->legend_is_row)
    self->legend = (InjBox) { 0, height - row_height, width, row_height };
  else
    self->legend = (InjBox) { end, lower_y, width - end, height - lower_y };
}
