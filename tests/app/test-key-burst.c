/* test-key-burst.c
 *
 * A scan is told from typing by its pace alone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/forms/inj-key-burst.h"

/* Keys that follow each other after @gap milliseconds; whether the last of
 * @n_keys belongs to a scan. */
static gboolean
type (guint32 gap,
      guint   n_keys)
{
  InjKeyBurst burst = { 0 };
  gboolean is_scan = FALSE;

  for (guint i = 0; i < n_keys; i++)
    is_scan = inj_key_burst_push (&burst, 1000 + i * gap);

  return is_scan;
}

static void
test_typing (void)
{
  g_assert_false (type (60, 20));
  g_assert_false (type (150, 20));
  g_assert_false (type (31, 20));
}

static void
test_scan (void)
{
  g_assert_true (type (2, 16));
  g_assert_true (type (10, 16));
  g_assert_true (type (30, 16));
}

/* Two digits and Enter can be struck at once by a hand. */
static void
test_short_burst (void)
{
  g_assert_false (type (5, 3));
  g_assert_true (type (5, 4));
}

static void
test_pause_ends_scan (void)
{
  InjKeyBurst burst = { 0 };

  for (guint i = 0; i < 16; i++)
    inj_key_burst_push (&burst, 1000 + i * 3);

  g_assert_false (inj_key_burst_push (&burst, 2000));
}

/* The clock of events has 32 bits and starts again. */
static void
test_clock_wraps (void)
{
  InjKeyBurst burst = { 0 };
  gboolean is_scan = FALSE;

  for (guint i = 0; i < 8; i++)
    is_scan = inj_key_burst_push (&burst, G_MAXUINT32 - 10 + i * 4);

  g_assert_true (is_scan);
}

/* Shift stands for no character, and may come between two. */
static void
test_modifiers (void)
{
  InjKeyBurst burst = { 0 };
  gboolean is_scan = FALSE;

  for (guint i = 0; i < 4; i++)
    {
      inj_key_burst_touch (&burst, 1000 + i * 50);
      is_scan = inj_key_burst_push (&burst, 1000 + i * 50 + 25);
    }
  g_assert_true (is_scan);

  burst = (InjKeyBurst) { 0 };
  for (guint i = 0; i < 10; i++)
    inj_key_burst_touch (&burst, 1000 + i);
  g_assert_false (inj_key_burst_push (&burst, 1012));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/key-burst/typing", test_typing);
  g_test_add_func ("/app/key-burst/scan", test_scan);
  g_test_add_func ("/app/key-burst/short-burst", test_short_burst);
  g_test_add_func ("/app/key-burst/pause-ends-scan", test_pause_ends_scan);
  g_test_add_func ("/app/key-burst/clock-wraps", test_clock_wraps);
  g_test_add_func ("/app/key-burst/modifiers", test_modifiers);

  return g_test_run ();
}
