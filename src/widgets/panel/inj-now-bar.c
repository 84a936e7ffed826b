/* inj-now-bar.c
 *
 * The site that is now, large enough for two metres, with Skip and Give.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-now-bar.h"

#include <glib/gi18n-lib.h>

#include "domain/visit/inj-totals.h"

#include "widgets/text/inj-dose-text.h"
#include "widgets/controls/inj-fold.h"

/**
 * InjNowBar:
 *
 * Shows the place that is now, the dose that Give would record there, and what
 * comes next. Digits that are being typed stand in place of the planned dose,
 * with what is wrong with them, or that they depart from the plan. Which place
 * is now, and what is typed, is for its owner to say; Skip and Give are the
 * actions `visit.skip-now` and `visit.give-now`.
 */
struct _InjNowBar
{
  AdwBin        parent_instance;

  /* Owned */
  InjVisit     *visit;
  InjPlace     *place;
  InjPlace     *next;
  InjVial      *vial;
  char         *pending;
  GSignalGroup *visit_signals;

  /* Template children */
  GtkLabel     *name_label;
  GtkLabel     *next_label;
  GtkWidget    *dose_box;
  GtkLabel     *dose_label;
  GtkWidget    *note_box;
  GtkWidget    *note_image;
  GtkLabel     *note_label;
  GtkWidget    *skip_button;
  GtkWidget    *give_bin;
  GtkButton    *give_button;

  /* State */
  gboolean      in_view;
  gboolean      vial_changed;
};

enum
{
  PROP_0,
  PROP_VISIT,
  PROP_PLACE,
  PROP_NEXT,
  PROP_VIAL,
  PROP_PENDING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (InjNowBar, inj_now_bar, ADW_TYPE_BIN)

/* Where one may be given: a place that has not been. */
static gboolean
is_open (InjNowBar *self)
{
  return self->place != NULL && inj_place_get_state (self->place) != INJ_PLACE_GIVEN &&
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
                          inj_place_is_in_protocol (self->place) &&
                          inj_place_get_state (self->place) == INJ_PLACE_HOLLOW);
}

/* What is typed, with a caret; it may be no dose, or another than planned. */
static void
show_pending (InjNowBar *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *quoted = NULL;
  g_autofree char *dose = NULL;
  g_autofree char *departure = NULL;
  g_autofree char *volume = NULL;
  InjUnits units = 0;

  if (!inj_units_parse (self->pending, INJ_UNITS_PLACE_MAXIMUM, &units, &error))
    {
      /* Translators: units as far as they have been typed, with a caret */
      quoted = g_strdup_printf (_("%s| units"), self->pending);
      gtk_label_set_label (self->dose_label, quoted);
      /* Translators: of what is being typed */
      set_note (self, _("this is no dose"), TRUE);
      gtk_widget_set_tooltip_text (self->note_box, error->message);
      set_give_enabled (self, FALSE);
      return;
    }

  departure = inj_dose_text_departure (units, inj_place_get_planned (self->place));
  if (self->vial != NULL)
    volume = inj_dose_text_volume (inj_vial_volume_of (self->vial, units));

  if (volume != NULL)
    /* Translators: units as they are being typed, with a caret, and their volume:
     * "7.5| units = 0.15 mL" */
    dose = g_strdup_printf (_("%s| units = %s"), self->pending, volume);
  else
    /* Translators: units as far as they have been typed, with a caret */
    dose = g_strdup_printf (_("%s| units"), self->pending);

  gtk_label_set_label (self->dose_label, dose);
  set_note (self, departure, departure != NULL);
  set_give_enabled (self, is_open (self));
}

/* Which vial is drawn from, where the wrong one could be; %NULL where there is
 * only one. */
static char *
make_vial_text (InjNowBar *self)
{
  if (self->visit == NULL || self->vial == NULL || inj_visit_get_vials (self->visit)->len < 2)
    return NULL;

  if (self->vial_changed)
    /* Translators: another vial has taken over: the lot printed on it */
    return g_strdup_printf (_("now from lot %s"), inj_vial_get_lot (self->vial));

  /* Translators: of several vials the one in use: the lot printed on it */
  return g_strdup_printf (_("from lot %s"), inj_vial_get_lot (self->vial));
}

