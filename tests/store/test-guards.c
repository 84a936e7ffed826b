/* test-guards.c
 *
 * Nobody changes what was recorded, whatever SQL they use.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <sqlite3.h>

#include "practice.h"

/* Those whose rows are only ever added to. */
static const char *const logs[] = {
  "action",
  "add_on",
  "amendment",
  "caution",
  "caution_end",
  "detail",
  "deviation_reason",
  "elsewhere",
  "event",
  "event_void",
  "injection",
  "injection_void",
  "planned_dose",
  "protocol_text",
  "signature",
  "skip",
  "vial",
  "vial_choice",
  "vial_correction",
  "vial_withdrawal",
  "visit",
  "visit_error",
};

/* An outsider has none of the program's settings: no foreign keys, and triggers
 * that a REPLACE walks past. */
static sqlite3 *
connect_outsider (Practice *practice)
{
  sqlite3 *outsider;

  g_assert_cmpint (sqlite3_open (practice->path, &outsider), ==, SQLITE_OK);

  return outsider;
}

static int
on_row_cb (void  *data,
           int    n_columns,
           char **values,
           char **names)
{
  for (int i = 0; i < n_columns; i++)
    g_string_append_printf (data, "%s=%s;", names[i], values[i] != NULL ? values[i] : "NULL");
  g_string_append_c (data, '\n');

  return 0;
}

static char *
query (sqlite3    *connection,
       const char *sql)
{
  GString *rows = g_string_new (NULL);
  char *message = NULL;

  sqlite3_exec (connection, sql, on_row_cb, rows, &message);
  g_assert_cmpstr (message, ==, NULL);

  return g_string_free (rows, FALSE);
}

static char *
dup_rows (sqlite3    *connection,
          const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s ORDER BY 1, 2", table);

  return query (connection, sql);
}

static guint
count_rows (sqlite3    *connection,
            const char *table)
{
  g_autofree char *rows = dup_rows (connection, table);
  guint n_rows = 0;

  for (const char *p = rows; *p != '\0'; p++)
    n_rows += *p == '\n';

  return n_rows;
}

static char **
list_columns (sqlite3    *connection,
              const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT name AS n FROM pragma_table_info ('%s')", table);
  g_autofree char *rows = query (connection, sql);
  g_auto (GStrv) lines = g_strsplit (rows, "\n", -1);
  g_autoptr (GStrvBuilder) columns = g_strv_builder_new ();

  for (guint i = 0; *lines[i] != '\0'; i++)
    {
      lines[i][strlen (lines[i]) - 1] = '\0';
      g_strv_builder_add (columns, lines[i] + strlen ("n="));
    }

  return g_strv_builder_end (columns);
}

/* The statement fails, and no row of the table is another one. */
static void
assert_refused (sqlite3    *outsider,
                const char *table,
                const char *sql)
{
  g_autofree char *before = dup_rows (outsider, table);
  g_autofree char *after = NULL;
  char *message = NULL;

  g_test_message ("%s", sql);
  g_assert_cmpint (sqlite3_exec (outsider, sql, NULL, NULL, &message), !=, SQLITE_OK);
  g_assert_nonnull (message);
  sqlite3_free (message);
  sqlite3_exec (outsider, "ROLLBACK", NULL, NULL, NULL);
  after = dup_rows (outsider, table);
  g_assert_cmpstr (before, ==, after);
}

static void
attack_columns (sqlite3    *outsider,
                const char *table)
{
  const char *policies[] = { "", "OR REPLACE", "OR IGNORE", "OR ROLLBACK" };
  g_auto (GStrv) columns = list_columns (outsider, table);

  g_assert_cmpuint (g_strv_length (columns), >, 1);
  for (guint i = 0; columns[i] != NULL; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (policies); j++)
      {
        g_autofree char *same = g_strdup_printf ("UPDATE %s %s SET %s = %s", policies[j], table, columns[i],
                                                 columns[i]);
        g_autofree char *other = g_strdup_printf ("UPDATE %s %s SET %s = coalesce (%s, 0) + 1", policies[j], table,
                                                  columns[i], columns[i]);

        assert_refused (outsider, table, same);
        assert_refused (outsider, table, other);
      }
}

