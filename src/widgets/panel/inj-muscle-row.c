/* inj-muscle-row.c
 *
 * A muscle's doses: right, left, given of planned.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-muscle-row.h"

#include <glib/gi18n-lib.h>

#include "widgets/text/inj-dose-text.h"

/* What a row shows: most doses leave most rows as they are. */
typedef struct
{
  InjTally  all;
  InjTally  sides[INJ_N_SIDES];
  gboolean  read_only;
  gboolean  is_set;
} Shown;

/**
 * InjMuscleRow:
 *
 * One row of the totals. Its menu gives what is still planned in the muscle,
 * by the action `visit.give-muscle`; a secondary click opens it as well.
 */
struct _InjMuscleRow
{
  GtkListBoxRow   parent_instance;

  /* Owned */
  GMenu          *menu;

  /* Template children */
  GtkLabel       *name_label;
  GtkLabel       *detail_label;
  GtkLabel       *right_label;
  GtkLabel       *left_label;
  GtkLabel       *total_label;
  GtkStack       *end_stack;
  GtkMenuButton  *menu_button;
  GtkEventControllerMotion
                 *motion;
  GtkEventControllerFocus
                 *focus;

  /* State */
  InjMuscle       muscle;
  Shown           shown;
};

enum
{
  ATTENDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InjMuscleRow, inj_muscle_row, GTK_TYPE_LIST_BOX_ROW)

/* Keeps what is to be shown; says whether that changes anything. */
static gboolean
keep_shown (InjMuscleRow    *self,
            const InjTotals *totals,
            gboolean         read_only)
{
  Shown shown;

  memset (&shown, 0, sizeof shown);
  memcpy (&shown.all, &totals->by_muscle[self->muscle], sizeof shown.all);
  memcpy (shown.sides, totals->by_muscle_side[self->muscle], sizeof shown.sides);
  shown.read_only = read_only;
  shown.is_set = TRUE;

  if (memcmp (&shown, &self->shown, sizeof shown) == 0)
    return FALSE;

  memcpy (&self->shown, &shown, sizeof shown);
  return TRUE;
}

static gboolean
is_in_play (const InjTally *tally)
{
  return tally->sites > 0 || tally->required > 0;
}

static void
set_side (GtkLabel       *label,
          const InjTally *tally)
{
  g_autofree char *units = inj_units_format (tally->given);

  gtk_label_set_label (label, is_in_play (tally) ? units : "");
}

static char *
make_total_text (const InjTally *tally)
{
  g_autofree char *given = inj_units_format (tally->given);
  g_autofree char *planned = inj_units_format (tally->planned);

  if (tally->planned == 0)
    return g_steal_pointer (&given);

  /* Translators: units given and units planned: "17.5 / 20" */
  return g_strdup_printf (_("%s / %s"), given, planned);
}

static void
add_detail (GString    *text,
            const char *detail)
{
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, detail);
}

/* What the columns do not tell: doses in the midline beside others (of one that
 * has no others the total says it), skipped sites, and doses that nobody recorded
 * one by one. */
static char *
make_detail_text (const InjTally *sides,
                  const InjTally *all)
{
  GString *text = g_string_new (NULL);

  if (is_in_play (&sides[INJ_SIDE_MIDLINE]) &&
      (is_in_play (&sides[INJ_SIDE_RIGHT]) || is_in_play (&sides[INJ_SIDE_LEFT])))
    {
      g_autofree char *units = inj_units_format (sides[INJ_SIDE_MIDLINE].given);
      /* Translators: units given in the midline, beside right and left */
      g_autofree char *detail = g_strdup_printf (_("midline %s"), units);

      add_detail (text, detail);
    }

  if (all->required_skipped > 0)
    {
      g_autofree char *detail =
        /* Translators: a number of sites of a muscle */
        g_strdup_printf (ngettext ("%d skipped", "%d skipped", all->required_skipped),
                         all->required_skipped);

      add_detail (text, detail);
    }

  if (all->in_bulk > 0)
    {
      g_autofree char *detail =
        /* Translators: a number of doses of a muscle that were recorded together, in
         * one step */
        g_strdup_printf (ngettext ("%d in bulk", "%d in bulk", all->in_bulk), all->in_bulk);

      add_detail (text, detail);
    }

  return g_string_free (text, FALSE);
}

