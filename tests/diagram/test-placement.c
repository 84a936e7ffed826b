/* test-placement.c
 *
 * The rules of placement, measured on the plates that are compiled in.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/inj-measure-line.h"
#include "domain/protocol/inj-protocol.h"

/* Tenths of a millimetre. */
#define LANDMARK_TOLERANCE 80
/* Ten-thousandths of a head height, 0.5 mm. */
#define MIRROR_TOLERANCE 20

/**
 * Where the plates show the landmarks: those of the left and of the midline,
 * as measured on an average adult, in ten-thousandths of a head height. A
 * landmark that is a line has no one point there; @is_line says so.
 */
static const struct
{
  const char *id;
  InjPlate    plate;
  gboolean    is_line;
  int         x;
  int         y;
} landmarks[] = {
  /* orbital_rim_sup_medial_L, from which the corrugator sites are measured */
  { "orbital-rim-left", INJ_PLATE_FRONT, FALSE, 620, 1110 },
  /* orbital_rim_lateral_L */
  { "orbital-rim-left", INJ_PLATE_LEFT, FALSE, -3087, 640 },
  { "temporal-line-left", INJ_PLATE_FRONT, TRUE, 0, 0 },
  { "temporal-line-left", INJ_PLATE_LEFT, TRUE, 0, 0 },
  { "temporal-line-left", INJ_PLATE_TOP, TRUE, 0, 0 },
  /* zygion_L */
  { "zygomatic-arch-left", INJ_PLATE_FRONT, FALSE, 3004, -350 },
  { "zygomatic-arch-left", INJ_PLATE_LEFT, FALSE, -1050, -350 },
  /* tragion_L: the upper end of the tragus, from which one measures */
  { "tragus-left", INJ_PLATE_FRONT, FALSE, 3256, 0 },
  { "tragus-left", INJ_PLATE_LEFT, FALSE, 0, 0 },
  /* mastoid_tip_L */
  { "mastoid-left", INJ_PLATE_LEFT, FALSE, 880, -1500 },
  { "mastoid-left", INJ_PLATE_BACK, FALSE, -2644, -1500 },
  /* inion */
  { "inion", INJ_PLATE_LEFT, FALSE, 4325, -50 },
  { "inion", INJ_PLATE_RIGHT, FALSE, -4325, -50 },
  { "inion", INJ_PLATE_BACK, FALSE, 0, -50 },
  /* nuchal_line_5_L, nuchal_line_4_L */
  { "nuchal-line-left", INJ_PLATE_LEFT, FALSE, 2712, -550 },
  { "nuchal-line-left", INJ_PLATE_BACK, FALSE, -2000, -80 },
  /* C7 */
  { "c7", INJ_PLATE_BACK, FALSE, 0, -6000 },
  /* acromion_L */
  { "acromion-left", INJ_PLATE_BACK, FALSE, -8380, -7561 },
  /* neck_shoulder_inflection_L */
  { "neck-shoulder-left", INJ_PLATE_BACK, FALSE, -3100, -5276 },
};

/**
 * The rules of the 31 sites as they are taught, for the left and the midline;
 * a clinician is yet to confirm them. @along is the tolerance of the distance,
 * @across how far the site may lie beside the line that the rule draws; both in
 * tenths of a millimetre, and midway counts from side to side.
 *
 * Two millimetres is what the plates are accurate to. Three rules are wider
 * across: occipitalis 1 is midway along the nuchal ridge, which arches some
 * 2.5 cm over the straight line from inion to mastoid as seen from behind;
 * trapezius 1 and 3 lie on the ridge of the muscle, which from behind is a few
 * millimetres below the contour on which the shoulder's points are felt.
 */
static const struct
{
  const char *site;
  const char *measure;
  int         along;
  int         across;
} rules[] = {
  { "corrugator-left-1", "1.5 cm above orbital-rim-left", 20, 20 },
  { "procerus-midline-1", "midway between corrugator-right-1 and corrugator-left-1", 20, 20 },
  { "frontalis-left-1", "at least 1.5 cm above corrugator-left-1", 0, 20 },
  { "frontalis-left-2", "1.5 cm lateral to frontalis-left-1", 20, 20 },
  { "temporalis-left-1", "3 cm above tragus-left", 20, 20 },
  { "temporalis-left-2", "1.5-3 cm above temporalis-left-1", 0, 20 },
  { "temporalis-left-3", "1.5-3 cm in front of temporalis-left-1 and temporalis-left-2", 0, 20 },
  { "temporalis-left-4", "1.5 cm behind temporalis-left-2", 20, 20 },
  { "occipitalis-left-1", "midway between inion and mastoid-left", 20, 300 },
  { "occipitalis-left-2", "1.5 cm from occipitalis-left-1", 20, 0 },
  { "occipitalis-left-3", "1.5 cm from occipitalis-left-1", 20, 0 },
  { "cervical-paraspinal-left-1", "1 cm lateral to midline", 20, 0 },
  { "cervical-paraspinal-left-1", "3 cm below inion", 20, 120 },
  { "cervical-paraspinal-left-2", "1.5 cm from cervical-paraspinal-left-1", 20, 0 },
  { "trapezius-left-1", "midway between neck-shoulder-left and acromion-left", 20, 50 },
  { "trapezius-left-2", "midway between trapezius-left-1 and acromion-left", 20, 20 },
  { "trapezius-left-3", "midway between trapezius-left-1 and neck-shoulder-left", 20, 70 },
};

