/* inj-totals-json.h
 *
 * What a visit adds up to, as JSON.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/visit/inj-totals.h"

#include "inj-json-writer.h"

G_BEGIN_DECLS

/* The object "totals". Totals are of the substance of the visit's product; others
 * stand in by_substance alone. Muscles of the protocol are listed without a dose
 * as well, others with one. */
void inj_totals_json_add (InjJsonWriter   *json,
                          InjVisit        *visit,
                          const InjTotals *totals);

G_END_DECLS
