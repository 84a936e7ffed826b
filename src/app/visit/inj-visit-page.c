/* inj-visit-page.c
 *
 * One visit: plates, what is now, and totals.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-visit-page.h"

#include <glib/gi18n.h>

#include "domain/inj-guide.h"
#include "widgets/inj-free-site-popover.h"
#include "widgets/inj-now-bar.h"
#include "widgets/inj-place-popover.h"
#include "widgets/inj-totals-panel.h"

#include "../inj-elsewhere-form.h"
#include "../inj-form-dialog.h"
#include "inj-open-vial-form.h"
#include "inj-sign-form.h"
#include "inj-visit-actions.h"
#include "inj-visit-keys.h"

/* How far from a press a hollow site is still offered, in tenths of a
 * millimetre, and how far off a muscle is still named, in millimetres. */
#define NEAREST_REACH 200
#define MUSCLE_REACH_MM 3

/* Owns references to the practice, the atlas and the session, and the actions;
 * what the visit is stays the session's. */
struct _InjVisitPage
{
  AdwBin               parent_instance;

  InjPractice         *practice;
  InjAtlas            *atlas;
  InjVisitSession     *session;
  GSimpleActionGroup  *actions;
  GSignalGroup        *session_signals;
  GSignalGroup        *visit_signals;

  AdwWindowTitle      *title;
  InjMapView          *map_view;
  InjNowBar           *now_bar;
  InjTotalsPanel      *totals_panel;

  char                *now_id;
  char                *pending;
};

enum
{
  ERROR,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InjVisitPage, inj_visit_page, ADW_TYPE_BIN)

static InjVisit *
get_visit (InjVisitPage *self)
{
  return self->session != NULL ? inj_visit_session_get_visit (self->session) : NULL;
}

static gboolean
is_read_only (InjVisitPage *self)
{
  return inj_visit_get_status (get_visit (self)) == INJ_VISIT_SIGNED;
}

static void
update_title (InjVisitPage *self)
{
  InjVisit *visit = get_visit (self);
  InjPatient *patient = inj_visit_session_get_background (self->session)->patient;
  g_autofree char *name = inj_patient_dup_name (patient);
  g_autofree char *born = inj_date_format (inj_patient_get_born (patient));
  g_autofree char *date = inj_date_format_long (inj_visit_get_date (visit));
  /* Translators: a patient's name and date of birth. */
  g_autofree char *title = g_strdup_printf (_("%s · born %s"), name, born);
  /* Translators: a date, a protocol, "draft" or "signed". */
  g_autofree char *subtitle = g_strdup_printf (_("Visit of %s · %s · %s"), date,
                                               inj_protocol_get_name (inj_visit_get_protocol (visit)),
                                               is_read_only (self) ? _("signed") : _("draft"));

  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, subtitle);
}

static void
update_now (InjVisitPage *self)
{
  InjVisit *visit = get_visit (self);
  InjPlace *now = inj_visit_page_get_now (self);

  inj_map_view_set_now_id (self->map_view, self->now_id);
  inj_now_bar_set_place (self->now_bar, now);
  inj_now_bar_set_next (self->now_bar, inj_guide_get_next (visit, self->now_id));
  inj_now_bar_set_vial (self->now_bar, inj_visit_get_active_vial (visit));
  inj_now_bar_set_pending (self->now_bar, self->pending);
  inj_totals_panel_set_current_muscle (self->totals_panel, now != NULL ? (int) inj_place_get_muscle (now) : -1);
}

static void
update (InjVisitPage *self)
{
  gboolean read_only = is_read_only (self);

  update_title (self);
  update_now (self);
  inj_map_view_set_read_only (self->map_view, read_only);
  gtk_widget_set_visible (GTK_WIDGET (self->now_bar), !read_only);
  inj_visit_actions_update (self->actions, self);
}

/* The place that the last action was about, or %NULL. */
static const char *
get_last_place_id (InjVisit *visit)
{
  GPtrArray *actions = inj_visit_get_actions (visit);
  const InjAction *last = g_ptr_array_index (actions, actions->len - 1);

  for (guint i = 0; i < last->changes->len; i++)
    {
      const InjChange *change = g_ptr_array_index (last->changes, i);

      if (change->kind == INJ_CHANGE_INJECTION)
        return change->injection->place_id;
      if (change->kind == INJ_CHANGE_VOID)
        return ((InjInjection *) g_ptr_array_index (inj_visit_get_injections (visit), change->number - 1))->place_id;
      if (change->kind == INJ_CHANGE_SKIP)
        return change->place_id;
    }

  return NULL;
}