/* What the rules say in words alone: on which side of another point a site of
 * the left lies on its plate; 1 is up or to the viewer's right. */
static const struct
{
  const char *site;
  const char *other;
  int         right;
  int         up;
} sides[] = {
  { "occipitalis-left-2", "occipitalis-left-1", -1, 1 },
  { "occipitalis-left-3", "occipitalis-left-1", 1, 1 },
  { "cervical-paraspinal-left-2", "cervical-paraspinal-left-1", -1, 1 },
};

static InjAtlas *
load (void)
{
  g_autoptr (GError) error = NULL;
  InjAtlas *atlas = inj_atlas_new (&error);

  g_assert_no_error (error);

  return atlas;
}

/* The same text of the patient's right. */
static char *
dup_right (const char *text)
{
  GString *right = g_string_new (text);

  g_string_replace (right, "-left", "-right", 0);

  return g_string_free (right, FALSE);
}

static gboolean
has_two_sides (const char *text)
{
  return g_strrstr (text, "-right") == NULL && g_strrstr (text, "-left") != NULL;
}

static int
to_tenths (int units)
{
  return units * INJ_POSITION_HEAD_HEIGHT_MM / (INJ_POSITION_HEAD_HEIGHT / 10);
}

static const InjPosition *
get_anchor (InjAtlas   *atlas,
            const char *site)
{
  const InjPosition *position = inj_anchors_lookup (inj_atlas_get_anchors (atlas), site);

  g_assert_nonnull (position);

  return position;
}

static void
assert_landmark (InjAtlas   *atlas,
                 gsize       row,
                 gboolean    is_right)
{
  g_autofree char *id = is_right ? dup_right (landmarks[row].id) : g_strdup (landmarks[row].id);
  InjPosition wanted = { landmarks[row].plate, landmarks[row].x, landmarks[row].y };
  const InjPosition *found;

  if (is_right)
    {
      wanted.x = -wanted.x;
      wanted.plate = wanted.plate == INJ_PLATE_LEFT ? INJ_PLATE_RIGHT : wanted.plate;
    }

  found = inj_atlas_find_landmark (atlas, wanted.plate, id);
  if (found == NULL)
    g_error ("%s does not show %s", inj_plate_get_id (wanted.plate), id);

  g_assert_cmpint (found->plate, ==, wanted.plate);
  if (!landmarks[row].is_line && inj_position_distance (found, &wanted) > LANDMARK_TOLERANCE)
    g_error ("%s on %s is %d/10 mm off", id, inj_plate_get_id (wanted.plate), inj_position_distance (found, &wanted));
}

static void
test_landmarks (void)
{
  g_autoptr (InjAtlas) atlas = load ();
  guint n_wanted = 0;
  guint n_found = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (landmarks); i++)
    {
      assert_landmark (atlas, i, FALSE);
      n_wanted++;
      if (!has_two_sides (landmarks[i].id))
        continue;

      assert_landmark (atlas, i, TRUE);
      n_wanted++;
    }

  /* And no plate shows others. */
  for (InjPlate plate = 0; plate < INJ_N_PLATES; plate++)
    n_found += inj_drawing_get_landmarks (inj_atlas_get_drawing (atlas, plate))->len;
  g_assert_cmpuint (n_found, ==, n_wanted);
}

