/* test-measure-line.c
 *
 * Measures as lines: where each begins and ends, and what no plate shows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/inj-measure-line.h"

typedef struct
{
  InjAtlas *atlas;
} Fixture;

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

static gboolean
find (Fixture        *self,
      const char     *site_id,
      const char     *text,
      InjMeasureLine *line)
{
  const InjSite *site = inj_site_lookup (site_id);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = inj_measure_parse_list (text, site, &error);

  g_assert_no_error (error);

  return inj_measure_line_find (line, self->atlas, site, NULL, g_ptr_array_index (list, 0));
}

static const InjPosition *
get_anchor (Fixture    *self,
            const char *site)
{
  return inj_anchors_lookup (inj_atlas_get_anchors (self->atlas), site);
}

static void
assert_at (const InjPosition *position,
           InjPlate           plate,
           int                x,
           int                y)
{
  g_assert_cmpint (position->plate, ==, plate);
  g_assert_cmpint (position->x, ==, x);
  g_assert_cmpint (position->y, ==, y);
}

/* Straight up, though the site lies a little beside. */
static void
test_above (Fixture       *self,
            gconstpointer  data)
{
  const InjPosition *tragus = inj_atlas_find_landmark (self->atlas, INJ_PLATE_LEFT, "tragus-left");
  const InjPosition *site = get_anchor (self, "temporalis-left-1");
  InjMeasureLine line;

  g_assert_true (find (self, "temporalis-left-1", "3 cm above tragus-left", &line));
  assert_at (&line.from, INJ_PLATE_LEFT, tragus->x, tragus->y);
  assert_at (&line.to, INJ_PLATE_LEFT, tragus->x, site->y);
}

/* Down the midline from the inion, then out to the site. */
static void
test_two_steps (Fixture       *self,
                gconstpointer  data)
{
  const InjPosition *inion = inj_atlas_find_landmark (self->atlas, INJ_PLATE_BACK, "inion");
  const InjPosition *site = get_anchor (self, "cervical-paraspinal-right-1");
  InjMeasureLine line;

  g_assert_true (find (self, "cervical-paraspinal-right-1", "3 cm below inion", &line));
  assert_at (&line.from, INJ_PLATE_BACK, inion->x, inion->y);
  assert_at (&line.to, INJ_PLATE_BACK, inion->x, site->y);

  g_assert_true (find (self, "cervical-paraspinal-right-1", "1 cm lateral to midline", &line));
  assert_at (&line.from, INJ_PLATE_BACK, 0, site->y);
  assert_at (&line.to, INJ_PLATE_BACK, site->x, site->y);
}

static void
test_level (Fixture       *self,
            gconstpointer  data)
{
  const InjPosition *first = get_anchor (self, "temporalis-right-1");
  const InjPosition *second = get_anchor (self, "temporalis-right-2");
  const InjPosition *fourth = get_anchor (self, "temporalis-right-4");
  InjMeasureLine line;

  g_assert_true (find (self, "temporalis-right-4", "2 cm behind temporalis-right-1", &line));
  assert_at (&line.from, INJ_PLATE_RIGHT, first->x, first->y);
  assert_at (&line.to, INJ_PLATE_RIGHT, fourth->x, first->y);

  /* From the middle between two. */
  g_assert_true (find (self, "temporalis-right-4", "2 cm behind temporalis-right-1 and temporalis-right-2", &line));
  assert_at (&line.from, INJ_PLATE_RIGHT, (first->x + second->x) / 2, (first->y + second->y) / 2);
  assert_at (&line.to, INJ_PLATE_RIGHT, fourth->x, (first->y + second->y) / 2);
}

