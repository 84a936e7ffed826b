/* test-today-page.c
 *
 * That today shows what waits, and follows what others do.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>

#include "app/desk/inj-day.h"
#include "app/desk/inj-today-page.h"
#include "session/inj-clock.h"
#include "session/inj-practice-patients.h"
#include "widgets/records/inj-day-row.h"

#include "app-fixture.h"
#include "session-fixture.h"

/**
 * TodayFixture:
 * @opened: the visit that was opened last, or 0
 */
typedef struct
{
  SessionFixture     *practice;
  GtkWidget          *window;
  GtkWidget          *page;
  GSimpleActionGroup *actions;
  gint64              opened;
} TodayFixture;

static void
open_visit (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  ((TodayFixture *) data)->opened = g_variant_get_int64 (parameter);
}

static const GActionEntry entries[] = {
  { .name = "open-visit", .activate = open_visit, .parameter_type = "x" },
};

static void
present (TodayFixture *self,
         InjPractice  *practice)
{
  self->page = g_object_new (INJ_TYPE_TODAY_PAGE, NULL);
  inj_today_page_set_practice (INJ_TODAY_PAGE (self->page), practice);
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  self->window = gtk_window_new ();
  gtk_widget_insert_action_group (self->window, "win", G_ACTION_GROUP (self->actions));
  gtk_window_set_child (GTK_WINDOW (self->window), self->page);
  gtk_window_present (GTK_WINDOW (self->window));
  while (!gtk_widget_get_mapped (self->page))
    g_main_context_iteration (NULL, TRUE);
}

static TodayFixture *
today_fixture_new (void)
{
  TodayFixture *self = g_new0 (TodayFixture, 1);

  self->practice = session_fixture_new ();
  present (self, self->practice->practice);

  return self;
}

static void
today_fixture_free (TodayFixture *self)
{
  g_object_ref (self->page);
  gtk_window_destroy (GTK_WINDOW (self->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (self->page);
  g_object_unref (self->actions);
  session_fixture_free (self->practice);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TodayFixture, today_fixture_free)

static gint64
add_patient (InjPractice *practice,
             const char  *family)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InjPatient) patient = inj_practice_add_patient (practice, family, "Kim", inj_date_from_ymd (1970, 1, 31), "",
                                                             &error);

  g_assert_no_error (error);

  return inj_patient_get_id (patient);
}

/* A visit without a vial; returns its id. */
static gint64
prepare (InjPractice *practice,
         const char  *family,
         int          days)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InjVisitSession) session = NULL;

  session = inj_practice_start_visit (practice, add_patient (practice, family), "preempt-155", NULL,
                                      inj_clock_get_today () + days, NULL, "", &error);
  g_assert_no_error (error);

  return inj_visit_get_id (inj_visit_session_get_visit (session));
}

/* The row of a patient, or %NULL. */
static GtkWidget *
find_day_row (TodayFixture *self,
              const char   *name)
{
  return app_fixture_find_labeled (self->page, name, INJ_TYPE_DAY_ROW);
}

static void
activate_row (GtkWidget *day_row)
{
  gtk_widget_activate (gtk_widget_get_ancestor (day_row, GTK_TYPE_LIST_BOX_ROW));
}

static void
test_lists (void)
{
  g_autoptr (TodayFixture) self = today_fixture_new ();
  gint64 prepared = prepare (self->practice->practice, "Zander", 0);
  gint64 late = prepare (self->practice->practice, "Moreau", -2);

  prepare (self->practice->practice, "Tomorrow", 1);
  g_assert_true (app_fixture_says (find_day_row (self, "Sample, Alex"), "vial open"));
  g_assert_true (app_fixture_says (find_day_row (self, "Zander, Kim"), "no vial yet"));
  g_assert_true (app_fixture_says (self->page, "Not Signed, of the Days Before"));
  g_assert_null (find_day_row (self, "Tomorrow, Kim"));
  activate_row (find_day_row (self, "Zander, Kim"));
  g_assert_cmpint (self->opened, ==, prepared);
  activate_row (find_day_row (self, "Moreau, Kim"));
  g_assert_cmpint (self->opened, ==, late);
}

/* The draft in which something is given comes first, and has the focus: so what
 * was open when the program ended is one Enter away. */
static void
test_order (void)
{
  g_autoptr (TodayFixture) self = today_fixture_new ();
  g_autoptr (GPtrArray) day = NULL;
  g_autoptr (GError) error = NULL;
  const char *const names[] = { "Zander, Kim", "Sample, Alex" };
  gint64 prepared = prepare (self->practice->practice, "Zander", 0);

  session_fixture_perform (self->practice->session, inj_request_new_sign ("Dr. Example", NULL));
  day = inj_day_load (inj_practice_get_store (self->practice->practice), inj_clock_get_today (), &error);
  g_assert_no_error (error);
  for (guint i = 0; i < day->len; i++)
    {
      g_autofree char *name = inj_patient_dup_name (inj_day_entry_get_patient (g_ptr_array_index (day, i)));

      g_assert_cmpstr (name, ==, names[i]);
    }
  g_assert_cmpint (inj_day_get_next (self->practice->practice, 0), ==, prepared);
  g_assert_cmpint (inj_day_get_next (self->practice->practice, prepared), ==, 0);
}

