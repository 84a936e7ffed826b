/* test-visit-title.c
 *
 * What stands at the head of a visit, and when it is a late entry.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/visit/inj-visit-title.h"
#include "session/inj-clock.h"

#include "session-fixture.h"

static void
assert_state (InjVisitSession *session,
              const char      *state)
{
  g_autofree char *text = inj_visit_title_dup_state (inj_visit_session_get_visit (session),
                                                     inj_visit_session_get_background (session)->patient, FALSE);
  g_autofree char *expected = g_strconcat (state, " · born 1980-02-29", NULL);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_today (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  InjVisit *visit = inj_visit_session_get_visit (fixture->session);

  g_assert_false (inj_visit_title_is_late (visit));
  g_assert_null (inj_visit_title_dup_late (visit));
  assert_state (fixture->session, "draft");
  session_fixture_give (fixture->session, "corrugator-right-1");
  assert_state (fixture->session, "draft");
  session_fixture_perform (fixture->session, inj_request_new_sign ("Dr. Example", NULL));
  assert_state (fixture->session, "signed, not verified");
}

static void
test_late (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  InjDate today = inj_clock_get_today ();
  g_autoptr (InjVisitSession) session = session_fixture_start_visit (fixture, today - 2);
  g_autofree char *entered = inj_date_format_long (today);
  g_autofree char *date = inj_date_format_long (today - 2);
  g_autofree char *expected = g_strdup_printf ("Late entry: entered on %s for %s.", entered, date);
  g_autofree char *late = inj_visit_title_dup_late (inj_visit_session_get_visit (session));

  g_assert_cmpstr (late, ==, expected);
  assert_state (session, "draft, late entry");
  session_fixture_perform (session, inj_request_new_sign ("Dr. Example", NULL));
  assert_state (session, "late, signed, not verified");
}

/* What was prepared ahead is late once a dose is entered after its day. */
static void
test_prepared (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  InjDate today = inj_clock_get_today ();
  g_autoptr (InjVisitSession) session = session_fixture_start_visit (fixture, today + 1);
  InjVisit *visit = inj_visit_session_get_visit (session);

  g_assert_cmpint (inj_visit_title_get_entered_on (visit), ==, today);
  g_assert_false (inj_visit_title_is_late (visit));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/visit-title/today", test_today);
  g_test_add_func ("/app/visit-title/late", test_late);
  g_test_add_func ("/app/visit-title/prepared", test_prepared);

  return g_test_run ();
}
