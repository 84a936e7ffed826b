/* inj-muscle-list.c
 *
 * The rows of the muscles, with their head.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-muscle-list.h"

#include "inj-muscle-row.h"

/**
 * InjMuscleList:
 *
 * Holds a row for each muscle there is and shows those in play, so that rows,
 * focus and columns stay while doses come and go.
 */
struct _InjMuscleList
{
  AdwBin         parent_instance;

  /* Template children */
  GtkListBox    *list_box;
  GtkWidget     *menu_button;
  GtkSizeGroup  *right_group;
  GtkSizeGroup  *left_group;
  GtkSizeGroup  *total_group;
  GtkSizeGroup  *end_group;

  /* Borrowed from the list box */
  InjMuscleRow  *rows[INJ_N_MUSCLES];
};

G_DEFINE_FINAL_TYPE (InjMuscleList, inj_muscle_list, ADW_TYPE_BIN)

static void
inj_muscle_list_class_init (InjMuscleListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               INJ_RESOURCE_ROOT "/widgets/inj-muscle-list.ui");
  gtk_widget_class_bind_template_child (widget_class, InjMuscleList, list_box);
  gtk_widget_class_bind_template_child (widget_class, InjMuscleList, menu_button);
  gtk_widget_class_bind_template_child (widget_class, InjMuscleList, right_group);
  gtk_widget_class_bind_template_child (widget_class, InjMuscleList, left_group);
  gtk_widget_class_bind_template_child (widget_class, InjMuscleList, total_group);
  gtk_widget_class_bind_template_child (widget_class, InjMuscleList, end_group);
}

static void
inj_muscle_list_init (InjMuscleList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (InjMuscle muscle = 0; muscle < INJ_N_MUSCLES; muscle++)
    {
      GtkWidget *row = inj_muscle_row_new (muscle);

      self->rows[muscle] = INJ_MUSCLE_ROW (row);
      inj_muscle_row_join_columns (self->rows[muscle], self->right_group, self->left_group,
                                   self->total_group, self->end_group);
      gtk_widget_set_visible (row, FALSE);
      gtk_list_box_append (self->list_box, row);
    }
}

GtkWidget *
inj_muscle_list_new (void)
{
  return g_object_new (INJ_TYPE_MUSCLE_LIST, NULL);
}

void
inj_muscle_list_show (InjMuscleList   *self,
                      InjProtocol     *protocol,
                      const InjTotals *totals,
                      gboolean         read_only)
{
  g_return_if_fail (INJ_IS_MUSCLE_LIST (self));
  g_return_if_fail (INJ_IS_PROTOCOL (protocol));
  g_return_if_fail (totals != NULL);

  for (InjMuscle muscle = 0; muscle < INJ_N_MUSCLES; muscle++)
    {
      inj_muscle_row_show (self->rows[muscle], totals, read_only);
      gtk_widget_set_visible (GTK_WIDGET (self->rows[muscle]),
                              inj_protocol_has_muscle (protocol, muscle) ||
                              totals->by_muscle[muscle].sites > 0);
    }

  gtk_widget_set_visible (self->menu_button, !read_only);
}

void
inj_muscle_list_set_current (InjMuscleList *self,
                             int            muscle)
{
  g_return_if_fail (INJ_IS_MUSCLE_LIST (self));
  g_return_if_fail (muscle >= -1 && muscle < INJ_N_MUSCLES);

  for (int i = 0; i < INJ_N_MUSCLES; i++)
    inj_muscle_row_set_current (self->rows[i], i == muscle);
}
