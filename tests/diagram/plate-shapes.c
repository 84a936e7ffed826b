/* plate-shapes.c
 *
 * A second opinion on what a plate draws, read from the text of its SVG.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "plate-shapes.h"

#include <gio/gio.h>
#include <math.h>
#include <string.h>

/* Straight lines a curve. */
#define STEPS 16

typedef struct
{
  double x;
  double y;
} Point;

/* One side of a polygon. */
typedef struct
{
  Point from;
  Point to;
} Edge;

/* Reads the letters and numbers of path data. */
typedef struct
{
  const char *text;
  char        command;
  Point       start;
  Point       at;
  Point       control;
  GArray     *edges;
} Pen;

struct _PlateShapes
{
  /* Of arrays of Edge, and of Point, by id. */
  GHashTable *shapes;
  GHashTable *sites;
  char      **list;
  /* Of arrays of Edge. */
  GPtrArray  *skin;
};

static void
draw_line (Pen   *pen,
           Point  to)
{
  Edge edge = { pen->at, to };

  g_array_append_val (pen->edges, edge);
  pen->at = to;
}

static Point
mix (Point  a,
     Point  b,
     double t)
{
  return (Point) { a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t };
}

/* De Casteljau. */
static void
draw_curve (Pen   *pen,
            Point  first,
            Point  second,
            Point  to)
{
  Point from = pen->at;

  for (int i = 1; i <= STEPS; i++)
    {
      double t = (double) i / STEPS;
      Point a = mix (from, first, t);
      Point b = mix (first, second, t);
      Point c = mix (second, to, t);

      draw_line (pen, mix (mix (a, b, t), mix (b, c, t), t));
    }

  pen->control = second;
}

static void
skip_blanks (Pen *pen)
{
  while (*pen->text == ' ' || *pen->text == ',' || *pen->text == '\n' || *pen->text == '\t')
    pen->text++;
}

static double
read_number (Pen *pen)
{
  char *end = NULL;
  double number;

  skip_blanks (pen);
  number = g_ascii_strtod (pen->text, &end);
  g_assert_true (end != pen->text);
  pen->text = end;

  return number;
}

static Point
read_point (Pen *pen)
{
  double x = read_number (pen);
  double y = read_number (pen);

  if (g_ascii_islower (pen->command))
    return (Point) { pen->at.x + x, pen->at.y + y };

  return (Point) { x, y };
}

static void
close_path (Pen *pen)
{
  draw_line (pen, pen->start);
}

static void
follow_curve (Pen      *pen,
              gboolean  is_smooth)
{
  Point reflected = { 2 * pen->at.x - pen->control.x, 2 * pen->at.y - pen->control.y };
  Point first = is_smooth ? reflected : read_point (pen);
  Point second = read_point (pen);
  Point to = read_point (pen);

  draw_curve (pen, first, second, to);
}

static void
follow_command (Pen *pen)
{
  gboolean is_relative = g_ascii_islower (pen->command);

  switch (g_ascii_toupper (pen->command))
    {
    case 'M':
      close_path (pen);
      pen->at = read_point (pen);
      pen->start = pen->at;
      pen->command = is_relative ? 'l' : 'L';
      break;
    case 'L':
      draw_line (pen, read_point (pen));
      break;
    case 'H':
      draw_line (pen, (Point) { read_number (pen) + (is_relative ? pen->at.x : 0), pen->at.y });
      break;
    case 'V':
      draw_line (pen, (Point) { pen->at.x, read_number (pen) + (is_relative ? pen->at.y : 0) });
      break;
    case 'C':
      follow_curve (pen, FALSE);
      break;
    case 'S':
      follow_curve (pen, TRUE);
      break;
    default:
      g_error ("Path data with “%c” is not read here", pen->command);
    }
}

static GArray *
read_path (const char *text)
{
  Pen pen = { .text = text };

  pen.edges = g_array_new (FALSE, FALSE, sizeof (Edge));
  for (skip_blanks (&pen); *pen.text != '\0'; skip_blanks (&pen))
    {
      if (g_ascii_isalpha (*pen.text))
        pen.command = *pen.text++;

      if (g_ascii_toupper (pen.command) == 'Z')
        close_path (&pen);
      else
        follow_command (&pen);
      if (g_ascii_toupper (pen.command) != 'C' && g_ascii_toupper (pen.command) != 'S')
        pen.control = pen.at;
    }
  close_path (&pen);

  return pen.edges;
}

static const char *
find_attribute (const char **names,
                const char **values,
                const char  *wanted)
{
  for (gsize i = 0; names[i] != NULL; i++)
    {
      if (strcmp (names[i], wanted) == 0)
        return values[i];
    }

  return NULL;
}

