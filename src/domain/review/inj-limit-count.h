/* inj-limit-count.h
 *
 * What of a visit a limit counts: given, and still planned.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/visit/inj-visit.h"

G_BEGIN_DECLS

/**
 * InjSupposition:
 * @place_id: where it would be given, or %NULL for a free site that is not
 *   there yet
 * @muscle: of that place
 * @side: of that place, an InjSide; -1 where it is not known yet, which counts
 *   for either
 * @units: in hundredths; in the place of what is given or planned there
 * @substance_id: of the vial that would be drawn from
 * @indication: what it would be given for
 *
 * A dose that is not given yet, and is counted as if it were. Borrows its
 * texts.
 */
typedef struct
{
  const char *place_id;
  InjMuscle   muscle;
  int         side;
  InjUnits    units;
  const char *substance_id;
  const char *indication;
} InjSupposition;

/**
 * InjLimitReach:
 * @substance_id: whose units; those of different ones are never added
 * @indication: what they are given for, or %NULL for every indication
 * @muscle: an InjMuscle, or -1 for all
 * @side: an InjSide, or -1 for all
 *
 * What a limit counts. Borrows its texts.
 */
typedef struct
{
  const char *substance_id;
  const char *indication;
  int         muscle;
  int         side;
} InjLimitReach;

/**
 * InjLimitCount:
 * @given: units of live injections, in hundredths
 * @to_go: units of wanted places that are still hollow
 * @sites: places with a live injection
 * @sites_to_go: wanted places that are still hollow
 */
typedef struct
{
  InjUnits given;
  InjUnits to_go;
  int      sites;
  int      sites_to_go;
} InjLimitCount;

/* @supposition is %NULL for the visit as it stands. */
InjLimitCount inj_limit_count               (InjVisit             *visit,
                                             const InjLimitReach  *reach,
                                             const InjSupposition *supposition);
/* Likewise at one place that the visit lists. */
InjLimitCount inj_limit_count_place         (InjVisit             *visit,
                                             const InjLimitReach  *reach,
                                             const InjSupposition *supposition,
                                             InjPlace             *place);
/* What a dose would be given for at that place, or, where @place_id is %NULL, at
 * a new free site in @muscle: the indication of the plan that has it. */
const char   *inj_limit_get_indication      (InjVisit             *visit,
                                             const char           *place_id,
                                             InjMuscle             muscle);

G_END_DECLS
