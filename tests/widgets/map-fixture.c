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
