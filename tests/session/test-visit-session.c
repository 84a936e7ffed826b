/* test-visit-session.c
 *
 * What a session does: commit first, then apply.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/values/inj-domain-error.h"
#include "domain/visit/inj-totals.h"
#include "session/inj-clock.h"

#include "session-fixture.h"
#include "session/inj-practice-patients.h"

static const char *const corrugator[] = { "corrugator-right-1", NULL };

static InjVisit *
load_stored (SessionFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  gint64 visit_id = inj_visit_get_id (inj_visit_session_get_visit (fixture->session));
  InjVisit *visit = inj_store_load_visit (inj_practice_get_store (fixture->other), visit_id, &error);

  g_assert_no_error (error);

  return visit;
}

static void
test_give_is_kept (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (InjVisit) stored = NULL;

  session_fixture_give (fixture->session, "temporalis-left-3");
  stored = load_stored (fixture);

  g_assert_cmpint (session_fixture_get_units (fixture->session, "temporalis-left-3"), ==, 500);
  g_assert_cmpint (inj_place_get_injection (inj_visit_lookup_place (stored, "temporalis-left-3"))->units, ==, 500);
  g_assert_cmpstr (inj_visit_get_digest (stored), ==,
                   inj_visit_get_digest (inj_visit_session_get_visit (fixture->session)));
}

static void
test_give_all (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  InjVisit *visit = inj_visit_session_get_visit (fixture->session);
  g_auto (GStrv) hollow = inj_compose_dup_hollow (visit, -1, -1);
  InjTotals totals;

  session_fixture_perform (fixture->session, inj_request_new_give ((const char *const *) hollow, NULL, TRUE));
  inj_totals_count (visit, NULL, &totals);

  g_assert_cmpint (totals.all.given, ==, INJ_UNITS (155));
  g_assert_cmpint (totals.all.sites, ==, 31);
  g_assert_cmpint (totals.volume, ==, 3100);
}

static void
test_undo_redo_is_kept (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (InjVisitSession) other = NULL;

  session_fixture_give (fixture->session, corrugator[0]);
  session_fixture_perform (fixture->session, inj_request_new_undo ());
  g_assert_cmpint (session_fixture_get_units (fixture->session, corrugator[0]), ==, 0);

  /* The history is the database's: another program redoes it. */
  other = session_fixture_open_other (fixture);
  g_assert_cmpint (session_fixture_get_units (other, corrugator[0]), ==, 0);
  session_fixture_perform (other, inj_request_new_redo ());
  g_assert_cmpint (session_fixture_get_units (other, corrugator[0]), ==, 500);
}

static void
test_refusal_changes_nothing (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  static const char *const unknown[] = { "nose-left-1", NULL };
  static const char *const unplanned[] = { "masseter-left-1", NULL };

  session_fixture_give (fixture->session, corrugator[0]);
  session_fixture_refuse (fixture->session, inj_request_new_give (corrugator, NULL, FALSE),
                          INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_REFUSED);
  session_fixture_refuse (fixture->session, inj_request_new_give (unknown, NULL, FALSE),
                          INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_REFUSED);
  session_fixture_refuse (fixture->session, inj_request_new_give (unplanned, NULL, FALSE),
                          INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_REFUSED);
  session_fixture_refuse (fixture->session, inj_request_new_void ("corrugator-left-1", "mistake"),
                          INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_REFUSED);
}

static void
test_without_vial (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (InjVisitSession) session = NULL;
  g_autoptr (GError) error = NULL;

  session = inj_practice_start_visit (fixture->practice, fixture->patient_id, "preempt-155", NULL, INJ_DATE_NONE, NULL,
                                      "", &error);
  g_assert_no_error (error);
  session_fixture_refuse (session, inj_request_new_give (corrugator, NULL, FALSE),
                          INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_REFUSED);
}

static void
test_findings_follow (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();

  g_assert_null (session_fixture_find (fixture->session, "departure-corrugator-right-1"));
  session_fixture_perform (fixture->session, inj_request_new_give (corrugator, &INJ_DOSE (250), FALSE));
  g_assert_nonnull (session_fixture_find (fixture->session, "departure-corrugator-right-1"));
  session_fixture_perform (fixture->session, inj_request_new_undo ());
  g_assert_null (session_fixture_find (fixture->session, "departure-corrugator-right-1"));
}

