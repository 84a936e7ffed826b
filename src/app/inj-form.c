/* inj-form.c
 *
 * What is filled in and accepted as a whole.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-form.h"

#include <adwaita.h>

G_DEFINE_INTERFACE (InjForm, inj_form, GTK_TYPE_WIDGET)

static void
inj_form_default_init (InjFormInterface *iface)
{
}

gboolean
inj_form_accept (InjForm  *self,
                 GError  **error)
{
  g_return_val_if_fail (INJ_IS_FORM (self), FALSE);

  return INJ_FORM_GET_IFACE (self)->accept (self, error);
}

void
inj_form_blame_row (GtkWidget  *row,
                    GError    **error)
{
  g_return_if_fail (ADW_IS_PREFERENCES_ROW (row));

  g_prefix_error (error, "%s: ", adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  gtk_widget_add_css_class (row, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
  gtk_widget_grab_focus (row);
}

void
inj_form_absolve_row (GtkWidget *row)
{
  gtk_widget_remove_css_class (row, "error");
  gtk_accessible_reset_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID);
}
