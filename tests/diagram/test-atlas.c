/* test-atlas.c
 *
 * The plates that are compiled in, against the site table, the landmarks and
 * the protocols.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/inj-atlas.h"

#include <math.h>

#include "diagram/inj-contents.h"
#include "domain/protocol/inj-protocol.h"
#include "plate-shapes.h"

/* Tenths of a millimetre. */
#define LANDMARK_TOLERANCE 80
#define LEAST_DISTANCE 120
/* Ten-thousandths of a head height, 0.5 mm. */
#define MIRROR_TOLERANCE 20
/* Of a plate's units: 2.3 mm. */
#define BESIDE 10
/* That are looked at for the muscles near them. */
#define N_POINTS 20000

/**
 * The 31 sites of PREEMPT as measured on an average adult: where the rules of
 * placement (a fingerbreadth above the orbital rim, 3 cm above the tragus...)
 * put them on the home plate, in ten-thousandths of a head height from the
 * middle between the tragia. Those of the left; the right ones mirror them. A
 * clinician is yet to confirm them.
 */
static const struct
{
  const char *site;
  int         x;
  int         y;
} landmarks[] = {
  { "procerus-midline-1", 0, 1771 },
  { "corrugator-left-1", 620, 1771 },
  { "frontalis-left-1", 620, 2989 },
  { "frontalis-left-2", 1281, 2989 },
  { "temporalis-left-1", 40, 1322 },
  { "temporalis-left-2", 40, 2203 },
  { "temporalis-left-3", -841, 1762 },
  { "temporalis-left-4", 701, 2203 },
  { "occipitalis-left-1", -1400, 350 },
  { "occipitalis-left-2", -1898, 849 },
  { "occipitalis-left-3", -902, 849 },
  { "cervical-paraspinal-left-1", -441, -1548 },
  { "cervical-paraspinal-left-2", -908, -1081 },
  { "trapezius-left-1", -5740, -6694 },
  { "trapezius-left-2", -7060, -7111 },
  { "trapezius-left-3", -4420, -6320 },
};

static InjAtlas *
load (void)
{
  g_autoptr (GError) error = NULL;
  InjAtlas *atlas = inj_atlas_new (&error);

  g_assert_no_error (error);

  return atlas;
}

static const InjPosition *
get_anchor (InjAtlas   *atlas,
            const char *site_id)
{
  const InjPosition *position = inj_anchors_lookup (inj_atlas_get_anchors (atlas), site_id);

  if (position == NULL)
    g_error ("%s has no anchor", site_id);

  return position;
}

/* The same site on the patient's other side. */
static char *
dup_mirrored (const char *site_id)
{
  g_auto (GStrv) parts = g_strsplit (site_id, "-left-", 2);

  return parts[1] != NULL ? g_strdup_printf ("%s-right-%s", parts[0], parts[1]) : NULL;
}

static InjPosition
mirror (const InjPosition *position)
{
  InjPosition mirrored = { position->plate, -position->x, position->y };

  if (position->plate == INJ_PLATE_LEFT)
    mirrored.plate = INJ_PLATE_RIGHT;

  return mirrored;
}

static void
test_every_site_has_an_anchor (void)
{
  g_autoptr (InjAtlas) atlas = load ();
  gsize n_sites;
  const InjSite *sites = inj_site_get_table (&n_sites);

  g_assert_cmpuint (n_sites, >, 31);
  for (gsize i = 0; i < n_sites; i++)
    g_assert_cmpint (get_anchor (atlas, sites[i].id)->plate, ==, sites[i].plate);
}

static void
test_anchors_are_the_circles (void)
{
  g_autoptr (InjAtlas) atlas = load ();
  gsize n_sites;
  const InjSite *sites = inj_site_get_table (&n_sites);

  for (InjPlate plate = 0; plate < INJ_N_PLATES; plate++)
    {
      const InjFrame *frame = inj_drawing_get_frame (inj_atlas_get_drawing (atlas, plate));
      g_autoptr (PlateShapes) shapes = plate_shapes_load (plate);

      g_assert_cmpint (frame->plate, ==, plate);
      for (gsize i = 0; i < n_sites; i++)
        {
          InjPosition circle;
          double x;
          double y;

          g_assert_cmpint (plate_shapes_find_site (shapes, sites[i].id, &x, &y), ==, sites[i].plate == plate);
          if (sites[i].plate != plate)
            continue;

          inj_frame_to_position (frame, x, y, &circle);
          g_assert_cmpint (inj_position_distance (&circle, get_anchor (atlas, sites[i].id)), <=, 1);
        }
    }
}