/* After a dose or a skip the next site is now; after an undo, the one that is
 * hollow again. */
static void
move_on (InjVisitPage *self)
{
  InjVisit *visit = get_visit (self);
  const char *place_id = get_last_place_id (visit);
  InjPlace *place = place_id != NULL ? inj_visit_lookup_place (visit, place_id) : NULL;
  InjPlace *next;

  if (place_id == NULL)
    return;

  if (place != NULL && inj_place_get_state (place) == INJ_PLACE_HOLLOW)
    {
      inj_visit_page_set_now (self, place_id);
      return;
    }

  next = inj_guide_get_next (visit, place_id);
  inj_visit_page_set_now (self, next != NULL ? inj_place_get_id (next) : NULL);
}

static void
set_saving (InjVisitPage     *self,
            const InjRequest *request,
            gboolean          saving)
{
  for (gsize i = 0; request->place_ids != NULL && request->place_ids[i] != NULL; i++)
    inj_map_view_set_saving (self->map_view, request->place_ids[i], saving);
}

static void
on_waiting_cb (InjVisitPage *self,
               InjRequest   *request)
{
  set_saving (self, request, TRUE);
}

static void
on_done_cb (InjVisitPage *self,
            InjRequest   *request,
            GError       *error)
{
  set_saving (self, request, FALSE);
  if (error != NULL)
    g_signal_emit (self, signals[ERROR], 0, error);
  else
    move_on (self);
}

static void
on_revision_cb (InjVisitPage *self)
{
  update (self);
}

static void
on_background_cb (InjVisitPage *self)
{
  inj_totals_panel_set_background (self->totals_panel, inj_visit_session_get_background (self->session));
  update_title (self);
}

static void
on_now_changed_cb (InjVisitPage *self)
{
  const char *now_id = inj_map_view_get_now_id (self->map_view);

  if (self->session != NULL && g_strcmp0 (now_id, self->now_id) != 0)
    inj_visit_page_set_now (self, now_id);
}

static void
on_popover_closed_cb (GtkWidget *popover)
{
  gtk_widget_unparent (popover);
}

static void
pop_up (GtkWidget *popover,
        GtkWidget *parent)
{
  gtk_widget_set_parent (popover, parent);
  g_signal_connect_after (popover, "closed", G_CALLBACK (on_popover_closed_cb), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static void
on_place_menu_cb (InjVisitPage *self,
                  InjPlace     *place,
                  GtkWidget    *marker)
{
  GtkWidget *popover = inj_place_popover_new ();

  inj_visit_page_set_now (self, inj_place_get_id (place));
  inj_place_popover_show_place (INJ_PLACE_POPOVER (popover), get_visit (self), place, is_read_only (self));
  pop_up (popover, marker);
}

/* The hollow site nearest to a press, of the visit or else of the table. */
static InjPlace *
find_nearest (InjVisitPage      *self,
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
      const InjPosition *anchor = inj_anchors_lookup (anchors, inj_place_get_id (place));

      if (inj_place_get_state (place) != INJ_PLACE_HOLLOW || anchor == NULL || anchor->plate != position->plate ||
          inj_position_distance (anchor, position) >= shortest)
        continue;

      shortest = inj_position_distance (anchor, position);
      nearest = inj_visit_lookup_place (get_visit (self), inj_place_get_id (place));
    }

  return nearest;
}

static InjMuscleSet
get_muscles (InjVisitPage      *self,
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

static void
on_skin_pressed_cb (InjVisitPage      *self,
                    const InjPosition *position,
                    double             x,
                    double             y)
{
  GtkWidget *popover;

  if (is_read_only (self))
    return;

  popover = inj_free_site_popover_new ();
  inj_free_site_popover_offer (INJ_FREE_SITE_POPOVER (popover), position, get_muscles (self, position),
                               find_nearest (self, position), inj_visit_get_active_vial (get_visit (self)));
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  pop_up (popover, GTK_WIDGET (self->map_view));
}

static void
present_form (InjVisitPage *self,
              const char   *title,
              const char   *accept_label,
              GtkWidget    *form)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));

  gtk_window_present (GTK_WINDOW (inj_form_dialog_new (window, title, accept_label, INJ_FORM (form))));
}

