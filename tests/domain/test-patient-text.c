/* test-patient-text.c
 *
 * Words are one line of text, without blanks around them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/patient/inj-patient-text.h"
#include "domain/values/inj-domain-error.h"

static const struct
{
  const char *text;
  gboolean    is_needed;
  const char *kept;
} cases[] = {
  { "Lyon", TRUE, "Lyon" },
  { "  Dr. Far, Lyon ", FALSE, "Dr. Far, Lyon" },
  { "", FALSE, "" },
  { NULL, FALSE, "" },
  { "", TRUE, NULL },
  { "   ", TRUE, NULL },
  { "a\nb", FALSE, NULL },
  { "\xc3", FALSE, NULL },
};

static void
test_dup (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *kept = inj_patient_text_dup (cases[i].text, "Place", cases[i].is_needed, &error);

      g_assert_cmpstr (kept, ==, cases[i].kept);
      if (kept != NULL)
        continue;
      g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID);
      g_assert_true (g_str_has_prefix (error->message, "Place:"));
    }
}

static void
test_longest (void)
{
  g_autofree char *longest = g_strnfill (3, 'x');
  g_autoptr (GError) error = NULL;

  g_assert_true (inj_patient_text_check ("äöü", "Place", 3, &error));
  g_assert_no_error (error);
  g_assert_false (inj_patient_text_check (longest, "Place", 2, &error));
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/patient-text/dup", test_dup);
  g_test_add_func ("/patient-text/longest", test_longest);

  return g_test_run ();
}
