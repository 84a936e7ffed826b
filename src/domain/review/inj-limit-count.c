/* inj-limit-count.c
 *
 * What of a visit a limit counts: given, and still planned.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-limit-count.h"

#define INDICATION_OTHER "other"

/* What stands, or is to stand, at one place; borrows its texts. */
typedef struct
{
  InjUnits    units;
  gboolean    is_given;
  InjMuscle   muscle;
  int         side;
  const char *substance_id;
  const char *indication;
} Dose;

/* The substance that what the protocol plans will be of; %NULL where the visit's
 * product is of another than the protocol's, whose units its plan is in. */
static const char *
get_plan_substance (InjVisit *visit)
{
  const char *planned = inj_protocol_get_substance_id (inj_visit_get_protocol (visit));

  return g_str_equal (planned, inj_visit_get_head (visit)->substance_id) ? planned : NULL;
}

static void
read_injection (InjVisit           *visit,
                const InjInjection *injection,
                Dose               *dose)
{
  dose->units = injection->units;
  dose->is_given = TRUE;
  dose->substance_id = inj_vial_get_substance_id (inj_visit_lookup_vial (visit, injection->vial));
  dose->indication = injection->indication;
}

static void
read_supposition (const InjSupposition *supposition,
                  Dose                 *dose)
{
  dose->units = supposition->units;
  dose->is_given = TRUE;
  dose->muscle = supposition->muscle;
  dose->side = supposition->side;
  dose->substance_id = supposition->substance_id;
  dose->indication = supposition->indication;
}

static gboolean
is_supposed_at (const InjSupposition *supposition,
                InjPlace             *place)
{
  return supposition != NULL && supposition->place_id != NULL &&
         g_str_equal (supposition->place_id, inj_place_get_id (place));
}

/* FALSE where nothing is given and nothing is wanted. */
static gboolean
read_place (InjVisit             *visit,
            InjPlace             *place,
            const InjSupposition *supposition,
            Dose                 *dose)
{
  const InjInjection *injection = inj_place_get_injection (place);
  const InjPlannedDose *own = inj_place_get_planned_dose (place);

  *dose = (Dose) { .muscle = inj_place_get_muscle (place), .side = (int) inj_place_get_side (place) };

  if (is_supposed_at (supposition, place))
    read_supposition (supposition, dose);
  else if (injection != NULL)
    read_injection (visit, injection, dose);
  else if (inj_place_get_state (place) == INJ_PLACE_HOLLOW && inj_place_is_required (place))
    {
      dose->substance_id = own != NULL ? own->substance_id : get_plan_substance (visit);
      dose->units = dose->substance_id != NULL ? inj_place_get_planned_of (place, dose->substance_id) : 0;
      dose->indication = inj_limit_get_indication (visit, inj_place_get_id (place), dose->muscle);
    }

  return dose->substance_id != NULL;
}

static gboolean
is_within (const InjLimitReach *reach,
           const Dose          *dose)
{
  return g_str_equal (reach->substance_id, dose->substance_id) &&
         (reach->indication == NULL || g_strcmp0 (reach->indication, dose->indication) == 0) &&
         (reach->muscle < 0 || reach->muscle == (int) dose->muscle) &&
         (reach->side < 0 || dose->side < 0 || reach->side == dose->side);
}

static void
add_dose (InjLimitCount       *count,
          const InjLimitReach *reach,
          const Dose          *dose)
{
  if (!is_within (reach, dose))
    return;

  if (dose->is_given)
    {
      count->given += dose->units;
      count->sites++;
    }
  else
    {
      count->to_go += dose->units;
      count->sites_to_go++;
    }
}

InjLimitCount
inj_limit_count (InjVisit             *visit,
                 const InjLimitReach  *reach,
                 const InjSupposition *supposition)
{
  InjLimitCount count = { 0 };
  Dose dose;
  guint n_places;

  g_return_val_if_fail (INJ_IS_VISIT (visit), count);
  g_return_val_if_fail (reach != NULL, count);

  n_places = g_list_model_get_n_items (G_LIST_MODEL (visit));
  for (guint i = 0; i < n_places; i++)
    {
      g_autoptr (InjPlace) place = g_list_model_get_item (G_LIST_MODEL (visit), i);

      if (read_place (visit, place, supposition, &dose))
        add_dose (&count, reach, &dose);
    }

  if (supposition != NULL &&
      (supposition->place_id == NULL || inj_visit_lookup_place (visit, supposition->place_id) == NULL))
    {
      read_supposition (supposition, &dose);
      add_dose (&count, reach, &dose);
    }

  return count;
}

InjLimitCount
inj_limit_count_place (InjVisit             *visit,
                       const InjLimitReach  *reach,
                       const InjSupposition *supposition,
                       InjPlace             *place)
{
  InjLimitCount count = { 0 };
  Dose dose;

  g_return_val_if_fail (INJ_IS_VISIT (visit), count);
  g_return_val_if_fail (reach != NULL, count);
  g_return_val_if_fail (INJ_IS_PLACE (place), count);

  if (read_place (visit, place, supposition, &dose))
    add_dose (&count, reach, &dose);

  return count;
}

/* The protocol or add-on that plans the site, or NULL. */
static InjProtocol *
find_planning (InjVisit   *visit,
               const char *place_id)
{
  InjProtocol *protocol = inj_visit_get_protocol (visit);
  GPtrArray *add_ons = inj_visit_get_add_ons (visit);

  if (inj_protocol_lookup_site (protocol, place_id) != NULL)
    return protocol;

  for (guint i = 0; i < add_ons->len; i++)
    if (inj_protocol_lookup_site (g_ptr_array_index (add_ons, i), place_id) != NULL)
      return g_ptr_array_index (add_ons, i);

  return NULL;
}

/* The protocol or add-on that treats the muscle, or NULL. */
static InjProtocol *
find_treating (InjVisit  *visit,
               InjMuscle  muscle)
{
  InjProtocol *protocol = inj_visit_get_protocol (visit);
  GPtrArray *add_ons = inj_visit_get_add_ons (visit);

  if (inj_protocol_has_muscle (protocol, muscle))
    return protocol;

  for (guint i = 0; i < add_ons->len; i++)
    if (inj_protocol_has_muscle (g_ptr_array_index (add_ons, i), muscle))
      return g_ptr_array_index (add_ons, i);

  return NULL;
}

/* At a new free site: of what treats the muscle, or else the protocol. */
static const char *
get_free_indication (InjVisit  *visit,
                     InjMuscle  muscle)
{
  InjProtocol *treating = find_treating (visit, muscle);

  if (treating != NULL)
    return inj_protocol_get_indication (treating);

  return muscle != INJ_MUSCLE_MASSETER ? inj_protocol_get_indication (inj_visit_get_protocol (visit)) : INDICATION_OTHER;
}

/* As composing a dose says it. */
const char *
inj_limit_get_indication (InjVisit   *visit,
                          const char *place_id,
                          InjMuscle   muscle)
{
  InjPlannedDose *planned;
  InjProtocol *planning;
  InjProtocol *protocol;

  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);

  if (place_id == NULL)
    return get_free_indication (visit, muscle);

  planning = find_planning (visit, place_id);
  if (planning != NULL)
    return inj_protocol_get_indication (planning);

  protocol = inj_visit_get_protocol (visit);
  if (inj_protocol_has_muscle (protocol, muscle))
    return inj_protocol_get_indication (protocol);

  planned = inj_visit_get_planned_dose (visit, place_id);

  return planned != NULL && planned->indication[0] != '\0' ? planned->indication : INDICATION_OTHER;
}
