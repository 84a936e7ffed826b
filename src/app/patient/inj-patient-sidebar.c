/* inj-patient-sidebar.c
 *
 * The patients of the practice, then the visits of one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-patient-sidebar.h"

#include <glib/gi18n.h>

#include "widgets/records/inj-patient-row.h"
#include "widgets/records/inj-visit-row.h"

/* More would not be read through; the search narrows them down. */
#define MAX_PATIENTS 200

/* Owns references to the practice and to the patient whose visits it lists,
 * and both lists. */
struct _InjPatientSidebar
{
  AdwBin           parent_instance;

  InjPractice     *practice;
  InjPatient      *patient;
  GListStore      *patients;
  GListStore      *visits;

  AdwWindowTitle  *title;
  GtkStack        *stack;
  GtkWidget       *back_button;
  GtkWidget       *new_button;
  GtkSearchEntry  *search_entry;
  GtkStack        *patients_stack;
  GtkListBox      *patients_list;
  GtkWidget       *more_label;
  GtkListBox      *visits_list;
  GtkLabel        *message;
};

G_DEFINE_FINAL_TYPE (InjPatientSidebar, inj_patient_sidebar, ADW_TYPE_BIN)

static void
show_list (InjPatientSidebar *self,
           GListStore        *store,
           GPtrArray         *items,
           const GError      *error)
{
  gtk_widget_set_visible (GTK_WIDGET (self->message), error != NULL);
  if (error != NULL)
    gtk_label_set_label (self->message, error->message);
  else
    g_list_store_splice (store, 0, g_list_model_get_n_items (G_LIST_MODEL (store)), items->pdata, items->len);
}

static gboolean
load_patients (InjPatientSidebar *self)
{
  const char *query = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) patients = NULL;

  patients = inj_store_search_patients (inj_practice_get_store (self->practice), query, MAX_PATIENTS, &error);
  show_list (self, self->patients, patients, error);
  gtk_widget_set_visible (self->more_label, patients != NULL && patients->len == MAX_PATIENTS);
  gtk_stack_set_visible_child_name (self->patients_stack,
                                    patients == NULL || patients->len > 0 ? "list"
                                    : query[0] != '\0' ? "not-found" : "empty");

  return patients != NULL;
}

static void
load_visits (InjPatientSidebar *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) visits = NULL;

  visits = inj_store_list_visits (inj_practice_get_store (self->practice), inj_patient_get_id (self->patient), &error);
  show_list (self, self->visits, visits, error);
}

/* What nobody sees is loaded once it is seen. */
static void
on_practice_changed_cb (InjPatientSidebar *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  load_patients (self);
  if (self->patient != NULL)
    load_visits (self);
}

static void
on_visit_moved_on_cb (InjPatientSidebar *self)
{
  if (self->patient != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    load_visits (self);
}

static void
on_search_changed_cb (InjPatientSidebar *self)
{
  load_patients (self);
}

/* The one that is meant by what is typed: the only one found, or the one of
 * that record's number; %NULL where it may be another. */
static InjPatient *
find_meant (InjPatientSidebar *self,
            const char        *query)
{
  guint n_patients = g_list_model_get_n_items (G_LIST_MODEL (self->patients));

  for (guint i = 0; i < n_patients; i++)
    {
      g_autoptr (InjPatient) patient = g_list_model_get_item (G_LIST_MODEL (self->patients), i);

      if (n_patients == 1 || g_strcmp0 (inj_patient_get_record (patient), query) == 0)
        return g_steal_pointer (&patient);
    }

  return NULL;
}

/* The list follows what is typed after a moment; a record's number that is
 * scanned ends with Enter before that. Where several are found, Enter goes to
 * the first of them and opens none. */
static void
on_search_activate_cb (InjPatientSidebar *self)
{
  g_autofree char *query = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search_entry))));
  g_autoptr (InjPatient) meant = NULL;

  if (query[0] == '\0' || !load_patients (self))
    return;

  meant = find_meant (self, query);
  if (meant != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.choose-patient", "x", inj_patient_get_id (meant));
  else
    gtk_widget_child_focus (GTK_WIDGET (self->patients_list), GTK_DIR_TAB_FORWARD);
}

static void
on_patient_activated_cb (InjPatientSidebar *self,
                         GtkListBoxRow     *row)
{
  g_autoptr (InjPatient) patient = g_list_model_get_item (G_LIST_MODEL (self->patients),
                                                          gtk_list_box_row_get_index (row));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.choose-patient", "x", inj_patient_get_id (patient));
}

static void
on_visit_activated_cb (InjPatientSidebar *self,
                       GtkListBoxRow     *row)
{
  g_autoptr (InjVisitSummary) visit = g_list_model_get_item (G_LIST_MODEL (self->visits),
                                                             gtk_list_box_row_get_index (row));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-visit", "x", inj_visit_summary_get_id (visit));
}

/* The row that has the focus is the one that a screen reader reads out. */
static GtkWidget *
wrap_row (GtkWidget  *contents,
          const char *name)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), contents);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}

static GtkWidget *
create_patient_row (gpointer patient,
                    gpointer self)
{
  GtkWidget *contents = inj_patient_row_new ();
  g_autofree char *name = inj_patient_dup_name (INJ_PATIENT (patient));

  inj_patient_row_set_patient (INJ_PATIENT_ROW (contents), INJ_PATIENT (patient));

  return wrap_row (contents, name);
}

