/* inj-side.c
 *
 * The patient's sides.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-side.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *id;
  const char *name;
} sides[INJ_N_SIDES] = {
  /* Translators: the patient's side, as in "Temporalis, right, 3" */
  [INJ_SIDE_RIGHT] = { "right", NC_("side", "right") },
  /* Translators: the patient's side, as in "Temporalis, left, 3" */
  [INJ_SIDE_LEFT] = { "left", NC_("side", "left") },
  /* Translators: between the sides, as in "Procerus, midline, 1" */
  [INJ_SIDE_MIDLINE] = { "midline", NC_("side", "midline") },
};

const char *
inj_side_get_id (InjSide side)
{
  g_return_val_if_fail ((guint) side < INJ_N_SIDES, NULL);

  return sides[side].id;
}

const char *
inj_side_get_name (InjSide side)
{
  g_return_val_if_fail ((guint) side < INJ_N_SIDES, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "side", sides[side].name);
}

gboolean
inj_side_from_id (const char *id,
                  InjSide    *side)
{
  g_return_val_if_fail (side != NULL, FALSE);

  for (guint i = 0; i < INJ_N_SIDES; i++)
    {
      if (g_strcmp0 (id, sides[i].id) == 0)
        {
          *side = (InjSide) i;
          return TRUE;
        }
    }

  return FALSE;
}
