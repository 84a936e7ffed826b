/* test-totals-panel.c
 *
 * What the panel says of made-up visits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "made-up-visit.h"
#include "widget-fixture.h"
#include "widgets/panel/inj-dose-bar.h"
#include "widgets/panel/inj-finding-row.h"
#include "widgets/panel/inj-muscle-row.h"
#include "widgets/panel/inj-totals-panel.h"

/* A visit as far as the face and half of the temples. */
static MadeUpVisit *
make_visit (void)
{
  MadeUpVisit *made_up = made_up_visit_new ("preempt-195");

  made_up_visit_open_vial (made_up, "botox", "C1234", 200, 4);
  made_up_visit_give_hollow (made_up, INJ_MUSCLE_CORRUGATOR, -1);
  made_up_visit_give_hollow (made_up, INJ_MUSCLE_PROCERUS, -1);
  made_up_visit_give_hollow (made_up, INJ_MUSCLE_FRONTALIS, INJ_SIDE_RIGHT);
  made_up_visit_give (made_up, "frontalis-left-1", 0);
  made_up_visit_give (made_up, "frontalis-left-2", 250);
  made_up_visit_give_hollow (made_up, INJ_MUSCLE_TEMPORALIS, INJ_SIDE_RIGHT);
  made_up_visit_give (made_up, "temporalis-left-1", 0);
  made_up_visit_give (made_up, "temporalis-left-2", 0);
  made_up_visit_skip (made_up, "trapezius-right-2", "shoulder weakness");

  return made_up;
}

static InjTotalsPanel *
make_panel (MadeUpVisit *made_up)
{
  InjTotalsPanel *panel = INJ_TOTALS_PANEL (inj_totals_panel_new ());
  g_autoptr (InjBackground) background = made_up_visit_make_background (made_up, INJ_LABEL_EU);

  inj_totals_panel_set_visit (panel, made_up->visit);
  inj_totals_panel_set_background (panel, background);

  return panel;
}

static GtkWidget *
find_row (InjTotalsPanel *panel,
          InjMuscle       muscle)
{
  GtkWidget *row = widget_fixture_find_type (GTK_WIDGET (panel), INJ_TYPE_MUSCLE_ROW);

  while (row != NULL && inj_muscle_row_get_muscle (INJ_MUSCLE_ROW (row)) != muscle)
    row = gtk_widget_get_next_sibling (row);

  return row;
}

static void
test_totals (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  InjTotalsPanel *panel = make_panel (made_up);
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (GTK_WIDGET (panel));

  widget_fixture_assert_says (panel, "62.5 of 155 units");
  widget_fixture_assert_says (panel, "1.25 mL");
  widget_fixture_assert_says (panel, "1 skipped, 17 to go");
  widget_fixture_assert_says (panel, "13 of 31 sites");
  widget_fixture_assert_says (panel, "plan 155");
  widget_fixture_assert_says (panel, "maximum 195");
}

/* The panel follows the visit. */
static void
test_follows (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  InjTotalsPanel *panel = make_panel (made_up);
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (GTK_WIDGET (panel));

  made_up_visit_give (made_up, "temporalis-left-3", 0);
  widget_fixture_assert_says (panel, "67.5 of 155 units");
  widget_fixture_assert_says (panel, "1 skipped, 16 to go");
  widget_fixture_assert_says (panel, "242.5 of 400 units");
  made_up_visit_void (made_up, "temporalis-left-3");
  widget_fixture_assert_says (panel, "62.5 of 155 units");
  widget_fixture_assert_says (panel, "237.5 of 400 units");
}

static void
test_optional (void)
{
  g_autoptr (MadeUpVisit) made_up = made_up_visit_new ("preempt-195");
  InjTotalsPanel *panel;
  g_autoptr (WidgetFixture) fixture = NULL;

  made_up_visit_open_vial (made_up, "botox", "C1234", 200, 4);
  made_up_visit_give_hollow (made_up, -1, -1);
  made_up_visit_give (made_up, "temporalis-left-5", 0);
  made_up_visit_give (made_up, "trapezius-right-4", 0);
  panel = make_panel (made_up);
  fixture = widget_fixture_new (GTK_WIDGET (panel));

  widget_fixture_assert_says (panel, "165 of 155 units");
  widget_fixture_assert_says (panel, "31 of 31 + 2 optional");
  widget_fixture_assert_says (panel, "0 to go");
}

