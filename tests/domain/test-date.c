/* test-date.c
 *
 * Days of the calendar: reading, counting months, ages.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/values/inj-date.h"

#include <string.h>

#include "domain/values/inj-domain-error.h"

static const char *const accepted[] = {
  "2026-11-20", "2000-02-29", "2024-02-29", "1850-01-01", "2199-12-31", "1900-02-28",
};

static const struct
{
  const char *name;
  const char *text;
  const char *hint;
} refused[] = {
  { "empty", "", "not a date" },
  { "word", "today", "not a date" },
  { "day-first", "20-11-2026", "not a date" },
  { "slashes", "2026/11/20", "not a date" },
  { "no-hyphens", "20261120", "not a date" },
  { "short-month", "2026-1-20", "not a date" },
  { "short-year", "26-11-20", "not a date" },
  { "blank-before", " 2026-11-20", "not a date" },
  { "blank-after", "2026-11-20 ", "not a date" },
  { "with-time", "2026-11-20T00:00", "not a date" },
  { "sign", "-026-11-20", "not a date" },
  { "arabic-digits", "٢٠٢٦-١١-٢٠", "not a date" },
  { "not-utf8", "2026-11-2\xff", "not a date" },
  { "month-13", "2026-13-01", "not a day" },
  { "month-0", "2026-00-01", "not a day" },
  { "day-0", "2026-11-00", "not a day" },
  { "day-32", "2026-12-32", "not a day" },
  { "april-31", "2026-04-31", "not a day" },
  { "no-leap-year", "2026-02-29", "not a day" },
  { "century-without-leap-day", "2100-02-29", "not a day" },
  { "too-early", "1849-12-31", "out of range" },
  { "too-late", "2200-01-01", "out of range" },
  { "year-0", "0000-01-01", "out of range" },
};

static const struct
{
  const char *name;
  const char *date;
  int         months;
  const char *then;
} shifts[] = {
  { "three-back", "2026-11-20", -3, "2026-08-20" },
  { "over-new-year", "2026-02-10", -3, "2025-11-10" },
  { "clamped-to-28", "2026-05-31", -3, "2026-02-28" },
  { "clamped-to-29", "2024-05-31", -3, "2024-02-29" },
  { "clamped-to-30", "2026-07-31", -1, "2026-06-30" },
  { "forward", "2026-11-30", 3, "2027-02-28" },
  { "forward-to-leap-day", "2027-11-30", 3, "2028-02-29" },
  { "none", "2026-11-20", 0, "2026-11-20" },
  { "year-back", "2024-02-29", -12, "2023-02-28" },
  { "december-stays", "2026-12-31", -12, "2025-12-31" },
  { "january-back", "2026-01-15", -1, "2025-12-15" },
  { "hundred-years", "2026-06-15", -1200, "1926-06-15" },
};

static const struct
{
  const char *name;
  const char *born;
  const char *date;
  int         years;
} ages[] = {
  { "eve-of-18", "2008-11-21", "2026-11-20", 17 },
  { "birthday-18", "2008-11-20", "2026-11-20", 18 },
  { "same-day", "2026-11-20", "2026-11-20", 0 },
  { "first-year", "2026-01-01", "2026-12-31", 0 },
  { "leap-day-on-28", "2008-02-29", "2026-02-28", 17 },
  { "leap-day-on-1-march", "2008-02-29", "2026-03-01", 18 },
  { "earlier-month-later-day", "1980-03-31", "2026-11-01", 46 },
  { "later-month-earlier-day", "1980-12-01", "2026-11-30", 45 },
  { "before-birth", "2026-11-21", "2026-11-20", 0 },
  { "years-before-birth", "2036-11-21", "2026-11-20", 0 },
};

static InjDate
date_of (const char *text)
{
  g_autoptr (GError) error = NULL;
  InjDate date = INJ_DATE_NONE;

  g_assert_true (inj_date_parse (text, &date, &error));
  g_assert_no_error (error);

  return date;
}

static void
test_accepts (gconstpointer data)
{
  g_autofree char *again = inj_date_format (date_of (data));

  g_assert_cmpstr (again, ==, data);
}

static void
test_refuses (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;
  InjDate date = 4711;

  g_assert_false (inj_date_parse (refused[row].text, &date, &error));
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID);
  g_assert_cmpuint (date, ==, 4711);
  g_assert_nonnull (strstr (error->message, refused[row].hint));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static void
test_add_months (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  InjDate then = inj_date_add_months (date_of (shifts[row].date), shifts[row].months);
  g_autofree char *text = inj_date_format (then);

  g_assert_cmpstr (text, ==, shifts[row].then);
}

static void
test_years_between (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);

  g_assert_cmpint (inj_date_years_between (date_of (ages[row].born), date_of (ages[row].date)), ==,
                   ages[row].years);
}

static void
test_none (void)
{
  g_autofree char *text = inj_date_format (INJ_DATE_NONE);
  g_autofree char *long_text = inj_date_format_long (INJ_DATE_NONE);

  g_assert_cmpstr (text, ==, "");
  g_assert_cmpstr (long_text, ==, "");
  g_assert_cmpuint (inj_date_add_months (INJ_DATE_NONE, -3), ==, INJ_DATE_NONE);
}

static void
test_format_long (void)
{
  g_autofree char *two_digits = inj_date_format_long (date_of ("2026-11-20"));
  g_autofree char *one_digit = inj_date_format_long (date_of ("2026-03-05"));

  g_assert_cmpstr (two_digits, ==, "20 November 2026");
  g_assert_cmpstr (one_digit, ==, "5 March 2026");
}

static void
test_days_subtract (void)
{
  /* 12 weeks to the day, over the end of summer time. */
  g_assert_cmpuint (date_of ("2026-11-20") - date_of ("2026-08-28"), ==, 84);
  g_assert_cmpuint (date_of ("2024-03-01") - date_of ("2024-02-28"), ==, 2);
}

