/* start-empty.c
 *
 * An empty window of libadwaita, to hold the program's start against.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>

#include "report-start.h"

static void
on_after_paint_cb (GdkFrameClock *clock,
                   gpointer       data)
{
  static guint n_frames = 0;
  GtkWindow *window = GTK_WINDOW (data);

  gdk_display_sync (gtk_widget_get_display (GTK_WIDGET (window)));
  n_frames++;
  report_start_frame (n_frames, n_frames >= 2);
  if (n_frames >= 2)
    g_application_quit (G_APPLICATION (gtk_window_get_application (window)));
  else
    gtk_widget_queue_draw (GTK_WIDGET (window));
}

static void
on_activate_cb (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (on_after_paint_cb), window);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (AdwApplication) application = adw_application_new ("org.example.InjectMap.Empty",
                                                                G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (on_activate_cb), NULL);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
