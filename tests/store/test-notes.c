/* test-notes.c
 *
 * Cautions and events are kept, ended and voided, and never lost.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/values/inj-domain-error.h"

#include "practice.h"

static gint64
get_patient (Practice *practice)
{
  return inj_patient_get_id (practice->patient);
}

static gint64
add_caution (Practice       *practice,
             InjCautionKind  kind,
             const char     *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InjCaution) caution = inj_caution_new (0, kind, text, practice_date ("2026-11-20"), INJ_DATE_NONE, &error);
  gint64 id = inj_store_add_caution (practice->store, get_patient (practice), caution, practice->now, "nurse", &error);

  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);

  return id;
}

static gint64
add_event (Practice     *practice,
           const char   *date,
           InjEventKind  kind)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InjEvent) event = inj_event_new (0, practice_date (date), kind, "two days", practice_date ("2026-11-20"),
                                              FALSE, &error);
  gint64 id = inj_store_add_event (practice->store, get_patient (practice), event, practice->now, "nurse", &error);

  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);

  return id;
}

static void
test_cautions (Practice      *practice,
               gconstpointer  data)
{
  gint64 first = add_caution (practice, INJ_CAUTION_ANTICOAGULANT, " apixaban ");
  gint64 second = add_caution (practice, INJ_CAUTION_HYPERSENSITIVITY, "");
  g_autoptr (InjPatient) other = practice_add_patient (practice, "Sample", "Kim", "1990-01-01", "");
  g_autoptr (GPtrArray) cautions = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GError) error = NULL;
  InjCaution *caution;

  g_assert_true (inj_store_end_caution (practice->store, second, practice_date ("2026-12-01"), 1, "nurse", &error));
  g_assert_no_error (error);
  practice_reopen (practice);

  cautions = inj_store_list_cautions (practice->store, get_patient (practice), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (cautions->len, ==, 2);
  caution = g_ptr_array_index (cautions, 0);
  g_assert_cmpint (inj_caution_get_id (caution), ==, first);
  g_assert_cmpint (inj_caution_get_kind (caution), ==, INJ_CAUTION_ANTICOAGULANT);
  g_assert_cmpstr (inj_caution_get_text (caution), ==, "apixaban");
  g_assert_cmpuint (inj_caution_get_recorded_on (caution), ==, practice_date ("2026-11-20"));
  g_assert_cmpuint (inj_caution_get_ended_on (caution), ==, INJ_DATE_NONE);
  g_assert_cmpuint (inj_caution_get_ended_on (g_ptr_array_index (cautions, 1)), ==, practice_date ("2026-12-01"));
  none = inj_store_list_cautions (practice->store, inj_patient_get_id (other), &error);
  g_assert_cmpuint (none->len, ==, 0);

  g_assert_false (inj_store_end_caution (practice->store, second, practice_date ("2026-12-02"), 1, "nurse", &error));
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_false (inj_store_end_caution (practice->store, 77, practice_date ("2026-12-02"), 1, "nurse", &error));
  practice_assert_error (error, INJ_STORE_ERROR_NOT_FOUND, practice->path);
  practice_assert_sound (practice);
}

static void
test_events (Practice      *practice,
             gconstpointer  data)
{
  gint64 later = add_event (practice, "2026-10-02", INJ_EVENT_NECK_PAIN);
  gint64 earlier = add_event (practice, "2026-09-30", INJ_EVENT_PTOSIS);
  g_autoptr (GPtrArray) events = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (inj_store_void_event (practice->store, later, 1, "nurse", &error));
  g_assert_no_error (error);
  practice_reopen (practice);

  events = inj_store_list_events (practice->store, get_patient (practice), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (events->len, ==, 2);
  g_assert_cmpint (inj_event_get_id (g_ptr_array_index (events, 0)), ==, earlier);
  g_assert_cmpint (inj_event_get_kind (g_ptr_array_index (events, 0)), ==, INJ_EVENT_PTOSIS);
  g_assert_cmpuint (inj_event_get_date (g_ptr_array_index (events, 0)), ==, practice_date ("2026-09-30"));
  g_assert_cmpstr (inj_event_get_text (g_ptr_array_index (events, 0)), ==, "two days");
  g_assert_false (inj_event_is_voided (g_ptr_array_index (events, 0)));
  g_assert_true (inj_event_is_voided (g_ptr_array_index (events, 1)));

  g_assert_false (inj_store_void_event (practice->store, later, 1, "nurse", &error));
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_false (inj_store_void_event (practice->store, 77, 1, "nurse", &error));
  practice_assert_error (error, INJ_STORE_ERROR_NOT_FOUND, practice->path);
}

static void
test_of_nobody (Practice      *practice,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  InjDate day = practice_date ("2026-11-20");
  g_autoptr (InjCaution) caution = inj_caution_new (0, INJ_CAUTION_PREGNANCY, NULL, day, INJ_DATE_NONE, NULL);
  g_autoptr (InjEvent) event = inj_event_new (0, day, INJ_EVENT_FAINTING, NULL, day, FALSE, NULL);

  g_assert_cmpint (inj_store_add_caution (practice->store, 77, caution, 1, "nurse", &error), ==, 0);
  practice_assert_error (g_steal_pointer (&error), INJ_STORE_ERROR_NOT_FOUND, practice->path);
  g_assert_cmpint (inj_store_add_event (practice->store, 77, event, 1, "nurse", &error), ==, 0);
  practice_assert_error (g_steal_pointer (&error), INJ_STORE_ERROR_NOT_FOUND, practice->path);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  practice_add_test ("/store/notes/cautions", test_cautions);
  practice_add_test ("/store/notes/events", test_events);
  practice_add_test ("/store/notes/of-nobody", test_of_nobody);

  return g_test_run ();
}
