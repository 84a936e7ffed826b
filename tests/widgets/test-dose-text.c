/* test-dose-text.c
 *
 * How doses, volumes and dates are written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "widgets/text/inj-dose-text.h"

static InjVial *
make_vial (int       labelled,
           InjVolume diluent)
{
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (InjUnits));
  g_autoptr (InjProduct) product = inj_product_new ("botox", "Botox", "onabotulinumtoxina", sizes, TRUE);
  g_autoptr (GError) error = NULL;
  InjVial *vial;

  vial = inj_vial_new (1, product, "C1234", inj_date_from_ymd (2028, 1, 31), INJ_UNITS (labelled), diluent, &error);
  g_assert_no_error (error);

  return vial;
}

static void
test_units (void)
{
  static const struct
  {
    InjUnits    units;
    const char *text;
  } table[] = {
    { 100, "1 unit" },
    { 500, "5 units" },
    { 250, "2.5 units" },
    { 50, "0.5 units" },
    { 150, "1.5 units" },
    { 15500, "155 units" },
    { 0, "0 units" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *text = inj_dose_text_units (table[i].units);

      g_assert_cmpstr (text, ==, table[i].text);
    }
}

static void
test_dose (void)
{
  g_autoptr (InjVial) vial = make_vial (200, INJ_VOLUME_MILLILITRES (4));
  g_autofree char *with = inj_dose_text_dose (INJ_UNITS (5), vial);
  g_autofree char *without = inj_dose_text_dose (INJ_UNITS (5), NULL);

  g_assert_cmpstr (with, ==, "5 units = 0.1 mL");
  g_assert_cmpstr (without, ==, "5 units");
}

static void
test_departure (void)
{
  static const struct
  {
    InjUnits    units;
    InjUnits    planned;
    const char *departure;
    const char *unusual;
  } table[] = {
    { 5000, 500, "50 units instead of 5: ten times as much", "50 units, at its other sites 5: ten times as much" },
    { 1000, 500, "10 units instead of 5: twice as much", "10 units, at its other sites 5: twice as much" },
    { 1500, 500, "15 units instead of 5: 3 times as much", "15 units, at its other sites 5: 3 times as much" },
    { 5500, 500, "55 units instead of 5: 11 times as much", "55 units, at its other sites 5: 11 times as much" },
    { 1200, 500, "12 units instead of 5: more than 2 times as much",
      "12 units, at its other sites 5: more than 2 times as much" },
    { 5001, 500, "50.01 units instead of 5: more than 10 times as much",
      "50.01 units, at its other sites 5: more than 10 times as much" },
    { 999, 500, "9.99 units instead of 5", "9.99 units, at its other sites 5" },
    { 750, 500, "7.5 units instead of 5", "7.5 units, at its other sites 5" },
    { 250, 500, "2.5 units instead of 5: half as much", "2.5 units, at its other sites 5: half as much" },
    { 50, 500, "0.5 units instead of 5: a tenth as much", "0.5 units, at its other sites 5: a tenth as much" },
    { 100, 500, "1 unit instead of 5", "1 unit, at its other sites 5" },
    { 500, 500, NULL, NULL },
    { 500, 0, NULL, NULL },
    { 0, 500, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *departure = inj_dose_text_departure (table[i].units, table[i].planned);
      g_autofree char *unusual = inj_dose_text_unusual (table[i].units, table[i].planned);

      g_assert_cmpstr (departure, ==, table[i].departure);
      g_assert_cmpstr (unusual, ==, table[i].unusual);
    }
}

static void
test_strength (void)
{
  static const struct
  {
    int         labelled;
    InjVolume   diluent;
    const char *text;
  } table[] = {
    { 200, 4000, "5 units in 0.1 mL" },
    { 100, 2000, "5 units in 0.1 mL" },
    { 50, 1000, "5 units in 0.1 mL" },
    { 100, 4000, "2.5 units in 0.1 mL" },
    { 100, 3000, "about 3.33 units in 0.1 mL" },
    { 500, 1500, "about 33.33 units in 0.1 mL" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (InjVial) vial = make_vial (table[i].labelled, table[i].diluent);
      g_autofree char *text = inj_dose_text_strength (vial);

      g_assert_cmpstr (text, ==, table[i].text);
    }
}

static void
test_short_date (void)
{
  InjDate day = inj_date_from_ymd (2026, 11, 20);
  g_autofree char *earlier = inj_dose_text_short_date (inj_date_from_ymd (2026, 8, 25), day);
  g_autofree char *next_year = inj_dose_text_short_date (inj_date_from_ymd (2027, 1, 3), day);
  g_autofree char *far_off = inj_dose_text_short_date (inj_date_from_ymd (2025, 11, 20), day);
  g_autofree char *alone = inj_dose_text_short_date (day, INJ_DATE_NONE);

  g_assert_cmpstr (earlier, ==, "25 Aug");
  g_assert_cmpstr (next_year, ==, "3 Jan");
  g_assert_cmpstr (far_off, ==, "20 Nov 2025");
  g_assert_cmpstr (alone, ==, "20 Nov 2026");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/dose-text/units", test_units);
  g_test_add_func ("/dose-text/dose", test_dose);
  g_test_add_func ("/dose-text/departure", test_departure);
  g_test_add_func ("/dose-text/strength", test_strength);
  g_test_add_func ("/dose-text/short-date", test_short_date);

  return g_test_run ();
}
