/* inj-visit-popovers.c
 *
 * What a visit's page offers at a place, and beside the places.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-visit-popovers.h"

#include "domain/review/inj-review.h"
#include "widgets/popovers/inj-free-site-popover.h"
#include "widgets/popovers/inj-place-popover.h"

/* How far from a press a hollow site is still offered, in tenths of a
 * millimetre, and how far off a muscle is still named, in millimetres. */
#define NEAREST_REACH 200
#define MUSCLE_REACH_MM 3

/* A plate that has just been opened stands still after its second frame. */
#define FRAMES_UNTIL_SHOWN 2

/* Owns references to the practice and the atlas, the usual reasons, and the id of the place that
 * is to be shown. The popover, if one is up, is a child of what it points to. */
struct _InjVisitPopovers
{
  InjPractice     *practice;
  InjAtlas        *atlas;
  char            *expected_id;
  InjUsualReasons *reasons;

  InjVisitControl *control;
  InjMapView      *map_view;
  GtkWidget       *popover;

  InjPosition      position;
  gint64           opened_at;
  guint            tick;
  guint            reopen_source;
  int              n_frames;
};

static InjVisit *
get_visit (InjVisitPopovers *self)
{
  return inj_visit_control_get_visit (self->control);
}

static gint64
get_double_click_time (InjVisitPopovers *self)
{
  int milliseconds;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self->map_view)), "gtk-double-click-time", &milliseconds, NULL);

  return milliseconds * G_TIME_SPAN_MILLISECOND;
}

static gboolean
is_button_down (InjVisitPopovers *self)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self->map_view));
  GdkDevice *pointer = gdk_seat_get_pointer (gdk_display_get_default_seat (gtk_widget_get_display (GTK_WIDGET (native))));
  GdkModifierType state = 0;

  return pointer != NULL
         && gdk_surface_get_device_position (gtk_native_get_surface (native), pointer, NULL, NULL, &state)
         && (state & GDK_BUTTON1_MASK) != 0;
}

static gboolean
on_reopen_cb (gpointer data)
{
  InjVisitPopovers *self = data;

  self->reopen_source = 0;
  if (self->popover != NULL)
    gtk_popover_popup (GTK_POPOVER (self->popover));

  return G_SOURCE_REMOVE;
}

/* Any press beside a popover closes it, and so does the second half of the
 * double click that opened it; that one was meant for what it opened. */
static void
on_popover_closed_cb (GtkWidget        *popover,
                      InjVisitPopovers *self)
{
  gboolean is_ours = self->popover == popover;

  if (is_ours && g_get_monotonic_time () - self->opened_at < get_double_click_time (self) && is_button_down (self))
    {
      /* Not while it is being hidden. */
      if (self->reopen_source == 0)
        self->reopen_source = g_idle_add (on_reopen_cb, self);
      return;
    }

  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);
}

static void
pop_up (InjVisitPopovers *self,
        GtkWidget        *popover,
        GtkWidget        *parent)
{
  inj_visit_popovers_close (self);
  g_set_weak_pointer (&self->popover, popover);
  self->opened_at = g_get_monotonic_time ();
  gtk_widget_set_parent (popover, parent);
  g_signal_connect_after (popover, "closed", G_CALLBACK (on_popover_closed_cb), self);
  gtk_popover_popup (GTK_POPOVER (popover));
}

/* The hollow site nearest to a press, of the visit or else of the table. */
static InjPlace *
find_nearest (InjVisitPopovers  *self,
              const InjPosition *position)
{
  InjAnchors *anchors = inj_practice_get_anchors (self->practice);
  GListModel *places = G_LIST_MODEL (get_visit (self));
  guint n_places = g_list_model_get_n_items (places);
  InjPlace *nearest = NULL;
  int shortest = NEAREST_REACH;

  for (guint i = 0; i < n_places; i++)
    {
      g_autoptr (InjPlace) place = g_list_model_get_item (places, i);
      const InjPosition *anchor = inj_place_find_position (place, anchors);

      if (inj_place_get_state (place) != INJ_PLACE_HOLLOW || anchor == NULL || anchor->plate != position->plate ||
          inj_position_distance (anchor, position) >= shortest)
        continue;

      shortest = inj_position_distance (anchor, position);
      nearest = inj_visit_lookup_place (get_visit (self), inj_place_get_id (place));
    }

  return nearest;
}

