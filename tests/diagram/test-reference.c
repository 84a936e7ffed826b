/* test-reference.c
 *
 * The plates in each style against pictures of them that were looked at, and
 * proof that a change would be seen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "reference-picture.h"

#include "diagram/inj-atlas.h"

/* All pictures together, in bytes. */
#define FOLDER_MAXIMUM (600 * 1024)

typedef struct
{
  InjAtlas *atlas;
} Fixture;

/* What a designer might do to the left plate, by 3 mm, and in which picture it
 * must be seen. */
static const struct
{
  const char   *name;
  const char   *found;
  const char   *replaced;
  const char   *stylesheet;
  InjMuscleView muscles;
} changes[] = {
  { "ear-moved", "<g id=\"ear\"", "<g transform=\"translate(13,0)\" id=\"ear\"", NULL, INJ_MUSCLE_VIEW_FULL },
  { "muscle-moved", "<g id=\"group-muscle-temporalis-left\"",
    "<g transform=\"translate(0,-13)\" id=\"group-muscle-temporalis-left\"", NULL, INJ_MUSCLE_VIEW_OUTLINED },
  { "muscle-in-another-colour", "", "",
    ".stop-temporalis { stop-color: #4866a5; } .muscle-temporalis { fill: #4866a5; }", INJ_MUSCLE_VIEW_FULL },
  { "skin-a-little-darker", "", "",
    ".skin-mid { fill: #dccab9; } .stop-skin { stop-color: #dccab9; }", INJ_MUSCLE_VIEW_OFF },
  { "no-features", "", "", "#features { display: none; }", INJ_MUSCLE_VIEW_OFF },
};

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  self->atlas = inj_atlas_new (&error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_clear_object (&self->atlas);
}

static char *
dup_folder (void)
{
  return g_build_filename (g_getenv ("G_TEST_SRCDIR"), "diagram", "reference", NULL);
}

static cairo_surface_t *
load_reference (const char *name)
{
  g_autofree char *folder = dup_folder ();
  g_autofree char *path = g_strdup_printf ("%s/%s.png", folder, name);
  cairo_surface_t *loaded = cairo_image_surface_create_from_png (path);
  cairo_surface_t *surface;
  cairo_t *cr;

  if (cairo_surface_status (loaded) != CAIRO_STATUS_SUCCESS)
    g_error ("%s cannot be read; `ninja reference-renders` draws them", path);

  /* Whatever the format of the file, in that of the renders. */
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                        cairo_image_surface_get_width (loaded),
                                        cairo_image_surface_get_height (loaded));
  cr = cairo_create (surface);
  cairo_set_source_surface (cr, loaded, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (loaded);
  cairo_surface_flush (surface);

  return surface;
}

static char *
write_picture (cairo_surface_t *surface,
               const char      *name,
               const char      *kind)
{
  g_autofree char *file = g_strdup_printf ("%s-%s.png", name, kind);
  g_autofree char *folder = g_build_filename (g_getenv ("G_TEST_BUILDDIR"), "diagram", "reference", NULL);
  char *path = g_build_filename (folder, file, NULL);

  g_mkdir_with_parents (folder, 0755);
  cairo_surface_write_to_png (surface, path);

  return path;
}

static void
fail_with_pictures (const char                *name,
                    cairo_surface_t           *drawn,
                    cairo_surface_t           *wanted,
                    const ReferenceDifference *difference)
{
  cairo_surface_t *apart = reference_draw_difference (drawn, wanted);
  g_autofree char *actual_path = write_picture (drawn, name, "actual");
  g_autofree char *difference_path = write_picture (apart, name, "difference");

  cairo_surface_destroy (apart);
  g_test_message ("%s differs by %.1f at %d,%d and by %.2f in the mean: see %s and %s; "
                  "`ninja reference-renders` takes what is drawn now",
                  name, difference->worst, difference->x, difference->y, difference->mean,
                  actual_path, difference_path);
  g_test_fail ();
}

/* One picture after the other, so that one run names all that changed. */
static void
test_pictures (Fixture       *self,
               gconstpointer  data)
{
  InjPlate plate = GPOINTER_TO_INT (data);
  g_autoptr (GArray) pictures = reference_list ();

  for (guint i = 0; i < pictures->len; i++)
    {
      const ReferencePicture *picture = &g_array_index (pictures, ReferencePicture, i);
      ReferenceDifference difference;
      cairo_surface_t *drawn;
      cairo_surface_t *wanted;

      if (picture->plate != plate)
        continue;

      drawn = reference_render (inj_atlas_get_drawing (self->atlas, plate), &picture->style, NULL, 0);
      wanted = load_reference (picture->name);
      if (!reference_compare (drawn, wanted, &difference) || !reference_is_alike (&difference))
        fail_with_pictures (picture->name, drawn, wanted, &difference);
      cairo_surface_destroy (drawn);
      cairo_surface_destroy (wanted);
    }
}

