/* inj-guide.h
 *
 * Which site comes next.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inj-visit.h"

G_BEGIN_DECLS

/* The next place that the visit wants, still hollow, after @place_id in its order,
 * from the start again at the end; the first one where @place_id is %NULL or
 * unknown. %NULL when none is left. (transfer none) */
InjPlace *inj_guide_get_next (InjVisit   *visit,
                              const char *place_id);

G_END_DECLS
