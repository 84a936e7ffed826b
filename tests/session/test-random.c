/* test-random.c
 *
 * Two programs do at random what can be done to a visit, and see the same.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/anatomy/inj-site.h"
#include "domain/values/inj-domain-error.h"
#include "session/inj-clock.h"

#include "session-fixture.h"

#define ROUNDS 3
#define STEPS 120

/* A request at random; %NULL where there is nothing to ask. */
typedef InjRequest *(*MakeRequest) (SessionFixture  *fixture,
                                    InjVisitSession *session);

static const char *
choose_site (void)
{
  gsize n_sites;
  const InjSite *sites = inj_site_get_table (&n_sites);

  return sites[g_test_rand_int_range (0, (int) n_sites)].id;
}

/* A place that the visit lists: mostly one where something can be done. */
static const char *
choose_place (InjVisitSession *session)
{
  GListModel *places = G_LIST_MODEL (inj_visit_session_get_visit (session));
  g_autoptr (InjPlace) place = NULL;

  place = g_list_model_get_item (places, (guint) g_test_rand_int_range (0, (int) g_list_model_get_n_items (places)));

  /* The visit keeps it. */
  return inj_place_get_id (place);
}

static InjDose
choose_dose (void)
{
  InjDose dose = INJ_DOSE (g_test_rand_int_range (1, 40) * 50);

  dose.route = g_test_rand_int_range (-1, 3);
  dose.note = g_test_rand_bit () ? "beside a scar" : NULL;

  return dose;
}

static InjRequest *
make_give (SessionFixture  *fixture,
           InjVisitSession *session)
{
  const char *const place_ids[] = { g_test_rand_bit () ? choose_place (session) : choose_site (), NULL };
  InjDose dose = choose_dose ();

  return inj_request_new_give (place_ids, g_test_rand_bit () ? &dose : NULL, FALSE);
}

static InjRequest *
make_give_all (SessionFixture  *fixture,
               InjVisitSession *session)
{
  g_auto (GStrv) hollow = inj_compose_dup_hollow (inj_visit_session_get_visit (session),
                                                  g_test_rand_int_range (-1, 7), g_test_rand_int_range (-1, 3));

  return *hollow != NULL ? inj_request_new_give ((const char *const *) hollow, NULL, TRUE) : NULL;
}

static InjRequest *
make_give_free (SessionFixture  *fixture,
                InjVisitSession *session)
{
  InjPosition position = { INJ_PLATE_TOP, g_test_rand_int_range (-900, 900), g_test_rand_int_range (-900, 900) };
  InjDose dose = choose_dose ();

  return inj_request_new_give_free (&position, INJ_MUSCLE_OTHER, "galea", &dose);
}

static InjRequest *
make_void (SessionFixture  *fixture,
           InjVisitSession *session)
{
  return inj_request_new_void (choose_place (session), "not given");
}

static InjRequest *
make_correct (SessionFixture  *fixture,
              InjVisitSession *session)
{
  InjDose dose = choose_dose ();

  return inj_request_new_correct (choose_place (session), &dose);
}

static InjRequest *
make_move (SessionFixture  *fixture,
           InjVisitSession *session)
{
  const char *place_id = choose_place (session);
  InjPlace *place = inj_visit_lookup_place (inj_visit_session_get_visit (session), place_id);
  const InjInjection *injection = inj_place_get_injection (place);
  InjPosition position;

  if (injection == NULL)
    return NULL;

  position = injection->position;
  position.y += g_test_rand_int_range (-50, 50);

  return inj_request_new_move (place_id, &position);
}

static InjRequest *
make_skip (SessionFixture  *fixture,
           InjVisitSession *session)
{
  const char *const place_ids[] = { choose_place (session), NULL };

  return g_test_rand_bit () ? inj_request_new_skip (place_ids, "declined") : inj_request_new_unskip (place_ids[0]);
}

static InjRequest *
make_plan (SessionFixture  *fixture,
           InjVisitSession *session)
{
  const InjSite *site = inj_site_lookup (choose_site ());
  const InjPosition *position = inj_anchors_lookup (fixture->anchors, site->id);
  InjPlannedDose template = {
    .place_id = (char *) site->id, .muscle = site->muscle, .side = site->side, .position = *position,
    .units = g_test_rand_int_range (1, 9) * 100, .route = INJ_ROUTE_INTRADERMAL, .indication = (char *) "bruxism",
  };
  g_autoptr (InjPlannedDose) planned = inj_planned_dose_new (&template);

  return g_test_rand_bit () ? inj_request_new_plan (planned) : inj_request_new_unplan (choose_place (session));
}

