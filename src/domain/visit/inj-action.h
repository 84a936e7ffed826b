/* inj-action.h
 *
 * One thing done to a visit: a value with an inverse.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "inj-change.h"

G_BEGIN_DECLS

/**
 * InjActionKind:
 *
 * What the person did. What it changes stands in the action's changes.
 */
typedef enum
{
  INJ_ACTION_GIVE,
  INJ_ACTION_VOID,
  INJ_ACTION_CORRECT,
  INJ_ACTION_MOVE,
  INJ_ACTION_SKIP,
  INJ_ACTION_UNSKIP,
  INJ_ACTION_OPEN_VIAL,
  INJ_ACTION_CHOOSE_VIAL,
  INJ_ACTION_SIGN,
  INJ_ACTION_UNDO,
  INJ_ACTION_REDO,
  INJ_ACTION_PLAN,
  INJ_ACTION_REPEAT,
  INJ_ACTION_MIRROR,
  INJ_ACTION_UNPLAN,
  INJ_ACTION_FILL_IN,
  INJ_ACTION_EXPLAIN,
  INJ_ACTION_CORRECT_VIAL,
  INJ_ACTION_WITHDRAW_VIAL,
  INJ_ACTION_ADD_ON,
  INJ_ACTION_DISCARD,
  INJ_ACTION_AMEND,
} InjActionKind;

/* The id in the log: "give", "open-vial". */
const char *inj_action_kind_get_id  (InjActionKind   kind);
gboolean    inj_action_kind_from_id (const char     *id,
                                     InjActionKind  *kind);

/**
 * InjAction:
 * @revision: the visit's revision once this action is applied: the one
 *   before it plus 1
 * @kind: what was done
 * @reverts: of an undo or redo: the revision of the action that it reverts;
 *   else 0
 * @at: microseconds since 1970, UTC
 * @actor: the account of the operating system
 * @changes: (element-type InjChange): applied in order
 *
 * An immutable, reference-counted value.
 */
typedef struct
{
  int            revision;
  InjActionKind  kind;
  int            reverts;
  gint64         at;
  char          *actor;
  GPtrArray     *changes;
} InjAction;

/* @changes: (transfer full). */
InjAction *inj_action_new        (int             revision,
                                  InjActionKind   kind,
                                  int             reverts,
                                  gint64          at,
                                  const char     *actor,
                                  GPtrArray      *changes) G_GNUC_WARN_UNUSED_RESULT;
InjAction *inj_action_ref        (InjAction      *self) G_GNUC_WARN_UNUSED_RESULT;
void       inj_action_unref      (InjAction      *self);

/**
 * inj_action_dup_digest:
 * @previous: the digest of the action before, or what the visit starts with
 *
 * Each action's digest covers all that it says and the digest before it, so
 * that a record changed behind the program's back is found by verifying.
 *
 * Returns: SHA-256 in hexadecimal
 */
char      *inj_action_dup_digest (const InjAction *self,
                                  const char      *previous) G_GNUC_WARN_UNUSED_RESULT;
/* @actions: (element-type InjAction). Whether those from the index @first on
 * lead from the digest @from to the digest @to; none lead nowhere. */
gboolean   inj_action_do_lead    (GPtrArray       *actions,
                                  guint            first,
                                  const char      *from,
                                  const char      *to);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InjAction, inj_action_unref)

G_END_DECLS
