/* inj-landmark.c
 *
 * The landmarks: what an injector feels for to find a site.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-landmark.h"

#include <glib/gi18n-lib.h>

/* From the brow to the shoulder, the right ones before the left ones. */
static const InjLandmark landmarks[] = {
  { "orbital-rim-right", N_("Orbital rim"), INJ_SIDE_RIGHT },
  { "orbital-rim-left", N_("Orbital rim"), INJ_SIDE_LEFT },
  { "temporal-line-right", N_("Temporal line"), INJ_SIDE_RIGHT },
  { "temporal-line-left", N_("Temporal line"), INJ_SIDE_LEFT },
  { "zygomatic-arch-right", N_("Zygomatic arch"), INJ_SIDE_RIGHT },
  { "zygomatic-arch-left", N_("Zygomatic arch"), INJ_SIDE_LEFT },
  { "tragus-right", N_("Tragus"), INJ_SIDE_RIGHT },
  { "tragus-left", N_("Tragus"), INJ_SIDE_LEFT },
  { "mastoid-right", N_("Mastoid"), INJ_SIDE_RIGHT },
  { "mastoid-left", N_("Mastoid"), INJ_SIDE_LEFT },
  { "inion", N_("Inion"), INJ_SIDE_MIDLINE },
  { "nuchal-line-right", N_("Nuchal line"), INJ_SIDE_RIGHT },
  { "nuchal-line-left", N_("Nuchal line"), INJ_SIDE_LEFT },
  /* Translators: the seventh cervical vertebra */
  { "c7", N_("C7"), INJ_SIDE_MIDLINE },
  { "acromion-right", N_("Acromion"), INJ_SIDE_RIGHT },
  { "acromion-left", N_("Acromion"), INJ_SIDE_LEFT },
  /* Translators: where the neck turns into the shoulder */
  { "neck-shoulder-right", N_("Neck-shoulder inflection"), INJ_SIDE_RIGHT },
  { "neck-shoulder-left", N_("Neck-shoulder inflection"), INJ_SIDE_LEFT },
};

const InjLandmark *
inj_landmark_get_table (gsize *n_landmarks)
{
  g_return_val_if_fail (n_landmarks != NULL, NULL);

  *n_landmarks = G_N_ELEMENTS (landmarks);

  return landmarks;
}

const InjLandmark *
inj_landmark_lookup (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (landmarks); i++)
    {
      if (g_str_equal (id, landmarks[i].id))
        return &landmarks[i];
    }

  return NULL;
}

const char *
inj_landmark_get_name (const InjLandmark *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return _(self->name);
}

char *
inj_landmark_dup_name (const InjLandmark *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->side == INJ_SIDE_MIDLINE)
    return g_strdup (inj_landmark_get_name (self));

  /* Translators: a landmark of the skeleton and the patient's side: "Mastoid, left" */
  return g_strdup_printf (_("%s, %s"), inj_landmark_get_name (self), inj_side_get_name (self->side));
}
