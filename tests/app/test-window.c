/* test-window.c
 *
 * That nothing of one patient reaches another when the window switches, and
 * where the focus goes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/forms/inj-form-dialog.h"
#include "app/desk/inj-today-page.h"
#include "app/inj-window.h"
#include "app/patient/inj-patient-sidebar.h"
#include "app/visit/inj-visit-page.h"
#include "store/inj-database.h"
#include "widgets/popovers/inj-free-site-popover.h"
#include "widgets/map/inj-map-view.h"
#include "widgets/map/inj-marker.h"
#include "widgets/panel/inj-muscle-row.h"

#include "app-fixture.h"
#include "session-fixture.h"
#include "session/inj-practice-patients.h"

/**
 * OpenWindow:
 * @window: (nullable): at the visit of the practice's patient; %NULL when it has
 *   been closed
 * @other_id: another patient
 */
typedef struct
{
  SessionFixture *practice;
  InjAtlas       *atlas;
  GtkWidget      *window;
  gint64          other_id;
} OpenWindow;

static gint64
get_visit_id (OpenWindow *self)
{
  return inj_visit_get_id (inj_visit_session_get_visit (self->practice->session));
}

static OpenWindow *
open_window_new (void)
{
  OpenWindow *self = g_new0 (OpenWindow, 1);
  g_autoptr (InjPatient) other = NULL;
  g_autoptr (GError) error = NULL;

  self->practice = session_fixture_new ();
  other = inj_practice_add_patient (self->practice->practice, "Zander", "Kim", inj_date_from_ymd (1970, 1, 31), "",
                                    &error);
  g_assert_no_error (error);
  self->other_id = inj_patient_get_id (other);

  self->atlas = inj_atlas_new (&error);
  g_assert_no_error (error);
  self->window = inj_window_new (NULL, self->practice->practice, self->atlas, NULL);
  inj_window_open_visit (INJ_WINDOW (self->window), get_visit_id (self));
  gtk_window_present (GTK_WINDOW (self->window));
  while (!gtk_widget_get_mapped (self->window))
    g_main_context_iteration (NULL, TRUE);

  return self;
}