static GtkWidget *
create_visit_row (gpointer visit,
                  gpointer self)
{
  GtkWidget *contents = inj_visit_row_new ();
  g_autofree char *date = inj_date_format_long (inj_visit_summary_get_date (INJ_VISIT_SUMMARY (visit)));

  inj_visit_row_set_summary (INJ_VISIT_ROW (contents), INJ_VISIT_SUMMARY (visit));

  return wrap_row (contents, date);
}

static void
inj_patient_sidebar_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (inj_patient_sidebar_parent_class)->map (widget);
  on_practice_changed_cb (INJ_PATIENT_SIDEBAR (widget));
}

/* The row of the draft that was started last, or %NULL. */
static GtkWidget *
find_draft_row (InjPatientSidebar *self)
{
  guint n_visits = g_list_model_get_n_items (G_LIST_MODEL (self->visits));

  for (guint i = 0; i < n_visits; i++)
    {
      g_autoptr (InjVisitSummary) visit = g_list_model_get_item (G_LIST_MODEL (self->visits), i);

      if (inj_visit_summary_get_status (visit) == INJ_VISIT_DRAFT)
        return GTK_WIDGET (gtk_list_box_get_row_at_index (self->visits_list, (int) i));
    }

  return NULL;
}

/* Where one goes on: with the draft of the patient who is chosen, or by looking
 * for one. Without either there is nothing to do here. */
static gboolean
inj_patient_sidebar_grab_focus (GtkWidget *widget)
{
  InjPatientSidebar *self = INJ_PATIENT_SIDEBAR (widget);
  GtkWidget *next = GTK_WIDGET (self->search_entry);

  if (self->patient != NULL)
    next = find_draft_row (self);
  else if (!load_patients (self) || g_strcmp0 (gtk_stack_get_visible_child_name (self->patients_stack), "empty") == 0)
    next = NULL;

  return next != NULL && gtk_widget_grab_focus (next);
}

static void
inj_patient_sidebar_dispose (GObject *object)
{
  InjPatientSidebar *self = INJ_PATIENT_SIDEBAR (object);

  g_clear_object (&self->practice);
  g_clear_object (&self->patient);
  g_clear_object (&self->patients);
  g_clear_object (&self->visits);

  G_OBJECT_CLASS (inj_patient_sidebar_parent_class)->dispose (object);
}

static void
inj_patient_sidebar_class_init (InjPatientSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inj_patient_sidebar_dispose;
  widget_class->map = inj_patient_sidebar_map;
  widget_class->grab_focus = inj_patient_sidebar_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, INJ_RESOURCE_ROOT "/app/patient/inj-patient-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, InjPatientSidebar, title);
  gtk_widget_class_bind_template_child (widget_class, InjPatientSidebar, stack);
  gtk_widget_class_bind_template_child (widget_class, InjPatientSidebar, back_button);
  gtk_widget_class_bind_template_child (widget_class, InjPatientSidebar, new_button);
  gtk_widget_class_bind_template_child (widget_class, InjPatientSidebar, search_entry);
  gtk_widget_class_bind_template_child (widget_class, InjPatientSidebar, patients_stack);
  gtk_widget_class_bind_template_child (widget_class, InjPatientSidebar, patients_list);
  gtk_widget_class_bind_template_child (widget_class, InjPatientSidebar, visits_list);
  gtk_widget_class_bind_template_child (widget_class, InjPatientSidebar, more_label);
  gtk_widget_class_bind_template_child (widget_class, InjPatientSidebar, message);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_patient_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_visit_activated_cb);
}

static void
inj_patient_sidebar_init (InjPatientSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->patients = g_list_store_new (INJ_TYPE_PATIENT);
  self->visits = g_list_store_new (INJ_TYPE_VISIT_SUMMARY);
  gtk_list_box_bind_model (self->patients_list, G_LIST_MODEL (self->patients), create_patient_row, self, NULL);
  gtk_list_box_bind_model (self->visits_list, G_LIST_MODEL (self->visits), create_visit_row, self, NULL);
}

void
inj_patient_sidebar_set_practice (InjPatientSidebar *self,
                                  InjPractice       *practice)
{
  g_return_if_fail (INJ_IS_PATIENT_SIDEBAR (self));
  g_return_if_fail (INJ_IS_PRACTICE (practice));
  g_return_if_fail (self->practice == NULL);

  self->practice = g_object_ref (practice);
  g_signal_connect_object (practice, "changed", G_CALLBACK (on_practice_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (practice, "visit-moved-on", G_CALLBACK (on_visit_moved_on_cb), self, G_CONNECT_SWAPPED);
}

void
inj_patient_sidebar_set_patient (InjPatientSidebar *self,
                                 InjPatient        *patient)
{
  g_autofree char *name = NULL;
  g_autofree char *born = NULL;

  g_return_if_fail (INJ_IS_PATIENT_SIDEBAR (self));

  g_set_object (&self->patient, patient);
  gtk_widget_set_visible (self->back_button, patient != NULL);
  gtk_widget_set_visible (self->new_button, patient == NULL);
  gtk_stack_set_visible_child_name (self->stack, patient != NULL ? "visits" : "patients");

  if (patient == NULL)
    {
      adw_window_title_set_title (self->title, _("Patients"));
      adw_window_title_set_subtitle (self->title, "");
      return;
    }

  name = inj_patient_dup_name (patient);
  born = inj_date_format (inj_patient_get_born (patient));
  adw_window_title_set_title (self->title, name);
  adw_window_title_set_subtitle (self->title, born);
  load_visits (self);
}

void
inj_patient_sidebar_search (InjPatientSidebar *self)
{
  g_return_if_fail (INJ_IS_PATIENT_SIDEBAR (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}
