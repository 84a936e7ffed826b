/* test-map-view.c
 *
 * The whole map: now, focus, plates, gestures, right-to-left.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "map-fixture.h"
#include "widgets/map/inj-map-view.h"
#include "widgets/map/inj-marker.h"

static InjMapView *
add_map (MapFixture *fixture)
{
  InjMapView *map = INJ_MAP_VIEW (inj_map_view_new ());

  inj_map_view_set_atlas (map, fixture->atlas);
  inj_map_view_set_visit (map, fixture->made->visit);
  map_fixture_show (fixture, GTK_WIDGET (map));

  return map;
}

static gboolean
is_settled (gpointer map)
{
  return inj_map_view_is_settled (map);
}

static void
on_now_changed_cb (InjMapView *map,
                   GParamSpec *pspec,
                   guint      *n_changes)
{
  (*n_changes)++;
}

static void
on_place_menu_cb (InjMapView *map,
                  InjPlace   *place,
                  GtkWidget  *marker,
                  GString    *menus)
{
  g_assert_true (INJ_IS_MARKER (marker));
  g_string_append (menus, inj_place_get_id (place));
}

static void
on_skin_pressed_cb (InjMapView        *map,
                    const InjPosition *position,
                    double             x,
                    double             y,
                    InjPosition       *pressed)
{
  *pressed = *position;
}

static void
get_middle (InjMapView *map,
            const char *place_id,
            InjPoint   *middle)
{
  GtkWidget *marker = inj_map_view_lookup_marker (map, place_id);
  graphene_rect_t bounds;

  g_assert_nonnull (marker);
  g_assert_true (gtk_widget_compute_bounds (marker, GTK_WIDGET (map), &bounds));
  *middle = (InjPoint) { bounds.origin.x + bounds.size.width / 2, bounds.origin.y + bounds.size.height / 2 };
}

static void
move_focus (InjMapView       *map,
            GtkDirectionType  direction,
            const char       *now_id)
{
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (map), direction));
  g_assert_cmpstr (inj_map_view_get_now_id (map), ==, now_id);
  g_assert_true (gtk_widget_has_focus (inj_map_view_lookup_marker (map, now_id)));
}

static void
test_every_place_has_a_marker (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-195");
  InjMapView *map = add_map (fixture);
  GListModel *places = G_LIST_MODEL (fixture->made->visit);

  for (guint i = 0; i < g_list_model_get_n_items (places); i++)
    {
      g_autoptr (InjPlace) place = g_list_model_get_item (places, i);
      InjPoint middle;

      get_middle (map, inj_place_get_id (place), &middle);
      g_assert_cmpfloat (middle.x, >, 0);
      g_assert_cmpfloat (middle.y, >, 0);
      g_assert_cmpfloat (middle.x, <, gtk_widget_get_width (GTK_WIDGET (map)));
      g_assert_cmpfloat (middle.y, <, gtk_widget_get_height (GTK_WIDGET (map)));
    }
}

static void
test_never_mirrored (void)
{
  InjPoint left_to_right;
  InjPoint right_to_left;
  const GtkTextDirection directions[] = { GTK_TEXT_DIR_LTR, GTK_TEXT_DIR_RTL };

  for (gsize i = 0; i < G_N_ELEMENTS (directions); i++)
    {
      g_autoptr (MapFixture) fixture = NULL;

      gtk_widget_set_default_direction (directions[i]);
      fixture = map_fixture_new ("preempt-155");
      get_middle (add_map (fixture), "temporalis-left-3", i == 0 ? &left_to_right : &right_to_left);
    }

  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  g_assert_cmpfloat_with_epsilon (left_to_right.x, right_to_left.x, 0.01);
  g_assert_cmpfloat_with_epsilon (left_to_right.y, right_to_left.y, 0.01);
}

static void
test_tab_follows_the_visit (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjMapView *map = add_map (fixture);
  GListModel *places = G_LIST_MODEL (fixture->made->visit);

  gtk_window_set_focus (GTK_WINDOW (fixture->widgets->window), NULL);
  for (guint i = 0; i < g_list_model_get_n_items (places); i++)
    {
      g_autoptr (InjPlace) place = g_list_model_get_item (places, i);

      move_focus (map, GTK_DIR_TAB_FORWARD, inj_place_get_id (place));
    }
  move_focus (map, GTK_DIR_TAB_BACKWARD, "trapezius-left-2");
  move_focus (map, GTK_DIR_TAB_FORWARD, "trapezius-left-3");

  /* Then the names of the plates, and out. */
  for (guint i = 0; i < INJ_N_PLATES; i++)
    {
      g_assert_true (gtk_widget_child_focus (GTK_WIDGET (map), GTK_DIR_TAB_FORWARD));
      g_assert_true (GTK_IS_BUTTON (gtk_window_get_focus (GTK_WINDOW (fixture->widgets->window))));
    }
  g_assert_cmpstr (inj_map_view_get_now_id (map), ==, "trapezius-left-3");
  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (map), GTK_DIR_TAB_FORWARD));
}

