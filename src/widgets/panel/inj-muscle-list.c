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

  /* State */
  InjMuscleSet   lit_muscles;
};

enum
{
  PROP_LIT_MUSCLES = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (InjMuscleList, inj_muscle_list, ADW_TYPE_BIN)

/* A muscle on all its sides, as a row shows it. */
static InjMuscleSet
get_whole (InjMuscle muscle)
{
  InjMuscleSet muscles = 0;

  for (int side = 0; side < INJ_N_SIDES; side++)
    muscles |= inj_muscle_set_of (muscle, (InjSide) side);

  return muscles;
}

static void
on_row_attended_cb (InjMuscleList *self)
{
  InjMuscleSet muscles = 0;

  g_assert (INJ_IS_MUSCLE_LIST (self));

  for (InjMuscle muscle = 0; muscle < INJ_N_MUSCLES; muscle++)
    {
      if (inj_muscle_row_has_pointer (self->rows[muscle]))
        {
          muscles = get_whole (muscle);
          break;
        }
      if (inj_muscle_row_has_focus (self->rows[muscle]))
        muscles = get_whole (muscle);
    }

  inj_muscle_list_set_lit (self, muscles);
}

static void
inj_muscle_list_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LIT_MUSCLES:
      g_value_set_uint (value, INJ_MUSCLE_LIST (object)->lit_muscles);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inj_muscle_list_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_LIT_MUSCLES:
      inj_muscle_list_set_lit (INJ_MUSCLE_LIST (object), g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inj_muscle_list_class_init (InjMuscleListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = inj_muscle_list_get_property;
  object_class->set_property = inj_muscle_list_set_property;

  properties[PROP_LIT_MUSCLES] =
    g_param_spec_uint ("lit-muscles", NULL, NULL, 0, G_MAXUINT32, 0,
                       G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

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
      g_signal_connect_object (row, "attended", G_CALLBACK (on_row_attended_cb), self, G_CONNECT_SWAPPED);
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

void
inj_muscle_list_set_lit (InjMuscleList *self,
                         InjMuscleSet   muscles)
{
  g_return_if_fail (INJ_IS_MUSCLE_LIST (self));

  if (self->lit_muscles == muscles)
    return;

  self->lit_muscles = muscles;
  for (InjMuscle muscle = 0; muscle < INJ_N_MUSCLES; muscle++)
    inj_muscle_row_set_lit (self->rows[muscle], (muscles & get_whole (muscle)) != 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIT_MUSCLES]);
}
