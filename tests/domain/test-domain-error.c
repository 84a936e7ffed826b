/* test-domain-error.c
 *
 * How messages repeat what was typed, and what a refusal is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/values/inj-domain-error.h"

static const struct
{
  const char *name;
  const char *typed;
  const char *quoted;
} quotes[] = {
  { "as-it-is", "5..", "5.." },
  { "empty", "", "" },
  { "accents", "Dvořák", "Dvořák" },
  { "newline", "5\n6", "5\uFFFD6" },
  { "escape", "\033[2J", "\uFFFD[2J" },
  { "not-utf8", "5\xff", "5\uFFFD" },
  { "forty", "0123456789012345678901234567890123456789",
    "0123456789012345678901234567890123456789" },
  { "forty-one", "01234567890123456789012345678901234567890",
    "0123456789012345678901234567890123456789…" },
  { "forty-one-of-two-bytes", "äääääääääääääääääääääääääääääääääääääääää",
    "ääääääääääääääääääääääääääääääääääääääää…" },
};

static void
test_quote (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  g_autofree char *quoted = inj_domain_error_quote (quotes[row].typed);

  g_assert_cmpstr (quoted, ==, quotes[row].quoted);
}

static void
test_refuse (void)
{
  g_autoptr (GError) error = NULL;

  inj_domain_refuse (&error, "%s is given already.", "Temporalis, left, 3");

  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_REFUSED);
  g_assert_cmpstr (error->message, ==, "Temporalis, left, 3 is given already.");

  inj_domain_refuse (NULL, "Nobody listens.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (quotes); i++)
    {
      g_autofree char *path = g_strconcat ("/domain-error/quote/", quotes[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_quote);
    }

  g_test_add_func ("/domain-error/refuse", test_refuse);

  return g_test_run ();
}