/* A protocol's own site stands where the protocol says, and nowhere without. */
static void
test_own (Fixture       *self,
          gconstpointer  data)
{
  InjSite *site = inj_site_new_own (1, INJ_MUSCLE_TEMPORALIS, INJ_SIDE_LEFT, INJ_PLATE_LEFT, NULL);
  const InjPosition *tragus = inj_atlas_find_landmark (self->atlas, INJ_PLATE_LEFT, "tragus-left");
  const InjPosition here = { INJ_PLATE_LEFT, -300, 1700 };
  g_autoptr (GPtrArray) list = inj_measure_parse_list ("4 cm above tragus-left", site, NULL);
  InjMeasureLine line;

  g_assert_false (inj_measure_line_find (&line, self->atlas, site, NULL, g_ptr_array_index (list, 0)));
  g_assert_true (inj_measure_line_find (&line, self->atlas, site, &here, g_ptr_array_index (list, 0)));
  assert_at (&line.from, INJ_PLATE_LEFT, tragus->x, tragus->y);
  assert_at (&line.to, INJ_PLATE_LEFT, tragus->x, here.y);

  inj_site_free (site);
}

/* Seen from above, what is in front is up. */
static void
test_from_above (Fixture       *self,
                 gconstpointer  data)
{
  const InjPosition *first = get_anchor (self, "scalp-left-1");
  const InjPosition *second = get_anchor (self, "scalp-left-2");
  InjMeasureLine line;

  g_assert_true (find (self, "scalp-left-1", "2 cm in front of scalp-left-2", &line));
  assert_at (&line.from, INJ_PLATE_TOP, second->x, second->y);
  assert_at (&line.to, INJ_PLATE_TOP, second->x, first->y);
}

static void
test_from (Fixture       *self,
           gconstpointer  data)
{
  const InjPosition *first = get_anchor (self, "occipitalis-left-1");
  const InjPosition *second = get_anchor (self, "occipitalis-left-2");
  InjMeasureLine line;

  g_assert_true (find (self, "occipitalis-left-2", "1.5 cm from occipitalis-left-1", &line));
  assert_at (&line.from, INJ_PLATE_BACK, first->x, first->y);
  assert_at (&line.to, INJ_PLATE_BACK, second->x, second->y);
}

static void
test_midway (Fixture       *self,
             gconstpointer  data)
{
  const InjPosition *inion = inj_atlas_find_landmark (self->atlas, INJ_PLATE_BACK, "inion");
  const InjPosition *mastoid = inj_atlas_find_landmark (self->atlas, INJ_PLATE_BACK, "mastoid-right");
  InjMeasureLine line;

  g_assert_true (find (self, "occipitalis-right-1", "midway between inion and mastoid-right", &line));
  assert_at (&line.from, INJ_PLATE_BACK, inion->x, inion->y);
  assert_at (&line.to, INJ_PLATE_BACK, mastoid->x, mastoid->y);
}

/* A protocol of another's may name a landmark that the plate does not show. */
static void
test_not_shown (Fixture       *self,
                gconstpointer  data)
{
  InjMeasureLine line = { { INJ_PLATE_TOP, 1, 2 }, { INJ_PLATE_TOP, 3, 4 } };

  g_assert_false (find (self, "corrugator-left-1", "3 cm above c7", &line));
  g_assert_false (find (self, "temporalis-left-1", "midway between tragus-left and acromion-left", &line));
  assert_at (&line.from, INJ_PLATE_TOP, 1, 2);
  assert_at (&line.to, INJ_PLATE_TOP, 3, 4);
}

static void
test_length (void)
{
  const InjMeasureLine line = { { INJ_PLATE_LEFT, 500, -300 }, { INJ_PLATE_LEFT, 500, 1022 } };

  /* 0.1322 of 22.7 cm. */
  g_assert_cmpint (inj_measure_line_get_length (&line), ==, 300);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD_TEST(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD_TEST ("/measure-line/above", test_above);
  ADD_TEST ("/measure-line/two-steps", test_two_steps);
  ADD_TEST ("/measure-line/level", test_level);
  ADD_TEST ("/measure-line/from-above", test_from_above);
  ADD_TEST ("/measure-line/own", test_own);
  ADD_TEST ("/measure-line/from", test_from);
  ADD_TEST ("/measure-line/midway", test_midway);
  ADD_TEST ("/measure-line/not-shown", test_not_shown);
  g_test_add_func ("/measure-line/length", test_length);

  return g_test_run ();
}
