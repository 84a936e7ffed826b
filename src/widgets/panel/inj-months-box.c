/* inj-months-box.c
 *
 * What was given of a substance over calendar months, against its limit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-months-box.h"

#include <glib/gi18n-lib.h>

#include "domain/visit/inj-totals.h"

#include "inj-contribution-row.h"
#include "inj-dose-bar.h"
#include "inj-panel-limits.h"
#include "widgets/text/inj-dose-text.h"
#include "widgets/controls/inj-fold.h"

/* How far back doses are listed where no source gives a limit. */
#define MONTHS_WITHOUT_LIMIT 3

/**
 * InjMonthsBox:
 *
 * Sum, bar and a line for each dose that counts. A substance without a limit
 * has no bar, and says so.
 */
struct _InjMonthsBox
{
  AdwBin       parent_instance;

  /* Template children */
  GtkLabel    *title_label;
  GtkLabel    *sum_label;
  GtkWidget   *add_button;
  InjDoseBar  *bar;
  GtkLabel    *no_limit_label;
  GtkBox      *practice_box;
  GtkBox      *lines_box;
};

G_DEFINE_FINAL_TYPE (InjMonthsBox, inj_months_box, ADW_TYPE_BIN)

static char *
make_title (int         months,
            const char *substance)
{
  g_autofree char *title = NULL;

  if (months == 3)
    /* Translators: heads the doses of the last three months */
    title = g_strdup (_("Three months"));
  else
    /* Translators: heads the doses of the last months */
    title = g_strdup_printf (ngettext ("%d month", "%d months", months), months);

  if (substance == NULL)
    return g_steal_pointer (&title);

  /* Translators: "Three months" and the name of a substance */
  return g_strdup_printf (_("%s, %s"), title, substance);
}

static char *
make_sum_text (InjUnits        sum,
               const InjLimit *limit)
{
  g_autofree char *number = inj_units_format (sum);
  g_autofree char *maximum = NULL;

  if (limit == NULL)
    return inj_dose_text_units (sum);

  maximum = inj_units_format (limit->units);

  /* Translators: units given over some months, and the most that the label allows:
   * "237.5 of 400 units" */
  return g_strdup_printf (_("%s of %s units"), number, maximum);
}

static void
show_limit (InjMonthsBox   *self,
            const InjLimit *limit,
            const char     *substance)
{
  gboolean is_limited = limit != NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->bar), is_limited);
  gtk_widget_set_visible (GTK_WIDGET (self->no_limit_label), !is_limited);

  if (is_limited)
    {
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->sum_label), limit->source);
    }
  else
    {
      /* Translators: %s is the name of a substance such as "abobotulinumtoxinA" */
      g_autofree char *text = g_strdup_printf (_("No limit is known for %s."), substance);

      gtk_label_set_label (self->no_limit_label, text);
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->sum_label), NULL);
    }
}

/* A figure of the practice's over other months than the label's has a sum and a
 * bar of its own. */
static void
add_practice_figure (InjMonthsBox        *self,
                     InjVisit            *visit,
                     const InjBackground *background,
                     const InjLimit      *limit,
                     InjUnits             today)
{
  InjUnits earlier = inj_background_sum_months (background, inj_visit_get_head (visit)->substance_id,
                                                inj_visit_get_date (visit), limit->amount, NULL);
  g_autofree char *sum = make_sum_text (earlier + today, limit);
  /* Translators: a number of months, what was given over them, "155 of 300 units",
   * and that it is the practice's own figure */
  g_autofree char *text = g_strdup_printf (ngettext ("%d month: %s (this practice)", "%d months: %s (this practice)",
                                                     limit->amount), limit->amount, sum);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *bar = inj_dose_bar_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "caption");
  inj_dose_bar_set_show_labels (INJ_DOSE_BAR (bar), FALSE);
  inj_dose_bar_set_doses (INJ_DOSE_BAR (bar), earlier, today, 0);
  inj_dose_bar_set_practice (INJ_DOSE_BAR (bar), limit->units);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_box_append (self->practice_box, label);
  gtk_box_append (self->practice_box, bar);
}

/* They hold for the substance of the visit's product. */
static void
show_practice (InjMonthsBox        *self,
               InjVisit            *visit,
               const InjBackground *background,
               const char          *substance_id,
               const InjLimit      *label_limit,
               InjUnits             today)
{
  g_autoptr (GPtrArray) limits = inj_panel_limits_list_months (background);
  gboolean is_own = g_str_equal (substance_id, inj_visit_get_head (visit)->substance_id);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->practice_box))) != NULL)
    gtk_box_remove (self->practice_box, child);
  inj_dose_bar_set_practice (self->bar, 0);

  for (guint i = 0; is_own && i < limits->len; i++)
    {
      const InjLimit *limit = g_ptr_array_index (limits, i);

      if (label_limit != NULL && limit->amount == label_limit->amount)
        inj_dose_bar_set_practice (self->bar, limit->units);
      else
        add_practice_figure (self, visit, background, limit, today);
    }
}

