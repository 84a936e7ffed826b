/* test-list-json.c
 *
 * Lists as JSON, held against golden files.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/inj-list-json.h"

#include "domain/visit/inj-visit-summary.h"

#include "exchange-fixture.h"

static void
test_patients (void)
{
  g_autoptr (ExchangeFixture) fixture = exchange_fixture_new ();
  g_autoptr (GPtrArray) patients = g_ptr_array_new ();
  g_autofree char *text = NULL;

  g_ptr_array_add (patients, fixture->background->patient);
  text = inj_list_json_write_patients (patients);
  exchange_fixture_assert_golden (text, "patients.json");
}

static void
test_visits (void)
{
  g_autoptr (GPtrArray) visits = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *text = NULL;

  g_ptr_array_add (visits, inj_visit_summary_new (8, 3, inj_date_from_ymd (2026, 11, 20), INJ_VISIT_DRAFT,
                                                  "Three sites", 1250, 3, FALSE, FALSE));
  g_ptr_array_add (visits, inj_visit_summary_new (5, 3, inj_date_from_ymd (2026, 8, 31), INJ_VISIT_SIGNED,
                                                  "PREEMPT", INJ_UNITS (155), 31, FALSE, FALSE));
  text = inj_list_json_write_visits (visits);
  exchange_fixture_assert_golden (text, "visits.json");
}

static void
test_protocols (void)
{
  g_autoptr (ExchangeFixture) fixture = exchange_fixture_new ();
  g_autoptr (GListStore) protocols = g_list_store_new (INJ_TYPE_PROTOCOL);
  g_autofree char *text = NULL;

  g_list_store_append (protocols, fixture->protocol);
  text = inj_list_json_write_protocols (G_LIST_MODEL (protocols));
  exchange_fixture_assert_golden (text, "protocols.json");
}

static void
test_texts (void)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autofree char *none = inj_list_json_write_texts (texts);
  g_autofree char *one = NULL;

  g_ptr_array_add (texts, (char *) "free-1");
  one = inj_list_json_write_texts (texts);
  g_assert_cmpstr (none, ==, "[]\n");
  g_assert_cmpstr (one, ==, "[\n  \"free-1\"\n]\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/list-json/patients", test_patients);
  g_test_add_func ("/list-json/visits", test_visits);
  g_test_add_func ("/list-json/protocols", test_protocols);
  g_test_add_func ("/list-json/texts", test_texts);

  return g_test_run ();
}
