/* test-now-bar.c
 *
 * What is now, what is typed, and what is done.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "made-up-visit.h"
#include "widget-fixture.h"
#include "widgets/panel/inj-now-bar.h"

static InjNowBar *
make_bar (MadeUpVisit *made_up,
          const char  *place_id,
          const char  *next_id)
{
  InjNowBar *bar = INJ_NOW_BAR (inj_now_bar_new ());

  inj_now_bar_set_visit (bar, made_up->visit);
  inj_now_bar_set_vial (bar, inj_visit_get_active_vial (made_up->visit));
  inj_now_bar_set_place (bar, inj_visit_lookup_place (made_up->visit, place_id));
  inj_now_bar_set_next (bar, next_id != NULL ? inj_visit_lookup_place (made_up->visit, next_id) : NULL);

  return bar;
}

static MadeUpVisit *
make_visit (void)
{
  MadeUpVisit *made_up = made_up_visit_new ("preempt-195");

  made_up_visit_open_vial (made_up, "botox", "C1234", 200, 4);

  return made_up;
}

static void
test_now (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  InjNowBar *bar = make_bar (made_up, "temporalis-left-3", "temporalis-left-4");
  g_autoptr (WidgetFixture) fixture = widget_fixture_new (GTK_WIDGET (bar));

  widget_fixture_assert_says (bar, "Temporalis, left, 3");
  widget_fixture_assert_says (bar, "5 units = 0.1 mL");
  widget_fixture_assert_says (bar, "next: Temporalis, left, 4");

  widget_fixture_press (GTK_WIDGET (bar), "Give");
  widget_fixture_press (GTK_WIDGET (bar), "Skip");
  widget_fixture_assert_actions (fixture, "give-now skip-now");
}

/* Another vial that takes over says so, until the next dose. */
static void
test_vials (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  InjNowBar *bar = make_bar (made_up, "temporalis-left-3", NULL);
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (GTK_WIDGET (bar));

  widget_fixture_assert_silent (bar, "from lot C1234");
  made_up_visit_open_vial (made_up, "botox", "D777", 200, 4);
  inj_now_bar_set_vial (bar, inj_visit_lookup_vial (made_up->visit, 2));
  widget_fixture_assert_says (bar, "now from lot D777");
  made_up_visit_give (made_up, "temporalis-left-2", 500);
  widget_fixture_assert_says (bar, "from lot D777");
  /* One of which the lot is not entered yet. */
  made_up_visit_open_vial_of (made_up, "", "S1", 0);
  inj_now_bar_set_vial (bar, inj_visit_lookup_vial (made_up->visit, 3));
  widget_fixture_assert_says (bar, "now from vial 3");
}

static int
get_height (InjNowBar *bar,
            int        width)
{
  int height;

  gtk_widget_measure (GTK_WIDGET (bar), GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);

  return height;
}

/* A bar that grew or shrank would move the markers above it while a hand is on
 * its way to one of them. */
static void
test_height (void)
{
  const int widths[] = { 470, 560, 660, 697, 800, 960, 1200 };
  const char *const places[] = { "cervical-paraspinal-right-1", "procerus-midline-1", "trapezius-left-3" };
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  InjNowBar *bar = make_bar (made_up, "temporalis-left-3", "temporalis-left-4");
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (GTK_WIDGET (bar));

  made_up_visit_give (made_up, "trapezius-left-3", 500);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      int height;

      inj_now_bar_set_place (bar, inj_visit_lookup_place (made_up->visit, "temporalis-left-3"));
      inj_now_bar_set_next (bar, inj_visit_lookup_place (made_up->visit, "temporalis-left-4"));
      height = get_height (bar, widths[i]);
      for (guint j = 0; j < G_N_ELEMENTS (places); j++)
        {
          inj_now_bar_set_place (bar, inj_visit_lookup_place (made_up->visit, places[j]));
          g_assert_cmpint (get_height (bar, widths[i]), ==, height);
        }
      inj_now_bar_set_next (bar, NULL);
      g_assert_cmpint (get_height (bar, widths[i]), ==, height);
    }
}

