/* inj-muscle-light.c
 *
 * Lights up muscles on one plate.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-muscle-light.h"

#include <math.h>

/* Device pixels a head height: a glow needs no sharper edge when zoomed. */
#define HEAD_HEIGHT 400.0

typedef struct
{
  InjMuscleSide      muscle;
  InjPalette         palette;
  GdkTexture        *texture;
  cairo_rectangle_t  box;
} Glow;

struct _InjMuscleLight
{
  InjDrawing *drawing;
  GArray     *glows;
};

static const GdkRGBA colours[] = {
  [INJ_PALETTE_LIGHT] = { 0.11f, 0.44f, 0.85f, 0.28f },
  [INJ_PALETTE_DARK] = { 0.60f, 0.80f, 1.0f, 0.30f },
  [INJ_PALETTE_HIGH_CONTRAST] = { 1.0f, 0.85f, 0.0f, 0.45f },
};

static void
clear_glow (gpointer data)
{
  Glow *glow = data;

  g_clear_object (&glow->texture);
}

static GdkTexture *
draw_muscle (InjMuscleLight          *self,
             const InjMuscleSide     *muscle,
             const cairo_rectangle_t *box,
             InjPalette               palette)
{
  const InjFrame *frame = inj_drawing_get_frame (self->drawing);
  double scale = HEAD_HEIGHT / frame->scale;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                                         MAX (1, (int) ceil (box->width * scale)),
                                                         MAX (1, (int) ceil (box->height * scale)));
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  cairo_translate (cr, -box->x * scale, -box->y * scale);
  gdk_cairo_set_source_rgba (cr, &colours[palette]);
  if (!inj_drawing_render_muscle (self->drawing, cr, frame->width * scale, frame->height * scale, muscle, &error))
    g_critical ("Muscle not drawn: %s", error->message);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      (gsize) cairo_image_surface_get_stride (surface)
                                      * cairo_image_surface_get_height (surface),
                                      (GDestroyNotify) cairo_surface_destroy,
                                      surface);

  return gdk_memory_texture_new (cairo_image_surface_get_width (surface),
                                 cairo_image_surface_get_height (surface),
                                 GDK_MEMORY_DEFAULT,
                                 bytes,
                                 cairo_image_surface_get_stride (surface));
}

static const Glow *
ensure_glow (InjMuscleLight      *self,
             const InjMuscleSide *muscle,
             InjPalette           palette)
{
  Glow made = { .muscle = *muscle, .palette = palette };

  for (guint i = 0; i < self->glows->len; i++)
    {
      const Glow *glow = &g_array_index (self->glows, Glow, i);

      if (glow->muscle.muscle == muscle->muscle && glow->muscle.side == muscle->side && glow->palette == palette)
        return glow;
    }

  if (!inj_drawing_get_box (self->drawing, muscle, &made.box))
    return NULL;

  made.texture = draw_muscle (self, muscle, &made.box, palette);
  g_array_append_val (self->glows, made);

  return &g_array_index (self->glows, Glow, self->glows->len - 1);
}

InjMuscleLight *
inj_muscle_light_new (InjDrawing *drawing)
{
  InjMuscleLight *self;

  g_return_val_if_fail (INJ_IS_DRAWING (drawing), NULL);

  self = g_new0 (InjMuscleLight, 1);
  self->drawing = g_object_ref (drawing);
  self->glows = g_array_new (FALSE, FALSE, sizeof (Glow));
  g_array_set_clear_func (self->glows, clear_glow);

  return self;
}

void
inj_muscle_light_free (InjMuscleLight *self)
{
  g_clear_object (&self->drawing);
  g_clear_pointer (&self->glows, g_array_unref);
  g_free (self);
}

void
inj_muscle_light_snapshot (InjMuscleLight    *self,
                           GtkSnapshot       *snapshot,
                           const InjViewport *viewport,
                           InjMuscleSet       muscles,
                           InjPalette         palette)
{
  g_autoptr (GArray) list = inj_muscle_set_list (muscles);
  double scale = inj_viewport_get_scale (viewport);

  g_return_if_fail (self != NULL);

  for (guint i = 0; i < list->len; i++)
    {
      const Glow *glow = ensure_glow (self, &g_array_index (list, InjMuscleSide, i), palette);
      double x;
      double y;

      if (glow == NULL)
        continue;

      inj_viewport_to_widget (viewport, glow->box.x, glow->box.y, &x, &y);
      gtk_snapshot_append_texture (snapshot,
                                   glow->texture,
                                   &GRAPHENE_RECT_INIT (x, y, glow->box.width * scale, glow->box.height * scale));
    }
}
