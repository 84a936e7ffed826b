/* inj-undo-history.h
 *
 * Which action undo and redo would revert, read from the log.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inj-action.h"

G_BEGIN_DECLS

/**
 * InjUndoHistory:
 *
 * Two stacks that follow from the log alone, so that undo survives a restart
 * and is the same in every program that has the visit open.
 */
typedef struct _InjUndoHistory InjUndoHistory;

InjUndoHistory *inj_undo_history_new          (void) G_GNUC_WARN_UNUSED_RESULT;
void            inj_undo_history_free         (InjUndoHistory  *self);

/* Takes note of the next action of the log. */
void            inj_undo_history_push         (InjUndoHistory  *self,
                                               InjAction       *action);
/* Whether an undo or redo reverts what it should; others always do. */
gboolean        inj_undo_history_can_push     (InjUndoHistory  *self,
                                               const InjAction *action);
/* (nullable) (transfer none) */
InjAction      *inj_undo_history_get_undoable (InjUndoHistory  *self);
InjAction      *inj_undo_history_get_redoable (InjUndoHistory  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InjUndoHistory, inj_undo_history_free)

G_END_DECLS
