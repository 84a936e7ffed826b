/* inj-plate-tints.c
 *
 * What lies over the drawing of one plate: lit muscles, shades of doses.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-plate-tints.h"

#include "inj-dose-shade.h"
#include "inj-muscle-light.h"
#include "widgets/text/inj-muscle-text.h"

struct _InjPlateTints
{
  InjAtlas       *atlas;
  InjMuscleLight *light;
  InjDoseShade   *shade;
  InjPlate        plate;
};

InjPlateTints *
inj_plate_tints_new (InjAtlas *atlas,
                     InjPlate  plate)
{
  InjPlateTints *self = g_new0 (InjPlateTints, 1);

  g_return_val_if_fail (INJ_IS_ATLAS (atlas), NULL);

  self->atlas = g_object_ref (atlas);
  self->plate = plate;
  self->light = inj_muscle_light_new ();
  self->shade = inj_dose_shade_new ();

  return self;
}

void
inj_plate_tints_free (InjPlateTints *self)
{
  g_clear_pointer (&self->light, inj_muscle_light_free);
  g_clear_pointer (&self->shade, inj_dose_shade_free);
  g_clear_object (&self->atlas);
  g_free (self);
}

gboolean
inj_plate_tints_update (InjPlateTints *self,
                        InjScene      *scene,
                        InjPalette     palette,
                        double         scale)
{
  const InjTotals *totals;
  InjMuscleSet lit;
  InjMask *mask = NULL;
  gboolean is_new;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (INJ_IS_SCENE (scene), FALSE);

  totals = inj_scene_get_doses (scene) ? inj_scene_get_totals (scene) : NULL;
  lit = inj_scene_get_lit_muscles (scene);
  if (totals != NULL || lit != 0)
    mask = inj_atlas_get_mask (self->atlas, self->plate);

  is_new = inj_muscle_light_set (self->light, mask, lit, palette, scale, totals != NULL);
  is_new |= inj_dose_shade_set (self->shade, mask, totals, palette, scale);

  return is_new;
}

void
inj_plate_tints_snapshot (InjPlateTints     *self,
                          GtkSnapshot       *snapshot,
                          const InjViewport *viewport,
                          int                device_scale)
{
  g_return_if_fail (self != NULL);

  inj_dose_shade_snapshot (self->shade, snapshot, viewport, device_scale);
  inj_muscle_light_snapshot (self->light, snapshot, viewport, device_scale);
}

char *
inj_plate_tints_dup_description (InjPlateTints *self,
                                 InjScene      *scene)
{
  GArray *drawn;
  const InjTotals *totals;
  InjMuscleSet muscles = 0;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (INJ_IS_SCENE (scene), NULL);

  if (!inj_scene_get_doses (scene))
    return NULL;

  totals = inj_scene_get_totals (scene);
  drawn = inj_drawing_get_muscles (inj_atlas_get_drawing (self->atlas, self->plate));
  for (guint i = 0; i < drawn->len; i++)
    {
      const InjMuscleSide *muscle = &g_array_index (drawn, InjMuscleSide, i);
      const InjTally *tally = &totals->by_muscle_side[muscle->muscle][muscle->side];

      if (tally->given > 0 || tally->required > 0)
        muscles |= inj_muscle_set_of (muscle->muscle, muscle->side);
    }

  return inj_muscle_text_list (muscles, totals);
}
