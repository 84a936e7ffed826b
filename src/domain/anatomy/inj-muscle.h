/* inj-muscle.h
 *
 * The muscles that are treated, the scalp, and what an injector names.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InjMuscle:
 *
 * In the order of the protocol (PREEMPT), then those outside it.
 * %INJ_MUSCLE_SCALP is a region; %INJ_MUSCLE_OTHER is named by the injector.
 */
typedef enum
{
  INJ_MUSCLE_CORRUGATOR,
  INJ_MUSCLE_PROCERUS,
  INJ_MUSCLE_FRONTALIS,
  INJ_MUSCLE_TEMPORALIS,
  INJ_MUSCLE_OCCIPITALIS,
  INJ_MUSCLE_CERVICAL_PARASPINAL,
  INJ_MUSCLE_TRAPEZIUS,
  INJ_MUSCLE_MASSETER,
  INJ_MUSCLE_SCALP,
  INJ_MUSCLE_OTHER,
} InjMuscle;

#define INJ_N_MUSCLES 10

/* The id used in site ids, plates, database and exports: "cervical-paraspinal". */
const char *inj_muscle_get_id   (InjMuscle    muscle);
/* The translated name: "Cervical paraspinal". */
const char *inj_muscle_get_name (InjMuscle    muscle);
gboolean    inj_muscle_from_id  (const char  *id,
                                 InjMuscle   *muscle);

G_END_DECLS
