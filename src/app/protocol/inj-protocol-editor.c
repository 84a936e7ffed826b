/* inj-protocol-editor.c
 *
 * Where a practice changes a protocol of its own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-protocol-editor.h"

#include <glib/gi18n.h>

#include "widgets/map/inj-map-view.h"

#include "inj-draft-head.h"
#include "inj-draft-limits.h"
#include "inj-draft-place.h"
#include "inj-draft-rows.h"
#include "inj-protocol-text.h"

/* After the last key, until the plates follow. */
#define REFRESH_MS 250
/* Until a row that opens has its height. */
#define FOCUS_MS 350

/* Owns the draft, a reference to the protocol that it follows, if any, and what
 * the draft said when it was opened. The rows are made anew when a site or a
 * limit comes or goes; their fields are the draft's. One is pointed to weakly. */
struct _InjProtocolEditor
{
  AdwWindow            parent_instance;

  InjCatalog          *catalog;
  InjAtlas            *atlas;
  InjProtocolDraft    *draft;
  InjProtocol         *known;
  char                *opened;
  /* Of GtkWidget, in the order of the draft. */
  GPtrArray           *site_rows;
  GPtrArray           *limit_rows;
  /* The sites of the table that the draft lacks: of InjSite. */
  GPtrArray           *offered;

  GtkLabel            *message;
  GtkWidget           *overview_button;
  AdwPreferencesGroup *head_group;
  AdwPreferencesGroup *sites_group;
  AdwPreferencesGroup *limits_group;
  GtkDropDown         *site_drop_down;
  GtkDropDown         *limit_drop_down;
  InjMapView          *map_view;
  GtkPopover          *popover;

  GtkWidget           *opened_row;

  guint                refresh_id;
  guint                focus_id;
  gboolean             gives_up;
};

G_DEFINE_FINAL_TYPE (InjProtocolEditor, inj_protocol_editor, ADW_TYPE_WINDOW)

static gboolean
is_changed (InjProtocolEditor *self)
{
  g_autofree char *text = inj_protocol_write (self->draft);

  return !g_str_equal (text, self->opened);
}

static void
show_message (InjProtocolEditor *self,
              const char        *text,
              gboolean           is_error)
{
  const char *classes[] = { is_error ? "error" : NULL, NULL };

  gtk_label_set_label (self->message, text);
  gtk_widget_set_css_classes (GTK_WIDGET (self->message), classes);
}

/* The plates show a visit of the protocol as it would be: nobody's. */
static void
show_on_plates (InjProtocolEditor *self,
                InjProtocol       *protocol)
{
  InjVisitHead head = {
    .zone = (char *) "UTC",
    .injector = (char *) "",
    .product_id = (char *) "",
    .substance_id = (char *) inj_protocol_get_substance_id (protocol),
  };
  g_autoptr (InjVisit) visit = inj_visit_new (&head, protocol);

  inj_map_view_set_visit (self->map_view, visit);
}

/* What the parser says of it now; the plates show the last good one. */
static void
refresh (InjProtocolEditor *self)
{
  g_autoptr (GError) error = NULL;
  int bad_site;
  g_autoptr (InjProtocol) protocol = inj_protocol_draft_check (self->draft, &bad_site, &error);
  g_autofree char *size = NULL;

  if (protocol == NULL)
    {
      show_message (self, error->message, TRUE);
      return;
    }

  size = inj_protocol_text_dup_size (protocol);
  show_message (self, size, FALSE);
  show_on_plates (self, protocol);
}

static gboolean
on_refresh_cb (gpointer data)
{
  InjProtocolEditor *self = data;

  self->refresh_id = 0;
  refresh (self);

  return G_SOURCE_REMOVE;
}

static void
update_rows (InjProtocolEditor *self)
{
  for (guint i = 0; i < self->site_rows->len; i++)
    inj_draft_rows_update_site (g_ptr_array_index (self->site_rows, i), g_ptr_array_index (self->draft->sites, i));
  for (guint i = 0; i < self->limit_rows->len; i++)
    inj_draft_rows_update_limit (g_ptr_array_index (self->limit_rows, i), g_ptr_array_index (self->draft->limits, i));
}

static void
draft_changed (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  InjProtocolEditor *self = INJ_PROTOCOL_EDITOR (widget);

  update_rows (self);
  g_clear_handle_id (&self->refresh_id, g_source_remove);
  self->refresh_id = g_timeout_add (REFRESH_MS, on_refresh_cb, self);
}

