/* test-compose-inverse.c
 *
 * Each action, undone, leaves all as it was; redone, as it made it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/visit/inj-compose.h"

#include "visit-fixture.h"

static void
do_give (VisitFixture *fixture)
{
  visit_fixture_give (fixture, "temporalis-left-1", 250);
}

static void
do_give_skipped (VisitFixture *fixture)
{
  visit_fixture_give (fixture, "frontalis-right-1", 0);
}

static void
do_give_rest (VisitFixture *fixture)
{
  visit_fixture_give_hollow (fixture, -1, -1);
}

static void
do_give_unplanned (VisitFixture *fixture)
{
  visit_fixture_give (fixture, "masseter-left-1", 600);
}

static void
do_give_free (VisitFixture *fixture)
{
  visit_fixture_give_free (fixture, INJ_PLATE_FRONT, 1000, -3000, INJ_MUSCLE_OTHER, "Platysma", 100);
}

static void
do_void (VisitFixture *fixture)
{
  visit_fixture_void (fixture, "procerus-midline-1", "wrong site");
}

static void
do_void_unplanned (VisitFixture *fixture)
{
  visit_fixture_void (fixture, "masseter-right-1", "wrong site");
}

static void
do_void_free (VisitFixture *fixture)
{
  visit_fixture_void (fixture, "free-1", "wrong site");
}

static void
do_correct (VisitFixture *fixture)
{
  visit_fixture_correct (fixture, "procerus-midline-1", 750);
}

static void
do_move (VisitFixture *fixture)
{
  visit_fixture_move (fixture, "procerus-midline-1", 20, -30);
}

static void
do_move_free (VisitFixture *fixture)
{
  visit_fixture_move (fixture, "free-1", 2222, 333);
}

static void
do_skip (VisitFixture *fixture)
{
  visit_fixture_skip (fixture, "temporalis-left-1", "pain");
}

static void
do_unskip (VisitFixture *fixture)
{
  visit_fixture_unskip (fixture, "frontalis-right-1");
}

static void
do_open (VisitFixture *fixture)
{
  visit_fixture_open (fixture, fixture->botox, 50, 1);
}

static void
do_choose (VisitFixture *fixture)
{
  visit_fixture_choose (fixture, 2);
}

static void
do_plan (VisitFixture *fixture)
{
  InjPlannedDose template = { .place_id = (char *) "temporalis-left-5", .muscle = INJ_MUSCLE_TEMPORALIS,
                              .side = INJ_SIDE_LEFT, .position = { INJ_PLATE_LEFT, 10, 20 }, .units = 300 };
  g_autoptr (InjPlannedDose) planned = inj_planned_dose_new (&template);
  g_autoptr (GError) error = NULL;

  visit_fixture_apply (fixture, inj_compose_plan (fixture->visit, &fixture->compose, planned, &error), &error);
}

static void
do_unplan (VisitFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  visit_fixture_apply (fixture, inj_compose_unplan (fixture->visit, &fixture->compose, "temporalis-left-6", &error),
                       &error);
}

static void
do_mirror (VisitFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  visit_fixture_apply (fixture, inj_compose_mirror (fixture->visit, &fixture->compose, INJ_SIDE_RIGHT, &error), &error);
}

static void
do_fill_in (VisitFixture *fixture)
{
  InjDetailEntry note = { INJ_DETAIL_NOTE, (char *) "calm" }, needle = { INJ_DETAIL_NEEDLE, NULL };
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (entries, &note);
  g_ptr_array_add (entries, &needle);
  visit_fixture_apply (fixture, inj_compose_fill_in (fixture->visit, &fixture->compose, entries, &error), &error);
}

static void
do_explain (VisitFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  visit_fixture_apply (fixture, inj_compose_explain (fixture->visit, &fixture->compose, "free-1", "asked for", &error),
                       &error);
}

static void
do_correct_vial (VisitFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InjVial) vial = inj_vial_new (1, fixture->botox, "C9", DATE_OF_VISIT, 20000, 4000, &error);

  visit_fixture_apply (fixture, inj_compose_correct_vial (fixture->visit, &fixture->compose, vial, &error), &error);
}

static void
do_withdraw_vial (VisitFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  visit_fixture_apply (fixture, inj_compose_withdraw_vial (fixture->visit, &fixture->compose, 2, &error), &error);
}

static void
do_withdraw_active_vial (VisitFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  visit_fixture_apply (fixture, inj_compose_withdraw_vial (fixture->visit, &fixture->compose, 3, &error), &error);
  g_assert_cmpint (inj_vial_get_number (inj_visit_get_active_vial (fixture->visit)), ==, 1);
}

static void
do_discard (VisitFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  visit_fixture_apply (fixture, inj_compose_discard (fixture->visit, &fixture->compose, "wrong patient", &error),
                       &error);
}

static const struct
{
  const char *name;
  void      (*act) (VisitFixture *fixture);
} inverses[] = {
  { "give", do_give },
  { "give-skipped", do_give_skipped },
  { "give-rest", do_give_rest },
  { "give-unplanned", do_give_unplanned },
  { "give-free", do_give_free },
  { "void", do_void },
  { "void-unplanned", do_void_unplanned },
  { "void-free", do_void_free },
  { "correct", do_correct },
  { "move", do_move },
  { "move-free", do_move_free },
  { "skip", do_skip },
  { "unskip", do_unskip },
  { "open-vial", do_open },
  { "choose-vial", do_choose },
  { "plan", do_plan },
  { "unplan", do_unplan },
  { "mirror", do_mirror },
  { "fill-in", do_fill_in },
  { "explain", do_explain },
  { "correct-vial", do_correct_vial },
  { "withdraw-vial", do_withdraw_vial },
  { "withdraw-active-vial", do_withdraw_active_vial },
  { "discard", do_discard },
};

/* What stands already where one of the actions changes it. */
static void
set_up_plans (VisitFixture *fixture)
{
  InjPlannedDose template = { .place_id = (char *) "temporalis-left-6", .muscle = INJ_MUSCLE_TEMPORALIS,
                              .side = INJ_SIDE_LEFT, .position = { INJ_PLATE_LEFT, 10, 20 }, .units = 700 };
  g_autoptr (InjPlannedDose) planned = inj_planned_dose_new (&template);
  InjDetailEntry needle = { INJ_DETAIL_NEEDLE, (char *) "30G" };
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (entries, &needle);
  visit_fixture_apply (fixture, inj_compose_plan (fixture->visit, &fixture->compose, planned, &error), &error);
  visit_fixture_apply (fixture, inj_compose_fill_in (fixture->visit, &fixture->compose, entries, &error), &error);
  visit_fixture_apply (fixture, inj_compose_explain (fixture->visit, &fixture->compose, "free-1", "sore", &error),
                       &error);
  visit_fixture_open (fixture, fixture->botox, 50, 1);
}

