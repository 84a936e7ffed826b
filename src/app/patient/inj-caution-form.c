/* inj-caution-form.c
 *
 * The form for what is to be thought of before a patient is injected.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-caution-form.h"

#include "app/forms/inj-form.h"
#include "domain/patient/inj-caution.h"
#include "domain/values/inj-domain-error.h"
#include "session/inj-practice-patients.h"

/* Owns a reference to the practice. */
struct _InjCautionForm
{
  AdwBin        parent_instance;

  InjPractice  *practice;

  AdwComboRow  *kind_row;
  AdwEntryRow  *text_row;

  gint64        patient_id;
};

static void inj_caution_form_form_init (InjFormInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InjCautionForm, inj_caution_form, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (INJ_TYPE_FORM, inj_caution_form_form_init))

static void
on_text_changed_cb (InjCautionForm *self,
                    GtkWidget      *row)
{
  inj_form_absolve_row (row);
}

static gboolean
inj_caution_form_accept (InjForm  *form,
                         GError  **error)
{
  InjCautionForm *self = INJ_CAUTION_FORM (form);
  g_autoptr (GError) reason = NULL;

  if (inj_practice_add_caution (self->practice, self->patient_id,
                                (InjCautionKind) adw_combo_row_get_selected (self->kind_row),
                                gtk_editable_get_text (GTK_EDITABLE (self->text_row)), &reason) != 0)
    return TRUE;

  if (g_error_matches (reason, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID))
    inj_form_mark_row (GTK_WIDGET (self->text_row));
  g_propagate_error (error, g_steal_pointer (&reason));

  return FALSE;
}

static void
inj_caution_form_form_init (InjFormInterface *iface)
{
  iface->accept = inj_caution_form_accept;
}

static void
inj_caution_form_dispose (GObject *object)
{
  InjCautionForm *self = INJ_CAUTION_FORM (object);

  g_clear_object (&self->practice);

  G_OBJECT_CLASS (inj_caution_form_parent_class)->dispose (object);
}

static void
inj_caution_form_class_init (InjCautionFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inj_caution_form_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, INJ_RESOURCE_ROOT "/app/patient/inj-caution-form.ui");
  gtk_widget_class_bind_template_child (widget_class, InjCautionForm, kind_row);
  gtk_widget_class_bind_template_child (widget_class, InjCautionForm, text_row);
  gtk_widget_class_bind_template_callback (widget_class, on_text_changed_cb);
}

static void
inj_caution_form_init (InjCautionForm *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));

  for (int kind = 0; kind < INJ_N_CAUTION_KINDS; kind++)
    gtk_string_list_append (kinds, inj_caution_kind_get_name ((InjCautionKind) kind));
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (kinds));
}

GtkWidget *
inj_caution_form_new (InjPractice *practice,
                      gint64       patient_id)
{
  InjCautionForm *self;

  g_return_val_if_fail (INJ_IS_PRACTICE (practice), NULL);

  self = g_object_new (INJ_TYPE_CAUTION_FORM, NULL);
  self->practice = g_object_ref (practice);
  self->patient_id = patient_id;

  return GTK_WIDGET (self);
}
