/* test-marker-layer.c
 *
 * The markers of one plate: where they stand, which one is hit, what is kept.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "map-fixture.h"
#include "widgets/map/inj-marker-layer.h"

static InjMarkerLayer *
add_layer (MapFixture *fixture,
           InjPlate    plate)
{
  InjMarkerLayer *layer = INJ_MARKER_LAYER (inj_marker_layer_new ());
  InjViewport viewport;

  inj_viewport_init (&viewport, inj_drawing_get_frame (inj_atlas_get_drawing (fixture->atlas, plate)));
  inj_viewport_resize (&viewport, 951, 690, 295);
  inj_marker_layer_set_viewport (layer, &viewport);
  inj_marker_layer_set_plate (layer, inj_atlas_get_anchors (fixture->atlas), plate);
  inj_marker_layer_set_places (layer, G_LIST_MODEL (fixture->made->visit));
  map_fixture_show (fixture, GTK_WIDGET (layer));

  return layer;
}

static guint
count_markers (InjMarkerLayer *layer)
{
  guint n_markers = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (layer)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_markers++;

  return n_markers;
}

static InjPoint
get_middle (InjMarkerLayer *layer,
            const char     *place_id)
{
  InjPoint middle;

  inj_marker_get_middle (inj_marker_layer_lookup (layer, place_id), &middle);

  return middle;
}

static void
assert_picks (InjMarkerLayer *layer,
              double          x,
              double          y,
              const char     *place_id)
{
  InjMarker *marker = inj_marker_layer_pick (layer, x, y);

  g_assert_cmpstr (marker != NULL ? inj_place_get_id (inj_marker_get_place (marker)) : NULL, ==, place_id);
}

static void
test_only_its_plate (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjMarkerLayer *layer = add_layer (fixture, INJ_PLATE_FRONT);

  g_assert_cmpuint (count_markers (layer), ==, 7);
  g_assert_nonnull (inj_marker_layer_lookup (layer, "procerus-midline-1"));
  g_assert_null (inj_marker_layer_lookup (layer, "temporalis-left-1"));
  g_assert_null (inj_marker_layer_lookup (layer, NULL));

  inj_marker_layer_set_plate (layer, inj_atlas_get_anchors (fixture->atlas), INJ_PLATE_BACK);
  g_assert_cmpuint (count_markers (layer), ==, 16);
  inj_marker_layer_set_plate (layer, NULL, INJ_PLATE_BACK);
  g_assert_cmpuint (count_markers (layer), ==, 0);
}

static void
test_stands_where_the_site_is (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjMarkerLayer *layer = add_layer (fixture, INJ_PLATE_FRONT);
  InjMarker *marker = inj_marker_layer_lookup (layer, "frontalis-left-1");
  const InjFrame *frame = inj_drawing_get_frame (inj_atlas_get_drawing (fixture->atlas, INJ_PLATE_FRONT));
  InjPoint middle = get_middle (layer, "frontalis-left-1");
  graphene_rect_t bounds;
  double user_x;
  double user_y;

  inj_frame_to_user (frame, inj_marker_layer_get_position (layer, marker), &user_x, &user_y);
  g_assert_cmpfloat_with_epsilon (middle.x, 951 / 2.0 + (user_x - frame->width / 2) * 0.295, 0.01);
  g_assert_cmpfloat_with_epsilon (middle.y, 690 - (frame->height - user_y) * 0.295, 0.01);

  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (marker), GTK_WIDGET (layer), &bounds));
  g_assert_cmpfloat_with_epsilon (bounds.origin.x + bounds.size.width / 2, middle.x, 0.01);
  g_assert_cmpfloat_with_epsilon (bounds.size.width, 22, 0.01);
}

/* Every point of the plate belongs to the nearest marker within reach. */
static void
test_nearest_wins (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-195");
  InjMarkerLayer *layer = add_layer (fixture, INJ_PLATE_BACK);
  guint n_hits = 0;
  guint n_misses = 0;

  for (double y = 300; y < 690; y += 5.3)
    {
      for (double x = 200; x < 750; x += 5.3)
        {
          const char *nearest = NULL;
          double distance = INJ_MARKER_REACH;

          for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->made->visit)); i++)
            {
              g_autoptr (InjPlace) place = g_list_model_get_item (G_LIST_MODEL (fixture->made->visit), i);
              const char *id = inj_place_get_id (place);
              InjPoint middle;

              if (inj_marker_layer_lookup (layer, id) == NULL)
                continue;

              middle = get_middle (layer, id);
              if (hypot (middle.x - x, middle.y - y) <= distance)
                {
                  distance = hypot (middle.x - x, middle.y - y);
                  nearest = id;
                }
            }

          assert_picks (layer, x, y, nearest);
          if (nearest != NULL)
            n_hits++;
          else
            n_misses++;
        }
    }

  g_assert_cmpuint (n_hits, >, 500);
  g_assert_cmpuint (n_misses, >, 500);
}

