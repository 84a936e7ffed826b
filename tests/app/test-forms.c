/* test-forms.c
 *
 * Where the focus is in a form, and which field is blamed for what.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/forms/inj-form-dialog.h"
#include "app/patient/inj-elsewhere-form.h"
#include "app/patient/inj-patient-form.h"
#include "app/patient/inj-withdraw-form.h"
#include "app/visit/inj-start-form.h"
#include "domain/values/inj-domain-error.h"
#include "session/inj-account.h"
#include "session/inj-clock.h"

#include "app-fixture.h"
#include "session-fixture.h"

static void
test_patient (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  GtkWidget *form = inj_patient_form_new (fixture->practice);
  GtkWidget *dialog = app_fixture_present (form);
  g_autofree char *tomorrow = inj_date_format (inj_clock_get_today () + 1);

  app_fixture_assert_focus (dialog, "Family name");
  app_fixture_assert_blames (form, "Family name", "it is empty");
  app_fixture_type (form, "Family name", "Sample");
  app_fixture_type (form, "Given name", "  ");
  app_fixture_assert_blames (form, "Given name", "it is empty");
  app_fixture_assert_focus (dialog, "Given name");
  app_fixture_type (form, "Given name", "Alex");
  app_fixture_assert_blames (form, "Date", "it is empty");
  app_fixture_type (form, "Date", "29.2.1980");
  app_fixture_assert_blames (form, "Date", "is not a date");
  app_fixture_type (form, "Date", tomorrow);
  app_fixture_assert_blames (form, "Date", "is still to come");

  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* From the top down; all above the lot is filled in. */
