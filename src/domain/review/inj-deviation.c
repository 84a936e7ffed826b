/* inj-deviation.c
 *
 * Where a visit left its protocol.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-deviation.h"

#include <glib/gi18n-lib.h>

#include "domain/visit/inj-totals.h"

/* Of positions, whose distances are tenths of a millimetre. */
#define PER_TENTH_OF_CM 10

static const struct
{
  const char *id;
  const char *name;
} kinds[] = {
  /* Translators: kinds of departure from a plan of treatment. */
  [INJ_DEVIATION_OMITTED] = { "omitted", N_("Omitted") },
  [INJ_DEVIATION_ADDED] = { "added", N_("Added") },
  [INJ_DEVIATION_MOVED] = { "moved", N_("Moved") },
  [INJ_DEVIATION_UNITS] = { "units", N_("Other units") },
  [INJ_DEVIATION_SIDE] = { "side", N_("Other side") },
};

/* What one list is made from; borrows everything. */
typedef struct
{
  InjVisit   *visit;
  InjAnchors *anchors;
  GPtrArray  *deviations;
} List;

const char *
inj_deviation_kind_get_id (InjDeviationKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (kinds), NULL);

  return kinds[kind].id;
}

const char *
inj_deviation_kind_get_name (InjDeviationKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (kinds), NULL);

  return _(kinds[kind].name);
}

void
inj_deviation_free (InjDeviation *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->place_id);
  g_free (self->text);
  g_free (self->reason);
  g_free (self);
}

/* Takes @text. */
static void
add (List             *list,
     InjDeviationKind  kind,
     InjPlace         *place,
     char             *text)
{
  const char *reason = inj_visit_get_deviation_reason (list->visit, inj_place_get_id (place));
  InjDeviation *deviation = g_new0 (InjDeviation, 1);

  deviation->kind = kind;
  deviation->place_id = g_strdup (inj_place_get_id (place));
  deviation->text = text;
  deviation->reason = g_strdup (reason != NULL ? reason : inj_place_get_skip_reason (place));
  g_ptr_array_add (list->deviations, deviation);
}

/* Whether the same site of the other side was given, which nothing wanted. The
 * number of an own site says nothing of where it lies. */
static gboolean
is_given_opposite (InjVisit *visit,
                   InjPlace *place)
{
  const InjSite *site = inj_place_get_site (place);
  InjSide side = inj_place_get_side (place);
  g_autofree char *id = NULL;
  InjPlace *opposite;

  if (site == NULL || inj_site_is_own (site) || side == INJ_SIDE_MIDLINE)
    return FALSE;

  id = g_strdup_printf ("%s-%s-%d", inj_muscle_get_id (site->muscle),
                        inj_side_get_id (side == INJ_SIDE_LEFT ? INJ_SIDE_RIGHT : INJ_SIDE_LEFT), site->number);
  opposite = inj_visit_lookup_place (visit, id);

  return opposite != NULL && inj_place_get_injection (opposite) != NULL && !inj_place_is_required (opposite);
}

static void
add_other_side (List     *list,
                InjPlace *place,
                InjSide   side)
{
  add (list, INJ_DEVIATION_SIDE, place,
       side == INJ_SIDE_RIGHT
       /* Translators: %s is a site of the patient's left side. */
       ? g_strdup_printf (_("%s: given on the right"), inj_place_get_name (place))
       /* Translators: %s is a site of the patient's right side. */
       : g_strdup_printf (_("%s: given on the left"), inj_place_get_name (place)));
}

static void
list_omission (List     *list,
               InjPlace *place)
{
  gboolean is_left_out = inj_place_get_state (place) == INJ_PLACE_SKIPPED ||
                         inj_visit_get_status (list->visit) == INJ_VISIT_SIGNED;

  if (!inj_place_is_required (place) || !is_left_out)
    return;

  if (is_given_opposite (list->visit, place))
    add_other_side (list, place, inj_place_get_side (place) == INJ_SIDE_LEFT ? INJ_SIDE_RIGHT : INJ_SIDE_LEFT);
  else if (inj_place_get_state (place) == INJ_PLACE_SKIPPED)
    add (list, INJ_DEVIATION_OMITTED, place,
         /* Translators: %s is a site. */
         g_strdup_printf (_("%s: skipped"), inj_place_get_name (place)));
  else
    add (list, INJ_DEVIATION_OMITTED, place,
         /* Translators: %s is a site. */
         g_strdup_printf (_("%s: not given"), inj_place_get_name (place)));
}

static void
list_addition (List               *list,
               InjPlace           *place,
               const InjInjection *injection)
{
  g_autofree char *units = inj_units_format (injection->units);

  if (!inj_place_is_in_protocol (place))
    add (list, INJ_DEVIATION_ADDED, place,
         /* Translators: a site, and units. */
         g_strdup_printf (_("%s: %s units, not in the protocol"), inj_place_get_name (place), units));
}

/* Units of another substance are not compared with those of the plan. */
static gboolean
is_of_plan (InjVisit           *visit,
            const InjInjection *injection)
{
  InjVial *vial = inj_visit_lookup_vial (visit, injection->vial);

  return g_str_equal (inj_vial_get_substance_id (vial), inj_protocol_get_substance_id (inj_visit_get_protocol (visit)));
}

