/* inj-now-bar.c
 *
 * The site that is now, large enough for two metres, with Skip and Give.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-now-bar.h"

#include <glib/gi18n-lib.h>

#include "widgets/controls/inj-fold.h"
#include "widgets/text/inj-dose-text.h"

#include "inj-now-text.h"

/**
 * InjNowBar:
 *
 * Shows the place that is now, the dose that Give would record there, and what
 * comes next. Digits that are being typed stand in place of the planned dose,
 * with what is wrong with them, that they depart from the plan, and what they
 * would raise. Which place is now, what is typed, and whether its dose is being
 * moved, is for its owner to say; Skip, Give and Leave are the actions
 * `visit.skip-now`, `visit.give-now` and `visit.end-move`.
 */
struct _InjNowBar
{
  AdwBin        parent_instance;

  /* Owned */
  InjVisit     *visit;
  InjPlace     *place;
  InjPlace     *next;
  InjVial      *vial;
  InjFinding   *finding;
  char         *pending;
  GSignalGroup *visit_signals;

  /* Template children */
  GtkLabel     *name_label;
  GtkWidget    *next_image;
  GtkLabel     *next_label;
  GtkWidget    *dose_box;
  GtkLabel     *dose_label;
  GtkWidget    *note_box;
  GtkWidget    *note_image;
  GtkLabel     *note_label;
  GtkWidget    *stay_button;
  GtkWidget    *skip_button;
  GtkWidget    *give_bin;
  GtkButton    *give_button;

  /* State */
  gboolean      in_view;
  gboolean      moving;
  gboolean      vial_changed;
};

G_DEFINE_FINAL_TYPE (InjNowBar, inj_now_bar, ADW_TYPE_BIN)

/* Where one may be given: a place that has not been. */
static gboolean
is_open (InjNowBar *self)
{
  return self->place != NULL && !self->moving && inj_place_get_state (self->place) != INJ_PLACE_GIVEN &&
         (self->visit == NULL || inj_visit_get_status (self->visit) == INJ_VISIT_DRAFT);
}

static gboolean
is_pending (InjNowBar *self)
{
  return self->pending != NULL && self->pending[0] != '\0';
}

static void
set_note (InjNowBar  *self,
          const char *note,
          gboolean    is_warning)
{
  gtk_label_set_label (self->note_label, note != NULL ? note : "");
  gtk_widget_set_tooltip_text (self->note_box, NULL);
  gtk_widget_set_visible (self->note_image, is_warning);

  if (is_warning)
    gtk_widget_add_css_class (self->dose_box, "departs");
  else
    gtk_widget_remove_css_class (self->dose_box, "departs");
}

static void
set_give_enabled (InjNowBar *self,
                  gboolean   enabled)
{
  gtk_widget_set_visible (self->give_bin, is_open (self));
  gtk_widget_set_sensitive (self->give_bin, enabled);
  gtk_button_set_label (self->give_button, self->in_view
                        /* Translators: a button: records the dose at the site that is now */
                        ? _("Give")
                        /* Translators: a button: turns to the plate of the site that is now */
                        : _("Show"));
  gtk_widget_set_visible (self->skip_button,
                          is_open (self) &&
                          (inj_place_is_in_protocol (self->place) ||
                           inj_place_get_planned_dose (self->place) != NULL) &&
                          inj_place_get_state (self->place) == INJ_PLACE_HOLLOW);
}

/* What is typed, with a caret; it may be no dose, or another than planned. */
static void
show_pending (InjNowBar *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *dose = NULL;
  g_autofree char *departure = NULL;
  InjUnits units = 0;
  gboolean is_dose = inj_units_parse (self->pending, INJ_UNITS_PLACE_MAXIMUM, &units, &error);

  dose = inj_now_text_pending (self->pending, units, self->vial);
  gtk_label_set_label (self->dose_label, dose);
  set_give_enabled (self, is_dose);

  if (!is_dose)
    {
      /* Translators: of what is being typed */
      set_note (self, _("this is no dose"), TRUE);
      gtk_widget_set_tooltip_text (self->note_box, error->message);
      return;
    }

  departure = inj_dose_text_departure (units, inj_place_get_planned (self->place));
  set_note (self, departure, departure != NULL);
}

static void
show_planned (InjNowBar *self)
{
  g_autofree char *vial = inj_now_text_vial (self->visit, self->vial, self->vial_changed);
  g_autofree char *dose = inj_now_text_planned (self->place, self->vial);

  gtk_label_set_label (self->dose_label, dose);
  if (vial != NULL)
    set_note (self, vial, self->vial_changed);
  else
    /* Translators: of a site: the protocol does not require it */
    set_note (self, inj_place_is_required (self->place) ? NULL : _("optional"), FALSE);
  set_give_enabled (self, is_open (self) && inj_place_get_planned (self->place) > 0);
}

