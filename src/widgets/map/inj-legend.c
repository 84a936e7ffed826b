/* inj-legend.c
 *
 * What the shapes of the markers and the shades of the muscles mean.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-legend.h"

#include <glib/gi18n-lib.h>

#include "inj-dose-legend.h"

#define COLUMN_SPACING 6
#define ROW_SPACING 18

struct _InjLegend
{
  AdwBin         parent_instance;

  /* Template children */
  GtkBox        *contents;
  GtkBox        *keys;

  GtkWidget     *last_time;
  GtkWidget     *repeat_button;
  GtkLabel      *repeats_label;

  /* A child of theirs */
  InjDoseLegend *doses;

  /* Owned */
  InjScene      *scene;
  GSignalGroup  *scene_signals;

  /* State */
  gboolean       is_column;
};

G_DEFINE_FINAL_TYPE (InjLegend, inj_legend, ADW_TYPE_BIN)

static gboolean
is_repeat (InjVisit *visit)
{
  return inj_visit_get_detail (visit, INJ_DETAIL_REPEATS_VISIT) != NULL;
}

/* While nothing has been given, a button plans the same as the last time; its
 * place is kept, so that no plate moves when it goes. */
static void
show_last_time (InjLegend *self)
{
  InjVisit *visit = inj_scene_get_visit (self->scene);
  InjVisit *previous = inj_scene_get_previous (self->scene);
  gboolean can_repeat = visit != NULL && previous != NULL && inj_visit_get_injections (visit)->len == 0
                        && !is_repeat (visit);
  g_autofree char *date = previous != NULL ? inj_date_format_long (inj_visit_get_date (previous)) : NULL;
  g_autofree char *repeats = NULL;
  g_autofree char *explained = NULL;

  gtk_widget_set_visible (self->last_time, self->is_column && previous != NULL);
  gtk_widget_set_opacity (self->repeat_button, can_repeat ? 1 : 0);
  gtk_widget_set_can_target (self->repeat_button, can_repeat);
  gtk_widget_set_focusable (self->repeat_button, can_repeat);
  gtk_widget_set_visible (GTK_WIDGET (self->repeats_label), visit != NULL && previous != NULL && is_repeat (visit));
  if (previous == NULL)
    return;

  /* Translators: of a visit: it was planned as the one of that date; a site that
   * was not given then is planned by the protocol */
  repeats = g_strdup_printf (_("Planned as on %s; what was not given then, as the protocol says"), date);
  gtk_label_set_label (self->repeats_label, repeats);
  /* Translators: explains a button; %s is the date of the visit before */
  explained = g_strdup_printf (_("Plans the doses of %s, to be confirmed one by one"), date);
  gtk_widget_set_tooltip_text (self->repeat_button, explained);
}

static void
inj_legend_dispose (GObject *object)
{
  InjLegend *self = INJ_LEGEND (object);

  g_clear_object (&self->scene_signals);
  g_clear_object (&self->scene);

  G_OBJECT_CLASS (inj_legend_parent_class)->dispose (object);
}

static void
inj_legend_class_init (InjLegendClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inj_legend_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, INJ_RESOURCE_ROOT "/widgets/inj-legend.ui");
  gtk_widget_class_bind_template_child (widget_class, InjLegend, contents);
  gtk_widget_class_bind_template_child (widget_class, InjLegend, keys);
  gtk_widget_class_bind_template_child (widget_class, InjLegend, last_time);
  gtk_widget_class_bind_template_child (widget_class, InjLegend, repeat_button);
  gtk_widget_class_bind_template_child (widget_class, InjLegend, repeats_label);
  gtk_widget_class_set_css_name (widget_class, "legend");
}

static void
inj_legend_init (InjLegend *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->scene_signals = g_signal_group_new (INJ_TYPE_SCENE);
  g_signal_group_connect_swapped (self->scene_signals, "counted", G_CALLBACK (show_last_time), self);
  g_signal_group_connect_swapped (self->scene_signals, "notify::previous", G_CALLBACK (show_last_time), self);
}

GtkWidget *
inj_legend_new (GtkOrientation orientation)
{
  InjLegend *self = g_object_new (INJ_TYPE_LEGEND, NULL);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->keys), orientation);
  gtk_box_set_spacing (self->keys, orientation == GTK_ORIENTATION_VERTICAL ? COLUMN_SPACING : ROW_SPACING);
  self->is_column = orientation == GTK_ORIENTATION_VERTICAL;
  self->doses = INJ_DOSE_LEGEND (inj_dose_legend_new (orientation));
  gtk_box_append (self->contents, GTK_WIDGET (self->doses));

  return GTK_WIDGET (self);
}

void
inj_legend_set_scene (InjLegend *self,
                      InjScene  *scene)
{
  g_return_if_fail (INJ_IS_LEGEND (self));

  g_set_object (&self->scene, scene);
  g_signal_group_set_target (self->scene_signals, scene);
  inj_dose_legend_set_scene (self->doses, scene);
  show_last_time (self);
}
