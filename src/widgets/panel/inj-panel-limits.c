/* inj-panel-limits.c
 *
 * The figures against which the totals panel shows a visit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-panel-limits.h"

static InjUnits
get_least (GPtrArray *limits,
           InjLabel   label)
{
  InjUnits maximum = 0;

  for (guint i = 0; i < limits->len; i++)
    {
      const InjLimit *limit = g_ptr_array_index (limits, i);

      if (limit->scope == INJ_LIMIT_VISIT && limit->units > 0 && inj_limit_holds_for (limit, label) &&
          (maximum == 0 || limit->units < maximum))
        maximum = limit->units;
    }

  return maximum;
}

InjUnits
inj_panel_limits_get_visit (InjVisit            *visit,
                            const InjBackground *background)
{
  g_return_val_if_fail (INJ_IS_VISIT (visit), 0);

  return get_least (inj_protocol_get_limits (inj_visit_get_protocol (visit)),
                    background != NULL ? background->label : INJ_LABEL_ANY);
}

InjUnits
inj_panel_limits_get_practice_visit (const InjBackground *background)
{
  return background != NULL ? get_least (background->practice_limits, background->label) : 0;
}

GPtrArray *
inj_panel_limits_list_months (const InjBackground *background)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; background != NULL && i < background->practice_limits->len; i++)
    {
      InjLimit *limit = g_ptr_array_index (background->practice_limits, i);

      if (limit->scope == INJ_LIMIT_MONTHS && limit->units > 0)
        g_ptr_array_add (found, limit);
    }

  return found;
}