static InjMuscleSet
get_muscles (InjVisitPopovers  *self,
             const InjPosition *position)
{
  g_autoptr (GArray) found = inj_atlas_list_muscles (self->atlas, position, MUSCLE_REACH_MM);
  InjMuscleSet muscles = 0;

  for (guint i = 0; i < found->len; i++)
    {
      InjMuscleSide side = g_array_index (found, InjMuscleSide, i);

      muscles |= inj_muscle_set_of (side.muscle, side.side);
    }

  return muscles;
}

/* What the dose that stands in a popover would newly raise. */
static void
on_place_dose_changed_cb (InjPlacePopover  *popover,
                          InjVisitPopovers *self)
{
  const InjBackground *background = inj_visit_session_get_background (inj_visit_control_get_session (self->control));
  InjUnits units = inj_place_popover_get_units (popover);
  g_autoptr (GPtrArray) findings = NULL;

  if (units > 0 && inj_visit_control_is_draft (self->control))
    findings = inj_review_would_exceed (get_visit (self), background, inj_place_popover_get_place_id (popover), units);
  inj_place_popover_set_findings (popover, findings);
}

static void
on_free_dose_changed_cb (InjFreeSitePopover *popover,
                         InjVisitPopovers   *self)
{
  const InjBackground *background = inj_visit_session_get_background (inj_visit_control_get_session (self->control));
  InjUnits units = inj_free_site_popover_get_units (popover);
  int muscle = inj_free_site_popover_get_muscle (popover);
  g_autoptr (GPtrArray) findings = NULL;

  if (units > 0 && muscle >= 0)
    findings = inj_review_would_exceed_free (get_visit (self), background, (InjMuscle) muscle, units);
  inj_free_site_popover_set_findings (popover, findings);
}

static void
forget_expected (InjVisitPopovers *self)
{
  g_clear_pointer (&self->expected_id, g_free);
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->map_view), self->tick);
  self->tick = 0;
}

static gboolean
on_tick_cb (GtkWidget     *map_view,
            GdkFrameClock *clock,
            gpointer       data)
{
  InjVisitPopovers *self = data;
  GtkWidget *marker;
  InjPlace *place;

  if (++self->n_frames <= FRAMES_UNTIL_SHOWN)
    return G_SOURCE_CONTINUE;

  self->tick = 0;
  place = get_visit (self) != NULL ? inj_visit_lookup_place (get_visit (self), self->expected_id) : NULL;
  marker = inj_map_view_lookup_marker (self->map_view, self->expected_id);
  if (place != NULL && marker != NULL)
    inj_visit_popovers_show_place (self, place, marker);
  g_clear_pointer (&self->expected_id, g_free);

  return G_SOURCE_REMOVE;
}

InjVisitPopovers *
inj_visit_popovers_new (InjVisitControl *control,
                        InjMapView      *map_view)
{
  InjVisitPopovers *self = g_new0 (InjVisitPopovers, 1);

  self->control = control;
  self->map_view = map_view;

  return self;
}

void
inj_visit_popovers_free (InjVisitPopovers *self)
{
  GtkWidget *popover = self->popover;

  forget_expected (self);
  g_clear_handle_id (&self->reopen_source, g_source_remove);
  g_clear_weak_pointer (&self->popover);
  if (popover != NULL)
    {
      g_signal_handlers_disconnect_by_data (popover, self);
      gtk_widget_unparent (popover);
    }
  g_clear_pointer (&self->reasons, inj_usual_reasons_free);
  g_clear_object (&self->atlas);
  g_clear_object (&self->practice);
  g_free (self);
}

