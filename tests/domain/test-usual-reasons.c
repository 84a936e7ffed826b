/* test-usual-reasons.c
 *
 * That a practice's usual reasons are kept as they were typed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/values/inj-domain-error.h"
#include "domain/visit/inj-usual-reasons.h"

static void
test_defaults (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InjUsualReasons) reasons = inj_usual_reasons_parse ("", &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  for (int kind = 0; kind < INJ_N_REASON_KINDS; kind++)
    g_assert_cmpuint (g_strv_length ((char **) inj_usual_reasons_get (reasons, (InjReasonKind) kind)), >=, 2);
  g_assert_cmpstr (inj_usual_reasons_get (reasons, INJ_REASON_VOID)[0], ==, "Not given");

  /* What was never set follows the program's language. */
  text = inj_usual_reasons_write (reasons);
  g_assert_cmpstr (text, ==, "");
}

static void
test_round_trip (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InjUsualReasons) reasons = inj_usual_reasons_new ();
  g_autoptr (InjUsualReasons) read = NULL;
  g_autoptr (InjUsualReasons) copy = NULL;
  g_autofree char *text = NULL;
  const char *const *skip;

  g_assert_true (inj_usual_reasons_set (reasons, INJ_REASON_SKIP, "  Fièvre; frissons \n\nA\\B=c\n", &error));
  g_assert_true (inj_usual_reasons_set (reasons, INJ_REASON_VOID, "", &error));
  text = inj_usual_reasons_write (reasons);
  read = inj_usual_reasons_parse (text, &error);
  g_assert_no_error (error);
  copy = inj_usual_reasons_copy (read);

  skip = inj_usual_reasons_get (copy, INJ_REASON_SKIP);
  g_assert_cmpstr (skip[0], ==, "Fièvre; frissons");
  g_assert_cmpstr (skip[1], ==, "A\\B=c");
  g_assert_null (skip[2]);
  g_assert_null (inj_usual_reasons_get (copy, INJ_REASON_VOID)[0]);
  g_assert_nonnull (inj_usual_reasons_get (copy, INJ_REASON_WASTAGE)[0]);

  g_assert_true (inj_usual_reasons_set (copy, INJ_REASON_VOID, NULL, &error));
  g_assert_cmpstr (inj_usual_reasons_get (copy, INJ_REASON_VOID)[0], ==, "Not given");
}

static void
test_refused (void)
{
  g_autoptr (InjUsualReasons) reasons = inj_usual_reasons_new ();
  g_autofree char *longest = g_strnfill (INJ_USUAL_REASON_LENGTH, 'a');
  g_autofree char *longer = g_strnfill (INJ_USUAL_REASON_LENGTH + 1, 'a');
  const struct
  {
    const char *lines;
    const char *message;
  } cases[] = {
    { "1\n2\n3\n4\n5\n6\n7\n8\n9\n10", "more than 9 reasons" },
    { "same\nother\n same", "“same” is there twice" },
    { longer, "longer than 80 characters" },
  };
  g_autoptr (GError) error = NULL;

  g_assert_true (inj_usual_reasons_set (reasons, INJ_REASON_SKIP, longest, &error));
  g_assert_true (inj_usual_reasons_set (reasons, INJ_REASON_SKIP, "1\n2\n3\n4\n5\n6\n7\n8\n9", &error));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_false (inj_usual_reasons_set (reasons, INJ_REASON_SKIP, cases[i].lines, &error));
      g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, cases[i].message));
      g_assert_cmpstr (inj_usual_reasons_get (reasons, INJ_REASON_SKIP)[8], ==, "9");
      g_clear_error (&error);
    }

  g_assert_null (inj_usual_reasons_parse ("no group", &error));
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (inj_usual_reasons_parse ("[Reasons]\nSkip=a;a;\n", &error));
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/domain/usual-reasons/defaults", test_defaults);
  g_test_add_func ("/domain/usual-reasons/round-trip", test_round_trip);
  g_test_add_func ("/domain/usual-reasons/refused", test_refused);

  return g_test_run ();
}
