/* inj-plate-style.h
 *
 * How plates are drawn: their colours, and what is shown beside the skin.
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

/* The tone of the drawn skin; the first is the drawing's own. */
typedef enum
{
  INJ_SKIN_MEDIUM,
  INJ_SKIN_LIGHTER,
  INJ_SKIN_DARKER,
} InjSkin;

#define INJ_N_SKINS 3

/**
 * InjPlateStyle:
 * @skin: says nothing in high contrast, whose skin is near white
 * @landmarks: whether the bones that an injector feels for are drawn
 *
 * A plain value. Geometry is the same in every style; each choice is one
 * stylesheet.
 */
typedef struct
{
  InjPalette    palette;
  InjMuscleView muscles;
  InjSkin       skin;
  gboolean      landmarks;
} InjPlateStyle;

/* The id used in settings: "light", "dark", "high-contrast". */
const char *inj_palette_get_id             (InjPalette           palette);
gboolean    inj_palette_from_id            (const char          *id,
                                            InjPalette          *palette);
/* The id used in settings: "medium", "lighter", "darker". */
const char *inj_skin_get_id                (InjSkin              skin);
/* The translated name: "Lighter". */
const char *inj_skin_get_name              (InjSkin              skin);
gboolean    inj_skin_from_id               (const char          *id,
                                            InjSkin             *skin);

gboolean    inj_plate_style_equal          (const InjPlateStyle *self,
                                            const InjPlateStyle *other);
/* The stylesheet that makes a plate look so, from the compiled resource. */
char       *inj_plate_style_dup_stylesheet (const InjPlateStyle *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
