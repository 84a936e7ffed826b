/* inj-visit-json.h
 *
 * A visit as JSON.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/anatomy/inj-anchors.h"
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
 * InjVisitJsonSource:
 * @background: what the visit is judged against
 * @findings: of #InjFinding
 * @anchors: (nullable): where the sites lie
 * @events: (nullable) (element-type InjEvent): what the patient reported
 *
 * What a visit is told from. Borrows all it names.
 */
typedef struct
{
  InjVisit            *visit;
  const InjBackground *background;
  GListModel          *findings;
  InjAnchors          *anchors;
  GPtrArray           *events;
} InjVisitJsonSource;

/**
 * inj_visit_json_write:
 *
 * All that the visit says. Units and millilitres are exact numbers; x and y are
 * ten-thousandths of a head height, as in InjPosition; times are ISO 8601 in
 * UTC. An injection that a person voided is shown with "voided" true.
 *
 * Returns: the text, the same for the same visit
 */
char *inj_visit_json_write (const InjVisitJsonSource *source,
                            InjVisitJsonFlags         flags) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
