/* test-muscle-light.c
 *
 * What is lit up, filled or as an outline.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "widget-fixture.h"
#include "widgets/map/inj-muscle-light.h"

/* A plate of 0.2 by 0.2 head heights with one square muscle, of 60 cells. */
static const InjFrame frame = { INJ_PLATE_BACK, 0, 0, 1000, 200, 200, 200 };

static InjMask *
make_mask (void)
{
  const InjMuscleSide muscle = { INJ_MUSCLE_TRAPEZIUS, INJ_SIDE_LEFT };
  InjMask *mask = inj_mask_new (&frame);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 60, 60);
  cairo_t *cr = cairo_create (surface);

  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  inj_mask_add (mask, &muscle, surface, 20, 20);
  cairo_surface_destroy (surface);

  return mask;
}

/* How opaque the picture is, from its left edge to its middle. */
static void
get_alphas (InjMuscleLight *light,
            guint           alphas[30])
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autofree guint32 *pixels = g_new0 (guint32, 60 * 60);
  InjViewport viewport;

  inj_viewport_init (&viewport, &frame);
  inj_viewport_resize (&viewport, 100, 100, 0);
  inj_muscle_light_snapshot (light, snapshot, &viewport, 1);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_cmpint (gsk_render_node_get_node_type (node), ==, GSK_TEXTURE_NODE);
  gdk_texture_download (gsk_texture_node_get_texture (node), (guint8 *) pixels, 60 * 4);
  for (int x = 0; x < 30; x++)
    alphas[x] = pixels[30 * 60 + x] >> 24;
}

static void
test_filled_and_outlined (void)
{
  g_autoptr (InjMask) mask = make_mask ();
  g_autoptr (InjMuscleLight) light = inj_muscle_light_new ();
  InjMuscleSet muscles = inj_muscle_set_of (INJ_MUSCLE_TRAPEZIUS, INJ_SIDE_LEFT);
  guint alphas[30];

  g_assert_true (inj_muscle_light_set (light, mask, muscles, INJ_PALETTE_LIGHT, 0.5, FALSE));
  get_alphas (light, alphas);
  g_assert_cmpuint (alphas[0], >, 0);
  g_assert_cmpuint (alphas[29], ==, alphas[0]);

  /* The shade within stays what it is. */
  g_assert_true (inj_muscle_light_set (light, mask, muscles, INJ_PALETTE_LIGHT, 0.5, TRUE));
  get_alphas (light, alphas);
  g_assert_cmpuint (alphas[0], ==, 255);
  g_assert_cmpuint (alphas[2], ==, 255);
  g_assert_cmpuint (alphas[3], ==, 0);
  g_assert_cmpuint (alphas[29], ==, 0);
}

/* Nothing is drawn anew for what is so already. */
static void
test_changes (void)
{
  g_autoptr (InjMask) mask = make_mask ();
  g_autoptr (InjMuscleLight) light = inj_muscle_light_new ();
  InjMuscleSet muscles = inj_muscle_set_of (INJ_MUSCLE_TRAPEZIUS, INJ_SIDE_LEFT);

  g_assert_false (inj_muscle_light_set (light, NULL, 0, INJ_PALETTE_LIGHT, 0.5, FALSE));
  g_assert_true (inj_muscle_light_set (light, mask, muscles, INJ_PALETTE_LIGHT, 0.5, FALSE));
  g_assert_false (inj_muscle_light_set (light, mask, muscles, INJ_PALETTE_LIGHT, 0.5, FALSE));
  g_assert_true (inj_muscle_light_set (light, mask, muscles, INJ_PALETTE_DARK, 0.5, FALSE));
  g_assert_true (inj_muscle_light_set (light, mask, muscles, INJ_PALETTE_DARK, 0.7, FALSE));
  g_assert_true (inj_muscle_light_set (light, mask, 0, INJ_PALETTE_DARK, 0.7, FALSE));
  g_assert_false (inj_muscle_light_set (light, NULL, 0, INJ_PALETTE_LIGHT, 0.5, TRUE));
}

int
main (int   argc,
      char *argv[])
{
  widget_fixture_init (&argc, &argv);

  g_test_add_func ("/muscle-light/filled-and-outlined", test_filled_and_outlined);
  g_test_add_func ("/muscle-light/changes", test_changes);

  return g_test_run ();
}
