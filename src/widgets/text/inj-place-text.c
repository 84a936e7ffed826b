/* inj-place-text.c
 *
 * What is told of a place beside its units.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-place-text.h"

#include <glib/gi18n-lib.h>

char *
inj_place_text_remarks (InjPlace *place)
{
  g_autoptr (GPtrArray) remarks = g_ptr_array_new_null_terminated (0, g_free, TRUE);
  InjInjection *injection;

  g_return_val_if_fail (INJ_IS_PLACE (place), NULL);

  injection = inj_place_get_injection (place);
  if (injection == NULL)
    return NULL;

  if (injection->route != INJ_ROUTE_INTRAMUSCULAR)
    g_ptr_array_add (remarks, g_strdup (inj_route_get_name (injection->route)));
  if (injection->note != NULL && injection->note[0] != '\0')
    /* Translators: of a dose: what was noted of it */
    g_ptr_array_add (remarks, g_strdup_printf (_("Note: %s"), injection->note));
  if (injection->in_bulk)
    /* Translators: of a dose: it was recorded together with others, in one step */
    g_ptr_array_add (remarks, g_strdup (_("Recorded in bulk")));

  return remarks->len > 0 ? g_strjoinv ("\n", (char **) remarks->pdata) : NULL;
}
