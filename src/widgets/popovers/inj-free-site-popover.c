/* inj-free-site-popover.c
 *
 * What is offered where one pressed beside the markers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-free-site-popover.h"

#include <glib/gi18n-lib.h>

#include "widgets/text/inj-dose-text.h"

#include "inj-dose-editor.h"

/**
 * InjFreeSitePopover:
 *
 * Offers the nearest planned place (`visit.give`) and a dose where the pointer
 * was (`visit.give-free`). Nothing is given before Give is pressed, with a
 * muscle chosen and units typed: where several muscles lie, none is chosen
 * beforehand. What the dose would raise is for its owner to find.
 */
struct _InjFreeSitePopover
{
  GtkPopover      parent_instance;

  /* Owned */
  InjVisit       *visit;
  InjPlace       *nearest;

  /* Template children */
  GtkWidget      *nearest_box;
  GtkButton      *nearest_button;
  GtkBox         *muscles_box;
  GtkWidget      *beside_label;
  GtkCheckButton *other_check;
  GtkEntry       *other_entry;
  InjDoseEditor  *editor;
  GtkWidget      *give_button;

  /* State */
  InjPosition     position;
};

enum
{
  DOSE_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InjFreeSitePopover, inj_free_site_popover, GTK_TYPE_POPOVER)

#define MUSCLE_DATA "inj-muscle"

static char *
dup_other_name (InjFreeSitePopover *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->other_entry))));
}

/* The chosen muscle, or -1. */
static int
get_muscle (InjFreeSitePopover *self)
{
  if (gtk_check_button_get_active (self->other_check))
    return INJ_MUSCLE_OTHER;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->muscles_box));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (gtk_check_button_get_active (GTK_CHECK_BUTTON (child)))
        return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (child), MUSCLE_DATA));
    }

  return -1;
}

static gboolean
can_give (InjFreeSitePopover *self)
{
  g_autofree char *name = dup_other_name (self);
  int muscle = get_muscle (self);

  return inj_dose_editor_get_units (self->editor) > 0 && muscle >= 0 &&
         (muscle != INJ_MUSCLE_OTHER || name[0] != '\0');
}

/* What the protocol plans at each of the muscle's sites; 0 where it plans none,
 * or not the same at all of them. */
static InjUnits
find_usual (InjFreeSitePopover *self)
{
  InjProtocol *protocol = inj_visit_get_protocol (self->visit);
  int muscle = get_muscle (self);
  InjUnits usual = 0;

  for (guint i = 0; i < inj_protocol_get_n_sites (protocol); i++)
    {
      const InjPlannedSite *planned = inj_protocol_get_site (protocol, i);

      if ((int) planned->site->muscle != muscle)
        continue;
      if (usual != 0 && planned->units != usual)
        return 0;
      usual = planned->units;
    }

  return usual;
}

static void
update (InjFreeSitePopover *self)
{
  inj_dose_editor_set_usual (self->editor, find_usual (self));
  inj_dose_editor_set_vial (self->editor, inj_visit_get_active_vial (self->visit));
  gtk_widget_set_visible (GTK_WIDGET (self->other_entry),
                          gtk_check_button_get_active (self->other_check));
  gtk_widget_set_sensitive (self->give_button, can_give (self));
}

static void
on_changed_cb (InjFreeSitePopover *self)
{
  if (self->visit == NULL)
    return;

  update (self);
  g_signal_emit (self, signals[DOSE_CHANGED], 0);
}

static void
on_give_cb (InjFreeSitePopover *self)
{
  g_autofree char *name = NULL;
  g_autofree char *note = inj_dose_editor_dup_note (self->editor);
  int muscle = get_muscle (self);

  if (!can_give (self))
    return;

  name = muscle == INJ_MUSCLE_OTHER ? dup_other_name (self) : g_strdup ("");
  if (gtk_widget_activate_action (GTK_WIDGET (self), "visit.give-free", "(siisxsss)",
                                  inj_plate_get_id (self->position.plate),
                                  self->position.x, self->position.y,
                                  inj_muscle_get_id ((InjMuscle) muscle),
                                  inj_dose_editor_get_units (self->editor), name,
                                  inj_route_get_id (inj_dose_editor_get_route (self->editor)), note))
    gtk_popover_popdown (GTK_POPOVER (self));
}

static void
on_nearest_clicked_cb (InjFreeSitePopover *self)
{
  if (gtk_widget_activate_action (GTK_WIDGET (self), "visit.give", "s",
                                  inj_place_get_id (self->nearest)))
    gtk_popover_popdown (GTK_POPOVER (self));
}

/* Digits are units, wherever in the popover the focus is. */
static gboolean
on_key_pressed_cb (GtkEventControllerKey *keys,
                   guint                  key,
                   guint                  code,
                   GdkModifierType        modifiers,
                   gpointer               user_data)
{
  InjFreeSitePopover *self = INJ_FREE_SITE_POPOVER (user_data);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *text;

  if (!g_unichar_isdigit (gdk_keyval_to_unicode (key)) || GTK_IS_EDITABLE (gtk_root_get_focus (root)))
    return GDK_EVENT_PROPAGATE;

  gtk_widget_grab_focus (GTK_WIDGET (self->editor));
  text = gtk_root_get_focus (root);

  return GTK_IS_EDITABLE (text) && gtk_event_controller_key_forward (keys, text);
}

