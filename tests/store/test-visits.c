/* test-visits.c
 *
 * What is done in a visit is kept, and comes back as it was.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>

#include "practice.h"

/* Loads the visit with a new store, as after a restart. */
static InjVisit *
reload (Practice *practice,
        InjVisit *visit)
{
  g_autoptr (GError) error = NULL;
  InjVisit *loaded;

  practice_reopen (practice);
  loaded = inj_store_load_visit (practice->store, inj_visit_get_id (visit), &error);
  g_assert_no_error (error);

  return loaded;
}

static void
assert_comes_back (Practice *practice,
                   InjVisit *visit)
{
  g_autoptr (InjVisit) loaded = reload (practice, visit);

  practice_assert_same (visit, loaded);
  practice_assert_sound (practice);
}

static void
test_new (Practice      *practice,
          gconstpointer  data)
{
  g_autoptr (InjVisit) visit = practice_add_visit (practice, "2026-11-20");
  g_autoptr (InjVisit) loaded = reload (practice, visit);
  const InjVisitHead *head = inj_visit_get_head (loaded);

  g_assert_cmpint (head->id, ==, 1);
  g_assert_cmpint (head->patient_id, ==, inj_patient_get_id (practice->patient));
  g_assert_cmpuint (head->date, ==, practice_date ("2026-11-20"));
  g_assert_cmpstr (head->zone, ==, "Europe/Vienna");
  g_assert_cmpstr (head->injector, ==, "Dr. Ines Beispiel");
  g_assert_cmpstr (head->product_id, ==, "botox");
  g_assert_cmpstr (head->substance_id, ==, BOTULINUM_A);
  g_assert_cmpint (head->started_at, ==, practice->now);
  g_assert_cmpstr (inj_protocol_get_text (inj_visit_get_protocol (loaded)), ==,
                   inj_protocol_get_text (practice->protocol));
  practice_assert_same (visit, loaded);
}

static void
test_vial (Practice      *practice,
           gconstpointer  data)
{
  g_autoptr (InjVisit) visit = practice_add_visit (practice, "2026-11-20");
  g_autoptr (InjVial) vial = practice_make_vial ("botox", BOTULINUM_A, "C 1234 ä");
  g_autoptr (InjVisit) loaded = NULL;
  InjVial *kept;

  practice_open_vial (practice, visit, vial);
  loaded = reload (practice, visit);
  kept = inj_visit_get_active_vial (loaded);

  g_assert_cmpint (inj_vial_get_number (kept), ==, 1);
  g_assert_cmpstr (inj_vial_get_lot (kept), ==, "C 1234 ä");
  g_assert_cmpuint (inj_vial_get_expiry (kept), ==, practice_date ("2028-01-31"));
  g_assert_cmpint (inj_vial_get_labelled (kept), ==, INJ_UNITS (100));
  g_assert_cmpint (inj_vial_get_diluent (kept), ==, INJ_VOLUME_MILLILITRES (2));
  g_assert_cmpstr (inj_product_get_id (inj_vial_get_product (kept)), ==, "botox");
  g_assert_cmpstr (inj_product_get_name (inj_vial_get_product (kept)), ==, "Brand of the house");
  g_assert_cmpstr (inj_vial_get_substance_id (kept), ==, BOTULINUM_A);
  g_assert_true (inj_product_is_verified (inj_vial_get_product (kept)));
  practice_assert_same (visit, loaded);
}

static void
test_give (Practice      *practice,
           gconstpointer  data)
{
  g_autoptr (InjVisit) visit = practice_add_visit (practice, "2026-11-20");
  g_autoptr (InjVisit) loaded = NULL;
  const InjInjection *given;
  const InjInjection *kept;

  practice_give (practice, visit, "temporalis-left-3");
  loaded = reload (practice, visit);
  given = g_ptr_array_index (inj_visit_get_injections (visit), 0);
  kept = g_ptr_array_index (inj_visit_get_injections (loaded), 0);

  g_assert_cmpint (kept->number, ==, 1);
  g_assert_cmpstr (kept->place_id, ==, "temporalis-left-3");
  g_assert_cmpint (kept->muscle, ==, INJ_MUSCLE_TEMPORALIS);
  g_assert_cmpint (kept->side, ==, INJ_SIDE_LEFT);
  g_assert_null (kept->muscle_name);
  g_assert_true (inj_position_equal (&kept->position, &given->position));
  g_assert_cmpint (kept->units, ==, INJ_UNITS (5));
  g_assert_cmpint (kept->vial, ==, 1);
  g_assert_cmpint (kept->route, ==, INJ_ROUTE_INTRAMUSCULAR);
  g_assert_cmpint (kept->given_at, ==, practice->now);
  g_assert_cmpstr (kept->indication, ==, "chronic-migraine");
  g_assert_false (kept->in_bulk);
  g_assert_cmpint (kept->succeeds, ==, 0);
  g_assert_null (kept->note);
  g_assert_true (inj_injection_is_live (kept));
  practice_assert_same (visit, loaded);
}