static void
test_start (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  InjPatient *patient = inj_visit_session_get_background (fixture->session)->patient;
  GtkWidget *form = inj_start_form_new (fixture->practice, patient, FALSE);
  GtkWidget *dialog = app_fixture_present (form);

  app_fixture_assert_focus (dialog, "Lot");
  app_fixture_type (form, "Lot", "");
  app_fixture_type (form, "Date", "2026-13-01");
  app_fixture_assert_blames (form, "Date", "is not a day of the calendar");
  app_fixture_type (form, "Date", "1980-02-28");
  app_fixture_assert_blames (form, "Date", "before the patient was born");
  app_fixture_assert_focus (dialog, "Date");
  app_fixture_type (form, "Date", "2190-01-01");
  app_fixture_assert_blames (form, "Date", "in the future");
  app_fixture_type (form, "Date", "2026-11-20");
  app_fixture_type (form, "Lot", "C1234");
  app_fixture_type (form, "Expires", "2028-13-01");
  app_fixture_assert_blames (form, "Expires", "is not a day of the calendar");
  app_fixture_type (form, "Expires", "2028-01-31");
  app_fixture_type (form, "Units", "5..");
  app_fixture_assert_blames (form, "Units", "is not a number");
  app_fixture_type (form, "Units", "200");
  app_fixture_type (form, "Diluent", "0");
  app_fixture_assert_blames (form, "Diluent", "above zero");

  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
on_started_cb (InjVisitSession **session,
               InjVisitSession  *started)
{
  g_assert_null (*session);
  *session = g_object_ref (started);
}

static GtkSwitch *
get_vial_switch (GtkWidget *form)
{
  return GTK_SWITCH (app_fixture_find (app_fixture_find_row (form, "Open a Vial Now"), GTK_TYPE_SWITCH));
}

/* A visit that is prepared has no vial unless one is wanted, and can be of a day
 * to come; who records it is kept with it. */
static void
test_prepare (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  InjPatient *patient = inj_visit_session_get_background (fixture->session)->patient;
  GtkWidget *form = g_object_ref_sink (inj_start_form_new (fixture->practice, patient, TRUE));
  InjDate next_week = inj_clock_get_today () + 7;
  g_autofree char *date = inj_date_format (next_week);
  g_autoptr (InjVisitSession) session = NULL;
  g_autoptr (GError) error = NULL;
  InjVisit *visit;

  g_signal_connect_swapped (form, "started", G_CALLBACK (on_started_cb), &session);
  g_assert_false (gtk_switch_get_active (get_vial_switch (form)));
  g_assert_null (app_fixture_find_row (form, "Lot"));
  app_fixture_type (form, "Date", date);
  g_assert_true (app_fixture_says (form, "Prepared on"));
  app_fixture_type (form, "Recorder", "Sam");
  g_assert_true (inj_form_accept (INJ_FORM (form), &error));
  g_assert_no_error (error);

  visit = inj_visit_session_get_visit (session);
  g_assert_cmpint (inj_visit_get_date (visit), ==, next_week);
  g_assert_null (inj_visit_get_active_vial (visit));
  g_assert_cmpstr (inj_protocol_get_id (inj_visit_get_protocol (visit)), ==, "preempt-155");
  g_assert_cmpstr (inj_visit_get_detail (visit, INJ_DETAIL_RECORDER), ==, "Sam");
  g_assert_cmpuint (inj_visit_get_add_ons (visit)->len, ==, 0);
  g_assert_finalize_object (form);
}

/* Of a day to come no vial is drawn up; what a person has switched stays. */
static void
test_vial_switch (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  InjPatient *patient = inj_visit_session_get_background (fixture->session)->patient;
  GtkWidget *form = g_object_ref_sink (inj_start_form_new (fixture->practice, patient, FALSE));
  g_autofree char *today = inj_date_format (inj_clock_get_today ());
  g_autofree char *tomorrow = inj_date_format (inj_clock_get_today () + 1);
  g_autofree char *yesterday = inj_date_format (inj_clock_get_today () - 1);

  g_assert_true (gtk_switch_get_active (get_vial_switch (form)));
  app_fixture_type (form, "Date", tomorrow);
  g_assert_false (gtk_switch_get_active (get_vial_switch (form)));
  app_fixture_type (form, "Date", yesterday);
  g_assert_true (gtk_switch_get_active (get_vial_switch (form)));
  g_assert_true (app_fixture_says (form, "Late entry: entered on"));
  app_fixture_type (form, "Date", today);
  g_assert_false (app_fixture_says (form, "Late entry"));
  gtk_switch_set_active (get_vial_switch (form), FALSE);
  app_fixture_type (form, "Date", yesterday);
  g_assert_false (gtk_switch_get_active (get_vial_switch (form)));
  g_assert_finalize_object (form);
}

static void
test_add_ons (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  InjPatient *patient = inj_visit_session_get_background (fixture->session)->patient;
  GtkWidget *form = g_object_ref_sink (inj_start_form_new (fixture->practice, patient, TRUE));
  GtkWidget *expander = app_fixture_find_row (form, "Add-ons");
  g_autoptr (InjVisitSession) session = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *add_ons;

  g_signal_connect_swapped (form, "started", G_CALLBACK (on_started_cb), &session);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (expander), TRUE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (app_fixture_find (app_fixture_find_row (form, "Masseter"),
                                                                   GTK_TYPE_CHECK_BUTTON)), TRUE);
  g_assert_true (g_str_has_prefix (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (expander)), "Masseter"));
  g_assert_true (inj_form_accept (INJ_FORM (form), &error));
  g_assert_no_error (error);
  add_ons = inj_visit_get_add_ons (inj_visit_session_get_visit (session));
  g_assert_cmpuint (add_ons->len, ==, 1);
  g_assert_cmpstr (inj_protocol_get_id (g_ptr_array_index (add_ons, 0)), ==, "masseter");
  g_assert_finalize_object (form);
}

