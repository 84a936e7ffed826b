/* test-sharing.c
 *
 * Two programs on one database: neither loses what the other did.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <sqlite3.h>

#include "practice.h"

#define IMPATIENT_MS 60

/* What the other did is loaded and applied, as the session does it. */
static void
catch_up (InjStore *store,
          InjVisit *visit)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InjVisit) stored = inj_store_load_visit (store, inj_visit_get_id (visit), &error);
  GPtrArray *actions;

  g_assert_no_error (error);
  actions = inj_visit_get_actions (stored);
  for (guint i = (guint) inj_visit_get_revision (visit); i < actions->len; i++)
    {
      inj_visit_apply (visit, g_ptr_array_index (actions, i), &error);
      g_assert_no_error (error);
    }
}

static void
test_both_write (Practice      *practice,
                 gconstpointer  data)
{
  g_autoptr (InjStore) other = practice_open_another (practice);
  InjStore *both[2] = { practice->store, other };
  g_autoptr (InjVisit) visit = practice_add_visit (practice, "2026-11-20");
  g_autoptr (InjVisit) theirs = NULL;
  g_autoptr (InjVisit) loaded = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) places = NULL;

  theirs = inj_store_load_visit (other, inj_visit_get_id (visit), &error);
  g_assert_no_error (error);
  practice_give (practice, visit, "procerus-midline-1");
  places = inj_compose_dup_hollow (visit, -1, -1);

  for (guint i = 0; places[i] != NULL; i++)
    {
      InjVisit *visits[2] = { visit, theirs };
      g_autoptr (InjAction) action = NULL;

      catch_up (both[i % 2], visits[i % 2]);
      action = practice_plan_give (practice, visits[i % 2], places[i]);
      inj_store_commit (both[i % 2], visits[i % 2], action, &error);
      g_assert_no_error (error);
      g_assert_true (inj_visit_apply (visits[i % 2], action, &error));
    }

  catch_up (both[0], visit);
  catch_up (both[1], theirs);
  practice_assert_same (visit, theirs);
  g_assert_cmpuint (inj_visit_get_injections (visit)->len, ==, 31);
  loaded = inj_store_load_visit (other, inj_visit_get_id (visit), &error);
  practice_assert_same (visit, loaded);
  practice_assert_sound (practice);
}

/* The one who is late is told so, catches up, and both doses are there. */
static void
test_same_moment (Practice      *practice,
                  gconstpointer  data)
{
  g_autoptr (InjStore) other = practice_open_another (practice);
  g_autoptr (InjVisit) visit = practice_add_visit (practice, "2026-11-20");
  g_autoptr (InjVisit) theirs = NULL;
  g_autoptr (InjAction) late = NULL;
  g_autoptr (InjAction) again = NULL;
  g_autoptr (GError) error = NULL;

  practice_give (practice, visit, "procerus-midline-1");
  theirs = inj_store_load_visit (other, inj_visit_get_id (visit), &error);
  late = practice_plan_give (practice, theirs, "corrugator-left-1");
  practice_give (practice, visit, "corrugator-right-1");

  g_assert_false (inj_store_commit (other, theirs, late, &error));
  practice_assert_error (error, INJ_STORE_ERROR_STALE, practice->path);
  g_clear_error (&error);

  catch_up (other, theirs);
  again = practice_plan_give (practice, theirs, "corrugator-left-1");
  inj_store_commit (other, theirs, again, &error);
  g_assert_no_error (error);
  catch_up (practice->store, visit);
  g_assert_cmpint (inj_place_get_state (inj_visit_lookup_place (visit, "corrugator-left-1")), ==, INJ_PLACE_GIVEN);
  g_assert_cmpint (inj_place_get_state (inj_visit_lookup_place (visit, "corrugator-right-1")), ==, INJ_PLACE_GIVEN);
}

static void
test_has_changed (Practice      *practice,
                  gconstpointer  data)
{
  g_autoptr (InjStore) other = practice_open_another (practice);
  g_autoptr (InjVisit) visit = NULL;
  g_autoptr (GPtrArray) visits = NULL;

  g_assert_false (inj_store_has_changed (other));
  g_assert_false (inj_store_has_changed (practice->store));

  visit = practice_add_visit (practice, "2026-11-20");
  g_assert_true (inj_store_has_changed (other));
  g_assert_false (inj_store_has_changed (other));
  /* One's own change is none. */
  g_assert_false (inj_store_has_changed (practice->store));

  /* To have read it is not to have asked. */
  practice_give (practice, visit, "procerus-midline-1");
  visits = inj_store_list_visits (other, inj_patient_get_id (practice->patient), NULL);
  g_assert_cmpuint (visits->len, ==, 1);
  g_assert_true (inj_store_has_changed (other));
}

static sqlite3 *
lock (Practice   *practice,
      const char *sql)
{
  sqlite3 *outsider;

  g_assert_cmpint (sqlite3_open (practice->path, &outsider), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (outsider, sql, NULL, NULL, NULL), ==, SQLITE_OK);

  return outsider;
}

