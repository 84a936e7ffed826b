/* test-vial-list.c
 *
 * Vials: lot, expiry, opened = given + left, and which is in use.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "made-up-visit.h"
#include "widget-fixture.h"
#include "widgets/panel/inj-vial-list.h"
#include "widgets/panel/inj-vial-row.h"

static GtkWidget *
find_row (GtkWidget *list,
          int        number)
{
  GtkWidget *row = widget_fixture_find_type (list, INJ_TYPE_VIAL_ROW);

  while (row != NULL && inj_vial_get_number (inj_vial_row_get_vial (INJ_VIAL_ROW (row))) != number)
    row = gtk_widget_get_next_sibling (row);

  return row;
}

static void
test_contents (void)
{
  g_autoptr (MadeUpVisit) made_up = made_up_visit_new ("preempt-155");
  GtkWidget *list = inj_vial_list_new ();
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (list);

  inj_vial_list_show (INJ_VIAL_LIST (list), made_up->visit, FALSE);
  widget_fixture_assert_says (list, "No vial has been opened.");

  made_up_visit_open_vial (made_up, "botox", "C1234", 200, 4);
  made_up_visit_give_hollow (made_up, INJ_MUSCLE_CORRUGATOR, -1);
  made_up_visit_give (made_up, "procerus-midline-1", 250);
  inj_vial_list_show (INJ_VIAL_LIST (list), made_up->visit, FALSE);
  widget_fixture_assert_silent (list, "No vial has been opened.");
  widget_fixture_assert_says (list, "Botox, lot C1234");
  widget_fixture_assert_says (list, "expires 2027-02-28 · 5 units in 0.1 mL");
  widget_fixture_assert_says (list, "200 = 12.5 given + 187.5 left (3.75 mL)");
  widget_fixture_assert_says (list, "in use");
}

/* Where a line is too short, it ends between the terms of the sum, and never
 * between a figure and its unit. */
static void
test_breaks (void)
{
  g_autoptr (MadeUpVisit) made_up = made_up_visit_new ("preempt-155");
  GtkWidget *list = inj_vial_list_new ();
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (list);
  const char *text = "200 = 12.5 given + 187.5 left (3.75 mL)";
  GtkWidget *label;
  g_autoptr (PangoLayout) layout = NULL;

  made_up_visit_open_vial (made_up, "botox", "C1234", 200, 4);
  made_up_visit_give_hollow (made_up, INJ_MUSCLE_CORRUGATOR, -1);
  made_up_visit_give (made_up, "procerus-midline-1", 250);
  inj_vial_list_show (INJ_VIAL_LIST (list), made_up->visit, FALSE);
  label = widget_fixture_find_label (list, text);

  layout = pango_layout_copy (gtk_label_get_layout (GTK_LABEL (label)));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_set_width (layout, 1);
  g_assert_cmpint (pango_layout_get_line_count (layout), ==, 3);
  g_assert_cmpint (pango_layout_get_line_readonly (layout, 1)->start_index, ==, strstr (text, "+") - text);
  g_assert_cmpint (pango_layout_get_line_readonly (layout, 2)->start_index, ==, strstr (text, "(") - text);
}

static void
test_overdrawn (void)
{
  g_autoptr (MadeUpVisit) made_up = made_up_visit_new ("preempt-155");
  GtkWidget *list = inj_vial_list_new ();
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (list);

  made_up_visit_open_vial (made_up, "botox", "C1234", 50, 1);
  made_up_visit_give (made_up, "procerus-midline-1", 6250);
  inj_vial_list_show (INJ_VIAL_LIST (list), made_up->visit, FALSE);
  widget_fixture_assert_says (list, "62.5 given: 12.5 units more than it holds");
}

static void
test_chooses (void)
{
  g_autoptr (MadeUpVisit) made_up = made_up_visit_new ("preempt-155");
  GtkWidget *list = inj_vial_list_new ();
  g_autoptr (WidgetFixture) fixture = widget_fixture_new (list);

  made_up_visit_open_vial (made_up, "botox", "C1234", 200, 4);
  made_up_visit_open_vial (made_up, "botox", "C5678", 100, 2);
  inj_vial_list_show (INJ_VIAL_LIST (list), made_up->visit, FALSE);

  g_assert_false (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (find_row (list, 1))));
  g_signal_emit_by_name (find_row (list, 2), "activate");
  widget_fixture_assert_actions (fixture, "choose-vial2");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_row (list, 1)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Botox, lot C1234, expires 2027-02-28, in use");

  widget_fixture_press (list, "Add a vial");
  widget_fixture_assert_actions (fixture, "add-vial");

  inj_vial_list_show (INJ_VIAL_LIST (list), made_up->visit, TRUE);
  g_assert_false (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (find_row (list, 2))));
  g_assert_null (widget_fixture_find_button (list, "Add a vial"));
}

int
main (int   argc,
      char *argv[])
{
  widget_fixture_init (&argc, &argv);

  g_test_add_func ("/vial-list/contents", test_contents);
  g_test_add_func ("/vial-list/breaks", test_breaks);
  g_test_add_func ("/vial-list/overdrawn", test_overdrawn);
  g_test_add_func ("/vial-list/chooses", test_chooses);

  return g_test_run ();
}
