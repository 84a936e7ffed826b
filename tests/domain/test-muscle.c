/* test-muscle.c
 *
 * Muscles: their ids, names and order.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/anatomy/inj-muscle.h"

static const struct
{
  InjMuscle   muscle;
  const char *id;
  const char *name;
} muscles[] = {
  { INJ_MUSCLE_CORRUGATOR, "corrugator", "Corrugator" },
  { INJ_MUSCLE_PROCERUS, "procerus", "Procerus" },
  { INJ_MUSCLE_FRONTALIS, "frontalis", "Frontalis" },
  { INJ_MUSCLE_TEMPORALIS, "temporalis", "Temporalis" },
  { INJ_MUSCLE_OCCIPITALIS, "occipitalis", "Occipitalis" },
  { INJ_MUSCLE_CERVICAL_PARASPINAL, "cervical-paraspinal", "Cervical paraspinal" },
  { INJ_MUSCLE_TRAPEZIUS, "trapezius", "Trapezius" },
  { INJ_MUSCLE_MASSETER, "masseter", "Masseter" },
  { INJ_MUSCLE_SCALP, "scalp", "Scalp" },
  { INJ_MUSCLE_OTHER, "other", "Other" },
};

static const char *const unknown[] = {
  "", "Temporalis", "temporalis ", "cervical", "cervical_paraspinal", "m. temporalis",
};

static void
test_id (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  InjMuscle muscle;

  g_assert_cmpstr (inj_muscle_get_id (muscles[row].muscle), ==, muscles[row].id);
  g_assert_true (inj_muscle_from_id (muscles[row].id, &muscle));
  g_assert_cmpint (muscle, ==, muscles[row].muscle);
}

static void
test_name (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);

  g_assert_cmpstr (inj_muscle_get_name (muscles[row].muscle), ==, muscles[row].name);
}

static void
test_unknown (void)
{
  InjMuscle muscle = INJ_MUSCLE_PROCERUS;

  g_assert_cmpuint (G_N_ELEMENTS (muscles), ==, INJ_N_MUSCLES);
  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++)
    g_assert_false (inj_muscle_from_id (unknown[i], &muscle));

  g_assert_false (inj_muscle_from_id (NULL, &muscle));
  g_assert_cmpint (muscle, ==, INJ_MUSCLE_PROCERUS);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (muscles); i++)
    {
      g_autofree char *id_path = g_strconcat ("/muscle/id/", muscles[i].id, NULL);
      g_autofree char *name_path = g_strconcat ("/muscle/name/", muscles[i].id, NULL);

      g_test_add_data_func (id_path, GSIZE_TO_POINTER (i), test_id);
      g_test_add_data_func (name_path, GSIZE_TO_POINTER (i), test_name);
    }

  g_test_add_func ("/muscle/unknown", test_unknown);

  return g_test_run ();
}
