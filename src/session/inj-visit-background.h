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
 * (nullable) (element-type InjLimit): the practice's own figures. Fails as the
 * functions of the store do. */
InjBackground *inj_visit_background_load (InjStore   *store,
                                          InjVisit   *visit,
                                          GPtrArray  *substances,
                                          InjLabel    label,
                                          GPtrArray  *limits,
                                          const char *limits_fault,
                                          GError    **error) G_GNUC_WARN_UNUSED_RESULT;
/* Whether what an action changes is looked for in the records: its vials' serial
 * numbers are. */
gboolean       inj_visit_background_depends_on (const InjAction *action);
/* The patient's visit before this one, of the same indication and with a dose;
 * %NULL without an error when there is none. */
InjVisit      *inj_visit_background_load_previous (InjStore *store,
                                          InjVisit   *visit,
                                          GError    **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
