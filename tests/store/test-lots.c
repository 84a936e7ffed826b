/* test-lots.c
 *
 * A recall finds each vial of a lot; a serial number tells of other patients.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <sqlite3.h>

#include "domain/review/inj-background.h"
#include "domain/visit/inj-lot-use.h"

#include "practice.h"

static InjVial *
make_vial (const char *lot,
           const char *serial)
{
  InjVialOrigin origin = { .serial = serial, .source = INJ_VIAL_SOURCE_PHARMACY, .opened_at = 1795168800000000 };
  g_autoptr (InjVial) vial = practice_make_vial ("botox", BOTULINUM_A, lot);
  g_autoptr (GError) error = NULL;
  InjVial *whole = inj_vial_with_origin (vial, &origin, &error);

  g_assert_no_error (error);

  return whole;
}

static void
open_vial (Practice   *practice,
           InjVisit   *visit,
           const char *lot,
           const char *serial)
{
  g_autoptr (InjVial) vial = make_vial (lot, serial);

  practice_open_vial (practice, visit, vial);
}

static GPtrArray *
find_lot (Practice   *practice,
          const char *lot)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *uses = inj_store_find_lot (practice->store, lot, &error);

  g_assert_no_error (error);

  return uses;
}

static void
assert_n_uses (Practice   *practice,
               const char *lot,
               guint       n_uses)
{
  g_autoptr (GPtrArray) uses = find_lot (practice, lot);

  g_assert_cmpuint (uses->len, ==, n_uses);
}

static void
test_folded (Practice      *practice,
             gconstpointer  data)
{
  g_autoptr (InjVisit) visit = practice_add_visit (practice, "2026-11-20");
  g_autoptr (GPtrArray) uses = NULL;
  InjLotUse *use;

  open_vial (practice, visit, "c 12-34", "");
  practice_give (practice, visit, "procerus-midline-1");
  open_vial (practice, visit, "C9", "");

  uses = find_lot (practice, " C12-34");
  g_assert_cmpuint (uses->len, ==, 1);
  use = g_ptr_array_index (uses, 0);
  g_assert_cmpstr (inj_lot_use_get_lot (use), ==, "c 12-34");
  g_assert_false (inj_lot_use_is_superseded (use));
  g_assert_cmpint (inj_lot_use_get_units (use), ==, 500);
  g_assert_cmpint (inj_vial_get_number (inj_lot_use_get_vial (use)), ==, 1);
  g_assert_cmpint (inj_patient_get_id (inj_lot_use_get_patient (use)), ==, 1);
  g_assert_cmpint (inj_visit_summary_get_id (inj_lot_use_get_summary (use)), ==, inj_visit_get_id (visit));
  assert_n_uses (practice, "C1234", 0);
  assert_n_uses (practice, "", 0);

  /* A no-break space is recorded as it was typed, and is no lot. */
  open_vial (practice, visit, "\302\240", "\342\200\213");
  assert_n_uses (practice, "\302\240", 0);
}

/* One without a lot is none of a lot; what a vial says stays what was entered. */
static void
test_whole_vial (Practice      *practice,
                 gconstpointer  data)
{
  g_autoptr (InjVisit) visit = practice_add_visit (practice, "2026-11-20");
  g_autoptr (InjVisit) loaded = NULL;
  g_autoptr (InjVial) known = practice_make_vial ("botox", BOTULINUM_A, "x");
  g_autoptr (InjVial) bare = NULL;
  g_autoptr (GError) error = NULL;
  InjVial *vial;

  open_vial (practice, visit, "C9", "S-1");
  bare = inj_vial_new (0, inj_vial_get_product (known), "", INJ_DATE_NONE, 10000, 2000, &error);
  g_assert_no_error (error);
  practice_open_vial (practice, visit, bare);
  loaded = inj_store_load_visit (practice->store, inj_visit_get_id (visit), &error);
  g_assert_no_error (error);
  practice_assert_same (visit, loaded);

  vial = inj_visit_lookup_vial (loaded, 1);
  g_assert_cmpstr (inj_vial_get_serial (vial), ==, "S-1");
  g_assert_cmpint (inj_vial_get_source (vial), ==, INJ_VIAL_SOURCE_PHARMACY);
  g_assert_cmpint (inj_vial_get_opened_at (vial), ==, 1795168800000000);
  vial = inj_visit_lookup_vial (loaded, 2);
  g_assert_cmpstr (inj_vial_get_lot (vial), ==, "");
  g_assert_cmpuint (inj_vial_get_expiry (vial), ==, INJ_DATE_NONE);
  practice_assert_sound (practice);
}

