/* inj-tint.h
 *
 * Colour that lies over a part of a plate.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "inj-viewport.h"

G_BEGIN_DECLS

/* A texture of what was drawn; it keeps the surface. */
GdkTexture *inj_tint_make_texture     (cairo_surface_t         *surface) G_GNUC_WARN_UNUSED_RESULT;
/* Shows a texture where that part of the plate lies; on whole device pixels
 * when it was drawn as large as it is seen: it stays sharp then, and costs a
 * tenth of one that is drawn between them. */
void        inj_tint_snapshot_texture (GdkTexture              *texture,
                                       const cairo_rectangle_t *part,
                                       GtkSnapshot             *snapshot,
                                       const InjViewport       *viewport,
                                       int                      device_scale);

/**
 * InjTint:
 * @texture: what is laid over the plate, or %NULL for nothing
 * @box: the part of the plate that it covers, in user units
 *
 * A plain value that owns its texture. The texture is scaled with the plate,
 * so that nothing is drawn while it only moves.
 */
typedef struct
{
  GdkTexture        *texture;
  cairo_rectangle_t  box;
} InjTint;

/* Takes @surface, which may be %NULL for nothing. */
void        inj_tint_take         (InjTint                 *self,
                                   cairo_surface_t         *surface,
                                   const cairo_rectangle_t *box);
void        inj_tint_clear        (InjTint                 *self);
void        inj_tint_snapshot     (const InjTint           *self,
                                   GtkSnapshot             *snapshot,
                                   const InjViewport       *viewport,
                                   int                      device_scale);

G_END_DECLS
