/* test-landmark.c
 *
 * The landmarks: their ids, sides and names.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/anatomy/inj-landmark.h"

static const struct
{
  const char *id;
  InjSide     side;
  const char *name;
} samples[] = {
  { "orbital-rim-left", INJ_SIDE_LEFT, "Orbital rim, left" },
  { "temporal-line-right", INJ_SIDE_RIGHT, "Temporal line, right" },
  { "zygomatic-arch-left", INJ_SIDE_LEFT, "Zygomatic arch, left" },
  { "tragus-right", INJ_SIDE_RIGHT, "Tragus, right" },
  { "mastoid-left", INJ_SIDE_LEFT, "Mastoid, left" },
  { "inion", INJ_SIDE_MIDLINE, "Inion" },
  { "nuchal-line-left", INJ_SIDE_LEFT, "Nuchal line, left" },
  { "c7", INJ_SIDE_MIDLINE, "C7" },
  { "acromion-right", INJ_SIDE_RIGHT, "Acromion, right" },
  { "neck-shoulder-left", INJ_SIDE_LEFT, "Neck-shoulder inflection, left" },
};

static const char *const unknown[] = {
  "", "mastoid", "mastoid-midline", "inion-left", "C7", "tragus-left ", "temporalis-left-1",
};

static void
test_sample (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  const InjLandmark *landmark = inj_landmark_lookup (samples[row].id);
  g_autofree char *name = NULL;

  g_assert_nonnull (landmark);
  g_assert_cmpint (landmark->side, ==, samples[row].side);
  name = inj_landmark_dup_name (landmark);
  g_assert_cmpstr (name, ==, samples[row].name);
}

/* An id ends in its side, and each has its fellow on the other one. */
static void
test_sides (void)
{
  gsize n_landmarks;
  const InjLandmark *table = inj_landmark_get_table (&n_landmarks);

  g_assert_cmpuint (n_landmarks, ==, 18);
  for (gsize i = 0; i < n_landmarks; i++)
    {
      g_autofree char *suffix = g_strconcat ("-", inj_side_get_id (table[i].side), NULL);
      g_autoptr (GString) other = g_string_new (table[i].id);

      g_assert_true (inj_landmark_lookup (table[i].id) == &table[i]);
      g_assert_cmpint (g_str_has_suffix (table[i].id, suffix), ==, table[i].side != INJ_SIDE_MIDLINE);
      if (table[i].side != INJ_SIDE_RIGHT)
        continue;

      g_string_replace (other, "-right", "-left", 0);
      g_assert_nonnull (inj_landmark_lookup (other->str));
      g_assert_cmpstr (inj_landmark_lookup (other->str)->name, ==, table[i].name);
    }
}

static void
test_unknown (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++)
    g_assert_null (inj_landmark_lookup (unknown[i]));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *path = g_strconcat ("/landmark/sample/", samples[i].id, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_sample);
    }

  g_test_add_func ("/landmark/sides", test_sides);
  g_test_add_func ("/landmark/unknown", test_unknown);

  return g_test_run ();
}
