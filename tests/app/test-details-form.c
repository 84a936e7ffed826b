/* test-details-form.c
 *
 * That figures are kept as they are typed, in one step, or not at all.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/forms/inj-form.h"
#include "app/visit/inj-details-form.h"
#include "session/inj-clock.h"
#include "session/inj-practice-patients.h"

#include "app-fixture.h"
#include "session-fixture.h"

static InjVisit *
get_visit (SessionFixture *fixture)
{
  return inj_visit_session_get_visit (fixture->session);
}

static GtkWidget *
make_form (SessionFixture *fixture)
{
  return g_object_ref_sink (inj_details_form_new_before_and_after (fixture->practice, fixture->session));
}

static void
accept (GtkWidget *form)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (inj_form_accept (INJ_FORM (form), &error));
  g_assert_no_error (error);
}

static const char *
get_title (InjDetail detail)
{
  return inj_detail_get_name (detail);
}

/* All of it is one action, and one undo. */
static void
test_one_step (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  int revision = inj_visit_get_revision (get_visit (fixture));
  GtkWidget *form = make_form (fixture);

  app_fixture_type (form, get_title (INJ_DETAIL_HEADACHE_DAYS), " 18 ");
  app_fixture_type (form, get_title (INJ_DETAIL_DIAGNOSIS), "G43.709");
  app_fixture_type (form, get_title (INJ_DETAIL_NEEDLE), "30G 0.5 inch");
  accept (form);
  g_assert_cmpint (inj_visit_get_revision (get_visit (fixture)), ==, revision + 1);
  g_assert_cmpstr (inj_visit_get_detail (get_visit (fixture), INJ_DETAIL_HEADACHE_DAYS), ==, "18");
  g_assert_cmpstr (inj_visit_get_detail (get_visit (fixture), INJ_DETAIL_DIAGNOSIS), ==, "G43.709");
  g_assert_cmpstr (inj_visit_get_detail (get_visit (fixture), INJ_DETAIL_NEEDLE), ==, "30G 0.5 inch");

  session_fixture_perform (fixture->session, inj_request_new_undo ());
  g_assert_null (inj_visit_get_detail (get_visit (fixture), INJ_DETAIL_HEADACHE_DAYS));
  g_assert_null (inj_visit_get_detail (get_visit (fixture), INJ_DETAIL_NEEDLE));
  g_assert_finalize_object (form);
}

/* Looking at it does nothing; what is emptied is no longer entered. */
static void
test_unchanged (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  GtkWidget *form = make_form (fixture);
  GtkWidget *again;
  int revision = inj_visit_get_revision (get_visit (fixture));

  accept (form);
  g_assert_cmpint (inj_visit_get_revision (get_visit (fixture)), ==, revision);
  app_fixture_type (form, get_title (INJ_DETAIL_HIT_6), "62");
  accept (form);
  again = make_form (fixture);
  g_assert_cmpstr (app_fixture_get_text (again, get_title (INJ_DETAIL_HIT_6)), ==, "62");
  accept (again);
  g_assert_cmpint (inj_visit_get_revision (get_visit (fixture)), ==, revision + 1);
  app_fixture_type (again, get_title (INJ_DETAIL_HIT_6), "");
  accept (again);
  g_assert_null (inj_visit_get_detail (get_visit (fixture), INJ_DETAIL_HIT_6));
  g_assert_finalize_object (form);
  g_assert_finalize_object (again);
}

/* What is typed stays as it is typed, is marked, and nothing is kept. */
static void
test_hostile (void)
{
  const char *const hostile[] = { "32", "-1", "4.5", "4,5", "abc", "1e1", "0x5", "٥" };
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  GtkWidget *form = make_form (fixture);
  int revision = inj_visit_get_revision (get_visit (fixture));

  app_fixture_type (form, get_title (INJ_DETAIL_MIGRAINE_DAYS), "8");
  for (gsize i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      app_fixture_type (form, get_title (INJ_DETAIL_HEADACHE_DAYS), hostile[i]);
      app_fixture_assert_blames (form, get_title (INJ_DETAIL_HEADACHE_DAYS), get_title (INJ_DETAIL_HEADACHE_DAYS));
      g_assert_cmpstr (app_fixture_get_text (form, get_title (INJ_DETAIL_HEADACHE_DAYS)), ==, hostile[i]);
    }
  g_assert_cmpint (inj_visit_get_revision (get_visit (fixture)), ==, revision);
  g_assert_finalize_object (form);
}

