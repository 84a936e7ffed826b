/* test-visit-random.c
 *
 * Random sequences of actions, undo and redo, by two programs at once, against
 * a model that keeps every state whole.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/visit/inj-visit.h"

#include <string.h>

#include "visit-run.h"

#define N_STEPS 400

/* Where a dose as planned goes. */
static int
get_anchor_x (Run              *run,
              const ModelPlace *place)
{
  const InjPosition *anchor = inj_anchors_lookup (run->fixture->anchors, place->id);

  if (place->own_planned != 0)
    return place->own_x;

  return anchor != NULL ? anchor->x : MODEL_OWN_X;
}

/* Sites of the table can always be given, others where something is planned. */
static gboolean
is_there (Run              *run,
          const ModelPlace *place)
{
  return inj_anchors_lookup (run->fixture->anchors, place->id) != NULL || visit_model_lists (run->model, place);
}

static void
give (Run     *run,
      GError **error)
{
  ModelPlace *place = run_choose_place (run);
  const char *place_ids[] = { place->id, NULL };
  int units = run_choose (run, 3) == 0 ? run_choose_units (run) : 0;
  int given = units != 0 ? units : visit_model_get_planned (run->model, place);
  InjAction *action = inj_compose_give (run_choose_visit (run), &run->fixture->compose, place_ids, &INJ_DOSE (units), FALSE,
                                        error);

  if (run->model->state.active == 0 || place->units != 0 || given == 0 || !is_there (run, place))
    {
      run_refused (run, action, error);
      return;
    }

  visit_model_remember (run->model);
  visit_model_give (run->model, place, given, get_anchor_x (run, place));
  run_done (run, action, error);
}

/* Where nothing there has any, it is said of the first what is missing. */
static gboolean
has_units (Run   *run,
           char **place_ids)
{
  for (guint i = 0; place_ids[i] != NULL; i++)
    if (visit_model_get_planned (run->model, visit_model_find (run->model, place_ids[i])) == 0)
      return FALSE;

  return TRUE;
}

static void
give_hollow (Run     *run,
             GError **error)
{
  int muscle = run_choose (run, 4) == 0 ? -1 : run_choose (run, INJ_N_MUSCLES);
  int side = run_choose (run, 2) == 0 ? -1 : run_choose (run, INJ_N_SIDES);
  InjVisit *visit = run_choose_visit (run);
  g_auto (GStrv) place_ids = inj_compose_dup_givable (visit, muscle, side);
  InjAction *action = inj_compose_give (visit, &run->fixture->compose, (const char *const *) place_ids, NULL, TRUE,
                                        error);
  guint n_given = 0;

  if (run->model->state.active == 0 || place_ids[0] == NULL || !has_units (run, place_ids))
    {
      run_refused (run, action, error);
      return;
    }

  visit_model_remember (run->model);
  for (guint i = 0; i < run->model->state.n_places; i++)
    {
      ModelPlace *place = &run->model->state.places[i];

      if (visit_model_wants (run->model, place) && place->units == 0 && place->skip_reason[0] == '\0' &&
          visit_model_get_planned (run->model, place) != 0 &&
          (muscle < 0 || strcmp (place->muscle, inj_muscle_get_id (muscle)) == 0) &&
          (side < 0 || strcmp (place->side, inj_side_get_id (side)) == 0))
        {
          g_assert_true (g_strv_contains ((const char *const *) place_ids, place->id));
          n_given++;
        }
    }
  /* In the visit's order, since it settles which dose is of which vial. */
  for (guint i = 0; place_ids[i] != NULL; i++)
    {
      ModelPlace *place = visit_model_find (run->model, place_ids[i]);

      visit_model_give (run->model, place, visit_model_get_planned (run->model, place), get_anchor_x (run, place));
    }
  g_assert_cmpuint (g_strv_length (place_ids), ==, n_given);
  run_done (run, action, error);
}

static void
give_free (Run     *run,
           GError **error)
{
  InjPosition position = { INJ_PLATE_BACK, run_choose (run, 2) == 0 ? 3000 : -3000, run_choose (run, 5000) };
  int units = run_choose_units (run);
  ModelPlace *place;
  InjAction *action;

  if (run->model->n_free > MODEL_N_FREE / 2)
    return;

  action = inj_compose_give_free (run_choose_visit (run), &run->fixture->compose, &position, INJ_MUSCLE_TRAPEZIUS, NULL,
                                  &INJ_DOSE (units), error);
  if (run->model->state.active == 0)
    {
      run_refused (run, action, error);
      return;
    }

  visit_model_remember (run->model);
  place = visit_model_add_free (run->model, "trapezius", position.x > 0 ? "right" : "left");
  visit_model_give (run->model, place, units, position.x);
  run_done (run, action, error);
}

