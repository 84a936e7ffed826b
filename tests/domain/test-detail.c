/* test-detail.c
 *
 * What can be entered about a visit, field by field; nothing is changed in silence.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/visit/inj-detail.h"

#include <locale.h>

#include "domain/values/inj-domain-error.h"

static void
test_ids (void)
{
  InjDetail read;

  for (int i = 0; i < INJ_N_DETAILS; i++)
    {
      g_assert_true (inj_detail_from_id (inj_detail_get_id ((InjDetail) i), &read));
      g_assert_cmpint (read, ==, i);
      g_assert_cmpstr (inj_detail_get_name ((InjDetail) i), !=, "");
    }
  g_assert_false (inj_detail_from_id ("height", &read));
}

static const struct
{
  InjDetail   detail;
  const char *typed;
  const char *kept;
} taken[] = {
  { INJ_DETAIL_HEADACHE_DAYS, "31", "31" }, { INJ_DETAIL_HEADACHE_DAYS, " 0 ", "0" },
  { INJ_DETAIL_HEADACHE_DAYS, "007", "7" }, { INJ_DETAIL_HEADACHE_HOURS, "744", "744" },
  { INJ_DETAIL_HIT_6, "78", "78" }, { INJ_DETAIL_REPEATS_VISIT, "1", "1" },
  { INJ_DETAIL_AUTHORISATION_EXPIRY, "2027-02-28", "2027-02-28" }, { INJ_DETAIL_CONSENT, "yes", "yes" },
  { INJ_DETAIL_NOTE, " two\nlines ", "two\nlines" }, { INJ_DETAIL_NOTE, "  ", NULL },
  { INJ_DETAIL_HEADACHE_DAYS, "", NULL }, { INJ_DETAIL_CONSENT, "", NULL },
};

static const struct
{
  InjDetail   detail;
  const char *typed;
} refused[] = {
  { INJ_DETAIL_HEADACHE_DAYS, "32" }, { INJ_DETAIL_HEADACHE_DAYS, "-1" }, { INJ_DETAIL_HEADACHE_DAYS, "+1" },
  { INJ_DETAIL_HEADACHE_DAYS, "1.5" }, { INJ_DETAIL_HEADACHE_DAYS, "1,5" }, { INJ_DETAIL_HEADACHE_DAYS, "1e1" },
  { INJ_DETAIL_HEADACHE_DAYS, "0x1f" }, { INJ_DETAIL_HEADACHE_DAYS, "fifteen" }, { INJ_DETAIL_HEADACHE_DAYS, "1 5" },
  { INJ_DETAIL_HEADACHE_DAYS, "١٥" }, { INJ_DETAIL_HEADACHE_DAYS, "99999999999999999999" },
  { INJ_DETAIL_HEADACHE_HOURS, "745" }, { INJ_DETAIL_MIDAS, "1000" }, { INJ_DETAIL_HIT_6, "101" },
  { INJ_DETAIL_WEARING_OFF_WEEK, "53" }, { INJ_DETAIL_REPEATS_VISIT, "0" },
  { INJ_DETAIL_AUTHORISATION_EXPIRY, "2027-02-29" }, { INJ_DETAIL_AUTHORISATION_EXPIRY, "31.12.2027" },
  { INJ_DETAIL_CONSENT, "no" }, { INJ_DETAIL_CONSENT, "Yes" },
  { INJ_DETAIL_NOTE, "bell\a" }, { INJ_DETAIL_NOTE, "\xff\xfe" },
};

static void
test_check (gconstpointer locale)
{
  setlocale (LC_ALL, locale);
  for (gsize i = 0; i < G_N_ELEMENTS (taken); i++)
    {
      g_autofree char *kept = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (inj_detail_check (taken[i].detail, taken[i].typed, &kept, &error));
      g_assert_no_error (error);
      g_assert_cmpstr (kept, ==, taken[i].kept);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      char *kept = (char *) "as it was";
      g_autoptr (GError) error = NULL;

      g_assert_false (inj_detail_check (refused[i].detail, refused[i].typed, &kept, &error));
      g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, inj_detail_get_name (refused[i].detail)));
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_cmpstr (kept, ==, "as it was");
    }
  setlocale (LC_ALL, "C.UTF-8");
}

static void
test_too_long (void)
{
  g_autofree char *longest = g_strnfill (2000, 'x');
  g_autofree char *longer = g_strnfill (2001, 'x');
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (inj_detail_check (INJ_DETAIL_NOTE, longest, &kept, &error));
  g_assert_cmpstr (kept, ==, longest);
  g_assert_false (inj_detail_check (INJ_DETAIL_NOTE, longer, &kept, &error));
  g_assert_cmpstr (error->message, ==, "Note: it is longer than 2000 characters.");
}

static void
test_range (void)
{
  int minimum, maximum;

  inj_detail_get_range (INJ_DETAIL_HEADACHE_HOURS, &minimum, &maximum);
  g_assert_cmpint (minimum, ==, 0);
  g_assert_cmpint (maximum, ==, 744);
  g_assert_cmpint (inj_detail_get_kind (INJ_DETAIL_HEADACHE_HOURS), ==, INJ_DETAIL_NUMBER);
  g_assert_cmpint (inj_detail_get_kind (INJ_DETAIL_CONSENT), ==, INJ_DETAIL_YES);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/detail/ids", test_ids);
  g_test_add_data_func ("/detail/check/C", "C.UTF-8", test_check);
  g_test_add_data_func ("/detail/check/de", "de_DE.UTF-8", test_check);
  g_test_add_data_func ("/detail/check/fr", "fr_FR.UTF-8", test_check);
  g_test_add_data_func ("/detail/check/ar", "ar_EG.UTF-8", test_check);
  g_test_add_func ("/detail/too-long", test_too_long);
  g_test_add_func ("/detail/range", test_range);

  return g_test_run ();
}
