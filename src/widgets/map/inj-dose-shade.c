/* inj-dose-shade.c
 *
 * Shades the muscles of one plate by what was given in them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-dose-shade.h"

#include <math.h>
#include <string.h>

#include "inj-dose-scale.h"
#include "inj-tint.h"

/* Pixels a user unit. */
#define SAME_SCALE 1e-6

struct _InjDoseShade
{
  InjTint tint;
  guint32 pixels[INJ_N_MUSCLES][INJ_N_SIDES];
  double  scale;
};

static guint32
premultiply (guint32 colour)
{
  guint32 alpha = colour >> 24;
  guint32 pixel = alpha << 24;

  for (int shift = 0; shift < 24; shift += 8)
    pixel |= (((colour >> shift) & 0xff) * alpha / 255) << shift;

  return pixel;
}

static void
choose_pixels (const InjTotals *totals,
               InjPalette       palette,
               guint32          pixels[INJ_N_MUSCLES][INJ_N_SIDES])
{
  InjUnits step = inj_dose_scale_get_step (totals);

  for (int muscle = 0; muscle < INJ_N_MUSCLES; muscle++)
    for (int side = 0; side < INJ_N_SIDES; side++)
      {
        const InjTally *tally = &totals->by_muscle_side[muscle][side];

        if (tally->given > 0 || tally->required > 0)
          pixels[muscle][side] =
            premultiply (inj_dose_scale_get_colour (inj_dose_scale_get_shade (tally->given, step), palette));
      }
}

InjDoseShade *
inj_dose_shade_new (void)
{
  return g_new0 (InjDoseShade, 1);
}

void
inj_dose_shade_free (InjDoseShade *self)
{
  inj_tint_clear (&self->tint);
  g_free (self);
}

gboolean
inj_dose_shade_set (InjDoseShade    *self,
                    InjMask         *mask,
                    const InjTotals *totals,
                    InjPalette       palette,
                    double           scale)
{
  guint32 pixels[INJ_N_MUSCLES][INJ_N_SIDES] = { { 0 } };
  cairo_rectangle_t box = { 0 };

  g_return_val_if_fail (self != NULL, FALSE);

  if (mask != NULL && totals != NULL)
    choose_pixels (totals, palette, pixels);
  if (memcmp (pixels, self->pixels, sizeof pixels) == 0 && (self->tint.texture == NULL || fabs (self->scale - scale) < SAME_SCALE))
    return FALSE;

  self->scale = scale;
  memcpy (self->pixels, pixels, sizeof pixels);
  inj_tint_take (&self->tint, mask != NULL ? inj_mask_shade (mask, self->pixels, scale, &box) : NULL, &box);

  return TRUE;
}

void
inj_dose_shade_snapshot (InjDoseShade      *self,
                         GtkSnapshot       *snapshot,
                         const InjViewport *viewport,
                         int                device_scale)
{
  g_return_if_fail (self != NULL);

  inj_tint_snapshot (&self->tint, snapshot, viewport, device_scale);
}