static void
test_give_in_bulk (Practice      *practice,
                   gconstpointer  data)
{
  g_autoptr (InjVisit) visit = practice_add_visit (practice, "2026-11-20");
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) places = NULL;
  const InjInjection *last;
  InjCompose compose;

  practice_give (practice, visit, "procerus-midline-1");
  places = inj_compose_dup_hollow (visit, -1, -1);
  compose = practice_compose (practice);
  practice_do (practice, visit,
               inj_compose_give (visit, &compose, (const char *const *) places, NULL, TRUE, &error));

  g_assert_cmpuint (inj_visit_get_injections (visit)->len, ==, 31);
  last = g_ptr_array_index (inj_visit_get_injections (visit), 30);
  g_assert_true (last->in_bulk);
  assert_comes_back (practice, visit);
}

static void
test_free_site (Practice      *practice,
                gconstpointer  data)
{
  g_autoptr (InjVisit) visit = practice_add_visit (practice, "2026-11-20");
  g_autoptr (InjVisit) loaded = NULL;
  g_autoptr (GError) error = NULL;
  const InjPosition position = { INJ_PLATE_BACK, -1402, 351 };
  const InjInjection *kept;
  InjCompose compose;

  practice_give (practice, visit, "procerus-midline-1");
  compose = practice_compose (practice);
  practice_do (practice, visit,
               inj_compose_give_free (visit, &compose, &position, INJ_MUSCLE_OTHER, "Splenius “capitis”",
                                      &INJ_DOSE (250), &error));
  loaded = reload (practice, visit);
  kept = g_ptr_array_index (inj_visit_get_injections (loaded), 1);

  g_assert_cmpstr (kept->place_id, ==, "free-1");
  g_assert_cmpint (kept->muscle, ==, INJ_MUSCLE_OTHER);
  g_assert_cmpstr (kept->muscle_name, ==, "Splenius “capitis”");
  g_assert_cmpint (kept->position.plate, ==, INJ_PLATE_BACK);
  g_assert_cmpint (kept->position.x, ==, -1402);
  g_assert_cmpint (kept->position.y, ==, 351);
  g_assert_cmpint (kept->units, ==, 250);
  practice_assert_same (visit, loaded);
}

static void
test_void (Practice      *practice,
           gconstpointer  data)
{
  g_autoptr (InjVisit) visit = practice_add_visit (practice, "2026-11-20");
  g_autoptr (InjVisit) loaded = NULL;
  const InjInjection *kept;

  practice_give (practice, visit, "procerus-midline-1");
  practice_void (practice, visit, "procerus-midline-1");
  loaded = reload (practice, visit);
  kept = g_ptr_array_index (inj_visit_get_injections (loaded), 0);

  g_assert_cmpstr (kept->void_reason, ==, "the needle came out");
  g_assert_cmpint (kept->voided_at, ==, practice->now);
  practice_assert_same (visit, loaded);
}

