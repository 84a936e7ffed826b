/* test-units.c
 *
 * Units of a dose as they are typed and shown.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/values/inj-units.h"

#include <string.h>

#include "domain/values/inj-domain-error.h"

#define UNTOUCHED ((InjUnits) -1)

static const struct
{
  const char *name;
  const char *text;
  InjUnits    units;
} accepted[] = {
  { "point", "2.5", 250 },
  { "comma", "2,5", 250 },
  { "blanks", " 5 ", INJ_UNITS (5) },
  { "quarter", "1.25", 125 },
  { "the-most-of-a-place", "1000", INJ_UNITS (1000) },
};

static const struct
{
  const char *name;
  const char *text;
} refused[] = {
  { "empty", "" },
  { "zero", "0" },
  { "letters", "abc" },
  { "two-points", "5.." },
  { "grouped", "1,2,3" },
  { "exponent", "1e3" },
  { "negative", "-1" },
  { "hexadecimal", "0x5" },
  { "nan", "nan" },
  { "three-decimals", "2.505" },
  { "above-a-place", "1000.01" },
  { "tenfold-slip", "10000" },
};

static const struct
{
  const char *name;
  InjUnits    units;
  const char *text;
} formats[] = {
  { "whole", INJ_UNITS (155), "155" },
  { "half", 6250, "62.5" },
  { "below-one", 25, "0.25" },
  { "none", 0, "0" },
};

static void
test_accepts (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;
  InjUnits units = UNTOUCHED;

  g_assert_true (inj_units_parse (accepted[row].text, INJ_UNITS_PLACE_MAXIMUM, &units, &error));
  g_assert_no_error (error);
  g_assert_cmpint (units, ==, accepted[row].units);
}

static void
test_refuses (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;
  InjUnits units = UNTOUCHED;

  g_assert_false (inj_units_parse (refused[row].text, INJ_UNITS_PLACE_MAXIMUM, &units, &error));
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID);
  g_assert_cmpint (units, ==, UNTOUCHED);
}

static void
test_formats (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  g_autofree char *text = inj_units_format (formats[row].units);

  g_assert_cmpstr (text, ==, formats[row].text);
}

static void
test_maximum_is_named (void)
{
  g_autoptr (GError) error = NULL;
  InjUnits units;

  g_assert_false (inj_units_parse ("2000", INJ_UNITS_PLACE_MAXIMUM, &units, &error));
  g_assert_cmpstr (error->message, ==,
                   "“2000” is too much: 1000 is the most that can be entered here.");
}

static void
test_stated_maximum (void)
{
  InjUnits units;

  g_assert_true (inj_units_parse ("100000", INJ_UNITS_STATED_MAXIMUM, &units, NULL));
  g_assert_cmpint (units, ==, INJ_UNITS (100000));
  g_assert_false (inj_units_parse ("100000.01", INJ_UNITS_STATED_MAXIMUM, &units, NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (accepted); i++)
    {
      g_autofree char *path = g_strconcat ("/units/accepts/", accepted[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_accepts);
    }

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/units/refuses/", refused[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_refuses);
    }

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *path = g_strconcat ("/units/formats/", formats[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_formats);
    }

  g_test_add_func ("/units/maximum-is-named", test_maximum_is_named);
  g_test_add_func ("/units/stated-maximum", test_stated_maximum);

  return g_test_run ();
}
