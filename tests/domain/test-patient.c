/* test-patient.c
 *
 * What makes a patient, and by what one is searched.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/patient/inj-patient.h"

#include <string.h>

#include "domain/values/inj-domain-error.h"

#define A_HUNDRED \
  "0123456789012345678901234567890123456789012345678901234567890123456789" \
  "012345678901234567890123456789"

static const struct
{
  const char *name;
  const char *family;
  const char *given;
  const char *born;
  const char *record;
  const char *field;
} refused[] = {
  { "no-family-name", "", "Alex", "1980-01-01", NULL, "Family name" },
  { "blank-family-name", " \t", "Alex", "1980-01-01", NULL, "Family name" },
  { "no-given-name", "Sample", "", "1980-01-01", NULL, "Given name" },
  { "long-family-name", A_HUNDRED "x", "Alex", "1980-01-01", NULL, "Family name" },
  { "long-given-name", "Sample", A_HUNDRED "x", "1980-01-01", NULL, "Given name" },
  { "newline-in-name", "Sam\nple", "Alex", "1980-01-01", NULL, "Family name" },
  { "escape-in-name", "Sample", "\033[2J", "1980-01-01", NULL, "Given name" },
  { "name-not-utf8", "Sampl\xe9", "Alex", "1980-01-01", NULL, "Family name" },
  { "no-date-of-birth", "Sample", "Alex", NULL, NULL, "Date of birth" },
  { "born-tomorrow", "Sample", "Alex", "2026-11-21", NULL, "Date of birth: 2026-11-21" },
  { "long-record", "Sample", "Alex", "1980-01-01", A_HUNDRED, "Record number" },
  { "record-not-utf8", "Sample", "Alex", "1980-01-01", "\xff", "Record number" },
};

static const struct
{
  const char *name;
  const char *text;
  const char *folded;
} folds[] = {
  { "empty", "", "" },
  { "blank", "  \t ", "" },
  { "case", "SAMPLE", "sample" },
  { "accents", "Dvořák", "dvorak" },
  { "decomposed", "Dvor\u030ca\u0301k", "dvorak" },
  { "umlaut", "MÜLLER", "muller" },
  { "sharp-s", "Groß", "gross" },
  { "capital-sharp-s", "GROẞ", "gross" },
  { "turkish-capital-i", "İpek", "ipek" },
  { "greek-final-sigma", "ΟΔΥΣΣΕΥΣ", "οδυσσευσ" },
  { "greek-accent", "Άννα", "αννα" },
  { "cyrillic", "ИВАНОВ", "иванов" },
  { "arabic-vowels", "مُحَمَّد", "محمد" },
  { "hindi-vowels-stay", "मीना", "मीना" },
  { "ligature", "ﬁn", "fin" },
  { "fullwidth", "Ｓａｍ", "sam" },
  { "compatible-capital", "ℌans", "hans" },
  { "blanks-around", "  Sample ", "sample" },
  { "blanks-doubled", "van  der\t Berg", "van der berg" },
  { "no-break-blank", "van\u00a0der", "van der" },
  { "hyphen-stays", "Müller-Lüdenscheidt", "muller-ludenscheidt" },
  { "apostrophe-stays", "O'Neill", "o'neill" },
  { "wildcards-stay", "100%_", "100%_" },
  { "not-utf8", "Sampl\xe9", "sampl\uFFFD" },
};

static InjDate
date_of (const char *text)
{
  InjDate date = INJ_DATE_NONE;

  if (text != NULL)
    g_assert_true (inj_date_parse (text, &date, NULL));

  return date;
}

static InjPatient *
make (const char  *family,
      const char  *given,
      const char  *born,
      const char  *record,
      GError     **error)
{
  return inj_patient_new (0, family, given, date_of (born), record, date_of ("2026-11-20"), error);
}

static void
test_refuses (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;

  g_assert_null (make (refused[row].family, refused[row].given, refused[row].born,
                       refused[row].record, &error));
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID);
  g_assert_true (g_str_has_prefix (error->message, refused[row].field));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static void
test_folds (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  g_autofree char *folded = inj_patient_fold_name (folds[row].text);
  g_autofree char *again = inj_patient_fold_name (folded);
  g_autofree char *expected = g_utf8_normalize (folds[row].folded, -1, G_NORMALIZE_NFKD);

  g_assert_cmpstr (folded, ==, expected);
  g_assert_cmpstr (again, ==, folded);
}

static void
test_fields (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InjPatient) patient = make ("Sample", "Alex", "1980-05-06", "P-17", &error);
  g_autofree char *name = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (inj_patient_get_id (patient), ==, 0);
  g_assert_cmpstr (inj_patient_get_family (patient), ==, "Sample");
  g_assert_cmpstr (inj_patient_get_given (patient), ==, "Alex");
  g_assert_cmpuint (inj_patient_get_born (patient), ==, date_of ("1980-05-06"));
  g_assert_cmpstr (inj_patient_get_record (patient), ==, "P-17");

  name = inj_patient_dup_name (patient);
  g_assert_cmpstr (name, ==, "Sample, Alex");
}

static void
test_blanks_around_are_dropped (void)
{
  g_autoptr (InjPatient) patient = make (" Sample ", "\tAlex", "1980-05-06", " P-17 ", NULL);

  g_assert_cmpstr (inj_patient_get_family (patient), ==, "Sample");
  g_assert_cmpstr (inj_patient_get_given (patient), ==, "Alex");
  g_assert_cmpstr (inj_patient_get_record (patient), ==, "P-17");
}

static void
test_without_record (void)
{
  g_autoptr (InjPatient) patient = make ("Sample", "Alex", "1980-05-06", NULL, NULL);

  g_assert_cmpstr (inj_patient_get_record (patient), ==, "");
}

static void
test_longest (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InjPatient) patient = make (A_HUNDRED, A_HUNDRED, "1980-05-06", NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (inj_patient_get_family (patient), ==, A_HUNDRED);
}

/* The length is one of characters, not of bytes. */
static void
test_longest_of_two_bytes (void)
{
  g_autoptr (GString) name = g_string_new (NULL);
  g_autoptr (InjPatient) patient = NULL;

  for (guint i = 0; i < 100; i++)
    g_string_append (name, "ä");

  patient = make (name->str, "Alex", "1980-05-06", NULL, NULL);
  g_assert_nonnull (patient);

  g_string_append (name, "ä");
  g_assert_null (make (name->str, "Alex", "1980-05-06", NULL, NULL));
}