static void
test_from_ymd (void)
{
  g_assert_cmpuint (inj_date_from_ymd (2026, 11, 20), ==, date_of ("2026-11-20"));
  g_assert_cmpuint (inj_date_from_ymd (2026, 2, 29), ==, INJ_DATE_NONE);
  g_assert_cmpuint (inj_date_from_ymd (2026, 0, 1), ==, INJ_DATE_NONE);
  g_assert_cmpuint (inj_date_from_ymd (2026, 257, 1), ==, INJ_DATE_NONE);
  g_assert_cmpuint (inj_date_from_ymd (2026, 1, 257), ==, INJ_DATE_NONE);
  g_assert_cmpuint (inj_date_from_ymd (2026, -1, -1), ==, INJ_DATE_NONE);
  g_assert_cmpuint (inj_date_from_ymd (0, 1, 1), ==, INJ_DATE_NONE);
  g_assert_cmpuint (inj_date_from_ymd (67562, 11, 20), ==, INJ_DATE_NONE);
}

static void
test_months_out_of_the_calendar (void)
{
  g_assert_cmpuint (inj_date_add_months (date_of ("2026-11-20"), G_MININT), ==, INJ_DATE_NONE);
  g_assert_cmpuint (inj_date_add_months (date_of ("2026-11-20"), G_MAXINT), ==, INJ_DATE_NONE);
}

static void
test_every_day_reads_as_written (void)
{
  InjDate last = date_of ("2199-12-31");

  for (InjDate date = date_of ("1850-01-01"); date <= last; date++)
    {
      g_autofree char *text = inj_date_format (date);

      g_assert_cmpuint (date_of (text), ==, date);
    }
}

/* The same moment is another day further east or west. */
static void
test_of_time (void)
{
  gint64 evening = G_GINT64_CONSTANT (1795217400) * G_USEC_PER_SEC; /* 2026-11-20 23:30 UTC */

  g_assert_cmpuint (inj_date_of_time (evening, "UTC"), ==, inj_date_from_ymd (2026, 11, 20));
  g_assert_cmpuint (inj_date_of_time (evening, "Europe/Vienna"), ==, inj_date_from_ymd (2026, 11, 21));
  g_assert_cmpuint (inj_date_of_time (evening, "America/New_York"), ==, inj_date_from_ymd (2026, 11, 20));
  g_assert_cmpuint (inj_date_of_time (evening, "+01:00"), ==, inj_date_from_ymd (2026, 11, 21));
  g_assert_cmpuint (inj_date_of_time (evening, "No/Such_Zone"), ==, inj_date_from_ymd (2026, 11, 20));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (accepted); i++)
    {
      g_autofree char *path = g_strconcat ("/date/accepts/", accepted[i], NULL);

      g_test_add_data_func (path, accepted[i], test_accepts);
    }

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/date/refuses/", refused[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_refuses);
    }

  for (guint i = 0; i < G_N_ELEMENTS (shifts); i++)
    {
      g_autofree char *path = g_strconcat ("/date/add-months/", shifts[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_add_months);
    }

  for (guint i = 0; i < G_N_ELEMENTS (ages); i++)
    {
      g_autofree char *path = g_strconcat ("/date/years-between/", ages[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_years_between);
    }

  g_test_add_func ("/date/none", test_none);
  g_test_add_func ("/date/format-long", test_format_long);
  g_test_add_func ("/date/days-subtract", test_days_subtract);
  g_test_add_func ("/date/from-ymd", test_from_ymd);
  g_test_add_func ("/date/months-out-of-the-calendar", test_months_out_of_the_calendar);
  g_test_add_func ("/date/every-day-reads-as-written", test_every_day_reads_as_written);
  g_test_add_func ("/date/of-time", test_of_time);

  return g_test_run ();
}
