/* inj-visit-page.c
 *
 * One visit: plates, what is now, and totals.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-visit-page.h"

#include <glib/gi18n.h>

#include "domain/review/inj-review.h"
#include "domain/visit/inj-guide.h"
#include "widgets/map/inj-map-view.h"
#include "widgets/panel/inj-now-bar.h"
#include "widgets/map/inj-second-press.h"
#include "widgets/panel/inj-totals-panel.h"
#include "widgets/records/inj-caution-bar.h"

#include "session/inj-practice-reasons.h"

#include "inj-visit-actions.h"
#include "inj-visit-closing.h"
#include "inj-visit-control.h"
#include "inj-visit-forms.h"
#include "inj-visit-keys.h"
#include "inj-visit-popovers.h"
#include "inj-visit-title.h"

/* Owns the control, the actions, the popovers and the forms;
 * what the visit is stays the session's. */
struct _InjVisitPage
{
  AdwBin               parent_instance;

  InjVisitControl     *control;
  GSimpleActionGroup  *actions;
  InjVisitPopovers    *popovers;
  InjVisitForms       *forms;
  InjVisitClosing     *closing;

  GtkWidget           *title;
  GtkLabel            *name_label;
  GtkLabel            *born_label;
  GtkLabel            *about_label;
  GtkMenuButton       *plate_button;
  InjCautionBar       *caution_bar;
  InjMapView          *map_view;
  InjNowBar           *now_bar;
  InjTotalsPanel      *totals_panel;
  GtkWidget           *error_banner;
  GtkLabel            *error_label;
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
  return inj_visit_control_get_visit (self->control);
}

/* Which visit's doses are planned here, or %NULL. */
static char *
make_repeats_text (InjVisitPage *self)
{
  InjVisit *previous = inj_visit_session_get_previous (inj_visit_control_get_session (self->control));
  g_autofree char *date = NULL;
  int number;

  if (!inj_visit_get_detail_number (get_visit (self), INJ_DETAIL_REPEATS_VISIT, &number))
    return NULL;

  if (previous == NULL || inj_visit_get_head (previous)->id != number)
    /* Translators: of a visit: it was planned as an earlier one, of that number */
    return g_strdup_printf (_(" · repeats visit %d"), number);

  date = inj_date_format_long (inj_visit_get_date (previous));

  /* Translators: of a visit: it was planned as the one before, of that date */
  return g_strdup_printf (_(" · repeats the visit of %s"), date);
}

/* Of all this the name and the protocol may be cut short, but not the date of
 * birth, which tells namesakes apart, nor that it is a late entry. */
static void
update_title (InjVisitPage *self)
{
  InjVisit *visit = get_visit (self);
  InjPatient *patient = inj_visit_session_get_background (inj_visit_control_get_session (self->control))->patient;
  g_autofree char *name = inj_patient_dup_name (patient);
  g_autofree char *state = inj_visit_title_dup_state (visit, patient, inj_visit_control_is_saving (self->control));
  g_autofree char *about = inj_visit_title_dup_about (visit);
  g_autofree char *late = inj_visit_title_dup_late (visit);
  g_autofree char *repeats = make_repeats_text (self);
  g_autofree char *tail = g_strconcat (about, repeats, NULL);
  g_autofree char *whole = g_strconcat (name, "\n", state, tail, late != NULL ? "\n" : NULL, late, NULL);

  gtk_label_set_label (self->name_label, name);
  gtk_label_set_label (self->born_label, state);
  gtk_label_set_label (self->about_label, tail);
  gtk_widget_set_tooltip_text (self->title, whole);
}

/* It is said across the whole visit: what is in it counts for nothing. */
static void
show_in_error (InjVisitPage *self)
{
  const char *reason = inj_visit_get_error_reason (get_visit (self));
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->error_banner, reason != NULL);
  if (reason == NULL)
    return;

  /* Translators: across the head of a visit; %s is the reason */
  text = g_strdup_printf (_("ENTERED IN ERROR: %s. This visit counts for nothing."), reason);
  gtk_label_set_label (self->error_label, text);
}