static void
void_dose (Run     *run,
           GError **error)
{
  ModelPlace *place = run_choose_place (run);
  InjAction *action = inj_compose_void (run_choose_visit (run), &run->fixture->compose, place->id, "wrong site", error);

  if (place->units == 0)
    {
      run_refused (run, action, error);
      return;
    }

  visit_model_remember (run->model);
  place->units = place->vial = place->x = 0;
  run_done (run, action, error);
}

static void
correct (Run     *run,
         GError **error)
{
  ModelPlace *place = run_choose_place (run);
  int units = run_choose_units (run) + run_choose (run, 2);
  gboolean is_noted = run_choose (run, 2) == 0;
  InjDose dose = { units, is_noted ? INJ_ROUTE_INTRADERMAL : INJ_DOSE_ROUTE_AS_PLANNED, is_noted ? "it bled" : NULL };
  InjAction *action = inj_compose_correct (run_choose_visit (run), &run->fixture->compose, place->id, &dose, error);

  if (place->units == 0 || units > 100000)
    {
      run_refused (run, action, error);
      return;
    }

  visit_model_remember (run->model);
  place->units = units;
  if (is_noted)
    {
      place->route = INJ_ROUTE_INTRADERMAL;
      g_strlcpy (place->note, "it bled", sizeof place->note);
    }
  run_done (run, action, error);
}

static void
move (Run     *run,
      GError **error)
{
  ModelPlace *place = run_choose_place (run);
  InjPlace *real = inj_visit_lookup_place (run->fixture->visit, place->id);
  gboolean is_free = g_str_has_prefix (place->id, "free-");
  InjPosition position = { INJ_PLATE_BACK, run_choose (run, 2) == 0 ? 1500 : -1500, 0 };
  gboolean crosses;
  InjAction *action;

  if (real != NULL && inj_place_get_plate (real) != INJ_PLATE_BACK)
    return;

  action = inj_compose_move (run_choose_visit (run), &run->fixture->compose, place->id, &position, error);
  crosses = strcmp (place->side, position.x > 0 ? "right" : "left") != 0;
  if (place->units == 0 || (crosses && !is_free))
    {
      run_refused (run, action, error);
      return;
    }

  visit_model_remember (run->model);
  place->x = position.x;
  if (is_free)
    g_strlcpy (place->side, position.x > 0 ? "right" : "left", sizeof place->side);
  run_done (run, action, error);
}

static void
skip (Run     *run,
      GError **error)
{
  ModelPlace *place = run_choose_place (run);
  const char *place_ids[] = { place->id, NULL };
  const char *reason = run_choose (run, 2) == 0 ? "pain" : "scar";
  InjAction *action = inj_compose_skip (run_choose_visit (run), &run->fixture->compose, place_ids, reason, error);

  if (place->units != 0 || !visit_model_lists (run->model, place) || place->skip_reason[0] != '\0')
    {
      run_refused (run, action, error);
      return;
    }

  visit_model_remember (run->model);
  g_strlcpy (place->skip_reason, reason, sizeof place->skip_reason);
  run_done (run, action, error);
}

static void
unskip (Run     *run,
        GError **error)
{
  ModelPlace *place = run_choose_place (run);
  InjAction *action = inj_compose_unskip (run_choose_visit (run), &run->fixture->compose, place->id, error);

  if (place->skip_reason[0] == '\0')
    {
      run_refused (run, action, error);
      return;
    }

  visit_model_remember (run->model);
  place->skip_reason[0] = '\0';
  run_done (run, action, error);
}

static void
open_vial (Run     *run,
           GError **error)
{
  static const int labelled[] = { 50, 100, 200 };
  gboolean is_dysport = run_choose (run, 5) == 0;
  gboolean activate = run_choose (run, 3) == 0;
  InjProduct *product = is_dysport ? run->fixture->dysport : run->fixture->botox;
  int units = labelled[run_choose (run, G_N_ELEMENTS (labelled))];
  g_autoptr (InjVial) vial = NULL;

  if (run->model->n_vials == MODEL_N_VIALS)
    return;

  vial = inj_vial_new (0, product, "C1", DATE_OF_VISIT, INJ_UNITS (units), 2000, error);
  visit_model_remember (run->model);
  visit_model_open (run->model, is_dysport, (int) INJ_UNITS (units));
  if (activate)
    run->model->state.active = run->model->n_vials;
  run_done (run, inj_compose_open_vial (run_choose_visit (run), &run->fixture->compose, vial, activate, error), error);
}

static void
choose_vial (Run     *run,
             GError **error)
{
  int number = run_choose (run, MODEL_N_VIALS + 1);
  InjAction *action = inj_compose_choose_vial (run_choose_visit (run), &run->fixture->compose, number, error);

  if (!run->model->state.vials[number].is_open || run->model->state.active == number)
    {
      run_refused (run, action, error);
      return;
    }

  visit_model_remember (run->model);
  run->model->state.active = number;
  run_done (run, action, error);
}

