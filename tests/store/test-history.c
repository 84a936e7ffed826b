/* test-history.c
 *
 * What is counted over months: live doses, each substance by itself.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/visit/inj-day-entry.h"

#include "practice.h"

static gint64
get_patient (Practice *practice)
{
  return inj_patient_get_id (practice->patient);
}

/* "2026-08-20 onabotulinumtoxina 10 chronic-migraine visit 1", a line each. */
static char *
dup_account (Practice   *practice,
             gint64      patient_id,
             const char *since,
             gint64      except_visit)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) contributions = NULL;
  GString *account = g_string_new (NULL);

  contributions = inj_store_load_contributions (practice->store, patient_id, practice_date (since), except_visit,
                                                &error);
  g_assert_no_error (error);
  for (guint i = 0; i < contributions->len; i++)
    {
      InjContribution *contribution = g_ptr_array_index (contributions, i);
      g_autofree char *date = inj_date_format (inj_contribution_get_date (contribution));
      g_autofree char *units = inj_units_format (inj_contribution_get_units (contribution));

      g_string_append_printf (account, "%s %s %s %s visit %d\n", date, inj_contribution_get_substance_id (contribution),
                              units, inj_contribution_get_indication (contribution),
                              (int) inj_contribution_get_visit_id (contribution));
    }

  return g_string_free (account, FALSE);
}

static void
add_elsewhere (Practice   *practice,
               const char *date,
               const char *substance_id,
               InjUnits    units)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InjContribution) contribution = NULL;

  contribution = inj_contribution_new (0, practice_date (date), substance_id, units, "cosmetic, frown lines");
  g_assert_cmpint (inj_store_add_elsewhere (practice->store, get_patient (practice), contribution, "vistabel",
                                            practice->now, &error), >, 0);
  g_assert_no_error (error);
}

static void
assert_account (Practice   *practice,
                const char *since,
                gint64      except_visit,
                const char *expected)
{
  g_autofree char *account = dup_account (practice, get_patient (practice), since, except_visit);

  g_assert_cmpstr (account, ==, expected);
}

static void
test_window (Practice      *practice,
             gconstpointer  data)
{
  g_autoptr (InjVisit) old = practice_add_visit (practice, "2026-08-19");
  g_autoptr (InjVisit) first = practice_add_visit (practice, "2026-08-20");
  g_autoptr (InjVisit) draft = practice_add_visit (practice, "2026-11-20");

  practice_give (practice, old, "procerus-midline-1");
  practice_give (practice, first, "procerus-midline-1");
  practice_give (practice, first, "corrugator-left-1");
  practice_sign (practice, first);
  practice_give (practice, draft, "procerus-midline-1");
  add_elsewhere (practice, "2026-10-01", BOTULINUM_A, 2050);
  add_elsewhere (practice, "2026-08-01", BOTULINUM_A, 2000);
  practice_reopen (practice);

  assert_account (practice, "2026-08-20", 0,
                  "2026-08-20 onabotulinumtoxina 10 chronic-migraine visit 2\n"
                  "2026-10-01 onabotulinumtoxina 20.5 cosmetic, frown lines visit 0\n"
                  "2026-11-20 onabotulinumtoxina 5 chronic-migraine visit 3\n");
  assert_account (practice, "2026-08-20", 3,
                  "2026-08-20 onabotulinumtoxina 10 chronic-migraine visit 2\n"
                  "2026-10-01 onabotulinumtoxina 20.5 cosmetic, frown lines visit 0\n");
  assert_account (practice, "2026-11-21", 0, "");
}