static void
open_window_free (OpenWindow *self)
{
  if (self->window != NULL)
    gtk_window_destroy (GTK_WINDOW (self->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_object_unref (self->atlas);
  session_fixture_free (self->practice);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OpenWindow, open_window_free)

static gboolean
is_enabled (InjVisitPage *page,
            const char   *action)
{
  return g_action_group_get_action_enabled (inj_visit_page_get_actions (page), action);
}

static gboolean
is_at_visit (OpenWindow *self)
{
  return app_fixture_find (self->window, INJ_TYPE_VISIT_PAGE) != NULL;
}

/* The failure of a dose is told where its visit is shown. */
static void
test_saving_holds_visit (void)
{
  g_autoptr (OpenWindow) self = open_window_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (InjDatabase) lock = inj_database_open (self->practice->path, 0, &error);
  InjVisitPage *page = INJ_VISIT_PAGE (app_fixture_find (self->window, INJ_TYPE_VISIT_PAGE));

  g_assert_no_error (error);
  g_assert_true (inj_database_begin (lock, TRUE, &error));
  gtk_widget_activate_action (self->window, "visit.give", "s", "corrugator-right-1");
  g_assert_true (inj_visit_page_is_saving (page));

  inj_window_open_patient (INJ_WINDOW (self->window), self->other_id);
  g_assert_true (is_at_visit (self));
  gtk_widget_activate_action (self->window, "win.leave-patient", NULL);
  g_assert_true (is_at_visit (self));
  gtk_window_close (GTK_WINDOW (self->window));
  g_assert_true (is_at_visit (self));

  inj_database_end (lock, FALSE, NULL);
  while (inj_visit_page_is_saving (page))
    g_main_context_iteration (NULL, TRUE);
  inj_practice_poll (self->practice->practice);
  inj_window_open_patient (INJ_WINDOW (self->window), self->other_id);
  g_assert_false (is_at_visit (self));
}

/* What is signed or skipped is counted with the dose, or without it. */
static void
test_saving_is_said (void)
{
  g_autoptr (OpenWindow) self = open_window_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (InjDatabase) lock = inj_database_open (self->practice->path, 0, &error);
  InjVisitPage *page = INJ_VISIT_PAGE (app_fixture_find (self->window, INJ_TYPE_VISIT_PAGE));

  g_assert_no_error (error);
  g_assert_true (app_fixture_says (self->window, "draft · born 1980-02-29"));
  g_assert_true (is_enabled (page, "sign"));
  g_assert_true (is_enabled (page, "skip-all"));

  g_assert_true (inj_database_begin (lock, TRUE, &error));
  gtk_widget_activate_action (self->window, "visit.give", "s", "corrugator-right-1");
  g_assert_true (app_fixture_says (self->window, "saving… · born 1980-02-29"));
  g_assert_false (is_enabled (page, "sign"));
  g_assert_false (is_enabled (page, "skip-all"));

  inj_database_end (lock, FALSE, NULL);
  while (inj_visit_page_is_saving (page))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (app_fixture_says (self->window, "draft · born 1980-02-29"));
  g_assert_true (is_enabled (page, "sign"));
  g_assert_true (is_enabled (page, "skip-all"));
}

/* The window goes with a form that is open on it. */
static void
test_closed_with_form (void)
{
  g_autoptr (OpenWindow) self = open_window_new ();
  GtkWidget *dialog;

  gtk_widget_activate_action (self->window, "visit.sign", NULL);
  dialog = app_fixture_find_dialog ();
  while (!gtk_widget_get_mapped (dialog))
    g_main_context_iteration (NULL, TRUE);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);

  gtk_window_close (GTK_WINDOW (g_steal_pointer (&self->window)));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (dialog);
}

static void
test_closed_with_popover (void)
{
  g_autoptr (OpenWindow) self = open_window_new ();
  InjPosition position = { .plate = INJ_PLATE_FRONT, .x = 900, .y = 0 };

  g_signal_emit_by_name (app_fixture_find (self->window, INJ_TYPE_MAP_VIEW), "skin-pressed", &position, 10.0, 10.0);
  g_assert_nonnull (app_fixture_find (self->window, INJ_TYPE_FREE_SITE_POPOVER));
}

static void
test_forms_are_closed (void)
{
  g_autoptr (OpenWindow) self = open_window_new ();

  gtk_widget_activate_action (self->window, "visit.add-elsewhere", NULL);
  g_assert_cmpuint (app_fixture_count_dialogs (), ==, 1);
  inj_window_open_patient (INJ_WINDOW (self->window), self->other_id);
  g_assert_cmpuint (app_fixture_count_dialogs (), ==, 0);
}

/* No vial is opened in a draft that was discarded, and it is not called signed. */
static void
test_scan_into_discarded (void)
{
  g_autoptr (OpenWindow) self = open_window_new ();
  GtkWidget *page;
  InjGs1 scan = { .lot = (char *) "L1" };
  g_autoptr (GError) error = NULL;

  session_fixture_perform (self->practice->session, inj_request_new_discard ("wrong patient"));
  inj_window_open_patient (INJ_WINDOW (self->window), self->other_id);
  inj_window_open_visit (INJ_WINDOW (self->window), get_visit_id (self));
  page = app_fixture_find (self->window, INJ_TYPE_VISIT_PAGE);
  g_assert_false (inj_visit_page_take_scan (INJ_VISIT_PAGE (page), &scan, &error));
  g_assert_nonnull (strstr (error->message, "this visit was discarded"));
}

static GtkWidget *
find_named (GtkWidget  *widget,
            const char *property,
            const char *name)
{
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (widget), property) != NULL)
    {
      g_autofree char *text = NULL;

      g_object_get (widget, property, &text, NULL);
      if (g_strcmp0 (text, name) == 0)
        return widget;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_named (child, property, name);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The patient who is there already is opened from the form of a new one. */
static void
test_namesake_is_opened (void)
{
  g_autoptr (OpenWindow) self = open_window_new ();
  GtkWidget *dialog;

  gtk_widget_activate_action (self->window, "win.new-patient", NULL);
  dialog = app_fixture_find_dialog ();
  gtk_editable_set_text (GTK_EDITABLE (find_named (dialog, "title", "Family name")), "zander");
  gtk_editable_set_text (GTK_EDITABLE (find_named (dialog, "title", "Given name")), "Kim");
  gtk_editable_set_text (GTK_EDITABLE (find_named (dialog, "title", "Date of birth (YYYY-MM-DD)")), "1970-01-31");
  g_signal_emit_by_name (gtk_window_get_default_widget (GTK_WINDOW (dialog)), "clicked");
  g_signal_emit_by_name (find_named (dialog, "label", "_Open"), "clicked");

  g_assert_false (is_at_visit (self));
  g_assert_true (app_fixture_says (self->window, "Zander, Kim"));
  g_assert_cmpuint (app_fixture_count_dialogs (), ==, 0);
}

static void
test_popover_is_closed (void)
{
  g_autoptr (OpenWindow) self = open_window_new ();
  GtkWidget *map = app_fixture_find (self->window, INJ_TYPE_MAP_VIEW);
  InjPosition position = { .plate = INJ_PLATE_FRONT, .x = 900, .y = 0 };

  g_signal_emit_by_name (map, "skin-pressed", &position, 10.0, 10.0);
  g_assert_nonnull (app_fixture_find (self->window, INJ_TYPE_FREE_SITE_POPOVER));
  inj_window_open_visit (INJ_WINDOW (self->window), get_visit_id (self));
  g_assert_null (app_fixture_find (self->window, INJ_TYPE_FREE_SITE_POPOVER));
}

/* A dose beside the sites is not offered any longer. */
static void
test_popover_and_signature (void)
{
  g_autoptr (OpenWindow) self = open_window_new ();
  g_autoptr (InjVisitSession) other = session_fixture_open_other (self->practice);
  GtkWidget *map = app_fixture_find (self->window, INJ_TYPE_MAP_VIEW);
  InjPosition position = { .plate = INJ_PLATE_FRONT, .x = 900, .y = 0 };

  g_signal_emit_by_name (map, "skin-pressed", &position, 10.0, 10.0);
  session_fixture_give (other, "procerus-midline-1");
  inj_practice_poll (self->practice->practice);
  g_assert_nonnull (app_fixture_find (self->window, INJ_TYPE_FREE_SITE_POPOVER));

  session_fixture_perform (other, inj_request_new_sign ("Dr. Example", NULL));
  inj_practice_poll (self->practice->practice);
  g_assert_null (app_fixture_find (self->window, INJ_TYPE_FREE_SITE_POPOVER));
  g_signal_emit_by_name (map, "skin-pressed", &position, 10.0, 10.0);
  g_assert_null (app_fixture_find (self->window, INJ_TYPE_FREE_SITE_POPOVER));
}

/* The next start draws the plates so while it opens the display. */
static void
test_plates_are_remembered (void)
{
  g_autoptr (OpenWindow) self = open_window_new ();
  g_autoptr (GSettings) settings = g_settings_new (INJ_APPLICATION_ID);
  InjVisitPage *page = INJ_VISIT_PAGE (app_fixture_find (self->window, INJ_TYPE_VISIT_PAGE));
  InjMapView *map = INJ_MAP_VIEW (app_fixture_find (self->window, INJ_TYPE_MAP_VIEW));
  g_autofree char *palette = NULL;

  while (!inj_map_view_is_settled (map))
    g_main_context_iteration (NULL, TRUE);
  g_settings_set_string (settings, "palette", "dark");
  g_assert_cmpfloat_with_epsilon (g_settings_get_double (settings, "head-height"), 0, 1e-6);
  inj_visit_page_remember (page, settings);
  palette = g_settings_get_string (settings, "palette");
  g_assert_cmpstr (palette, ==, "light");
  g_assert_cmpfloat (g_settings_get_double (settings, "head-height"), >, 100);
}

static const char *
get_focused_action (OpenWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->window));

  return GTK_IS_ACTIONABLE (focus) ? gtk_actionable_get_action_name (GTK_ACTIONABLE (focus)) : NULL;
}

