/* inj-region.c
 *
 * The parts of the skin, named where no muscle lies.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-region.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *id;
  const char *name;
} regions[INJ_N_REGIONS] = {
  [INJ_REGION_NONE] = { "none", NULL },
  /* Translators: the parts of the skin, named under the pointer */
  [INJ_REGION_SKIN] = { "skin", NC_("region", "Skin") },
  [INJ_REGION_SCALP] = { "scalp", NC_("region", "Scalp") },
  [INJ_REGION_FOREHEAD] = { "forehead", NC_("region", "Forehead") },
  [INJ_REGION_FACE] = { "face", NC_("region", "Face") },
  [INJ_REGION_EAR] = { "ear", NC_("region", "Ear") },
  [INJ_REGION_NECK] = { "neck", NC_("region", "Neck") },
  [INJ_REGION_SHOULDER] = { "shoulder", NC_("region", "Shoulder") },
};

const char *
inj_region_get_id (InjRegion region)
{
  g_return_val_if_fail ((guint) region < INJ_N_REGIONS, NULL);

  return regions[region].id;
}

const char *
inj_region_get_name (InjRegion region)
{
  g_return_val_if_fail ((guint) region < INJ_N_REGIONS, NULL);

  if (regions[region].name == NULL)
    return NULL;

  return g_dpgettext2 (GETTEXT_PACKAGE, "region", regions[region].name);
}

gboolean
inj_region_from_id (const char *id,
                    InjRegion  *region)
{
  g_return_val_if_fail (region != NULL, FALSE);

  for (guint i = INJ_REGION_SCALP; i < INJ_N_REGIONS; i++)
    {
      if (g_strcmp0 (id, regions[i].id) == 0)
        {
          *region = (InjRegion) i;
          return TRUE;
        }
    }

  return FALSE;
}
