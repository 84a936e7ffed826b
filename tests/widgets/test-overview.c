/* test-overview.c
 *
 * All plates at once, at one scale, with the legend.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "map-fixture.h"
#include "widgets/map/inj-overview.h"

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

/* Where the middle of the lower edge lies on the plate, in user units. */
static double
find_bottom (InjPlateView *view)
{
  double x;
  double y;

  inj_viewport_to_user (inj_plate_view_get_viewport (view), 0, gtk_widget_get_height (GTK_WIDGET (view)), &x, &y);

  return y;
}

/* Beside the others a side ends at the neck, but for a dose in the shoulder. */
static void
test_no_marker_is_cut_off (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjOverview *overview = INJ_OVERVIEW (inj_overview_new ());
  InjPlateView *view;
  g_autoptr (InjAction) give = NULL;
  g_autoptr (GError) error = NULL;
  const InjFrame *frame;
  InjPosition position;

  inj_overview_set_atlas (overview, fixture->atlas);
  map_fixture_show (fixture, GTK_WIDGET (overview));
  view = inj_overview_get_view (overview, INJ_PLATE_LEFT);
  frame = inj_drawing_get_frame (inj_atlas_get_drawing (fixture->atlas, INJ_PLATE_LEFT));
  inj_marker_layer_set_places (inj_plate_view_get_markers (view), G_LIST_MODEL (fixture->made->visit));
  map_fixture_settle (fixture);
  g_assert_cmpfloat (frame->overview_height, <, frame->height);
  g_assert_cmpfloat_with_epsilon (find_bottom (view), frame->overview_height, 5);

  inj_frame_to_position (frame, frame->cx + 200, frame->overview_height + 100, &position);
  position.plate = INJ_PLATE_LEFT;
  give = inj_compose_give_free (fixture->made->visit, &fixture->made->compose, &position, INJ_MUSCLE_TRAPEZIUS, NULL,
                                &INJ_DOSE (500), &error);
  g_assert_no_error (error);
  g_assert_true (inj_visit_apply (fixture->made->visit, give, &error));
  map_fixture_settle (fixture);
  g_assert_cmpfloat (find_bottom (view), >, frame->overview_height + 100);
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
  g_test_add_func ("/overview/no-marker-is-cut-off", test_no_marker_is_cut_off);
  g_test_add_func ("/overview/one-legend", test_one_legend);
  g_test_add_func ("/overview/without-atlas", test_without_atlas);

  return g_test_run ();
}
