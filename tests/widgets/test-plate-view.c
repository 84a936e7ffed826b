/* test-plate-view.c
 *
 * One plate: its letters, its picture, presses on skin.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "map-fixture.h"
#include "widgets/map/inj-plate-pointer.h"
#include "widgets/map/inj-plate-view.h"

/* After such a rest a plate may be drawn anew. */
#define RESTS_MS 100

typedef struct
{
  InjPosition position;
  double      x;
  double      y;
  guint       n_presses;
} Pressed;

static InjPlateView *
add_view (MapFixture *fixture,
          InjPlate    plate)
{
  InjPlateView *view = INJ_PLATE_VIEW (inj_plate_view_new ());

  inj_plate_pointer_attach (view);
  inj_plate_view_set_plate (view, fixture->atlas, plate);
  inj_marker_layer_set_places (inj_plate_view_get_markers (view), G_LIST_MODEL (fixture->made->visit));
  map_fixture_show (fixture, GTK_WIDGET (view));

  return view;
}

static gboolean
is_settled (gpointer view)
{
  return inj_plate_view_is_settled (view);
}

static void
on_skin_pressed_cb (InjPlateView      *view,
                    const InjPosition *position,
                    double             x,
                    double             y,
                    Pressed           *pressed)
{
  pressed->position = *position;
  pressed->x = x;
  pressed->y = y;
  pressed->n_presses++;
}

/* The middle of a letter, as a part of the width; -1 when it is not shown. */
static double
find_letter (InjPlateView *view,
             const char   *letter)
{
  GtkWidget *label = widget_fixture_find_label (GTK_WIDGET (view), letter);
  graphene_rect_t bounds;

  if (label == NULL)
    return -1;

  g_assert_true (gtk_widget_compute_bounds (label, GTK_WIDGET (view), &bounds));

  return (bounds.origin.x + bounds.size.width / 2) / gtk_widget_get_width (GTK_WIDGET (view));
}

static void
test_letters (gconstpointer data)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjPlate plate = GPOINTER_TO_INT (data);
  InjPlateView *view = add_view (fixture, plate);
  double right = find_letter (view, "R");
  double left = find_letter (view, "L");

  switch (plate)
    {
    case INJ_PLATE_FRONT:
      g_assert_cmpfloat (right, <, 0.1);
      g_assert_cmpfloat (left, >, 0.9);
      break;
    case INJ_PLATE_RIGHT:
      g_assert_cmpfloat (right, <, 0.1);
      g_assert_cmpfloat (left, <, 0);
      break;
    case INJ_PLATE_LEFT:
      g_assert_cmpfloat (left, >, 0.9);
      g_assert_cmpfloat (right, <, 0);
      break;
    case INJ_PLATE_BACK:
    case INJ_PLATE_TOP:
    default:
      g_assert_cmpfloat (left, <, 0.1);
      g_assert_cmpfloat (left, >, 0);
      g_assert_cmpfloat (right, >, 0.9);
      break;
    }
}

/* The letters agree with the anchors: who stands at R is of the right. */
static void
test_letters_agree_with_anchors (void)
{
  const InjPlate plates[] = { INJ_PLATE_FRONT, INJ_PLATE_BACK };
  const char *const sites[] = { "frontalis-right-2", "trapezius-right-2" };

  for (gsize i = 0; i < G_N_ELEMENTS (plates); i++)
    {
      g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
      InjPlateView *view = add_view (fixture, plates[i]);
      InjMarker *marker = inj_marker_layer_lookup (inj_plate_view_get_markers (view), sites[i]);
      InjPoint middle;

      inj_marker_get_middle (marker, &middle);
      g_assert_cmpint (middle.x < gtk_widget_get_width (GTK_WIDGET (view)) / 2.0, ==, find_letter (view, "R") < 0.5);
    }
}

static void
test_name (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjPlateView *view = add_view (fixture, INJ_PLATE_BACK);

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, "Back");
  widget_fixture_press (GTK_WIDGET (view), "Back");
  widget_fixture_assert_actions (fixture->widgets, "open-plate'back'");

  inj_plate_view_set_alone (view, TRUE);
  g_assert_false (gtk_widget_grab_focus (inj_plate_view_get_name (view)));
}

