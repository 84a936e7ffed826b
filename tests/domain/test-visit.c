/* test-visit.c
 *
 * A visit is what its actions make it, and says so as a list.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/visit/inj-visit.h"

#include "visit-fixture.h"

static InjAction *
make_action (VisitFixture  *fixture,
             int            revision,
             InjActionKind  kind,
             int            reverts,
             InjChange     *first,
             InjChange     *second)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify) inj_change_free);

  if (first != NULL)
    g_ptr_array_add (changes, first);
  if (second != NULL)
    g_ptr_array_add (changes, second);

  return inj_action_new (revision, kind, reverts, fixture->compose.at, "nurse", changes);
}

/* That neither trying nor applying changes anything. */
static void
assert_not_applied (VisitFixture *fixture,
                    InjAction    *taken,
                    int           code,
                    const char   *sentence)
{
  g_autoptr (InjAction) action = taken;
  g_autofree char *account = NULL;
  g_autoptr (GError) tried = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (inj_visit_can_apply (fixture->visit, action, &tried));
  g_assert_error (tried, INJ_DOMAIN_ERROR, code);
  g_assert_false (inj_visit_apply (fixture->visit, action, &error));
  g_assert_error (error, INJ_DOMAIN_ERROR, code);
  g_assert_cmpstr (error->message, ==, sentence);
  account = visit_fixture_describe (fixture->visit, FALSE);
  g_assert_cmpstr (account, ==, fixture->account);
}

static void
assert_listed (VisitFixture *fixture,
               guint         position,
               const char   *place_id)
{
  g_autoptr (InjPlace) place = g_list_model_get_item (G_LIST_MODEL (fixture->visit), position);

  g_assert_cmpstr (inj_place_get_id (place), ==, place_id);
}

static void
test_new (void)
{
  g_autoptr (VisitFixture) fixture = visit_fixture_new ("preempt-195");
  InjVisit *visit = fixture->visit;
  guint n_sites = inj_protocol_get_n_sites (fixture->protocol);
  g_autofree char *first = inj_visit_dup_first_digest (visit);
  g_autofree char *free_id = inj_visit_dup_next_free_id (visit);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (visit)), ==, n_sites);
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (visit)) == INJ_TYPE_PLACE);
  for (guint i = 0; i < n_sites; i++)
    assert_listed (fixture, i, inj_protocol_get_site (fixture->protocol, i)->site->id);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (visit), n_sites));
  g_assert_cmpint (inj_visit_get_status (visit), ==, INJ_VISIT_DRAFT);
  g_assert_cmpint (inj_visit_get_revision (visit), ==, 0);
  g_assert_cmpstr (inj_visit_get_digest (visit), ==, first);
  g_assert_cmpint (inj_visit_get_id (visit), ==, 7);
  g_assert_cmpuint (inj_visit_get_date (visit), ==, DATE_OF_VISIT);
  g_assert_null (inj_visit_get_active_vial (visit));
  g_assert_null (inj_visit_get_undoable (visit));
  g_assert_null (inj_visit_get_signer (visit));
  g_assert_cmpstr (free_id, ==, "free-1");
  g_assert_null (inj_visit_lookup_place (visit, "masseter-left-1"));
}

/* The protocol's sites, then the table's others, then free sites. */
static void
test_order (void)
{
  g_autoptr (VisitFixture) fixture = visit_fixture_new ("preempt-155");

  visit_fixture_open (fixture, fixture->botox, 200, 4);
  visit_fixture_give_free (fixture, INJ_PLATE_BACK, 1000, 0, INJ_MUSCLE_TRAPEZIUS, NULL, 100);
  visit_fixture_give (fixture, "scalp-left-1", 100);
  visit_fixture_give_free (fixture, INJ_PLATE_BACK, 1000, 500, INJ_MUSCLE_TRAPEZIUS, NULL, 100);
  visit_fixture_give (fixture, "masseter-right-1", 100);
  visit_fixture_give (fixture, "temporalis-left-5", 100);

  assert_listed (fixture, 30, "trapezius-left-3");
  assert_listed (fixture, 31, "temporalis-left-5");
  assert_listed (fixture, 32, "masseter-right-1");
  assert_listed (fixture, 33, "scalp-left-1");
  assert_listed (fixture, 34, "free-1");
  assert_listed (fixture, 35, "free-2");

  /* What was given there is no longer, and so it is not listed. */
  visit_fixture_void (fixture, "masseter-right-1", "wrong site");
  visit_fixture_void (fixture, "free-1", "wrong site");
  assert_listed (fixture, 32, "scalp-left-1");
  assert_listed (fixture, 33, "free-2");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->visit)), ==, 34);
}

