/* inj-patient-page.c
 *
 * One patient: a visit to start, cautions, events between visits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-patient-page.h"

#include <glib/gi18n.h>

#include "session/inj-practice-patients.h"
#include "widgets/records/inj-caution-row.h"
#include "widgets/records/inj-event-row.h"

/* Owns references to the practice and to the patient, and both lists. */
struct _InjPatientPage
{
  AdwBin       parent_instance;

  InjPractice *practice;
  InjPatient  *patient;
  GListStore  *cautions;
  GListStore  *events;

  GtkLabel    *name_label;
  GtkLabel    *about_label;
  GtkLabel    *record_label;
  GtkLabel    *message;
  GtkWidget   *start_button;
  GtkListBox  *cautions_list;
  GtkListBox  *events_list;
};

G_DEFINE_FINAL_TYPE (InjPatientPage, inj_patient_page, ADW_TYPE_BIN)

static GtkWidget *
create_caution_row (gpointer caution,
                    gpointer self)
{
  return inj_caution_row_new (INJ_CAUTION (caution));
}

static GtkWidget *
create_event_row (gpointer event,
                  gpointer self)
{
  return inj_event_row_new (INJ_EVENT (event), FALSE);
}

static void
show_items (GListStore *store,
            GPtrArray  *items)
{
  g_list_store_splice (store, 0, g_list_model_get_n_items (G_LIST_MODEL (store)), items->pdata, items->len);
}

static gboolean
load (InjPatientPage  *self,
      GError         **error)
{
  gint64 patient_id = inj_patient_get_id (self->patient);
  g_autoptr (GPtrArray) cautions = inj_practice_list_cautions (self->practice, patient_id, error);
  g_autoptr (GPtrArray) events = NULL;

  if (cautions == NULL)
    return FALSE;
  events = inj_practice_list_events (self->practice, patient_id, error);
  if (events == NULL)
    return FALSE;

  show_items (self->cautions, cautions);
  show_items (self->events, events);

  return TRUE;
}

static void
refresh (InjPatientPage *self)
{
  g_autoptr (GError) error = NULL;

  if (self->patient == NULL)
    return;

  if (!load (self, &error))
    gtk_label_set_label (self->message, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->message), error != NULL);
}

/* What nobody sees is loaded once it is seen. */
static void
on_practice_changed_cb (InjPatientPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

static void
inj_patient_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (inj_patient_page_parent_class)->map (widget);
  refresh (INJ_PATIENT_PAGE (widget));
}

static gboolean
inj_patient_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (INJ_PATIENT_PAGE (widget)->start_button);
}

static void
inj_patient_page_dispose (GObject *object)
{
  InjPatientPage *self = INJ_PATIENT_PAGE (object);

  g_clear_object (&self->practice);
  g_clear_object (&self->patient);
  g_clear_object (&self->cautions);
  g_clear_object (&self->events);

  G_OBJECT_CLASS (inj_patient_page_parent_class)->dispose (object);
}

static void
inj_patient_page_class_init (InjPatientPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inj_patient_page_dispose;
  widget_class->map = inj_patient_page_map;
  widget_class->grab_focus = inj_patient_page_grab_focus;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, INJ_RESOURCE_ROOT "/app/patient/inj-patient-page.ui");
  gtk_widget_class_bind_template_child (widget_class, InjPatientPage, name_label);
  gtk_widget_class_bind_template_child (widget_class, InjPatientPage, about_label);
  gtk_widget_class_bind_template_child (widget_class, InjPatientPage, record_label);
  gtk_widget_class_bind_template_child (widget_class, InjPatientPage, message);
  gtk_widget_class_bind_template_child (widget_class, InjPatientPage, start_button);
  gtk_widget_class_bind_template_child (widget_class, InjPatientPage, cautions_list);
  gtk_widget_class_bind_template_child (widget_class, InjPatientPage, events_list);
}

static void
inj_patient_page_init (InjPatientPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->cautions = g_list_store_new (INJ_TYPE_CAUTION);
  self->events = g_list_store_new (INJ_TYPE_EVENT);
  gtk_list_box_bind_model (self->cautions_list, G_LIST_MODEL (self->cautions), create_caution_row, self, NULL);
  gtk_list_box_bind_model (self->events_list, G_LIST_MODEL (self->events), create_event_row, self, NULL);
}

void
inj_patient_page_set_practice (InjPatientPage *self,
                               InjPractice    *practice)
{
  g_return_if_fail (INJ_IS_PATIENT_PAGE (self));
  g_return_if_fail (INJ_IS_PRACTICE (practice));
  g_return_if_fail (self->practice == NULL);

  self->practice = g_object_ref (practice);
  g_signal_connect_object (practice, "changed", G_CALLBACK (on_practice_changed_cb), self, G_CONNECT_SWAPPED);
}

void
inj_patient_page_set_patient (InjPatientPage *self,
                              InjPatient     *patient)
{
  g_autofree char *name = NULL;
  g_autofree char *born = NULL;
  g_autofree char *about = NULL;
  g_autofree char *record = NULL;

  g_return_if_fail (INJ_IS_PATIENT_PAGE (self));

  g_set_object (&self->patient, patient);
  if (patient == NULL)
    return;

  name = inj_patient_dup_name (patient);
  born = inj_date_format_long (inj_patient_get_born (patient));
  /* Translators: %s is a date of birth. */
  about = g_strdup_printf (_("Born %s"), born);
  /* Translators: %s is the number in the practice's records. */
  record = g_strdup_printf (_("Record %s"), inj_patient_get_record (patient));
  gtk_label_set_label (self->name_label, name);
  gtk_label_set_label (self->about_label, about);
  gtk_label_set_label (self->record_label, record);
  gtk_widget_set_visible (GTK_WIDGET (self->record_label), inj_patient_get_record (patient)[0] != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  refresh (self);
}
