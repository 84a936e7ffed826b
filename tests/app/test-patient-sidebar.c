/* test-patient-sidebar.c
 *
 * That the lists show what the records hold.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/patient/inj-patient-sidebar.h"

#include "app-fixture.h"
#include "session-fixture.h"
#include "session/inj-practice-patients.h"

/**
 * SidebarFixture:
 * @chosen: the patient that was chosen last, or 0
 */
typedef struct
{
  SessionFixture     *practice;
  GtkWidget          *window;
  InjPatientSidebar  *sidebar;
  GSimpleActionGroup *actions;
  gint64              chosen;
} SidebarFixture;

static void
choose_patient (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  ((SidebarFixture *) data)->chosen = g_variant_get_int64 (parameter);
}

static const GActionEntry entries[] = {
  { .name = "choose-patient", .activate = choose_patient, .parameter_type = "x" },
};

static void
wait_for_map (SidebarFixture *self)
{
  while (!gtk_widget_get_mapped (GTK_WIDGET (self->sidebar)))
    g_main_context_iteration (NULL, TRUE);
}

static SidebarFixture *
sidebar_fixture_new (void)
{
  SidebarFixture *self = g_new0 (SidebarFixture, 1);

  self->practice = session_fixture_new ();
  self->sidebar = g_object_new (INJ_TYPE_PATIENT_SIDEBAR, NULL);
  inj_patient_sidebar_set_practice (self->sidebar, self->practice->practice);

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  self->window = gtk_window_new ();
  gtk_widget_insert_action_group (self->window, "win", G_ACTION_GROUP (self->actions));
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->sidebar));
  gtk_window_present (GTK_WINDOW (self->window));
  wait_for_map (self);

  return self;
}

static void
sidebar_fixture_free (SidebarFixture *self)
{
  g_object_ref (self->sidebar);
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_assert_finalize_object (self->sidebar);
  g_object_unref (self->actions);
  session_fixture_free (self->practice);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SidebarFixture, sidebar_fixture_free)

static gint64
add_patient (SidebarFixture *self,
             const char     *family)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InjPatient) patient = inj_practice_add_patient (self->practice->practice, family, "Kim",
                                                             inj_date_from_ymd (1970, 1, 31), "", &error);

  g_assert_no_error (error);

  return inj_patient_get_id (patient);
}

static void
show_patient (SidebarFixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InjPatient) patient = inj_store_load_patient (inj_practice_get_store (self->practice->practice),
                                                           self->practice->patient_id, &error);

  g_assert_no_error (error);
  inj_patient_sidebar_set_patient (self->sidebar, patient);
}

/* Enter comes before the list has followed. */
static void
test_enter_takes_what_is_typed (void)
{
  g_autoptr (SidebarFixture) self = sidebar_fixture_new ();
  GtkWidget *entry;
  gint64 last;

  add_patient (self, "Abel");
  last = add_patient (self, "Zander");
  inj_patient_sidebar_search (self->sidebar);
  entry = gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (self->window)), GTK_TYPE_SEARCH_ENTRY);
  g_assert_nonnull (entry);

  gtk_editable_set_text (GTK_EDITABLE (entry), "zander");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpint (self->chosen, ==, last);

  self->chosen = 0;
  gtk_editable_set_text (GTK_EDITABLE (entry), "nobody");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpint (self->chosen, ==, 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpint (self->chosen, ==, 0);
}

/* Of two namesakes neither is opened unasked. */
static void
test_enter_among_several (void)
{
  g_autoptr (SidebarFixture) self = sidebar_fixture_new ();
  GtkWidget *entry;

  add_patient (self, "Abel");
  add_patient (self, "Abelard");
  inj_patient_sidebar_search (self->sidebar);
  entry = gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (self->window)), GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "abel");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpint (self->chosen, ==, 0);
  g_assert_true (GTK_IS_LIST_BOX_ROW (gtk_window_get_focus (GTK_WINDOW (self->window))));
}

/* The sum beside a visit is never that of before the last dose. */
static void
test_visit_moves_on (void)
{
  g_autoptr (SidebarFixture) self = sidebar_fixture_new ();

  show_patient (self);
  session_fixture_give (self->practice->session, "corrugator-right-1");
  g_assert_true (app_fixture_says (GTK_WIDGET (self->sidebar), "5 units at 1 site"));
  session_fixture_perform (self->practice->session, inj_request_new_undo ());
  g_assert_false (app_fixture_says (GTK_WIDGET (self->sidebar), "5 units at 1 site"));
}

/* A sidebar that was folded away shows what happened meanwhile. */
static void
test_loads_when_shown (void)
{
  g_autoptr (SidebarFixture) self = sidebar_fixture_new ();

  show_patient (self);
  gtk_widget_set_visible (GTK_WIDGET (self->sidebar), FALSE);
  session_fixture_give (self->practice->session, "corrugator-right-1");
  gtk_widget_set_visible (GTK_WIDGET (self->sidebar), TRUE);
  wait_for_map (self);
  g_assert_true (app_fixture_says (GTK_WIDGET (self->sidebar), "5 units at 1 site"));
}

int
main (int    argc,
      char **argv)
{
  app_fixture_init (&argc, &argv);

  g_test_add_func ("/app/patient-sidebar/enter-takes-what-is-typed", test_enter_takes_what_is_typed);
  g_test_add_func ("/app/patient-sidebar/enter-among-several", test_enter_among_several);
  g_test_add_func ("/app/patient-sidebar/visit-moves-on", test_visit_moves_on);
  g_test_add_func ("/app/patient-sidebar/loads-when-shown", test_loads_when_shown);

  return g_test_run ();
}