static void
test_reach (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjMarkerLayer *layer = add_layer (fixture, INJ_PLATE_FRONT);
  InjPoint middle = get_middle (layer, "frontalis-left-2");
  const struct
  {
    double      x;
    double      y;
    const char *place_id;
  } cases[] = {
    { 0, 0, "frontalis-left-2" },
    { 21.9, 0, "frontalis-left-2" },
    { 22.1, 0, NULL },
    { 0, -21.9, "frontalis-left-2" },
    { 0, -22.1, NULL },
    { 15, 15, "frontalis-left-2" },
    { 16, 16, NULL },
    { -9, 0, "frontalis-left-2" },
    { -11, 0, "frontalis-left-1" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_picks (layer, middle.x + cases[i].x, middle.y + cases[i].y, cases[i].place_id);
}

static void
test_only_what_changed_is_replaced (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjMarkerLayer *layer = add_layer (fixture, INJ_PLATE_FRONT);
  InjMarker *given = inj_marker_layer_lookup (layer, "frontalis-left-1");
  InjMarker *other = inj_marker_layer_lookup (layer, "frontalis-left-2");
  InjPlace *other_place = inj_marker_get_place (other);

  gtk_widget_grab_focus (GTK_WIDGET (given));
  made_up_visit_give (fixture->made, "frontalis-left-1", 0);

  /* The widget stays, and with it the focus; its place is another value. */
  g_assert_true (inj_marker_layer_lookup (layer, "frontalis-left-1") == given);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (given)));
  g_assert_cmpint (inj_place_get_state (inj_marker_get_place (given)), ==, INJ_PLACE_GIVEN);
  g_assert_true (inj_marker_layer_lookup (layer, "frontalis-left-2") == other);
  g_assert_true (inj_marker_get_place (other) == other_place);
}

static void
test_free_site_comes_and_goes (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjMarkerLayer *layer = add_layer (fixture, INJ_PLATE_BACK);
  const InjPosition position = { INJ_PLATE_BACK, -900, -3000 };
  g_autoptr (InjAction) give = NULL;
  g_autoptr (InjAction) undo = NULL;
  g_autoptr (GError) error = NULL;
  const InjPosition *found;

  give = inj_compose_give_free (fixture->made->visit, &fixture->made->compose, &position, INJ_MUSCLE_TRAPEZIUS, NULL,
                                &INJ_DOSE (INJ_UNITS (5)), &error);
  g_assert_no_error (error);
  g_assert_true (inj_visit_apply (fixture->made->visit, give, &error));
  g_assert_cmpuint (count_markers (layer), ==, 17);
  found = inj_marker_layer_get_position (layer, inj_marker_layer_lookup (layer, "free-1"));
  g_assert_true (inj_position_equal (found, &position));

  undo = inj_compose_undo (fixture->made->visit, &fixture->made->compose, &error);
  g_assert_no_error (error);
  g_assert_true (inj_visit_apply (fixture->made->visit, undo, &error));
  g_assert_cmpuint (count_markers (layer), ==, 16);
}