static void
attack_rows (sqlite3    *outsider,
             const char *table)
{
  const char *policies[] = { "", "OR REPLACE", "OR ROLLBACK", "OR FAIL" };
  g_auto (GStrv) columns = list_columns (outsider, table);
  g_autofree char *delete = g_strdup_printf ("DELETE FROM %s", table);
  g_autofree char *upsert = NULL;

  upsert = g_strdup_printf ("INSERT INTO %s SELECT * FROM %s WHERE 1 ON CONFLICT DO UPDATE SET %s = %s",
                            table, table, columns[1], columns[1]);
  assert_refused (outsider, table, delete);
  assert_refused (outsider, table, upsert);

  for (gsize i = 0; i < G_N_ELEMENTS (policies); i++)
    {
      g_autofree char *insert = g_strdup_printf ("INSERT %s INTO %s SELECT * FROM %s", policies[i], table, table);

      assert_refused (outsider, table, insert);
    }
}

static void
fill_notes (Practice *practice)
{
  g_autoptr (GError) error = NULL;
  InjDate day = practice_date ("2026-10-01");
  g_autoptr (InjCaution) caution = inj_caution_new (0, INJ_CAUTION_ALLERGY, "latex", day, INJ_DATE_NONE, &error);
  g_autoptr (InjEvent) event = inj_event_new (0, day, INJ_EVENT_PTOSIS, "left", day, FALSE, &error);
  gint64 patient_id = inj_patient_get_id (practice->patient);

  g_assert_cmpint (inj_store_add_caution (practice->store, patient_id, caution, 1, "x", &error), ==, 1);
  g_assert_true (inj_store_end_caution (practice->store, 1, day, 2, "x", &error));
  g_assert_cmpint (inj_store_add_event (practice->store, patient_id, event, 3, "x", &error), ==, 1);
  g_assert_true (inj_store_void_event (practice->store, 1, 4, "x", &error));
  g_assert_no_error (error);
}

/* Each kind of row is there, in a visit that is signed and in a draft. */
static void
fill (Practice *practice)
{
  const char *skipped[] = { "frontalis-left-1", NULL };
  const char *dates[] = { "2026-08-20", "2026-11-20" };
  g_autoptr (GError) error = NULL;
  g_autoptr (InjContribution) elsewhere = NULL;
  g_autoptr (InjVisit) discarded = NULL;

  elsewhere = inj_contribution_new (0, practice_date ("2026-10-01"), BOTULINUM_A, INJ_UNITS (20), "cosmetic");
  g_assert_cmpint (inj_store_add_elsewhere (practice->store, inj_patient_get_id (practice->patient), elsewhere,
                                            "botox", practice->now, &error), >, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autoptr (InjVisit) visit = practice_add_visit (practice, dates[i]);
      g_autoptr (InjVial) spare = practice_make_vial ("botox", BOTULINUM_A, "C2");
      InjCompose compose;

      practice_give (practice, visit, "procerus-midline-1");
      practice_give (practice, visit, "corrugator-left-1");
      practice_void (practice, visit, "procerus-midline-1");
      practice_open_vial (practice, visit, spare);
      compose = practice_compose (practice);
      practice_do (practice, visit, inj_compose_undo (visit, &compose, &error));
      compose = practice_compose (practice);
      practice_do (practice, visit, inj_compose_skip (visit, &compose, skipped, "sore", &error));
      practice_fill_around (practice, visit);
      if (i == 0)
        {
          practice_sign (practice, visit);
          practice_amend_void (practice, visit, "corrugator-left-1");
        }
    }
  discarded = practice_add_visit (practice, "2026-11-21");
  practice_discard (practice, discarded);
  fill_notes (practice);
}

static void
test_logs (Practice      *practice,
           gconstpointer  data)
{
  sqlite3 *outsider;

  fill (practice);
  outsider = connect_outsider (practice);
  for (gsize i = 0; i < G_N_ELEMENTS (logs); i++)
    {
      g_test_message ("%s", logs[i]);
      g_assert_cmpuint (count_rows (outsider, logs[i]), >, 0);
      attack_columns (outsider, logs[i]);
      attack_rows (outsider, logs[i]);
    }
  g_assert_cmpint (sqlite3_close (outsider), ==, SQLITE_OK);
  practice_assert_sound (practice);
}

