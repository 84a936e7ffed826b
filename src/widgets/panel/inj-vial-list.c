/* inj-vial-list.c
 *
 * The vials of a visit, with the button that adds one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-vial-list.h"

#include "inj-vial-row.h"

/**
 * InjVialList:
 *
 * Keeps a row a vial and fills it anew on each change, so that focus stays. To
 * activate a row is to draw from its vial, by the action `visit.choose-vial`.
 */
struct _InjVialList
{
  AdwBin      parent_instance;

  /* Template children */
  GtkListBox *list_box;
  GtkWidget  *none_label;
  GtkWidget  *add_button;
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
inj_vial_list_class_init (InjVialListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               INJ_RESOURCE_ROOT "/widgets/inj-vial-list.ui");
  gtk_widget_class_bind_template_child (widget_class, InjVialList, list_box);
  gtk_widget_class_bind_template_child (widget_class, InjVialList, none_label);
  gtk_widget_class_bind_template_child (widget_class, InjVialList, add_button);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
}

static void
inj_vial_list_init (InjVialList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
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

  vials = inj_visit_get_vials (visit);
  for (guint i = 0; i < vials->len; i++)
    inj_vial_row_show (INJ_VIAL_ROW (ensure_row (self, (int) i)), visit,
                       g_ptr_array_index (vials, i), read_only);
  remove_rows_from (self, (int) vials->len);

  gtk_widget_set_visible (GTK_WIDGET (self->list_box), vials->len > 0);
  gtk_widget_set_visible (self->none_label, vials->len == 0);
  gtk_widget_set_visible (self->add_button, !read_only);
}
