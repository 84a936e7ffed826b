/* test-plate-view.c
 *
 * One plate: its letters, its picture, presses on skin.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "map-fixture.h"
#include "widgets/inj-plate-view.h"

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

  inj_plate_view_set_can_open (view, FALSE);
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

  /* Neither on a marker nor in a visit that is read. */
  inj_marker_get_middle (inj_marker_layer_lookup (layer, "occipitalis-left-1"), &marker);
  map_fixture_point (fixture, GTK_WIDGET (view), marker.x + 15, marker.y + 10, "click 1");
  g_assert_cmpuint (pressed.n_presses, ==, 1);
  inj_marker_layer_set_read_only (layer, TRUE);
  map_fixture_point (fixture, GTK_WIDGET (view), 475, 300, "click 1");
  g_assert_cmpuint (pressed.n_presses, ==, 1);
}

static void
test_says_what_is_under_the_pointer (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjPlateView *view = add_view (fixture, INJ_PLATE_BACK);
  const InjViewport *viewport = inj_plate_view_get_viewport (view);
  const InjPosition neck = { INJ_PLATE_BACK, -600, -3000 };
  double x;
  double y;
  InjPoint marker;

  if (!map_fixture_has_pointer ())
    return;

  /* Every muscle, where they overlap. */
  inj_frame_to_user (&viewport->frame, &neck, &x, &y);
  inj_viewport_to_widget (viewport, x, y, &x, &y);
  map_fixture_point (fixture, GTK_WIDGET (view), x, y, "sleep 0.05");
  widget_fixture_assert_says (view, "Cervical paraspinal · Trapezius");

  inj_marker_get_middle (inj_marker_layer_lookup (inj_plate_view_get_markers (view), "trapezius-left-3"), &marker);
  map_fixture_point (fixture, GTK_WIDGET (view), marker.x + 8, marker.y, "sleep 0.05");
  widget_fixture_assert_says (view, "Trapezius, left, 3");

  map_fixture_point (fixture, GTK_WIDGET (view), 20, 200, "sleep 0.05");
  widget_fixture_assert_silent (view, "Trapezius, left, 3");
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
  g_test_add_func ("/plate-view/snapshot", test_snapshot);

  return g_test_run ();
}
