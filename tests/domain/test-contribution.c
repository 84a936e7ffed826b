/* test-contribution.c
 *
 * Which days a rolling window counts, and when a dose leaves it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/patient/inj-contribution.h"

/* Three calendar months, the first day included. */
static const struct
{
  const char *name;
  const char *given;
  /* The last day on which it counts, and the one after it. */
  const char *last;
  const char *leaves;
} months[] = {
  { "mid-month", "2026-08-15", "2026-11-15", "2026-11-16" },
  { "twelve-weeks-and-three-days", "2026-08-25", "2026-11-25", "2026-11-26" },
  { "month-start", "2026-08-01", "2026-11-01", "2026-11-02" },
  { "over-new-year", "2026-11-20", "2027-02-20", "2027-02-21" },
  /* 31 May less three months is 28 February: so what was given on the 28th
   * counts on 28, 29, 30 and 31 May. */
  { "february-28", "2026-02-28", "2026-05-31", "2026-06-01" },
  { "february-27", "2026-02-27", "2026-05-27", "2026-05-28" },
  { "leap-day", "2028-02-29", "2028-05-31", "2028-06-01" },
  { "february-28-of-a-leap-year", "2028-02-28", "2028-05-28", "2028-05-29" },
  { "november-30-before-a-leap-year", "2026-11-30", "2027-02-28", "2027-03-01" },
  { "november-30-into-a-leap-year", "2027-11-30", "2028-02-29", "2028-03-01" },
  { "november-29-into-a-leap-year", "2027-11-29", "2028-02-29", "2028-03-01" },
  { "november-28", "2026-11-28", "2027-02-28", "2027-03-01" },
  { "january-31", "2026-01-31", "2026-04-30", "2026-05-01" },
  { "april-30", "2026-04-30", "2026-07-31", "2026-08-01" },
  { "may-31", "2026-05-31", "2026-08-31", "2026-09-01" },
};

static InjDate
date (const char *text)
{
  g_autoptr (GError) error = NULL;
  InjDate parsed = INJ_DATE_NONE;

  inj_date_parse (text, &parsed, &error);
  g_assert_no_error (error);

  return parsed;
}

static void
test_months (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  InjDate given = date (months[row].given);
  g_autoptr (InjContribution) contribution = NULL;
  g_autofree char *leaves = NULL;

  contribution = inj_contribution_new (7, given, "onabotulinumtoxina", INJ_UNITS (155), "chronic-migraine");
  leaves = inj_date_format (inj_contribution_leaves (contribution, 3));

  g_assert_cmpstr (leaves, ==, months[row].leaves);
  g_assert_false (inj_contribution_counts (contribution, given - 1, 3));
  for (InjDate day = given; day <= date (months[row].last); day++)
    g_assert_true (inj_contribution_counts (contribution, day, 3));
  for (InjDate day = date (months[row].leaves); day < given + 200; day++)
    g_assert_false (inj_contribution_counts (contribution, day, 3));
}

/* Whatever the day: counted until the day before it leaves, not after. */
static void
test_every_day_of_five_years (void)
{
  for (InjDate given = date ("2026-01-01"); given < date ("2031-01-01"); given++)
    {
      g_autoptr (InjContribution) contribution = inj_contribution_new (0, given, "x", 100, NULL);
      InjDate leaves = inj_contribution_leaves (contribution, 3);

      g_assert_true (inj_contribution_counts (contribution, leaves - 1, 3));
      g_assert_false (inj_contribution_counts (contribution, leaves, 3));
      g_assert_cmpuint (leaves - given, >=, 89);
      g_assert_cmpuint (leaves - given, <=, 95);
    }
}

static void
test_other_windows (void)
{
  g_autoptr (InjContribution) contribution = inj_contribution_new (0, date ("2026-08-31"), "x", 100, NULL);

  g_assert_cmpuint (inj_contribution_leaves (contribution, 1), ==, date ("2026-10-01"));
  g_assert_cmpuint (inj_contribution_leaves (contribution, 6), ==, date ("2027-03-01"));
  g_assert_cmpuint (inj_contribution_leaves (contribution, 12), ==, date ("2027-09-01"));
}

static void
test_says (void)
{
  g_autoptr (InjContribution) visit = NULL;
  g_autoptr (InjContribution) elsewhere = inj_contribution_new (0, date ("2026-08-31"), "x", 2000, NULL);

  visit = inj_contribution_new (7, date ("2026-08-31"), "onabotulinumtoxina", INJ_UNITS (155), "chronic-migraine");
  g_assert_cmpint (inj_contribution_get_visit_id (visit), ==, 7);
  g_assert_false (inj_contribution_is_elsewhere (visit));
  g_assert_cmpuint (inj_contribution_get_date (visit), ==, date ("2026-08-31"));
  g_assert_cmpstr (inj_contribution_get_substance_id (visit), ==, "onabotulinumtoxina");
  g_assert_cmpint (inj_contribution_get_units (visit), ==, INJ_UNITS (155));
  g_assert_cmpstr (inj_contribution_get_indication (visit), ==, "chronic-migraine");
  g_assert_true (inj_contribution_is_elsewhere (elsewhere));
  g_assert_cmpstr (inj_contribution_get_indication (elsewhere), ==, "");
}

static void
test_place (void)
{
  g_autoptr (InjContribution) named = inj_contribution_new_elsewhere (date ("2026-10-02"), "x", 2000, "bruxism", "Lyon");
  g_autoptr (InjContribution) unnamed = inj_contribution_new_elsewhere (date ("2026-10-02"), "x", 2000, NULL, NULL);
  g_autoptr (InjContribution) visit = inj_contribution_new (7, date ("2026-10-02"), "x", 2000, NULL);

  g_assert_true (inj_contribution_is_elsewhere (named));
  g_assert_cmpstr (inj_contribution_get_place (named), ==, "Lyon");
  g_assert_cmpstr (inj_contribution_get_indication (named), ==, "bruxism");
  g_assert_cmpstr (inj_contribution_get_place (unnamed), ==, "");
  g_assert_cmpstr (inj_contribution_get_place (visit), ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (months); i++)
    {
      g_autofree char *path = g_strconcat ("/contribution/three-months/", months[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_months);
    }
  g_test_add_func ("/contribution/every-day-of-five-years", test_every_day_of_five_years);
  g_test_add_func ("/contribution/other-windows", test_other_windows);
  g_test_add_func ("/contribution/says", test_says);
  g_test_add_func ("/contribution/place", test_place);

  return g_test_run ();
}