static gboolean
is_focused (OpenWindow *self,
            GType       type)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->window));

  return focus != NULL && (G_TYPE_CHECK_INSTANCE_TYPE (focus, type) || gtk_widget_get_ancestor (focus, type) != NULL);
}

/* Enter goes on with what comes next, and toggles no sidebar. */
static void
test_focus (void)
{
  g_autoptr (OpenWindow) self = open_window_new ();

  g_assert_true (is_focused (self, INJ_TYPE_MARKER));

  inj_window_open_patient (INJ_WINDOW (self->window), self->other_id);
  g_assert_cmpstr (get_focused_action (self), ==, "win.start-visit");

  gtk_widget_activate_action (self->window, "win.leave-patient", NULL);
  g_assert_true (is_focused (self, INJ_TYPE_TODAY_PAGE));
  g_assert_true (is_focused (self, GTK_TYPE_LIST_BOX_ROW));

  session_fixture_perform (self->practice->session, inj_request_new_sign ("Dr. Example", NULL));
  gtk_widget_activate_action (self->window, "win.leave-patient", NULL);
  g_assert_true (is_focused (self, GTK_TYPE_SEARCH_ENTRY));
}

/* Enter goes on with the draft that waits, from today as from its patient. */
static void
test_goes_on (void)
{
  g_autoptr (OpenWindow) self = open_window_new ();

  inj_window_open_patient (INJ_WINDOW (self->window), self->practice->patient_id);
  g_assert_true (is_focused (self, INJ_TYPE_PATIENT_SIDEBAR));
  gtk_widget_activate (gtk_window_get_focus (GTK_WINDOW (self->window)));
  g_assert_true (is_at_visit (self));
  g_assert_true (is_focused (self, INJ_TYPE_MARKER));

  gtk_widget_activate_action (self->window, "win.leave-patient", NULL);
  g_assert_false (is_at_visit (self));
  gtk_widget_activate (gtk_window_get_focus (GTK_WINDOW (self->window)));
  g_assert_true (is_at_visit (self));
  g_assert_true (is_focused (self, INJ_TYPE_MARKER));
}