/* The criteria are held against what is typed, before it is kept. */
static void
test_criteria (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  GtkWidget *form = make_form (fixture);

  g_assert_true (app_fixture_says (form, "Nothing is entered that they could be held against."));
  app_fixture_type (form, get_title (INJ_DETAIL_HEADACHE_DAYS), "18");
  g_assert_false (app_fixture_says (form, "Nothing is entered that they could be held against."));
  g_assert_true (app_fixture_says (form, "18"));
  app_fixture_type (form, get_title (INJ_DETAIL_HEADACHE_DAYS), "");
  g_assert_true (app_fixture_says (form, "Nothing is entered that they could be held against."));
  g_assert_null (inj_visit_get_detail (get_visit (fixture), INJ_DETAIL_HEADACHE_DAYS));
  g_assert_finalize_object (form);
}

/* Last time's figure stands beside the field and is not taken over; what
 * happened since is listed, and nothing before or voided. */
static void
test_last_time (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  InjDate before = inj_clock_get_today () - 90;
  g_autoptr (InjVisitSession) last = session_fixture_start_visit (fixture, before);
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  InjDetailEntry entry = { INJ_DETAIL_HEADACHE_DAYS, (char *) "21" };
  g_autoptr (GError) error = NULL;
  GtkWidget *form;

  g_ptr_array_add (entries, &entry);
  session_fixture_perform (last, inj_request_new_fill_in (entries));
  session_fixture_give (last, "corrugator-right-1");
  inj_practice_add_event (fixture->practice, fixture->patient_id, before + 10, INJ_EVENT_PTOSIS, "left", &error);
  g_assert_no_error (error);
  inj_practice_add_event (fixture->practice, fixture->patient_id, before - 10, INJ_EVENT_FAINTING, "then", &error);
  g_assert_no_error (error);

  form = make_form (fixture);
  g_assert_true (app_fixture_says (form, "last time: 21"));
  g_assert_cmpstr (app_fixture_get_text (form, get_title (INJ_DETAIL_HEADACHE_DAYS)), ==, "");
  g_assert_true (app_fixture_says (form, "Ptosis: left"));
  g_assert_false (app_fixture_says (form, "Fainting: then"));
  g_assert_finalize_object (form);
}

static void
test_who (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  GtkWidget *form = g_object_ref_sink (inj_details_form_new_who (fixture->session));
  GtkWidget *consent = app_fixture_find_row (form, get_title (INJ_DETAIL_CONSENT));

  g_assert_cmpstr (app_fixture_get_text (form, get_title (INJ_DETAIL_INJECTOR)), ==, "Dr. Example");
  app_fixture_type (form, get_title (INJ_DETAIL_RECORDER), "Sam");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (app_fixture_find (consent, GTK_TYPE_CHECK_BUTTON)), TRUE);
  accept (form);
  g_assert_cmpstr (inj_visit_get_detail (get_visit (fixture), INJ_DETAIL_RECORDER), ==, "Sam");
  g_assert_nonnull (inj_visit_get_detail (get_visit (fixture), INJ_DETAIL_CONSENT));
  g_assert_null (inj_visit_get_detail (get_visit (fixture), INJ_DETAIL_INJECTOR));
  g_assert_finalize_object (form);
}

/* A signed visit is only looked at. */
static void
test_signed (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  GtkWidget *form;

  session_fixture_perform (fixture->session, inj_request_new_sign ("Dr. Example", NULL));
  form = make_form (fixture);
  g_assert_false (gtk_widget_is_sensitive (app_fixture_find_row (form, get_title (INJ_DETAIL_HEADACHE_DAYS))));
  accept (form);
  g_assert_finalize_object (form);
}

static void
test_discarded (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  GtkWidget *form;

  session_fixture_perform (fixture->session, inj_request_new_discard ("wrong patient"));
  form = make_form (fixture);
  g_assert_false (gtk_widget_is_sensitive (app_fixture_find_row (form, get_title (INJ_DETAIL_HEADACHE_DAYS))));
  g_assert_finalize_object (form);
}

int
main (int    argc,
      char **argv)
{
  app_fixture_init (&argc, &argv);

  g_test_add_func ("/app/details-form/one-step", test_one_step);
  g_test_add_func ("/app/details-form/unchanged", test_unchanged);
  g_test_add_func ("/app/details-form/hostile", test_hostile);
  g_test_add_func ("/app/details-form/criteria", test_criteria);
  g_test_add_func ("/app/details-form/last-time", test_last_time);
  g_test_add_func ("/app/details-form/who", test_who);
  g_test_add_func ("/app/details-form/signed", test_signed);
  g_test_add_func ("/app/details-form/discarded", test_discarded);

  return g_test_run ();
}