/* In the middle of a muscle whose right and left half part there: just beside
 * it lies the one half, on the other side the other. */
static void
assert_between_the_sides (PlateShapes   *shapes,
                          const InjSite *site,
                          double         x,
                          double         y)
{
  InjMuscleSide right = { site->muscle, INJ_SIDE_RIGHT };
  InjMuscleSide left = { site->muscle, INJ_SIDE_LEFT };
  g_autofree char *right_id = inj_contents_dup_shape_id (&right);
  g_autofree char *left_id = inj_contents_dup_shape_id (&left);

  g_assert_cmpint (site->side, ==, INJ_SIDE_MIDLINE);
  if (!plate_shapes_contain (shapes, right_id, x - BESIDE, y)
      || !plate_shapes_contain (shapes, left_id, x + BESIDE, y))
    g_error ("%s does not lie between the halves of its muscle", site->id);
}

static void
assert_in_muscle (PlateShapes   *shapes,
                  const InjSite *site)
{
  InjMuscleSide muscle = { site->muscle, site->side };
  g_autofree char *own = inj_contents_dup_shape_id (&muscle);
  g_autofree char *middle = NULL;
  double x;
  double y;

  /* What has no sides, such as the scalp, is one shape. */
  muscle.side = INJ_SIDE_MIDLINE;
  middle = inj_contents_dup_shape_id (&muscle);
  g_assert_true (plate_shapes_find_site (shapes, site->id, &x, &y));

  if (!plate_shapes_has (shapes, own) && !plate_shapes_has (shapes, middle))
    {
      assert_between_the_sides (shapes, site, x, y);
      return;
    }

  if (!plate_shapes_contain (shapes, plate_shapes_has (shapes, own) ? own : middle, x, y))
    g_error ("%s lies outside its muscle", site->id);
}

static void
test_anchors_lie_in_their_muscles (void)
{
  gsize n_sites;
  const InjSite *sites = inj_site_get_table (&n_sites);
  guint n_seen = 0;

  for (InjPlate plate = 0; plate < INJ_N_PLATES; plate++)
    {
      g_autoptr (PlateShapes) shapes = plate_shapes_load (plate);

      for (gsize i = 0; i < n_sites; i++)
        {
          if (sites[i].plate != plate)
            continue;

          assert_in_muscle (shapes, &sites[i]);
          n_seen++;
        }
    }

  g_assert_cmpuint (n_seen, ==, n_sites);
}

static void
test_anchors_lie_at_the_landmarks (void)
{
  g_autoptr (InjAtlas) atlas = load ();
  guint n_sites = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (landmarks); i++)
    {
      const InjPosition *left = get_anchor (atlas, landmarks[i].site);
      InjPosition wanted = { left->plate, landmarks[i].x, landmarks[i].y };
      g_autofree char *other = dup_mirrored (landmarks[i].site);
      InjPosition mirrored = mirror (&wanted);

      g_assert_cmpint (inj_position_distance (left, &wanted), <=, LANDMARK_TOLERANCE);
      n_sites++;
      if (other == NULL)
        continue;

      g_assert_cmpint (inj_position_distance (get_anchor (atlas, other), &mirrored), <=, LANDMARK_TOLERANCE);
      n_sites++;
    }

  g_assert_cmpuint (n_sites, ==, 31);
}

static void
test_sides_mirror_each_other (void)
{
  g_autoptr (InjAtlas) atlas = load ();
  gsize n_sites;
  const InjSite *sites = inj_site_get_table (&n_sites);

  for (gsize i = 0; i < n_sites; i++)
    {
      g_autofree char *other = dup_mirrored (sites[i].id);
      InjPosition wanted;
      const InjPosition *found;

      if (other == NULL)
        continue;

      wanted = mirror (get_anchor (atlas, sites[i].id));
      found = get_anchor (atlas, other);
      g_assert_cmpint (found->plate, ==, wanted.plate);
      g_assert_cmpint (ABS (found->x - wanted.x), <=, MIRROR_TOLERANCE);
      g_assert_cmpint (ABS (found->y - wanted.y), <=, MIRROR_TOLERANCE);
    }
}

static void
test_anchors_are_on_their_side (void)
{
  g_autoptr (InjAtlas) atlas = load ();
  gsize n_sites;
  const InjSite *sites = inj_site_get_table (&n_sites);

  for (gsize i = 0; i < n_sites; i++)
    g_assert_cmpint (inj_position_get_side (get_anchor (atlas, sites[i].id)), ==, sites[i].side);
}