void
inj_visit_popovers_set_practice (InjVisitPopovers *self,
                                 InjPractice      *practice,
                                 InjAtlas         *atlas)
{
  g_return_if_fail (self != NULL);

  g_set_object (&self->practice, practice);
  g_set_object (&self->atlas, atlas);
}

void
inj_visit_popovers_show_place (InjVisitPopovers *self,
                               InjPlace         *place,
                               GtkWidget        *marker)
{
  GtkWidget *popover;

  g_return_if_fail (self != NULL);

  popover = inj_place_popover_new ();
  inj_visit_control_set_now (self->control, inj_place_get_id (place));
  if (self->reasons != NULL)
    inj_place_popover_set_reasons (INJ_PLACE_POPOVER (popover), self->reasons);
  inj_place_popover_show_place (INJ_PLACE_POPOVER (popover), get_visit (self), place,
                                !inj_visit_control_is_draft (self->control));
  g_signal_connect (popover, "dose-changed", G_CALLBACK (on_place_dose_changed_cb), self);
  on_place_dose_changed_cb (INJ_PLACE_POPOVER (popover), self);
  pop_up (self, popover, marker);
}

void
inj_visit_popovers_expect_place (InjVisitPopovers *self,
                                 InjPlace         *place)
{
  g_return_if_fail (self != NULL);

  forget_expected (self);
  self->expected_id = g_strdup (inj_place_get_id (place));
  self->n_frames = 0;
  self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->map_view), on_tick_cb, self, NULL);
}

void
inj_visit_popovers_offer_free (InjVisitPopovers  *self,
                               const InjPosition *position,
                               double             x,
                               double             y)
{
  GtkWidget *popover;

  g_return_if_fail (self != NULL);

  if (!inj_visit_control_is_draft (self->control))
    return;

  self->position = *position;
  popover = inj_free_site_popover_new ();
  inj_free_site_popover_offer (INJ_FREE_SITE_POPOVER (popover), get_visit (self), position,
                               get_muscles (self, position), inj_atlas_get_muscles (self->atlas, position) == 0,
                               find_nearest (self, position));
  g_signal_connect (popover, "dose-changed", G_CALLBACK (on_free_dose_changed_cb), self);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  pop_up (self, popover, GTK_WIDGET (self->map_view));
}

int
inj_visit_popovers_get_muscle (InjVisitPopovers  *self,
                               const InjPosition *position)
{
  InjMuscleSet muscles;
  int found = -1;

  g_return_val_if_fail (self != NULL, -1);

  muscles = get_muscles (self, position);
  for (int muscle = 0; muscle < INJ_N_MUSCLES; muscle++)
    for (int side = 0; side < INJ_N_SIDES; side++)
      if (inj_muscle_set_has (muscles, (InjMuscle) muscle, (InjSide) side) && found != muscle)
        {
          if (found >= 0)
            return -1;
          found = muscle;
        }

  return found;
}

void
inj_visit_popovers_set_reasons (InjVisitPopovers      *self,
                                const InjUsualReasons *reasons)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->reasons, inj_usual_reasons_free);
  self->reasons = inj_usual_reasons_copy (reasons);
}

void
inj_visit_popovers_follow (InjVisitPopovers *self)
{
  g_return_if_fail (self != NULL);

  /* That of a place follows by itself. */
  if (self->popover == NULL || !INJ_IS_FREE_SITE_POPOVER (self->popover))
    return;

  if (inj_visit_control_is_draft (self->control))
    inj_free_site_popover_follow (INJ_FREE_SITE_POPOVER (self->popover), find_nearest (self, &self->position));
  else
    inj_visit_popovers_close (self);
}

void
inj_visit_popovers_close (InjVisitPopovers *self)
{
  g_autoptr (GtkWidget) popover = NULL;

  g_return_if_fail (self != NULL);

  forget_expected (self);
  /* It goes while it closes, where nothing has the focus any longer. */
  g_set_object (&popover, self->popover);
  g_clear_weak_pointer (&self->popover);
  if (popover != NULL && self->reopen_source != 0)
    gtk_widget_unparent (popover);
  else if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
  g_clear_handle_id (&self->reopen_source, g_source_remove);
}
