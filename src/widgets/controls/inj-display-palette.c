/* inj-display-palette.c
 *
 * The palette that goes with the desktop's style.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-display-palette.h"

#include <adwaita.h>

static AdwStyleManager *
get_manager (GtkWidget *widget)
{
  return adw_style_manager_get_for_display (gtk_widget_get_display (widget));
}

InjPalette
inj_display_palette_get (GtkWidget *widget)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), INJ_PALETTE_LIGHT);

  if (adw_style_manager_get_high_contrast (get_manager (widget)))
    return INJ_PALETTE_HIGH_CONTRAST;

  return adw_style_manager_get_dark (get_manager (widget)) ? INJ_PALETTE_DARK : INJ_PALETTE_LIGHT;
}

void
inj_display_palette_watch (GtkWidget *widget,
                           GCallback  callback)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_signal_connect_object (get_manager (widget), "notify::dark", callback, widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_manager (widget), "notify::high-contrast", callback, widget, G_CONNECT_SWAPPED);
}