static void
test_stop_wants_reason (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (InjVial) expired = session_fixture_make_vial (fixture, "botox", inj_clock_get_today () - 1);
  InjVisit *visit = inj_visit_session_get_visit (fixture->session);

  g_assert_false (inj_visit_session_has_stop (fixture->session));
  session_fixture_perform (fixture->session, inj_request_new_open_vial (expired));
  session_fixture_give (fixture->session, corrugator[0]);
  g_assert_true (inj_visit_session_has_stop (fixture->session));

  session_fixture_refuse (fixture->session, inj_request_new_sign ("Dr. Example", NULL),
                          INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_REFUSED);
  session_fixture_refuse (fixture->session, inj_request_new_sign ("Dr. Example", ""),
                          INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_REFUSED);
  session_fixture_refuse (fixture->session, inj_request_new_sign ("Dr. Example", "  "),
                          INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_REFUSED);
  session_fixture_perform (fixture->session, inj_request_new_sign ("Dr. Example", "none other at hand"));
  g_assert_cmpint (inj_visit_get_status (visit), ==, INJ_VISIT_SIGNED);
  g_assert_cmpstr (inj_visit_get_sign_reason (visit), ==, "none other at hand");
}

static void
test_signed_is_locked (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (InjVisitSession) other = NULL;

  session_fixture_give (fixture->session, corrugator[0]);
  other = session_fixture_open_other (fixture);
  session_fixture_perform (fixture->session, inj_request_new_sign ("Dr. Example", NULL));

  session_fixture_refuse (fixture->session, inj_request_new_undo (), INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_REFUSED);
  session_fixture_refuse (fixture->session, inj_request_new_void (corrugator[0], "mistake"),
                          INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_REFUSED);

  /* A program that had it open as a draft learns of it and refuses likewise. */
  {
    static const char *const procerus[] = { "procerus-midline-1", NULL };
    g_autoptr (GError) error = NULL;
    g_autoptr (InjRequest) request = inj_request_new_give (procerus, NULL, FALSE);

    g_assert_false (inj_visit_session_perform (other, request, &error));
    g_assert_nonnull (error);
    g_assert_cmpint (session_fixture_get_units (other, procerus[0]), ==, 0);
  }
}

/* 12 weeks and 3 days after 155 units, with 20 given elsewhere. */
static void
test_three_months (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  InjDate today = inj_clock_get_today ();
  g_autoptr (InjVisitSession) earlier = session_fixture_start_visit (fixture, today - 87);
  InjVisit *visit = inj_visit_session_get_visit (earlier);
  g_auto (GStrv) hollow = inj_compose_dup_hollow (visit, -1, -1);
  g_autoptr (GPtrArray) counted = NULL;
  g_autoptr (GError) error = NULL;
  const InjBackground *background;

  session_fixture_perform (earlier, inj_request_new_give ((const char *const *) hollow, NULL, TRUE));
  g_assert_cmpint (inj_practice_add_elsewhere (fixture->practice, fixture->patient_id, INJ_UNITS (20), today - 49,
                                               "botox-cosmetic", "cosmetic", "", &error), >, 0);
  g_assert_no_error (error);
  g_assert_true (inj_visit_session_catch_up (fixture->session, INJ_LABEL_EU, NULL, NULL, &error));
  g_assert_no_error (error);

  background = inj_visit_session_get_background (fixture->session);
  g_assert_cmpint (inj_background_sum_months (background, "onabotulinumtoxina", today, 3, &counted), ==,
                   INJ_UNITS (175));
  g_assert_cmpuint (counted->len, ==, 2);
  g_assert_cmpuint (background->last_visit, ==, today - 87);
}

static void
on_done_cb (InjVisitSession *session,
            InjRequest      *request,
            const GError    *error,
            GString         *log)
{
  g_string_append (log, error == NULL ? "done " : "failed ");
}

static void
test_submit_in_order (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (GString) log = g_string_new (NULL);
  g_autoptr (InjRequest) give = inj_request_new_give (corrugator, NULL, FALSE);

  g_signal_connect (fixture->session, "done", G_CALLBACK (on_done_cb), log);
  inj_visit_session_submit (fixture->session, give);
  inj_visit_session_submit (fixture->session, give);

  g_assert_cmpstr (log->str, ==, "done failed ");
  g_assert_false (inj_visit_session_is_waiting (fixture->session));
  g_assert_cmpint (session_fixture_get_units (fixture->session, corrugator[0]), ==, 500);
}

/* What was last time, of this indication; looked up again when it changes. */
static void
test_previous (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (InjVisitSession) earlier = NULL;
  InjVisit *previous;

  g_assert_null (inj_visit_session_get_previous (fixture->session));
  earlier = session_fixture_start_visit (fixture, inj_clock_get_today () - 90);
  session_fixture_give (earlier, "procerus-midline-1");
  g_assert_true (inj_visit_session_catch_up (fixture->session, INJ_LABEL_EU, NULL, NULL, NULL));
  previous = inj_visit_session_get_previous (fixture->session);
  g_assert_nonnull (previous);
  g_assert_cmpint (inj_visit_get_id (previous), ==, inj_visit_get_id (inj_visit_session_get_visit (earlier)));
  g_assert_true (previous == inj_visit_session_get_previous (fixture->session));

  session_fixture_perform (fixture->session, inj_request_new_repeat (previous));
  g_assert_cmpint (session_fixture_get_units (fixture->session, "procerus-midline-1"), ==, 0);
  session_fixture_give (fixture->session, "procerus-midline-1");
  g_assert_cmpint (session_fixture_get_units (fixture->session, "procerus-midline-1"), ==, 500);
}

