/* test-mask.c
 *
 * Which muscles lie where: the mask by itself, and against the drawn shapes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/inj-atlas.h"
#include "diagram/inj-contents.h"
#include "plate-shapes.h"

/* A plate of 0.2 by 0.1 head heights, so of 100 by 50 cells. */
static const InjFrame frame = { INJ_PLATE_BACK, 0, 0, 1000, 200, 100, 100 };
static const InjMuscleSide first = { INJ_MUSCLE_TRAPEZIUS, INJ_SIDE_LEFT };
static const InjMuscleSide second = { INJ_MUSCLE_CERVICAL_PARASPINAL, INJ_SIDE_LEFT };

/* Points a plate that are compared with the shapes. */
#define N_POINTS 4000
/* A cell is 2 user units wide: so near to an edge either answer will do. */
#define EDGE 2.0
/* Ten-thousandths of a head height: a mask that is off by three cells. */
#define SHIFT 60

static void
add_square (InjMask             *mask,
            const InjMuscleSide *muscle,
            int                  left,
            int                  top,
            int                  size)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, size, size);
  cairo_t *cr = cairo_create (surface);

  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  inj_mask_add (mask, muscle, surface, left, top);
  cairo_surface_destroy (surface);
}

/* In the middle of a cell. */
static InjPosition
at_cell (int column,
         int row)
{
  return (InjPosition) { INJ_PLATE_BACK, column * 20 + 10, -(row * 20 + 10) };
}

static InjMuscleSet
set_of (const InjMuscleSide *muscle)
{
  return inj_muscle_set_of (muscle->muscle, muscle->side);
}

static void
test_overlap (void)
{
  g_autoptr (InjMask) mask = inj_mask_new (&frame);
  InjPosition here;

  add_square (mask, &first, 10, 10, 20);
  add_square (mask, &second, 20, 20, 20);

  here = at_cell (10, 10);
  g_assert_cmphex (inj_mask_get_muscles (mask, &here), ==, set_of (&first));
  here = at_cell (29, 29);
  g_assert_cmphex (inj_mask_get_muscles (mask, &here), ==, set_of (&first) | set_of (&second));
  here = at_cell (30, 30);
  g_assert_cmphex (inj_mask_get_muscles (mask, &here), ==, set_of (&second));
  here = at_cell (9, 10);
  g_assert_cmphex (inj_mask_get_muscles (mask, &here), ==, 0);
}

static void
test_runs_off_the_plate (void)
{
  g_autoptr (InjMask) mask = inj_mask_new (&frame);
  const InjPosition far_off[] = { at_cell (-1, 5), at_cell (100, 5), at_cell (5, -1), at_cell (5, 50) };
  InjPosition corner = at_cell (0, 0);

  add_square (mask, &first, -10, -10, 200);
  g_assert_cmphex (inj_mask_get_muscles (mask, &corner), ==, set_of (&first));
  for (gsize i = 0; i < G_N_ELEMENTS (far_off); i++)
    g_assert_cmphex (inj_mask_get_muscles (mask, &far_off[i]), ==, 0);
}

static void
test_nearest (void)
{
  g_autoptr (InjMask) mask = inj_mask_new (&frame);
  InjPosition here = at_cell (40, 25);
  InjPosition inside = at_cell (12, 25);

  add_square (mask, &first, 10, 10, 26);
  add_square (mask, &second, 48, 10, 26);

  /* 5 cells to the one, 8 to the other; a cell is 0.454 mm. */
  g_assert_cmphex (inj_mask_get_muscles (mask, &here), ==, 0);
  g_assert_cmphex (inj_mask_find_nearest (mask, &here, 2.2), ==, 0);
  g_assert_cmphex (inj_mask_find_nearest (mask, &here, 2.3), ==, set_of (&first));
  g_assert_cmphex (inj_mask_find_nearest (mask, &here, 10), ==, set_of (&first));
  /* Inside, however far it may look. */
  g_assert_cmphex (inj_mask_find_nearest (mask, &inside, 20), ==, set_of (&first));

  /* Just between the two, both. */
  here = at_cell (41, 25);
  add_square (mask, &second, 47, 10, 26);
  g_assert_cmphex (inj_mask_find_nearest (mask, &here, 10), ==, set_of (&first) | set_of (&second));
}

