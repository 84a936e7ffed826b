/* test-verify.c
 *
 * What was changed behind the program's back is found.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <sqlite3.h>

#include "practice.h"

static int
on_trigger_cb (void  *data,
               int    n_columns,
               char **values,
               char **names)
{
  g_ptr_array_add (data, g_strdup (values[0]));

  return 0;
}

static void
run (sqlite3    *connection,
     const char *sql)
{
  char *message = NULL;

  sqlite3_exec (connection, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
}

/* Someone who knows SQLite takes the guards away, does it, and puts them back. */
static void
tamper (Practice   *practice,
        const char *sql)
{
  g_autoptr (GPtrArray) guards = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) drops = g_ptr_array_new_with_free_func (g_free);
  sqlite3 *outsider;

  g_assert_cmpint (sqlite3_open (practice->path, &outsider), ==, SQLITE_OK);
  sqlite3_exec (outsider, "SELECT sql FROM sqlite_schema WHERE type = 'trigger'", on_trigger_cb, guards, NULL);
  sqlite3_exec (outsider, "SELECT 'DROP TRIGGER ' || name FROM sqlite_schema WHERE type = 'trigger'",
                on_trigger_cb, drops, NULL);
  g_assert_cmpuint (guards->len, >, 30);

  run (outsider, "PRAGMA synchronous = OFF; BEGIN");
  for (guint i = 0; i < drops->len; i++)
    run (outsider, g_ptr_array_index (drops, i));
  run (outsider, sql);
  g_assert_cmpint (sqlite3_changes (outsider), >, 0);
  for (guint i = 0; i < guards->len; i++)
    run (outsider, g_ptr_array_index (guards, i));
  run (outsider, "COMMIT");

  g_assert_cmpint (sqlite3_close (outsider), ==, SQLITE_OK);
}

static char *
dup_problems (Practice *practice)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  GString *account = g_string_new (NULL);

  inj_store_verify (practice->store, NULL, &problems, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < problems->len; i++)
    g_string_append_printf (account, "%s\n", (const char *) g_ptr_array_index (problems, i));
  g_test_message ("%s", account->str);

  return g_string_free (account, FALSE);
}

/* Visit 1 is signed, visit 2 is a draft. */
static void
fill (Practice *practice)
{
  const char *skipped[] = { "frontalis-left-1", NULL };
  const char *dates[] = { "2026-08-20", "2026-11-20" };

  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (InjVisit) visit = practice_add_visit (practice, dates[i]);
      InjCompose compose;

      practice_give (practice, visit, "procerus-midline-1");
      practice_give (practice, visit, "corrugator-left-1");
      practice_void (practice, visit, "procerus-midline-1");
      compose = practice_compose (practice);
      practice_do (practice, visit, inj_compose_skip (visit, &compose, skipped, "sore", &error));
      if (i == 0)
        practice_sign (practice, visit);
    }
}

/* Visit 3 says all that a visit can say, is signed and amended; visit 4 was
 * discarded. */
static void
fill_around (Practice *practice)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InjVisit) visit = practice_add_visit (practice, "2026-11-21");
  g_autoptr (InjVisit) discarded = practice_add_visit (practice, "2026-11-22");
  g_autoptr (InjCaution) caution = NULL;
  g_autoptr (InjEvent) event = NULL;
  InjDate day = practice_date ("2026-11-21");

  practice_give (practice, visit, "procerus-midline-1");
  practice_give (practice, visit, "corrugator-left-1");
  practice_fill_around (practice, visit);
  practice_sign (practice, visit);
  practice_amend_void (practice, visit, "corrugator-left-1");
  practice_discard (practice, discarded);
  caution = inj_caution_new (0, INJ_CAUTION_ALLERGY, "latex", day, INJ_DATE_NONE, &error);
  event = inj_event_new (0, day, INJ_EVENT_PTOSIS, "", day, FALSE, &error);
  g_assert_cmpint (inj_store_add_caution (practice->store, 1, caution, 1, "x", &error), ==, 1);
  g_assert_cmpint (inj_store_add_event (practice->store, 1, event, 1, "x", &error), ==, 1);
  g_assert_no_error (error);
}

