/* test-sign-form.c
 *
 * That what is signed is what was seen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/forms/inj-form-dialog.h"
#include "app/visit/inj-sign-form.h"
#include "domain/values/inj-domain-error.h"
#include "session/inj-clock.h"

#include "app-fixture.h"
#include "session-fixture.h"

static void
test_signs (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  GtkWidget *form = g_object_ref_sink (inj_sign_form_new (fixture->practice, fixture->session));
  g_autoptr (GError) error = NULL;

  g_assert_true (inj_form_accept (INJ_FORM (form), &error));
  g_assert_no_error (error);
  g_assert_cmpint (inj_visit_get_status (inj_visit_session_get_visit (fixture->session)), ==, INJ_VISIT_SIGNED);
  g_assert_finalize_object (form);
}

/* A dose's figures, typed once too often, neither replace the name nor sign. */
static void
test_keys_sign_nothing (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  GtkWidget *form = inj_sign_form_new (fixture->practice, fixture->session);
  GtkWidget *dialog = inj_form_dialog_new (NULL, "Check and Sign", "_Sign", INJ_FORM (form));
  GtkWidget *text;
  g_autofree char *before = NULL;

  gtk_window_present (GTK_WINDOW (dialog));
  text = gtk_window_get_focus (GTK_WINDOW (dialog));
  g_assert_true (GTK_IS_TEXT (text));
  before = g_strdup (gtk_editable_get_text (GTK_EDITABLE (text)));
  g_assert_cmpuint (strlen (before), >, 0);
  g_assert_false (gtk_editable_get_selection_bounds (GTK_EDITABLE (text), NULL, NULL));
  g_assert_cmpint (gtk_editable_get_position (GTK_EDITABLE (text)), ==, g_utf8_strlen (before, -1));
  g_assert_false (gtk_text_get_activates_default (GTK_TEXT (text)));
  g_signal_emit_by_name (text, "activate");
  g_assert_cmpint (inj_visit_get_status (inj_visit_session_get_visit (fixture->session)), ==, INJ_VISIT_DRAFT);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Another program opens a vial that has expired and gives from it. */
static void
test_changed_meanwhile (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  GtkWidget *form = g_object_ref_sink (inj_sign_form_new (fixture->practice, fixture->session));
  g_autoptr (InjVisitSession) other = session_fixture_open_other (fixture);
  g_autoptr (InjVial) expired = session_fixture_make_vial (fixture, "botox", inj_clock_get_today () - 1);
  g_autoptr (GError) error = NULL;

  g_assert_true (app_fixture_says (form, "0 units at 0 of 31"));
  g_assert_false (app_fixture_says (form, "Reason for what stands at stop"));
  session_fixture_perform (other, inj_request_new_open_vial (expired));
  session_fixture_give (other, "corrugator-right-1");
  inj_practice_poll (fixture->practice);

  g_assert_true (app_fixture_says (form, "5 units at 1 of 31"));
  g_assert_true (app_fixture_says (form, "Reason for what stands at stop"));
  g_assert_false (inj_form_accept (INJ_FORM (form), &error));
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_REFUSED);
  g_assert_true (g_str_has_prefix (error->message, "Another program has changed this visit"));
  g_assert_cmpint (inj_visit_get_status (inj_visit_session_get_visit (fixture->session)), ==, INJ_VISIT_DRAFT);
  g_assert_finalize_object (form);
}

/* The records were put back, and worked on for as many steps. */
static void
test_replaced_meanwhile (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  InjVisit *visit = inj_visit_session_get_visit (fixture->session);
  g_autoptr (GError) error = NULL;
  g_autoptr (InjVisit) stored = NULL;
  g_autoptr (InjAction) action = NULL;
  const char *const left[] = { "corrugator-left-1", NULL };
  InjCompose compose = { .at = inj_clock_get_now (), .actor = "assistant", .anchors = fixture->anchors };
  GtkWidget *form;

  session_fixture_give (fixture->session, "corrugator-right-1");
  stored = inj_store_load_visit (inj_practice_get_store (fixture->practice), inj_visit_get_id (visit), &error);
  g_assert_no_error (error);
  session_fixture_perform (fixture->session, inj_request_new_undo ());
  form = g_object_ref_sink (inj_sign_form_new (fixture->practice, fixture->session));
  action = inj_compose_give (stored, &compose, left, NULL, FALSE, &error);
  g_assert_no_error (error);
  g_assert_true (inj_visit_apply (stored, action, &error));
  g_assert_cmpint (inj_visit_get_revision (stored), ==, inj_visit_get_revision (visit));
  inj_visit_replace (visit, stored);

  g_assert_true (app_fixture_says (form, "10 units at 2 of 31"));
  g_assert_false (inj_form_accept (INJ_FORM (form), &error));
  g_assert_true (g_str_has_prefix (error->message, "Another program has changed this visit"));
  g_assert_finalize_object (form);
}