static void
show_nearest (InjFreeSitePopover *self)
{
  g_autofree char *text = NULL;
  g_autofree char *dose = NULL;

  gtk_widget_set_visible (self->nearest_box, self->nearest != NULL);
  if (self->nearest == NULL)
    return;

  dose = inj_dose_text_units (inj_place_get_planned (self->nearest));
  /* Translators: a button: gives a planned site near the pointer, with its dose:
   * "Give Temporalis, left, 3 instead: 5 units" */
  text = g_strdup_printf (_("Give %s instead: %s"), inj_place_get_name (self->nearest), dose);
  gtk_label_set_label (GTK_LABEL (gtk_button_get_child (self->nearest_button)), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->nearest_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  -1);
}

static GtkWidget *
create_choice (InjFreeSitePopover  *self,
               const InjMuscleSide *choice)
{
  /* Translators: a muscle and its side: "Trapezius, right" */
  g_autofree char *label = g_strdup_printf (_("%s, %s"),
                                            inj_muscle_get_name (choice->muscle),
                                            inj_side_get_name (choice->side));
  GtkWidget *check = gtk_check_button_new_with_label (label);

  gtk_check_button_set_group (GTK_CHECK_BUTTON (check), self->other_check);
  g_object_set_data (G_OBJECT (check), MUSCLE_DATA, GINT_TO_POINTER (choice->muscle));
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);

  return check;
}

static void
show_choices (InjFreeSitePopover *self,
              InjMuscleSet        muscles)
{
  g_autoptr (GArray) choices = inj_muscle_set_list (muscles);
  GtkWidget *check = NULL;

  while ((check = gtk_widget_get_first_child (GTK_WIDGET (self->muscles_box))) != NULL)
    gtk_box_remove (self->muscles_box, check);

  for (guint i = 0; i < choices->len; i++)
    {
      check = create_choice (self, &g_array_index (choices, InjMuscleSide, i));
      gtk_box_append (self->muscles_box, check);
    }

  gtk_check_button_set_active (self->other_check, choices->len == 0);
  if (choices->len == 1)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
}

static void
inj_free_site_popover_dispose (GObject *object)
{
  InjFreeSitePopover *self = INJ_FREE_SITE_POPOVER (object);

  g_clear_object (&self->nearest);
  g_clear_object (&self->visit);

  G_OBJECT_CLASS (inj_free_site_popover_parent_class)->dispose (object);
}

static void
inj_free_site_popover_class_init (InjFreeSitePopoverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inj_free_site_popover_dispose;

  /**
   * InjFreeSitePopover::dose-changed:
   *
   * Another muscle or other units may stand in it.
   */
  signals[DOSE_CHANGED] = g_signal_new ("dose-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                        0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (INJ_TYPE_DOSE_EDITOR);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               INJ_RESOURCE_ROOT
                                               "/widgets/inj-free-site-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, InjFreeSitePopover, nearest_box);
  gtk_widget_class_bind_template_child (widget_class, InjFreeSitePopover, nearest_button);
  gtk_widget_class_bind_template_child (widget_class, InjFreeSitePopover, beside_label);
  gtk_widget_class_bind_template_child (widget_class, InjFreeSitePopover, muscles_box);
  gtk_widget_class_bind_template_child (widget_class, InjFreeSitePopover, other_check);
  gtk_widget_class_bind_template_child (widget_class, InjFreeSitePopover, other_entry);
  gtk_widget_class_bind_template_child (widget_class, InjFreeSitePopover, editor);
  gtk_widget_class_bind_template_child (widget_class, InjFreeSitePopover, give_button);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_give_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_nearest_clicked_cb);
}

static void
inj_free_site_popover_init (InjFreeSitePopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
inj_free_site_popover_new (void)
{
  return g_object_new (INJ_TYPE_FREE_SITE_POPOVER, NULL);
}

void
inj_free_site_popover_offer (InjFreeSitePopover *self,
                             InjVisit           *visit,
                             const InjPosition  *position,
                             InjMuscleSet        muscles,
                             gboolean            beside,
                             InjPlace           *nearest)
{
  const InjDose dose = { 0, INJ_ROUTE_INTRAMUSCULAR, NULL };

  g_return_if_fail (INJ_IS_FREE_SITE_POPOVER (self));
  g_return_if_fail (INJ_IS_VISIT (visit));
  g_return_if_fail (position != NULL);
  g_return_if_fail (nearest == NULL || INJ_IS_PLACE (nearest));

  self->position = *position;
  g_set_object (&self->visit, visit);
  g_set_object (&self->nearest, nearest);

  show_nearest (self);
  show_choices (self, muscles);
  gtk_widget_set_visible (self->beside_label, beside && muscles != 0);
  gtk_editable_set_text (GTK_EDITABLE (self->other_entry), "");
  inj_dose_editor_set_dose (self->editor, &dose);
  update (self);
}

void
inj_free_site_popover_follow (InjFreeSitePopover *self,
                              InjPlace           *nearest)
{
  g_return_if_fail (INJ_IS_FREE_SITE_POPOVER (self));
  g_return_if_fail (nearest == NULL || INJ_IS_PLACE (nearest));

  g_set_object (&self->nearest, nearest);
  show_nearest (self);
  on_changed_cb (self);
}

int
inj_free_site_popover_get_muscle (InjFreeSitePopover *self)
{
  g_return_val_if_fail (INJ_IS_FREE_SITE_POPOVER (self), -1);

  return get_muscle (self);
}

InjUnits
inj_free_site_popover_get_units (InjFreeSitePopover *self)
{
  g_return_val_if_fail (INJ_IS_FREE_SITE_POPOVER (self), 0);

  return inj_dose_editor_get_units (self->editor);
}

void
inj_free_site_popover_set_findings (InjFreeSitePopover *self,
                                    GPtrArray          *findings)
{
  g_return_if_fail (INJ_IS_FREE_SITE_POPOVER (self));

  inj_dose_editor_set_findings (self->editor, findings);
}