static void
list_units (List               *list,
            InjPlace           *place,
            const InjInjection *injection)
{
  InjUnits planned = inj_place_get_protocol_units (place);
  g_autofree char *given = inj_units_format (injection->units);
  g_autofree char *wanted = inj_units_format (planned);

  if (planned != 0 && planned != injection->units && is_of_plan (list->visit, injection))
    add (list, INJ_DEVIATION_UNITS, place,
         /* Translators: a site, units given, units planned. */
         g_strdup_printf (_("%s: %s instead of %s units"), inj_place_get_name (place), given, wanted));
}

static const InjInjection *
find_injection (InjVisit *visit,
                int       number)
{
  GPtrArray *injections = inj_visit_get_injections (visit);

  for (guint i = 0; i < injections->len; i++)
    if (((const InjInjection *) g_ptr_array_index (injections, i))->number == number)
      return g_ptr_array_index (injections, i);

  return NULL;
}

/* Where the site lay when its dose was first recorded, so that a plate that is
 * drawn anew moves no dose of the past. What the visit planned at a point of its
 * own began there, and is held against the site. */
static const InjPosition *
find_origin (List               *list,
             InjPlace           *place,
             const InjInjection *injection)
{
  const InjInjection *first = injection;

  if (inj_place_get_planned_dose (place) != NULL)
    {
      const InjPosition *anchor = list->anchors != NULL
                                  ? inj_visit_lookup_anchor (list->visit, list->anchors, inj_place_get_id (place))
                                  : NULL;

      if (anchor != NULL)
        return anchor;
    }

  while (first->succeeds != 0)
    {
      const InjInjection *before = find_injection (list->visit, first->succeeds);

      g_return_val_if_fail (before != NULL, &first->position);
      first = before;
    }

  return &first->position;
}

static void
list_move (List               *list,
           InjPlace           *place,
           const InjInjection *injection)
{
  const InjPosition *origin = find_origin (list, place, injection);
  int tenths;

  if (origin->plate != injection->position.plate)
    {
      add (list, INJ_DEVIATION_MOVED, place,
           /* Translators: %s is a site. */
           g_strdup_printf (_("%s: given in another view"), inj_place_get_name (place)));
      return;
    }

  tenths = (inj_position_distance (origin, &injection->position) + PER_TENTH_OF_CM / 2) / PER_TENTH_OF_CM;
  if (tenths > 0)
    add (list, INJ_DEVIATION_MOVED, place,
         /* Translators: a site, and a distance: whole centimetres and tenths of one. */
         g_strdup_printf (_("%s: moved by %d.%d cm"), inj_place_get_name (place), tenths / 10, tenths % 10));
}

static void
list_place (List     *list,
            InjPlace *place)
{
  const InjInjection *injection = inj_place_get_injection (place);

  if (injection == NULL)
    {
      list_omission (list, place);
      return;
    }

  list_addition (list, place, injection);
  list_units (list, place, injection);
  if (inj_place_get_site (place) != NULL)
    list_move (list, place, injection);
}

GPtrArray *
inj_deviation_list (InjVisit   *visit,
                    InjAnchors *anchors)
{
  List list = { .visit = visit, .anchors = anchors };
  guint n_places;

  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);
  g_return_val_if_fail (anchors == NULL || INJ_IS_ANCHORS (anchors), NULL);

  list.deviations = g_ptr_array_new_with_free_func ((GDestroyNotify) inj_deviation_free);
  n_places = g_list_model_get_n_items (G_LIST_MODEL (visit));
  for (guint i = 0; i < n_places; i++)
    {
      g_autoptr (InjPlace) place = g_list_model_get_item (G_LIST_MODEL (visit), i);

      list_place (&list, place);
    }

  return list.deviations;
}

/* "13 of 31 sites" and what became of the others, in a draft or for good. */
static char *
dup_sites (const InjTally *all,
           gboolean        is_signed)
{
  int given = all->required_given;
  int required = all->required;
  int skipped = all->required_skipped;
  int hollow = all->required_hollow;

  if (skipped == 0 && hollow == 0)
    /* Translators: sites given, and sites of the protocol. */
    return g_strdup_printf (_("%d of %d sites"), given, required);
  if (hollow == 0)
    /* Translators: sites given, sites of the protocol, and sites skipped. */
    return g_strdup_printf (_("%d of %d sites: %d skipped"), given, required, skipped);
  if (skipped == 0)
    return is_signed
           /* Translators: sites given, sites of the protocol, and sites left out. */
           ? g_strdup_printf (_("%d of %d sites: %d not given"), given, required, hollow)
           /* Translators: sites given, sites of the protocol, and sites to go. */
           : g_strdup_printf (_("%d of %d sites: %d still planned"), given, required, hollow);

  return is_signed
         /* Translators: sites given, of the protocol, skipped, and left out. */
         ? g_strdup_printf (_("%d of %d sites: %d skipped, %d not given"), given, required, skipped, hollow)
         /* Translators: sites given, of the protocol, skipped, and to go. */
         : g_strdup_printf (_("%d of %d sites: %d skipped, %d still planned"), given, required, skipped, hollow);
}

char *
inj_deviation_dup_completeness (InjVisit *visit)
{
  InjTotals totals;

  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);

  inj_totals_count (visit, inj_protocol_get_substance_id (inj_visit_get_protocol (visit)), &totals);
  if (totals.all.required_given == totals.all.required)
    return NULL;

  return dup_sites (&totals.all, inj_visit_get_status (visit) == INJ_VISIT_SIGNED);
}
