/* test-drawing.c
 *
 * One plate: anchors, boxes, drawing, and what is refused.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "diagram/inj-drawing.h"
#include "domain/values/inj-domain-error.h"

#define ROOT                                                                       \
  "<svg xmlns='http://www.w3.org/2000/svg' data-plate='back' data-cx='100' data-cy='50' data-s='100'" \
  " viewBox='0 0 200 100'>"
#define GROUND "<rect id='skin' width='200' height='100' fill='#c0a080'/>"
#define MUSCLE "<path id='muscle-trapezius-left' fill='#ff0000' fill-opacity='0.2' d='M20,20h40v40h-40z'/>"
#define LANDMARK "<circle id='landmark-mastoid-left' cx='30' cy='70' r='1'/>"
/* Skin in the left half; the face reaches beyond it, the ear lies over it, and
 * the neck is cut off. */
#define REGIONS                                                                            \
  "<clipPath id='clip'><rect width='20' height='100'/></clipPath>"                         \
  "<g id='ground'><rect id='skin-body' width='100' height='100'/>"                         \
  "<rect id='skin-ear' x='40' y='80' width='20' height='20'/></g>"                         \
  "<g fill-opacity='0'><rect id='region-face' y='50' width='200' height='50'/>"            \
  "<use id='region-ear-right' href='#skin-ear'/>"                                          \
  "<rect id='region-neck' y='80' width='60' height='10' clip-path='url(#clip)'/></g>"
#define SITE "<circle id='site-occipitalis-left-1' cx='60' cy='40' r='3' opacity='0'/>"

typedef struct
{
  const char *name;
  const char *svg;
  const char *message;
} BadPlate;

static const BadPlate bad_plates[] = {
  { "contents", "<svg/>", "back.svg: data-plate: *" },
  { "site-without-radius", ROOT "<circle id='site-occipitalis-left-1' cx='60' cy='40' r='0'/></svg>",
    "back.svg: site-occipitalis-left-1: it covers nothing" },
  { "site-not-displayed", ROOT "<circle id='site-occipitalis-left-1' cx='60' cy='40' r='3' display='none'/></svg>",
    "back.svg: site-occipitalis-left-1: it covers nothing" },
  { "site-outside", ROOT "<circle id='site-occipitalis-left-1' cx='260' cy='40' r='3'/></svg>",
    "back.svg: site-occipitalis-left-1: it lies outside the plate" },
  { "muscle-without-area", ROOT "<path id='muscle-trapezius-left' d=''/></svg>",
    "back.svg: muscle-trapezius-left: it covers nothing" },
  { "muscle-outside", ROOT "<path id='muscle-trapezius-left' d='M20,120h40v40h-40z'/></svg>",
    "back.svg: muscle-trapezius-left: it lies outside the plate" },
  { "landmark-not-displayed", ROOT "<g display='none'>" LANDMARK "</g></svg>",
    "back.svg: landmark-mastoid-left: it covers nothing" },
  { "landmark-outside", ROOT "<circle id='landmark-inion' cx='260' cy='40' r='3'/></svg>",
    "back.svg: landmark-inion: it lies outside the plate" },
  { "region-without-area", ROOT REGIONS "<path id='region-scalp' d=''/></svg>",
    "back.svg: region-scalp: it covers nothing" },
};

static InjDrawing *
load (const char  *svg,
      GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (svg, strlen (svg));

  return inj_drawing_new ("back.svg", bytes, error);
}

static InjDrawing *
load_good (void)
{
  g_autoptr (GError) error = NULL;
  InjDrawing *drawing = load (ROOT GROUND MUSCLE SITE "<circle id='landmark-inion' cx='150' cy='60' r='5'/></svg>", &error);

  g_assert_no_error (error);

  return drawing;
}

static guint32
get_pixel (cairo_surface_t *surface,
           int              x,
           int              y)
{
  cairo_surface_flush (surface);

  return ((const guint32 *) (const void *) (cairo_image_surface_get_data (surface)
                                            + (gsize) y * cairo_image_surface_get_stride (surface)))[x];
}

