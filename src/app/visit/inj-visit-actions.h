/* inj-visit-actions.h
 *
 * The actions of a visit: whatever has a key, a button or a menu item.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inj-visit-page.h"

G_BEGIN_DECLS

/* The actions of @page, which is to outlive the group. */
GSimpleActionGroup *inj_visit_actions_new    (InjVisitPage       *page) G_GNUC_WARN_UNUSED_RESULT;
/* Says which of them can be used as the visit stands. */
void                inj_visit_actions_update (GSimpleActionGroup *actions,
                                              InjVisitPage       *page);

G_END_DECLS
