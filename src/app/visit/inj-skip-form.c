/* inj-skip-form.c
 *
 * The form that skips all that remains, for one reason.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-skip-form.h"

#include "app/forms/inj-form.h"

/* Owns a reference to the session. */
struct _InjSkipForm
{
  AdwBin           parent_instance;

  InjVisitSession *session;

  AdwEntryRow     *reason_row;
};

static void inj_skip_form_form_init (InjFormInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InjSkipForm, inj_skip_form, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (INJ_TYPE_FORM, inj_skip_form_form_init))

static void
on_text_changed_cb (InjSkipForm *self,
                    GtkWidget   *row)
{
  inj_form_absolve_row (row);
}

static gboolean
inj_skip_form_accept (InjForm  *form,
                      GError  **error)
{
  InjSkipForm *self = INJ_SKIP_FORM (form);
  const char *reason = gtk_editable_get_text (GTK_EDITABLE (self->reason_row));
  g_auto (GStrv) hollow = inj_compose_dup_hollow (inj_visit_session_get_visit (self->session), -1, -1);
  g_autoptr (InjRequest) request = NULL;

  request = inj_request_new_skip ((const char *const *) hollow, reason);
  if (inj_visit_session_perform (self->session, request, error))
    return TRUE;

  /* All else that may fail is not about the reason. */
  if (inj_form_is_blank (self->reason_row))
    inj_form_blame_row (GTK_WIDGET (self->reason_row), error);

  return FALSE;
}

static void
inj_skip_form_form_init (InjFormInterface *iface)
{
  iface->accept = inj_skip_form_accept;
}

static void
inj_skip_form_dispose (GObject *object)
{
  InjSkipForm *self = INJ_SKIP_FORM (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (inj_skip_form_parent_class)->dispose (object);
}

static void
inj_skip_form_class_init (InjSkipFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inj_skip_form_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, INJ_RESOURCE_ROOT "/app/visit/inj-skip-form.ui");
  gtk_widget_class_bind_template_child (widget_class, InjSkipForm, reason_row);
  gtk_widget_class_bind_template_callback (widget_class, on_text_changed_cb);
}

static void
inj_skip_form_init (InjSkipForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
inj_skip_form_new (InjVisitSession *session)
{
  InjSkipForm *self;

  g_return_val_if_fail (INJ_IS_VISIT_SESSION (session), NULL);

  self = g_object_new (INJ_TYPE_SKIP_FORM, NULL);
  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}
