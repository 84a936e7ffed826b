/* test-units-entry.c
 *
 * What was typed is kept, marked, and never changed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "widget-fixture.h"
#include "widgets/controls/inj-units-entry.h"

static GtkEntry *
find_entry (InjUnitsEntry *entry)
{
  return GTK_ENTRY (widget_fixture_find_type (GTK_WIDGET (entry), GTK_TYPE_ENTRY));
}

static void
type (InjUnitsEntry *entry,
      const char    *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_entry (entry)), text);
}

static void
assert_marked (InjUnitsEntry *entry,
               gboolean       marked)
{
  GtkWidget *inner = GTK_WIDGET (find_entry (entry));

  g_assert_cmpint (gtk_widget_has_css_class (inner, "error"), ==, marked);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (inner), GTK_ACCESSIBLE_STATE_INVALID,
                                    marked ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE);
}

static void
test_reads (void)
{
  InjUnitsEntry *entry = INJ_UNITS_ENTRY (inj_units_entry_new ());
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (GTK_WIDGET (entry));

  for (guint i = 0; widget_fixture_accepted[i].text != NULL; i++)
    {
      const WidgetFixtureTyped *typed = &widget_fixture_accepted[i];

      type (entry, typed->text);
      g_assert_true (inj_units_entry_is_valid (entry));
      g_assert_cmpint (inj_units_entry_get_units (entry), ==, typed->units);
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_entry (entry))), ==, typed->text);
      assert_marked (entry, FALSE);
    }
}

/* One sentence, and one only. */
static void
assert_one_sentence (InjUnitsEntry *entry)
{
  GtkWidget *label = gtk_widget_get_last_child (gtk_widget_get_first_child (GTK_WIDGET (entry)));
  const char *text = gtk_label_get_text (GTK_LABEL (label));

  g_assert_true (gtk_widget_get_visible (label));
  g_assert_cmpstr (text, !=, "");
  g_assert_true (g_str_has_suffix (text, "."));
  g_assert_null (strstr (text, ". "));
  g_assert_null (strchr (text, '\n'));
}

/* A hostile text stays as it was typed, whatever is then pressed. */
static void
test_keeps_hostile (void)
{
  InjUnitsEntry *entry = INJ_UNITS_ENTRY (inj_units_entry_new ());
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (GTK_WIDGET (entry));

  for (guint i = 0; widget_fixture_hostile[i] != NULL; i++)
    {
      type (entry, "5");
      type (entry, widget_fixture_hostile[i]);
      widget_fixture_press (GTK_WIDGET (entry), "More units");
      widget_fixture_press (GTK_WIDGET (entry), "Fewer units");
      g_signal_emit_by_name (find_entry (entry), "activate");

      g_assert_cmpstr (inj_units_entry_get_text (entry), ==, widget_fixture_hostile[i]);
      g_assert_false (inj_units_entry_is_valid (entry));
      g_assert_cmpint (inj_units_entry_get_units (entry), ==, 0);
      assert_marked (entry, TRUE);
      assert_one_sentence (entry);
    }
}

/* The sentence below is the parser's. */
static void
test_says_why (void)
{
  InjUnitsEntry *entry = INJ_UNITS_ENTRY (inj_units_entry_new ());
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (GTK_WIDGET (entry));
  g_autoptr (GError) error = NULL;
  InjUnits units;

  g_assert_false (inj_units_parse ("1e3", INJ_UNITS_PLACE_MAXIMUM, &units, &error));
  type (entry, "1e3");
  widget_fixture_assert_says (entry, error->message);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_entry (entry)),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, error->message);
  type (entry, "3");
  widget_fixture_assert_silent (entry, error->message);
}

static void
test_empty (void)
{
  InjUnitsEntry *entry = INJ_UNITS_ENTRY (inj_units_entry_new ());
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (GTK_WIDGET (entry));

  /* Nothing typed yet is no fault, and no dose. */
  g_assert_false (inj_units_entry_is_valid (entry));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (find_entry (entry)), "error"));

  type (entry, "5");
  type (entry, "");
  g_assert_false (inj_units_entry_is_valid (entry));
  assert_marked (entry, TRUE);

  inj_units_entry_set_units (entry, INJ_UNITS (5));
  inj_units_entry_set_units (entry, 0);
  g_assert_cmpstr (inj_units_entry_get_text (entry), ==, "");
  assert_marked (entry, FALSE);
}