static void
test_tab_enters_at_now (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjMapView *map = add_map (fixture);

  gtk_window_set_focus (GTK_WINDOW (fixture->widgets->window), NULL);
  inj_map_view_set_now_id (map, "occipitalis-left-2");
  move_focus (map, GTK_DIR_TAB_FORWARD, "occipitalis-left-2");
}

static void
test_arrows_follow_the_map (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjMapView *map = add_map (fixture);

  inj_map_view_set_now_id (map, "frontalis-right-1");
  gtk_widget_grab_focus (GTK_WIDGET (map));
  move_focus (map, GTK_DIR_RIGHT, "frontalis-left-1");
  move_focus (map, GTK_DIR_RIGHT, "frontalis-left-2");
  move_focus (map, GTK_DIR_LEFT, "frontalis-left-1");
  move_focus (map, GTK_DIR_DOWN, "corrugator-left-1");
  move_focus (map, GTK_DIR_LEFT, "procerus-midline-1");

  /* On to the plate that lies there, and no further than there are any. */
  inj_map_view_set_now_id (map, "frontalis-right-2");
  move_focus (map, GTK_DIR_LEFT, "temporalis-right-2");
  inj_map_view_set_now_id (map, "frontalis-left-2");
  move_focus (map, GTK_DIR_UP, "frontalis-left-2");
}

static void
test_now (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjMapView *map = add_map (fixture);
  guint n_changes = 0;

  gtk_window_set_focus (GTK_WINDOW (fixture->widgets->window), NULL);
  g_signal_connect (map, "notify::now-id", G_CALLBACK (on_now_changed_cb), &n_changes);
  inj_map_view_set_now_id (map, "corrugator-left-1");
  inj_map_view_set_now_id (map, "corrugator-left-1");
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_true (inj_marker_get_now (INJ_MARKER (inj_map_view_lookup_marker (map, "corrugator-left-1"))));
  /* The focus is elsewhere and stays there. */
  g_assert_null (gtk_window_get_focus (GTK_WINDOW (fixture->widgets->window)));

  /* The focused one is now; now takes the focus along. */
  gtk_widget_grab_focus (inj_map_view_lookup_marker (map, "procerus-midline-1"));
  g_assert_cmpstr (inj_map_view_get_now_id (map), ==, "procerus-midline-1");
  g_assert_cmpuint (n_changes, ==, 2);
  inj_map_view_set_now_id (map, "trapezius-left-1");
  g_assert_true (gtk_widget_has_focus (inj_map_view_lookup_marker (map, "trapezius-left-1")));
  g_assert_cmpuint (n_changes, ==, 3);

  inj_map_view_set_now_id (map, NULL);
  g_assert_null (inj_map_view_get_now_id (map));
}