static void
test_correct_and_move (Practice      *practice,
                       gconstpointer  data)
{
  g_autoptr (InjVisit) visit = practice_add_visit (practice, "2026-11-20");
  g_autoptr (GError) error = NULL;
  InjCompose compose;
  const InjInjection *live;
  InjPosition elsewhere;

  practice_give (practice, visit, "procerus-midline-1");
  compose = practice_compose (practice);
  practice_do (practice, visit, inj_compose_correct (visit, &compose, "procerus-midline-1", &INJ_DOSE (375), &error));
  elsewhere = ((const InjInjection *) g_ptr_array_index (inj_visit_get_injections (visit), 1))->position;
  elsewhere.y += 120;
  compose = practice_compose (practice);
  practice_do (practice, visit, inj_compose_move (visit, &compose, "procerus-midline-1", &elsewhere, &error));

  live = inj_place_get_injection (inj_visit_lookup_place (visit, "procerus-midline-1"));
  g_assert_cmpint (live->number, ==, 3);
  g_assert_cmpint (live->succeeds, ==, 2);
  g_assert_cmpint (live->units, ==, 375);
  assert_comes_back (practice, visit);
}

static void
test_skip (Practice      *practice,
           gconstpointer  data)
{
  g_autoptr (InjVisit) visit = practice_add_visit (practice, "2026-11-20");
  g_autoptr (InjVisit) loaded = NULL;
  g_autoptr (GError) error = NULL;
  const char *places[] = { "procerus-midline-1", "corrugator-left-1", NULL };
  InjCompose compose = practice_compose (practice);

  practice_do (practice, visit, inj_compose_skip (visit, &compose, places, "Hämatom", &error));
  compose = practice_compose (practice);
  practice_do (practice, visit, inj_compose_unskip (visit, &compose, "corrugator-left-1", &error));
  loaded = reload (practice, visit);

  g_assert_cmpstr (inj_place_get_skip_reason (inj_visit_lookup_place (loaded, "procerus-midline-1")), ==, "Hämatom");
  g_assert_cmpint (inj_place_get_state (inj_visit_lookup_place (loaded, "corrugator-left-1")), ==, INJ_PLACE_HOLLOW);
  practice_assert_same (visit, loaded);
}

static void
test_choose_vial (Practice      *practice,
                  gconstpointer  data)
{
  g_autoptr (InjVisit) visit = practice_add_visit (practice, "2026-11-20");
  g_autoptr (InjVial) first = practice_make_vial ("botox", BOTULINUM_A, "C1");
  g_autoptr (InjVial) second = practice_make_vial ("botox", BOTULINUM_A, "C2");
  g_autoptr (GError) error = NULL;
  InjCompose compose;

  practice_open_vial (practice, visit, first);
  practice_open_vial (practice, visit, second);
  compose = practice_compose (practice);
  practice_do (practice, visit, inj_compose_choose_vial (visit, &compose, 1, &error));

  g_assert_cmpint (inj_vial_get_number (inj_visit_get_active_vial (visit)), ==, 1);
  assert_comes_back (practice, visit);
}

static void
undo_all (Practice *practice,
          InjVisit *visit)
{
  while (inj_visit_get_undoable (visit) != NULL)
    {
      g_autoptr (GError) error = NULL;
      InjCompose compose = practice_compose (practice);

      InjAction *action = inj_compose_undo (visit, &compose, &error);

      g_assert_no_error (error);
      practice_do (practice, visit, action);
    }
}

static void
redo_all (Practice *practice,
          InjVisit *visit)
{
  while (inj_visit_get_redoable (visit) != NULL)
    {
      g_autoptr (GError) error = NULL;
      InjCompose compose = practice_compose (practice);

      InjAction *action = inj_compose_redo (visit, &compose, &error);

      g_assert_no_error (error);
      practice_do (practice, visit, action);
    }
}

/* Undo takes the vial back as well, so that each kind of change is in it; and
 * the history of undo is the same after a restart. */
static void
test_undo_and_redo (Practice      *practice,
                    gconstpointer  data)
{
  g_autoptr (InjVisit) visit = practice_add_visit (practice, "2026-11-20");
  g_autoptr (InjVisit) loaded = NULL;

  practice_give (practice, visit, "procerus-midline-1");
  practice_give (practice, visit, "corrugator-left-1");
  practice_void (practice, visit, "procerus-midline-1");
  undo_all (practice, visit);
  g_assert_null (inj_visit_get_active_vial (visit));
  assert_comes_back (practice, visit);

  loaded = reload (practice, visit);
  redo_all (practice, loaded);
  g_assert_nonnull (inj_visit_get_active_vial (loaded));
  assert_comes_back (practice, loaded);
}

