/* inj-visit-closing.c
 *
 * What brings a visit to its end, and what can be done after that.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-visit-closing.h"

#include <glib/gi18n.h>

#include "app/forms/inj-form-dialog.h"
#include "widgets/map/inj-second-press.h"

#include "inj-amend-form.h"
#include "inj-discard-form.h"
#include "inj-visit-keys.h"

/* The popover, if one is up, is a child of the map. */
struct _InjVisitClosing
{
  InjVisitControl *control;
  GtkWidget       *page;
  InjMapView      *map_view;
  InjTotalsPanel  *totals_panel;
  GtkWidget       *popover;

  InjPosition      position;
  int              muscle;
};

static InjVisit *
get_visit (InjVisitClosing *self)
{
  return inj_visit_control_get_visit (self->control);
}

/* A double click on the button that accepts has a second half, and so has a
 * press of its key. */
static void
on_form_gone_cb (GtkWidget     *page,
                 InjFormDialog *dialog)
{
  inj_second_press_expect (page);
  inj_visit_keys_expect_left_over (page, inj_form_dialog_is_key_held (dialog));
}

static void
present_form (InjVisitClosing *self,
              const char      *title,
              const char      *accept_label,
              GtkWidget       *form)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (self->page));
  GtkWidget *dialog = inj_form_dialog_new (window, title, accept_label, INJ_FORM (form));

  g_signal_connect_object (dialog, "unmap", G_CALLBACK (on_form_gone_cb), self->page, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
explain (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       closing)
{
  const char *place_id, *reason;
  g_autoptr (InjRequest) request = NULL;

  g_variant_get (parameter, "(&s&s)", &place_id, &reason);
  request = inj_request_new_explain (place_id, reason[0] != '\0' ? reason : NULL);
  inj_visit_control_submit (((InjVisitClosing *) closing)->control, request);
}

/* The first place that is still wanted is now. */
static void
go_to_hollow (InjVisitClosing *self)
{
  g_auto (GStrv) hollow = inj_compose_dup_hollow (get_visit (self), -1, -1);

  if (hollow[0] != NULL)
    inj_visit_control_set_now (self->control, hollow[0]);
  gtk_widget_grab_focus (GTK_WIDGET (self->map_view));
}

static void
mend (GSimpleAction *action,
      GVariant      *parameter,
      gpointer       closing)
{
  InjVisitClosing *self = closing;
  const char *check = g_variant_get_string (parameter, NULL);

  if (g_str_equal (check, "hollow"))
    go_to_hollow (self);
  else if (g_str_equal (check, "deviations"))
    inj_totals_panel_go_to_deviations (self->totals_panel);
  else if (g_str_equal (check, "vials"))
    inj_totals_panel_go_to_vials (self->totals_panel);
}

static void
discard (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       closing)
{
  InjVisitClosing *self = closing;

  present_form (self, _("Discard the Draft"), _("_Discard"),
                inj_discard_form_new (inj_visit_control_get_session (self->control)));
}

static void
amend (GSimpleAction *action,
       GVariant      *parameter,
       gpointer       closing)
{
  InjVisitClosing *self = closing;
  const char *place_id = g_variant_get_string (parameter, NULL);
  GtkWidget *form = inj_amend_form_new (inj_visit_control_get_session (self->control));

  if (place_id[0] != '\0')
    inj_amend_form_choose_place (INJ_AMEND_FORM (form), place_id);
  present_form (self, _("Amend the Visit"), _("_Amend"), form);
}

static const GActionEntry entries[] = {
  { .name = "explain", .activate = explain, .parameter_type = "(ss)" },
  { .name = "mend", .activate = mend, .parameter_type = "s" },
  { .name = "discard", .activate = discard },
  { .name = "amend", .activate = amend, .parameter_type = "s" },
};

static void
close_popover (InjVisitClosing *self)
{
  GtkWidget *popover = self->popover;

  g_clear_weak_pointer (&self->popover);
  if (popover != NULL && gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);
}

static void
on_amend_point_cb (InjVisitClosing *self)
{
  GtkWidget *form = inj_amend_form_new (inj_visit_control_get_session (self->control));

  inj_amend_form_choose_point (INJ_AMEND_FORM (form), &self->position, self->muscle);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  present_form (self, _("Amend the Visit"), _("_Amend"), form);
}

InjVisitClosing *
inj_visit_closing_new (InjVisitControl *control,
                       GtkWidget       *page,
                       InjMapView      *map_view,
                       InjTotalsPanel  *totals_panel)
{
  InjVisitClosing *self;

  g_return_val_if_fail (INJ_IS_VISIT_CONTROL (control), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (page), NULL);

  self = g_new0 (InjVisitClosing, 1);
  self->control = control;
  self->page = page;
  self->map_view = map_view;
  self->totals_panel = totals_panel;

  return self;
}

void
inj_visit_closing_free (InjVisitClosing *self)
{
  close_popover (self);
  g_free (self);
}

void
inj_visit_closing_add_actions (InjVisitClosing *self,
                               GActionMap      *actions)
{
  g_return_if_fail (self != NULL);

  g_action_map_add_action_entries (actions, entries, G_N_ELEMENTS (entries), self);
}

static void
enable (GActionMap *actions,
        const char *name,
        gboolean    enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (actions, name)), enabled);
}

void
inj_visit_closing_update (InjVisitClosing *self,
                          GActionMap      *actions)
{
  gboolean is_settled;
  gboolean is_draft;
  InjVisit *visit;

  g_return_if_fail (self != NULL);

  visit = get_visit (self);
  is_draft = inj_visit_control_is_draft (self->control);
  is_settled = !inj_visit_control_is_saving (self->control);
  enable (actions, "explain", is_draft);
  enable (actions, "discard", is_draft && is_settled);
  enable (actions, "amend", visit != NULL && inj_visit_get_status (visit) == INJ_VISIT_SIGNED && is_settled);
  if (is_draft)
    close_popover (self);
}

void
inj_visit_closing_offer_point (InjVisitClosing   *self,
                               const InjPosition *position,
                               double             x,
                               double             y,
                               int                muscle)
{
  GtkWidget *button;

  g_return_if_fail (self != NULL);
  g_return_if_fail (position != NULL);

  if (get_visit (self) == NULL || inj_visit_get_status (get_visit (self)) != INJ_VISIT_SIGNED)
    return;

  close_popover (self);
  self->position = *position;
  self->muscle = muscle;
  /* Translators: a button, where one pressed in a visit that is signed */
  button = gtk_button_new_with_label (_("Amend: A Dose Was Given Here…"));
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_amend_point_cb), self);
  g_set_weak_pointer (&self->popover, gtk_popover_new ());
  gtk_popover_set_child (GTK_POPOVER (self->popover), button);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self->map_view));
  gtk_popover_popup (GTK_POPOVER (self->popover));
}
