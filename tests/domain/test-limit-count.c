/* test-limit-count.c
 *
 * What of a visit a limit counts, and what a dose is given for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/review/inj-limit-count.h"

#include "review-fixture.h"

static const char *const glabella =
  "[Protocol]\nId=brow\nVersion=1\nName=Brow\nSubstance=onabotulinumtoxina\nIndication=glabellar-lines\nAddOn=true\n"
  "Standing=off-label\nSource=Nobody\nVerified=read\nChecked=2026-11-20\n"
  "[Site corrugator-left-2]\nUnits=4\nRequired=true\n"
  "[Site masseter-left-1]\nUnits=4\nRequired=false\n";

static const InjLimitReach migraine = { "onabotulinumtoxina", "chronic-migraine", -1, -1 };

static void
assert_count (const InjLimitCount *count,
              InjUnits             given,
              InjUnits             to_go,
              int                  sites,
              int                  sites_to_go)
{
  g_assert_cmpint (count->given, ==, given);
  g_assert_cmpint (count->to_go, ==, to_go);
  g_assert_cmpint (count->sites, ==, sites);
  g_assert_cmpint (count->sites_to_go, ==, sites_to_go);
}

static void
test_reach (void)
{
  g_autoptr (ReviewFixture) fixture = review_fixture_new ("preempt-155", INJ_LABEL_US);
  InjLimitReach muscle = { "onabotulinumtoxina", NULL, INJ_MUSCLE_CORRUGATOR, -1 };
  InjLimitReach everything = { "onabotulinumtoxina", NULL, -1, -1 };
  InjLimitReach dysport = { "abobotulinumtoxina", NULL, -1, -1 };
  InjLimitCount count;

  review_fixture_add_on (fixture, glabella);
  visit_fixture_give (fixture->visit, "corrugator-left-1", 700);
  count = inj_limit_count (fixture->visit->visit, &migraine, NULL);
  assert_count (&count, 700, INJ_UNITS (150), 1, 30);
  count = inj_limit_count (fixture->visit->visit, &everything, NULL);
  assert_count (&count, 700, INJ_UNITS (154), 1, 31);
  count = inj_limit_count (fixture->visit->visit, &muscle, NULL);
  assert_count (&count, 700, 900, 1, 2);
  count = inj_limit_count (fixture->visit->visit, &dysport, NULL);
  assert_count (&count, 0, 0, 0, 0);
}

/* In the place of what is given or planned there, or beside all. */
static void
test_supposition (void)
{
  g_autoptr (ReviewFixture) fixture = review_fixture_new ("preempt-155", INJ_LABEL_US);
  InjSupposition supposition = { "procerus-midline-1", INJ_MUSCLE_PROCERUS, INJ_SIDE_MIDLINE, 800, "onabotulinumtoxina",
                                 "chronic-migraine" };
  InjLimitCount count = inj_limit_count (fixture->visit->visit, &migraine, &supposition);

  assert_count (&count, 800, INJ_UNITS (150), 1, 30);
  visit_fixture_give (fixture->visit, "procerus-midline-1", 0);
  count = inj_limit_count (fixture->visit->visit, &migraine, &supposition);
  assert_count (&count, 800, INJ_UNITS (150), 1, 30);
  supposition.place_id = NULL;
  count = inj_limit_count (fixture->visit->visit, &migraine, &supposition);
  assert_count (&count, 1300, INJ_UNITS (150), 2, 30);
  supposition.place_id = "temporalis-left-5";
  count = inj_limit_count (fixture->visit->visit, &migraine, &supposition);
  assert_count (&count, 1300, INJ_UNITS (150), 2, 30);
}

static void
test_place (void)
{
  g_autoptr (ReviewFixture) fixture = review_fixture_new ("preempt-155", INJ_LABEL_US);
  InjPlace *place = inj_visit_lookup_place (fixture->visit->visit, "procerus-midline-1");
  InjLimitCount count = inj_limit_count_place (fixture->visit->visit, &migraine, NULL, place);

  assert_count (&count, 0, 500, 0, 1);
}

/* As the dose says it once it is given. */
static void
test_indication (void)
{
  g_autoptr (ReviewFixture) fixture = review_fixture_new ("preempt-155", INJ_LABEL_US);
  static const char *const place_ids[] = {
    "corrugator-left-1", "corrugator-left-2", "temporalis-left-5", "masseter-left-1", "masseter-right-1",
  };

  for (int round = 0; round < 2; round++)
    {
      for (gsize i = 0; i < G_N_ELEMENTS (place_ids); i++)
        {
          InjMuscle muscle = inj_site_lookup (place_ids[i])->muscle;
          g_autofree char *expected = g_strdup (inj_limit_get_indication (fixture->visit->visit, place_ids[i], muscle));
          InjPlace *place;

          visit_fixture_give (fixture->visit, place_ids[i], 500);
          place = inj_visit_lookup_place (fixture->visit->visit, place_ids[i]);
          g_assert_cmpstr (inj_place_get_injection (place)->indication, ==, expected);
          visit_fixture_undo (fixture->visit);
        }
      if (round == 0)
        review_fixture_add_on (fixture, glabella);
    }

  g_assert_cmpstr (inj_limit_get_indication (fixture->visit->visit, "corrugator-left-2", INJ_MUSCLE_CORRUGATOR), ==,
                   "glabellar-lines");
  g_assert_cmpstr (inj_limit_get_indication (fixture->visit->visit, NULL, INJ_MUSCLE_TRAPEZIUS), ==,
                   "chronic-migraine");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/limit-count/reach", test_reach);
  g_test_add_func ("/limit-count/supposition", test_supposition);
  g_test_add_func ("/limit-count/place", test_place);
  g_test_add_func ("/limit-count/indication", test_indication);

  return g_test_run ();
}