static void
on_element_cb (GMarkupParseContext  *context,
               const char           *element,
               const char          **names,
               const char          **values,
               gpointer              user_data,
               GError              **error)
{
  PlateShapes *self = user_data;
  const char *id = find_attribute (names, values, "id");

  if (id == NULL)
    return;

  if (g_str_has_prefix (id, "muscle-"))
    {
      g_assert_cmpstr (element, ==, "path");
      g_assert_null (find_attribute (names, values, "transform"));
      g_hash_table_insert (self->shapes, g_strdup (id), read_path (find_attribute (names, values, "d")));
    }
  else if (g_str_has_prefix (id, "skin-"))
    {
      g_assert_cmpstr (element, ==, "path");
      g_assert_null (find_attribute (names, values, "transform"));
      g_ptr_array_add (self->skin, read_path (find_attribute (names, values, "d")));
    }
  else if (g_str_has_prefix (id, "site-"))
    {
      Point middle = {
        g_ascii_strtod (find_attribute (names, values, "cx"), NULL),
        g_ascii_strtod (find_attribute (names, values, "cy"), NULL),
      };

      g_assert_null (find_attribute (names, values, "transform"));
      g_hash_table_insert (self->sites, g_strdup (id + strlen ("site-")), g_memdup2 (&middle, sizeof middle));
    }
  else if (g_str_equal (id, "muscles") || g_str_equal (id, "sites") || g_str_equal (id, "ground")
           || g_str_has_prefix (id, "group-muscle-"))
    g_assert_null (find_attribute (names, values, "transform"));
}

PlateShapes *
plate_shapes_load (InjPlate plate)
{
  static const GMarkupParser parser = { .start_element = on_element_cb };
  PlateShapes *self = g_new0 (PlateShapes, 1);
  g_autofree char *path = g_strdup_printf (INJ_RESOURCE_ROOT "/diagrams/%s.svg", inj_plate_get_id (plate));
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (GMarkupParseContext) context = NULL;
  g_autoptr (GError) error = NULL;

  self->shapes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  self->sites = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->skin = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  svg = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_assert_no_error (error);
  context = g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, self, NULL);
  g_markup_parse_context_parse (context, g_bytes_get_data (svg, NULL), (gssize) g_bytes_get_size (svg), &error);
  g_assert_no_error (error);

  self->list = (char **) g_hash_table_get_keys_as_array (self->shapes, NULL);

  return self;
}

void
plate_shapes_free (PlateShapes *self)
{
  g_hash_table_unref (self->shapes);
  g_hash_table_unref (self->sites);
  g_ptr_array_unref (self->skin);
  g_free (self->list);
  g_free (self);
}

const char *const *
plate_shapes_list (PlateShapes *self)
{
  return (const char *const *) self->list;
}

gboolean
plate_shapes_has (PlateShapes *self,
                  const char  *shape)
{
  return g_hash_table_contains (self->shapes, shape);
}

/* Counts how often the outline winds around the point. */
static gboolean
is_inside (GArray *edges,
           double  x,
           double  y)
{
  int winding = 0;

  for (guint i = 0; i < edges->len; i++)
    {
      const Edge *edge = &g_array_index (edges, Edge, i);
      double side = (edge->to.x - edge->from.x) * (y - edge->from.y) - (x - edge->from.x) * (edge->to.y - edge->from.y);

      if (edge->from.y <= y && edge->to.y > y && side > 0)
        winding++;
      else if (edge->from.y > y && edge->to.y <= y && side < 0)
        winding--;
    }

  return winding != 0;
}

static double
find_distance (GArray *edges,
               double  x,
               double  y)
{
  double nearest = INFINITY;

  for (guint i = 0; i < edges->len; i++)
    {
      const Edge *edge = &g_array_index (edges, Edge, i);
      Point along = { edge->to.x - edge->from.x, edge->to.y - edge->from.y };
      double length = along.x * along.x + along.y * along.y;
      double t = 0;

      if (length > 0)
        t = CLAMP (((x - edge->from.x) * along.x + (y - edge->from.y) * along.y) / length, 0, 1);
      nearest = MIN (nearest, hypot (edge->from.x + t * along.x - x, edge->from.y + t * along.y - y));
    }

  return nearest;
}

gboolean
plate_shapes_contain (PlateShapes *self,
                      const char  *shape,
                      double       x,
                      double       y)
{
  GArray *edges = g_hash_table_lookup (self->shapes, shape);

  g_assert_nonnull (edges);

  return is_inside (edges, x, y);
}

gboolean
plate_shapes_have_skin (PlateShapes *self,
                        double       x,
                        double       y)
{
  for (guint i = 0; i < self->skin->len; i++)
    if (is_inside (g_ptr_array_index (self->skin, i), x, y))
      return TRUE;

  return FALSE;
}

double
plate_shapes_skin_distance (PlateShapes *self,
                            double       x,
                            double       y)
{
  double nearest = INFINITY;

  for (guint i = 0; i < self->skin->len; i++)
    nearest = MIN (nearest, find_distance (g_ptr_array_index (self->skin, i), x, y));

  return nearest;
}

double
plate_shapes_edge_distance (PlateShapes *self,
                            const char  *shape,
                            double       x,
                            double       y)
{
  GArray *edges = g_hash_table_lookup (self->shapes, shape);

  g_assert_nonnull (edges);

  return find_distance (edges, x, y);
}

gboolean
plate_shapes_find_site (PlateShapes *self,
                        const char  *site,
                        double      *x,
                        double      *y)
{
  const Point *middle = g_hash_table_lookup (self->sites, site);

  if (middle == NULL)
    return FALSE;

  *x = middle->x;
  *y = middle->y;

  return TRUE;
}
