/* start-injectmap.c
 *
 * The program itself, which ends once its window can be used.
 *
 *   start-injectmap DATABASE VISIT
 *
 * VISIT is 0 for a start with the list of patients.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "opened-window.h"
#include "report-start.h"

static void
on_painted_cb (OpenedWindow *self,
               gpointer      data)
{
  gboolean is_ready = !gtk_widget_get_mapped (GTK_WIDGET (self->map)) || inj_map_view_is_settled (self->map);
  gboolean is_usable = self->n_frames >= 2 && is_ready;

  report_start_frame (self->n_frames, is_usable);
  if (is_usable)
    gtk_window_close (self->window);
  else if (self->n_frames == 1)
    gtk_widget_queue_draw (GTK_WIDGET (self->window));
}

int
main (int    argc,
      char **argv)
{
  g_assert_cmpint (argc, ==, 3);

  return opened_window_run (argv[1], g_ascii_strtoll (argv[2], NULL, 10), on_painted_cb, NULL);
}
