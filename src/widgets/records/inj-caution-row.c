/* inj-caution-row.c
 *
 * A caution of a patient in a list.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-caution-row.h"

#include <glib/gi18n-lib.h>

static char *
make_subtitle (InjCaution *caution)
{
  g_autofree char *since = inj_date_format_long (inj_caution_get_recorded_on (caution));
  g_autofree char *until = NULL;
  InjDate ended_on = inj_caution_get_ended_on (caution);

  if (ended_on == INJ_DATE_NONE)
    return inj_caution_kind_is_contraindication (inj_caution_get_kind (caution))
      /* Translators: of a caution: the day on which it was entered */
      ? g_strdup_printf (_("Contraindication by the label · entered on %s"), since)
      /* Translators: of a caution: the day on which it was entered */
      : g_strdup_printf (_("Entered on %s"), since);

  until = inj_date_format_long (ended_on);

  /* Translators: of a caution: the day on which it was entered, and the one from
   * which on it no longer holds */
  return g_strdup_printf (_("Entered on %s · ended on %s"), since, until);
}

static void
add_end_button (GtkWidget  *row,
                InjCaution *caution,
                const char *title)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_End…"));
  /* Translators: the name of a button: %s is a caution */
  g_autofree char *name = g_strdup_printf (_("End “%s”"), title);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", inj_caution_get_id (caution));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "patient.end-caution");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

GtkWidget *
inj_caution_row_new (InjCaution *caution)
{
  GtkWidget *row;
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  g_return_val_if_fail (INJ_IS_CAUTION (caution), NULL);

  row = adw_action_row_new ();
  title = inj_caution_dup_title (caution);
  subtitle = make_subtitle (caution);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (inj_caution_get_ended_on (caution) == INJ_DATE_NONE)
    {
      GtkWidget *image = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

      gtk_widget_add_css_class (image, "warning");
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
      add_end_button (row, caution, title);
    }
  else
    gtk_widget_add_css_class (row, "dim-label");

  return row;
}
