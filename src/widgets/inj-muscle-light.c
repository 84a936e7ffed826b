/* inj-muscle-light.c
 *
 * Lights up muscles on one plate.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-muscle-light.h"

struct _InjMuscleLight
{
  GdkTexture        *texture;
  cairo_rectangle_t  box;
  InjMuscleSet       muscles;
  InjPalette         palette;
};

/* ARGB, premultiplied. */
static const guint32 colours[] = {
  [INJ_PALETTE_LIGHT] = 0x4808203d,
  [INJ_PALETTE_DARK] = 0x4d2e3d4d,
  [INJ_PALETTE_HIGH_CONTRAST] = 0x73736200,
};

static GdkTexture *
make_texture (cairo_surface_t *surface)
{
  gsize stride = cairo_image_surface_get_stride (surface);
  int height = cairo_image_surface_get_height (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      stride * height,
                                      (GDestroyNotify) cairo_surface_destroy,
                                      cairo_surface_reference (surface));

  return gdk_memory_texture_new (cairo_image_surface_get_width (surface), height, GDK_MEMORY_DEFAULT, bytes, stride);
}

InjMuscleLight *
inj_muscle_light_new (void)
{
  return g_new0 (InjMuscleLight, 1);
}

void
inj_muscle_light_free (InjMuscleLight *self)
{
  g_clear_object (&self->texture);
  g_free (self);
}

gboolean
inj_muscle_light_set (InjMuscleLight *self,
                      InjMask        *mask,
                      InjMuscleSet    muscles,
                      InjPalette      palette)
{
  cairo_surface_t *surface;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->muscles == muscles && self->palette == palette)
    return FALSE;

  self->muscles = muscles;
  self->palette = palette;
  g_clear_object (&self->texture);
  surface = muscles != 0 ? inj_mask_draw (mask, muscles, colours[palette], &self->box) : NULL;
  if (surface != NULL)
    {
      self->texture = make_texture (surface);
      cairo_surface_destroy (surface);
    }

  return TRUE;
}

void
inj_muscle_light_snapshot (InjMuscleLight    *self,
                           GtkSnapshot       *snapshot,
                           const InjViewport *viewport)
{
  double scale = inj_viewport_get_scale (viewport);
  double x;
  double y;

  g_return_if_fail (self != NULL);

  if (self->texture == NULL)
    return;

  inj_viewport_to_widget (viewport, self->box.x, self->box.y, &x, &y);
  gtk_snapshot_append_texture (snapshot,
                               self->texture,
                               &GRAPHENE_RECT_INIT (x, y, self->box.width * scale, self->box.height * scale));
}
