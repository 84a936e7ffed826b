/* inj-svg.c
 *
 * One SVG picture, parsed with one stylesheet and ready to be drawn.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-svg.h"

#include <librsvg/rsvg.h>

struct _InjSvg
{
  RsvgHandle *handle;
};

InjSvg *
inj_svg_new (GBytes      *bytes,
             const char  *stylesheet,
             GError     **error)
{
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (InjSvg) self = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  stream = g_memory_input_stream_new_from_bytes (bytes);
  self = g_new0 (InjSvg, 1);

  /* Without a base file the picture can refer to nothing outside itself. */
  self->handle = rsvg_handle_new_from_stream_sync (stream, NULL, RSVG_HANDLE_FLAGS_NONE, NULL, error);
  if (self->handle == NULL)
    return NULL;

  if (stylesheet != NULL
      && !rsvg_handle_set_stylesheet (self->handle, (const guint8 *) stylesheet, strlen (stylesheet), error))
    return NULL;

  return g_steal_pointer (&self);
}

void
inj_svg_free (InjSvg *self)
{
  g_clear_object (&self->handle);
  g_free (self);
}

gboolean
inj_svg_get_box (InjSvg             *self,
                 const char         *id,
                 double              width,
                 double              height,
                 cairo_rectangle_t  *box,
                 GError            **error)
{
  const RsvgRectangle viewport = { 0, 0, width, height };
  g_autofree char *fragment = g_strconcat ("#", id, NULL);
  RsvgRectangle ink;
  RsvgRectangle logical;

  if (!rsvg_handle_get_geometry_for_layer (self->handle, fragment, &viewport, &ink, &logical, error))
    return FALSE;

  *box = (cairo_rectangle_t) { logical.x, logical.y, logical.width, logical.height };

  return TRUE;
}

gboolean
inj_svg_render (InjSvg   *self,
                cairo_t  *cr,
                double    width,
                double    height,
                GError  **error)
{
  const RsvgRectangle viewport = { 0, 0, width, height };

  return rsvg_handle_render_document (self->handle, cr, &viewport, error);
}

gboolean
inj_svg_render_layer (InjSvg      *self,
                      cairo_t     *cr,
                      const char  *id,
                      double       width,
                      double       height,
                      GError     **error)
{
  const RsvgRectangle viewport = { 0, 0, width, height };
  g_autofree char *fragment = g_strconcat ("#", id, NULL);

  return rsvg_handle_render_layer (self->handle, cr, fragment, &viewport, error);
}
