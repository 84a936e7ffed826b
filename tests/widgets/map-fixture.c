/* map-fixture.c
 *
 * The plates and a made-up visit in a window that is really shown.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "map-fixture.h"

#include <math.h>

#define WIDTH 951
#define HEIGHT 690
#define PATIENCE_SECONDS 5

static gboolean
on_time_up_cb (gpointer data)
{
  gboolean *is_up = data;

  *is_up = TRUE;

  return G_SOURCE_CONTINUE;
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_get_width (widget) > 0;
}

MapFixture *
map_fixture_new (const char *protocol_id)
{
  MapFixture *self = g_new0 (MapFixture, 1);
  g_autoptr (GError) error = NULL;

  self->atlas = inj_atlas_new (&error);
  g_assert_no_error (error);
  self->made = made_up_visit_new (protocol_id);
  self->made->compose.anchors = inj_atlas_get_anchors (self->atlas);
  made_up_visit_open_vial (self->made, "botox", "C1234", 200, 4);

  return self;
}

void
map_fixture_show (MapFixture *self,
                  GtkWidget  *widget)
{
  self->widgets = widget_fixture_new (widget);
  gtk_window_set_decorated (GTK_WINDOW (self->widgets->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (self->widgets->window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (self->widgets->window));
  map_fixture_wait (is_mapped, widget);
  map_fixture_settle (self);
}

void
map_fixture_free (MapFixture *self)
{
  g_clear_pointer (&self->widgets, widget_fixture_free);
  made_up_visit_free (self->made);
  g_object_unref (self->atlas);
  g_free (self);
}

void
map_fixture_wait (MapFixtureCondition condition,
                  gpointer            data)
{
  gboolean is_up = FALSE;
  guint source = g_timeout_add_seconds (PATIENCE_SECONDS, on_time_up_cb, &is_up);

  while (!condition (data) && !is_up)
    g_main_context_iteration (NULL, TRUE);

  g_source_remove (source);
  g_assert_true (condition (data));
}

void
map_fixture_rest (guint milliseconds)
{
  gboolean is_up = FALSE;
  guint source = g_timeout_add (milliseconds, on_time_up_cb, &is_up);

  while (!is_up)
    g_main_context_iteration (NULL, TRUE);

  g_source_remove (source);
}

static void
on_frame_cb (GdkFrameClock *clock,
             guint         *n_frames)
{
  (*n_frames)++;
}

static gboolean
has_frames (gpointer data)
{
  return *(guint *) data >= 2;
}

void
map_fixture_settle (MapFixture *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (self->widgets->window);
  guint n_frames = 0;
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (on_frame_cb), &n_frames);

  gdk_frame_clock_begin_updating (clock);
  map_fixture_wait (has_frames, &n_frames);
  gdk_frame_clock_end_updating (clock);
  g_signal_handler_disconnect (clock, handler);
}

gboolean
map_fixture_has_pointer (void)
{
  g_autofree char *path = g_find_program_in_path ("xdotool");

  if (path == NULL)
    g_test_skip ("xdotool is not there");

  return path != NULL;
}

void
map_fixture_point (MapFixture *self,
                   GtkWidget  *widget,
                   double      x,
                   double      y,
                   const char *commands)
{
  g_autofree char *line = NULL;
  g_autoptr (GError) error = NULL;
  double native_x;
  double native_y;
  int status;

  gtk_native_get_surface_transform (GTK_NATIVE (self->widgets->window), &native_x, &native_y);
  g_assert_true (gtk_widget_translate_coordinates (widget, self->widgets->window, x, y, &x, &y));
  line = g_strdup_printf ("xdotool mousemove %d %d sleep 0.05 %s",
                          (int) lround (x + native_x),
                          (int) lround (y + native_y),
                          commands);
  g_spawn_command_line_sync (line, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, &error));

  /* However busy the machine is: what the server has told by now is done when
   * two more frames are. */
  gdk_display_sync (gtk_widget_get_display (widget));
  map_fixture_rest (100);
  map_fixture_settle (self);
}

void
map_fixture_point_quietly (GtkWidget *widget,
                           double     x,
                           double     y)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_MOTION (controller))
        g_signal_emit_by_name (controller, "motion", x, y);
    }
}

static void
append_textures (GskRenderNode *node,
                 GString       *text)
{
  GskRenderNodeType type = gsk_render_node_get_node_type (node);

  if (type == GSK_TEXTURE_NODE)
    {
      GdkTexture *texture = gsk_texture_node_get_texture (node);
      g_autoptr (GBytes) bytes = gdk_texture_save_to_png_bytes (texture);
      g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
      graphene_rect_t box;

      gsk_render_node_get_bounds (node, &box);
      g_string_append_printf (text, "%.1f %.1f %.1f %.1f %s\n",
                              box.origin.x, box.origin.y, box.size.width, box.size.height, sum);
    }
  else if (type == GSK_CONTAINER_NODE)
    {
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        append_textures (gsk_container_node_get_child (node, i), text);
    }
  else if (type == GSK_TRANSFORM_NODE)
    append_textures (gsk_transform_node_get_child (node), text);
  else if (type == GSK_CLIP_NODE)
    append_textures (gsk_clip_node_get_child (node), text);
  else if (type == GSK_ROUNDED_CLIP_NODE)
    append_textures (gsk_rounded_clip_node_get_child (node), text);
  else if (type == GSK_DEBUG_NODE)
    append_textures (gsk_debug_node_get_child (node), text);
}

/* %NULL while a layout is due. */
static GskRenderNode *
make_node (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (widget), gtk_widget_get_height (widget));

  return gtk_snapshot_free_to_node (snapshot);
}

char *
map_fixture_dup_picture (GtkWidget *widget)
{
  g_autoptr (GskRenderNode) node = NULL;
  GString *text = g_string_new (NULL);

  for (int i = 0; i < 100 && node == NULL; i++)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      node = make_node (widget);
      if (node == NULL)
        g_usleep (3000);
    }
  if (node != NULL)
    append_textures (node, text);

  return g_string_free (text, FALSE);
}
