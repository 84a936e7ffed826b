/* inj-place-text.c
 *
 * What is told of a place beside its units.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-place-text.h"

#include <glib/gi18n-lib.h>

static void
add_given (GPtrArray    *remarks,
           InjInjection *injection)
{
  if (injection->route != INJ_ROUTE_INTRAMUSCULAR)
    g_ptr_array_add (remarks, g_strdup (inj_route_get_name (injection->route)));
  if (injection->note != NULL && injection->note[0] != '\0')
    /* Translators: of a dose: what was noted of it */
    g_ptr_array_add (remarks, g_strdup_printf (_("Note: %s"), injection->note));
  if (injection->in_bulk)
    /* Translators: of a dose: it was recorded together with others, in one step */
    g_ptr_array_add (remarks, g_strdup (_("Recorded in bulk")));
}

static void
add_planned (GPtrArray *remarks,
             InjPlace  *place)
{
  InjPlannedDose *planned = inj_place_get_planned_dose (place);
  g_autofree char *units = inj_units_format (planned->units);

  if (inj_place_is_planned_in_other (place))
    /* Translators: of a planned dose: a number, and a substance of which it was
     * planned, while another one is drawn */
    g_ptr_array_add (remarks, g_strdup_printf (_("%s units of %s: not interchangeable"), units,
                                               planned->substance_id));
  if (planned->route != INJ_ROUTE_INTRAMUSCULAR)
    g_ptr_array_add (remarks, g_strdup (inj_route_get_name (planned->route)));
  if (planned->from_visit != 0)
    /* Translators: of a planned dose: that of the visit before, to be confirmed */
    g_ptr_array_add (remarks, g_strdup (_("Planned as last time")));
  else if (planned->from_place != NULL)
    /* Translators: of a planned dose: what was done on the patient's other side */
    g_ptr_array_add (remarks, g_strdup (_("Planned as on the other side")));
  else
    /* Translators: of a planned dose: not by the protocol */
    g_ptr_array_add (remarks, g_strdup (_("Planned for this visit")));
}

char *
inj_place_text_remarks (InjPlace *place)
{
  g_autoptr (GPtrArray) remarks = g_ptr_array_new_null_terminated (0, g_free, TRUE);

  g_return_val_if_fail (INJ_IS_PLACE (place), NULL);

  if (inj_place_get_injection (place) != NULL)
    add_given (remarks, inj_place_get_injection (place));
  else if (inj_place_get_state (place) == INJ_PLACE_HOLLOW && inj_place_get_planned_dose (place) != NULL)
    add_planned (remarks, place);

  return remarks->len > 0 ? g_strjoinv ("\n", (char **) remarks->pdata) : NULL;
}
