/* test-visit-places.c
 *
 * In which order a visit lists its places, and for which indication they count.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/visit/inj-compose.h"

#include "visit-fixture.h"
#include "visit-model.h"

static void
lay_on_top (VisitFixture *fixture,
            gboolean      withdrawn)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InjProtocol) add_on = inj_protocol_parse ("made-up", MODEL_ADD_ON, -1, &error);

  g_assert_no_error (error);
  visit_fixture_apply (fixture, inj_compose_add_on (fixture->visit, &fixture->compose, add_on, withdrawn, &error),
                       &error);
}

/* What comes after the protocol's 31 sites. */
static char *
dup_tail (VisitFixture *fixture)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint i = 31; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->visit)); i++)
    {
      g_autoptr (InjPlace) place = g_list_model_get_item (G_LIST_MODEL (fixture->visit), i);

      g_strv_builder_add (ids, inj_place_get_id (place));
    }
  all = g_strv_builder_end (ids);

  return g_strjoinv (" ", all);
}

static void
assert_tail (VisitFixture *fixture,
             const char   *expected)
{
  g_autofree char *tail = dup_tail (fixture);

  g_assert_cmpstr (tail, ==, expected);
}

static void
test_order (void)
{
  g_autoptr (VisitFixture) fixture = visit_fixture_new ("preempt-155");

  visit_fixture_open (fixture, fixture->botox, 200, 4);
  visit_fixture_give_free (fixture, INJ_PLATE_BACK, 3000, 100, INJ_MUSCLE_TRAPEZIUS, NULL, 200);
  visit_fixture_give (fixture, "scalp-left-1", 100);
  visit_fixture_give (fixture, "masseter-left-1", 600);
  visit_fixture_give (fixture, "temporalis-left-5", 500);
  assert_tail (fixture, "temporalis-left-5 masseter-left-1 scalp-left-1 free-1");

  lay_on_top (fixture, FALSE);
  assert_tail (fixture, "masseter-right-1 masseter-left-1 masseter-left-2 own-1 temporalis-left-5 scalp-left-1 free-1");
  visit_fixture_give (fixture, "own-1", 0);
  visit_fixture_skip (fixture, "masseter-right-1", "sore");

  /* What was given stays, of a site that is no longer planned. */
  lay_on_top (fixture, TRUE);
  assert_tail (fixture, "temporalis-left-5 masseter-left-1 scalp-left-1 own-1 free-1");
  g_assert_cmpstr (inj_place_get_name (inj_visit_lookup_place (fixture->visit, "own-1")), ==, "Trapezius, right, own 1");
  g_assert_false (inj_place_is_in_protocol (inj_visit_lookup_place (fixture->visit, "own-1")));
  visit_fixture_give (fixture, "masseter-right-1", 600);
  visit_fixture_undo (fixture);
  visit_fixture_undo (fixture);
  g_assert_cmpint (visit_fixture_get_state (fixture, "masseter-right-1"), ==, INJ_PLACE_SKIPPED);
}

static const char *
get_indication (VisitFixture *fixture,
                const char   *place_id)
{
  return inj_place_get_injection (inj_visit_lookup_place (fixture->visit, place_id))->indication;
}

static void
test_indications (void)
{
  g_autoptr (VisitFixture) fixture = visit_fixture_new ("preempt-155");
  InjTotals totals;

  visit_fixture_open (fixture, fixture->botox, 200, 4);
  lay_on_top (fixture, FALSE);
  inj_totals_count (fixture->visit, NULL, &totals);
  g_assert_cmpint (totals.all.required, ==, 31);
  g_assert_cmpint (totals.all.required_hollow, ==, 31);
  g_assert_cmpint (totals.all.wanted_hollow, ==, 34);
  g_assert_cmpint (totals.all.planned, ==, INJ_UNITS (155 + 6 + 6 + 4));

  visit_fixture_give_hollow (fixture, -1, -1);
  visit_fixture_give (fixture, "masseter-left-5", 100);
  visit_fixture_give (fixture, "temporalis-left-5", 100);
  visit_fixture_give (fixture, "scalp-left-1", 100);
  visit_fixture_give_free (fixture, INJ_PLATE_BACK, 3000, 100, INJ_MUSCLE_TRAPEZIUS, NULL, 100);
  visit_fixture_give_free (fixture, INJ_PLATE_TOP, 3000, 100, INJ_MUSCLE_SCALP, NULL, 100);
  visit_fixture_give_free (fixture, INJ_PLATE_LEFT, 3000, 100, INJ_MUSCLE_MASSETER, NULL, 100);
  g_assert_cmpstr (get_indication (fixture, "trapezius-right-1"), ==, "chronic-migraine");
  g_assert_cmpstr (get_indication (fixture, "own-1"), ==, "bruxism");
  g_assert_cmpstr (get_indication (fixture, "masseter-left-1"), ==, "bruxism");
  g_assert_cmpstr (get_indication (fixture, "masseter-left-5"), ==, "other");
  g_assert_cmpstr (get_indication (fixture, "temporalis-left-5"), ==, "chronic-migraine");
  g_assert_cmpstr (get_indication (fixture, "scalp-left-1"), ==, "other");
  g_assert_cmpstr (get_indication (fixture, "free-1"), ==, "chronic-migraine");
  g_assert_cmpstr (get_indication (fixture, "free-2"), ==, "chronic-migraine");
  g_assert_cmpstr (get_indication (fixture, "free-3"), ==, "bruxism");
  g_assert_cmpint (inj_place_get_injection (inj_visit_lookup_place (fixture->visit, "own-1"))->route, ==,
                   INJ_ROUTE_SUBCUTANEOUS);

  inj_totals_count (fixture->visit, NULL, &totals);
  g_assert_cmpint (totals.all.required_given, ==, 31);
  g_assert_cmpint (totals.all.wanted_hollow, ==, 0);
  g_assert_cmpint (totals.protocol_given, ==, INJ_UNITS (158));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/visit-places/order", test_order);
  g_test_add_func ("/visit-places/indications", test_indications);

  return g_test_run ();
}
