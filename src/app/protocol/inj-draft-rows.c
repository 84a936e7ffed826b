/* inj-draft-rows.c
 *
 * A site or a limit of a draft as a row that opens.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-draft-rows.h"

#include <glib/gi18n.h>

#include "inj-draft-fields.h"
#include "inj-protocol-text.h"

#define INDEX "inj-index"
#define N_SITES "inj-n-sites"

static void
set_texts (GtkWidget  *row,
           const char *title,
           const char *subtitle)
{
  g_autofree char *escaped_title = g_markup_escape_text (title, -1);
  g_autofree char *escaped_subtitle = g_markup_escape_text (subtitle, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), escaped_title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), escaped_subtitle);
}

static void
add_row (GtkWidget *row,
         GtkWidget *field)
{
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), field);
}

static GtkWidget *
make_button (const char *label,
             const char *action,
             guint       index)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", index);

  return button;
}

static void
add_buttons (GtkWidget *row,
             guint      index,
             guint      n_sites)
{
  GtkWidget *box_row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *remove = make_button (_("Remo_ve"), "draft.remove-site", index);

  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  /* Translators: of a site in a list: given before the one above it */
  if (index > 0)
    gtk_box_append (GTK_BOX (box), make_button (_("_Earlier"), "draft.raise-site", index));
  /* Translators: of a site in a list: given after the one below it */
  if (index + 1 < n_sites)
    gtk_box_append (GTK_BOX (box), make_button (_("_Later"), "draft.lower-site", index));
  gtk_widget_set_hexpand (remove, TRUE);
  gtk_widget_set_halign (remove, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (box), remove);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (box_row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (box_row), box);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (box_row), _("Order"));
  add_row (row, box_row);
}

static void
fill_site (GtkWidget    *row,
           InjDraftSite *site)
{
  const char *routes[INJ_N_ROUTES + 1] = { NULL };

  for (InjRoute route = 0; route < INJ_N_ROUTES; route++)
    routes[route] = inj_route_get_name (route);

  if (site->is_own)
    add_row (row, inj_draft_fields_new_entry (_("Name"), &site->name));
  add_row (row, inj_draft_fields_new_entry (_("Units (empty: the injector types them)"), &site->units));
  add_row (row, inj_draft_fields_new_switch (_("Required"), _("Else it is optional"), &site->required));
  add_row (row, inj_draft_fields_new_choice (_("Route"), routes, (int *) &site->route));
  add_row (row, inj_draft_fields_new_entry (_("Where it lies"), &site->landmark));
  add_row (row, inj_draft_fields_new_switch (_("Confirmed"), _("Where it lies was read in the source"),
                                             &site->landmark_verified));
  /* Translators: what is in double quotes is not translated */
  add_row (row, inj_draft_fields_new_entry (_("Measure, such as “3 cm above tragus-left”"), &site->measure));
  add_buttons (row, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), INDEX)),
               GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), N_SITES)));
}

/* Some forty sites have seven fields each, of which few are looked at. */
static void
on_site_expanded_cb (GtkWidget    *row,
                     GParamSpec   *property,
                     InjDraftSite *site)
{
  g_signal_handlers_disconnect_by_func (row, on_site_expanded_cb, site);
  fill_site (row, site);
}

static void
add_amounts (GtkWidget     *row,
             InjDraftLimit *limit)
{
  if (limit->scope == INJ_LIMIT_INTERVAL)
    add_row (row, inj_draft_fields_new_entry (_("Days at least"), &limit->amount));
  else if (limit->scope == INJ_LIMIT_AGE)
    add_row (row, inj_draft_fields_new_entry (_("Years at least"), &limit->amount));
  else
    add_row (row, inj_draft_fields_new_entry (_("Units at most"), &limit->units));

  if (limit->scope == INJ_LIMIT_MONTHS)
    add_row (row, inj_draft_fields_new_entry (_("Months"), &limit->amount));
  if (limit->scope == INJ_LIMIT_MUSCLE || limit->scope == INJ_LIMIT_VISIT)
    add_row (row, inj_draft_fields_new_entry (_("Sites at most"), &limit->sites));
  if (limit->scope == INJ_LIMIT_MUSCLE)
    add_row (row, inj_draft_fields_new_switch (_("Each Side"), _("The figures hold for each side by itself"),
                                               &limit->each_side));
}

static void
on_limit_expanded_cb (GtkWidget     *row,
                      GParamSpec    *property,
                      InjDraftLimit *limit)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), INDEX));
  GtkWidget *remove = make_button (_("Remo_ve"), "draft.remove-limit", index);
  GtkWidget *box_row = adw_action_row_new ();
  /* Translators: whose label a limit is of */
  const char *const labels[] = { _("Any"), inj_label_get_name (INJ_LABEL_US), inj_label_get_name (INJ_LABEL_EU), NULL };

  g_signal_handlers_disconnect_by_func (row, on_limit_expanded_cb, limit);
  add_amounts (row, limit);
  add_row (row, inj_draft_fields_new_choice (_("Label"), labels, (int *) &limit->label));
  add_row (row, inj_draft_fields_new_entry (_("Source"), &limit->source));
  add_row (row, inj_draft_fields_new_switch (_("Confirmed"), _("The figure was read in the source"), &limit->verified));
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (box_row), remove);
  add_row (row, box_row);
}

GtkWidget *
inj_draft_rows_new_site (InjDraftSite *site,
                         guint         index,
                         guint         n_sites)
{
  GtkWidget *row = adw_expander_row_new ();

  g_object_set_data (G_OBJECT (row), INDEX, GUINT_TO_POINTER (index));
  g_object_set_data (G_OBJECT (row), N_SITES, GUINT_TO_POINTER (n_sites));
  g_signal_connect (row, "notify::expanded", G_CALLBACK (on_site_expanded_cb), site);
  inj_draft_rows_update_site (row, site);

  return row;
}

void
inj_draft_rows_update_site (GtkWidget          *row,
                            const InjDraftSite *site)
{
  g_autofree char *name = inj_draft_site_dup_name (site);
  g_autofree char *dose = inj_protocol_text_dup_dose (site->units, site->required, site->route);

  set_texts (row, name, dose);
}

GtkWidget *
inj_draft_rows_new_limit (InjDraftLimit *limit,
                          guint          index)
{
  GtkWidget *row = adw_expander_row_new ();

  g_object_set_data (G_OBJECT (row), INDEX, GUINT_TO_POINTER (index));
  g_signal_connect (row, "notify::expanded", G_CALLBACK (on_limit_expanded_cb), limit);
  inj_draft_rows_update_limit (row, limit);

  return row;
}

void
inj_draft_rows_update_limit (GtkWidget           *row,
                             const InjDraftLimit *limit)
{
  const char *unknown = "–";
  const char *units = limit->units[0] != '\0' ? limit->units : unknown;
  g_autofree char *text = NULL;

  if (limit->scope == INJ_LIMIT_INTERVAL || limit->scope == INJ_LIMIT_AGE)
    /* Translators: %s is a number of days or years, as typed */
    text = g_strdup_printf (_("at least %s"), limit->amount[0] != '\0' ? limit->amount : unknown);
  else
    /* Translators: %s is a number such as 2.5. */
    text = g_strdup_printf (_("at most %s units"), units);

  set_texts (row, inj_protocol_text_get_scope (limit->scope, limit->muscle), text);
}