/* The vial that a dose came from. */
static InjVial *
find_vial (InjNowBar    *self,
           InjInjection *injection)
{
  return self->visit != NULL ? inj_visit_lookup_vial (self->visit, injection->vial) : self->vial;
}

/* A place that was given or skipped: what it is. */
static void
show_state (InjNowBar *self)
{
  InjInjection *injection = inj_place_get_injection (self->place);
  g_autofree char *dose = NULL;
  g_autofree char *departure = NULL;

  if (injection == NULL)
    {
      dose = inj_place_dup_description (self->place);
      gtk_label_set_label (self->dose_label, dose);
      gtk_label_set_wrap (self->dose_label, TRUE);
      set_note (self, NULL, FALSE);
      set_give_enabled (self, is_open (self) && inj_place_get_planned (self->place) > 0);
      return;
    }

  dose = inj_dose_text_dose (injection->units, find_vial (self, injection));
  departure = inj_dose_text_departure (injection->units, inj_place_get_planned (self->place));
  gtk_label_set_label (self->dose_label, dose);
  /* Translators: of a site: it was given */
  set_note (self, departure != NULL ? departure : _("given"), departure != NULL);
  set_give_enabled (self, FALSE);
}

static void
show_done (InjNowBar *self)
{
  g_autofree char *text = self->visit != NULL ? inj_now_text_done (self->visit) : NULL;

  gtk_label_set_label (self->name_label, text != NULL ? text : "");
  gtk_label_set_label (self->dose_label, "");
  set_note (self, NULL, FALSE);
  set_give_enabled (self, FALSE);
}

/* While digits are typed, what they would raise is worth more than what comes
 * next. */
static void
show_next (InjNowBar *self)
{
  gboolean raises = self->finding != NULL && is_pending (self) && is_open (self);
  g_autofree char *text = NULL;

  if (raises)
    text = g_strdup (inj_finding_get_text (self->finding));
  else if (self->next != NULL && !self->moving)
    /* Translators: the site that comes next: "next: Temporalis, left, 4" */
    text = g_strdup_printf (_("next: %s"), inj_place_get_name (self->next));

  gtk_label_set_label (self->next_label, text != NULL ? text : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->next_label), raises ? text : NULL);
  gtk_widget_set_visible (self->next_image, raises);
  if (raises)
    gtk_widget_add_css_class (gtk_widget_get_parent (self->next_image), "raises");
  else
    gtk_widget_remove_css_class (gtk_widget_get_parent (self->next_image), "raises");
}

static void
show_moving (InjNowBar *self)
{
  /* Translators: of a dose: the next press says where it was really given */
  gtk_label_set_label (self->dose_label, _("press where it went"));
  /* Translators: how not to say where a dose went */
  set_note (self, _("Escape leaves it where it is"), FALSE);
  set_give_enabled (self, FALSE);
}

static void
update (InjNowBar *self)
{
  show_next (self);
  gtk_widget_set_visible (self->stay_button, self->moving && self->place != NULL);

  if (self->place == NULL)
    {
      show_done (self);
      return;
    }

  gtk_label_set_label (self->name_label, inj_place_get_name (self->place));
  /* A dose stays on one line; a reason may be longer. */
  gtk_label_set_wrap (self->dose_label, FALSE);

  if (self->moving)
    show_moving (self);
  else if (is_pending (self) && is_open (self))
    show_pending (self);
  else if (inj_place_get_state (self->place) == INJ_PLACE_HOLLOW)
    show_planned (self);
  else
    show_state (self);
}

static void
on_revision_cb (InjNowBar *self)
{
  self->vial_changed = FALSE;
  update (self);
}

static void
inj_now_bar_dispose (GObject *object)
{
  InjNowBar *self = INJ_NOW_BAR (object);

  g_clear_object (&self->visit_signals);
  g_clear_object (&self->visit);
  g_clear_object (&self->place);
  g_clear_object (&self->next);
  g_clear_object (&self->vial);
  g_clear_object (&self->finding);

  G_OBJECT_CLASS (inj_now_bar_parent_class)->dispose (object);
}

static void
inj_now_bar_finalize (GObject *object)
{
  InjNowBar *self = INJ_NOW_BAR (object);

  g_clear_pointer (&self->pending, g_free);

  G_OBJECT_CLASS (inj_now_bar_parent_class)->finalize (object);
}

