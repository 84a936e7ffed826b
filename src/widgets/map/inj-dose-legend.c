/* inj-dose-legend.c
 *
 * What the shades of the muscles mean.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-dose-legend.h"

#include <glib/gi18n-lib.h>

#include "widgets/controls/inj-display-palette.h"
#include "inj-dose-scale.h"
#include "widgets/text/inj-muscle-text.h"
#include "widgets/controls/inj-swatch.h"

#define N_KEYS (INJ_DOSE_SCALE_STEPS + 1)
#define SPACING 6
#define COLUMN_CHARS 16

struct _InjDoseLegend
{
  GtkBox        parent_instance;

  /* Owned */
  InjScene     *scene;
  GSignalGroup *scene_signals;

  /* Children */
  GtkWidget    *keys;
  InjSwatch    *swatches[N_KEYS];
  GtkLabel     *labels[N_KEYS];
  GtkLabel     *plan;
};

G_DEFINE_FINAL_TYPE (InjDoseLegend, inj_dose_legend, GTK_TYPE_BOX)

/* Whose plan is told: the first planned one of those lit up, else of the site
 * that is now. */
static gboolean
find_muscle (InjDoseLegend *self,
             InjMuscleSide *muscle)
{
  const InjTotals *totals = inj_scene_get_totals (self->scene);
  const InjPlannedSite *now = inj_scene_get_planned_now (self->scene);
  g_autoptr (GArray) lit = inj_muscle_set_list (inj_scene_get_lit_muscles (self->scene));

  for (guint i = 0; i < lit->len; i++)
    {
      *muscle = g_array_index (lit, InjMuscleSide, i);
      if (totals->by_muscle_side[muscle->muscle][muscle->side].planned > 0)
        return TRUE;
    }

  if (now == NULL)
    return FALSE;

  *muscle = (InjMuscleSide) { now->site->muscle, now->site->side };

  return totals->by_muscle_side[muscle->muscle][muscle->side].planned > 0;
}

static void
show_plan (InjDoseLegend *self,
           InjUnits       step)
{
  InjMuscleSide muscle;
  InjUnits planned = 0;
  g_autofree char *name = NULL;
  g_autofree char *units = NULL;
  g_autofree char *text = NULL;

  if (find_muscle (self, &muscle))
    {
      planned = inj_scene_get_totals (self->scene)->by_muscle_side[muscle.muscle][muscle.side].planned;
      name = inj_muscle_text_name (&muscle);
      units = inj_units_format (planned);
      /* Translators: in a legend: a muscle and the number of units that are planned
       * in it: "Trapezius, right: plan 15" */
      text = g_strdup_printf (_("%s: plan %s"), name, units);
    }

  gtk_label_set_label (self->plan, text != NULL ? text : "");
  for (int shade = 0; shade < N_KEYS; shade++)
    inj_swatch_set_marked (self->swatches[shade],
                           planned > 0 && shade == inj_dose_scale_get_shade (planned, step));
}

static void
update (InjDoseLegend *self)
{
  InjPalette palette = inj_display_palette_get (GTK_WIDGET (self));
  InjUnits step;

  gtk_widget_set_visible (GTK_WIDGET (self), self->scene != NULL && inj_scene_get_doses (self->scene));
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return;

  step = inj_dose_scale_get_step (inj_scene_get_totals (self->scene));
  for (int shade = 0; shade < N_KEYS; shade++)
    {
      g_autofree char *units = inj_units_format (shade * step);
      /* Translators: in a legend: so many units at most */
      g_autofree char *text = shade == 0 ? g_strdup (units) : g_strdup_printf (_("≤ %s"), units);

      gtk_label_set_label (self->labels[shade], text);
      inj_swatch_set_colour (self->swatches[shade], inj_dose_scale_get_colour (shade, palette));
    }
  show_plan (self, step);
}

static void
inj_dose_legend_dispose (GObject *object)
{
  InjDoseLegend *self = INJ_DOSE_LEGEND (object);

  g_clear_object (&self->scene_signals);
  g_clear_object (&self->scene);

  G_OBJECT_CLASS (inj_dose_legend_parent_class)->dispose (object);
}

static void
inj_dose_legend_class_init (InjDoseLegendClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inj_dose_legend_dispose;

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "doses");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
add_label (GtkWidget  *box,
           const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
add_key (InjDoseLegend *self,
         int            shade)
{
  GtkWidget *key = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);

  self->swatches[shade] = INJ_SWATCH (inj_swatch_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->swatches[shade]), GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (key), GTK_WIDGET (self->swatches[shade]));
  self->labels[shade] = GTK_LABEL (add_label (key, ""));
  gtk_box_append (GTK_BOX (self->keys), key);
}

static void
inj_dose_legend_init (InjDoseLegend *self)
{
  /* Translators: the head of a legend: units given in a muscle of one side */
  GtkWidget *head = add_label (GTK_WIDGET (self), _("Units given"));

  gtk_widget_add_css_class (head, "heading");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Units given"), -1);

  self->keys = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_box_append (GTK_BOX (self), self->keys);
  for (int shade = 0; shade < N_KEYS; shade++)
    add_key (self, shade);

  self->plan = GTK_LABEL (add_label (GTK_WIDGET (self), ""));

  self->scene_signals = g_signal_group_new (INJ_TYPE_SCENE);
  g_signal_group_connect_swapped (self->scene_signals, "notify", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->scene_signals, "counted", G_CALLBACK (update), self);
  inj_display_palette_watch (GTK_WIDGET (self), G_CALLBACK (update));
  update (self);
}

GtkWidget *
inj_dose_legend_new (GtkOrientation orientation)
{
  InjDoseLegend *self = g_object_new (INJ_TYPE_DOSE_LEGEND, "orientation", orientation, "spacing", SPACING, NULL);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->keys), orientation);
  /* As wide for every muscle: the plates are as large as the legend lets them. */
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      gtk_label_set_width_chars (self->plan, COLUMN_CHARS);
      gtk_label_set_max_width_chars (self->plan, COLUMN_CHARS);
      gtk_label_set_wrap (self->plan, TRUE);
    }
  else
    {
      gtk_label_set_ellipsize (self->plan, PANGO_ELLIPSIZE_END);
      gtk_widget_set_hexpand (GTK_WIDGET (self->plan), TRUE);
      gtk_box_set_spacing (GTK_BOX (self->keys), SPACING);
      gtk_box_set_spacing (GTK_BOX (self), 2 * SPACING);
    }

  return GTK_WIDGET (self);
}

void
inj_dose_legend_set_scene (InjDoseLegend *self,
                           InjScene      *scene)
{
  g_return_if_fail (INJ_IS_DOSE_LEGEND (self));
  g_return_if_fail (INJ_IS_SCENE (scene));

  g_set_object (&self->scene, scene);
  g_signal_group_set_target (self->scene_signals, scene);
  update (self);
}
