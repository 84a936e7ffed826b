/* inj-window.c
 *
 * The main window: it switches between patients and visits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-window.h"

#include <glib/gi18n.h>

#include "app/desk/inj-day.h"
#include "app/desk/inj-today-page.h"
#include "app/forms/inj-form-dialog.h"
#include "app/forms/inj-scan-reader.h"
#include "app/patient/inj-patient-actions.h"
#include "app/patient/inj-patient-form.h"
#include "app/patient/inj-patient-page.h"
#include "app/patient/inj-patient-sidebar.h"
#include "app/visit/inj-start-form.h"
#include "app/visit/inj-visit-page.h"
#include "domain/values/inj-domain-error.h"
#include "session/inj-clock.h"

/* Owns references to what it was made with and to the chosen patient. */
struct _InjWindow
{
  AdwApplicationWindow  parent_instance;

  InjPractice          *practice;
  GSettings            *settings;
  InjPatient           *patient;
  InjPatientActions    *patient_actions;

  AdwFlap              *flap;
  InjPatientSidebar    *sidebar;
  GtkInfoBar           *error_bar;
  GtkLabel             *error_label;
  GtkInfoBar           *catalog_bar;
  GtkLabel             *catalog_label;
  GtkStack             *stack;
  InjTodayPage         *today_page;
  InjPatientPage       *patient_page;
  InjVisitPage         *visit_page;
};

G_DEFINE_FINAL_TYPE (InjWindow, inj_window, ADW_TYPE_APPLICATION_WINDOW)

static void
present_form (InjWindow  *self,
              const char *title,
              const char *accept_label,
              GtkWidget  *form)
{
  gtk_window_present (GTK_WINDOW (inj_form_dialog_new (GTK_WINDOW (self), title, accept_label, INJ_FORM (form))));
}

static gboolean
is_in_visit (InjWindow *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "visit") == 0;
}

/* Puts the focus on what comes next: a visit of today that waits, a name or a
 * record's number that is typed or scanned, the draft or a new visit, the map. */
static void
focus_page (InjWindow *self)
{
  gboolean is_at_today = g_str_equal (gtk_stack_get_visible_child_name (self->stack), "today");
  gboolean looks_for_one = adw_flap_get_reveal_flap (self->flap) && !is_in_visit (self) &&
                           !(is_at_today && inj_today_page_has_waiting (self->today_page));

  if (!looks_for_one || !gtk_widget_grab_focus (GTK_WIDGET (self->sidebar)))
    gtk_widget_grab_focus (gtk_stack_get_visible_child (self->stack));
}

/* Before anything is hidden that may have the focus: GTK would move that on by
 * itself, only a while later, and pass over what is now. */
static void
release_focus (InjWindow *self)
{
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
}

static void
on_flap_revealed_cb (InjWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (adw_flap_get_reveal_flap (self->flap) || focus == NULL ||
      !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->sidebar)))
    return;

  release_focus (self);
  focus_page (self);
}

/* The sidebar folds away while a visit is documented and comes back as it was
 * left. */
static void
show_page (InjWindow  *self,
           const char *name)
{
  gboolean is_shown = self->settings == NULL || g_settings_get_boolean (self->settings, "sidebar-shown");

  release_focus (self);
  gtk_info_bar_set_revealed (self->error_bar, FALSE);
  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "visit",
                                  is_in_visit (self) ? inj_visit_page_get_actions (self->visit_page) : NULL);
  adw_flap_set_reveal_flap (self->flap, is_shown && !is_in_visit (self));
  focus_page (self);
}

/* A dose or a form that is still to be kept holds the visit until it is kept or
 * has failed, so that the failure is told beside it. */
static gboolean
can_leave_visit (InjWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (inj_form_dialog_is_saving_for (GTK_WINDOW (self)))
    g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_BUSY,
                         _("What was entered is still being saved. Do this again once it is."));
  else if (inj_visit_page_is_saving (self->visit_page))
    g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_BUSY,
                         _("A dose is still being saved. Do this again once it is."));
  else
    return TRUE;

  inj_window_show_error (self, error);

  return FALSE;
}

static void
choose (InjWindow  *self,
        InjPatient *patient)
{
  release_focus (self);
  g_set_object (&self->patient, patient);
  inj_patient_sidebar_set_patient (self->sidebar, patient);
  inj_patient_page_set_patient (self->patient_page, patient);
  inj_patient_actions_set_patient (self->patient_actions, patient);
  inj_visit_page_set_session (self->visit_page, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.start-visit", patient != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.prepare-visit", patient != NULL);
}

