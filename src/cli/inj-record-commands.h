/* inj-record-commands.h
 *
 * What the commands do with a visit as a whole: start, fill in, sign, discard.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inj-command.h"

G_BEGIN_DECLS

gboolean inj_record_command_start   (InjInvocation  *invocation,
                                     GError        **error);
gboolean inj_record_command_fill_in (InjInvocation  *invocation,
                                     GError        **error);
gboolean inj_record_command_sign    (InjInvocation  *invocation,
                                     GError        **error);
gboolean inj_record_command_discard (InjInvocation  *invocation,
                                     GError        **error);

G_END_DECLS
