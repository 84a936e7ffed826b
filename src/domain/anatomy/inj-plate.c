/* inj-plate.c
 *
 * The five plates by name; their drawings live in the diagrams.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-plate.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *id;
  const char *name;
} plates[INJ_N_PLATES] = {
  /* Translators: the plate of the right side of the patient's head */
  [INJ_PLATE_RIGHT] = { "right", NC_("plate", "Right") },
  /* Translators: the plate of the head from the front */
  [INJ_PLATE_FRONT] = { "front", NC_("plate", "Front") },
  /* Translators: the plate of the left side of the patient's head */
  [INJ_PLATE_LEFT] = { "left", NC_("plate", "Left") },
  /* Translators: the plate of the head from behind */
  [INJ_PLATE_BACK] = { "back", NC_("plate", "Back") },
  /* Translators: the plate of the head from above */
  [INJ_PLATE_TOP] = { "top", NC_("plate", "Top") },
};

const char *
inj_plate_get_id (InjPlate plate)
{
  g_return_val_if_fail ((guint) plate < INJ_N_PLATES, NULL);

  return plates[plate].id;
}

const char *
inj_plate_get_name (InjPlate plate)
{
  g_return_val_if_fail ((guint) plate < INJ_N_PLATES, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "plate", plates[plate].name);
}

gboolean
inj_plate_from_id (const char *id,
                   InjPlate   *plate)
{
  g_return_val_if_fail (plate != NULL, FALSE);

  for (guint i = 0; i < INJ_N_PLATES; i++)
    {
      if (g_strcmp0 (id, plates[i].id) == 0)
        {
          *plate = (InjPlate) i;
          return TRUE;
        }
    }

  return FALSE;
}
