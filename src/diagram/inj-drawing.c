/* inj-drawing.c
 *
 * One plate: its frame, anchors, landmarks and muscles, and how it is drawn.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-drawing.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "domain/values/inj-domain-error.h"

#include "inj-contents.h"
#include "inj-drawn-ahead.h"
#include "inj-svg.h"

/* All that a shape encloses, without fibres, softness or strokes. A mask wants
 * crisp edges: turning the antialiasing of cairo off is not enough. */
#define MASK_STYLESHEET                                                               \
  "[id^=\"muscle-\"], [id^=\"region-\"], [id^=\"skin-\"]"                             \
  " { display: inline !important; visibility: visible !important;"                    \
  " opacity: 1 !important; fill: #000 !important; fill-opacity: 1 !important;"        \
  " stroke: none !important; mask: none !important;"                                  \
  " shape-rendering: crispEdges !important; }"                                        \
  "[id^=\"muscle-\"] { clip-path: none !important; }"
/* Whatever is not opaque costs librsvg a surface of the whole plate, also when
 * it is only measured, and an anchor is never seen. */
#define MEASURE_STYLESHEET "* { opacity: 1 !important; mask: none !important; filter: none !important; }"
#define NO_ANCHORS_STYLESHEET                                      \
  "[id^=\"site-\"], [id^=\"landmark-\"], [id^=\"region-\"]"          \
  " { display: none !important; }"

struct _InjDrawing
{
  GObject      parent_instance;

  char        *name;
  GBytes      *svg;
  InjContents *contents;
  InjDrawnAhead *ahead;
  /* Of InjPosition and cairo_rectangle_t, beside the sites and shapes. */
  GArray      *positions;
  GArray      *boxes;
  /* Of InjLandmarkPoint. */
  GArray      *landmarks;
};

G_DEFINE_FINAL_TYPE (InjDrawing, inj_drawing, G_TYPE_OBJECT)

static gboolean
is_on_plate (const InjFrame          *frame,
             const cairo_rectangle_t *box)
{
  return box->x < frame->width && box->y < frame->height && box->x + box->width > 0 && box->y + box->height > 0;
}

static gboolean
find_box (InjDrawing         *self,
          InjSvg             *svg,
          const char         *id,
          cairo_rectangle_t  *box,
          GError            **error)
{
  const InjFrame *frame = &self->contents->frame;
  g_autoptr (GError) problem = NULL;
  const char *reason = NULL;

  if (!inj_svg_get_box (svg, id, frame->width, frame->height, box, &problem))
    reason = problem->message;
  /* What is not displayed succeeds with an empty box at 0,0. */
  else if (box->width <= 0 || box->height <= 0)
    reason = _("it covers nothing");
  else if (!is_on_plate (frame, box))
    reason = _("it lies outside the plate");

  if (reason == NULL)
    return TRUE;

  g_set_error (error,
               INJ_DOMAIN_ERROR,
               INJ_DOMAIN_ERROR_INVALID,
               /* Translators: the plate's file, the element in it, and what is wrong with it. */
               _("%s: %s: %s"),
               self->name,
               id,
               reason);

  return FALSE;
}

static gboolean
find_middle (InjDrawing   *self,
             InjSvg       *svg,
             const char   *id,
             InjPosition  *position,
             GError      **error)
{
  cairo_rectangle_t box;

  if (!find_box (self, svg, id, &box, error))
    return FALSE;

  inj_frame_to_position (&self->contents->frame, box.x + box.width / 2, box.y + box.height / 2, position);

  return TRUE;
}

static gboolean
find_positions (InjDrawing  *self,
                InjSvg      *svg,
                GError     **error)
{
  for (guint i = 0; i < self->contents->sites->len; i++)
    {
      g_autofree char *id = inj_contents_dup_site_id (g_ptr_array_index (self->contents->sites, i));
      InjPosition position;

      if (!find_middle (self, svg, id, &position, error))
        return FALSE;

      g_array_append_val (self->positions, position);
    }

  return TRUE;
}

