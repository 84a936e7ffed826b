/* inj-deviation-box.c
 *
 * Where a visit departs from its plan, each with its reason.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-deviation-box.h"

#include <glib/gi18n-lib.h>

#include "widgets/controls/inj-reason-popover.h"

#include "inj-deviation-row.h"

/* The popover, if one is up, is a child of the row that it points to; it asks
 * for the reason of the place of that id. */
struct _InjDeviationBox
{
  AdwBin            parent_instance;

  /* Owned */
  InjUsualReasons  *reasons;
  char             *asked_id;
  GtkWidget        *popover;
  guint             closed_source;

  /* Template children */
  GtkExpander      *expander;
  GtkListBox       *list_box;
};

G_DEFINE_FINAL_TYPE (InjDeviationBox, inj_deviation_box, ADW_TYPE_BIN)

static InjDeviationRow *
ensure_row (InjDeviationBox *self,
            int              index)
{
  if (gtk_list_box_get_row_at_index (self->list_box, index) == NULL)
    gtk_list_box_append (self->list_box, inj_deviation_row_new ());

  return INJ_DEVIATION_ROW (gtk_list_box_get_row_at_index (self->list_box, index));
}

static void
remove_rows_from (InjDeviationBox *self,
                  int              index)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list_box, index)) != NULL)
    gtk_list_box_remove (self->list_box, GTK_WIDGET (row));
}

static void
close_popover (InjDeviationBox *self)
{
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->asked_id, g_free);
}

/* Not while it closes. */
static gboolean
on_closed_idle_cb (gpointer data)
{
  InjDeviationBox *self = INJ_DEVIATION_BOX (data);

  self->closed_source = 0;
  if (self->popover != NULL && !gtk_widget_get_visible (self->popover))
    close_popover (self);

  return G_SOURCE_REMOVE;
}

static void
on_closed_cb (InjDeviationBox *self)
{
  if (self->closed_source == 0)
    self->closed_source = g_idle_add (on_closed_idle_cb, self);
}

static void
on_chosen_cb (InjDeviationBox *self,
              const char      *reason)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "visit.explain", "(ss)", self->asked_id, reason);
}

static void
on_row_activated_cb (InjDeviationBox *self,
                     InjDeviationRow *row)
{
  close_popover (self);
  self->asked_id = g_strdup (inj_deviation_row_get_place_id (row));
  self->popover = inj_reason_popover_new ();
  inj_reason_popover_ask (INJ_REASON_POPOVER (self->popover), inj_deviation_row_get_text (row),
                          inj_usual_reasons_get (self->reasons, INJ_REASON_DEVIATION),
                          inj_deviation_row_get_reason (row));
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_LEFT);
  g_signal_connect_object (self->popover, "chosen", G_CALLBACK (on_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->popover, "closed", G_CALLBACK (on_closed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (row));
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static int
count_unexplained (GPtrArray *deviations)
{
  int n_unexplained = 0;

  for (guint i = 0; i < deviations->len; i++)
    n_unexplained += ((InjDeviation *) g_ptr_array_index (deviations, i))->reason == NULL;

  return n_unexplained;
}

static void
show_head (InjDeviationBox *self,
           GPtrArray       *deviations)
{
  int n_unexplained = count_unexplained (deviations);
  g_autofree char *head =
    n_unexplained > 0
    /* Translators: heads the departures from the plan: how many, and how many of
     * them without a reason */
    ? g_strdup_printf (ngettext ("%u deviation, %d without a reason", "%u deviations, %d without a reason",
                                 deviations->len), deviations->len, n_unexplained)
    /* Translators: heads the departures from the plan: how many */
    : g_strdup_printf (ngettext ("%u deviation", "%u deviations", deviations->len), deviations->len);

  gtk_expander_set_label (self->expander, head);
}

/* What is asked belongs to the row that it points to. */
static void
check_popover (InjDeviationBox *self,
               int              n_rows,
               gboolean         read_only)
{
  GtkWidget *row = self->popover != NULL ? gtk_widget_get_parent (self->popover) : NULL;

  if (row == NULL)
    return;

  if (read_only || gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) >= n_rows ||
      g_strcmp0 (inj_deviation_row_get_place_id (INJ_DEVIATION_ROW (row)), self->asked_id) != 0)
    close_popover (self);
}

/* The first row without a reason, even where they were folded away. */
static gboolean
inj_deviation_box_grab_focus (GtkWidget *widget)
{
  InjDeviationBox *self = INJ_DEVIATION_BOX (widget);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list_box, 0);

  gtk_expander_set_expanded (self->expander, TRUE);
  for (int i = 0; gtk_list_box_get_row_at_index (self->list_box, i) != NULL; i++)
    {
      GtkListBoxRow *other = gtk_list_box_get_row_at_index (self->list_box, i);

      if (inj_deviation_row_get_reason (INJ_DEVIATION_ROW (other)) == NULL)
        {
          row = other;
          break;
        }
    }

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
inj_deviation_box_dispose (GObject *object)
{
  InjDeviationBox *self = INJ_DEVIATION_BOX (object);

  close_popover (self);
  g_clear_handle_id (&self->closed_source, g_source_remove);

  G_OBJECT_CLASS (inj_deviation_box_parent_class)->dispose (object);
}

static void
inj_deviation_box_finalize (GObject *object)
{
  inj_usual_reasons_free (INJ_DEVIATION_BOX (object)->reasons);

  G_OBJECT_CLASS (inj_deviation_box_parent_class)->finalize (object);
}

static void
inj_deviation_box_class_init (InjDeviationBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inj_deviation_box_dispose;
  G_OBJECT_CLASS (klass)->finalize = inj_deviation_box_finalize;
  widget_class->grab_focus = inj_deviation_box_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, INJ_RESOURCE_ROOT "/widgets/inj-deviation-box.ui");
  gtk_widget_class_bind_template_child (widget_class, InjDeviationBox, expander);
  gtk_widget_class_bind_template_child (widget_class, InjDeviationBox, list_box);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
}

static void
inj_deviation_box_init (InjDeviationBox *self)
{
  self->reasons = inj_usual_reasons_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
inj_deviation_box_new (void)
{
  return g_object_new (INJ_TYPE_DEVIATION_BOX, NULL);
}

void
inj_deviation_box_set_reasons (InjDeviationBox       *self,
                               const InjUsualReasons *reasons)
{
  InjUsualReasons *copy;

  g_return_if_fail (INJ_IS_DEVIATION_BOX (self));
  g_return_if_fail (reasons != NULL);

  copy = inj_usual_reasons_copy (reasons);
  inj_usual_reasons_free (self->reasons);
  self->reasons = copy;
}

void
inj_deviation_box_show (InjDeviationBox *self,
                        InjVisit        *visit,
                        InjAnchors      *anchors,
                        gboolean         read_only)
{
  g_autoptr (GPtrArray) deviations = NULL;

  g_return_if_fail (INJ_IS_DEVIATION_BOX (self));
  g_return_if_fail (INJ_IS_VISIT (visit));

  deviations = inj_deviation_list (visit, anchors);
  for (guint i = 0; i < deviations->len; i++)
    inj_deviation_row_show (ensure_row (self, (int) i), g_ptr_array_index (deviations, i), read_only);
  check_popover (self, (int) deviations->len, read_only);
  remove_rows_from (self, (int) deviations->len);
  show_head (self, deviations);
  gtk_widget_set_visible (GTK_WIDGET (self), deviations->len > 0);
}
