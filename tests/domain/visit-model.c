/* visit-model.c
 *
 * A visit told once more, as plainly as can be, to hold the real one against.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "visit-model.h"

#include <string.h>

/* CLINICAL: sites a side, and those that follow the pain after them; 5 units
 * each. Masseter and scalp are outside the protocol. */
static const struct
{
  const char *muscle;
  const char *side;
  int         n_required;
  int         n_optional;
  int         n_unplanned;
} published[] = {
  { "corrugator", "right", 1, 0, 0 }, { "corrugator", "left", 1, 0, 0 }, { "procerus", "midline", 1, 0, 0 },
  { "frontalis", "right", 2, 0, 0 }, { "frontalis", "left", 2, 0, 0 },
  { "temporalis", "right", 4, 2, 0 }, { "temporalis", "left", 4, 2, 0 },
  { "occipitalis", "right", 3, 2, 0 }, { "occipitalis", "left", 3, 2, 0 },
  { "cervical-paraspinal", "right", 2, 0, 0 }, { "cervical-paraspinal", "left", 2, 0, 0 },
  { "trapezius", "right", 3, 4, 0 }, { "trapezius", "left", 3, 4, 0 },
  { "masseter", "right", 0, 0, 5 }, { "masseter", "left", 0, 0, 5 },
  { "scalp", "midline", 0, 0, 3 }, { "scalp", "right", 0, 0, 3 }, { "scalp", "left", 0, 0, 3 },
};

static ModelPlace *
add_place (VisitModel *self,
           const char *muscle,
           const char *side)
{
  ModelPlace *place = &self->state.places[self->state.n_places++];

  g_assert_cmpuint (self->state.n_places, <=, MODEL_N_PLACES);
  *place = (ModelPlace) { 0 };
  g_strlcpy (place->muscle, muscle, sizeof place->muscle);
  g_strlcpy (place->side, side, sizeof place->side);

  return place;
}

static int
get_left (VisitModel *self,
          int         vial)
{
  int left = self->state.vials[vial].labelled;

  for (guint i = 0; i < self->state.n_places; i++)
    if (self->state.places[i].vial == vial)
      left -= self->state.places[i].units;

  return left;
}

static gboolean
can_take_over (VisitModel *self,
               int         vial,
               int         units)
{
  const ModelVial *vials = self->state.vials;

  return vials[vial].is_open && vials[vial].is_dysport == vials[self->state.active].is_dysport &&
         get_left (self, vial) >= units;
}

static void
add_add_on_places (VisitModel *self)
{
  static const char *const ids[] = { "masseter-right-1", "masseter-left-1", "masseter-left-2" };
  ModelPlace *own = add_place (self, "trapezius", "right");

  g_strlcpy (own->id, "own-1", sizeof own->id);
  own->add_on_planned = 400;
  own->add_on_requires = TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      ModelPlace *place = visit_model_find (self, ids[i]);

      place->add_on_planned = i < 2 ? 600 : 300;
      place->add_on_requires = i < 2;
    }
}

VisitModel *
visit_model_new (void)
{
  VisitModel *self = g_new0 (VisitModel, 1);

  self->past = g_array_new (FALSE, FALSE, sizeof (ModelState));
  self->future = g_array_new (FALSE, FALSE, sizeof (ModelState));
  for (gsize i = 0; i < G_N_ELEMENTS (published); i++)
    {
      int n_planned = published[i].n_required + published[i].n_optional;

      for (int number = 1; number <= n_planned + published[i].n_unplanned; number++)
        {
          ModelPlace *place = add_place (self, published[i].muscle, published[i].side);

          g_snprintf (place->id, sizeof place->id, "%s-%s-%d", place->muscle, place->side, number);
          place->planned = number <= n_planned ? 500 : 0;
          place->is_required = number <= published[i].n_required;
        }
    }
  add_add_on_places (self);

  return self;
}

void
visit_model_free (VisitModel *self)
{
  g_array_unref (self->past);
  g_array_unref (self->future);
  g_free (self);
}

void
visit_model_remember (VisitModel *self)
{
  g_array_append_val (self->past, self->state);
  g_array_set_size (self->future, 0);
}

