/* inj-region.h
 *
 * The parts of the skin, named where no muscle lies.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InjRegion:
 *
 * %INJ_REGION_NONE is beside the patient; %INJ_REGION_SKIN is skin to which
 * the plate gives no other name.
 */
typedef enum
{
  INJ_REGION_NONE,
  INJ_REGION_SKIN,
  INJ_REGION_SCALP,
  INJ_REGION_FOREHEAD,
  INJ_REGION_FACE,
  INJ_REGION_EAR,
  INJ_REGION_NECK,
  INJ_REGION_SHOULDER,
} InjRegion;

#define INJ_N_REGIONS 8

/* The id used in plates: "forehead". */
const char *inj_region_get_id   (InjRegion    region);
/* The translated name: "Forehead"; %NULL for %INJ_REGION_NONE. */
const char *inj_region_get_name (InjRegion    region);
/* Of those that a plate can draw, so neither "none" nor "skin". */
gboolean    inj_region_from_id  (const char  *id,
                                 InjRegion   *region);

G_END_DECLS