static void
inj_visit_page_dispose (GObject *object)
{
  InjVisitPage *self = INJ_VISIT_PAGE (object);

  g_clear_object (&self->session_signals);
  g_clear_object (&self->visit_signals);
  g_clear_object (&self->actions);
  g_clear_object (&self->session);
  g_clear_object (&self->atlas);
  g_clear_object (&self->practice);
  g_clear_pointer (&self->now_id, g_free);
  g_clear_pointer (&self->pending, g_free);

  G_OBJECT_CLASS (inj_visit_page_parent_class)->dispose (object);
}

static void
inj_visit_page_class_init (InjVisitPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inj_visit_page_dispose;

  signals[ERROR] = g_signal_new ("error", INJ_TYPE_VISIT_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_ERROR);

  g_type_ensure (INJ_TYPE_MAP_VIEW);
  g_type_ensure (INJ_TYPE_NOW_BAR);
  g_type_ensure (INJ_TYPE_TOTALS_PANEL);
  gtk_widget_class_set_template_from_resource (widget_class, INJ_RESOURCE_ROOT "/app/visit/inj-visit-page.ui");
  gtk_widget_class_bind_template_child (widget_class, InjVisitPage, title);
  gtk_widget_class_bind_template_child (widget_class, InjVisitPage, map_view);
  gtk_widget_class_bind_template_child (widget_class, InjVisitPage, now_bar);
  gtk_widget_class_bind_template_child (widget_class, InjVisitPage, totals_panel);
  gtk_widget_class_bind_template_callback (widget_class, on_now_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_place_menu_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_skin_pressed_cb);
}

