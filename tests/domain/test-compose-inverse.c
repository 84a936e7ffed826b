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
};

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
