/* inj-open-vial-form.c
 *
 * The form that opens another vial in a visit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-open-vial-form.h"

#include "app/forms/inj-form.h"
#include "inj-vial-form.h"

/* Owns a reference to the session in which the vial is opened. */
struct _InjOpenVialForm
{
  AdwBin           parent_instance;

  InjVisitSession *session;
};

static void inj_open_vial_form_form_init (InjFormInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InjOpenVialForm, inj_open_vial_form, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (INJ_TYPE_FORM, inj_open_vial_form_form_init))

static gboolean
inj_open_vial_form_accept (InjForm  *form,
                           GError  **error)
{
  InjOpenVialForm *self = INJ_OPEN_VIAL_FORM (form);
  InjVialForm *fields = INJ_VIAL_FORM (adw_bin_get_child (ADW_BIN (self)));
  g_autoptr (InjVial) vial = inj_vial_form_make_vial (fields, error);
  g_autoptr (InjRequest) request = NULL;

  if (vial == NULL)
    return FALSE;

  request = inj_request_new_open_vial (vial);

  return inj_visit_session_perform (self->session, request, error);
}

static void
inj_open_vial_form_form_init (InjFormInterface *iface)
{
  iface->accept = inj_open_vial_form_accept;
}

static void
inj_open_vial_form_dispose (GObject *object)
{
  InjOpenVialForm *self = INJ_OPEN_VIAL_FORM (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (inj_open_vial_form_parent_class)->dispose (object);
}

static void
inj_open_vial_form_class_init (InjOpenVialFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inj_open_vial_form_dispose;
}

static void
inj_open_vial_form_init (InjOpenVialForm *self)
{
  adw_bin_set_child (ADW_BIN (self), g_object_new (INJ_TYPE_VIAL_FORM, NULL));
}

GtkWidget *
inj_open_vial_form_new (InjPractice     *practice,
                        InjVisitSession *session)
{
  InjOpenVialForm *self;
  g_autoptr (InjVial) recent = NULL;
  const InjVisitHead *head;

  g_return_val_if_fail (INJ_IS_PRACTICE (practice), NULL);
  g_return_val_if_fail (INJ_IS_VISIT_SESSION (session), NULL);

  self = g_object_new (INJ_TYPE_OPEN_VIAL_FORM, NULL);
  self->session = g_object_ref (session);
  recent = inj_practice_dup_recent_vial (practice);
  head = inj_visit_get_head (inj_visit_session_get_visit (session));
  inj_vial_form_fill (INJ_VIAL_FORM (adw_bin_get_child (ADW_BIN (self))),
                      inj_catalog_get_products (inj_practice_get_catalog (practice)),
                      head->substance_id, recent);
  inj_vial_form_set_day (INJ_VIAL_FORM (adw_bin_get_child (ADW_BIN (self))), head->date);

  return GTK_WIDGET (self);
}
