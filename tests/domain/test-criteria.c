/* test-criteria.c
 *
 * The criteria of chronic migraine beside what was entered: never a diagnosis.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/review/inj-criteria.h"

#include "review-fixture.h"

static const struct
{
  const char *name;
  const char *headache_days;
  const char *migraine_days;
  const char *months;
  const char *summary;
} summaries[] = {
  { "reached", "15", "8", "4", "What was entered reaches each of the figures of ICHD-3 1.3." },
  { "more", "31", "31", "1200", "What was entered reaches each of the figures of ICHD-3 1.3." },
  { "headache-days", "14", "8", "4", "What was entered does not reach each of the figures of ICHD-3 1.3." },
  { "migraine-days", "15", "7", "4", "What was entered does not reach each of the figures of ICHD-3 1.3." },
  { "months", "15", "8", "3", "What was entered does not reach each of the figures of ICHD-3 1.3." },
  { "no-months", "15", "8", NULL, "Not every figure of ICHD-3 1.3 was entered." },
  { "no-headache-days", NULL, "8", "4", "Not every figure of ICHD-3 1.3 was entered." },
  { "no-migraine-days", "15", NULL, "4", "Not every figure of ICHD-3 1.3 was entered." },
};

static void
enter (ReviewFixture *fixture,
       InjDetail      detail,
       const char    *value)
{
  if (value != NULL)
    review_fixture_enter (fixture, detail, value);
}

static void
test_summary (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (ReviewFixture) fixture = review_fixture_new ("preempt-155", INJ_LABEL_US);
  g_autofree char *statement = NULL;

  enter (fixture, INJ_DETAIL_HEADACHE_DAYS, summaries[i].headache_days);
  enter (fixture, INJ_DETAIL_MIGRAINE_DAYS, summaries[i].migraine_days);
  enter (fixture, INJ_DETAIL_MONTHS, summaries[i].months);
  statement = inj_criteria_dup_statement (fixture->visit->visit);
  g_assert_true (g_str_has_suffix (statement, summaries[i].summary));
}

static void
test_nothing (void)
{
  g_autoptr (ReviewFixture) fixture = review_fixture_new ("preempt-155", INJ_LABEL_US);

  g_assert_null (inj_criteria_dup_statement (fixture->visit->visit));
}

static void
test_statement (void)
{
  g_autoptr (ReviewFixture) fixture = review_fixture_new ("preempt-155", INJ_LABEL_US);
  g_autofree char *partly = NULL;
  g_autofree char *whole = NULL;

  enter (fixture, INJ_DETAIL_HEADACHE_HOURS, "90");
  partly = inj_criteria_dup_statement (fixture->visit->visit);
  g_assert_cmpstr (partly, ==,
                   "Headache days a month: not entered; ICHD-3 1.3: 15 or more.\n"
                   "Migraine days a month: not entered; ICHD-3 1.3: 8 or more.\n"
                   "Months: not entered; ICHD-3 1.3: more than 3.\n"
                   "Headache hours a month: 90 entered; US label: 15 days with 4 hours or more.\n"
                   "Not every figure of ICHD-3 1.3 was entered.");
  enter (fixture, INJ_DETAIL_HEADACHE_DAYS, "18");
  enter (fixture, INJ_DETAIL_MIGRAINE_DAYS, "9");
  enter (fixture, INJ_DETAIL_MONTHS, "12");
  whole = inj_criteria_dup_statement (fixture->visit->visit);
  g_assert_cmpstr (whole, ==,
                   "Headache days a month: 18 entered; ICHD-3 1.3: 15 or more.\n"
                   "Migraine days a month: 9 entered; ICHD-3 1.3: 8 or more.\n"
                   "Months: 12 entered; ICHD-3 1.3: more than 3.\n"
                   "Headache hours a month: 90 entered; US label: 15 days with 4 hours or more.\n"
                   "What was entered reaches each of the figures of ICHD-3 1.3.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (summaries); i++)
    {
      g_autofree char *path = g_strconcat ("/criteria/summary/", summaries[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_summary);
    }
  g_test_add_func ("/criteria/nothing", test_nothing);
  g_test_add_func ("/criteria/statement", test_statement);

  return g_test_run ();
}
