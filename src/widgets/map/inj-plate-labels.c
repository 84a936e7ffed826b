/* inj-plate-labels.c
 *
 * A plate's name, and R and L at the patient's sides.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-plate-labels.h"

#include <glib/gi18n-lib.h>

/* How far they stand from the plate's corners, in pixels. */
#define CORNER 6

struct _InjPlateLabels
{
  GtkWidget  parent_instance;

  /* Children */
  GtkWidget *name;
  GtkWidget *right_letter;
  GtkWidget *left_letter;

  /* State */
  InjPlate   plate;
};

G_DEFINE_FINAL_TYPE (InjPlateLabels, inj_plate_labels, GTK_TYPE_WIDGET)

static void
inj_plate_labels_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  InjPlateLabels *self = INJ_PLATE_LABELS (widget);
  gboolean behind = self->plate == INJ_PLATE_BACK || self->plate == INJ_PLATE_TOP;

  inj_plate_labels_allocate (widget, self->name, 0, 0, width);
  /* R stands at the viewer's left on the face, at the right seen from behind
   * or above. */
  inj_plate_labels_allocate (widget, self->right_letter, behind ? 1 : 0, 1, width);
  inj_plate_labels_allocate (widget, self->left_letter, behind ? 0 : 1, 1, width);
}

/* The plate lies beside the name. */
static gboolean
inj_plate_labels_contains (GtkWidget *widget,
                           double     x,
                           double     y)
{
  return FALSE;
}

static void
inj_plate_labels_dispose (GObject *object)
{
  InjPlateLabels *self = INJ_PLATE_LABELS (object);

  g_clear_pointer (&self->name, gtk_widget_unparent);
  g_clear_pointer (&self->right_letter, gtk_widget_unparent);
  g_clear_pointer (&self->left_letter, gtk_widget_unparent);

  G_OBJECT_CLASS (inj_plate_labels_parent_class)->dispose (object);
}

static void
inj_plate_labels_class_init (InjPlateLabelsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inj_plate_labels_dispose;

  widget_class->contains = inj_plate_labels_contains;
  widget_class->size_allocate = inj_plate_labels_size_allocate;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
add_letter (InjPlateLabels *self,
            const char     *letter)
{
  GtkWidget *label = gtk_label_new (letter);

  gtk_widget_add_css_class (label, "side");
  gtk_widget_set_can_target (label, FALSE);
  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return label;
}

static void
inj_plate_labels_init (InjPlateLabels *self)
{
  self->name = gtk_button_new_with_label ("");
  gtk_widget_add_css_class (self->name, "flat");
  gtk_widget_add_css_class (self->name, "plate-name");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->name), "visit.open-plate");
  gtk_widget_set_parent (self->name, GTK_WIDGET (self));

  /* Translators: the patient's right side, one letter, as on an X-ray. */
  self->right_letter = add_letter (self, C_("side", "R"));
  /* Translators: the patient's left side, one letter, as on an X-ray. */
  self->left_letter = add_letter (self, C_("side", "L"));
}

GtkWidget *
inj_plate_labels_new (void)
{
  return g_object_new (INJ_TYPE_PLATE_LABELS, NULL);
}

void
inj_plate_labels_set_plate (InjPlateLabels *self,
                            InjPlate        plate)
{
  g_return_if_fail (INJ_IS_PLATE_LABELS (self));

  self->plate = plate;
  gtk_button_set_label (GTK_BUTTON (self->name), inj_plate_get_name (plate));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->name), "s", inj_plate_get_id (plate));
  /* A side plate shows one side only. */
  gtk_widget_set_visible (self->right_letter, plate != INJ_PLATE_LEFT);
  gtk_widget_set_visible (self->left_letter, plate != INJ_PLATE_RIGHT);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

GtkWidget *
inj_plate_labels_get_name (InjPlateLabels *self)
{
  g_return_val_if_fail (INJ_IS_PLATE_LABELS (self), NULL);

  return self->name;
}

void
inj_plate_labels_allocate (GtkWidget *parent,
                           GtkWidget *child,
                           double     across,
                           double     down,
                           int        width)
{
  int natural;
  int height;
  int x;
  int y;

  if (!gtk_widget_should_layout (child))
    return;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  width = MIN (natural, width - 2 * CORNER);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  x = CORNER + (int) (across * (gtk_widget_get_width (parent) - 2 * CORNER - width));
  y = CORNER + (int) (down * (gtk_widget_get_height (parent) - 2 * CORNER - height));
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, width, height }, -1);
}