static void
test_plates (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjMapView *map = add_map (fixture);

  map_fixture_wait (is_settled, map);
  g_assert_cmpstr (inj_map_view_get_plate (map), ==, "overview");
  g_assert_false (inj_map_view_can_zoom (map));
  inj_map_view_set_now_id (map, "temporalis-left-3");
  gtk_widget_grab_focus (GTK_WIDGET (map));

  inj_map_view_set_plate (map, "left");
  map_fixture_wait (is_settled, map);
  g_assert_cmpstr (inj_map_view_get_plate (map), ==, "left");
  g_assert_true (inj_map_view_can_zoom (map));
  g_assert_null (inj_map_view_lookup_marker (map, "procerus-midline-1"));
  g_assert_true (gtk_widget_has_focus (inj_map_view_lookup_marker (map, "temporalis-left-3")));

  /* Now stays what it is on a plate that does not show it. */
  inj_map_view_set_plate (map, "back");
  g_assert_cmpstr (inj_map_view_get_now_id (map), ==, "temporalis-left-3");
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (map)));
  move_focus (map, GTK_DIR_TAB_FORWARD, "occipitalis-right-1");

  inj_map_view_set_plate (map, "overview");
  g_assert_true (gtk_widget_has_focus (inj_map_view_lookup_marker (map, "occipitalis-right-1")));
}

static void
test_zoom (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjMapView *map = add_map (fixture);
  InjPoint whole;
  InjPoint zoomed;
  InjPoint panned;

  /* The overview has none. */
  inj_map_view_zoom_in (map);
  inj_map_view_pan (map, GTK_DIR_LEFT);

  inj_map_view_set_plate (map, "front");
  map_fixture_settle (fixture);
  get_middle (map, "frontalis-left-2", &whole);
  for (int i = 0; i < 4; i++)
    inj_map_view_zoom_in (map);
  map_fixture_settle (fixture);
  get_middle (map, "frontalis-left-2", &zoomed);
  g_assert_cmpfloat (zoomed.x, >, whole.x + 50);

  inj_map_view_pan (map, GTK_DIR_RIGHT);
  map_fixture_settle (fixture);
  get_middle (map, "frontalis-left-2", &panned);
  g_assert_cmpfloat (panned.x, <, zoomed.x);

  inj_map_view_reset_zoom (map);
  map_fixture_settle (fixture);
  get_middle (map, "frontalis-left-2", &panned);
  g_assert_cmpfloat_with_epsilon (panned.x, whole.x, 0.01);
  map_fixture_wait (is_settled, map);
}

static void
test_saving_and_read_only (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjMapView *map = add_map (fixture);

  inj_map_view_set_saving (map, "temporalis-left-3", TRUE);
  inj_map_view_set_read_only (map, TRUE);
  g_assert_true (inj_map_view_get_read_only (map));
  g_assert_true (inj_marker_get_saving (INJ_MARKER (inj_map_view_lookup_marker (map, "temporalis-left-3"))));

  /* On the single plate too, also when that comes later. */
  inj_map_view_set_plate (map, "left");
  g_assert_true (inj_marker_get_saving (INJ_MARKER (inj_map_view_lookup_marker (map, "temporalis-left-3"))));
  g_assert_true (inj_marker_get_read_only (INJ_MARKER (inj_map_view_lookup_marker (map, "temporalis-left-3"))));
}

static void
test_another_visit (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  g_autoptr (MadeUpVisit) other = made_up_visit_new ("preempt-195");
  InjMapView *map = add_map (fixture);

  inj_map_view_set_visit (map, other->visit);
  g_assert_nonnull (inj_map_view_lookup_marker (map, "temporalis-left-5"));
  /* The one before is let go of. */
  made_up_visit_give (fixture->made, "temporalis-left-1", 0);
  g_assert_true (gtk_widget_has_css_class (inj_map_view_lookup_marker (map, "temporalis-left-1"), "planned"));
  inj_map_view_set_visit (map, NULL);
  g_assert_null (inj_map_view_lookup_marker (map, "temporalis-left-1"));
}