static void
test_inverse (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  g_autoptr (VisitFixture) fixture = visit_fixture_new ("preempt-195");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  visit_fixture_open (fixture, fixture->botox, 100, 2);
  visit_fixture_open (fixture, fixture->botox, 200, 4);
  visit_fixture_give (fixture, "procerus-midline-1", 0);
  visit_fixture_give (fixture, "masseter-right-1", 700);
  visit_fixture_give_free (fixture, INJ_PLATE_BACK, -2000, 300, INJ_MUSCLE_TRAPEZIUS, NULL, 250);
  visit_fixture_skip (fixture, "frontalis-right-1", "scar");
  set_up_plans (fixture);
  if (inverses[row].act == do_withdraw_active_vial)
    visit_fixture_choose (fixture, 3);
  before = visit_fixture_describe (fixture->visit, TRUE);
  inverses[row].act (fixture);
  after = visit_fixture_describe (fixture->visit, TRUE);
  g_assert_cmpstr (after, !=, before);

  for (int i = 0; i < 3; i++)
    {
      g_autofree char *undone = NULL;
      g_autofree char *redone = NULL;

      visit_fixture_undo (fixture);
      undone = visit_fixture_describe (fixture->visit, TRUE);
      g_assert_cmpstr (undone, ==, before);
      visit_fixture_redo (fixture);
      redone = visit_fixture_describe (fixture->visit, TRUE);
      g_assert_cmpstr (redone, ==, after);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (inverses); i++)
    {
      g_autofree char *path = g_strconcat ("/compose-inverse/", inverses[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_inverse);
    }

  return g_test_run ();
}
