/* inj-date.h
 *
 * Local dates, as days that can be compared and counted.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InjDate:
 *
 * A day of the Gregorian calendar as its Julian day number, as in #GDate.
 * 0 is no date. Dates compare and subtract as integers.
 */
typedef guint32 InjDate;

#define INJ_DATE_NONE ((InjDate) 0)

/* Reads exactly YYYY-MM-DD of a day that exists, 1850 to 2199. */
gboolean inj_date_parse           (const char  *text,
                                   InjDate     *date,
                                   GError     **error);
/* YYYY-MM-DD; "" for %INJ_DATE_NONE. */
char    *inj_date_format          (InjDate      date) G_GNUC_WARN_UNUSED_RESULT;
/* As people write it in this locale: "20 November 2026". */
char    *inj_date_format_long     (InjDate      date) G_GNUC_WARN_UNUSED_RESULT;
/* The local day of @at, microseconds since 1970, UTC, in the time zone of that
 * name or offset; in UTC where there is no such zone. */
InjDate  inj_date_of_time         (gint64       at,
                                   const char  *zone);
/* %INJ_DATE_NONE when there is no such day. */
InjDate  inj_date_from_ymd        (int          year,
                                   int          month,
                                   int          day);
/* Calendar months, negative for earlier; a day that the month lacks becomes
 * its last one: 31 May less three months is 28 or 29 February. */
InjDate  inj_date_add_months      (InjDate      date,
                                   int          months);
/* Whole years from @born to @date: the age of a person; 0 before birth. */
int      inj_date_years_between   (InjDate      born,
                                   InjDate      date);

G_END_DECLS
