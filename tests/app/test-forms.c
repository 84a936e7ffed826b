/* test-forms.c
 *
 * Where the focus is in a form, and which field is blamed for what.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/inj-form-dialog.h"
#include "app/inj-patient-form.h"
#include "app/visit/inj-start-form.h"
#include "domain/inj-domain-error.h"
#include "session/inj-clock.h"

#include "session-fixture.h"

static GtkWidget *
find_row (GtkWidget  *widget,
          const char *title)
{
  if (ADW_IS_ENTRY_ROW (widget) &&
      g_str_has_prefix (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
type (GtkWidget  *form,
      const char *title,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_row (form, title)), text);
}

/* Accepting is refused with @message, and no other row than the one of @title
 * is marked. */
static void
assert_blames (GtkWidget  *form,
               const char *title,
               const char *message)
{
  const char *const titles[] = { "Family name", "Given name", "Date", "Record", "Lot", "Expires", "Units", "Diluent" };
  g_autoptr (GError) error = NULL;

  g_assert_false (inj_form_accept (INJ_FORM (form), &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, message));
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      GtkWidget *row = find_row (form, titles[i]);

      if (row != NULL)
        g_assert_cmpint (gtk_widget_has_css_class (row, "error"), ==, g_str_equal (titles[i], title));
    }
}

static GtkWidget *
present (GtkWidget *form)
{
  GtkWidget *dialog = inj_form_dialog_new (NULL, "Form", "_Accept", INJ_FORM (form));

  gtk_window_present (GTK_WINDOW (dialog));
  while (!gtk_widget_get_mapped (dialog))
    g_main_context_iteration (NULL, TRUE);

  return dialog;
}

static void
assert_focus (GtkWidget  *dialog,
              const char *title)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (dialog));

  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, find_row (dialog, title)));
}

static void
test_patient (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  GtkWidget *form = inj_patient_form_new (fixture->practice);
  GtkWidget *dialog = present (form);
  g_autofree char *tomorrow = inj_date_format (inj_clock_get_today () + 1);

  assert_focus (dialog, "Family name");
  assert_blames (form, "Family name", "it is empty");
  type (form, "Family name", "Sample");
  type (form, "Given name", "  ");
  assert_blames (form, "Given name", "it is empty");
  assert_focus (dialog, "Given name");
  type (form, "Given name", "Alex");
  assert_blames (form, "Date", "it is empty");
  type (form, "Date", "29.2.1980");
  assert_blames (form, "Date", "is not a date");
  type (form, "Date", tomorrow);
  assert_blames (form, "Date", "is still to come");

  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* From the top down; all above the lot is filled in. */
static void
test_start (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  InjPatient *patient = inj_visit_session_get_background (fixture->session)->patient;
  GtkWidget *form = inj_start_form_new (fixture->practice, patient);
  GtkWidget *dialog = present (form);

  assert_focus (dialog, "Lot");
  type (form, "Lot", "");
  type (form, "Date", "2026-13-01");
  assert_blames (form, "Date", "is not a day of the calendar");
  type (form, "Date", "2026-11-20");
  assert_blames (form, "Lot", "as printed on the vial");
  type (form, "Lot", "C1234");
  type (form, "Expires", "2028-13-01");
  assert_blames (form, "Expires", "is not a day of the calendar");
  type (form, "Expires", "2028-01-31");
  type (form, "Units", "5..");
  assert_blames (form, "Units", "is not a number");
  type (form, "Units", "200");
  type (form, "Diluent", "0");
  assert_blames (form, "Diluent", "above zero");

  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* With the sentence that says what is wrong all fields are still in view. */
static void
test_grows (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  GtkWidget *form = inj_patient_form_new (fixture->practice);
  GtkWidget *dialog = present (form);
  int height = gtk_widget_get_height (dialog);
  GtkWidget *button = gtk_window_get_default_widget (GTK_WINDOW (dialog));
  gint64 end = g_get_monotonic_time () + 5 * G_TIME_SPAN_SECOND;

  g_signal_emit_by_name (button, "clicked");
  while (gtk_widget_get_height (dialog) <= height && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpint (gtk_widget_get_height (dialog), >, height);

  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/app/forms/patient", test_patient);
  g_test_add_func ("/app/forms/start", test_start);
  g_test_add_func ("/app/forms/grows", test_grows);

  return g_test_run ();
}
