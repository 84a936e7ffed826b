/* test-volume.c
 *
 * Millilitres as they are typed, shown, and follow from units.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/values/inj-volume.h"

#include "domain/values/inj-domain-error.h"

static const struct
{
  const char *name;
  const char *text;
  InjVolume   volume;
} accepted[] = {
  { "whole", "4", 4000 },
  { "point", "2.5", 2500 },
  { "comma", "0,1", 100 },
  { "microlitre", "0.001", 1 },
  { "the-most", "1000", INJ_VOLUME_MAXIMUM },
};

static const struct
{
  const char *name;
  const char *text;
} refused[] = {
  { "zero", "0" },
  { "empty", "" },
  { "four-decimals", "0.0001" },
  { "too-much", "1000.001" },
  { "with-the-word", "4 mL" },
  { "negative", "-4" },
};

static const struct
{
  const char *name;
  InjUnits    units;
  InjUnits    labelled;
  InjVolume   diluent;
  InjVolume   volume;
} doses[] = {
  /* CLINICAL: each gives 5 units in 0.1 mL. */
  { "200-in-4", INJ_UNITS (5), INJ_UNITS (200), 4000, 100 },
  { "100-in-2", INJ_UNITS (5), INJ_UNITS (100), 2000, 100 },
  { "50-in-1", INJ_UNITS (5), INJ_UNITS (50), 1000, 100 },
  { "whole-visit", INJ_UNITS (155), INJ_UNITS (200), 4000, 3100 },
  { "whole-vial", INJ_UNITS (200), INJ_UNITS (200), 4000, 4000 },
  { "half-units", 250, INJ_UNITS (100), 2000, 50 },
  { "nothing", 0, INJ_UNITS (100), 2000, 0 },
  { "rounds-down", INJ_UNITS (1), INJ_UNITS (3), 1000, 333 },
  { "rounds-up", INJ_UNITS (2), INJ_UNITS (3), 1000, 667 },
  { "half-rounds-up", INJ_UNITS (1), INJ_UNITS (2), 1, 1 },
  { "just-below-half", 49, 100, 1, 0 },
  { "odd-divisor", 2, 5, 1, 0 },
  { "odd-divisor-up", 3, 5, 1, 1 },
  { "largest", INJ_UNITS_STATED_MAXIMUM, 1, INJ_VOLUME_MAXIMUM,
    INJ_UNITS_STATED_MAXIMUM * INJ_VOLUME_MAXIMUM },
};

static void
test_accepts (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;
  InjVolume volume = -1;

  g_assert_true (inj_volume_parse (accepted[row].text, &volume, &error));
  g_assert_no_error (error);
  g_assert_cmpint (volume, ==, accepted[row].volume);
}

static void
test_refuses (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;
  InjVolume volume = -1;

  g_assert_false (inj_volume_parse (refused[row].text, &volume, &error));
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID);
  g_assert_cmpint (volume, ==, -1);
}

static void
test_of_units (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);

  g_assert_cmpint (inj_volume_of_units (doses[row].units, doses[row].labelled, doses[row].diluent),
                   ==, doses[row].volume);
}

static void
test_format (void)
{
  g_autofree char *tenth = inj_volume_format (100);
  g_autofree char *visit = inj_volume_format (3100);
  g_autofree char *whole = inj_volume_format (INJ_VOLUME_MILLILITRES (4));

  g_assert_cmpstr (tenth, ==, "0.1");
  g_assert_cmpstr (visit, ==, "3.1");
  g_assert_cmpstr (whole, ==, "4");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (accepted); i++)
    {
      g_autofree char *path = g_strconcat ("/volume/accepts/", accepted[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_accepts);
    }

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/volume/refuses/", refused[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_refuses);
    }

  for (guint i = 0; i < G_N_ELEMENTS (doses); i++)
    {
      g_autofree char *path = g_strconcat ("/volume/of-units/", doses[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_of_units);
    }

  g_test_add_func ("/volume/format", test_format);

  return g_test_run ();
}
