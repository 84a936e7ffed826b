/* test-amend-form.c
 *
 * That what is signed is only put right beside it, by whom and why.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/forms/inj-form-dialog.h"
#include "app/visit/inj-amend-form.h"
#include "app/visit/inj-discard-form.h"
#include "domain/values/inj-domain-error.h"
#include "domain/visit/inj-totals.h"

#include "app-fixture.h"
#include "session-fixture.h"

static InjVisit *
get_visit (SessionFixture *fixture)
{
  return inj_visit_session_get_visit (fixture->session);
}

/* A visit of two doses, signed. */
static SessionFixture *
make_signed (void)
{
  SessionFixture *fixture = session_fixture_new ();

  session_fixture_give (fixture->session, "corrugator-right-1");
  session_fixture_give (fixture->session, "corrugator-left-1");
  session_fixture_perform (fixture->session, inj_request_new_sign ("Dr. Doe", NULL));

  return fixture;
}

static GtkWidget *
make_form (SessionFixture *fixture)
{
  return g_object_ref_sink (inj_amend_form_new (fixture->session));
}

static void
fill_in (GtkWidget *form)
{
  app_fixture_type (form, "Why", "typed twice");
  app_fixture_type (form, "Amended by", "Dr. Roe");
}

static void
choose_kind (GtkWidget *form,
             guint      kind)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (app_fixture_find_row (form, "What Is Put Right")), kind);
}

static void
accept (GtkWidget *form)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (inj_form_accept (INJ_FORM (form), &error));
  g_assert_no_error (error);
}

static InjUnits
get_total (SessionFixture *fixture)
{
  InjTotals totals;

  inj_totals_count (get_visit (fixture), NULL, &totals);

  return totals.all.given;
}

static void
test_void (void)
{
  g_autoptr (SessionFixture) fixture = make_signed ();
  GtkWidget *form = make_form (fixture);
  GPtrArray *amendments;
  const InjAction *action;
  const InjChange *first;

  inj_amend_form_choose_place (INJ_AMEND_FORM (form), "corrugator-left-1");
  g_assert_true (app_fixture_says (form, "Corrugator, left, 1: 5 units → not given"));
  g_assert_true (app_fixture_says (form, "Total of the visit: 10 → 5 units"));
  fill_in (form);
  accept (form);

  g_assert_cmpint (session_fixture_get_units (fixture->session, "corrugator-left-1"), ==, 0);
  g_assert_cmpint (get_total (fixture), ==, INJ_UNITS (5));
  amendments = inj_visit_get_amendments (get_visit (fixture));
  g_assert_cmpuint (amendments->len, ==, 1);
  action = g_ptr_array_index (amendments, 0);
  first = g_ptr_array_index (action->changes, 0);
  g_assert_cmpstr (first->signer, ==, "Dr. Roe");
  g_assert_cmpstr (first->reason, ==, "typed twice");
  g_assert_finalize_object (form);
}

/* Author and reason are both wanted; nothing is amended without them. */
static void
test_wanted (void)
{
  g_autoptr (SessionFixture) fixture = make_signed ();
  GtkWidget *form = make_form (fixture);

  inj_amend_form_choose_place (INJ_AMEND_FORM (form), "corrugator-left-1");
  fill_in (form);
  app_fixture_type (form, "Why", " ");
  app_fixture_assert_blames (form, "Why", "Why: it is empty.");
  fill_in (form);
  app_fixture_type (form, "Amended by", "");
  app_fixture_assert_blames (form, "Amended by", "Amended by: it is empty.");
  g_assert_cmpuint (inj_visit_get_amendments (get_visit (fixture))->len, ==, 0);
  g_assert_cmpint (get_total (fixture), ==, INJ_UNITS (10));
  g_assert_finalize_object (form);
}

/* From the menu it is not known what is meant: neither which dose was not given
 * nor where one was. */
static void
test_nothing_chosen (void)
{
  g_autoptr (SessionFixture) fixture = make_signed ();
  GtkWidget *form = make_form (fixture);

  fill_in (form);
  app_fixture_assert_blames (form, "What Is Put Right", "Choose what is put right.");
  choose_kind (form, 1);
  g_assert_true (app_fixture_says (form, "Nothing yet."));
  app_fixture_assert_blames (form, "Dose", "Choose the dose.");
  choose_kind (form, 2);
  app_fixture_type (form, "Units", "5");
  g_assert_true (app_fixture_says (form, "Nothing yet."));
  app_fixture_assert_blames (form, "Where", "Choose the site.");
  g_assert_cmpint (get_total (fixture), ==, INJ_UNITS (10));

  adw_combo_row_set_selected (ADW_COMBO_ROW (app_fixture_find_row (form, "Where")), 1);
  accept (form);
  g_assert_cmpint (get_total (fixture), ==, INJ_UNITS (15));
  g_assert_finalize_object (form);
}

