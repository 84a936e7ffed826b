/* test-protocol-json.c
 *
 * A protocol as JSON, held against a golden file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/inj-protocol-json.h"

#include "domain/review/inj-practice-limits.h"

#include "exchange-fixture.h"

static void
test_protocol (void)
{
  g_autoptr (ExchangeFixture) fixture = exchange_fixture_new ();
  g_autofree char *text = inj_protocol_json_write (fixture->protocol);

  exchange_fixture_assert_golden (text, "protocol.json");
}

/* An add-on with a site of its own, routes and measures. */
static void
test_own (void)
{
  static const char source[] =
    "[Protocol]\nId=our-add-on\nVersion=3\nName=Our add-on\nSubstance=onabotulinumtoxina\n"
    "Indication=chronic-migraine\nStanding=off-label\nSource=A test\nVerified=read\nChecked=2026-11-20\nAddOn=true\n"
    "[Site own-4]\nMuscle=temporalis\nSide=left\nPlate=left\nX=-500\nY=1800\nName=Above the ear\nUnits=2.5\n"
    "Required=true\nRoute=subcutaneous\nMeasure=at least 4 cm above tragus-left; 1.5-3 cm from temporalis-left-1\n"
    "[Site scalp-left-1]\nRequired=false\nRoute=intradermal\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (InjProtocol) protocol = inj_protocol_parse ("own.ini", source, -1, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = inj_protocol_json_write (protocol);
  exchange_fixture_assert_golden (text, "own-protocol.json");
}

/* The practice's own figures beside the label's. */
static void
test_limits (void)
{
  g_autoptr (ExchangeFixture) fixture = exchange_fixture_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) own = inj_practice_limits_parse ("own.ini", "[Limit visit]\nScope=visit\nMaximumUnits=150\n", -1,
                                                         &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = inj_protocol_json_write_limits (INJ_LABEL_US, own, inj_protocol_get_limits (fixture->protocol));
  exchange_fixture_assert_golden (text, "limits.json");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/protocol-json/protocol", test_protocol);
  g_test_add_func ("/protocol-json/own", test_own);
  g_test_add_func ("/protocol-json/limits", test_limits);

  return g_test_run ();
}