typedef struct
{
  VisitFixture *fixture;
  guint         n_places;
  guint         n_status;
  guint         n_revision;
} Heard;

static void
on_items_changed_cb (Heard *heard,
                     guint  position,
                     guint  removed,
                     guint  added)
{
  /* "notify::revision" comes after the places. */
  g_assert_cmpuint (heard->n_revision, ==, 0);
  heard->n_places++;
}

static void
on_status_changed_cb (Heard *heard)
{
  heard->n_status++;
}

static void
on_revision_changed_cb (Heard *heard)
{
  heard->n_revision++;
}

static void
assert_heard (Heard *heard,
              guint  n_places,
              guint  n_status)
{
  g_assert_cmpuint (heard->n_places, ==, n_places);
  g_assert_cmpuint (heard->n_status, ==, n_status);
  g_assert_cmpuint (heard->n_revision, ==, 1);
  heard->n_places = heard->n_status = heard->n_revision = 0;
}

/* Each place that changes is told once, and no other. */
static void
test_signals (void)
{
  g_autoptr (VisitFixture) fixture = visit_fixture_new ("preempt-155");
  Heard heard = { fixture, 0, 0, 0 };

  g_signal_connect_swapped (fixture->visit, "items-changed", G_CALLBACK (on_items_changed_cb), &heard);
  g_signal_connect_swapped (fixture->visit, "notify::status", G_CALLBACK (on_status_changed_cb), &heard);
  g_signal_connect_swapped (fixture->visit, "notify::revision", G_CALLBACK (on_revision_changed_cb), &heard);
  visit_fixture_open (fixture, fixture->botox, 200, 4);
  assert_heard (&heard, 0, 0);
  visit_fixture_give (fixture, "procerus-midline-1", 0);
  assert_heard (&heard, 1, 0);
  visit_fixture_correct (fixture, "procerus-midline-1", 250);
  assert_heard (&heard, 1, 0);
  visit_fixture_give_hollow (fixture, -1, -1);
  assert_heard (&heard, 30, 0);
  visit_fixture_undo (fixture);
  assert_heard (&heard, 30, 0);
  visit_fixture_skip (fixture, "frontalis-left-1", "scar");
  assert_heard (&heard, 1, 0);
  visit_fixture_give (fixture, "frontalis-left-1", 0);
  assert_heard (&heard, 1, 0);
  visit_fixture_sign (fixture, "Dr. Sample");
  assert_heard (&heard, 0, 1);
}

static void
test_properties (void)
{
  g_autoptr (VisitFixture) fixture = visit_fixture_new ("preempt-155");
  int revision, status;

  visit_fixture_open (fixture, fixture->botox, 200, 4);
  g_object_get (fixture->visit, "revision", &revision, "status", &status, NULL);
  g_assert_cmpint (revision, ==, 1);
  g_assert_cmpint (status, ==, INJ_VISIT_DRAFT);
  visit_fixture_sign (fixture, "Dr. Sample");
  g_object_get (fixture->visit, "revision", &revision, "status", &status, NULL);
  g_assert_cmpint (revision, ==, 2);
  g_assert_cmpint (status, ==, INJ_VISIT_SIGNED);
}

