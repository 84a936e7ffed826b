/* inj-atlas.c
 *
 * All five plates.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-atlas.h"

struct _InjAtlas
{
  GObject     parent_instance;

  InjDrawing *drawings[INJ_N_PLATES];
  InjMask    *masks[INJ_N_PLATES];
  InjAnchors *anchors;
};

G_DEFINE_FINAL_TYPE (InjAtlas, inj_atlas, G_TYPE_OBJECT)

static gboolean
load_drawing (InjAtlas  *self,
              InjPlate   plate,
              GError   **error)
{
  g_autofree char *name = g_strconcat (inj_plate_get_id (plate), ".svg", NULL);
  g_autofree char *path = g_strconcat (INJ_RESOURCE_ROOT "/diagrams/", name, NULL);
  g_autoptr (GBytes) svg = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (svg == NULL)
    return FALSE;

  self->drawings[plate] = inj_drawing_new (name, svg, error);
  if (self->drawings[plate] == NULL)
    return FALSE;

  g_assert (inj_drawing_get_frame (self->drawings[plate])->plate == plate);
  inj_drawing_fill_anchors (self->drawings[plate], self->anchors);

  return TRUE;
}

static void
inj_atlas_finalize (GObject *object)
{
  InjAtlas *self = INJ_ATLAS (object);

  for (InjPlate plate = 0; plate < INJ_N_PLATES; plate++)
    {
      g_clear_object (&self->drawings[plate]);
      g_clear_pointer (&self->masks[plate], inj_mask_free);
    }
  g_clear_object (&self->anchors);

  G_OBJECT_CLASS (inj_atlas_parent_class)->finalize (object);
}

static void
inj_atlas_class_init (InjAtlasClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inj_atlas_finalize;
}

static void
inj_atlas_init (InjAtlas *self)
{
  self->anchors = inj_anchors_new ();
}

InjAtlas *
inj_atlas_new (GError **error)
{
  g_autoptr (InjAtlas) self = g_object_new (INJ_TYPE_ATLAS, NULL);

  for (InjPlate plate = 0; plate < INJ_N_PLATES; plate++)
    if (!load_drawing (self, plate, error))
      return NULL;

  return g_steal_pointer (&self);
}

InjDrawing *
inj_atlas_get_drawing (InjAtlas *self,
                       InjPlate  plate)
{
  g_return_val_if_fail (INJ_IS_ATLAS (self), NULL);

  return self->drawings[plate];
}

InjAnchors *
inj_atlas_get_anchors (InjAtlas *self)
{
  g_return_val_if_fail (INJ_IS_ATLAS (self), NULL);

  return self->anchors;
}

const InjPosition *
inj_atlas_find_landmark (InjAtlas   *self,
                         InjPlate    plate,
                         const char *id)
{
  g_return_val_if_fail (INJ_IS_ATLAS (self), NULL);

  return inj_drawing_find_landmark (self->drawings[plate], id);
}

InjMask *
inj_atlas_get_mask (InjAtlas *self,
                    InjPlate  plate)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (INJ_IS_ATLAS (self), NULL);

  if (self->masks[plate] == NULL)
    self->masks[plate] = inj_drawing_make_mask (self->drawings[plate], &error);
  /* The drawing was checked when it was loaded. */
  g_assert_no_error (error);

  return self->masks[plate];
}

InjMuscleSet
inj_atlas_get_muscles (InjAtlas          *self,
                       const InjPosition *position)
{
  g_return_val_if_fail (INJ_IS_ATLAS (self), 0);

  return inj_mask_get_muscles (inj_atlas_get_mask (self, position->plate), position);
}

InjRegion
inj_atlas_get_region (InjAtlas          *self,
                      const InjPosition *position)
{
  g_return_val_if_fail (INJ_IS_ATLAS (self), INJ_REGION_NONE);

  return inj_mask_get_region (inj_atlas_get_mask (self, position->plate), position);
}

GArray *
inj_atlas_list_muscles (InjAtlas          *self,
                        const InjPosition *position,
                        double             reach)
{
  GArray *list;

  g_return_val_if_fail (INJ_IS_ATLAS (self), NULL);

  list = inj_muscle_set_list (inj_mask_find_nearest (inj_atlas_get_mask (self, position->plate), position, reach));
  for (guint i = 0; i < list->len; i++)
    {
      InjMuscleSide *item = &g_array_index (list, InjMuscleSide, i);

      if (item->muscle == INJ_MUSCLE_SCALP)
        item->side = inj_position_get_side (position);
    }

  return list;
}