static GtkWidget *
present (SessionFixture *fixture,
         GtkWindow      *parent)
{
  GtkWidget *form = inj_sign_form_new (fixture->practice, fixture->session);
  GtkWidget *dialog = inj_form_dialog_new (parent, "Sign", "_Sign", INJ_FORM (form));
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 2;

  gtk_window_present (GTK_WINDOW (dialog));
  while (!gtk_widget_get_mapped (dialog) || g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);

  return dialog;
}

static gboolean
has_focus (GtkWidget *dialog,
           GtkWidget *row)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (dialog));

  return focus != NULL && gtk_widget_is_ancestor (focus, row);
}

/* A visit with findings of every kind; at stop: an expired vial, and more than
 * 400 units within three months. */
static void
go_too_far (SessionFixture *fixture)
{
  g_autoptr (InjVial) expired = session_fixture_make_vial (fixture, "botox", inj_clock_get_today () - 1);
  g_auto (GStrv) all = inj_compose_dup_hollow (inj_visit_session_get_visit (fixture->session), -1, -1);

  session_fixture_perform (fixture->session, inj_request_new_open_vial (expired));
  session_fixture_perform (fixture->session, inj_request_new_give ((const char *const *) all, NULL, TRUE));
  for (guint i = 0; i < 12; i++)
    session_fixture_perform (fixture->session, inj_request_new_correct (all[i], &INJ_DOSE (INJ_UNITS (60))));
}

static void
test_focus (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  GtkWidget *dialog = present (fixture, NULL);

  g_assert_true (has_focus (dialog, app_fixture_find_row (dialog, "Signed by")));
  gtk_window_destroy (GTK_WINDOW (dialog));

  go_too_far (fixture);
  dialog = present (fixture, NULL);
  g_assert_true (has_focus (dialog, app_fixture_find_row (dialog, "Reason for what stands at stop")));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* What is missing is marked and has the focus. */
static void
test_missing (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  GtkWidget *dialog, *form, *reason, *signer;
  g_autoptr (GError) error = NULL;

  go_too_far (fixture);
  dialog = present (fixture, NULL);
  form = gtk_widget_get_ancestor (app_fixture_find_row (dialog, "Signed by"), INJ_TYPE_SIGN_FORM);
  reason = app_fixture_find_row (dialog, "Reason for what stands at stop");
  signer = app_fixture_find_row (dialog, "Signed by");
  gtk_editable_set_text (GTK_EDITABLE (signer), " ");
  gtk_editable_set_text (GTK_EDITABLE (reason), " ");
  gtk_widget_grab_focus (signer);

  g_assert_false (inj_form_accept (INJ_FORM (form), &error));
  g_assert_nonnull (strstr (error->message, "wants a reason"));
  g_assert_true (gtk_widget_has_css_class (reason, "error"));
  g_assert_false (gtk_widget_has_css_class (signer, "error"));
  g_assert_true (has_focus (dialog, reason));

  g_clear_error (&error);
  gtk_editable_set_text (GTK_EDITABLE (reason), "as agreed");
  g_assert_false (gtk_widget_has_css_class (reason, "error"));
  g_assert_false (inj_form_accept (INJ_FORM (form), &error));
  g_assert_nonnull (strstr (error->message, "who signs"));
  g_assert_true (gtk_widget_has_css_class (signer, "error"));
  g_assert_false (gtk_widget_has_css_class (reason, "error"));
  g_assert_true (has_focus (dialog, signer));

  g_clear_error (&error);
  gtk_editable_set_text (GTK_EDITABLE (signer), "Dr. Doe");
  g_assert_true (inj_form_accept (INJ_FORM (form), &error));
  g_assert_no_error (error);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* However much there is to look at, the form is in view from its title to who
 * signs, on a small screen and below the sentence that refuses. */
static void
test_fits (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  GtkWidget *parent = gtk_window_new ();
  GtkWidget *dialog, *form;
  graphene_rect_t bounds;
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC;

  gtk_window_set_default_size (GTK_WINDOW (parent), 1024, 740);
  gtk_window_present (GTK_WINDOW (parent));
  while (gtk_widget_get_height (parent) < 740)
    g_main_context_iteration (NULL, TRUE);

  go_too_far (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (inj_visit_session_get_findings (fixture->session)), >, 12);
  dialog = present (fixture, GTK_WINDOW (parent));
  g_signal_emit_by_name (gtk_window_get_default_widget (GTK_WINDOW (dialog)), "clicked");
  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);

  g_assert_cmpint (gtk_widget_get_height (dialog), <=, 740);
  form = gtk_widget_get_ancestor (app_fixture_find_row (dialog, "Signed by"), INJ_TYPE_SIGN_FORM);
  g_assert_true (gtk_widget_compute_bounds (form, dialog, &bounds));
  g_assert_cmpfloat (bounds.origin.y, >, 0);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (dialog));

  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (parent));
}

/* The detail as it stands in the visit. */
static const char *
get_detail (SessionFixture *fixture,
            InjDetail       detail)
{
  return inj_visit_get_detail (inj_visit_session_get_visit (fixture->session), detail);
}

