/* inj-event-row.c
 *
 * An event between visits in a list.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-event-row.h"

#include <glib/gi18n-lib.h>

static char *
make_subtitle (InjEvent *event)
{
  g_autofree char *date = inj_date_format_long (inj_event_get_date (event));

  /* Translators: of an event: the day on which it happened. It was entered in
   * error. */
  return inj_event_is_voided (event) ? g_strdup_printf (_("%s · voided: entered in error"), date)
                                     : g_steal_pointer (&date);
}

static void
add_void_button (GtkWidget  *row,
                 InjEvent   *event,
                 const char *title)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Void…"));
  /* Translators: the name of a button: %s is something that happened */
  g_autofree char *name = g_strdup_printf (_("Void “%s”"), title);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", inj_event_get_id (event));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "patient.void-event");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

GtkWidget *
inj_event_row_new (InjEvent *event,
                   gboolean  read_only)
{
  GtkWidget *row;
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  g_return_val_if_fail (INJ_IS_EVENT (event), NULL);

  row = adw_action_row_new ();
  title = inj_event_dup_title (event);
  subtitle = make_subtitle (event);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (inj_event_is_voided (event))
    gtk_widget_add_css_class (row, "dim-label");
  else if (!read_only)
    add_void_button (row, event, title);

  return row;
}
