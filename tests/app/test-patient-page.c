/* test-patient-page.c
 *
 * Cautions and events of a patient: entered, ended, voided, never changed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/forms/inj-form-dialog.h"
#include "app/patient/inj-caution-form.h"
#include "app/patient/inj-event-form.h"
#include "app/patient/inj-patient-actions.h"
#include "app/patient/inj-patient-page.h"
#include "session/inj-clock.h"
#include "session/inj-practice-patients.h"

#include "app-fixture.h"
#include "session-fixture.h"

typedef struct
{
  SessionFixture    *practice;
  InjPatientActions *actions;
  GtkWidget         *window;
  GtkWidget         *page;
} PageFixture;

static PageFixture *
page_fixture_new (void)
{
  PageFixture *self = g_new0 (PageFixture, 1);
  InjPatient *patient;

  self->practice = session_fixture_new ();
  patient = inj_visit_session_get_background (self->practice->session)->patient;
  self->page = g_object_new (INJ_TYPE_PATIENT_PAGE, NULL);
  inj_patient_page_set_practice (INJ_PATIENT_PAGE (self->page), self->practice->practice);
  inj_patient_page_set_patient (INJ_PATIENT_PAGE (self->page), patient);
  self->window = gtk_window_new ();
  self->actions = inj_patient_actions_new (self->practice->practice, GTK_WINDOW (self->window));
  inj_patient_actions_set_patient (self->actions, patient);
  gtk_widget_insert_action_group (self->window, "patient", inj_patient_actions_get_group (self->actions));
  gtk_window_set_child (GTK_WINDOW (self->window), self->page);
  gtk_window_present (GTK_WINDOW (self->window));
  while (!gtk_widget_get_mapped (self->page))
    g_main_context_iteration (NULL, TRUE);

  return self;
}

static void
page_fixture_free (PageFixture *self)
{
  inj_form_dialog_close_for (GTK_WINDOW (self->window));
  g_object_ref (self->page);
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_assert_finalize_object (self->page);
  g_assert_finalize_object (self->actions);
  session_fixture_free (self->practice);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PageFixture, page_fixture_free)

static void
accept (void)
{
  g_signal_emit_by_name (gtk_window_get_default_widget (GTK_WINDOW (app_fixture_find_dialog ())), "clicked");
}

static void
test_caution (void)
{
  g_autoptr (PageFixture) self = page_fixture_new ();

  g_assert_true (app_fixture_says (self->page, "No cautions entered"));
  app_fixture_press (self->page, "Add a _Caution…");
  adw_combo_row_set_selected (ADW_COMBO_ROW (app_fixture_find_row (app_fixture_find_dialog (), "Caution")),
                              INJ_CAUTION_ANTICOAGULANT);
  app_fixture_type (app_fixture_find_dialog (), "What is known of it", "apixaban");
  accept ();
  g_assert_cmpuint (app_fixture_count_dialogs (), ==, 0);
  g_assert_true (app_fixture_says (self->page, "Anticoagulant: apixaban"));

  app_fixture_press (self->page, "_End…");
  g_assert_true (app_fixture_says (app_fixture_find_dialog (), "Anticoagulant: apixaban"));
  app_fixture_press (app_fixture_find_dialog (), "_End");
  g_assert_true (app_fixture_says (self->page, "ended on"));
  g_assert_null (app_fixture_find_labeled (self->page, "_End…", GTK_TYPE_BUTTON));
}

static void
test_event (void)
{
  g_autoptr (PageFixture) self = page_fixture_new ();

  app_fixture_press (self->page, "Add an _Event…");
  adw_combo_row_set_selected (ADW_COMBO_ROW (app_fixture_find_row (app_fixture_find_dialog (), "Event")),
                              INJ_EVENT_DYSPHAGIA);
  app_fixture_type (app_fixture_find_dialog (), "Date", "2026-09-02");
  accept ();
  g_assert_true (app_fixture_says (self->page, "2 September 2026"));

  app_fixture_press (self->page, "_Void…");
  app_fixture_press (app_fixture_find_dialog (), "_Void");
  g_assert_true (app_fixture_says (self->page, "2 September 2026 · voided: entered in error"));
  g_assert_null (app_fixture_find_labeled (self->page, "_Void…", GTK_TYPE_BUTTON));
}

/* Another program enters a caution. */
static void
test_follows (void)
{
  g_autoptr (PageFixture) self = page_fixture_new ();
  g_autoptr (GError) error = NULL;

  inj_practice_add_caution (self->practice->other, self->practice->patient_id, INJ_CAUTION_ALLERGY, "latex", &error);
  g_assert_no_error (error);
  g_assert_false (app_fixture_says (self->page, "latex"));
  inj_practice_poll (self->practice->practice);
  g_assert_true (app_fixture_says (self->page, "Allergy: latex"));
}

/* Each says which field is wrong, and keeps nothing. */
static void
test_blames (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  GtkWidget *caution = g_object_ref_sink (inj_caution_form_new (fixture->practice, fixture->patient_id));
  GtkWidget *event = g_object_ref_sink (inj_event_form_new (fixture->practice, fixture->patient_id));
  g_autofree char *tomorrow = inj_date_format (inj_clock_get_today () + 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) events = NULL;

  adw_combo_row_set_selected (ADW_COMBO_ROW (app_fixture_find_row (caution, "Caution")), INJ_CAUTION_OTHER);
  app_fixture_assert_blames (caution, "What is known of it", "");

  app_fixture_assert_blames (event, "Date", "it is empty");
  app_fixture_type (event, "Date", tomorrow);
  app_fixture_assert_blames (event, "Date", "in the future");
  app_fixture_type (event, "Date", "1979-12-31");
  app_fixture_assert_blames (event, "Date", "before the patient was born");
  app_fixture_type (event, "Date", "2026-09-02");
  adw_combo_row_set_selected (ADW_COMBO_ROW (app_fixture_find_row (event, "Event")), INJ_EVENT_OTHER);
  app_fixture_assert_blames (event, "What is known of it", "");
  events = inj_practice_list_events (fixture->practice, fixture->patient_id, &error);
  g_assert_cmpuint (events->len, ==, 0);

  g_assert_finalize_object (caution);
  g_assert_finalize_object (event);
}

int
main (int    argc,
      char **argv)
{
  app_fixture_init (&argc, &argv);

  g_test_add_func ("/app/patient-page/caution", test_caution);
  g_test_add_func ("/app/patient-page/event", test_event);
  g_test_add_func ("/app/patient-page/follows", test_follows);
  g_test_add_func ("/app/patient-page/blames", test_blames);

  return g_test_run ();
}
