/* test-decimal.c
 *
 * What a typed number may be, and that none is ever changed in silence.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/values/inj-decimal.h"

#include <locale.h>
#include <string.h>

#include "domain/values/inj-domain-error.h"

/* Stands in the value before each reading, to show that errors leave it. */
#define UNTOUCHED G_GINT64_CONSTANT (-4711)

typedef struct
{
  const char *name;
  const char *text;
  guint       places;
  gint64      maximum;
  gint64      value;
} Accepted;

static const Accepted accepted[] = {
  { "whole", "5", 2, 100000, 500 },
  { "point", "2.5", 2, 100000, 250 },
  { "comma", "2,5", 2, 100000, 250 },
  { "blanks-around", " 5 ", 2, 100000, 500 },
  { "tab-and-newline", "\t5\n", 2, 100000, 500 },
  { "two-decimals", "12.25", 2, 100000, 1225 },
  { "trailing-zeros", "5.00", 2, 100000, 500 },
  { "below-one", "0.5", 2, 100000, 50 },
  { "below-one-comma", "0,05", 2, 100000, 5 },
  { "smallest", "0.01", 2, 100000, 1 },
  { "exactly-maximum", "1000", 2, 100000, 100000 },
  { "maximum-with-decimals", "1000.00", 2, 100000, 100000 },
  { "no-places", "42", 0, 100, 42 },
  { "three-places", "1,234", 3, 10000, 1234 },
  { "six-places", "0.000001", 6, 10, 1 },
  { "largest", "9223372036854775807", 0, G_MAXINT64, G_MAXINT64 },
  { "largest-scaled", "92233720368547758.07", 2, G_MAXINT64, G_MAXINT64 },
};

typedef struct
{
  const char *name;
  const char *text;
  guint       places;
  gint64      maximum;
  /* What the message says, beside what was typed. */
  const char *hint;
} Refused;

#define SHAPE "not a number"
#define ZERO "above zero"
#define DECIMALS "nothing is rounded"
#define MOST "1000 is the most"

static const Refused refused[] = {
  { "empty", "", 2, 100000, "missing" },
  { "blank", "  \t ", 2, 100000, "missing" },
  { "zero", "0", 2, 100000, ZERO },
  { "zero-with-decimals", "0.00", 2, 100000, ZERO },
  { "zero-with-comma", "0,0", 2, 100000, ZERO },
  { "zero-without-places", "0", 0, 100000, ZERO },
  { "letters", "abc", 2, 100000, SHAPE },
  { "number-then-letters", "5u", 2, 100000, SHAPE },
  { "letters-then-number", "x5", 2, 100000, SHAPE },
  { "two-points", "5..", 2, 100000, SHAPE },
  { "point-point-digit", "5..5", 2, 100000, SHAPE },
  { "grouped-by-commas", "1,2,3", 2, 100000, SHAPE },
  { "comma-and-point", "1,000.5", 2, 100000, SHAPE },
  { "point-and-comma", "1.000,5", 2, 100000, SHAPE },
  { "exponent", "1e3", 2, 100000, SHAPE },
  { "large-exponent", "1E3", 2, 100000, SHAPE },
  { "minus", "-1", 2, 100000, SHAPE },
  { "minus-sign", "−1", 2, 100000, SHAPE },
  { "plus", "+1", 2, 100000, SHAPE },
  { "hexadecimal", "0x5", 2, 100000, SHAPE },
  { "nan", "nan", 2, 100000, SHAPE },
  { "nan-capital", "NaN", 2, 100000, SHAPE },
  { "inf", "inf", 2, 100000, SHAPE },
  { "infinity", "infinity", 2, 100000, SHAPE },
  { "arabic-digit", "٥", 2, 100000, SHAPE },
  { "arabic-separator", "2٫5", 2, 100000, SHAPE },
  { "fullwidth-digit", "５", 2, 100000, SHAPE },
  { "fraction", "½", 2, 100000, SHAPE },
  { "fraction-slash", "1/2", 2, 100000, SHAPE },
  { "blank-within", "1 000", 2, 100000, SHAPE },
  { "thin-blank-within", "1\u202f000", 2, 100000, SHAPE },
  { "no-break-blank", "5\u00a0", 2, 100000, SHAPE },
  { "apostrophe", "1'000", 2, 100000, SHAPE },
  { "underscore", "1_000", 2, 100000, SHAPE },
  { "percent", "5%", 2, 100000, SHAPE },
  { "point-alone", ".", 2, 100000, SHAPE },
  { "comma-alone", ",", 2, 100000, SHAPE },
  { "no-leading-digit", ".5", 2, 100000, SHAPE },
  { "no-trailing-digit", "5.", 2, 100000, SHAPE },
  { "blank-before-point", "5 .5", 2, 100000, SHAPE },
  { "parentheses", "(5)", 2, 100000, SHAPE },
  { "formula", "=5", 2, 100000, SHAPE },
  { "right-to-left-mark", "\u200f5", 2, 100000, SHAPE },
  { "not-utf8", "5\xff", 2, 100000, SHAPE },
  { "leading-zero", "05", 2, 100000, "can be misread" },
  { "leading-zeros", "007", 2, 100000, "can be misread" },
  { "leading-zero-and-decimals", "00.5", 2, 100000, "can be misread" },
  { "three-decimals", "1.234", 2, 100000, DECIMALS },
  { "third-decimal-zero", "1.230", 2, 100000, DECIMALS },
  { "thousand-in-german", "1.000", 2, 100000, DECIMALS },
  { "thousand-in-english", "1,000", 2, 100000, DECIMALS },
  { "decimals-of-a-whole-number", "5.5", 0, 100, "not a whole number" },
  { "above-maximum", "1001", 2, 100000, MOST },
  { "just-above-maximum", "1000.01", 2, 100000, MOST },
  { "above-64-bits", "18446744073709551617", 2, 100000, MOST },
  { "wraps-to-five", "18446744073709551621", 0, 1000, MOST },
  { "above-int64", "9223372036854775808", 0, 1000, MOST },
  { "overflows-when-scaled", "92233720368547758.08", 2, 100000, MOST },
  { "maximum-with-decimals", "2.51", 2, 250, "2.5 is the most" },
};

