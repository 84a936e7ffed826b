/* test-practice.c
 *
 * What a practice opens, adds and refuses.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/values/inj-domain-error.h"
#include "session/inj-account.h"
#include "session/inj-clock.h"
#include "store/inj-database.h"

#include "session-fixture.h"
#include "session/inj-practice-patients.h"

static void
test_default_path (void)
{
  g_autofree char *path = inj_practice_dup_default_path ();

  g_assert_true (g_str_has_prefix (path, g_get_user_data_dir ()));
  g_assert_true (g_str_has_suffix (path, "/injectmap/injectmap.db"));
}

static void
assert_not_started (SessionFixture *fixture,
                    gint64          patient_id,
                    const char     *protocol_id,
                    InjDate         date,
                    const char     *product_id,
                    const char     *named)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InjVisitSession) session = NULL;
  g_autoptr (GPtrArray) visits = NULL;

  session = inj_practice_start_visit (fixture->practice, patient_id, protocol_id, NULL, date, product_id, "", &error);
  g_assert_null (session);
  g_assert_nonnull (error);
  if (named != NULL)
    g_assert_nonnull (strstr (error->message, named));

  visits = inj_store_list_visits (inj_practice_get_store (fixture->practice), fixture->patient_id, NULL);
  g_assert_cmpuint (visits->len, ==, 1);
}

static void
test_start_refused (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  InjDate today = inj_clock_get_today ();

  assert_not_started (fixture, fixture->patient_id, "preempt-500", today, NULL, "preempt-155");
  assert_not_started (fixture, fixture->patient_id, "preempt-155", today, "snake-oil", "botox");
  assert_not_started (fixture, fixture->patient_id, "preempt-155", inj_date_add_months (today, 12) + 1, NULL,
                      "future");
  assert_not_started (fixture, fixture->patient_id, "preempt-155", inj_date_from_ymd (1980, 2, 28), NULL, "born");
  assert_not_started (fixture, 4711, "preempt-155", today, NULL, NULL);
}

static void
test_start_defaults (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (InjVisitSession) session = NULL;
  const InjVisitHead *head;

  session = inj_practice_start_visit (fixture->practice, fixture->patient_id, "preempt-195", NULL, INJ_DATE_NONE, NULL,
                                      NULL, &error);
  g_assert_no_error (error);
  head = inj_visit_get_head (inj_visit_session_get_visit (session));
  g_assert_cmpuint (head->date, ==, inj_clock_get_today ());
  g_assert_cmpstr (head->product_id, ==, "botox");
  g_assert_cmpstr (head->substance_id, ==, "onabotulinumtoxina");
  g_assert_cmpstr (head->injector, ==, "");
}

static InjVisitSession *
start_with_vial (SessionFixture  *fixture,
                 InjDate          date,
                 const char      *injector,
                 GError         **error)
{
  g_autoptr (InjVial) vial = session_fixture_make_vial (fixture, "botox", inj_date_from_ymd (2190, 1, 31));

  return inj_practice_start_visit_with_vial (fixture->practice, fixture->patient_id, "preempt-155", NULL, date, vial,
                                             injector, error);
}

static void
count_signal (InjPractice *practice,
              guint       *count)
{
  *count += 1;
}

static void
test_start_with_vial (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (InjVisitSession) session = NULL;
  guint n_changed = 0, n_moved_on = 0;
  InjVisit *visit;

  g_signal_connect (fixture->practice, "changed", G_CALLBACK (count_signal), &n_changed);
  g_signal_connect (fixture->practice, "visit-moved-on", G_CALLBACK (count_signal), &n_moved_on);
  session = start_with_vial (fixture, INJ_DATE_NONE, "Dr. Example", &error);
  g_assert_no_error (error);

  visit = inj_visit_session_get_visit (session);
  g_assert_cmpstr (inj_visit_get_head (visit)->product_id, ==, "botox");
  g_assert_cmpstr (inj_vial_get_lot (inj_visit_get_active_vial (visit)), ==, "C1234");
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpuint (n_moved_on, ==, 0);
  session_fixture_give (session, "corrugator-right-1");
  g_assert_cmpuint (n_moved_on, ==, 1);
}

/* The disk fails when the vial is kept: the visit is not there either. */
static void
test_start_is_whole (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (InjDatabase) database = inj_database_open (fixture->path, 0, &error);
  g_autoptr (InjVisitSession) session = NULL;
  g_autoptr (GPtrArray) visits = NULL;
  guint n_changed = 0;

  g_assert_no_error (error);
  g_assert_true (inj_database_run_script (database, "CREATE TRIGGER failing BEFORE INSERT ON vial "
                                          "BEGIN SELECT raise (ABORT, 'as a failing disk does'); END", &error));
  g_signal_connect (fixture->practice, "changed", G_CALLBACK (count_signal), &n_changed);
  session = start_with_vial (fixture, INJ_DATE_NONE, "Dr. Example", &error);
  g_assert_null (session);
  g_assert_nonnull (error);
  visits = inj_store_list_visits (inj_practice_get_store (fixture->practice), fixture->patient_id, NULL);
  g_assert_cmpuint (visits->len, ==, 1);
  g_assert_cmpuint (n_changed, ==, 0);

  g_clear_error (&error);
  g_assert_true (inj_database_run_script (database, "DROP TRIGGER failing", &error));
  session = start_with_vial (fixture, INJ_DATE_NONE, "Dr. Example", &error);
  g_assert_no_error (error);
  g_assert_nonnull (session);
}