static void
assert_busy (Practice   *practice,
             const char *lock_sql,
             const char *unlock_sql)
{
  g_autoptr (InjVisit) visit = practice_add_visit (practice, "2026-11-20");
  g_autoptr (InjVisit) loaded = NULL;
  g_autoptr (InjStore) impatient = NULL;
  g_autoptr (InjAction) action = NULL;
  g_autoptr (GError) error = NULL;
  sqlite3 *outsider;
  gint64 waited;

  practice_give (practice, visit, "procerus-midline-1");
  action = practice_plan_give (practice, visit, "corrugator-left-1");
  impatient = inj_store_open (practice->path, INJ_STORE_EXISTING, IMPATIENT_MS, &error);
  g_assert_no_error (error);

  outsider = lock (practice, lock_sql);
  waited = g_get_monotonic_time ();
  g_assert_false (inj_store_commit (impatient, visit, action, &error));
  waited = g_get_monotonic_time () - waited;
  practice_assert_error (error, INJ_STORE_ERROR_BUSY, practice->path);
  g_clear_error (&error);
  g_assert_cmpint (waited, >=, IMPATIENT_MS * 1000 / 2);
  g_assert_cmpint (waited, <, 5 * G_USEC_PER_SEC);

  /* Nothing of it was kept, and it can be kept when the other is done. */
  g_assert_cmpint (sqlite3_exec (outsider, unlock_sql, NULL, NULL, NULL), ==, SQLITE_OK);
  loaded = inj_store_load_visit (practice->store, inj_visit_get_id (visit), &error);
  practice_assert_same (visit, loaded);
  inj_store_commit (impatient, visit, action, &error);
  g_assert_no_error (error);
  g_assert_cmpint (sqlite3_close (outsider), ==, SQLITE_OK);
}

static void
test_busy_writer (Practice      *practice,
                  gconstpointer  data)
{
  assert_busy (practice, "BEGIN IMMEDIATE", "ROLLBACK");
}

/* Then it is the commit itself that has to wait. */
static void
test_busy_reader (Practice      *practice,
                  gconstpointer  data)
{
  assert_busy (practice, "BEGIN; SELECT count (*) FROM visit", "COMMIT");
}

static void
test_busy_exclusive (Practice      *practice,
                     gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InjStore) late = NULL;
  sqlite3 *outsider = lock (practice, "BEGIN EXCLUSIVE");

  late = inj_store_open (practice->path, INJ_STORE_EXISTING, 10, &error);
  g_assert_null (late);
  practice_assert_error (error, INJ_STORE_ERROR_BUSY, practice->path);
  g_assert_cmpint (sqlite3_exec (outsider, "COMMIT", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (outsider), ==, SQLITE_OK);
  late = practice_open_another (practice);
}

typedef struct
{
  Practice *practice;
  sqlite3  *outsider;
} Holder;

static gpointer
release_later (gpointer data)
{
  Holder *holder = data;

  g_usleep (150 * 1000);
  g_assert_cmpint (sqlite3_exec (holder->outsider, "COMMIT", NULL, NULL, NULL), ==, SQLITE_OK);

  return NULL;
}

/* A lock that clears in time is waited for, and nobody need know. */
static void
test_patience (Practice      *practice,
               gconstpointer  data)
{
  g_autoptr (InjVisit) visit = practice_add_visit (practice, "2026-11-20");
  Holder holder = { practice, lock (practice, "BEGIN IMMEDIATE") };
  GThread *thread = g_thread_new ("holder", release_later, &holder);

  practice_give (practice, visit, "procerus-midline-1");
  g_thread_join (thread);
  g_assert_cmpint (sqlite3_close (holder.outsider), ==, SQLITE_OK);
}

/* To verify holds up nobody who writes, and sees one moment. */
static gpointer
verify_again_and_again (gpointer data)
{
  Practice *practice = data;
  g_autoptr (InjStore) own = practice_open_another (practice);

  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (GError) error = NULL;

      inj_store_verify (own, NULL, &problems, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (problems->len, ==, 0);
    }

  return NULL;
}

static void
test_verify_meanwhile (Practice      *practice,
                       gconstpointer  data)
{
  g_autoptr (InjVisit) visit = practice_add_visit (practice, "2026-11-20");
  GThread *thread;
  g_auto (GStrv) places = NULL;

  practice_give (practice, visit, "procerus-midline-1");
  places = inj_compose_dup_hollow (visit, -1, -1);
  thread = g_thread_new ("verify", verify_again_and_again, practice);
  for (guint i = 0; places[i] != NULL; i++)
    practice_give (practice, visit, places[i]);
  g_thread_join (thread);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  practice_add_test ("/store/sharing/both-write", test_both_write);
  practice_add_test ("/store/sharing/same-moment", test_same_moment);
  practice_add_test ("/store/sharing/has-changed", test_has_changed);
  practice_add_test ("/store/sharing/busy-writer", test_busy_writer);
  practice_add_test ("/store/sharing/busy-reader", test_busy_reader);
  practice_add_test ("/store/sharing/busy-exclusive", test_busy_exclusive);
  practice_add_test ("/store/sharing/patience", test_patience);
  practice_add_test ("/store/sharing/verify-meanwhile", test_verify_meanwhile);

  return g_test_run ();
}