static const struct
{
  const char *sql;
  const char *problem;
} tamperings[] = {
  { "UPDATE injection SET units = units + 250 WHERE visit_id = 1 AND number = 2",
    "visit 1: action 3 was changed" },
  { "UPDATE injection SET side = 'right' WHERE visit_id = 1 AND number = 2",
    "visit 1: action 3 was changed" },
  { "UPDATE injection SET x = x + 1 WHERE visit_id = 1 AND number = 2", "visit 1: action 3 was changed" },
  { "UPDATE injection SET given_at = given_at - 1 WHERE visit_id = 1 AND number = 1", "visit 1: action 2 was changed" },
  { "UPDATE injection SET note = '' WHERE visit_id = 1 AND number = 1", "visit 1: action 2 was changed" },
  { "UPDATE vial SET lot = 'C9999' WHERE visit_id = 1", "visit 1: action 1 was changed" },
  { "UPDATE vial SET product_verified = 0 WHERE visit_id = 1", "visit 1: action 1 was changed" },
  { "UPDATE injection_void SET reason = 'undone' WHERE visit_id = 1", "visit 1: action 4 was changed" },
  { "UPDATE skip SET reason = NULL WHERE visit_id = 1", "visit 1: action 5 was changed" },
  { "UPDATE signature SET signer = 'Someone else'", "visit 1: action 6 was changed" },
  { "UPDATE action SET at = at + 1 WHERE visit_id = 1 AND revision = 3", "visit 1: action 3 was changed" },
  { "UPDATE action SET actor = 'nobody' WHERE visit_id = 1 AND revision = 3", "visit 1: action 3 was changed" },
  { "UPDATE action SET digest = replace (digest, 'a', 'b') WHERE visit_id = 1 AND revision = 2",
    "visit 1: action 2 was changed" },
  { "UPDATE action SET kind = 'bless' WHERE visit_id = 1 AND revision = 2", "visit 1: action 2 is of no known kind" },
  { "DELETE FROM injection WHERE visit_id = 1 AND number = 2", "visit 1: action 3 was changed" },
  { "DELETE FROM injection_void WHERE visit_id = 1", "visit 1: action 4 was changed" },
  { "DELETE FROM action WHERE visit_id = 1 AND revision = 3", "visit 1: action 3 is missing" },
  { "DELETE FROM action WHERE visit_id = 2 AND revision = 5", "visit 2: a change belongs to no action" },
  { "DELETE FROM signature", "visit 1: action 6 was changed" },
  { "DELETE FROM patient WHERE id = 1", "of “patient” that are not there" },
  { "DELETE FROM protocol_text", "visit 1: the text of its protocol is missing" },
  { "UPDATE protocol_text SET text = text || ' '", "visit 2: the text of its protocol was changed" },
  { "UPDATE visit SET units = 500 + 500 WHERE id = 1", "visit 1: its sums do not follow" },
  { "UPDATE visit SET sites = 2 WHERE id = 2", "visit 2: its sums do not follow" },
  { "UPDATE visit SET status = 'draft' WHERE id = 1", "visit 1: its status does not follow" },
  { "UPDATE visit SET status = 'signed' WHERE id = 2", "visit 2: its status does not follow" },
  { "UPDATE visit SET revision = 4 WHERE id = 2", "visit 2: its revision does not follow" },
  { "UPDATE visit SET date = '2026-08-21' WHERE id = 1", "visit 1: action 1 was changed" },
  { "INSERT INTO patient VALUES (2, 'New', 'Name', '1980-01-01', '', 'new, name', ''); "
    "UPDATE visit SET patient_id = 2 WHERE id = 1", "visit 1: action 1 was changed" },
  { "UPDATE visit SET protocol_name = 'Another' WHERE id = 1", "visit 1: the name of its protocol" },
  { "UPDATE planned_dose SET units = units + 50", "visit 3: action 4 was changed" },
  { "UPDATE planned_dose SET substance_id = 'abobotulinumtoxina'", "visit 3: action 4 was changed" },
  { "UPDATE planned_dose SET from_place = NULL", "visit 3: action 4 was changed" },
  { "UPDATE detail SET value = '3'", "visit 3: action 5 was changed" },
  { "UPDATE detail SET detail = 'joy'", "visit 3: “joy” means nothing" },
  { "UPDATE deviation_reason SET reason = 'none'", "visit 3: action 6 was changed" },
  { "UPDATE vial_correction SET lot = 'C1', folded_lot = 'c1'", "visit 3: action 7 was changed" },
  { "UPDATE vial_correction SET folded_lot = 'c1'", "Vial 1 of visit 3 is not found by its lot" },
  { "UPDATE vial SET source = 'bought' WHERE visit_id = 3", "visit 3: action 1 was changed" },
  { "UPDATE vial SET expiry = NULL WHERE visit_id = 3", "visit 3: action 1 was changed" },
  { "UPDATE add_on SET withdrawn = 1", "visit 3: action 8 was changed" },
  { "UPDATE add_on SET protocol_sha256 = (SELECT protocol_sha256 FROM visit)", "visit 3: action 8 was changed" },
  { "UPDATE amendment SET author = 'nobody'", "visit 3: action 10 was changed" },
  { "UPDATE visit SET units = units + 500 WHERE id = 3", "visit 3: its sums do not follow" },
  { "UPDATE visit_error SET reason = 'other'", "visit 4: action 1 was changed" },
  { "DELETE FROM visit_error", "visit 4: action 1 was changed" },
  { "UPDATE visit SET in_error = 0 WHERE id = 4", "visit 4: whether it is in error does not follow" },
  { "UPDATE visit SET in_error = 1 WHERE id = 1", "visit 1: whether it is in error does not follow" },
  { "UPDATE caution SET kind = 'joy'", "caution 1: “joy” means nothing" },
  { "UPDATE caution SET text = 'a' || char (10)", "caution 1: Allergy: there are characters" },
  { "UPDATE event SET kind = 'joy'", "event 1: “joy” means nothing" },
  { "UPDATE patient SET folded_name = 'other'", "Patient 1 is not found by every word" },
  { "DELETE FROM patient_word WHERE word = 'alex'", "Patient 1 is not found by every word" },
  { "PRAGMA ignore_check_constraints = ON; UPDATE patient SET born = '1980-02-31'", "CHECK constraint failed" },
};