/* The gravest of what the digits would newly raise, or %NULL. */
static InjFinding *
find_pending (InjVisitPage *self)
{
  const InjBackground *background = inj_visit_session_get_background (inj_visit_control_get_session (self->control));
  const char *pending = inj_visit_control_get_pending (self->control);
  const char *now_id = inj_visit_control_get_now_id (self->control);
  g_autoptr (GPtrArray) findings = NULL;
  InjUnits units;

  if (pending == NULL || now_id == NULL || !inj_units_parse (pending, INJ_UNITS_PLACE_MAXIMUM, &units, NULL))
    return NULL;

  findings = inj_review_would_exceed (get_visit (self), background, now_id, units);

  return findings->len > 0 ? g_object_ref (g_ptr_array_index (findings, 0)) : NULL;
}

static void
update_now (InjVisitPage *self)
{
  g_autoptr (InjFinding) finding = find_pending (self);
  InjVisit *visit = get_visit (self);
  InjPlace *now = inj_visit_control_get_now (self->control);
  const char *now_id = inj_visit_control_get_now_id (self->control);
  const char *moving_id = inj_visit_control_get_moving_id (self->control);
  InjPlace *shown = moving_id != NULL ? inj_visit_lookup_place (visit, moving_id) : now;

  inj_map_view_set_now_id (self->map_view, now_id);
  inj_map_view_set_moving (self->map_view, moving_id != NULL);
  inj_now_bar_set_moving (self->now_bar, moving_id != NULL);
  inj_now_bar_set_place (self->now_bar, shown);
  inj_now_bar_set_next (self->now_bar, inj_guide_get_next (visit, now_id));
  inj_now_bar_set_vial (self->now_bar, inj_visit_get_active_vial (visit));
  inj_now_bar_set_in_view (self->now_bar, inj_visit_control_is_in_view (self->control));
  inj_now_bar_set_finding (self->now_bar, finding);
  inj_now_bar_set_pending (self->now_bar, inj_visit_control_get_pending (self->control));
  inj_totals_panel_set_current_muscle (self->totals_panel, now != NULL ? (int) inj_place_get_muscle (now) : -1);
}