/* Whose account it is; else who injected last and said so. */
static void
test_injector (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  const char *account = inj_account_get_name ();
  const char *const injectors[] = { "Dr. Sample", "Unknown", " " };
  g_autofree char *injector = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (injectors); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (InjVisitSession) session G_GNUC_UNUSED = start_with_vial (fixture, INJ_DATE_NONE, injectors[i], &error);
      g_autofree char *last = NULL;

      g_assert_no_error (error);
      last = inj_store_dup_last_injector (inj_practice_get_store (fixture->practice), &error);
      g_assert_no_error (error);
      g_assert_cmpstr (last, ==, "Dr. Sample");
    }

  injector = inj_practice_dup_injector (fixture->practice);
  g_assert_cmpstr (injector, ==, account[0] != '\0' ? account : "Dr. Sample");
}

static void
test_patient_refused (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (inj_practice_add_patient (fixture->practice, "", "Alex", inj_date_from_ymd (1980, 2, 29), "", &error));
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (inj_practice_add_patient (fixture->practice, "Sample", "Alex", inj_clock_get_today () + 1, "",
                                           &error));
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID);
}

static void
test_elsewhere_refused (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (inj_practice_add_elsewhere (fixture->practice, fixture->patient_id, INJ_UNITS (20),
                                               inj_clock_get_today () + 1, "botox", "", "", &error), ==, 0);
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_cmpint (inj_practice_add_elsewhere (fixture->practice, fixture->patient_id, INJ_UNITS (20),
                                               inj_date_from_ymd (1980, 2, 28), "botox", "", "", &error), ==, 0);
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_cmpint (inj_practice_add_elsewhere (fixture->practice, 4711, INJ_UNITS (20),
                                               inj_clock_get_today (), "botox", "", "", &error), ==, 0);
  g_assert_nonnull (error);
}

static void
test_recent_vial (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (InjVial) recent = inj_practice_dup_recent_vial (fixture->other);

  g_assert_nonnull (recent);
  g_assert_cmpstr (inj_vial_get_lot (recent), ==, "C1234");
  g_assert_cmpint (inj_vial_get_diluent (recent), ==, 4000);
}

static void
test_elsewhere_reaches_open_visit (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  InjDate today = inj_clock_get_today ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (inj_practice_add_elsewhere (fixture->practice, fixture->patient_id, INJ_UNITS (380), today, "botox",
                                               "limb spasticity", "", &error), >, 0);
  g_assert_no_error (error);
  g_assert_nonnull (session_fixture_find (fixture->session, "months-planned"));
}

