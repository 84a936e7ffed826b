/* visit-run.c
 *
 * A run of random actions in two programs at once, held against a model.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "visit-run.h"

#include <string.h>

static gboolean
is_free (const ModelPlace *place)
{
  return g_str_has_prefix (place->id, "free-");
}

/* What was given before: beside a site, into another one of the protocol, and
 * where there is no site. */
static VisitFixture *
make_source (void)
{
  VisitFixture *source = visit_fixture_new ("preempt-195");

  visit_fixture_open (source, source->botox, 200, 4);
  visit_fixture_give (source, "procerus-midline-1", 750);
  visit_fixture_give (source, "occipitalis-left-5", 250);
  visit_fixture_give (source, "scalp-right-1", 100);
  visit_fixture_give_free (source, INJ_PLATE_BACK, 2500, 700, INJ_MUSCLE_TRAPEZIUS, NULL, 300);
  visit_fixture_give_free (source, INJ_PLATE_BACK, -2500, 700, INJ_MUSCLE_OTHER, "Platysma", 200);

  return source;
}

void
run_set_up (Run   *run,
            guint  seed)
{
  g_autoptr (GError) error = NULL;

  *run = (Run) { visit_fixture_new ("preempt-195"), visit_model_new (), .random = g_rand_new_with_seed (seed) };
  run->other = visit_fixture_replay (run->fixture->visit);
  run->source = make_source ();
  run->add_on = inj_protocol_parse ("made-up", MODEL_ADD_ON, -1, &error);
  g_assert_no_error (error);
}

void
run_tear_down (Run *run)
{
  g_object_unref (run->other);
  g_rand_free (run->random);
  visit_model_free (run->model);
  visit_fixture_free (run->fixture);
  visit_fixture_free (run->source);
  g_object_unref (run->add_on);
}

int
run_choose (Run *run,
            int  end)
{
  return g_rand_int_range (run->random, 0, end);
}

InjVisit *
run_choose_visit (Run *run)
{
  return run_choose (run, 2) == 0 ? run->fixture->visit : run->other;
}

ModelPlace *
run_choose_place (Run *run)
{
  return &run->model->state.places[run_choose (run, (int) run->model->state.n_places)];
}

int
run_choose_units (Run *run)
{
  static const int units[] = { 1, 250, 500, 500, 750, 2500, 9999, 10000, 100000 };

  return units[run_choose (run, G_N_ELEMENTS (units))];
}

void
run_done (Run        *run,
          InjAction  *action,
          GError    **error)
{
  g_autoptr (InjAction) stale = NULL;

  g_assert_no_error (*error);
  stale = inj_action_ref (action);
  visit_fixture_apply (run->fixture, action, error);
  g_assert_true (inj_visit_apply (run->other, stale, error));
  /* The same once more comes too late. */
  g_assert_false (inj_visit_apply (run->other, stale, error));
  g_assert_error (*error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_STALE);
  g_clear_error (error);
  run->n_done++;
}

void
run_refused (Run        *run,
             InjAction  *action,
             GError    **error)
{
  g_autofree char *account = visit_fixture_describe (run->fixture->visit, FALSE);

  g_assert_null (action);
  g_assert_error (*error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_REFUSED);
  g_assert_cmpstr (account, ==, run->fixture->account);
  g_clear_error (error);
  run->n_refused++;
}

/* Puts into the model what the action plans; what it says of each place is for
 * the caller to have checked. */
static void
take_plans (Run             *run,
            const InjAction *action)
{
  g_assert_nonnull (action);
  for (guint i = 0; i < action->changes->len; i++)
    {
      const InjChange *change = g_ptr_array_index (action->changes, i);
      const InjPlannedDose *planned = change->planned;
      ModelPlace *place;

      if (change->kind == INJ_CHANGE_DETAIL)
        g_strlcpy (run->model->state.details[change->detail], change->value, 12);
      if (change->kind != INJ_CHANGE_PLAN)
        continue;

      place = visit_model_find (run->model, change->place_id);
      if (place == NULL)
        place = visit_model_add_free (run->model, inj_muscle_get_id (planned->muscle), inj_side_get_id (planned->side));
      g_assert_cmpstr (place->id, ==, change->place_id);
      g_assert_cmpint (place->units, ==, 0);
      place->own_planned = (int) planned->units;
      place->own_is_dysport = strcmp (planned->substance_id, "abobotulinumtoxina") == 0;
      place->own_x = planned->position.x;
      place->own_route = planned->route;
    }
}

