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
  gboolean    wants_mask[INJ_N_PLATES];
  gboolean    is_drawing_mask;
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

static void
draw_mask_in_thread (GTask        *task,
                     gpointer      source,
                     gpointer      data,
                     GCancellable *cancellable)
{
  InjAtlas *self = INJ_ATLAS (source);
  GError *error = NULL;
  InjMask *mask = inj_drawing_make_mask (self->drawings[GPOINTER_TO_INT (data)], &error);

  if (mask != NULL)
    g_task_return_pointer (task, mask, (GDestroyNotify) inj_mask_free);
  else
    g_task_return_error (task, error);
}

static void draw_next_mask (InjAtlas *self);

/* Whoever could not wait has drawn one meanwhile, and may hold on to it. */
static void
on_mask_drawn_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  InjAtlas *self = INJ_ATLAS (source);
  InjPlate plate = GPOINTER_TO_INT (g_task_get_task_data (G_TASK (result)));
  g_autoptr (InjMask) mask = g_task_propagate_pointer (G_TASK (result), NULL);

  if (self->masks[plate] == NULL)
    self->masks[plate] = g_steal_pointer (&mask);
  self->wants_mask[plate] = FALSE;
  self->is_drawing_mask = FALSE;
  draw_next_mask (self);
}

/* One after the other: the window wants a processor for itself. */
static void
draw_next_mask (InjAtlas *self)
{
  g_autoptr (GTask) task = NULL;
  InjPlate plate = 0;

  while (plate < INJ_N_PLATES && (!self->wants_mask[plate] || self->masks[plate] != NULL))
    plate++;
  if (self->is_drawing_mask || plate == INJ_N_PLATES)
    return;

  self->is_drawing_mask = TRUE;
  task = g_task_new (self, NULL, on_mask_drawn_cb, NULL);
  g_task_set_task_data (task, GINT_TO_POINTER (plate), NULL);
  g_task_run_in_thread (task, draw_mask_in_thread);
}

void
inj_atlas_prepare_mask (InjAtlas *self,
                        InjPlate  plate)
{
  g_return_if_fail (INJ_IS_ATLAS (self));

  self->wants_mask[plate] = TRUE;
  draw_next_mask (self);
}

void
inj_atlas_draw_ahead (InjAtlas            *self,
                      double               head_height,
                      const InjPlateStyle *style)
{
  g_autofree char *stylesheet = NULL;

  g_return_if_fail (INJ_IS_ATLAS (self));
  g_return_if_fail (head_height > 0);

  stylesheet = inj_plate_style_dup_stylesheet (style);
  for (InjPlate plate = 0; plate < INJ_N_PLATES; plate++)
    inj_drawing_draw_ahead (self->drawings[plate],
                            head_height / inj_drawing_get_frame (self->drawings[plate])->scale,
                            stylesheet);
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
