/* test-action-log.c
 *
 * What stood before an action, and what still stands.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/visit/inj-action-log.h"

#include "visit-fixture.h"

static InjAction *
make_action (int            revision,
             InjActionKind  kind,
             int            reverts,
             const char    *first,
             const char    *second)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify) inj_change_free);

  g_ptr_array_add (changes, inj_change_new_detail (INJ_DETAIL_NOTE, first));
  g_ptr_array_add (changes, inj_change_new_detail (INJ_DETAIL_NEEDLE, "30G"));
  if (second != NULL)
    g_ptr_array_add (changes, inj_change_new_detail (INJ_DETAIL_NOTE, second));

  return inj_action_new (revision, kind, reverts, 1, "nurse", changes);
}

static void
test_find_before (void)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func ((GDestroyNotify) inj_action_unref);
  InjAction *last;

  g_ptr_array_add (actions, make_action (1, INJ_ACTION_FILL_IN, 0, "a", NULL));
  g_ptr_array_add (actions, make_action (2, INJ_ACTION_FILL_IN, 0, "b", "c"));
  g_ptr_array_add (actions, make_action (3, INJ_ACTION_FILL_IN, 0, "d", NULL));
  last = g_ptr_array_index (actions, 1);
  g_assert_cmpstr (inj_action_log_find_before (actions, last, g_ptr_array_index (last->changes, 2))->value, ==, "b");
  g_assert_cmpstr (inj_action_log_find_before (actions, last, g_ptr_array_index (last->changes, 0))->value, ==, "a");
  last = g_ptr_array_index (actions, 2);
  g_assert_cmpstr (inj_action_log_find_before (actions, last, g_ptr_array_index (last->changes, 0))->value, ==, "c");
  last = g_ptr_array_index (actions, 0);
  g_assert_null (inj_action_log_find_before (actions, last, g_ptr_array_index (last->changes, 0)));
}

static void
test_standing (void)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func ((GDestroyNotify) inj_action_unref);
  g_autoptr (GArray) standing = NULL;

  g_ptr_array_add (actions, make_action (1, INJ_ACTION_FILL_IN, 0, "a", NULL));
  g_ptr_array_add (actions, make_action (2, INJ_ACTION_FILL_IN, 0, "b", NULL));
  g_ptr_array_add (actions, make_action (3, INJ_ACTION_UNDO, 2, "a", NULL));
  g_ptr_array_add (actions, make_action (4, INJ_ACTION_UNDO, 1, NULL, NULL));
  g_ptr_array_add (actions, make_action (5, INJ_ACTION_REDO, 4, "a", NULL));
  standing = inj_action_log_list_standing (actions);
  g_assert_true (g_array_index (standing, gboolean, 1));
  g_assert_false (g_array_index (standing, gboolean, 2));
  g_assert_true (inj_action_log_get_original (actions, g_ptr_array_index (actions, 4)) ==
                 g_ptr_array_index (actions, 0));
  g_assert_null (inj_action_log_get_original (actions, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/action-log/find-before", test_find_before);
  g_test_add_func ("/action-log/standing", test_standing);

  return g_test_run ();
}
