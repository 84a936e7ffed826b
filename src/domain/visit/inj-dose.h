/* inj-dose.h
 *
 * How a dose is given: units, route and note.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inj-injection.h"

G_BEGIN_DECLS

/* The route that the visit or its protocol plans; for a correction, the one of
 * the dose that is corrected. */
#define INJ_DOSE_ROUTE_AS_PLANNED (-1)

/**
 * InjDose:
 * @units: in hundredths; 0 for what is planned, and for a correction for what
 *   was given
 * @route: an #InjRoute, or %INJ_DOSE_ROUTE_AS_PLANNED
 * @note: (nullable): about this dose; for a correction %NULL keeps the note
 *   that stands and "" takes it away
 *
 * What the injector says of a dose. Where a function takes none, everything is
 * as planned. A zeroed one says intramuscular: begin with INJ_DOSE().
 */
typedef struct
{
  InjUnits    units;
  int         route;
  const char *note;
} InjDose;

/* A dose of that many hundredths of a unit, by the planned route. */
#define INJ_DOSE(units) ((InjDose) { (units), INJ_DOSE_ROUTE_AS_PLANNED, NULL })

G_END_DECLS