static gpointer
let_go (gpointer lock)
{
  g_usleep (G_USEC_PER_SEC / 2);
  inj_database_end (lock, FALSE, NULL);

  return NULL;
}

/* Another program is in the middle of a long write. */
static void
test_open_waits (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (InjDatabase) lock = inj_database_open (fixture->path, 0, &error);
  g_autoptr (InjPractice) practice = NULL;
  GThread *thread;

  g_assert_no_error (error);
  g_assert_true (inj_database_run_script (lock, "BEGIN EXCLUSIVE", &error));
  thread = g_thread_new ("lock", let_go, lock);
  practice = inj_practice_open (fixture->path, INJ_PRACTICE_PATIENCE_WINDOW_MS, fixture->anchors, &error);
  g_thread_join (thread);

  g_assert_no_error (error);
  g_assert_nonnull (practice);
}

/* A visit of tomorrow is prepared; one of last week is entered late. */
static void
test_prepared (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  const char *const add_ons[] = { "masseter", "scalp", NULL };
  const char *const unknown[] = { "masseter", "no-such", NULL };
  g_autoptr (InjVial) vial = session_fixture_make_vial (fixture, "botox", inj_date_from_ymd (2099, 1, 1));
  g_autoptr (InjVisitSession) prepared = NULL;
  g_autoptr (InjVisitSession) refused = NULL;
  g_autoptr (InjVisitSession) late = NULL;
  g_autoptr (GPtrArray) day = NULL;
  g_autoptr (GError) error = NULL;
  InjDate today = inj_clock_get_today ();
  InjVisit *visit;

  prepared = inj_practice_start_visit_with_vial (fixture->practice, fixture->patient_id, "preempt-155", add_ons,
                                                 today + 1, vial, "Dr. Example", &error);
  g_assert_no_error (error);
  visit = inj_visit_session_get_visit (prepared);
  g_assert_cmpuint (inj_visit_get_date (visit), ==, today + 1);
  g_assert_cmpuint (inj_visit_get_add_ons (visit)->len, ==, 2);
  g_assert_cmpuint (inj_visit_get_vials (visit)->len, ==, 1);
  g_assert_nonnull (inj_visit_lookup_place (visit, "masseter-left-1"));

  refused = inj_practice_start_visit (fixture->practice, fixture->patient_id, "preempt-155", unknown, today, NULL, "",
                                      &error);
  g_assert_null (refused);
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID);
  g_clear_error (&error);
  day = inj_store_list_day (inj_practice_get_store (fixture->practice), today, &error);
  g_assert_cmpuint (day->len, ==, 1);

  late = inj_practice_start_visit (fixture->practice, fixture->patient_id, "preempt-155", NULL, today - 7, NULL, "",
                                   &error);
  g_assert_no_error (error);
  g_assert_cmpuint (inj_visit_get_date (inj_visit_session_get_visit (late)), ==, today - 7);
}

/* They are told to the visits that are open, here and in the other program. */
static void
test_notes_reach_visits (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (InjVisitSession) other = session_fixture_open_other (fixture);
  g_autoptr (GPtrArray) cautions = NULL;
  g_autoptr (GPtrArray) events = NULL;
  g_autoptr (GError) error = NULL;
  InjDate today = inj_clock_get_today ();
  gint64 caution, event;

  caution = inj_practice_add_caution (fixture->practice, fixture->patient_id, INJ_CAUTION_ALLERGY, "latex", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (inj_visit_session_get_background (fixture->session)->cautions->len, ==, 1);
  g_assert_cmpuint (inj_visit_session_get_background (other)->cautions->len, ==, 0);
  inj_practice_poll (fixture->other);
  g_assert_cmpuint (inj_visit_session_get_background (other)->cautions->len, ==, 1);

  g_assert_true (inj_practice_end_caution (fixture->practice, caution, &error));
  cautions = inj_practice_list_cautions (fixture->practice, fixture->patient_id, &error);
  g_assert_cmpuint (inj_caution_get_ended_on (g_ptr_array_index (cautions, 0)), ==, today);
  g_assert_cmpint (inj_practice_add_caution (fixture->practice, fixture->patient_id, INJ_CAUTION_OTHER, " ", &error),
                   ==, 0);
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID);
  g_clear_error (&error);

  event = inj_practice_add_event (fixture->practice, fixture->patient_id, today - 3, INJ_EVENT_PTOSIS, "", &error);
  g_assert_no_error (error);
  g_assert_true (inj_practice_void_event (fixture->practice, event, &error));
  events = inj_practice_list_events (fixture->practice, fixture->patient_id, &error);
  g_assert_true (inj_event_is_voided (g_ptr_array_index (events, 0)));
  g_assert_cmpint (inj_practice_add_event (fixture->practice, fixture->patient_id, today + 1, INJ_EVENT_PTOSIS, "",
                                           &error), ==, 0);
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID);
}