/* Asked and none is a fact of the visit; a dose afterwards takes that back. */
static void
test_none_elsewhere (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  InjVisit *visit = inj_visit_session_get_visit (fixture->session);
  GtkWidget *form = g_object_ref_sink (inj_elsewhere_form_new (fixture->practice, fixture->session));
  GtkWidget *check = app_fixture_find (app_fixture_find_row (form, "Asked: none"), GTK_TYPE_CHECK_BUTTON);
  InjContribution *contribution;
  g_autoptr (GPtrArray) contributions = NULL;
  g_autoptr (GError) error = NULL;

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_assert_false (gtk_widget_is_sensitive (app_fixture_find_row (form, "Units")));
  g_assert_true (inj_form_accept (INJ_FORM (form), &error));
  g_assert_no_error (error);
  g_assert_nonnull (inj_visit_get_detail (visit, INJ_DETAIL_NO_TOXIN_ELSEWHERE));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  app_fixture_type (form, "Units", "20");
  app_fixture_type (form, "Date", "2026-10-02");
  gtk_widget_activate_action (form, "elsewhere.indication", "s", "bruxism");
  app_fixture_type (form, "Where", "Dr. Other");
  g_assert_true (inj_form_accept (INJ_FORM (form), &error));
  g_assert_no_error (error);
  g_assert_null (inj_visit_get_detail (visit, INJ_DETAIL_NO_TOXIN_ELSEWHERE));
  contributions = inj_store_load_contributions (inj_practice_get_store (fixture->practice), fixture->patient_id,
                                                inj_date_from_ymd (2026, 1, 1), inj_visit_get_id (visit), &error);
  g_assert_cmpuint (contributions->len, ==, 1);
  contribution = g_ptr_array_index (contributions, 0);
  g_assert_cmpstr (inj_contribution_get_indication (contribution), ==, "bruxism");
  g_assert_cmpstr (inj_contribution_get_place (contribution), ==, "Dr. Other");
  g_assert_finalize_object (form);
}

/* A date that is refused leaves what the visit says of none. */
static void
test_none_is_kept (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  InjVisit *visit = inj_visit_session_get_visit (fixture->session);
  GtkWidget *form = g_object_ref_sink (inj_elsewhere_form_new (fixture->practice, fixture->session));
  GtkWidget *check = app_fixture_find (app_fixture_find_row (form, "Asked: none"), GTK_TYPE_CHECK_BUTTON);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_assert_true (inj_form_accept (INJ_FORM (form), NULL));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  app_fixture_type (form, "Units", "20");
  app_fixture_type (form, "Date", "2190-01-01");
  app_fixture_assert_blames (form, "Date", "in the future");
  g_assert_nonnull (inj_visit_get_detail (visit, INJ_DETAIL_NO_TOXIN_ELSEWHERE));
  g_assert_finalize_object (form);
}

