/* inj-swatch.h
 *
 * A patch of colour in a legend.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * InjSwatch:
 *
 * Shows one colour; the text beside it says what it means.
 */
#define INJ_TYPE_SWATCH (inj_swatch_get_type ())
G_DECLARE_FINAL_TYPE (InjSwatch, inj_swatch, INJ, SWATCH, GtkWidget)

GtkWidget *inj_swatch_new        (void) G_GNUC_WARN_UNUSED_RESULT;
/* ARGB, not premultiplied. */
void       inj_swatch_set_colour (InjSwatch *self,
                                  guint32    colour);
/* A frame around it. */
void       inj_swatch_set_marked (InjSwatch *self,
                                  gboolean   marked);

G_END_DECLS
