/* inj-finding-row.c
 *
 * A finding: its severity, what it says and who says so.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-finding-row.h"

#include <glib/gi18n-lib.h>

/**
 * InjFindingRow:
 *
 * One finding; its severity stands in words, as an icon of its own shape, and
 * in colour.
 */
struct _InjFindingRow
{
  GtkListBoxRow   parent_instance;

  /* Owned */
  InjFinding     *finding;

  /* Template children */
  GtkImage       *image;
  GtkLabel       *text_label;
  GtkLabel       *source_label;
};

G_DEFINE_FINAL_TYPE (InjFindingRow, inj_finding_row, GTK_TYPE_LIST_BOX_ROW)

static const struct
{
  const char *icon_name;
  const char *css_class;
} severities[] = {
  [INJ_SEVERITY_NOTE] = { "dialog-information-symbolic", "severity-note" },
  [INJ_SEVERITY_WARNING] = { "dialog-warning-symbolic", "severity-warning" },
  [INJ_SEVERITY_STOP] = { "dialog-error-symbolic", "severity-stop" },
};

static char *
make_source_text (InjFinding *finding)
{
  const char *severity = inj_severity_get_name (inj_finding_get_severity (finding));
  const char *source = inj_finding_get_source (finding);

  if (source == NULL || source[0] == '\0')
    return g_strdup (severity);

  /* Translators: how grave a finding is, and who set the figure:
   * "Warning · EU SmPC" */
  return g_strdup_printf (_("%s · %s"), severity, source);
}

static void
show_finding (InjFindingRow *self)
{
  InjSeverity severity = inj_finding_get_severity (self->finding);
  const char *text = inj_finding_get_text (self->finding);
  g_autofree char *source = make_source_text (self->finding);

  gtk_image_set_from_icon_name (self->image, inj_finding_row_get_icon_name (severity));
  gtk_widget_add_css_class (GTK_WIDGET (self->image), inj_finding_row_get_css_class (severity));
  gtk_label_set_label (self->text_label, text);
  gtk_label_set_label (self->source_label, source);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, source,
                                  -1);
}

static void
inj_finding_row_dispose (GObject *object)
{
  InjFindingRow *self = INJ_FINDING_ROW (object);

  g_clear_object (&self->finding);

  G_OBJECT_CLASS (inj_finding_row_parent_class)->dispose (object);
}

static void
inj_finding_row_class_init (InjFindingRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inj_finding_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               INJ_RESOURCE_ROOT "/widgets/inj-finding-row.ui");
  gtk_widget_class_bind_template_child (widget_class, InjFindingRow, image);
  gtk_widget_class_bind_template_child (widget_class, InjFindingRow, text_label);
  gtk_widget_class_bind_template_child (widget_class, InjFindingRow, source_label);
}

static void
inj_finding_row_init (InjFindingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
inj_finding_row_new (InjFinding *finding)
{
  InjFindingRow *self;

  g_return_val_if_fail (INJ_IS_FINDING (finding), NULL);

  self = g_object_new (INJ_TYPE_FINDING_ROW, NULL);
  self->finding = g_object_ref (finding);
  show_finding (self);

  return GTK_WIDGET (self);
}

InjFinding *
inj_finding_row_get_finding (InjFindingRow *self)
{
  g_return_val_if_fail (INJ_IS_FINDING_ROW (self), NULL);

  return self->finding;
}

const char *
inj_finding_row_get_icon_name (InjSeverity severity)
{
  g_return_val_if_fail ((guint) severity < G_N_ELEMENTS (severities), NULL);

  return severities[severity].icon_name;
}

const char *
inj_finding_row_get_css_class (InjSeverity severity)
{
  g_return_val_if_fail ((guint) severity < G_N_ELEMENTS (severities), NULL);

  return severities[severity].css_class;
}
