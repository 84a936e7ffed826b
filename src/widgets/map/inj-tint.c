/* inj-tint.c
 *
 * Colour that lies over a part of a plate.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-tint.h"

#include <math.h>

GdkTexture *
inj_tint_make_texture (cairo_surface_t *surface)
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

void
inj_tint_snapshot_texture (GdkTexture              *texture,
                           const cairo_rectangle_t *part,
                           GtkSnapshot             *snapshot,
                           const InjViewport       *viewport,
                           int                      device_scale)
{
  double scale = inj_viewport_get_scale (viewport);
  double width = part->width * scale;
  double height = part->height * scale;
  double x;
  double y;

  inj_viewport_to_widget (viewport, part->x, part->y, &x, &y);
  if (fabs (width * device_scale - gdk_texture_get_width (texture)) < 1
      && fabs (height * device_scale - gdk_texture_get_height (texture)) < 1)
    {
      x = round (x * device_scale) / device_scale;
      y = round (y * device_scale) / device_scale;
      width = (double) gdk_texture_get_width (texture) / device_scale;
      height = (double) gdk_texture_get_height (texture) / device_scale;
    }

  gtk_snapshot_append_texture (snapshot, texture, &GRAPHENE_RECT_INIT (x, y, width, height));
}

void
inj_tint_take (InjTint                 *self,
               cairo_surface_t         *surface,
               const cairo_rectangle_t *box)
{
  g_return_if_fail (self != NULL);

  g_clear_object (&self->texture);
  if (surface == NULL)
    return;

  self->texture = inj_tint_make_texture (surface);
  self->box = *box;
  cairo_surface_destroy (surface);
}

void
inj_tint_clear (InjTint *self)
{
  inj_tint_take (self, NULL, NULL);
}

void
inj_tint_snapshot (const InjTint     *self,
                   GtkSnapshot       *snapshot,
                   const InjViewport *viewport,
                   int                device_scale)
{
  if (self->texture != NULL)
    inj_tint_snapshot_texture (self->texture, &self->box, snapshot, viewport, device_scale);
}
