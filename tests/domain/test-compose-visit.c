/* test-compose-visit.c
 *
 * What is done to the visit as a whole: vials, signature, undo.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/visit/inj-compose.h"

#include "visit-fixture.h"

static void
set_up (VisitFixture  **fixture,
        gconstpointer   data)
{
  *fixture = visit_fixture_new ("preempt-195");
  visit_fixture_open (*fixture, (*fixture)->botox, 200, 4);
}

static void
tear_down (VisitFixture  **fixture,
           gconstpointer   data)
{
  visit_fixture_free (*fixture);
}

static int
get_active (VisitFixture *fixture)
{
  InjVial *active = inj_visit_get_active_vial (fixture->visit);

  return active != NULL ? inj_vial_get_number (active) : 0;
}

static void
test_open (VisitFixture  **fixture,
           gconstpointer   data)
{
  g_autoptr (InjVial) vial = visit_fixture_make_vial (*fixture);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (get_active (*fixture), ==, 1);
  visit_fixture_open (*fixture, (*fixture)->botox, 100, 2);
  g_assert_cmpint (get_active (*fixture), ==, 1);
  visit_fixture_apply (*fixture, inj_compose_open_vial ((*fixture)->visit, &(*fixture)->compose, vial, TRUE, &error),
                       &error);
  g_assert_cmpint (get_active (*fixture), ==, 3);
  g_assert_cmpuint (inj_visit_get_vials ((*fixture)->visit)->len, ==, 3);
  g_assert_cmpstr (inj_vial_get_lot (inj_visit_lookup_vial ((*fixture)->visit, 3)), ==, "C1234");
}

/* A vial that was taken back keeps its number, and is there again on redo. */
static void
test_undo_open (VisitFixture  **fixture,
                gconstpointer   data)
{
  InjVisit *visit = (*fixture)->visit;

  visit_fixture_undo (*fixture);
  g_assert_cmpint (get_active (*fixture), ==, 0);
  g_assert_cmpuint (inj_visit_get_vials (visit)->len, ==, 0);
  g_assert_nonnull (inj_visit_lookup_vial (visit, 1));
  visit_fixture_redo (*fixture);
  g_assert_cmpint (get_active (*fixture), ==, 1);
  visit_fixture_undo (*fixture);
  visit_fixture_open (*fixture, (*fixture)->botox, 100, 2);
  g_assert_cmpint (get_active (*fixture), ==, 2);
  g_assert_cmpuint (inj_visit_get_vials (visit)->len, ==, 1);
}

static void
test_choose (VisitFixture  **fixture,
             gconstpointer   data)
{
  visit_fixture_open (*fixture, (*fixture)->botox, 100, 2);
  visit_fixture_choose (*fixture, 2);
  visit_fixture_give (*fixture, "procerus-midline-1", 0);
  g_assert_cmpint (inj_visit_get_given_from ((*fixture)->visit, 2), ==, INJ_UNITS (5));
  visit_fixture_undo (*fixture);
  visit_fixture_undo (*fixture);
  g_assert_cmpint (get_active (*fixture), ==, 1);
}