static void
test_superseded (Practice      *practice,
                 gconstpointer  data)
{
  g_autoptr (InjVisit) visit = practice_add_visit (practice, "2026-11-20");
  g_autoptr (InjVial) made = make_vial ("C1243", "");
  g_autoptr (InjVial) corrected = inj_vial_with_number (made, 1);
  InjAmendment amendment = { .kind = INJ_AMENDMENT_CORRECT_VIAL, .vial = corrected };
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  open_vial (practice, visit, "C1234", "");
  practice_give (practice, visit, "procerus-midline-1");
  practice_sign (practice, visit);
  practice_amend (practice, visit, &amendment);

  before = find_lot (practice, "c1234");
  g_assert_cmpuint (before->len, ==, 1);
  g_assert_true (inj_lot_use_is_superseded (g_ptr_array_index (before, 0)));
  g_assert_cmpstr (inj_lot_use_get_lot (g_ptr_array_index (before, 0)), ==, "C1234");
  g_assert_cmpstr (inj_vial_get_lot (inj_lot_use_get_vial (g_ptr_array_index (before, 0))), ==, "C1243");
  after = find_lot (practice, "c1243");
  g_assert_cmpuint (after->len, ==, 1);
  g_assert_false (inj_lot_use_is_superseded (g_ptr_array_index (after, 0)));
  g_assert_true (inj_visit_summary_is_amended (inj_lot_use_get_summary (g_ptr_array_index (after, 0))));
}

static void
test_amended_units (Practice      *practice,
                    gconstpointer  data)
{
  g_autoptr (InjVisit) visit = practice_add_visit (practice, "2026-11-20");
  g_autoptr (GPtrArray) uses = NULL;

  open_vial (practice, visit, "C1", "");
  practice_give (practice, visit, "procerus-midline-1");
  practice_give (practice, visit, "corrugator-left-1");
  practice_sign (practice, visit);
  practice_amend_void (practice, visit, "corrugator-left-1");

  uses = find_lot (practice, "C1");
  g_assert_cmpint (inj_lot_use_get_units (g_ptr_array_index (uses, 0)), ==, 500);
}

static void
test_none_of_these (Practice      *practice,
                    gconstpointer  data)
{
  g_autoptr (InjVisit) in_error = practice_add_visit (practice, "2026-11-20");
  g_autoptr (InjVisit) draft = practice_add_visit (practice, "2026-11-21");
  InjCompose compose;

  open_vial (practice, in_error, "C1", "");
  practice_sign (practice, in_error);
  assert_n_uses (practice, "C1", 1);
  practice_amend_in_error (practice, in_error);
  assert_n_uses (practice, "C1", 0);

  open_vial (practice, draft, "C2", "");
  assert_n_uses (practice, "C2", 1);
  compose = practice_compose (practice);
  practice_do (practice, draft, inj_compose_undo (draft, &compose, NULL));
  assert_n_uses (practice, "C2", 0);
}

static guint
count_uses (Practice *practice,
            InjVisit *visit)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) uses = inj_store_load_vial_uses (practice->store, visit, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < uses->len; i++)
    {
      const InjVialUse *use = g_ptr_array_index (uses, i);

      g_assert_cmpint (use->patient_id, !=, inj_visit_get_head (visit)->patient_id);
      g_assert_cmpuint (use->date, ==, practice_date ("2026-11-19"));
      g_assert_cmpstr (use->serial, ==, "s 77");
    }

  return uses->len;
}