static void
test_limits (void)
{
  const char *text = "[Limit visit]\nScope=visit\nMaximumUnits=100\n";
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (InjVisitSession) other = session_fixture_open_other (fixture);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (inj_practice_get_limits (fixture->practice), ==, "");
  g_assert_true (inj_practice_set_limits (fixture->practice, text, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (inj_practice_get_limits (fixture->practice), ==, text);
  g_assert_cmpuint (inj_visit_session_get_background (fixture->session)->practice_limits->len, ==, 1);
  inj_practice_poll (fixture->other);
  g_assert_cmpstr (inj_practice_get_limits (fixture->other), ==, text);
  g_assert_cmpuint (inj_visit_session_get_background (other)->practice_limits->len, ==, 1);

  g_assert_false (inj_practice_set_limits (fixture->practice, "[Limit visit]\nScope=moon\n", &error));
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID);
  g_assert_cmpstr (inj_practice_get_limits (fixture->practice), ==, text);
}

/* As a newer program may have set them. */
static void
test_unreadable_limits (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (InjVisitSession) other = session_fixture_open_other (fixture);
  g_autoptr (GError) error = NULL;

  g_assert_null (inj_visit_session_get_background (other)->limits_fault);
  inj_store_set_setting (inj_practice_get_store (fixture->practice), "limits", "[Limit visit]\nScope=moon\n", &error);
  g_assert_no_error (error);
  inj_practice_poll (fixture->other);
  g_assert_cmpuint (inj_visit_session_get_background (other)->practice_limits->len, ==, 0);
  g_assert_nonnull (strstr (inj_visit_session_get_background (other)->limits_fault, "Practice figures"));
  g_assert_nonnull (strstr (inj_visit_session_get_background (other)->limits_fault, "moon"));

  g_assert_true (inj_practice_set_limits (fixture->other, "", &error));
  g_assert_null (inj_visit_session_get_background (other)->limits_fault);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session/practice/default-path", test_default_path);
  g_test_add_func ("/session/practice/start-refused", test_start_refused);
  g_test_add_func ("/session/practice/start-defaults", test_start_defaults);
  g_test_add_func ("/session/practice/start-with-vial", test_start_with_vial);
  g_test_add_func ("/session/practice/start-is-whole", test_start_is_whole);
  g_test_add_func ("/session/practice/injector", test_injector);
  g_test_add_func ("/session/practice/patient-refused", test_patient_refused);
  g_test_add_func ("/session/practice/elsewhere-refused", test_elsewhere_refused);
  g_test_add_func ("/session/practice/recent-vial", test_recent_vial);
  g_test_add_func ("/session/practice/elsewhere-reaches-open-visit", test_elsewhere_reaches_open_visit);
  g_test_add_func ("/session/practice/open-waits", test_open_waits);

  g_test_add_func ("/practice/prepared", test_prepared);
  g_test_add_func ("/practice/notes-reach-visits", test_notes_reach_visits);
  g_test_add_func ("/practice/limits", test_limits);
  g_test_add_func ("/practice/unreadable-limits", test_unreadable_limits);

  return g_test_run ();
}
