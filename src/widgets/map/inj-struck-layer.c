/* inj-struck-layer.c
 *
 * What an amendment took out, crossed on its plate.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-struck-layer.h"

#include <glib/gi18n-lib.h>

#include "widgets/controls/inj-spacing.h"
#include "widgets/controls/inj-stroke.h"
#include "widgets/text/inj-dose-text.h"

/* Half the width of a cross, and how thick it is. */
#define ARM 11
#define LINE 2.5
/* The edge that lets it stand out on skin and marker alike. */
#define EDGE 2

/* A voided dose: its label is a child. */
typedef struct
{
  GtkWidget   *label;
  InjPosition  position;
  InjPoint     middle;
} Struck;

struct _InjStruckLayer
{
  GtkWidget    parent_instance;

  /* Owned, of Struck */
  GArray      *struck;

  /* State */
  InjViewport  viewport;
};

G_DEFINE_FINAL_TYPE (InjStruckLayer, inj_struck_layer, GTK_TYPE_WIDGET)

static void
clear_struck (gpointer data)
{
  Struck *struck = data;

  g_clear_pointer (&struck->label, gtk_widget_unparent);
}

static void
add_struck (InjStruckLayer     *self,
            const InjInjection *injection)
{
  Struck struck = { .position = injection->position };
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_autofree char *units = inj_units_format (injection->units);
  g_autofree char *dose = inj_dose_text_units (injection->units);
  /* Translators: of a dose on the plate; %s is a dose such as "5 units" */
  g_autofree char *name = g_strdup_printf (_("%s, taken out by an amendment"), dose);

  pango_attr_list_insert (attributes, pango_attr_strikethrough_new (TRUE));
  struck.label = gtk_label_new (units);
  gtk_label_set_attributes (GTK_LABEL (struck.label), attributes);
  gtk_accessible_update_property (GTK_ACCESSIBLE (struck.label), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_parent (struck.label, GTK_WIDGET (self));
  g_array_append_val (self->struck, struck);
}

/* Beside the cross, so that the marker below can be read. */
static void
place_struck (InjStruckLayer *self,
              Struck         *struck)
{
  double x, y;
  int width, height;

  inj_frame_to_user (&self->viewport.frame, &struck->position, &x, &y);
  inj_viewport_to_widget (&self->viewport, x, y, &struck->middle.x, &struck->middle.y);
  gtk_widget_measure (struck->label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_widget_measure (struck->label, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  gtk_widget_allocate (struck->label, width, height, -1,
                       gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (struck->middle.x - width / 2.0,
                                                                            struck->middle.y + ARM)));
}

static void
inj_struck_layer_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  InjStruckLayer *self = INJ_STRUCK_LAYER (widget);

  for (guint i = 0; i < self->struck->len; i++)
    place_struck (self, &g_array_index (self->struck, Struck, i));
}

static void
snapshot_cross (GtkSnapshot    *snapshot,
                const InjPoint *middle,
                double          width,
                const GdkRGBA  *colour)
{
  for (int slope = -1; slope <= 1; slope += 2)
    inj_stroke_snapshot (snapshot, &(InjPoint) { middle->x - ARM, middle->y - slope * ARM },
                         &(InjPoint) { middle->x + ARM, middle->y + slope * ARM }, width, colour);
}

static void
inj_struck_layer_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  InjStruckLayer *self = INJ_STRUCK_LAYER (widget);
  const GdkRGBA edge = { 1, 1, 1, 1 };
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  for (guint i = 0; i < self->struck->len; i++)
    {
      const InjPoint *middle = &g_array_index (self->struck, Struck, i).middle;

      snapshot_cross (snapshot, middle, LINE + 2 * EDGE, &edge);
      snapshot_cross (snapshot, middle, LINE, &colour);
    }

  GTK_WIDGET_CLASS (inj_struck_layer_parent_class)->snapshot (widget, snapshot);
}

static void
inj_struck_layer_dispose (GObject *object)
{
  g_clear_pointer (&INJ_STRUCK_LAYER (object)->struck, g_array_unref);

  G_OBJECT_CLASS (inj_struck_layer_parent_class)->dispose (object);
}

static void
inj_struck_layer_class_init (InjStruckLayerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inj_struck_layer_dispose;
  widget_class->size_allocate = inj_struck_layer_size_allocate;
  widget_class->snapshot = inj_struck_layer_snapshot;

  gtk_widget_class_set_css_name (widget_class, "struck");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
inj_struck_layer_init (InjStruckLayer *self)
{
  self->struck = g_array_new (FALSE, FALSE, sizeof (Struck));
  g_array_set_clear_func (self->struck, clear_struck);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
inj_struck_layer_new (void)
{
  return g_object_new (INJ_TYPE_STRUCK_LAYER, NULL);
}

void
inj_struck_layer_set_visit (InjStruckLayer *self,
                            InjVisit       *visit,
                            InjPlate        plate)
{
  GPtrArray *amendments;

  g_return_if_fail (INJ_IS_STRUCK_LAYER (self));

  amendments = visit != NULL ? inj_visit_get_amendments (visit) : NULL;
  if (self->struck->len == 0 && (amendments == NULL || amendments->len == 0))
    return;

  g_array_set_size (self->struck, 0);
  for (guint i = 0; amendments != NULL && i < amendments->len; i++)
    {
      const InjAction *amendment = g_ptr_array_index (amendments, i);

      for (guint j = 0; j < amendment->changes->len; j++)
        {
          const InjChange *change = g_ptr_array_index (amendment->changes, j);
          const InjInjection *injection = NULL;

          if (change->kind == INJ_CHANGE_VOID)
            injection = g_ptr_array_index (inj_visit_get_injections (visit), change->number - 1);
          if (injection != NULL && injection->position.plate == plate)
            add_struck (self, injection);
        }
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
inj_struck_layer_set_viewport (InjStruckLayer    *self,
                               const InjViewport *viewport)
{
  g_return_if_fail (INJ_IS_STRUCK_LAYER (self));

  self->viewport = *viewport;
}
