/* inj-form-dialog.c
 *
 * A modal window round a form.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-form-dialog.h"

#include "visit/inj-key-burst.h"

/* Owns nothing but its template; the form is a child. */
struct _InjFormDialog
{
  AdwWindow    parent_instance;

  AdwBin      *form_bin;
  GtkButton   *accept_button;
  GtkLabel    *message;

  InjKeyBurst  burst;
};

G_DEFINE_FINAL_TYPE (InjFormDialog, inj_form_dialog, ADW_TYPE_WINDOW)

static void
on_accept_clicked_cb (InjFormDialog *self)
{
  g_autoptr (GError) error = NULL;
  int width;
  int height;

  if (inj_form_accept (INJ_FORM (adw_bin_get_child (self->form_bin)), &error))
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }

  gtk_label_set_label (self->message, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->message), TRUE);
  /* As high as it now has to be: the last field stays in view. */
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self), width, -1);
}

/* A scanner types into the field that has the focus, and may; but the Enter
 * with which it ends accepts nothing, and signs nothing. */
static gboolean
on_key_pressed_cb (InjFormDialog         *self,
                   guint                  keyval,
                   guint                  keycode,
                   GdkModifierType        state,
                   GtkEventControllerKey *controller)
{
  guint32 time = gtk_event_controller_get_current_event_time (GTK_EVENT_CONTROLLER (controller));
  gboolean is_scan = inj_key_burst_push (&self->burst, time);

  return is_scan && (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter);
}

/* The field that the form wants filled in has the focus, not the button that
 * cancels. */
static void
inj_form_dialog_map (GtkWidget *widget)
{
  InjFormDialog *self = INJ_FORM_DIALOG (widget);

  GTK_WIDGET_CLASS (inj_form_dialog_parent_class)->map (widget);
  if (!gtk_widget_grab_focus (adw_bin_get_child (self->form_bin)))
    gtk_widget_child_focus (GTK_WIDGET (self->form_bin), GTK_DIR_TAB_FORWARD);
}

static void
inj_form_dialog_class_init (InjFormDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->map = inj_form_dialog_map;

  gtk_widget_class_set_template_from_resource (widget_class, INJ_RESOURCE_ROOT "/app/inj-form-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, InjFormDialog, form_bin);
  gtk_widget_class_bind_template_child (widget_class, InjFormDialog, accept_button);
  gtk_widget_class_bind_template_child (widget_class, InjFormDialog, message);
  gtk_widget_class_bind_template_callback (widget_class, on_accept_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
inj_form_dialog_init (InjFormDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
inj_form_dialog_new (GtkWindow  *parent,
                     const char *title,
                     const char *accept_label,
                     InjForm    *form)
{
  InjFormDialog *self;

  g_return_val_if_fail (INJ_IS_FORM (form), NULL);

  self = g_object_new (INJ_TYPE_FORM_DIALOG, "transient-for", parent, "title", title, NULL);
  gtk_button_set_label (self->accept_button, accept_label);
  adw_bin_set_child (self->form_bin, GTK_WIDGET (form));

  return GTK_WIDGET (self);
}
