/* test-compose-refused.c
 *
 * What is refused at places: a sentence, and nothing changed.
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

static InjAction *
give (VisitFixture  *fixture,
      const char    *place_id,
      InjUnits       units,
      GError       **error)
{
  const char *place_ids[] = { place_id, NULL };

  return inj_compose_give (fixture->visit, &fixture->compose, place_ids, &INJ_DOSE (units), FALSE, error);
}

static InjAction *
skip (VisitFixture  *fixture,
      const char    *place_id,
      const char    *reason,
      GError       **error)
{
  const char *place_ids[] = { place_id, NULL };

  return inj_compose_skip (fixture->visit, &fixture->compose, place_ids, reason, error);
}

static void
test_refused_gives (VisitFixture  **fixture,
                    gconstpointer   data)
{
  static const struct
  {
    const char *place_id;
    InjUnits    units;
    const char *sentence;
  } rows[] = {
    { "temporalis-left-9", 0, "There is no site “temporalis-left-9”." },
    { "free-1", 500, "There is no site “free-1”." },
    { "", 500, "There is no site “”." },
    { "procerus-midline-1", 0, "Procerus, midline, 1 is given already." },
    { "procerus-midline-1", 500, "Procerus, midline, 1 is given already." },
    { "scalp-midline-1", 0, "Scalp, midline, 1 has no planned dose: enter its units." },
    { "masseter-left-1", 0, "Masseter, left, 1 has no planned dose: enter its units." },
    { "temporalis-left-1", -1, "The dose at “temporalis-left-1” must be above 0 and at most 1000 units." },
    { "temporalis-left-1", 100001, "The dose at “temporalis-left-1” must be above 0 and at most 1000 units." },
  };
  g_autoptr (GError) error = NULL;

  visit_fixture_give (*fixture, "procerus-midline-1", 0);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    visit_fixture_assert_refused (*fixture, give (*fixture, rows[i].place_id, rows[i].units, &error), &error,
                                  rows[i].sentence);
}

/* One that cannot be given, and none of them is. */
static void
test_refused_bulk (VisitFixture  **fixture,
                   gconstpointer   data)
{
  static const char *const twice[] = { "frontalis-left-1", "frontalis-left-2", "frontalis-left-1", NULL };
  static const char *const unplanned[] = { "frontalis-left-1", "masseter-left-1", NULL };
  static const char *const none[] = { NULL };
  InjVisit *visit = (*fixture)->visit;
  const InjCompose *compose = &(*fixture)->compose;
  g_autoptr (GError) error = NULL;

  visit_fixture_assert_refused (*fixture, inj_compose_give (visit, compose, twice, NULL, TRUE, &error), &error,
                                "“frontalis-left-1” is given already.");
  visit_fixture_assert_refused (*fixture, inj_compose_give (visit, compose, unplanned, NULL, TRUE, &error), &error,
                                "Masseter, left, 1 has no planned dose: enter its units.");
  visit_fixture_assert_refused (*fixture, inj_compose_give (visit, compose, none, NULL, TRUE, &error), &error,
                                "Nothing that is planned there is still to be given.");
}

static void
test_refused_without_vial (void)
{
  g_autoptr (VisitFixture) fixture = visit_fixture_new ("preempt-155");
  const char *sentence = "No vial is open in this visit: open one first, so that the dose has a product, a lot and "
                         "an expiry date.";
  InjPosition position = { INJ_PLATE_BACK, 1000, 1000 };
  g_autoptr (GError) error = NULL;

  visit_fixture_assert_refused (fixture, give (fixture, "procerus-midline-1", 0, &error), &error, sentence);
  visit_fixture_assert_refused (fixture, inj_compose_give_free (fixture->visit, &fixture->compose, &position,
                                                                INJ_MUSCLE_TRAPEZIUS, NULL, &INJ_DOSE (500),
                                                                &error), &error, sentence);
  /* A vial that was taken back again does not serve either. */
  visit_fixture_open (fixture, fixture->botox, 200, 4);
  visit_fixture_undo (fixture);
  visit_fixture_assert_refused (fixture, give (fixture, "procerus-midline-1", 0, &error), &error, sentence);
}

static void
test_refused_without_anchor (VisitFixture  **fixture,
                             gconstpointer   data)
{
  g_autoptr (InjAnchors) empty = inj_anchors_new ();
  InjAnchors *anchors = (*fixture)->compose.anchors;
  g_autoptr (GError) error = NULL;

  (*fixture)->compose.anchors = empty;
  visit_fixture_assert_refused (*fixture, give (*fixture, "procerus-midline-1", 0, &error), &error,
                                "Procerus, midline, 1 has no position on the plates.");
  (*fixture)->compose.anchors = anchors;
}

