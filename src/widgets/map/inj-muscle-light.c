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
/* How wide an outline is, in device pixels. */
#define OUTLINE 3

struct _InjMuscleLight
{
  InjTint      tint;
  InjMuscleSet muscles;
  InjPalette   palette;
  double       scale;
  gboolean     outline;
};

/* ARGB, premultiplied. */
static const guint32 colours[] = {
  [INJ_PALETTE_LIGHT] = 0x4808203d,
  [INJ_PALETTE_DARK] = 0x4d2e3d4d,
  [INJ_PALETTE_HIGH_CONTRAST] = 0x73736200,
};

static const guint32 outline_colours[] = {
  [INJ_PALETTE_LIGHT] = 0xff241f31,
  [INJ_PALETTE_DARK] = 0xfff6f5f4,
  [INJ_PALETTE_HIGH_CONTRAST] = 0xff000000,
};

/* Whether that pixel is of what is lit up. */
static gboolean
is_lit (const guint32 *pixels,
        int            width,
        int            height,
        int            x,
        int            y)
{
  return x >= 0 && y >= 0 && x < width && y < height && pixels[y * width + x] >> 24 >= 128;
}

/* Leaves what lies near the edge of what is lit up. */
static void
keep_outline (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  guint32 *pixels;
  g_autofree guint32 *filled = NULL;

  cairo_surface_flush (surface);
  /* Four bytes a pixel leave no gap between the rows. */
  g_assert (cairo_image_surface_get_stride (surface) == 4 * width);
  pixels = (guint32 *) (void *) cairo_image_surface_get_data (surface);
  filled = g_memdup2 (pixels, (gsize) 4 * width * height);

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      if (is_lit (filled, width, height, x - OUTLINE, y)
          && is_lit (filled, width, height, x + OUTLINE, y)
          && is_lit (filled, width, height, x, y - OUTLINE)
          && is_lit (filled, width, height, x, y + OUTLINE))
        pixels[y * width + x] = 0;
  cairo_surface_mark_dirty (surface);
}

static cairo_surface_t *
draw (InjMuscleLight    *self,
      InjMask           *mask,
      cairo_rectangle_t *box)
{
  const guint32 *palette = self->outline ? outline_colours : colours;
  cairo_surface_t *surface = inj_mask_draw (mask, self->muscles, palette[self->palette], self->scale, box);

  if (surface != NULL && self->outline)
    keep_outline (surface);

  return surface;
}

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
                      double          scale,
                      gboolean        outline)
{
  cairo_rectangle_t box = { 0 };

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->muscles == muscles
      && (muscles == 0
          || (self->palette == palette && fabs (self->scale - scale) < SAME_SCALE && self->outline == outline)))
    return FALSE;

  self->muscles = muscles;
  self->palette = palette;
  self->scale = scale;
  self->outline = outline;
  inj_tint_take (&self->tint, muscles != 0 ? draw (self, mask, &box) : NULL, &box);

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
