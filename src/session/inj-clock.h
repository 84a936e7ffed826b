/* inj-clock.h
 *
 * The one place that asks what time it is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/values/inj-date.h"

G_BEGIN_DECLS

/* Microseconds since 1970, UTC. */
gint64   inj_clock_get_now   (void);
/* The local date. */
InjDate  inj_clock_get_today (void);
/* The local time zone's name, such as "Europe/Vienna". */
char    *inj_clock_dup_zone  (void) G_GNUC_WARN_UNUSED_RESULT;
/* The local time of day of @at, "14:05". */
char    *inj_clock_format    (gint64 at) G_GNUC_WARN_UNUSED_RESULT;
/* The local date and time of @at to the minute, "2026-11-20 14:05"; "" for 0. */
char    *inj_clock_format_minute (gint64 at) G_GNUC_WARN_UNUSED_RESULT;
/* Reads exactly that, a minute that there was here: %FALSE with
 * %INJ_DOMAIN_ERROR_INVALID otherwise. */
gboolean inj_clock_parse_minute  (const char  *text,
                                  gint64      *at,
                                  GError     **error);

G_END_DECLS