static void
test_focus (void)
{
  g_autoptr (TodayFixture) self = today_fixture_new ();

  prepare (self->practice->practice, "Zander", 0);
  session_fixture_give (self->practice->session, "corrugator-right-1");
  g_assert_true (inj_today_page_has_waiting (INJ_TODAY_PAGE (self->page)));
  gtk_widget_grab_focus (self->page);
  gtk_widget_activate (gtk_window_get_focus (GTK_WINDOW (self->window)));
  g_assert_cmpint (self->opened, ==, inj_visit_get_id (inj_visit_session_get_visit (self->practice->session)));
}

/* What another program gives and signs is seen; the row with the focus keeps
 * it. */
static void
test_follows (void)
{
  g_autoptr (TodayFixture) self = today_fixture_new ();
  g_autoptr (InjVisitSession) other = session_fixture_open_other (self->practice);
  GtkWidget *focus;

  session_fixture_give (other, "corrugator-right-1");
  inj_practice_poll (self->practice->practice);
  g_assert_true (app_fixture_says (find_day_row (self, "Sample, Alex"), "5 units at 1 site"));
  gtk_widget_grab_focus (self->page);
  focus = gtk_window_get_focus (GTK_WINDOW (self->window));
  prepare (self->practice->other, "Zander", 0);
  inj_practice_poll (self->practice->practice);
  g_assert_nonnull (find_day_row (self, "Zander, Kim"));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) == focus);

  session_fixture_perform (other, inj_request_new_sign ("Dr. Example", NULL));
  inj_practice_poll (self->practice->practice);
  g_assert_true (app_fixture_says (find_day_row (self, "Sample, Alex"), "signed"));
}

/* The map of last time is one press away. */
static void
test_last_time (void)
{
  g_autoptr (TodayFixture) self = today_fixture_new ();
  InjDate before = inj_clock_get_today () - 90;
  g_autoptr (InjVisitSession) last = NULL;
  GtkWidget *button;

  g_assert_null (app_fixture_find (find_day_row (self, "Sample, Alex"), GTK_TYPE_BUTTON));
  last = session_fixture_start_visit (self->practice, before);
  session_fixture_give (last, "corrugator-right-1");
  session_fixture_perform (last, inj_request_new_sign ("Dr. Example", NULL));
  gtk_window_set_focus (GTK_WINDOW (self->window), NULL);
  g_object_ref (self->page);
  gtk_window_set_child (GTK_WINDOW (self->window), NULL);
  gtk_window_set_child (GTK_WINDOW (self->window), self->page);
  g_object_unref (self->page);
  while (!gtk_widget_get_mapped (self->page))
    g_main_context_iteration (NULL, TRUE);
  button = app_fixture_find (find_day_row (self, "Sample, Alex"), GTK_TYPE_BUTTON);
  g_assert_nonnull (button);
  g_assert_true (g_str_has_prefix (gtk_button_get_label (GTK_BUTTON (button)), "Last time: "));
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpint (self->opened, ==, inj_visit_get_id (inj_visit_session_get_visit (last)));
}

/* Without patients it welcomes; with patients and no visits it says so. */
static void
test_empty (void)
{
  TodayFixture self = { NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("injectmap-today-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "practice.db", NULL);
  g_autoptr (InjAnchors) anchors = inj_anchors_new ();
  g_autoptr (InjPractice) practice = inj_practice_open (path, INJ_PRACTICE_PATIENCE_WINDOW_MS, anchors, &error);

  g_assert_no_error (error);
  present (&self, practice);
  g_assert_true (app_fixture_says (self.page, "Whom Do You Treat?"));
  add_patient (practice, "Zander");
  g_assert_true (app_fixture_says (self.page, "No Visits Today"));
  g_assert_false (inj_today_page_has_waiting (INJ_TODAY_PAGE (self.page)));
  gtk_widget_grab_focus (self.page);
  g_assert_true (GTK_IS_BUTTON (gtk_window_get_focus (GTK_WINDOW (self.window))));
  gtk_window_destroy (GTK_WINDOW (self.window));
  g_object_unref (self.actions);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  app_fixture_init (&argc, &argv);

  g_test_add_func ("/app/today-page/lists", test_lists);
  g_test_add_func ("/app/today-page/order", test_order);
  g_test_add_func ("/app/today-page/focus", test_focus);
  g_test_add_func ("/app/today-page/follows", test_follows);
  g_test_add_func ("/app/today-page/last-time", test_last_time);
  g_test_add_func ("/app/today-page/empty", test_empty);

  return g_test_run ();
}
