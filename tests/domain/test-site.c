/* test-site.c
 *
 * The site table: what it holds, in what order.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/anatomy/inj-site.h"

/* How many sites of a muscle there are: of the fixed ones of the migraine
 * protocol, of its optional ones, and others (DESIGN, section 2). */
static const struct
{
  InjMuscle muscle;
  guint     fixed;
  guint     optional;
  guint     others;
} counts[] = {
  { INJ_MUSCLE_CORRUGATOR, 2, 0, 2 },
  { INJ_MUSCLE_PROCERUS, 1, 0, 0 },
  { INJ_MUSCLE_FRONTALIS, 4, 0, 3 },
  { INJ_MUSCLE_TEMPORALIS, 8, 4, 0 },
  { INJ_MUSCLE_OCCIPITALIS, 6, 4, 0 },
  { INJ_MUSCLE_CERVICAL_PARASPINAL, 4, 0, 0 },
  { INJ_MUSCLE_TRAPEZIUS, 6, 8, 0 },
  { INJ_MUSCLE_MASSETER, 0, 0, 10 },
  { INJ_MUSCLE_SCALP, 0, 0, 9 },
  { INJ_MUSCLE_OTHER, 0, 0, 0 },
};

#define N_FIXED 31
#define N_OPTIONAL 16
/* Masseter and scalp; then what the cosmetic labels need. */
#define N_OUTSIDE 19
#define N_SITES 71

/* Some of each plate, written out by hand. */
static const struct
{
  const char *id;
  InjMuscle   muscle;
  InjSide     side;
  int         number;
  InjPlate    plate;
  const char *name;
  gboolean    is_published;
} samples[] = {
  { "corrugator-right-1", INJ_MUSCLE_CORRUGATOR, INJ_SIDE_RIGHT, 1, INJ_PLATE_FRONT,
    "Corrugator, right, 1", TRUE },
  { "procerus-midline-1", INJ_MUSCLE_PROCERUS, INJ_SIDE_MIDLINE, 1, INJ_PLATE_FRONT,
    "Procerus, midline, 1", TRUE },
  { "frontalis-left-2", INJ_MUSCLE_FRONTALIS, INJ_SIDE_LEFT, 2, INJ_PLATE_FRONT,
    "Frontalis, left, 2", TRUE },
  { "temporalis-left-3", INJ_MUSCLE_TEMPORALIS, INJ_SIDE_LEFT, 3, INJ_PLATE_LEFT,
    "Temporalis, left, 3", TRUE },
  { "temporalis-right-6", INJ_MUSCLE_TEMPORALIS, INJ_SIDE_RIGHT, 6, INJ_PLATE_RIGHT,
    "Temporalis, right, 6", FALSE },
  { "occipitalis-left-5", INJ_MUSCLE_OCCIPITALIS, INJ_SIDE_LEFT, 5, INJ_PLATE_BACK,
    "Occipitalis, left, 5", FALSE },
  { "cervical-paraspinal-right-2", INJ_MUSCLE_CERVICAL_PARASPINAL, INJ_SIDE_RIGHT, 2,
    INJ_PLATE_BACK, "Cervical paraspinal, right, 2", TRUE },
  { "trapezius-left-7", INJ_MUSCLE_TRAPEZIUS, INJ_SIDE_LEFT, 7, INJ_PLATE_BACK,
    "Trapezius, left, 7", FALSE },
  { "masseter-right-5", INJ_MUSCLE_MASSETER, INJ_SIDE_RIGHT, 5, INJ_PLATE_RIGHT,
    "Masseter, right, 5", FALSE },
  { "masseter-left-1", INJ_MUSCLE_MASSETER, INJ_SIDE_LEFT, 1, INJ_PLATE_LEFT,
    "Masseter, left, 1", FALSE },
  { "scalp-midline-3", INJ_MUSCLE_SCALP, INJ_SIDE_MIDLINE, 3, INJ_PLATE_TOP,
    "Scalp, midline, 3", FALSE },
  { "corrugator-right-2", INJ_MUSCLE_CORRUGATOR, INJ_SIDE_RIGHT, 2, INJ_PLATE_FRONT,
    "Corrugator, right, 2", FALSE },
  { "frontalis-midline-1", INJ_MUSCLE_FRONTALIS, INJ_SIDE_MIDLINE, 1, INJ_PLATE_FRONT,
    "Frontalis, midline, 1", FALSE },
  { "scalp-left-3", INJ_MUSCLE_SCALP, INJ_SIDE_LEFT, 3, INJ_PLATE_TOP, "Scalp, left, 3", FALSE },
};

