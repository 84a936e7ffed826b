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
#include "inj-scan-reader.h"

/* What of the parent window is left to what surrounds the form. */
#define MARGIN_HEIGHT 160
#define LEAST_HEIGHT 240
/* What a window's borders may take of its width. */
#define BORDER_WIDTH 12

/* The key that opened the dialog is pressed again, or repeated, within this. */
#define SETTLE_US (1 * G_TIME_SPAN_SECOND)

/* Owns what its button says; the form is a child. */
struct _InjFormDialog
{
  AdwWindow          parent_instance;

  char              *accept_label;

  AdwBin            *form_bin;
  GtkScrolledWindow *scrolled_window;
  GtkButton         *accept_button;
  GtkButton         *next_button;
  GtkSpinner        *spinner;
  GtkLabel          *message;

  InjRetry           retry;
  const char        *next_action;
  gint64             opened_at;
  guint              held;
  guint              left_over;
  gboolean           goes_on;
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
  gtk_widget_set_sensitive (GTK_WIDGET (self->next_button), !is_saving);
  gtk_button_set_label (self->accept_button, is_saving ? _("Saving…") : self->accept_label);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), is_saving);
  gtk_spinner_set_spinning (self->spinner, is_saving);
}

/* What comes next is the parent's, which stays. */
static void
finish (InjFormDialog *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  gboolean goes_on = self->goes_on && parent != NULL;

  gtk_window_close (GTK_WINDOW (self));
  if (goes_on)
    gtk_widget_activate_action (GTK_WIDGET (parent), self->next_action, NULL);
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
    finish (self);
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
  if (inj_form_dialog_is_saving (self))
    return;

  self->goes_on = FALSE;
  accept (self);
}

static void
on_next_clicked_cb (InjFormDialog *self)
{
  if (inj_form_dialog_is_saving (self))
    return;

  self->goes_on = TRUE;
  accept (self);
}

static gboolean
is_pressing (guint keyval)
{
  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Enter, held down or pressed twice on what opened the dialog, accepts nothing
 * that was not read: a visit is signed for ever. Who types has seen it. */
static gboolean
on_key_pressed_cb (InjFormDialog *self,
                   guint          keyval)
{
  if (inj_form_dialog_is_saving (self))
    return TRUE;

  if (is_pressing (keyval))
    {
      self->held = keyval;
      if (g_get_monotonic_time () - self->opened_at < SETTLE_US)
        self->left_over = keyval;

      return self->left_over == keyval;
    }

  if (gdk_keyval_to_unicode (keyval) != 0)
    self->opened_at = 0;

  return FALSE;
}

static void
on_key_released_cb (InjFormDialog *self)
{
  self->held = 0;
  self->left_over = 0;
}

/* A vial's code fills in the form, and accepts nothing. */
static void
on_scan_cb (const InjGs1 *scan,
            const GError *error,
            gpointer      dialog)
{
  InjFormDialog *self = INJ_FORM_DIALOG (dialog);

  if (inj_form_dialog_is_saving (self))
    return;

  if (scan == NULL)
    show_message (self, error->message);
  else if (inj_form_take_scan (INJ_FORM (adw_bin_get_child (self->form_bin)), scan))
    show_message (self, "");
  else
    show_message (self, _("A vial was scanned, but none is entered here. Close this first, then scan it again."));
}

/* The field that the form wants filled in has the focus, not the button that
 * cancels. */
static void
inj_form_dialog_map (GtkWidget *widget)
{
  InjFormDialog *self = INJ_FORM_DIALOG (widget);

  GTK_WIDGET_CLASS (inj_form_dialog_parent_class)->map (widget);
  self->opened_at = g_get_monotonic_time ();
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
  gtk_widget_class_bind_template_child (widget_class, InjFormDialog, next_button);
  gtk_widget_class_bind_template_child (widget_class, InjFormDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, InjFormDialog, message);
  gtk_widget_class_bind_template_callback (widget_class, on_accept_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_next_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_key_released_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
inj_form_dialog_init (InjFormDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  inj_scan_reader_attach (GTK_WIDGET (self), on_scan_cb, self);
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

static gboolean
is_of_parent (gpointer   window,
              GtkWindow *parent)
{
  return INJ_IS_FORM_DIALOG (window) && gtk_window_get_transient_for (window) == parent;
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

void
inj_form_dialog_add_next (InjFormDialog *self,
                          const char    *label,
                          const char    *action)
{
  g_return_if_fail (INJ_IS_FORM_DIALOG (self));
  g_return_if_fail (action != NULL);

  self->next_action = action;
  if (label != NULL)
    gtk_button_set_label (self->next_button, label);
  gtk_widget_set_visible (GTK_WIDGET (self->next_button), TRUE);
}

void
inj_form_dialog_set_next_label (InjFormDialog *self,
                                const char    *label)
{
  g_return_if_fail (INJ_IS_FORM_DIALOG (self));
  g_return_if_fail (label != NULL);

  gtk_button_set_label (self->next_button, label);
}

void
inj_form_dialog_set_accept_label (InjFormDialog *self,
                                  const char    *accept_label)
{
  char *copy;

  g_return_if_fail (INJ_IS_FORM_DIALOG (self));
  g_return_if_fail (accept_label != NULL);

  copy = g_strdup (accept_label);
  g_free (self->accept_label);
  self->accept_label = copy;
  if (!inj_form_dialog_is_saving (self))
    gtk_button_set_label (self->accept_button, copy);
}

gboolean
inj_form_dialog_is_key_held (InjFormDialog *self)
{
  g_return_val_if_fail (INJ_IS_FORM_DIALOG (self), FALSE);

  return self->held != 0;
}

gboolean
inj_form_dialog_is_saving (InjFormDialog *self)
{
  g_return_val_if_fail (INJ_IS_FORM_DIALOG (self), FALSE);

  return inj_retry_is_waiting (&self->retry);
}

gboolean
inj_form_dialog_is_saving_for (GtkWindow *parent)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  g_return_val_if_fail (GTK_IS_WINDOW (parent), FALSE);

  for (GList *l = windows; l != NULL; l = l->next)
    if (is_of_parent (l->data, parent) && inj_form_dialog_is_saving (l->data))
      return TRUE;

  return FALSE;
}

void
inj_form_dialog_close_for (GtkWindow *parent)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  g_return_if_fail (GTK_IS_WINDOW (parent));

  for (GList *l = windows; l != NULL; l = l->next)
    if (is_of_parent (l->data, parent))
      gtk_window_destroy (l->data);
}
