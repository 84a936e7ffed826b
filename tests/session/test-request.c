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
  g_autoptr (InjRequest) mirror = inj_request_new_mirror (INJ_SIDE_LEFT);
  g_autoptr (InjRequest) discard = inj_request_new_discard ("wrong patient");
  g_autoptr (InjRequest) explain = inj_request_new_explain (sites[0], NULL);

  g_assert_true (inj_request_can_repeat (give));
  g_assert_true (inj_request_can_repeat (skip));
  g_assert_false (inj_request_can_repeat (undo));
  g_assert_false (inj_request_can_repeat (redo));
  g_assert_false (inj_request_can_repeat (taken_back));
  g_assert_false (inj_request_can_repeat (corrected));
  g_assert_false (inj_request_can_repeat (mirror));
  g_assert_false (inj_request_can_repeat (discard));
  g_assert_true (inj_request_can_repeat (explain));
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

/* What is about the plan, the vials and the visit as a whole. */
static void
test_each_kind_around (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  InjVisitSession *session = fixture->session;
  InjVisit *visit = inj_visit_session_get_visit (session);
  InjCatalog *catalog = inj_practice_get_catalog (fixture->practice);
  const char *const optional[] = { "temporalis-right-5", NULL };
  InjProtocol *masseter = inj_catalog_lookup_protocol (catalog, "masseter", NULL);
  const InjPlannedDose dose = {
    .place_id = (char *) "temporalis-left-5", .muscle = INJ_MUSCLE_TEMPORALIS, .side = INJ_SIDE_LEFT,
    .position = *inj_anchors_lookup (fixture->anchors, "temporalis-left-5"), .units = 700,
    .route = INJ_ROUTE_INTRADERMAL, .indication = (char *) "chronic-migraine",
  };
  InjDetailEntry entry = { INJ_DETAIL_HEADACHE_DAYS, g_strdup ("17") };
  g_autoptr (InjPlannedDose) planned = inj_planned_dose_new (&dose);
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  g_autoptr (InjVial) spare = session_fixture_make_vial (fixture, "botox", inj_date_from_ymd (2190, 1, 31));
  InjVialOrigin origin = { .serial = "SN1" };
  g_autoptr (InjVial) known = inj_vial_with_origin (spare, &origin, NULL);
  g_autoptr (InjVial) second = inj_vial_with_number (known, 2);
  InjRequest *fill_in;

  session_fixture_perform (session, inj_request_new_plan (planned));
  g_assert_cmpint (inj_place_get_planned (inj_visit_lookup_place (visit, dose.place_id)), ==, 700);
  session_fixture_perform (session, inj_request_new_unplan (dose.place_id));
  g_assert_null (inj_visit_get_planned_dose (visit, dose.place_id));

  g_ptr_array_add (entries, &entry);
  fill_in = inj_request_new_fill_in (entries);
  /* The request has copied it. */
  entry.value[0] = '9';
  session_fixture_perform (session, fill_in);
  g_free (entry.value);
  g_assert_cmpstr (inj_visit_get_detail (visit, INJ_DETAIL_HEADACHE_DAYS), ==, "17");
  session_fixture_perform (session, inj_request_new_explain (sites[0], "sore"));
  g_assert_cmpstr (inj_visit_get_deviation_reason (visit, sites[0]), ==, "sore");

  session_fixture_perform (session, inj_request_new_open_vial (spare));
  session_fixture_perform (session, inj_request_new_correct_vial (second));
  g_assert_cmpstr (inj_vial_get_serial (inj_visit_lookup_vial (visit, 2)), ==, "SN1");
  session_fixture_perform (session, inj_request_new_withdraw_vial (2));
  g_assert_cmpuint (inj_visit_get_vials (visit)->len, ==, 1);
  session_fixture_perform (session, inj_request_new_add_on (masseter, FALSE));
  g_assert_cmpuint (inj_visit_get_add_ons (visit)->len, ==, 1);
  session_fixture_perform (session, inj_request_new_add_on (masseter, TRUE));
  g_assert_cmpuint (inj_visit_get_add_ons (visit)->len, ==, 0);

  session_fixture_perform (session, inj_request_new_give (optional, &INJ_DOSE (300), FALSE));
  session_fixture_perform (session, inj_request_new_mirror (INJ_SIDE_RIGHT));
  g_assert_cmpint (session_fixture_get_units (session, dose.place_id), ==, 0);
  g_assert_cmpint (inj_place_get_planned (inj_visit_lookup_place (visit, dose.place_id)), ==, 300);
  session_fixture_perform (session, inj_request_new_discard ("wrong patient"));
  g_assert_cmpstr (inj_visit_get_error_reason (visit), ==, "wrong patient");
}

/* The route and the note of a dose go with it, also when what they were read from
 * is gone. */
static void
test_dose (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  char note[] = "beside a scar";
  InjDose dose = { 250, INJ_ROUTE_SUBCUTANEOUS, note };
  InjRequest *request = inj_request_new_give (sites, &dose, FALSE);
  const InjInjection *injection;

  memset (note, 'x', strlen (note));
  session_fixture_perform (fixture->session, request);
  injection = inj_place_get_injection (inj_visit_lookup_place (inj_visit_session_get_visit (fixture->session), sites[1]));
  g_assert_cmpint (injection->units, ==, 250);
  g_assert_cmpint (injection->route, ==, INJ_ROUTE_SUBCUTANEOUS);
  g_assert_cmpstr (injection->note, ==, "beside a scar");
}

static void
test_wants_reason (void)
{
  g_autoptr (InjRequest) bare = inj_request_new_sign ("Dr. A", NULL);
  g_autoptr (InjRequest) blank = inj_request_new_sign ("Dr. A", "  ");
  g_autoptr (InjRequest) explained = inj_request_new_sign ("Dr. A", "as discussed");
  g_autoptr (InjRequest) undo = inj_request_new_undo ();

  g_assert_true (inj_request_wants_reason (bare));
  g_assert_true (inj_request_wants_reason (blank));
  g_assert_false (inj_request_wants_reason (explained));
  g_assert_false (inj_request_wants_reason (undo));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session/request/repeatable", test_repeatable);
  g_test_add_func ("/session/request/each-kind", test_each_kind);
  g_test_add_func ("/session/request/each-kind-around", test_each_kind_around);
  g_test_add_func ("/session/request/dose", test_dose);
  g_test_add_func ("/session/request/wants-reason", test_wants_reason);

  return g_test_run ();
}
