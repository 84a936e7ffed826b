/* reference-picture.c
 *
 * Plates drawn small, to be held against pictures of them that were looked at.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "reference-picture.h"

#include <math.h>

/* Pixels. */
#define HEAD_HEIGHT 165
#define BLOCK 4
/* Of 255. A palette of 96 colours and edges shifted by a tenth of a pixel make
 * up to 13.3 and 0.68 together; an ear that moved by 3 mm makes 49, a faint
 * outline 15. */
#define WORST 14
#define MEAN 1.0

static const char *const palettes[] = {
  [INJ_PALETTE_LIGHT] = "light",
  [INJ_PALETTE_DARK] = "dark",
  [INJ_PALETTE_HIGH_CONTRAST] = "contrast",
};
static const char *const views[] = {
  [INJ_MUSCLE_VIEW_OFF] = "bare",
  [INJ_MUSCLE_VIEW_OUTLINED] = "outlined",
  [INJ_MUSCLE_VIEW_FULL] = "full",
};

static void
clear_picture (ReferencePicture *picture)
{
  g_free (picture->name);
}

static void
add_picture (GArray              *list,
             InjPlate             plate,
             const InjPlateStyle *style)
{
  g_autoptr (GString) name = g_string_new (inj_plate_get_id (plate));
  ReferencePicture picture = { .plate = plate, .style = *style };

  g_string_append_printf (name, "-%s-%s", palettes[style->palette], views[style->muscles]);
  if (style->skin != INJ_SKIN_MEDIUM)
    g_string_append_printf (name, "-%s", inj_skin_get_id (style->skin));
  if (style->landmarks)
    g_string_append (name, "-landmarks");
  picture.name = g_strdup (name->str);
  g_array_append_val (list, picture);
}

GArray *
reference_list (void)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (ReferencePicture));

  g_array_set_clear_func (list, (GDestroyNotify) clear_picture);

  for (InjPlate plate = 0; plate < INJ_N_PLATES; plate++)
    for (InjPalette palette = INJ_PALETTE_LIGHT; palette <= INJ_PALETTE_HIGH_CONTRAST; palette++)
      for (InjMuscleView muscles = INJ_MUSCLE_VIEW_OFF; muscles <= INJ_MUSCLE_VIEW_FULL; muscles++)
        add_picture (list, plate, &(InjPlateStyle) { palette, muscles });

  for (InjPalette palette = INJ_PALETTE_LIGHT; palette <= INJ_PALETTE_DARK; palette++)
    for (InjSkin skin = INJ_SKIN_LIGHTER; skin < INJ_N_SKINS; skin++)
      add_picture (list, INJ_PLATE_LEFT, &(InjPlateStyle) { palette, INJ_MUSCLE_VIEW_FULL, .skin = skin });

  for (InjPlate plate = 0; plate < INJ_N_PLATES; plate++)
    add_picture (list, plate, &(InjPlateStyle) { INJ_PALETTE_LIGHT, INJ_MUSCLE_VIEW_OFF, .landmarks = TRUE });

  return list;
}

/* What the window puts behind the plates. */
static void
paint_ground (cairo_t    *cr,
              InjPalette  palette)
{
  if (palette == INJ_PALETTE_DARK)
    cairo_set_source_rgb (cr, 0x24 / 255.0, 0x24 / 255.0, 0x24 / 255.0);
  else
    cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
}

cairo_surface_t *
reference_render (InjDrawing          *drawing,
                  const InjPlateStyle *style,
                  const char          *extra,
                  double               shift)
{
  const InjFrame *frame = inj_drawing_get_frame (drawing);
  g_autofree char *stylesheet = inj_plate_style_dup_stylesheet (style);
  g_autofree char *all = g_strconcat (stylesheet, extra, NULL);
  g_autoptr (GError) error = NULL;
  double width = HEAD_HEIGHT * frame->width / frame->scale;
  double height = HEAD_HEIGHT * frame->height / frame->scale;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (width), (int) ceil (height));
  cairo_t *cr = cairo_create (surface);

  paint_ground (cr, style->palette);
  cairo_translate (cr, shift, shift);
  inj_drawing_render (drawing, cr, width, height, all, &error);
  g_assert_no_error (error);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static const guint8 *
get_pixel (cairo_surface_t *surface,
           int              x,
           int              y)
{
  return cairo_image_surface_get_data (surface) + (gsize) y * cairo_image_surface_get_stride (surface) + (gsize) x * 4;
}

/* The difference of the means of one channel. */
static double
compare_block (cairo_surface_t *one,
               cairo_surface_t *other,
               int              left,
               int              top,
               int              channel)
{
  int right = MIN (left + BLOCK, cairo_image_surface_get_width (one));
  int bottom = MIN (top + BLOCK, cairo_image_surface_get_height (one));
  int sum = 0;

  for (int y = top; y < bottom; y++)
    for (int x = left; x < right; x++)
      sum += get_pixel (one, x, y)[channel] - get_pixel (other, x, y)[channel];

  return fabs ((double) sum / ((right - left) * (bottom - top)));
}

gboolean
reference_compare (cairo_surface_t     *one,
                   cairo_surface_t     *other,
                   ReferenceDifference *difference)
{
  int width = cairo_image_surface_get_width (one);
  int height = cairo_image_surface_get_height (one);
  guint n_compared = 0;
  double sum = 0;

  *difference = (ReferenceDifference) { 0 };
  if (width != cairo_image_surface_get_width (other) || height != cairo_image_surface_get_height (other))
    return FALSE;

  for (int y = 0; y < height; y += BLOCK)
    for (int x = 0; x < width; x += BLOCK)
      for (int channel = 0; channel < 3; channel++)
        {
          double here = compare_block (one, other, x, y, channel);

          sum += here;
          n_compared++;
          if (here > difference->worst)
            *difference = (ReferenceDifference) { here, 0, x, y };
        }
  difference->mean = sum / n_compared;

  return TRUE;
}

gboolean
reference_is_alike (const ReferenceDifference *difference)
{
  return difference->worst <= WORST && difference->mean <= MEAN;
}

cairo_surface_t *
reference_draw_difference (cairo_surface_t *one,
                           cairo_surface_t *other)
{
  int width = MIN (cairo_image_surface_get_width (one), cairo_image_surface_get_width (other));
  int height = MIN (cairo_image_surface_get_height (one), cairo_image_surface_get_height (other));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);

  cairo_surface_flush (surface);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      for (int channel = 0; channel < 3; channel++)
        {
          int distance = ABS (get_pixel (one, x, y)[channel] - get_pixel (other, x, y)[channel]);

          *((guint8 *) get_pixel (surface, x, y) + channel) = (guint8) (255 - MIN (distance * 4, 255));
        }
  cairo_surface_mark_dirty (surface);

  return surface;
}
