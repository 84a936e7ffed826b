/* test-faults.c
 *
 * Whatever fails while a dose is kept: it is there whole, or not at all.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <sys/wait.h>
#include <unistd.h>

#include "faulty-disk.h"
#include "practice.h"

#define STEPS_MAXIMUM 200

typedef struct
{
  InjStoreError   code;
  FaultyDiskFault fault;
  gboolean        lasts;
} Fault;

static const Fault full_once = { INJ_STORE_ERROR_FULL, FAULTY_DISK_FULL, FALSE };
static const Fault full_for_good = { INJ_STORE_ERROR_FULL, FAULTY_DISK_FULL, TRUE };
static const Fault broken_once = { INJ_STORE_ERROR_FAILED, FAULTY_DISK_BROKEN, FALSE };
static const Fault broken_for_good = { INJ_STORE_ERROR_FAILED, FAULTY_DISK_BROKEN, TRUE };

static InjVisit *
load (InjStore *store,
      gint64    visit_id)
{
  g_autoptr (GError) error = NULL;
  InjVisit *visit = inj_store_load_visit (store, visit_id, &error);

  g_assert_no_error (error);

  return visit;
}

/* The visit is what it was before the action, or what it is after it. */
static void
assert_whole (InjVisit  *found,
              InjVisit  *before,
              InjAction *action)
{
  g_autoptr (InjVisit) after = inj_visit_new (inj_visit_get_head (before), inj_visit_get_protocol (before));
  GPtrArray *actions = inj_visit_get_actions (before);

  if (inj_visit_get_revision (found) == inj_visit_get_revision (before))
    {
      practice_assert_same (found, before);
      return;
    }

  for (guint i = 0; i < actions->len; i++)
    g_assert_true (inj_visit_apply (after, g_ptr_array_index (actions, i), NULL));
  g_assert_true (inj_visit_apply (after, action, NULL));
  practice_assert_same (found, after);
}

static InjAction *
plan_bulk (Practice *practice,
           InjVisit *visit)
{
  g_autoptr (GError) error = NULL;
  const char *places[] = { "corrugator-left-1", "corrugator-right-1", "frontalis-left-1", NULL };
  InjCompose compose = practice_compose (practice);
  InjAction *action = inj_compose_give (visit, &compose, places, NULL, TRUE, &error);

  g_assert_no_error (error);

  return action;
}

/* A journal that cannot be made means a folder that cannot be written. */
static void
assert_told (GError      *error,
             const Fault *fault,
             const char  *path)
{
  if (fault->fault == FAULTY_DISK_BROKEN && g_error_matches (error, INJ_STORE_ERROR, INJ_STORE_ERROR_READ_ONLY))
    practice_assert_error (error, INJ_STORE_ERROR_READ_ONLY, path);
  else
    practice_assert_error (error, fault->code, path);
}

/* Each step of a commit fails in turn, until one commit has no more steps. */
static void
test_commit (Practice      *practice,
             gconstpointer  data)
{
  const Fault *fault = data;
  guint n_refused = 0;
  guint step;

  for (step = 1; step < STEPS_MAXIMUM; step++)
    {
      g_autoptr (InjVisit) visit = practice_add_visit (practice, "2026-11-20");
      g_autoptr (InjVisit) live = NULL;
      g_autoptr (InjVisit) loaded = NULL;
      g_autoptr (InjAction) action = NULL;
      g_autoptr (GError) error = NULL;
      gboolean is_kept;
      gboolean was_reached;

      practice_give (practice, visit, "procerus-midline-1");
      action = plan_bulk (practice, visit);
      faulty_disk_fail_at (step, fault->fault, fault->lasts);
      is_kept = inj_store_commit (practice->store, visit, action, &error);
      was_reached = faulty_disk_mend ();

      if (!is_kept)
        {
          n_refused++;
          assert_told (error, fault, practice->path);
        }
      live = load (practice->store, inj_visit_get_id (visit));
      practice_reopen (practice);
      loaded = load (practice->store, inj_visit_get_id (visit));
      practice_assert_same (live, loaded);
      assert_whole (loaded, visit, action);
      if (is_kept)
        g_assert_cmpint (inj_visit_get_revision (loaded), ==, action->revision);
      if (!was_reached)
        break;
    }

  g_test_message ("%u of %u steps", n_refused, step - 1);
  g_assert_cmpuint (n_refused, >, 5);
  g_assert_cmpuint (step, <, STEPS_MAXIMUM);
  practice_assert_sound (practice);
}

