/* figures.c
 *
 * What was measured, and what to say of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "figures.h"

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const double *first = a;
  const double *second = b;

  return (*first > *second) - (*first < *second);
}

Figures *
figures_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (double));
}

void
figures_add (Figures *self,
             double   figure)
{
  g_array_append_val (self, figure);
}

void
figures_add_since (Figures *self,
                   gint64   since)
{
  figures_add (self, (double) (g_get_monotonic_time () - since) / 1000);
}

double
figures_percentile (Figures *self,
                    guint    percent)
{
  g_autoptr (GArray) sorted = g_array_copy (self);

  g_assert_cmpuint (self->len, >, 0);
  g_array_sort (sorted, compare);

  return g_array_index (sorted, double, (MAX (1, (sorted->len * percent + 99) / 100)) - 1);
}

double
figures_median (Figures *self)
{
  return figures_percentile (self, 50);
}

void
figures_print (Figures    *self,
               const char *title,
               const char *unit)
{
  g_print ("%-44s median %8.2f   95 %% within %8.2f   least %8.2f   most %8.2f %s, of %u\n", title,
           figures_median (self), figures_percentile (self, 95), figures_percentile (self, 0),
           figures_percentile (self, 100), unit, self->len);
}

void
figures_compare (Figures    *self,
                 Figures    *base,
                 const char *title)
{
  g_print ("%-44s %.2f times, the least of each %.2f times\n", title,
           figures_median (self) / figures_median (base),
           figures_percentile (self, 0) / figures_percentile (base, 0));
}