/* Only those who take the guards away get this far. */
static void
test_tampering (Practice      *practice,
                gconstpointer  data)
{
  g_autofree char *pristine = NULL;
  gsize length;

  fill (practice);
  fill_around (practice);
  practice_assert_sound (practice);
  g_clear_object (&practice->store);
  pristine = practice_read_file (practice->path, &length);

  for (gsize i = 0; i < G_N_ELEMENTS (tamperings); i++)
    {
      g_autofree char *problems = NULL;

      g_clear_object (&practice->store);
      practice_write_file (practice->path, pristine, length);
      tamper (practice, tamperings[i].sql);
      practice_reopen (practice);

      g_test_message ("%s", tamperings[i].sql);
      problems = dup_problems (practice);
      g_assert_nonnull (strstr (problems, tamperings[i].problem));
    }
}

/* A visit that cannot be trusted is not shown; the others are. */
static void
test_load_damaged (Practice      *practice,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InjVisit) damaged = NULL;
  g_autoptr (InjVisit) sound = NULL;

  fill (practice);
  tamper (practice, "UPDATE injection SET units = 5000 WHERE visit_id = 1 AND number = 2");

  damaged = inj_store_load_visit (practice->store, 1, &error);
  g_assert_null (damaged);
  practice_assert_error (error, INJ_STORE_ERROR_DAMAGED, practice->path);
  g_assert_nonnull (strstr (error->message, "visit 1: action 3"));
  g_clear_error (&error);
  sound = inj_store_load_visit (practice->store, 2, &error);
  g_assert_no_error (error);
}

