/* inj-reason-popover.c
 *
 * Asks for the reason of something that stands in a list.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-reason-popover.h"

#include <glib/gi18n-lib.h>

#include "inj-reason-chooser.h"

struct _InjReasonPopover
{
  GtkPopover        parent_instance;

  /* Template children */
  GtkLabel         *reason_label;
  GtkWidget        *reason_box;
  InjReasonChooser *chooser;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InjReasonPopover, inj_reason_popover, GTK_TYPE_POPOVER)

static void
choose (InjReasonPopover *self,
        const char       *reason)
{
  g_autoptr (InjReasonPopover) kept = g_object_ref (self);

  g_signal_emit (kept, signals[CHOSEN], 0, reason);
  gtk_popover_popdown (GTK_POPOVER (kept));
}

static void
on_chosen_cb (InjReasonPopover *self,
              const char       *reason)
{
  choose (self, reason);
}

static void
on_none_clicked_cb (InjReasonPopover *self)
{
  choose (self, "");
}

static void
inj_reason_popover_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (inj_reason_popover_parent_class)->map (widget);

  gtk_widget_grab_focus (GTK_WIDGET (INJ_REASON_POPOVER (widget)->chooser));
}

static void
inj_reason_popover_class_init (InjReasonPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->map = inj_reason_popover_map;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (INJ_TYPE_REASON_CHOOSER);
  gtk_widget_class_set_template_from_resource (widget_class, INJ_RESOURCE_ROOT "/widgets/inj-reason-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, InjReasonPopover, reason_label);
  gtk_widget_class_bind_template_child (widget_class, InjReasonPopover, reason_box);
  gtk_widget_class_bind_template_child (widget_class, InjReasonPopover, chooser);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_none_clicked_cb);
}

static void
inj_reason_popover_init (InjReasonPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  inj_reason_chooser_set_keys (self->chooser, TRUE);
}

GtkWidget *
inj_reason_popover_new (void)
{
  return g_object_new (INJ_TYPE_REASON_POPOVER, NULL);
}

void
inj_reason_popover_ask (InjReasonPopover  *self,
                        const char        *title,
                        const char *const *reasons,
                        const char        *reason)
{
  g_return_if_fail (INJ_IS_REASON_POPOVER (self));
  g_return_if_fail (title != NULL);

  /* Translators: a button: keeps what was typed as the reason */
  inj_reason_chooser_set_texts (self->chooser, title, _("Keep"));
  inj_reason_chooser_set_reasons (self->chooser, reasons);
  inj_reason_chooser_clear (self->chooser);
  gtk_label_set_label (self->reason_label, reason != NULL ? reason : "");
  gtk_widget_set_visible (self->reason_box, reason != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}
