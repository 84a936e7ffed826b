/* take-screenshots.c
 *
 * Pictures of the real window with a made-up visit.
 *
 *   take-screenshots FOLDER
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#include "opened-window.h"
#include "sample-practice.h"

#define WIDTH 1280
#define HEIGHT 800
/* What a style or a plate changes comes in a few frames, and some of it only
 * after a moment's rest. */
#define REST_MS 700

/* One picture: what is in it, and what is done for it before. */
typedef struct
{
  const char     *name;
  AdwColorScheme  scheme;
  const char     *plate;
  guint           n_zooms;
} Shot;

static const Shot shots[] = {
  { "overview-light.png", ADW_COLOR_SCHEME_FORCE_LIGHT, "overview", 0 },
  { "overview-dark.png", ADW_COLOR_SCHEME_FORCE_DARK, "overview", 0 },
  { "plate.png", ADW_COLOR_SCHEME_FORCE_LIGHT, "left", 1 },
};

/* All of it is borrowed. */
typedef struct
{
  OpenedWindow *opened;
  const char   *folder;
  guint         n_taken;
} Session;

/* The look of a desktop, where a test's display has none: its font, and no
 * frame that only a window without a shadow has. */
static void
set_up_display (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  g_object_set (gtk_settings_get_default (),
                "gtk-font-name", "Cantarell 11",
                "gtk-xft-antialias", 1,
                "gtk-xft-hinting", 1,
                "gtk-xft-hintstyle", "hintslight",
                "gtk-xft-rgba", "none",
                "gtk-enable-animations", FALSE,
                NULL);
  gtk_css_provider_load_from_data (provider, "window.solid-csd { padding: 0; border: none; box-shadow: none; }", -1);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_USER);
}

/* A palette makes a third of it; without pngquant it stays as large as it is. */
static void
shrink (const char *path)
{
  g_autofree char *pngquant = g_find_program_in_path ("pngquant");
  const char *command[] = {
    pngquant, "--quality", "80-98", "--speed", "1", "--strip", "--force", "--output", path, path, NULL,
  };
  g_autoptr (GError) error = NULL;
  int status;

  if (pngquant == NULL)
    {
      g_printerr ("%s: as large as it is, since pngquant is not installed\n", path);
      return;
    }

  if (!g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status, &error) ||
      !g_spawn_check_wait_status (status, &error))
    g_error ("%s: %s", path, error->message);
}

static void
take (Session    *self,
      const char *name)
{
  GtkWidget *window = GTK_WIDGET (self->opened->window);
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  gdk_paintable_snapshot (paintable, snapshot, WIDTH, HEIGHT);
  node = gtk_snapshot_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT));
  if (!gdk_texture_save_to_png (texture, path))
    g_error ("%s cannot be written", path);
  shrink (path);
  g_print ("%s\n", path);
}

static void
prepare (Session    *self,
         const Shot *shot)
{
  GtkWidget *map = GTK_WIDGET (self->opened->map);

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), shot->scheme);
  gtk_widget_activate_action (map, "visit.open-plate", "s", shot->plate);
  for (guint i = 0; i < shot->n_zooms; i++)
    gtk_widget_activate_action (map, "visit.zoom-in", NULL);
}

static gboolean
on_rested_cb (gpointer data)
{
  Session *self = data;

  if (!inj_map_view_is_settled (self->opened->map))
    return G_SOURCE_CONTINUE;

  take (self, shots[self->n_taken++].name);
  if (self->n_taken == G_N_ELEMENTS (shots))
    {
      g_application_quit (G_APPLICATION (self->opened->application));
      return G_SOURCE_REMOVE;
    }

  prepare (self, &shots[self->n_taken]);

  return G_SOURCE_CONTINUE;
}

static void
on_painted_cb (OpenedWindow *opened,
               gpointer      data)
{
  Session *self = data;

  if (opened->n_frames > 1)
    return;

  self->opened = opened;
  set_up_display ();
  /* The pointer of the display lights up nothing. */
  gtk_widget_set_can_target (GTK_WIDGET (opened->map), FALSE);
  gtk_window_set_default_size (opened->window, WIDTH, HEIGHT);
  prepare (self, &shots[0]);
  g_timeout_add (REST_MS, on_rested_cb, self);
}

static gint64
make_visit (const char *database)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InjAtlas) atlas = inj_atlas_new (&error);
  g_autoptr (SamplePractice) sample = NULL;

  g_assert_no_error (error);
  sample = sample_practice_new (database, inj_atlas_get_anchors (atlas));

  return sample_practice_add_sample (sample);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("injectmap-screenshots-XXXXXX", &error);
  g_autofree char *database = g_build_filename (folder, "practice.db", NULL);
  Session self = { .folder = argv[1] };
  int status;

  g_assert_no_error (error);
  g_assert_cmpint (argc, ==, 2);
  g_assert_cmpint (g_mkdir_with_parents (argv[1], 0755), ==, 0);

  status = opened_window_run (database, make_visit (database), on_painted_cb, &self);
  g_unlink (database);
  g_rmdir (folder);

  return status;
}
