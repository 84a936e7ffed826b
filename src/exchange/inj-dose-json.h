/* inj-dose-json.h
 *
 * What a visit gave, plans and left out, as JSON.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/anatomy/inj-anchors.h"
#include "domain/visit/inj-visit.h"

#include "inj-json-writer.h"

G_BEGIN_DECLS

/* The array "injections": those of the sheet, or all of them. */
void inj_dose_json_add_injections (InjJsonWriter *json,
                                   InjVisit      *visit,
                                   gboolean       has_log);
/* The arrays "planned", "optional" and "skipped" of places, and "own_plan" of
 * what the visit itself plans, given by now or not, with where it came from. */
void inj_dose_json_add_places     (InjJsonWriter *json,
                                   InjVisit      *visit);
/* The text "completeness" and the array "deviations"; @anchors may be %NULL. */
void inj_dose_json_add_deviations (InjJsonWriter *json,
                                   InjVisit      *visit,
                                   InjAnchors    *anchors);

G_END_DECLS