static void
offer_sites (InjProtocolEditor *self)
{
  gsize n_sites;
  const InjSite *table = inj_site_get_table (&n_sites);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_ptr_array_set_size (self->offered, 0);
  for (gsize i = 0; i < n_sites; i++)
    {
      if (inj_protocol_draft_has_site (self->draft, table[i].id))
        continue;

      g_ptr_array_add (self->offered, (gpointer) &table[i]);
      gtk_string_list_take (names, inj_site_dup_name (&table[i]));
    }
  gtk_drop_down_set_model (self->site_drop_down, G_LIST_MODEL (names));
}

static void
show_sites (InjProtocolEditor *self)
{
  guint n_sites = self->draft->sites->len;

  for (guint i = 0; i < self->site_rows->len; i++)
    adw_preferences_group_remove (self->sites_group, g_ptr_array_index (self->site_rows, i));
  g_ptr_array_set_size (self->site_rows, 0);

  for (guint i = 0; i < n_sites; i++)
    {
      GtkWidget *row = inj_draft_rows_new_site (g_ptr_array_index (self->draft->sites, i), i, n_sites);

      adw_preferences_group_add (self->sites_group, row);
      g_ptr_array_add (self->site_rows, row);
    }

  offer_sites (self);
  refresh (self);
}

static void
show_limits (InjProtocolEditor *self)
{
  for (guint i = 0; i < self->limit_rows->len; i++)
    adw_preferences_group_remove (self->limits_group, g_ptr_array_index (self->limit_rows, i));
  g_ptr_array_set_size (self->limit_rows, 0);

  for (guint i = 0; i < self->draft->limits->len; i++)
    {
      GtkWidget *row = inj_draft_rows_new_limit (g_ptr_array_index (self->draft->limits, i), i);

      adw_preferences_group_add (self->limits_group, row);
      g_ptr_array_add (self->limit_rows, row);
    }

  refresh (self);
}

static gboolean
on_focus_cb (gpointer data)
{
  InjProtocolEditor *self = data;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  self->focus_id = 0;
  if (self->opened_row == NULL || (focus != NULL && gtk_widget_is_ancestor (focus, self->opened_row)))
    return G_SOURCE_REMOVE;

  /* First its head, then its first field. */
  for (guint i = 0; i < 2; i++)
    gtk_widget_child_focus (self->opened_row, GTK_DIR_TAB_FORWARD);

  return G_SOURCE_REMOVE;
}

/* Opens a row, and once it is there puts the focus into it, which brings it
 * into view. */
static void
open_row (InjProtocolEditor *self,
          GPtrArray         *rows,
          guint              index)
{
  if (index >= rows->len)
    return;

  g_set_weak_pointer (&self->opened_row, g_ptr_array_index (rows, index));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self->opened_row), TRUE);
  g_clear_handle_id (&self->focus_id, g_source_remove);
  self->focus_id = g_timeout_add (FOCUS_MS, on_focus_cb, self);
}

static void
open_site (InjProtocolEditor *self,
           const char        *id)
{
  for (guint i = 0; i < self->draft->sites->len; i++)
    {
      if (g_str_equal (((InjDraftSite *) g_ptr_array_index (self->draft->sites, i))->id, id))
        open_row (self, self->site_rows, i);
    }
}

static void
remove_site (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  InjProtocolEditor *self = INJ_PROTOCOL_EDITOR (widget);
  guint index = g_variant_get_uint32 (parameter);

  if (index >= self->draft->sites->len)
    return;

  /* Its fields go first. */
  adw_preferences_group_remove (self->sites_group, g_ptr_array_index (self->site_rows, index));
  g_ptr_array_remove_index (self->site_rows, index);
  inj_protocol_draft_remove_site (self->draft, index);
  show_sites (self);
}

static void
move_site (InjProtocolEditor *self,
           guint              from,
           guint              to)
{
  if (from >= self->draft->sites->len || to >= self->draft->sites->len)
    return;

  inj_protocol_draft_move_site (self->draft, from, to);
  show_sites (self);
  open_row (self, self->site_rows, to);
}

static void
raise_site (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  move_site (INJ_PROTOCOL_EDITOR (widget), g_variant_get_uint32 (parameter), g_variant_get_uint32 (parameter) - 1);
}

static void
lower_site (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  move_site (INJ_PROTOCOL_EDITOR (widget), g_variant_get_uint32 (parameter), g_variant_get_uint32 (parameter) + 1);
}

static void
add_site (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  InjProtocolEditor *self = INJ_PROTOCOL_EDITOR (widget);
  guint selected = gtk_drop_down_get_selected (self->site_drop_down);

  if (selected >= self->offered->len
      || inj_protocol_draft_add_site (self->draft, g_ptr_array_index (self->offered, selected)) == NULL)
    return;

  show_sites (self);
  open_row (self, self->site_rows, self->site_rows->len - 1);
}

