/* inj-contents.c
 *
 * What the SVG of a plate says of itself: its frame, sites, muscles, landmarks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-contents.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "domain/values/inj-domain-error.h"

#define SITE_PREFIX "site-"
#define MUSCLE_PREFIX "muscle-"
#define LANDMARK_PREFIX "landmark-"
#define REGION_PREFIX "region-"

/* While a file is read. */
typedef struct
{
  const char  *name;
  InjContents *contents;
  GHashTable  *ids;
  gboolean     has_root;
} Reading;

/* What encloses an area, and so can be a muscle or a region. */
static const char *const closed_elements[] = { "path", "polygon", "ellipse", "circle", "rect", NULL };

static gboolean
set_invalid (Reading     *reading,
             const char  *element,
             GError     **error,
             const char  *reason)
{
  g_set_error (error,
               INJ_DOMAIN_ERROR,
               INJ_DOMAIN_ERROR_INVALID,
               /* Translators: the plate's file, the element in it, and what is wrong with it. */
               _("%s: %s: %s"),
               reading->name,
               element,
               reason);

  return FALSE;
}

static void
clear_region_shape (InjRegionShape *shape)
{
  g_free (shape->id);
}

static const char *
find_attribute (const char **names,
                const char **values,
                const char  *wanted)
{
  for (gsize i = 0; names[i] != NULL; i++)
    if (g_strcmp0 (names[i], wanted) == 0)
      return values[i];

  return NULL;
}

static gboolean
parse_number (const char *text,
              double     *number)
{
  char *end = NULL;

  if (text == NULL || *text == '\0')
    return FALSE;

  *number = g_ascii_strtod (text, &end);

  return *end == '\0' && isfinite (*number);
}

/* "0 0 WIDTH HEIGHT" */
static gboolean
parse_view_box (const char *text,
                InjFrame   *frame)
{
  g_auto (GStrv) parts = NULL;

  if (text == NULL)
    return FALSE;

  parts = g_strsplit (text, " ", -1);

  return g_strv_length (parts) == 4
         && g_str_equal (parts[0], "0")
         && g_str_equal (parts[1], "0")
         && parse_number (parts[2], &frame->width)
         && parse_number (parts[3], &frame->height)
         && frame->width > 0
         && frame->height > 0;
}

static gboolean
read_root (Reading     *reading,
           const char  *element,
           const char **names,
           const char **values,
           GError     **error)
{
  InjFrame *frame = &reading->contents->frame;
  const char *plate = find_attribute (names, values, "data-plate");
  const char *overview = find_attribute (names, values, "data-overview-height");

  reading->has_root = TRUE;

  if (!g_str_equal (element, "svg"))
    return set_invalid (reading, element, error, _("the root is not an SVG picture"));
  if (plate == NULL || !inj_plate_from_id (plate, &frame->plate))
    return set_invalid (reading, "data-plate", error, _("it names none of the five plates"));
  if (!parse_number (find_attribute (names, values, "data-cx"), &frame->cx))
    return set_invalid (reading, "data-cx", error, _("a number is wanted"));
  if (!parse_number (find_attribute (names, values, "data-cy"), &frame->cy))
    return set_invalid (reading, "data-cy", error, _("a number is wanted"));
  if (!parse_number (find_attribute (names, values, "data-s"), &frame->scale) || frame->scale <= 0)
    return set_invalid (reading, "data-s", error, _("a number above 0 is wanted"));
  if (!parse_view_box (find_attribute (names, values, "viewBox"), frame))
    return set_invalid (reading, "viewBox", error, _("“0 0 WIDTH HEIGHT” is wanted"));

  frame->overview_height = frame->height;
  if (overview != NULL &&
      (!parse_number (overview, &frame->overview_height) || frame->overview_height <= 0 ||
       frame->overview_height > frame->height))
    return set_invalid (reading, "data-overview-height", error, _("a number up to the plate's height is wanted"));

  return TRUE;
}

static gboolean
read_site (Reading     *reading,
           const char  *element,
           const char  *id,
           GError     **error)
{
  const InjSite *site = inj_site_lookup (id + strlen (SITE_PREFIX));

  if (site == NULL)
    return set_invalid (reading, id, error, _("there is no such site"));
  if (site->plate != reading->contents->frame.plate)
    return set_invalid (reading, id, error, _("the site belongs to another plate"));
  if (!g_str_equal (element, "circle"))
    return set_invalid (reading, id, error, _("a site is a bare circle"));

  g_ptr_array_add (reading->contents->sites, (gpointer) site);

  return TRUE;
}

static gboolean
parse_shape (const char    *text,
             InjMuscleSide *shape)
{
  const char *dash = strrchr (text, '-');
  g_autofree char *muscle = NULL;

  if (dash == NULL)
    return FALSE;

  muscle = g_strndup (text, dash - text);

  return inj_muscle_from_id (muscle, &shape->muscle)
         && shape->muscle != INJ_MUSCLE_OTHER
         && inj_side_from_id (dash + 1, &shape->side);
}

static gboolean
read_shape (Reading     *reading,
            const char  *element,
            const char  *id,
            GError     **error)
{
  InjMuscleSide shape;

  if (!parse_shape (id + strlen (MUSCLE_PREFIX), &shape))
    return set_invalid (reading, id, error, _("there is no such muscle"));
  if (!g_strv_contains (closed_elements, element))
    return set_invalid (reading, id, error, _("a muscle is one closed shape"));

  g_array_append_val (reading->contents->shapes, shape);

  return TRUE;
}

