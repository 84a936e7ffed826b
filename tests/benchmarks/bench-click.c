/* bench-click.c
 *
 * From a click on a hollow marker to the frame that shows it solid.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#include "widgets/map/inj-marker.h"

#include "figures.h"
#include "opened-window.h"
#include "sample-practice.h"

/* All planned sites are given, taken back, and given again. */
#define N_ROUNDS 3
#define N_BARE_FRAMES 93
/* Longer than a person needs from one site to the next would only be slower. */
#define REST_MS 60
#define PRESS_MS 30
#define PATIENCE_MS 5000

/* The clicks come from another program, by way of the X server, as a pointer's
 * do. What is measured begins when the button is let go, since that gives the
 * dose, and ends when the X server has the frame with the solid marker. */
typedef struct
{
  /* Owned */
  GSubprocess   *pointer;
  GPtrArray     *place_ids;
  Figures       *clicks[N_ROUNDS];
  Figures       *commits;
  Figures       *bare_frames;
  char          *database;
  gint64         visit_id;

  /* Borrowed */
  OpenedWindow  *opened;
  GtkWindow     *bare_window;

  /* State */
  guint          round;
  guint          index;
  gint64         since;
  guint          patience_source;
  gboolean       has_begun;
} Bench;

static void next_click (Bench *self);

static void
tell_pointer (Bench      *self,
              const char *words)
{
  GOutputStream *stream = g_subprocess_get_stdin_pipe (self->pointer);
  g_autoptr (GError) error = NULL;

  g_output_stream_write_all (stream, words, strlen (words), NULL, NULL, &error);
  g_assert_no_error (error);
}

static gboolean
on_patience_lost_cb (gpointer data)
{
  Bench *self = data;

  g_error ("%s is not shown as given", (const char *) g_ptr_array_index (self->place_ids, self->index));

  return G_SOURCE_REMOVE;
}

static void
draw_bare_frame (Bench *self)
{
  self->since = g_get_monotonic_time ();
  gtk_widget_queue_draw (GTK_WIDGET (self->bare_window));
}

static gboolean
on_bare_rest_cb (gpointer data)
{
  draw_bare_frame (data);

  return G_SOURCE_REMOVE;
}

static void
on_bare_after_paint_cb (GdkFrameClock *clock,
                        gpointer       data)
{
  Bench *self = data;

  if (self->since == 0)
    return;

  gdk_display_sync (gtk_widget_get_display (GTK_WIDGET (self->bare_window)));
  figures_add_since (self->bare_frames, self->since);
  self->since = 0;
  if (self->bare_frames->len < N_BARE_FRAMES)
    g_timeout_add (REST_MS, on_bare_rest_cb, self);
  else
    g_application_quit (G_APPLICATION (self->opened->application));
}

static void
measure_bare_frames (Bench *self)
{
  self->bare_window = GTK_WINDOW (adw_window_new ());
  gtk_window_set_application (self->bare_window, self->opened->application);
  gtk_window_set_default_size (self->bare_window, 1280, 800);
  gtk_window_present (self->bare_window);
  opened_window_watch (self->bare_window, G_CALLBACK (on_bare_after_paint_cb), self);
  g_timeout_add (REST_MS * 10, on_bare_rest_cb, self);
}

static InjMarker *
lookup_marker (Bench *self)
{
  const char *place_id = g_ptr_array_index (self->place_ids, self->index);
  GtkWidget *marker = inj_map_view_lookup_marker (self->opened->map, place_id);

  g_assert_nonnull (marker);

  return INJ_MARKER (marker);
}

static gboolean
is_given (Bench *self)
{
  return inj_place_get_state (inj_marker_get_place (lookup_marker (self))) == INJ_PLACE_GIVEN;
}

static gboolean
on_let_go_cb (gpointer data)
{
  Bench *self = data;

  g_assert_false (is_given (self));
  self->since = g_get_monotonic_time ();
  tell_pointer (self, "mouseup 1\n");

  return G_SOURCE_REMOVE;
}

static gboolean
on_press_cb (gpointer data)
{
  Bench *self = data;

  tell_pointer (self, "mousedown 1\n");
  g_timeout_add (PRESS_MS, on_let_go_cb, self);

  return G_SOURCE_REMOVE;
}

static gboolean
on_rest_cb (gpointer data)
{
  next_click (data);

  return G_SOURCE_REMOVE;
}

/* The window stands at the corner of the screen: there is no window manager. */
static void
next_click (Bench *self)
{
  GtkWidget *marker = GTK_WIDGET (lookup_marker (self));
  double x = gtk_widget_get_width (marker) / 2.0;
  double y = gtk_widget_get_height (marker) / 2.0;
  double left, top;
  g_autofree char *words = NULL;

  gtk_widget_translate_coordinates (marker, GTK_WIDGET (self->opened->window), x, y, &x, &y);
  gtk_native_get_surface_transform (GTK_NATIVE (self->opened->window), &left, &top);
  words = g_strdup_printf ("mousemove %d %d\n", (int) (x + left), (int) (y + top));
  tell_pointer (self, words);
  self->patience_source = g_timeout_add (PATIENCE_MS, on_patience_lost_cb, self);
  g_timeout_add (REST_MS, on_press_cb, self);
}