/* Made for another revision, which another program may have done meanwhile. */
static void
test_stale (void)
{
  static const char *const procerus[] = { "procerus-midline-1", NULL };
  g_autoptr (VisitFixture) fixture = visit_fixture_new ("preempt-155");
  InjAction *action;
  g_autoptr (GError) error = NULL;

  visit_fixture_open (fixture, fixture->botox, 200, 4);
  action = inj_compose_give (fixture->visit, &fixture->compose, procerus, NULL, FALSE, &error);
  visit_fixture_give (fixture, "frontalis-left-1", 0);
  assert_not_applied (fixture, action, INJ_DOMAIN_ERROR_STALE,
                      "The visit has moved on: it is at step 2, and this was meant for step 1.");
  assert_not_applied (fixture, make_action (fixture, 4, INJ_ACTION_VOID, 0, inj_change_new_void (1, "x"), NULL),
                      INJ_DOMAIN_ERROR_STALE, "The visit has moved on: it is at step 2, and this was meant for step 3.");
}

/* An action happens whole or not at all. */
static void
test_whole_or_not (void)
{
  g_autoptr (VisitFixture) fixture = visit_fixture_new ("preempt-155");

  visit_fixture_open (fixture, fixture->botox, 200, 4);
  visit_fixture_give (fixture, "procerus-midline-1", 0);
  assert_not_applied (fixture, make_action (fixture, 3, INJ_ACTION_VOID, 0, inj_change_new_void (1, "x"),
                                            inj_change_new_void (1, "x")),
                      INJ_DOMAIN_ERROR_REFUSED, "Injection 1 is not there to be voided.");
  assert_not_applied (fixture, make_action (fixture, 3, INJ_ACTION_SIGN, 0, inj_change_new_signature ("Dr.", NULL),
                                            inj_change_new_signature ("Dr.", NULL)),
                      INJ_DOMAIN_ERROR_REFUSED, "The visit is signed and can no longer be changed.");
}

static void
test_undo_of_another_step (void)
{
  g_autoptr (VisitFixture) fixture = visit_fixture_new ("preempt-155");
  const char *sentence = "That step cannot be undone or redone now.";

  visit_fixture_open (fixture, fixture->botox, 200, 4);
  visit_fixture_give (fixture, "procerus-midline-1", 0);
  assert_not_applied (fixture, make_action (fixture, 3, INJ_ACTION_UNDO, 1, NULL, NULL),
                      INJ_DOMAIN_ERROR_REFUSED, sentence);
  assert_not_applied (fixture, make_action (fixture, 3, INJ_ACTION_REDO, 2, NULL, NULL),
                      INJ_DOMAIN_ERROR_REFUSED, sentence);
  assert_not_applied (fixture, make_action (fixture, 3, INJ_ACTION_VOID, 2, inj_change_new_void (1, "x"), NULL),
                      INJ_DOMAIN_ERROR_REFUSED, sentence);
}

static void
do_a_bit_of_everything (VisitFixture *fixture)
{
  visit_fixture_open (fixture, fixture->botox, 50, 1);
  visit_fixture_open (fixture, fixture->botox, 200, 4);
  visit_fixture_give (fixture, "procerus-midline-1", 0);
  visit_fixture_skip (fixture, "frontalis-left-1", "scar");
  visit_fixture_give_hollow (fixture, -1, INJ_SIDE_RIGHT);
  visit_fixture_give_free (fixture, INJ_PLATE_TOP, 1000, 0, INJ_MUSCLE_SCALP, NULL, 100);
  visit_fixture_correct (fixture, "procerus-midline-1", 250);
  visit_fixture_undo (fixture);
  visit_fixture_undo (fixture);
  visit_fixture_redo (fixture);
  visit_fixture_give (fixture, "frontalis-left-1", 0);
  visit_fixture_void (fixture, "trapezius-right-1", "wrong site");
  visit_fixture_move (fixture, "free-1", -1000, 0);
  visit_fixture_give (fixture, "masseter-left-1", 600);
}