static void
test_add (void)
{
  g_autoptr (SessionFixture) fixture = make_signed ();
  GtkWidget *form = make_form (fixture);

  inj_amend_form_choose_place (INJ_AMEND_FORM (form), "procerus-midline-1");
  fill_in (form);
  g_assert_true (app_fixture_says (form, "Nothing yet."));
  app_fixture_type (form, "Units", "5o");
  app_fixture_assert_blames (form, "Units", "Units: ");
  g_assert_cmpstr (app_fixture_get_text (form, "Units"), ==, "5o");
  app_fixture_type (form, "Units", "2,5");
  g_assert_true (app_fixture_says (form, "Procerus, midline, 1: not given → 2.5 units"));
  g_assert_true (app_fixture_says (form, "Total of the visit: 10 → 12.5 units"));
  accept (form);
  g_assert_cmpint (session_fixture_get_units (fixture->session, "procerus-midline-1"), ==, 250);
  g_assert_finalize_object (form);
}

/* Where several muscles lie, one is chosen before anything is recorded. */
static void
test_add_at_point (void)
{
  g_autoptr (SessionFixture) fixture = make_signed ();
  GtkWidget *form = make_form (fixture);
  const InjPosition position = { INJ_PLATE_TOP, 500, 100 };
  g_autoptr (GError) error = NULL;

  inj_amend_form_choose_point (INJ_AMEND_FORM (form), &position, -1);
  fill_in (form);
  app_fixture_type (form, "Units", "5");
  g_assert_false (inj_form_accept (INJ_FORM (form), &error));
  g_assert_nonnull (strstr (error->message, "Muscle: "));

  adw_combo_row_set_selected (ADW_COMBO_ROW (app_fixture_find_row (form, "Muscle")), INJ_MUSCLE_SCALP);
  accept (form);
  g_assert_cmpint (session_fixture_get_units (fixture->session, "free-1"), ==, INJ_UNITS (5));
  g_assert_cmpint (inj_place_get_muscle (inj_visit_lookup_place (get_visit (fixture), "free-1")), ==, INJ_MUSCLE_SCALP);
  g_assert_finalize_object (form);
}

static void
test_vial (void)
{
  g_autoptr (SessionFixture) fixture = make_signed ();
  GtkWidget *form = make_form (fixture);
  g_autoptr (GPtrArray) history = NULL;

  choose_kind (form, 3);
  fill_in (form);
  g_assert_cmpstr (app_fixture_get_text (form, "Lot"), ==, "C1234");
  app_fixture_assert_blames (form, "", "Nothing would change");
  app_fixture_type (form, "Expires", "2190-02-31");
  app_fixture_assert_blames (form, "Expires", "Expires");
  app_fixture_type (form, "Expires", "2190-01-31");
  app_fixture_type (form, "Lot", "C1243");
  g_assert_true (app_fixture_says (form, "Vial 1, lot: C1234 → C1243"));
  accept (form);

  g_assert_cmpstr (inj_vial_get_lot (inj_visit_lookup_vial (get_visit (fixture), 1)), ==, "C1243");
  history = inj_visit_dup_vial_history (get_visit (fixture), 1);
  g_assert_cmpuint (history->len, ==, 2);
  g_assert_finalize_object (form);
}

static void
test_in_error (void)
{
  g_autoptr (SessionFixture) fixture = make_signed ();
  GtkWidget *form = make_form (fixture);

  choose_kind (form, 4);
  g_assert_true (app_fixture_says (form, "Whole visit: 10 units → entered in error"));
  fill_in (form);
  accept (form);
  g_assert_cmpstr (inj_visit_get_error_reason (get_visit (fixture)), ==, "typed twice");
  g_assert_finalize_object (form);
}

static void
test_discard (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  GtkWidget *form = g_object_ref_sink (inj_discard_form_new (fixture->session));

  app_fixture_assert_blames (form, "Why", "Why: it is empty.");
  app_fixture_type (form, "Why", "wrong patient");
  accept (form);
  g_assert_cmpstr (inj_visit_get_error_reason (get_visit (fixture)), ==, "wrong patient");
  session_fixture_perform (fixture->session, inj_request_new_undo ());
  g_assert_null (inj_visit_get_error_reason (get_visit (fixture)));
  g_assert_finalize_object (form);
}

int
main (int    argc,
      char **argv)
{
  app_fixture_init (&argc, &argv);

  g_test_add_func ("/app/amend-form/void", test_void);
  g_test_add_func ("/app/amend-form/wanted", test_wanted);
  g_test_add_func ("/app/amend-form/nothing-chosen", test_nothing_chosen);
  g_test_add_func ("/app/amend-form/add", test_add);
  g_test_add_func ("/app/amend-form/add-at-point", test_add_at_point);
  g_test_add_func ("/app/amend-form/vial", test_vial);
  g_test_add_func ("/app/amend-form/in-error", test_in_error);
  g_test_add_func ("/app/amend-form/discard", test_discard);

  return g_test_run ();
}