static void
test_clicks (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjMapView *map = add_map (fixture);
  g_autoptr (GString) menus = g_string_new (NULL);
  InjPosition pressed = { INJ_PLATE_TOP, 0, 0 };
  InjPoint point;

  if (!map_fixture_has_pointer ())
    return;

  g_signal_connect (map, "place-menu", G_CALLBACK (on_place_menu_cb), menus);
  g_signal_connect (map, "skin-pressed", G_CALLBACK (on_skin_pressed_cb), &pressed);

  get_middle (map, "temporalis-left-3", &point);
  map_fixture_point (fixture, GTK_WIDGET (map), point.x - 12, point.y - 8, "click 1");
  widget_fixture_assert_actions (fixture->widgets, "give'temporalis-left-3'");
  g_assert_cmpstr (inj_map_view_get_now_id (map), ==, "temporalis-left-3");

  get_middle (map, "temporalis-right-4", &point);
  map_fixture_point (fixture, GTK_WIDGET (map), point.x, point.y, "click 3");
  widget_fixture_assert_actions (fixture->widgets, "");
  g_assert_cmpstr (menus->str, ==, "temporalis-right-4");

  /* Beside the markers nothing is given. */
  get_middle (map, "procerus-midline-1", &point);
  map_fixture_point (fixture, GTK_WIDGET (map), point.x, point.y + 60, "click 1");
  widget_fixture_assert_actions (fixture->widgets, "");
  g_assert_cmpint (pressed.plate, ==, INJ_PLATE_FRONT);
  g_assert_cmpint (pressed.y, <, 200);
}

/* While a press says where a dose went it is the plate's, on a marker too. */
static void
test_moving (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjMapView *map = add_map (fixture);
  InjPosition pressed = { INJ_PLATE_TOP, 0, 0 };
  InjPoint point;

  if (!map_fixture_has_pointer ())
    return;

  g_signal_connect (map, "skin-pressed", G_CALLBACK (on_skin_pressed_cb), &pressed);
  get_middle (map, "temporalis-left-3", &point);

  inj_map_view_set_moving (map, TRUE);
  map_fixture_point (fixture, GTK_WIDGET (map), point.x, point.y, "click 1");
  widget_fixture_assert_actions (fixture->widgets, "");
  g_assert_cmpint (pressed.plate, ==, INJ_PLATE_LEFT);

  inj_map_view_set_moving (map, FALSE);
  map_fixture_point (fixture, GTK_WIDGET (map), point.x, point.y, "click 1");
  widget_fixture_assert_actions (fixture->widgets, "give'temporalis-left-3'");
}

static void
test_dragging_moves_and_never_gives (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjMapView *map = add_map (fixture);
  const char *drag = "mousedown 1 sleep 0.05 mousemove_relative -- 15 0 sleep 0.05 mousemove_relative -- 15 10"
                     " sleep 0.05 mouseup 1";
  InjPoint hollow;
  InjPoint solid;

  if (!map_fixture_has_pointer ())
    return;

  made_up_visit_give (fixture->made, "occipitalis-left-1", 0);
  inj_map_view_set_plate (map, "back");
  map_fixture_wait (is_settled, map);
  get_middle (map, "occipitalis-right-1", &hollow);
  get_middle (map, "occipitalis-left-1", &solid);

  map_fixture_point (fixture, GTK_WIDGET (map), hollow.x, hollow.y, drag);
  widget_fixture_assert_actions (fixture->widgets, "");

  /* 30 pixels and 10 of 540 a head height. */
  map_fixture_point (fixture, GTK_WIDGET (map), solid.x, solid.y, drag);
  g_assert_true (g_str_has_prefix (fixture->widgets->actions->str, "move('occipitalis-left-1', -8"));
  g_string_truncate (fixture->widgets->actions, 0);

  /* It stands where it was, until the visit says otherwise. */
  map_fixture_settle (fixture);
  get_middle (map, "occipitalis-left-1", &hollow);
  g_assert_cmpfloat_with_epsilon (hollow.x, solid.x, 0.01);

  /* In the overview nothing is moved. */
  inj_map_view_set_plate (map, "overview");
  map_fixture_wait (is_settled, map);
  get_middle (map, "occipitalis-left-1", &solid);
  map_fixture_point (fixture, GTK_WIDGET (map), solid.x, solid.y, drag);
  widget_fixture_assert_actions (fixture->widgets, "");
}