static void
test_sign (Practice      *practice,
           gconstpointer  data)
{
  g_autoptr (InjVisit) visit = practice_add_visit (practice, "2026-11-20");
  g_autoptr (InjVisit) loaded = NULL;
  g_autoptr (GError) error = NULL;
  InjCompose compose;

  practice_give (practice, visit, "procerus-midline-1");
  compose = practice_compose (practice);
  practice_do (practice, visit, inj_compose_sign (visit, &compose, "Dr. Ö", "known, and wanted", &error));
  loaded = reload (practice, visit);

  g_assert_cmpint (inj_visit_get_status (loaded), ==, INJ_VISIT_SIGNED);
  g_assert_cmpstr (inj_visit_get_signer (loaded), ==, "Dr. Ö");
  g_assert_cmpstr (inj_visit_get_sign_reason (loaded), ==, "known, and wanted");
  practice_assert_same (visit, loaded);
}

/* What the log says beside the doses. */
static void
test_log (Practice      *practice,
          gconstpointer  data)
{
  g_autoptr (InjVisit) visit = practice_add_visit (practice, "2026-11-20");
  g_autoptr (InjVisit) loaded = NULL;
  GPtrArray *actions;

  practice_give (practice, visit, "procerus-midline-1");
  practice_give (practice, visit, "corrugator-left-1");
  practice_void (practice, visit, "procerus-midline-1");

  loaded = reload (practice, visit);
  actions = inj_visit_get_actions (loaded);
  g_assert_cmpuint (actions->len, ==, 4);
  g_assert_cmpint (((InjAction *) g_ptr_array_index (actions, 2))->revision, ==, 3);
  g_assert_cmpint (((InjAction *) g_ptr_array_index (actions, 3))->kind, ==, INJ_ACTION_VOID);
  g_assert_cmpstr (((InjAction *) g_ptr_array_index (actions, 3))->actor, ==, "assistant");
}

static guint
count_visits (InjStore   *store,
              InjPatient *patient)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) visits = inj_store_list_visits (store, inj_patient_get_id (patient), &error);

  g_assert_no_error (error);

  return visits->len;
}

/* Nobody else sees a part of it. */
static void
test_batch (Practice *practice,
            gboolean  is_kept)
{
  g_autoptr (InjStore) other = practice_open_another (practice);
  g_autoptr (InjVisit) first = NULL;
  g_autoptr (InjVisit) second = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (inj_store_begin_batch (practice->store, &error));
  first = practice_add_visit (practice, "2026-11-19");
  second = inj_store_load_visit (practice->store, inj_visit_get_id (first), &error);
  g_assert_no_error (error);
  practice_give (practice, first, "procerus-midline-1");
  g_assert_cmpuint (count_visits (practice->store, practice->patient), ==, 1);
  g_assert_cmpuint (count_visits (other, practice->patient), ==, 0);

  g_assert_true (inj_store_end_batch (practice->store, is_kept, &error) == is_kept);
  g_assert_no_error (error);
  g_assert_cmpuint (count_visits (other, practice->patient), ==, is_kept ? 1 : 0);

  /* What comes after is kept by itself. */
  g_clear_object (&second);
  second = practice_add_visit (practice, "2026-11-20");
  g_assert_cmpuint (count_visits (other, practice->patient), ==, is_kept ? 2 : 1);
  practice_assert_sound (practice);
}

static void
test_batch_kept (Practice      *practice,
                 gconstpointer  data)
{
  test_batch (practice, TRUE);
}

static void
test_batch_dropped (Practice      *practice,
                    gconstpointer  data)
{
  test_batch (practice, FALSE);
}

/* Even if the caller has not looked. */
static void
test_batch_spoilt (Practice      *practice,
                   gconstpointer  data)
{
  g_autoptr (InjStore) other = practice_open_another (practice);
  InjVisitHead head = { .patient_id = 99, .date = practice_date ("2026-11-20") };
  g_autoptr (InjVisit) visit = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (inj_store_begin_batch (practice->store, &error));
  visit = practice_add_visit (practice, "2026-11-19");
  g_assert_null (inj_store_add_visit (practice->store, &head, practice->protocol, NULL));
  g_assert_false (inj_store_end_batch (practice->store, TRUE, &error));
  practice_assert_error (error, INJ_STORE_ERROR_FAILED, practice->path);
  g_assert_cmpuint (count_visits (other, practice->patient), ==, 0);

  g_clear_object (&visit);
  visit = practice_add_visit (practice, "2026-11-20");
  g_assert_cmpuint (count_visits (other, practice->patient), ==, 1);
}

