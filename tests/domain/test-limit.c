/* test-limit.c
 *
 * Limits as key files state them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/protocol/inj-limit.h"

#include <string.h>

#include "domain/values/inj-domain-error.h"

static const struct
{
  const char *name;
  const char *group;
  const char *keys;
  InjLimit    limit;
} accepted[] = {
  { "muscle", "Muscle temporalis", "MaximumSites=10\nMaximumUnits=50\n",
    { INJ_LIMIT_MUSCLE, INJ_LABEL_ANY, INJ_MUSCLE_TEMPORALIS, INJ_UNITS (50), 10, 0, NULL,
      FALSE } },
  { "muscle-sites-alone", "Muscle trapezius", "MaximumSites=10\nLabel=eu\n",
    { INJ_LIMIT_MUSCLE, INJ_LABEL_EU, INJ_MUSCLE_TRAPEZIUS, 0, 10, 0, NULL, FALSE } },
  { "muscle-units-alone", "Muscle scalp", "MaximumUnits=2.5\nVerified=read\n",
    { INJ_LIMIT_MUSCLE, INJ_LABEL_ANY, INJ_MUSCLE_SCALP, 250, 0, 0, NULL, TRUE } },
  { "muscle-each-side", "Muscle masseter", "MaximumUnits=50\nEachSide=true\n",
    { INJ_LIMIT_MUSCLE, INJ_LABEL_ANY, INJ_MUSCLE_MASSETER, INJ_UNITS (50), 0, 0, NULL, FALSE, TRUE } },
  { "site", "Limit site", "Scope=site\nMaximumUnits=50\n",
    { INJ_LIMIT_SITE, INJ_LABEL_ANY, 0, INJ_UNITS (50), 0, 0, NULL, FALSE } },
  { "visit", "Limit a", "Scope=visit\nLabel=us\nMaximumUnits=155\nMaximumSites=31\nVerified=read\n",
    { INJ_LIMIT_VISIT, INJ_LABEL_US, 0, INJ_UNITS (155), 31, 0, NULL, TRUE } },
  { "visit-sites-alone", "Limit a", "Scope=visit\nMaximumSites=31\n",
    { INJ_LIMIT_VISIT, INJ_LABEL_ANY, 0, 0, 31, 0, NULL, FALSE } },
  { "months", "Limit m", "Scope=months\nMonths=3\nMaximumUnits=400\nLabel=any\n",
    { INJ_LIMIT_MONTHS, INJ_LABEL_ANY, 0, INJ_UNITS (400), 0, 3, NULL, FALSE } },
  { "interval", "Limit i", "Scope=interval\nDays=84\nVerified=check\n",
    { INJ_LIMIT_INTERVAL, INJ_LABEL_ANY, 0, 0, 0, 84, NULL, FALSE } },
  { "age", "Limit age", "Scope=age\nYears=18\n",
    { INJ_LIMIT_AGE, INJ_LABEL_ANY, 0, 0, 0, 18, NULL, FALSE } },
};

/* The group's head is in line 1, its keys follow; the message tells the line. */
static const struct
{
  const char *name;
  const char *group;
  const char *keys;
  const char *message;
} refused[] = {
  { "no-scope", "Limit a", "MaximumUnits=5\n", "line 1: [Limit a] lacks the key “Scope”." },
  { "unknown-scope", "Limit a", "Scope=day\n",
    "line 2: the key “Scope” is “day”: write site, visit, months, interval or age." },
  { "muscle-as-scope", "Limit a", "Scope=muscle\n", "line 2: the key “Scope” is “muscle”" },
  { "scope-of-muscle", "Muscle temporalis", "MaximumUnits=5\nScope=site\n",
    "line 3: the key “Scope” is not known in [Muscle temporalis]." },
  { "unknown-muscle", "Muscle biceps", "MaximumUnits=5\n", "line 1: there is no muscle “biceps”." },
  { "no-muscle", "Muscle ", "MaximumUnits=5\n", "line 1: there is no muscle “”." },
  { "other-muscle", "Muscle other", "MaximumUnits=5\n", "line 1: there is no muscle “other”." },
  { "muscle-without-figures", "Muscle procerus", "Label=eu\n",
    "line 1: [Muscle procerus] lacks the key “MaximumUnits”." },
  { "visit-without-figures", "Limit a", "Scope=visit\n",
    "line 1: [Limit a] lacks the key “MaximumUnits”." },
  { "site-without-units", "Limit a", "Scope=site\n",
    "line 1: [Limit a] lacks the key “MaximumUnits”" },
  { "months-without-units", "Limit a", "Scope=months\nMonths=3\n",
    "line 1: [Limit a] lacks the key “MaximumUnits”" },
  { "months-without-months", "Limit a", "Scope=months\nMaximumUnits=400\n",
    "line 1: [Limit a] lacks the key “Months”" },
  { "interval-without-days", "Limit a", "Scope=interval\n",
    "line 1: [Limit a] lacks the key “Days”" },
  { "age-without-years", "Limit a", "Scope=age\n", "line 1: [Limit a] lacks the key “Years”" },
  { "sites-of-a-site", "Limit a", "Scope=site\nMaximumSites=5\n",
    "line 3: the key “MaximumSites” is not known in [Limit a]." },
  { "units-of-an-interval", "Limit a", "Scope=interval\nDays=84\nMaximumUnits=5\n",
    "line 4: the key “MaximumUnits” is not known" },
  { "days-of-a-visit", "Limit a", "Scope=visit\nDays=84\n", "line 3: the key “Days” is not known" },
  { "bad-units", "Limit a", "Scope=visit\nMaximumUnits=15O\n",
    "line 3: the key “MaximumUnits”: “15O” is not a number" },
  { "bad-sites", "Limit a", "Scope=visit\nMaximumSites=0\n",
    "line 3: the key “MaximumSites” wants a whole number" },
  { "bad-days", "Limit a", "Scope=interval\nDays=12 weeks\n",
    "line 3: the key “Days” wants a whole number" },
  { "bad-label", "Limit a", "Scope=age\nYears=18\nLabel=uk\n",
    "line 4: the key “Label” is “uk”: write us, eu or any." },
  { "empty-label", "Limit a", "Scope=age\nYears=18\nLabel=\n",
    "line 4: the key “Label” has no value." },
  { "bad-verified", "Limit a", "Scope=age\nYears=18\nVerified=true\n",
    "line 4: the key “Verified” is “true”: write read or check." },
};

