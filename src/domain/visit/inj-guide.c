/* inj-guide.c
 *
 * Which site comes next.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-guide.h"

static gboolean
is_waiting (InjPlace *place)
{
  return inj_place_is_required (place) && inj_place_get_state (place) == INJ_PLACE_HOLLOW;
}

/* The position after that of the place, or 0. */
static guint
find_start (InjVisit   *visit,
            const char *place_id)
{
  guint n_places = g_list_model_get_n_items (G_LIST_MODEL (visit));

  for (guint i = 0; place_id != NULL && i < n_places; i++)
    {
      g_autoptr (InjPlace) place = g_list_model_get_item (G_LIST_MODEL (visit), i);

      if (g_str_equal (inj_place_get_id (place), place_id))
        return i + 1;
    }

  return 0;
}

InjPlace *
inj_guide_get_next (InjVisit   *visit,
                    const char *place_id)
{
  guint n_places, start;

  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);

  n_places = g_list_model_get_n_items (G_LIST_MODEL (visit));
  start = find_start (visit, place_id);
  for (guint i = 0; i < n_places; i++)
    {
      g_autoptr (InjPlace) place = g_list_model_get_item (G_LIST_MODEL (visit), (start + i) % n_places);

      if (is_waiting (place) && g_strcmp0 (inj_place_get_id (place), place_id) != 0)
        return inj_visit_lookup_place (visit, inj_place_get_id (place));
    }

  return NULL;
}