static gboolean
step (VisitModel *self,
      GArray     *from,
      GArray     *to)
{
  if (from->len == 0)
    return FALSE;

  g_array_append_val (to, self->state);
  self->state = g_array_index (from, ModelState, from->len - 1);
  g_array_set_size (from, from->len - 1);

  return TRUE;
}

gboolean
visit_model_undo (VisitModel *self)
{
  return step (self, self->past, self->future);
}

gboolean
visit_model_redo (VisitModel *self)
{
  return step (self, self->future, self->past);
}

ModelPlace *
visit_model_find (VisitModel *self,
                  const char *place_id)
{
  for (guint i = 0; i < self->state.n_places; i++)
    if (strcmp (self->state.places[i].id, place_id) == 0)
      return &self->state.places[i];

  return NULL;
}

/* The vial of its dose, else the one that is drawn from, else the visit's product. */
static gboolean
is_drawn_from_dysport (VisitModel       *self,
                       const ModelPlace *place)
{
  int vial = place->units != 0 ? place->vial : self->state.active;

  return vial != 0 && self->state.vials[vial].is_dysport;
}

static int
get_planned_of (VisitModel       *self,
                const ModelPlace *place,
                gboolean          is_dysport)
{
  if (place->own_planned != 0)
    return place->own_is_dysport == is_dysport ? place->own_planned : 0;
  if (place->planned != 0)
    return place->planned;

  return self->state.has_add_on ? place->add_on_planned : 0;
}

int
visit_model_get_planned (VisitModel       *self,
                         const ModelPlace *place)
{
  return get_planned_of (self, place, is_drawn_from_dysport (self, place));
}

gboolean
visit_model_wants (VisitModel       *self,
                   const ModelPlace *place)
{
  return place->is_required || place->own_planned != 0 || (self->state.has_add_on && place->add_on_requires);
}

gboolean
visit_model_lists (VisitModel       *self,
                   const ModelPlace *place)
{
  return place->units != 0 || place->own_planned != 0 || visit_model_get_planned (self, place) != 0;
}

void
visit_model_add_on (VisitModel *self,
                    gboolean    is_there)
{
  self->state.has_add_on = is_there;
  for (guint i = 0; !is_there && i < self->state.n_places; i++)
    {
      ModelPlace *place = &self->state.places[i];

      if (!visit_model_lists (self, place))
        place->skip_reason[0] = '\0';
    }
}

void
visit_model_give (VisitModel *self,
                  ModelPlace *place,
                  int         units,
                  int         x)
{
  int active = self->state.active;

  g_assert_cmpint (place->units, ==, 0);
  if (get_left (self, active) < units)
    {
      /* The ones after it, then the ones before it. */
      for (int i = 1; i < MODEL_N_VIALS; i++)
        {
          int vial = (active - 1 + i) % MODEL_N_VIALS + 1;

          if (can_take_over (self, vial, units))
            {
              self->state.active = vial;
              break;
            }
        }
    }

  place->units = units;
  place->vial = self->state.active;
  place->x = x;
  place->route = place->own_planned != 0 ? place->own_route : INJ_ROUTE_INTRAMUSCULAR;
  if (place->own_planned == 0 && strcmp (place->id, "own-1") == 0)
    place->route = INJ_ROUTE_SUBCUTANEOUS;
  place->note[0] = '\0';
  place->skip_reason[0] = '\0';
}

ModelPlace *
visit_model_add_free (VisitModel *self,
                      const char *muscle,
                      const char *side)
{
  ModelPlace *place = add_place (self, muscle, side);

  g_snprintf (place->id, sizeof place->id, "free-%d", ++self->n_free);

  return place;
}

void
visit_model_open (VisitModel *self,
                  gboolean    is_dysport,
                  int         labelled)
{
  int number = ++self->n_vials;

  g_assert_cmpint (number, <=, MODEL_N_VIALS);
  self->state.vials[number] = (ModelVial) { TRUE, is_dysport, labelled, "C1" };
  if (self->state.active == 0)
    self->state.active = number;
}