static void
show_patient (InjWindow  *self,
              InjPatient *patient)
{
  choose (self, patient);
  show_page (self, "patient");
}

static void
show_today (InjWindow *self)
{
  choose (self, NULL);
  show_page (self, "today");
}

static void
show_session (InjWindow       *self,
              InjVisitSession *session)
{
  show_patient (self, inj_visit_session_get_background (session)->patient);
  inj_visit_page_set_session (self->visit_page, session);
  show_page (self, "visit");
}

static void
on_visit_started_cb (InjWindow       *self,
                     InjVisitSession *session)
{
  show_session (self, session);
}

/* The next one can be prepared; what is prepared for today is seen there. */
static void
on_visit_prepared_cb (InjWindow       *self,
                      InjVisitSession *session)
{
  if (inj_visit_get_date (inj_visit_session_get_visit (session)) == inj_clock_get_today ())
    show_today (self);
}

static void
on_patient_added_cb (InjWindow  *self,
                     InjPatient *patient)
{
  show_patient (self, patient);
}

static void
on_error_cb (InjWindow *self,
                   GError    *error)
{
  inj_window_show_error (self, error);
}

static void
on_error_bar_response_cb (InjWindow *self)
{
  gtk_info_bar_set_revealed (self->error_bar, FALSE);
}

static void
on_catalog_bar_response_cb (InjWindow *self)
{
  gtk_info_bar_set_revealed (self->catalog_bar, FALSE);
}

