/* inj-criteria.h
 *
 * Chronic migraine by its published criteria, as a statement of what was
 * entered.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/visit/inj-visit.h"

G_BEGIN_DECLS

/**
 * inj_criteria_dup_statement:
 *
 * Holds the headache days, migraine days, hours and months that were entered
 * beside the figures of ICHD-3 1.3 (15 or more headache days a month, 8 or more
 * of migraine, for over 3 months) and of the US label (15 days with 4 hours or
 * more; CLINICAL). It states what was entered and never a diagnosis; what was
 * not entered is said to be.
 *
 * Returns: translated sentences, a line each; %NULL when none of the figures
 *   was entered
 */
char *inj_criteria_dup_statement (InjVisit *visit) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
