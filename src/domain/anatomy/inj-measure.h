/* inj-measure.h
 *
 * How a site is found from a landmark or from another site.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "inj-site.h"

G_BEGIN_DECLS

/**
 * InjMeasureKind:
 * @INJ_MEASURE_FROM: so far away, in whatever direction
 * @INJ_MEASURE_ABOVE: so much higher on the plate; the others likewise
 * @INJ_MEASURE_MIDWAY: between two points
 */
typedef enum
{
  INJ_MEASURE_FROM,
  INJ_MEASURE_ABOVE,
  INJ_MEASURE_BELOW,
  INJ_MEASURE_LATERAL,
  INJ_MEASURE_IN_FRONT,
  INJ_MEASURE_BEHIND,
  INJ_MEASURE_MIDWAY,
} InjMeasureKind;

/**
 * InjMeasure:
 * @from_id: a landmark, a site of the same plate, or %INJ_MEASURE_MIDLINE
 * @to_id: a second one, or %NULL; a distance then counts from the middle
 *   between the two
 * @minimum: in tenths of a millimetre; 0 for midway
 * @maximum: likewise; the same as @minimum for one distance, 0 for at least
 *   @minimum
 *
 * One rule of placement, as a protocol gives it. Where the points lie is the
 * drawings' to say.
 */
typedef struct
{
  InjMeasureKind kind;
  char          *from_id;
  char          *to_id;
  int            minimum;
  int            maximum;
} InjMeasure;

#define INJ_MEASURE_MIDLINE "midline"
/* The longest distance, 30 cm. */
#define INJ_MEASURE_MAXIMUM 3000

/**
 * inj_measure_parse_list:
 * @text: such as "1 cm lateral to midline; 3 cm below inion"
 * @site: the one that is found so
 *
 * Reads measures with semicolons between them. Each is a distance ("3 cm",
 * "1.5-3 cm", "at least 1.5 cm"), a direction ("from", "above", "below",
 * "lateral to", "in front of", "behind") and a point, or two joined by "and";
 * or "midway between" two points. A point is the id of a landmark or site, or
 * "midline" after "lateral to".
 *
 * Returns: (transfer full) (element-type InjMeasure): or %NULL with
 *   %INJ_DOMAIN_ERROR_INVALID and a sentence that says which measure is wrong:
 *   it is none, names an unknown point, the site itself or one of another
 *   plate or of the other side, or has a direction that cannot be seen on the
 *   site's plate
 */
GPtrArray *inj_measure_parse_list (const char        *text,
                                   const InjSite     *site,
                                   GError           **error) G_GNUC_WARN_UNUSED_RESULT;
void       inj_measure_free       (InjMeasure        *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InjMeasure, inj_measure_free)

/* (element-type InjMeasure): the text that inj_measure_parse_list() reads as
 * @list; "" for none. */
char      *inj_measure_write_list (GPtrArray         *list) G_GNUC_WARN_UNUSED_RESULT;
/* What is written beside the line: "3 cm", "1.5–3 cm", "≥ 1.5 cm", "midway". */
char      *inj_measure_dup_label  (const InjMeasure  *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
