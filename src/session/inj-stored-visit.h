/* inj-stored-visit.h
 *
 * A visit that is open, as the store has it now.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/visit/inj-visit.h"
#include "store/inj-store.h"

G_BEGIN_DECLS

/* What @visit is in the store; refuses with inj_stored_visit_get_lost_notice()
 * where it is no longer there. */
InjVisit   *inj_stored_visit_load            (InjStore  *store,
                                              InjVisit  *visit,
                                              GError   **error) G_GNUC_WARN_UNUSED_RESULT;
/* Whether the actions that the store has begin with those of @visit. */
gboolean    inj_stored_visit_continues       (InjVisit  *stored,
                                              InjVisit  *visit);
/* That the records were replaced, and the visit is none of them. */
const char *inj_stored_visit_get_lost_notice (void);

G_END_DECLS
