/* test-practice-limits.c
 *
 * A practice's own figures: read, refused by line and key, written again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/review/inj-practice-limits.h"

#include "domain/values/inj-domain-error.h"

static const char *const whole =
  "[Limit site]\nScope=site\nMaximumUnits=25\n"
  "\n[Muscle trapezius]\nMaximumUnits=40.5\nMaximumSites=8\n"
  "\n[Muscle scalp]\nMaximumSites=6\n"
  "\n[Limit visit]\nScope=visit\nMaximumUnits=180\nMaximumSites=35\n"
  "\n[Limit months-3]\nScope=months\nMonths=3\nMaximumUnits=360\n"
  "\n[Limit months-12]\nScope=months\nMonths=12\nMaximumUnits=1200\n"
  "\n[Limit interval]\nScope=interval\nDays=90\n";

static const struct
{
  const char *name;
  const char *text;
  const char *message;
} refused[] = {
  { "group", "[Protocol]\nId=a\n",
    "the figures, line 1: the group [Protocol] is not known: a practice's figures are [Limit NAME] and [Muscle ID]." },
  { "not-a-number", "[Limit a]\nScope=site\nMaximumUnits=many\n", "the figures, line 3: " },
  { "no-figure", "# mine\n[Limit a]\nScope=visit\n", "the figures, line 2: [Limit a] lacks the key “MaximumUnits”." },
  { "unknown-key", "[Limit a]\nScope=interval\nDays=90\nHours=3\n",
    "the figures, line 4: the key “Hours” is not known in [Limit a]." },
  { "unknown-muscle", "\n[Muscle biceps]\nMaximumUnits=5\n", "the figures, line 2: there is no muscle “biceps”." },
  { "age", "[Limit a]\nScope=age\nYears=16\n",
    "the figures, line 2: the key “Scope” is “age”: write site, visit, months or interval." },
  { "label", "[Limit a]\nScope=visit\nMaximumUnits=180\nLabel=eu\n",
    "the figures, line 4: the key “Label” is of a label's figure: leave it out here." },
  { "twice", "[Limit a]\nScope=visit\nMaximumUnits=180\n[Limit b]\nScope=visit\nMaximumUnits=190\n",
    "the figures, line 4: there is a figure for the scope “visit” above: write one of them." },
  { "same-months",
    "[Limit a]\nScope=months\nMonths=3\nMaximumUnits=180\n[Limit b]\nScope=months\nMonths=3\nMaximumUnits=190\n",
    "the figures, line 5: there is a figure for the scope “months” above: write one of them." },
  { "too-many-months", "[Limit a]\nScope=months\nMaximumUnits=180\nMonths=25\n",
    "the figures, line 4: the key “Months” is at most 24 here." },
  { "negative", "[Limit a]\nScope=site\nMaximumUnits=-5\n", "the figures, line 3: " },
  { "no-text", "\xff\xfe", "the figures, line 1: there is something that is no UTF-8 text." },
};

static GPtrArray *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *limits = inj_practice_limits_parse ("the figures", text, -1, &error);

  g_assert_no_error (error);

  return limits;
}

static void
test_refuses (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = NULL;

  g_assert_null (inj_practice_limits_parse ("the figures", refused[i].text, -1, &error));
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID);
  g_assert_true (g_str_has_prefix (error->message, refused[i].message));
}

static void
test_reads (void)
{
  g_autoptr (GPtrArray) limits = parse (whole);
  const InjLimit *limit;

  g_assert_cmpuint (limits->len, ==, 7);
  limit = limits->pdata[1];
  g_assert_cmpint (limit->scope, ==, INJ_LIMIT_MUSCLE);
  g_assert_cmpint (limit->muscle, ==, INJ_MUSCLE_TRAPEZIUS);
  g_assert_cmpint (limit->units, ==, 4050);
  g_assert_cmpint (limit->sites, ==, 8);
  g_assert_cmpstr (limit->source, ==, "this practice");
  g_assert_true (limit->verified);
  g_assert_true (inj_limit_holds_for (limit, INJ_LABEL_US));
  g_assert_true (inj_limit_holds_for (limit, INJ_LABEL_EU));
  limit = limits->pdata[5];
  g_assert_cmpint (limit->scope, ==, INJ_LIMIT_MONTHS);
  g_assert_cmpint (limit->amount, ==, 12);
  g_assert_cmpint (limit->units, ==, INJ_UNITS (1200));
}

static void
test_writes_what_it_reads (void)
{
  g_autoptr (GPtrArray) limits = parse (whole);
  g_autofree char *text = inj_practice_limits_write (limits);

  g_assert_cmpstr (text, ==, whole);
}

static void
test_none (void)
{
  g_autoptr (GPtrArray) limits = parse ("");
  g_autofree char *text = inj_practice_limits_write (limits);

  g_assert_cmpuint (limits->len, ==, 0);
  g_assert_cmpstr (text, ==, "");
}

static void
test_filled_in (void)
{
  g_autoptr (GPtrArray) limits = g_ptr_array_new_with_free_func ((GDestroyNotify) inj_limit_free);
  InjLimit *limit = inj_practice_limits_new_limit (INJ_LIMIT_INTERVAL);
  g_autofree char *text = NULL;

  limit->amount = 90;
  g_ptr_array_add (limits, limit);
  g_assert_cmpstr (limit->source, ==, "this practice");
  g_assert_true (limit->verified);
  text = inj_practice_limits_write (limits);
  g_assert_cmpstr (text, ==, "[Limit interval]\nScope=interval\nDays=90\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/practice-limits/refuses/", refused[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_refuses);
    }
  g_test_add_func ("/practice-limits/reads", test_reads);
  g_test_add_func ("/practice-limits/writes-what-it-reads", test_writes_what_it_reads);
  g_test_add_func ("/practice-limits/none", test_none);
  g_test_add_func ("/practice-limits/filled-in", test_filled_in);

  return g_test_run ();
}
