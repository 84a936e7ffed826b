/* inj-undo-history.c
 *
 * Which action undo and redo would revert, read from the log.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-undo-history.h"

/* Owns both stacks, whose last entries are reverted first. */
struct _InjUndoHistory
{
  GPtrArray *undoable;
  GPtrArray *redoable;
};

static InjAction *
peek (GPtrArray *stack)
{
  return stack->len > 0 ? g_ptr_array_index (stack, stack->len - 1) : NULL;
}

static gboolean
is_on_top (GPtrArray       *stack,
           const InjAction *action)
{
  InjAction *top = peek (stack);

  return top != NULL && top->revision == action->reverts;
}

static void
revert (GPtrArray *from,
        GPtrArray *to,
        InjAction *action)
{
  g_ptr_array_remove_index (from, from->len - 1);
  g_ptr_array_add (to, inj_action_ref (action));
}

InjUndoHistory *
inj_undo_history_new (void)
{
  InjUndoHistory *self = g_new0 (InjUndoHistory, 1);

  self->undoable = g_ptr_array_new_with_free_func ((GDestroyNotify) inj_action_unref);
  self->redoable = g_ptr_array_new_with_free_func ((GDestroyNotify) inj_action_unref);

  return self;
}

void
inj_undo_history_free (InjUndoHistory *self)
{
  g_ptr_array_unref (self->undoable);
  g_ptr_array_unref (self->redoable);
  g_free (self);
}

gboolean
inj_undo_history_can_push (InjUndoHistory  *self,
                           const InjAction *action)
{
  if (action->kind == INJ_ACTION_UNDO)
    return is_on_top (self->undoable, action);
  if (action->kind == INJ_ACTION_REDO)
    return is_on_top (self->redoable, action);

  return action->reverts == 0;
}

void
inj_undo_history_push (InjUndoHistory *self,
                       InjAction      *action)
{
  g_return_if_fail (inj_undo_history_can_push (self, action));

  if (action->kind == INJ_ACTION_UNDO)
    {
      revert (self->undoable, self->redoable, action);
    }
  else if (action->kind == INJ_ACTION_REDO)
    {
      revert (self->redoable, self->undoable, action);
    }
  else
    {
      g_ptr_array_set_size (self->redoable, 0);
      g_ptr_array_add (self->undoable, inj_action_ref (action));
    }

  /* A signed visit is locked, and what amends it stands. */
  if (action->kind == INJ_ACTION_SIGN || action->kind == INJ_ACTION_AMEND)
    g_ptr_array_set_size (self->undoable, 0);
}

InjAction *
inj_undo_history_get_undoable (InjUndoHistory *self)
{
  return peek (self->undoable);
}

InjAction *
inj_undo_history_get_redoable (InjUndoHistory *self)
{
  return peek (self->redoable);
}
