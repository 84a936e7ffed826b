/* inj-vial-list.c
 *
 * The vials of a visit, with the button that adds one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-vial-list.h"

#include "inj-vial-row.h"
#include "inj-wastage-box.h"

/* How often the age of an opened vial is told anew. */
#define CLOCK_S 30

/**
 * InjVialList:
 *
 * Keeps a row a vial and fills it anew on each change, so that focus stays. To
 * activate a row is to draw from its vial, by the action `visit.choose-vial`.
 */
struct _InjVialList
{
  AdwBin         parent_instance;

  /* Owned */
  InjVisit      *visit;
  GSignalGroup  *finding_signals;

  /* Template children */
  GtkListBox    *list_box;
  GtkWidget     *none_label;
  GtkWidget     *add_button;
  InjWastageBox *wastage_box;

  /* State */
  gboolean       read_only;
  guint          clock;
};

G_DEFINE_FINAL_TYPE (InjVialList, inj_vial_list, ADW_TYPE_BIN)

static GtkListBoxRow *
ensure_row (InjVialList *self,
            int          index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list_box, index);

  if (row == NULL)
    {
      gtk_list_box_append (self->list_box, inj_vial_row_new ());
      row = gtk_list_box_get_row_at_index (self->list_box, index);
    }

  return row;
}

static void
remove_rows_from (InjVialList *self,
                  int          index)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list_box, index)) != NULL)
    gtk_list_box_remove (self->list_box, GTK_WIDGET (row));
}

static void
on_row_activated_cb (InjVialList   *self,
                     GtkListBoxRow *row)
{
  InjVial *vial = inj_vial_row_get_vial (INJ_VIAL_ROW (row));

  gtk_widget_activate_action (GTK_WIDGET (self), "visit.choose-vial", "i",
                              inj_vial_get_number (vial));
}

static void
show_findings (InjVialList *self)
{
  g_autoptr (GListModel) findings = g_signal_group_dup_target (self->finding_signals);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list_box, i)) != NULL; i++)
    inj_vial_row_show_findings (INJ_VIAL_ROW (row), findings);
}

static void
show_vials (InjVialList *self)
{
  GPtrArray *vials = inj_visit_get_vials (self->visit);

  for (guint i = 0; i < vials->len; i++)
    inj_vial_row_show (INJ_VIAL_ROW (ensure_row (self, (int) i)), self->visit, g_ptr_array_index (vials, i),
                       g_get_real_time (), self->read_only);
  remove_rows_from (self, (int) vials->len);
  show_findings (self);
}

static gboolean
on_clock_cb (gpointer data)
{
  InjVialList *self = INJ_VIAL_LIST (data);

  if (self->visit != NULL && inj_visit_get_status (self->visit) == INJ_VISIT_DRAFT)
    show_vials (self);

  return G_SOURCE_CONTINUE;
}

static void
inj_vial_list_map (GtkWidget *widget)
{
  InjVialList *self = INJ_VIAL_LIST (widget);

  GTK_WIDGET_CLASS (inj_vial_list_parent_class)->map (widget);
  self->clock = g_timeout_add_seconds (CLOCK_S, on_clock_cb, self);
}

static void
inj_vial_list_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&INJ_VIAL_LIST (widget)->clock, g_source_remove);
  GTK_WIDGET_CLASS (inj_vial_list_parent_class)->unmap (widget);
}

static void
inj_vial_list_dispose (GObject *object)
{
  InjVialList *self = INJ_VIAL_LIST (object);

  g_clear_object (&self->visit);
  g_clear_object (&self->finding_signals);

  G_OBJECT_CLASS (inj_vial_list_parent_class)->dispose (object);
}

static void
inj_vial_list_class_init (InjVialListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inj_vial_list_dispose;
  widget_class->map = inj_vial_list_map;
  widget_class->unmap = inj_vial_list_unmap;
  g_type_ensure (INJ_TYPE_WASTAGE_BOX);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               INJ_RESOURCE_ROOT "/widgets/inj-vial-list.ui");
  gtk_widget_class_bind_template_child (widget_class, InjVialList, list_box);
  gtk_widget_class_bind_template_child (widget_class, InjVialList, none_label);
  gtk_widget_class_bind_template_child (widget_class, InjVialList, add_button);
  gtk_widget_class_bind_template_child (widget_class, InjVialList, wastage_box);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
}

static void
inj_vial_list_init (InjVialList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->finding_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->finding_signals, "items-changed", G_CALLBACK (show_findings), self);
}

GtkWidget *
inj_vial_list_new (void)
{
  return g_object_new (INJ_TYPE_VIAL_LIST, NULL);
}

void
inj_vial_list_show (InjVialList *self,
                    InjVisit    *visit,
                    gboolean     read_only)
{
  GPtrArray *vials;

  g_return_if_fail (INJ_IS_VIAL_LIST (self));
  g_return_if_fail (INJ_IS_VISIT (visit));

  g_set_object (&self->visit, visit);
  self->read_only = read_only;
  show_vials (self);
  inj_wastage_box_show (self->wastage_box, visit, read_only);

  vials = inj_visit_get_vials (visit);
  gtk_widget_set_visible (GTK_WIDGET (self->list_box), vials->len > 0);
  gtk_widget_set_visible (self->none_label, vials->len == 0);
  gtk_widget_set_visible (self->add_button, !read_only);
}

void
inj_vial_list_set_findings (InjVialList *self,
                            GListModel  *findings)
{
  g_return_if_fail (INJ_IS_VIAL_LIST (self));
  g_return_if_fail (findings == NULL || G_IS_LIST_MODEL (findings));

  g_signal_group_set_target (self->finding_signals, findings);
  show_findings (self);
}