/* The line after @previous, made where there is none. */
static GtkWidget *
ensure_line (InjMonthsBox *self,
             GtkWidget    *previous)
{
  GtkWidget *line = previous != NULL ? gtk_widget_get_next_sibling (previous)
                                     : gtk_widget_get_first_child (GTK_WIDGET (self->lines_box));

  if (line == NULL)
    {
      line = inj_contribution_row_new ();
      gtk_box_append (self->lines_box, line);
    }

  return line;
}

static void
show_lines (InjMonthsBox *self,
            GPtrArray    *counted,
            InjUnits      today,
            InjDate       day,
            int           months)
{
  GtkWidget *line = NULL;
  GtkWidget *surplus;

  for (guint i = 0; i < counted->len; i++)
    {
      line = ensure_line (self, line);
      inj_contribution_row_show (INJ_CONTRIBUTION_ROW (line), g_ptr_array_index (counted, i),
                                 day, months);
    }

  line = ensure_line (self, line);
  inj_contribution_row_show_today (INJ_CONTRIBUTION_ROW (line), today);

  while ((surplus = gtk_widget_get_next_sibling (line)) != NULL)
    gtk_box_remove (self->lines_box, surplus);
}

static void
inj_months_box_class_init (InjMonthsBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (INJ_TYPE_DOSE_BAR);
  g_type_ensure (INJ_TYPE_FOLD);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               INJ_RESOURCE_ROOT "/widgets/inj-months-box.ui");
  gtk_widget_class_bind_template_child (widget_class, InjMonthsBox, title_label);
  gtk_widget_class_bind_template_child (widget_class, InjMonthsBox, sum_label);
  gtk_widget_class_bind_template_child (widget_class, InjMonthsBox, add_button);
  gtk_widget_class_bind_template_child (widget_class, InjMonthsBox, bar);
  gtk_widget_class_bind_template_child (widget_class, InjMonthsBox, no_limit_label);
  gtk_widget_class_bind_template_child (widget_class, InjMonthsBox, practice_box);
  gtk_widget_class_bind_template_child (widget_class, InjMonthsBox, lines_box);
}

static void
inj_months_box_init (InjMonthsBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  inj_dose_bar_set_show_labels (self->bar, FALSE);
}

GtkWidget *
inj_months_box_new (void)
{
  return g_object_new (INJ_TYPE_MONTHS_BOX, NULL);
}

void
inj_months_box_show (InjMonthsBox        *self,
                     InjVisit            *visit,
                     const InjBackground *background,
                     const char          *substance_id,
                     gboolean             read_only)
{
  g_autoptr (GPtrArray) counted = NULL;
  g_autofree char *title = NULL;
  g_autofree char *sum_text = NULL;
  const InjLimit *limit;
  InjSubstance *substance;
  const char *name;
  InjTotals totals;
  InjUnits earlier;
  InjUnits today;
  int months;

  g_return_if_fail (INJ_IS_MONTHS_BOX (self));
  g_return_if_fail (INJ_IS_VISIT (visit));
  g_return_if_fail (background != NULL);
  g_return_if_fail (substance_id != NULL);

  limit = inj_background_get_months_limit (background, substance_id);
  substance = inj_background_lookup_substance (background, substance_id);
  name = substance != NULL ? inj_substance_get_name (substance) : substance_id;
  months = limit != NULL ? limit->amount : MONTHS_WITHOUT_LIMIT;
  earlier = inj_background_sum_months (background, substance_id, inj_visit_get_date (visit),
                                       months, &counted);
  inj_totals_count (visit, substance_id, &totals);
  /* What was entered in error counts for nothing. */
  today = inj_visit_get_error_reason (visit) == NULL ? totals.all.given : 0;

  title = make_title (months, limit != NULL ? NULL : name);
  sum_text = make_sum_text (earlier + today, limit);
  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->sum_label, sum_text);
  gtk_widget_set_visible (self->add_button, !read_only);
  inj_dose_bar_set_doses (self->bar, earlier, today, 0);
  inj_dose_bar_set_marks (self->bar, 0, limit != NULL ? limit->units : 0);
  show_limit (self, limit, name);
  show_practice (self, visit, background, substance_id, limit, today);
  show_lines (self, counted, today, inj_visit_get_date (visit), months);
}