static gboolean
find_landmarks (InjDrawing  *self,
                InjSvg      *svg,
                GError     **error)
{
  for (guint i = 0; i < self->contents->landmarks->len; i++)
    {
      InjLandmarkPoint point = { .landmark = g_ptr_array_index (self->contents->landmarks, i) };
      g_autofree char *id = inj_contents_dup_landmark_id (point.landmark);

      if (!find_middle (self, svg, id, &point.position, error))
        return FALSE;

      g_array_append_val (self->landmarks, point);
    }

  return TRUE;
}

static gboolean
find_boxes (InjDrawing  *self,
            InjSvg      *svg,
            GError     **error)
{
  for (guint i = 0; i < self->contents->shapes->len; i++)
    {
      const InjMuscleSide *shape = &g_array_index (self->contents->shapes, InjMuscleSide, i);
      g_autofree char *id = inj_contents_dup_shape_id (shape);
      cairo_rectangle_t box;

      if (!find_box (self, svg, id, &box, error))
        return FALSE;

      g_array_append_val (self->boxes, box);
    }

  return TRUE;
}

/* That each covers something; where, the mask will know. */
static gboolean
check_regions (InjDrawing  *self,
               InjSvg      *svg,
               GError     **error)
{
  for (guint i = 0; i < self->contents->regions->len; i++)
    {
      cairo_rectangle_t box;

      if (!find_box (self, svg, g_array_index (self->contents->regions, InjRegionShape, i).id, &box, error))
        return FALSE;
    }

  return TRUE;
}

/* The element as the mask sees it, a pixel a cell: a cell is the element's when
 * its middle is. %NULL when it cannot be drawn. */
static cairo_surface_t *
draw_cells (InjDrawing             *self,
            InjSvg                 *svg,
            const char             *id,
            const cairo_rectangle_t *box,
            int                    *left,
            int                    *top,
            GError                **error)
{
  const InjFrame *frame = &self->contents->frame;
  double cells = INJ_MASK_CELLS / frame->scale;
  int width;
  int height;
  cairo_surface_t *surface;
  cairo_t *cr;

  *left = (int) floor (box->x * cells);
  *top = (int) floor (box->y * cells);
  width = (int) ceil ((box->x + box->width) * cells) - *left;
  height = (int) ceil ((box->y + box->height) * cells) - *top;
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cr = cairo_create (surface);

  cairo_translate (cr, -*left, -*top);
  if (!inj_svg_render_layer (svg, cr, id, frame->width * cells, frame->height * cells, error))
    g_clear_pointer (&surface, cairo_surface_destroy);
  cairo_destroy (cr);
  if (surface != NULL)
    cairo_surface_flush (surface);

  return surface;
}

static gboolean
add_muscle (InjDrawing  *self,
            InjSvg      *svg,
            guint        index,
            InjMask     *mask,
            GError     **error)
{
  const InjMuscleSide *shape = &g_array_index (self->contents->shapes, InjMuscleSide, index);
  g_autofree char *id = inj_contents_dup_shape_id (shape);
  cairo_surface_t *surface;
  int left;
  int top;

  surface = draw_cells (self, svg, id, &g_array_index (self->boxes, cairo_rectangle_t, index), &left, &top, error);
  if (surface == NULL)
    return FALSE;

  inj_mask_add (mask, shape, surface, left, top);
  cairo_surface_destroy (surface);

  return TRUE;
}

/* The skin, or a region that is laid over it. */
static gboolean
add_region (InjDrawing  *self,
            InjSvg      *svg,
            const char  *id,
            InjRegion    region,
            InjMask     *mask,
            GError     **error)
{
  const cairo_rectangle_t all = { 0, 0, self->contents->frame.width, self->contents->frame.height };
  cairo_surface_t *surface;
  int left;
  int top;

  surface = draw_cells (self, svg, id, &all, &left, &top, error);
  if (surface == NULL)
    return FALSE;

  inj_mask_add_region (mask, region, surface);
  cairo_surface_destroy (surface);

  return TRUE;
}