static void
add_limit (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  InjProtocolEditor *self = INJ_PROTOCOL_EDITOR (widget);

  inj_draft_limits_add (self->limit_drop_down, self->draft);
  show_limits (self);
  open_row (self, self->limit_rows, self->limit_rows->len - 1);
}

static void
remove_limit (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  InjProtocolEditor *self = INJ_PROTOCOL_EDITOR (widget);
  guint index = g_variant_get_uint32 (parameter);

  if (index >= self->draft->limits->len)
    return;

  adw_preferences_group_remove (self->limits_group, g_ptr_array_index (self->limit_rows, index));
  g_ptr_array_remove_index (self->limit_rows, index);
  g_ptr_array_remove_index (self->draft->limits, index);
  show_limits (self);
}

static void
place (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  InjProtocolEditor *self = INJ_PROTOCOL_EDITOR (widget);
  InjPosition position;
  InjMuscle muscle;

  gtk_popover_popdown (self->popover);
  inj_draft_place_read (parameter, &position, &muscle);
  inj_protocol_editor_place (self, &position, muscle);
}

static void
save (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  inj_protocol_editor_save (INJ_PROTOCOL_EDITOR (widget));
}

static void
on_skin_pressed_cb (InjProtocolEditor *self,
                    const InjPosition *position,
                    double             x,
                    double             y)
{
  const GdkRectangle point = { (int) x, (int) y, 1, 1 };

  /* Beside the patient there is nothing to be given into. */
  if (inj_atlas_get_region (self->atlas, position) == INJ_REGION_NONE)
    return;

  gtk_popover_set_child (self->popover, inj_draft_place_new_choice (self->atlas, position));
  gtk_popover_set_pointing_to (self->popover, &point);
  gtk_popover_popup (self->popover);
}

static void
on_place_menu_cb (InjProtocolEditor *self,
                  InjPlace          *place)
{
  open_site (self, inj_place_get_id (place));
}

/* What the map activates: a click on a site opens its row here. */
static void
give (GSimpleAction *action,
      GVariant      *parameter,
      gpointer       self)
{
  open_site (self, g_variant_get_string (parameter, NULL));
}

static void
open_plate (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  InjProtocolEditor *self = data;
  const char *plate = g_variant_get_string (parameter, NULL);

  inj_map_view_set_plate (self->map_view, plate);
  gtk_widget_set_visible (self->overview_button, !g_str_equal (plate, INJ_MAP_VIEW_OVERVIEW));
}

static const GActionEntry entries[] = {
  { .name = "give", .activate = give, .parameter_type = "s" },
  { .name = "open-plate", .activate = open_plate, .parameter_type = "s" },
};

