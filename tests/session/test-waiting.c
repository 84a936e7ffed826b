/* test-waiting.c
 *
 * What is asked for while another program writes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/values/inj-domain-error.h"
#include "store/inj-database.h"

#include "session-fixture.h"

/* More than the session waits for. */
#define OUTCOME_LIMIT_US (15 * G_USEC_PER_SEC)

/**
 * WaitingFixture:
 * @session: with a dose at the corrugator, right
 * @lock: another program, which writes until it is let go
 * @log: what became of each request: "done", or its error's domain
 */
typedef struct
{
  SessionFixture  *practice;
  InjVisitSession *session;
  InjDatabase     *lock;
  GString         *log;
} WaitingFixture;

static void
on_done_cb (InjVisitSession *session,
            InjRequest      *request,
            const GError    *error,
            GString         *log)
{
  g_string_append_printf (log, "%s ", error == NULL ? "done" : g_quark_to_string (error->domain));
}

static WaitingFixture *
waiting_fixture_new (void)
{
  WaitingFixture *self = g_new0 (WaitingFixture, 1);
  g_autoptr (GError) error = NULL;

  self->practice = session_fixture_new ();
  self->session = g_object_ref (self->practice->session);
  session_fixture_give (self->session, "corrugator-right-1");
  self->log = g_string_new (NULL);
  g_signal_connect (self->session, "done", G_CALLBACK (on_done_cb), self->log);

  self->lock = inj_database_open (self->practice->path, 0, &error);
  g_assert_no_error (error);
  g_assert_true (inj_database_begin (self->lock, TRUE, &error));
  g_assert_no_error (error);

  return self;
}

static void
unlock (WaitingFixture *self)
{
  inj_database_end (self->lock, FALSE, NULL);
}

static void
waiting_fixture_free (WaitingFixture *self)
{
  g_clear_pointer (&self->lock, inj_database_free);
  g_clear_object (&self->session);
  session_fixture_free (self->practice);
  g_string_free (self->log, TRUE);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WaitingFixture, waiting_fixture_free)

/* Takes @request. */
static void
submit (WaitingFixture *self,
        InjRequest     *request)
{
  inj_visit_session_submit (self->session, request);
  inj_request_unref (request);
}

static void
submit_give (WaitingFixture *self,
             const char     *place_id)
{
  const char *place_ids[] = { place_id, NULL };

  submit (self, inj_request_new_give (place_ids, NULL, FALSE));
}

static void
settle (WaitingFixture *self)
{
  gint64 end = g_get_monotonic_time () + OUTCOME_LIMIT_US;

  while (inj_visit_session_is_waiting (self->session) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);

  g_assert_false (inj_visit_session_is_waiting (self->session));
}

static void
test_in_order (void)
{
  g_autoptr (WaitingFixture) self = waiting_fixture_new ();

  submit_give (self, "corrugator-left-1");
  submit (self, inj_request_new_undo ());
  submit_give (self, "procerus-midline-1");
  g_assert_cmpstr (self->log->str, ==, "");
  unlock (self);
  settle (self);

  g_assert_cmpstr (self->log->str, ==, "done done done ");
  g_assert_cmpint (session_fixture_get_units (self->session, "corrugator-right-1"), ==, 500);
  g_assert_cmpint (session_fixture_get_units (self->session, "corrugator-left-1"), ==, 0);
  g_assert_cmpint (session_fixture_get_units (self->session, "procerus-midline-1"), ==, 500);
}

/* The five seconds are those of the lock, and what was asked behind the dose
 * that could not be kept is not done to another one. */
static void
test_lock_stays (void)
{
  g_autoptr (WaitingFixture) self = waiting_fixture_new ();
  gint64 start = g_get_monotonic_time ();

  submit_give (self, "corrugator-left-1");
  submit (self, inj_request_new_undo ());
  submit_give (self, "procerus-midline-1");
  settle (self);

  g_assert_cmpint (g_get_monotonic_time () - start, >=, 5 * G_USEC_PER_SEC);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 9 * G_USEC_PER_SEC);
  g_assert_cmpstr (self->log->str, ==, "inj-store-error-quark inj-store-error-quark inj-store-error-quark ");
  g_assert_cmpint (session_fixture_get_units (self->session, "corrugator-right-1"), ==, 500);
}

/* Another program gives the dose first: the undo was meant for that of this
 * one, which is refused. */
static void
test_undo_behind_refused (void)
{
  g_autoptr (WaitingFixture) self = waiting_fixture_new ();
  g_autoptr (InjVisitSession) other = session_fixture_open_other (self->practice);

  submit_give (self, "corrugator-left-1");
  submit (self, inj_request_new_undo ());
  submit_give (self, "procerus-midline-1");
  unlock (self);
  session_fixture_give (other, "corrugator-left-1");
  settle (self);

  g_assert_cmpstr (self->log->str, ==, "inj-domain-error-quark inj-domain-error-quark done ");
  g_assert_cmpint (session_fixture_get_units (self->session, "corrugator-left-1"), ==, 500);
  g_assert_cmpint (session_fixture_get_units (self->session, "procerus-midline-1"), ==, 500);
}

