/* inj-plate-notes.c
 *
 * What is written over one plate: names of landmarks, measures of a site.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-plate-notes.h"

#include "inj-clutter.h"
#include "inj-landmark-layer.h"
#include "inj-measure-layer.h"

struct _InjPlateNotes
{
  GtkWidget         parent_instance;

  /* Owned */
  InjAtlas         *atlas;
  InjScene         *scene;
  GSignalGroup     *scene_signals;

  /* Children */
  InjLandmarkLayer *landmarks;
  InjMeasureLayer  *measures;

  /* Borrowed, of GtkWidget */
  GPtrArray        *avoided;

  /* State */
  InjPlate          plate;
  InjViewport       viewport;
  gboolean          with_landmarks;
};

G_DEFINE_FINAL_TYPE (InjPlateNotes, inj_plate_notes, GTK_TYPE_WIDGET)

static void
update (InjPlateNotes *self)
{
  gboolean has_scene = self->atlas != NULL && self->scene != NULL;
  gboolean has_landmarks = has_scene && self->with_landmarks && inj_scene_get_landmarks (self->scene);
  gboolean has_measures = has_scene && inj_scene_get_measures (self->scene);

  inj_landmark_layer_set_drawing (self->landmarks,
                                  has_landmarks ? inj_atlas_get_drawing (self->atlas, self->plate) : NULL);
  inj_measure_layer_set_site (self->measures,
                              self->atlas,
                              self->plate,
                              has_measures ? inj_scene_get_planned_now (self->scene) : NULL);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
inj_plate_notes_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  InjPlateNotes *self = INJ_PLATE_NOTES (widget);
  const GtkAllocation all = { 0, 0, width, height };
  g_autoptr (InjClutter) clutter = inj_clutter_new (width, height);

  gtk_widget_size_allocate (GTK_WIDGET (self->landmarks), &all, -1);
  gtk_widget_size_allocate (GTK_WIDGET (self->measures), &all, -1);
  if (self->atlas == NULL)
    return;

  for (guint i = 0; i < self->avoided->len; i++)
    inj_clutter_add_children (clutter, g_ptr_array_index (self->avoided, i));
  /* They have fewer places to choose from. */
  inj_measure_layer_arrange (self->measures, &self->viewport, clutter);
  inj_landmark_layer_arrange (self->landmarks, &self->viewport, clutter);
}

static void
inj_plate_notes_dispose (GObject *object)
{
  InjPlateNotes *self = INJ_PLATE_NOTES (object);

  g_clear_object (&self->scene_signals);
  g_clear_pointer ((GtkWidget **) &self->landmarks, gtk_widget_unparent);
  g_clear_pointer ((GtkWidget **) &self->measures, gtk_widget_unparent);
  g_clear_pointer (&self->avoided, g_ptr_array_unref);
  g_clear_object (&self->scene);
  g_clear_object (&self->atlas);

  G_OBJECT_CLASS (inj_plate_notes_parent_class)->dispose (object);
}

static void
inj_plate_notes_class_init (InjPlateNotesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inj_plate_notes_dispose;

  widget_class->size_allocate = inj_plate_notes_size_allocate;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
inj_plate_notes_init (InjPlateNotes *self)
{
  self->avoided = g_ptr_array_new ();
  self->landmarks = INJ_LANDMARK_LAYER (inj_landmark_layer_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->landmarks), GTK_WIDGET (self));
  self->measures = INJ_MEASURE_LAYER (inj_measure_layer_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->measures), GTK_WIDGET (self));
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);

  self->scene_signals = g_signal_group_new (INJ_TYPE_SCENE);
  g_signal_group_connect_swapped (self->scene_signals, "notify::landmarks", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->scene_signals, "notify::measures", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->scene_signals, "notify::now-id", G_CALLBACK (update), self);
}

GtkWidget *
inj_plate_notes_new (void)
{
  return g_object_new (INJ_TYPE_PLATE_NOTES, NULL);
}

void
inj_plate_notes_avoid (InjPlateNotes *self,
                       GtkWidget     *widget)
{
  g_return_if_fail (INJ_IS_PLATE_NOTES (self));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_ptr_array_add (self->avoided, widget);
}

void
inj_plate_notes_set_scene (InjPlateNotes *self,
                           InjScene      *scene)
{
  g_return_if_fail (INJ_IS_PLATE_NOTES (self));
  g_return_if_fail (INJ_IS_SCENE (scene));

  g_set_object (&self->scene, scene);
  g_signal_group_set_target (self->scene_signals, scene);
  update (self);
}

void
inj_plate_notes_set_plate (InjPlateNotes *self,
                           InjAtlas      *atlas,
                           InjPlate       plate)
{
  g_return_if_fail (INJ_IS_PLATE_NOTES (self));
  g_return_if_fail (atlas == NULL || INJ_IS_ATLAS (atlas));

  g_set_object (&self->atlas, atlas);
  self->plate = plate;
  update (self);
}

void
inj_plate_notes_set_with_landmarks (InjPlateNotes *self,
                                    gboolean       with_landmarks)
{
  g_return_if_fail (INJ_IS_PLATE_NOTES (self));

  self->with_landmarks = with_landmarks;
  update (self);
}

void
inj_plate_notes_set_viewport (InjPlateNotes     *self,
                              const InjViewport *viewport)
{
  g_return_if_fail (INJ_IS_PLATE_NOTES (self));

  self->viewport = *viewport;
}
