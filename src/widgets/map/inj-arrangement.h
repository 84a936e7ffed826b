/* inj-arrangement.h
 *
 * How the five plates and the legend share the space of the overview.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/inj-frame.h"

G_BEGIN_DECLS

typedef struct
{
  int x;
  int y;
  int width;
  int height;
} InjBox;

/**
 * InjArrangement:
 * @head_height: the common scale, in pixels a head height
 * @plates: where each plate stands
 * @legend: where the legend stands
 * @legend_is_row: whether the legend is a row below the plates, else a column
 *   beside them
 *
 * Above right, front and left, as one walks around the head; below back and
 * top. A plain value.
 */
typedef struct
{
  double   head_height;
  InjBox   plates[INJ_N_PLATES];
  InjBox   legend;
  gboolean legend_is_row;
} InjArrangement;

#define INJ_ARRANGEMENT_GAP 8

/* Fills the space with the largest common scale. @column_width and
 * @row_height are what the legend needs in either form. */
void inj_arrangement_make (InjArrangement *self,
                           const InjFrame  frames[INJ_N_PLATES],
                           int             width,
                           int             height,
                           int             column_width,
                           int             row_height);

G_END_DECLS