static void
enable (InjVisitPage *self,
        const char   *name,
        gboolean      enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
update_actions (InjVisitPage *self)
{
  InjPlace *now = inj_visit_control_get_now (self->control);
  gboolean is_draft = inj_visit_control_is_draft (self->control);

  inj_visit_actions_update (self->actions, self->control);
  inj_visit_forms_update (self->forms, G_ACTION_MAP (self->actions),
                          g_action_group_get_action_enabled (G_ACTION_GROUP (self->actions), "give-all"));
  inj_visit_closing_update (self->closing, G_ACTION_MAP (self->actions));
  enable (self, "skip-now", is_draft && inj_visit_control_get_moving_id (self->control) == NULL && now != NULL
                            && inj_place_get_state (now) == INJ_PLACE_HOLLOW);
}

static void
on_control_changed_cb (InjVisitPage *self)
{
  gboolean is_draft = inj_visit_control_is_draft (self->control);
  InjVisitSession *session = inj_visit_control_get_session (self->control);

  if (session == NULL)
    return;

  inj_scene_set_previous (inj_map_view_get_scene (self->map_view), inj_visit_session_get_previous (session));
  update_title (self);
  show_in_error (self);
  update_now (self);
  inj_totals_panel_set_background (self->totals_panel, inj_visit_session_get_background (session));
  inj_caution_bar_show (self->caution_bar, get_visit (self), inj_visit_session_get_background (session)->cautions);
  inj_map_view_set_read_only (self->map_view, !is_draft);
  inj_visit_popovers_follow (self->popovers);
  gtk_widget_set_visible (GTK_WIDGET (self->now_bar), is_draft);
  update_actions (self);
}

static void
on_control_error_cb (InjVisitPage *self,
                     GError       *error)
{
  g_signal_emit (self, signals[ERROR], 0, error);
}

static void
on_control_saving_cb (InjVisitPage *self,
                      const char   *place_id,
                      gboolean      saving)
{
  inj_map_view_set_saving (self->map_view, place_id, saving);
}

static void
on_now_changed_cb (InjVisitPage *self)
{
  if (get_visit (self) != NULL)
    inj_visit_control_set_now (self->control, inj_map_view_get_now_id (self->map_view));
}

static void
on_place_menu_cb (InjVisitPage *self,
                  InjPlace     *place,
                  GtkWidget    *marker)
{
  inj_visit_control_end_move (self->control);
  inj_visit_popovers_show_place (self->popovers, place, marker);
}

static void
on_skin_pressed_cb (InjVisitPage      *self,
                    const InjPosition *position,
                    double             x,
                    double             y)
{
  if (inj_visit_control_move_to (self->control, position))
    return;

  inj_visit_popovers_offer_free (self->popovers, position, x, y);
  inj_visit_closing_offer_point (self->closing, position, x, y, inj_visit_popovers_get_muscle (self->popovers, position));
}

static void
on_vial_wanted_cb (InjVisitPage *self)
{
  inj_visit_forms_open_vial (self->forms);
}

static void
on_plate_wanted_cb (InjVisitPage *self,
                    const char   *plate)
{
  g_action_group_activate_action (G_ACTION_GROUP (self->actions), "open-plate", g_variant_new_string (plate));
}

static void
skip_now (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       page)
{
  InjVisitPage *self = INJ_VISIT_PAGE (page);
  InjPlace *now = inj_visit_control_get_now (self->control);
  GtkWidget *marker = inj_map_view_lookup_marker (self->map_view, inj_place_get_id (now));

  if (inj_visit_control_is_in_view (self->control) && marker != NULL)
    {
      inj_visit_popovers_show_place (self->popovers, now, marker);
      return;
    }

  on_plate_wanted_cb (self, inj_plate_get_id (inj_place_get_plate (now)));
  inj_visit_popovers_expect_place (self->popovers, now);
}

static void
open_plate (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       page)
{
  InjVisitPage *self = INJ_VISIT_PAGE (page);
  const char *id = g_variant_get_string (parameter, NULL);
  InjPlate plate;
  gboolean is_plate = inj_plate_from_id (id, &plate);

  inj_map_view_set_plate (self->map_view, id);
  inj_visit_control_set_plate (self->control, is_plate ? (int) plate : -1);
  gtk_menu_button_set_label (self->plate_button, is_plate ? inj_plate_get_name (plate) : _("Overview"));
  g_simple_action_set_state (action, parameter);
}

static void
zoom_in (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       page)
{
  inj_map_view_zoom_in (INJ_VISIT_PAGE (page)->map_view);
}

static void
zoom_out (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       page)
{
  inj_map_view_zoom_out (INJ_VISIT_PAGE (page)->map_view);
}

static void
zoom_reset (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       page)
{
  inj_map_view_reset_zoom (INJ_VISIT_PAGE (page)->map_view);
}

static void
pan (GSimpleAction *action,
     GVariant      *parameter,
     gpointer       page)
{
  inj_map_view_pan (INJ_VISIT_PAGE (page)->map_view, (GtkDirectionType) g_variant_get_int32 (parameter));
}

/* What is shown, beside the actions of the visit itself. */
static const GActionEntry entries[] = {
  { .name = "skip-now", .activate = skip_now },
  { .name = "open-plate", .activate = open_plate, .parameter_type = "s", .state = "'overview'" },
  { .name = "zoom-in", .activate = zoom_in },
  { .name = "zoom-out", .activate = zoom_out },
  { .name = "zoom-reset", .activate = zoom_reset },
  { .name = "pan", .activate = pan, .parameter_type = "i" },
};

/* Where the keys of a visit work: on the map, not on the first button. */
static gboolean
inj_visit_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (INJ_VISIT_PAGE (widget)->map_view));
}