/* What ends or voids is no field's default: only its button, pressed, does it. */
static void
test_withdraw (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (InjCaution) caution = NULL;
  GtkWidget *form;
  GtkWidget *dialog;

  caution = inj_caution_new (1, INJ_CAUTION_OTHER, "latex", inj_date_from_ymd (2026, 1, 1), INJ_DATE_NONE, NULL);
  form = inj_withdraw_form_new_caution (fixture->practice, caution);
  dialog = app_fixture_present (form);
  g_assert_null (gtk_window_get_default_widget (GTK_WINDOW (dialog)));
  g_assert_false (gtk_window_get_focus (GTK_WINDOW (dialog)) ==
                  app_fixture_find_labeled (dialog, "_Accept", GTK_TYPE_BUTTON));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Who types is wanted before there is a visit: afterwards it is too late. */
static void
test_long_recorder (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  InjPatient *patient = inj_visit_session_get_background (fixture->session)->patient;
  GtkWidget *form = g_object_ref_sink (inj_start_form_new (fixture->practice, patient, FALSE));
  g_autofree char *name = g_strnfill (2001, 'x');

  app_fixture_type (form, "Injector", "Dr. Doe");
  app_fixture_type (form, "Recorder", name);
  app_fixture_assert_blames (form, "Recorder", "it is longer than 2000 characters");
  g_assert_finalize_object (form);
}

static void
test_elsewhere (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  GtkWidget *form = inj_elsewhere_form_new (fixture->practice, fixture->session);
  GtkWidget *dialog = app_fixture_present (form);

  app_fixture_assert_focus (dialog, "Units");
  app_fixture_assert_blames (form, "Units", "");
  app_fixture_type (form, "Units", "50");
  app_fixture_type (form, "Date", "1980-02-28");
  app_fixture_assert_blames (form, "Date", "before the patient was born");
  app_fixture_type (form, "Date", "2190-01-01");
  app_fixture_assert_blames (form, "Date", "in the future");

  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Who injected last is filled in where the account has no name. */
static void
test_injector (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  InjPatient *patient = inj_visit_session_get_background (fixture->session)->patient;
  GtkWidget *form = inj_start_form_new (fixture->practice, patient, FALSE);
  GtkWidget *dialog = app_fixture_present (form);
  GtkWidget *row = app_fixture_find_row (form, "Injector");
  const char *account = inj_account_get_name ();

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, account[0] != '\0' ? account : "Dr. Example");
  g_assert_false (app_fixture_says (row, "Wanted"));
  app_fixture_type (form, "Injector", " ");
  g_assert_true (app_fixture_says (row, "Wanted"));
  app_fixture_type (form, "Injector", "");
  g_assert_true (app_fixture_says (row, "Wanted"));
  gtk_widget_grab_focus (form);
  app_fixture_assert_focus (dialog, "Injector");
  app_fixture_type (form, "Injector", "Dr. Sample");
  g_assert_false (app_fixture_says (row, "Wanted"));

  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
choose_product (GtkWidget  *form,
                const char *id)
{
  AdwComboRow *row = ADW_COMBO_ROW (app_fixture_find_labeled (form, "Product", ADW_TYPE_COMBO_ROW));
  GListModel *products = adw_combo_row_get_model (row);

  for (guint i = 0; i < g_list_model_get_n_items (products); i++)
    {
      g_autoptr (InjProduct) product = g_list_model_get_item (products, i);

      if (g_str_equal (inj_product_get_id (product), id))
        adw_combo_row_set_selected (row, i);
    }
  g_assert_cmpstr (inj_product_get_id (adw_combo_row_get_selected_item (row)), ==, id);
}

/* The lot of another product goes; what was typed stays. */
static void
test_product (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  InjPatient *patient = inj_visit_session_get_background (fixture->session)->patient;
  GtkWidget *form = g_object_ref_sink (inj_start_form_new (fixture->practice, patient, FALSE));

  g_assert_cmpstr (app_fixture_get_text (form, "Lot"), ==, "C1234");
  g_assert_cmpstr (app_fixture_get_text (form, "Units"), ==, "200");
  choose_product (form, "botox-cosmetic");
  g_assert_cmpstr (app_fixture_get_text (form, "Lot"), ==, "");
  g_assert_cmpstr (app_fixture_get_text (form, "Expires"), ==, "");
  g_assert_cmpstr (app_fixture_get_text (form, "Units"), ==, "100");
  g_assert_cmpstr (app_fixture_get_text (form, "Diluent"), ==, "");
  choose_product (form, "botox");
  g_assert_cmpstr (app_fixture_get_text (form, "Lot"), ==, "C1234");
  g_assert_cmpstr (app_fixture_get_text (form, "Expires"), ==, "2190-01-31");
  g_assert_cmpstr (app_fixture_get_text (form, "Units"), ==, "200");
  g_assert_cmpstr (app_fixture_get_text (form, "Diluent"), ==, "4");

  app_fixture_type (form, "Units", "50");
  app_fixture_type (form, "Lot", "X1");
  choose_product (form, "botox-cosmetic");
  g_assert_cmpstr (app_fixture_get_text (form, "Units"), ==, "50");
  g_assert_cmpstr (app_fixture_get_text (form, "Lot"), ==, "X1");
  g_assert_cmpstr (app_fixture_get_text (form, "Expires"), ==, "");
  app_fixture_type (form, "Units", "");
  choose_product (form, "botox");
  g_assert_cmpstr (app_fixture_get_text (form, "Units"), ==, "200");
  g_assert_cmpstr (app_fixture_get_text (form, "Lot"), ==, "X1");

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

  app_fixture_type (form, "Family name", "SAMPLE");
  app_fixture_type (form, "Given name", "Alex");
  app_fixture_type (form, "Date", "1980-02-29");

  return form;
}

static void
press_open (GtkWidget *form)
{
  g_signal_emit_by_name (app_fixture_find_labeled (form, "_Open", GTK_TYPE_BUTTON), "clicked");
}

static void
test_namesake (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  GtkWidget *form = enter_namesake (fixture);
  GtkWidget *dialog = app_fixture_present (form);
  gpointer watched = dialog;
  g_autoptr (InjPatient) chosen = NULL;

  g_signal_connect_swapped (form, "chosen", G_CALLBACK (on_patient_cb), &chosen);
  g_assert_null (app_fixture_find_labeled (form, "_Open", GTK_TYPE_BUTTON));
  app_fixture_assert_blames (form, "", "Open that one, or press Add again");
  g_assert_true (app_fixture_says (form, "Sample, Alex"));
  app_fixture_type (form, "Given name", "Alexa");
  g_assert_false (app_fixture_says (form, "Sample, Alex"));
  app_fixture_type (form, "Given name", "Alex");
  app_fixture_assert_blames (form, "", "Open that one, or press Add again");

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
  app_fixture_assert_blames (form, "", "Open that one, or press Add again");
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
  GtkWidget *form = inj_elsewhere_form_new (fixture->practice, fixture->session);
  GtkWidget *dialog = app_fixture_present (form);
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
  GtkWidget *dialog = app_fixture_present (form);
  int height = gtk_widget_get_height (dialog);
  GtkWidget *button = gtk_window_get_default_widget (GTK_WINDOW (dialog));
  gint64 end = g_get_monotonic_time () + 5 * G_TIME_SPAN_SECOND;

  g_signal_emit_by_name (button, "clicked");
  while (gtk_widget_get_height (dialog) <= height && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpint (gtk_widget_get_height (dialog), >, height);

  gtk_window_destroy (GTK_WINDOW (dialog));
}

static gboolean
press_key (GtkWidget *dialog,
           guint      keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (dialog);
  gboolean is_handled = FALSE;

  for (guint i = 0; !is_handled && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) && gtk_event_controller_get_name (controller) == NULL)
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &is_handled);
    }

  return is_handled;
}

