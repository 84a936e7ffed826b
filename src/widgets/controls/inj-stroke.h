/* inj-stroke.h
 *
 * Straight lines over a plate.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "inj-spacing.h"

G_BEGIN_DECLS

/* Without cairo, whose node would cost more than all the rest of a frame. */
void inj_stroke_snapshot (GtkSnapshot    *snapshot,
                          const InjPoint *from,
                          const InjPoint *to,
                          double          width,
                          const GdkRGBA  *colour);

G_END_DECLS
