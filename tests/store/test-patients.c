/* test-patients.c
 *
 * Patients come back as they were, and are found by what people type.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "practice.h"

static const struct
{
  const char *family;
  const char *given;
  const char *born;
  const char *record;
} people[] = {
  { "Sample", "Kim", "1990-05-06", "" },
  { "Müller-Lüdenscheidt", "Änne Marie", "1951-12-31", "A 17" },
  { "O'Brien", "Seán", "1977-07-07", "b-9" },
  { "van der Berg", "Jan", "1960-01-01", "" },
  { "Æther", "Zoë", "2001-09-09", "100" },
  { "100", "Percent_%", "1999-01-01", "" },
};

static const struct
{
  const char *query;
  const char *found;
} searches[] = {
  { "", "100|Müller-Lüdenscheidt|O'Brien|Sample|Sample|van der Berg|Æther" },
  { "   ", "100|Müller-Lüdenscheidt|O'Brien|Sample|Sample|van der Berg|Æther" },
  { "sam", "Sample|Sample" },
  { "SAMPLE, Kim", "Sample" },
  { "kim sample", "Sample" },
  { "ki sa", "Sample" },
  { "sample marie", "" },
  { "muller", "Müller-Lüdenscheidt" },
  { "MÜLLER", "Müller-Lüdenscheidt" },
  { "Ludenscheidt anne", "Müller-Lüdenscheidt" },
  { "müller-lüd", "Müller-Lüdenscheidt" },
  { "mar", "Müller-Lüdenscheidt" },
  { "arie", "" },
  { "brien", "O'Brien" },
  { "o'brien", "O'Brien" },
  { "sean", "O'Brien" },
  { "berg der", "van der Berg" },
  { "1951-12-31", "Müller-Lüdenscheidt" },
  { "müller 1951-12-31", "Müller-Lüdenscheidt" },
  { "müller 1951-12-30", "" },
  { "1951", "" },
  { "4711", "Sample" },
  { "4711 alex", "Sample" },
  { "471", "" },
  { "a 17", "Müller-Lüdenscheidt" },
  { "A  17", "Müller-Lüdenscheidt" },
  { "B-9", "O'Brien" },
  { "100", "100|Æther" },
  { "%", "100" },
  { "per", "100" },
  { "*", "" },
  { "'", "" },
  { "' OR 1 --", "" },
};

static void
add_people (Practice *practice)
{
  for (gsize i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autoptr (InjPatient) patient = practice_add_patient (practice, people[i].family, people[i].given,
                                                             people[i].born, people[i].record);

      g_assert_cmpint (inj_patient_get_id (patient), ==, (gint64) i + 2);
    }
}

static void
test_round_trip (Practice      *practice,
                 gconstpointer  data)
{
  add_people (practice);
  practice_reopen (practice);

  for (gsize i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (InjPatient) patient = inj_store_load_patient (practice->store, (gint64) i + 2, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (inj_patient_get_family (patient), ==, people[i].family);
      g_assert_cmpstr (inj_patient_get_given (patient), ==, people[i].given);
      g_assert_cmpuint (inj_patient_get_born (patient), ==, practice_date (people[i].born));
      g_assert_cmpstr (inj_patient_get_record (patient), ==, people[i].record);
    }
  practice_assert_sound (practice);
}

static void
test_search (Practice      *practice,
             gconstpointer  data)
{
  add_people (practice);

  for (gsize i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) patients = NULL;
      g_autoptr (GString) found = g_string_new (NULL);

      patients = inj_store_search_patients (practice->store, searches[i].query, 100, &error);
      g_assert_no_error (error);
      for (guint j = 0; j < patients->len; j++)
        g_string_append_printf (found, "%s%s", j > 0 ? "|" : "",
                                inj_patient_get_family (g_ptr_array_index (patients, j)));
      g_test_message ("“%s”", searches[i].query);
      g_assert_cmpstr (found->str, ==, searches[i].found);
    }
}

static void
test_limit (Practice      *practice,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) patients = NULL;
  g_autoptr (GError) error = NULL;

  add_people (practice);
  patients = inj_store_search_patients (practice->store, "", 3, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (patients->len, ==, 3);
}

static void
test_endless_query (Practice      *practice,
                    gconstpointer  data)
{
  g_autoptr (GString) query = g_string_new (NULL);
  g_autoptr (GPtrArray) patients = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (query, "word%u ", i);
  patients = inj_store_search_patients (practice->store, query->str, 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (patients->len, ==, 0);
}

static guint
count_namesakes (Practice   *practice,
                 const char *family,
                 const char *given,
                 const char *born)
{
  g_autoptr (InjPatient) patient = NULL;
  g_autoptr (GPtrArray) namesakes = NULL;
  g_autoptr (GError) error = NULL;

  patient = inj_patient_new (0, family, given, practice_date (born), NULL, practice_date ("2026-11-20"), &error);
  namesakes = inj_store_load_namesakes (practice->store, patient, &error);
  g_assert_no_error (error);

  return namesakes->len;
}

static void
test_namesakes (Practice      *practice,
                gconstpointer  data)
{
  g_autoptr (GPtrArray) namesakes = NULL;
  g_autoptr (GError) error = NULL;

  add_people (practice);
  g_assert_cmpuint (count_namesakes (practice, "Sample", "Alex", "1980-02-03"), ==, 1);
  g_assert_cmpuint (count_namesakes (practice, "SAMPLE", " alex ", "1980-02-03"), ==, 1);
  g_assert_cmpuint (count_namesakes (practice, "muller-ludenscheidt", "Anne  Marie", "1951-12-31"), ==, 1);
  g_assert_cmpuint (count_namesakes (practice, "Sample", "Alex", "1980-02-04"), ==, 0);
  g_assert_cmpuint (count_namesakes (practice, "Sampl", "Alex", "1980-02-03"), ==, 0);
  g_assert_cmpuint (count_namesakes (practice, "Alex", "Sample", "1980-02-03"), ==, 0);

  /* Nobody is one's own namesake. */
  namesakes = inj_store_load_namesakes (practice->store, practice->patient, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (namesakes->len, ==, 0);
}

static void
test_settings (Practice      *practice,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *unset = inj_store_dup_setting (practice->store, "label", &error);
  g_autofree char *set = NULL;

  g_assert_no_error (error);
  g_assert_null (unset);
  g_assert_true (inj_store_set_setting (practice->store, "label", "us", &error));
  g_assert_true (inj_store_set_setting (practice->store, "label", "eu", &error));
  practice_reopen (practice);
  set = inj_store_dup_setting (practice->store, "label", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (set, ==, "eu");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  practice_add_test ("/store/patients/round-trip", test_round_trip);
  practice_add_test ("/store/patients/search", test_search);
  practice_add_test ("/store/patients/limit", test_limit);
  practice_add_test ("/store/patients/endless-query", test_endless_query);
  practice_add_test ("/store/patients/namesakes", test_namesakes);
  practice_add_test ("/store/patients/settings", test_settings);

  return g_test_run ();
}
