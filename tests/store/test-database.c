/* test-database.c
 *
 * A connection has the settings that keep records safe, and tells of failures.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/inj-schema.h"

#include "practice.h"

static InjDatabase *
connect (Practice *practice)
{
  g_autoptr (GError) error = NULL;
  InjDatabase *database = inj_schema_open (practice->path, FALSE, 100, &error);

  g_assert_no_error (error);

  return database;
}

static void
test_settings (Practice      *practice,
               gconstpointer  data)
{
  const struct
  {
    const char *sql;
    gint64      value;
  } settings[] = {
    { "SELECT journal_mode = 'delete' FROM pragma_journal_mode", 1 },
    { "PRAGMA synchronous", 3 },
    { "PRAGMA foreign_keys", 1 },
    { "PRAGMA recursive_triggers", 1 },
    { "PRAGMA trusted_schema", 0 },
    { "PRAGMA cell_size_check", 1 },
    { "PRAGMA mmap_size", 0 },
    { "PRAGMA application_id", INJ_SCHEMA_APPLICATION_ID },
    { "PRAGMA user_version", 2 },
    /* Every table is strict. */
    { "SELECT count (*) FROM pragma_table_list WHERE schema = 'main' AND NOT strict AND name NOT GLOB 'sqlite_*'", 0 },
  };
  g_autoptr (InjDatabase) database = connect (practice);

  for (gsize i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 value = -1;

      inj_database_read_integer (database, settings[i].sql, &value, &error);
      g_assert_no_error (error);
      g_test_message ("%s", settings[i].sql);
      g_assert_cmpint (value, ==, settings[i].value);
    }
}

/* What a mistake, or a file made to do harm, could ask for. */
static void
test_refused_sql (Practice      *practice,
                  gconstpointer  data)
{
  const char *const scripts[] = {
    "SELECT \"no_such_column\" FROM patient",
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = ''",
    "SELECT load_extension ('harm')",
    "INSERT INTO patient_word (word, patient_id) VALUES ('x', 99)",
    "DELETE FROM patient",
    "nonsense",
  };
  g_autoptr (InjVisit) visit = practice_add_visit (practice, "2026-11-20");
  g_autoptr (InjDatabase) database = connect (practice);

  g_assert_nonnull (visit);
  for (gsize i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", scripts[i]);
      g_assert_false (inj_database_run_script (database, scripts[i], &error));
      practice_assert_error (error, INJ_STORE_ERROR_FAILED, practice->path);
    }
}

static void
test_take_back (Practice      *practice,
                gconstpointer  data)
{
  g_autoptr (InjDatabase) database = connect (practice);
  g_autoptr (GError) error = NULL;
  gint64 n_settings = -1;

  g_assert_true (inj_database_begin (database, TRUE, &error));
  g_assert_true (inj_database_run_script (database, "INSERT INTO practice_setting VALUES ('a', 'b')", &error));
  g_assert_false (inj_database_end (database, FALSE, &error));
  g_assert_no_error (error);
  inj_database_read_integer (database, "SELECT count (*) FROM practice_setting", &n_settings, &error);
  g_assert_no_error (error);
  g_assert_cmpint (n_settings, ==, 0);
}

static void
test_values (Practice      *practice,
             gconstpointer  data)
{
  g_autoptr (InjDatabase) database = connect (practice);
  g_autoptr (GError) error = NULL;
  g_autoptr (InjStatement) row = NULL;

  row = inj_database_prepare (database, "SELECT ?1, ?2, ?3, ?4, ?5, 1 << 40, ?1", &error);
  g_assert_no_error (error);
  inj_statement_bind_integer (row, 1, G_MININT64);
  inj_statement_bind_text (row, 2, "ä ' \" %s");
  inj_statement_bind_text (row, 3, NULL);
  inj_statement_bind_reference (row, 4, 0);
  inj_statement_bind_reference (row, 5, 7);

  g_assert_true (inj_statement_next (row, &error));
  g_assert_cmpint (inj_statement_get_integer (row, 0), ==, G_MININT64);
  g_assert_cmpstr (inj_statement_get_text (row, 1), ==, "ä ' \" %s");
  g_assert_cmpstr (inj_statement_get_text (row, 2), ==, "");
  g_assert_null (inj_statement_get_optional_text (row, 2));
  g_assert_null (inj_statement_get_optional_text (row, 3));
  g_assert_cmpint (inj_statement_get_number (row, 4), ==, 7);
  g_assert_cmpint (inj_statement_get_number (row, 5), ==, -1);
  g_assert_cmpint (inj_statement_get_number (row, 6), ==, -1);
  g_assert_false (inj_statement_next (row, &error));
  g_assert_true (inj_statement_is_done (row));
}

/* A statement that is used again has forgotten what it was bound to. */
static void
test_reuse (Practice      *practice,
            gconstpointer  data)
{
  g_autoptr (InjDatabase) database = connect (practice);

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (InjStatement) outer = inj_database_prepare (database, "SELECT ?1", &error);
      g_autoptr (InjStatement) inner = inj_database_prepare (database, "SELECT ?1", &error);

      g_assert_no_error (error);
      inj_statement_bind_text (outer, 1, "outer");
      g_assert_true (inj_statement_next (outer, &error));
      g_assert_true (inj_statement_next (inner, &error));
      g_assert_null (inj_statement_get_optional_text (inner, 0));
      g_assert_cmpstr (inj_statement_get_text (outer, 0), ==, "outer");
    }
}

static void
test_bad_binding (Practice      *practice,
                  gconstpointer  data)
{
  g_autoptr (InjDatabase) database = connect (practice);
  g_autoptr (GError) error = NULL;
  g_autoptr (InjStatement) row = inj_database_prepare (database, "SELECT ?1", &error);

  inj_statement_bind_integer (row, 2, 1);
  g_assert_false (inj_statement_next (row, &error));
  practice_assert_error (error, INJ_STORE_ERROR_FAILED, practice->path);
}

static void
test_no_text (Practice      *practice,
              gconstpointer  data)
{
  const char *const texts[] = { "SELECT CAST (x'ff41' AS TEXT)", "SELECT CAST (x'410042' AS TEXT)" };
  g_autoptr (InjDatabase) database = connect (practice);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (InjStatement) row = inj_database_prepare (database, texts[i], &error);

      g_assert_false (inj_statement_next (row, &error));
      g_assert_false (inj_statement_is_done (row));
      practice_assert_error (error, INJ_STORE_ERROR_DAMAGED, practice->path);
    }
}

static void
test_missing_row (Practice      *practice,
                  gconstpointer  data)
{
  g_autoptr (InjDatabase) database = connect (practice);
  g_autoptr (GError) error = NULL;
  gint64 value;

  g_assert_false (inj_database_read_integer (database, "SELECT 1 WHERE 0", &value, &error));
  practice_assert_error (error, INJ_STORE_ERROR_DAMAGED, practice->path);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  practice_add_test ("/store/database/settings", test_settings);
  practice_add_test ("/store/database/refused-sql", test_refused_sql);
  practice_add_test ("/store/database/take-back", test_take_back);
  practice_add_test ("/store/database/values", test_values);
  practice_add_test ("/store/database/reuse", test_reuse);
  practice_add_test ("/store/database/bad-binding", test_bad_binding);
  practice_add_test ("/store/database/no-text", test_no_text);
  practice_add_test ("/store/database/missing-row", test_missing_row);

  return g_test_run ();
}
