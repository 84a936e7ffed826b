/* inj-muscle-text.c
 *
 * Muscles of a side as the widgets write them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-muscle-text.h"

#include <glib/gi18n-lib.h>

#include "inj-dose-text.h"

char *
inj_muscle_text_name (const InjMuscleSide *muscle)
{
  const char *name = inj_muscle_get_name (muscle->muscle);

  /* What lies in the midline is there once. */
  if (muscle->side == INJ_SIDE_MIDLINE)
    return g_strdup (name);

  /* Translators: a muscle and its side: "Trapezius, right" */
  return g_strdup_printf (_("%s, %s"), name, inj_side_get_name (muscle->side));
}

char *
inj_muscle_text_dose (const InjMuscleSide *muscle,
                      const InjTotals     *totals)
{
  const InjTally *tally = &totals->by_muscle_side[muscle->muscle][muscle->side];
  g_autofree char *name = inj_muscle_text_name (muscle);
  g_autofree char *given = inj_units_format (tally->given);
  g_autofree char *planned = inj_dose_text_units (tally->planned);
  g_autofree char *dose = inj_dose_text_units (tally->given);

  if (tally->planned == 0)
    /* Translators: a muscle and what was given in it: "Masseter, right: 25 units" */
    return g_strdup_printf (_("%s: %s"), name, dose);

  /* Translators: a muscle, the number of units given in it, and the dose that
   * is planned: "Trapezius, right: 10 of 15 units" */
  return g_strdup_printf (_("%s: %s of %s"), name, given, planned);
}

char *
inj_muscle_text_list (InjMuscleSet     muscles,
                      const InjTotals *totals)
{
  g_autoptr (GArray) list = inj_muscle_set_list (muscles);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      const InjMuscleSide *muscle = &g_array_index (list, InjMuscleSide, i);
      g_autofree char *part = totals != NULL ? inj_muscle_text_dose (muscle, totals) : inj_muscle_text_name (muscle);

      if (i > 0)
        g_string_append (text, " · ");
      g_string_append (text, part);
    }

  return g_string_free (text, FALSE);
}