static void
on_discard_response_cb (InjProtocolEditor *self,
                        const char        *response)
{
  if (!g_str_equal (response, "discard"))
    return;

  self->gives_up = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
inj_protocol_editor_close_request (GtkWindow *window)
{
  InjProtocolEditor *self = INJ_PROTOCOL_EDITOR (window);
  GtkWidget *dialog;

  if (self->gives_up || !is_changed (self))
    return GTK_WINDOW_CLASS (inj_protocol_editor_parent_class)->close_request (window);

  dialog = adw_message_dialog_new (window, _("Discard What Was Changed?"), _("It is not saved yet."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "keep", _("_Keep Editing"), "discard", _("_Discard"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_discard_response_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));

  return TRUE;
}

static void
inj_protocol_editor_dispose (GObject *object)
{
  InjProtocolEditor *self = INJ_PROTOCOL_EDITOR (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_clear_handle_id (&self->focus_id, g_source_remove);
  g_clear_weak_pointer (&self->opened_row);
  if (self->popover != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->popover)));
  g_clear_object (&self->catalog);
  g_clear_object (&self->atlas);
  g_clear_object (&self->known);

  G_OBJECT_CLASS (inj_protocol_editor_parent_class)->dispose (object);
}

static void
inj_protocol_editor_finalize (GObject *object)
{
  InjProtocolEditor *self = INJ_PROTOCOL_EDITOR (object);

  g_clear_pointer (&self->draft, inj_protocol_draft_free);
  g_clear_pointer (&self->site_rows, g_ptr_array_unref);
  g_clear_pointer (&self->limit_rows, g_ptr_array_unref);
  g_clear_pointer (&self->offered, g_ptr_array_unref);
  g_free (self->opened);

  G_OBJECT_CLASS (inj_protocol_editor_parent_class)->finalize (object);
}

static void
inj_protocol_editor_class_init (InjProtocolEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inj_protocol_editor_dispose;
  object_class->finalize = inj_protocol_editor_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = inj_protocol_editor_close_request;

  g_type_ensure (INJ_TYPE_MAP_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, INJ_RESOURCE_ROOT "/app/protocol/inj-protocol-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, InjProtocolEditor, message);
  gtk_widget_class_bind_template_child (widget_class, InjProtocolEditor, overview_button);
  gtk_widget_class_bind_template_child (widget_class, InjProtocolEditor, head_group);
  gtk_widget_class_bind_template_child (widget_class, InjProtocolEditor, sites_group);
  gtk_widget_class_bind_template_child (widget_class, InjProtocolEditor, limits_group);
  gtk_widget_class_bind_template_child (widget_class, InjProtocolEditor, site_drop_down);
  gtk_widget_class_bind_template_child (widget_class, InjProtocolEditor, limit_drop_down);
  gtk_widget_class_bind_template_child (widget_class, InjProtocolEditor, map_view);
  gtk_widget_class_bind_template_callback (widget_class, on_skin_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_place_menu_cb);

  gtk_widget_class_install_action (widget_class, "draft.changed", NULL, draft_changed);
  gtk_widget_class_install_action (widget_class, "draft.add-site", NULL, add_site);
  gtk_widget_class_install_action (widget_class, "draft.remove-site", "u", remove_site);
  gtk_widget_class_install_action (widget_class, "draft.raise-site", "u", raise_site);
  gtk_widget_class_install_action (widget_class, "draft.lower-site", "u", lower_site);
  gtk_widget_class_install_action (widget_class, "draft.add-limit", NULL, add_limit);
  gtk_widget_class_install_action (widget_class, "draft.remove-limit", "u", remove_limit);
  gtk_widget_class_install_action (widget_class, "draft.place", INJ_DRAFT_PLACE_TYPE, place);
  gtk_widget_class_install_action (widget_class, "draft.save", NULL, save);
}

static void
inj_protocol_editor_init (InjProtocolEditor *self)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  self->site_rows = g_ptr_array_new ();
  self->limit_rows = g_ptr_array_new ();
  self->offered = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  self->popover = GTK_POPOVER (gtk_popover_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->popover), GTK_WIDGET (self->map_view));
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "visit", G_ACTION_GROUP (actions));
}

GtkWidget *
inj_protocol_editor_new (GtkWindow        *parent,
                         InjCatalog       *catalog,
                         InjAtlas         *atlas,
                         InjProtocolDraft *draft,
                         InjProtocol      *known)
{
  InjProtocolEditor *self;

  g_return_val_if_fail (INJ_IS_CATALOG (catalog), NULL);
  g_return_val_if_fail (INJ_IS_ATLAS (atlas), NULL);
  g_return_val_if_fail (draft != NULL, NULL);

  self = g_object_new (INJ_TYPE_PROTOCOL_EDITOR, "transient-for", parent, NULL);
  self->catalog = g_object_ref (catalog);
  self->atlas = g_object_ref (atlas);
  self->draft = draft;
  g_set_object (&self->known, known);
  if (known != NULL)
    inj_protocol_draft_raise_version (draft);
  self->opened = inj_protocol_write (draft);

  inj_map_view_set_atlas (self->map_view, atlas);
  inj_draft_head_fill (self->head_group, draft, inj_catalog_get_substances (catalog), known == NULL);
  inj_draft_limits_fill (self->limit_drop_down);
  show_sites (self);
  show_limits (self);

  return GTK_WIDGET (self);
}

void
inj_protocol_editor_place (InjProtocolEditor *self,
                           const InjPosition *position,
                           InjMuscle          muscle)
{
  g_return_if_fail (INJ_IS_PROTOCOL_EDITOR (self));
  g_return_if_fail (position != NULL);

  if (inj_protocol_draft_add_own (self->draft, position, muscle) == NULL)
    return;

  show_sites (self);
  open_row (self, self->site_rows, self->site_rows->len - 1);
}

gboolean
inj_protocol_editor_save (InjProtocolEditor *self)
{
  g_autoptr (InjProtocol) protocol = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  int bad_site = -1;

  g_return_val_if_fail (INJ_IS_PROTOCOL_EDITOR (self), FALSE);

  protocol = inj_protocol_draft_check (self->draft, &bad_site, &error);
  text = inj_protocol_write (self->draft);
  if (protocol == NULL || ((self->known == NULL || is_changed (self))
                           && inj_catalog_save (self->catalog, NULL, text, -1, self->known != NULL, &error) == NULL))
    {
      g_clear_handle_id (&self->refresh_id, g_source_remove);
      show_message (self, error->message, TRUE);
      if (bad_site >= 0)
        open_row (self, self->site_rows, (guint) bad_site);
      return FALSE;
    }

  self->gives_up = TRUE;
  gtk_window_close (GTK_WINDOW (self));

  return TRUE;
}
