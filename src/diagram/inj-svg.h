/* inj-svg.h
 *
 * One SVG picture, parsed with one stylesheet and ready to be drawn.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * InjSvg:
 *
 * Owns what the SVG library made of the bytes. A stylesheet cannot be taken
 * back, so that each needs a picture of its own; to parse one takes some 3 ms.
 * To be used in the thread that made it.
 */
typedef struct _InjSvg InjSvg;

/* @stylesheet may be %NULL. */
InjSvg  *inj_svg_new          (GBytes       *bytes,
                               const char   *stylesheet,
                               GError      **error) G_GNUC_WARN_UNUSED_RESULT;
void     inj_svg_free         (InjSvg       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InjSvg, inj_svg_free)

/* The box that an element covers, in user units of the picture, whose own size
 * is @width by @height: its fill, without strokes; all transforms applied.
 * What is not displayed has an empty box at 0,0. */
gboolean inj_svg_get_box      (InjSvg             *self,
                               const char         *id,
                               double              width,
                               double              height,
                               cairo_rectangle_t  *box,
                               GError            **error);
/* Draws the picture from 0,0, @width wide and @height high. */
gboolean inj_svg_render       (InjSvg             *self,
                               cairo_t            *cr,
                               double              width,
                               double              height,
                               GError            **error);
/* Draws one element where it lies in the picture. */
gboolean inj_svg_render_layer (InjSvg             *self,
                               cairo_t            *cr,
                               const char         *id,
                               double              width,
                               double              height,
                               GError            **error);

G_END_DECLS
