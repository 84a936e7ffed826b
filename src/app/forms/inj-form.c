/* inj-form.c
 *
 * What is filled in and accepted as a whole.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-form.h"

#include <glib/gi18n.h>
#include <string.h>

#include "domain/values/inj-domain-error.h"

G_DEFINE_INTERFACE (InjForm, inj_form, GTK_TYPE_WIDGET)

static void
inj_form_default_init (InjFormInterface *iface)
{
}

#define WANTED "inj-wanted"

/* The label is there only while it says something: a hidden one would take
 * room as well. */
static void
on_wanted_changed_cb (AdwEntryRow *row)
{
  GtkWidget *label = g_object_get_data (G_OBJECT (row), WANTED);

  if ((label != NULL) == inj_form_is_blank (row))
    return;

  if (label != NULL)
    {
      adw_entry_row_remove (row, label);
      g_object_set_data (G_OBJECT (row), WANTED, NULL);
      return;
    }

  /* Translators: stands in a field that is still empty */
  label = gtk_label_new (_("Wanted"));
  gtk_widget_add_css_class (label, "warning");
  adw_entry_row_add_suffix (row, label);
  g_object_set_data (G_OBJECT (row), WANTED, label);
}

gboolean
inj_form_accept (InjForm  *self,
                 GError  **error)
{
  g_return_val_if_fail (INJ_IS_FORM (self), FALSE);

  return INJ_FORM_GET_IFACE (self)->accept (self, error);
}

gboolean
inj_form_take_scan (InjForm      *self,
                    const InjGs1 *scan)
{
  InjFormInterface *iface;

  g_return_val_if_fail (INJ_IS_FORM (self), FALSE);
  g_return_val_if_fail (scan != NULL, FALSE);

  iface = INJ_FORM_GET_IFACE (self);
  if (iface->take_scan == NULL)
    return FALSE;

  iface->take_scan (self, scan);

  return TRUE;
}

void
inj_form_blame_row (GtkWidget  *row,
                    GError    **error)
{
  g_return_if_fail (ADW_IS_PREFERENCES_ROW (row));

  g_prefix_error (error, "%s: ", adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  inj_form_mark_row (row);
}

void
inj_form_mark_row (GtkWidget *row)
{
  g_return_if_fail (ADW_IS_PREFERENCES_ROW (row));

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

void
inj_form_want_text (AdwEntryRow *row)
{
  g_return_if_fail (ADW_IS_ENTRY_ROW (row));

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_REQUIRED, TRUE, -1);
  g_signal_connect (row, "changed", G_CALLBACK (on_wanted_changed_cb), NULL);
  on_wanted_changed_cb (row);
}

gboolean
inj_form_is_blank (AdwEntryRow *row)
{
  const char *text;

  g_return_val_if_fail (ADW_IS_ENTRY_ROW (row), FALSE);

  text = gtk_editable_get_text (GTK_EDITABLE (row));

  return text[strspn (text, " ")] == '\0';
}

gboolean
inj_form_check_text (AdwEntryRow  *row,
                     GError      **error)
{
  g_return_val_if_fail (ADW_IS_ENTRY_ROW (row), FALSE);

  if (!inj_form_is_blank (row))
    return TRUE;

  /* Translators: follows the name of a field and a colon */
  g_set_error_literal (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID, _("it is empty. Type it."));
  inj_form_blame_row (GTK_WIDGET (row), error);

  return FALSE;
}

gboolean
inj_form_read_date (AdwEntryRow  *row,
                    InjDate      *date,
                    GError      **error)
{
  g_return_val_if_fail (ADW_IS_ENTRY_ROW (row), FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  if (!inj_form_check_text (row, error))
    return FALSE;
  if (inj_date_parse (gtk_editable_get_text (GTK_EDITABLE (row)), date, error))
    return TRUE;

  inj_form_blame_row (GTK_WIDGET (row), error);

  return FALSE;
}
