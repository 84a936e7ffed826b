/* test-lot.c
 *
 * Which lots are the same.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/visit/inj-lot.h"

static const struct
{
  const char *lot;
  const char *folded;
} folds[] = {
  { "C1234", "c1234" },
  { "c 12 34", "c1234" },
  { "\tC12\xc2\xa0" "34 ", "c1234" },
  { "C12\xe2\x80\x8b" "34", "c1234" },
  { "C12-34", "c12-34" },
  { "\xef\xbc\xa3" "1234", "c1234" },
  { "C1234/B", "c1234/b" },
  { "", "" },
  { "  ", "" },
};

static const struct
{
  const char *lot;
  const char *other;
  gboolean    is_equal;
} pairs[] = {
  { "C1234C3", "c1234 c3", TRUE },
  { "C1234", "C1234", TRUE },
  { "C12-34", "C1234", FALSE },
  { "C1234", "C12340", FALSE },
  { "O123", "0123", FALSE },
  { "", "", FALSE },
  { " ", "", FALSE },
  { "C1234", "", FALSE },
};

static void
test_fold (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (folds); i++)
    {
      g_autofree char *folded = inj_lot_fold (folds[i].lot);

      g_assert_cmpstr (folded, ==, folds[i].folded);
    }
}

static void
test_equal (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_test_message ("%s, %s", pairs[i].lot, pairs[i].other);
      g_assert_cmpint (inj_lot_equal (pairs[i].lot, pairs[i].other), ==, pairs[i].is_equal);
      g_assert_cmpint (inj_lot_equal (pairs[i].other, pairs[i].lot), ==, pairs[i].is_equal);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lot/fold", test_fold);
  g_test_add_func ("/lot/equal", test_equal);

  return g_test_run ();
}
