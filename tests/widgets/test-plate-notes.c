/* test-plate-notes.c
 *
 * What is written over a plate, and where: landmarks, measures, the legend.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "map-fixture.h"
#include "widgets/map/inj-clutter.h"
#include "widgets/map/inj-dose-legend.h"
#include "widgets/map/inj-landmark-layer.h"
#include "widgets/map/inj-map-view.h"
#include "widgets/map/inj-measure-layer.h"
#include "widgets/map/inj-point-text.h"

static gboolean
is_settled (gpointer map)
{
  return inj_map_view_is_settled (map);
}

static InjMapView *
add_map (MapFixture *fixture,
         const char *plate)
{
  InjMapView *map = INJ_MAP_VIEW (inj_map_view_new ());

  inj_map_view_set_atlas (map, fixture->atlas);
  inj_map_view_set_visit (map, fixture->made->visit);
  map_fixture_show (fixture, GTK_WIDGET (map));
  inj_map_view_set_plate (map, plate);
  map_fixture_settle (fixture);
  map_fixture_wait (is_settled, map);

  return map;
}

static guint
count_labels (GtkWidget *layer)
{
  guint n_labels = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (layer); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_labels += gtk_widget_get_child_visible (child);

  return n_labels;
}

/* In the single plate each landmark has its name, in the overview there is no
 * room; and by itself nothing is written. */
static void
test_landmarks (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjMapView *map = add_map (fixture, "back");
  GArray *landmarks = inj_drawing_get_landmarks (inj_atlas_get_drawing (fixture->atlas, INJ_PLATE_BACK));
  GtkWidget *layer;

  widget_fixture_assert_silent (map, "Inion");
  g_object_set (inj_map_view_get_scene (map), "landmarks", TRUE, NULL);
  map_fixture_settle (fixture);
  widget_fixture_assert_says (map, "Inion");
  widget_fixture_assert_says (map, "Mastoid");
  layer = gtk_widget_get_parent (widget_fixture_find_label (GTK_WIDGET (map), "Inion"));
  g_assert_true (INJ_IS_LANDMARK_LAYER (layer));
  g_assert_cmpuint (count_labels (layer), ==, landmarks->len);

  /* A name whose point is not seen is not either. */
  for (int i = 0; i < 8; i++)
    inj_map_view_zoom_in (map);
  map_fixture_settle (fixture);
  g_assert_cmpuint (count_labels (layer), <, landmarks->len);

  inj_map_view_set_plate (map, "overview");
  map_fixture_settle (fixture);
  widget_fixture_assert_silent (map, "Inion");
}

static void
assert_apart (GtkWidget *map,
              GtkWidget *notes,
              GtkWidget *markers)
{
  for (GtkWidget *note = gtk_widget_get_first_child (notes); note != NULL; note = gtk_widget_get_next_sibling (note))
    {
      graphene_rect_t one;
      graphene_rect_t other;

      g_assert_true (gtk_widget_compute_bounds (note, map, &one));
      for (GtkWidget *marker = gtk_widget_get_first_child (markers); marker != NULL;
           marker = gtk_widget_get_next_sibling (marker))
        {
          g_assert_true (gtk_widget_compute_bounds (marker, map, &other));
          g_assert_false (graphene_rect_intersection (&one, &other, NULL));
        }
      for (GtkWidget *next = gtk_widget_get_next_sibling (note); next != NULL; next = gtk_widget_get_next_sibling (next))
        {
          g_assert_true (gtk_widget_compute_bounds (next, map, &other));
          g_assert_false (graphene_rect_intersection (&one, &other, NULL));
        }
    }
}

/* No name covers a marker or another name, on any plate. */
static void
test_landmarks_keep_apart (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjMapView *map = add_map (fixture, "overview");
  const char *const names[] = { "Tragus", "Orbital rim", "Tragus", "Inion", "Temporal line" };

  g_object_set (inj_map_view_get_scene (map), "landmarks", TRUE, NULL);
  for (InjPlate plate = 0; plate < INJ_N_PLATES; plate++)
    {
      GtkWidget *single;
      GtkWidget *label;

      inj_map_view_set_plate (map, inj_plate_get_id (plate));
      map_fixture_settle (fixture);
      map_fixture_wait (is_settled, map);
      single = gtk_widget_get_next_sibling (GTK_WIDGET (inj_map_view_get_overview (map)));
      label = widget_fixture_find_label (single, names[plate]);
      g_assert_nonnull (label);
      assert_apart (GTK_WIDGET (map),
                    gtk_widget_get_parent (label),
                    widget_fixture_find_type (single, INJ_TYPE_MARKER_LAYER));
    }
}