static InjRequest *
make_plan_like (SessionFixture  *fixture,
                InjVisitSession *session)
{
  InjVisit *previous = inj_visit_session_get_previous (session);

  if (g_test_rand_bit () && previous != NULL)
    return inj_request_new_repeat (previous);

  return inj_request_new_mirror (g_test_rand_bit () ? INJ_SIDE_LEFT : INJ_SIDE_RIGHT);
}

static InjRequest *
make_fill_in (SessionFixture  *fixture,
              InjVisitSession *session)
{
  g_autofree char *days = g_strdup_printf ("%d", g_test_rand_int_range (0, 31));
  InjDetailEntry entries[] = {
    { INJ_DETAIL_HEADACHE_DAYS, days },
    { INJ_DETAIL_INJECTOR, (char *) (g_test_rand_bit () ? "Dr. Other" : NULL) },
    { INJ_DETAIL_CONSENT, (char *) (g_test_rand_bit () ? "yes" : "") },
  };
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (entries); i++)
    if (g_test_rand_bit ())
      g_ptr_array_add (list, &entries[i]);

  return list->len > 0 ? inj_request_new_fill_in (list) : NULL;
}

static InjRequest *
make_explain (SessionFixture  *fixture,
              InjVisitSession *session)
{
  return inj_request_new_explain (choose_place (session), g_test_rand_bit () ? "tender there" : NULL);
}

static InjVial *
make_vial (SessionFixture *fixture)
{
  InjVialOrigin origin = { .serial = g_test_rand_bit () ? "SN 5" : "", .source = INJ_VIAL_SOURCE_BOUGHT };
  g_autoptr (InjVial) vial = session_fixture_make_vial (fixture, "botox", inj_date_from_ymd (2099, 1, 1));

  return inj_vial_with_origin (vial, &origin, NULL);
}

static InjRequest *
make_vials (SessionFixture  *fixture,
            InjVisitSession *session)
{
  int next = inj_visit_get_next_vial_number (inj_visit_session_get_visit (session));
  int number = g_test_rand_int_range (1, next + 1);
  g_autoptr (InjVial) vial = make_vial (fixture);
  g_autoptr (InjVial) corrected = inj_vial_with_number (vial, number);

  switch (g_test_rand_int_range (0, 5))
    {
    case 0:
      return next < 8 ? inj_request_new_open_vial (vial) : NULL;
    case 1:
      return inj_request_new_withdraw_vial (number);
    case 2:
      return number < next ? inj_request_new_correct_vial (corrected) : NULL;
    default:
      return inj_request_new_choose_vial (number);
    }
}

static InjRequest *
make_add_on (SessionFixture  *fixture,
             InjVisitSession *session)
{
  InjCatalog *catalog = inj_practice_get_catalog (fixture->practice);
  InjProtocol *protocol = inj_catalog_lookup_protocol (catalog, g_test_rand_bit () ? "masseter" : "scalp", NULL);

  return inj_request_new_add_on (protocol, g_test_rand_bit ());
}

static InjRequest *
make_discard (SessionFixture  *fixture,
              InjVisitSession *session)
{
  return g_test_rand_int_range (0, 4) == 0 ? inj_request_new_discard ("wrong patient") : NULL;
}

static InjRequest *
make_undo (SessionFixture  *fixture,
           InjVisitSession *session)
{
  return inj_request_new_undo ();
}

static InjRequest *
make_redo (SessionFixture  *fixture,
           InjVisitSession *session)
{
  return inj_request_new_redo ();
}

static InjRequest *
make_amendment (SessionFixture  *fixture,
                InjVisitSession *session)
{
  g_autoptr (InjVial) vial = make_vial (fixture);
  g_autoptr (InjVial) corrected = inj_vial_with_number (vial, 1);
  InjAmendment amendment = { .author = "Dr. Example", .reason = "entered wrongly" };

  amendment.kind = (InjAmendmentKind) g_test_rand_int_range (0, INJ_AMENDMENT_IN_ERROR);
  amendment.dose = choose_dose ();
  amendment.place_id = amendment.kind == INJ_AMENDMENT_VOID_DOSE ? choose_place (session) : choose_site ();
  amendment.position = (InjPosition) { INJ_PLATE_TOP, 100, 100 };
  amendment.muscle = INJ_MUSCLE_SCALP;
  if (amendment.kind == INJ_AMENDMENT_CORRECT_VIAL)
    amendment.vial = corrected;

  return inj_request_new_amend (&amendment);
}

