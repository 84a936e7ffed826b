/* inj-clock.c
 *
 * The one place that asks what time it is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-clock.h"

#include <glib/gi18n-lib.h>

#include "domain/values/inj-domain-error.h"

gint64
inj_clock_get_now (void)
{
  return g_get_real_time ();
}

InjDate
inj_clock_get_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  int year, month, day;

  g_date_time_get_ymd (now, &year, &month, &day);

  return inj_date_from_ymd (year, month, day);
}

char *
inj_clock_dup_zone (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  return g_strdup (g_time_zone_get_identifier (zone));
}

char *
inj_clock_format (gint64 at)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (at / G_USEC_PER_SEC);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;

  return local != NULL ? g_date_time_format (local, "%H:%M") : g_strdup ("");
}

static GDateTime *
read_minute (const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new ("^\\s*(\\d{4})-(\\d{2})-(\\d{2})[ T](\\d{1,2}):(\\d{2})\\s*$",
                                          G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  int numbers[5];

  if (!g_regex_match (regex, text, G_REGEX_MATCH_DEFAULT, &match))
    return NULL;

  for (int i = 0; i < 5; i++)
    {
      g_autofree char *digits = g_match_info_fetch (match, i + 1);

      numbers[i] = (int) g_ascii_strtoll (digits, NULL, 10);
    }

  return g_date_time_new_local (numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], 0);
}

char *
inj_clock_format_minute (gint64 at)
{
  g_autoptr (GDateTime) utc = at != 0 ? g_date_time_new_from_unix_utc (at / G_USEC_PER_SEC) : NULL;
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;

  return local != NULL ? g_date_time_format (local, "%Y-%m-%d %H:%M") : g_strdup ("");
}

gboolean
inj_clock_parse_minute (const char  *text,
                        gint64      *at,
                        GError     **error)
{
  g_autoptr (GDateTime) local = NULL;
  g_autofree char *quoted = NULL;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (at != NULL, FALSE);

  local = read_minute (text);
  if (local != NULL)
    {
      *at = g_date_time_to_unix (local) * G_USEC_PER_SEC;
      return TRUE;
    }

  quoted = inj_domain_error_quote (text);
  g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
               /* Translators: %s is what was typed; the rest is a pattern of digits. */
               _("“%s” is not a time: write date, hours and minutes, such as 2026-11-20 14:05."), quoted);

  return FALSE;
}