static void
test_list (Practice      *practice,
           gconstpointer  data)
{
  g_autoptr (InjVisit) early = practice_add_visit (practice, "2026-08-20");
  g_autoptr (InjVisit) late = practice_add_visit (practice, "2026-11-20");
  g_autoptr (InjVial) other = practice_make_vial ("dysport", BOTULINUM_B, "D1");
  g_autoptr (GPtrArray) visits = NULL;
  g_autoptr (GError) error = NULL;

  practice_give (practice, early, "procerus-midline-1");
  practice_sign (practice, early);
  practice_give (practice, late, "procerus-midline-1");
  practice_give (practice, late, "corrugator-left-1");
  practice_give (practice, late, "corrugator-right-1");
  practice_void (practice, late, "corrugator-left-1");
  /* Another substance is not added to that of the visit. */
  practice_open_vial (practice, late, other);
  practice_give (practice, late, "frontalis-left-1");

  visits = inj_store_list_visits (practice->store, inj_patient_get_id (practice->patient), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (visits->len, ==, 2);

  g_assert_cmpint (inj_visit_summary_get_id (visits->pdata[0]), ==, inj_visit_get_id (late));
  g_assert_cmpuint (inj_visit_summary_get_date (visits->pdata[0]), ==, practice_date ("2026-11-20"));
  g_assert_cmpint (inj_visit_summary_get_units (visits->pdata[0]), ==, INJ_UNITS (10));
  g_assert_cmpint (inj_visit_summary_get_sites (visits->pdata[0]), ==, 2);
  g_assert_cmpint (inj_visit_summary_get_status (visits->pdata[0]), ==, INJ_VISIT_DRAFT);
  g_assert_cmpint (inj_visit_summary_get_status (visits->pdata[1]), ==, INJ_VISIT_SIGNED);
  g_assert_cmpstr (inj_visit_summary_get_protocol (visits->pdata[1]), ==, inj_protocol_get_name (practice->protocol));
  practice_assert_sound (practice);
}

static void
test_not_there (Practice      *practice,
                gconstpointer  data)
{
  g_autoptr (GError) no_visit = NULL;
  g_autoptr (GError) no_patient = NULL;
  g_autoptr (GError) no_patient_of_visit = NULL;
  InjVisitHead head = { .patient_id = 99, .date = practice_date ("2026-11-20") };

  g_assert_null (inj_store_load_visit (practice->store, 99, &no_visit));
  practice_assert_error (no_visit, INJ_STORE_ERROR_NOT_FOUND, practice->path);
  g_assert_nonnull (strstr (no_visit->message, "99"));
  g_assert_null (inj_store_load_patient (practice->store, 99, &no_patient));
  practice_assert_error (no_patient, INJ_STORE_ERROR_NOT_FOUND, practice->path);
  g_assert_null (inj_store_add_visit (practice->store, &head, practice->protocol, &no_patient_of_visit));
  practice_assert_error (no_patient_of_visit, INJ_STORE_ERROR_NOT_FOUND, practice->path);
}

static void
test_stale (Practice      *practice,
            gconstpointer  data)
{
  g_autoptr (InjVisit) visit = practice_add_visit (practice, "2026-11-20");
  g_autoptr (InjVisit) same = reload (practice, visit);
  g_autoptr (InjVisit) after = NULL;
  g_autoptr (InjVial) vial = practice_make_vial ("botox", BOTULINUM_A, "C1");
  g_autoptr (InjAction) action = NULL;
  g_autoptr (GError) error = NULL;
  InjCompose compose = practice_compose (practice);

  action = inj_compose_open_vial (same, &compose, vial, TRUE, &error);
  practice_give (practice, visit, "procerus-midline-1");

  g_assert_false (inj_store_commit (practice->store, same, action, &error));
  practice_assert_error (error, INJ_STORE_ERROR_STALE, practice->path);
  after = reload (practice, visit);
  practice_assert_same (visit, after);
}

/* The same number of steps, but other ones: as after a backup was restored. */
static void
test_same_revision_other_history (Practice      *practice,
                                  gconstpointer  data)
{
  g_autoptr (InjVisit) visit = practice_add_visit (practice, "2026-11-20");
  g_autoptr (InjVisit) other = reload (practice, visit);
  g_autoptr (InjVial) vial = practice_make_vial ("botox", BOTULINUM_A, "C1");
  g_autoptr (InjVial) other_vial = practice_make_vial ("botox", BOTULINUM_A, "C2");
  g_autoptr (InjAction) opened = NULL;
  g_autoptr (InjAction) action = NULL;
  g_autoptr (GError) error = NULL;
  InjCompose compose = practice_compose (practice);

  practice_open_vial (practice, visit, vial);
  opened = inj_compose_open_vial (other, &compose, other_vial, TRUE, &error);
  g_assert_true (inj_visit_apply (other, opened, &error));
  action = practice_plan_give (practice, other, "procerus-midline-1");

  g_assert_false (inj_store_commit (practice->store, other, action, &error));
  practice_assert_error (error, INJ_STORE_ERROR_STALE, practice->path);
}

static void
test_locked (Practice      *practice,
             gconstpointer  data)
{
  g_autoptr (InjVisit) visit = practice_add_visit (practice, "2026-11-20");
  g_autoptr (InjVisit) same = NULL;
  g_autoptr (InjVisit) after = NULL;
  g_autoptr (InjAction) action = NULL;
  g_autoptr (GError) error = NULL;

  practice_give (practice, visit, "procerus-midline-1");
  same = reload (practice, visit);
  action = practice_plan_give (practice, same, "corrugator-left-1");
  practice_sign (practice, visit);

  g_assert_false (inj_store_commit (practice->store, same, action, &error));
  practice_assert_error (error, INJ_STORE_ERROR_LOCKED, practice->path);
  after = reload (practice, visit);
  practice_assert_same (visit, after);
}

/* What the visit would refuse is not kept either, and the store goes on. */
static void
test_refused_action (Practice      *practice,
                     gconstpointer  data)
{
  g_autoptr (InjVisit) visit = practice_add_visit (practice, "2026-11-20");
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) inj_change_free);
  g_autoptr (InjAction) action = NULL;
  g_autoptr (GError) error = NULL;

  practice_give (practice, visit, "procerus-midline-1");
  g_ptr_array_add (changes, inj_change_new_void (7, "there is no such injection"));
  action = inj_action_new (3, INJ_ACTION_VOID, 0, practice->now, "assistant", g_steal_pointer (&changes));

  g_assert_false (inj_store_commit (practice->store, visit, action, &error));
  g_assert_nonnull (error);
  practice_give (practice, visit, "corrugator-left-1");
  assert_comes_back (practice, visit);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  practice_add_test ("/store/visits/new", test_new);
  practice_add_test ("/store/visits/vial", test_vial);
  practice_add_test ("/store/visits/give", test_give);
  practice_add_test ("/store/visits/give-in-bulk", test_give_in_bulk);
  practice_add_test ("/store/visits/free-site", test_free_site);
  practice_add_test ("/store/visits/void", test_void);
  practice_add_test ("/store/visits/correct-and-move", test_correct_and_move);
  practice_add_test ("/store/visits/skip", test_skip);
  practice_add_test ("/store/visits/choose-vial", test_choose_vial);
  practice_add_test ("/store/visits/undo-and-redo", test_undo_and_redo);
  practice_add_test ("/store/visits/sign", test_sign);
  practice_add_test ("/store/visits/log", test_log);
  practice_add_test ("/store/visits/batch/kept", test_batch_kept);
  practice_add_test ("/store/visits/batch/dropped", test_batch_dropped);
  practice_add_test ("/store/visits/batch/spoilt", test_batch_spoilt);
  practice_add_test ("/store/visits/list", test_list);
  practice_add_test ("/store/visits/not-there", test_not_there);
  practice_add_test ("/store/visits/stale", test_stale);
  practice_add_test ("/store/visits/same-revision-other-history", test_same_revision_other_history);
  practice_add_test ("/store/visits/locked", test_locked);
  practice_add_test ("/store/visits/refused-action", test_refused_action);

  return g_test_run ();
}
