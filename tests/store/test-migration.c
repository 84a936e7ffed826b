/* test-migration.c
 *
 * A database of an earlier schema is brought up to date and says what it said.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "domain/visit/inj-lot-use.h"

#include "practice.h"

/* What the program that made the file printed of its visits. */
static const struct
{
  const char     *digest;
  InjVisitStatus  status;
  int             revision;
  InjUnits        units;
  int             sites;
} visits[] = {
  { "07186aafe223c3361ee8e1077dafdfadfac69497d5c3d9ead4a996c1809e763f", INJ_VISIT_SIGNED, 14, 13450, 28 },
  { "5e812edaa33982a069168576e14bcb22b4e1ddb6e91654c20631a8c3ea61f576", INJ_VISIT_DRAFT, 4, 1000, 2 },
  { "c4465c753fd99ff2c1b6d6dbee1839d21bc39540ae56dd5bc65b0d1a52eafddc", INJ_VISIT_DRAFT, 0, 0, 0 },
};

/* Puts the database of schema 1 in the place of the practice's own. */
static void
unpack (Practice *practice)
{
  g_autofree char *packed = g_test_build_filename (G_TEST_DIST, "data", "schema-1.db.gz", NULL);
  g_autoptr (GFile) from = g_file_new_for_path (packed);
  g_autoptr (GFile) to = g_file_new_for_path (practice->path);
  g_autoptr (GConverter) converter = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
  g_autoptr (GInputStream) bytes = NULL;
  g_autoptr (GInputStream) rows = NULL;
  g_autoptr (GOutputStream) file = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_object (&practice->store);
  bytes = G_INPUT_STREAM (g_file_read (from, NULL, &error));
  g_assert_no_error (error);
  rows = g_converter_input_stream_new (bytes, converter);
  file = G_OUTPUT_STREAM (g_file_replace (to, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL, &error));
  g_assert_no_error (error);
  g_output_stream_splice (file, rows, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, &error);
  g_assert_no_error (error);
}

static void
open_store (Practice *practice)
{
  g_autoptr (GError) error = NULL;

  practice->store = inj_store_open (practice->path, INJ_STORE_EXISTING, 5000, &error);
  g_assert_no_error (error);
}

