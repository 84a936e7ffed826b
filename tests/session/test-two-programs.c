/* test-two-programs.c
 *
 * Two programs on one database: neither loses the other's change.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <stdio.h>

#include "domain/values/inj-domain-error.h"
#include "session/inj-clock.h"
#include "store/inj-database.h"

#include "session-fixture.h"

static const char *const corrugator[] = { "corrugator-right-1", NULL };

static void
test_both_give (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (InjVisitSession) other = session_fixture_open_other (fixture);

  session_fixture_give (fixture->session, "corrugator-right-1");
  session_fixture_give (other, "corrugator-left-1");
  session_fixture_give (fixture->session, "procerus-midline-1");

  inj_practice_poll (fixture->other);
  inj_practice_poll (fixture->practice);
  for (gsize i = 0; i < 2; i++)
    {
      InjVisitSession *session = i == 0 ? fixture->session : other;

      g_assert_cmpint (session_fixture_get_units (session, "corrugator-right-1"), ==, 500);
      g_assert_cmpint (session_fixture_get_units (session, "corrugator-left-1"), ==, 500);
      g_assert_cmpint (session_fixture_get_units (session, "procerus-midline-1"), ==, 500);
    }
}

static void
test_same_site_once (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (InjVisitSession) other = session_fixture_open_other (fixture);
  g_autoptr (InjRequest) request = inj_request_new_give (corrugator, NULL, FALSE);
  g_autoptr (GError) error = NULL;

  session_fixture_give (fixture->session, corrugator[0]);
  g_assert_false (inj_visit_session_perform (other, request, &error));
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_REFUSED);
  g_assert_cmpint (session_fixture_get_units (other, corrugator[0]), ==, 500);
  g_assert_cmpuint (inj_visit_get_injections (inj_visit_session_get_visit (other))->len, ==, 1);
}

/* What is given as planned is what was shown as planned, although another program
 * has planned another dose there; nor is it given once that is seen by itself. */
static void
test_planned_anew (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (InjVisitSession) other = session_fixture_open_other (fixture);
  InjPosition position = *inj_anchors_lookup (fixture->anchors, corrugator[0]);
  InjPlannedDose template = {
    .place_id = (char *) corrugator[0], .muscle = INJ_MUSCLE_CORRUGATOR, .side = INJ_SIDE_RIGHT,
    .position = position, .units = 750, .route = INJ_ROUTE_INTRAMUSCULAR, .indication = (char *) "chronic-migraine",
  };
  g_autoptr (InjPlannedDose) planned = inj_planned_dose_new (&template);
  g_autoptr (InjRequest) give = inj_request_new_give (corrugator, NULL, FALSE);
  g_autoptr (GError) error = NULL;

  session_fixture_perform (fixture->session, inj_request_new_plan (planned));
  g_assert_false (inj_visit_session_perform (other, give, &error));
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_REFUSED);
  g_assert_cmpint (session_fixture_get_units (other, corrugator[0]), ==, 0);

  session_fixture_give (other, corrugator[0]);
  g_assert_cmpint (session_fixture_get_units (other, corrugator[0]), ==, 750);
}

/* An undo that would revert what the person has not seen is not done. */
static void
test_undo_of_unseen (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (InjVisitSession) other = session_fixture_open_other (fixture);
  g_autoptr (InjRequest) undo = inj_request_new_undo ();
  g_autoptr (GError) error = NULL;

  session_fixture_give (fixture->session, corrugator[0]);
  g_assert_false (inj_visit_session_perform (other, undo, &error));
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_REFUSED);
  g_assert_cmpint (session_fixture_get_units (other, corrugator[0]), ==, 500);

  session_fixture_perform (other, inj_request_new_undo ());
  inj_practice_poll (fixture->practice);
  g_assert_cmpint (session_fixture_get_units (fixture->session, corrugator[0]), ==, 0);
}

static void
on_replaced_cb (InjVisitSession *session,
                GError          *notice,
                int             *n_notices)
{
  g_assert_error (notice, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_REFUSED);
  (*n_notices)++;
}

static void
copy_file (const char *from,
           const char *to)
{
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length = 0;
  FILE *file;

  /* Into the same file, as cp does. */
  g_assert_true (g_file_get_contents (from, &contents, &length, &error));
  file = g_fopen (to, "w");
  g_assert_nonnull (file);
  g_assert_cmpuint (fwrite (contents, 1, length, file), ==, length);
  g_assert_cmpint (fclose (file), ==, 0);
}

