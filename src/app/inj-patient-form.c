/* inj-patient-form.c
 *
 * The form for a new patient.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-patient-form.h"

#include <glib/gi18n.h>

#include "domain/inj-domain-error.h"
#include "session/inj-clock.h"

#include "inj-form.h"

/* Owns a reference to the practice. */
struct _InjPatientForm
{
  AdwBin        parent_instance;

  InjPractice  *practice;

  AdwEntryRow  *family_row;
  AdwEntryRow  *given_row;
  AdwEntryRow  *born_row;
  AdwEntryRow  *record_row;

  gboolean      has_warned;
};

enum
{
  ADDED,
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

/* %FALSE with a warning the first time that such a patient is entered. */
static gboolean
check_namesakes (InjPatientForm  *self,
                 InjDate          born,
                 GError         **error)
{
  g_autoptr (InjPatient) patient = NULL;
  g_autoptr (GPtrArray) namesakes = NULL;
  const char *record;

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
  record = inj_patient_get_record (g_ptr_array_index (namesakes, 0));
  if (record[0] != '\0')
    /* Translators: %s is a number in the practice's records. */
    inj_domain_refuse (error, _("A patient of this name and date of birth is there already (record %s). "
                                "Press Add again if this is another person."), record);
  else
    inj_domain_refuse (error, _("A patient of this name and date of birth is there already. "
                                "Press Add again if this is another person."));

  return FALSE;
}

static void
on_text_changed_cb (InjPatientForm *self,
                    GtkWidget      *row)
{
  self->has_warned = FALSE;
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

  gtk_widget_class_set_template_from_resource (widget_class, INJ_RESOURCE_ROOT "/app/inj-patient-form.ui");
  gtk_widget_class_bind_template_child (widget_class, InjPatientForm, family_row);
  gtk_widget_class_bind_template_child (widget_class, InjPatientForm, given_row);
  gtk_widget_class_bind_template_child (widget_class, InjPatientForm, born_row);
  gtk_widget_class_bind_template_child (widget_class, InjPatientForm, record_row);
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