static InjProduct *
run_get_product (Run *run,
                 int  vial)
{
  return run->model->state.vials[vial].is_dysport ? run->fixture->dysport : run->fixture->botox;
}

static InjPosition
choose_position (Run              *run,
                 const ModelPlace *place)
{
  const InjPosition *anchor = inj_anchors_lookup (run->fixture->anchors, place->id);
  InjPosition position = { INJ_PLATE_BACK, strcmp (place->side, "right") == 0 ? 3000 : -3000, 800 };

  if (anchor != NULL)
    position = *anchor;
  position.x += run_choose (run, 100);

  return position;
}

void
run_plan (Run     *run,
          GError **error)
{
  ModelPlace *place = run_choose_place (run);
  int units = run_choose_units (run);
  InjPlannedDose template = { .place_id = place->id, .units = units, .position = choose_position (run, place),
                              .route = run_choose (run, 2) == 0 ? INJ_ROUTE_INTRADERMAL : INJ_ROUTE_INTRAMUSCULAR };
  g_autoptr (InjPlannedDose) planned = NULL;
  InjAction *action;

  g_assert_true (inj_muscle_from_id (place->muscle, &template.muscle));
  g_assert_true (inj_side_from_id (place->side, &template.side));
  planned = inj_planned_dose_new (&template);
  action = inj_compose_plan (run_choose_visit (run), &run->fixture->compose, planned, error);
  if (place->units != 0 || (strcmp (place->id, "own-1") == 0 && !run->knows_add_on))
    {
      run_refused (run, action, error);
      return;
    }

  g_assert_no_error (*error);
  visit_model_remember (run->model);
  place->skip_reason[0] = '\0';
  take_plans (run, action);
  g_assert_cmpint (place->own_planned, ==, units);
  g_assert_true (place->own_is_dysport == run->model->state.vials[run->model->state.active].is_dysport);
  run_done (run, action, error);
}

void
run_unplan (Run     *run,
            GError **error)
{
  ModelPlace *place = run_choose_place (run);
  InjAction *action = inj_compose_unplan (run_choose_visit (run), &run->fixture->compose, place->id, error);

  if (place->units != 0 || place->skip_reason[0] != '\0' || place->own_planned == 0)
    {
      run_refused (run, action, error);
      return;
    }

  visit_model_remember (run->model);
  place->own_planned = place->own_x = 0;
  run_done (run, action, error);
}

void
run_repeat (Run     *run,
            GError **error)
{
  InjAction *action;

  if (run->model->n_free > MODEL_N_FREE / 2)
    return;

  action = inj_compose_repeat (run_choose_visit (run), &run->fixture->compose, run->source->visit, error);
  if (action == NULL)
    {
      run_refused (run, action, error);
      return;
    }

  visit_model_remember (run->model);
  take_plans (run, action);
  run_done (run, action, error);
}

void
run_mirror (Run     *run,
            GError **error)
{
  InjSide done = run_choose (run, 2) == 0 ? INJ_SIDE_RIGHT : INJ_SIDE_LEFT;
  InjAction *action;

  if (run->model->n_free > MODEL_N_FREE / 2)
    return;

  action = inj_compose_mirror (run_choose_visit (run), &run->fixture->compose, done, error);
  if (action == NULL)
    {
      run_refused (run, action, error);
      return;
    }

  visit_model_remember (run->model);
  for (guint i = 0; i < action->changes->len; i++)
    {
      const InjPlannedDose *planned = ((InjChange *) g_ptr_array_index (action->changes, i))->planned;
      const ModelPlace *mirrored = visit_model_find (run->model, planned->from_place);

      g_assert_cmpstr (mirrored->side, ==, inj_side_get_id (done));
      g_assert_cmpstr (planned->substance_id, ==, inj_product_get_substance_id (run_get_product (run, mirrored->vial)));
      g_assert_cmpstr (mirrored->muscle, ==, inj_muscle_get_id (planned->muscle));
      g_assert_cmpint (mirrored->units, ==, planned->units);
      g_assert_cmpint (planned->side, ==, done == INJ_SIDE_RIGHT ? INJ_SIDE_LEFT : INJ_SIDE_RIGHT);
    }
  take_plans (run, action);
  run_done (run, action, error);
}

