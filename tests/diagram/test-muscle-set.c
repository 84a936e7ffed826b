/* test-muscle-set.c
 *
 * Sets of muscles and sides.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "diagram/inj-muscle-set.h"

static void
test_each_has_its_bit (void)
{
  InjMuscleSet all = 0;

  for (InjMuscle muscle = 0; muscle < INJ_N_MUSCLES; muscle++)
    {
      for (InjSide side = 0; side < INJ_N_SIDES; side++)
        {
          InjMuscleSet one = inj_muscle_set_of (muscle, side);

          g_assert_cmpuint (one, !=, 0);
          g_assert_cmpuint (all & one, ==, 0);
          g_assert_true (inj_muscle_set_has (one, muscle, side));
          g_assert_false (inj_muscle_set_has (all, muscle, side));
          all |= one;
        }
    }
}

static void
test_list (void)
{
  g_autoptr (GArray) none = inj_muscle_set_list (0);
  g_autoptr (GArray) two = NULL;

  g_assert_cmpuint (none->len, ==, 0);

  two = inj_muscle_set_list (inj_muscle_set_of (INJ_MUSCLE_TRAPEZIUS, INJ_SIDE_LEFT)
                             | inj_muscle_set_of (INJ_MUSCLE_CERVICAL_PARASPINAL, INJ_SIDE_LEFT));
  g_assert_cmpuint (two->len, ==, 2);
  g_assert_cmpint (g_array_index (two, InjMuscleSide, 0).muscle, ==, INJ_MUSCLE_CERVICAL_PARASPINAL);
  g_assert_cmpint (g_array_index (two, InjMuscleSide, 1).muscle, ==, INJ_MUSCLE_TRAPEZIUS);
  g_assert_cmpint (g_array_index (two, InjMuscleSide, 1).side, ==, INJ_SIDE_LEFT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/muscle-set/each-has-its-bit", test_each_has_its_bit);
  g_test_add_func ("/muscle-set/list", test_list);

  return g_test_run ();
}
