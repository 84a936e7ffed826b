/* inj-place-popover.c
 *
 * What can be done at one place: give, correct, move, void, skip.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-place-popover.h"

#include <glib/gi18n-lib.h>

#include "widgets/controls/inj-reason-chooser.h"
#include "widgets/text/inj-dose-text.h"
#include "widgets/text/inj-place-text.h"

#include "inj-dose-editor.h"

/**
 * InjPlacePopover:
 *
 * Shows one place, and activates the visit's actions on it: `visit.give-units`,
 * `visit.correct`, `visit.begin-move`, `visit.void`, `visit.skip`,
 * `visit.unskip`, `visit.unplan`. What the dose would raise is for its owner to find. When the
 * place changes meanwhile, by another program or by undo, it shows the dose
 * that is there now; where what it offers fits no longer, it closes.
 */
struct _InjPlacePopover
{
  GtkPopover         parent_instance;

  /* Owned */
  InjVisit          *visit;
  InjPlace          *place;
  InjUsualReasons   *reasons;
  GSignalGroup      *visit_signals;

  /* Template children */
  GtkLabel          *name_label;
  GtkLabel          *state_label;
  GtkLabel          *detail_label;
  GtkWidget         *dose_box;
  InjDoseEditor     *editor;
  GtkButton         *give_button;
  GtkWidget         *move_button;
  GtkWidget         *unplan_button;
  GtkWidget         *unskip_button;
  GtkWidget         *reason_separator;
  InjReasonChooser  *reason_chooser;
  GtkWidget         *amend_button;
};

enum
{
  DOSE_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InjPlacePopover, inj_place_popover, GTK_TYPE_POPOVER)

static gboolean
is_given (InjPlacePopover *self)
{
  return inj_place_get_state (self->place) == INJ_PLACE_GIVEN;
}

static InjVial *
get_vial (InjPlacePopover *self)
{
  InjInjection *injection = inj_place_get_injection (self->place);

  if (injection != NULL)
    return inj_visit_lookup_vial (self->visit, injection->vial);

  return inj_visit_get_active_vial (self->visit);
}

static char *
make_time_text (InjPlacePopover *self,
                gint64           at)
{
  const char *zone_name = inj_visit_get_head (self->visit)->zone;
  g_autoptr (GTimeZone) zone = zone_name != NULL ? g_time_zone_new_identifier (zone_name) : NULL;
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (at / G_USEC_PER_SEC);
  g_autoptr (GDateTime) local = NULL;

  if (utc == NULL)
    return g_strdup ("");

  local = zone != NULL ? g_date_time_to_timezone (utc, zone) : g_date_time_ref (utc);

  /* Translators: the time of day at which a dose was given. See
   * g_date_time_format() for the codes. */
  return g_date_time_format (local, _("%H:%M"));
}

/* When, and from which vial. */
static char *
make_origin_text (InjPlacePopover *self)
{
  InjInjection *injection = inj_place_get_injection (self->place);
  InjVial *vial = get_vial (self);
  g_autofree char *time = make_time_text (self, injection->given_at);
  g_autofree char *title = vial != NULL ? inj_vial_dup_title (vial) : NULL;

  if (title != NULL)
    /* Translators: the time of day at which a dose was given, and the vial it came
     * from */
    return g_strdup_printf (_("at %s from %s"), time, title);

  /* Translators: the time of day at which a dose was given */
  return g_strdup_printf (_("at %s"), time);
}

static char *
make_detail_text (InjPlacePopover *self)
{
  g_autofree char *origin = make_origin_text (self);
  g_autofree char *remarks = inj_place_text_remarks (self->place);

  return remarks != NULL ? g_strconcat (origin, "\n", remarks, NULL) : g_steal_pointer (&origin);
}

static char *
make_state_text (InjPlacePopover *self)
{
  InjInjection *injection = inj_place_get_injection (self->place);
  g_autofree char *dose = NULL;

  if (injection == NULL)
    return inj_place_dup_description (self->place);

  dose = inj_dose_text_dose (injection->units, get_vial (self));

  /* Translators: of a site: it was given; %s is a dose such as
   * "5 units = 0.1 mL" */
  return g_strdup_printf (_("given, %s"), dose);
}