static void
test_substances_apart (Practice      *practice,
                       gconstpointer  data)
{
  g_autoptr (InjVisit) visit = practice_add_visit (practice, "2026-11-20");
  g_autoptr (InjVial) other = practice_make_vial ("dysport", BOTULINUM_B, "D1");
  g_autoptr (InjVial) same = practice_make_vial ("vistabel", BOTULINUM_A, "V1");

  practice_give (practice, visit, "procerus-midline-1");
  practice_open_vial (practice, visit, other);
  practice_give (practice, visit, "corrugator-left-1");
  practice_give (practice, visit, "corrugator-right-1");
  practice_open_vial (practice, visit, same);
  practice_give (practice, visit, "frontalis-left-1");
  add_elsewhere (practice, "2026-11-20", BOTULINUM_B, 100);

  /* Brands of one substance are one; units of two are never added. */
  assert_account (practice, "2026-11-01", 0,
                  "2026-11-20 abobotulinumtoxina 1 cosmetic, frown lines visit 0\n"
                  "2026-11-20 abobotulinumtoxina 10 chronic-migraine visit 1\n"
                  "2026-11-20 onabotulinumtoxina 10 chronic-migraine visit 1\n");
}

static void
test_voided (Practice      *practice,
             gconstpointer  data)
{
  g_autoptr (InjVisit) visit = practice_add_visit (practice, "2026-11-20");
  g_autoptr (GError) error = NULL;
  InjCompose compose;

  practice_give (practice, visit, "procerus-midline-1");
  practice_give (practice, visit, "corrugator-left-1");
  practice_void (practice, visit, "procerus-midline-1");
  assert_account (practice, "2026-11-01", 0, "2026-11-20 onabotulinumtoxina 5 chronic-migraine visit 1\n");

  /* What was voided by mistake counts again, and once. */
  compose = practice_compose (practice);
  practice_do (practice, visit, inj_compose_undo (visit, &compose, &error));
  assert_account (practice, "2026-11-01", 0, "2026-11-20 onabotulinumtoxina 10 chronic-migraine visit 1\n");

  practice_void (practice, visit, "procerus-midline-1");
  practice_void (practice, visit, "corrugator-left-1");
  assert_account (practice, "2026-11-01", 0, "");
}

static void
test_indications_apart (Practice      *practice,
                        gconstpointer  data)
{
  g_autoptr (InjVisit) visit = practice_add_visit (practice, "2026-11-20");
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) inj_change_free);
  g_autoptr (InjInjection) injection = NULL;
  InjInjection template;

  practice_give (practice, visit, "procerus-midline-1");
  template = *(InjInjection *) g_ptr_array_index (inj_visit_get_injections (visit), 0);
  template.number = 2;
  template.place_id = (char *) "masseter-left-1";
  template.muscle = INJ_MUSCLE_MASSETER;
  template.side = INJ_SIDE_LEFT;
  template.indication = (char *) "bruxism";
  injection = inj_injection_new (&template);
  g_ptr_array_add (changes, inj_change_new_injection (injection));
  practice_do (practice, visit,
               inj_action_new (3, INJ_ACTION_GIVE, 0, practice->now, "assistant", g_steal_pointer (&changes)));

  assert_account (practice, "2026-11-01", 0,
                  "2026-11-20 onabotulinumtoxina 5 bruxism visit 1\n"
                  "2026-11-20 onabotulinumtoxina 5 chronic-migraine visit 1\n");
}

static void
test_patients_apart (Practice      *practice,
                     gconstpointer  data)
{
  g_autoptr (InjPatient) other = practice_add_patient (practice, "Sample", "Kim", "1990-05-06", "");
  g_autoptr (InjVisit) visit = practice_add_visit_of (practice, inj_patient_get_id (other), "2026-11-20");
  g_autofree char *account = NULL;

  practice_give (practice, visit, "procerus-midline-1");
  assert_account (practice, "2026-11-01", 0, "");
  account = dup_account (practice, inj_patient_get_id (other), "2026-11-01", 0);
  g_assert_cmpstr (account, ==, "2026-11-20 onabotulinumtoxina 5 chronic-migraine visit 1\n");
}

static void
test_elsewhere_of_nobody (Practice      *practice,
                          gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InjContribution) contribution = NULL;

  contribution = inj_contribution_new (0, practice_date ("2026-11-20"), BOTULINUM_A, 100, "");
  g_assert_cmpint (inj_store_add_elsewhere (practice->store, 99, contribution, "", 0, &error), ==, 0);
  practice_assert_error (error, INJ_STORE_ERROR_NOT_FOUND, practice->path);
}