void
run_fill_in (Run     *run,
             GError **error)
{
  static const struct
  {
    InjDetail   detail;
    const char *value;
  } values[] = {
    { INJ_DETAIL_INJECTOR, "Dr. Other" }, { INJ_DETAIL_INJECTOR, "" }, { INJ_DETAIL_CONSENT, "yes" },
    { INJ_DETAIL_CONSENT, "" }, { INJ_DETAIL_HEADACHE_DAYS, "17" }, { INJ_DETAIL_HEADACHE_DAYS, "0" },
    { INJ_DETAIL_AUTHORISATION_EXPIRY, "2027-01-31" },
  };
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  InjDetailEntry first = { 0 }, note = { INJ_DETAIL_NOTE, run_choose (run, 2) == 0 ? (char *) "calm" : NULL };
  int row = run_choose (run, G_N_ELEMENTS (values));
  ModelState *state = &run->model->state;
  InjAction *action;

  first = (InjDetailEntry) { values[row].detail, (char *) values[row].value };
  g_ptr_array_add (entries, &first);
  g_ptr_array_add (entries, &note);
  action = inj_compose_fill_in (run_choose_visit (run), &run->fixture->compose, entries, error);
  if (strcmp (state->details[first.detail], first.value) == 0 &&
      strcmp (state->details[INJ_DETAIL_NOTE], note.value != NULL ? note.value : "") == 0)
    {
      run_refused (run, action, error);
      return;
    }

  visit_model_remember (run->model);
  g_strlcpy (state->details[first.detail], first.value, 12);
  g_strlcpy (state->details[INJ_DETAIL_NOTE], note.value != NULL ? note.value : "", 12);
  run_done (run, action, error);
}

void
run_explain (Run     *run,
             GError **error)
{
  static const char *const reasons[] = { "sore", "asked for", NULL };
  ModelPlace *place = run_choose_place (run);
  const char *reason = reasons[run_choose (run, G_N_ELEMENTS (reasons))];
  InjAction *action = inj_compose_explain (run_choose_visit (run), &run->fixture->compose, place->id, reason, error);

  if (strcmp (place->deviation_reason, reason != NULL ? reason : "") == 0 ||
      (strcmp (place->id, "own-1") == 0 && !run->knows_add_on))
    {
      run_refused (run, action, error);
      return;
    }

  visit_model_remember (run->model);
  g_strlcpy (place->deviation_reason, reason != NULL ? reason : "", sizeof place->deviation_reason);
  run_done (run, action, error);
}

static InjVial *
make_correction (Run        *run,
                 int         number,
                 gboolean    is_dysport,
                 const char *lot,
                 int         labelled)
{
  g_autoptr (GError) error = NULL;
  InjVial *vial = inj_vial_new (number, is_dysport ? run->fixture->dysport : run->fixture->botox, lot, DATE_OF_VISIT,
                                labelled, 2000, &error);

  g_assert_no_error (error);

  return vial;
}

void
run_correct_vial (Run     *run,
                  GError **error)
{
  ModelVial *vials = run->model->state.vials;
  int number = 1 + run_choose (run, MODEL_N_VIALS);
  gboolean is_dysport = run_choose (run, 4) == 0;
  const char *lot = run_choose (run, 2) == 0 ? "C1" : "C2";
  int labelled = (int) INJ_UNITS (run_choose (run, 2) == 0 ? 100 : 200);
  g_autoptr (InjVial) vial = make_correction (run, number, is_dysport, lot, labelled);
  InjAction *action = inj_compose_correct_vial (run_choose_visit (run), &run->fixture->compose, vial, error);

  if (!vials[number].is_open || vials[number].is_dysport != is_dysport ||
      (strcmp (vials[number].lot, lot) == 0 && vials[number].labelled == labelled))
    {
      run_refused (run, action, error);
      return;
    }

  visit_model_remember (run->model);
  g_strlcpy (vials[number].lot, lot, sizeof vials[number].lot);
  vials[number].labelled = labelled;
  run_done (run, action, error);
}

void
run_withdraw_vial (Run     *run,
                   GError **error)
{
  ModelState *state = &run->model->state;
  int number = 1 + run_choose (run, MODEL_N_VIALS);
  InjAction *action = inj_compose_withdraw_vial (run_choose_visit (run), &run->fixture->compose, number, error);
  gboolean is_used = FALSE;

  for (guint i = 0; i < state->n_places; i++)
    is_used = is_used || (state->places[i].units != 0 && state->places[i].vial == number);
  if (!state->vials[number].is_open || is_used)
    {
      run_refused (run, action, error);
      return;
    }

  visit_model_remember (run->model);
  state->vials[number].is_open = FALSE;
  if (state->active == number)
    {
      state->active = 0;
      for (int i = MODEL_N_VIALS; i > 0; i--)
        if (state->vials[i].is_open && state->vials[i].is_dysport == state->vials[number].is_dysport)
          state->active = i;
    }
  run_done (run, action, error);
}

