/* test-preferences.c
 *
 * That a choice which could not be kept is not shown as kept.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/inj-preferences.h"
#include "store/inj-database.h"

#include "session-fixture.h"

static GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
assert_saving (GtkWidget   *window,
               AdwComboRow *row)
{
  g_assert_true (gtk_widget_get_visible (window));
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (row)));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "Saving…");
}

static void
settle (AdwComboRow *row)
{
  while (!gtk_widget_get_sensitive (GTK_WIDGET (row)))
    g_main_context_iteration (NULL, TRUE);
}

/* Five seconds long it is tried. */
static void
test_label_is_locked (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  GtkWidget *window = inj_preferences_new (NULL, fixture->practice, NULL);
  AdwComboRow *row = ADW_COMBO_ROW (find (window, ADW_TYPE_COMBO_ROW));
  g_autofree char *subtitle = g_strdup (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)));
  g_autoptr (GError) error = NULL;
  g_autoptr (InjDatabase) lock = inj_database_open (fixture->path, 0, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 0);
  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (inj_database_begin (lock, TRUE, &error));
  adw_combo_row_set_selected (row, 1);
  assert_saving (window, row);
  gtk_window_close (GTK_WINDOW (window));
  assert_saving (window, row);
  settle (row);
  g_assert_cmpint (inj_practice_get_label (fixture->practice), ==, INJ_LABEL_EU);
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 0);
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "Another program is writing"));

  adw_combo_row_set_selected (row, 1);
  assert_saving (window, row);
  inj_database_end (lock, FALSE, NULL);
  settle (row);
  g_assert_cmpint (inj_practice_get_label (fixture->practice), ==, INJ_LABEL_US);
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 1);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, subtitle);

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/app/preferences/label-is-locked", test_label_is_locked);

  return g_test_run ();
}
