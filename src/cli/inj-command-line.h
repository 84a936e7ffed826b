/* inj-command-line.h
 *
 * From what was typed to a command that has run.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inj-invocation.h"

G_BEGIN_DECLS

/**
 * inj_command_line_run:
 * @arguments: (array zero-terminated=1): the program's name first
 *
 * Finds the command, reads options and operands, and runs it, or prints help
 * or version. What is to be printed stands in @invocation, on error as well.
 *
 * Returns: %FALSE with %INJ_COMMAND_ERROR_USAGE when the command line cannot
 *   be understood, or with what the command failed by
 */
gboolean inj_command_line_run (InjInvocation      *invocation,
                               const char *const  *arguments,
                               GError            **error);

G_END_DECLS