static void
test_draw (void)
{
  g_autoptr (InjMask) mask = inj_mask_new (&frame);
  cairo_rectangle_t box;
  cairo_surface_t *surface;
  const guint32 *row;

  add_square (mask, &first, 10, 10, 20);
  add_square (mask, &second, 20, 20, 20);
  g_assert_null (inj_mask_draw (mask, inj_muscle_set_of (INJ_MUSCLE_SCALP, INJ_SIDE_LEFT), 0xff112233, 0.5, &box));

  /* The box of the two, in user units of 2 a cell, empty at two corners. */
  surface = inj_mask_draw (mask, set_of (&first) | set_of (&second), 0xff112233, 0.5, &box);
  g_assert_nonnull (surface);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 30);
  g_assert_cmpfloat_with_epsilon (box.x, 20, 1e-9);
  g_assert_cmpfloat_with_epsilon (box.width, 60, 1e-9);
  row = (const guint32 *) (const void *) cairo_image_surface_get_data (surface);
  g_assert_cmphex (row[0], ==, 0xff112233);
  g_assert_cmphex (row[29], ==, 0);
  cairo_surface_destroy (surface);

  /* As large as it is wanted, of the same part of the plate. */
  surface = inj_mask_draw (mask, set_of (&second), 0xff112233, 1.5, &box);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 60);
  g_assert_cmpfloat_with_epsilon (box.x, 40, 1e-9);
  g_assert_cmpfloat_with_epsilon (box.width, 40, 1e-9);
  cairo_surface_destroy (surface);
}

static void
test_shade (void)
{
  g_autoptr (InjMask) mask = inj_mask_new (&frame);
  guint32 pixels[INJ_N_MUSCLES][INJ_N_SIDES] = { { 0 } };
  cairo_rectangle_t box;
  cairo_surface_t *surface;
  const guint32 *row;
  guint n_first = 0;
  guint n_second = 0;

  add_square (mask, &first, 0, 0, 40);
  add_square (mask, &second, 40, 0, 20);
  add_square (mask, &second, 0, 0, 40);
  g_assert_null (inj_mask_shade (mask, pixels, 0.5, &box));

  pixels[first.muscle][first.side] = 0xff112233;
  surface = inj_mask_shade (mask, pixels, 0.5, &box);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 40);
  cairo_surface_destroy (surface);

  /* Each has its own colour, and where both lie they take turns. */
  pixels[second.muscle][second.side] = 0xff445566;
  surface = inj_mask_shade (mask, pixels, 0.5, &box);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 60);
  g_assert_cmpfloat_with_epsilon (box.width, 120, 1e-9);
  row = (const guint32 *) (const void *) cairo_image_surface_get_data (surface);
  for (int column = 0; column < 40; column++)
    {
      n_first += row[column] == 0xff112233;
      n_second += row[column] == 0xff445566;
    }
  g_assert_cmpuint (n_first, ==, 20);
  g_assert_cmpuint (n_second, ==, 20);
  g_assert_cmphex (row[59], ==, 0xff445566);
  cairo_surface_destroy (surface);
}

static InjMuscleSet
find_by_shapes (PlateShapes *shapes,
                InjDrawing  *drawing,
                double       x,
                double       y,
                gboolean    *is_near_edge)
{
  GArray *muscles = inj_drawing_get_muscles (drawing);
  gboolean has_skin = plate_shapes_have_skin (shapes, x, y);
  InjMuscleSet found = 0;

  *is_near_edge = plate_shapes_skin_distance (shapes, x, y) < EDGE;
  for (guint i = 0; i < muscles->len; i++)
    {
      const InjMuscleSide *muscle = &g_array_index (muscles, InjMuscleSide, i);
      g_autofree char *id = inj_contents_dup_shape_id (muscle);

      if (has_skin && plate_shapes_contain (shapes, id, x, y))
        found |= set_of (muscle);
      if (plate_shapes_edge_distance (shapes, id, x, y) < EDGE)
        *is_near_edge = TRUE;
    }

  return found;
}

/* Of points all over the plate, those well off an edge at which the mask,
 * @shift to the left, says other muscles than the shapes do. */