static const char *const unknown[] = {
  "", "temporalis", "temporalis-left", "temporalis-left-0", "temporalis-left-7",
  "temporalis-left-03", "Temporalis-left-3", "temporalis-left-3 ", "temporalis-midline-1",
  "procerus-right-1", "corrugator-left-3", "frontalis-midline-2", "occipitalis-right-6",
  "cervical-paraspinal-left-3", "trapezius-right-8", "masseter-left-6", "scalp-right-4", "free-1",
  "own-1",
};

static guint
count (InjMuscle muscle,
       guint     start,
       guint     end)
{
  gsize n_sites;
  const InjSite *table = inj_site_get_table (&n_sites);
  guint found = 0;

  for (guint i = start; i < end; i++)
    {
      if (table[i].muscle == muscle)
        found++;
    }

  return found;
}

static void
test_counts (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  InjMuscle muscle = counts[row].muscle;

  g_assert_cmpuint (count (muscle, 0, N_FIXED), ==, counts[row].fixed);
  g_assert_cmpuint (count (muscle, N_FIXED, N_FIXED + N_OPTIONAL), ==, counts[row].optional);
  g_assert_cmpuint (count (muscle, N_FIXED + N_OPTIONAL, N_SITES), ==, counts[row].others);
}

static void
test_size (void)
{
  gsize n_sites = 0;

  g_assert_nonnull (inj_site_get_table (&n_sites));
  g_assert_cmpuint (n_sites, ==, N_SITES);
}

static void
test_ids_follow_from_the_rest (void)
{
  gsize n_sites;
  const InjSite *table = inj_site_get_table (&n_sites);

  for (gsize i = 0; i < n_sites; i++)
    {
      g_autofree char *id = g_strdup_printf ("%s-%s-%d",
                                             inj_muscle_get_id (table[i].muscle),
                                             inj_side_get_id (table[i].side),
                                             table[i].number);

      g_assert_cmpstr (table[i].id, ==, id);
      g_assert_true (inj_site_lookup (id) == &table[i]);
      g_assert_cmpuint (inj_site_get_index (&table[i]), ==, i);
    }
}

/* A site on a side plate is seen on the plate of its own side. */
static void
test_home_plates (void)
{
  gsize n_sites;
  const InjSite *table = inj_site_get_table (&n_sites);

  for (gsize i = 0; i < n_sites; i++)
    {
      const InjSite *site = &table[i];

      switch (site->muscle)
        {
        case INJ_MUSCLE_CORRUGATOR:
        case INJ_MUSCLE_PROCERUS:
        case INJ_MUSCLE_FRONTALIS:
          g_assert_cmpint (site->plate, ==, INJ_PLATE_FRONT);
          break;

        case INJ_MUSCLE_TEMPORALIS:
        case INJ_MUSCLE_MASSETER:
          g_assert_cmpint (site->side, !=, INJ_SIDE_MIDLINE);
          g_assert_cmpint (site->plate, ==,
                           site->side == INJ_SIDE_LEFT ? INJ_PLATE_LEFT : INJ_PLATE_RIGHT);
          break;

        case INJ_MUSCLE_OCCIPITALIS:
        case INJ_MUSCLE_CERVICAL_PARASPINAL:
        case INJ_MUSCLE_TRAPEZIUS:
          g_assert_cmpint (site->plate, ==, INJ_PLATE_BACK);
          break;

        case INJ_MUSCLE_SCALP:
          g_assert_cmpint (site->plate, ==, INJ_PLATE_TOP);
          break;

        case INJ_MUSCLE_OTHER:
        default:
          g_assert_not_reached ();
        }
    }
}

static void
test_right_and_left_mirror (void)
{
  gsize n_sites;
  const InjSite *table = inj_site_get_table (&n_sites);

  for (gsize i = 0; i < n_sites; i++)
    {
      InjSide other = table[i].side == INJ_SIDE_LEFT ? INJ_SIDE_RIGHT : INJ_SIDE_LEFT;
      g_autofree char *id = g_strdup_printf ("%s-%s-%d",
                                             inj_muscle_get_id (table[i].muscle),
                                             inj_side_get_id (other),
                                             table[i].number);

      if (table[i].side != INJ_SIDE_MIDLINE)
        g_assert_nonnull (inj_site_lookup (id));
    }
}

/* Visits order what lies outside their protocol by the table, so that the older
 * sites keep their places. */
