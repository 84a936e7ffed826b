/* inj-draft-fields.c
 *
 * Rows in which the fields of a draft are typed and chosen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-draft-fields.h"

#include "domain/protocol/inj-protocol-draft.h"

static void
tell (GtkWidget *row)
{
  gtk_widget_activate_action (row, "draft.changed", NULL);
}

static void
on_text_changed_cb (GtkWidget  *row,
                    char      **field)
{
  inj_protocol_draft_set (field, gtk_editable_get_text (GTK_EDITABLE (row)));
  tell (row);
}

static void
on_active_changed_cb (GtkWidget  *widget,
                      GParamSpec *property,
                      gboolean   *field)
{
  *field = gtk_switch_get_active (GTK_SWITCH (widget));
  tell (widget);
}

static void
on_index_changed_cb (GtkWidget  *row,
                     GParamSpec *property,
                     int        *field)
{
  *field = (int) adw_combo_row_get_selected (ADW_COMBO_ROW (row));
  tell (row);
}

static void
on_word_changed_cb (GtkWidget   *row,
                    GParamSpec  *property,
                    char       **field)
{
  GtkStringObject *word = adw_combo_row_get_selected_item (ADW_COMBO_ROW (row));

  if (word == NULL)
    return;

  inj_protocol_draft_set (field, gtk_string_object_get_string (word));
  tell (row);
}

GtkWidget *
inj_draft_fields_new_entry (const char  *title,
                            char       **field)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_editable_set_text (GTK_EDITABLE (row), *field);
  g_signal_connect (row, "changed", G_CALLBACK (on_text_changed_cb), field);

  return row;
}

GtkWidget *
inj_draft_fields_new_switch (const char *title,
                             const char *subtitle,
                             gboolean   *field)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_switch_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_switch_set_active (GTK_SWITCH (button), *field);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  g_signal_connect (button, "notify::active", G_CALLBACK (on_active_changed_cb), field);

  return row;
}

GtkWidget *
inj_draft_fields_new_choice (const char        *title,
                             const char *const *names,
                             int               *field)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) list = gtk_string_list_new (names);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (list));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), (guint) *field);
  g_signal_connect (row, "notify::selected", G_CALLBACK (on_index_changed_cb), field);

  return row;
}

GtkWidget *
inj_draft_fields_new_words (const char        *title,
                            const char *const *words,
                            char             **field)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) list = gtk_string_list_new (words);
  guint selected = 0;

  while (words[selected] != NULL && !g_str_equal (words[selected], *field))
    selected++;
  if (words[selected] == NULL)
    gtk_string_list_append (list, *field);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (list));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);
  g_signal_connect (row, "notify::selected", G_CALLBACK (on_word_changed_cb), field);

  return row;
}
