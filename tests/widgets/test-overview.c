/* test-overview.c
 *
 * All plates at once, at one scale, with the legend.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "map-fixture.h"
#include "widgets/inj-overview.h"

static const struct
{
  int width;
  int height;
} sizes[] = { { 951, 690 }, { 696, 650 }, { 560, 440 } };

static void
test_one_scale (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjOverview *overview = INJ_OVERVIEW (inj_overview_new ());

  inj_overview_set_atlas (overview, fixture->atlas);
  map_fixture_show (fixture, GTK_WIDGET (overview));

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      double scale = 0;

      gtk_widget_size_allocate (GTK_WIDGET (overview), &(GtkAllocation) { 0, 0, sizes[i].width, sizes[i].height }, -1);
      for (InjPlate plate = 0; plate < INJ_N_PLATES; plate++)
        {
          InjPlateView *view = inj_overview_get_view (overview, plate);
          const InjViewport *viewport = inj_plate_view_get_viewport (view);

          g_assert_cmpint (inj_plate_view_get_plate (view), ==, plate);
          g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (view)));
          if (plate == 0)
            scale = inj_viewport_get_scale (viewport);
          /* To the pixel in the plate's height. */
          g_assert_cmpfloat_with_epsilon (inj_viewport_get_scale (viewport) * 1160, scale * 1160, 1.5);
        }
    }
}

static void
test_one_legend (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjOverview *overview = INJ_OVERVIEW (inj_overview_new ());
  const char *const keys[] = { "Planned", "Optional", "Given", "Skipped", "Now" };

  inj_overview_set_atlas (overview, fixture->atlas);
  map_fixture_show (fixture, GTK_WIDGET (overview));

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      guint n_shown = 0;

      gtk_widget_size_allocate (GTK_WIDGET (overview), &(GtkAllocation) { 0, 0, sizes[i].width, sizes[i].height }, -1);
      for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (overview)); child != NULL;
           child = gtk_widget_get_next_sibling (child))
        {
          if (INJ_IS_PLATE_VIEW (child) || !gtk_widget_get_child_visible (child))
            continue;

          n_shown++;
          for (gsize k = 0; k < G_N_ELEMENTS (keys); k++)
            widget_fixture_assert_says (child, keys[k]);
        }
      g_assert_cmpuint (n_shown, ==, 1);
    }
}

static void
test_without_atlas (void)
{
  GtkWidget *overview = g_object_ref_sink (inj_overview_new ());

  gtk_widget_measure (overview, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (overview, &(GtkAllocation) { 0, 0, 951, 690 }, -1);
  g_assert_finalize_object (overview);
}

int
main (int   argc,
      char *argv[])
{
  widget_fixture_init (&argc, &argv);

  g_test_add_func ("/overview/one-scale", test_one_scale);
  g_test_add_func ("/overview/one-legend", test_one_legend);
  g_test_add_func ("/overview/without-atlas", test_without_atlas);

  return g_test_run ();
}