/* A correction has to say something else; a dose need not. */
static void
update_give (InjPlacePopover *self)
{
  gboolean is_dose = inj_dose_editor_get_units (self->editor) > 0;

  gtk_widget_set_sensitive (GTK_WIDGET (self->give_button),
                            is_dose && (!is_given (self) || inj_dose_editor_is_edited (self->editor)));
}

/* Takes @target. */
static void
act (InjPlacePopover *self,
     const char      *action,
     GVariant        *target)
{
  g_autoptr (GVariant) owned = g_variant_ref_sink (target);

  /* What changes now is its own doing. */
  g_signal_group_set_target (self->visit_signals, NULL);
  if (gtk_widget_activate_action_variant (GTK_WIDGET (self), action, owned))
    gtk_popover_popdown (GTK_POPOVER (self));
  else
    g_signal_group_set_target (self->visit_signals, self->visit);
}

static void
on_dose_changed_cb (InjPlacePopover *self)
{
  if (self->place == NULL)
    return;

  update_give (self);
  g_signal_emit (self, signals[DOSE_CHANGED], 0);
}

static void
on_give_cb (InjPlacePopover *self)
{
  const char *action = is_given (self) ? "visit.correct" : "visit.give-units";
  g_autofree char *note = inj_dose_editor_dup_note (self->editor);

  if (!gtk_widget_get_sensitive (GTK_WIDGET (self->give_button)))
    return;

  act (self, action, g_variant_new ("(sxss)", inj_place_get_id (self->place),
                                    inj_dose_editor_get_units (self->editor),
                                    inj_route_get_id (inj_dose_editor_get_route (self->editor)), note));
}

static void
on_move_clicked_cb (InjPlacePopover *self)
{
  act (self, "visit.begin-move", g_variant_new_string (inj_place_get_id (self->place)));
}

static void
on_reason_chosen_cb (InjPlacePopover *self,
                     const char      *reason)
{
  const char *action = is_given (self) ? "visit.void" : "visit.skip";

  act (self, action, g_variant_new ("(ss)", inj_place_get_id (self->place), reason));
}

/* The form is a window of its own. */
static void
on_amend_clicked_cb (InjPlacePopover *self)
{
  act (self, "visit.amend", g_variant_new_string (inj_place_get_id (self->place)));
}

static void
on_unplan_clicked_cb (InjPlacePopover *self)
{
  act (self, "visit.unplan", g_variant_new_string (inj_place_get_id (self->place)));
}

static void
on_unskip_clicked_cb (InjPlacePopover *self)
{
  act (self, "visit.unskip", g_variant_new_string (inj_place_get_id (self->place)));
}

static void
offer_skip (InjPlacePopover *self)
{
  inj_reason_chooser_set_texts (self->reason_chooser,
                                /* Translators: heads the reasons for not injecting a site */
                                _("Skip, because…"),
                                /* Translators: a button: leaves a site out */
                                _("Skip"));
  inj_reason_chooser_set_reasons (self->reason_chooser, inj_usual_reasons_get (self->reasons, INJ_REASON_SKIP));
}

static void
offer_void (InjPlacePopover *self)
{
  inj_reason_chooser_set_texts (self->reason_chooser,
                                /* Translators: heads the reasons for voiding the record of a dose */
                                _("Void, because…"),
                                /* Translators: a button: voids the record of a dose */
                                _("Void"));
  inj_reason_chooser_set_reasons (self->reason_chooser, inj_usual_reasons_get (self->reasons, INJ_REASON_VOID));
}