static void
test_serial_of_two (Practice      *practice,
                    gconstpointer  data)
{
  g_autoptr (InjPatient) other = practice_add_patient (practice, "Sample", "Kim", "1990-01-01", "");
  g_autoptr (InjVisit) theirs = practice_add_visit_of (practice, inj_patient_get_id (other), "2026-11-19");
  g_autoptr (InjVisit) own = practice_add_visit (practice, "2026-11-18");
  g_autoptr (InjVisit) visit = practice_add_visit (practice, "2026-11-20");
  g_autoptr (InjVial) made = make_vial ("C1", "S78");
  g_autoptr (InjVial) corrected = inj_vial_with_number (made, 1);
  InjAmendment amendment = { .kind = INJ_AMENDMENT_CORRECT_VIAL, .vial = corrected };

  open_vial (practice, own, "C1", "S77");
  open_vial (practice, theirs, "C1", "s 77");
  practice_give (practice, theirs, "procerus-midline-1");
  practice_sign (practice, theirs);
  g_assert_cmpuint (count_uses (practice, visit), ==, 0);
  open_vial (practice, visit, "C1", "S77");
  g_assert_cmpuint (count_uses (practice, visit), ==, 1);

  /* It was another one there, as is known now. */
  practice_amend (practice, theirs, &amendment);
  g_assert_cmpuint (count_uses (practice, visit), ==, 0);
}

/* Each is read from an index. */
static void
test_no_scan (Practice      *practice,
              gconstpointer  data)
{
  const char *const queries[] = {
    "SELECT number FROM vial WHERE folded_lot = 'c1' AND folded_lot <> ''",
    "SELECT number FROM vial_correction WHERE folded_lot = 'c1' AND folded_lot <> ''",
    "SELECT number FROM vial WHERE folded_serial = 'c1' AND folded_serial <> ''",
    "SELECT number FROM vial_correction WHERE folded_serial = 'c1' AND folded_serial <> ''",
    "SELECT id FROM visit WHERE date = '2026-11-20' AND in_error = 0",
    "SELECT id FROM caution WHERE patient_id = 1",
    "SELECT id FROM event WHERE patient_id = 1 ORDER BY date",
  };
  sqlite3 *outsider;

  g_assert_cmpint (sqlite3_open (practice->path, &outsider), ==, SQLITE_OK);
  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autofree char *sql = g_strconcat ("EXPLAIN QUERY PLAN ", queries[i], NULL);
      sqlite3_stmt *statement;

      g_assert_cmpint (sqlite3_prepare_v2 (outsider, sql, -1, &statement, NULL), ==, SQLITE_OK);
      while (sqlite3_step (statement) == SQLITE_ROW)
        {
          g_test_message ("%s", (const char *) sqlite3_column_text (statement, 3));
          g_assert_true (g_str_has_prefix ((const char *) sqlite3_column_text (statement, 3), "SEARCH"));
        }
      sqlite3_finalize (statement);
    }
  g_assert_cmpint (sqlite3_close (outsider), ==, SQLITE_OK);
}

/* Somebody changed what it is found by. */
static void
test_verified (Practice      *practice,
               gconstpointer  data)
{
  g_autoptr (InjVisit) visit = practice_add_visit (practice, "2026-11-20");
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  sqlite3 *outsider;

  open_vial (practice, visit, "C1", "S1");
  practice_assert_sound (practice);
  g_assert_cmpint (sqlite3_open (practice->path, &outsider), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (outsider, "DROP TRIGGER vial_update; UPDATE vial SET folded_lot = 'c2'", NULL, NULL,
                                 NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (outsider), ==, SQLITE_OK);
  g_assert_true (inj_store_verify (practice->store, NULL, &problems, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (problems, 1), ==,
                   "Vial 1 of visit 1 is not found by its lot or serial number.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  practice_add_test ("/store/lots/folded", test_folded);
  practice_add_test ("/store/lots/whole-vial", test_whole_vial);
  practice_add_test ("/store/lots/superseded", test_superseded);
  practice_add_test ("/store/lots/amended-units", test_amended_units);
  practice_add_test ("/store/lots/none-of-these", test_none_of_these);
  practice_add_test ("/store/lots/serial-of-two", test_serial_of_two);
  practice_add_test ("/store/lots/no-scan", test_no_scan);
  practice_add_test ("/store/lots/verified", test_verified);

  return g_test_run ();
}