static gboolean
is_landmark (const char *site_id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (landmarks); i++)
    {
      g_autofree char *other = dup_mirrored (landmarks[i].site);

      if (g_str_equal (site_id, landmarks[i].site) || g_strcmp0 (site_id, other) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
test_others_keep_their_distance (void)
{
  g_autoptr (InjAtlas) atlas = load ();
  gsize n_sites;
  const InjSite *sites = inj_site_get_table (&n_sites);
  guint n_others = 0;

  for (gsize i = 0; i < n_sites; i++)
    {
      if (is_landmark (sites[i].id))
        continue;

      n_others++;
      for (gsize j = 0; j < n_sites; j++)
        {
          if (i == j || sites[i].plate != sites[j].plate)
            continue;

          if (inj_position_distance (get_anchor (atlas, sites[i].id), get_anchor (atlas, sites[j].id)) < LEAST_DISTANCE)
            g_error ("%s and %s are too close", sites[i].id, sites[j].id);
        }
    }

  g_assert_cmpuint (n_others, ==, n_sites - 31);
}

static void
test_protocols_have_their_anchors (void)
{
  g_autoptr (InjAtlas) atlas = load ();
  g_autofree char *folder = g_build_filename (g_getenv ("INJECTMAP_SOURCE_ROOT"), "data", "protocols", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  guint n_protocols = 0;
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = NULL;
      g_autoptr (InjProtocol) protocol = NULL;

      if (!g_str_has_suffix (name, ".ini"))
        continue;

      g_file_get_contents (path, &text, NULL, &error);
      g_assert_no_error (error);
      protocol = inj_protocol_parse (name, text, -1, &error);
      g_assert_no_error (error);
      for (guint i = 0; i < inj_protocol_get_n_sites (protocol); i++)
        get_anchor (atlas, inj_protocol_get_site (protocol, i)->site->id);
      n_protocols++;
    }

  g_assert_cmpuint (n_protocols, >=, 2);
}

static void
test_every_muscle_is_drawn (void)
{
  g_autoptr (InjAtlas) atlas = load ();
  InjMuscleSet drawn = 0;

  for (InjPlate plate = 0; plate < INJ_N_PLATES; plate++)
    {
      GArray *muscles = inj_drawing_get_muscles (inj_atlas_get_drawing (atlas, plate));

      for (guint i = 0; i < muscles->len; i++)
        {
          const InjMuscleSide *muscle = &g_array_index (muscles, InjMuscleSide, i);

          drawn |= inj_muscle_set_of (muscle->muscle, muscle->side);
        }
    }

  for (InjMuscle muscle = 0; muscle < INJ_MUSCLE_OTHER; muscle++)
    {
      if (!inj_muscle_set_has (drawn, muscle, INJ_SIDE_MIDLINE))
        {
          g_assert_true (inj_muscle_set_has (drawn, muscle, INJ_SIDE_LEFT));
          g_assert_true (inj_muscle_set_has (drawn, muscle, INJ_SIDE_RIGHT));
        }
    }
}

static void
test_list_muscles (void)
{
  static const struct
  {
    InjPosition position;
    double      reach;
    const char *muscles;
  } cases[] = {
    { { INJ_PLATE_BACK, -441, -1548 }, 0, "cervical-paraspinal/left trapezius/left " },
    { { INJ_PLATE_BACK, 5740, -6694 }, 0, "trapezius/right " },
    { { INJ_PLATE_FRONT, 0, -1500 }, 0, "" },
    { { INJ_PLATE_FRONT, 0, -1500 }, 2, "" },
    /* The scalp is one region: its side is that of the point. */
    { { INJ_PLATE_TOP, 0, 0 }, 0, "scalp/midline " },
    { { INJ_PLATE_TOP, -1500, 0 }, 0, "scalp/left " },
    { { INJ_PLATE_TOP, 1500, 0 }, 0, "scalp/right " },
  };
  g_autoptr (InjAtlas) atlas = load ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) list = inj_atlas_list_muscles (atlas, &cases[i].position, cases[i].reach);
      g_autoptr (GString) found = g_string_new (NULL);

      for (guint k = 0; k < list->len; k++)
        {
          const InjMuscleSide *item = &g_array_index (list, InjMuscleSide, k);

          g_string_append_printf (found, "%s/%s ", inj_muscle_get_id (item->muscle), inj_side_get_id (item->side));
        }
      g_assert_cmpstr (found->str, ==, cases[i].muscles);
    }
}