/* The visit goes back to the backup, once and with a word, and can be worked on
 * again; @data: whether the program notices by itself. */
static void
test_restored (gconstpointer data)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (InjRequest) request = inj_request_new_give (corrugator, NULL, FALSE);
  g_autofree char *backup = g_strconcat (fixture->path, ".backup", NULL);
  g_autoptr (GError) error = NULL;
  int n_notices = 0;

  session_fixture_give (fixture->session, "procerus-midline-1");
  copy_file (fixture->path, backup);
  session_fixture_give (fixture->session, "corrugator-left-1");
  session_fixture_give (fixture->session, "frontalis-left-1");
  g_signal_connect (fixture->session, "replaced", G_CALLBACK (on_replaced_cb), &n_notices);
  copy_file (backup, fixture->path);
  g_assert_cmpint (g_unlink (backup), ==, 0);

  if (GPOINTER_TO_INT (data))
    inj_practice_poll (fixture->practice);
  else
    {
      g_assert_false (inj_visit_session_perform (fixture->session, request, &error));
      g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_REFUSED);
      g_assert_cmpint (session_fixture_get_units (fixture->session, corrugator[0]), ==, 0);
    }

  g_assert_cmpint (n_notices, ==, 1);
  g_assert_cmpint (session_fixture_get_units (fixture->session, "procerus-midline-1"), ==, 500);
  g_assert_cmpint (session_fixture_get_units (fixture->session, "corrugator-left-1"), ==, 0);
  g_assert_cmpint (session_fixture_get_units (fixture->session, "frontalis-left-1"), ==, 0);
  session_fixture_give (fixture->session, corrugator[0]);
  inj_practice_poll (fixture->practice);
  g_assert_cmpint (n_notices, ==, 1);
}

/* A backup that was worked on since, further than this program has come. */
static void
test_restored_and_overtaken (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (InjVisitSession) other = NULL;
  g_autofree char *backup = g_strconcat (fixture->path, ".backup", NULL);
  int n_notices = 0;

  copy_file (fixture->path, backup);
  session_fixture_give (fixture->session, "corrugator-left-1");
  copy_file (backup, fixture->path);
  g_assert_cmpint (g_unlink (backup), ==, 0);
  other = session_fixture_open_other (fixture);
  session_fixture_give (other, "procerus-midline-1");
  session_fixture_give (other, "frontalis-left-1");

  g_signal_connect (fixture->session, "replaced", G_CALLBACK (on_replaced_cb), &n_notices);
  inj_practice_poll (fixture->practice);
  g_assert_cmpint (n_notices, ==, 1);
  g_assert_cmpint (session_fixture_get_units (fixture->session, "corrugator-left-1"), ==, 0);
  g_assert_cmpint (session_fixture_get_units (fixture->session, "procerus-midline-1"), ==, 500);
  g_assert_cmpint (session_fixture_get_units (fixture->session, "frontalis-left-1"), ==, 500);
}

/* The records of another practice, in which the visit's id is another patient's
 * or nobody's; @data: whether there is one. What is shown is not what is kept:
 * that is told at once, and nothing is written there. */
static void
test_replaced_by_others (gconstpointer data)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (SessionFixture) others = session_fixture_new ();
  g_autoptr (InjVisitSession) session = session_fixture_start_visit (fixture, inj_clock_get_today ());
  g_autoptr (InjRequest) request = inj_request_new_give (corrugator, NULL, FALSE);
  g_autoptr (InjVisitSession) theirs = NULL;
  g_autoptr (InjVisit) stored = NULL;
  g_autoptr (GError) error = NULL;
  int n_notices = 0;

  if (GPOINTER_TO_INT (data))
    {
      theirs = session_fixture_start_visit (others, inj_clock_get_today () - 1);
      session_fixture_give (theirs, "procerus-midline-1");
    }
  g_signal_connect (session, "replaced", G_CALLBACK (on_replaced_cb), &n_notices);
  copy_file (others->path, fixture->path);

  inj_practice_poll (fixture->practice);
  g_assert_cmpint (n_notices, ==, 1);

  g_assert_false (inj_visit_session_perform (session, request, &error));
  g_assert_cmpint (session_fixture_get_units (session, corrugator[0]), ==, 0);
  g_clear_error (&error);
  stored = inj_store_load_visit (inj_practice_get_store (fixture->practice),
                                 inj_visit_get_id (inj_visit_session_get_visit (session)), &error);
  if (!GPOINTER_TO_INT (data))
    {
      g_assert_error (error, INJ_STORE_ERROR, INJ_STORE_ERROR_NOT_FOUND);
      return;
    }
  g_assert_no_error (error);
  g_assert_cmpuint (inj_visit_get_injections (stored)->len, ==, 1);
}