static InjKeyFile *
open_group (const char *group,
            const char *keys,
            const char *source)
{
  g_autofree char *text = g_strconcat ("[", group, "]\n", keys, source, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (InjKeyFile) file = inj_key_file_new ("sample.ini", text, -1, &error);

  g_assert_no_error (error);

  return g_steal_pointer (&file);
}

static void
test_accepts (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  const InjLimit *expected = &accepted[row].limit;
  g_autoptr (InjKeyFile) file = open_group (accepted[row].group, accepted[row].keys,
                                            "Source=Somebody, somewhere\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (InjLimit) limit = inj_limit_read (file, accepted[row].group, &error);

  g_assert_no_error (error);
  g_assert_cmpint (limit->scope, ==, expected->scope);
  g_assert_cmpint (limit->label, ==, expected->label);
  g_assert_cmpint (limit->muscle, ==, expected->muscle);
  g_assert_cmpint (limit->units, ==, expected->units);
  g_assert_cmpint (limit->sites, ==, expected->sites);
  g_assert_cmpint (limit->amount, ==, expected->amount);
  g_assert_cmpint (limit->verified, ==, expected->verified);
  g_assert_cmpstr (limit->source, ==, "Somebody, somewhere");
}

static void
test_refuses (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  g_autoptr (InjKeyFile) file = open_group (refused[row].group, refused[row].keys,
                                            "Source=Somebody\n");
  g_autoptr (GError) error = NULL;

  g_assert_null (inj_limit_read (file, refused[row].group, &error));
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID);
  g_assert_true (g_str_has_prefix (error->message, "sample.ini, "));
  if (strstr (error->message, refused[row].message) == NULL)
    g_assert_cmpstr (error->message, ==, refused[row].message);
}

static void
test_source_is_required (void)
{
  g_autoptr (InjKeyFile) file = open_group ("Limit a", "Scope=age\nYears=18\n", "");
  g_autoptr (GError) error = NULL;

  g_assert_null (inj_limit_read (file, "Limit a", &error));
  g_assert_cmpstr (error->message, ==, "sample.ini, line 1: [Limit a] lacks the key “Source”.");
}

static void
test_holds_for (void)
{
  InjLimit any = { .label = INJ_LABEL_ANY };
  InjLimit us = { .label = INJ_LABEL_US };

  g_assert_true (inj_limit_holds_for (&any, INJ_LABEL_US));
  g_assert_true (inj_limit_holds_for (&any, INJ_LABEL_EU));
  g_assert_true (inj_limit_holds_for (&us, INJ_LABEL_US));
  g_assert_false (inj_limit_holds_for (&us, INJ_LABEL_EU));
}

static void
test_can_read (void)
{
  g_assert_true (inj_limit_can_read ("Limit visit-us"));
  g_assert_true (inj_limit_can_read ("Muscle temporalis"));
  g_assert_false (inj_limit_can_read ("Site temporalis-left-1"));
  g_assert_false (inj_limit_can_read ("Limit"));
  g_assert_false (inj_limit_can_read ("limit x"));
}

static const struct
{
  const char *name;
  const char *group;
  const char *keys;
  const char *message;
} refused_own[] = {
  { "label", "Limit a", "Scope=visit\nLabel=us\nMaximumUnits=5\n",
    "sample.ini, line 3: the key “Label” is of a label's figure: leave it out here." },
  { "source", "Limit a", "Scope=visit\nMaximumUnits=5\nSource=Us\n",
    "sample.ini, line 4: the key “Source” is of a label's figure: leave it out here." },
  { "verified", "Limit a", "Scope=visit\nVerified=read\nMaximumUnits=5\n",
    "sample.ini, line 3: the key “Verified” is of a label's figure: leave it out here." },
  { "age", "Limit a", "Years=18\nScope=age\n",
    "sample.ini, line 3: the key “Scope” is “age”: write site, visit, months or interval." },
};

static void
test_refuses_own (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (InjKeyFile) file = open_group (refused_own[i].group, refused_own[i].keys, "");
  g_autoptr (GError) error = NULL;

  g_assert_null (inj_limit_read_own (file, refused_own[i].group, "us", &error));
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, refused_own[i].message);
}