static InjDrawing *
load_changed (const char *found,
              const char *replaced)
{
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (GBytes) changed = NULL;
  g_autoptr (GString) text = NULL;
  g_autoptr (GError) error = NULL;
  InjDrawing *drawing;

  svg = g_resources_lookup_data (INJ_RESOURCE_ROOT "/diagrams/left.svg", G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_assert_no_error (error);
  text = g_string_new_len (g_bytes_get_data (svg, NULL), (gssize) g_bytes_get_size (svg));
  if (*found != '\0')
    g_assert_cmpuint (g_string_replace (text, found, replaced, 0), ==, 1);
  changed = g_bytes_new (text->str, text->len);
  drawing = inj_drawing_new ("left.svg", changed, &error);
  g_assert_no_error (error);

  return drawing;
}

static void
assert_alike (InjDrawing    *drawing,
              InjMuscleView  muscles,
              const char    *stylesheet,
              double         shift,
              gboolean       is_alike)
{
  static const char *const names[] = {
    [INJ_MUSCLE_VIEW_OFF] = "left-light-bare",
    [INJ_MUSCLE_VIEW_OUTLINED] = "left-light-outlined",
    [INJ_MUSCLE_VIEW_FULL] = "left-light-full",
  };
  const InjPlateStyle style = { INJ_PALETTE_LIGHT, muscles };
  cairo_surface_t *drawn = reference_render (drawing, &style, stylesheet, shift);
  cairo_surface_t *wanted = load_reference (names[muscles]);
  ReferenceDifference difference;

  g_assert_true (reference_compare (drawn, wanted, &difference));
  g_test_message ("worst %.1f, mean %.2f", difference.worst, difference.mean);
  g_assert_cmpint (reference_is_alike (&difference), ==, is_alike);
  cairo_surface_destroy (drawn);
  cairo_surface_destroy (wanted);
}

static void
test_change (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  g_autoptr (InjDrawing) drawing = load_changed (changes[row].found, changes[row].replaced);

  assert_alike (drawing, changes[row].muscles, changes[row].stylesheet, 0, FALSE);
}

/* As another release of the SVG library may draw: edges a little softer. */
static void
test_softer_edges (void)
{
  g_autoptr (InjDrawing) drawing = load_changed ("", "");

  for (InjMuscleView muscles = INJ_MUSCLE_VIEW_OFF; muscles <= INJ_MUSCLE_VIEW_FULL; muscles++)
    {
      assert_alike (drawing, muscles, NULL, 0, TRUE);
      assert_alike (drawing, muscles, NULL, 0.1, TRUE);
    }
}

static void
test_another_size (void)
{
  cairo_surface_t *one = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 10, 10);
  cairo_surface_t *other = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 10, 11);
  ReferenceDifference difference;

  g_assert_true (reference_compare (one, one, &difference));
  g_assert_false (reference_compare (one, other, &difference));
  cairo_surface_destroy (one);
  cairo_surface_destroy (other);
}

/* No picture that is compared with nothing, and not too many bytes. */
static void
test_folder (void)
{
  g_autofree char *folder = dup_folder ();
  g_autoptr (GArray) pictures = reference_list ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  goffset size = 0;
  guint n_files = 0;
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autoptr (GFile) file = g_file_new_build_filename (folder, name, NULL);
      g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, 0, NULL, &error);

      g_assert_no_error (error);
      size += g_file_info_get_size (info);
      n_files++;
    }

  g_assert_cmpuint (n_files, ==, pictures->len);
  g_assert_cmpint (size, <, FOLDER_MAXIMUM);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (InjPlate plate = 0; plate < INJ_N_PLATES; plate++)
    {
      g_autofree char *path = g_strconcat ("/reference/pictures/", inj_plate_get_id (plate), NULL);

      g_test_add (path, Fixture, GINT_TO_POINTER (plate), set_up, test_pictures, tear_down);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *path = g_strconcat ("/reference/change/", changes[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_change);
    }

  g_test_add_func ("/reference/softer-edges", test_softer_edges);
  g_test_add_func ("/reference/another-size", test_another_size);
  g_test_add_func ("/reference/folder", test_folder);

  return g_test_run ();
}
