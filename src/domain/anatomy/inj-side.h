/* inj-side.h
 *
 * The patient's sides.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InjSide:
 *
 * Left and right are always the patient's, never the viewer's.
 */
typedef enum
{
  INJ_SIDE_RIGHT,
  INJ_SIDE_LEFT,
  INJ_SIDE_MIDLINE,
} InjSide;

#define INJ_N_SIDES 3

/* The id used in site ids, database and exports: "right", "left", "midline". */
const char *inj_side_get_id   (InjSide      side);
/* The translated word: "right". */
const char *inj_side_get_name (InjSide      side);
gboolean    inj_side_from_id  (const char  *id,
                               InjSide     *side);

G_END_DECLS
