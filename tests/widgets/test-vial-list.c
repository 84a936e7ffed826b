/* test-vial-list.c
 *
 * Vials: lot, expiry, opened = given + left, and which is in use.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/review/inj-finding.h"

#include "made-up-visit.h"
#include "widget-fixture.h"
#include "widgets/panel/inj-vial-list.h"
#include "widgets/panel/inj-vial-row.h"

/* Half an hour before the visit, in its zone. */
#define OPENED "opened 2026-11-20 09:30"

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

/* What is missing of a vial, and when it was opened, in the visit's zone. */
static void
test_missing (void)
{
  g_autoptr (MadeUpVisit) made_up = made_up_visit_new ("preempt-155");
  GtkWidget *list = inj_vial_list_new ();
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (list);

  made_up_visit_open_vial_of (made_up, "", "S1", 30);
  made_up_visit_sign (made_up, "Dr. Sample", NULL);
  inj_vial_list_show (INJ_VIAL_LIST (list), made_up->visit, TRUE);
  widget_fixture_assert_says (list, "Botox, lot not entered");
  widget_fixture_assert_says (list, "expiry not entered · 5 units in 0.1 mL");
  widget_fixture_assert_says (list, OPENED);
}

static void
assert_age (InjVialRow  *row,
            MadeUpVisit *made_up,
            gint64       minutes,
            const char  *text)
{
  InjVial *vial = g_ptr_array_index (inj_visit_get_vials (made_up->visit), 0);

  inj_vial_row_show (row, made_up->visit, vial, inj_vial_get_opened_at (vial) + minutes * 60 * G_USEC_PER_SEC, FALSE);
  widget_fixture_assert_says (row, text);
}

static void
test_age (void)
{
  g_autoptr (MadeUpVisit) made_up = made_up_visit_new ("preempt-155");
  GtkWidget *row = inj_vial_row_new ();
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (row);

  made_up_visit_open_vial_of (made_up, "C1234", "S1", 30);
  assert_age (INJ_VIAL_ROW (row), made_up, 0, OPENED " · 0 min ago");
  assert_age (INJ_VIAL_ROW (row), made_up, 119, OPENED " · 119 min ago");
  assert_age (INJ_VIAL_ROW (row), made_up, 24 * 60, OPENED " · 24 h ago");
  assert_age (INJ_VIAL_ROW (row), made_up, 49 * 60, OPENED " · 2 days ago");
  /* A clock that was set wrong. */
  assert_age (INJ_VIAL_ROW (row), made_up, -5, OPENED);
}

/* What it was said to be stays to be seen. */
static void
test_corrected (void)
{
  g_autoptr (MadeUpVisit) made_up = made_up_visit_new ("preempt-155");
  GtkWidget *list = inj_vial_list_new ();
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (list);
  g_autoptr (InjVial) corrected = NULL;
  g_autofree char *expiry = NULL;
  g_autofree char *before = NULL;

  made_up_visit_open_vial (made_up, "botox", "C1234", 200, 4);
  inj_vial_list_show (INJ_VIAL_LIST (list), made_up->visit, FALSE);
  expiry = inj_date_format (inj_vial_get_expiry (inj_visit_lookup_vial (made_up->visit, 1)));
  before = g_strdup_printf ("before: Botox, lot C1234 · expires %s · 5 units in 0.1 mL", expiry);
  widget_fixture_assert_silent (list, before);

  corrected = inj_vial_new (1, inj_vial_get_product (inj_visit_lookup_vial (made_up->visit, 1)), "C1243",
                            inj_visit_get_date (made_up->visit) + 100, INJ_UNITS (200), INJ_VOLUME_MILLILITRES (4),
                            NULL);
  made_up_visit_correct_vial (made_up, corrected);
  inj_vial_list_show (INJ_VIAL_LIST (list), made_up->visit, FALSE);
  widget_fixture_assert_says (list, "Botox, lot C1243");
  widget_fixture_assert_says (list, before);
}

/* Only what nothing was given of can be taken back. */
static void
test_buttons (void)
{
  g_autoptr (MadeUpVisit) made_up = made_up_visit_new ("preempt-155");
  GtkWidget *list = inj_vial_list_new ();
  g_autoptr (WidgetFixture) fixture = widget_fixture_new (list);

  made_up_visit_open_vial (made_up, "botox", "C1234", 200, 4);
  inj_vial_list_show (INJ_VIAL_LIST (list), made_up->visit, FALSE);
  widget_fixture_press (list, "Correct this vial");
  widget_fixture_assert_actions (fixture, "correct-vial1");
  widget_fixture_press (list, "Take this vial back: nothing was given of it");
  widget_fixture_assert_actions (fixture, "withdraw-vial1");

  made_up_visit_give (made_up, "procerus-midline-1", 0);
  inj_vial_list_show (INJ_VIAL_LIST (list), made_up->visit, FALSE);
  g_assert_null (widget_fixture_find_button (list, "Take this vial back: nothing was given of it"));
  g_assert_nonnull (widget_fixture_find_button (list, "Correct this vial"));

  inj_vial_list_show (INJ_VIAL_LIST (list), made_up->visit, TRUE);
  g_assert_null (widget_fixture_find_button (list, "Correct this vial"));
}

/* Each vial tells what was found of it, and follows the findings. */
static void
test_findings (void)
{
  g_autoptr (MadeUpVisit) made_up = made_up_visit_new ("preempt-155");
  g_autoptr (GListStore) findings = g_list_store_new (INJ_TYPE_FINDING);
  g_autoptr (InjFinding) second = inj_finding_new (INJ_SEVERITY_STOP, "vial-expired-2", "It expired", NULL);
  g_autoptr (InjFinding) twelfth = inj_finding_new (INJ_SEVERITY_NOTE, "vial-lot-12", "Another one", NULL);
  g_autoptr (InjFinding) visit = inj_finding_new (INJ_SEVERITY_NOTE, "interval-2", "Of the visit", NULL);
  GtkWidget *list = inj_vial_list_new ();
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (list);

  made_up_visit_open_vial (made_up, "botox", "C1234", 200, 4);
  made_up_visit_open_vial (made_up, "botox", "C5678", 200, 4);
  inj_vial_list_set_findings (INJ_VIAL_LIST (list), G_LIST_MODEL (findings));
  inj_vial_list_show (INJ_VIAL_LIST (list), made_up->visit, FALSE);
  g_list_store_append (findings, second);
  g_list_store_append (findings, twelfth);
  g_list_store_append (findings, visit);

  widget_fixture_assert_says (find_row (list, 2), "It expired");
  widget_fixture_assert_silent (find_row (list, 1), "It expired");
  widget_fixture_assert_silent (list, "Another one");
  widget_fixture_assert_silent (list, "Of the visit");
  g_list_store_remove_all (findings);
  widget_fixture_assert_silent (list, "It expired");
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
  g_test_add_func ("/vial-list/missing", test_missing);
  g_test_add_func ("/vial-list/age", test_age);
  g_test_add_func ("/vial-list/corrected", test_corrected);
  g_test_add_func ("/vial-list/buttons", test_buttons);
  g_test_add_func ("/vial-list/findings", test_findings);

  return g_test_run ();
}