static gint64
prepare_other (OpenWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InjVisitSession) session = NULL;

  session = inj_practice_start_visit (self->practice->practice, self->other_id, "preempt-155", NULL, INJ_DATE_NONE,
                                      NULL, "", &error);
  g_assert_no_error (error);

  return inj_visit_get_id (inj_visit_session_get_visit (session));
}

/* Once it is signed the next one of today is opened, and after the last of them
 * today is shown. */
static void
test_sign_and_next (void)
{
  g_autoptr (OpenWindow) self = open_window_new ();

  gtk_widget_activate_action (self->window, "visit.sign", NULL);
  g_assert_null (app_fixture_find_labeled (app_fixture_find_dialog (), "Sign and _Next", GTK_TYPE_BUTTON));
  inj_form_dialog_close_for (GTK_WINDOW (self->window));

  prepare_other (self);
  gtk_widget_activate_action (self->window, "visit.sign", NULL);
  app_fixture_press (app_fixture_find_dialog (), "5 Open: Sign and _Next");
  g_assert_cmpuint (app_fixture_count_dialogs (), ==, 0);
  g_assert_true (is_at_visit (self));
  g_assert_true (app_fixture_says (self->window, "Zander, Kim"));

  gtk_widget_activate_action (self->window, "visit.sign", NULL);
  app_fixture_type (app_fixture_find_dialog (), "Signed by", "Dr. Example");
  g_signal_emit_by_name (gtk_window_get_default_widget (GTK_WINDOW (app_fixture_find_dialog ())), "clicked");
  g_assert_true (is_at_visit (self));
  gtk_widget_activate_action (self->window, "win.next-visit", NULL);
  g_assert_false (is_at_visit (self));
  g_assert_nonnull (app_fixture_find (self->window, INJ_TYPE_TODAY_PAGE));
}