static void
test_picture_settles (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjPlateView *view = add_view (fixture, INJ_PLATE_BACK);

  map_fixture_wait (is_settled, view);

  /* Zoomed, the part that is seen is drawn anew. */
  inj_plate_view_zoom_at (view, 3, 200, 200);
  map_fixture_settle (fixture);
  g_assert_false (inj_plate_view_is_settled (view));
  map_fixture_wait (is_settled, view);

  /* A short way there is something to show already. */
  inj_plate_view_pan (view, 30, 30);
  map_fixture_settle (fixture);
  g_assert_true (inj_plate_view_is_settled (view));

  inj_plate_view_reset_zoom (view);
  map_fixture_wait (is_settled, view);
  g_assert_cmpfloat_with_epsilon (inj_plate_view_get_viewport (view)->zoom, 1, 1e-6);
}

static void
test_markers_keep_their_size (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjPlateView *view = add_view (fixture, INJ_PLATE_FRONT);
  GtkWidget *marker = GTK_WIDGET (inj_marker_layer_lookup (inj_plate_view_get_markers (view), "procerus-midline-1"));
  int before = gtk_widget_get_allocated_width (marker);

  inj_plate_view_zoom_at (view, 4, 475, 250);
  map_fixture_settle (fixture);
  g_assert_cmpint (gtk_widget_get_allocated_width (marker), ==, before);
}

static void
test_show_marker (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjPlateView *view = add_view (fixture, INJ_PLATE_BACK);
  InjMarker *marker = inj_marker_layer_lookup (inj_plate_view_get_markers (view), "trapezius-left-2");
  InjPoint middle;

  inj_plate_view_zoom_at (view, 5, 475, 100);
  map_fixture_settle (fixture);
  inj_marker_get_middle (marker, &middle);
  g_assert_cmpfloat (middle.x, <, 0);

  inj_plate_view_show_marker (view, marker);
  map_fixture_settle (fixture);
  inj_marker_get_middle (marker, &middle);
  g_assert_cmpfloat (middle.x, >, 20);
  g_assert_cmpfloat (middle.y, <, gtk_widget_get_height (GTK_WIDGET (view)) - 20);
}

static void
test_skin (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjPlateView *view = add_view (fixture, INJ_PLATE_BACK);
  InjMarkerLayer *layer = inj_plate_view_get_markers (view);
  Pressed pressed = { { 0 }, 0 };
  InjPosition wanted;
  InjPoint marker;

  if (!map_fixture_has_pointer ())
    return;

  g_signal_connect (view, "skin-pressed", G_CALLBACK (on_skin_pressed_cb), &pressed);
  g_assert_true (inj_plate_view_get_position (view, 475, 300, &wanted));
  map_fixture_point (fixture, GTK_WIDGET (view), 475, 300, "click 1");
  g_assert_cmpuint (pressed.n_presses, ==, 1);
  g_assert_cmpfloat_with_epsilon (pressed.x, 475, 1);
  g_assert_cmpint (inj_position_distance (&pressed.position, &wanted), <=, 10);
  map_fixture_rest (500);

  /* Not on a marker; what a press means in a visit that is read is not the
   * plate's to know. */
  inj_marker_get_middle (inj_marker_layer_lookup (layer, "occipitalis-left-1"), &marker);
  map_fixture_point (fixture, GTK_WIDGET (view), marker.x + 15, marker.y + 10, "click 1");
  g_assert_cmpuint (pressed.n_presses, ==, 1);
  inj_marker_layer_set_read_only (layer, TRUE);
  map_fixture_point (fixture, GTK_WIDGET (view), 475, 300, "click 1");
  g_assert_cmpuint (pressed.n_presses, ==, 2);
}