static gboolean
add_regions (InjDrawing  *self,
             InjSvg      *svg,
             InjMask     *mask,
             GError     **error)
{
  for (guint i = 0; i < self->contents->regions->len; i++)
    {
      const InjRegionShape *shape = &g_array_index (self->contents->regions, InjRegionShape, i);

      if (!add_region (self, svg, shape->id, shape->region, mask, error))
        return FALSE;
    }

  return TRUE;
}

static void
inj_drawing_finalize (GObject *object)
{
  InjDrawing *self = INJ_DRAWING (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->svg, g_bytes_unref);
  g_clear_pointer (&self->contents, inj_contents_free);
  g_clear_pointer (&self->ahead, inj_drawn_ahead_free);
  g_clear_pointer (&self->positions, g_array_unref);
  g_clear_pointer (&self->boxes, g_array_unref);
  g_clear_pointer (&self->landmarks, g_array_unref);

  G_OBJECT_CLASS (inj_drawing_parent_class)->finalize (object);
}

static void
inj_drawing_class_init (InjDrawingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inj_drawing_finalize;
}

static void
inj_drawing_init (InjDrawing *self)
{
  self->ahead = inj_drawn_ahead_new ();
  self->positions = g_array_new (FALSE, FALSE, sizeof (InjPosition));
  self->boxes = g_array_new (FALSE, FALSE, sizeof (cairo_rectangle_t));
  self->landmarks = g_array_new (FALSE, FALSE, sizeof (InjLandmarkPoint));
}

InjDrawing *
inj_drawing_new (const char  *name,
                 GBytes      *svg,
                 GError     **error)
{
  g_autoptr (InjDrawing) self = NULL;
  g_autoptr (InjSvg) picture = NULL;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (svg != NULL, NULL);

  self = g_object_new (INJ_TYPE_DRAWING, NULL);
  self->name = g_strdup (name);
  self->svg = g_bytes_ref (svg);
  self->contents = inj_contents_read (name, svg, error);
  if (self->contents == NULL)
    return NULL;

  picture = inj_svg_new (svg, MEASURE_STYLESHEET, error);
  if (picture == NULL)
    {
      g_prefix_error (error, "%s: ", name);
      return NULL;
    }

  if (!find_positions (self, picture, error)
      || !find_boxes (self, picture, error)
      || !find_landmarks (self, picture, error)
      || !check_regions (self, picture, error))
    return NULL;

  return g_steal_pointer (&self);
}

const InjFrame *
inj_drawing_get_frame (InjDrawing *self)
{
  g_return_val_if_fail (INJ_IS_DRAWING (self), NULL);

  return &self->contents->frame;
}

GArray *
inj_drawing_get_muscles (InjDrawing *self)
{
  g_return_val_if_fail (INJ_IS_DRAWING (self), NULL);

  return self->contents->shapes;
}

void
inj_drawing_fill_anchors (InjDrawing *self,
                          InjAnchors *anchors)
{
  g_return_if_fail (INJ_IS_DRAWING (self));
  g_return_if_fail (INJ_IS_ANCHORS (anchors));

  for (guint i = 0; i < self->contents->sites->len; i++)
    {
      const InjSite *site = g_ptr_array_index (self->contents->sites, i);

      inj_anchors_add (anchors, site->id, &g_array_index (self->positions, InjPosition, i));
    }
}

GArray *
inj_drawing_get_landmarks (InjDrawing *self)
{
  g_return_val_if_fail (INJ_IS_DRAWING (self), NULL);

  return self->landmarks;
}