void
run_add_on (Run     *run,
            GError **error)
{
  gboolean withdrawn = run_choose (run, 2) == 0;
  InjAction *action = inj_compose_add_on (run_choose_visit (run), &run->fixture->compose, run->add_on, withdrawn,
                                          error);

  if (run->model->state.has_add_on != withdrawn)
    {
      g_assert_null (action);
      g_clear_error (error);
      run->n_refused++;
      return;
    }

  visit_model_remember (run->model);
  visit_model_add_on (run->model, !withdrawn);
  run->knows_add_on = TRUE;
  run_done (run, action, error);
}

void
run_discard (Run     *run,
             GError **error)
{
  const char *sites[] = { "scalp-left-1", NULL };

  visit_model_remember (run->model);
  g_strlcpy (run->model->state.error_reason, "a mistake", 12);
  run_done (run, inj_compose_discard (run_choose_visit (run), &run->fixture->compose, "a mistake", error), error);
  visit_model_assert (run->model, run->fixture->visit);

  run_refused (run, inj_compose_give (run_choose_visit (run), &run->fixture->compose, sites, &INJ_DOSE (100), FALSE,
                                      error), error);
  run_refused (run, inj_compose_sign (run_choose_visit (run), &run->fixture->compose, "Dr. Sample", NULL, error), error);
  run_refused (run, inj_compose_redo (run_choose_visit (run), &run->fixture->compose, error), error);

  g_assert_true (visit_model_undo (run->model));
  run_done (run, inj_compose_undo (run_choose_visit (run), &run->fixture->compose, error), error);
}

/* Voids, adds or corrects, as far as the model says that it can be. */
void
run_amend (Run     *run,
           GError **error)
{
  ModelState *state = &run->model->state;
  ModelPlace *place = run_choose_place (run);
  InjAmendment amendment = { .author = "Dr. Late", .reason = "read again", .place_id = place->id, .vial_number = 1,
                             .dose = INJ_DOSE (300) };
  g_autoptr (InjVial) vial = NULL;
  InjAction *action;

  if (is_free (place) && place->units == 0)
    return;

  amendment.kind = place->units != 0 ? INJ_AMENDMENT_VOID_DOSE : INJ_AMENDMENT_ADD_DOSE;
  if (run_choose (run, 4) == 0)
    {
      amendment.kind = INJ_AMENDMENT_CORRECT_VIAL;
      amendment.vial = vial = make_correction (run, 1, state->vials[1].is_dysport, "C3",
                                               MAX (state->vials[1].labelled, 100));
    }

  action = inj_compose_amend (run_choose_visit (run), &run->fixture->compose, &amendment, error);
  if (amendment.kind == INJ_AMENDMENT_ADD_DOSE &&
      (!state->vials[1].is_open || (strcmp (place->id, "own-1") == 0 && !visit_model_lists (run->model, place))))
    {
      run_refused (run, action, error);
      return;
    }
  if (amendment.kind == INJ_AMENDMENT_CORRECT_VIAL && !state->vials[1].is_open)
    {
      run_refused (run, action, error);
      return;
    }

  if (amendment.kind == INJ_AMENDMENT_CORRECT_VIAL)
    {
      g_strlcpy (state->vials[1].lot, "C3", sizeof state->vials[1].lot);
    }
  else if (amendment.kind == INJ_AMENDMENT_VOID_DOSE)
    {
      place->units = place->vial = place->x = 0;
    }
  else
    {
      int active = state->active, labelled = state->vials[1].labelled;
      const InjPosition *anchor = inj_anchors_lookup (run->fixture->anchors, place->id);

      /* From that vial, whatever it holds. */
      state->active = 1;
      state->vials[1].labelled = G_MAXINT / 2;
      visit_model_give (run->model, place, 300,
                        place->own_planned != 0 ? place->own_x : anchor != NULL ? anchor->x : MODEL_OWN_X);
      state->active = active;
      state->vials[1].labelled = labelled;
    }
  run_done (run, action, error);
}
