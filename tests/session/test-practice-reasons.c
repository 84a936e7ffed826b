/* test-practice-reasons.c
 *
 * That a practice's usual reasons are those of every program on its records.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "session/inj-practice-reasons.h"

#include "session-fixture.h"

static void
on_changed_cb (int *count)
{
  (*count)++;
}

static void
test_keeps (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (InjUsualReasons) reasons = inj_practice_load_reasons (fixture->practice);
  g_autoptr (InjUsualReasons) loaded = NULL;
  g_autoptr (GError) error = NULL;
  int n_changes = 0;

  g_assert_cmpstr (inj_usual_reasons_get (reasons, INJ_REASON_VOID)[0], ==, "Not given");
  g_signal_connect_swapped (fixture->practice, "changed", G_CALLBACK (on_changed_cb), &n_changes);
  g_assert_true (inj_usual_reasons_set (reasons, INJ_REASON_VOID, "Typed twice", &error));
  g_assert_true (inj_practice_keep_reasons (fixture->practice, reasons, &error));
  g_assert_no_error (error);
  g_assert_cmpint (n_changes, ==, 1);

  loaded = inj_practice_load_reasons (fixture->other);
  g_assert_cmpstr (inj_usual_reasons_get (loaded, INJ_REASON_VOID)[0], ==, "Typed twice");
  g_assert_null (inj_usual_reasons_get (loaded, INJ_REASON_VOID)[1]);
}

/* Of a newer program, perhaps: nothing stops for it. */
static void
test_unreadable (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (InjUsualReasons) loaded = NULL;

  g_assert_true (inj_store_set_setting (inj_practice_get_store (fixture->practice), "reasons", "???", &error));
  g_assert_no_error (error);
  loaded = inj_practice_load_reasons (fixture->practice);
  g_assert_cmpstr (inj_usual_reasons_get (loaded, INJ_REASON_VOID)[0], ==, "Not given");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session/practice-reasons/keeps", test_keeps);
  g_test_add_func ("/session/practice-reasons/unreadable", test_unreadable);

  return g_test_run ();
}