static void
test_refused_free (VisitFixture  **fixture,
                   gconstpointer   data)
{
  InjVisit *visit = (*fixture)->visit;
  const InjCompose *compose = &(*fixture)->compose;
  InjPosition position = { INJ_PLATE_FRONT, 1000, 1000 };
  const char *unnamed = "Name the muscle or region that was injected.";
  const char *units = "The dose at “free-1” must be above 0 and at most 1000 units.";
  g_autoptr (GError) error = NULL;

  visit_fixture_assert_refused (*fixture, inj_compose_give_free (visit, compose, &position, INJ_MUSCLE_OTHER, NULL,
                                                                 &INJ_DOSE (500), &error), &error, unnamed);
  visit_fixture_assert_refused (*fixture, inj_compose_give_free (visit, compose, &position, INJ_MUSCLE_OTHER, " ",
                                                                 &INJ_DOSE (500), &error), &error, unnamed);
  visit_fixture_assert_refused (*fixture, inj_compose_give_free (visit, compose, &position, INJ_MUSCLE_FRONTALIS, NULL,
                                                                 &INJ_DOSE (0), &error), &error, units);
  visit_fixture_assert_refused (*fixture, inj_compose_give_free (visit, compose, &position, INJ_MUSCLE_FRONTALIS, NULL,
                                                                 &INJ_DOSE (100001), &error), &error, units);
}

static void
test_refused_changes (VisitFixture  **fixture,
                      gconstpointer   data)
{
  InjVisit *visit = (*fixture)->visit;
  const InjCompose *compose = &(*fixture)->compose;
  InjPosition position = { INJ_PLATE_LEFT, 1000, 1000 };
  const char *not_given = "Temporalis, left, 1 has not been given.";
  g_autoptr (GError) error = NULL;

  visit_fixture_give (*fixture, "procerus-midline-1", 0);
  visit_fixture_assert_refused (*fixture, inj_compose_void (visit, compose, "temporalis-left-1", "x", &error), &error,
                                not_given);
  visit_fixture_assert_refused (*fixture, inj_compose_correct (visit, compose, "temporalis-left-1",
                                                              &INJ_DOSE (500), &error), &error, not_given);
  visit_fixture_assert_refused (*fixture, inj_compose_move (visit, compose, "temporalis-left-1", &position, &error),
                                &error, not_given);
  visit_fixture_assert_refused (*fixture, inj_compose_void (visit, compose, "masseter-left-1", "x", &error), &error,
                                "Masseter, left, 1 has not been given.");
  visit_fixture_assert_refused (*fixture, inj_compose_void (visit, compose, "free-1", "x", &error), &error,
                                "There is no site “free-1”.");
  visit_fixture_assert_refused (*fixture, inj_compose_void (visit, compose, "procerus-midline-1", "", &error), &error,
                                "Say why the dose is voided.");
  visit_fixture_assert_refused (*fixture, inj_compose_void (visit, compose, "procerus-midline-1", "  ", &error), &error,
                                "Say why the dose is voided.");
  visit_fixture_assert_refused (*fixture, inj_compose_void (visit, compose, "procerus-midline-1", "undone", &error),
                                &error, "“undone” marks what undo took back, which is left off the sheet: "
                                "say why the dose is voided.");
  visit_fixture_assert_refused (*fixture, inj_compose_correct (visit, compose, "procerus-midline-1",
                                                              &INJ_DOSE (0), &error), &error,
                                "Say what is to be corrected: the units, the route or the note.");
  visit_fixture_assert_refused (*fixture, inj_compose_correct (visit, compose, "procerus-midline-1",
                                                              &INJ_DOSE (100001), &error), &error,
                                "The dose at “procerus-midline-1” must be above 0 and at most 1000 units.");
}

static void
test_refused_skips (VisitFixture  **fixture,
                    gconstpointer   data)
{
  static const struct
  {
    const char *place_id;
    const char *reason;
    const char *sentence;
  } rows[] = {
    { "temporalis-left-1", "", "Say why the site is skipped." },
    { "temporalis-left-1", "\t ", "Say why the site is skipped." },
    { "procerus-midline-1", "pain",
      "Procerus, midline, 1 is not a planned site that is still to be given, so it cannot be skipped." },
    { "frontalis-left-1", "pain",
      "Frontalis, left, 1 is not a planned site that is still to be given, so it cannot be skipped." },
    { "masseter-left-1", "pain",
      "Masseter, left, 1 is not a planned site that is still to be given, so it cannot be skipped." },
    { "nowhere", "pain", "There is no site “nowhere”." },
  };
  g_autoptr (GError) error = NULL;

  visit_fixture_give (*fixture, "procerus-midline-1", 0);
  visit_fixture_skip (*fixture, "frontalis-left-1", "scar");
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    visit_fixture_assert_refused (*fixture, skip (*fixture, rows[i].place_id, rows[i].reason, &error), &error,
                                  rows[i].sentence);
  visit_fixture_assert_refused (*fixture, inj_compose_unskip ((*fixture)->visit, &(*fixture)->compose,
                                                              "procerus-midline-1", &error), &error,
                                "Procerus, midline, 1 is not skipped.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, VisitFixture *, NULL, set_up, function, tear_down)
  ADD ("/compose-refused/gives", test_refused_gives);
  ADD ("/compose-refused/bulk", test_refused_bulk);
  g_test_add_func ("/compose-refused/without-vial", test_refused_without_vial);
  ADD ("/compose-refused/without-anchor", test_refused_without_anchor);
  ADD ("/compose-refused/free", test_refused_free);
  ADD ("/compose-refused/changes", test_refused_changes);
  ADD ("/compose-refused/skips", test_refused_skips);
#undef ADD

  return g_test_run ();
}