static void
test_older_places (void)
{
  g_assert_cmpuint (inj_site_get_index (inj_site_lookup ("corrugator-right-1")), ==, 0);
  g_assert_cmpuint (inj_site_get_index (inj_site_lookup ("temporalis-right-5")), ==, 31);
  g_assert_cmpuint (inj_site_get_index (inj_site_lookup ("masseter-right-1")), ==, 47);
  g_assert_cmpuint (inj_site_get_index (inj_site_lookup ("scalp-left-3")), ==, 65);
}

static void
test_own_ids (void)
{
  static const char *const others[] = { "own-", "own-0", "own-01", "own-1 ", "own--1", "own-1000", "Own-1", "own-x", "" };
  int number = 0;

  g_assert_true (inj_site_is_own_id ("own-1", &number));
  g_assert_cmpint (number, ==, 1);
  g_assert_true (inj_site_is_own_id ("own-999", &number));
  g_assert_cmpint (number, ==, INJ_SITE_OWN_MAXIMUM);
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (inj_site_is_own_id (others[i], NULL));
}

static void
test_own (void)
{
  InjSite *named = inj_site_new_own (3, INJ_MUSCLE_TEMPORALIS, INJ_SIDE_LEFT, INJ_PLATE_LEFT, "Above the ear");
  InjSite *unnamed = inj_site_new_own (4, INJ_MUSCLE_TEMPORALIS, INJ_SIDE_LEFT, INJ_PLATE_LEFT, NULL);
  g_autofree char *name = inj_site_dup_name (named);
  g_autofree char *other = inj_site_dup_name (unnamed);

  g_assert_cmpstr (named->id, ==, "own-3");
  g_assert_cmpstr (name, ==, "Above the ear, left");
  g_assert_cmpstr (other, ==, "Temporalis, left, own 4");
  g_assert_true (inj_site_is_own (named));
  g_assert_false (inj_site_is_published (named));
  g_assert_cmpuint (inj_site_get_index (named), ==, N_SITES + 2);
  g_assert_false (inj_site_is_own (inj_site_lookup ("scalp-left-3")));

  inj_site_free (named);
  inj_site_free (unnamed);
}

/* Within each part: by muscle, then the right ones before the left ones, then
 * by number. */
static void
test_order (void)
{
  gsize n_sites;
  const InjSite *table = inj_site_get_table (&n_sites);

  for (gsize i = 1; i < n_sites; i++)
    {
      const InjSite *before = &table[i - 1];
      const InjSite *site = &table[i];

      if (i == N_FIXED || i == N_FIXED + N_OPTIONAL || i == N_FIXED + N_OPTIONAL + N_OUTSIDE)
        continue;

      g_assert_cmpint (before->muscle, <=, site->muscle);
      if (before->muscle != site->muscle)
        continue;

      if (before->side == site->side)
        g_assert_cmpint (before->number + 1, ==, site->number);
      else if (before->side != INJ_SIDE_MIDLINE)
        g_assert_cmpint (before->side, <, site->side);
    }
}

static void
test_sample (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  const InjSite *site = inj_site_lookup (samples[row].id);
  g_autofree char *name = NULL;

  g_assert_nonnull (site);
  g_assert_cmpint (site->muscle, ==, samples[row].muscle);
  g_assert_cmpint (site->side, ==, samples[row].side);
  g_assert_cmpint (site->number, ==, samples[row].number);
  g_assert_cmpint (site->plate, ==, samples[row].plate);
  g_assert_cmpint (inj_site_is_published (site), ==, samples[row].is_published);

  name = inj_site_dup_name (site);
  g_assert_cmpstr (name, ==, samples[row].name);
}

static void
test_unknown (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++)
    g_assert_null (inj_site_lookup (unknown[i]));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autofree char *path = g_strconcat ("/site/counts/", inj_muscle_get_id (counts[i].muscle),
                                           NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_counts);
    }

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *path = g_strconcat ("/site/sample/", samples[i].id, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_sample);
    }

  g_test_add_func ("/site/size", test_size);
  g_test_add_func ("/site/ids-follow-from-the-rest", test_ids_follow_from_the_rest);
  g_test_add_func ("/site/home-plates", test_home_plates);
  g_test_add_func ("/site/right-and-left-mirror", test_right_and_left_mirror);
  g_test_add_func ("/site/order", test_order);
  g_test_add_func ("/site/older-places", test_older_places);
  g_test_add_func ("/site/own", test_own);
  g_test_add_func ("/site/own-ids", test_own_ids);
  g_test_add_func ("/site/unknown", test_unknown);

  return g_test_run ();
}
