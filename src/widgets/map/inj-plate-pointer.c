/* inj-plate-pointer.c
 *
 * What the pointer is at on one plate.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-plate-pointer.h"

#include "inj-point-text.h"

/* How far off a landmark is still named, in pixels. */
#define LANDMARK_REACH 9

/* Borrowed: the caption is a child of the view, which has the controller. */
typedef struct
{
  InjPlateView    *view;
  InjPlateCaption *caption;
} Pointer;

/* That of a place is its own, whatever lies over it. */
static InjMuscleSet
find_muscles (InjPlateView      *view,
              InjMarker         *marker,
              const InjPosition *position)
{
  InjPlace *place;

  if (marker == NULL)
    return inj_atlas_get_muscles (inj_plate_view_get_atlas (view), position);

  place = inj_marker_get_place (marker);

  return inj_muscle_set_of (inj_place_get_muscle (place), inj_place_get_side (place));
}

/* A place, or else what lies there. */
static char *
describe_point (InjPlateView      *view,
                InjMarker         *marker,
                const InjPosition *position)
{
  const InjViewport *viewport = inj_plate_view_get_viewport (view);
  double head_height = inj_viewport_get_scale (viewport) * viewport->frame.scale;

  if (marker != NULL)
    return inj_point_text_make_place (inj_marker_get_place (marker));

  return inj_point_text_make (inj_plate_view_get_atlas (view),
                              inj_plate_view_get_scene (view),
                              position,
                              LANDMARK_REACH * 10 * INJ_POSITION_HEAD_HEIGHT_MM / head_height);
}

static void
point_at_nothing (Pointer *self)
{
  inj_scene_set_lit_muscles (inj_plate_view_get_scene (self->view), 0);
  inj_plate_caption_set_text (self->caption, "");
}

static void
on_moved_cb (GtkEventControllerMotion *controller,
             double                    x,
             double                    y,
             Pointer                  *self)
{
  g_autofree char *text = NULL;
  gboolean shows_muscles = inj_plate_view_get_style (self->view)->muscles != INJ_MUSCLE_VIEW_OFF;
  InjMuscleSet muscles;
  InjMarker *marker;
  InjPosition position;

  if (!inj_plate_view_get_position (self->view, x, y, &position))
    {
      point_at_nothing (self);
      return;
    }

  marker = inj_marker_layer_pick (inj_plate_view_get_markers (self->view), x, y);
  muscles = find_muscles (self->view, marker, &position);
  text = describe_point (self->view, marker, &position);
  /* Who wants to see none is told which one is there, and no more. */
  inj_scene_set_lit_muscles (inj_plate_view_get_scene (self->view), shows_muscles ? muscles : 0);
  inj_plate_caption_set_text (self->caption, text);
}

static void
on_left_cb (GtkEventControllerMotion *controller,
            Pointer                  *self)
{
  point_at_nothing (self);
}

void
inj_plate_pointer_attach (InjPlateView *view)
{
  GtkEventController *motion;
  Pointer *self;

  g_return_if_fail (INJ_IS_PLATE_VIEW (view));

  motion = gtk_event_controller_motion_new ();
  self = g_new0 (Pointer, 1);
  self->view = view;
  self->caption = inj_plate_view_get_caption (view);
  g_signal_connect_data (motion, "motion", G_CALLBACK (on_moved_cb), self, (GClosureNotify) (void (*) (void)) g_free, 0);
  g_signal_connect (motion, "leave", G_CALLBACK (on_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (view), motion);
}
