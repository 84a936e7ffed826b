/* test-gtin.c
 *
 * The check digit of a GTIN.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/values/inj-gtin.h"

static const struct
{
  const char *text;
  gboolean    is_valid;
} rows[] = {
  /* The example of the GS1 General Specifications, 7.9, with zeros before it. */
  { "06291041500213", TRUE },
  /* NDC 0023-1145-01, 0023-3921-02 and 0023-9232-01. */
  { "00300231145014", TRUE },
  { "00300233921029", TRUE },
  { "00300239232013", TRUE },
  { "00000000000000", TRUE },
  { "00300231145015", FALSE },
  /* Two digits that changed places. */
  { "00300231145104", FALSE },
  { "0300231145014", FALSE },
  { "000300231145014", FALSE },
  { "0030023114501A", FALSE },
  { " 0300231145014", FALSE },
  { "", FALSE },
};

static void
test_check_digit (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].text);
      g_assert_cmpint (inj_gtin_is_valid (rows[i].text), ==, rows[i].is_valid);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/gtin/check-digit", test_check_digit);

  return g_test_run ();
}