/* Every table of the file is attacked above, or may be changed. */
static void
test_every_table (Practice      *practice,
                  gconstpointer  data)
{
  const char *const others[] = { "patient", "patient_word", "practice_setting", NULL };
  sqlite3 *outsider = connect_outsider (practice);
  g_autofree char *rows = query (outsider, "SELECT name AS n FROM sqlite_schema WHERE type = 'table' "
                                           "AND name NOT GLOB 'sqlite_*'");
  g_auto (GStrv) lines = g_strsplit (rows, "\n", -1);
  guint n_tables = 0;

  for (guint i = 0; *lines[i] != '\0'; i++, n_tables++)
    {
      gboolean is_known = FALSE;

      lines[i][strlen (lines[i]) - 1] = '\0';
      for (gsize j = 0; j < G_N_ELEMENTS (logs); j++)
        is_known |= g_str_equal (lines[i] + strlen ("n="), logs[j]);
      g_test_message ("%s", lines[i]);
      g_assert_true (is_known || g_strv_contains (others, lines[i] + strlen ("n=")));
    }

  g_assert_cmpuint (n_tables, ==, G_N_ELEMENTS (logs) + 3);
  g_assert_cmpint (sqlite3_close (outsider), ==, SQLITE_OK);
}

/* A trigger on a column would not see it. */
static void
test_row_numbers (Practice      *practice,
                  gconstpointer  data)
{
  sqlite3 *outsider;

  fill (practice);
  outsider = connect_outsider (practice);
  assert_refused (outsider, "visit", "UPDATE visit SET rowid = rowid + 100");
  assert_refused (outsider, "visit", "UPDATE visit SET _rowid_ = 77 WHERE id = 1");
  assert_refused (outsider, "elsewhere", "UPDATE elsewhere SET oid = 77");
  assert_refused (outsider, "patient", "UPDATE patient SET rowid = 77");
  assert_refused (outsider, "patient", "UPDATE OR REPLACE patient SET id = 77");
  g_assert_cmpint (sqlite3_close (outsider), ==, SQLITE_OK);
}

static void
test_patient_with_visits (Practice      *practice,
                          gconstpointer  data)
{
  g_autoptr (InjPatient) other = practice_add_patient (practice, "Sample", "Kim", "1990-01-01", "");
  g_autoptr (InjContribution) elsewhere = NULL;
  g_autoptr (InjVisit) visit = practice_add_visit (practice, "2026-11-20");
  g_autoptr (GError) error = NULL;
  sqlite3 *outsider = connect_outsider (practice);

  elsewhere = inj_contribution_new (0, practice_date ("2026-10-01"), BOTULINUM_A, INJ_UNITS (20), "cosmetic");
  g_assert_cmpint (inj_store_add_elsewhere (practice->store, inj_patient_get_id (other), elsewhere, "", 1, &error),
                   >, 0);
  g_assert_cmpint (inj_visit_get_head (visit)->patient_id, ==, 1);
  assert_refused (outsider, "patient", "DELETE FROM patient WHERE id = 1");
  assert_refused (outsider, "patient", "DELETE FROM patient WHERE id = 2");
  assert_refused (outsider, "patient", "INSERT OR " "REPLACE INTO patient SELECT * FROM patient");
  g_assert_cmpint (sqlite3_close (outsider), ==, SQLITE_OK);
}

/* Neither before, nor at the revision where it stands, nor after. */
static void
test_signed_is_closed (Practice      *practice,
                       gconstpointer  data)
{
  const char *const changes[] = {
    "add_on", "detail", "deviation_reason", "injection", "injection_void", "planned_dose", "skip", "vial",
    "vial_choice", "vial_correction", "vial_withdrawal",
  };
  sqlite3 *outsider;

  fill (practice);
  outsider = connect_outsider (practice);
  for (int revision = 1; revision < 20; revision++)
    {
      g_autofree char *action = NULL;

      action = g_strdup_printf ("INSERT INTO action SELECT 1, %d, 'void', 0, 0, 'x', digest FROM visit WHERE id = 1",
                                revision);
      assert_refused (outsider, "action", action);

      for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
        {
          g_auto (GStrv) columns = list_columns (outsider, changes[i]);
          g_autoptr (GString) sql = g_string_new (NULL);

          g_string_printf (sql, "INSERT INTO %s SELECT ", changes[i]);
          for (guint j = 0; columns[j] != NULL; j++)
            if (g_str_equal (columns[j], "revision"))
              g_string_append_printf (sql, "%s%d", j > 0 ? ", " : "", revision);
            else if (g_str_equal (columns[j], "number") || g_str_equal (columns[j], "ordinal"))
              g_string_append_printf (sql, ", %s + 100", columns[j]);
            else
              g_string_append_printf (sql, "%s%s", j > 0 ? ", " : "", columns[j]);
          g_string_append_printf (sql, " FROM %s WHERE visit_id = 1", changes[i]);
          assert_refused (outsider, changes[i], sql->str);
        }
    }
  g_assert_cmpint (sqlite3_close (outsider), ==, SQLITE_OK);
}

