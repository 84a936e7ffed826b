/* inj-protocol-list.c
 *
 * The protocols: those that ship, and the practice's own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-protocol-list.h"

#include <glib/gi18n.h>

#include "session/inj-clock.h"
#include "session/inj-protocol-file.h"

#include "inj-protocol-about.h"
#include "inj-protocol-editor.h"
#include "inj-protocol-text.h"

/* Owns references to the catalog and the atlas, and the chooser of a file while
 * it is open. The rows are made anew when the catalog has changed. */
struct _InjProtocolList
{
  AdwWindow             parent_instance;

  InjCatalog           *catalog;
  InjAtlas             *atlas;
  GtkNativeDialog      *chooser;
  /* Of GtkWidget; in one of the groups. */
  GPtrArray            *rows;

  AdwPreferencesGroup  *own_group;
  AdwPreferencesGroup  *shipped_group;
  GtkLabel             *message;
};

G_DEFINE_FINAL_TYPE (InjProtocolList, inj_protocol_list, ADW_TYPE_WINDOW)

static void
show_message (InjProtocolList *self,
              const char      *text)
{
  gtk_label_set_label (self->message, text);
  gtk_widget_set_visible (GTK_WIDGET (self->message), text[0] != '\0');
}

static InjProtocol *
find_protocol (InjProtocolList *self,
               GVariant        *id)
{
  return inj_catalog_lookup_protocol (self->catalog, g_variant_get_string (id, NULL), NULL);
}

static void
add_item (GMenu      *menu,
          const char *label,
          const char *action,
          const char *id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", id);
  g_menu_append_item (menu, item);
}

static GtkWidget *
make_menu_button (InjProtocol *protocol,
                  gboolean     is_shipped)
{
  const char *id = inj_protocol_get_id (protocol);
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();
  /* Translators: %s is a protocol's name */
  g_autofree char *label = g_strdup_printf (_("What to do with %s"), inj_protocol_get_name (protocol));

  if (!is_shipped)
    add_item (menu, _("_Edit…"), "protocol.edit", id);
  add_item (menu, _("_Duplicate…"), "protocol.duplicate", id);
  add_item (menu, _("E_xport…"), "protocol.export", id);
  add_item (menu, _("_About This Protocol"), "protocol.about", id);
  if (!is_shipped)
    add_item (menu, _("_Remove…"), "protocol.remove", id);

  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return button;
}

/* What is most likely wanted of a row: one's own is edited, another looked at. */
static GtkWidget *
make_row (InjProtocol *protocol,
          gboolean     is_shipped)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *size = inj_protocol_text_dup_size (protocol);
  /* Translators: a protocol's version, its standing ("on-label US") and its size ("155 units at 31 sites") */
  g_autofree char *text = g_strdup_printf (_("Version %s · %s · %s"), inj_protocol_get_version (protocol),
                                           inj_protocol_get_standing (protocol), size);
  g_autofree char *title = g_markup_escape_text (inj_protocol_get_name (protocol), -1);
  g_autofree char *subtitle = g_markup_escape_text (text, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), is_shipped ? "protocol.about" : "protocol.edit");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", inj_protocol_get_id (protocol));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_menu_button (protocol, is_shipped));

  return row;
}

static void
clear_rows (InjProtocolList *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      gboolean is_own = gtk_widget_is_ancestor (row, GTK_WIDGET (self->own_group));

      adw_preferences_group_remove (is_own ? self->own_group : self->shipped_group, row);
    }
  g_ptr_array_set_size (self->rows, 0);
}

static void
on_protocols_changed_cb (InjProtocolList *self)
{
  GListModel *protocols = inj_catalog_get_protocols (self->catalog);
  guint n_protocols = g_list_model_get_n_items (protocols);

  clear_rows (self);
  for (guint i = 0; i < n_protocols; i++)
    {
      g_autoptr (InjProtocol) protocol = g_list_model_get_item (protocols, i);
      gboolean is_shipped = inj_catalog_is_shipped (self->catalog, inj_protocol_get_id (protocol));
      GtkWidget *row = make_row (protocol, is_shipped);

      adw_preferences_group_add (is_shipped ? self->shipped_group : self->own_group, row);
      g_ptr_array_add (self->rows, row);
    }
}

static void
about (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  InjProtocol *protocol = find_protocol (INJ_PROTOCOL_LIST (widget), parameter);

  if (protocol != NULL)
    gtk_window_present (GTK_WINDOW (inj_protocol_about_new (GTK_WINDOW (widget), protocol)));
}

static void
edit (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  InjProtocolList *self = INJ_PROTOCOL_LIST (widget);
  InjProtocol *protocol = find_protocol (self, parameter);

  show_message (self, "");
  if (protocol != NULL)
    gtk_window_present (GTK_WINDOW (inj_protocol_editor_new (GTK_WINDOW (self), self->catalog, self->atlas,
                                                             inj_protocol_draft_new (protocol), protocol)));
}

