/* bench-store.c
 *
 * How long it takes to keep a dose, beside what SQLite itself takes; and what
 * grows with the number of visits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <sqlite3.h>
#include <stdlib.h>

#include "practice.h"

#define N_COMMITS 400
#define N_READS 200

typedef void (*StepFunc) (Practice *practice,
                          gpointer  data);

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  return *(const gint64 *) a < *(const gint64 *) b ? -1 : *(const gint64 *) a > *(const gint64 *) b;
}

static double
get_percentile (GArray *times,
                guint   percent)
{
  g_array_sort (times, compare_times);

  return (double) g_array_index (times, gint64, (times->len - 1) * percent / 100) / 1000.0;
}

static void
time_step (Practice *practice,
           StepFunc  step,
           gpointer  data,
           GArray   *times)
{
  gint64 began = g_get_monotonic_time ();
  gint64 took;

  step (practice, data);
  took = g_get_monotonic_time () - began;
  g_array_append_val (times, took);
}

static void
commit_plainly (Practice *practice,
                gpointer  data)
{
  g_assert_cmpint (sqlite3_exec (data, "INSERT INTO plain (text) VALUES ('a dose, as short as can be')",
                                 NULL, NULL, NULL), ==, SQLITE_OK);
}

static sqlite3 *
open_plain (Practice *practice)
{
  g_autofree char *path = g_build_filename (practice->folder, "plain.db", NULL);
  sqlite3 *plain;

  g_assert_cmpint (sqlite3_open (path, &plain), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (plain, "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; "
                                 "CREATE TABLE IF NOT EXISTS plain (id INTEGER PRIMARY KEY, text TEXT) STRICT", NULL, NULL, NULL),
                   ==, SQLITE_OK);

  return plain;
}

/* What one click costs: the plan, the commit and the visit's own change. */
static void
click (Practice *practice,
       gpointer  data)
{
  InjVisit *visit = data;
  InjCompose compose = practice_compose (practice);

  if (inj_visit_get_revision (visit) % 2 == 0)
    practice_do (practice, visit, practice_plan_give (practice, visit, "corrugator-left-1"));
  else
    practice_do (practice, visit, inj_compose_undo (visit, &compose, NULL));
}

/* In turn, since the disk has its moods; and the doses over many visits, since
 * none has hundreds of steps. */
static void
bench_commits (Practice *practice)
{
  g_autoptr (GArray) plain_times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  sqlite3 *plain = open_plain (practice);
  g_autoptr (InjVisit) visit = NULL;

  for (guint i = 0; i < N_COMMITS; i++)
    {
      if (i % 40 == 0)
        {
          g_clear_object (&visit);
          visit = practice_add_visit (practice, "2026-11-20");
          practice_give (practice, visit, "procerus-midline-1");
        }
      time_step (practice, commit_plainly, plain, plain_times);
      time_step (practice, click, visit, times);
    }
  sqlite3_close (plain);

  g_print ("a plain commit of SQLite   median %6.2f ms, 95th %6.2f ms\n",
           get_percentile (plain_times, 50), get_percentile (plain_times, 95));
  g_print ("a dose that is kept        median %6.2f ms, 95th %6.2f ms: %.2f times a plain commit\n",
           get_percentile (times, 50), get_percentile (times, 95),
           get_percentile (times, 50) / get_percentile (plain_times, 50));
}

static void
fill (Practice *practice,
      guint     n_visits)
{
  for (guint i = 0; i < n_visits; i++)
    {
      g_autofree char *family = g_strdup_printf ("Name%u", i);
      g_autoptr (InjPatient) patient = practice_add_patient (practice, family, "Given", "1980-01-01", "");
      g_autoptr (InjVisit) visit = practice_add_visit_of (practice, inj_patient_get_id (patient), "2026-10-20");
      g_auto (GStrv) places = NULL;
      InjCompose compose;

      practice_give (practice, visit, "procerus-midline-1");
      places = inj_compose_dup_hollow (visit, -1, -1);
      compose = practice_compose (practice);
      practice_do (practice, visit,
                   inj_compose_give (visit, &compose, (const char *const *) places, NULL, TRUE, NULL));
    }
}

static void
search (Practice *practice,
        gpointer  data)
{
  g_autoptr (GPtrArray) found = inj_store_search_patients (practice->store, "na gi", 50, NULL);

  g_assert_nonnull (found);
}

static void
list_all (Practice *practice,
          gpointer  data)
{
  g_autoptr (GPtrArray) found = inj_store_search_patients (practice->store, "", 50, NULL);

  g_assert_nonnull (found);
}

static void
list_visits (Practice *practice,
             gpointer  data)
{
  g_autoptr (GPtrArray) visits = inj_store_list_visits (practice->store, 2, NULL);

  g_assert_cmpuint (visits->len, ==, 1);
}

static void
look_back (Practice *practice,
           gpointer  data)
{
  g_autoptr (GPtrArray) contributions = inj_store_load_contributions (practice->store, 2,
                                                                      practice_date ("2026-08-20"), 0, NULL);

  g_assert_cmpuint (contributions->len, ==, 1);
}

static void
load_visit (Practice *practice,
            gpointer  data)
{
  g_autoptr (InjVisit) visit = inj_store_load_visit (practice->store, GPOINTER_TO_INT (data), NULL);

  g_assert_nonnull (visit);
}

static void
ask_for_changes (Practice *practice,
                 gpointer  data)
{
  g_assert_false (inj_store_has_changed (practice->store));
}

static void
verify (Practice *practice,
        gpointer  data)
{
  practice_assert_sound (practice);
}

static void
bench (Practice   *practice,
       const char *what,
       StepFunc    step,
       gpointer    data,
       guint       n)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < n; i++)
    time_step (practice, step, data, times);
  g_print ("  %-24s median %8.3f ms, 95th %8.3f ms\n", what, get_percentile (times, 50), get_percentile (times, 95));
}

static void
bench_reads (Practice *practice,
             gint64    visit_id)
{
  bench (practice, "a patient's visits", list_visits, NULL, N_READS);
  bench (practice, "three months back", look_back, NULL, N_READS);
  bench (practice, "a visit of 31 sites", load_visit, GINT_TO_POINTER ((int) visit_id), N_READS);
  bench (practice, "search by two words", search, NULL, N_READS);
  bench (practice, "all patients, first 50", list_all, NULL, N_READS);
  bench (practice, "has it changed?", ask_for_changes, NULL, N_READS);
  bench (practice, "verify all of it", verify, NULL, 3);
}

int
main (int    argc,
      char **argv)
{
  const guint sizes[] = { 50, 450, 1500 };
  Practice practice = { 0 };
  guint n_visits = 0;
  gint64 visit_id;

  g_test_init (&argc, &argv, NULL);
  practice_set_up (&practice, NULL);
  bench_commits (&practice);
  visit_id = 1 + N_COMMITS / 40;

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      fill (&practice, sizes[i]);
      n_visits += sizes[i];
      g_print ("with %u patients and visits, %u doses:\n", n_visits, 31 * n_visits);
      bench_reads (&practice, visit_id);
    }
  bench_commits (&practice);
  practice_tear_down (&practice, NULL);

  return EXIT_SUCCESS;
}
