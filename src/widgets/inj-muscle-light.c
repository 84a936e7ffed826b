/* inj-muscle-light.c
 *
 * Lights up muscles on one plate.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-muscle-light.h"

#include <math.h>

#include "inj-tint.h"

/* Pixels a user unit. */
#define SAME_SCALE 1e-6

struct _InjMuscleLight
{
  InjTint      tint;
  InjMuscleSet muscles;
  InjPalette   palette;
  double       scale;
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
                      InjPalette      palette,
                      double          scale)
{
  cairo_rectangle_t box = { 0 };

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->muscles == muscles && (muscles == 0 || (self->palette == palette && fabs (self->scale - scale) < SAME_SCALE)))
    return FALSE;

  self->muscles = muscles;
  self->palette = palette;
  self->scale = scale;
  inj_tint_take (&self->tint, muscles != 0 ? inj_mask_draw (mask, muscles, colours[palette], scale, &box) : NULL, &box);

  return TRUE;
}

void
inj_muscle_light_snapshot (InjMuscleLight    *self,
                           GtkSnapshot       *snapshot,
                           const InjViewport *viewport,
                           int                device_scale)
{
  g_return_if_fail (self != NULL);

  inj_tint_snapshot (&self->tint, snapshot, viewport, device_scale);
}
