/* inj-marker-face.c
 *
 * What is drawn inside a marker's ring: its figure or its cross.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-marker-face.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Parts of the diameter. */
#define FIGURE_HEIGHT 0.58
#define LONG_FIGURE_HEIGHT 0.5
#define FIGURE_WIDTH 0.78
#define CROSS_LENGTH 0.56
#define CROSS_WIDTH 0.11
#define SAVING_HEIGHT 0.5

struct _InjMarkerFace
{
  GtkWidget   *widget;
  char        *figure;
  PangoLayout *layout;
  int          diameter;
};

static PangoLayout *
make_layout (InjMarkerFace *self,
             const char    *text,
             double         pixels)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (self->widget, text);
  PangoFontDescription *font = pango_font_description_copy (pango_context_get_font_description (
    pango_layout_get_context (layout)));

  pango_font_description_set_absolute_size (font, pixels * PANGO_SCALE);
  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);

  return layout;
}

static int
get_layout_width (PangoLayout *layout)
{
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);

  return width;
}

static PangoLayout *
ensure_layout (InjMarkerFace *self,
               int            diameter)
{
  if (self->layout != NULL && self->diameter == diameter)
    return self->layout;

  g_clear_object (&self->layout);
  self->diameter = diameter;
  self->layout = make_layout (self, self->figure, FIGURE_HEIGHT * diameter);
  if (get_layout_width (self->layout) > FIGURE_WIDTH * diameter)
    {
      g_clear_object (&self->layout);
      self->layout = make_layout (self, self->figure, LONG_FIGURE_HEIGHT * diameter);
    }

  return self->layout;
}

/* Its ink in the middle of 0,0. */
static void
snapshot_layout (GtkSnapshot   *snapshot,
                 const GdkRGBA *colour,
                 PangoLayout   *layout)
{
  PangoRectangle ink;

  pango_layout_get_pixel_extents (layout, &ink, NULL);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (-(ink.x + ink.width / 2.0f), -(ink.y + ink.height / 2.0f)));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}

InjMarkerFace *
inj_marker_face_new (GtkWidget *widget)
{
  InjMarkerFace *self = g_new0 (InjMarkerFace, 1);

  self->widget = widget;
  self->figure = g_strdup ("");

  return self;
}

void
inj_marker_face_free (InjMarkerFace *self)
{
  g_clear_object (&self->layout);
  g_free (self->figure);
  g_free (self);
}

void
inj_marker_face_set_figure (InjMarkerFace *self,
                            const char    *figure)
{
  char *copy = g_strdup (figure);

  g_free (self->figure);
  self->figure = copy;
  g_clear_object (&self->layout);
}

void
inj_marker_face_reset (InjMarkerFace *self)
{
  g_clear_object (&self->layout);
}

int
inj_marker_face_get_width (InjMarkerFace *self,
                           int            diameter)
{
  double width = get_layout_width (ensure_layout (self, diameter)) + (1 - FIGURE_WIDTH) * diameter;

  return MAX (diameter, (int) ceil (width));
}

void
inj_marker_face_snapshot_figure (InjMarkerFace *self,
                                 GtkSnapshot   *snapshot,
                                 const GdkRGBA *colour,
                                 int            diameter)
{
  snapshot_layout (snapshot, colour, ensure_layout (self, diameter));
}

void
inj_marker_face_snapshot_cross (GtkSnapshot   *snapshot,
                                const GdkRGBA *colour,
                                int            diameter)
{
  float length = (float) (CROSS_LENGTH * diameter);
  float thickness = (float) MAX (CROSS_WIDTH * diameter, 2);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_rotate (snapshot, 45);
  gtk_snapshot_append_color (snapshot, colour, &GRAPHENE_RECT_INIT (-length / 2, -thickness / 2, length, thickness));
  gtk_snapshot_append_color (snapshot, colour, &GRAPHENE_RECT_INIT (-thickness / 2, -length / 2, thickness, length));
  gtk_snapshot_restore (snapshot);
}

void
inj_marker_face_snapshot_saving (InjMarkerFace *self,
                                 GtkSnapshot   *snapshot,
                                 const GdkRGBA *colour,
                                 int            diameter)
{
  const GdkRGBA ground = { 1, 1, 1, 0.9f };
  /* Translators: below a marker while its dose is being written down. */
  g_autoptr (PangoLayout) layout = make_layout (self, _("saving"), SAVING_HEIGHT * diameter);
  GskRoundedRect box;
  int width;
  int height;

  pango_layout_get_pixel_size (layout, &width, &height);
  gsk_rounded_rect_init_from_rect (&box,
                                   &GRAPHENE_RECT_INIT (-width / 2.0f - 4, -height / 2.0f, width + 8, height),
                                   height / 2.0f);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (diameter + height) / 2.0f + 2));
  gtk_snapshot_push_rounded_clip (snapshot, &box);
  gtk_snapshot_append_color (snapshot, &ground, &box.bounds);
  gtk_snapshot_pop (snapshot);
  snapshot_layout (snapshot, colour, layout);
  gtk_snapshot_restore (snapshot);
}
