/* inj-open-vial-form.c
 *
 * The form that opens another vial in a visit, or corrects one.
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
  gboolean         is_correction;
};

static void inj_open_vial_form_form_init (InjFormInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InjOpenVialForm, inj_open_vial_form, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (INJ_TYPE_FORM, inj_open_vial_form_form_init))

static InjVialForm *
get_fields (InjOpenVialForm *self)
{
  return INJ_VIAL_FORM (adw_bin_get_child (ADW_BIN (self)));
}

static gboolean
inj_open_vial_form_accept (InjForm  *form,
                           GError  **error)
{
  InjOpenVialForm *self = INJ_OPEN_VIAL_FORM (form);
  g_autoptr (InjVial) vial = inj_vial_form_make_vial (get_fields (self), error);
  g_autoptr (InjRequest) request = NULL;

  if (vial == NULL)
    return FALSE;

  request = self->is_correction ? inj_request_new_correct_vial (vial) : inj_request_new_open_vial (vial);

  return inj_visit_session_perform (self->session, request, error);
}

static void
inj_open_vial_form_take_scan (InjForm      *form,
                              const InjGs1 *scan)
{
  inj_vial_form_take_scan (get_fields (INJ_OPEN_VIAL_FORM (form)), scan);
}

static void
inj_open_vial_form_form_init (InjFormInterface *iface)
{
  iface->accept = inj_open_vial_form_accept;
  iface->take_scan = inj_open_vial_form_take_scan;
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

static InjOpenVialForm *
form_new (InjVisitSession *session,
          gboolean         is_correction)
{
  InjOpenVialForm *self = g_object_new (INJ_TYPE_OPEN_VIAL_FORM, NULL);

  self->session = g_object_ref (session);
  self->is_correction = is_correction;
  inj_vial_form_set_day (get_fields (self), inj_visit_get_date (inj_visit_session_get_visit (session)));

  return self;
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

  self = form_new (session, FALSE);
  recent = inj_practice_dup_recent_vial (practice);
  head = inj_visit_get_head (inj_visit_session_get_visit (session));
  inj_vial_form_fill (get_fields (self), inj_catalog_get_products (inj_practice_get_catalog (practice)),
                      head->substance_id, recent);

  return GTK_WIDGET (self);
}

GtkWidget *
inj_open_vial_form_new_correction (InjPractice     *practice,
                                   InjVisitSession *session,
                                   InjVial         *vial)
{
  InjOpenVialForm *self;

  g_return_val_if_fail (INJ_IS_PRACTICE (practice), NULL);
  g_return_val_if_fail (INJ_IS_VISIT_SESSION (session), NULL);
  g_return_val_if_fail (INJ_IS_VIAL (vial), NULL);

  self = form_new (session, TRUE);
  inj_vial_form_correct (get_fields (self), inj_catalog_get_products (inj_practice_get_catalog (practice)), vial);

  return GTK_WIDGET (self);
}
