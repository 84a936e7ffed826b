/* inj-date.c
 *
 * Local dates, as days that can be compared and counted.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-date.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "inj-domain-error.h"

#define YEAR_MINIMUM 1850
#define YEAR_MAXIMUM 2199

static gboolean
has_shape (const char *text)
{
  const char *shape = "0000-00-00";

  if (strlen (text) != strlen (shape))
    return FALSE;

  for (guint i = 0; shape[i] != '\0'; i++)
    {
      if (shape[i] == '0' ? !g_ascii_isdigit (text[i]) : text[i] != shape[i])
        return FALSE;
    }

  return TRUE;
}

static int
read_number (const char *digits,
             guint       n_digits)
{
  int number = 0;

  for (guint i = 0; i < n_digits; i++)
    number = 10 * number + g_ascii_digit_value (digits[i]);

  return number;
}

static gboolean
refuse_shape (const char  *text,
              GError     **error)
{
  g_autofree char *quoted = inj_domain_error_quote (text);

  g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
               /* Translators: %s is what was typed; the rest is a pattern of digits: year,
                * month, day */
               _("“%s” is not a date: write year, month and day, such as 2026-11-20."), quoted);
  return FALSE;
}

static void
get_ymd (InjDate  date,
         GDate   *ymd)
{
  g_date_clear (ymd, 1);
  g_date_set_julian (ymd, date);
}

gboolean
inj_date_parse (const char  *text,
                InjDate     *date,
                GError     **error)
{
  int year;
  InjDate parsed;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (date != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!has_shape (text))
    return refuse_shape (text, error);

  year = read_number (text, 4);
  if (year < YEAR_MINIMUM || year > YEAR_MAXIMUM)
    {
      g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
                   /* Translators: %s is a date; %d are the first and last years */
                   _("“%s” is out of range: the year must be from %d to %d."),
                   text, YEAR_MINIMUM, YEAR_MAXIMUM);
      return FALSE;
    }

  parsed = inj_date_from_ymd (year, read_number (text + 5, 2), read_number (text + 8, 2));
  if (parsed == INJ_DATE_NONE)
    {
      g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
                   /* Translators: %s is a date such as "2026-02-30" */
                   _("“%s” is not a day of the calendar: check month and day."), text);
      return FALSE;
    }

  *date = parsed;
  return TRUE;
}

char *
inj_date_format (InjDate date)
{
  GDate ymd;

  if (date == INJ_DATE_NONE)
    return g_strdup ("");

  get_ymd (date, &ymd);

  return g_strdup_printf ("%04u-%02u-%02u",
                          (guint) g_date_get_year (&ymd),
                          (guint) g_date_get_month (&ymd),
                          (guint) g_date_get_day (&ymd));
}

char *
inj_date_format_long (InjDate date)
{
  g_autoptr (GDateTime) noon = NULL;
  GDate ymd;

  if (date == INJ_DATE_NONE)
    return g_strdup ("");

  get_ymd (date, &ymd);
  noon = g_date_time_new_utc (g_date_get_year (&ymd),
                              g_date_get_month (&ymd),
                              g_date_get_day (&ymd),
                              12, 0, 0);
  g_return_val_if_fail (noon != NULL, NULL);

  /* Translators: a date as people write it: day, name of the month, year. See
   * g_date_time_format() for the codes. */
  return g_date_time_format (noon, _("%-d %B %Y"));
}

InjDate
inj_date_of_time (gint64      at,
                  const char *zone)
{
  g_autoptr (GTimeZone) time_zone = NULL;
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (at / G_USEC_PER_SEC);
  g_autoptr (GDateTime) local = NULL;
  int year, month, day;

  g_return_val_if_fail (zone != NULL, INJ_DATE_NONE);

  if (utc == NULL)
    return INJ_DATE_NONE;

  time_zone = g_time_zone_new_identifier (zone);
  local = time_zone != NULL ? g_date_time_to_timezone (utc, time_zone) : g_date_time_ref (utc);
  g_date_time_get_ymd (local, &year, &month, &day);

  return inj_date_from_ymd (year, month, day);
}

InjDate
inj_date_from_ymd (int year,
                   int month,
                   int day)
{
  GDate ymd;

  if (year < 1 || year > G_MAXUINT16 || month < 1 || month > 12 || day < 1 || day > 31)
    return INJ_DATE_NONE;

  if (!g_date_valid_dmy (day, month, year))
    return INJ_DATE_NONE;

  g_date_clear (&ymd, 1);
  g_date_set_dmy (&ymd, day, month, year);

  return g_date_get_julian (&ymd);
}

InjDate
inj_date_add_months (InjDate date,
                     int     months)
{
  gint64 counted;
  gint64 year;
  int month;
  int day;
  GDate ymd;

  if (date == INJ_DATE_NONE)
    return INJ_DATE_NONE;

  get_ymd (date, &ymd);
  counted = 12 * (gint64) g_date_get_year (&ymd) + (int) g_date_get_month (&ymd) - 1 + months;
  year = counted / 12;
  if (counted < 12 || year > G_MAXUINT16)
    return INJ_DATE_NONE;

  month = (int) (counted % 12) + 1;
  day = MIN (g_date_get_day (&ymd), g_date_get_days_in_month (month, year));

  return inj_date_from_ymd (year, month, day);
}

int
inj_date_years_between (InjDate born,
                        InjDate date)
{
  GDate first;
  GDate last;
  int years;

  g_return_val_if_fail (born != INJ_DATE_NONE, 0);
  g_return_val_if_fail (date != INJ_DATE_NONE, 0);

  if (date < born)
    return 0;

  get_ymd (born, &first);
  get_ymd (date, &last);
  years = g_date_get_year (&last) - g_date_get_year (&first);

  if (g_date_get_month (&last) < g_date_get_month (&first)
      || (g_date_get_month (&last) == g_date_get_month (&first)
          && g_date_get_day (&last) < g_date_get_day (&first)))
    years--;

  return years;
}