/* The serial number of a vial stands in another patient's visit: known as soon as
 * the vial is opened. */
static void
test_serial_of_another (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  InjVialOrigin origin = { .serial = "SN1" };
  g_autoptr (InjVial) vial = session_fixture_make_vial (fixture, "botox", inj_date_from_ymd (2099, 1, 1));
  g_autoptr (InjVial) serial = inj_vial_with_origin (vial, &origin, NULL);
  g_autoptr (InjPatient) other = NULL;
  g_autoptr (InjVisitSession) theirs = NULL;
  g_autoptr (GError) error = NULL;

  other = inj_practice_add_patient (fixture->practice, "Sample", "Kim", inj_date_from_ymd (1990, 1, 1), "", &error);
  theirs = inj_practice_start_visit_with_vial (fixture->practice, inj_patient_get_id (other), "preempt-155", NULL,
                                               INJ_DATE_NONE, serial, "", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (inj_visit_session_get_background (fixture->session)->vial_uses->len, ==, 0);
  session_fixture_perform (fixture->session, inj_request_new_open_vial (serial));
  g_assert_cmpuint (inj_visit_session_get_background (fixture->session)->vial_uses->len, ==, 1);
  session_fixture_perform (fixture->session, inj_request_new_undo ());
  g_assert_cmpuint (inj_visit_session_get_background (fixture->session)->vial_uses->len, ==, 0);
}

static void
count_done_cb (InjVisitSession *session,
               InjRequest      *request,
               GError          *error,
               int             *n_done)
{
  g_assert_no_error (error);
  (*n_done)++;
}

/* By either way; nothing else is done to a signed visit, nor to one in error. */
static void
test_amended (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  InjAmendment voids = { .kind = INJ_AMENDMENT_VOID_DOSE, .author = "Dr. A", .reason = "wrong side",
                         .place_id = "procerus-midline-1" };
  InjAmendment error = { .kind = INJ_AMENDMENT_IN_ERROR, .author = "Dr. A", .reason = "wrong patient" };
  g_autoptr (InjRequest) amend = inj_request_new_amend (&voids);
  InjVisit *visit = inj_visit_session_get_visit (fixture->session);
  int n_done = 0;

  session_fixture_give (fixture->session, "procerus-midline-1");
  session_fixture_give (fixture->session, "corrugator-left-1");
  session_fixture_refuse (fixture->session, inj_request_new_amend (&voids), INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_REFUSED);
  session_fixture_perform (fixture->session, inj_request_new_sign ("Dr. A", "as it was"));

  g_signal_connect (fixture->session, "done", G_CALLBACK (count_done_cb), &n_done);
  inj_visit_session_submit (fixture->session, amend);
  g_assert_cmpint (n_done, ==, 1);
  g_assert_cmpint (session_fixture_get_units (fixture->session, "procerus-midline-1"), ==, 0);
  g_assert_cmpint (inj_visit_get_status (visit), ==, INJ_VISIT_SIGNED);
  g_assert_cmpuint (inj_visit_get_amendments (visit)->len, ==, 1);
  session_fixture_refuse (fixture->session, inj_request_new_undo (), INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_REFUSED);

  session_fixture_perform (fixture->session, inj_request_new_amend (&error));
  g_assert_cmpstr (inj_visit_get_error_reason (visit), ==, "wrong patient");
  session_fixture_refuse (fixture->session, inj_request_new_amend (&voids), INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_REFUSED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session/visit-session/give-is-kept", test_give_is_kept);
  g_test_add_func ("/session/visit-session/give-all", test_give_all);
  g_test_add_func ("/session/visit-session/undo-redo-is-kept", test_undo_redo_is_kept);
  g_test_add_func ("/session/visit-session/refusal-changes-nothing", test_refusal_changes_nothing);
  g_test_add_func ("/session/visit-session/without-vial", test_without_vial);
  g_test_add_func ("/session/visit-session/findings-follow", test_findings_follow);
  g_test_add_func ("/session/visit-session/stop-wants-reason", test_stop_wants_reason);
  g_test_add_func ("/session/visit-session/signed-is-locked", test_signed_is_locked);
  g_test_add_func ("/session/visit-session/three-months", test_three_months);
  g_test_add_func ("/session/visit-session/submit-in-order", test_submit_in_order);

  g_test_add_func ("/visit-session/previous", test_previous);
  g_test_add_func ("/visit-session/serial-of-another", test_serial_of_another);
  g_test_add_func ("/visit-session/amended", test_amended);

  return g_test_run ();
}
