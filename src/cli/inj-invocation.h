/* inj-invocation.h
 *
 * One command as it was given: its options, operands and output.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/inj-atlas.h"
#include "domain/values/inj-date.h"
#include "domain/anatomy/inj-position.h"
#include "domain/values/inj-units.h"
#include "domain/values/inj-volume.h"
#include "session/inj-practice.h"

#include "inj-command.h"

G_BEGIN_DECLS

/**
 * InjInvocation:
 *
 * Owns what was typed, what is to be printed, and the practice once it is
 * opened. Reading an option names it in the message of what is wrong with it.
 * The command itself is borrowed.
 */

InjInvocation    *inj_invocation_new           (void) G_GNUC_WARN_UNUSED_RESULT;
void              inj_invocation_free          (InjInvocation     *self);

/* What was typed */

void              inj_invocation_set_command   (InjInvocation     *self,
                                                const InjCommand  *command);
const InjCommand *inj_invocation_get_command   (InjInvocation     *self);
/* @value: (nullable): of an option without value; %FALSE with
 * %INJ_COMMAND_ERROR_USAGE when the option was given already. */
gboolean          inj_invocation_take_option   (InjInvocation     *self,
                                                const char        *name,
                                                const char        *value,
                                                GError           **error);
void              inj_invocation_take_operand  (InjInvocation     *self,
                                                const char        *operand);
/* As typed, for a file's name; %NULL when it was not given. */
const char       *inj_invocation_get_raw       (InjInvocation     *self,
                                                const char        *option);
gboolean          inj_invocation_has           (InjInvocation     *self,
                                                const char        *option);
gboolean          inj_invocation_is_json       (InjInvocation     *self);

/* Each of these leaves its result as it is when the option was not given, and
 * fails with %INJ_DOMAIN_ERROR_INVALID that names the option. */

/* Text without blanks around it, in UTF-8; owned by @self. */
gboolean          inj_invocation_read_text     (InjInvocation     *self,
                                                const char        *option,
                                                const char       **text,
                                                GError           **error);
gboolean          inj_invocation_read_units    (InjInvocation     *self,
                                                const char        *option,
                                                InjUnits           maximum,
                                                InjUnits          *units,
                                                GError           **error);
gboolean          inj_invocation_read_volume   (InjInvocation     *self,
                                                const char        *option,
                                                InjVolume         *volume,
                                                GError           **error);
/* A whole number from 1 on. */
gboolean          inj_invocation_read_number   (InjInvocation     *self,
                                                const char        *option,
                                                int               *number,
                                                GError           **error);
gboolean          inj_invocation_read_date     (InjInvocation     *self,
                                                const char        *option,
                                                InjDate           *date,
                                                GError           **error);
gboolean          inj_invocation_read_position (InjInvocation     *self,
                                                const char        *option,
                                                InjPosition       *position,
                                                GError           **error);

guint             inj_invocation_get_n_operands (InjInvocation    *self);
/* As typed. */
const char       *inj_invocation_get_operand   (InjInvocation     *self,
                                                guint              index);
/* A record's number, above 0. */
gboolean          inj_invocation_read_id       (InjInvocation     *self,
                                                guint              index,
                                                gint64            *id,
                                                GError           **error);

/* What it works on; each is opened when first asked for and owned by @self */

InjAtlas         *inj_invocation_get_atlas     (InjInvocation     *self,
                                                GError           **error);
/* Of the practice, or without one where a command needs no records. */
InjCatalog       *inj_invocation_get_catalog   (InjInvocation     *self,
                                                GError           **error);
/* @path as it was given, or the default one. */
char             *inj_invocation_dup_database  (InjInvocation     *self) G_GNUC_WARN_UNUSED_RESULT;
InjPractice      *inj_invocation_get_practice  (InjInvocation     *self,
                                                GError           **error);

/* What it says */

void              inj_invocation_print         (InjInvocation     *self,
                                                const char        *text);
/* A line of its own. */
void              inj_invocation_print_line    (InjInvocation     *self,
                                                const char        *text);
void              inj_invocation_print_id      (InjInvocation     *self,
                                                gint64             id);
/* Something to be seen though the command succeeds, told beside the output;
 * @severity is translated. */
void              inj_invocation_tell          (InjInvocation     *self,
                                                const char        *severity,
                                                const char        *text);
const char       *inj_invocation_get_output    (InjInvocation     *self);
/* (element-type utf8) */
GPtrArray        *inj_invocation_get_notices   (InjInvocation     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InjInvocation, inj_invocation_free)

G_END_DECLS