static void
test_missing_guard (Practice      *practice,
                    gconstpointer  data)
{
  g_autofree char *missing = NULL;
  g_autofree char *weakened = NULL;
  sqlite3 *outsider;

  fill (practice);
  g_assert_cmpint (sqlite3_open (practice->path, &outsider), ==, SQLITE_OK);
  run (outsider, "DROP TRIGGER injection_update");
  missing = dup_problems (practice);
  g_assert_cmpstr (missing, ==, "“injection_update” in the database is not as this program made it.\n");

  run (outsider, "CREATE TRIGGER injection_update BEFORE UPDATE OF note ON injection "
                 "BEGIN SELECT RAISE (ABORT, 'injections are only added'); END; "
                 "CREATE TABLE notes (id)");
  weakened = dup_problems (practice);
  g_assert_nonnull (strstr (weakened, "“injection_update”"));
  g_assert_nonnull (strstr (weakened, "“notes”"));
  g_assert_cmpint (sqlite3_close (outsider), ==, SQLITE_OK);
}

/* No SQL at all: one character of a lot in the file. */
static void
test_raw_byte (Practice      *practice,
               gconstpointer  data)
{
  g_autofree char *bytes = NULL;
  g_autofree char *problems = NULL;
  char *lot;
  gsize length;

  fill (practice);
  g_clear_object (&practice->store);
  bytes = practice_read_file (practice->path, &length);
  lot = memmem (bytes, length, "C1234", 5);
  g_assert_nonnull (lot);
  lot[4] = '5';
  practice_write_file (practice->path, bytes, length);
  practice_reopen (practice);

  problems = dup_problems (practice);
  g_assert_nonnull (strstr (problems, "action 1 was changed after it was recorded"));
}

/* However the pages are hit, the program says so or all is well; it never ends
 * for it, and never reads a dose that was not given. */
static void
test_flipped_bytes (Practice      *practice,
                    gconstpointer  data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261120);
  g_autofree char *bytes = NULL;
  guint n_found = 0;
  gsize length;

  fill (practice);
  g_clear_object (&practice->store);
  bytes = practice_read_file (practice->path, &length);

  for (guint i = 0; i < 400; i++)
    {
      gsize offset = (gsize) g_rand_int_range (rand, 100, (int) length);
      char before = bytes[offset];
      g_autoptr (InjVisit) visit = NULL;
      g_autoptr (GPtrArray) problems = NULL;

      bytes[offset] = (char) (before ^ g_rand_int_range (rand, 1, 256));
      practice_write_file (practice->path, bytes, length);
      bytes[offset] = before;

      g_clear_object (&practice->store);
      practice->store = inj_store_open (practice->path, INJ_STORE_EXISTING, 100, NULL);
      if (practice->store == NULL)
        {
          n_found++;
          continue;
        }

      visit = inj_store_load_visit (practice->store, 1, NULL);
      if (visit != NULL)
        g_assert_cmpint (inj_visit_get_given_from (visit, 1), ==, INJ_UNITS (5));
      if (!inj_store_verify (practice->store, NULL, &problems, NULL) || problems->len > 0)
        n_found++;
      else
        g_assert_nonnull (visit);
    }

  g_test_message ("%u of 400 found", n_found);
  g_assert_cmpuint (n_found, >, 40);
}

static void
test_cancel (Practice      *practice,
             gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  fill (practice);
  g_cancellable_cancel (cancellable);
  g_assert_false (inj_store_verify (practice->store, cancellable, &problems, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  practice_add_test ("/store/verify/tampering", test_tampering);
  practice_add_test ("/store/verify/load-damaged", test_load_damaged);
  practice_add_test ("/store/verify/missing-guard", test_missing_guard);
  practice_add_test ("/store/verify/raw-byte", test_raw_byte);
  practice_add_test ("/store/verify/flipped-bytes", test_flipped_bytes);
  practice_add_test ("/store/verify/cancel", test_cancel);

  return g_test_run ();
}
