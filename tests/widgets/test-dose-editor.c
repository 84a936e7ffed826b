/* test-dose-editor.c
 *
 * What is entered of a dose, and what it says beside that.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/review/inj-finding.h"
#include "made-up-visit.h"
#include "widget-fixture.h"
#include "widgets/controls/inj-units-entry.h"
#include "widgets/popovers/inj-dose-editor.h"

static const InjDose five = { INJ_UNITS (5), INJ_ROUTE_INTRAMUSCULAR, NULL };

static InjDoseEditor *
make_editor (const InjDose *dose)
{
  InjDoseEditor *editor = INJ_DOSE_EDITOR (inj_dose_editor_new ());

  inj_dose_editor_set_planned (editor, INJ_UNITS (5));
  inj_dose_editor_set_dose (editor, dose);

  return editor;
}

static InjUnitsEntry *
find_units (InjDoseEditor *editor)
{
  return INJ_UNITS_ENTRY (widget_fixture_find_type (GTK_WIDGET (editor), INJ_TYPE_UNITS_ENTRY));
}

static GtkDropDown *
find_route (InjDoseEditor *editor)
{
  return GTK_DROP_DOWN (widget_fixture_find_type (GTK_WIDGET (editor), GTK_TYPE_DROP_DOWN));
}

static GtkEditable *
find_note (InjDoseEditor *editor)
{
  return GTK_EDITABLE (gtk_widget_get_next_sibling (GTK_WIDGET (find_route (editor))));
}

static void
test_keeps_dose (void)
{
  const InjDose dose = { 250, INJ_ROUTE_SUBCUTANEOUS, "beside a scar" };
  InjDoseEditor *editor = make_editor (&dose);
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (GTK_WIDGET (editor));
  g_autofree char *note = inj_dose_editor_dup_note (editor);

  g_assert_cmpint (inj_dose_editor_get_units (editor), ==, 250);
  g_assert_cmpint (inj_dose_editor_get_route (editor), ==, INJ_ROUTE_SUBCUTANEOUS);
  g_assert_cmpstr (note, ==, "beside a scar");
  g_assert_false (inj_dose_editor_is_edited (editor));
  g_assert_false (inj_dose_editor_is_touched (editor));
}

/* Each of the three makes it another dose; another way to write it does not. */
static void
test_edited (void)
{
  InjDoseEditor *editor = make_editor (&five);
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (GTK_WIDGET (editor));

  inj_units_entry_set_text (find_units (editor), "5.0");
  g_assert_false (inj_dose_editor_is_edited (editor));
  g_assert_true (inj_dose_editor_is_touched (editor));
  inj_units_entry_set_text (find_units (editor), "7");
  g_assert_true (inj_dose_editor_is_edited (editor));

  inj_dose_editor_set_dose (editor, &five);
  g_assert_false (inj_dose_editor_is_edited (editor));
  gtk_drop_down_set_selected (find_route (editor), INJ_ROUTE_INTRADERMAL);
  g_assert_true (inj_dose_editor_is_edited (editor));

  inj_dose_editor_set_dose (editor, &five);
  gtk_editable_set_text (find_note (editor), "  ");
  g_assert_false (inj_dose_editor_is_edited (editor));
  gtk_editable_set_text (find_note (editor), "x");
  g_assert_true (inj_dose_editor_is_edited (editor));
}

/* Where no units are planned, a text that is no dose was typed all the same. */
static void
test_touched (void)
{
  const InjDose none = { 0, INJ_ROUTE_INTRAMUSCULAR, NULL };
  InjDoseEditor *editor = make_editor (&none);
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (GTK_WIDGET (editor));

  g_assert_false (inj_dose_editor_is_touched (editor));
  inj_units_entry_set_text (find_units (editor), "5..");
  g_assert_false (inj_dose_editor_is_edited (editor));
  g_assert_true (inj_dose_editor_is_touched (editor));
}

/* Plus and minus go by the planned dose. */
static void
test_steps (void)
{
  InjDoseEditor *editor = make_editor (&five);
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (GTK_WIDGET (editor));

  inj_dose_editor_set_planned (editor, 250);
  widget_fixture_press (GTK_WIDGET (editor), "More units");
  g_assert_cmpint (inj_dose_editor_get_units (editor), ==, 750);
  inj_dose_editor_set_planned (editor, 0);
  widget_fixture_press (GTK_WIDGET (editor), "Fewer units");
  g_assert_cmpint (inj_dose_editor_get_units (editor), ==, 250);
}

