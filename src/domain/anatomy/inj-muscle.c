/* inj-muscle.c
 *
 * The muscles that are treated, the scalp, and what an injector names.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-muscle.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *id;
  const char *name;
} muscles[INJ_N_MUSCLES] = {
  [INJ_MUSCLE_CORRUGATOR] = { "corrugator", N_("Corrugator") },
  [INJ_MUSCLE_PROCERUS] = { "procerus", N_("Procerus") },
  [INJ_MUSCLE_FRONTALIS] = { "frontalis", N_("Frontalis") },
  [INJ_MUSCLE_TEMPORALIS] = { "temporalis", N_("Temporalis") },
  [INJ_MUSCLE_OCCIPITALIS] = { "occipitalis", N_("Occipitalis") },
  [INJ_MUSCLE_CERVICAL_PARASPINAL] = { "cervical-paraspinal", N_("Cervical paraspinal") },
  [INJ_MUSCLE_TRAPEZIUS] = { "trapezius", N_("Trapezius") },
  [INJ_MUSCLE_MASSETER] = { "masseter", N_("Masseter") },
  /* Translators: the region of the head, listed among the muscles */
  [INJ_MUSCLE_SCALP] = { "scalp", N_("Scalp") },
  /* Translators: another muscle than those listed */
  [INJ_MUSCLE_OTHER] = { "other", N_("Other") },
};

const char *
inj_muscle_get_id (InjMuscle muscle)
{
  g_return_val_if_fail ((guint) muscle < INJ_N_MUSCLES, NULL);

  return muscles[muscle].id;
}

const char *
inj_muscle_get_name (InjMuscle muscle)
{
  g_return_val_if_fail ((guint) muscle < INJ_N_MUSCLES, NULL);

  return _(muscles[muscle].name);
}

gboolean
inj_muscle_from_id (const char *id,
                    InjMuscle  *muscle)
{
  g_return_val_if_fail (muscle != NULL, FALSE);

  for (guint i = 0; i < INJ_N_MUSCLES; i++)
    {
      if (g_strcmp0 (id, muscles[i].id) == 0)
        {
          *muscle = (InjMuscle) i;
          return TRUE;
        }
    }

  return FALSE;
}
