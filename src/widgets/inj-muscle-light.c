/* inj-muscle-light.c
 *
 * Lights up muscles on one plate.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-muscle-light.h"

#include "inj-tint.h"

struct _InjMuscleLight
{
  InjTint      tint;
  InjMuscleSet muscles;
  InjPalette   palette;
};

/* ARGB, premultiplied. */
static const guint32 colours[] = {
  [INJ_PALETTE_LIGHT] = 0x4808203d,
  [INJ_PALETTE_DARK] = 0x4d2e3d4d,
  [INJ_PALETTE_HIGH_CONTRAST] = 0x73736200,
};

InjMuscleLight *
inj_muscle_light_new (void)
{
  return g_new0 (InjMuscleLight, 1);
}

void
inj_muscle_light_free (InjMuscleLight *self)
{
  inj_tint_clear (&self->tint);
  g_free (self);
}

gboolean
inj_muscle_light_set (InjMuscleLight *self,
                      InjMask        *mask,
                      InjMuscleSet    muscles,
                      InjPalette      palette)
{
  cairo_rectangle_t box = { 0 };

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->muscles == muscles && self->palette == palette)
    return FALSE;

  self->muscles = muscles;
  self->palette = palette;
  inj_tint_take (&self->tint, muscles != 0 ? inj_mask_draw (mask, muscles, colours[palette], &box) : NULL, &box);

  return TRUE;
}

void
inj_muscle_light_snapshot (InjMuscleLight    *self,
                           GtkSnapshot       *snapshot,
                           const InjViewport *viewport)
{
  g_return_if_fail (self != NULL);

  inj_tint_snapshot (&self->tint, snapshot, viewport);
}