static const char *
or_null (const char *text)
{
  return text[0] != '\0' ? text : NULL;
}

static void
assert_plan (VisitModel       *self,
             const ModelPlace *expected,
             InjPlace         *place)
{
  InjPlannedDose *own = inj_place_get_planned_dose (place);

  g_assert_cmpint (inj_place_get_planned (place), ==, visit_model_get_planned (self, expected));
  g_assert_cmpint (inj_place_is_required (place), ==, visit_model_wants (self, expected));
  g_assert_cmpint (inj_place_counts_for_protocol (place), ==, expected->is_required);
  g_assert_cmpint (own != NULL ? own->units : 0, ==, expected->own_planned);
  if (own != NULL)
    g_assert_cmpstr (own->substance_id, ==, expected->own_is_dysport ? "abobotulinumtoxina" : "onabotulinumtoxina");
  g_assert_cmpint (inj_place_is_planned_in_other (place), ==,
                   own != NULL && expected->own_is_dysport != is_drawn_from_dysport (self, expected));
  g_assert_cmpint (own != NULL ? own->position.x : 0, ==, expected->own_x);
}

static void
assert_place (VisitModel       *self,
              const ModelPlace *expected,
              InjVisit         *visit)
{
  InjPlace *place = inj_visit_lookup_place (visit, expected->id);
  const InjInjection *dose;

  g_assert_cmpstr (inj_visit_get_deviation_reason (visit, expected->id), ==, or_null (expected->deviation_reason));
  g_assert_cmpint (place != NULL, ==, visit_model_lists (self, expected));
  if (place == NULL)
    return;

  g_assert_cmpstr (inj_muscle_get_id (inj_place_get_muscle (place)), ==, expected->muscle);
  assert_plan (self, expected, place);
  g_assert_cmpstr (inj_place_get_skip_reason (place), ==, or_null (expected->skip_reason));
  dose = inj_place_get_injection (place);
  g_assert_cmpint (dose != NULL ? dose->units : 0, ==, expected->units);
  if (dose == NULL)
    return;

  g_assert_cmpint (dose->vial, ==, expected->vial);
  g_assert_cmpint (dose->position.x, ==, expected->x);
  g_assert_cmpint (dose->route, ==, expected->route);
  g_assert_cmpstr (dose->note, ==, or_null (expected->note));
  g_assert_cmpstr (inj_side_get_id (dose->side), ==, expected->side);
  g_assert_cmpstr (inj_side_get_id (inj_place_get_side (place)), ==, expected->side);
}

static void
assert_places (VisitModel *self,
               InjVisit   *visit)
{
  guint n_listed = 0;

  for (guint i = 0; i < self->state.n_places; i++)
    {
      const ModelPlace *place = &self->state.places[i];

      assert_place (self, place, visit);
      if (visit_model_lists (self, place))
        n_listed++;
    }

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (visit)), ==, n_listed);
}

static void
assert_vials (VisitModel *self,
              InjVisit   *visit)
{
  InjVial *active = inj_visit_get_active_vial (visit);
  guint n_open = 0;

  g_assert_cmpint (active != NULL ? inj_vial_get_number (active) : 0, ==, self->state.active);
  for (int i = 1; i <= MODEL_N_VIALS; i++)
    if (self->state.vials[i].is_open)
      {
        InjVial *vial = inj_visit_lookup_vial (visit, i);

        n_open++;
        g_assert_cmpint (inj_vial_get_labelled (vial), ==, self->state.vials[i].labelled);
        g_assert_cmpstr (inj_vial_get_lot (vial), ==, self->state.vials[i].lot);
        g_assert_cmpint (inj_visit_get_given_from (visit, i), ==, self->state.vials[i].labelled - get_left (self, i));
        g_assert_true (g_ptr_array_find (inj_visit_get_vials (visit), vial, NULL));
      }
  g_assert_cmpuint (inj_visit_get_vials (visit)->len, ==, n_open);
}

