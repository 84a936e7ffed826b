/* test-saving.c
 *
 * A form that is accepted while another program writes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/patient/inj-elsewhere-form.h"
#include "app/forms/inj-form-dialog.h"
#include "app/patient/inj-patient-form.h"
#include "app/visit/inj-open-vial-form.h"
#include "app/visit/inj-sign-form.h"
#include "app/visit/inj-skip-form.h"
#include "app/visit/inj-start-form.h"
#include "store/inj-database.h"

#include "app-fixture.h"
#include "session-fixture.h"

/* More than a form waits for. */
#define OUTCOME_LIMIT_US (15 * G_USEC_PER_SEC)

static GtkWidget *
fill_patient (SessionFixture *fixture)
{
  GtkWidget *form = inj_patient_form_new (fixture->practice);

  app_fixture_type (form, "Family name", "Other");
  app_fixture_type (form, "Given name", "Kim");
  app_fixture_type (form, "Date", "1990-01-31");

  return form;
}

static GtkWidget *
fill_start (SessionFixture *fixture)
{
  InjPatient *patient = inj_visit_session_get_background (fixture->session)->patient;

  return inj_start_form_new (fixture->practice, patient, FALSE);
}

static GtkWidget *
fill_elsewhere (SessionFixture *fixture)
{
  GtkWidget *form = inj_elsewhere_form_new (fixture->practice, fixture->session);

  app_fixture_type (form, "Units", "50");
  app_fixture_type (form, "Date", "2026-10-01");

  return form;
}

static GtkWidget *
fill_vial (SessionFixture *fixture)
{
  return inj_open_vial_form_new (fixture->practice, fixture->session);
}

static GtkWidget *
fill_skip (SessionFixture *fixture)
{
  GtkWidget *form = inj_skip_form_new (fixture->session);

  app_fixture_type (form, "Why", "fainted");

  return form;
}

static GtkWidget *
fill_sign (SessionFixture *fixture)
{
  return inj_sign_form_new (fixture->practice, fixture->session);
}

/* What each form adds one to. */
static const struct
{
  const char *name;
  GtkWidget  *(*fill) (SessionFixture *fixture);
  const char *count;
} forms[] = {
  { "patient", fill_patient, "SELECT count (*) FROM patient" },
  { "start", fill_start, "SELECT count (*) FROM visit" },
  { "elsewhere", fill_elsewhere, "SELECT count (*) FROM elsewhere" },
  { "vial", fill_vial, "SELECT count (*) FROM vial" },
  { "skip", fill_skip, "SELECT count (*) FROM action WHERE kind = 'skip'" },
  { "sign", fill_sign, "SELECT count (*) FROM visit WHERE status = 'signed'" },
};

/**
 * SavingFixture:
 * @lock: another program, which writes until it is let go
 * @dialog: (nullable): round the form; %NULL when it has closed
 */
typedef struct
{
  SessionFixture *practice;
  InjDatabase    *lock;
  GtkWidget      *dialog;
  GtkWidget      *form;
  GtkWidget      *button;
} SavingFixture;

static gint64
count (SavingFixture *self,
       const char    *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 number;

  g_assert_true (inj_database_read_integer (self->lock, sql, &number, &error));
  g_assert_no_error (error);

  return number;
}

static SavingFixture *
saving_fixture_new (guint form)
{
  SavingFixture *self = g_new0 (SavingFixture, 1);
  g_autoptr (GError) error = NULL;

  self->practice = session_fixture_new ();
  self->form = forms[form].fill (self->practice);
  self->dialog = app_fixture_present (self->form);
  self->button = gtk_window_get_default_widget (GTK_WINDOW (self->dialog));
  g_object_add_weak_pointer (G_OBJECT (self->dialog), (gpointer *) &self->dialog);

  self->lock = inj_database_open (self->practice->path, 0, &error);
  g_assert_no_error (error);
  g_assert_true (inj_database_begin (self->lock, TRUE, &error));
  g_assert_no_error (error);

  return self;
}

static void
saving_fixture_free (SavingFixture *self)
{
  if (self->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (self->dialog));
  g_clear_pointer (&self->lock, inj_database_free);
  session_fixture_free (self->practice);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SavingFixture, saving_fixture_free)

static void
accept (SavingFixture *self)
{
  g_signal_emit_by_name (self->button, "clicked");
}

