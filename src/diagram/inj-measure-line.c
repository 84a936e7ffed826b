/* inj-measure-line.c
 *
 * A measure as a line on the plate of its site.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-measure-line.h"

static const InjPosition *
find_point (InjAtlas      *atlas,
            const InjSite *site,
            const char    *id)
{
  const InjSite *other = inj_site_lookup (id);

  if (other == NULL)
    return inj_atlas_find_landmark (atlas, site->plate, id);
  if (other->plate != site->plate)
    return NULL;

  return inj_anchors_lookup (inj_atlas_get_anchors (atlas), id);
}

static InjPosition
get_middle (const InjPosition *one,
            const InjPosition *other)
{
  return (InjPosition) { one->plate, (one->x + other->x) / 2, (one->y + other->y) / 2 };
}

/* Whether the direction runs from side to side on the plate. */
static gboolean
is_level (InjMeasureKind kind,
          InjPlate       plate)
{
  switch (kind)
    {
    case INJ_MEASURE_LATERAL:
      return TRUE;

    case INJ_MEASURE_IN_FRONT:
    case INJ_MEASURE_BEHIND:
      return plate != INJ_PLATE_TOP;

    case INJ_MEASURE_FROM:
    case INJ_MEASURE_ABOVE:
    case INJ_MEASURE_BELOW:
    case INJ_MEASURE_MIDWAY:
    default:
      return FALSE;
    }
}

static gboolean
find_line (InjMeasureLine    *self,
           InjAtlas          *atlas,
           const InjSite     *site,
           const InjPosition *here,
           const InjMeasure  *measure)
{
  const InjPosition midline = { site->plate, 0, here->y };
  gboolean is_midline = g_str_equal (measure->from_id, INJ_MEASURE_MIDLINE);
  const InjPosition *from = is_midline ? &midline : find_point (atlas, site, measure->from_id);
  const InjPosition *to = measure->to_id != NULL ? find_point (atlas, site, measure->to_id) : here;

  if (from == NULL || to == NULL)
    return FALSE;

  if (measure->kind == INJ_MEASURE_MIDWAY)
    {
      *self = (InjMeasureLine) { *from, *to };
      return TRUE;
    }

  self->from = measure->to_id != NULL ? get_middle (from, to) : *from;
  self->to = *here;
  if (is_level (measure->kind, site->plate))
    self->to.y = self->from.y;
  else if (measure->kind != INJ_MEASURE_FROM)
    self->to.x = self->from.x;

  return TRUE;
}

gboolean
inj_measure_line_find (InjMeasureLine    *self,
                       InjAtlas          *atlas,
                       const InjSite     *site,
                       const InjPosition *here,
                       const InjMeasure  *measure)
{
  if (here == NULL)
    here = inj_anchors_lookup (inj_atlas_get_anchors (atlas), site->id);

  return here != NULL && find_line (self, atlas, site, here, measure);
}

int
inj_measure_line_get_length (const InjMeasureLine *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return inj_position_distance (&self->from, &self->to);
}
