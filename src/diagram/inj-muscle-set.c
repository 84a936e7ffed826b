/* inj-muscle-set.c
 *
 * A set of muscles, each of one side.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-muscle-set.h"

InjMuscleSet
inj_muscle_set_of (InjMuscle muscle,
                   InjSide   side)
{
  return (InjMuscleSet) 1 << (muscle * INJ_N_SIDES + side);
}

gboolean
inj_muscle_set_has (InjMuscleSet self,
                    InjMuscle    muscle,
                    InjSide      side)
{
  return (self & inj_muscle_set_of (muscle, side)) != 0;
}

GArray *
inj_muscle_set_list (InjMuscleSet self)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (InjMuscleSide));

  for (guint bit = 0; bit < INJ_N_MUSCLES * INJ_N_SIDES; bit++)
    {
      InjMuscleSide item = { bit / INJ_N_SIDES, bit % INJ_N_SIDES };

      if (inj_muscle_set_has (self, item.muscle, item.side))
        g_array_append_val (list, item);
    }

  return list;
}
