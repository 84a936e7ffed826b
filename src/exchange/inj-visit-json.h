/* inj-visit-json.h
 *
 * A visit as JSON.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/review/inj-background.h"
#include "domain/visit/inj-visit.h"

G_BEGIN_DECLS

/**
 * InjVisitJsonFlags:
 * @INJ_VISIT_JSON_SHEET: what stands on the sheet
 * @INJ_VISIT_JSON_LOG: also injections that were undone, and the actions
 */
typedef enum
{
  INJ_VISIT_JSON_SHEET = 0,
  INJ_VISIT_JSON_LOG = 1 << 0,
} InjVisitJsonFlags;

/**
 * inj_visit_json_write:
 * @background: what the visit is judged against
 * @findings: of #InjFinding
 *
 * Units and millilitres are exact numbers; x and y are ten-thousandths of a
 * head height, as in InjPosition; times are ISO 8601 in UTC. Totals are of the
 * substance of the visit's product; others stand in totals.by_substance alone.
 * Muscles of the protocol are listed without a dose as well, others with one.
 * An injection that a person voided is shown with "voided" true.
 *
 * Returns: the text, the same for the same visit
 */
char *inj_visit_json_write (InjVisit            *visit,
                            const InjBackground *background,
                            GListModel          *findings,
                            InjVisitJsonFlags    flags) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