static void
test_over_maximum (void)
{
  g_autoptr (MadeUpVisit) made_up = made_up_visit_new ("preempt-195");
  InjTotalsPanel *panel;
  g_autoptr (WidgetFixture) fixture = NULL;

  made_up_visit_open_vial (made_up, "botox", "C1234", 500, 10);
  made_up_visit_give_hollow (made_up, -1, -1);
  made_up_visit_give (made_up, "temporalis-left-5", INJ_UNITS (50));
  /* An add-on counts in the total and not against the protocol's maximum. */
  made_up_visit_give (made_up, "masseter-left-1", INJ_UNITS (30));
  panel = make_panel (made_up);
  fixture = widget_fixture_new (GTK_WIDGET (panel));

  widget_fixture_assert_says (panel, "235 of 155 units");
  widget_fixture_assert_says (panel, "205 units of them for the protocol");
  widget_fixture_assert_says (panel, "10 units over the maximum");
  widget_fixture_assert_says (panel, "410 of 400 units");
}

static void
test_two_substances (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  InjTotalsPanel *panel;
  g_autoptr (WidgetFixture) fixture = NULL;

  made_up_visit_open_vial (made_up, "xeomin", "X55", 100, 2);
  made_up_visit_choose_vial (made_up, 2);
  made_up_visit_give (made_up, "masseter-left-1", INJ_UNITS (20));
  panel = make_panel (made_up);
  fixture = widget_fixture_new (GTK_WIDGET (panel));

  widget_fixture_assert_says (panel, "62.5 of 155 units");
  widget_fixture_assert_says (panel, "237.5 of 400 units");
  widget_fixture_assert_says (panel, "Counted apart: 20 units of incobotulinumtoxinA");
  widget_fixture_assert_says (panel, "No limit is known for incobotulinumtoxinA.");
  widget_fixture_assert_says (panel, "20 units");
}

/* Doses that nobody recorded one by one say so. */
static void
test_in_bulk (void)
{
  g_autoptr (MadeUpVisit) made_up = made_up_visit_new ("preempt-155");
  InjTotalsPanel *panel;
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = NULL;

  made_up_visit_open_vial (made_up, "botox", "C1234", 200, 4);
  made_up_visit_give_hollow (made_up, INJ_MUSCLE_TRAPEZIUS, INJ_SIDE_LEFT);
  made_up_visit_give (made_up, "procerus-midline-1", 500);
  panel = make_panel (made_up);
  fixture = widget_fixture_new (GTK_WIDGET (panel));

  widget_fixture_assert_says (find_row (panel, INJ_MUSCLE_TRAPEZIUS), "3 in bulk");
  widget_fixture_assert_silent (find_row (panel, INJ_MUSCLE_PROCERUS), "1 in bulk");
}

static void
test_muscles (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  InjTotalsPanel *panel = make_panel (made_up);
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (GTK_WIDGET (panel));

  widget_fixture_assert_says (find_row (panel, INJ_MUSCLE_FRONTALIS), "17.5 / 20");
  widget_fixture_assert_says (find_row (panel, INJ_MUSCLE_FRONTALIS), "7.5");
  widget_fixture_assert_says (find_row (panel, INJ_MUSCLE_PROCERUS), "5 / 5");
  widget_fixture_assert_says (find_row (panel, INJ_MUSCLE_TRAPEZIUS), "0 / 30");
  widget_fixture_assert_says (find_row (panel, INJ_MUSCLE_TRAPEZIUS), "1 skipped");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_row (panel, INJ_MUSCLE_FRONTALIS)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Frontalis: 17.5 units of 20 planned; right 10, left 7.5, midline 0; "
                                       "0 skipped, 0 to go");
  g_assert_false (gtk_widget_get_visible (find_row (panel, INJ_MUSCLE_MASSETER)));

  made_up_visit_give (made_up, "masseter-left-1", INJ_UNITS (25));
  g_assert_true (gtk_widget_get_visible (find_row (panel, INJ_MUSCLE_MASSETER)));
  widget_fixture_assert_says (find_row (panel, INJ_MUSCLE_MASSETER), "25");
}

