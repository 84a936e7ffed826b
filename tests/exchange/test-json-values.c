/* test-json-values.c
 *
 * The domain's values in JSON.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/inj-json-values.h"

static char *
finish (InjJsonWriter *json)
{
  inj_json_writer_end_object (json);

  return inj_json_writer_finish (json);
}

static InjJsonWriter *
begin (void)
{
  InjJsonWriter *json = inj_json_writer_new ();

  inj_json_writer_begin_object (json, NULL);

  return json;
}

static void
test_units_and_volumes (void)
{
  g_autoptr (InjJsonWriter) json = begin ();
  g_autofree char *text = NULL;

  inj_json_add_units (json, "units", 250);
  inj_json_add_volume (json, "millilitres", 50);
  text = finish (json);
  g_assert_cmpstr (text, ==, "{\n  \"units\": 2.5,\n  \"millilitres\": 0.05\n}\n");
}

static void
test_dates_and_times (void)
{
  g_autoptr (InjJsonWriter) json = begin ();
  g_autofree char *text = NULL;

  inj_json_add_date (json, "date", inj_date_from_ymd (2028, 2, 29));
  inj_json_add_date (json, "no_date", INJ_DATE_NONE);
  inj_json_add_time (json, "at", G_GINT64_CONSTANT (1795179907999999));
  inj_json_add_time (json, "never", 0);
  text = finish (json);
  g_assert_cmpstr (text, ==,
                   "{\n  \"date\": \"2028-02-29\",\n  \"no_date\": null,\n"
                   "  \"at\": \"2026-11-20T13:05:07Z\",\n  \"never\": null\n}\n");
}

static void
test_numbers_that_may_be_missing (void)
{
  g_autoptr (InjJsonWriter) json = begin ();
  g_autofree char *text = NULL;

  inj_json_add_number_or_null (json, "some", 4);
  inj_json_add_number_or_null (json, "none", 0);
  text = finish (json);
  g_assert_cmpstr (text, ==, "{\n  \"some\": 4,\n  \"none\": null\n}\n");
}

static void
test_patient (void)
{
  g_autoptr (InjJsonWriter) json = begin ();
  g_autoptr (InjPatient) patient = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  patient = inj_patient_new (3, "Müller", "Zoë", inj_date_from_ymd (1980, 2, 29), "R-17", INJ_DATE_NONE, &error);
  g_assert_no_error (error);
  inj_json_add_patient (json, "patient", patient);
  text = finish (json);
  g_assert_cmpstr (text, ==,
                   "{\n  \"patient\": {\n    \"id\": 3,\n    \"family\": \"Müller\",\n    \"given\": \"Zoë\",\n"
                   "    \"born\": \"1980-02-29\",\n    \"record\": \"R-17\"\n  }\n}\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-values/units-and-volumes", test_units_and_volumes);
  g_test_add_func ("/json-values/dates-and-times", test_dates_and_times);
  g_test_add_func ("/json-values/numbers-that-may-be-missing", test_numbers_that_may_be_missing);
  g_test_add_func ("/json-values/patient", test_patient);

  return g_test_run ();
}
