/* inj-plan-commands.h
 *
 * What the commands about visits plan, and say of what departs from the plan.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inj-command.h"

G_BEGIN_DECLS

gboolean inj_plan_command_plan    (InjInvocation  *invocation,
                                   GError        **error);
gboolean inj_plan_command_unplan  (InjInvocation  *invocation,
                                   GError        **error);
gboolean inj_plan_command_repeat  (InjInvocation  *invocation,
                                   GError        **error);
gboolean inj_plan_command_mirror  (InjInvocation  *invocation,
                                   GError        **error);
gboolean inj_plan_command_add_on  (InjInvocation  *invocation,
                                   GError        **error);
gboolean inj_plan_command_explain (InjInvocation  *invocation,
                                   GError        **error);

G_END_DECLS
