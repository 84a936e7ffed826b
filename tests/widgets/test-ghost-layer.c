/* test-ghost-layer.c
 *
 * The doses of the visit before, below the markers, and the offer to repeat them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "map-fixture.h"
#include "widgets/map/inj-ghost-layer.h"
#include "widgets/map/inj-map-view.h"

static InjGhostLayer *
find_layer (InjMapView *map,
            InjPlate    plate)
{
  InjPlateView *view = inj_overview_get_view (inj_map_view_get_overview (map), plate);

  return INJ_GHOST_LAYER (widget_fixture_find_type (GTK_WIDGET (view), INJ_TYPE_GHOST_LAYER));
}

static guint
count_ghosts (InjMapView *map)
{
  guint n_ghosts = 0;

  for (InjPlate plate = 0; plate < INJ_N_PLATES; plate++)
    n_ghosts += inj_ghost_layer_get_n_ghosts (find_layer (map, plate));

  return n_ghosts;
}

static InjMapView *
add_map (MapFixture  *fixture,
         MadeUpVisit *previous)
{
  InjMapView *map = INJ_MAP_VIEW (inj_map_view_new ());

  inj_map_view_set_atlas (map, fixture->atlas);
  inj_map_view_set_visit (map, fixture->made->visit);
  inj_scene_set_previous (inj_map_view_get_scene (map), previous->visit);
  map_fixture_show (fixture, GTK_WIDGET (map));

  return map;
}

static MadeUpVisit *
make_previous (void)
{
  MadeUpVisit *previous = made_up_visit_new ("preempt-155");

  made_up_visit_open_vial (previous, "botox", "C1234", 200, 4);
  made_up_visit_give (previous, "temporalis-left-3", 750);
  made_up_visit_give (previous, "temporalis-left-4", 0);
  made_up_visit_give (previous, "occipitalis-right-1", 0);
  made_up_visit_give (previous, "occipitalis-right-2", 0);
  made_up_visit_void (previous, "occipitalis-right-2");
  made_up_visit_skip (previous, "occipitalis-right-3", "scar");

  return previous;
}

/* Only what was given and stands, on its own plate, and only when wanted. */
static void
test_ghosts (void)
{
  g_autoptr (MadeUpVisit) previous = make_previous ();
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjMapView *map = add_map (fixture, previous);
  InjScene *scene = inj_map_view_get_scene (map);

  g_assert_cmpuint (count_ghosts (map), ==, 0);
  widget_fixture_assert_silent (map, "◇ 20 November 2026");

  g_object_set (scene, "ghosts", TRUE, NULL);
  g_assert_cmpuint (count_ghosts (map), ==, 3);
  g_assert_cmpuint (inj_ghost_layer_get_n_ghosts (find_layer (map, INJ_PLATE_LEFT)), ==, 2);
  g_assert_cmpuint (inj_ghost_layer_get_n_ghosts (find_layer (map, INJ_PLATE_BACK)), ==, 1);
  widget_fixture_assert_says (find_layer (map, INJ_PLATE_LEFT), "◇ 20 November 2026");
  widget_fixture_assert_silent (find_layer (map, INJ_PLATE_RIGHT), "◇ 20 November 2026");

  /* On the single plate, too. */
  inj_map_view_set_plate (map, "back");
  widget_fixture_assert_says (map, "◇ 20 November 2026");
  inj_map_view_set_plate (map, INJ_MAP_VIEW_OVERVIEW);

  inj_scene_set_previous (scene, NULL);
  g_assert_cmpuint (count_ghosts (map), ==, 0);
  widget_fixture_assert_silent (map, "◇ 20 November 2026");
}

/* A press goes to what is there now. */
static void
test_takes_no_press (void)
{
  g_autoptr (MadeUpVisit) previous = make_previous ();
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjMapView *map = add_map (fixture, previous);

  g_object_set (inj_map_view_get_scene (map), "ghosts", TRUE, NULL);
  for (InjPlate plate = 0; plate < INJ_N_PLATES; plate++)
    g_assert_null (gtk_widget_pick (GTK_WIDGET (find_layer (map, plate)), 20, 20, GTK_PICK_DEFAULT));
}

/* The legend offers it while nothing is given, and then says what is planned. */
static void
test_repeat (void)
{
  g_autoptr (MadeUpVisit) previous = make_previous ();
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjMapView *map = add_map (fixture, previous);
  GtkWidget *button = widget_fixture_find_button (GTK_WIDGET (map), "As Last Time");

  g_assert_nonnull (button);
  g_assert_cmpfloat (gtk_widget_get_opacity (button), >, 0.99);
  widget_fixture_press (GTK_WIDGET (map), "As Last Time");
  widget_fixture_assert_actions (fixture->widgets, "repeat");

  made_up_visit_repeat (fixture->made, previous->visit);
  widget_fixture_assert_says (map, "Planned as on 20 November 2026; what was not given then, as the protocol says");
  g_assert_cmpfloat (gtk_widget_get_opacity (button), <, 0.01);
  g_assert_false (gtk_widget_get_can_target (button));
  g_assert_false (gtk_widget_get_focusable (button));
}

/* Not beside a dose. */
static void
test_no_repeat_once_given (void)
{
  g_autoptr (MadeUpVisit) previous = make_previous ();
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjMapView *map = add_map (fixture, previous);

  made_up_visit_give (fixture->made, "temporalis-left-3", 0);
  g_assert_false (gtk_widget_get_can_target (widget_fixture_find_button (GTK_WIDGET (map), "As Last Time")));
  inj_scene_set_previous (inj_map_view_get_scene (map), NULL);
  g_assert_null (widget_fixture_find_button (GTK_WIDGET (map), "As Last Time"));
}

int
main (int   argc,
      char *argv[])
{
  widget_fixture_init (&argc, &argv);

  g_test_add_func ("/ghost-layer/ghosts", test_ghosts);
  g_test_add_func ("/ghost-layer/takes-no-press", test_takes_no_press);
  g_test_add_func ("/ghost-layer/repeat", test_repeat);
  g_test_add_func ("/ghost-layer/no-repeat-once-given", test_no_repeat_once_given);

  return g_test_run ();
}
