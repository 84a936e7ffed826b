/* inj-show-commands.h
 *
 * The commands that show visits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inj-command.h"

G_BEGIN_DECLS

gboolean inj_show_command_visit  (InjInvocation  *invocation,
                                  GError        **error);
gboolean inj_show_command_visits (InjInvocation  *invocation,
                                  GError        **error);
gboolean inj_show_command_day    (InjInvocation  *invocation,
                                  GError        **error);

G_END_DECLS