/* Back to where the round began; undoing is not measured. */
static void
take_back (Bench *self)
{
  for (guint i = 0; i < self->place_ids->len; i++)
    gtk_widget_activate_action (GTK_WIDGET (self->opened->map), "visit.undo", NULL);
}

/* Kept, and applied. */
static void
on_revision_cb (Bench *self)
{
  if (self->since != 0)
    figures_add_since (self->commits, self->since);
}

static void
on_painted_cb (OpenedWindow *opened,
               gpointer      data)
{
  Bench *self = data;

  self->opened = opened;
  if (!self->has_begun && inj_map_view_is_settled (opened->map))
    {
      self->has_begun = TRUE;
      g_signal_connect_swapped (inj_map_view_get_visit (opened->map), "notify::revision",
                                G_CALLBACK (on_revision_cb), self);
      g_timeout_add (REST_MS * 10, on_rest_cb, self);
    }
  if (self->since == 0 || self->bare_window != NULL || !is_given (self))
    return;

  figures_add_since (self->clicks[self->round], self->since);
  self->since = 0;
  g_clear_handle_id (&self->patience_source, g_source_remove);
  if (++self->index == self->place_ids->len)
    {
      self->index = 0;
      if (++self->round == N_ROUNDS)
        {
          measure_bare_frames (self);
          return;
        }
      take_back (self);
    }
  g_timeout_add (REST_MS, on_rest_cb, self);
}

static void
make_visit (Bench *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InjAtlas) atlas = inj_atlas_new (&error);
  g_autoptr (SamplePractice) sample = NULL;
  g_autoptr (InjVisit) visit = NULL;
  g_auto (GStrv) hollow = NULL;

  g_assert_no_error (error);
  sample = sample_practice_new (self->database, inj_atlas_get_anchors (atlas));
  visit = sample_practice_start (sample, sample_practice_add_patient (sample, "Sample", "Alex", "1980-02-29", "4711"),
                                 "2026-11-20", "C1234");
  self->visit_id = inj_visit_get_id (visit);
  hollow = inj_compose_dup_hollow (visit, -1, -1);
  self->place_ids = g_ptr_array_new_with_free_func (g_free);
  for (gsize i = 0; hollow[i] != NULL; i++)
    g_ptr_array_add (self->place_ids, g_strdup (hollow[i]));
  g_assert_cmpuint (self->place_ids->len, ==, 31);
}

/* What was shown is in the file. */
static void
check_visit (Bench *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InjStore) store = inj_store_open (self->database, INJ_STORE_EXISTING, 0, &error);
  g_autoptr (InjVisit) visit = NULL;

  g_assert_no_error (error);
  visit = inj_store_load_visit (store, self->visit_id, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < self->place_ids->len; i++)
    {
      InjPlace *place = inj_visit_lookup_place (visit, g_ptr_array_index (self->place_ids, i));

      g_assert_cmpint (inj_place_get_state (place), ==, INJ_PLACE_GIVEN);
    }
}

static void
print_figures (Bench *self)
{
  Figures *all = figures_new ();

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autofree char *title = g_strdup_printf ("Click to solid marker, round %u", round + 1);

      figures_print (self->clicks[round], title, "ms");
      g_array_append_vals (all, self->clicks[round]->data, self->clicks[round]->len);
    }
  figures_print (all, "Click to solid marker, all (aim: 95 % in 50)", "ms");
  figures_print (self->commits, "Of that, until the dose is kept", "ms");
  figures_print (self->bare_frames, "One frame of an empty window", "ms");
  figures_compare (all, self->bare_frames, "A click, to a frame of an empty window");
  figures_compare (self->clicks[N_ROUNDS - 1], self->clicks[0], "The last round, to the first");
  g_array_unref (all);
}

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("injectmap-bench-XXXXXX", &error);
  Bench self = { .commits = figures_new (), .bare_frames = figures_new () };
  int status;

  g_assert_no_error (error);
  self.database = g_build_filename (folder, "practice.db", NULL);
  for (guint round = 0; round < N_ROUNDS; round++)
    self.clicks[round] = figures_new ();
  make_visit (&self);
  self.pointer = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE, &error, "xdotool", "-", NULL);
  g_assert_no_error (error);

  status = opened_window_run (self.database, self.visit_id, on_painted_cb, &self);
  g_assert_cmpint (status, ==, 0);
  check_visit (&self);
  print_figures (&self);

  g_subprocess_force_exit (self.pointer);
  g_object_unref (self.pointer);
  g_ptr_array_unref (self.place_ids);
  for (guint round = 0; round < N_ROUNDS; round++)
    g_array_unref (self.clicks[round]);
  g_array_unref (self.commits);
  g_array_unref (self.bare_frames);
  g_unlink (self.database);
  g_rmdir (folder);
  g_free (self.database);

  return 0;
}