static void
inj_visit_page_dispose (GObject *object)
{
  InjVisitPage *self = INJ_VISIT_PAGE (object);

  g_clear_pointer (&self->popovers, inj_visit_popovers_free);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->forms, inj_visit_forms_free);
  g_clear_pointer (&self->closing, inj_visit_closing_free);
  g_clear_object (&self->control);

  G_OBJECT_CLASS (inj_visit_page_parent_class)->dispose (object);
}

static void
inj_visit_page_class_init (InjVisitPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inj_visit_page_dispose;
  widget_class->grab_focus = inj_visit_page_grab_focus;

  signals[ERROR] = g_signal_new ("error", INJ_TYPE_VISIT_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_ERROR);

  g_type_ensure (INJ_TYPE_CAUTION_BAR);
  g_type_ensure (INJ_TYPE_MAP_VIEW);
  g_type_ensure (INJ_TYPE_NOW_BAR);
  g_type_ensure (INJ_TYPE_TOTALS_PANEL);
  gtk_widget_class_set_template_from_resource (widget_class, INJ_RESOURCE_ROOT "/app/visit/inj-visit-page.ui");
  gtk_widget_class_bind_template_child (widget_class, InjVisitPage, title);
  gtk_widget_class_bind_template_child (widget_class, InjVisitPage, name_label);
  gtk_widget_class_bind_template_child (widget_class, InjVisitPage, born_label);
  gtk_widget_class_bind_template_child (widget_class, InjVisitPage, about_label);
  gtk_widget_class_bind_template_child (widget_class, InjVisitPage, plate_button);
  gtk_widget_class_bind_template_child (widget_class, InjVisitPage, caution_bar);
  gtk_widget_class_bind_template_child (widget_class, InjVisitPage, map_view);
  gtk_widget_class_bind_template_child (widget_class, InjVisitPage, now_bar);
  gtk_widget_class_bind_template_child (widget_class, InjVisitPage, totals_panel);
  gtk_widget_class_bind_template_child (widget_class, InjVisitPage, error_banner);
  gtk_widget_class_bind_template_child (widget_class, InjVisitPage, error_label);
  gtk_widget_class_bind_template_callback (widget_class, on_now_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_place_menu_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_skin_pressed_cb);
}