static GMenuModel *
get_menu (GtkWidget *row)
{
  GtkWidget *button = widget_fixture_find_type (row, GTK_TYPE_MENU_BUTTON);

  return button != NULL ? gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button)) : NULL;
}

static void
test_gives_muscle (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  InjTotalsPanel *panel = make_panel (made_up);
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (GTK_WIDGET (panel));
  GMenuModel *menu = get_menu (find_row (panel, INJ_MUSCLE_TEMPORALIS));
  g_autofree char *label = NULL;
  g_autofree char *action = NULL;
  g_autofree char *target = NULL;

  g_menu_model_get_item_attribute (menu, 0, G_MENU_ATTRIBUTE_LABEL, "s", &label);
  g_menu_model_get_item_attribute (menu, 0, G_MENU_ATTRIBUTE_ACTION, "s", &action);
  g_menu_model_get_item_attribute (menu, 0, G_MENU_ATTRIBUTE_TARGET, "s", &target);
  g_assert_cmpstr (label, ==, "Give What Is Still Planned Here: 2 Sites, 10 units");
  g_assert_cmpstr (action, ==, "visit.give-muscle");
  g_assert_cmpstr (target, ==, "temporalis");

  /* Nothing is offered where nothing is planned any more. */
  g_assert_null (get_menu (find_row (panel, INJ_MUSCLE_CORRUGATOR)));
}

static void
test_months (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  InjTotalsPanel *panel = make_panel (made_up);
  g_autoptr (WidgetFixture) fixture = widget_fixture_new (GTK_WIDGET (panel));

  widget_fixture_assert_says (panel, "Three months");
  widget_fixture_assert_says (panel, "237.5 of 400 units");
  widget_fixture_assert_says (panel, "155 on 25 Aug");
  widget_fixture_assert_says (panel, "leaves 26 Nov");
  widget_fixture_assert_says (panel, "20 elsewhere, cosmetic, 2 Oct");
  widget_fixture_assert_says (panel, "62.5 today");
  widget_fixture_press (GTK_WIDGET (panel), "Add a dose given elsewhere");
  widget_fixture_assert_actions (fixture, "add-elsewhere");
}

/* Lines come and go with the doses that count. */
static void
test_months_change (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  InjTotalsPanel *panel = make_panel (made_up);
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (GTK_WIDGET (panel));
  g_autoptr (InjBackground) background = made_up_visit_make_background (made_up, INJ_LABEL_EU);

  g_ptr_array_remove_index (background->contributions, 0);
  inj_totals_panel_set_background (panel, background);
  widget_fixture_assert_says (panel, "82.5 of 400 units");
  widget_fixture_assert_silent (panel, "155 on 25 Aug");
  widget_fixture_assert_says (panel, "20 elsewhere, cosmetic, 2 Oct");
  widget_fixture_assert_says (panel, "62.5 today");

  g_ptr_array_remove_index (background->contributions, 0);
  inj_totals_panel_set_background (panel, background);
  widget_fixture_assert_says (panel, "62.5 of 400 units");
  widget_fixture_assert_silent (panel, "leaves 3 Jan");
  widget_fixture_assert_says (panel, "62.5 today");
}

static void
test_signs (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  InjTotalsPanel *panel = make_panel (made_up);
  g_autoptr (WidgetFixture) fixture = widget_fixture_new (GTK_WIDGET (panel));

  widget_fixture_press (GTK_WIDGET (panel), "Check and sign…");
  widget_fixture_assert_actions (fixture, "sign");

  made_up_visit_sign (made_up, "Dr. Sample", "Looked at");
  widget_fixture_assert_says (panel, "Signed by Dr. Sample");
  widget_fixture_assert_says (panel, "Looked at");
}