static void
undo (Run     *run,
      GError **error)
{
  for (int i = run_choose (run, 12); i >= 0; i--)
    {
      InjAction *action = inj_compose_undo (run_choose_visit (run), &run->fixture->compose, error);

      if (visit_model_undo (run->model))
        run_done (run, action, error);
      else
        run_refused (run, action, error);
      visit_model_assert (run->model, run->fixture->visit);
    }
}

static void
redo (Run     *run,
      GError **error)
{
  for (int i = run_choose (run, 12); i >= 0; i--)
    {
      InjAction *action = inj_compose_redo (run_choose_visit (run), &run->fixture->compose, error);

      if (visit_model_redo (run->model))
        run_done (run, action, error);
      else
        run_refused (run, action, error);
      visit_model_assert (run->model, run->fixture->visit);
    }
}

/* As often as they stand here. */
static const RunStep steps[] = {
  give, give, give, give, give, give_hollow, give_free, void_dose, void_dose, correct, correct, move, move, skip, skip,
  unskip, open_vial, choose_vial, undo, undo, redo, redo, run_plan, run_plan, run_unplan, run_repeat, run_mirror,
  run_fill_in, run_explain, run_correct_vial, run_withdraw_vial, run_add_on, run_add_on, run_discard,
};

/* The other program ends and starts again from the log. */
static void
restart (Run *run)
{
  g_autofree char *account = NULL;

  g_clear_object (&run->other);
  run->other = visit_fixture_replay (run->fixture->visit);
  account = visit_fixture_describe (run->other, FALSE);
  g_assert_cmpstr (account, ==, run->fixture->account);
}

/* Nothing is undone over a signature or an amendment. */
static void
sign_and_amend (Run *run)
{
  InjCompose *compose = &run->fixture->compose;
  InjAmendment in_error = { INJ_AMENDMENT_IN_ERROR, "Dr. Late", "wrong", .place_id = NULL };
  g_autoptr (GError) error = NULL;

  run_done (run, inj_compose_sign (run_choose_visit (run), compose, "Dr. Sample", NULL, &error), &error);
  for (int i = 0; i < 40; i++)
    {
      run_amend (run, &error);
      visit_model_assert (run->model, run->fixture->visit);
      run_refused (run, inj_compose_undo (run_choose_visit (run), compose, &error), &error);
      run_refused (run, inj_compose_redo (run_choose_visit (run), compose, &error), &error);
    }

  g_strlcpy (run->model->state.error_reason, in_error.reason, 12);
  run_done (run, inj_compose_amend (run_choose_visit (run), compose, &in_error, &error), &error);
  visit_model_assert (run->model, run->fixture->visit);
  run_refused (run, inj_compose_amend (run_choose_visit (run), compose, &in_error, &error), &error);
  restart (run);
}

static void
test_random (gconstpointer data)
{
  guint seed = GPOINTER_TO_UINT (data);
  Run run;

  g_test_message ("seed %u", seed);
  run_set_up (&run, seed);
  visit_model_assert (run.model, run.fixture->visit);
  for (int i = 0; i < N_STEPS; i++)
    {
      g_autoptr (GError) error = NULL;

      /* Redo can discard the draft again, and then only undo is left. */
      if (run.model->state.error_reason[0] != '\0')
        undo (&run, &error);
      else
        steps[run_choose (&run, G_N_ELEMENTS (steps))] (&run, &error);
      visit_model_assert (run.model, run.fixture->visit);
      if (run_choose (&run, 50) == 0)
        restart (&run);
    }

  /* Back to the blank sheet, and forward to where it ended. */
  while (inj_visit_get_undoable (run.fixture->visit) != NULL)
    {
      g_assert_true (visit_model_undo (run.model));
      visit_fixture_undo (run.fixture);
      visit_model_assert (run.model, run.fixture->visit);
    }
  g_assert_cmpuint (run.model->past->len, ==, 0);
  while (visit_model_redo (run.model))
    {
      visit_fixture_redo (run.fixture);
      visit_model_assert (run.model, run.fixture->visit);
    }
  restart (&run);
  if (run.model->state.error_reason[0] != '\0')
    {
      g_autoptr (GError) error = NULL;

      undo (&run, &error);
    }
  sign_and_amend (&run);

  /* Else the seed tries nothing. */
  g_assert_cmpuint (run.n_done, >, N_STEPS / 2);
  g_assert_cmpuint (run.n_refused, >, N_STEPS / 20);
  run_tear_down (&run);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint seed = 1; seed <= 12; seed++)
    {
      g_autofree char *path = g_strdup_printf ("/visit-random/seed-%u", seed);

      g_test_add_data_func (path, GUINT_TO_POINTER (seed), test_random);
    }

  return g_test_run ();
}