static void
test_moved_dose (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjMarkerLayer *layer = add_layer (fixture, INJ_PLATE_BACK);
  InjPosition position = { INJ_PLATE_BACK, -1500, 500 };
  g_autoptr (InjAction) move = NULL;
  g_autoptr (GError) error = NULL;
  InjPoint before = get_middle (layer, "occipitalis-left-1");
  InjPoint after;

  made_up_visit_give (fixture->made, "occipitalis-left-1", 0);
  move = inj_compose_move (fixture->made->visit, &fixture->made->compose, "occipitalis-left-1", &position, &error);
  g_assert_no_error (error);
  g_assert_true (inj_visit_apply (fixture->made->visit, move, &error));
  map_fixture_settle (fixture);

  after = get_middle (layer, "occipitalis-left-1");
  g_assert_cmpfloat (after.x, <, before.x - 2);
  g_assert_cmpfloat (after.y, <, before.y - 3);
}

static void
test_dragged (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjMarkerLayer *layer = add_layer (fixture, INJ_PLATE_BACK);
  InjPoint before = get_middle (layer, "occipitalis-left-1");

  inj_marker_layer_set_dragged (layer, inj_marker_layer_lookup (layer, "occipitalis-left-1"), 10, 20);
  map_fixture_settle (fixture);
  g_assert_cmpfloat_with_epsilon (get_middle (layer, "occipitalis-left-1").x, 10, 0.01);

  inj_marker_layer_set_dragged (layer, NULL, 0, 0);
  map_fixture_settle (fixture);
  g_assert_cmpfloat_with_epsilon (get_middle (layer, "occipitalis-left-1").x, before.x, 0.01);
}

static void
test_now_and_saving (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjMarkerLayer *layer = add_layer (fixture, INJ_PLATE_FRONT);

  inj_marker_layer_set_now_id (layer, "procerus-midline-1");
  g_assert_true (inj_marker_get_now (inj_marker_layer_lookup (layer, "procerus-midline-1")));
  inj_marker_layer_set_now_id (layer, "frontalis-left-1");
  g_assert_false (inj_marker_get_now (inj_marker_layer_lookup (layer, "procerus-midline-1")));
  inj_marker_layer_set_saving (layer, "frontalis-left-1", TRUE);
  inj_marker_layer_set_read_only (layer, TRUE);

  /* Markers that are made later know it too. */
  inj_marker_layer_set_saving (layer, "temporalis-left-1", TRUE);
  inj_marker_layer_set_now_id (layer, "temporalis-left-2");
  inj_marker_layer_set_plate (layer, inj_atlas_get_anchors (fixture->atlas), INJ_PLATE_LEFT);
  g_assert_true (inj_marker_get_saving (inj_marker_layer_lookup (layer, "temporalis-left-1")));
  g_assert_false (inj_marker_get_saving (inj_marker_layer_lookup (layer, "temporalis-left-2")));
  g_assert_true (inj_marker_get_now (inj_marker_layer_lookup (layer, "temporalis-left-2")));
  g_assert_true (inj_marker_get_read_only (inj_marker_layer_lookup (layer, "temporalis-left-3")));
}

int
main (int   argc,
      char *argv[])
{
  widget_fixture_init (&argc, &argv);

  g_test_add_func ("/marker-layer/only-its-plate", test_only_its_plate);
  g_test_add_func ("/marker-layer/stands-where-the-site-is", test_stands_where_the_site_is);
  g_test_add_func ("/marker-layer/nearest-wins", test_nearest_wins);
  g_test_add_func ("/marker-layer/reach", test_reach);
  g_test_add_func ("/marker-layer/only-what-changed-is-replaced", test_only_what_changed_is_replaced);
  g_test_add_func ("/marker-layer/free-site-comes-and-goes", test_free_site_comes_and_goes);
  g_test_add_func ("/marker-layer/moved-dose", test_moved_dose);
  g_test_add_func ("/marker-layer/dragged", test_dragged);
  g_test_add_func ("/marker-layer/now-and-saving", test_now_and_saving);

  return g_test_run ();
}