static InjDate
get_last_visit (Practice   *practice,
                const char *indication,
                const char *before,
                gint64      except_visit)
{
  g_autoptr (GError) error = NULL;
  InjDate date = 1;

  g_assert_true (inj_store_load_last_visit (practice->store, get_patient (practice), indication,
                                            practice_date (before), except_visit, &date, &error));
  g_assert_no_error (error);

  return date;
}

static void
test_last_visit (Practice      *practice,
                 gconstpointer  data)
{
  g_autoptr (InjVisit) early = practice_add_visit (practice, "2026-05-01");
  g_autoptr (InjVisit) late = practice_add_visit (practice, "2026-08-20");
  g_autoptr (InjVisit) empty = practice_add_visit (practice, "2026-09-01");
  g_autoptr (InjVisit) voided = practice_add_visit (practice, "2026-09-02");

  practice_give (practice, early, "procerus-midline-1");
  practice_give (practice, late, "procerus-midline-1");
  practice_give (practice, voided, "procerus-midline-1");
  practice_void (practice, voided, "procerus-midline-1");

  g_assert_cmpint (inj_visit_get_revision (empty), ==, 0);
  g_assert_cmpuint (get_last_visit (practice, "chronic-migraine", "2026-11-20", 0), ==, practice_date ("2026-08-20"));
  g_assert_cmpuint (get_last_visit (practice, "chronic-migraine", "2026-08-20", 0), ==, practice_date ("2026-08-20"));
  g_assert_cmpuint (get_last_visit (practice, "chronic-migraine", "2026-08-19", 0), ==, practice_date ("2026-05-01"));
  g_assert_cmpuint (get_last_visit (practice, "chronic-migraine", "2026-11-20", 2), ==, practice_date ("2026-05-01"));
  g_assert_cmpuint (get_last_visit (practice, "chronic-migraine", "2026-04-30", 0), ==, INJ_DATE_NONE);
  g_assert_cmpuint (get_last_visit (practice, "bruxism", "2026-11-20", 0), ==, INJ_DATE_NONE);
}

static char *
dup_last_lot (Practice   *practice,
              const char *date)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InjVial) vial = NULL;

  g_assert_true (inj_store_load_last_vial (practice->store, practice_date (date), &vial, &error));
  g_assert_no_error (error);

  return vial != NULL ? g_strdup (inj_vial_get_lot (vial)) : NULL;
}

static void
test_last_vial (Practice      *practice,
                gconstpointer  data)
{
  g_autoptr (InjVisit) one = practice_add_visit (practice, "2026-11-20");
  g_autoptr (InjVisit) other = practice_add_visit (practice, "2026-11-20");
  g_autoptr (InjVial) first = practice_make_vial ("botox", BOTULINUM_A, "FIRST");
  g_autoptr (InjVial) second = practice_make_vial ("botox", BOTULINUM_A, "SECOND");
  g_autoptr (InjVial) mistaken = practice_make_vial ("botox", BOTULINUM_A, "MISTAKEN");
  g_autoptr (GError) error = NULL;
  g_autofree char *none = dup_last_lot (practice, "2026-11-20");
  g_autofree char *last = NULL;
  g_autofree char *taken_back = NULL;
  g_autofree char *other_day = dup_last_lot (practice, "2026-11-21");
  InjCompose compose;

  practice_open_vial (practice, other, first);
  practice_open_vial (practice, one, second);
  last = dup_last_lot (practice, "2026-11-20");
  practice_open_vial (practice, other, mistaken);
  compose = practice_compose (practice);
  practice_do (practice, other, inj_compose_undo (other, &compose, &error));
  taken_back = dup_last_lot (practice, "2026-11-20");

  g_assert_cmpstr (none, ==, NULL);
  g_assert_cmpstr (last, ==, "SECOND");
  g_assert_cmpstr (taken_back, ==, "SECOND");
  g_assert_cmpstr (other_day, ==, NULL);
}