static char *
make_offer_text (const InjTally *tally)
{
  g_autofree char *dose = inj_dose_text_units (tally->to_go);

  /* Translators: an item of a muscle's menu: gives all that the protocol still
   * plans there; %d is a number of sites, %s a dose such as "15 units" */
  return g_strdup_printf (ngettext ("Give What Is Still Planned Here: %d Site, %s",
                                    "Give What Is Still Planned Here: %d Sites, %s",
                                    tally->wanted_hollow),
                          tally->wanted_hollow, dose);
}

static void
update_menu (InjMuscleRow   *self,
             const InjTally *tally,
             gboolean        read_only)
{
  const char *page = "nothing";

  g_menu_remove_all (self->menu);

  if (tally->wanted_hollow > 0 && !read_only)
    {
      g_autofree char *label = make_offer_text (tally);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "visit.give-muscle", "s",
                                         inj_muscle_get_id (self->muscle));
      g_menu_append_item (self->menu, item);
      page = "menu";
    }
  else if (tally->required > 0 && tally->required_given == tally->required)
    page = "complete";

  gtk_stack_set_visible_child_name (self->end_stack, page);
}

/* The row as one sentence. */
static void
update_accessible (InjMuscleRow   *self,
                   const InjTally *sides,
                   const InjTally *all)
{
  g_autofree char *given = inj_dose_text_units (all->given);
  g_autofree char *planned = inj_units_format (all->planned);
  g_autofree char *right = inj_units_format (sides[INJ_SIDE_RIGHT].given);
  g_autofree char *left = inj_units_format (sides[INJ_SIDE_LEFT].given);
  g_autofree char *midline = inj_units_format (sides[INJ_SIDE_MIDLINE].given);
  g_autofree char *text =
    /* Translators: a muscle's row as it is read out: the muscle's name, a dose such
     * as "17.5 units", and numbers of units and of sites */
    g_strdup_printf (_("%s: %s of %s planned; right %s, left %s, midline %s; %d skipped, %d to go"),
                     inj_muscle_get_name (self->muscle), given, planned, right, left, midline,
                     all->required_skipped, all->wanted_hollow);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  -1);
}

static void
on_secondary_pressed_cb (InjMuscleRow *self)
{
  if (g_menu_model_get_n_items (G_MENU_MODEL (self->menu)) > 0)
    gtk_menu_button_popup (self->menu_button);
}

static void
on_attended_cb (InjMuscleRow *self)
{
  g_signal_emit (self, signals[ATTENDED], 0);
}

static void
set_css_class (InjMuscleRow *self,
               const char   *css_class,
               gboolean      has_class)
{
  if (has_class)
    gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), css_class);
}

static void
inj_muscle_row_dispose (GObject *object)
{
  InjMuscleRow *self = INJ_MUSCLE_ROW (object);

  g_clear_object (&self->menu);

  G_OBJECT_CLASS (inj_muscle_row_parent_class)->dispose (object);
}

static void
inj_muscle_row_class_init (InjMuscleRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inj_muscle_row_dispose;

  signals[ATTENDED] = g_signal_new ("attended", INJ_TYPE_MUSCLE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               INJ_RESOURCE_ROOT "/widgets/inj-muscle-row.ui");
  gtk_widget_class_bind_template_child (widget_class, InjMuscleRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, InjMuscleRow, detail_label);
  gtk_widget_class_bind_template_child (widget_class, InjMuscleRow, right_label);
  gtk_widget_class_bind_template_child (widget_class, InjMuscleRow, left_label);
  gtk_widget_class_bind_template_child (widget_class, InjMuscleRow, total_label);
  gtk_widget_class_bind_template_child (widget_class, InjMuscleRow, end_stack);
  gtk_widget_class_bind_template_child (widget_class, InjMuscleRow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, InjMuscleRow, motion);
  gtk_widget_class_bind_template_child (widget_class, InjMuscleRow, focus);
  gtk_widget_class_bind_template_callback (widget_class, on_attended_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_secondary_pressed_cb);
}

