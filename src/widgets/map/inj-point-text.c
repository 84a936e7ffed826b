/* inj-point-text.c
 *
 * What is said of a point of a plate.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-point-text.h"

#include <glib/gi18n-lib.h>

#include "domain/anatomy/inj-site.h"

#include "widgets/text/inj-muscle-text.h"

static const InjLandmark *
find_landmark (InjAtlas          *atlas,
               const InjPosition *position,
               double             reach)
{
  GArray *landmarks = inj_drawing_get_landmarks (inj_atlas_get_drawing (atlas, position->plate));
  const InjLandmark *nearest = NULL;

  for (guint i = 0; i < landmarks->len; i++)
    {
      const InjLandmarkPoint *point = &g_array_index (landmarks, InjLandmarkPoint, i);
      double distance = inj_position_distance (&point->position, position);

      if (distance > reach)
        continue;

      nearest = point->landmark;
      reach = distance;
    }

  return nearest;
}

char *
inj_point_text_make (InjAtlas          *atlas,
                     InjScene          *scene,
                     const InjPosition *position,
                     double             reach)
{
  const InjLandmark *landmark = NULL;
  InjMuscleSet muscles;
  const char *region;

  g_return_val_if_fail (INJ_IS_ATLAS (atlas), NULL);
  g_return_val_if_fail (INJ_IS_SCENE (scene), NULL);

  if (inj_scene_get_landmarks (scene))
    landmark = find_landmark (atlas, position, reach);
  if (landmark != NULL)
    return inj_landmark_dup_name (landmark);

  muscles = inj_atlas_get_muscles (atlas, position);
  if (muscles != 0)
    return inj_muscle_text_list (muscles, inj_scene_get_doses (scene) ? inj_scene_get_totals (scene) : NULL);

  region = inj_region_get_name (inj_atlas_get_region (atlas, position));

  return g_strdup (region != NULL ? region : "");
}

char *
inj_point_text_make_place (InjPlace *place)
{
  const InjSite *site;

  g_return_val_if_fail (INJ_IS_PLACE (place), NULL);

  site = inj_place_get_site (place);
  if (site == NULL || inj_site_is_published (site))
    return g_strdup (inj_place_get_name (place));

  /* Translators: a site whose place on the plate was chosen, not published */
  return g_strdup_printf (_("%s · position to be confirmed by a clinician"), inj_place_get_name (place));
}
