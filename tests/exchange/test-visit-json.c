/* test-visit-json.c
 *
 * A visit as JSON, held against golden files.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/inj-visit-json.h"

#include <json-glib/json-glib.h>
#include <locale.h>

#include "exchange-fixture.h"

static char *
write_visit (ExchangeFixture   *fixture,
             InjVisitJsonFlags  flags)
{
  InjVisitJsonSource source = {
    .visit = fixture->visit,
    .background = fixture->background,
    .findings = fixture->findings,
    .anchors = fixture->anchors,
    .events = fixture->events,
  };

  return inj_visit_json_write (&source, flags);
}

static void
test_sheet (void)
{
  g_autoptr (ExchangeFixture) fixture = exchange_fixture_new ();
  g_autofree char *text = write_visit (fixture, INJ_VISIT_JSON_SHEET);

  exchange_fixture_assert_golden (text, "visit.json");
}

static void
test_sheet_in_german (void)
{
  g_autoptr (ExchangeFixture) fixture = NULL;
  g_autofree char *text = NULL;

  if (setlocale (LC_NUMERIC, "de_DE.UTF-8") == NULL)
    {
      g_test_skip ("The machine has no German.");
      return;
    }

  fixture = exchange_fixture_new ();
  text = write_visit (fixture, INJ_VISIT_JSON_SHEET);
  exchange_fixture_assert_golden (text, "visit.json");
  setlocale (LC_NUMERIC, "C.UTF-8");
}

static void
test_log (void)
{
  g_autoptr (ExchangeFixture) fixture = exchange_fixture_new ();
  g_autofree char *text = write_visit (fixture, INJ_VISIT_JSON_LOG);

  exchange_fixture_assert_golden (text, "visit-log.json");
}

static void
test_signed (void)
{
  g_autoptr (ExchangeFixture) fixture = exchange_fixture_new ();
  g_autofree char *text = NULL;

  exchange_fixture_sign (fixture);
  text = write_visit (fixture, INJ_VISIT_JSON_SHEET);
  exchange_fixture_assert_golden (text, "visit-signed.json");
}

/* All that a visit can say, signed and amended. */
static void
test_whole (void)
{
  g_autoptr (ExchangeFixture) fixture = exchange_fixture_new ();
  g_autofree char *draft = NULL;
  g_autofree char *amended = NULL;

  exchange_fixture_enrich (fixture);
  draft = write_visit (fixture, INJ_VISIT_JSON_LOG);
  exchange_fixture_assert_golden (draft, "visit-whole.json");
  exchange_fixture_sign (fixture);
  exchange_fixture_amend (fixture);
  amended = write_visit (fixture, INJ_VISIT_JSON_LOG);
  exchange_fixture_assert_golden (amended, "visit-amended.json");
}

/* What is live adds up to the totals, whatever the golden file says. */
static void
test_totals_are_the_sum_of_the_rows (void)
{
  g_autoptr (ExchangeFixture) fixture = exchange_fixture_new ();
  g_autofree char *text = write_visit (fixture, INJ_VISIT_JSON_SHEET);
  g_autoptr (JsonNode) root = json_from_string (text, NULL);
  JsonObject *visit = json_node_get_object (root);
  JsonArray *injections = json_object_get_array_member (visit, "injections");
  JsonObject *totals = json_object_get_object_member (visit, "totals");
  gint64 sum = 0;

  for (guint i = 0; i < json_array_get_length (injections); i++)
    {
      JsonObject *injection = json_array_get_object_element (injections, i);

      if (!json_object_get_boolean_member (injection, "voided") &&
          g_str_equal (json_object_get_string_member (injection, "substance"), "onabotulinumtoxina"))
        sum += (gint64) (json_object_get_double_member (injection, "units") * 100 + 0.5);
    }

  g_assert_cmpint (sum, >, 0);
  g_assert_cmpint (sum, ==, (gint64) (json_object_get_double_member (totals, "units") * 100 + 0.5));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/visit-json/sheet", test_sheet);
  g_test_add_func ("/visit-json/sheet-in-german", test_sheet_in_german);
  g_test_add_func ("/visit-json/log", test_log);
  g_test_add_func ("/visit-json/signed", test_signed);
  g_test_add_func ("/visit-json/whole", test_whole);
  g_test_add_func ("/visit-json/totals-are-the-sum-of-the-rows", test_totals_are_the_sum_of_the_rows);

  return g_test_run ();
}