static void
test_refused_choices (VisitFixture  **fixture,
                      gconstpointer   data)
{
  static const struct
  {
    int         number;
    const char *sentence;
  } rows[] = {
    { 0, "Vial 0 is not open in this visit." },
    { -1, "Vial -1 is not open in this visit." },
    { 1, "Vial 1 is the one in use already." },
    { 2, "Vial 2 is not open in this visit." },
    { 3, "Vial 3 is not open in this visit." },
  };
  g_autoptr (GError) error = NULL;

  /* The second one was taken back. */
  visit_fixture_open (*fixture, (*fixture)->botox, 100, 2);
  visit_fixture_undo (*fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    visit_fixture_assert_refused (*fixture, inj_compose_choose_vial ((*fixture)->visit, &(*fixture)->compose,
                                                                     rows[i].number, &error), &error, rows[i].sentence);
}

static void
test_nothing_to_undo (VisitFixture  **fixture,
                      gconstpointer   data)
{
  g_autoptr (GError) error = NULL;

  visit_fixture_assert_refused (*fixture, inj_compose_redo ((*fixture)->visit, &(*fixture)->compose, &error), &error,
                                "There is nothing to redo.");
  visit_fixture_undo (*fixture);
  visit_fixture_assert_refused (*fixture, inj_compose_undo ((*fixture)->visit, &(*fixture)->compose, &error), &error,
                                "There is nothing to undo.");
  visit_fixture_redo (*fixture);
  visit_fixture_assert_refused (*fixture, inj_compose_redo ((*fixture)->visit, &(*fixture)->compose, &error), &error,
                                "There is nothing to redo.");
}

/* Back over the whole draft, and forward again. */
static void
test_all_the_way (VisitFixture  **fixture,
                  gconstpointer   data)
{
  InjVisit *visit = (*fixture)->visit;
  g_autoptr (GPtrArray) accounts = g_ptr_array_new_with_free_func (g_free);
  guint n;

  g_ptr_array_add (accounts, visit_fixture_describe (visit, TRUE));
  visit_fixture_give (*fixture, "procerus-midline-1", 0);
  g_ptr_array_add (accounts, visit_fixture_describe (visit, TRUE));
  visit_fixture_open (*fixture, (*fixture)->botox, 50, 1);
  g_ptr_array_add (accounts, visit_fixture_describe (visit, TRUE));
  visit_fixture_skip (*fixture, "frontalis-left-1", "scar");
  g_ptr_array_add (accounts, visit_fixture_describe (visit, TRUE));
  visit_fixture_choose (*fixture, 2);
  g_ptr_array_add (accounts, visit_fixture_describe (visit, TRUE));
  visit_fixture_give_hollow (*fixture, -1, -1);
  g_ptr_array_add (accounts, visit_fixture_describe (visit, TRUE));
  visit_fixture_correct (*fixture, "procerus-midline-1", 750);
  g_ptr_array_add (accounts, visit_fixture_describe (visit, TRUE));
  visit_fixture_give (*fixture, "frontalis-left-1", 0);
  g_ptr_array_add (accounts, visit_fixture_describe (visit, TRUE));
  visit_fixture_void (*fixture, "temporalis-left-1", "wrong site");
  g_ptr_array_add (accounts, visit_fixture_describe (visit, TRUE));

  n = accounts->len;
  for (int round = 0; round < 2; round++)
    {
      for (guint i = n - 1; i > 0; i--)
        {
          g_autofree char *account = NULL;

          visit_fixture_undo (*fixture);
          account = visit_fixture_describe (visit, TRUE);
          g_assert_cmpstr (account, ==, g_ptr_array_index (accounts, i - 1));
        }
      for (guint i = 1; i < n; i++)
        {
          g_autofree char *account = NULL;

          visit_fixture_redo (*fixture);
          account = visit_fixture_describe (visit, TRUE);
          g_assert_cmpstr (account, ==, g_ptr_array_index (accounts, i));
        }
    }
}

static void
test_sign (VisitFixture  **fixture,
           gconstpointer   data)
{
  g_autoptr (GError) error = NULL;

  visit_fixture_assert_refused (*fixture, inj_compose_sign ((*fixture)->visit, &(*fixture)->compose, " ", NULL, &error),
                                &error, "Enter who signs the visit.");
  visit_fixture_assert_refused (*fixture, inj_compose_sign ((*fixture)->visit, &(*fixture)->compose, "5", NULL, &error),
                                &error, "“5” is no name: enter who signs the visit.");
  visit_fixture_apply (*fixture, inj_compose_sign ((*fixture)->visit, &(*fixture)->compose, "Dr. Sample",
                                                   "agreed with the patient", &error), &error);
  g_assert_cmpint (inj_visit_get_status ((*fixture)->visit), ==, INJ_VISIT_SIGNED);
  g_assert_cmpstr (inj_visit_get_signer ((*fixture)->visit), ==, "Dr. Sample");
  g_assert_cmpstr (inj_visit_get_sign_reason ((*fixture)->visit), ==, "agreed with the patient");
}

static void
test_signature_locks_all (VisitFixture  **fixture,
                          gconstpointer   data)
{
  static const char *const places[] = { "temporalis-left-1", NULL };
  InjVisit *visit = (*fixture)->visit;
  const InjCompose *compose = &(*fixture)->compose;
  const char *sentence = "The visit is signed and can no longer be changed.";
  InjPosition position = { INJ_PLATE_FRONT, 0, 1000 };
  g_autoptr (InjVial) vial = visit_fixture_make_vial (*fixture);
  g_autoptr (GError) error = NULL;

  visit_fixture_give (*fixture, "procerus-midline-1", 0);
  visit_fixture_skip (*fixture, "frontalis-left-1", "scar");
  visit_fixture_open (*fixture, (*fixture)->botox, 100, 2);
  visit_fixture_undo (*fixture);
  visit_fixture_sign (*fixture, "Dr. Sample");
  g_assert_null (inj_visit_get_undoable (visit));
  g_assert_null (inj_visit_get_redoable (visit));

#define REFUSED(composed) visit_fixture_assert_refused (*fixture, composed, &error, sentence)
  REFUSED (inj_compose_give (visit, compose, places, NULL, FALSE, &error));
  REFUSED (inj_compose_give_free (visit, compose, &position, INJ_MUSCLE_FRONTALIS, NULL, &INJ_DOSE (500), &error));
  REFUSED (inj_compose_void (visit, compose, "procerus-midline-1", "wrong site", &error));
  REFUSED (inj_compose_correct (visit, compose, "procerus-midline-1", &INJ_DOSE (250), &error));
  REFUSED (inj_compose_move (visit, compose, "procerus-midline-1", &position, &error));
  REFUSED (inj_compose_skip (visit, compose, places, "pain", &error));
  REFUSED (inj_compose_unskip (visit, compose, "frontalis-left-1", &error));
  REFUSED (inj_compose_open_vial (visit, compose, vial, TRUE, &error));
  REFUSED (inj_compose_choose_vial (visit, compose, 1, &error));
  REFUSED (inj_compose_sign (visit, compose, "Dr. Other", NULL, &error));
  REFUSED (inj_compose_undo (visit, compose, &error));
  REFUSED (inj_compose_redo (visit, compose, &error));
#undef REFUSED
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, VisitFixture *, NULL, set_up, function, tear_down)
  ADD ("/compose-visit/vial/open", test_open);
  ADD ("/compose-visit/vial/undo-open", test_undo_open);
  ADD ("/compose-visit/vial/choose", test_choose);
  ADD ("/compose-visit/vial/refused-choices", test_refused_choices);
  ADD ("/compose-visit/undo/nothing", test_nothing_to_undo);
  ADD ("/compose-visit/undo/all-the-way", test_all_the_way);
  ADD ("/compose-visit/sign/says", test_sign);
  ADD ("/compose-visit/sign/locks-all", test_signature_locks_all);
#undef ADD

  return g_test_run ();
}
