/* test-clock.c
 *
 * Times as they are typed and shown.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/values/inj-domain-error.h"
#include "session/inj-clock.h"

static void
test_minutes (void)
{
  gint64 at = 0;
  g_autofree char *none = inj_clock_format_minute (0);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (none, ==, "");
  g_assert_true (inj_clock_parse_minute (" 2026-11-20 14:05 ", &at, &error));
  g_assert_no_error (error);
  text = inj_clock_format_minute (at);
  g_assert_cmpstr (text, ==, "2026-11-20 14:05");
  g_assert_true (inj_clock_parse_minute ("2026-11-20T9:05", &at, NULL));
}

static void
test_refused (void)
{
  const char *const texts[] = {
    "", "14:05", "2026-11-20", "2026-13-20 14:05", "2026-02-30 14:05", "2026-11-20 24:00", "2026-11-20 14:60",
    "2026-11-20 14:05x", "20.11.2026 14:05",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 at = 7;

      g_assert_false (inj_clock_parse_minute (texts[i], &at, &error));
      g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID);
      g_assert_cmpint (at, ==, 7);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session/clock/minutes", test_minutes);
  g_test_add_func ("/session/clock/refused", test_refused);

  return g_test_run ();
}
