/* test-undo-history.c
 *
 * Undo and redo as they follow from the log alone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/visit/inj-undo-history.h"

typedef struct
{
  InjUndoHistory *history;
  int             revision;
} Log;

static InjAction *
make_action (Log           *log,
             InjActionKind  kind,
             int            reverts)
{
  return inj_action_new (log->revision + 1, kind, reverts, 0, "nurse", g_ptr_array_new ());
}

static void
push (Log           *log,
      InjActionKind  kind,
      int            reverts)
{
  g_autoptr (InjAction) action = make_action (log, kind, reverts);

  g_assert_true (inj_undo_history_can_push (log->history, action));
  inj_undo_history_push (log->history, action);
  log->revision++;
}

static void
assert_cannot (Log           *log,
               InjActionKind  kind,
               int            reverts)
{
  g_autoptr (InjAction) action = make_action (log, kind, reverts);

  g_assert_false (inj_undo_history_can_push (log->history, action));
}

static void
assert_next (Log *log,
             int  undoable,
             int  redoable)
{
  InjAction *undo = inj_undo_history_get_undoable (log->history);
  InjAction *redo = inj_undo_history_get_redoable (log->history);

  g_assert_cmpint (undo != NULL ? undo->revision : 0, ==, undoable);
  g_assert_cmpint (redo != NULL ? redo->revision : 0, ==, redoable);
}

static void
test_back_and_forth (void)
{
  Log log = { inj_undo_history_new (), 0 };

  assert_next (&log, 0, 0);
  push (&log, INJ_ACTION_GIVE, 0);
  push (&log, INJ_ACTION_SKIP, 0);
  assert_next (&log, 2, 0);
  push (&log, INJ_ACTION_UNDO, 2);
  assert_next (&log, 1, 3);
  push (&log, INJ_ACTION_UNDO, 1);
  assert_next (&log, 0, 4);
  push (&log, INJ_ACTION_REDO, 4);
  assert_next (&log, 5, 3);
  push (&log, INJ_ACTION_REDO, 3);
  assert_next (&log, 6, 0);
  /* What is undone then is the redo, the last account of the thing. */
  push (&log, INJ_ACTION_UNDO, 6);
  assert_next (&log, 5, 7);

  inj_undo_history_free (log.history);
}

static void
test_something_new_ends_redo (void)
{
  Log log = { inj_undo_history_new (), 0 };

  push (&log, INJ_ACTION_GIVE, 0);
  push (&log, INJ_ACTION_UNDO, 1);
  assert_next (&log, 0, 2);
  push (&log, INJ_ACTION_OPEN_VIAL, 0);
  assert_next (&log, 3, 0);

  inj_undo_history_free (log.history);
}

static void
test_signature_ends_both (void)
{
  Log log = { inj_undo_history_new (), 0 };

  push (&log, INJ_ACTION_GIVE, 0);
  push (&log, INJ_ACTION_GIVE, 0);
  push (&log, INJ_ACTION_UNDO, 2);
  push (&log, INJ_ACTION_SIGN, 0);
  assert_next (&log, 0, 0);
  push (&log, INJ_ACTION_AMEND, 0);
  assert_next (&log, 0, 0);
  assert_cannot (&log, INJ_ACTION_UNDO, 5);

  inj_undo_history_free (log.history);
}

static void
test_what_cannot_be (void)
{
  Log log = { inj_undo_history_new (), 0 };

  assert_cannot (&log, INJ_ACTION_UNDO, 0);
  assert_cannot (&log, INJ_ACTION_UNDO, 1);
  assert_cannot (&log, INJ_ACTION_REDO, 1);
  push (&log, INJ_ACTION_GIVE, 0);
  push (&log, INJ_ACTION_GIVE, 0);
  assert_cannot (&log, INJ_ACTION_UNDO, 1);
  assert_cannot (&log, INJ_ACTION_UNDO, 0);
  assert_cannot (&log, INJ_ACTION_REDO, 2);
  assert_cannot (&log, INJ_ACTION_GIVE, 2);
  assert_next (&log, 2, 0);

  inj_undo_history_free (log.history);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/undo-history/back-and-forth", test_back_and_forth);
  g_test_add_func ("/undo-history/something-new-ends-redo", test_something_new_ends_redo);
  g_test_add_func ("/undo-history/signature-ends-both", test_signature_ends_both);
  g_test_add_func ("/undo-history/what-cannot-be", test_what_cannot_be);

  return g_test_run ();
}
