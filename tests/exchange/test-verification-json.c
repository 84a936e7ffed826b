/* test-verification-json.c
 *
 * What a check of the records found, as JSON.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/inj-verification-json.h"

static void
test_all_is_well (void)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new ();
  g_autofree char *text = inj_verification_json_write (problems);

  g_assert_cmpstr (text, ==, "{\n  \"ok\": true,\n  \"problems\": []\n}\n");
}

static void
test_problems (void)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new ();
  g_autofree char *text = NULL;

  g_ptr_array_add (problems, (char *) "Visit 3 is torn.");
  text = inj_verification_json_write (problems);
  g_assert_cmpstr (text, ==, "{\n  \"ok\": false,\n  \"problems\": [\n    \"Visit 3 is torn.\"\n  ]\n}\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/verification-json/all-is-well", test_all_is_well);
  g_test_add_func ("/verification-json/problems", test_problems);

  return g_test_run ();
}