/* What the plates show is chosen by actions of the window and kept in the
 * settings; what is lit up on them is so in the totals. */
static void
test_view (void)
{
  g_autoptr (OpenWindow) self = open_window_new ();
  g_autoptr (GSettings) settings = g_settings_new (INJ_APPLICATION_ID);
  InjVisitPage *page = INJ_VISIT_PAGE (app_fixture_find (self->window, INJ_TYPE_VISIT_PAGE));
  InjScene *scene = inj_map_view_get_scene (INJ_MAP_VIEW (app_fixture_find (self->window, INJ_TYPE_MAP_VIEW)));
  GtkWidget *row = app_fixture_find (self->window, INJ_TYPE_MUSCLE_ROW);
  const char *const flags[] = { "landmarks", "doses", "measures", "ghosts" };
  g_autofree char *muscles = NULL;
  g_autofree char *skin = NULL;

  inj_visit_page_bind_settings (page, settings);
  g_assert_true (gtk_widget_activate_action (self->window, "visit.turn-muscles", NULL));
  g_assert_true (gtk_widget_activate_action (self->window, "visit.skin", "s", "darker"));
  muscles = g_settings_get_string (settings, "muscle-view");
  skin = g_settings_get_string (settings, "skin");
  g_assert_cmpstr (muscles, ==, "off");
  g_assert_cmpstr (skin, ==, "darker");
  for (gsize i = 0; i < G_N_ELEMENTS (flags); i++)
    {
      g_autofree char *name = g_strconcat ("visit.", flags[i], NULL);

      g_assert_true (gtk_widget_activate_action (self->window, name, NULL));
      g_assert_true (g_settings_get_boolean (settings, flags[i]));
    }
  g_settings_set_boolean (settings, "landmarks", FALSE);
  g_assert_false (inj_scene_get_landmarks (scene));

  inj_scene_set_lit_muscles (scene, G_MAXUINT32);
  g_assert_true (gtk_widget_has_css_class (row, "lit"));
}

int
main (int    argc,
      char **argv)
{
  app_fixture_init (&argc, &argv);

  g_test_add_func ("/app/window/saving-holds-visit", test_saving_holds_visit);
  g_test_add_func ("/app/window/saving-is-said", test_saving_is_said);
  g_test_add_func ("/app/window/closed-with-form", test_closed_with_form);
  g_test_add_func ("/app/window/closed-with-popover", test_closed_with_popover);
  g_test_add_func ("/app/window/popover-and-signature", test_popover_and_signature);
  g_test_add_func ("/app/window/forms-are-closed", test_forms_are_closed);
  g_test_add_func ("/app/window/scan-into-discarded", test_scan_into_discarded);
  g_test_add_func ("/app/window/namesake-is-opened", test_namesake_is_opened);
  g_test_add_func ("/app/window/popover-is-closed", test_popover_is_closed);
  g_test_add_func ("/app/window/focus", test_focus);
  g_test_add_func ("/app/window/goes-on", test_goes_on);
  g_test_add_func ("/app/window/plates-are-remembered", test_plates_are_remembered);
  g_test_add_func ("/app/window/sign-and-next", test_sign_and_next);
  g_test_add_func ("/app/window/view", test_view);

  return g_test_run ();
}