static void
test_landmarks_mirror_each_other (void)
{
  g_autoptr (InjAtlas) atlas = load ();

  for (InjPlate plate = 0; plate < INJ_N_PLATES; plate++)
    {
      GArray *points = inj_drawing_get_landmarks (inj_atlas_get_drawing (atlas, plate));
      InjPlate other = plate == INJ_PLATE_LEFT ? INJ_PLATE_RIGHT : plate;

      for (guint i = 0; i < points->len; i++)
        {
          const InjLandmarkPoint *point = &g_array_index (points, InjLandmarkPoint, i);
          g_autofree char *id = dup_right (point->landmark->id);
          const InjPosition *mirrored;

          if (plate == INJ_PLATE_RIGHT || point->landmark->side == INJ_SIDE_RIGHT)
            continue;

          mirrored = inj_atlas_find_landmark (atlas, other, id);
          g_assert_nonnull (mirrored);
          g_assert_cmpint (ABS (point->position.x + mirrored->x), <=, MIRROR_TOLERANCE);
          g_assert_cmpint (ABS (point->position.y - mirrored->y), <=, MIRROR_TOLERANCE);
          g_assert_cmpint (inj_position_get_side (&point->position),
                           ==,
                           plate == INJ_PLATE_LEFT ? INJ_SIDE_LEFT : point->landmark->side);
        }
    }
}

static InjMeasure *
parse_rule (const char *site,
            const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = inj_measure_parse_list (text, inj_site_lookup (site), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 1);
  g_ptr_array_set_free_func (list, NULL);

  return g_ptr_array_index (list, 0);
}

/* How far the site lies the way that the rule goes, and how far beside it;
 * midway, the deviations from the middle. Tenths of a millimetre. */
static void
measure_site (InjAtlas         *atlas,
              const InjSite    *site,
              const InjMeasure *measure,
              int              *along,
              int              *across)
{
  const InjPosition *here = get_anchor (atlas, site->id);
  InjMeasureLine line;
  int right;
  int up;

  if (!inj_measure_line_find (&line, atlas, site, NULL, measure))
    g_error ("The plate of %s does not show %s", site->id, measure->from_id);

  right = to_tenths (here->x - line.from.x);
  up = to_tenths (here->y - line.from.y);
  *across = 0;

  switch (measure->kind)
    {
    case INJ_MEASURE_ABOVE:
      *along = up;
      *across = right;
      break;

    case INJ_MEASURE_BELOW:
      *along = -up;
      *across = right;
      break;

    case INJ_MEASURE_LATERAL:
      *along = here->x > 0 ? right : -right;
      *across = up;
      break;

    case INJ_MEASURE_IN_FRONT:
      *along = site->plate == INJ_PLATE_LEFT ? -right : right;
      *across = up;
      break;

    case INJ_MEASURE_BEHIND:
      *along = site->plate == INJ_PLATE_LEFT ? right : -right;
      *across = up;
      break;

    case INJ_MEASURE_MIDWAY:
      *along = to_tenths (here->x - (line.from.x + line.to.x) / 2);
      *across = to_tenths (here->y - (line.from.y + line.to.y) / 2);
      break;

    case INJ_MEASURE_FROM:
    default:
      *along = inj_measure_line_get_length (&line);
      break;
    }
}

static void
assert_rule (InjAtlas   *atlas,
             const char *site,
             const char *text,
             int         tolerance,
             int         beside)
{
  g_autoptr (InjMeasure) measure = parse_rule (site, text);
  int maximum = measure->kind == INJ_MEASURE_MIDWAY || measure->maximum > 0 ? measure->maximum : INJ_MEASURE_MAXIMUM;
  int along;
  int across;

  measure_site (atlas, inj_site_lookup (site), measure, &along, &across);
  if (along < measure->minimum - tolerance || along > maximum + tolerance)
    g_error ("%s: %s: it is %d/10 mm", site, text, along);
  if (ABS (across) > beside)
    g_error ("%s: %s: it is %d/10 mm beside the line", site, text, across);
}

static void
test_rule (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  g_autoptr (InjAtlas) atlas = load ();
  g_autofree char *site = dup_right (rules[row].site);
  g_autofree char *measure = dup_right (rules[row].measure);

  assert_rule (atlas, rules[row].site, rules[row].measure, rules[row].along, rules[row].across);
  if (has_two_sides (rules[row].site))
    assert_rule (atlas, site, measure, rules[row].along, rules[row].across);
}

static void
test_sides (void)
{
  g_autoptr (InjAtlas) atlas = load ();

  for (gsize i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      g_autofree char *site = dup_right (sides[i].site);
      g_autofree char *other = dup_right (sides[i].other);

      g_assert_cmpint ((get_anchor (atlas, sides[i].site)->x - get_anchor (atlas, sides[i].other)->x) * sides[i].right,
                       >, 0);
      g_assert_cmpint ((get_anchor (atlas, sides[i].site)->y - get_anchor (atlas, sides[i].other)->y) * sides[i].up,
                       >, 0);
      g_assert_cmpint ((get_anchor (atlas, site)->x - get_anchor (atlas, other)->x) * sides[i].right, <, 0);
    }
}