static void
new_patient (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  InjWindow *self = INJ_WINDOW (widget);
  GtkWidget *form;

  if (!can_leave_visit (self))
    return;

  form = inj_patient_form_new (self->practice);
  g_signal_connect_object (form, "added", G_CALLBACK (on_patient_added_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (form, "chosen", G_CALLBACK (on_patient_added_cb), self, G_CONNECT_SWAPPED);
  present_form (self, _("New Patient"), _("_Add"), form);
}

static void
present_start_form (InjWindow  *self,
                    gboolean    is_prepared,
                    const char *title,
                    const char *accept_label,
                    GCallback   on_started)
{
  GtkWidget *form;

  if (self->patient == NULL || !can_leave_visit (self))
    return;

  form = inj_start_form_new (self->practice, self->patient, is_prepared);
  g_signal_connect_object (form, "started", on_started, self, G_CONNECT_SWAPPED);
  present_form (self, title, accept_label, form);
}

static void
start_visit (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  present_start_form (INJ_WINDOW (widget), FALSE, _("Start a Visit"), _("_Start"), G_CALLBACK (on_visit_started_cb));
}

static void
prepare_visit (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  present_start_form (INJ_WINDOW (widget), TRUE, _("Prepare a Visit"), _("_Prepare"),
                      G_CALLBACK (on_visit_prepared_cb));
}

static void
choose_patient (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  inj_window_open_patient (INJ_WINDOW (widget), g_variant_get_int64 (parameter));
}

static void
leave_patient (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  InjWindow *self = INJ_WINDOW (widget);

  if (!can_leave_visit (self))
    return;

  inj_form_dialog_close_for (GTK_WINDOW (self));
  show_today (self);
}

/* After one is signed the next one of today is opened, or where none waits any
 * longer, today is shown. */
static void
next_visit (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  InjWindow *self = INJ_WINDOW (widget);
  gint64 next = inj_day_get_next (self->practice, 0);

  if (next != 0)
    inj_window_open_visit (self, next);
  else
    leave_patient (widget, action_name, NULL);
}

static void
open_visit (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  inj_window_open_visit (INJ_WINDOW (widget), g_variant_get_int64 (parameter));
}

static void
toggle_sidebar (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  InjWindow *self = INJ_WINDOW (widget);
  gboolean is_shown = !adw_flap_get_reveal_flap (self->flap);

  adw_flap_set_reveal_flap (self->flap, is_shown);
  if (self->settings != NULL && !is_in_visit (self))
    g_settings_set_boolean (self->settings, "sidebar-shown", is_shown);
  /* Enter chooses there, and gives nothing that lies beneath. */
  if (is_shown)
    gtk_widget_grab_focus (GTK_WIDGET (self->sidebar));
  else
    focus_page (self);
}

/* GTK would load it by itself at each start, for the few that end up here. */
static void
show_help_overlay (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (INJ_RESOURCE_ROOT "/app/inj-help-overlay.ui");
  GtkWindow *overlay = GTK_WINDOW (gtk_builder_get_object (builder, "help_overlay"));

  gtk_window_set_transient_for (overlay, GTK_WINDOW (widget));
  gtk_window_present (overlay);
}

static void
search_patient (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  InjWindow *self = INJ_WINDOW (widget);

  adw_flap_set_reveal_flap (self->flap, TRUE);
  if (self->patient != NULL)
    leave_patient (widget, action_name, NULL);
  inj_patient_sidebar_search (self->sidebar);
}

/* A sidebar that has slid out of the window still takes what is typed. */
static gboolean
is_without_focus (InjWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return is_in_visit (self) &&
         (focus == NULL || (!adw_flap_get_reveal_flap (self->flap) &&
                            gtk_widget_is_ancestor (focus, GTK_WIDGET (self->sidebar))));
}

static gboolean
on_focus_lost_cb (gpointer data)
{
  InjWindow *self = INJ_WINDOW (data);

  if (is_without_focus (self))
    gtk_widget_grab_focus (GTK_WIDGET (self->visit_page));

  return G_SOURCE_REMOVE;
}

/* A button that may no longer be pressed loses the focus to nothing, and with
 * it the keys of the visit. */
static void
on_focus_changed_cb (InjWindow *self)
{
  if (is_without_focus (self))
    g_idle_add_full (G_PRIORITY_HIGH, on_focus_lost_cb, g_object_ref (self), g_object_unref);
}

static void
on_scan_cb (const InjGs1 *scan,
            const GError *error,
            gpointer      window)
{
  InjWindow *self = INJ_WINDOW (window);
  g_autoptr (GError) problem = error != NULL ? g_error_copy (error) : NULL;

  if (is_in_visit (self))
    inj_visit_page_take_scan (self->visit_page, scan, problem == NULL ? &problem : NULL);
  else if (problem == NULL)
    inj_domain_refuse (&problem, _("A vial was scanned. Open or start the visit that it is for, then scan it again."));

  if (problem != NULL)
    inj_window_show_error (self, problem);
}

static gboolean
inj_window_close_request (GtkWindow *window)
{
  InjWindow *self = INJ_WINDOW (window);

  if (!can_leave_visit (self))
    return TRUE;

  if (self->settings != NULL)
    inj_visit_page_remember (self->visit_page, self->settings);

  return GTK_WINDOW_CLASS (inj_window_parent_class)->close_request (window);
}

static void
inj_window_dispose (GObject *object)
{
  InjWindow *self = INJ_WINDOW (object);

  g_clear_object (&self->practice);
  g_clear_object (&self->settings);
  g_clear_object (&self->patient);
  g_clear_object (&self->patient_actions);

  G_OBJECT_CLASS (inj_window_parent_class)->dispose (object);
}

static void
inj_window_class_init (InjWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inj_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = inj_window_close_request;

  g_type_ensure (INJ_TYPE_PATIENT_SIDEBAR);
  g_type_ensure (INJ_TYPE_TODAY_PAGE);
  g_type_ensure (INJ_TYPE_PATIENT_PAGE);
  g_type_ensure (INJ_TYPE_VISIT_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, INJ_RESOURCE_ROOT "/app/inj-window.ui");
  gtk_widget_class_bind_template_child (widget_class, InjWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, InjWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, InjWindow, error_bar);
  gtk_widget_class_bind_template_child (widget_class, InjWindow, error_label);
  gtk_widget_class_bind_template_child (widget_class, InjWindow, catalog_bar);
  gtk_widget_class_bind_template_child (widget_class, InjWindow, catalog_label);
  gtk_widget_class_bind_template_child (widget_class, InjWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, InjWindow, today_page);
  gtk_widget_class_bind_template_child (widget_class, InjWindow, patient_page);
  gtk_widget_class_bind_template_child (widget_class, InjWindow, visit_page);
  gtk_widget_class_bind_template_callback (widget_class, on_catalog_bar_response_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_flap_revealed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_error_bar_response_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_error_cb);

  gtk_widget_class_install_action (widget_class, "win.new-patient", NULL, new_patient);
  gtk_widget_class_install_action (widget_class, "win.start-visit", NULL, start_visit);
  gtk_widget_class_install_action (widget_class, "win.prepare-visit", NULL, prepare_visit);
  gtk_widget_class_install_action (widget_class, "win.next-visit", NULL, next_visit);
  gtk_widget_class_install_action (widget_class, "win.choose-patient", "x", choose_patient);
  gtk_widget_class_install_action (widget_class, "win.leave-patient", NULL, leave_patient);
  gtk_widget_class_install_action (widget_class, "win.open-visit", "x", open_visit);
  gtk_widget_class_install_action (widget_class, "win.toggle-sidebar", NULL, toggle_sidebar);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_patient);
  gtk_widget_class_install_action (widget_class, "win.show-help-overlay", NULL, show_help_overlay);
}

static void
inj_window_init (InjWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::focus-widget", G_CALLBACK (on_focus_changed_cb), NULL);
  inj_scan_reader_attach (GTK_WIDGET (self), on_scan_cb, self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.start-visit", FALSE);
}

static void
bind_settings (InjWindow *self)
{
  g_settings_bind (self->settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
}

/* Protocols of the practice's own that are wrong are left out, not passed over:
 * that is said until somebody has read it. */
static void
show_catalog_problems (InjWindow *self)
{
  const char *const *problems = inj_catalog_get_problems (inj_practice_get_catalog (self->practice));
  g_autofree char *text = g_strjoinv ("\n", (char **) problems);

  gtk_label_set_label (self->catalog_label, text);
  gtk_info_bar_set_revealed (self->catalog_bar, problems[0] != NULL);
}

static void
make_patient_actions (InjWindow *self)
{
  self->patient_actions = inj_patient_actions_new (self->practice, GTK_WINDOW (self));
  g_signal_connect_object (self->patient_actions, "error", G_CALLBACK (on_error_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "patient",
                                  inj_patient_actions_get_group (self->patient_actions));
}

GtkWidget *
inj_window_new (GtkApplication *application,
                InjPractice    *practice,
                InjAtlas       *atlas,
                GSettings      *settings)
{
  InjWindow *self;

  g_return_val_if_fail (INJ_IS_PRACTICE (practice), NULL);
  g_return_val_if_fail (INJ_IS_ATLAS (atlas), NULL);

  self = g_object_new (INJ_TYPE_WINDOW, "application", application, NULL);
  self->practice = g_object_ref (practice);
  if (settings != NULL)
    {
      self->settings = g_object_ref (settings);
      bind_settings (self);
      inj_visit_page_bind_settings (self->visit_page, settings);
    }
  make_patient_actions (self);
  inj_patient_sidebar_set_practice (self->sidebar, practice);
  inj_today_page_set_practice (self->today_page, practice);
  inj_patient_page_set_practice (self->patient_page, practice);
  inj_visit_page_set_practice (self->visit_page, practice, atlas);
  show_catalog_problems (self);
  focus_page (self);

  return GTK_WIDGET (self);
}

void
inj_window_open_patient (InjWindow *self,
                         gint64     patient_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InjPatient) patient = NULL;

  g_return_if_fail (INJ_IS_WINDOW (self));

  if (!can_leave_visit (self))
    return;

  patient = inj_store_load_patient (inj_practice_get_store (self->practice), patient_id, &error);
  if (patient == NULL)
    {
      inj_window_show_error (self, error);
      return;
    }

  /* A form belongs to the patient and the visit that it was opened in; another
   * program may ask for others meanwhile. */
  inj_form_dialog_close_for (GTK_WINDOW (self));
  show_patient (self, patient);
}

void
inj_window_open_visit (InjWindow *self,
                       gint64     visit_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InjVisitSession) session = NULL;

  g_return_if_fail (INJ_IS_WINDOW (self));

  if (!can_leave_visit (self))
    return;

  session = inj_practice_open_visit (self->practice, visit_id, &error);
  if (session == NULL)
    {
      inj_window_show_error (self, error);
      return;
    }

  inj_form_dialog_close_for (GTK_WINDOW (self));
  show_session (self, session);
}

void
inj_window_show_error (InjWindow    *self,
                       const GError *error)
{
  g_return_if_fail (INJ_IS_WINDOW (self));
  g_return_if_fail (error != NULL);

  gtk_label_set_label (self->error_label, error->message);
  gtk_info_bar_set_revealed (self->error_bar, TRUE);
}