static void
test_says_what_is_under_the_pointer (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjPlateView *view = add_view (fixture, INJ_PLATE_BACK);
  const InjViewport *viewport = inj_plate_view_get_viewport (view);
  const InjPosition neck = { INJ_PLATE_BACK, -600, -3000 };
  const InjPosition ear = { INJ_PLATE_BACK, -3750, 0 };
  g_autoptr (InjScene) scene = inj_scene_new ();
  double x;
  double y;

  if (!map_fixture_has_pointer ())
    return;

  inj_scene_set_visit (scene, fixture->made->visit);
  inj_plate_view_set_scene (view, scene);

  /* Every muscle, where they overlap. */
  inj_frame_to_user (&viewport->frame, &neck, &x, &y);
  inj_viewport_to_widget (viewport, x, y, &x, &y);
  map_fixture_point (fixture, GTK_WIDGET (view), x, y, "sleep 0.05");
  widget_fixture_assert_says (view, "Cervical paraspinal, left · Trapezius, left");
  g_assert_cmphex (inj_scene_get_lit_muscles (scene), ==,
                   inj_muscle_set_of (INJ_MUSCLE_CERVICAL_PARASPINAL, INJ_SIDE_LEFT)
                   | inj_muscle_set_of (INJ_MUSCLE_TRAPEZIUS, INJ_SIDE_LEFT));

  /* With its dose, where doses are shown. */
  g_object_set (scene, "doses", TRUE, NULL);
  map_fixture_point (fixture, GTK_WIDGET (view), x + 2, y, "sleep 0.05");
  widget_fixture_assert_says (view, "Cervical paraspinal, left: 0 of 10 units · Trapezius, left: 0 of 15 units");
  g_object_set (scene, "doses", FALSE, NULL);

  /* Who wants to see no muscles is still told which they are. */
  g_object_set (scene, "muscles", "off", NULL);
  map_fixture_point (fixture, GTK_WIDGET (view), x, y, "sleep 0.05");
  widget_fixture_assert_says (view, "Cervical paraspinal, left · Trapezius, left");
  g_assert_cmphex (inj_scene_get_lit_muscles (scene), ==, 0);
  g_object_set (scene, "muscles", "full", NULL);

  /* Where no muscle is, the region. */
  inj_frame_to_user (&viewport->frame, &ear, &x, &y);
  inj_viewport_to_widget (viewport, x, y, &x, &y);
  map_fixture_point (fixture, GTK_WIDGET (view), x, y, "sleep 0.05");
  widget_fixture_assert_says (view, "Ear");
  g_assert_cmphex (inj_scene_get_lit_muscles (scene), ==, 0);

  map_fixture_point (fixture, GTK_WIDGET (view), 20, 200, "sleep 0.05");
  widget_fixture_assert_silent (view, "Ear");
}

static void
test_says_which_place_is_under_the_pointer (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjPlateView *view = add_view (fixture, INJ_PLATE_BACK);
  g_autoptr (InjScene) scene = inj_scene_new ();
  InjPoint marker;

  if (!map_fixture_has_pointer ())
    return;

  inj_plate_view_set_scene (view, scene);
  inj_marker_get_middle (inj_marker_layer_lookup (inj_plate_view_get_markers (view), "trapezius-left-3"), &marker);
  map_fixture_point (fixture, GTK_WIDGET (view), marker.x + 8, marker.y, "sleep 0.05");
  widget_fixture_assert_says (view, "Trapezius, left, 3");

  /* A place has its own muscle, and not the one that covers it. */
  inj_marker_get_middle (inj_marker_layer_lookup (inj_plate_view_get_markers (view), "cervical-paraspinal-left-1"),
                         &marker);
  map_fixture_point (fixture, GTK_WIDGET (view), marker.x + 3, marker.y, "sleep 0.05");
  widget_fixture_assert_says (view, "Cervical paraspinal, left, 1");
  g_assert_cmphex (inj_scene_get_lit_muscles (scene), ==,
                   inj_muscle_set_of (INJ_MUSCLE_CERVICAL_PARASPINAL, INJ_SIDE_LEFT));
}