static void
on_changed_cb (InjPractice *practice,
               int         *n_changes)
{
  (*n_changes)++;
}

static void
test_poll_tells_once (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  int n_changes = 0;

  inj_practice_poll (fixture->other);
  g_signal_connect (fixture->other, "changed", G_CALLBACK (on_changed_cb), &n_changes);
  inj_practice_poll (fixture->other);
  g_assert_cmpint (n_changes, ==, 0);
  session_fixture_give (fixture->session, corrugator[0]);
  inj_practice_poll (fixture->other);
  inj_practice_poll (fixture->other);
  g_assert_cmpint (n_changes, ==, 1);
}

static void
on_background_cb (InjVisitSession *session,
                  GParamSpec      *property,
                  InjDatabase     *lock)
{
  g_assert_true (inj_database_run_script (lock, "BEGIN EXCLUSIVE", NULL));
}

/* A third program writes while this one reads what the second has written. */
static void
test_poll_tries_again (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (InjVisitSession) first = session_fixture_open_other (fixture);
  g_autoptr (InjVisitSession) second = session_fixture_open_other (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (InjDatabase) lock = inj_database_open (fixture->path, 0, &error);
  gulong handler;

  g_assert_no_error (error);
  session_fixture_give (fixture->session, corrugator[0]);
  handler = g_signal_connect (first, "notify::background", G_CALLBACK (on_background_cb), lock);
  inj_practice_poll (fixture->other);
  g_signal_handler_disconnect (first, handler);
  g_assert_cmpint (session_fixture_get_units (second, corrugator[0]), ==, 0);

  inj_database_end (lock, FALSE, NULL);
  inj_practice_poll (fixture->other);
  g_assert_cmpint (session_fixture_get_units (second, corrugator[0]), ==, 500);
}

static void
test_label_is_shared (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (inj_practice_get_label (fixture->other), ==, INJ_LABEL_EU);
  g_assert_true (inj_practice_set_label (fixture->practice, INJ_LABEL_US, &error));
  g_assert_no_error (error);
  inj_practice_poll (fixture->other);
  g_assert_cmpint (inj_practice_get_label (fixture->other), ==, INJ_LABEL_US);
  g_assert_cmpint (inj_visit_session_get_background (fixture->session)->label, ==, INJ_LABEL_US);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session/two-programs/both-give", test_both_give);
  g_test_add_func ("/session/two-programs/same-site-once", test_same_site_once);
  g_test_add_func ("/session/two-programs/planned-anew", test_planned_anew);
  g_test_add_func ("/session/two-programs/undo-of-unseen", test_undo_of_unseen);
  g_test_add_data_func ("/session/two-programs/restored/refused", GINT_TO_POINTER (FALSE), test_restored);
  g_test_add_data_func ("/session/two-programs/restored/noticed", GINT_TO_POINTER (TRUE), test_restored);
  g_test_add_func ("/session/two-programs/restored/overtaken", test_restored_and_overtaken);
  g_test_add_data_func ("/session/two-programs/replaced-by-others/same-id", GINT_TO_POINTER (TRUE),
                        test_replaced_by_others);
  g_test_add_data_func ("/session/two-programs/replaced-by-others/no-such-id", GINT_TO_POINTER (FALSE),
                        test_replaced_by_others);
  g_test_add_func ("/session/two-programs/poll-tells-once", test_poll_tells_once);
  g_test_add_func ("/session/two-programs/poll-tries-again", test_poll_tries_again);
  g_test_add_func ("/session/two-programs/label-is-shared", test_label_is_shared);

  return g_test_run ();
}