/* It sees the other program's dose before the undo has its turn: that one is not
 * taken back. */
static void
test_undo_overtaken (void)
{
  g_autoptr (WaitingFixture) self = waiting_fixture_new ();
  g_autoptr (InjVisitSession) other = session_fixture_open_other (self->practice);

  submit (self, inj_request_new_undo ());
  submit_give (self, "procerus-midline-1");
  unlock (self);
  session_fixture_give (other, "corrugator-left-1");
  inj_practice_poll (self->practice->practice);
  g_assert_cmpint (session_fixture_get_units (self->session, "corrugator-left-1"), ==, 500);
  settle (self);

  g_assert_cmpstr (self->log->str, ==, "inj-domain-error-quark done ");
  g_assert_cmpint (session_fixture_get_units (self->session, "corrugator-right-1"), ==, 500);
  g_assert_cmpint (session_fixture_get_units (self->session, "corrugator-left-1"), ==, 500);
  g_assert_cmpint (session_fixture_get_units (self->session, "procerus-midline-1"), ==, 500);

  /* That was seen: what is asked from now on is done. */
  submit (self, inj_request_new_undo ());
  g_assert_cmpint (session_fixture_get_units (self->session, "procerus-midline-1"), ==, 0);
}

/* While the dose waits, another one is planned there. */
static void
test_planned_anew (void)
{
  g_autoptr (WaitingFixture) self = waiting_fixture_new ();
  g_autoptr (InjVisitSession) other = session_fixture_open_other (self->practice);
  InjPlannedDose template = {
    .place_id = (char *) "corrugator-left-1", .muscle = INJ_MUSCLE_CORRUGATOR, .side = INJ_SIDE_LEFT,
    .position = *inj_anchors_lookup (self->practice->anchors, "corrugator-left-1"), .units = 750,
    .route = INJ_ROUTE_INTRAMUSCULAR, .indication = (char *) "chronic-migraine",
  };
  g_autoptr (InjPlannedDose) planned = inj_planned_dose_new (&template);

  submit_give (self, "corrugator-left-1");
  unlock (self);
  session_fixture_perform (other, inj_request_new_plan (planned));
  inj_practice_poll (self->practice->practice);
  settle (self);
  g_assert_cmpint (session_fixture_get_units (self->session, "corrugator-left-1"), ==, 0);

  submit_give (self, "corrugator-left-1");
  g_assert_cmpint (session_fixture_get_units (self->session, "corrugator-left-1"), ==, 750);
}

/* A dose that waits is kept although nobody looks at its visit any more. */
static void
test_visit_left (void)
{
  g_autoptr (WaitingFixture) self = waiting_fixture_new ();
  gint64 visit_id = inj_visit_get_id (inj_visit_session_get_visit (self->session));
  g_autoptr (InjVisit) stored = NULL;
  g_autoptr (GError) error = NULL;
  gpointer watched = self->session;

  submit_give (self, "corrugator-left-1");
  g_object_add_weak_pointer (watched, &watched);
  g_clear_object (&self->practice->session);
  g_clear_object (&self->session);
  unlock (self);
  while (watched != NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpstr (self->log->str, ==, "done ");
  stored = inj_store_load_visit (inj_practice_get_store (self->practice->other), visit_id, &error);
  g_assert_no_error (error);
  g_assert_nonnull (inj_place_get_injection (inj_visit_lookup_place (stored, "corrugator-left-1")));
}

/* A signature would lock the dose out for good. */
static void
test_nothing_overtakes (void)
{
  g_autoptr (WaitingFixture) self = waiting_fixture_new ();

  submit_give (self, "corrugator-left-1");
  unlock (self);
  session_fixture_refuse (self->session, inj_request_new_sign ("Dr. Example", NULL),
                          INJ_STORE_ERROR, INJ_STORE_ERROR_BUSY);
  settle (self);

  g_assert_cmpstr (self->log->str, ==, "done ");
  session_fixture_perform (self->session, inj_request_new_sign ("Dr. Example", NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session/waiting/in-order", test_in_order);
  g_test_add_func ("/session/waiting/lock-stays", test_lock_stays);
  g_test_add_func ("/session/waiting/undo-behind-refused", test_undo_behind_refused);
  g_test_add_func ("/session/waiting/undo-overtaken", test_undo_overtaken);
  g_test_add_func ("/session/waiting/planned-anew", test_planned_anew);
  g_test_add_func ("/session/waiting/visit-left", test_visit_left);
  g_test_add_func ("/session/waiting/nothing-overtakes", test_nothing_overtakes);

  return g_test_run ();
}
