/* inj-visit-background.h
 *
 * What a visit is judged against, out of the records.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/review/inj-background.h"
#include "domain/visit/inj-visit.h"
#include "store/inj-store.h"

G_BEGIN_DECLS

/* @substances: (element-type InjSubstance); @label: whose label holds; @limits:
 * (element-type InjLimit): the practice's own figures. Fails as the functions
 * of the store do. */
InjBackground *inj_visit_background_load (InjStore   *store,
                                          InjVisit   *visit,
                                          GPtrArray  *substances,
                                          InjLabel    label,
                                          GPtrArray  *limits,
                                          GError    **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
