/* inj-contribution-row.c
 *
 * A dose that counts towards the three months, and when it leaves them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-contribution-row.h"

#include <glib/gi18n-lib.h>

#include "widgets/text/inj-dose-text.h"

/**
 * InjContributionRow:
 *
 * One line of #InjMonthsBox; made once and given one dose after another.
 */
struct _InjContributionRow
{
  AdwBin     parent_instance;

  /* Template children */
  GtkLabel  *dose_label;
  GtkLabel  *leaves_label;
};

G_DEFINE_FINAL_TYPE (InjContributionRow, inj_contribution_row, ADW_TYPE_BIN)

static char *
make_dose_text (InjContribution *contribution,
                InjDate          day)
{
  g_autofree char *units = inj_units_format (inj_contribution_get_units (contribution));
  g_autofree char *date = inj_dose_text_short_date (inj_contribution_get_date (contribution), day);
  const char *indication = inj_contribution_get_indication (contribution);
  const char *place;

  if (!inj_contribution_is_elsewhere (contribution))
    /* Translators: units given on a day: "155 on 25 Aug" */
    return g_strdup_printf (_("%s on %s"), units, date);

  place = inj_contribution_get_place (contribution);
  if (indication == NULL || indication[0] == '\0')
    /* Translators: units given by somebody else, where, and the day:
     * "20 elsewhere, Dr. Example, 2 Oct" */
    return place[0] != '\0' ? g_strdup_printf (_("%s elsewhere, %s, %s"), units, place, date)
                            /* Translators: units given by somebody else on a day: "20 elsewhere, 2 Oct" */
                            : g_strdup_printf (_("%s elsewhere, %s"), units, date);
  if (place[0] == '\0')
    /* Translators: units given by somebody else, what for, and the day:
     * "20 elsewhere, cosmetic, 2 Oct" */
    return g_strdup_printf (_("%s elsewhere, %s, %s"), units, indication, date);

  /* Translators: units given by somebody else, what for, where, and the day:
   * "20 elsewhere, cosmetic, Dr. Example, 2 Oct" */
  return g_strdup_printf (_("%s elsewhere, %s, %s, %s"), units, indication, place, date);
}

static void
set_leaves (InjContributionRow *self,
            InjDate             leaves,
            InjDate             day)
{
  g_autofree char *date = inj_dose_text_short_date (leaves, day);
  /* Translators: the first day on which a dose no longer counts towards the three
   * months: "leaves 26 Nov" */
  g_autofree char *text = g_strdup_printf (_("leaves %s"), date);
  int days = (int) leaves - (int) day;
  /* Translators: how long a dose still counts towards the three months */
  g_autofree char *tooltip = g_strdup_printf (ngettext ("Leaves the count in %d day",
                                                        "Leaves the count in %d days", days),
                                              days);

  gtk_label_set_label (self->leaves_label, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->leaves_label), tooltip);
}

static void
inj_contribution_row_class_init (InjContributionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               INJ_RESOURCE_ROOT
                                               "/widgets/inj-contribution-row.ui");
  gtk_widget_class_bind_template_child (widget_class, InjContributionRow, dose_label);
  gtk_widget_class_bind_template_child (widget_class, InjContributionRow, leaves_label);
}

static void
inj_contribution_row_init (InjContributionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
inj_contribution_row_new (void)
{
  return g_object_new (INJ_TYPE_CONTRIBUTION_ROW, NULL);
}

void
inj_contribution_row_show (InjContributionRow *self,
                           InjContribution    *contribution,
                           InjDate             day,
                           int                 months)
{
  g_autofree char *text = NULL;

  g_return_if_fail (INJ_IS_CONTRIBUTION_ROW (self));
  g_return_if_fail (INJ_IS_CONTRIBUTION (contribution));

  text = make_dose_text (contribution, day);
  gtk_label_set_label (self->dose_label, text);
  set_leaves (self, inj_contribution_leaves (contribution, months), day);
}

void
inj_contribution_row_show_today (InjContributionRow *self,
                                 InjUnits            units)
{
  g_autofree char *number = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (INJ_IS_CONTRIBUTION_ROW (self));

  number = inj_units_format (units);
  /* Translators: units given in the visit that is shown: "62.5 today" */
  text = g_strdup_printf (_("%s today"), number);
  gtk_label_set_label (self->dose_label, text);
  gtk_label_set_label (self->leaves_label, "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->leaves_label), NULL);
}
