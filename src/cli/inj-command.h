/* inj-command.h
 *
 * The commands by their words, with options, help and what they do.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define INJ_COMMAND_PROGRAM "injectmap-cli"

#define INJ_COMMAND_ERROR (inj_command_error_quark ())

/**
 * InjCommandError:
 * @INJ_COMMAND_ERROR_USAGE: the command line cannot be understood: a word, an
 *   option or an operand is unknown, missing or too many; exit status 2
 * @INJ_COMMAND_ERROR_FAILED: anything else that no other layer says
 */
typedef enum
{
  INJ_COMMAND_ERROR_USAGE,
  INJ_COMMAND_ERROR_FAILED,
} InjCommandError;

GQuark inj_command_error_quark (void);

typedef struct _InjInvocation InjInvocation;

/* Does what the command says; prints by inj_invocation_print(). */
typedef gboolean (*InjCommandRun) (InjInvocation  *invocation,
                                   GError        **error);

/**
 * InjCommandOption:
 * @name: without its hyphens; %NULL ends a list
 * @value: what stands for the value in the help; %NULL for one without value
 * @description: marked for translation
 * @is_required: whether the command cannot do without
 */
typedef struct
{
  const char *name;
  const char *value;
  const char *description;
  gboolean    is_required;
} InjCommandOption;

/**
 * InjCommand:
 * @verb: the second word; %NULL where the noun alone is the command
 * @operands: their names in the help and in messages, "VISIT SITE..."
 * @n_least: how many there are at the least
 * @n_most: and at the most
 * @makes_database: whether it makes the database where there is none; the
 *   others refuse, so that a mistyped name is not taken for an empty practice
 * @options: its own, ended by one without name
 * @summary: one line, marked for translation
 * @details: (nullable): what else the help says, marked for translation
 * @run: %NULL ends a list
 */
typedef struct
{
  const char             *verb;
  const char             *operands;
  guint                   n_least;
  guint                   n_most;
  gboolean                makes_database;
  const InjCommandOption *options;
  const char             *summary;
  const char             *details;
  InjCommandRun           run;
} InjCommand;

/**
 * InjCommandGroup:
 * @noun: the first word
 * @commands: ended by one without @run
 */
typedef struct
{
  const char       *noun;
  const InjCommand *commands;
} InjCommandGroup;

/* All of them, in the order of the help. */
const InjCommandGroup *inj_command_get_groups   (gsize                 *n_groups);
/* %NULL when there is none. */
const InjCommandGroup *inj_command_lookup_group (const char            *noun);
/* @verb: (nullable) */
const InjCommand      *inj_command_lookup       (const InjCommandGroup *group,
                                                 const char            *verb);

G_END_DECLS
