/* inj-total-box.c
 *
 * What a visit adds up to, in one figure, a bar and two lines.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-total-box.h"

#include <glib/gi18n-lib.h>

#include "inj-dose-bar.h"
#include "widgets/text/inj-dose-text.h"

#define FIGURE_SCALE 2.2

/**
 * InjTotalBox:
 *
 * Shows counted totals; it counts nothing.
 */
struct _InjTotalBox
{
  AdwBin       parent_instance;

  /* Template children */
  GtkLabel    *figure_label;
  GtkLabel    *volume_label;
  GtkLabel    *counts_label;
  GtkLabel    *sites_label;
  InjDoseBar  *bar;
  GtkLabel    *protocol_label;
  GtkLabel    *others_label;
};

G_DEFINE_FINAL_TYPE (InjTotalBox, inj_total_box, ADW_TYPE_BIN)

/* Sets @text with the figure in it large, so that it is one sentence to a
 * screen reader. */
static void
set_figure (InjTotalBox *self,
            const char  *text,
            const char  *figure)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  const char *found = strstr (text, figure);
  PangoAttribute *scale = pango_attr_scale_new (FIGURE_SCALE);
  PangoAttribute *weight = pango_attr_weight_new (PANGO_WEIGHT_HEAVY);

  g_assert (found != NULL);

  scale->start_index = (guint) (found - text);
  scale->end_index = scale->start_index + (guint) strlen (figure);
  weight->start_index = scale->start_index;
  weight->end_index = scale->end_index;
  pango_attr_list_insert (attributes, scale);
  pango_attr_list_insert (attributes, weight);

  gtk_label_set_label (self->figure_label, text);
  gtk_label_set_attributes (self->figure_label, attributes);
}

static void
show_figure (InjTotalBox    *self,
             const InjTally *tally)
{
  g_autofree char *given = inj_units_format (tally->given);
  g_autofree char *planned = inj_units_format (tally->planned);
  g_autofree char *text = NULL;

  if (tally->planned > 0)
    /* Translators: units given, of those planned in a visit: "62.5 of 155 units" */
    text = g_strdup_printf (_("%s of %s units"), given, planned);
  else
    text = inj_dose_text_units (tally->given);

  set_figure (self, text, given);
}

static char *
make_counts_text (const InjTally *tally)
{
  if (tally->required_skipped > 0)
    /* Translators: numbers of sites in a visit */
    return g_strdup_printf (_("%d skipped, %d to go"), tally->required_skipped, tally->wanted_hollow);

  /* Translators: number of sites in a visit */
  return g_strdup_printf (_("%d to go"), tally->wanted_hollow);
}

static char *
make_sites_text (const InjTally *tally)
{
  int optional = tally->sites - tally->required_given;

  if (optional > 0)
    /* Translators: sites given of those required, and how many beyond them:
     * "31 of 31 + 2 optional" */
    return g_strdup_printf (_("%d of %d + %d optional"),
                            tally->required_given, tally->required, optional);

  /* Translators: sites given of those required: "13 of 31 sites" */
  return g_strdup_printf (ngettext ("%d of %d site", "%d of %d sites", tally->required),
                          tally->required_given, tally->required);
}

static void
set_optional_label (GtkLabel   *label,
                    const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

/* Doses that are not of the protocol count in the total and not against its
 * maximum. */
static void
show_protocol (InjTotalBox     *self,
               const InjTotals *totals)
{
  g_autofree char *text = NULL;

  if (totals->protocol_given != totals->all.given)
    {
      g_autofree char *dose = inj_dose_text_units (totals->protocol_given);

      /* Translators: how much of a visit's total counts against the protocol's
       * maximum; %s is a dose such as "155 units" */
      text = g_strdup_printf (_("%s of them for the protocol"), dose);
    }

  set_optional_label (self->protocol_label, text);
}

static void
inj_total_box_class_init (InjTotalBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (INJ_TYPE_DOSE_BAR);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               INJ_RESOURCE_ROOT "/widgets/inj-total-box.ui");
  gtk_widget_class_bind_template_child (widget_class, InjTotalBox, figure_label);
  gtk_widget_class_bind_template_child (widget_class, InjTotalBox, volume_label);
  gtk_widget_class_bind_template_child (widget_class, InjTotalBox, counts_label);
  gtk_widget_class_bind_template_child (widget_class, InjTotalBox, sites_label);
  gtk_widget_class_bind_template_child (widget_class, InjTotalBox, bar);
  gtk_widget_class_bind_template_child (widget_class, InjTotalBox, protocol_label);
  gtk_widget_class_bind_template_child (widget_class, InjTotalBox, others_label);
}

static void
inj_total_box_init (InjTotalBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
inj_total_box_new (void)
{
  return g_object_new (INJ_TYPE_TOTAL_BOX, NULL);
}

void
inj_total_box_show (InjTotalBox     *self,
                    const InjTotals *totals,
                    InjUnits         maximum,
                    InjUnits         practice,
                    const char      *others)
{
  g_autofree char *volume = NULL;
  g_autofree char *counts = NULL;
  g_autofree char *sites = NULL;

  g_return_if_fail (INJ_IS_TOTAL_BOX (self));
  g_return_if_fail (totals != NULL);

  volume = inj_dose_text_volume (totals->volume);
  counts = make_counts_text (&totals->all);
  sites = make_sites_text (&totals->all);

  show_figure (self, &totals->all);
  gtk_label_set_label (self->volume_label, volume);
  gtk_label_set_label (self->counts_label, counts);
  gtk_label_set_label (self->sites_label, sites);
  inj_dose_bar_set_doses (self->bar, 0, totals->protocol_given, totals->all.to_go);
  inj_dose_bar_set_marks (self->bar, totals->all.planned, maximum);
  inj_dose_bar_set_practice (self->bar, practice);
  show_protocol (self, totals);
  set_optional_label (self->others_label, others);
}