/* A step that skips one, that has no action, or that forges a signature. */
static void
test_visit_moves_by_actions (Practice      *practice,
                             gconstpointer  data)
{
  sqlite3 *outsider;

  fill (practice);
  outsider = connect_outsider (practice);
  assert_refused (outsider, "visit", "UPDATE visit SET revision = revision + 1 WHERE id = 2");
  assert_refused (outsider, "visit", "UPDATE visit SET revision = revision + 2 WHERE id = 2");
  assert_refused (outsider, "visit", "UPDATE visit SET revision = revision - 1 WHERE id = 2");
  assert_refused (outsider, "visit", "UPDATE visit SET units = 0 WHERE id = 2");
  assert_refused (outsider, "visit", "UPDATE visit SET status = 'signed' WHERE id = 2");
  assert_refused (outsider, "visit", "UPDATE visit SET status = 'draft' WHERE id = 1");
  assert_refused (outsider, "visit",
                  "BEGIN; INSERT INTO action SELECT 2, revision + 1, 'sign', 0, 0, 'x', digest FROM visit WHERE id = 2;"
                  "UPDATE visit SET status = 'signed', revision = revision + 1 WHERE id = 2; COMMIT");
  assert_refused (outsider, "visit",
                  "INSERT INTO visit SELECT 3, patient_id, date, zone, injector, product_id, substance_id, started_at, "
                  "protocol_sha256, protocol_name, 'signed', 0, digest, 0, 0, 0 FROM visit WHERE id = 1");
  g_assert_cmpint (sqlite3_close (outsider), ==, SQLITE_OK);
}

/* What amends says so first, and what is in error is left alone. */
static void
test_amendments (Practice      *practice,
                 gconstpointer  data)
{
  const char *const forgeries[] = {
    /* without an amendment */
    "INSERT INTO action SELECT 1, revision + 1, 'amend', 0, 0, 'x', digest FROM visit WHERE id = 1;"
    "INSERT INTO injection_void SELECT 1, 2, revision + 1, 1, 'x' FROM visit WHERE id = 1",
    "INSERT INTO action SELECT 1, revision + 1, 'amend', 0, 0, 'x', digest FROM visit WHERE id = 1;"
    "UPDATE visit SET revision = revision + 1 WHERE id = 1",
    /* an action of another kind */
    "INSERT INTO action SELECT 1, revision + 1, 'void', 0, 0, 'x', digest FROM visit WHERE id = 1",
    /* on a draft */
    "INSERT INTO action SELECT 2, revision + 1, 'amend', 0, 0, 'x', digest FROM visit WHERE id = 2",
    "INSERT INTO action SELECT 2, revision + 1, 'void', 0, 0, 'x', digest FROM visit WHERE id = 2;"
    "INSERT INTO amendment SELECT 2, revision + 1, 0, 'x', 'x' FROM visit WHERE id = 2",
    /* not first */
    "INSERT INTO action SELECT 1, revision + 1, 'amend', 0, 0, 'x', digest FROM visit WHERE id = 1;"
    "INSERT INTO amendment SELECT 1, revision + 1, 1, 'x', 'x' FROM visit WHERE id = 1",
    /* a signature more, or one less */
    "INSERT INTO action SELECT 1, revision + 1, 'amend', 0, 0, 'x', digest FROM visit WHERE id = 1;"
    "INSERT INTO amendment SELECT 1, revision + 1, 0, 'x', 'x' FROM visit WHERE id = 1;"
    "UPDATE visit SET revision = revision + 1, status = 'draft' WHERE id = 1",
    /* sums cannot be tried here, but whether it is in error can */
    "INSERT INTO action SELECT 1, revision + 1, 'amend', 0, 0, 'x', digest FROM visit WHERE id = 1;"
    "INSERT INTO amendment SELECT 1, revision + 1, 0, 'x', 'x' FROM visit WHERE id = 1;"
    "UPDATE visit SET revision = revision + 1, in_error = 1 WHERE id = 1",
    /* what was discarded goes on */
    "INSERT INTO action SELECT 3, revision + 1, 'give', 0, 0, 'x', digest FROM visit WHERE id = 3;"
    "UPDATE visit SET revision = revision + 1 WHERE id = 3",
  };
  sqlite3 *outsider;

  fill (practice);
  outsider = connect_outsider (practice);
  for (gsize i = 0; i < G_N_ELEMENTS (forgeries); i++)
    {
      g_autofree char *sql = g_strdup_printf ("BEGIN; %s; COMMIT", forgeries[i]);

      assert_refused (outsider, "visit", sql);
    }
  g_assert_cmpint (sqlite3_close (outsider), ==, SQLITE_OK);
  practice_assert_sound (practice);
}

