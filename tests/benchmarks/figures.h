/* figures.h
 *
 * What was measured, and what to say of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Numbers of one kind, in the order in which they were measured. */
typedef GArray Figures;

Figures *figures_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void     figures_add        (Figures    *self,
                             double      figure);
/* The time since @since, of g_get_monotonic_time(), in milliseconds. */
void     figures_add_since  (Figures    *self,
                             gint64      since);
/* The least figure that @percent of all do not exceed. */
double   figures_percentile (Figures    *self,
                             guint       percent);
double   figures_median     (Figures    *self);
/* "title median 1.2 95 % within 1.4 least 1.1 most 1.5 ms, of 31"; the least is
 * what the rest of the machine disturbed least. */
void     figures_print      (Figures    *self,
                             const char *title,
                             const char *unit);
/* "title 1.2 times, the least of each 1.1 times" */
void     figures_compare    (Figures    *self,
                             Figures    *base,
                             const char *title);

G_END_DECLS