static const MakeRequest drafts[] = {
  make_give, make_give, make_give_all, make_give_free, make_void, make_correct, make_move, make_skip, make_plan,
  make_plan_like, make_fill_in, make_explain, make_vials, make_add_on, make_discard, make_undo, make_undo, make_redo,
  make_redo,
};

/* All that a visit says, a line each. */
static char *
dup_account (InjVisit *visit)
{
  GString *account = g_string_new (inj_visit_get_digest (visit));
  InjAction *undoable = inj_visit_get_undoable (visit);
  InjAction *redoable = inj_visit_get_redoable (visit);
  guint n_places = g_list_model_get_n_items (G_LIST_MODEL (visit));

  g_string_append_printf (account, "\n%d %d %s %s\n", undoable != NULL ? undoable->revision : 0,
                          redoable != NULL ? redoable->revision : 0, inj_visit_get_injector (visit),
                          inj_visit_get_error_reason (visit));
  for (guint i = 0; i < n_places; i++)
    {
      g_autoptr (InjPlace) place = g_list_model_get_item (G_LIST_MODEL (visit), i);
      const InjInjection *injection = inj_place_get_injection (place);
      const InjPlannedDose *planned = inj_place_get_planned_dose (place);

      if (planned != NULL)
        g_string_append_printf (account, "%" G_GINT64_FORMAT " of %s at ", planned->units, planned->substance_id);
      g_string_append_printf (account, "%s %" G_GINT64_FORMAT " %d %s %s", inj_place_get_id (place),
                              (gint64) inj_place_get_planned (place), inj_place_is_required (place),
                              inj_place_get_skip_reason (place),
                              inj_visit_get_deviation_reason (visit, inj_place_get_id (place)));
      if (injection != NULL)
        g_string_append_printf (account, " %d %d %d %d", injection->number, (int) injection->units, injection->vial,
                                injection->route);
      g_string_append_c (account, '\n');
    }
  for (guint i = 0; i < inj_visit_get_vials (visit)->len; i++)
    {
      g_autofree char *title = inj_vial_dup_title (g_ptr_array_index (inj_visit_get_vials (visit), i));

      g_string_append_printf (account, "%s\n", title);
    }
  for (int i = 0; i < INJ_N_DETAILS; i++)
    g_string_append_printf (account, "%s;", inj_visit_get_detail (visit, (InjDetail) i));
  g_string_append_printf (account, "%u add-ons", inj_visit_get_add_ons (visit)->len);

  return g_string_free (account, FALSE);
}

/* The totals of the lists are the sums of the rows. */
static void
assert_sums (SessionFixture *fixture,
             InjVisit       *visit)
{
  InjStore *store = inj_practice_get_store (fixture->practice);
  g_autoptr (GPtrArray) summaries = inj_store_list_visits (store, fixture->patient_id, NULL);
  g_autoptr (GPtrArray) counted = inj_store_load_contributions (store, fixture->patient_id,
                                                                inj_visit_get_date (visit), 0, NULL);
  gboolean is_found = FALSE;
  InjUnits units = 0, counted_units = 0;

  for (guint i = 0; i < inj_visit_get_injections (visit)->len; i++)
    {
      const InjInjection *injection = g_ptr_array_index (inj_visit_get_injections (visit), i);

      units += inj_injection_is_live (injection) ? injection->units : 0;
    }
  for (guint i = 0; i < counted->len; i++)
    counted_units += inj_contribution_get_units (g_ptr_array_index (counted, i));
  g_assert_cmpint (counted_units, ==, inj_visit_get_error_reason (visit) == NULL ? units : 0);

  for (guint i = 0; i < summaries->len; i++)
    {
      InjVisitSummary *summary = g_ptr_array_index (summaries, i);

      if (inj_visit_summary_get_id (summary) != inj_visit_get_id (visit))
        continue;
      is_found = TRUE;
      g_assert_cmpint (inj_visit_summary_get_units (summary), ==, units);
      g_assert_cmpint (inj_visit_summary_is_in_error (summary), ==, inj_visit_get_error_reason (visit) != NULL);
    }
  g_assert_true (is_found);
}