/* A signed visit that was entered in error takes nothing more. */
static void
test_in_error_is_closed (Practice      *practice,
                         gconstpointer  data)
{
  g_autoptr (InjVisit) visit = practice_add_visit (practice, "2026-11-20");
  sqlite3 *outsider;

  practice_give (practice, visit, "procerus-midline-1");
  practice_sign (practice, visit);
  practice_amend_in_error (practice, visit);
  outsider = connect_outsider (practice);
  assert_refused (outsider, "action",
                  "INSERT INTO action SELECT 1, revision + 1, 'amend', 0, 0, 'x', digest FROM visit WHERE id = 1");
  assert_refused (outsider, "visit_error", "INSERT INTO visit_error SELECT 1, revision + 1, 1, NULL FROM visit");
  assert_refused (outsider, "visit", "UPDATE visit SET in_error = 0");
  g_assert_cmpint (sqlite3_close (outsider), ==, SQLITE_OK);
  practice_assert_sound (practice);
}

static void
test_values (Practice      *practice,
             gconstpointer  data)
{
  const char *const attacks[] = {
    "INSERT INTO patient VALUES (9, '', 'A', '1980-01-01', '', 'x', '')",
    "INSERT INTO patient VALUES (9, 'A', 'A', '1980-02-30', '', 'x', '')",
    "INSERT INTO patient VALUES (9, 'A', 'A', '1980', '', 'x', '')",
    "INSERT INTO patient VALUES (9, 'A', 'A', NULL, '', 'x', '')",
    "INSERT INTO patient VALUES ('nine', 'A', 'A', '1980-01-01', '', 'x', '')",
    "INSERT INTO patient VALUES (-9, 'A', 'A', '1980-01-01', '', 'x', '')",
    "INSERT INTO elsewhere VALUES (9, 1, '2026-11-20', 'x', '', 0, '', 0, '')",
    "INSERT INTO elsewhere VALUES (9, 1, '2026-11-20', 'x', '', 2.5, '', 0, '')",
    "INSERT INTO elsewhere VALUES (9, 1, '2026-11-20', 'x', '', -5, '', 0, '')",
    "INSERT INTO elsewhere VALUES (9, 1, '20.11.2026', 'x', '', 5, '', 0, '')",
    "INSERT INTO caution VALUES (9, 1, '', '', '2026-11-20', 0, 'x')",
    "INSERT INTO caution VALUES (9, 1, 'allergy', '', 'today', 0, 'x')",
    "INSERT INTO event VALUES (9, 1, '2026-11-31', 'ptosis', '', '2026-11-20', 0, 'x')",
    "INSERT INTO protocol_text VALUES ('abc', 'x')",
  };
  sqlite3 *outsider = connect_outsider (practice);

  for (gsize i = 0; i < G_N_ELEMENTS (attacks); i++)
    {
      g_auto (GStrv) words = g_strsplit (attacks[i], " ", 4);

      assert_refused (outsider, words[2], attacks[i]);
    }
  g_assert_cmpint (sqlite3_close (outsider), ==, SQLITE_OK);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  practice_add_test ("/store/guards/logs", test_logs);
  practice_add_test ("/store/guards/every-table", test_every_table);
  practice_add_test ("/store/guards/row-numbers", test_row_numbers);
  practice_add_test ("/store/guards/patient-with-visits", test_patient_with_visits);
  practice_add_test ("/store/guards/signed-is-closed", test_signed_is_closed);
  practice_add_test ("/store/guards/visit-moves-by-actions", test_visit_moves_by_actions);
  practice_add_test ("/store/guards/amendments", test_amendments);
  practice_add_test ("/store/guards/in-error-is-closed", test_in_error_is_closed);
  practice_add_test ("/store/guards/values", test_values);

  return g_test_run ();
}
