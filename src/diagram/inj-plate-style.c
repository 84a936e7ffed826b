/* inj-plate-style.c
 *
 * How plates are drawn: their colours, and what is shown beside the skin.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-plate-style.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#define LANDMARKS_FILE "landmarks.css"

static const struct
{
  const char *id;
  const char *name;
} skins[INJ_N_SKINS] = {
  /* Translators: of the three tones of the skin in the plates */
  [INJ_SKIN_MEDIUM] = { "medium", NC_("skin", "Medium") },
  [INJ_SKIN_LIGHTER] = { "lighter", NC_("skin", "Lighter") },
  [INJ_SKIN_DARKER] = { "darker", NC_("skin", "Darker") },
};

/* The drawing itself is in the light palette, with medium skin, the muscles in
 * full, and the landmarks hidden. */
static const char *const palette_ids[] = {
  [INJ_PALETTE_LIGHT] = "light",
  [INJ_PALETTE_DARK] = "dark",
  [INJ_PALETTE_HIGH_CONTRAST] = "high-contrast",
};
static const char *const palette_files[] = {
  [INJ_PALETTE_LIGHT] = NULL,
  [INJ_PALETTE_DARK] = "dark.css",
  [INJ_PALETTE_HIGH_CONTRAST] = "high-contrast.css",
};
/* High contrast has one skin. */
static const char *const skin_files[][INJ_N_SKINS] = {
  [INJ_PALETTE_LIGHT] = { NULL, "skin-lighter.css", "skin-darker.css" },
  [INJ_PALETTE_DARK] = { NULL, "dark-skin-lighter.css", "dark-skin-darker.css" },
  [INJ_PALETTE_HIGH_CONTRAST] = { NULL, NULL, NULL },
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

const char *
inj_palette_get_id (InjPalette palette)
{
  g_return_val_if_fail ((guint) palette < G_N_ELEMENTS (palette_ids), NULL);

  return palette_ids[palette];
}

gboolean
inj_palette_from_id (const char *id,
                     InjPalette *palette)
{
  g_return_val_if_fail (palette != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (palette_ids); i++)
    {
      if (g_strcmp0 (id, palette_ids[i]) == 0)
        {
          *palette = (InjPalette) i;
          return TRUE;
        }
    }

  return FALSE;
}

const char *
inj_skin_get_id (InjSkin skin)
{
  g_return_val_if_fail ((guint) skin < INJ_N_SKINS, NULL);

  return skins[skin].id;
}

const char *
inj_skin_get_name (InjSkin skin)
{
  g_return_val_if_fail ((guint) skin < INJ_N_SKINS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "skin", skins[skin].name);
}

gboolean
inj_skin_from_id (const char *id,
                  InjSkin    *skin)
{
  g_return_val_if_fail (skin != NULL, FALSE);

  for (guint i = 0; i < INJ_N_SKINS; i++)
    {
      if (g_strcmp0 (id, skins[i].id) == 0)
        {
          *skin = (InjSkin) i;
          return TRUE;
        }
    }

  return FALSE;
}

gboolean
inj_plate_style_equal (const InjPlateStyle *self,
                       const InjPlateStyle *other)
{
  return self->palette == other->palette
         && self->muscles == other->muscles
         && self->skin == other->skin
         && !self->landmarks == !other->landmarks;
}

char *
inj_plate_style_dup_stylesheet (const InjPlateStyle *self)
{
  GString *stylesheet = g_string_new (NULL);

  append_file (stylesheet, palette_files[self->palette]);
  append_file (stylesheet, skin_files[self->palette][self->skin]);
  append_file (stylesheet, muscle_files[self->muscles]);
  append_file (stylesheet, self->landmarks ? LANDMARKS_FILE : NULL);

  return g_string_free (stylesheet, FALSE);
}