const InjPosition *
inj_drawing_find_landmark (InjDrawing *self,
                           const char *id)
{
  g_return_val_if_fail (INJ_IS_DRAWING (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < self->landmarks->len; i++)
    {
      const InjLandmarkPoint *point = &g_array_index (self->landmarks, InjLandmarkPoint, i);

      if (g_str_equal (point->landmark->id, id))
        return &point->position;
    }

  return NULL;
}

static cairo_surface_t *
draw (InjDrawing               *self,
      const cairo_rectangle_t  *part,
      double                    scale,
      const char               *stylesheet,
      GError                  **error)
{
  const InjFrame *frame = &self->contents->frame;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                                         MAX (1, (int) lround (part->width * scale)),
                                                         MAX (1, (int) lround (part->height * scale)));
  cairo_t *cr = cairo_create (surface);
  gboolean is_drawn;

  cairo_translate (cr, -part->x * scale, -part->y * scale);
  is_drawn = inj_drawing_render (self, cr, frame->width * scale, frame->height * scale, stylesheet, error);
  cairo_destroy (cr);
  if (!is_drawn)
    g_clear_pointer (&surface, cairo_surface_destroy);

  return surface;
}

cairo_surface_t *
inj_drawing_draw (InjDrawing               *self,
                  const cairo_rectangle_t  *part,
                  double                    scale,
                  const char               *stylesheet,
                  GError                  **error)
{
  const InjFrame *frame;
  cairo_surface_t *surface = NULL;

  g_return_val_if_fail (INJ_IS_DRAWING (self), NULL);
  g_return_val_if_fail (stylesheet != NULL, NULL);

  frame = &self->contents->frame;
  if (part == NULL)
    surface = inj_drawn_ahead_take (self->ahead, scale, stylesheet);

  return surface != NULL ? surface
         : draw (self, part != NULL ? part : &(cairo_rectangle_t) { 0, 0, frame->width, frame->height },
                 scale, stylesheet, error);
}

void
inj_drawing_draw_ahead (InjDrawing *self,
                        double      scale,
                        const char *stylesheet)
{
  const InjFrame *frame;

  g_return_if_fail (INJ_IS_DRAWING (self));

  frame = &self->contents->frame;
  /* Who asks for it in earnest is told what is wrong. */
  if (inj_drawn_ahead_begin (self->ahead, scale, stylesheet))
    inj_drawn_ahead_end (self->ahead, draw (self, &(cairo_rectangle_t) { 0, 0, frame->width, frame->height },
                                            scale, stylesheet, NULL));
}

gboolean
inj_drawing_render (InjDrawing  *self,
                    cairo_t     *cr,
                    double       width,
                    double       height,
                    const char  *stylesheet,
                    GError     **error)
{
  g_autofree char *rules = g_strconcat (NO_ANCHORS_STYLESHEET, stylesheet, NULL);
  g_autoptr (InjSvg) svg = NULL;

  g_return_val_if_fail (INJ_IS_DRAWING (self), FALSE);
  g_return_val_if_fail (cr != NULL, FALSE);

  svg = inj_svg_new (self->svg, rules, error);

  return svg != NULL && inj_svg_render (svg, cr, width, height, error);
}

InjMask *
inj_drawing_make_mask (InjDrawing  *self,
                       GError     **error)
{
  g_autoptr (InjMask) mask = NULL;
  g_autoptr (InjSvg) svg = NULL;

  g_return_val_if_fail (INJ_IS_DRAWING (self), NULL);

  svg = inj_svg_new (self->svg, MASK_STYLESHEET, error);
  if (svg == NULL)
    return NULL;

  mask = inj_mask_new (&self->contents->frame);
  /* First, as it cuts off what reaches beyond it. */
  if (self->contents->has_skin && !add_region (self, svg, INJ_CONTENTS_SKIN, INJ_REGION_SKIN, mask, error))
    return NULL;
  for (guint i = 0; i < self->contents->shapes->len; i++)
    if (!add_muscle (self, svg, i, mask, error))
      return NULL;
  if (!add_regions (self, svg, mask, error))
    return NULL;

  return g_steal_pointer (&mask);
}
