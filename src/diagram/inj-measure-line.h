/* inj-measure-line.h
 *
 * A measure as a line on the plate of its site.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/anatomy/inj-measure.h"

#include "inj-atlas.h"

G_BEGIN_DECLS

/**
 * InjMeasureLine:
 * @from: the point from which is measured, or the one end of midway
 * @to: where the distance ends, or the other end of midway
 *
 * A plain value; both on the site's home plate. A line with a direction runs
 * along it: one "above" a point ends straight above that point, at the height
 * of the site; one from the midline begins there, at the height of the site.
 * Midway counts from side to side on the plate: the site may lie above or below
 * the line, as it does over the arch of the nuchal ridge.
 */
typedef struct
{
  InjPosition from;
  InjPosition to;
} InjMeasureLine;

/* @here: (nullable): where @site stands when it is a protocol's own; %NULL for
 * one of the site table, which stands where the plate has it.
 *
 * %FALSE, and @self as it was, where the plate does not show the points. */
gboolean inj_measure_line_find       (InjMeasureLine       *self,
                                      InjAtlas             *atlas,
                                      const InjSite        *site,
                                      const InjPosition    *here,
                                      const InjMeasure     *measure);
/* As drawn on the plate, in tenths of a millimetre. */
int      inj_measure_line_get_length (const InjMeasureLine *self);

G_END_DECLS
