/* inj-start-form.c
 *
 * Starts a visit: protocol, injector, and the vial.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-start-form.h"

#include <glib/gi18n.h>

#include "session/inj-clock.h"

#include "app/forms/inj-form.h"
#include "inj-vial-form.h"

/* Owns references to the practice and the patient. */
struct _InjStartForm
{
  AdwBin               parent_instance;

  InjPractice         *practice;
  InjPatient          *patient;

  AdwPreferencesGroup *visit_group;
  AdwComboRow         *protocol_row;
  AdwEntryRow         *date_row;
  AdwEntryRow         *injector_row;
  InjVialForm         *form;
};

enum
{
  STARTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void inj_start_form_form_init (InjFormInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InjStartForm, inj_start_form, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (INJ_TYPE_FORM, inj_start_form_form_init))

static InjProtocol *
get_protocol (InjStartForm *self)
{
  return adw_combo_row_get_selected_item (self->protocol_row);
}

static gboolean
read_date (InjStartForm  *self,
           InjDate       *date,
           GError       **error)
{
  if (!inj_form_read_date (self->date_row, date, error))
    return FALSE;
  if (inj_patient_check_treated (self->patient, *date, inj_clock_get_today (), error))
    return TRUE;

  inj_form_mark_row (GTK_WIDGET (self->date_row));

  return FALSE;
}

/* Everything is read, from the top down, before anything is kept. */
static InjVisitSession *
start_visit (InjStartForm  *self,
             GError       **error)
{
  g_autoptr (InjVial) vial = NULL;
  InjDate date;

  if (!read_date (self, &date, error))
    return NULL;

  vial = inj_vial_form_make_vial (self->form, error);
  if (vial == NULL)
    return NULL;

  return inj_practice_start_visit_with_vial (self->practice, inj_patient_get_id (self->patient),
                                             inj_protocol_get_id (get_protocol (self)), date, vial,
                                             gtk_editable_get_text (GTK_EDITABLE (self->injector_row)), error);
}

static void
on_protocol_changed_cb (InjStartForm *self)
{
  InjProtocol *protocol = get_protocol (self);

  if (protocol != NULL)
    adw_preferences_group_set_description (self->visit_group, inj_protocol_get_standing (protocol));
}

/* A vial is too old, or not, on the day of the visit. */
static void
on_date_changed_cb (InjStartForm *self)
{
  InjDate date;

  inj_form_absolve_row (GTK_WIDGET (self->date_row));
  if (inj_date_parse (gtk_editable_get_text (GTK_EDITABLE (self->date_row)), &date, NULL))
    inj_vial_form_set_day (self->form, date);
}

static char *
get_protocol_name_cb (InjProtocol *protocol,
                      gpointer     form)
{
  return protocol != NULL ? g_strdup (inj_protocol_get_name (protocol)) : NULL;
}

static gboolean
inj_start_form_accept (InjForm  *form,
                       GError  **error)
{
  InjStartForm *self = INJ_START_FORM (form);
  g_autoptr (InjVisitSession) session = start_visit (self, error);

  if (session == NULL)
    return FALSE;

  g_signal_emit (self, signals[STARTED], 0, session);

  return TRUE;
}

static void
inj_start_form_form_init (InjFormInterface *iface)
{
  iface->accept = inj_start_form_accept;
}

/* All above the vial is mostly filled in. */
static gboolean
inj_start_form_grab_focus (GtkWidget *widget)
{
  InjStartForm *self = INJ_START_FORM (widget);
  gboolean is_empty = gtk_editable_get_text (GTK_EDITABLE (self->injector_row))[0] == '\0';

  return gtk_widget_grab_focus (is_empty ? GTK_WIDGET (self->injector_row) : GTK_WIDGET (self->form));
}

static void
inj_start_form_dispose (GObject *object)
{
  InjStartForm *self = INJ_START_FORM (object);

  g_clear_object (&self->practice);
  g_clear_object (&self->patient);

  G_OBJECT_CLASS (inj_start_form_parent_class)->dispose (object);
}

static void
inj_start_form_class_init (InjStartFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inj_start_form_dispose;
  widget_class->grab_focus = inj_start_form_grab_focus;

  signals[STARTED] = g_signal_new ("started", INJ_TYPE_START_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, INJ_TYPE_VISIT_SESSION);

  g_type_ensure (INJ_TYPE_VIAL_FORM);
  gtk_widget_class_set_template_from_resource (widget_class, INJ_RESOURCE_ROOT "/app/visit/inj-start-form.ui");
  gtk_widget_class_bind_template_child (widget_class, InjStartForm, visit_group);
  gtk_widget_class_bind_template_child (widget_class, InjStartForm, protocol_row);
  gtk_widget_class_bind_template_child (widget_class, InjStartForm, date_row);
  gtk_widget_class_bind_template_child (widget_class, InjStartForm, injector_row);
  gtk_widget_class_bind_template_child (widget_class, InjStartForm, form);
  gtk_widget_class_bind_template_callback (widget_class, get_protocol_name_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_protocol_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_date_changed_cb);
}

static void
inj_start_form_init (InjStartForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
inj_start_form_new (InjPractice *practice,
                    InjPatient  *patient)
{
  InjStartForm *self;
  InjCatalog *catalog;
  g_autofree char *today = NULL;
  g_autofree char *injector = NULL;
  g_autoptr (InjVial) recent = NULL;

  g_return_val_if_fail (INJ_IS_PRACTICE (practice), NULL);
  g_return_val_if_fail (INJ_IS_PATIENT (patient), NULL);

  self = g_object_new (INJ_TYPE_START_FORM, NULL);
  self->practice = g_object_ref (practice);
  self->patient = g_object_ref (patient);

  catalog = inj_practice_get_catalog (practice);
  adw_combo_row_set_model (self->protocol_row, inj_catalog_get_protocols (catalog));
  today = inj_date_format (inj_clock_get_today ());
  gtk_editable_set_text (GTK_EDITABLE (self->date_row), today);
  injector = inj_practice_dup_injector (practice);
  gtk_editable_set_text (GTK_EDITABLE (self->injector_row), injector);
  inj_form_want_text (self->injector_row);
  recent = inj_practice_dup_recent_vial (practice);
  inj_vial_form_fill (self->form, inj_catalog_get_products (catalog),
                      inj_protocol_get_substance_id (get_protocol (self)), recent);
  on_protocol_changed_cb (self);

  return GTK_WIDGET (self);
}
