/* inj-dose-commands.h
 *
 * What the commands about visits do with doses.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inj-command.h"

G_BEGIN_DECLS

gboolean inj_dose_command_give    (InjInvocation  *invocation,
                                   GError        **error);
gboolean inj_dose_command_void    (InjInvocation  *invocation,
                                   GError        **error);
gboolean inj_dose_command_correct (InjInvocation  *invocation,
                                   GError        **error);
gboolean inj_dose_command_move    (InjInvocation  *invocation,
                                   GError        **error);
gboolean inj_dose_command_skip    (InjInvocation  *invocation,
                                   GError        **error);
gboolean inj_dose_command_unskip  (InjInvocation  *invocation,
                                   GError        **error);
gboolean inj_dose_command_undo    (InjInvocation  *invocation,
                                   GError        **error);
gboolean inj_dose_command_redo    (InjInvocation  *invocation,
                                   GError        **error);

G_END_DECLS