static void
assert_previous (Practice   *practice,
                 const char *before,
                 gint64      except,
                 const char *indication,
                 gint64      visit_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InjVisit) visit = inj_store_load_previous_visit (practice->store, get_patient (practice),
                                                              practice_date (before), except, indication, &error);

  g_assert_no_error (error);
  g_assert_cmpint (visit != NULL ? inj_visit_get_id (visit) : 0, ==, visit_id);
}

/* The last one with a dose of that indication, and the visit's day counts. */
static void
test_previous (Practice      *practice,
               gconstpointer  data)
{
  g_autoptr (InjVisit) first = practice_add_visit (practice, "2026-05-20");
  g_autoptr (InjVisit) second = practice_add_visit (practice, "2026-08-20");
  g_autoptr (InjVisit) third = practice_add_visit (practice, "2026-11-20");
  g_autoptr (GError) error = NULL;
  InjDate date;

  /* Nothing is given in this one. */
  g_object_unref (practice_add_visit (practice, "2026-09-20"));
  practice_give (practice, first, "procerus-midline-1");
  practice_give (practice, second, "procerus-midline-1");
  practice_give (practice, third, "procerus-midline-1");
  assert_previous (practice, "2026-11-20", inj_visit_get_id (third), "chronic-migraine", inj_visit_get_id (second));
  assert_previous (practice, "2026-11-20", 0, NULL, inj_visit_get_id (third));
  assert_previous (practice, "2026-08-19", 0, NULL, inj_visit_get_id (first));
  assert_previous (practice, "2026-11-20", 0, "bruxism", 0);
  assert_previous (practice, "2026-05-19", 0, NULL, 0);

  practice_sign (practice, second);
  practice_amend_void (practice, second, "procerus-midline-1");
  assert_previous (practice, "2026-11-20", inj_visit_get_id (third), NULL, inj_visit_get_id (first));
  g_assert_true (inj_store_load_last_visit (practice->store, get_patient (practice), "chronic-migraine",
                                            practice_date ("2026-11-20"), inj_visit_get_id (third), &date, &error));
  g_assert_cmpuint (date, ==, practice_date ("2026-05-20"));
  g_assert_no_error (error);
}

/* Neither the doses nor the interval nor the list of the day; the list of the
 * patient says it. */