static void
test_departure (void)
{
  g_autoptr (MadeUpVisit) made_up = made_up_visit_new ("preempt-155");
  InjDoseEditor *editor = make_editor (&five);
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (GTK_WIDGET (editor));
  GtkWidget *label;

  made_up_visit_open_vial (made_up, "botox", "C1234", 200, 4);
  inj_dose_editor_set_vial (editor, inj_visit_get_active_vial (made_up->visit));
  widget_fixture_assert_says (editor, "0.1 mL");

  inj_units_entry_set_text (find_units (editor), "50");
  widget_fixture_assert_says (editor, "1 mL");
  label = widget_fixture_find_label (GTK_WIDGET (editor), "50 units instead of 5: ten times as much");
  g_assert_nonnull (label);
  g_assert_cmpfloat (gtk_widget_get_opacity (gtk_widget_get_parent (label)), >, 0.99);
  /* An icon tells it as well. */
  g_assert_true (GTK_IS_IMAGE (gtk_widget_get_prev_sibling (label)));

  inj_dose_editor_set_usual (editor, INJ_UNITS (25));
  widget_fixture_assert_says (editor, "50 units, at its other sites 25: twice as much");
  inj_dose_editor_set_planned (editor, INJ_UNITS (50));
  g_assert_cmpfloat (gtk_widget_get_opacity (gtk_widget_get_parent (label)), <, 0.01);
}

static void
set_flag (InjDoseEditor *editor,
          gboolean      *flag)
{
  *flag = TRUE;
}

/* Of each of the three, and of Enter in each entry. */
static void
test_tells (void)
{
  InjDoseEditor *editor = make_editor (&five);
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (GTK_WIDGET (editor));
  gboolean is_told = FALSE;
  gboolean is_entered = FALSE;

  g_signal_connect (editor, "changed", G_CALLBACK (set_flag), &is_told);
  g_signal_connect (editor, "activate", G_CALLBACK (set_flag), &is_entered);
  inj_units_entry_set_text (find_units (editor), "7");
  g_assert_true (is_told);
  is_told = FALSE;
  gtk_drop_down_set_selected (find_route (editor), INJ_ROUTE_INTRADERMAL);
  g_assert_true (is_told);
  is_told = FALSE;
  gtk_editable_set_text (find_note (editor), "x");
  g_assert_true (is_told);

  g_assert_false (is_entered);
  g_signal_emit_by_name (find_units (editor), "activate");
  g_assert_true (is_entered);
  is_entered = FALSE;
  g_signal_emit_by_name (find_note (editor), "activate");
  g_assert_true (is_entered);
}

static void
test_findings (void)
{
  InjDoseEditor *editor = make_editor (&five);
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (GTK_WIDGET (editor));
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_object_unref);

  g_assert_null (widget_fixture_find_type (GTK_WIDGET (editor), GTK_TYPE_LIST_BOX));
  g_ptr_array_add (findings, inj_finding_new (INJ_SEVERITY_WARNING, "visit", "160 of at most 155 units", "PI"));
  inj_dose_editor_set_findings (editor, findings);
  widget_fixture_assert_says (editor, "160 of at most 155 units");
  inj_dose_editor_set_findings (editor, findings);
  g_ptr_array_set_size (findings, 0);
  inj_dose_editor_set_findings (editor, findings);
  g_assert_null (widget_fixture_find_type (GTK_WIDGET (editor), GTK_TYPE_LIST_BOX));
}

static void
test_accessible (void)
{
  InjDoseEditor *editor = make_editor (&five);
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (GTK_WIDGET (editor));

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_route (editor)), GTK_ACCESSIBLE_PROPERTY_LABEL, "Route");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_note (editor)), GTK_ACCESSIBLE_PROPERTY_LABEL, "Note");
}

int
main (int   argc,
      char *argv[])
{
  widget_fixture_init (&argc, &argv);

  g_test_add_func ("/dose-editor/keeps-dose", test_keeps_dose);
  g_test_add_func ("/dose-editor/edited", test_edited);
  g_test_add_func ("/dose-editor/touched", test_touched);
  g_test_add_func ("/dose-editor/steps", test_steps);
  g_test_add_func ("/dose-editor/departure", test_departure);
  g_test_add_func ("/dose-editor/tells", test_tells);
  g_test_add_func ("/dose-editor/findings", test_findings);
  g_test_add_func ("/dose-editor/accessible", test_accessible);

  return g_test_run ();
}
