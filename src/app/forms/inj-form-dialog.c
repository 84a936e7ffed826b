/* inj-form-dialog.c
 *
 * A modal window round a form.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-form-dialog.h"

#include <glib/gi18n.h>

#include "inj-retry.h"
#include "inj-key-burst.h"

/* What of the parent window is left to what surrounds the form. */
#define MARGIN_HEIGHT 160
#define LEAST_HEIGHT 240
/* What a window's borders may take of its width. */
#define BORDER_WIDTH 12

/* Owns what its button says; the form is a child. */
struct _InjFormDialog
{
  AdwWindow          parent_instance;

  char              *accept_label;

  AdwBin            *form_bin;
  GtkScrolledWindow *scrolled_window;
  GtkButton         *accept_button;
  GtkSpinner        *spinner;
  GtkLabel          *message;

  InjKeyBurst        burst;
  InjRetry           retry;
};

G_DEFINE_FINAL_TYPE (InjFormDialog, inj_form_dialog, ADW_TYPE_WINDOW)

/* A scrolled window asks for the height that its child has where no line is
 * wrapped; in this one, lines are. */
static void
fit_form (InjFormDialog *self)
{
  int most = gtk_scrolled_window_get_max_content_height (self->scrolled_window);
  int width;
  int height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  gtk_widget_measure (GTK_WIDGET (self->form_bin), GTK_ORIENTATION_VERTICAL, width - BORDER_WIDTH, NULL, &height, NULL,
                      NULL);
  gtk_scrolled_window_set_min_content_height (self->scrolled_window, MIN (height, most));
}

static void
show_message (InjFormDialog *self,
              const char    *text)
{
  int width;
  int height;

  gtk_label_set_label (self->message, text);
  gtk_widget_set_visible (GTK_WIDGET (self->message), text[0] != '\0');
  /* As high as it now has to be: the last field stays in view. */
  fit_form (self);
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self), width, -1);
}

/* Nothing is typed, accepted again or given up while it is being saved. The
 * field with the focus keeps it. */
static void
show_saving (InjFormDialog *self,
             gboolean       is_saving)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "window.close", !is_saving);
  gtk_widget_set_can_target (GTK_WIDGET (self->form_bin), !is_saving);
  gtk_widget_set_sensitive (GTK_WIDGET (self->accept_button), !is_saving);
  gtk_button_set_label (self->accept_button, is_saving ? _("Saving…") : self->accept_label);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), is_saving);
  gtk_spinner_set_spinning (self->spinner, is_saving);
}

static gboolean on_retry_cb (gpointer data);

/* A form that another program has kept from being saved is as it was, and can
 * be accepted once more. */
static void
accept (InjFormDialog *self)
{
  g_autoptr (InjFormDialog) kept G_GNUC_UNUSED = g_object_ref (self);
  g_autoptr (GError) error = NULL;
  gboolean is_accepted = inj_form_accept (INJ_FORM (adw_bin_get_child (self->form_bin)), &error);

  if (!is_accepted && inj_retry_wait (&self->retry, error, on_retry_cb, self))
    {
      show_saving (self, TRUE);
      return;
    }

  if (inj_retry_is_waiting (&self->retry))
    {
      inj_retry_stop (&self->retry);
      show_saving (self, FALSE);
    }

  if (is_accepted)
    gtk_window_close (GTK_WINDOW (self));
  else
    show_message (self, error->message);
}

static gboolean
on_retry_cb (gpointer data)
{
  accept (INJ_FORM_DIALOG (data));

  return G_SOURCE_CONTINUE;
}

static void
on_accept_clicked_cb (InjFormDialog *self)
{
  if (!inj_form_dialog_is_saving (self))
    accept (self);
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

  return inj_form_dialog_is_saving (self) ||
         (is_scan && (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter));
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

static gboolean
inj_form_dialog_close_request (GtkWindow *window)
{
  return inj_form_dialog_is_saving (INJ_FORM_DIALOG (window)) ||
         GTK_WINDOW_CLASS (inj_form_dialog_parent_class)->close_request (window);
}

static void
inj_form_dialog_dispose (GObject *object)
{
  inj_retry_stop (&INJ_FORM_DIALOG (object)->retry);

  G_OBJECT_CLASS (inj_form_dialog_parent_class)->dispose (object);
}

static void
inj_form_dialog_finalize (GObject *object)
{
  g_free (INJ_FORM_DIALOG (object)->accept_label);

  G_OBJECT_CLASS (inj_form_dialog_parent_class)->finalize (object);
}

static void
inj_form_dialog_class_init (InjFormDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inj_form_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = inj_form_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = inj_form_dialog_close_request;
  widget_class->map = inj_form_dialog_map;

  gtk_widget_class_set_template_from_resource (widget_class, INJ_RESOURCE_ROOT "/app/forms/inj-form-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, InjFormDialog, form_bin);
  gtk_widget_class_bind_template_child (widget_class, InjFormDialog, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, InjFormDialog, accept_button);
  gtk_widget_class_bind_template_child (widget_class, InjFormDialog, spinner);
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

/* All of it within the parent: what is left of a longer form scrolls. */
static void
limit_height (InjFormDialog *self,
              GtkWindow     *parent)
{
  int height = parent != NULL ? gtk_widget_get_height (GTK_WIDGET (parent)) - MARGIN_HEIGHT : 0;
  int usual = gtk_scrolled_window_get_max_content_height (self->scrolled_window);

  if (height >= LEAST_HEIGHT)
    gtk_scrolled_window_set_max_content_height (self->scrolled_window, MIN (height, usual));
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
  self->accept_label = g_strdup (accept_label);
  gtk_button_set_label (self->accept_button, accept_label);
  limit_height (self, parent);
  adw_bin_set_child (self->form_bin, GTK_WIDGET (form));
  fit_form (self);

  return GTK_WIDGET (self);
}

gboolean
inj_form_dialog_is_saving (InjFormDialog *self)
{
  g_return_val_if_fail (INJ_IS_FORM_DIALOG (self), FALSE);

  return inj_retry_is_waiting (&self->retry);
}
