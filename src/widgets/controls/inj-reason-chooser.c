/* inj-reason-chooser.c
 *
 * A reason: a usual one by one press, or one's own words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-reason-chooser.h"

#define N_COLUMNS 2

/**
 * InjReasonChooser:
 *
 * Says which reason was chosen, by the signal "chosen"; never an empty one.
 * What the reason is for is its owner's.
 */
struct _InjReasonChooser
{
  AdwBin     parent_instance;

  /* Template children */
  GtkLabel  *title_label;
  GtkGrid   *grid;
  GtkEntry  *entry;
  GtkButton *button;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InjReasonChooser, inj_reason_chooser, ADW_TYPE_BIN)

static char *
dup_reason (InjReasonChooser *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
}

static void
update_button (InjReasonChooser *self)
{
  g_autofree char *reason = dup_reason (self);

  gtk_widget_set_sensitive (GTK_WIDGET (self->button), reason[0] != '\0');
}

static void
on_entry_changed_cb (InjReasonChooser *self)
{
  update_button (self);
}

static void
on_typed_cb (InjReasonChooser *self)
{
  g_autofree char *reason = dup_reason (self);

  if (reason[0] != '\0')
    g_signal_emit (self, signals[CHOSEN], 0, reason);
}

static void
on_usual_clicked_cb (InjReasonChooser *self,
                     GtkButton        *button)
{
  g_autofree char *reason = g_strdup (gtk_button_get_label (button));

  g_signal_emit (self, signals[CHOSEN], 0, reason);
}

static GtkWidget *
create_usual (InjReasonChooser *self,
              const char       *reason)
{
  GtkWidget *button = gtk_button_new_with_label (reason);
  GtkLabel *label = GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button)));

  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_justify (label, GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (button, "reason");
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_usual_clicked_cb), self,
                           G_CONNECT_SWAPPED);

  return button;
}

static void
inj_reason_chooser_class_init (InjReasonChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  /**
   * InjReasonChooser::chosen:
   * @reason: not empty, without blanks around it
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               INJ_RESOURCE_ROOT "/widgets/inj-reason-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, InjReasonChooser, title_label);
  gtk_widget_class_bind_template_child (widget_class, InjReasonChooser, grid);
  gtk_widget_class_bind_template_child (widget_class, InjReasonChooser, entry);
  gtk_widget_class_bind_template_child (widget_class, InjReasonChooser, button);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_typed_cb);
}

static void
inj_reason_chooser_init (InjReasonChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_button (self);
}

GtkWidget *
inj_reason_chooser_new (void)
{
  return g_object_new (INJ_TYPE_REASON_CHOOSER, NULL);
}

void
inj_reason_chooser_set_texts (InjReasonChooser *self,
                              const char       *title,
                              const char       *label)
{
  g_return_if_fail (INJ_IS_REASON_CHOOSER (self));

  gtk_label_set_label (self->title_label, title);
  gtk_button_set_label (self->button, label);
}

void
inj_reason_chooser_set_reasons (InjReasonChooser  *self,
                                const char *const *reasons)
{
  GtkWidget *child;

  g_return_if_fail (INJ_IS_REASON_CHOOSER (self));
  g_return_if_fail (reasons != NULL);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);

  for (int i = 0; reasons[i] != NULL; i++)
    gtk_grid_attach (self->grid, create_usual (self, reasons[i]),
                     i % N_COLUMNS, i / N_COLUMNS, 1, 1);
}

void
inj_reason_chooser_clear (InjReasonChooser *self)
{
  g_return_if_fail (INJ_IS_REASON_CHOOSER (self));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}
