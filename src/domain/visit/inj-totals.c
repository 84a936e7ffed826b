/* inj-totals.c
 *
 * What a visit adds up to.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-totals.h"

/* What the visit wants, from whatever plan. */
static void
count_wanted (InjTally   *tally,
              InjPlace   *place,
              const char *substance_id)
{
  InjUnits planned = inj_place_get_planned_of (place, substance_id);
  InjPlaceState state = inj_place_get_state (place);

  if (!inj_place_is_required (place))
    return;

  tally->planned += planned;
  if (state == INJ_PLACE_SKIPPED)
    {
      tally->skipped += planned;
    }
  else if (state == INJ_PLACE_HOLLOW)
    {
      tally->wanted_hollow++;
      tally->to_go += planned;
    }
}

/* "n of m": @injection is the one there, if it is of the substance that is
 * counted. */
static void
count_required (InjTally           *tally,
                InjPlace           *place,
                const InjInjection *injection)
{
  InjPlaceState state = inj_place_get_state (place);

  if (!inj_place_counts_for_protocol (place))
    return;

  tally->required++;
  if (injection != NULL)
    tally->required_given++;
  else if (state == INJ_PLACE_SKIPPED)
    tally->required_skipped++;
  else if (state == INJ_PLACE_HOLLOW)
    tally->required_hollow++;
}

static void
count_dose (InjTally           *tally,
            const InjInjection *injection)
{
  if (injection == NULL)
    return;

  tally->given += injection->units;
  tally->sites++;
  if (injection->in_bulk)
    tally->in_bulk++;
}

static gboolean
is_of_substance (InjVisit           *visit,
                 const InjInjection *injection,
                 const char         *substance_id)
{
  InjVial *vial = inj_visit_lookup_vial (visit, injection->vial);

  return g_str_equal (inj_vial_get_substance_id (vial), substance_id);
}

static void
count_protocol_dose (InjTotals          *totals,
                     InjVisit           *visit,
                     const InjInjection *injection)
{
  const char *indication = inj_protocol_get_indication (inj_visit_get_protocol (visit));

  if (injection == NULL || !g_str_equal (injection->indication, indication))
    return;

  totals->protocol_given += injection->units;
  totals->protocol_sites++;
}

static void
count_place (InjTotals  *totals,
             InjVisit   *visit,
             InjPlace   *place,
             const char *substance_id)
{
  InjMuscle muscle = inj_place_get_muscle (place);
  InjSide side = inj_place_get_side (place);
  const InjInjection *injection = inj_place_get_injection (place);
  InjTally *tallies[] = {
    &totals->all,
    &totals->by_muscle[muscle],
    &totals->by_side[side],
    &totals->by_muscle_side[muscle][side],
  };

  if (injection != NULL && !is_of_substance (visit, injection, substance_id))
    injection = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (tallies); i++)
    {
      count_wanted (tallies[i], place, substance_id);
      count_required (tallies[i], place, injection);
      count_dose (tallies[i], injection);
    }

  count_protocol_dose (totals, visit, injection);
}

/* Rounded once a vial, not once a dose. */
static InjVolume
sum_volume (InjVisit   *visit,
            const char *substance_id)
{
  GPtrArray *vials = inj_visit_get_vials (visit);
  InjVolume volume = 0;

  for (guint i = 0; i < vials->len; i++)
    {
      InjVial *vial = g_ptr_array_index (vials, i);

      if (g_str_equal (inj_vial_get_substance_id (vial), substance_id))
        volume += inj_vial_volume_of (vial, inj_visit_get_given_from (visit, inj_vial_get_number (vial)));
    }

  return volume;
}

void
inj_totals_count (InjVisit   *visit,
                  const char *substance_id,
                  InjTotals  *totals)
{
  guint n_places;

  g_return_if_fail (INJ_IS_VISIT (visit));
  g_return_if_fail (totals != NULL);

  if (substance_id == NULL)
    substance_id = inj_visit_get_head (visit)->substance_id;

  *totals = (InjTotals) { 0 };
  n_places = g_list_model_get_n_items (G_LIST_MODEL (visit));
  for (guint i = 0; i < n_places; i++)
    {
      g_autoptr (InjPlace) place = g_list_model_get_item (G_LIST_MODEL (visit), i);

      count_place (totals, visit, place, substance_id);
    }
  totals->volume = sum_volume (visit, substance_id);
}