/* No button gives what is not seen. */
static void
test_out_of_view (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  InjNowBar *bar = make_bar (made_up, "temporalis-left-3", NULL);
  g_autoptr (WidgetFixture) fixture = widget_fixture_new (GTK_WIDGET (bar));

  inj_now_bar_set_in_view (bar, FALSE);
  g_assert_null (widget_fixture_find_button (GTK_WIDGET (bar), "Give"));
  widget_fixture_press (GTK_WIDGET (bar), "Show");
  widget_fixture_assert_actions (fixture, "give-now");
  inj_now_bar_set_in_view (bar, TRUE);
  g_assert_nonnull (widget_fixture_find_button (GTK_WIDGET (bar), "Give"));
}

static void
test_pending (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  InjNowBar *bar = make_bar (made_up, "temporalis-left-3", NULL);
  g_autoptr (WidgetFixture) fixture = widget_fixture_new (GTK_WIDGET (bar));

  inj_now_bar_set_pending (bar, "50");
  widget_fixture_assert_says (bar, "50| units = 1 mL");
  widget_fixture_assert_says (bar, "50 units instead of 5: ten times as much");
  widget_fixture_press (GTK_WIDGET (bar), "Give");
  widget_fixture_assert_actions (fixture, "give-now");

  inj_now_bar_set_pending (bar, "5");
  widget_fixture_assert_says (bar, "5| units = 0.1 mL");
  widget_fixture_assert_silent (bar, "50 units instead of 5: ten times as much");

  inj_now_bar_set_pending (bar, NULL);
  widget_fixture_assert_says (bar, "5 units = 0.1 mL");
}

/* What is typed is shown as it was typed, and Give waits. */
static void
test_pending_is_no_dose (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  InjNowBar *bar = make_bar (made_up, "temporalis-left-3", NULL);
  g_autoptr (WidgetFixture) fixture = widget_fixture_new (GTK_WIDGET (bar));

  for (guint i = 0; widget_fixture_hostile[i] != NULL; i++)
    {
      g_autofree char *shown = g_strdup_printf ("%s| units", widget_fixture_hostile[i]);

      inj_now_bar_set_pending (bar, widget_fixture_hostile[i]);
      widget_fixture_assert_says (bar, shown);
      widget_fixture_assert_says (bar, "this is no dose");
      widget_fixture_press (GTK_WIDGET (bar), "Give");
      widget_fixture_assert_actions (fixture, "");
    }
}

/* What the digits would raise stands where else the next site does. */
static void
test_finding (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  g_autoptr (InjFinding) finding = inj_finding_new (INJ_SEVERITY_WARNING, "visit", "200 of at most 155 units", "PI");
  InjNowBar *bar = make_bar (made_up, "temporalis-left-3", "temporalis-left-4");
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (GTK_WIDGET (bar));

  inj_now_bar_set_pending (bar, "50");
  inj_now_bar_set_finding (bar, finding);
  widget_fixture_assert_says (bar, "200 of at most 155 units");
  widget_fixture_assert_silent (bar, "next: Temporalis, left, 4");
  inj_now_bar_set_pending (bar, NULL);
  widget_fixture_assert_silent (bar, "200 of at most 155 units");
  widget_fixture_assert_says (bar, "next: Temporalis, left, 4");
}

/* Nothing else is offered while a dose is being moved. */
static void
test_moving (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  InjNowBar *bar = make_bar (made_up, "temporalis-left-3", "temporalis-left-4");
  g_autoptr (WidgetFixture) fixture = widget_fixture_new (GTK_WIDGET (bar));
  int height = get_height (bar, 960);

  g_assert_null (widget_fixture_find_button (GTK_WIDGET (bar), "Leave It"));
  inj_now_bar_set_moving (bar, TRUE);
  widget_fixture_assert_says (bar, "Temporalis, left, 3");
  widget_fixture_assert_says (bar, "press where it went");
  g_assert_null (widget_fixture_find_button (GTK_WIDGET (bar), "Give"));
  g_assert_null (widget_fixture_find_button (GTK_WIDGET (bar), "Skip"));
  g_assert_cmpint (get_height (bar, 960), ==, height);
  widget_fixture_press (GTK_WIDGET (bar), "Leave It");
  widget_fixture_assert_actions (fixture, "end-move");
  inj_now_bar_set_moving (bar, FALSE);
  g_assert_nonnull (widget_fixture_find_button (GTK_WIDGET (bar), "Give"));
}