/* A mask that is asked for before the thread has drawn it stays the one. */
static void
test_prepare_mask (void)
{
  g_autoptr (InjAtlas) atlas = load ();
  const InjPosition neck = { INJ_PLATE_BACK, -600, -3000 };
  InjMask *mask;

  inj_atlas_prepare_mask (atlas, INJ_PLATE_BACK);
  mask = inj_atlas_get_mask (atlas, INJ_PLATE_BACK);
  inj_atlas_prepare_mask (atlas, INJ_PLATE_TOP);
  /* The threads hold on to the atlas until they are done. */
  while (g_atomic_int_get ((int *) &G_OBJECT (atlas)->ref_count) > 1)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }

  g_assert_true (inj_atlas_get_mask (atlas, INJ_PLATE_BACK) == mask);
  g_assert_cmphex (inj_atlas_get_muscles (atlas, &neck), !=, 0);
  g_assert_nonnull (inj_atlas_get_mask (atlas, INJ_PLATE_TOP));
}

/* Whether any of the muscles lies within @reach tenths of a millimetre. */
static gboolean
has_nearby (InjAtlas          *atlas,
            const InjPosition *position,
            GArray            *muscles,
            double             reach)
{
  double units = reach * INJ_POSITION_HEAD_HEIGHT / 10 / INJ_POSITION_HEAD_HEIGHT_MM;

  for (int angle = 0; angle < 360; angle += 5)
    {
      const InjPosition nearby = {
        position->plate,
        position->x + (int) lround (units * cos (angle * G_PI / 180)),
        position->y + (int) lround (units * sin (angle * G_PI / 180)),
      };
      InjMuscleSet there = inj_atlas_get_muscles (atlas, &nearby);

      for (guint i = 0; i < muscles->len; i++)
        {
          const InjMuscleSide *item = &g_array_index (muscles, InjMuscleSide, i);

          if (inj_muscle_set_has (there, item->muscle, item->side)
              || (item->muscle == INJ_MUSCLE_SCALP && inj_muscle_set_has (there, item->muscle, INJ_SIDE_MIDLINE)))
            return TRUE;
        }
    }

  return FALSE;
}

/* A point a millimetre off a muscle offers it, when asked for what is near. */
static void
test_nearest_muscle (void)
{
  g_autoptr (InjAtlas) atlas = load ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261120);
  guint n_offered = 0;

  for (guint i = 0; i < N_POINTS; i++)
    {
      const InjPosition position = {
        (InjPlate) g_rand_int_range (rand, 0, INJ_N_PLATES),
        g_rand_int_range (rand, -5000, 5000),
        g_rand_int_range (rand, -6000, 6000),
      };
      g_autoptr (GArray) here = inj_atlas_list_muscles (atlas, &position, 0);
      g_autoptr (GArray) near = inj_atlas_list_muscles (atlas, &position, 1);

      g_assert_cmpint (here->len > 0, ==, inj_atlas_get_muscles (atlas, &position) != 0);
      if (here->len > 0)
        {
          g_assert_cmpuint (near->len, ==, here->len);
          continue;
        }

      if (near->len == 0)
        continue;

      /* A cell more, as the point may lie anywhere in its own. */
      g_assert_true (has_nearby (atlas, &position, near, 5) || has_nearby (atlas, &position, near, 10)
                     || has_nearby (atlas, &position, near, 15));
      n_offered++;
    }

  g_assert_cmpuint (n_offered, >, 20);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/atlas/every-site-has-an-anchor", test_every_site_has_an_anchor);
  g_test_add_func ("/atlas/anchors-are-the-circles", test_anchors_are_the_circles);
  g_test_add_func ("/atlas/anchors-lie-in-their-muscles", test_anchors_lie_in_their_muscles);
  g_test_add_func ("/atlas/anchors-lie-at-the-landmarks", test_anchors_lie_at_the_landmarks);
  g_test_add_func ("/atlas/sides-mirror-each-other", test_sides_mirror_each_other);
  g_test_add_func ("/atlas/anchors-are-on-their-side", test_anchors_are_on_their_side);
  g_test_add_func ("/atlas/others-keep-their-distance", test_others_keep_their_distance);
  g_test_add_func ("/atlas/protocols-have-their-anchors", test_protocols_have_their_anchors);
  g_test_add_func ("/atlas/every-muscle-is-drawn", test_every_muscle_is_drawn);
  g_test_add_func ("/atlas/list-muscles", test_list_muscles);
  g_test_add_func ("/atlas/nearest-muscle", test_nearest_muscle);
  g_test_add_func ("/atlas/prepare-mask", test_prepare_mask);

  return g_test_run ();
}
