/* test-account.c
 *
 * Whose name is filled in.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "session/inj-account.h"

static void
test_is_name (void)
{
  g_assert_true (inj_account_is_name ("Alex Doe", "adoe"));
  g_assert_true (inj_account_is_name ("Dr. Żółć", "zolc"));
  g_assert_false (inj_account_is_name ("Unknown", "adoe"));
  g_assert_false (inj_account_is_name ("", "adoe"));
  g_assert_false (inj_account_is_name (",,,", "adoe"));
  g_assert_false (inj_account_is_name ("Root", "root"));
}

static void
test_get_name (void)
{
  const char *name = inj_account_get_name ();

  g_assert_nonnull (name);
  g_assert_cmpstr (name, !=, "Unknown");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session/account/is-name", test_is_name);
  g_test_add_func ("/session/account/get-name", test_get_name);

  return g_test_run ();
}