static void
assert_no_buttons (InjTotalsPanel *panel)
{
  static const char *const buttons[] = {
    "Check and sign…", "Add a vial", "Add a dose given elsewhere", "Give what is planned", "Give several",
  };

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    g_assert_null (widget_fixture_find_button (GTK_WIDGET (panel), buttons[i]));
}

/* A draft that was discarded takes nothing more. */
static void
test_discarded (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  InjTotalsPanel *panel = make_panel (made_up);
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (GTK_WIDGET (panel));

  g_assert_nonnull (widget_fixture_find_button (GTK_WIDGET (panel), "Give several"));
  made_up_visit_discard (made_up, "wrong patient");
  assert_no_buttons (panel);
}

/* A visit that is only read says the same, without what changes it. */
static void
test_read_only (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  InjTotalsPanel *panel = make_panel (made_up);
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (GTK_WIDGET (panel));

  g_assert_nonnull (widget_fixture_find_button (GTK_WIDGET (panel), "Give several"));
  inj_totals_panel_set_read_only (panel, TRUE);
  assert_no_buttons (panel);
  widget_fixture_assert_says (panel, "62.5 of 155 units");

  inj_totals_panel_set_read_only (panel, FALSE);
  g_assert_nonnull (widget_fixture_find_button (GTK_WIDGET (panel), "Give several"));
  made_up_visit_sign (made_up, "Dr. Sample", NULL);
  assert_no_buttons (panel);
  widget_fixture_assert_says (panel, "200 = 62.5 given + 137.5 discarded (2.75 mL)");
}

static void
append_finding (GListStore  *findings,
                InjSeverity  severity,
                const char  *text,
                const char  *source)
{
  g_autoptr (InjFinding) finding = inj_finding_new (severity, "made-up", text, source);

  g_list_store_append (findings, finding);
}

static void
test_findings (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  InjTotalsPanel *panel = make_panel (made_up);
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (GTK_WIDGET (panel));
  g_autoptr (GListStore) findings = g_list_store_new (INJ_TYPE_FINDING);
  GtkWidget *row;

  inj_totals_panel_set_findings (panel, G_LIST_MODEL (findings));
  widget_fixture_assert_silent (panel, "To look at");

  append_finding (findings, INJ_SEVERITY_NOTE, "2.5 instead of 5 units", "");
  append_finding (findings, INJ_SEVERITY_STOP, "410 of at most 400 units", "US label");
  append_finding (findings, INJ_SEVERITY_WARNING, "55 of at most 50 units", "EU SmPC");
  widget_fixture_assert_says (panel, "To look at");
  widget_fixture_assert_says (panel, "1 wants a reason · 1 warning · 1 note");

  row = widget_fixture_find_type (GTK_WIDGET (panel), INJ_TYPE_FINDING_ROW);
  widget_fixture_assert_says (row, "410 of at most 400 units");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "410 of at most 400 units");
  row = gtk_widget_get_next_sibling (row);
  widget_fixture_assert_says (row, "55 of at most 50 units");
  row = gtk_widget_get_next_sibling (row);
  widget_fixture_assert_says (row, "2.5 instead of 5 units");

  g_list_store_remove_all (findings);
  widget_fixture_assert_silent (panel, "To look at");
}

/* Total, months and Sign stay in view, whatever scrolls. */
static void
test_keeps_in_view (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  InjTotalsPanel *panel = make_panel (made_up);
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (GTK_WIDGET (panel));
  static const char *const texts[] = { "62.5 of 155 units", "237.5 of 400 units", "62.5 today", "Check and sign…" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GtkWidget *label = widget_fixture_find_label (GTK_WIDGET (panel), texts[i]);
      GtkWidget *scroller = gtk_widget_get_ancestor (label, GTK_TYPE_SCROLLED_WINDOW);

      /* The lines of the months have a scroller of their own, as high as they are. */
      g_assert_true (scroller == NULL || !gtk_widget_get_vexpand (scroller));
    }
}

static void
test_without_visit (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  InjTotalsPanel *panel = make_panel (made_up);
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (GTK_WIDGET (panel));

  inj_totals_panel_set_visit (panel, NULL);
  widget_fixture_assert_silent (panel, "62.5 of 155 units");
  inj_totals_panel_set_visit (panel, made_up->visit);
  inj_totals_panel_set_background (panel, NULL);
  widget_fixture_assert_says (panel, "62.5 of 155 units");
  widget_fixture_assert_silent (panel, "Three months");
}