static void
inj_visit_page_init (InjVisitPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->actions = inj_visit_actions_new (self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "visit", G_ACTION_GROUP (self->actions));
  inj_visit_keys_attach (self);

  self->session_signals = g_signal_group_new (INJ_TYPE_VISIT_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "waiting", G_CALLBACK (on_waiting_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "done", G_CALLBACK (on_done_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::background", G_CALLBACK (on_background_cb), self);

  self->visit_signals = g_signal_group_new (INJ_TYPE_VISIT);
  g_signal_group_connect_swapped (self->visit_signals, "notify::revision", G_CALLBACK (on_revision_cb), self);
}

void
inj_visit_page_set_practice (InjVisitPage *self,
                             InjPractice  *practice,
                             InjAtlas     *atlas)
{
  g_return_if_fail (INJ_IS_VISIT_PAGE (self));
  g_return_if_fail (INJ_IS_PRACTICE (practice));
  g_return_if_fail (INJ_IS_ATLAS (atlas));

  g_set_object (&self->practice, practice);
  g_set_object (&self->atlas, atlas);
  inj_map_view_set_atlas (self->map_view, atlas);
}

InjPractice *
inj_visit_page_get_practice (InjVisitPage *self)
{
  g_return_val_if_fail (INJ_IS_VISIT_PAGE (self), NULL);

  return self->practice;
}

void
inj_visit_page_set_session (InjVisitPage    *self,
                            InjVisitSession *session)
{
  InjVisit *visit;
  InjPlace *first;

  g_return_if_fail (INJ_IS_VISIT_PAGE (self));

  if (!g_set_object (&self->session, session))
    return;

  visit = get_visit (self);
  g_clear_pointer (&self->now_id, g_free);
  g_clear_pointer (&self->pending, g_free);
  g_signal_group_set_target (self->session_signals, session);
  g_signal_group_set_target (self->visit_signals, visit);
  inj_map_view_set_visit (self->map_view, visit);
  inj_now_bar_set_visit (self->now_bar, visit);
  inj_totals_panel_set_visit (self->totals_panel, visit);
  inj_totals_panel_set_background (self->totals_panel,
                                   session != NULL ? inj_visit_session_get_background (session) : NULL);
  inj_totals_panel_set_findings (self->totals_panel,
                                 session != NULL ? inj_visit_session_get_findings (session) : NULL);
  if (session == NULL)
    return;

  inj_visit_page_show_plate (self, "overview");
  first = inj_guide_get_next (visit, NULL);
  self->now_id = g_strdup (first != NULL ? inj_place_get_id (first) : NULL);
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->map_view));
}

InjVisitSession *
inj_visit_page_get_session (InjVisitPage *self)
{
  g_return_val_if_fail (INJ_IS_VISIT_PAGE (self), NULL);

  return self->session;
}

gboolean
inj_visit_page_is_saving (InjVisitPage *self)
{
  g_return_val_if_fail (INJ_IS_VISIT_PAGE (self), FALSE);

  return self->session != NULL && inj_visit_session_is_waiting (self->session);
}

void
inj_visit_page_submit (InjVisitPage *self,
                       InjRequest   *request)
{
  g_return_if_fail (INJ_IS_VISIT_PAGE (self));
  g_return_if_fail (request != NULL);

  if (self->session == NULL)
    return;

  if (request->kind == INJ_ACTION_GIVE && inj_visit_get_active_vial (get_visit (self)) == NULL && !is_read_only (self))
    inj_visit_page_ask_vial (self);
  else
    inj_visit_session_submit (self->session, request);
}

InjPlace *
inj_visit_page_get_now (InjVisitPage *self)
{
  g_return_val_if_fail (INJ_IS_VISIT_PAGE (self), NULL);

  if (self->session == NULL || self->now_id == NULL)
    return NULL;

  return inj_visit_lookup_place (get_visit (self), self->now_id);
}

void
inj_visit_page_set_now (InjVisitPage *self,
                        const char   *place_id)
{
  g_return_if_fail (INJ_IS_VISIT_PAGE (self));

  if (g_strcmp0 (place_id, self->now_id) != 0)
    {
      g_autofree char *previous = self->now_id;

      self->now_id = g_strdup (place_id);
      g_clear_pointer (&self->pending, g_free);
    }
  update_now (self);
  inj_visit_actions_update (self->actions, self);
}

void
inj_visit_page_give_now (InjVisitPage *self)
{
  InjPlace *now;
  InjUnits units = 0;
  const char *place_ids[2] = { NULL };
  g_autoptr (InjRequest) request = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (INJ_IS_VISIT_PAGE (self));

  now = inj_visit_page_get_now (self);
  if (now == NULL || inj_place_get_state (now) == INJ_PLACE_GIVEN)
    return;

  if (self->pending != NULL && !inj_units_parse (self->pending, INJ_UNITS_PLACE_MAXIMUM, &units, &error))
    {
      g_signal_emit (self, signals[ERROR], 0, error);
      return;
    }

  place_ids[0] = inj_place_get_id (now);
  request = inj_request_new_give (place_ids, units, FALSE);
  inj_visit_page_submit (self, request);
}

const char *
inj_visit_page_get_pending (InjVisitPage *self)
{
  g_return_val_if_fail (INJ_IS_VISIT_PAGE (self), NULL);

  return self->pending;
}

void
inj_visit_page_set_pending (InjVisitPage *self,
                            const char   *pending)
{
  g_return_if_fail (INJ_IS_VISIT_PAGE (self));

  g_free (self->pending);
  self->pending = g_strdup (pending != NULL && pending[0] != '\0' ? pending : NULL);
  inj_now_bar_set_pending (self->now_bar, self->pending);
}

void
inj_visit_page_show_plate (InjVisitPage *self,
                           const char   *plate)
{
  g_return_if_fail (INJ_IS_VISIT_PAGE (self));
  g_return_if_fail (plate != NULL);

  inj_map_view_set_plate (self->map_view, plate);
  g_action_group_change_action_state (G_ACTION_GROUP (self->actions), "open-plate", g_variant_new_string (plate));
}

InjMapView *
inj_visit_page_get_map_view (InjVisitPage *self)
{
  g_return_val_if_fail (INJ_IS_VISIT_PAGE (self), NULL);

  return self->map_view;
}

void
inj_visit_page_ask_vial (InjVisitPage *self)
{
  g_return_if_fail (INJ_IS_VISIT_PAGE (self));

  present_form (self, _("Open a Vial"), _("_Open Vial"), inj_open_vial_form_new (self->practice, self->session));
}

void
inj_visit_page_ask_elsewhere (InjVisitPage *self)
{
  g_return_if_fail (INJ_IS_VISIT_PAGE (self));

  present_form (self, _("Given Elsewhere"), _("_Record"),
                inj_elsewhere_form_new (self->practice, inj_visit_get_head (get_visit (self))->patient_id));
}

void
inj_visit_page_ask_skip (InjVisitPage *self)
{
  InjPlace *now;
  GtkWidget *marker;

  g_return_if_fail (INJ_IS_VISIT_PAGE (self));

  now = inj_visit_page_get_now (self);
  if (now == NULL)
    return;

  marker = inj_map_view_lookup_marker (self->map_view, inj_place_get_id (now));
  if (marker != NULL)
    on_place_menu_cb (self, now, marker);
}

void
inj_visit_page_ask_signature (InjVisitPage *self)
{
  g_return_if_fail (INJ_IS_VISIT_PAGE (self));

  present_form (self, _("Check and Sign"), _("_Sign"), inj_sign_form_new (self->session));
}
