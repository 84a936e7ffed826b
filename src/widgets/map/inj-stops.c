/* inj-stops.c
 *
 * Where the focus goes next on the plates.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-stops.h"

#include "inj-marker.h"

static void
find_middle (GtkWidget *marker,
             GtkWidget *map,
             InjPoint  *middle)
{
  graphene_point_t found;

  inj_marker_get_middle (INJ_MARKER (marker), middle);
  if (gtk_widget_compute_point (gtk_widget_get_parent (marker),
                                map,
                                &GRAPHENE_POINT_INIT ((float) middle->x, (float) middle->y),
                                &found))
    *middle = (InjPoint) { found.x, found.y };
}

gboolean
inj_stops_tab (GPtrArray *stops,
               GtkWidget *focus,
               GtkWidget *now,
               gboolean   forward)
{
  guint index;

  if (stops->len == 0)
    return FALSE;

  if (focus == NULL || !g_ptr_array_find (stops, focus, &index))
    {
      if (!forward)
        return gtk_widget_grab_focus (g_ptr_array_index (stops, stops->len - 1));

      return gtk_widget_grab_focus (now != NULL ? now : g_ptr_array_index (stops, 0));
    }

  if (forward ? index + 1 == stops->len : index == 0)
    return FALSE;

  return gtk_widget_grab_focus (g_ptr_array_index (stops, forward ? index + 1 : index - 1));
}

void
inj_stops_arrow (GPtrArray  *markers,
                 GtkWidget  *focus,
                 GtkWidget  *map,
                 InjHeading  heading)
{
  g_autofree InjPoint *points = g_new (InjPoint, markers->len);
  guint from;
  int next;

  if (!g_ptr_array_find (markers, focus, &from))
    return;

  for (guint i = 0; i < markers->len; i++)
    find_middle (g_ptr_array_index (markers, i), map, &points[i]);

  next = inj_spacing_find_next (points, markers->len, from, heading);
  if (next >= 0)
    gtk_widget_grab_focus (g_ptr_array_index (markers, next));
}
