/* test-marker.c
 *
 * One marker: what it says, what a click does.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "map-fixture.h"
#include "widgets/map/inj-marker.h"

static void
on_menu_requested_cb (InjMarker *marker,
                      guint     *n_menus)
{
  (*n_menus)++;
}

static InjMarker *
add_marker (MapFixture *fixture,
            const char *place_id)
{
  GtkWidget *marker = inj_marker_new (inj_visit_lookup_place (fixture->made->visit, place_id));

  gtk_widget_set_halign (marker, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (marker, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (marker, 22, 22);
  map_fixture_show (fixture, marker);
  gtk_widget_insert_action_group (marker, "visit", G_ACTION_GROUP (fixture->widgets->group));

  return INJ_MARKER (marker);
}

/* The place as the visit lists it now. */
static void
update (MapFixture *fixture,
        InjMarker  *marker)
{
  const char *id = inj_place_get_id (inj_marker_get_place (marker));

  inj_marker_set_place (marker, inj_visit_lookup_place (fixture->made->visit, id));
}

static void
act (InjMarker *marker)
{
  gtk_widget_activate_action (GTK_WIDGET (marker), "marker.act", NULL);
}

static void
assert_shape (InjMarker  *marker,
              const char *shape)
{
  const char *const shapes[] = { "planned", "optional", "given", "skipped" };

  for (gsize i = 0; i < G_N_ELEMENTS (shapes); i++)
    g_assert_cmpint (gtk_widget_has_css_class (GTK_WIDGET (marker), shapes[i]), ==, g_str_equal (shapes[i], shape));
}

static void
assert_reads (InjMarker  *marker,
              const char *description)
{
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (marker), GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (marker),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       description);
}

static void
test_hollow (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjMarker *marker = add_marker (fixture, "temporalis-left-3");

  assert_shape (marker, "planned");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (marker), GTK_ACCESSIBLE_PROPERTY_LABEL, "Temporalis, left, 3");
  assert_reads (marker, "planned, 5 units");
  g_assert_true (gtk_widget_get_focusable (GTK_WIDGET (marker)));

  act (marker);
  widget_fixture_assert_actions (fixture->widgets, "give'temporalis-left-3'");
}

static void
test_optional (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-195");
  InjMarker *marker = add_marker (fixture, "temporalis-left-5");

  assert_shape (marker, "optional");
  assert_reads (marker, "optional, 5 units");
  act (marker);
  widget_fixture_assert_actions (fixture->widgets, "give'temporalis-left-5'");
}

static void
test_given (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjMarker *marker = add_marker (fixture, "temporalis-left-3");
  guint n_menus = 0;

  g_signal_connect (marker, "menu-requested", G_CALLBACK (on_menu_requested_cb), &n_menus);
  made_up_visit_give (fixture->made, "temporalis-left-3", 250);
  update (fixture, marker);

  assert_shape (marker, "given");
  assert_reads (marker, "given, 2.5 units");
  act (marker);
  widget_fixture_assert_actions (fixture->widgets, "");
  g_assert_cmpuint (n_menus, ==, 1);
}

static void
test_skipped (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjMarker *marker = add_marker (fixture, "temporalis-left-3");
  guint n_menus = 0;

  g_signal_connect (marker, "menu-requested", G_CALLBACK (on_menu_requested_cb), &n_menus);
  made_up_visit_skip (fixture->made, "temporalis-left-3", "rash");
  update (fixture, marker);

  assert_shape (marker, "skipped");
  assert_reads (marker, "skipped: rash");
  act (marker);
  widget_fixture_assert_actions (fixture->widgets, "");
  g_assert_cmpuint (n_menus, ==, 1);
}

static void
test_without_planned_units (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  g_autoptr (InjPlace) place = inj_place_new_for_site (inj_site_lookup ("scalp-midline-1"), NULL);
  InjMarker *marker = add_marker (fixture, "temporalis-left-3");
  guint n_menus = 0;

  g_signal_connect (marker, "menu-requested", G_CALLBACK (on_menu_requested_cb), &n_menus);
  inj_marker_set_place (marker, place);

  /* Its units want typing. */
  act (marker);
  widget_fixture_assert_actions (fixture->widgets, "");
  g_assert_cmpuint (n_menus, ==, 1);
}

static void
test_saving (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjMarker *marker = add_marker (fixture, "temporalis-left-3");

  inj_marker_set_saving (marker, TRUE);
  assert_shape (marker, "planned");
  assert_reads (marker, "planned, 5 units, saving");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (marker), GTK_ACCESSIBLE_STATE_BUSY, TRUE);
  act (marker);
  gtk_widget_activate_action (GTK_WIDGET (marker), "marker.menu", NULL);
  widget_fixture_assert_actions (fixture->widgets, "");

  inj_marker_set_saving (marker, FALSE);
  assert_reads (marker, "planned, 5 units");
  act (marker);
  widget_fixture_assert_actions (fixture->widgets, "give'temporalis-left-3'");
}

