/* report-start.h
 *
 * What a program that was started tells the one that started it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Keeps when the first frame was painted; once the window is usable prints
 * that, when it became so, both of g_get_monotonic_time(), the time on a
 * processor until then, in milliseconds, and the most memory that the process
 * has had, in KiB. */
void report_start_frame (guint    n_frames,
                         gboolean is_usable);

G_END_DECLS
