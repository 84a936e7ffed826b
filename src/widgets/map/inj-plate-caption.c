/* inj-plate-caption.c
 *
 * Says what the pointer is at.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-plate-caption.h"

#include "inj-plate-labels.h"

struct _InjPlateCaption
{
  GtkWidget       parent_instance;

  /* Children */
  GtkWidget      *label;

  /* Borrowed */
  InjMarkerLayer *markers;
};

G_DEFINE_FINAL_TYPE (InjPlateCaption, inj_plate_caption, GTK_TYPE_WIDGET)

/* Where it may stand, and what stands there besides: R and L below, the
 * plate's name above. */
static const struct
{
  double across;
  double down;
  int    others;
} spots[] = {
  { 0.5, 1, 80 },
  { 1, 0, 100 },
};

static gboolean
covers_marker (InjPlateCaption *self)
{
  graphene_rect_t label;

  if (self->markers == NULL || !gtk_widget_compute_bounds (self->label, GTK_WIDGET (self), &label))
    return FALSE;

  for (GtkWidget *marker = gtk_widget_get_first_child (GTK_WIDGET (self->markers)); marker != NULL;
       marker = gtk_widget_get_next_sibling (marker))
    {
      graphene_rect_t box;

      if (gtk_widget_compute_bounds (marker, GTK_WIDGET (self), &box)
          && graphene_rect_intersection (&label, &box, NULL))
        return TRUE;
    }

  return FALSE;
}

static void
inj_plate_caption_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  InjPlateCaption *self = INJ_PLATE_CAPTION (widget);

  /* When each place is taken, the first. */
  for (gsize i = 0; i <= G_N_ELEMENTS (spots); i++)
    {
      gsize spot = i % G_N_ELEMENTS (spots);

      inj_plate_labels_allocate (widget, self->label, spots[spot].across, spots[spot].down, width - spots[spot].others);
      if (!covers_marker (self))
        return;
    }
}

static void
inj_plate_caption_dispose (GObject *object)
{
  InjPlateCaption *self = INJ_PLATE_CAPTION (object);

  g_clear_weak_pointer (&self->markers);
  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (inj_plate_caption_parent_class)->dispose (object);
}

static void
inj_plate_caption_class_init (InjPlateCaptionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inj_plate_caption_dispose;

  widget_class->size_allocate = inj_plate_caption_size_allocate;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
inj_plate_caption_init (InjPlateCaption *self)
{
  self->label = gtk_label_new ("");
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_justify (GTK_LABEL (self->label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (self->label, "caption");
  gtk_widget_set_visible (self->label, FALSE);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
inj_plate_caption_new (InjMarkerLayer *markers)
{
  InjPlateCaption *self = g_object_new (INJ_TYPE_PLATE_CAPTION, NULL);

  g_set_weak_pointer (&self->markers, markers);

  return GTK_WIDGET (self);
}

void
inj_plate_caption_set_text (InjPlateCaption *self,
                            const char      *text)
{
  g_return_if_fail (INJ_IS_PLATE_CAPTION (self));
  g_return_if_fail (text != NULL);

  if (g_str_equal (gtk_label_get_label (GTK_LABEL (self->label)), text))
    return;

  gtk_label_set_label (GTK_LABEL (self->label), text);
  gtk_widget_set_visible (self->label, *text != '\0');
}