static void
test_own (void)
{
  g_autoptr (InjKeyFile) file = open_group ("Muscle trapezius", "MaximumSites=8\nMaximumUnits=40.5\n", "");
  g_autoptr (GError) error = NULL;
  g_autoptr (InjLimit) limit = inj_limit_read_own (file, "Muscle trapezius", "us", &error);

  g_assert_no_error (error);
  g_assert_cmpint (limit->scope, ==, INJ_LIMIT_MUSCLE);
  g_assert_cmpint (limit->muscle, ==, INJ_MUSCLE_TRAPEZIUS);
  g_assert_cmpint (limit->label, ==, INJ_LABEL_ANY);
  g_assert_cmpint (limit->sites, ==, 8);
  g_assert_cmpint (limit->units, ==, 4050);
  g_assert_cmpstr (limit->source, ==, "us");
  g_assert_true (limit->verified);
}

static void
test_scope_ids (void)
{
  g_assert_cmpstr (inj_limit_scope_get_id (INJ_LIMIT_SITE), ==, "site");
  g_assert_cmpstr (inj_limit_scope_get_id (INJ_LIMIT_MUSCLE), ==, "muscle");
  g_assert_cmpstr (inj_limit_scope_get_id (INJ_LIMIT_AGE), ==, "age");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (accepted); i++)
    {
      g_autofree char *path = g_strconcat ("/limit/accepts/", accepted[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_accepts);
    }

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/limit/refuses/", refused[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_refuses);
    }

  for (guint i = 0; i < G_N_ELEMENTS (refused_own); i++)
    {
      g_autofree char *path = g_strconcat ("/limit/refuses-of-ones-own/", refused_own[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_refuses_own);
    }

  g_test_add_func ("/limit/own", test_own);
  g_test_add_func ("/limit/scope-ids", test_scope_ids);
  g_test_add_func ("/limit/source-is-required", test_source_is_required);
  g_test_add_func ("/limit/holds-for", test_holds_for);
  g_test_add_func ("/limit/can-read", test_can_read);

  return g_test_run ();
}