static void
test_born_today (void)
{
  g_autoptr (InjPatient) patient = make ("Sample", "Alex", "2026-11-20", NULL, NULL);

  g_assert_nonnull (patient);
}

/* The clock may have been put back since the patient was kept. */
static void
test_read_again_without_today (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InjPatient) patient = inj_patient_new (7, "Sample", "Alex", date_of ("2026-11-21"),
                                                    NULL, INJ_DATE_NONE, &error);

  g_assert_no_error (error);
  g_assert_cmpint (inj_patient_get_id (patient), ==, 7);
}

static void
test_with_id (void)
{
  InjPatient *patient = make ("Sample", "Alex", "1980-05-06", "P-17", NULL);
  g_autoptr (InjPatient) kept = inj_patient_with_id (patient, 42);

  g_assert_cmpint (inj_patient_get_id (patient), ==, 0);
  g_assert_finalize_object (patient);

  g_assert_cmpint (inj_patient_get_id (kept), ==, 42);
  g_assert_cmpstr (inj_patient_get_family (kept), ==, "Sample");
  g_assert_cmpstr (inj_patient_get_given (kept), ==, "Alex");
  g_assert_cmpuint (inj_patient_get_born (kept), ==, date_of ("1980-05-06"));
  g_assert_cmpstr (inj_patient_get_record (kept), ==, "P-17");
}

/* From the day of birth to today, both included. */
static void
test_treated (void)
{
  InjDate born = inj_date_from_ymd (1980, 2, 29);
  InjDate today = inj_date_from_ymd (2026, 11, 20);
  g_autoptr (GError) error = NULL;
  g_autoptr (InjPatient) patient = inj_patient_new (1, "Sample", "Alex", born, NULL, today, &error);

  g_assert_no_error (error);
  g_assert_true (inj_patient_check_treated (patient, born, today, &error));
  g_assert_true (inj_patient_check_treated (patient, today, today, &error));
  g_assert_no_error (error);

  g_assert_false (inj_patient_check_treated (patient, born - 1, today, &error));
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, "Date: 1980-02-28 lies before the patient was born, on 1980-02-29.");
  g_clear_error (&error);
  g_assert_false (inj_patient_check_treated (patient, today + 1, today, &error));
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, "Date: 2026-11-21 lies in the future.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/patient/refuses/", refused[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_refuses);
    }

  for (guint i = 0; i < G_N_ELEMENTS (folds); i++)
    {
      g_autofree char *path = g_strconcat ("/patient/folds/", folds[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_folds);
    }

  g_test_add_func ("/patient/fields", test_fields);
  g_test_add_func ("/patient/blanks-around-are-dropped", test_blanks_around_are_dropped);
  g_test_add_func ("/patient/without-record", test_without_record);
  g_test_add_func ("/patient/longest", test_longest);
  g_test_add_func ("/patient/longest-of-two-bytes", test_longest_of_two_bytes);
  g_test_add_func ("/patient/born-today", test_born_today);
  g_test_add_func ("/patient/read-again-without-today", test_read_again_without_today);
  g_test_add_func ("/patient/with-id", test_with_id);
  g_test_add_func ("/patient/treated", test_treated);

  return g_test_run ();
}