/* Enter that opened it, held down or pressed twice, does not accept it; one that
 * follows on what was typed does. */
static void
test_left_over (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  GtkWidget *dialog = app_fixture_present (inj_patient_form_new (fixture->practice));

  g_assert_true (press_key (dialog, GDK_KEY_Return));
  app_fixture_run (1100);
  g_assert_true (press_key (dialog, GDK_KEY_Return));
  g_assert_true (inj_form_dialog_is_key_held (INJ_FORM_DIALOG (dialog)));
  gtk_window_destroy (GTK_WINDOW (dialog));

  dialog = app_fixture_present (inj_patient_form_new (fixture->practice));
  g_assert_false (press_key (dialog, GDK_KEY_a));
  g_assert_false (inj_form_dialog_is_key_held (INJ_FORM_DIALOG (dialog)));
  g_assert_false (press_key (dialog, GDK_KEY_Return));
  gtk_window_destroy (GTK_WINDOW (dialog));

  dialog = app_fixture_present (inj_patient_form_new (fixture->practice));
  app_fixture_run (1100);
  g_assert_false (press_key (dialog, GDK_KEY_Return));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (int    argc,
      char **argv)
{
  app_fixture_init (&argc, &argv);

  g_test_add_func ("/app/forms/patient", test_patient);
  g_test_add_func ("/app/forms/start", test_start);
  g_test_add_func ("/app/forms/prepare", test_prepare);
  g_test_add_func ("/app/forms/vial-switch", test_vial_switch);
  g_test_add_func ("/app/forms/add-ons", test_add_ons);
  g_test_add_func ("/app/forms/none-elsewhere", test_none_elsewhere);
  g_test_add_func ("/app/forms/none-is-kept", test_none_is_kept);
  g_test_add_func ("/app/forms/withdraw", test_withdraw);
  g_test_add_func ("/app/forms/long-recorder", test_long_recorder);
  g_test_add_func ("/app/forms/elsewhere", test_elsewhere);
  g_test_add_func ("/app/forms/injector", test_injector);
  g_test_add_func ("/app/forms/product", test_product);
  g_test_add_func ("/app/forms/namesake", test_namesake);
  g_test_add_func ("/app/forms/another-namesake", test_another_namesake);
  g_test_add_func ("/app/forms/fits", test_fits);
  g_test_add_func ("/app/forms/grows", test_grows);
  g_test_add_func ("/app/forms/left-over", test_left_over);

  return g_test_run ();
}
