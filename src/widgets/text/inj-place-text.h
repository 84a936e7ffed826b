/* inj-place-text.h
 *
 * What is told of a place beside its units.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/visit/inj-place.h"

G_BEGIN_DECLS

/* Of a dose that was given: its route unless intramuscular, its note, and that
 * it was recorded in bulk; of one that the visit itself plans: what it repeats
 * or mirrors; one below the other. %NULL for none of these. */
char *inj_place_text_remarks (InjPlace *place) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