static void
show_planned (InjNowBar *self)
{
  InjUnits planned = inj_place_get_planned (self->place);
  g_autofree char *vial = make_vial_text (self);
  g_autofree char *dose = NULL;

  if (planned > 0)
    dose = inj_dose_text_dose (planned, self->vial);
  else
    /* Translators: of a site for which no units are planned */
    dose = g_strdup (_("type the units"));

  gtk_label_set_label (self->dose_label, dose);
  if (vial != NULL)
    set_note (self, vial, self->vial_changed);
  else
    /* Translators: of a site: the protocol does not require it */
    set_note (self, inj_place_is_required (self->place) ? NULL : _("optional"), FALSE);
  set_give_enabled (self, is_open (self) && planned > 0);
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

static char *
make_done_text (const InjTally *tally)
{
  if (tally->required_hollow > 0)
    /* Translators: stands where no site is chosen */
    return g_strdup_printf (ngettext ("%d planned site to go", "%d planned sites to go",
                                      tally->required_hollow),
                            tally->required_hollow);

  if (tally->required_skipped > 0)
    /* Translators: all planned sites are done: given ones, of how many, and skipped
     * ones */
    return g_strdup_printf (_("%d of %d planned sites are given, %d skipped"),
                            tally->required_given, tally->required, tally->required_skipped);

  /* Translators: all planned sites have been given */
  return g_strdup_printf (ngettext ("The planned site is given",
                                    "All %d planned sites are given", tally->required),
                          tally->required);
}

static void
show_done (InjNowBar *self)
{
  g_autofree char *text = NULL;
  InjTotals totals;

  if (self->visit != NULL)
    {
      inj_totals_count (self->visit, NULL, &totals);
      text = make_done_text (&totals.all);
    }

  gtk_label_set_label (self->name_label, text != NULL ? text : "");
  gtk_label_set_label (self->dose_label, "");
  set_note (self, NULL, FALSE);
  set_give_enabled (self, FALSE);
}

static void
show_next (InjNowBar *self)
{
  g_autofree char *text = NULL;

  if (self->next != NULL)
    /* Translators: the site that comes next: "next: Temporalis, left, 4" */
    text = g_strdup_printf (_("next: %s"), inj_place_get_name (self->next));

  gtk_label_set_label (self->next_label, text != NULL ? text : "");
}

static void
update (InjNowBar *self)
{
  show_next (self);

  if (self->place == NULL)
    {
      show_done (self);
      return;
    }

  gtk_label_set_label (self->name_label, inj_place_get_name (self->place));
  /* A dose stays on one line; a reason may be longer. */
  gtk_label_set_wrap (self->dose_label, FALSE);

  if (is_pending (self) && is_open (self))
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
inj_now_bar_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  InjNowBar *self = INJ_NOW_BAR (object);

  switch (prop_id)
    {
    case PROP_VISIT:
      g_value_set_object (value, self->visit);
      break;
    case PROP_PLACE:
      g_value_set_object (value, self->place);
      break;
    case PROP_NEXT:
      g_value_set_object (value, self->next);
      break;
    case PROP_VIAL:
      g_value_set_object (value, self->vial);
      break;
    case PROP_PENDING:
      g_value_set_string (value, self->pending);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inj_now_bar_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  InjNowBar *self = INJ_NOW_BAR (object);

  switch (prop_id)
    {
    case PROP_VISIT:
      inj_now_bar_set_visit (self, g_value_get_object (value));
      break;
    case PROP_PLACE:
      inj_now_bar_set_place (self, g_value_get_object (value));
      break;
    case PROP_NEXT:
      inj_now_bar_set_next (self, g_value_get_object (value));
      break;
    case PROP_VIAL:
      inj_now_bar_set_vial (self, g_value_get_object (value));
      break;
    case PROP_PENDING:
      inj_now_bar_set_pending (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  properties[PROP_VISIT] =
    g_param_spec_object ("visit", NULL, NULL, INJ_TYPE_VISIT,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_PLACE] =
    g_param_spec_object ("place", NULL, NULL, INJ_TYPE_PLACE,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_NEXT] =
    g_param_spec_object ("next", NULL, NULL, INJ_TYPE_PLACE,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_VIAL] =
    g_param_spec_object ("vial", NULL, NULL, INJ_TYPE_VIAL,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_PENDING] =
    g_param_spec_string ("pending", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
inj_now_bar_class_init (InjNowBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inj_now_bar_dispose;
  object_class->finalize = inj_now_bar_finalize;
  object_class->get_property = inj_now_bar_get_property;
  object_class->set_property = inj_now_bar_set_property;

  install_properties (object_class);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
  g_type_ensure (INJ_TYPE_FOLD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               INJ_RESOURCE_ROOT "/widgets/inj-now-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, InjNowBar, name_label);
  gtk_widget_class_bind_template_child (widget_class, InjNowBar, next_label);
  gtk_widget_class_bind_template_child (widget_class, InjNowBar, dose_box);
  gtk_widget_class_bind_template_child (widget_class, InjNowBar, dose_label);
  gtk_widget_class_bind_template_child (widget_class, InjNowBar, note_box);
  gtk_widget_class_bind_template_child (widget_class, InjNowBar, note_image);
  gtk_widget_class_bind_template_child (widget_class, InjNowBar, note_label);
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

InjVisit *
inj_now_bar_get_visit (InjNowBar *self)
{
  g_return_val_if_fail (INJ_IS_NOW_BAR (self), NULL);

  return self->visit;
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
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VISIT]);
}

InjPlace *
inj_now_bar_get_place (InjNowBar *self)
{
  g_return_val_if_fail (INJ_IS_NOW_BAR (self), NULL);

  return self->place;
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
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLACE]);
}

InjPlace *
inj_now_bar_get_next (InjNowBar *self)
{
  g_return_val_if_fail (INJ_IS_NOW_BAR (self), NULL);

  return self->next;
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
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NEXT]);
}

InjVial *
inj_now_bar_get_vial (InjNowBar *self)
{
  g_return_val_if_fail (INJ_IS_NOW_BAR (self), NULL);

  return self->vial;
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
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIAL]);
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

const char *
inj_now_bar_get_pending (InjNowBar *self)
{
  g_return_val_if_fail (INJ_IS_NOW_BAR (self), NULL);

  return self->pending;
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
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PENDING]);
}