static void
test_read_only (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjMarker *marker = add_marker (fixture, "temporalis-left-3");
  guint n_menus = 0;

  g_signal_connect (marker, "menu-requested", G_CALLBACK (on_menu_requested_cb), &n_menus);
  inj_marker_set_read_only (marker, TRUE);
  act (marker);
  gtk_widget_activate_action (GTK_WIDGET (marker), "marker.menu", NULL);
  widget_fixture_assert_actions (fixture->widgets, "");
  g_assert_cmpuint (n_menus, ==, 2);

  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (marker)));
  assert_reads (marker, "planned, 5 units");
}

static void
test_crowded (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjMarker *marker = add_marker (fixture, "temporalis-left-3");

  g_assert_true (inj_marker_is_prominent (marker));
  inj_marker_set_crowded (marker, TRUE);
  g_assert_false (inj_marker_is_prominent (marker));
  inj_marker_set_now (marker, TRUE);
  g_assert_true (inj_marker_is_prominent (marker));
  inj_marker_set_now (marker, FALSE);
  gtk_widget_set_state_flags (GTK_WIDGET (marker), GTK_STATE_FLAG_PRELIGHT, FALSE);
  g_assert_true (inj_marker_is_prominent (marker));
}

static void
test_long_figure_is_wider (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjMarker *marker = add_marker (fixture, "temporalis-left-3");

  g_assert_cmpint (inj_marker_get_width (marker, 22), ==, 22);
  made_up_visit_give (fixture->made, "temporalis-left-3", 12525);
  update (fixture, marker);
  g_assert_cmpint (inj_marker_get_width (marker, 22), >, 26);
}

static void
test_click (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjMarker *marker = add_marker (fixture, "temporalis-left-3");
  guint n_menus = 0;

  if (!map_fixture_has_pointer ())
    return;

  g_signal_connect (marker, "menu-requested", G_CALLBACK (on_menu_requested_cb), &n_menus);
  inj_marker_set_middle (marker, &(InjPoint) { 500, 500 });

  map_fixture_point (fixture, GTK_WIDGET (marker), 11, 11, "click 1");
  widget_fixture_assert_actions (fixture->widgets, "give'temporalis-left-3'");
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (marker)));
  map_fixture_rest (500);

  /* The second press of a double click falls on what is solid by now. */
  map_fixture_point (fixture, GTK_WIDGET (marker), 8, 14, "click --repeat 2 --delay 80 1");
  widget_fixture_assert_actions (fixture->widgets, "give'temporalis-left-3'");
  g_assert_cmpuint (n_menus, ==, 0);
  map_fixture_rest (500);

  map_fixture_point (fixture, GTK_WIDGET (marker), 11, 11, "click 3");
  widget_fixture_assert_actions (fixture->widgets, "");
  g_assert_cmpuint (n_menus, ==, 1);

  map_fixture_point (fixture, GTK_WIDGET (marker), 11, 11, "key Menu key shift+F10");
  g_assert_cmpuint (n_menus, ==, 3);

  /* A press that is taken away gives nothing. */
  map_fixture_point (fixture, GTK_WIDGET (marker), 11, 11, "mousedown 1 mousemove_relative 60 60 mouseup 1");
  widget_fixture_assert_actions (fixture->widgets, "");
}

static void
test_long_press (void)
{
  g_autoptr (MapFixture) fixture = map_fixture_new ("preempt-155");
  InjMarker *marker = add_marker (fixture, "temporalis-left-3");
  guint n_menus = 0;

  if (!map_fixture_has_pointer ())
    return;

  g_signal_connect (marker, "menu-requested", G_CALLBACK (on_menu_requested_cb), &n_menus);
  inj_marker_set_middle (marker, &(InjPoint) { 500, 500 });
  map_fixture_point (fixture, GTK_WIDGET (marker), 11, 11, "mousedown 1");
  map_fixture_rest (900);
  map_fixture_point (fixture, GTK_WIDGET (marker), 11, 11, "mouseup 1");
  g_assert_cmpuint (n_menus, ==, 1);
  widget_fixture_assert_actions (fixture->widgets, "");
}

int
main (int   argc,
      char *argv[])
{
  widget_fixture_init (&argc, &argv);

  g_test_add_func ("/marker/hollow", test_hollow);
  g_test_add_func ("/marker/optional", test_optional);
  g_test_add_func ("/marker/given", test_given);
  g_test_add_func ("/marker/skipped", test_skipped);
  g_test_add_func ("/marker/without-planned-units", test_without_planned_units);
  g_test_add_func ("/marker/saving", test_saving);
  g_test_add_func ("/marker/read-only", test_read_only);
  g_test_add_func ("/marker/crowded", test_crowded);
  g_test_add_func ("/marker/long-figure-is-wider", test_long_figure_is_wider);
  g_test_add_func ("/marker/click", test_click);
  g_test_add_func ("/marker/long-press", test_long_press);

  return g_test_run ();
}
