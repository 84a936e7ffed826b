/* inj-swatch.c
 *
 * A patch of colour in a legend.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-swatch.h"

struct _InjSwatch
{
  GtkWidget  parent_instance;

  guint32    colour;
};

G_DEFINE_FINAL_TYPE (InjSwatch, inj_swatch, GTK_TYPE_WIDGET)

static void
inj_swatch_snapshot (GtkWidget   *widget,
                     GtkSnapshot *snapshot)
{
  guint32 colour = INJ_SWATCH (widget)->colour;
  GdkRGBA rgba = {
    ((colour >> 16) & 0xff) / 255.0f,
    ((colour >> 8) & 0xff) / 255.0f,
    (colour & 0xff) / 255.0f,
    (colour >> 24) / 255.0f,
  };

  gtk_snapshot_append_color (snapshot, &rgba,
                             &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget)));
}

static void
inj_swatch_class_init (InjSwatchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = inj_swatch_snapshot;

  gtk_widget_class_set_css_name (widget_class, "swatch");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
inj_swatch_init (InjSwatch *self)
{
}

GtkWidget *
inj_swatch_new (void)
{
  return g_object_new (INJ_TYPE_SWATCH, NULL);
}

void
inj_swatch_set_colour (InjSwatch *self,
                       guint32    colour)
{
  g_return_if_fail (INJ_IS_SWATCH (self));

  self->colour = colour;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
inj_swatch_set_marked (InjSwatch *self,
                       gboolean   marked)
{
  g_return_if_fail (INJ_IS_SWATCH (self));

  if (marked)
    gtk_widget_add_css_class (GTK_WIDGET (self), "marked");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "marked");
}