static void
test_says_whose_position_is_to_be_confirmed (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-195");
  InjPlateView *view = add_view (fixture, INJ_PLATE_BACK);
  InjPoint marker;

  if (!map_fixture_has_pointer ())
    return;

  inj_marker_get_middle (inj_marker_layer_lookup (inj_plate_view_get_markers (view), "trapezius-left-4"), &marker);
  map_fixture_point (fixture, GTK_WIDGET (view), marker.x, marker.y, "sleep 0.05");
  widget_fixture_assert_says (view, "Trapezius, left, 4 · position to be confirmed by a clinician");
}

/* What is said covers no marker, at any size of the window. */
static void
test_caption_keeps_out_of_the_way (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-195");
  InjPlateView *view = add_view (fixture, INJ_PLATE_BACK);
  GtkWidget *layer = GTK_WIDGET (inj_plate_view_get_markers (view));
  const InjPosition neck = { INJ_PLATE_BACK, -600, -3000 };
  const int widths[] = { 951, 500, 380 };

  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      const InjViewport *viewport = inj_plate_view_get_viewport (view);
      GtkWidget *label;
      graphene_rect_t caption;
      double x;
      double y;

      gtk_window_set_default_size (GTK_WINDOW (fixture->widgets->window), widths[i], 400);
      map_fixture_settle (fixture);
      map_fixture_rest (100);
      inj_frame_to_user (&viewport->frame, &neck, &x, &y);
      inj_viewport_to_widget (viewport, x, y, &x, &y);
      map_fixture_point_quietly (GTK_WIDGET (view), x, y);
      map_fixture_settle (fixture);

      label = widget_fixture_find_label (GTK_WIDGET (view), "Cervical paraspinal, left · Trapezius, left");
      g_assert_nonnull (label);
      g_assert_true (gtk_widget_compute_bounds (label, GTK_WIDGET (view), &caption));
      for (GtkWidget *marker = gtk_widget_get_first_child (layer); marker != NULL;
           marker = gtk_widget_get_next_sibling (marker))
        {
          graphene_rect_t box;

          g_assert_true (gtk_widget_compute_bounds (marker, GTK_WIDGET (view), &box));
          g_assert_false (graphene_rect_intersection (&caption, &box, NULL));
        }
      map_fixture_point_quietly (GTK_WIDGET (view), 1, 1);
    }
}

/* In words what the shades say. */
static void
test_description_of_doses (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  g_autoptr (InjScene) scene = inj_scene_new ();
  InjPlateView *view = add_view (fixture, INJ_PLATE_TOP);

  inj_scene_set_visit (scene, fixture->made->visit);
  inj_plate_view_set_scene (view, scene);
  g_object_set (scene, "doses", TRUE, NULL);
  made_up_visit_give (fixture->made, "frontalis-left-1", 0);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Frontalis, right: 0 of 10 units · Frontalis, left: 5 of 10 units"
                                       " · Temporalis, right: 0 of 20 units · Temporalis, left: 0 of 20 units"
                                       " · Trapezius, right: 0 of 15 units · Trapezius, left: 0 of 15 units");

  g_object_set (scene, "doses", FALSE, NULL);
  g_assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
}

/* Each dose is shaded in the next frame, and no plate is drawn anew for it. */
static void
test_shades_follow_the_doses (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  g_autoptr (InjScene) scene = inj_scene_new ();
  InjPlateView *view = add_view (fixture, INJ_PLATE_BACK);
  g_autofree char *plain = NULL;
  g_autofree char *shaded = NULL;
  g_autofree char *given = NULL;
  g_autofree char *again = NULL;

  inj_scene_set_visit (scene, fixture->made->visit);
  inj_plate_view_set_scene (view, scene);
  g_object_set (scene, "muscles", "off", NULL);
  map_fixture_settle (fixture);
  map_fixture_wait (is_settled, view);

  plain = map_fixture_dup_picture (GTK_WIDGET (view));
  g_object_set (scene, "doses", TRUE, NULL);
  shaded = map_fixture_dup_picture (GTK_WIDGET (view));
  g_assert_cmpstr (plain, !=, shaded);
  made_up_visit_give (fixture->made, "occipitalis-left-1", 0);
  given = map_fixture_dup_picture (GTK_WIDGET (view));
  g_assert_cmpstr (shaded, !=, given);
  g_assert_true (inj_plate_view_is_settled (view));

  /* The corrugator is not on this plate. */
  made_up_visit_give (fixture->made, "corrugator-left-1", 0);
  again = map_fixture_dup_picture (GTK_WIDGET (view));
  g_assert_cmpstr (given, ==, again);
}

