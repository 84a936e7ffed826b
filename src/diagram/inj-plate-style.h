/* inj-plate-style.h
 *
 * How plates are drawn: their colours, and what of the muscles is shown.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  INJ_PALETTE_LIGHT,
  INJ_PALETTE_DARK,
  INJ_PALETTE_HIGH_CONTRAST,
} InjPalette;

typedef enum
{
  INJ_MUSCLE_VIEW_OFF,
  INJ_MUSCLE_VIEW_OUTLINED,
  INJ_MUSCLE_VIEW_FULL,
} InjMuscleView;

/**
 * InjPlateStyle:
 *
 * A plain value. Geometry is the same in every style; each choice is one
 * stylesheet.
 */
typedef struct
{
  InjPalette    palette;
  InjMuscleView muscles;
} InjPlateStyle;

gboolean  inj_plate_style_equal          (const InjPlateStyle *self,
                                          const InjPlateStyle *other);
/* The stylesheet that makes a plate look so, from the compiled resource. */
char     *inj_plate_style_dup_stylesheet (const InjPlateStyle *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
