/* inj-plate-caption.h
 *
 * Says what the pointer is at.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "inj-marker-layer.h"

G_BEGIN_DECLS

/**
 * InjPlateCaption:
 *
 * Lies over a plate as large as its view and shows one line of text at an
 * edge, where it covers no marker. Nothing of it takes the pointer.
 */
#define INJ_TYPE_PLATE_CAPTION (inj_plate_caption_get_type ())
G_DECLARE_FINAL_TYPE (InjPlateCaption, inj_plate_caption, INJ, PLATE_CAPTION, GtkWidget)

/* @markers is borrowed and lies over the same view. */
GtkWidget *inj_plate_caption_new      (InjMarkerLayer  *markers) G_GNUC_WARN_UNUSED_RESULT;
/* Empty for nothing. */
void       inj_plate_caption_set_text (InjPlateCaption *self,
                                       const char      *text);

G_END_DECLS