static void
test_given (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  InjNowBar *bar;
  g_autoptr (WidgetFixture) fixture = NULL;

  made_up_visit_give (made_up, "frontalis-left-2", 250);
  bar = make_bar (made_up, "frontalis-left-2", NULL);
  fixture = widget_fixture_new (GTK_WIDGET (bar));

  widget_fixture_assert_says (bar, "2.5 units = 0.05 mL");
  widget_fixture_assert_says (bar, "2.5 units instead of 5: half as much");
  g_assert_null (widget_fixture_find_button (GTK_WIDGET (bar), "Give"));
  g_assert_null (widget_fixture_find_button (GTK_WIDGET (bar), "Skip"));
}

static void
test_skipped (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  InjNowBar *bar;
  g_autoptr (WidgetFixture) fixture = NULL;

  made_up_visit_skip (made_up, "trapezius-right-2", "weakness");
  bar = make_bar (made_up, "trapezius-right-2", NULL);
  fixture = widget_fixture_new (GTK_WIDGET (bar));

  widget_fixture_assert_says (bar, "skipped: weakness");
  g_assert_null (widget_fixture_find_button (GTK_WIDGET (bar), "Skip"));
  widget_fixture_press (GTK_WIDGET (bar), "Give");
  widget_fixture_assert_actions (fixture, "give-now");
}

static void
test_done (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  InjNowBar *bar = make_bar (made_up, "temporalis-left-3", NULL);
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (GTK_WIDGET (bar));

  inj_now_bar_set_place (bar, NULL);
  widget_fixture_assert_says (bar, "31 planned sites to go");
  g_assert_null (widget_fixture_find_button (GTK_WIDGET (bar), "Give"));

  made_up_visit_skip (made_up, "trapezius-right-2", "weakness");
  made_up_visit_give_hollow (made_up, -1, -1);
  widget_fixture_assert_says (bar, "30 of 31 planned sites are given, 1 skipped");
  made_up_visit_give (made_up, "trapezius-right-2", 0);
  widget_fixture_assert_says (bar, "All 31 planned sites are given");
}

static void
test_locked (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  InjNowBar *bar = make_bar (made_up, "temporalis-left-3", NULL);
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (GTK_WIDGET (bar));

  made_up_visit_sign (made_up, "Dr. Sample", NULL);
  g_assert_null (widget_fixture_find_button (GTK_WIDGET (bar), "Give"));
  g_assert_null (widget_fixture_find_button (GTK_WIDGET (bar), "Skip"));
}

/* Fingers in gloves. */
static void
test_size (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  InjNowBar *bar = make_bar (made_up, "temporalis-left-3", NULL);
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (GTK_WIDGET (bar));
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
  int height;

  gtk_css_provider_load_from_resource (provider, INJ_RESOURCE_ROOT "/widgets/widgets.css");
  gtk_style_context_add_provider_for_display (gtk_widget_get_display (GTK_WIDGET (bar)), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_widget_measure (widget_fixture_find_button (GTK_WIDGET (bar), "Give"), GTK_ORIENTATION_VERTICAL, -1,
                      &height, NULL, NULL, NULL);
  g_assert_cmpint (height, >=, 48);
  gtk_style_context_remove_provider_for_display (gtk_widget_get_display (GTK_WIDGET (bar)),
                                                 GTK_STYLE_PROVIDER (provider));
}

static void
test_accessible (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  InjNowBar *bar = make_bar (made_up, "temporalis-left-3", NULL);
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (GTK_WIDGET (bar));

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_ROLE_STATUS);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, "Now");
}

int
main (int   argc,
      char *argv[])
{
  widget_fixture_init (&argc, &argv);

  g_test_add_func ("/now-bar/now", test_now);
  g_test_add_func ("/now-bar/vials", test_vials);
  g_test_add_func ("/now-bar/height", test_height);
  g_test_add_func ("/now-bar/out-of-view", test_out_of_view);
  g_test_add_func ("/now-bar/pending", test_pending);
  widget_fixture_add_in_locales ("/now-bar/pending-is-no-dose", test_pending_is_no_dose);
  g_test_add_func ("/now-bar/finding", test_finding);
  g_test_add_func ("/now-bar/moving", test_moving);
  g_test_add_func ("/now-bar/given", test_given);
  g_test_add_func ("/now-bar/skipped", test_skipped);
  g_test_add_func ("/now-bar/done", test_done);
  g_test_add_func ("/now-bar/locked", test_locked);
  g_test_add_func ("/now-bar/size", test_size);
  g_test_add_func ("/now-bar/accessible", test_accessible);

  return g_test_run ();
}
