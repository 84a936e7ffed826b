/* inj-deviation-row.c
 *
 * A deviation: what it is, and why.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-deviation-row.h"

#include <glib/gi18n-lib.h>

struct _InjDeviationRow
{
  GtkListBoxRow  parent_instance;

  /* Owned */
  char          *place_id;
  char          *text;
  char          *reason;

  /* Template children */
  GtkImage      *image;
  GtkLabel      *text_label;
  GtkLabel      *reason_label;
};

G_DEFINE_FINAL_TYPE (InjDeviationRow, inj_deviation_row, GTK_TYPE_LIST_BOX_ROW)

static const char *const icon_names[] = {
  [INJ_DEVIATION_OMITTED] = "list-remove-symbolic",
  [INJ_DEVIATION_ADDED] = "list-add-symbolic",
  [INJ_DEVIATION_MOVED] = "find-location-symbolic",
  [INJ_DEVIATION_UNITS] = "document-edit-symbolic",
  [INJ_DEVIATION_SIDE] = "object-flip-horizontal-symbolic",
};

static char *
make_reason_text (const InjDeviation *deviation,
                  gboolean            read_only)
{
  if (deviation->reason != NULL)
    /* Translators: why a dose departs from the plan */
    return g_strdup_printf (_("Because: %s"), deviation->reason);

  /* Translators: of a departure from the plan in a visit that is signed */
  return g_strdup (read_only ? _("No reason given")
                             /* Translators: a row that can be pressed: a departure from the
                              * plan of which no reason is known yet */
                             : _("Add a reason…"));
}

static void
inj_deviation_row_finalize (GObject *object)
{
  InjDeviationRow *self = INJ_DEVIATION_ROW (object);

  g_free (self->place_id);
  g_free (self->text);
  g_free (self->reason);

  G_OBJECT_CLASS (inj_deviation_row_parent_class)->finalize (object);
}

static void
inj_deviation_row_class_init (InjDeviationRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = inj_deviation_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, INJ_RESOURCE_ROOT "/widgets/inj-deviation-row.ui");
  gtk_widget_class_bind_template_child (widget_class, InjDeviationRow, image);
  gtk_widget_class_bind_template_child (widget_class, InjDeviationRow, text_label);
  gtk_widget_class_bind_template_child (widget_class, InjDeviationRow, reason_label);
}

static void
inj_deviation_row_init (InjDeviationRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
inj_deviation_row_new (void)
{
  return g_object_new (INJ_TYPE_DEVIATION_ROW, NULL);
}

static void
set_string (char       **field,
            const char  *value)
{
  char *copy = g_strdup (value);

  g_free (*field);
  *field = copy;
}

void
inj_deviation_row_show (InjDeviationRow    *self,
                        const InjDeviation *deviation,
                        gboolean            read_only)
{
  g_autofree char *reason = NULL;

  g_return_if_fail (INJ_IS_DEVIATION_ROW (self));
  g_return_if_fail (deviation != NULL);
  g_return_if_fail ((guint) deviation->kind < G_N_ELEMENTS (icon_names));

  set_string (&self->place_id, deviation->place_id);
  set_string (&self->text, deviation->text);
  set_string (&self->reason, deviation->reason);

  reason = make_reason_text (deviation, read_only);
  gtk_image_set_from_icon_name (self->image, icon_names[deviation->kind]);
  gtk_label_set_label (self->text_label, deviation->text);
  gtk_label_set_label (self->reason_label, reason);
  if (deviation->reason != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->reason_label), "dim-label");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->reason_label), "dim-label");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), !read_only);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, deviation->text,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, reason,
                                  -1);
}

const char *
inj_deviation_row_get_place_id (InjDeviationRow *self)
{
  g_return_val_if_fail (INJ_IS_DEVIATION_ROW (self), NULL);

  return self->place_id;
}

const char *
inj_deviation_row_get_text (InjDeviationRow *self)
{
  g_return_val_if_fail (INJ_IS_DEVIATION_ROW (self), NULL);

  return self->text;
}

const char *
inj_deviation_row_get_reason (InjDeviationRow *self)
{
  g_return_val_if_fail (INJ_IS_DEVIATION_ROW (self), NULL);

  return self->reason;
}