/* So does the making of a new database. */
static void
test_create (Practice      *practice,
             gconstpointer  data)
{
  const Fault *fault = data;
  guint step;

  for (step = 1; step < STEPS_MAXIMUM; step++)
    {
      g_autofree char *name = g_strdup_printf ("new-%u.db", step);
      g_autofree char *path = g_build_filename (practice->folder, name, NULL);
      g_autoptr (InjStore) store = NULL;
      g_autoptr (InjStore) again = NULL;
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (GError) error = NULL;
      gboolean was_reached;

      faulty_disk_fail_at (step, fault->fault, fault->lasts);
      store = inj_store_open (path, INJ_STORE_CREATE, 0, &error);
      was_reached = faulty_disk_mend ();
      if (store == NULL)
        g_assert_nonnull (strstr (error->message, path));
      g_clear_error (&error);
      g_clear_object (&store);

      again = inj_store_open (path, INJ_STORE_CREATE, 0, &error);
      g_assert_no_error (error);
      g_assert_true (inj_store_verify (again, NULL, &problems, &error));
      g_assert_cmpuint (problems->len, ==, 0);
      if (!was_reached)
        break;
    }

  g_assert_cmpuint (step, >, 5);
  g_assert_cmpuint (step, <, STEPS_MAXIMUM);
}

/* What lay on the disk at each step, as a power cut after it would leave it. */
typedef struct
{
  Practice *practice;
  guint     n_copies;
} Copies;

static void
copy_file (const char *path,
           const char *copy)
{
  g_autofree char *bytes = NULL;
  gsize length;

  if (g_file_get_contents (path, &bytes, &length, NULL))
    practice_write_file (copy, bytes, length);
}

static void
on_step_cb (gpointer data)
{
  Copies *copies = data;
  g_autofree char *copy = g_strdup_printf ("%s/copy-%u.db", copies->practice->folder, copies->n_copies++);
  g_autofree char *journal = g_strconcat (copies->practice->path, "-journal", NULL);
  g_autofree char *journal_copy = g_strconcat (copy, "-journal", NULL);

  copy_file (copies->practice->path, copy);
  copy_file (journal, journal_copy);
}

static void
test_cut_at_every_step (Practice      *practice,
                        gconstpointer  data)
{
  g_autoptr (InjVisit) visit = practice_add_visit (practice, "2026-11-20");
  g_autoptr (InjAction) action = NULL;
  g_autoptr (GError) error = NULL;
  Copies copies = { practice, 0 };
  guint n_rolled_back = 0;

  practice_give (practice, visit, "procerus-midline-1");
  action = plan_bulk (practice, visit);
  faulty_disk_watch (on_step_cb, &copies);
  inj_store_commit (practice->store, visit, action, &error);
  g_assert_no_error (error);
  on_step_cb (&copies);
  faulty_disk_watch (NULL, NULL);

  for (guint i = 0; i < copies.n_copies; i++)
    {
      g_autofree char *copy = g_strdup_printf ("%s/copy-%u.db", practice->folder, i);
      g_autoptr (InjStore) store = inj_store_open (copy, INJ_STORE_EXISTING, 0, &error);
      g_autoptr (InjVisit) found = NULL;

      g_assert_no_error (error);
      found = load (store, inj_visit_get_id (visit));
      assert_whole (found, visit, action);
      if (inj_visit_get_revision (found) != action->revision)
        n_rolled_back++;
    }

  /* Up to the last step it was not there; since the commit returned it is. */
  g_test_message ("%u steps", copies.n_copies);
  g_assert_cmpuint (n_rolled_back, ==, copies.n_copies - 1);
}

