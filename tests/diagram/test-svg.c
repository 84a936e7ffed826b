/* test-svg.c
 *
 * Where elements lie, and what a stylesheet changes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/inj-svg.h"

#define PICTURE                                                                              \
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 50' width='100' height='50'>"    \
  "<rect id='left' class='half' width='50' height='50' fill='#ff0000'/>"                     \
  "<g transform='translate(50,10) scale(2)'><circle id='dot' cx='10' cy='5' r='2' opacity='0'/></g>" \
  "</svg>"

static InjSvg *
load (const char *stylesheet)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (PICTURE, strlen (PICTURE));
  g_autoptr (GError) error = NULL;
  InjSvg *svg = inj_svg_new (bytes, stylesheet, &error);

  g_assert_no_error (error);

  return svg;
}

static guint32
draw_pixel (InjSvg     *svg,
            const char *layer,
            int         x,
            int         y)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 100, 50);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GError) error = NULL;
  const guint32 *row;
  guint32 pixel;

  if (layer == NULL)
    inj_svg_render (svg, cr, 100, 50, &error);
  else
    inj_svg_render_layer (svg, cr, layer, 100, 50, &error);
  g_assert_no_error (error);

  cairo_surface_flush (surface);
  row = (const guint32 *) (const void *) (cairo_image_surface_get_data (surface)
                                          + (gsize) y * cairo_image_surface_get_stride (surface));
  pixel = row[x];
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return pixel;
}

static void
test_box_follows_transforms (void)
{
  g_autoptr (InjSvg) svg = load (NULL);
  g_autoptr (GError) error = NULL;
  cairo_rectangle_t box;

  /* Also of what cannot be seen. */
  g_assert_true (inj_svg_get_box (svg, "dot", 100, 50, &box, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat_with_epsilon (box.x + box.width / 2, 70, 0.01);
  g_assert_cmpfloat_with_epsilon (box.y + box.height / 2, 20, 0.01);
  g_assert_cmpfloat_with_epsilon (box.width, 8, 0.01);
}

static void
test_no_such_element (void)
{
  g_autoptr (InjSvg) svg = load (NULL);
  g_autoptr (GError) error = NULL;
  cairo_rectangle_t box;

  g_assert_false (inj_svg_get_box (svg, "right", 100, 50, &box, &error));
  g_assert_nonnull (error);
}

static void
test_render (void)
{
  g_autoptr (InjSvg) svg = load (NULL);

  g_assert_cmphex (draw_pixel (svg, NULL, 10, 10), ==, 0xffff0000);
  g_assert_cmphex (draw_pixel (svg, NULL, 90, 10), ==, 0);
  g_assert_cmphex (draw_pixel (svg, "left", 10, 10), ==, 0xffff0000);
}

static void
test_stylesheet (void)
{
  g_autoptr (InjSvg) svg = load (".half { fill: #0000ff; }");

  g_assert_cmphex (draw_pixel (svg, NULL, 10, 10), ==, 0xff0000ff);
}

static void
test_not_a_picture (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("nothing", 7);
  g_autoptr (GError) error = NULL;

  g_assert_null (inj_svg_new (bytes, NULL, &error));
  g_assert_nonnull (error);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/svg/box-follows-transforms", test_box_follows_transforms);
  g_test_add_func ("/svg/no-such-element", test_no_such_element);
  g_test_add_func ("/svg/render", test_render);
  g_test_add_func ("/svg/stylesheet", test_stylesheet);
  g_test_add_func ("/svg/not-a-picture", test_not_a_picture);

  return g_test_run ();
}