static void
inj_visit_page_init (InjVisitPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->control = inj_visit_control_new ();
  g_signal_connect_object (self->control, "changed", G_CALLBACK (on_control_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->control, "error", G_CALLBACK (on_control_error_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->control, "saving", G_CALLBACK (on_control_saving_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->control, "vial-wanted", G_CALLBACK (on_vial_wanted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->control, "plate-wanted", G_CALLBACK (on_plate_wanted_cb), self, G_CONNECT_SWAPPED);

  self->actions = inj_visit_actions_new (self->control);
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  inj_scene_add_actions (inj_map_view_get_scene (self->map_view), G_ACTION_MAP (self->actions));
  inj_totals_panel_follow_scene (self->totals_panel, inj_map_view_get_scene (self->map_view));
  inj_visit_keys_attach (GTK_WIDGET (self), self->control);
  inj_second_press_attach (GTK_WIDGET (self));
  self->popovers = inj_visit_popovers_new (self->control, self->map_view);
  self->forms = inj_visit_forms_new (self->control, GTK_WIDGET (self));
  inj_visit_forms_add_actions (self->forms, G_ACTION_MAP (self->actions));
  self->closing = inj_visit_closing_new (self->control, GTK_WIDGET (self), self->map_view, self->totals_panel);
  inj_visit_closing_add_actions (self->closing, G_ACTION_MAP (self->actions));
}

static void
on_practice_changed_cb (InjVisitPage *self,
                        InjPractice  *practice)
{
  g_autoptr (InjUsualReasons) reasons = inj_practice_load_reasons (practice);

  inj_totals_panel_set_reasons (self->totals_panel, reasons);
  inj_visit_popovers_set_reasons (self->popovers, reasons);
}

void
inj_visit_page_set_practice (InjVisitPage *self,
                             InjPractice  *practice,
                             InjAtlas     *atlas)
{
  g_return_if_fail (INJ_IS_VISIT_PAGE (self));
  g_return_if_fail (INJ_IS_PRACTICE (practice));
  g_return_if_fail (INJ_IS_ATLAS (atlas));

  inj_visit_popovers_set_practice (self->popovers, practice, atlas);
  inj_visit_forms_set_practice (self->forms, practice);
  inj_map_view_set_atlas (self->map_view, atlas);
  inj_totals_panel_set_anchors (self->totals_panel, inj_practice_get_anchors (practice));
  g_signal_connect_object (practice, "changed", G_CALLBACK (on_practice_changed_cb), self, G_CONNECT_SWAPPED);
  on_practice_changed_cb (self, practice);
}

void
inj_visit_page_set_session (InjVisitPage    *self,
                            InjVisitSession *session)
{
  InjVisit *visit;

  g_return_if_fail (INJ_IS_VISIT_PAGE (self));

  if (session == inj_visit_control_get_session (self->control))
    return;

  /* What it would record belongs to the visit before. */
  inj_visit_popovers_close (self->popovers);

  visit = session != NULL ? inj_visit_session_get_visit (session) : NULL;
  inj_map_view_set_visit (self->map_view, visit);
  inj_now_bar_set_visit (self->now_bar, visit);
  inj_totals_panel_set_visit (self->totals_panel, visit);
  inj_totals_panel_set_findings (self->totals_panel,
                                 session != NULL ? inj_visit_session_get_findings (session) : NULL);
  inj_visit_control_set_session (self->control, session);
  if (session == NULL)
    return;

  g_action_group_activate_action (G_ACTION_GROUP (self->actions), "open-plate",
                                  g_variant_new_string (INJ_MAP_VIEW_OVERVIEW));
  gtk_widget_grab_focus (GTK_WIDGET (self->map_view));
  /* The key that opened or started it gives nothing. */
  inj_visit_keys_expect_left_over (GTK_WIDGET (self), TRUE);
}

void
inj_visit_page_bind_settings (InjVisitPage *self,
                              GSettings    *settings)
{
  g_return_if_fail (INJ_IS_VISIT_PAGE (self));

  inj_scene_bind_settings (inj_map_view_get_scene (self->map_view), settings);
}

void
inj_visit_page_remember (InjVisitPage *self,
                         GSettings    *settings)
{
  InjOverview *overview;
  const InjPlateStyle *style;

  g_return_if_fail (INJ_IS_VISIT_PAGE (self));
  g_return_if_fail (G_IS_SETTINGS (settings));

  overview = inj_map_view_get_overview (self->map_view);
  if (inj_overview_get_head_height (overview) <= 0)
    return;

  style = inj_plate_view_get_style (inj_overview_get_view (overview, INJ_PLATE_FRONT));
  g_settings_set_double (settings, "head-height", inj_overview_get_head_height (overview));
  g_settings_set_string (settings, "palette", inj_palette_get_id (style->palette));
}

GActionGroup *
inj_visit_page_get_actions (InjVisitPage *self)
{
  g_return_val_if_fail (INJ_IS_VISIT_PAGE (self), NULL);

  return G_ACTION_GROUP (self->actions);
}

gboolean
inj_visit_page_is_saving (InjVisitPage *self)
{
  g_return_val_if_fail (INJ_IS_VISIT_PAGE (self), FALSE);

  return inj_visit_control_is_saving (self->control);
}

gboolean
inj_visit_page_take_scan (InjVisitPage  *self,
                          const InjGs1  *scan,
                          GError       **error)
{
  g_return_val_if_fail (INJ_IS_VISIT_PAGE (self), FALSE);

  inj_visit_control_set_pending (self->control, NULL);
  if (scan == NULL)
    return TRUE;

  inj_visit_popovers_close (self->popovers);

  return inj_visit_forms_take_scan (self->forms, scan, error);
}
