/* inj-legend.c
 *
 * What the shapes of the markers and the shades of the muscles mean.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-legend.h"

#include "inj-dose-legend.h"

#define COLUMN_SPACING 6
#define ROW_SPACING 18

struct _InjLegend
{
  AdwBin         parent_instance;

  /* Template children */
  GtkBox        *contents;
  GtkBox        *keys;

  /* A child of theirs */
  InjDoseLegend *doses;
};

G_DEFINE_FINAL_TYPE (InjLegend, inj_legend, ADW_TYPE_BIN)

static void
inj_legend_class_init (InjLegendClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, INJ_RESOURCE_ROOT "/widgets/inj-legend.ui");
  gtk_widget_class_bind_template_child (widget_class, InjLegend, contents);
  gtk_widget_class_bind_template_child (widget_class, InjLegend, keys);
  gtk_widget_class_set_css_name (widget_class, "legend");
}

static void
inj_legend_init (InjLegend *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
inj_legend_new (GtkOrientation orientation)
{
  InjLegend *self = g_object_new (INJ_TYPE_LEGEND, NULL);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->keys), orientation);
  gtk_box_set_spacing (self->keys, orientation == GTK_ORIENTATION_VERTICAL ? COLUMN_SPACING : ROW_SPACING);
  self->doses = INJ_DOSE_LEGEND (inj_dose_legend_new (orientation));
  gtk_box_append (self->contents, GTK_WIDGET (self->doses));

  return GTK_WIDGET (self);
}

void
inj_legend_set_scene (InjLegend *self,
                      InjScene  *scene)
{
  g_return_if_fail (INJ_IS_LEGEND (self));

  inj_dose_legend_set_scene (self->doses, scene);
}
