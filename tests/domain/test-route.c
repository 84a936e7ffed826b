/* test-route.c
 *
 * Routes: their ids and names.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/values/inj-route.h"

static void
test_routes (void)
{
  static const char *const ids[] = { "intramuscular", "intradermal", "subcutaneous" };
  InjRoute route;

  g_assert_cmpuint (G_N_ELEMENTS (ids), ==, INJ_N_ROUTES);
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_assert_true (inj_route_from_id (ids[i], &route));
      g_assert_cmpint (route, ==, i);
      g_assert_cmpstr (inj_route_get_id (route), ==, ids[i]);
      g_assert_cmpstr (inj_route_get_name (route), ==, ids[i]);
    }
  g_assert_false (inj_route_from_id ("oral", &route));
  g_assert_false (inj_route_from_id ("", &route));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/route/ids-and-names", test_routes);

  return g_test_run ();
}