static gint64
read_integer (const char *path,
              const char *sql)
{
  sqlite3_stmt *statement;
  sqlite3 *outsider;
  gint64 value;

  g_assert_cmpint (sqlite3_open (path, &outsider), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (outsider, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  value = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  g_assert_cmpint (sqlite3_close (outsider), ==, SQLITE_OK);

  return value;
}

static void
run (const char *path,
     const char *sql)
{
  sqlite3 *outsider;

  g_assert_cmpint (sqlite3_open (path, &outsider), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (outsider, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (outsider), ==, SQLITE_OK);
}

static void
assert_visit (InjStore *store,
              gint64    visit_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InjVisit) visit = inj_store_load_visit (store, visit_id, &error);
  InjUnits units = 0;
  int sites = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < inj_visit_get_injections (visit)->len; i++)
    {
      const InjInjection *injection = g_ptr_array_index (inj_visit_get_injections (visit), i);

      units += inj_injection_is_live (injection) ? injection->units : 0;
      sites += inj_injection_is_live (injection) ? 1 : 0;
    }

  g_assert_cmpstr (inj_visit_get_digest (visit), ==, visits[visit_id - 1].digest);
  g_assert_cmpint (inj_visit_get_status (visit), ==, visits[visit_id - 1].status);
  g_assert_cmpint (inj_visit_get_revision (visit), ==, visits[visit_id - 1].revision);
  g_assert_cmpint (units, ==, visits[visit_id - 1].units);
  g_assert_cmpint (sites, ==, visits[visit_id - 1].sites);
}

static void
test_says_the_same (Practice      *practice,
                    gconstpointer  data)
{
  g_autoptr (GPtrArray) contributions = NULL;
  g_autoptr (GPtrArray) uses = NULL;
  g_autoptr (GPtrArray) summaries = NULL;
  g_autoptr (GError) error = NULL;
  InjUnits units = 0;

  unpack (practice);
  g_assert_cmpint (read_integer (practice->path, "PRAGMA user_version"), ==, 1);
  open_store (practice);
  g_assert_cmpint (read_integer (practice->path, "PRAGMA user_version"), ==, 2);
  for (gsize i = 1; i <= G_N_ELEMENTS (visits); i++)
    assert_visit (practice->store, (gint64) i);
  practice_assert_sound (practice);

  summaries = inj_store_list_visits (practice->store, 1, &error);
  g_assert_cmpuint (summaries->len, ==, 2);
  g_assert_cmpint (inj_visit_summary_get_units (g_ptr_array_index (summaries, 1)), ==, visits[0].units);
  g_assert_false (inj_visit_summary_is_in_error (g_ptr_array_index (summaries, 1)));
  contributions = inj_store_load_contributions (practice->store, 1, practice_date ("2026-01-01"), 0, &error);
  for (guint i = 0; i < contributions->len; i++)
    units += inj_contribution_get_units (g_ptr_array_index (contributions, i));
  g_assert_cmpint (units, ==, INJ_UNITS (20) + visits[0].units + visits[1].units);
  g_assert_cmpstr (inj_contribution_get_place (g_ptr_array_index (contributions, 0)), ==, "");
  /* The second vial's was typed "d 99-X". */
  uses = inj_store_find_lot (practice->store, "D99-x", &error);
  g_assert_cmpuint (uses->len, ==, 1);
  g_assert_cmpstr (inj_lot_use_get_lot (g_ptr_array_index (uses, 0)), ==, "d 99-X");
  g_assert_no_error (error);
}

/* A program of before has the draft go on here: undo reaches back over it. */
static void
test_goes_on (Practice      *practice,
              gconstpointer  data)
{
  g_autoptr (InjVisit) draft = NULL;
  g_autoptr (InjVisit) signed_visit = NULL;
  g_autoptr (GError) error = NULL;
  InjCompose compose = practice_compose (practice);

  unpack (practice);
  open_store (practice);
  draft = inj_store_load_visit (practice->store, 2, &error);
  practice_do (practice, draft, inj_compose_undo (draft, &compose, &error));
  g_assert_cmpuint (inj_visit_get_given_from (draft, 1), ==, 0);
  practice_open_vial (practice, draft, practice_make_vial ("botox", BOTULINUM_A, "E5"));

  signed_visit = inj_store_load_visit (practice->store, 1, &error);
  practice_amend_void (practice, signed_visit, "free-1");
  g_assert_no_error (error);
  practice_assert_sound (practice);
}

/* What led nowhere before is told by verifying, and is no reason to stop; nothing
 * is half done. */
static void
test_old_damage (Practice      *practice,
                 gconstpointer  data)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  unpack (practice);
  run (practice->path, "DROP TRIGGER visit_update; UPDATE visit SET patient_id = 77 WHERE id = 3;"
                       "CREATE TRIGGER visit_update BEFORE UPDATE ON visit BEGIN SELECT 1; END");
  open_store (practice);
  g_assert_cmpint (read_integer (practice->path, "PRAGMA user_version"), ==, 2);
  g_assert_true (inj_store_verify (practice->store, NULL, &problems, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, >, 0);
}

/* The lot of one vial was typed as nothing but a no-break space, that of the other
 * is damaged: neither keeps the others from being read, and each stays as it is. */
static void
test_blank_lot (Practice      *practice,
                gconstpointer  data)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  unpack (practice);
  run (practice->path, "DROP TRIGGER vial_update;"
                       "UPDATE vial SET lot = char (160) WHERE visit_id = 1 AND number = 1;"
                       "UPDATE vial SET lot = CAST (x'ff41' AS TEXT) WHERE visit_id = 1 AND number = 2;"
                       "CREATE TRIGGER vial_update BEFORE UPDATE ON vial BEGIN SELECT 1; END");
  open_store (practice);
  g_assert_cmpint (read_integer (practice->path, "PRAGMA user_version"), ==, 2);
  assert_visit (practice->store, 2);
  g_assert_cmpint (read_integer (practice->path, "SELECT count (*) FROM vial WHERE lot = char (160)"), ==, 1);
  g_assert_cmpint (read_integer (practice->path, "SELECT count (*) FROM vial WHERE hex (lot) = 'FF41'"), ==, 1);
  g_assert_true (inj_store_verify (practice->store, NULL, &problems, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, >, 0);
}

static void
test_fails_whole (Practice      *practice,
                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize length, length_after;

  unpack (practice);
  /* The script makes one of that name. */
  run (practice->path, "CREATE TABLE event_void (x)");
  before = practice_read_file (practice->path, &length);
  practice->store = inj_store_open (practice->path, INJ_STORE_EXISTING, 5000, &error);
  g_assert_null (practice->store);
  practice_assert_error (error, INJ_STORE_ERROR_FAILED, practice->path);
  after = practice_read_file (practice->path, &length_after);
  g_assert_cmpmem (before, length, after, length_after);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  practice_add_test ("/store/migration/says-the-same", test_says_the_same);
  practice_add_test ("/store/migration/goes-on", test_goes_on);
  practice_add_test ("/store/migration/old-damage", test_old_damage);
  practice_add_test ("/store/migration/blank-lot", test_blank_lot);
  practice_add_test ("/store/migration/fails-whole", test_fails_whole);

  return g_test_run ();
}
