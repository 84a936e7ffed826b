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

#include "visit-fixture.h"
#include "visit-model.h"

#define N_STEPS 400

/* One program's visit is the fixture's; the other one follows its log. Each
 * action is composed in either of them. */
typedef struct
{
  VisitFixture *fixture;
  VisitModel   *model;
  InjVisit     *other;
  GRand        *random;
  guint         n_done;
  guint         n_refused;
} Run;

static int
choose (Run *run,
        int  end)
{
  return g_rand_int_range (run->random, 0, end);
}

static InjVisit *
choose_visit (Run *run)
{
  return choose (run, 2) == 0 ? run->fixture->visit : run->other;
}

static ModelPlace *
choose_place (Run *run)
{
  return &run->model->state.places[choose (run, (int) run->model->state.n_places)];
}

static int
choose_units (Run *run)
{
  static const int units[] = { 1, 250, 500, 500, 750, 2500, 9999, 10000, 100000 };

  return units[choose (run, G_N_ELEMENTS (units))];
}

/* Applies what was composed, in both programs. */
static void
done (Run        *run,
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

static void
refused (Run        *run,
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

static int
get_anchor_x (Run        *run,
              const char *place_id)
{
  return inj_anchors_lookup (run->fixture->anchors, place_id)->x;
}

static void
give (Run     *run,
      GError **error)
{
  ModelPlace *place = choose_place (run);
  const char *place_ids[] = { place->id, NULL };
  int units = choose (run, 3) == 0 ? choose_units (run) : 0;
  int given = units != 0 ? units : place->planned;
  InjAction *action = inj_compose_give (choose_visit (run), &run->fixture->compose, place_ids, &INJ_DOSE (units), FALSE,
                                        error);

  if (run->model->state.active == 0 || place->units != 0 || given == 0 || g_str_has_prefix (place->id, "free-"))
    {
      refused (run, action, error);
      return;
    }

  visit_model_remember (run->model);
  visit_model_give (run->model, place, given, get_anchor_x (run, place->id));
  done (run, action, error);
}

static void
give_hollow (Run     *run,
             GError **error)
{
  int muscle = choose (run, 4) == 0 ? -1 : choose (run, INJ_N_MUSCLES);
  int side = choose (run, 2) == 0 ? -1 : choose (run, INJ_N_SIDES);
  InjVisit *visit = choose_visit (run);
  g_auto (GStrv) place_ids = inj_compose_dup_hollow (visit, muscle, side);
  InjAction *action = inj_compose_give (visit, &run->fixture->compose, (const char *const *) place_ids, NULL, TRUE,
                                        error);
  guint n_given = 0;

  if (run->model->state.active == 0 || place_ids[0] == NULL)
    {
      refused (run, action, error);
      return;
    }

  visit_model_remember (run->model);
  for (guint i = 0; i < run->model->state.n_places; i++)
    {
      ModelPlace *place = &run->model->state.places[i];

      if (!place->is_required || place->units != 0 || place->skip_reason[0] != '\0' ||
          (muscle >= 0 && strcmp (place->muscle, inj_muscle_get_id (muscle)) != 0) ||
          (side >= 0 && strcmp (place->side, inj_side_get_id (side)) != 0))
        continue;

      visit_model_give (run->model, place, place->planned, get_anchor_x (run, place->id));
      n_given++;
    }
  g_assert_cmpuint (g_strv_length (place_ids), ==, n_given);
  done (run, action, error);
}

static void
give_free (Run     *run,
           GError **error)
{
  InjPosition position = { INJ_PLATE_BACK, choose (run, 2) == 0 ? 3000 : -3000, choose (run, 5000) };
  int units = choose_units (run);
  ModelPlace *place;
  InjAction *action;

  if (run->model->n_free == MODEL_N_FREE)
    return;

  action = inj_compose_give_free (choose_visit (run), &run->fixture->compose, &position, INJ_MUSCLE_TRAPEZIUS, NULL,
                                  &INJ_DOSE (units), error);
  if (run->model->state.active == 0)
    {
      refused (run, action, error);
      return;
    }

  visit_model_remember (run->model);
  place = visit_model_add_free (run->model, "trapezius", position.x > 0 ? "right" : "left");
  visit_model_give (run->model, place, units, position.x);
  done (run, action, error);
}

static void
void_dose (Run     *run,
           GError **error)
{
  ModelPlace *place = choose_place (run);
  InjAction *action = inj_compose_void (choose_visit (run), &run->fixture->compose, place->id, "wrong site", error);

  if (place->units == 0)
    {
      refused (run, action, error);
      return;
    }

  visit_model_remember (run->model);
  place->units = place->vial = place->x = 0;
  done (run, action, error);
}

static void
correct (Run     *run,
         GError **error)
{
  ModelPlace *place = choose_place (run);
  int units = choose_units (run) + choose (run, 2);
  InjAction *action = inj_compose_correct (choose_visit (run), &run->fixture->compose, place->id, &INJ_DOSE (units),
                                           error);

  if (place->units == 0 || units > 100000)
    {
      refused (run, action, error);
      return;
    }

  visit_model_remember (run->model);
  place->units = units;
  done (run, action, error);
}

static void
move (Run     *run,
      GError **error)
{
  ModelPlace *place = choose_place (run);
  InjPlace *real = inj_visit_lookup_place (run->fixture->visit, place->id);
  gboolean is_free = g_str_has_prefix (place->id, "free-");
  InjPosition position = { INJ_PLATE_BACK, choose (run, 2) == 0 ? 1500 : -1500, 0 };
  gboolean crosses;
  InjAction *action;

  if (real != NULL && inj_place_get_plate (real) != INJ_PLATE_BACK)
    return;

  action = inj_compose_move (choose_visit (run), &run->fixture->compose, place->id, &position, error);
  crosses = strcmp (place->side, position.x > 0 ? "right" : "left") != 0;
  if (place->units == 0 || (crosses && !is_free))
    {
      refused (run, action, error);
      return;
    }

  visit_model_remember (run->model);
  place->x = position.x;
  if (is_free)
    g_strlcpy (place->side, position.x > 0 ? "right" : "left", sizeof place->side);
  done (run, action, error);
}

static void
skip (Run     *run,
      GError **error)
{
  ModelPlace *place = choose_place (run);
  const char *place_ids[] = { place->id, NULL };
  const char *reason = choose (run, 2) == 0 ? "pain" : "scar";
  InjAction *action = inj_compose_skip (choose_visit (run), &run->fixture->compose, place_ids, reason, error);

  if (place->units != 0 || place->planned == 0 || place->skip_reason[0] != '\0')
    {
      refused (run, action, error);
      return;
    }

  visit_model_remember (run->model);
  g_strlcpy (place->skip_reason, reason, sizeof place->skip_reason);
  done (run, action, error);
}

static void
unskip (Run     *run,
        GError **error)
{
  ModelPlace *place = choose_place (run);
  InjAction *action = inj_compose_unskip (choose_visit (run), &run->fixture->compose, place->id, error);

  if (place->skip_reason[0] == '\0')
    {
      refused (run, action, error);
      return;
    }

  visit_model_remember (run->model);
  place->skip_reason[0] = '\0';
  done (run, action, error);
}

static void
open_vial (Run     *run,
           GError **error)
{
  static const int labelled[] = { 50, 100, 200 };
  gboolean is_dysport = choose (run, 5) == 0;
  gboolean activate = choose (run, 3) == 0;
  InjProduct *product = is_dysport ? run->fixture->dysport : run->fixture->botox;
  int units = labelled[choose (run, G_N_ELEMENTS (labelled))];
  g_autoptr (InjVial) vial = NULL;

  if (run->model->n_vials == MODEL_N_VIALS)
    return;

  vial = inj_vial_new (0, product, "C1", DATE_OF_VISIT, INJ_UNITS (units), 2000, error);
  visit_model_remember (run->model);
  visit_model_open (run->model, is_dysport, (int) INJ_UNITS (units));
  if (activate)
    run->model->state.active = run->model->n_vials;
  done (run, inj_compose_open_vial (choose_visit (run), &run->fixture->compose, vial, activate, error), error);
}

static void
choose_vial (Run     *run,
             GError **error)
{
  int number = choose (run, MODEL_N_VIALS + 1);
  InjAction *action = inj_compose_choose_vial (choose_visit (run), &run->fixture->compose, number, error);

  if (!run->model->state.vials[number].is_open || run->model->state.active == number)
    {
      refused (run, action, error);
      return;
    }

  visit_model_remember (run->model);
  run->model->state.active = number;
  done (run, action, error);
}

static void
undo (Run     *run,
      GError **error)
{
  for (int i = choose (run, 12); i >= 0; i--)
    {
      InjAction *action = inj_compose_undo (choose_visit (run), &run->fixture->compose, error);

      if (visit_model_undo (run->model))
        done (run, action, error);
      else
        refused (run, action, error);
      visit_model_assert (run->model, run->fixture->visit);
    }
}

static void
redo (Run     *run,
      GError **error)
{
  for (int i = choose (run, 12); i >= 0; i--)
    {
      InjAction *action = inj_compose_redo (choose_visit (run), &run->fixture->compose, error);

      if (visit_model_redo (run->model))
        done (run, action, error);
      else
        refused (run, action, error);
      visit_model_assert (run->model, run->fixture->visit);
    }
}

typedef void (* Step) (Run     *run,
                       GError **error);

/* As often as they stand here. */
static const Step steps[] = {
  give, give, give, give, give, give_hollow, give_free, void_dose, void_dose, correct, correct, move, move, skip, skip,
  unskip, open_vial, choose_vial, undo, undo, redo, redo,
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

static void
test_random (gconstpointer data)
{
  guint seed = GPOINTER_TO_UINT (data);
  Run run = { visit_fixture_new ("preempt-195"), visit_model_new (), NULL, g_rand_new_with_seed (seed), 0, 0 };

  g_test_message ("seed %u", seed);
  run.other = visit_fixture_replay (run.fixture->visit);
  visit_model_assert (run.model, run.fixture->visit);
  for (int i = 0; i < N_STEPS; i++)
    {
      g_autoptr (GError) error = NULL;

      steps[choose (&run, G_N_ELEMENTS (steps))] (&run, &error);
      visit_model_assert (run.model, run.fixture->visit);
      if (choose (&run, 50) == 0)
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

  /* Else the seed tries nothing. */
  g_assert_cmpuint (run.n_done, >, N_STEPS / 2);
  g_assert_cmpuint (run.n_refused, >, N_STEPS / 20);
  g_object_unref (run.other);
  g_rand_free (run.random);
  visit_model_free (run.model);
  visit_fixture_free (run.fixture);
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