static void
inj_muscle_row_init (InjMuscleRow *self)
{
  self->menu = g_menu_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_menu_model (self->menu_button, G_MENU_MODEL (self->menu));
}

GtkWidget *
inj_muscle_row_new (InjMuscle muscle)
{
  InjMuscleRow *self = g_object_new (INJ_TYPE_MUSCLE_ROW, NULL);

  self->muscle = muscle;
  gtk_label_set_label (self->name_label, inj_muscle_get_name (muscle));

  return GTK_WIDGET (self);
}

InjMuscle
inj_muscle_row_get_muscle (InjMuscleRow *self)
{
  g_return_val_if_fail (INJ_IS_MUSCLE_ROW (self), INJ_MUSCLE_OTHER);

  return self->muscle;
}

void
inj_muscle_row_join_columns (InjMuscleRow *self,
                             GtkSizeGroup *right,
                             GtkSizeGroup *left,
                             GtkSizeGroup *total,
                             GtkSizeGroup *end)
{
  g_return_if_fail (INJ_IS_MUSCLE_ROW (self));

  gtk_size_group_add_widget (right, GTK_WIDGET (self->right_label));
  gtk_size_group_add_widget (left, GTK_WIDGET (self->left_label));
  gtk_size_group_add_widget (total, GTK_WIDGET (self->total_label));
  gtk_size_group_add_widget (end, GTK_WIDGET (self->end_stack));
}

void
inj_muscle_row_show (InjMuscleRow    *self,
                     const InjTotals *totals,
                     gboolean         read_only)
{
  const InjTally *sides;
  const InjTally *all;
  g_autofree char *total = NULL;
  g_autofree char *detail = NULL;

  g_return_if_fail (INJ_IS_MUSCLE_ROW (self));
  g_return_if_fail (totals != NULL);

  if (!keep_shown (self, totals, read_only))
    return;

  sides = totals->by_muscle_side[self->muscle];
  all = &totals->by_muscle[self->muscle];
  total = make_total_text (all);
  detail = make_detail_text (sides, all);

  set_side (self->right_label, &sides[INJ_SIDE_RIGHT]);
  set_side (self->left_label, &sides[INJ_SIDE_LEFT]);
  gtk_label_set_label (self->total_label, total);
  gtk_label_set_label (self->detail_label, detail);
  gtk_widget_set_visible (GTK_WIDGET (self->detail_label), detail[0] != '\0');
  update_menu (self, all, read_only);
  update_accessible (self, sides, all);
}

void
inj_muscle_row_set_current (InjMuscleRow *self,
                            gboolean      current)
{
  g_return_if_fail (INJ_IS_MUSCLE_ROW (self));

  set_css_class (self, "current", current);
}

void
inj_muscle_row_set_lit (InjMuscleRow *self,
                        gboolean      lit)
{
  g_return_if_fail (INJ_IS_MUSCLE_ROW (self));

  set_css_class (self, "lit", lit);
}

gboolean
inj_muscle_row_has_pointer (InjMuscleRow *self)
{
  g_return_val_if_fail (INJ_IS_MUSCLE_ROW (self), FALSE);

  return gtk_event_controller_motion_contains_pointer (self->motion);
}

gboolean
inj_muscle_row_has_focus (InjMuscleRow *self)
{
  g_return_val_if_fail (INJ_IS_MUSCLE_ROW (self), FALSE);

  return gtk_event_controller_focus_contains_focus (self->focus);
}