static guint
count_disagreements (InjAtlas *atlas,
                     InjPlate  plate,
                     int       shift)
{
  g_autoptr (PlateShapes) shapes = plate_shapes_load (plate);
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261120);
  InjDrawing *drawing = inj_atlas_get_drawing (atlas, plate);
  const InjFrame *plate_frame = inj_drawing_get_frame (drawing);
  guint n_inside = 0;
  guint n_compared = 0;
  guint n_wrong = 0;

  for (guint i = 0; i < N_POINTS; i++)
    {
      double x = g_rand_double_range (rand, 0, plate_frame->width);
      double y = g_rand_double_range (rand, 0, plate_frame->height);
      gboolean is_near_edge;
      InjMuscleSet wanted = find_by_shapes (shapes, drawing, x, y, &is_near_edge);
      InjPosition position;

      if (is_near_edge)
        continue;

      inj_frame_to_position (plate_frame, x, y, &position);
      position.x += shift;
      n_compared++;
      if (wanted != 0)
        n_inside++;
      if (inj_atlas_get_muscles (atlas, &position) == wanted)
        continue;

      n_wrong++;
      g_test_message ("At %.1f,%.1f of %s: %x instead of %x",
                      x, y, inj_plate_get_id (plate), inj_atlas_get_muscles (atlas, &position), wanted);
    }

  /* The check has seen both muscles and bare skin. */
  g_assert_cmpuint (n_compared, >, N_POINTS / 2);
  g_assert_cmpuint (n_inside, >, N_POINTS / 20);
  g_assert_cmpuint (n_inside, <, n_compared);

  return n_wrong;
}

static void
test_agrees_with_shapes (gconstpointer data)
{
  InjPlate plate = GPOINTER_TO_INT (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (InjAtlas) atlas = inj_atlas_new (&error);

  g_assert_no_error (error);
  g_assert_cmpuint (count_disagreements (atlas, plate, 0), ==, 0);
  /* And it would see a mask that is a little off. */
  g_assert_cmpuint (count_disagreements (atlas, plate, SHIFT), >, 0);
}

static InjMuscleSet
swap_sides (InjMuscleSet set)
{
  g_autoptr (GArray) list = inj_muscle_set_list (set);
  InjMuscleSet swapped = 0;

  for (guint i = 0; i < list->len; i++)
    {
      const InjMuscleSide *item = &g_array_index (list, InjMuscleSide, i);

      if (item->side == INJ_SIDE_MIDLINE)
        swapped |= inj_muscle_set_of (item->muscle, item->side);
      else
        swapped |= inj_muscle_set_of (item->muscle, item->side == INJ_SIDE_LEFT ? INJ_SIDE_RIGHT : INJ_SIDE_LEFT);
    }

  return swapped;
}

/* Muscles, regions and the outline of the patient: the right plate is the left
 * one, and each other plate is its own, in a mirror. */
static void
test_sides_mirror_each_other (gconstpointer data)
{
  InjPlate plate = GPOINTER_TO_INT (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (InjAtlas) atlas = inj_atlas_new (&error);
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261120);
  const InjFrame *plate_frame;
  guint n_skin = 0;
  guint n_unlike = 0;

  g_assert_no_error (error);
  plate_frame = inj_drawing_get_frame (inj_atlas_get_drawing (atlas, plate));

  for (guint i = 0; i < N_POINTS; i++)
    {
      InjPosition here;
      InjPosition there;

      inj_frame_to_position (plate_frame,
                             g_rand_double_range (rand, 0, plate_frame->width),
                             g_rand_double_range (rand, 0, plate_frame->height),
                             &here);
      there = (InjPosition) { plate == INJ_PLATE_LEFT ? INJ_PLATE_RIGHT : plate, -here.x, here.y };
      if (inj_atlas_get_region (atlas, &here) != INJ_REGION_NONE)
        n_skin++;
      if (inj_atlas_get_muscles (atlas, &here) != swap_sides (inj_atlas_get_muscles (atlas, &there))
          || inj_atlas_get_region (atlas, &here) != inj_atlas_get_region (atlas, &there))
        n_unlike++;
    }

  g_assert_cmpuint (n_skin, >, N_POINTS / 5);
  /* Those that lie on an edge, which cells cut in one way or the other. */
  g_assert_cmpuint (n_unlike, <, N_POINTS / 50);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mask/overlap", test_overlap);
  g_test_add_func ("/mask/runs-off-the-plate", test_runs_off_the_plate);
  g_test_add_func ("/mask/nearest", test_nearest);
  g_test_add_func ("/mask/draw", test_draw);
  g_test_add_func ("/mask/shade", test_shade);
  for (InjPlate plate = 0; plate < INJ_N_PLATES; plate++)
    {
      g_autofree char *path = g_strconcat ("/mask/agrees-with-shapes/", inj_plate_get_id (plate), NULL);

      g_test_add_data_func (path, GINT_TO_POINTER (plate), test_agrees_with_shapes);
    }
  for (InjPlate plate = INJ_PLATE_FRONT; plate < INJ_N_PLATES; plate++)
    {
      g_autofree char *path = g_strconcat ("/mask/sides-mirror-each-other/", inj_plate_get_id (plate), NULL);

      g_test_add_data_func (path, GINT_TO_POINTER (plate), test_sides_mirror_each_other);
    }

  return g_test_run ();
}