/* The sums of what is drawn, without where. */
static char *
dup_sums (InjPlateView *view)
{
  g_autofree char *picture = map_fixture_dup_picture (GTK_WIDGET (view));
  g_auto (GStrv) lines = g_strsplit (g_strstrip (picture), "\n", -1);
  GString *sums = g_string_new (NULL);

  for (char **line = lines; *line != NULL && **line != '\0'; line++)
    g_string_append_printf (sums, "%s ", strrchr (*line, ' '));

  return g_string_free (sums, FALSE);
}

/* While it is zoomed and panned, what is there is scaled and moved; it is drawn
 * anew when that rests. Name, R and L stay where they are. */
static void
test_nothing_is_drawn_while_it_moves (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjPlateView *view = add_view (fixture, INJ_PLATE_FRONT);
  double right = find_letter (view, "R");
  double left = find_letter (view, "L");
  g_autofree char *before = NULL;
  g_autofree char *during = NULL;
  g_autofree char *after = NULL;

  map_fixture_wait (is_settled, view);
  map_fixture_settle (fixture);
  before = dup_sums (view);
  g_assert_cmpstr (before, !=, "");

  for (int i = 0; i < 20; i++)
    {
      gint64 since = g_get_monotonic_time ();

      inj_plate_view_zoom_at (view, 1.06, 500 + i, 300);
      inj_plate_view_pan (view, 3, -2);
      map_fixture_settle (fixture);
      if (g_get_monotonic_time () - since > RESTS_MS * 1000)
        {
          g_test_skip ("the machine is too busy for a gesture without a rest");
          return;
        }

      g_assert_false (inj_plate_view_is_settled (view));
      g_assert_cmpfloat_with_epsilon (find_letter (view, "R"), right, 1e-6);
      g_assert_cmpfloat_with_epsilon (find_letter (view, "L"), left, 1e-6);
    }
  during = dup_sums (view);
  g_assert_cmpstr (during, ==, before);

  map_fixture_wait (is_settled, view);
  map_fixture_settle (fixture);
  after = dup_sums (view);
  g_assert_cmpstr (after, !=, before);
}

/* What was drawn as large as it is seen lies on whole pixels: it is sharp, and
 * nothing is resampled. */
static void
test_picture_on_whole_pixels (gconstpointer data)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  g_autoptr (InjScene) scene = inj_scene_new ();
  InjPlateView *view = add_view (fixture, INJ_PLATE_BACK);
  g_autofree char *picture = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_lines = 0;

  inj_plate_view_set_scene (view, scene);
  if (GPOINTER_TO_INT (data) > 1)
    inj_plate_view_zoom_at (view, GPOINTER_TO_INT (data) + 0.37, 211.5, 203.2);
  else
    inj_scene_set_lit_muscles (scene, inj_muscle_set_of (INJ_MUSCLE_OCCIPITALIS, INJ_SIDE_LEFT));
  map_fixture_settle (fixture);
  map_fixture_wait (is_settled, view);
  map_fixture_settle (fixture);

  picture = map_fixture_dup_picture (GTK_WIDGET (view));
  lines = g_strsplit (g_strstrip (picture), "\n", -1);
  for (char **line = lines; *line != NULL; line++, n_lines++)
    {
      g_auto (GStrv) words = g_strsplit (*line, " ", -1);

      for (int i = 0; i < 4; i++)
        g_assert_true (g_str_has_suffix (words[i], ".0"));
    }
  g_assert_cmpuint (n_lines, ==, GPOINTER_TO_INT (data) > 1 ? 1 : 2);
}