static void
test_in_error (Practice      *practice,
               gconstpointer  data)
{
  g_autoptr (InjVisit) visit = practice_add_visit (practice, "2026-08-20");
  g_autoptr (InjVisit) draft = practice_add_visit (practice, "2026-08-20");
  g_autoptr (GPtrArray) summaries = NULL;
  g_autoptr (GPtrArray) day = NULL;
  g_autoptr (GPtrArray) day_again = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autoptr (GError) error = NULL;
  InjCompose compose;

  practice_give (practice, visit, "procerus-midline-1");
  practice_give (practice, draft, "corrugator-left-1");
  practice_sign (practice, visit);
  before = dup_account (practice, get_patient (practice), "2026-01-01", 0);
  g_assert_cmpstr (before, ==, "2026-08-20 onabotulinumtoxina 5 chronic-migraine visit 1\n"
                               "2026-08-20 onabotulinumtoxina 5 chronic-migraine visit 2\n");
  practice_amend_in_error (practice, visit);
  practice_discard (practice, draft);
  after = dup_account (practice, get_patient (practice), "2026-01-01", 0);
  g_assert_cmpstr (after, ==, "");
  assert_previous (practice, "2026-11-20", 0, NULL, 0);

  summaries = inj_store_list_visits (practice->store, get_patient (practice), &error);
  g_assert_cmpuint (summaries->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    g_assert_true (inj_visit_summary_is_in_error (g_ptr_array_index (summaries, i)));
  day = inj_store_list_day (practice->store, practice_date ("2026-08-20"), &error);
  g_assert_cmpuint (day->len, ==, 0);

  compose = practice_compose (practice);
  practice_do (practice, draft, inj_compose_undo (draft, &compose, &error));
  undone = dup_account (practice, get_patient (practice), "2026-01-01", 0);
  g_assert_cmpstr (undone, ==, "2026-08-20 onabotulinumtoxina 5 chronic-migraine visit 2\n");
  day_again = inj_store_list_day (practice->store, practice_date ("2026-08-20"), &error);
  g_assert_cmpuint (day_again->len, ==, 1);
  g_assert_no_error (error);
  practice_assert_sound (practice);
}

static void
test_day (Practice      *practice,
          gconstpointer  data)
{
  g_autoptr (InjPatient) other = practice_add_patient (practice, "Sample", "Kim", "1990-01-01", "");
  g_autoptr (InjVisit) first = practice_add_visit (practice, "2026-11-20");
  g_autoptr (InjVisit) second = practice_add_visit_of (practice, inj_patient_get_id (other), "2026-11-20");
  InjDetailEntry injector = { INJ_DETAIL_INJECTOR, (char *) "Dr. Other" };
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  g_autoptr (GPtrArray) day = NULL;
  g_autoptr (GError) error = NULL;
  InjCompose compose = practice_compose (practice);
  InjDayEntry *entry;

  /* Of the next day, and so not listed. */
  g_object_unref (practice_add_visit (practice, "2026-11-21"));
  g_ptr_array_add (entries, &injector);
  practice_do (practice, second, inj_compose_fill_in (second, &compose, entries, &error));
  practice_give (practice, second, "procerus-midline-1");
  practice_sign (practice, second);

  day = inj_store_list_day (practice->store, practice_date ("2026-11-20"), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (day->len, ==, 2);
  entry = g_ptr_array_index (day, 0);
  g_assert_cmpint (inj_visit_summary_get_id (inj_day_entry_get_summary (entry)), ==, inj_visit_get_id (first));
  g_assert_cmpstr (inj_day_entry_get_injector (entry), ==, inj_visit_get_head (first)->injector);
  g_assert_false (inj_day_entry_has_vial (entry));
  entry = g_ptr_array_index (day, 1);
  g_assert_cmpint (inj_patient_get_id (inj_day_entry_get_patient (entry)), ==, inj_patient_get_id (other));
  g_assert_cmpint (inj_visit_summary_get_status (inj_day_entry_get_summary (entry)), ==, INJ_VISIT_SIGNED);
  g_assert_cmpstr (inj_day_entry_get_injector (entry), ==, "Dr. Other");
  g_assert_true (inj_day_entry_has_vial (entry));
}

static void
test_elsewhere_place (Practice      *practice,
                      gconstpointer  data)
{
  g_autoptr (InjContribution) given = inj_contribution_new_elsewhere (practice_date ("2026-10-02"), BOTULINUM_A,
                                                                      INJ_UNITS (20), "bruxism", "Dr. Far, Lyon");
  g_autoptr (GPtrArray) contributions = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (inj_store_add_elsewhere (practice->store, get_patient (practice), given, "botox", 1, &error), >, 0);
  contributions = inj_store_load_contributions (practice->store, get_patient (practice), practice_date ("2026-01-01"),
                                                0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (contributions->len, ==, 1);
  g_assert_cmpstr (inj_contribution_get_place (g_ptr_array_index (contributions, 0)), ==, "Dr. Far, Lyon");
  g_assert_cmpstr (inj_contribution_get_indication (g_ptr_array_index (contributions, 0)), ==, "bruxism");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  practice_add_test ("/store/history/window", test_window);
  practice_add_test ("/store/history/substances-apart", test_substances_apart);
  practice_add_test ("/store/history/voided", test_voided);
  practice_add_test ("/store/history/indications-apart", test_indications_apart);
  practice_add_test ("/store/history/patients-apart", test_patients_apart);
  practice_add_test ("/store/history/elsewhere-of-nobody", test_elsewhere_of_nobody);
  practice_add_test ("/store/history/last-visit", test_last_visit);
  practice_add_test ("/store/history/last-vial", test_last_vial);

  practice_add_test ("/store/history/previous", test_previous);
  practice_add_test ("/store/history/in-error", test_in_error);
  practice_add_test ("/store/history/day", test_day);
  practice_add_test ("/store/history/elsewhere-place", test_elsewhere_place);

  return g_test_run ();
}
