/* inj-event-form.c
 *
 * The form for what happened to a patient between visits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-event-form.h"

#include "app/forms/inj-form.h"
#include "domain/patient/inj-event.h"
#include "domain/values/inj-domain-error.h"
#include "session/inj-clock.h"
#include "session/inj-practice-patients.h"

/* Owns a reference to the practice. */
struct _InjEventForm
{
  AdwBin        parent_instance;

  InjPractice  *practice;

  AdwComboRow  *kind_row;
  AdwEntryRow  *date_row;
  AdwEntryRow  *text_row;

  gint64        patient_id;
};

static void inj_event_form_form_init (InjFormInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InjEventForm, inj_event_form, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (INJ_TYPE_FORM, inj_event_form_form_init))

static void
on_text_changed_cb (InjEventForm *self,
                    GtkWidget      *row)
{
  inj_form_absolve_row (row);
}

/* What may be wrong with the date is left to the practice as well: a day before
 * the patient was born, or one to come. */
static GtkWidget *
get_blamed_row (InjEventForm *self,
                InjDate       date)
{
  g_autoptr (InjEvent) event = NULL;

  event = inj_event_new (0, date, (InjEventKind) adw_combo_row_get_selected (self->kind_row),
                         gtk_editable_get_text (GTK_EDITABLE (self->text_row)), inj_clock_get_today (), FALSE, NULL);

  return GTK_WIDGET (event != NULL ? self->date_row : self->text_row);
}

static gboolean
inj_event_form_accept (InjForm  *form,
                       GError  **error)
{
  InjEventForm *self = INJ_EVENT_FORM (form);
  g_autoptr (GError) reason = NULL;
  InjDate date;

  if (!inj_form_read_date (self->date_row, &date, error))
    return FALSE;
  if (inj_practice_add_event (self->practice, self->patient_id, date,
                              (InjEventKind) adw_combo_row_get_selected (self->kind_row),
                              gtk_editable_get_text (GTK_EDITABLE (self->text_row)), &reason) != 0)
    return TRUE;

  if (g_error_matches (reason, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID))
    inj_form_mark_row (get_blamed_row (self, date));
  g_propagate_error (error, g_steal_pointer (&reason));

  return FALSE;
}

static void
inj_event_form_form_init (InjFormInterface *iface)
{
  iface->accept = inj_event_form_accept;
}

static void
inj_event_form_dispose (GObject *object)
{
  InjEventForm *self = INJ_EVENT_FORM (object);

  g_clear_object (&self->practice);

  G_OBJECT_CLASS (inj_event_form_parent_class)->dispose (object);
}

static void
inj_event_form_class_init (InjEventFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inj_event_form_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, INJ_RESOURCE_ROOT "/app/patient/inj-event-form.ui");
  gtk_widget_class_bind_template_child (widget_class, InjEventForm, kind_row);
  gtk_widget_class_bind_template_child (widget_class, InjEventForm, date_row);
  gtk_widget_class_bind_template_child (widget_class, InjEventForm, text_row);
  gtk_widget_class_bind_template_callback (widget_class, on_text_changed_cb);
}

static void
inj_event_form_init (InjEventForm *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));

  for (int kind = 0; kind < INJ_N_EVENT_KINDS; kind++)
    gtk_string_list_append (kinds, inj_event_kind_get_name ((InjEventKind) kind));
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (kinds));
}

GtkWidget *
inj_event_form_new (InjPractice *practice,
                      gint64       patient_id)
{
  InjEventForm *self;

  g_return_val_if_fail (INJ_IS_PRACTICE (practice), NULL);

  self = g_object_new (INJ_TYPE_EVENT_FORM, NULL);
  self->practice = g_object_ref (practice);
  self->patient_id = patient_id;

  return GTK_WIDGET (self);
}
