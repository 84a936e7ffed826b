/* inj-patient-form.c
 *
 * The form for a new patient.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-patient-form.h"
#include "session/inj-practice-patients.h"

#include <glib/gi18n.h>

#include "domain/values/inj-domain-error.h"
#include "session/inj-clock.h"

#include "app/forms/inj-form.h"

/* Owns a reference to the practice. */
struct _InjPatientForm
{
  AdwBin        parent_instance;

  InjPractice  *practice;

  AdwEntryRow  *family_row;
  AdwEntryRow  *given_row;
  AdwEntryRow  *born_row;
  AdwEntryRow  *record_row;
  GtkWidget    *namesakes_group;
  GtkListBox   *namesakes_list;

  gboolean      has_warned;
};

enum
{
  ADDED,
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void inj_patient_form_form_init (InjFormInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InjPatientForm, inj_patient_form, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (INJ_TYPE_FORM, inj_patient_form_form_init))

static const char *
get_text (AdwEntryRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static void
clear_namesakes (InjPatientForm *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->namesakes_list, 0)) != NULL)
    gtk_list_box_remove (self->namesakes_list, GTK_WIDGET (row));
  gtk_widget_set_visible (self->namesakes_group, FALSE);
}

static void
on_open_clicked_cb (InjPatientForm *self,
                    GtkWidget      *button)
{
  g_autoptr (InjPatientForm) kept G_GNUC_UNUSED = g_object_ref (self);

  g_signal_emit (self, signals[CHOSEN], 0, g_object_get_data (G_OBJECT (button), "patient"));
  gtk_widget_activate_action (GTK_WIDGET (self), "window.close", NULL);
}

/* It is usually the same person: that one can be opened from here. */
static void
add_namesake (InjPatientForm *self,
              InjPatient     *patient)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Open"));
  g_autofree char *name = inj_patient_dup_name (patient);
  g_autofree char *title = g_markup_escape_text (name, -1);
  g_autofree char *born = inj_date_format_long (inj_patient_get_born (patient));
  const char *record = inj_patient_get_record (patient);
  g_autofree char *text = record[0] != '\0'
    /* Translators: a date of birth, and a number in the practice's records. */
    ? g_strdup_printf (_("Born %s, record %s"), born, record)
    /* Translators: %s is a date of birth. */
    : g_strdup_printf (_("Born %s"), born);
  g_autofree char *subtitle = g_markup_escape_text (text, -1);

  g_object_set_data_full (G_OBJECT (button), "patient", g_object_ref (patient), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_open_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  gtk_list_box_append (self->namesakes_list, row);
}

static void
show_namesakes (InjPatientForm *self,
                GPtrArray      *namesakes)
{
  clear_namesakes (self);
  for (guint i = 0; i < namesakes->len; i++)
    add_namesake (self, g_ptr_array_index (namesakes, i));
  gtk_widget_set_visible (self->namesakes_group, TRUE);
}

/* %FALSE with a warning the first time that such a patient is entered. */
static gboolean
check_namesakes (InjPatientForm  *self,
                 InjDate          born,
                 GError         **error)
{
  g_autoptr (InjPatient) patient = NULL;
  g_autoptr (GPtrArray) namesakes = NULL;

  patient = inj_patient_new (0, get_text (self->family_row), get_text (self->given_row), born,
                             get_text (self->record_row), inj_clock_get_today (), error);
  if (patient == NULL)
    {
      if (born > inj_clock_get_today ())
        inj_form_mark_row (GTK_WIDGET (self->born_row));
      return FALSE;
    }

  namesakes = inj_store_load_namesakes (inj_practice_get_store (self->practice), patient, error);
  if (namesakes == NULL)
    return FALSE;

  if (namesakes->len == 0 || self->has_warned)
    return TRUE;

  self->has_warned = TRUE;
  show_namesakes (self, namesakes);
  inj_domain_refuse (error, _("A patient of this name and date of birth is there already. "
                              "Open that one, or press Add again if this is another person."));

  return FALSE;
}

static void
on_text_changed_cb (InjPatientForm *self,
                    GtkWidget      *row)
{
  self->has_warned = FALSE;
  clear_namesakes (self);
  inj_form_absolve_row (row);
}

static gboolean
inj_patient_form_accept (InjForm  *form,
                         GError  **error)
{
  InjPatientForm *self = INJ_PATIENT_FORM (form);
  g_autoptr (InjPatient) patient = NULL;
  InjDate born;

  if (!inj_form_check_text (self->family_row, error) ||
      !inj_form_check_text (self->given_row, error) ||
      !inj_form_read_date (self->born_row, &born, error))
    return FALSE;
  if (!check_namesakes (self, born, error))
    return FALSE;

  patient = inj_practice_add_patient (self->practice, get_text (self->family_row), get_text (self->given_row),
                                      born, get_text (self->record_row), error);
  if (patient == NULL)
    return FALSE;

  g_signal_emit (self, signals[ADDED], 0, patient);

  return TRUE;
}

static void
inj_patient_form_form_init (InjFormInterface *iface)
{
  iface->accept = inj_patient_form_accept;
}

static void
inj_patient_form_dispose (GObject *object)
{
  InjPatientForm *self = INJ_PATIENT_FORM (object);

  g_clear_object (&self->practice);

  G_OBJECT_CLASS (inj_patient_form_parent_class)->dispose (object);
}

static void
inj_patient_form_class_init (InjPatientFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inj_patient_form_dispose;

  signals[ADDED] = g_signal_new ("added", INJ_TYPE_PATIENT_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, INJ_TYPE_PATIENT);

  signals[CHOSEN] = g_signal_new ("chosen", INJ_TYPE_PATIENT_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, INJ_TYPE_PATIENT);

  gtk_widget_class_set_template_from_resource (widget_class, INJ_RESOURCE_ROOT "/app/patient/inj-patient-form.ui");
  gtk_widget_class_bind_template_child (widget_class, InjPatientForm, family_row);
  gtk_widget_class_bind_template_child (widget_class, InjPatientForm, given_row);
  gtk_widget_class_bind_template_child (widget_class, InjPatientForm, born_row);
  gtk_widget_class_bind_template_child (widget_class, InjPatientForm, record_row);
  gtk_widget_class_bind_template_child (widget_class, InjPatientForm, namesakes_group);
  gtk_widget_class_bind_template_child (widget_class, InjPatientForm, namesakes_list);
  gtk_widget_class_bind_template_callback (widget_class, on_text_changed_cb);
}

static void
inj_patient_form_init (InjPatientForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
inj_patient_form_new (InjPractice *practice)
{
  InjPatientForm *self;

  g_return_val_if_fail (INJ_IS_PRACTICE (practice), NULL);

  self = g_object_new (INJ_TYPE_PATIENT_FORM, NULL);
  self->practice = g_object_ref (practice);

  return GTK_WIDGET (self);
}
