/* test-forms.c
 *
 * Where the focus is in a form, and which field is blamed for what.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/patient/inj-elsewhere-form.h"
#include "app/forms/inj-form-dialog.h"
#include "app/patient/inj-patient-form.h"
#include "app/visit/inj-start-form.h"
#include "domain/values/inj-domain-error.h"
#include "session/inj-account.h"
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

/* What is of @type and visible, and has a visible label of that text, if only
 * its own. */
static GtkWidget *
find (GtkWidget  *widget,
      const char *text,
      GType       type)
{
  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), text))
    return gtk_widget_get_ancestor (widget, type);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, text, type);

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
  type (form, "Date", "1980-02-28");
  assert_blames (form, "Date", "before the patient was born");
  assert_focus (dialog, "Date");
  type (form, "Date", "2190-01-01");
  assert_blames (form, "Date", "in the future");
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

static void
test_elsewhere (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  GtkWidget *form = inj_elsewhere_form_new (fixture->practice, fixture->patient_id, "onabotulinumtoxina");
  GtkWidget *dialog = present (form);

  assert_focus (dialog, "Units");
  assert_blames (form, "Units", "");
  type (form, "Units", "50");
  type (form, "Date", "1980-02-28");
  assert_blames (form, "Date", "before the patient was born");
  type (form, "Date", "2190-01-01");
  assert_blames (form, "Date", "in the future");

  gtk_window_destroy (GTK_WINDOW (dialog));
}

static gboolean
says (GtkWidget  *form,
      const char *text)
{
  return find (form, text, GTK_TYPE_WIDGET) != NULL;
}

/* Who injected last is filled in where the account has no name. */
static void
test_injector (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  InjPatient *patient = inj_visit_session_get_background (fixture->session)->patient;
  GtkWidget *form = inj_start_form_new (fixture->practice, patient);
  GtkWidget *dialog = present (form);
  GtkWidget *row = find_row (form, "Injector");
  const char *account = inj_account_get_name ();

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, account[0] != '\0' ? account : "Dr. Example");
  g_assert_false (says (row, "Wanted"));
  type (form, "Injector", " ");
  g_assert_true (says (row, "Wanted"));
  type (form, "Injector", "");
  g_assert_true (says (row, "Wanted"));
  gtk_widget_grab_focus (form);
  assert_focus (dialog, "Injector");
  type (form, "Injector", "Dr. Sample");
  g_assert_false (says (row, "Wanted"));

  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
choose_product (GtkWidget  *form,
                const char *id)
{
  AdwComboRow *row = ADW_COMBO_ROW (find (form, "Product", ADW_TYPE_COMBO_ROW));
  GListModel *products = adw_combo_row_get_model (row);

  for (guint i = 0; i < g_list_model_get_n_items (products); i++)
    {
      g_autoptr (InjProduct) product = g_list_model_get_item (products, i);

      if (g_str_equal (inj_product_get_id (product), id))
        adw_combo_row_set_selected (row, i);
    }
  g_assert_cmpstr (inj_product_get_id (adw_combo_row_get_selected_item (row)), ==, id);
}

static void
assert_text (GtkWidget  *form,
             const char *title,
             const char *text)
{
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_row (form, title))), ==, text);
}

/* The lot of another product goes; what was typed stays. */
static void
test_product (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  InjPatient *patient = inj_visit_session_get_background (fixture->session)->patient;
  GtkWidget *form = g_object_ref_sink (inj_start_form_new (fixture->practice, patient));

  assert_text (form, "Lot", "C1234");
  assert_text (form, "Units", "200");
  choose_product (form, "botox-cosmetic");
  assert_text (form, "Lot", "");
  assert_text (form, "Expires", "");
  assert_text (form, "Units", "100");
  assert_text (form, "Diluent", "");
  choose_product (form, "botox");
  assert_text (form, "Lot", "C1234");
  assert_text (form, "Expires", "2190-01-31");
  assert_text (form, "Units", "200");
  assert_text (form, "Diluent", "4");

  type (form, "Units", "50");
  type (form, "Lot", "X1");
  choose_product (form, "botox-cosmetic");
  assert_text (form, "Units", "50");
  assert_text (form, "Lot", "X1");
  assert_text (form, "Expires", "");
  type (form, "Units", "");
  choose_product (form, "botox");
  assert_text (form, "Units", "200");
  assert_text (form, "Lot", "X1");

  g_assert_finalize_object (form);
}

static void
on_patient_cb (InjPatient **patient,
               InjPatient  *arrived)
{
  g_assert_null (*patient);
  *patient = g_object_ref (arrived);
}

static GtkWidget *
enter_namesake (SessionFixture *fixture)
{
  GtkWidget *form = inj_patient_form_new (fixture->practice);

  type (form, "Family name", "SAMPLE");
  type (form, "Given name", "Alex");
  type (form, "Date", "1980-02-29");

  return form;
}

static void
press_open (GtkWidget *form)
{
  g_signal_emit_by_name (find (form, "_Open", GTK_TYPE_BUTTON), "clicked");
}

static void
test_namesake (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  GtkWidget *form = enter_namesake (fixture);
  GtkWidget *dialog = present (form);
  gpointer watched = dialog;
  g_autoptr (InjPatient) chosen = NULL;

  g_signal_connect_swapped (form, "chosen", G_CALLBACK (on_patient_cb), &chosen);
  g_assert_null (find (form, "_Open", GTK_TYPE_BUTTON));
  assert_blames (form, "", "Open that one, or press Add again");
  g_assert_true (says (form, "Sample, Alex"));
  type (form, "Given name", "Alexa");
  g_assert_false (says (form, "Sample, Alex"));
  type (form, "Given name", "Alex");
  assert_blames (form, "", "Open that one, or press Add again");

  g_object_add_weak_pointer (watched, &watched);
  press_open (form);
  g_assert_cmpint (inj_patient_get_id (chosen), ==, fixture->patient_id);
  while (watched != NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* Another person of the same name and date of birth. */
static void
test_another_namesake (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  GtkWidget *form = g_object_ref_sink (enter_namesake (fixture));
  g_autoptr (InjPatient) added = NULL;
  g_autoptr (GError) error = NULL;

  g_signal_connect_swapped (form, "added", G_CALLBACK (on_patient_cb), &added);
  assert_blames (form, "", "Open that one, or press Add again");
  g_assert_true (inj_form_accept (INJ_FORM (form), &error));
  g_assert_no_error (error);
  g_assert_cmpint (inj_patient_get_id (added), !=, fixture->patient_id);
  g_assert_finalize_object (form);
}

/* The lines of the description are wrapped; the last field is in view all the
 * same, and what is left free below it. */
static void
test_fits (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  GtkWidget *form = inj_elsewhere_form_new (fixture->practice, fixture->patient_id, "onabotulinumtoxina");
  GtkWidget *dialog = present (form);
  graphene_rect_t bounds;

  while (gtk_widget_get_height (form) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (gtk_widget_compute_bounds (form, dialog, &bounds));
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <, gtk_widget_get_height (dialog) - 12);

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
  g_test_add_func ("/app/forms/elsewhere", test_elsewhere);
  g_test_add_func ("/app/forms/injector", test_injector);
  g_test_add_func ("/app/forms/product", test_product);
  g_test_add_func ("/app/forms/namesake", test_namesake);
  g_test_add_func ("/app/forms/another-namesake", test_another_namesake);
  g_test_add_func ("/app/forms/fits", test_fits);
  g_test_add_func ("/app/forms/grows", test_grows);

  return g_test_run ();
}