static void
duplicate (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  InjProtocolList *self = INJ_PROTOCOL_LIST (widget);
  InjProtocol *protocol = find_protocol (self, parameter);
  g_autofree char *id = NULL;
  g_autofree char *name = NULL;

  show_message (self, "");
  if (protocol == NULL)
    return;

  id = inj_catalog_dup_free_id (self->catalog, inj_protocol_get_id (protocol));
  /* Translators: what a copy is called; %s is the name of the protocol that was copied */
  name = g_strdup_printf (_("%s, copy"), inj_protocol_get_name (protocol));
  gtk_window_present (GTK_WINDOW (inj_protocol_editor_new (GTK_WINDOW (self), self->catalog, self->atlas,
                                                           inj_protocol_draft_new_copy (protocol, id, name,
                                                                                        inj_clock_get_today ()),
                                                           NULL)));
}

/* The chooser, with a callback that is told of the answer. */
static void
choose_file (InjProtocolList      *self,
             const char           *title,
             GtkFileChooserAction  action,
             const char           *accept_label,
             GCallback             callback)
{
  g_clear_object (&self->chooser);
  self->chooser = GTK_NATIVE_DIALOG (gtk_file_chooser_native_new (title, GTK_WINDOW (self), action, accept_label,
                                                                  NULL));
  gtk_native_dialog_set_modal (self->chooser, TRUE);
  g_signal_connect_object (self->chooser, "response", callback, self, G_CONNECT_SWAPPED);
}

static void
on_export_response_cb (InjProtocolList *self,
                       int              response)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  const char *id = g_object_get_data (G_OBJECT (self->chooser), "protocol-id");
  InjProtocol *protocol = inj_catalog_lookup_protocol (self->catalog, id, NULL);

  if (response != GTK_RESPONSE_ACCEPT || protocol == NULL)
    return;

  file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));
  path = g_file_get_path (file);
  if (path == NULL)
    show_message (self, _("Choose a folder of this computer."));
  else if (!inj_protocol_file_write (path, inj_protocol_get_text (protocol), &error))
    show_message (self, error->message);
}

static void
export (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  InjProtocolList *self = INJ_PROTOCOL_LIST (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  g_autofree char *name = g_strconcat (id, ".ini", NULL);

  show_message (self, "");
  choose_file (self, _("Export a Protocol"), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Export"),
               G_CALLBACK (on_export_response_cb));
  g_object_set_data_full (G_OBJECT (self->chooser), "protocol-id", g_strdup (id), g_free);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  gtk_native_dialog_show (self->chooser);
}

static void
on_import_response_cb (InjProtocolList *self,
                       int              response)
{
  g_autoptr (GFile) file = NULL;

  if (response != GTK_RESPONSE_ACCEPT)
    return;

  file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));
  inj_protocol_list_import (self, file);
}

static void
import (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  InjProtocolList *self = INJ_PROTOCOL_LIST (widget);

  show_message (self, "");
  choose_file (self, _("Import a Protocol"), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Import"),
               G_CALLBACK (on_import_response_cb));
  gtk_native_dialog_show (self->chooser);
}

static void
on_remove_response_cb (InjProtocolList *self,
                       const char      *response,
                       GtkWidget       *dialog)
{
  g_autoptr (GError) error = NULL;

  if (g_str_equal (response, "remove")
      && !inj_catalog_remove (self->catalog, g_object_get_data (G_OBJECT (dialog), "protocol-id"), &error))
    show_message (self, error->message);
}