static void
test_current_muscle (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  InjTotalsPanel *panel = make_panel (made_up);
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (GTK_WIDGET (panel));

  inj_totals_panel_set_current_muscle (panel, INJ_MUSCLE_TEMPORALIS);
  g_assert_true (gtk_widget_has_css_class (find_row (panel, INJ_MUSCLE_TEMPORALIS), "current"));
  g_assert_false (gtk_widget_has_css_class (find_row (panel, INJ_MUSCLE_FRONTALIS), "current"));
  inj_totals_panel_set_current_muscle (panel, -1);
  g_assert_false (gtk_widget_has_css_class (find_row (panel, INJ_MUSCLE_TEMPORALIS), "current"));
}

/* The rows and the plates light up together. */
static void
test_lit_rows (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  InjTotalsPanel *panel = make_panel (made_up);
  g_autoptr (InjScene) scene = inj_scene_new ();
  g_autoptr (WidgetFixture) fixture = widget_fixture_new (GTK_WIDGET (panel));
  GtkWidget *trapezius = find_row (panel, INJ_MUSCLE_TRAPEZIUS);
  GtkWidget *procerus = find_row (panel, INJ_MUSCLE_PROCERUS);
  InjMuscleSet both = inj_muscle_set_of (INJ_MUSCLE_TRAPEZIUS, INJ_SIDE_RIGHT)
                      | inj_muscle_set_of (INJ_MUSCLE_TRAPEZIUS, INJ_SIDE_LEFT);

  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  inj_totals_panel_follow_scene (panel, scene);
  inj_scene_set_lit_muscles (scene, inj_muscle_set_of (INJ_MUSCLE_TRAPEZIUS, INJ_SIDE_LEFT));
  g_assert_true (gtk_widget_has_css_class (trapezius, "lit"));
  g_assert_false (gtk_widget_has_css_class (procerus, "lit"));
  inj_scene_set_lit_muscles (scene, 0);
  g_assert_false (gtk_widget_has_css_class (trapezius, "lit"));

  /* The focus lights up both sides, and takes that along. */
  g_assert_true (gtk_widget_grab_focus (trapezius));
  g_assert_cmphex (inj_scene_get_lit_muscles (scene) & both, ==, both);
  g_assert_true (gtk_widget_grab_focus (procerus));
  g_assert_cmphex (inj_scene_get_lit_muscles (scene) & both, ==, 0);
  g_assert_true (gtk_widget_has_css_class (procerus, "lit"));
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  g_assert_cmphex (inj_scene_get_lit_muscles (scene), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  widget_fixture_init (&argc, &argv);

  g_test_add_func ("/totals-panel/totals", test_totals);
  g_test_add_func ("/totals-panel/follows", test_follows);
  g_test_add_func ("/totals-panel/optional", test_optional);
  g_test_add_func ("/totals-panel/over-maximum", test_over_maximum);
  g_test_add_func ("/totals-panel/two-substances", test_two_substances);
  g_test_add_func ("/totals-panel/muscles", test_muscles);
  g_test_add_func ("/totals-panel/in-bulk", test_in_bulk);
  g_test_add_func ("/totals-panel/gives-muscle", test_gives_muscle);
  g_test_add_func ("/totals-panel/months", test_months);
  g_test_add_func ("/totals-panel/months-change", test_months_change);
  g_test_add_func ("/totals-panel/signs", test_signs);
  g_test_add_func ("/totals-panel/discarded", test_discarded);
  g_test_add_func ("/totals-panel/read-only", test_read_only);
  g_test_add_func ("/totals-panel/findings", test_findings);
  g_test_add_func ("/totals-panel/keeps-in-view", test_keeps_in_view);
  g_test_add_func ("/totals-panel/without-visit", test_without_visit);
  g_test_add_func ("/totals-panel/current-muscle", test_current_muscle);
  g_test_add_func ("/totals-panel/lit-rows", test_lit_rows);

  return g_test_run ();
}