static void
test_wheel_zooms_at_the_pointer (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjMapView *map = add_map (fixture);
  InjPoint before;
  InjPoint after;

  if (!map_fixture_has_pointer ())
    return;

  inj_map_view_set_plate (map, "front");
  map_fixture_wait (is_settled, map);
  get_middle (map, "frontalis-left-2", &before);
  map_fixture_point (fixture, GTK_WIDGET (map), before.x, before.y,
                     "keydown ctrl sleep 0.05 click --repeat 6 4 sleep 0.05 keyup ctrl");
  map_fixture_settle (fixture);
  get_middle (map, "frontalis-left-2", &after);
  g_assert_cmpfloat_with_epsilon (after.x, before.x, 2);
  g_assert_cmpfloat_with_epsilon (after.y, before.y, 2);
  get_middle (map, "frontalis-right-2", &after);
  g_assert_cmpfloat (after.x, <, before.x - 200);

  /* And a drag on skin pans. */
  get_middle (map, "frontalis-left-2", &before);
  map_fixture_point (fixture, GTK_WIDGET (map), 600, 500,
                     "mousedown 1 sleep 0.05 mousemove_relative -- -20 0 sleep 0.05 mousemove_relative -- -20 0"
                     " sleep 0.05 mouseup 1");
  map_fixture_settle (fixture);
  get_middle (map, "frontalis-left-2", &after);
  g_assert_cmpfloat_with_epsilon (after.x, before.x - 40, 3);
  widget_fixture_assert_actions (fixture->widgets, "");
  map_fixture_wait (is_settled, map);
}

/* A muscle under the pointer is lit up wherever it is drawn, and nowhere else. */
static void
test_hover_lights_every_plate (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjMapView *map = add_map (fixture);
  InjOverview *overview = inj_map_view_get_overview (map);
  const gboolean is_lit[] = {
    [INJ_PLATE_FRONT] = TRUE,
    [INJ_PLATE_LEFT] = TRUE,
    [INJ_PLATE_RIGHT] = FALSE,
    [INJ_PLATE_BACK] = FALSE,
    [INJ_PLATE_TOP] = TRUE,
  };
  char *before[INJ_N_PLATES];
  InjPoint point;

  if (!map_fixture_has_pointer ())
    return;

  map_fixture_wait (is_settled, map);
  for (InjPlate plate = 0; plate < INJ_N_PLATES; plate++)
    before[plate] = map_fixture_dup_picture (GTK_WIDGET (inj_overview_get_view (overview, plate)));

  get_middle (map, "frontalis-left-1", &point);
  map_fixture_point (fixture, GTK_WIDGET (map), point.x, point.y + 16, "sleep 0.05");
  g_assert_cmphex (inj_scene_get_lit_muscles (inj_map_view_get_scene (map)), ==,
                   inj_muscle_set_of (INJ_MUSCLE_FRONTALIS, INJ_SIDE_LEFT));
  for (InjPlate plate = 0; plate < INJ_N_PLATES; plate++)
    {
      g_autofree char *lit = map_fixture_dup_picture (GTK_WIDGET (inj_overview_get_view (overview, plate)));

      g_assert_cmpint (g_strcmp0 (lit, before[plate]) != 0, ==, is_lit[plate]);
    }

  /* And none once the pointer has left. */
  map_fixture_point (fixture, GTK_WIDGET (map), gtk_widget_get_width (GTK_WIDGET (map)) - 3, 600, "sleep 0.05");
  for (InjPlate plate = 0; plate < INJ_N_PLATES; plate++)
    {
      g_autofree char *after = map_fixture_dup_picture (GTK_WIDGET (inj_overview_get_view (overview, plate)));

      g_assert_cmpstr (after, ==, before[plate]);
      g_free (before[plate]);
    }
}