static void
test_steps (void)
{
  InjUnitsEntry *entry = INJ_UNITS_ENTRY (inj_units_entry_new ());
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (GTK_WIDGET (entry));

  inj_units_entry_set_step (entry, 250);
  widget_fixture_press (GTK_WIDGET (entry), "More units");
  g_assert_cmpstr (inj_units_entry_get_text (entry), ==, "2.5");
  widget_fixture_press (GTK_WIDGET (entry), "More units");
  g_assert_cmpstr (inj_units_entry_get_text (entry), ==, "5");
  widget_fixture_press (GTK_WIDGET (entry), "Fewer units");
  g_assert_cmpint (inj_units_entry_get_units (entry), ==, 250);

  /* No step leads to nothing, below it, or past what can be a dose. */
  g_assert_false (gtk_widget_is_sensitive (widget_fixture_find_button (GTK_WIDGET (entry), "Fewer units")));
  widget_fixture_press (GTK_WIDGET (entry), "Fewer units");
  g_assert_cmpint (inj_units_entry_get_units (entry), ==, 250);
  type (entry, "999");
  g_assert_false (gtk_widget_is_sensitive (widget_fixture_find_button (GTK_WIDGET (entry), "More units")));
  widget_fixture_press (GTK_WIDGET (entry), "More units");
  g_assert_cmpstr (inj_units_entry_get_text (entry), ==, "999");
}

static void
count_up (int *count)
{
  (*count)++;
}

static void
test_tells (void)
{
  InjUnitsEntry *entry = INJ_UNITS_ENTRY (inj_units_entry_new ());
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (GTK_WIDGET (entry));
  int valid = 0, units = 0, activated = 0;

  g_signal_connect_swapped (entry, "notify::valid", G_CALLBACK (count_up), &valid);
  g_signal_connect_swapped (entry, "notify::units", G_CALLBACK (count_up), &units);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (count_up), &activated);

  inj_units_entry_set_units (entry, INJ_UNITS (5));
  g_assert_cmpint (valid, ==, 1);
  g_assert_cmpint (units, ==, 1);
  g_object_set (entry, "text", "5x", NULL);
  g_assert_cmpint (valid, ==, 2);
  g_assert_cmpint (units, ==, 2);
  g_signal_emit_by_name (find_entry (entry), "activate");
  g_assert_cmpint (activated, ==, 1);
}

/* A dose given elsewhere may be larger than what one place can be given. */
static void
test_maximum (void)
{
  InjUnitsEntry *entry = INJ_UNITS_ENTRY (inj_units_entry_new ());
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (GTK_WIDGET (entry));

  type (entry, "1500");
  g_assert_false (inj_units_entry_is_valid (entry));
  inj_units_entry_set_maximum (entry, INJ_UNITS_STATED_MAXIMUM);
  g_assert_cmpint (inj_units_entry_get_units (entry), ==, INJ_UNITS (1500));
  assert_marked (entry, FALSE);
}

static void
test_accessible (void)
{
  InjUnitsEntry *entry = INJ_UNITS_ENTRY (inj_units_entry_new ());
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (GTK_WIDGET (entry));

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_entry (entry)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Units");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (find_entry (entry)), GTK_ACCESSIBLE_ROLE_TEXT_BOX);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (widget_fixture_find_button (GTK_WIDGET (entry), "More units")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "More units");
}

int
main (int   argc,
      char *argv[])
{
  widget_fixture_init (&argc, &argv);

  widget_fixture_add_in_locales ("/units-entry/reads", test_reads);
  widget_fixture_add_in_locales ("/units-entry/keeps-hostile", test_keeps_hostile);
  g_test_add_func ("/units-entry/says-why", test_says_why);
  g_test_add_func ("/units-entry/empty", test_empty);
  g_test_add_func ("/units-entry/steps", test_steps);
  g_test_add_func ("/units-entry/tells", test_tells);
  g_test_add_func ("/units-entry/maximum", test_maximum);
  g_test_add_func ("/units-entry/accessible", test_accessible);

  return g_test_run ();
}
