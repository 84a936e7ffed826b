/* inj-muscle-set.h
 *
 * A set of muscles, each of one side.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/anatomy/inj-muscle.h"
#include "domain/anatomy/inj-side.h"

G_BEGIN_DECLS

/**
 * InjMuscleSide:
 *
 * One muscle of one side, as a plate draws it: "temporalis, left".
 */
typedef struct
{
  InjMuscle muscle;
  InjSide   side;
} InjMuscleSide;

/**
 * InjMuscleSet:
 *
 * A bit for each muscle and side; 0 is the empty set.
 */
typedef guint32 InjMuscleSet;

G_STATIC_ASSERT (INJ_N_MUSCLES * INJ_N_SIDES <= 32);

InjMuscleSet inj_muscle_set_of   (InjMuscle     muscle,
                                  InjSide       side);
gboolean     inj_muscle_set_has  (InjMuscleSet  self,
                                  InjMuscle     muscle,
                                  InjSide       side);
/* Of #InjMuscleSide, in the order of the muscles. (transfer full) */
GArray      *inj_muscle_set_list (InjMuscleSet  self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