/* Between trichion and glabella, landmarks at 0.3578 and 0.15. */
static void
test_upper_third_of_the_forehead (void)
{
  g_autoptr (InjAtlas) atlas = load ();
  static const char *const sites[] = {
    "frontalis-right-1", "frontalis-right-2", "frontalis-left-1", "frontalis-left-2",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (sites); i++)
    {
      g_assert_cmpint (get_anchor (atlas, sites[i])->y, <, 3578);
      g_assert_cmpint (get_anchor (atlas, sites[i])->y, >, 3578 - (3578 - 1500) / 3);
    }
}

/* Just above the nuchal ridge, whose middle (nuchal_mid_inion_mastoid) is at
 * 0.013: by up to 1 cm. */
static void
test_above_the_nuchal_ridge (void)
{
  g_autoptr (InjAtlas) atlas = load ();

  g_assert_cmpint (to_tenths (get_anchor (atlas, "occipitalis-left-1")->y - 130), >, 0);
  g_assert_cmpint (to_tenths (get_anchor (atlas, "occipitalis-left-1")->y - 130), <, 100);
}

/* US Botox Cosmetic label: the lower row of the forehead at least 2 cm above the
 * brow, whose hairs on the plate reach up to 0.172. */
static void
test_above_the_brow (void)
{
  g_autoptr (InjAtlas) atlas = load ();
  static const char *const sites[] = { "frontalis-right-3", "frontalis-midline-1", "frontalis-left-3" };
  static const char *const upper[] = { "frontalis-right-1", "frontalis-left-1" };

  for (gsize i = 0; i < G_N_ELEMENTS (sites); i++)
    g_assert_cmpint (to_tenths (get_anchor (atlas, sites[i])->y - 1720), >=, 200);
  for (gsize i = 0; i < G_N_ELEMENTS (upper); i++)
    g_assert_cmpint (get_anchor (atlas, upper[i])->y, >, get_anchor (atlas, sites[0])->y);
}

static guint
count_rules (const char *site)
{
  guint n_rules = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autofree char *right = dup_right (rules[i].site);

      if (g_str_equal (site, rules[i].site) || g_str_equal (site, right))
        n_rules++;
    }

  return n_rules;
}

static void
assert_has_rule (InjProtocol *protocol,
                 const char  *site,
                 const char  *text)
{
  g_autoptr (InjMeasure) wanted = parse_rule (site, text);
  const InjPlannedSite *planned = inj_protocol_lookup_site (protocol, site);

  g_assert_nonnull (planned);
  for (guint i = 0; i < planned->measures->len; i++)
    {
      const InjMeasure *measure = g_ptr_array_index (planned->measures, i);

      if (measure->kind == wanted->kind
          && g_str_equal (measure->from_id, wanted->from_id)
          && g_strcmp0 (measure->to_id, wanted->to_id) == 0
          && measure->minimum == wanted->minimum
          && measure->maximum == wanted->maximum)
        return;
    }

  g_error ("%s lacks the measure %s", site, text);
}

/* The protocols that are shipped say what the table says, and nothing else. */
static void
test_protocol (gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_getenv ("INJECTMAP_SOURCE_ROOT"), "data", "protocols", data, NULL);
  g_autoptr (InjProtocol) protocol = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  protocol = inj_protocol_parse (data, text, -1, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < inj_protocol_get_n_sites (protocol); i++)
    {
      const InjPlannedSite *planned = inj_protocol_get_site (protocol, i);

      g_assert_cmpuint (planned->measures->len, ==, count_rules (planned->site->id));
      g_assert_cmpint (planned->measures->len > 0, ==, planned->required);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autofree char *site = dup_right (rules[i].site);
      g_autofree char *measure = dup_right (rules[i].measure);

      assert_has_rule (protocol, rules[i].site, rules[i].measure);
      if (has_two_sides (rules[i].site))
        assert_has_rule (protocol, site, measure);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/placement/landmarks", test_landmarks);
  g_test_add_func ("/placement/landmarks-mirror-each-other", test_landmarks_mirror_each_other);
  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autofree char *path = g_strdup_printf ("/placement/rule/%s/%" G_GSIZE_FORMAT, rules[i].site, i);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_rule);
    }
  g_test_add_func ("/placement/sides", test_sides);
  g_test_add_func ("/placement/upper-third-of-the-forehead", test_upper_third_of_the_forehead);
  g_test_add_func ("/placement/above-the-nuchal-ridge", test_above_the_nuchal_ridge);
  g_test_add_func ("/placement/above-the-brow", test_above_the_brow);
  g_test_add_data_func ("/placement/protocol/preempt-155", "preempt-155.ini", test_protocol);
  g_test_add_data_func ("/placement/protocol/preempt-195", "preempt-195.ini", test_protocol);

  return g_test_run ();
}
