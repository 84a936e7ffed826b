/* opened-window.c
 *
 * The real program, opened at a visit, for benchmarks and screenshots.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "opened-window.h"

#include "app/inj-application.h"

static GtkWidget *
find_map (GtkWidget *widget)
{
  if (INJ_IS_MAP_VIEW (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_map (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
on_after_paint_cb (GdkFrameClock *clock,
                   gpointer       data)
{
  OpenedWindow *self = data;

  gdk_display_sync (gtk_widget_get_display (GTK_WIDGET (self->window)));
  self->n_frames++;
  self->painted (self, self->data);
}

static void
on_realize_cb (GtkWidget *window,
               gpointer   data)
{
  opened_window_watch (GTK_WINDOW (window), G_CALLBACK (on_after_paint_cb), data);
}

static void
on_window_added_cb (GtkApplication *application,
                    GtkWindow      *window,
                    gpointer        data)
{
  OpenedWindow *self = data;

  if (self->window != NULL)
    return;

  self->window = window;
  self->map = INJ_MAP_VIEW (find_map (GTK_WIDGET (window)));
  g_assert_nonnull (self->map);
  g_signal_connect_after (window, "realize", G_CALLBACK (on_realize_cb), self);
}

void
opened_window_watch (GtkWindow *window,
                     GCallback  painted,
                     gpointer   data)
{
  g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint", painted, data);
}

int
opened_window_run (const char          *database,
                   gint64               visit_id,
                   OpenedWindowPainted  painted,
                   gpointer             data)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, visit_id);
  char *arguments[] = { (char *) "injectmap", (char *) "--database", (char *) database, (char *) "--visit", id, NULL };
  g_autoptr (InjApplication) application = inj_application_new ();
  OpenedWindow self = { .application = GTK_APPLICATION (application), .painted = painted, .data = data };

  g_signal_connect (application, "window-added", G_CALLBACK (on_window_added_cb), &self);

  return g_application_run (G_APPLICATION (application), G_N_ELEMENTS (arguments) - 1, arguments);
}
