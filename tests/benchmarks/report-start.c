/* report-start.c
 *
 * What a program that was started tells the one that started it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "report-start.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

/* A line of the status of the process, in kB. */
static long
read_status (const char *key)
{
  g_autofree char *status = NULL;
  g_autoptr (GError) error = NULL;
  const char *line;

  g_file_get_contents ("/proc/self/status", &status, NULL, &error);
  g_assert_no_error (error);
  line = strstr (status, key);
  g_assert_nonnull (line);

  return strtol (line + strlen (key), NULL, 10);
}

void
report_start_frame (guint    n_frames,
                    gboolean is_usable)
{
  static gint64 first = 0;
  gint64 now = g_get_monotonic_time ();

  if (n_frames == 1)
    first = now;
  if (is_usable)
    g_print ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %ld %ld\n", first, now,
             (long) clock () / (CLOCKS_PER_SEC / 1000), read_status ("VmHWM:"));
}