static void
test_anchors (void)
{
  g_autoptr (InjDrawing) drawing = load_good ();
  g_autoptr (InjAnchors) anchors = inj_anchors_new ();
  const InjPosition *position;

  inj_drawing_fill_anchors (drawing, anchors);
  position = inj_anchors_lookup (anchors, "occipitalis-left-1");
  g_assert_nonnull (position);
  g_assert_cmpint (position->plate, ==, INJ_PLATE_BACK);
  g_assert_cmpint (position->x, ==, -4000);
  g_assert_cmpint (position->y, ==, 1000);
  g_assert_null (inj_anchors_lookup (anchors, "occipitalis-left-2"));
}

static void
test_moved_group (void)
{
  /* A designer who drags a group in the editor leaves a transform behind. */
  g_autoptr (GError) error = NULL;
  g_autoptr (InjDrawing) drawing = load (ROOT "<g transform='translate(10,-5)'>" SITE "</g></svg>", &error);
  g_autoptr (InjAnchors) anchors = inj_anchors_new ();

  g_assert_no_error (error);
  inj_drawing_fill_anchors (drawing, anchors);
  g_assert_cmpint (inj_anchors_lookup (anchors, "occipitalis-left-1")->x, ==, -3000);
  g_assert_cmpint (inj_anchors_lookup (anchors, "occipitalis-left-1")->y, ==, 1500);
}

static void
test_muscles (void)
{
  g_autoptr (InjDrawing) drawing = load_good ();
  g_autoptr (GError) error = NULL;
  g_autoptr (InjMask) mask = inj_drawing_make_mask (drawing, &error);
  const InjPosition inside = { INJ_PLATE_BACK, -6000, 1000 };
  const InjPosition outside = { INJ_PLATE_BACK, -3900, 1000 };

  g_assert_no_error (error);
  g_assert_cmpuint (inj_drawing_get_muscles (drawing)->len, ==, 1);
  /* However faintly it is drawn. */
  g_assert_cmphex (inj_mask_get_muscles (mask, &inside), ==, inj_muscle_set_of (INJ_MUSCLE_TRAPEZIUS, INJ_SIDE_LEFT));
  g_assert_cmphex (inj_mask_get_muscles (mask, &outside), ==, 0);
}

static cairo_surface_t *
draw (InjDrawing              *drawing,
      const cairo_rectangle_t *part,
      double                   scale,
      const char              *stylesheet)
{
  g_autoptr (GError) error = NULL;
  cairo_surface_t *picture = inj_drawing_draw (drawing, part, scale, stylesheet, &error);

  g_assert_no_error (error);
  cairo_surface_flush (picture);

  return picture;
}

static void
assert_same_picture (cairo_surface_t *picture,
                     cairo_surface_t *other)
{
  gsize size = (gsize) cairo_image_surface_get_stride (picture) * (gsize) cairo_image_surface_get_height (picture);

  g_assert_cmpint (cairo_image_surface_get_width (picture), ==, cairo_image_surface_get_width (other));
  g_assert_cmpint (cairo_image_surface_get_height (picture), ==, cairo_image_surface_get_height (other));
  g_assert_cmpmem (cairo_image_surface_get_data (picture), size, cairo_image_surface_get_data (other), size);
}

static void
test_drawn_ahead (void)
{
  const char *stylesheet = "#skin { fill: #102030; }";
  g_autoptr (InjDrawing) ahead = load_good ();
  g_autoptr (InjDrawing) plain = load_good ();
  cairo_surface_t *first;
  cairo_surface_t *second;
  cairo_surface_t *other;

  inj_drawing_draw_ahead (ahead, 0.5, stylesheet);
  first = draw (ahead, NULL, 0.5, stylesheet);
  second = draw (ahead, NULL, 0.5, stylesheet);
  other = draw (plain, NULL, 0.5, stylesheet);
  assert_same_picture (first, other);
  assert_same_picture (second, other);
  cairo_surface_destroy (first);
  cairo_surface_destroy (second);
  cairo_surface_destroy (other);
}

static void
test_drawn_part (void)
{
  g_autoptr (InjDrawing) drawing = load_good ();
  const InjFrame *frame = inj_drawing_get_frame (drawing);
  cairo_surface_t *whole;
  cairo_surface_t *part;

  inj_drawing_draw_ahead (drawing, 0.5, "");
  part = draw (drawing, &(cairo_rectangle_t) { 20, 10, 40, 30 }, 2, "");
  g_assert_cmpint (cairo_image_surface_get_width (part), ==, 80);
  g_assert_cmpint (cairo_image_surface_get_height (part), ==, 60);
  /* A part is none of what is kept. */
  whole = draw (drawing, NULL, 0.5, "");
  g_assert_cmpint (cairo_image_surface_get_width (whole), ==, (int) lround (frame->width / 2));
  cairo_surface_destroy (part);
  cairo_surface_destroy (whole);
}