/* Gives and takes back without end, and tells each time that it is kept. */
static void G_GNUC_NORETURN
click_without_end (Practice *practice,
                   gint64    visit_id,
                   int       told)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InjStore) store = inj_store_open (practice->path, INJ_STORE_EXISTING, 2000, &error);
  g_autoptr (InjVisit) visit = load (store, visit_id);

  while (TRUE)
    {
      InjCompose compose = practice_compose (practice);
      g_autoptr (InjAction) action = NULL;
      int revision;

      action = inj_visit_get_revision (visit) % 2 == 0 ? practice_plan_give (practice, visit, "corrugator-left-1")
                                                      : inj_compose_undo (visit, &compose, &error);
      if (!inj_store_commit (store, visit, action, &error) || !inj_visit_apply (visit, action, &error))
        _exit (1);
      revision = action->revision;
      if (write (told, &revision, sizeof revision) != sizeof revision)
        _exit (1);
    }
}

static void
test_kill (Practice      *practice,
           gconstpointer  data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (9);
  g_autoptr (InjVisit) visit = practice_add_visit (practice, "2026-11-20");
  gint64 visit_id = inj_visit_get_id (visit);

  practice_give (practice, visit, "procerus-midline-1");
  for (guint round = 0; round < 12; round++)
    {
      g_autoptr (InjVisit) found = NULL;
      int told = 0;
      int told_last = inj_visit_get_revision (visit);
      int ends[2];
      pid_t child;

      /* No connection is carried over to the child. */
      g_clear_object (&practice->store);
      g_assert_cmpint (pipe (ends), ==, 0);
      child = fork ();
      if (child == 0)
        click_without_end (practice, visit_id, ends[1]);

      close (ends[1]);
      for (int n_told = g_rand_int_range (rand, 1, 20); n_told > 0; n_told--)
        g_assert_cmpint (read (ends[0], &told_last, sizeof told_last), ==, sizeof told_last);
      g_usleep ((gulong) g_rand_int_range (rand, 0, 3000));
      g_assert_cmpint (kill (child, SIGKILL), ==, 0);
      g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
      while (read (ends[0], &told, sizeof told) == sizeof told)
        told_last = told;
      close (ends[0]);

      practice->store = practice_open_another (practice);
      found = load (practice->store, visit_id);
      g_test_message ("told %d, found %d", told_last, inj_visit_get_revision (found));
      g_assert_cmpint (inj_visit_get_revision (found), >=, told_last);
      g_assert_cmpint (inj_visit_get_revision (found), <=, told_last + 1);
      g_set_object (&visit, found);
    }

  g_assert_cmpint (inj_visit_get_revision (visit), >, 20);
  practice_assert_sound (practice);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  faulty_disk_install ();

  g_test_add ("/store/faults/full-once", Practice, &full_once, practice_set_up, test_commit, practice_tear_down);
  g_test_add ("/store/faults/full-for-good", Practice, &full_for_good, practice_set_up, test_commit,
              practice_tear_down);
  g_test_add ("/store/faults/broken-once", Practice, &broken_once, practice_set_up, test_commit, practice_tear_down);
  g_test_add ("/store/faults/broken-for-good", Practice, &broken_for_good, practice_set_up, test_commit,
              practice_tear_down);
  g_test_add ("/store/faults/create-on-full", Practice, &full_for_good, practice_set_up, test_create,
              practice_tear_down);
  g_test_add ("/store/faults/create-on-broken", Practice, &broken_for_good, practice_set_up, test_create,
              practice_tear_down);
  practice_add_test ("/store/faults/cut-at-every-step", test_cut_at_every_step);
  practice_add_test ("/store/faults/kill", test_kill);

  return g_test_run ();
}