/* Each open point is mended by its button, at once; what was entered from here
 * is not taken for another program's doing. */
static void
test_checks (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  GtkWidget *dialog = present (fixture, NULL);
  GtkWidget *form = app_fixture_find (dialog, INJ_TYPE_SIGN_FORM);
  g_autoptr (GError) error = NULL;

  g_assert_true (app_fixture_says (dialog, "Consent is not entered."));
  g_assert_true (app_fixture_says (dialog, "Signature not verified"));
  g_assert_nonnull (app_fixture_find_labeled (dialog, "_Sign with 5 Open Points", GTK_TYPE_BUTTON));

  app_fixture_press (dialog, "Consent Given");
  g_assert_cmpstr (get_detail (fixture, INJ_DETAIL_CONSENT), ==, "yes");
  g_assert_true (app_fixture_says (dialog, "Consent is entered."));
  g_assert_null (app_fixture_find_labeled (dialog, "Consent Given", GTK_TYPE_BUTTON));
  app_fixture_press (dialog, "Reviewed");
  app_fixture_press (dialog, "Asked: None");
  g_assert_cmpstr (get_detail (fixture, INJ_DETAIL_CONTRAINDICATIONS_REVIEWED), ==, "yes");
  g_assert_cmpstr (get_detail (fixture, INJ_DETAIL_NO_TOXIN_ELSEWHERE), ==, "yes");
  g_assert_nonnull (app_fixture_find_labeled (dialog, "_Sign with 2 Open Points", GTK_TYPE_BUTTON));

  app_fixture_press (dialog, "Explain…");
  app_fixture_run (200);
  app_fixture_press (dialog, "Treatment ended early");
  app_fixture_run (200);
  g_assert_cmpstr (get_detail (fixture, INJ_DETAIL_WASTAGE), ==, "Treatment ended early");
  g_assert_nonnull (app_fixture_find_labeled (dialog, "_Sign with 1 Open Point", GTK_TYPE_BUTTON));

  g_assert_true (inj_form_accept (INJ_FORM (form), &error));
  g_assert_no_error (error);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* What another program did between two entries from here has not been seen. */
static void
test_entered_beside_another (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (InjVisitSession) other = session_fixture_open_other (fixture);
  GtkWidget *dialog = present (fixture, NULL);
  GtkWidget *form = app_fixture_find (dialog, INJ_TYPE_SIGN_FORM);
  g_autoptr (GError) error = NULL;

  session_fixture_give (other, "corrugator-right-1");
  /* The first one is refused, as it was meant for another visit. */
  app_fixture_press (dialog, "Consent Given");
  g_assert_null (get_detail (fixture, INJ_DETAIL_CONSENT));
  app_fixture_press (dialog, "Consent Given");
  g_assert_cmpstr (get_detail (fixture, INJ_DETAIL_CONSENT), ==, "yes");
  g_assert_false (inj_form_accept (INJ_FORM (form), &error));
  g_assert_true (g_str_has_prefix (error->message, "Another program has changed this visit"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
on_mend_cb (GtkWidget  *form,
            const char *check,
            GString    *checks)
{
  g_string_append_printf (checks, "%s ", check);
}

static void
test_mends (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  GtkWidget *dialog;
  g_autoptr (GString) checks = g_string_new (NULL);

  go_too_far (fixture);
  session_fixture_perform (fixture->session, inj_request_new_undo ());
  dialog = present (fixture, NULL);
  g_signal_connect (app_fixture_find (dialog, INJ_TYPE_SIGN_FORM), "mend", G_CALLBACK (on_mend_cb), checks);
  app_fixture_press (dialog, "Give Reasons");
  g_assert_cmpstr (checks->str, ==, "deviations ");

  gtk_widget_grab_focus (app_fixture_find_row (dialog, "Signed by"));
  app_fixture_press (dialog, "Give a Reason");
  g_assert_true (has_focus (dialog, app_fixture_find_row (dialog, "Reason for what stands at stop")));
  g_assert_cmpstr (checks->str, ==, "deviations ");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (int    argc,
      char **argv)
{
  app_fixture_init (&argc, &argv);

  g_test_add_func ("/app/sign-form/keys-sign-nothing", test_keys_sign_nothing);
  g_test_add_func ("/app/sign-form/signs", test_signs);
  g_test_add_func ("/app/sign-form/changed-meanwhile", test_changed_meanwhile);
  g_test_add_func ("/app/sign-form/replaced-meanwhile", test_replaced_meanwhile);
  g_test_add_func ("/app/sign-form/focus", test_focus);
  g_test_add_func ("/app/sign-form/missing", test_missing);
  g_test_add_func ("/app/sign-form/fits", test_fits);
  g_test_add_func ("/app/sign-form/checks", test_checks);
  g_test_add_func ("/app/sign-form/entered-beside-another", test_entered_beside_another);
  g_test_add_func ("/app/sign-form/mends", test_mends);

  return g_test_run ();
}