/* Every measure of the protocol stands on the plate of its site, in both
 * views, once the site is now. */
static void
test_measures (gconstpointer data)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjProtocol *protocol = inj_visit_get_protocol (fixture->made->visit);
  gboolean is_single = GPOINTER_TO_INT (data);
  InjMapView *map = add_map (fixture, "overview");
  guint n_measures = 0;

  g_object_set (inj_map_view_get_scene (map), "measures", TRUE, NULL);
  for (guint i = 0; i < inj_protocol_get_n_sites (protocol); i++)
    {
      const InjPlannedSite *site = inj_protocol_get_site (protocol, i);

      inj_map_view_set_now_id (map, site->site->id);
      if (is_single)
        inj_map_view_set_plate (map, inj_plate_get_id (site->site->plate));
      map_fixture_settle (fixture);
      for (guint k = 0; k < site->measures->len; k++)
        {
          g_autofree char *text = inj_measure_dup_label (g_ptr_array_index (site->measures, k));

          widget_fixture_assert_says (map, text);
          n_measures++;
        }
    }
  g_assert_cmpuint (n_measures, >=, 31);
}

static guint
count_measures (GtkWidget *widget)
{
  guint n_labels = INJ_IS_MEASURE_LAYER (widget) ? count_labels (widget) : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child))
      n_labels += count_measures (child);

  return n_labels;
}

/* Of the site that is now and of no other; on its plate alone; and nothing
 * for one without, or while they are not wanted. */
static void
test_measures_of_now_alone (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjMapView *map = add_map (fixture, "overview");
  GtkWidget *widget = GTK_WIDGET (map);

  inj_map_view_set_now_id (map, "cervical-paraspinal-left-1");
  g_assert_cmpuint (count_measures (widget), ==, 0);
  g_object_set (inj_map_view_get_scene (map), "measures", TRUE, NULL);
  g_assert_cmpuint (count_measures (widget), ==, 2);
  widget_fixture_assert_says (map, "1 cm");
  widget_fixture_assert_says (map, "3 cm");

  inj_map_view_set_now_id (map, "procerus-midline-1");
  g_assert_cmpuint (count_measures (widget), ==, 1);
  inj_map_view_set_plate (map, "back");
  g_assert_cmpuint (count_measures (widget), ==, 0);
  inj_map_view_set_plate (map, "overview");

  inj_map_view_set_now_id (map, "masseter-left-1");
  g_assert_cmpuint (count_measures (widget), ==, 0);
  inj_map_view_set_now_id (map, NULL);
  g_assert_cmpuint (count_measures (widget), ==, 0);
}

static void
test_clutter (void)
{
  g_autoptr (InjClutter) clutter = inj_clutter_new (200, 100);
  const graphene_rect_t block = GRAPHENE_RECT_INIT (110, 40, 50, 20);
  const InjPoint right = { 105, 50 };
  const InjPoint left = { 95, 50 };
  const InjPoint corner = { 199, 1 };
  graphene_rect_t spot;

  g_assert_cmpfloat_with_epsilon (inj_clutter_get_cost (clutter, &block), 0, 0.01);
  inj_clutter_find_spot (clutter, &right, 40, 10, &spot);
  g_assert_cmpfloat (spot.origin.x, >, right.x);
  inj_clutter_find_spot (clutter, &left, 40, 10, &spot);
  g_assert_cmpfloat (spot.origin.x + spot.size.width, <, left.x);

  /* Not over what is there, and not beyond the edge. */
  inj_clutter_add (clutter, &block);
  g_assert_cmpfloat_with_epsilon (inj_clutter_get_cost (clutter, &block), 1000, 0.01);
  inj_clutter_find_spot (clutter, &right, 40, 10, &spot);
  g_assert_false (graphene_rect_intersection (&spot, &block, NULL));
  inj_clutter_find_spot (clutter, &corner, 40, 10, &spot);
  g_assert_true (graphene_rect_contains_rect (&GRAPHENE_RECT_INIT (0, 0, 200, 100), &spot));
}

