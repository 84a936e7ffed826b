/* inj-protocol-actions.c
 *
 * What a window does with protocols, as actions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-protocol-actions.h"

#include "inj-protocol-about.h"
#include "inj-protocol-list.h"

/* What the actions work on; the group that the window owns owns it. */
typedef struct
{
  GtkWindow  *window;
  InjCatalog *catalog;
  InjAtlas   *atlas;
} Context;

static void
context_free (gpointer  data,
              GObject  *group)
{
  Context *self = data;

  g_object_unref (self->catalog);
  g_object_unref (self->atlas);
  g_free (self);
}

static void
list (GSimpleAction *action,
      GVariant      *parameter,
      gpointer       data)
{
  Context *self = data;

  gtk_window_present (GTK_WINDOW (inj_protocol_list_new (self->window, self->catalog, self->atlas)));
}

static void
about (GSimpleAction *action,
       GVariant      *parameter,
       gpointer       data)
{
  Context *self = data;
  InjProtocol *protocol = inj_catalog_lookup_protocol (self->catalog, g_variant_get_string (parameter, NULL), NULL);

  if (protocol != NULL)
    gtk_window_present (GTK_WINDOW (inj_protocol_about_new (self->window, protocol)));
}

static const GActionEntry entries[] = {
  { .name = "list", .activate = list },
  { .name = "about", .activate = about, .parameter_type = "s" },
};

void
inj_protocol_actions_add (GtkWindow  *window,
                          InjCatalog *catalog,
                          InjAtlas   *atlas)
{
  g_autoptr (GSimpleActionGroup) actions = NULL;
  Context *context;

  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (INJ_IS_CATALOG (catalog));
  g_return_if_fail (INJ_IS_ATLAS (atlas));

  context = g_new0 (Context, 1);
  context->window = window;
  context->catalog = g_object_ref (catalog);
  context->atlas = g_object_ref (atlas);
  actions = g_simple_action_group_new ();
  g_object_weak_ref (G_OBJECT (actions), context_free, context);
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), context);
  gtk_widget_insert_action_group (GTK_WIDGET (window), "protocol", G_ACTION_GROUP (actions));
}