/* What is lit up meanwhile is so on the plate that comes. */
static void
test_single_plate_shows_what_is_lit (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjMapView *map = add_map (fixture);
  GtkWidget *overview = GTK_WIDGET (inj_map_view_get_overview (map));
  GtkWidget *single = gtk_widget_get_next_sibling (overview);
  g_autofree char *plain = NULL;
  g_autofree char *lit = NULL;

  map_fixture_wait (is_settled, map);
  inj_map_view_set_plate (map, "front");
  map_fixture_wait (is_settled, map);
  map_fixture_settle (fixture);
  plain = map_fixture_dup_picture (single);

  inj_map_view_set_plate (map, "overview");
  map_fixture_settle (fixture);
  inj_scene_set_lit_muscles (inj_map_view_get_scene (map), inj_muscle_set_of (INJ_MUSCLE_MASSETER, INJ_SIDE_LEFT));
  inj_map_view_set_plate (map, "front");
  map_fixture_wait (is_settled, map);
  map_fixture_settle (fixture);
  lit = map_fixture_dup_picture (single);
  g_assert_cmpstr (plain, !=, lit);
}

/* From plate to plate there is something to see at once: what the overview
 * has, until it is drawn larger. */
static void
test_plate_is_never_empty (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjMapView *map = add_map (fixture);
  GtkWidget *single = gtk_widget_get_next_sibling (GTK_WIDGET (inj_map_view_get_overview (map)));
  const char *const plates[] = { "front", "back", "top" };

  map_fixture_wait (is_settled, map);
  for (gsize i = 0; i < G_N_ELEMENTS (plates); i++)
    {
      g_autofree char *first = NULL;
      g_autofree char *sharp = NULL;
      gboolean is_drawn;

      inj_map_view_set_plate (map, plates[i]);
      gtk_widget_size_allocate (GTK_WIDGET (map), &(GtkAllocation) { 0, 0, 951, 690 }, -1);
      g_assert_false (inj_map_view_is_settled (map));
      first = map_fixture_dup_picture (single);
      g_assert_cmpstr (first, !=, "");
      is_drawn = inj_map_view_is_settled (map);

      map_fixture_wait (is_settled, map);
      map_fixture_settle (fixture);
      sharp = map_fixture_dup_picture (single);
      /* On a good day it was drawn while the layout was done. */
      if (!is_drawn)
        g_assert_cmpstr (first, !=, sharp);
    }
}

int
main (int   argc,
      char *argv[])
{
  widget_fixture_init (&argc, &argv);

  g_test_add_func ("/map-view/every-place-has-a-marker", test_every_place_has_a_marker);
  g_test_add_func ("/map-view/never-mirrored", test_never_mirrored);
  g_test_add_func ("/map-view/tab-follows-the-visit", test_tab_follows_the_visit);
  g_test_add_func ("/map-view/tab-enters-at-now", test_tab_enters_at_now);
  g_test_add_func ("/map-view/arrows-follow-the-map", test_arrows_follow_the_map);
  g_test_add_func ("/map-view/now", test_now);
  g_test_add_func ("/map-view/plates", test_plates);
  g_test_add_func ("/map-view/zoom", test_zoom);
  g_test_add_func ("/map-view/saving-and-read-only", test_saving_and_read_only);
  g_test_add_func ("/map-view/another-visit", test_another_visit);
  g_test_add_func ("/map-view/clicks", test_clicks);
  g_test_add_func ("/map-view/moving", test_moving);
  g_test_add_func ("/map-view/dragging-moves-and-never-gives", test_dragging_moves_and_never_gives);
  g_test_add_func ("/map-view/wheel-zooms-at-the-pointer", test_wheel_zooms_at_the_pointer);
  g_test_add_func ("/map-view/hover-lights-every-plate", test_hover_lights_every_plate);
  g_test_add_func ("/map-view/single-plate-shows-what-is-lit", test_single_plate_shows_what_is_lit);
  g_test_add_func ("/map-view/plate-is-never-empty", test_plate_is_never_empty);

  return g_test_run ();
}
