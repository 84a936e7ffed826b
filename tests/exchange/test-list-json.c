/* test-list-json.c
 *
 * Lists as JSON, held against golden files.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/inj-list-json.h"

#include "domain/visit/inj-day-entry.h"
#include "domain/visit/inj-lot-use.h"

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
                                                  "PREEMPT", INJ_UNITS (155), 31, TRUE, TRUE));
  text = inj_list_json_write_visits (visits);
  exchange_fixture_assert_golden (text, "visits.json");
}

static void
test_a_day (void)
{
  g_autoptr (ExchangeFixture) fixture = exchange_fixture_new ();
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (InjVisitSummary) draft = inj_visit_summary_new (8, 3, inj_date_from_ymd (2026, 11, 20), INJ_VISIT_DRAFT,
                                                             "PREEMPT", 0, 0, FALSE, FALSE);
  g_autoptr (InjVisitSummary) amended = inj_visit_summary_new (9, 3, inj_date_from_ymd (2026, 11, 20),
                                                               INJ_VISIT_SIGNED, "PREEMPT", INJ_UNITS (150), 30,
                                                               FALSE, TRUE);
  g_autofree char *text = NULL;

  g_ptr_array_add (entries, inj_day_entry_new (fixture->background->patient, draft, "", FALSE));
  g_ptr_array_add (entries, inj_day_entry_new (fixture->background->patient, amended, "Dr. Doe", TRUE));
  text = inj_list_json_write_day (entries);
  exchange_fixture_assert_golden (text, "day.json");
}

static void
test_lot_uses (void)
{
  g_autoptr (ExchangeFixture) fixture = exchange_fixture_new ();
  g_autoptr (GPtrArray) uses = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (InjVisitSummary) visit = inj_visit_summary_new (8, 3, inj_date_from_ymd (2026, 11, 20), INJ_VISIT_SIGNED,
                                                             "PREEMPT", INJ_UNITS (155), 31, FALSE, TRUE);
  InjVial *vial = inj_visit_lookup_vial (fixture->visit, 1);
  g_autofree char *text = NULL;

  g_ptr_array_add (uses, inj_lot_use_new (fixture->background->patient, visit, vial, inj_vial_get_lot (vial),
                                          INJ_UNITS (100)));
  g_ptr_array_add (uses, inj_lot_use_new (fixture->background->patient, visit, vial, "Other 1", INJ_UNITS (55)));
  text = inj_list_json_write_lot_uses (uses);
  exchange_fixture_assert_golden (text, "lot-uses.json");
}

static void
test_reasons (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InjUsualReasons) reasons = inj_usual_reasons_parse ("[Reasons]\nDeviation=Pain;\nSkip=\nVoid=a;b;\n"
                                                                 "Wastage=Spilt;\n", &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = inj_list_json_write_reasons (reasons);
  exchange_fixture_assert_golden (text, "reasons.json");
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
  g_test_add_func ("/list-json/a-day", test_a_day);
  g_test_add_func ("/list-json/lot-uses", test_lot_uses);
  g_test_add_func ("/list-json/reasons", test_reasons);
  g_test_add_func ("/list-json/protocols", test_protocols);
  g_test_add_func ("/list-json/texts", test_texts);

  return g_test_run ();
}