static void
inj_now_bar_class_init (InjNowBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inj_now_bar_dispose;
  object_class->finalize = inj_now_bar_finalize;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
  g_type_ensure (INJ_TYPE_FOLD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               INJ_RESOURCE_ROOT "/widgets/inj-now-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, InjNowBar, name_label);
  gtk_widget_class_bind_template_child (widget_class, InjNowBar, next_image);
  gtk_widget_class_bind_template_child (widget_class, InjNowBar, next_label);
  gtk_widget_class_bind_template_child (widget_class, InjNowBar, dose_box);
  gtk_widget_class_bind_template_child (widget_class, InjNowBar, dose_label);
  gtk_widget_class_bind_template_child (widget_class, InjNowBar, note_box);
  gtk_widget_class_bind_template_child (widget_class, InjNowBar, note_image);
  gtk_widget_class_bind_template_child (widget_class, InjNowBar, note_label);
  gtk_widget_class_bind_template_child (widget_class, InjNowBar, stay_button);
  gtk_widget_class_bind_template_child (widget_class, InjNowBar, skip_button);
  gtk_widget_class_bind_template_child (widget_class, InjNowBar, give_bin);
  gtk_widget_class_bind_template_child (widget_class, InjNowBar, give_button);
}

static void
inj_now_bar_init (InjNowBar *self)
{
  self->in_view = TRUE;
  self->visit_signals = g_signal_group_new (INJ_TYPE_VISIT);
  g_signal_group_connect_swapped (self->visit_signals, "notify::revision",
                                  G_CALLBACK (on_revision_cb), self);

  gtk_widget_init_template (GTK_WIDGET (self));
  update (self);
}

GtkWidget *
inj_now_bar_new (void)
{
  return g_object_new (INJ_TYPE_NOW_BAR, NULL);
}

void
inj_now_bar_set_visit (InjNowBar *self,
                       InjVisit  *visit)
{
  g_return_if_fail (INJ_IS_NOW_BAR (self));
  g_return_if_fail (visit == NULL || INJ_IS_VISIT (visit));

  if (!g_set_object (&self->visit, visit))
    return;

  g_clear_object (&self->vial);
  self->vial_changed = FALSE;
  g_signal_group_set_target (self->visit_signals, visit);
  update (self);
}

void
inj_now_bar_set_place (InjNowBar *self,
                       InjPlace  *place)
{
  g_return_if_fail (INJ_IS_NOW_BAR (self));
  g_return_if_fail (place == NULL || INJ_IS_PLACE (place));

  if (!g_set_object (&self->place, place))
    return;

  update (self);
}

void
inj_now_bar_set_next (InjNowBar *self,
                      InjPlace  *next)
{
  g_return_if_fail (INJ_IS_NOW_BAR (self));
  g_return_if_fail (next == NULL || INJ_IS_PLACE (next));

  if (!g_set_object (&self->next, next))
    return;

  update (self);
}

void
inj_now_bar_set_vial (InjNowBar *self,
                      InjVial   *vial)
{
  g_return_if_fail (INJ_IS_NOW_BAR (self));
  g_return_if_fail (vial == NULL || INJ_IS_VIAL (vial));

  if (self->vial == vial)
    return;

  self->vial_changed = self->vial != NULL && vial != NULL;
  g_set_object (&self->vial, vial);
  update (self);
}

void
inj_now_bar_set_in_view (InjNowBar *self,
                         gboolean   in_view)
{
  g_return_if_fail (INJ_IS_NOW_BAR (self));

  if (self->in_view == in_view)
    return;

  self->in_view = in_view;
  update (self);
}

void
inj_now_bar_set_moving (InjNowBar *self,
                        gboolean   moving)
{
  g_return_if_fail (INJ_IS_NOW_BAR (self));

  if (self->moving == moving)
    return;

  self->moving = moving;
  update (self);
}

void
inj_now_bar_set_finding (InjNowBar  *self,
                         InjFinding *finding)
{
  g_return_if_fail (INJ_IS_NOW_BAR (self));
  g_return_if_fail (finding == NULL || INJ_IS_FINDING (finding));

  if (g_set_object (&self->finding, finding))
    update (self);
}

void
inj_now_bar_set_pending (InjNowBar  *self,
                         const char *pending)
{
  g_return_if_fail (INJ_IS_NOW_BAR (self));

  if (g_strcmp0 (self->pending, pending) == 0)
    return;

  g_free (self->pending);
  self->pending = g_strdup (pending);
  update (self);
}
