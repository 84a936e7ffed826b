/* inj-criteria.c
 *
 * Chronic migraine by its published criteria, as a statement of what was
 * entered.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-criteria.h"

#include <glib/gi18n-lib.h>

/* ICHD-3 1.3 (CLINICAL): headache days and migraine days a month at the least,
 * and the months that it has to be more than. */
#define HEADACHE_DAYS 15
#define MIGRAINE_DAYS 8
#define MONTHS 3

/* The figures as far as they were entered. */
typedef struct
{
  int      headache_days;
  int      migraine_days;
  int      hours;
  int      months;
  gboolean has_headache_days;
  gboolean has_migraine_days;
  gboolean has_hours;
  gboolean has_months;
} Entered;

static Entered
read_entered (InjVisit *visit)
{
  Entered entered = { 0 };

  entered.has_headache_days = inj_visit_get_detail_number (visit, INJ_DETAIL_HEADACHE_DAYS, &entered.headache_days);
  entered.has_migraine_days = inj_visit_get_detail_number (visit, INJ_DETAIL_MIGRAINE_DAYS, &entered.migraine_days);
  entered.has_hours = inj_visit_get_detail_number (visit, INJ_DETAIL_HEADACHE_HOURS, &entered.hours);
  entered.has_months = inj_visit_get_detail_number (visit, INJ_DETAIL_MONTHS, &entered.months);

  return entered;
}

static void
state_ichd (GString       *text,
            const Entered *entered)
{
  if (entered->has_headache_days)
    /* Translators: the two numbers are what was entered and what is wanted. */
    g_string_append_printf (text, _("Headache days a month: %d entered; ICHD-3 1.3: %d or more.\n"),
                            entered->headache_days, HEADACHE_DAYS);
  else
    g_string_append_printf (text, _("Headache days a month: not entered; ICHD-3 1.3: %d or more.\n"), HEADACHE_DAYS);

  if (entered->has_migraine_days)
    g_string_append_printf (text, _("Migraine days a month: %d entered; ICHD-3 1.3: %d or more.\n"),
                            entered->migraine_days, MIGRAINE_DAYS);
  else
    g_string_append_printf (text, _("Migraine days a month: not entered; ICHD-3 1.3: %d or more.\n"), MIGRAINE_DAYS);

  if (entered->has_months)
    g_string_append_printf (text, _("Months: %d entered; ICHD-3 1.3: more than %d.\n"), entered->months, MONTHS);
  else
    g_string_append_printf (text, _("Months: not entered; ICHD-3 1.3: more than %d.\n"), MONTHS);
}

/* The US label says 15 days with 4 hours or more; hours are entered a month. */
static void
state_hours (GString       *text,
             const Entered *entered)
{
  if (entered->has_hours)
    g_string_append_printf (text, _("Headache hours a month: %d entered; US label: 15 days with 4 hours or more.\n"),
                            entered->hours);
  else
    g_string_append (text, _("Headache hours a month: not entered; US label: 15 days with 4 hours or more.\n"));
}

static const char *
get_summary (const Entered *entered)
{
  if (!entered->has_headache_days || !entered->has_migraine_days || !entered->has_months)
    return _("Not every figure of ICHD-3 1.3 was entered.");

  if (entered->headache_days >= HEADACHE_DAYS && entered->migraine_days >= MIGRAINE_DAYS &&
      entered->months > MONTHS)
    return _("What was entered reaches each of the figures of ICHD-3 1.3.");

  return _("What was entered does not reach each of the figures of ICHD-3 1.3.");
}

char *
inj_criteria_dup_statement (InjVisit *visit)
{
  Entered entered;
  GString *text;

  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);

  entered = read_entered (visit);
  if (!entered.has_headache_days && !entered.has_migraine_days && !entered.has_hours && !entered.has_months)
    return NULL;

  text = g_string_new (NULL);
  state_ichd (text, &entered);
  state_hours (text, &entered);
  g_string_append (text, get_summary (&entered));

  return g_string_free (text, FALSE);
}
