/* test-request.c
 *
 * What is asked of a visit, by kind.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "session-fixture.h"

static const char *const sites[] = { "corrugator-right-1", "corrugator-left-1", NULL };

static void
test_repeatable (void)
{
  g_autoptr (InjRequest) give = inj_request_new_give (sites, NULL, TRUE);
  g_autoptr (InjRequest) skip = inj_request_new_skip (sites, "faint");
  g_autoptr (InjRequest) undo = inj_request_new_undo ();
  g_autoptr (InjRequest) redo = inj_request_new_redo ();
  g_autoptr (InjRequest) taken_back = inj_request_new_void (sites[0], "mistake");
  g_autoptr (InjRequest) corrected = inj_request_new_correct (sites[0], &INJ_DOSE (250));

  g_assert_true (inj_request_can_repeat (give));
  g_assert_true (inj_request_can_repeat (skip));
  g_assert_false (inj_request_can_repeat (undo));
  g_assert_false (inj_request_can_repeat (redo));
  g_assert_false (inj_request_can_repeat (taken_back));
  g_assert_false (inj_request_can_repeat (corrected));
}

/* Each kind reaches the visit as what it says. */
static void
test_each_kind (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  InjVisitSession *session = fixture->session;
  InjVisit *visit = inj_visit_session_get_visit (session);
  g_autoptr (InjVial) vial = session_fixture_make_vial (fixture, "botox", inj_date_from_ymd (2190, 1, 31));
  InjPosition position = { .plate = INJ_PLATE_BACK, .x = -2000, .y = -1000 };
  InjPosition moved = { .plate = INJ_PLATE_FRONT, .x = -600, .y = 1700 };

  session_fixture_perform (session, inj_request_new_give (sites, &INJ_DOSE (300), TRUE));
  g_assert_cmpint (session_fixture_get_units (session, sites[1]), ==, 300);
  session_fixture_perform (session, inj_request_new_correct (sites[1], &INJ_DOSE (450)));
  g_assert_cmpint (session_fixture_get_units (session, sites[1]), ==, 450);
  session_fixture_perform (session, inj_request_new_void (sites[1], "wrong side"));
  g_assert_cmpint (session_fixture_get_units (session, sites[1]), ==, 0);
  session_fixture_perform (session, inj_request_new_move (sites[0], &moved));
  g_assert_cmpint (inj_place_get_injection (inj_visit_lookup_place (visit, sites[0]))->position.x, ==, -600);
  session_fixture_perform (session, inj_request_new_skip (&sites[1], "refused"));
  g_assert_cmpint (inj_place_get_state (inj_visit_lookup_place (visit, sites[1])), ==, INJ_PLACE_SKIPPED);
  session_fixture_perform (session, inj_request_new_unskip (sites[1]));
  g_assert_cmpint (inj_place_get_state (inj_visit_lookup_place (visit, sites[1])), ==, INJ_PLACE_HOLLOW);
  session_fixture_perform (session, inj_request_new_give_free (&position, INJ_MUSCLE_OTHER, "scalene", &INJ_DOSE (250)));
  g_assert_cmpstr (inj_place_get_muscle_name (inj_visit_lookup_place (visit, "free-1")), ==, "scalene");
  g_assert_cmpint (inj_place_get_side (inj_visit_lookup_place (visit, "free-1")), ==, INJ_SIDE_LEFT);
  session_fixture_perform (session, inj_request_new_open_vial (vial));
  g_assert_cmpint (inj_vial_get_number (inj_visit_get_active_vial (visit)), ==, 2);
  session_fixture_perform (session, inj_request_new_choose_vial (1));
  g_assert_cmpint (inj_vial_get_number (inj_visit_get_active_vial (visit)), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session/request/repeatable", test_repeatable);
  g_test_add_func ("/session/request/each-kind", test_each_kind);

  return g_test_run ();
}
