/* inj-visit-actions.h
 *
 * What can be done to a visit, as actions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inj-visit-control.h"

G_BEGIN_DECLS

/* The actions that ask the visit of @control for something; what shows or asks
 * the person is the page's. @control is to outlive the group. */
GSimpleActionGroup *inj_visit_actions_new    (InjVisitControl    *control) G_GNUC_WARN_UNUSED_RESULT;
/* Says which of them can be used as the visit stands; there has to be one. */
void                inj_visit_actions_update (GSimpleActionGroup *actions,
                                              InjVisitControl    *control);

G_END_DECLS