static gboolean
read_landmark (Reading     *reading,
               const char  *element,
               const char  *id,
               GError     **error)
{
  const InjLandmark *landmark = inj_landmark_lookup (id + strlen (LANDMARK_PREFIX));

  if (landmark == NULL)
    return set_invalid (reading, id, error, _("there is no such landmark"));
  if (!g_str_equal (element, "circle"))
    return set_invalid (reading, id, error, _("a landmark is a bare circle"));

  g_ptr_array_add (reading->contents->landmarks, (gpointer) landmark);

  return TRUE;
}

/* "ear", or "ear-left" where there are two. */
static gboolean
parse_region (const char *text,
              InjRegion  *region)
{
  static const char *const suffixes[] = { "-left", "-right" };

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      if (g_str_has_suffix (text, suffixes[i]))
        {
          g_autofree char *id = g_strndup (text, strlen (text) - strlen (suffixes[i]));

          return inj_region_from_id (id, region);
        }
    }

  return inj_region_from_id (text, region);
}

static gboolean
read_region (Reading     *reading,
             const char  *element,
             const char  *id,
             GError     **error)
{
  InjRegionShape shape;

  if (!parse_region (id + strlen (REGION_PREFIX), &shape.region))
    return set_invalid (reading, id, error, _("there is no such region"));
  /* What repeats a part of the skin follows it when it is drawn anew. */
  if (!g_strv_contains (closed_elements, element) && !g_str_equal (element, "use"))
    return set_invalid (reading, id, error, _("a region is one closed shape"));

  shape.id = g_strdup (id);
  g_array_append_val (reading->contents->regions, shape);

  return TRUE;
}

static gboolean
read_element (Reading     *reading,
              const char  *element,
              const char **names,
              const char **values,
              GError     **error)
{
  const char *id = find_attribute (names, values, "id");

  if (!reading->has_root)
    return read_root (reading, element, names, values, error);
  if (id == NULL)
    return TRUE;
  if (!g_hash_table_add (reading->ids, g_strdup (id)))
    return set_invalid (reading, id, error, _("the id is there twice"));
  if (g_str_has_prefix (id, SITE_PREFIX))
    return read_site (reading, element, id, error);
  if (g_str_has_prefix (id, MUSCLE_PREFIX))
    return read_shape (reading, element, id, error);
  if (g_str_has_prefix (id, LANDMARK_PREFIX))
    return read_landmark (reading, element, id, error);
  if (g_str_has_prefix (id, REGION_PREFIX))
    return read_region (reading, element, id, error);
  if (g_str_equal (id, INJ_CONTENTS_SKIN))
    reading->contents->has_skin = TRUE;

  return TRUE;
}

static void
on_element_started_cb (GMarkupParseContext  *context,
                       const char           *element,
                       const char          **names,
                       const char          **values,
                       gpointer              user_data,
                       GError              **error)
{
  read_element (user_data, element, names, values, error);
}

static gboolean
parse_markup (Reading  *reading,
              GBytes   *svg,
              GError  **error)
{
  static const GMarkupParser parser = { .start_element = on_element_started_cb };
  g_autoptr (GMarkupParseContext) context = NULL;
  g_autoptr (GError) problem = NULL;
  const char *text;
  gsize length;

  text = g_bytes_get_data (svg, &length);
  context = g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, reading, NULL);
  if (g_markup_parse_context_parse (context, text, length, &problem)
      && g_markup_parse_context_end_parse (context, &problem))
    return TRUE;

  if (problem->domain == INJ_DOMAIN_ERROR)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }

  g_set_error (error,
               INJ_DOMAIN_ERROR,
               INJ_DOMAIN_ERROR_INVALID,
               /* Translators: the plate's file, and what the XML parser says. */
               _("%s is not a plate: %s"),
               reading->name,
               problem->message);

  return FALSE;
}

InjContents *
inj_contents_read (const char  *name,
                   GBytes      *svg,
                   GError     **error)
{
  g_autoptr (InjContents) self = g_new0 (InjContents, 1);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Reading reading = { .name = name, .contents = self, .ids = ids };

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (svg != NULL, NULL);

  self->sites = g_ptr_array_new ();
  self->shapes = g_array_new (FALSE, FALSE, sizeof (InjMuscleSide));
  self->landmarks = g_ptr_array_new ();
  self->regions = g_array_new (FALSE, FALSE, sizeof (InjRegionShape));
  g_array_set_clear_func (self->regions, (GDestroyNotify) clear_region_shape);

  if (!parse_markup (&reading, svg, error))
    return NULL;

  if (self->regions->len > 0 && !self->has_skin)
    {
      set_invalid (&reading, INJ_CONTENTS_SKIN, error, _("there are regions and no skin"));
      return NULL;
    }

  return g_steal_pointer (&self);
}

void
inj_contents_free (InjContents *self)
{
  g_clear_pointer (&self->sites, g_ptr_array_unref);
  g_clear_pointer (&self->shapes, g_array_unref);
  g_clear_pointer (&self->landmarks, g_ptr_array_unref);
  g_clear_pointer (&self->regions, g_array_unref);
  g_free (self);
}

char *
inj_contents_dup_shape_id (const InjMuscleSide *shape)
{
  return g_strconcat (MUSCLE_PREFIX,
                      inj_muscle_get_id (shape->muscle),
                      "-",
                      inj_side_get_id (shape->side),
                      NULL);
}

char *
inj_contents_dup_site_id (const InjSite *site)
{
  return g_strconcat (SITE_PREFIX, site->id, NULL);
}

char *
inj_contents_dup_landmark_id (const InjLandmark *landmark)
{
  return g_strconcat (LANDMARK_PREFIX, landmark->id, NULL);
}
