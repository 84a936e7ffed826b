/* test-protocol-json.c
 *
 * A protocol as JSON, held against a golden file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/inj-protocol-json.h"

#include "exchange-fixture.h"

static void
test_protocol (void)
{
  g_autoptr (ExchangeFixture) fixture = exchange_fixture_new ();
  g_autofree char *text = inj_protocol_json_write (fixture->protocol);

  exchange_fixture_assert_golden (text, "protocol.json");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/protocol-json/protocol", test_protocol);

  return g_test_run ();
}
