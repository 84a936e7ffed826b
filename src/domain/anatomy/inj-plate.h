/* inj-plate.h
 *
 * The five plates by name; their drawings live in the diagrams.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InjPlate:
 *
 * One of the five diagrams. The left plate shows the patient's left.
 */
typedef enum
{
  INJ_PLATE_RIGHT,
  INJ_PLATE_FRONT,
  INJ_PLATE_LEFT,
  INJ_PLATE_BACK,
  INJ_PLATE_TOP,
} InjPlate;

#define INJ_N_PLATES 5

/* "right", "front", "left", "back", "top": the file's name and the id. */
const char *inj_plate_get_id   (InjPlate     plate);
/* The translated name: "Front". */
const char *inj_plate_get_name (InjPlate     plate);
gboolean    inj_plate_from_id  (const char  *id,
                                InjPlate    *plate);

G_END_DECLS