static void
assert_agree (SessionFixture  *fixture,
              InjVisitSession *one,
              InjVisitSession *other)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InjVisit) stored = NULL;
  g_autofree char *account = dup_account (inj_visit_session_get_visit (one));
  g_autofree char *account_of_other = NULL;
  g_autofree char *account_of_stored = NULL;

  stored = inj_store_load_visit (inj_practice_get_store (fixture->other),
                                 inj_visit_get_id (inj_visit_session_get_visit (one)), &error);
  g_assert_no_error (error);
  account_of_other = dup_account (inj_visit_session_get_visit (other));
  account_of_stored = dup_account (stored);
  g_assert_cmpstr (account, ==, account_of_other);
  g_assert_cmpstr (account, ==, account_of_stored);
  assert_sums (fixture, stored);
}

/* Returns whether it was done; one that is refused changes nothing. */
static gboolean
step (SessionFixture  *fixture,
      InjVisitSession *session,
      MakeRequest      make)
{
  g_autoptr (InjRequest) request = make (fixture, session);
  g_autoptr (GError) error = NULL;

  if (request == NULL || inj_visit_session_perform (session, request, &error))
    return request != NULL;

  g_assert_true (error->domain == INJ_DOMAIN_ERROR || error->domain == INJ_STORE_ERROR);

  return FALSE;
}

static void
poll (SessionFixture *fixture)
{
  inj_practice_poll (fixture->practice);
  inj_practice_poll (fixture->other);
}

/* Now and then a program has not yet seen what the other has done. */
static int
run_steps (SessionFixture    *fixture,
           InjVisitSession   *one,
           InjVisitSession   *other,
           const MakeRequest *makes,
           int                n_makes,
           int                n_steps)
{
  int n_done = 0;

  for (int i = 0; i < n_steps; i++)
    {
      n_done += step (fixture, g_test_rand_bit () ? one : other, makes[g_test_rand_int_range (0, n_makes)]);
      if (g_test_rand_int_range (0, 4) == 0)
        n_done += step (fixture, g_test_rand_bit () ? one : other, makes[g_test_rand_int_range (0, n_makes)]);
      poll (fixture);
      assert_agree (fixture, one, other);
    }

  return n_done;
}

static void
sign (InjVisitSession *session)
{
  /* What was discarded is not signed. */
  if (inj_visit_get_error_reason (inj_visit_session_get_visit (session)) != NULL)
    session_fixture_perform (session, inj_request_new_undo ());
  session_fixture_perform (session, inj_request_new_sign ("Dr. Example", "as it was"));
}

static void
test_same (void)
{
  const MakeRequest amendments[] = { make_amendment };
  const MakeRequest later[] = { make_give, make_undo, make_discard, make_vials, make_fill_in };
  int n_amendments = 0;

  for (int i = 0; i < ROUNDS; i++)
    {
      g_autoptr (SessionFixture) fixture = session_fixture_new ();
      g_autoptr (InjVisitSession) previous = session_fixture_start_visit (fixture, inj_clock_get_today () - 90);
      g_autoptr (InjVisitSession) other = NULL;
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (GError) error = NULL;

      session_fixture_give (previous, "frontalis-left-1");
      session_fixture_give (previous, "trapezius-right-2");
      other = session_fixture_open_other (fixture);
      g_assert_cmpint (run_steps (fixture, fixture->session, other, drafts, G_N_ELEMENTS (drafts), STEPS), >, STEPS / 4);

      sign (other);
      poll (fixture);
      assert_agree (fixture, fixture->session, other);
      n_amendments += run_steps (fixture, fixture->session, other, amendments, 1, 12);
      g_assert_cmpint (run_steps (fixture, fixture->session, other, later, G_N_ELEMENTS (later), 10), ==, 0);

      g_assert_true (inj_store_verify (inj_practice_get_store (fixture->practice), NULL, &problems, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (problems->len, ==, 0);
    }
  g_assert_cmpint (n_amendments, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session/random/same", test_same);

  return g_test_run ();
}
