/* inj-vial-commands.h
 *
 * What the commands about visits do with vials.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inj-command.h"

G_BEGIN_DECLS

gboolean inj_vial_command_open     (InjInvocation  *invocation,
                                    GError        **error);
gboolean inj_vial_command_choose   (InjInvocation  *invocation,
                                    GError        **error);
gboolean inj_vial_command_correct  (InjInvocation  *invocation,
                                    GError        **error);
gboolean inj_vial_command_withdraw (InjInvocation  *invocation,
                                    GError        **error);

G_END_DECLS