/* "n of m" is the protocol's; what is wanted is of every plan. */
static void
count_plan (VisitModel       *self,
            const ModelPlace *place,
            gboolean          is_dysport,
            gboolean          counts,
            InjTally         *tally)
{
  int planned = get_planned_of (self, place, is_dysport);
  gboolean is_skipped = place->skip_reason[0] != '\0';
  gboolean is_hollow = place->units == 0 && !is_skipped;

  if (visit_model_wants (self, place))
    {
      tally->planned += planned;
      tally->skipped += is_skipped ? planned : 0;
      tally->to_go += is_hollow ? planned : 0;
      tally->wanted_hollow += is_hollow ? 1 : 0;
    }
  if (place->is_required)
    {
      tally->required++;
      tally->required_given += counts ? 1 : 0;
      tally->required_skipped += is_skipped ? 1 : 0;
      tally->required_hollow += is_hollow ? 1 : 0;
    }
}

/* Of the places that @muscle and @side name, or of all where they are NULL. */
static void
assert_tally (VisitModel     *self,
              gboolean        is_dysport,
              const char     *muscle,
              const char     *side,
              const InjTally *tally)
{
  InjTally expected = { 0 };

  for (guint i = 0; i < self->state.n_places; i++)
    {
      const ModelPlace *place = &self->state.places[i];
      gboolean counts = place->units > 0 && self->state.vials[place->vial].is_dysport == is_dysport;

      if ((muscle != NULL && strcmp (place->muscle, muscle) != 0) || (side != NULL && strcmp (place->side, side) != 0))
        continue;

      expected.given += counts ? place->units : 0;
      expected.sites += counts ? 1 : 0;
      count_plan (self, place, is_dysport, counts, &expected);
    }

  g_assert_cmpint (tally->given, ==, expected.given);
  g_assert_cmpint (tally->planned, ==, expected.planned);
  g_assert_cmpint (tally->to_go, ==, expected.to_go);
  g_assert_cmpint (tally->skipped, ==, expected.skipped);
  g_assert_cmpint (tally->sites, ==, expected.sites);
  g_assert_cmpint (tally->required, ==, expected.required);
  g_assert_cmpint (tally->required_given, ==, expected.required_given);
  g_assert_cmpint (tally->required_skipped, ==, expected.required_skipped);
  g_assert_cmpint (tally->required_hollow, ==, expected.required_hollow);
  g_assert_cmpint (tally->wanted_hollow, ==, expected.wanted_hollow);
}

static void
assert_totals (VisitModel *self,
               InjVisit   *visit,
               gboolean    is_dysport)
{
  InjTotals totals;

  inj_totals_count (visit, is_dysport ? "abobotulinumtoxina" : "onabotulinumtoxina", &totals);
  assert_tally (self, is_dysport, NULL, NULL, &totals.all);
  for (int side = 0; side < INJ_N_SIDES; side++)
    assert_tally (self, is_dysport, NULL, inj_side_get_id (side), &totals.by_side[side]);
  for (int muscle = 0; muscle < INJ_N_MUSCLES; muscle++)
    {
      assert_tally (self, is_dysport, inj_muscle_get_id (muscle), NULL, &totals.by_muscle[muscle]);
      for (int side = 0; side < INJ_N_SIDES; side++)
        assert_tally (self, is_dysport, inj_muscle_get_id (muscle), inj_side_get_id (side),
                      &totals.by_muscle_side[muscle][side]);
    }
}

static void
assert_visit (VisitModel *self,
              InjVisit   *visit)
{
  for (int i = 0; i < INJ_N_DETAILS; i++)
    g_assert_cmpstr (inj_visit_get_detail (visit, (InjDetail) i), ==, or_null (self->state.details[i]));
  g_assert_cmpstr (inj_visit_get_error_reason (visit), ==, or_null (self->state.error_reason));
  g_assert_cmpuint (inj_visit_get_add_ons (visit)->len, ==, self->state.has_add_on ? 1 : 0);
}

void
visit_model_assert (VisitModel *self,
                    InjVisit   *visit)
{
  assert_visit (self, visit);
  assert_places (self, visit);
  assert_vials (self, visit);
  assert_totals (self, visit, FALSE);
  assert_totals (self, visit, TRUE);
}
