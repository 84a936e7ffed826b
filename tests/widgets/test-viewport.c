/* test-viewport.c
 *
 * Zoom and pan, as numbers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "widgets/map/inj-viewport.h"

static const InjFrame frame = { INJ_PLATE_FRONT, 440, 600, 1000, 880, 1160, 1160 };

static InjViewport
make_viewport (double width,
               double height)
{
  InjViewport viewport;

  inj_viewport_init (&viewport, &frame);
  inj_viewport_resize (&viewport, width, height, 0);

  return viewport;
}

static void
assert_at (const InjViewport *viewport,
           double             user_x,
           double             user_y,
           double             x,
           double             y)
{
  double found_x;
  double found_y;

  inj_viewport_to_widget (viewport, user_x, user_y, &found_x, &found_y);
  g_assert_cmpfloat_with_epsilon (found_x, x, 1e-6);
  g_assert_cmpfloat_with_epsilon (found_y, y, 1e-6);
  inj_viewport_to_user (viewport, x, y, &found_x, &found_y);
  g_assert_cmpfloat_with_epsilon (found_x, user_x, 1e-6);
  g_assert_cmpfloat_with_epsilon (found_y, user_y, 1e-6);
}

static void
test_fits (void)
{
  InjViewport wide = make_viewport (1000, 580);
  InjViewport tall = make_viewport (440, 1000);

  /* In the middle between the sides. */
  g_assert_cmpfloat_with_epsilon (inj_viewport_get_scale (&wide), 0.5, 1e-6);
  assert_at (&wide, 440, 0, 500, 0);
  assert_at (&wide, 880, 1160, 720, 580);

  /* At the bottom, where the neck runs off the edge. */
  g_assert_cmpfloat_with_epsilon (inj_viewport_get_scale (&tall), 0.5, 1e-6);
  assert_at (&tall, 0, 1160, 0, 1000);
}

static void
test_given_scale (void)
{
  InjViewport viewport = make_viewport (1000, 1000);

  inj_viewport_resize (&viewport, 1000, 1000, 300);
  g_assert_cmpfloat_with_epsilon (inj_viewport_get_scale (&viewport), 0.3, 1e-6);

  /* Also in a box that was cut to whole pixels. */
  inj_viewport_resize (&viewport, 439, 580, 500);
  g_assert_cmpfloat_with_epsilon (inj_viewport_get_scale (&viewport), 0.5, 1e-6);

  /* But never more than fits. */
  inj_viewport_resize (&viewport, 439, 579, 900);
  g_assert_cmpfloat_with_epsilon (inj_viewport_get_scale (&viewport), 0.5, 1e-6);
}

static void
test_zoom_keeps_the_point (void)
{
  InjViewport viewport = make_viewport (880, 1160);
  double x;
  double y;

  inj_viewport_to_user (&viewport, 300, 500, &x, &y);
  for (int i = 0; i < 10; i++)
    {
      inj_viewport_zoom_at (&viewport, 1.2, 300, 500);
      assert_at (&viewport, x, y, 300, 500);
    }
  g_assert_cmpfloat (viewport.zoom, >, 6);
}

static void
test_zoom_keeps_the_point_of_a_narrow_plate (void)
{
  InjViewport viewport = make_viewport (2000, 580);
  double x;
  double y;

  inj_viewport_to_user (&viewport, 1180, 100, &x, &y);
  for (int i = 0; i < 10; i++)
    {
      inj_viewport_zoom_at (&viewport, 1.2, 1180, 100);
      assert_at (&viewport, x, y, 1180, 100);
    }

  /* Coming back, it ends in the middle. */
  for (int i = 0; i < 12; i++)
    inj_viewport_zoom_at (&viewport, 1 / 1.2, 200, 400);
  assert_at (&viewport, 440, 0, 1000, 0);
}

static void
test_zoom_has_bounds (void)
{
  InjViewport viewport = make_viewport (880, 1160);

  inj_viewport_zoom_at (&viewport, 1000, 10, 10);
  g_assert_cmpfloat_with_epsilon (viewport.zoom, INJ_VIEWPORT_MAXIMUM_ZOOM, 1e-6);
  inj_viewport_zoom_at (&viewport, 0.0001, 10, 10);
  g_assert_cmpfloat_with_epsilon (viewport.zoom, 1, 1e-6);
  /* The whole plate is back where it was. */
  assert_at (&viewport, 0, 0, 0, 0);
}

static void
test_pan_has_bounds (void)
{
  InjViewport viewport = make_viewport (880, 1160);

  inj_viewport_pan (&viewport, 100, 100);
  assert_at (&viewport, 0, 0, 0, 0);

  inj_viewport_zoom_at (&viewport, 2, 440, 580);
  assert_at (&viewport, 440, 580, 440, 580);
  inj_viewport_pan (&viewport, 30, -20);
  assert_at (&viewport, 440, 580, 470, 560);
  inj_viewport_pan (&viewport, 5000, 5000);
  assert_at (&viewport, 0, 0, 0, 0);
  inj_viewport_pan (&viewport, -5000, -5000);
  assert_at (&viewport, 880, 1160, 880, 1160);
}

static void
test_show (void)
{
  InjViewport viewport = make_viewport (880, 1160);
  double x;
  double y;

  inj_viewport_zoom_at (&viewport, 4, 0, 0);
  inj_viewport_show (&viewport, 600, 700, 40);
  inj_viewport_to_widget (&viewport, 600, 700, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, 840, 1e-6);
  g_assert_cmpfloat_with_epsilon (y, 1120, 1e-6);

  /* What is seen already does not move. */
  inj_viewport_show (&viewport, 590, 690, 40);
  assert_at (&viewport, 600, 700, x, y);
}

static void
test_seen (void)
{
  InjViewport viewport = make_viewport (1000, 580);
  cairo_rectangle_t seen;

  inj_viewport_get_seen (&viewport, &seen);
  g_assert_cmpfloat_with_epsilon (seen.x, 0, 1e-6);
  g_assert_cmpfloat_with_epsilon (seen.width, 880, 1e-6);
  g_assert_cmpfloat_with_epsilon (seen.height, 1160, 1e-6);
}

static void
test_resize_keeps_the_middle (void)
{
  InjViewport viewport = make_viewport (880, 1160);

  inj_viewport_zoom_at (&viewport, 4, 300, 300);
  inj_viewport_pan (&viewport, -100, -100);
  inj_viewport_resize (&viewport, 440, 580, 0);
  g_assert_cmpfloat_with_epsilon (viewport.zoom, 4, 1e-6);
  assert_at (&viewport, viewport.centre_x, viewport.centre_y, 220, 290);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/viewport/fits", test_fits);
  g_test_add_func ("/viewport/given-scale", test_given_scale);
  g_test_add_func ("/viewport/zoom-keeps-the-point", test_zoom_keeps_the_point);
  g_test_add_func ("/viewport/zoom-keeps-the-point-of-a-narrow-plate", test_zoom_keeps_the_point_of_a_narrow_plate);
  g_test_add_func ("/viewport/zoom-has-bounds", test_zoom_has_bounds);
  g_test_add_func ("/viewport/pan-has-bounds", test_pan_has_bounds);
  g_test_add_func ("/viewport/show", test_show);
  g_test_add_func ("/viewport/seen", test_seen);
  g_test_add_func ("/viewport/resize-keeps-the-middle", test_resize_keeps_the_middle);

  return g_test_run ();
}
