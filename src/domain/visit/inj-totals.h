/* inj-totals.h
 *
 * What a visit adds up to.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inj-visit.h"
#include "domain/values/inj-volume.h"

G_BEGIN_DECLS

/**
 * InjTally:
 * @given: units of live injections, in hundredths
 * @planned: units planned at the places that the visit wants
 *   (inj_place_is_required()), given and skipped ones included; what the visit
 *   itself plans in another substance is not among them
 * @to_go: units planned at wanted places still hollow
 * @skipped: units planned at skipped wanted places
 * @sites: places with a live injection of the substance
 * @in_bulk: of these, places whose dose was recorded together with others
 * @required: places that the visit's protocol requires: those of an add-on, and
 *   what the visit itself plans, are wanted and no part of "protocol complete"
 * @required_given: of these, places with a live injection of the substance
 * @required_skipped: of these, skipped ones
 * @required_hollow: of these, hollow ones
 * @wanted_hollow: wanted places still hollow
 */
typedef struct
{
  InjUnits given;
  InjUnits planned;
  InjUnits to_go;
  InjUnits skipped;
  int      sites;
  int      in_bulk;
  int      required;
  int      required_given;
  int      required_skipped;
  int      required_hollow;
  int      wanted_hollow;
} InjTally;

/**
 * InjTotals:
 * @all: of the visit
 * @by_muscle: indexed by InjMuscle
 * @by_side: indexed by InjSide
 * @by_muscle_side: indexed by InjMuscle and InjSide
 * @volume: of all live injections
 * @protocol_given: units given for the protocol's indication, which the
 *   visit's limits count
 * @protocol_sites: places with a live injection given for it
 *
 * "31 of 31 + 2 optional" is required_given, required, and sites less
 * required_given. A visit's doses are of one substance as long as its vials
 * are; inj_totals_of_substance() counts one of several.
 */
typedef struct
{
  InjTally  all;
  InjTally  by_muscle[INJ_N_MUSCLES];
  InjTally  by_side[INJ_N_SIDES];
  InjTally  by_muscle_side[INJ_N_MUSCLES][INJ_N_SIDES];
  InjVolume volume;
  InjUnits  protocol_given;
  int       protocol_sites;
} InjTotals;

/* Counts every live injection of @substance_id, or of the substance of the
 * visit's product where it is %NULL. */
void inj_totals_count (InjVisit   *visit,
                       const char *substance_id,
                       InjTotals  *totals);

G_END_DECLS