static void
test_point_text (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  g_autoptr (InjScene) scene = inj_scene_new ();
  const InjPosition *mastoid = inj_atlas_find_landmark (fixture->atlas, INJ_PLATE_BACK, "mastoid-left");
  const InjPosition beside = { INJ_PLATE_BACK, -7900, 4000 };
  g_autofree char *before = NULL;
  g_autofree char *there = NULL;
  g_autofree char *off = NULL;
  g_autofree char *nothing = NULL;

  before = inj_point_text_make (fixture->atlas, scene, mastoid, 50);
  g_assert_cmpstr (before, !=, "Mastoid, left");
  g_object_set (scene, "landmarks", TRUE, NULL);
  there = inj_point_text_make (fixture->atlas, scene, mastoid, 50);
  g_assert_cmpstr (there, ==, "Mastoid, left");
  off = inj_point_text_make (fixture->atlas, scene, &(InjPosition) { INJ_PLATE_BACK, mastoid->x, mastoid->y - 300 }, 50);
  g_assert_cmpstr (off, !=, "Mastoid, left");
  nothing = inj_point_text_make (fixture->atlas, scene, &beside, 50);
  g_assert_cmpstr (nothing, ==, "");
}

static void
test_dose_legend (gconstpointer data)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  g_autoptr (InjScene) scene = inj_scene_new ();
  GtkWidget *legend = inj_dose_legend_new ((GtkOrientation) GPOINTER_TO_INT (data));
  const char *const keys[] = { "Units given", "0", "≤ 5", "≤ 10", "≤ 15", "≤ 20", "≤ 25" };

  inj_scene_set_visit (scene, fixture->made->visit);
  inj_dose_legend_set_scene (INJ_DOSE_LEGEND (legend), scene);
  map_fixture_show (fixture, gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_box_append (GTK_BOX (fixture->widgets->widget), legend);
  g_assert_false (gtk_widget_get_visible (legend));

  g_object_set (scene, "doses", TRUE, NULL);
  g_assert_true (gtk_widget_get_visible (legend));
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    widget_fixture_assert_says (legend, keys[i]);
  widget_fixture_assert_silent (legend, "Corrugator, left: plan 5");

  /* The plan of the site that is now, or of the muscle that is pointed at. */
  inj_scene_set_now_id (scene, "corrugator-left-1");
  widget_fixture_assert_says (legend, "Corrugator, left: plan 5");
  inj_scene_set_lit_muscles (scene, inj_muscle_set_of (INJ_MUSCLE_TEMPORALIS, INJ_SIDE_RIGHT));
  widget_fixture_assert_says (legend, "Temporalis, right: plan 20");
  inj_scene_set_lit_muscles (scene, inj_muscle_set_of (INJ_MUSCLE_MASSETER, INJ_SIDE_RIGHT));
  widget_fixture_assert_says (legend, "Corrugator, left: plan 5");

  /* More than the scale reaches makes another one. */
  made_up_visit_give (fixture->made, "temporalis-left-1", INJ_UNITS (26));
  widget_fixture_assert_says (legend, "≤ 50");
  inj_scene_set_visit (scene, NULL);
}

int
main (int   argc,
      char *argv[])
{
  widget_fixture_init (&argc, &argv);

  g_test_add_func ("/plate-notes/landmarks", test_landmarks);
  g_test_add_func ("/plate-notes/landmarks-keep-apart", test_landmarks_keep_apart);
  g_test_add_data_func ("/plate-notes/measures/overview", GINT_TO_POINTER (FALSE), test_measures);
  g_test_add_data_func ("/plate-notes/measures/single", GINT_TO_POINTER (TRUE), test_measures);
  g_test_add_func ("/plate-notes/measures-of-now-alone", test_measures_of_now_alone);
  g_test_add_func ("/plate-notes/clutter", test_clutter);
  g_test_add_func ("/plate-notes/point-text", test_point_text);
  g_test_add_data_func ("/plate-notes/dose-legend/column", GINT_TO_POINTER (GTK_ORIENTATION_VERTICAL), test_dose_legend);
  g_test_add_data_func ("/plate-notes/dose-legend/row", GINT_TO_POINTER (GTK_ORIENTATION_HORIZONTAL), test_dose_legend);

  return g_test_run ();
}