/* Until the plate is drawn in the new style it stays as it is. */
static void
test_style_changes_without_a_gap (gconstpointer data)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  g_autoptr (InjScene) scene = inj_scene_new ();
  InjPlateView *view = add_view (fixture, INJ_PLATE_BACK);
  g_autofree char *before = NULL;
  g_autofree char *between = NULL;
  g_autofree char *after = NULL;

  inj_plate_view_set_scene (view, scene);
  map_fixture_wait (is_settled, view);
  if (GPOINTER_TO_INT (data) > 1)
    {
      inj_plate_view_zoom_at (view, GPOINTER_TO_INT (data), 200, 200);
      map_fixture_settle (fixture);
      map_fixture_wait (is_settled, view);
    }

  before = map_fixture_dup_picture (GTK_WIDGET (view));
  g_object_set (scene, "skin", "darker", NULL);
  g_assert_false (inj_plate_view_is_settled (view));
  between = map_fixture_dup_picture (GTK_WIDGET (view));
  map_fixture_wait (is_settled, view);
  after = map_fixture_dup_picture (GTK_WIDGET (view));
  g_assert_cmpstr (before, ==, between);
  g_assert_cmpstr (between, !=, after);
}

static void
test_snapshot (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjPlateView *view = add_view (fixture, INJ_PLATE_FRONT);
  g_autoptr (GdkPaintable) paintable = NULL;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  map_fixture_wait (is_settled, view);
  inj_marker_layer_set_saving (inj_plate_view_get_markers (view), "frontalis-left-1", TRUE);
  made_up_visit_skip (fixture->made, "frontalis-left-2", "rash");
  map_fixture_settle (fixture);

  paintable = gtk_widget_paintable_new (GTK_WIDGET (view));
  gdk_paintable_snapshot (paintable, snapshot, 951, 690);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
}

int
main (int   argc,
      char *argv[])
{
  widget_fixture_init (&argc, &argv);

  for (InjPlate plate = 0; plate < INJ_N_PLATES; plate++)
    {
      g_autofree char *path = g_strconcat ("/plate-view/letters/", inj_plate_get_id (plate), NULL);

      g_test_add_data_func (path, GINT_TO_POINTER (plate), test_letters);
    }
  g_test_add_func ("/plate-view/letters-agree-with-anchors", test_letters_agree_with_anchors);
  g_test_add_func ("/plate-view/name", test_name);
  g_test_add_func ("/plate-view/picture-settles", test_picture_settles);
  g_test_add_func ("/plate-view/markers-keep-their-size", test_markers_keep_their_size);
  g_test_add_func ("/plate-view/show-marker", test_show_marker);
  g_test_add_func ("/plate-view/skin", test_skin);
  g_test_add_func ("/plate-view/says-what-is-under-the-pointer", test_says_what_is_under_the_pointer);
  g_test_add_func ("/plate-view/says-which-place-is-under-the-pointer", test_says_which_place_is_under_the_pointer);
  g_test_add_func ("/plate-view/says-whose-position-is-to-be-confirmed", test_says_whose_position_is_to_be_confirmed);
  g_test_add_func ("/plate-view/caption-keeps-out-of-the-way", test_caption_keeps_out_of_the_way);
  g_test_add_func ("/plate-view/description-of-doses", test_description_of_doses);
  g_test_add_func ("/plate-view/shades-follow-the-doses", test_shades_follow_the_doses);
  g_test_add_data_func ("/plate-view/style-changes-without-a-gap/whole", GINT_TO_POINTER (1),
                        test_style_changes_without_a_gap);
  g_test_add_data_func ("/plate-view/style-changes-without-a-gap/zoomed", GINT_TO_POINTER (4),
                        test_style_changes_without_a_gap);
  g_test_add_data_func ("/plate-view/picture-on-whole-pixels/whole", GINT_TO_POINTER (1), test_picture_on_whole_pixels);
  g_test_add_data_func ("/plate-view/picture-on-whole-pixels/zoomed", GINT_TO_POINTER (3), test_picture_on_whole_pixels);
  g_test_add_func ("/plate-view/nothing-is-drawn-while-it-moves", test_nothing_is_drawn_while_it_moves);
  g_test_add_func ("/plate-view/snapshot", test_snapshot);

  return g_test_run ();
}