/* Made anew from its log, as from the store: the same in all it says. */
static void
test_replay (void)
{
  g_autoptr (VisitFixture) fixture = visit_fixture_new ("preempt-195");
  g_autoptr (InjVisit) replayed = NULL;
  g_autofree char *account = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (InjAction) undo = NULL;

  do_a_bit_of_everything (fixture);
  replayed = visit_fixture_replay (fixture->visit);
  account = visit_fixture_describe (replayed, FALSE);
  g_assert_cmpstr (account, ==, fixture->account);
  g_assert_cmpstr (inj_visit_get_digest (replayed), ==, inj_visit_get_digest (fixture->visit));

  /* Undo survives the restart. */
  undo = inj_compose_undo (replayed, &fixture->compose, &error);
  g_assert_no_error (error);
  g_assert_true (inj_visit_apply (fixture->visit, undo, &error));
  g_assert_null (inj_visit_lookup_place (fixture->visit, "masseter-left-1"));
}

/* Each step's digest rests on the one before it. */
static void
test_digests (void)
{
  g_autoptr (VisitFixture) fixture = visit_fixture_new ("preempt-195");
  g_autofree char *digest = NULL;
  GPtrArray *actions;

  do_a_bit_of_everything (fixture);
  actions = inj_visit_get_actions (fixture->visit);
  digest = inj_visit_dup_first_digest (fixture->visit);
  for (guint i = 0; i < actions->len; i++)
    {
      g_autofree char *previous = g_steal_pointer (&digest);

      g_assert_cmpint (((InjAction *) actions->pdata[i])->revision, ==, i + 1);
      digest = inj_action_dup_digest (actions->pdata[i], previous);
      g_assert_cmpstr (digest, !=, previous);
    }
  g_assert_cmpstr (digest, ==, inj_visit_get_digest (fixture->visit));
}

static void
count (guint *number)
{
  (*number)++;
}

/* It goes on telling what happens to it, and keeps nothing of before. */
static void
test_replace (void)
{
  g_autoptr (VisitFixture) fixture = visit_fixture_new ("preempt-155");
  g_autoptr (VisitFixture) other = visit_fixture_new ("preempt-155");
  g_autoptr (InjVisit) stored = inj_visit_new (inj_visit_get_head (other->visit), other->protocol);
  g_autoptr (GError) error = NULL;
  g_autofree char *account = NULL;
  g_autofree char *replaced = NULL;
  guint n_revisions = 0;
  guint n_statuses = 0;

  visit_fixture_open (fixture, fixture->botox, 200, 4);
  visit_fixture_give (fixture, "corrugator-right-1", INJ_UNITS (5));
  visit_fixture_open (other, other->botox, 100, 2);
  g_assert_true (inj_visit_apply (stored, g_ptr_array_index (inj_visit_get_actions (other->visit), 0), &error));
  account = visit_fixture_describe (stored, FALSE);
  g_signal_connect_swapped (fixture->visit, "notify::revision", G_CALLBACK (count), &n_revisions);
  g_signal_connect_swapped (fixture->visit, "notify::status", G_CALLBACK (count), &n_statuses);

  inj_visit_replace (fixture->visit, stored);
  replaced = visit_fixture_describe (fixture->visit, FALSE);
  g_assert_cmpstr (replaced, ==, account);
  g_assert_cmpuint (n_revisions, ==, 1);
  g_assert_cmpuint (n_statuses, ==, 1);

  visit_fixture_give (fixture, "procerus-midline-1", INJ_UNITS (5));
  g_assert_cmpuint (n_revisions, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/visit/new", test_new);
  g_test_add_func ("/visit/order", test_order);
  g_test_add_func ("/visit/signals", test_signals);
  g_test_add_func ("/visit/properties", test_properties);
  g_test_add_func ("/visit/stale", test_stale);
  g_test_add_func ("/visit/whole-or-not", test_whole_or_not);
  g_test_add_func ("/visit/undo-of-another-step", test_undo_of_another_step);
  g_test_add_func ("/visit/replay", test_replay);
  g_test_add_func ("/visit/digests", test_digests);
  g_test_add_func ("/visit/replace", test_replace);

  return g_test_run ();
}
