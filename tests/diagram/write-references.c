/* write-references.c
 *
 * Draws the pictures that the plates are held against anew.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <stdlib.h>

#include "diagram/inj-atlas.h"
#include "reference-picture.h"

/* A palette makes a third of it; without dithering, which would be noise. */
static gboolean
shrink (const char  *path,
        GError     **error)
{
  g_autofree char *pngquant = g_find_program_in_path ("pngquant");
  const char *const command[] = {
    pngquant, "--nofs", "--speed", "1", "--strip", "--force", "--output", path, "96", path, NULL,
  };
  int status = 0;

  if (pngquant == NULL)
    {
      g_printerr ("%s: as large as it is, since pngquant is not installed\n", path);
      return TRUE;
    }

  return g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status, error)
         && g_spawn_check_wait_status (status, error);
}

static gboolean
write_picture (InjAtlas                *atlas,
               const ReferencePicture  *picture,
               const char              *folder,
               GError                 **error)
{
  g_autofree char *name = g_strconcat (picture->name, ".png", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  cairo_surface_t *surface = reference_render (inj_atlas_get_drawing (atlas, picture->plate), &picture->style, NULL, 0);
  cairo_status_t status = cairo_surface_write_to_png (surface, path);

  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED, "%s: %s", path, cairo_status_to_string (status));
      return FALSE;
    }

  return shrink (path, error);
}

/* Those of a style that is no more would stay behind. */
static void
remove_all (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_str_has_suffix (name, ".png"))
        g_remove (path);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InjAtlas) atlas = NULL;
  g_autoptr (GArray) pictures = reference_list ();

  if (argc != 2)
    {
      g_printerr ("Usage: %s FOLDER\n", argv[0]);
      return 2;
    }

  atlas = inj_atlas_new (&error);
  if (atlas != NULL)
    {
      g_mkdir_with_parents (argv[1], 0755);
      remove_all (argv[1]);
    }

  for (guint i = 0; error == NULL && i < pictures->len; i++)
    if (!write_picture (atlas, &g_array_index (pictures, ReferencePicture, i), argv[1], &error))
      break;

  if (error == NULL)
    return EXIT_SUCCESS;

  g_printerr ("%s\n", error->message);
  return EXIT_FAILURE;
}
