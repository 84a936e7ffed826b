/* opened-window.h
 *
 * The real program, opened at a visit, for benchmarks and screenshots.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "widgets/map/inj-map-view.h"

G_BEGIN_DECLS

typedef struct _OpenedWindow OpenedWindow;

/* Something has been painted: the X server has it by then. */
typedef void (*OpenedWindowPainted) (OpenedWindow *self,
                                     gpointer      data);

/**
 * OpenedWindow:
 * @application: the program
 * @window: its window
 * @map: the plates in it
 * @n_frames: how many frames the window has had
 *
 * Runs the program itself, as it runs from a shell, and tells of each frame of
 * its window. All of it is borrowed.
 */
struct _OpenedWindow
{
  GtkApplication      *application;
  GtkWindow           *window;
  InjMapView          *map;
  guint                n_frames;

  OpenedWindowPainted  painted;
  gpointer             data;
};

/* Returns the program's exit status; g_application_quit() ends it. */
int  opened_window_run   (const char          *database,
                          gint64               visit_id,
                          OpenedWindowPainted  painted,
                          gpointer             data);
/* Calls @painted after each frame of any window that is realized. */
void opened_window_watch (GtkWindow           *window,
                          GCallback            painted,
                          gpointer             data);

G_END_DECLS