static const struct
{
  const char *name;
  gint64      value;
  guint       places;
  const char *text;
} formats[] = {
  { "whole", 500, 2, "5" },
  { "one-decimal", 250, 2, "2.5" },
  { "two-decimals", 1225, 2, "12.25" },
  { "inner-zero", 205, 2, "2.05" },
  { "leading-zero", 50, 2, "0.5" },
  { "smallest", 1, 2, "0.01" },
  { "zero", 0, 2, "0" },
  { "negative", -250, 2, "-2.5" },
  { "negative-below-one", -5, 2, "-0.05" },
  { "ungrouped", 123456700, 2, "1234567" },
  { "no-places", 42, 0, "42" },
  { "three-places", 3100, 3, "3.1" },
  { "six-places", 1, 6, "0.000001" },
  { "largest", G_MAXINT64, 2, "92233720368547758.07" },
  { "least", G_MININT64, 2, "-92233720368547758.08" },
};

static const char *const locales[] = { "C", "de_DE.UTF-8", "fr_FR.UTF-8", "ar_EG.UTF-8" };

static void
test_accepts (gconstpointer data)
{
  const Accepted *row = data;
  g_autoptr (GError) error = NULL;
  gint64 value = UNTOUCHED;

  g_assert_true (inj_decimal_parse (row->text, row->places, row->maximum, &value, &error));
  g_assert_no_error (error);
  g_assert_cmpint (value, ==, row->value);
}

static void
test_refuses (gconstpointer data)
{
  const Refused *row = data;
  g_autoptr (GError) error = NULL;
  gint64 value = UNTOUCHED;

  g_assert_false (inj_decimal_parse (row->text, row->places, row->maximum, &value, &error));
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID);
  g_assert_cmpint (value, ==, UNTOUCHED);
  g_assert_nonnull (strstr (error->message, row->hint));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_false (inj_decimal_parse (row->text, row->places, row->maximum, &value, NULL));
}

static void
test_formats (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  g_autofree char *text = inj_decimal_format (formats[row].value, formats[row].places);

  g_assert_cmpstr (text, ==, formats[row].text);
}

static void
test_message_names_what_was_typed (void)
{
  g_autoptr (GError) error = NULL;
  gint64 value;

  g_assert_false (inj_decimal_parse (" 5.. ", 2, 100000, &value, &error));
  g_assert_cmpstr (error->message, ==,
                   "“5..” is not a number: write digits with at most one point or comma between "
                   "them, such as 5 or 0.5.");
}

