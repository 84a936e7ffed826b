/* inj-display-palette.h
 *
 * The palette that goes with the desktop's style.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "diagram/inj-plate-style.h"

G_BEGIN_DECLS

InjPalette inj_display_palette_get   (GtkWidget *widget);
/* Calls @callback with @widget as its only argument, as long as there is one,
 * whenever the palette changes. */
void       inj_display_palette_watch (GtkWidget *widget,
                                      GCallback  callback);

G_END_DECLS