static void
test_landmarks (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InjDrawing) drawing = load (ROOT LANDMARK "</svg>", &error);
  const InjLandmarkPoint *point;

  g_assert_no_error (error);
  g_assert_cmpuint (inj_drawing_get_landmarks (drawing)->len, ==, 1);
  point = &g_array_index (inj_drawing_get_landmarks (drawing), InjLandmarkPoint, 0);
  g_assert_cmpstr (point->landmark->id, ==, "mastoid-left");
  g_assert_cmpint (point->position.plate, ==, INJ_PLATE_BACK);
  g_assert_cmpint (point->position.x, ==, -7000);
  g_assert_cmpint (point->position.y, ==, -2000);
  g_assert_true (inj_drawing_find_landmark (drawing, "mastoid-left") == &point->position);
  g_assert_null (inj_drawing_find_landmark (drawing, "mastoid-right"));
}

static void
test_regions (void)
{
  static const struct
  {
    int       x;
    int       y;
    InjRegion region;
  } cases[] = {
    { 10, 10, INJ_REGION_SKIN },
    { 10, 60, INJ_REGION_FACE },
    { 50, 85, INJ_REGION_EAR },
    { 10, 85, INJ_REGION_NECK },
    { 30, 85, INJ_REGION_FACE },
    { 10, 95, INJ_REGION_FACE },
    { 110, 60, INJ_REGION_NONE },
    { 110, 10, INJ_REGION_NONE },
    { -10, 10, INJ_REGION_NONE },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (InjDrawing) drawing = load (ROOT REGIONS "</svg>", &error);
  g_autoptr (InjMask) mask = NULL;

  g_assert_no_error (error);
  mask = inj_drawing_make_mask (drawing, &error);
  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      InjPosition position;

      inj_frame_to_position (inj_drawing_get_frame (drawing), cases[i].x, cases[i].y, &position);
      g_assert_cmpint (inj_mask_get_region (mask, &position), ==, cases[i].region);
    }
}

static void
test_render (void)
{
  g_autoptr (InjDrawing) drawing = load_good ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 400, 200);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GError) error = NULL;

  g_assert_true (inj_drawing_render (drawing, cr, 400, 200, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmphex (get_pixel (surface, 390, 190), ==, 0xffc0a080);
  /* The muscle shines through; the anchor cannot be seen. */
  g_assert_cmphex (get_pixel (surface, 80, 60), !=, 0xffc0a080);
  g_assert_cmphex (get_pixel (surface, 124, 80), ==, 0xffc0a080);
  /* Nor can the point of a landmark. */
  g_assert_cmphex (get_pixel (surface, 300, 120), ==, 0xffc0a080);

  g_assert_true (inj_drawing_render (drawing, cr, 400, 200, "#skin { fill: #102030; }", &error));
  g_assert_cmphex (get_pixel (surface, 390, 190), ==, 0xff102030);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_bad (gconstpointer data)
{
  const BadPlate *bad = data;
  g_autoptr (GError) error = NULL;

  g_assert_null (load (bad->svg, &error));
  g_assert_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID);
  if (!g_pattern_match_simple (bad->message, error->message))
    g_error ("“%s” instead of “%s”", error->message, bad->message);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/drawing/drawn-ahead", test_drawn_ahead);
  g_test_add_func ("/drawing/drawn-part", test_drawn_part);
  g_test_add_func ("/drawing/anchors", test_anchors);
  g_test_add_func ("/drawing/moved-group", test_moved_group);
  g_test_add_func ("/drawing/muscles", test_muscles);
  g_test_add_func ("/drawing/landmarks", test_landmarks);
  g_test_add_func ("/drawing/regions", test_regions);
  g_test_add_func ("/drawing/render", test_render);
  for (gsize i = 0; i < G_N_ELEMENTS (bad_plates); i++)
    {
      g_autofree char *path = g_strconcat ("/drawing/bad/", bad_plates[i].name, NULL);

      g_test_add_data_func (path, &bad_plates[i], test_bad);
    }

  return g_test_run ();
}