static void
show_texts (InjPlacePopover *self)
{
  g_autofree char *state = make_state_text (self);
  g_autofree char *detail = is_given (self) ? make_detail_text (self) : inj_place_text_remarks (self->place);
  g_autofree char *description = detail != NULL ? g_strconcat (state, "\n", detail, NULL) : g_strdup (state);

  gtk_label_set_label (self->name_label, inj_place_get_name (self->place));
  gtk_label_set_label (self->state_label, state);
  gtk_label_set_label (self->detail_label, detail != NULL ? detail : "");
  gtk_widget_set_visible (GTK_WIDGET (self->detail_label), detail != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, inj_place_get_name (self->place),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
}

static void
show_parts (InjPlacePopover *self,
            gboolean         is_locked)
{
  InjPlaceState state = inj_place_get_state (self->place);
  gboolean is_planned = inj_place_is_in_protocol (self->place) || inj_place_get_planned_dose (self->place) != NULL;
  gboolean can_skip = state == INJ_PLACE_HOLLOW && is_planned;
  gboolean wants_reason = !is_locked && (state == INJ_PLACE_GIVEN || can_skip);

  gtk_widget_set_visible (self->dose_box, !is_locked);
  gtk_widget_set_visible (self->amend_button, inj_visit_get_status (self->visit) == INJ_VISIT_SIGNED);
  gtk_widget_set_visible (self->move_button, !is_locked && state == INJ_PLACE_GIVEN);
  gtk_widget_set_visible (self->unplan_button, !is_locked && state == INJ_PLACE_HOLLOW
                                               && inj_place_get_planned_dose (self->place) != NULL);
  gtk_widget_set_visible (self->unskip_button, !is_locked && state == INJ_PLACE_SKIPPED);
  gtk_widget_set_visible (self->reason_separator, wants_reason);
  gtk_widget_set_visible (GTK_WIDGET (self->reason_chooser), wants_reason);

  gtk_button_set_label (self->give_button,
                        /* Translators: a button: records other units for a dose that was given */
                        is_given (self) ? _("Correct")
                                        /* Translators: a button: records a dose */
                                        : _("Give"));
  if (is_given (self))
    offer_void (self);
  else
    offer_skip (self);
}

static InjRoute
get_planned_route (InjPlacePopover *self)
{
  const InjPlannedSite *site = inj_visit_lookup_planned_site (self->visit, inj_place_get_id (self->place));
  InjPlannedDose *own = inj_place_get_planned_dose (self->place);

  if (own != NULL)
    return own->route;

  return site != NULL ? site->route : INJ_ROUTE_INTRAMUSCULAR;
}

/* What was given, else what is planned. */
static void
preset_dose (InjPlacePopover *self)
{
  InjInjection *injection = inj_place_get_injection (self->place);
  InjDose dose = INJ_DOSE (inj_place_get_planned (self->place));

  dose.route = get_planned_route (self);
  if (injection != NULL)
    dose = (InjDose) { injection->units, injection->route, injection->note };

  inj_dose_editor_set_planned (self->editor, inj_place_get_planned (self->place));
  inj_dose_editor_set_vial (self->editor, get_vial (self));
  inj_dose_editor_set_dose (self->editor, &dose);
}

/* Signed, or a draft that was discarded. */
static gboolean
is_locked (InjVisit *visit)
{
  return inj_visit_get_status (visit) == INJ_VISIT_SIGNED || inj_visit_get_error_reason (visit) != NULL;
}

/* A site that the visit does not list is hollow. */
static gboolean
still_fits (InjPlacePopover *self,
            InjPlace        *place)
{
  InjPlaceState state = place != NULL ? inj_place_get_state (place) : INJ_PLACE_HOLLOW;

  return state == inj_place_get_state (self->place)
         && (place != NULL || !inj_place_is_in_protocol (self->place))
         && !is_locked (self->visit);
}

static void
on_revision_cb (InjPlacePopover *self)
{
  InjPlace *place = inj_visit_lookup_place (self->visit, inj_place_get_id (self->place));
  gboolean is_touched = inj_dose_editor_is_touched (self->editor);

  if (!still_fits (self, place))
    {
      gtk_popover_popdown (GTK_POPOVER (self));
      return;
    }

  if (place != NULL)
    g_set_object (&self->place, place);
  show_texts (self);
  show_parts (self, FALSE);
  /* What was typed is the person's. */
  if (!is_touched)
    preset_dose (self);
  inj_dose_editor_set_planned (self->editor, inj_place_get_planned (self->place));
  inj_dose_editor_set_vial (self->editor, get_vial (self));
  update_give (self);
  g_signal_emit (self, signals[DOSE_CHANGED], 0);
}

static void
inj_place_popover_dispose (GObject *object)
{
  InjPlacePopover *self = INJ_PLACE_POPOVER (object);

  g_clear_object (&self->visit_signals);
  g_clear_object (&self->place);
  g_clear_object (&self->visit);
  g_clear_pointer (&self->reasons, inj_usual_reasons_free);

  G_OBJECT_CLASS (inj_place_popover_parent_class)->dispose (object);
}

static void
inj_place_popover_class_init (InjPlacePopoverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inj_place_popover_dispose;

  /**
   * InjPlacePopover::dose-changed:
   *
   * Other units may stand in it.
   */
  signals[DOSE_CHANGED] = g_signal_new ("dose-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                        0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (INJ_TYPE_DOSE_EDITOR);
  g_type_ensure (INJ_TYPE_REASON_CHOOSER);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               INJ_RESOURCE_ROOT "/widgets/inj-place-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, InjPlacePopover, name_label);
  gtk_widget_class_bind_template_child (widget_class, InjPlacePopover, state_label);
  gtk_widget_class_bind_template_child (widget_class, InjPlacePopover, detail_label);
  gtk_widget_class_bind_template_child (widget_class, InjPlacePopover, dose_box);
  gtk_widget_class_bind_template_child (widget_class, InjPlacePopover, editor);
  gtk_widget_class_bind_template_child (widget_class, InjPlacePopover, give_button);
  gtk_widget_class_bind_template_child (widget_class, InjPlacePopover, move_button);
  gtk_widget_class_bind_template_child (widget_class, InjPlacePopover, unplan_button);
  gtk_widget_class_bind_template_child (widget_class, InjPlacePopover, unskip_button);
  gtk_widget_class_bind_template_child (widget_class, InjPlacePopover, reason_separator);
  gtk_widget_class_bind_template_child (widget_class, InjPlacePopover, reason_chooser);
  gtk_widget_class_bind_template_child (widget_class, InjPlacePopover, amend_button);
  gtk_widget_class_bind_template_callback (widget_class, on_dose_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_give_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_move_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_reason_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_unplan_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_unskip_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_amend_clicked_cb);
}

static void
inj_place_popover_init (InjPlacePopover *self)
{
  self->reasons = inj_usual_reasons_new ();
  self->visit_signals = g_signal_group_new (INJ_TYPE_VISIT);
  g_signal_group_connect_swapped (self->visit_signals, "notify::revision", G_CALLBACK (on_revision_cb), self);

  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
inj_place_popover_new (void)
{
  return g_object_new (INJ_TYPE_PLACE_POPOVER, NULL);
}

void
inj_place_popover_set_reasons (InjPlacePopover       *self,
                               const InjUsualReasons *reasons)
{
  InjUsualReasons *copy;

  g_return_if_fail (INJ_IS_PLACE_POPOVER (self));
  g_return_if_fail (reasons != NULL);

  copy = inj_usual_reasons_copy (reasons);
  inj_usual_reasons_free (self->reasons);
  self->reasons = copy;
}

void
inj_place_popover_show_place (InjPlacePopover *self,
                              InjVisit        *visit,
                              InjPlace        *place,
                              gboolean         read_only)
{
  g_return_if_fail (INJ_IS_PLACE_POPOVER (self));
  g_return_if_fail (INJ_IS_VISIT (visit));
  g_return_if_fail (INJ_IS_PLACE (place));

  g_set_object (&self->visit, visit);
  g_set_object (&self->place, place);

  show_texts (self);
  show_parts (self, read_only || is_locked (visit));
  inj_reason_chooser_clear (self->reason_chooser);
  preset_dose (self);
  update_give (self);
  g_signal_group_set_target (self->visit_signals, visit);
}

const char *
inj_place_popover_get_place_id (InjPlacePopover *self)
{
  g_return_val_if_fail (INJ_IS_PLACE_POPOVER (self), NULL);

  return inj_place_get_id (self->place);
}

InjUnits
inj_place_popover_get_units (InjPlacePopover *self)
{
  g_return_val_if_fail (INJ_IS_PLACE_POPOVER (self), 0);

  return inj_dose_editor_get_units (self->editor);
}

void
inj_place_popover_set_findings (InjPlacePopover *self,
                                GPtrArray       *findings)
{
  g_return_if_fail (INJ_IS_PLACE_POPOVER (self));

  inj_dose_editor_set_findings (self->editor, findings);
}