static void
settle (SavingFixture *self)
{
  gint64 end = g_get_monotonic_time () + OUTCOME_LIMIT_US;

  while (self->dialog != NULL && inj_form_dialog_is_saving (INJ_FORM_DIALOG (self->dialog)) &&
         g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
}

/* Whether the dialog keeps the key from the field that has the focus. */
static gboolean
keeps_key (SavingFixture *self,
           guint          keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (self->dialog);
  guint n_controllers = g_list_model_get_n_items (controllers);
  gboolean is_kept = FALSE;

  for (guint i = 0; i < n_controllers && !is_kept; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &is_kept);
    }

  return is_kept;
}

/* What is kept is what was accepted: nothing can be typed or pressed. */
static void
assert_saving (SavingFixture *self)
{
  g_assert_nonnull (self->dialog);
  g_assert_true (inj_form_dialog_is_saving (INJ_FORM_DIALOG (self->dialog)));
  g_assert_false (gtk_widget_get_sensitive (self->button));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (self->button)), ==, "Saving…");
  g_assert_true (keeps_key (self, GDK_KEY_a));
  g_assert_false (gtk_widget_get_can_target (gtk_widget_get_parent (self->form)));
}

/* Neither a second Enter nor Escape does anything until it is kept, once. */
static void
test_waits (gconstpointer data)
{
  guint form = GPOINTER_TO_UINT (data);
  g_autoptr (SavingFixture) self = saving_fixture_new (form);
  gint64 before = count (self, forms[form].count);

  accept (self);
  assert_saving (self);
  accept (self);
  gtk_widget_activate_action (self->dialog, "window.close", NULL);
  gtk_window_close (GTK_WINDOW (self->dialog));
  app_fixture_run (300);
  assert_saving (self);
  g_assert_cmpint (count (self, forms[form].count), ==, before);

  inj_database_end (self->lock, FALSE, NULL);
  settle (self);
  g_assert_null (self->dialog);
  g_assert_cmpint (count (self, forms[form].count), ==, before + 1);
}

/* After five seconds it says why, and can be accepted once more. */
static void
test_lock_stays (void)
{
  g_autoptr (SavingFixture) self = saving_fixture_new (0);
  gint64 before = count (self, forms[0].count);
  gint64 start = g_get_monotonic_time ();

  accept (self);
  settle (self);
  g_assert_cmpint (g_get_monotonic_time () - start, >=, 5 * G_USEC_PER_SEC);
  g_assert_nonnull (self->dialog);
  g_assert_true (app_fixture_says (self->dialog, "Another program is writing"));
  g_assert_true (gtk_widget_get_sensitive (self->button));
  g_assert_false (keeps_key (self, GDK_KEY_a));
  g_assert_true (gtk_widget_get_can_target (gtk_widget_get_parent (self->form)));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (self->button)), ==, "_Accept");
  g_assert_cmpstr (app_fixture_get_text (self->dialog, "Given name"), ==, "Kim");

  inj_database_end (self->lock, FALSE, NULL);
  g_assert_cmpint (count (self, forms[0].count), ==, before);
  accept (self);
  g_assert_null (self->dialog);
  g_assert_cmpint (count (self, forms[0].count), ==, before + 1);
}

/* The vial comes behind the dose that waits, and is not refused for it. */
static void
test_behind_dose (void)
{
  g_autoptr (SavingFixture) self = saving_fixture_new (3);
  const char *const place_ids[] = { "corrugator-right-1", NULL };
  g_autoptr (InjRequest) give = inj_request_new_give (place_ids, NULL, FALSE);

  inj_visit_session_submit (self->practice->session, give);
  g_assert_true (inj_visit_session_is_waiting (self->practice->session));
  accept (self);
  assert_saving (self);
  inj_database_end (self->lock, FALSE, NULL);
  settle (self);

  g_assert_null (self->dialog);
  g_assert_cmpint (session_fixture_get_units (self->practice->session, "corrugator-right-1"), ==, 500);
  g_assert_cmpint (count (self, forms[3].count), ==, 2);
}

int
main (int    argc,
      char **argv)
{
  app_fixture_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *path = g_strconcat ("/app/saving/waits/", forms[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_waits);
    }
  g_test_add_func ("/app/saving/lock-stays", test_lock_stays);
  g_test_add_func ("/app/saving/behind-dose", test_behind_dose);

  return g_test_run ();
}