static void
test_message_of_a_long_text_is_short (void)
{
  g_autofree char *digits = g_strnfill (1000000, '9');
  g_autoptr (GError) error = NULL;
  gint64 value = UNTOUCHED;

  g_assert_false (inj_decimal_parse (digits, 2, 100000, &value, &error));
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID);
  g_assert_cmpint (value, ==, UNTOUCHED);
  g_assert_nonnull (strstr (error->message, "…"));
  g_assert_cmpuint (strlen (error->message), <, 200);
}

static void
test_long_decimals_are_refused (void)
{
  g_autofree char *zeros = g_strnfill (1000000, '0');
  g_autofree char *text = g_strconcat ("5.", zeros, NULL);
  g_autoptr (GError) error = NULL;
  gint64 value = UNTOUCHED;

  g_assert_false (inj_decimal_parse (text, 2, 100000, &value, &error));
  g_assert_nonnull (strstr (error->message, DECIMALS));
  g_assert_cmpint (value, ==, UNTOUCHED);
}

static void
test_reads_what_it_writes (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      guint places = g_test_rand_int_range (0, 7);
      gint64 value = g_test_rand_int_range (1, G_MAXINT32);
      gint64 again = UNTOUCHED;
      g_autofree char *text = inj_decimal_format (value, places);
      g_autofree char *with_comma = g_strdelimit (g_strdup (text), ".", ',');

      g_assert_true (inj_decimal_parse (text, places, G_MAXINT64, &again, NULL));
      g_assert_cmpint (again, ==, value);
      g_assert_true (inj_decimal_parse (with_comma, places, G_MAXINT64, &again, NULL));
      g_assert_cmpint (again, ==, value);
    }
}

/* Whatever is typed is refused, or read as exactly what it says. */
static void
test_random_texts (void)
{
  const char *letters = "0123456789.,,.. -+eEx\t";

  for (guint i = 0; i < 100000; i++)
    {
      g_autoptr (GError) error = NULL;
      char text[9] = "";
      gint64 value = UNTOUCHED;
      guint length = g_test_rand_int_range (0, 8);

      for (guint j = 0; j < length; j++)
        text[j] = letters[g_test_rand_int_range (0, strlen (letters))];

      if (inj_decimal_parse (text, 2, 100000, &value, &error))
        {
          g_autofree char *typed = g_strdelimit (g_strstrip (g_strdup (text)), ",", '.');

          g_assert_cmpint (value, >, 0);
          g_assert_cmpint (value, <=, 100000);
          g_assert_cmpint (value, ==, (gint64) (g_ascii_strtod (typed, NULL) * 100 + 0.5));
        }
      else
        {
          g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID);
          g_assert_cmpint (value, ==, UNTOUCHED);
        }
    }
}

static void
test_same_in_locale (gconstpointer data)
{
  const char *locale = data;
  g_autofree char *before = g_strdup (setlocale (LC_ALL, NULL));

  if (setlocale (LC_ALL, locale) == NULL)
    {
      g_test_skip ("the locale is not installed");
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (accepted); i++)
    test_accepts (&accepted[i]);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    test_formats (GSIZE_TO_POINTER (i));

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      gint64 value = UNTOUCHED;

      g_assert_false (inj_decimal_parse (refused[i].text, refused[i].places, refused[i].maximum,
                                         &value, NULL));
      g_assert_cmpint (value, ==, UNTOUCHED);
    }

  setlocale (LC_ALL, before);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (accepted); i++)
    {
      g_autofree char *path = g_strconcat ("/decimal/accepts/", accepted[i].name, NULL);

      g_test_add_data_func (path, &accepted[i], test_accepts);
    }

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/decimal/refuses/", refused[i].name, NULL);

      g_test_add_data_func (path, &refused[i], test_refuses);
    }

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *path = g_strconcat ("/decimal/formats/", formats[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_formats);
    }

  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_autofree char *path = g_strconcat ("/decimal/locale/", locales[i], NULL);

      g_test_add_data_func (path, locales[i], test_same_in_locale);
    }

  g_test_add_func ("/decimal/message/names-what-was-typed", test_message_names_what_was_typed);
  g_test_add_func ("/decimal/message/of-a-long-text-is-short",
                   test_message_of_a_long_text_is_short);
  g_test_add_func ("/decimal/long-decimals-are-refused", test_long_decimals_are_refused);
  g_test_add_func ("/decimal/reads-what-it-writes", test_reads_what_it_writes);
  g_test_add_func ("/decimal/random-texts", test_random_texts);

  return g_test_run ();
}
