/* inj-discard-form.c
 *
 * The form that discards a draft.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-discard-form.h"

#include "app/forms/inj-form.h"

/* Owns a reference to the session. */
struct _InjDiscardForm
{
  AdwBin           parent_instance;

  InjVisitSession *session;

  AdwEntryRow     *reason_row;
};

static void inj_discard_form_form_init (InjFormInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InjDiscardForm, inj_discard_form, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (INJ_TYPE_FORM, inj_discard_form_form_init))

static void
on_text_changed_cb (InjDiscardForm *self,
                    GtkWidget      *row)
{
  inj_form_absolve_row (row);
}

static gboolean
inj_discard_form_accept (InjForm  *form,
                         GError  **error)
{
  InjDiscardForm *self = INJ_DISCARD_FORM (form);
  g_autoptr (InjRequest) request = NULL;

  if (!inj_form_check_text (self->reason_row, error))
    return FALSE;

  request = inj_request_new_discard (gtk_editable_get_text (GTK_EDITABLE (self->reason_row)));

  return inj_visit_session_perform (self->session, request, error);
}

static void
inj_discard_form_form_init (InjFormInterface *iface)
{
  iface->accept = inj_discard_form_accept;
}

static void
inj_discard_form_dispose (GObject *object)
{
  g_clear_object (&INJ_DISCARD_FORM (object)->session);

  G_OBJECT_CLASS (inj_discard_form_parent_class)->dispose (object);
}

static void
inj_discard_form_class_init (InjDiscardFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inj_discard_form_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, INJ_RESOURCE_ROOT "/app/visit/inj-discard-form.ui");
  gtk_widget_class_bind_template_child (widget_class, InjDiscardForm, reason_row);
  gtk_widget_class_bind_template_callback (widget_class, on_text_changed_cb);
}

static void
inj_discard_form_init (InjDiscardForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
inj_discard_form_new (InjVisitSession *session)
{
  InjDiscardForm *self;

  g_return_val_if_fail (INJ_IS_VISIT_SESSION (session), NULL);

  self = g_object_new (INJ_TYPE_DISCARD_FORM, NULL);
  self->session = g_object_ref (session);
  inj_form_want_text (self->reason_row);

  return GTK_WIDGET (self);
}
