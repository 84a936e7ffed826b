/* inj-review-json.h
 *
 * What a visit is judged against and what is found, as JSON.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/anatomy/inj-anchors.h"
#include "domain/review/inj-background.h"
#include "domain/visit/inj-totals.h"

#include "inj-json-writer.h"

G_BEGIN_DECLS

/* The object "three_months"; null for a substance to which no source sets such a
 * limit. */
void inj_review_json_add_months   (InjJsonWriter       *json,
                                   InjVisit            *visit,
                                   const InjBackground *background,
                                   const InjTotals     *totals);
/* The array "practice_limits": the practice's own figures, each beside the
 * label's for the same. */
void inj_review_json_add_limits   (InjJsonWriter       *json,
                                   InjVisit            *visit,
                                   const InjBackground *background);
/* The arrays "cautions" of the patient and "events" (element-type InjEvent),
 * which may be %NULL for none asked for. */
void inj_review_json_add_patient  (InjJsonWriter       *json,
                                   const InjBackground *background,
                                   InjDate              day,
                                   GPtrArray           *events);
/* The arrays "findings", of @findings (of #InjFinding), and "checks", what is
 * looked at before signing; @anchors may be %NULL. */
void inj_review_json_add_findings (InjJsonWriter       *json,
                                   InjVisit            *visit,
                                   GListModel          *findings,
                                   InjAnchors          *anchors);

G_END_DECLS