static void
remove_protocol (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  InjProtocolList *self = INJ_PROTOCOL_LIST (widget);
  InjProtocol *protocol = find_protocol (self, parameter);
  GtkWidget *dialog;

  show_message (self, "");
  if (protocol == NULL)
    return;

  dialog = adw_message_dialog_new (GTK_WINDOW (self), NULL,
                                   _("No new visit can use it any longer. Visits that used it keep what it says."));
  /* Translators: %s is a protocol's name */
  adw_message_dialog_format_heading (ADW_MESSAGE_DIALOG (dialog), _("Remove %s?"), inj_protocol_get_name (protocol));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "remove", _("_Remove"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "remove", ADW_RESPONSE_DESTRUCTIVE);
  g_object_set_data_full (G_OBJECT (dialog), "protocol-id", g_strdup (inj_protocol_get_id (protocol)), g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_remove_response_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
take_text (InjProtocolList *self,
           const char      *name,
           GBytes          *text,
           gboolean         replaces)
{
  g_autoptr (GError) error = NULL;
  gsize length;
  const char *data = g_bytes_get_data (text, &length);

  if (inj_catalog_save (self->catalog, name, data != NULL ? data : "", (gssize) length, replaces, &error) == NULL)
    show_message (self, error->message);
}

static void
on_replace_response_cb (InjProtocolList *self,
                        const char      *response,
                        GtkWidget       *dialog)
{
  if (g_str_equal (response, "replace"))
    take_text (self, g_object_get_data (G_OBJECT (dialog), "name"), g_object_get_data (G_OBJECT (dialog), "text"), TRUE);
}

static void
ask_to_replace (InjProtocolList *self,
                const char      *name,
                GBytes          *text,
                InjProtocol     *known,
                InjProtocol     *other)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), NULL, NULL);

  adw_message_dialog_format_heading (ADW_MESSAGE_DIALOG (dialog),
                                     /* Translators: a protocol's name */
                                     _("Replace %s?"), inj_protocol_get_name (known));
  adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (dialog),
                                  /* Translators: two versions */
                                  _("There is version %s; the file has version %s. Visits that used the one that is "
                                    "there keep what it says."),
                                  inj_protocol_get_version (known), inj_protocol_get_version (other));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "replace", _("_Replace"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "replace", ADW_RESPONSE_DESTRUCTIVE);
  g_object_set_data_full (G_OBJECT (dialog), "name", g_strdup (name), g_free);
  g_object_set_data_full (G_OBJECT (dialog), "text", g_bytes_ref (text), (GDestroyNotify) g_bytes_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_replace_response_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
inj_protocol_list_dispose (GObject *object)
{
  InjProtocolList *self = INJ_PROTOCOL_LIST (object);

  g_clear_object (&self->chooser);
  g_clear_object (&self->catalog);
  g_clear_object (&self->atlas);

  G_OBJECT_CLASS (inj_protocol_list_parent_class)->dispose (object);
}

static void
inj_protocol_list_finalize (GObject *object)
{
  InjProtocolList *self = INJ_PROTOCOL_LIST (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (inj_protocol_list_parent_class)->finalize (object);
}

static void
inj_protocol_list_class_init (InjProtocolListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inj_protocol_list_dispose;
  object_class->finalize = inj_protocol_list_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, INJ_RESOURCE_ROOT "/app/protocol/inj-protocol-list.ui");
  gtk_widget_class_bind_template_child (widget_class, InjProtocolList, own_group);
  gtk_widget_class_bind_template_child (widget_class, InjProtocolList, shipped_group);
  gtk_widget_class_bind_template_child (widget_class, InjProtocolList, message);
  gtk_widget_class_install_action (widget_class, "protocol.about", "s", about);
  gtk_widget_class_install_action (widget_class, "protocol.edit", "s", edit);
  gtk_widget_class_install_action (widget_class, "protocol.duplicate", "s", duplicate);
  gtk_widget_class_install_action (widget_class, "protocol.export", "s", export);
  gtk_widget_class_install_action (widget_class, "protocol.remove", "s", remove_protocol);
  gtk_widget_class_install_action (widget_class, "protocol.import", NULL, import);
}

static void
inj_protocol_list_init (InjProtocolList *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
inj_protocol_list_new (GtkWindow  *parent,
                       InjCatalog *catalog,
                       InjAtlas   *atlas)
{
  InjProtocolList *self;

  g_return_val_if_fail (INJ_IS_CATALOG (catalog), NULL);
  g_return_val_if_fail (INJ_IS_ATLAS (atlas), NULL);

  self = g_object_new (INJ_TYPE_PROTOCOL_LIST, "transient-for", parent, NULL);
  self->catalog = g_object_ref (catalog);
  self->atlas = g_object_ref (atlas);
  g_signal_connect_object (inj_catalog_get_protocols (catalog), "items-changed",
                           G_CALLBACK (on_protocols_changed_cb), self, G_CONNECT_SWAPPED);
  on_protocols_changed_cb (self);

  return GTK_WIDGET (self);
}

void
inj_protocol_list_import (InjProtocolList *self,
                          GFile           *file)
{
  g_autofree char *name = NULL;
  g_autoptr (GBytes) text = NULL;
  g_autoptr (InjProtocol) protocol = NULL;
  g_autoptr (GError) error = NULL;
  InjProtocol *known;
  const char *data;
  gsize length;

  g_return_if_fail (INJ_IS_PROTOCOL_LIST (self));
  g_return_if_fail (G_IS_FILE (file));

  name = g_file_get_basename (file);
  text = inj_protocol_file_read (file, name, &error);
  if (text != NULL)
    {
      data = g_bytes_get_data (text, &length);
      protocol = inj_protocol_parse (name, data != NULL ? data : "", (gssize) length, &error);
    }
  if (protocol == NULL)
    {
      show_message (self, error->message);
      return;
    }

  known = inj_catalog_lookup_protocol (self->catalog, inj_protocol_get_id (protocol), NULL);
  if (known != NULL && !inj_catalog_is_shipped (self->catalog, inj_protocol_get_id (protocol))
      && !g_str_equal (inj_protocol_get_version (known), inj_protocol_get_version (protocol)))
    ask_to_replace (self, name, text, known, protocol);
  else
    take_text (self, name, text, FALSE);
}
