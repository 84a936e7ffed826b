/* inj-plate-style.c
 *
 * How plates are drawn: their colours, and what of the muscles is shown.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-plate-style.h"

#include <gio/gio.h>

/* The drawing itself is in the light palette, with the muscles in full. */
static const char *const palette_files[] = {
  [INJ_PALETTE_LIGHT] = NULL,
  [INJ_PALETTE_DARK] = "dark.css",
  [INJ_PALETTE_HIGH_CONTRAST] = "high-contrast.css",
};
static const char *const muscle_files[] = {
  [INJ_MUSCLE_VIEW_OFF] = "muscles-off.css",
  [INJ_MUSCLE_VIEW_OUTLINED] = "muscles-outlined.css",
  [INJ_MUSCLE_VIEW_FULL] = NULL,
};

static void
append_file (GString    *stylesheet,
             const char *file)
{
  g_autofree char *path = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (file == NULL)
    return;

  path = g_strconcat (INJ_RESOURCE_ROOT "/diagrams/", file, NULL);
  bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  /* It is compiled in. */
  g_assert_no_error (error);
  g_string_append_len (stylesheet, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
}

gboolean
inj_plate_style_equal (const InjPlateStyle *self,
                       const InjPlateStyle *other)
{
  return self->palette == other->palette && self->muscles == other->muscles;
}

char *
inj_plate_style_dup_stylesheet (const InjPlateStyle *self)
{
  GString *stylesheet = g_string_new (NULL);

  append_file (stylesheet, palette_files[self->palette]);
  append_file (stylesheet, muscle_files[self->muscles]);

  return g_string_free (stylesheet, FALSE);
}
