/* inj-patient-row.c
 *
 * A patient in a list: name, date of birth, record.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-patient-row.h"

#include <glib/gi18n-lib.h>

/**
 * InjPatientRow:
 *
 * The child of a list item; made once and given one patient after another.
 */
struct _InjPatientRow
{
  AdwBin      parent_instance;

  /* Owned */
  InjPatient *patient;

  /* Template children */
  GtkLabel   *name_label;
  GtkLabel   *detail_label;
};

enum
{
  PROP_0,
  PROP_PATIENT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (InjPatientRow, inj_patient_row, ADW_TYPE_BIN)

static char *
make_detail_text (InjPatient *patient)
{
  g_autofree char *born = inj_date_format (inj_patient_get_born (patient));
  const char *record = inj_patient_get_record (patient);

  if (record[0] == '\0')
    /* Translators: a patient's date of birth */
    return g_strdup_printf (_("born %s"), born);

  /* Translators: a patient's date of birth, and the number in the practice's
   * records */
  return g_strdup_printf (_("born %s · record %s"), born, record);
}

static void
update (InjPatientRow *self)
{
  g_autofree char *name = NULL;
  g_autofree char *detail = NULL;

  if (self->patient != NULL)
    {
      name = inj_patient_dup_name (self->patient);
      detail = make_detail_text (self->patient);
    }

  gtk_label_set_label (self->name_label, name != NULL ? name : "");
  gtk_label_set_label (self->detail_label, detail != NULL ? detail : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name != NULL ? name : "",
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, detail != NULL ? detail : "",
                                  -1);
}

static void
inj_patient_row_dispose (GObject *object)
{
  InjPatientRow *self = INJ_PATIENT_ROW (object);

  g_clear_object (&self->patient);

  G_OBJECT_CLASS (inj_patient_row_parent_class)->dispose (object);
}

static void
inj_patient_row_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  InjPatientRow *self = INJ_PATIENT_ROW (object);

  switch (prop_id)
    {
    case PROP_PATIENT:
      g_value_set_object (value, self->patient);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inj_patient_row_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  InjPatientRow *self = INJ_PATIENT_ROW (object);

  switch (prop_id)
    {
    case PROP_PATIENT:
      inj_patient_row_set_patient (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inj_patient_row_class_init (InjPatientRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inj_patient_row_dispose;
  object_class->get_property = inj_patient_row_get_property;
  object_class->set_property = inj_patient_row_set_property;

  properties[PROP_PATIENT] =
    g_param_spec_object ("patient", NULL, NULL, INJ_TYPE_PATIENT,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               INJ_RESOURCE_ROOT "/widgets/inj-patient-row.ui");
  gtk_widget_class_bind_template_child (widget_class, InjPatientRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, InjPatientRow, detail_label);
}

static void
inj_patient_row_init (InjPatientRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
inj_patient_row_new (void)
{
  return g_object_new (INJ_TYPE_PATIENT_ROW, NULL);
}

InjPatient *
inj_patient_row_get_patient (InjPatientRow *self)
{
  g_return_val_if_fail (INJ_IS_PATIENT_ROW (self), NULL);

  return self->patient;
}

void
inj_patient_row_set_patient (InjPatientRow *self,
                             InjPatient    *patient)
{
  g_return_if_fail (INJ_IS_PATIENT_ROW (self));
  g_return_if_fail (patient == NULL || INJ_IS_PATIENT (patient));

  if (!g_set_object (&self->patient, patient))
    return;

  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PATIENT]);
}
