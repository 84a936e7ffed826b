/* test-visit-keys.c
 *
 * What the keys do, and what a key held down does not.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/visit/inj-visit-actions.h"
#include "app/visit/inj-visit-keys.h"

#include "session-fixture.h"

/**
 * KeysFixture:
 * @controller: whose signals are those of a keyboard
 */
typedef struct
{
  SessionFixture     *practice;
  InjVisitControl    *control;
  GtkWidget          *window;
  GSimpleActionGroup *actions;
  GtkEventController *controller;
} KeysFixture;

static KeysFixture *
keys_fixture_new (void)
{
  KeysFixture *self = g_new0 (KeysFixture, 1);
  g_autoptr (GListModel) controllers = NULL;

  self->practice = session_fixture_new ();
  self->control = inj_visit_control_new ();
  inj_visit_control_set_session (self->control, self->practice->session);
  self->actions = inj_visit_actions_new (self->control);
  self->window = gtk_window_new ();
  gtk_widget_insert_action_group (self->window, "visit", G_ACTION_GROUP (self->actions));
  inj_visit_keys_attach (self->window, self->control);

  controllers = gtk_widget_observe_controllers (self->window);
  for (guint i = 0; self->controller == NULL; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      g_assert_nonnull (controller);
      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        self->controller = controller;
    }

  return self;
}

static void
keys_fixture_free (KeysFixture *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_object_unref (self->actions);
  g_object_unref (self->control);
  session_fixture_free (self->practice);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KeysFixture, keys_fixture_free)

static void
hold (KeysFixture *self,
      guint        keyval)
{
  gboolean is_handled;

  g_signal_emit_by_name (self->controller, "key-pressed", keyval, 0, 0, &is_handled);
}

static void
press (KeysFixture *self,
       guint        keyval)
{
  hold (self, keyval);
  g_signal_emit_by_name (self->controller, "key-released", keyval, 0, 0);
}

static void
assert_given (KeysFixture *self,
              InjUnits     right,
              InjUnits     left)
{
  g_assert_cmpint (session_fixture_get_units (self->practice->session, "corrugator-right-1"), ==, right);
  g_assert_cmpint (session_fixture_get_units (self->practice->session, "corrugator-left-1"), ==, left);
}

/* Enter held down in a form that it closes. */
static void
test_left_over (void)
{
  g_autoptr (KeysFixture) self = keys_fixture_new ();
  int milliseconds;

  g_object_get (gtk_widget_get_settings (self->window), "gtk-double-click-time", &milliseconds, NULL);
  inj_visit_control_set_now (self->control, "corrugator-right-1");
  inj_visit_keys_expect_left_over (self->window, FALSE);
  hold (self, GDK_KEY_Return);
  press (self, GDK_KEY_Return);
  assert_given (self, 0, 0);

  g_usleep ((gulong) (milliseconds + 1) * 1000);
  press (self, GDK_KEY_Return);
  assert_given (self, INJ_UNITS (5), 0);
}

static void
test_held_backspace (void)
{
  g_autoptr (KeysFixture) self = keys_fixture_new ();

  session_fixture_give (self->practice->session, "corrugator-right-1");
  session_fixture_give (self->practice->session, "corrugator-left-1");
  inj_visit_control_set_pending (self->control, "7");

  hold (self, GDK_KEY_BackSpace);
  g_assert_null (inj_visit_control_get_pending (self->control));
  hold (self, GDK_KEY_BackSpace);
  assert_given (self, INJ_UNITS (5), INJ_UNITS (5));
}

static void
test_backspace_undoes (void)
{
  g_autoptr (KeysFixture) self = keys_fixture_new ();

  session_fixture_give (self->practice->session, "corrugator-right-1");
  session_fixture_give (self->practice->session, "corrugator-left-1");
  press (self, GDK_KEY_BackSpace);
  assert_given (self, INJ_UNITS (5), 0);
  press (self, GDK_KEY_BackSpace);
  assert_given (self, 0, 0);
}

/* While the next press says where a dose went no key gives one, types one or
 * takes one back, and no action gives or voids one. */
static void
test_keys_while_moving (void)
{
  const char *const actions[] = { "give", "give-units", "give-now", "give-all", "correct", "void" };
  g_autoptr (KeysFixture) self = keys_fixture_new ();

  session_fixture_give (self->practice->session, "corrugator-right-1");
  inj_visit_control_begin_move (self->control, "corrugator-right-1");
  inj_visit_actions_update (self->actions, self->control);
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (self->actions), actions[i]));

  press (self, GDK_KEY_7);
  g_assert_null (inj_visit_control_get_pending (self->control));
  press (self, GDK_KEY_Return);
  press (self, GDK_KEY_BackSpace);
  assert_given (self, INJ_UNITS (5), 0);
  g_assert_nonnull (inj_visit_control_get_moving_id (self->control));

  press (self, GDK_KEY_Escape);
  g_assert_null (inj_visit_control_get_moving_id (self->control));
  inj_visit_actions_update (self->actions, self->control);
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (self->actions), "give-now"));
}

/* The actions plan and never give, and take route and note along. */
static void
test_planning_actions (void)
{
  g_autoptr (KeysFixture) self = keys_fixture_new ();
  InjVisit *visit = inj_visit_control_get_visit (self->control);
  GActionGroup *actions = G_ACTION_GROUP (self->actions);
  InjPlace *place;

  inj_visit_actions_update (self->actions, self->control);
  g_assert_false (g_action_group_get_action_enabled (actions, "repeat"));
  g_action_group_activate_action (actions, "give-units",
                                  g_variant_new ("(sxss)", "corrugator-right-1", (gint64) 750, "subcutaneous", "scar"));
  place = inj_visit_lookup_place (visit, "corrugator-right-1");
  g_assert_cmpint (inj_place_get_injection (place)->route, ==, INJ_ROUTE_SUBCUTANEOUS);
  g_assert_cmpstr (inj_place_get_injection (place)->note, ==, "scar");

  g_action_group_activate_action (actions, "mirror", g_variant_new_string ("right"));
  assert_given (self, 750, 0);
  place = inj_visit_lookup_place (visit, "corrugator-left-1");
  g_assert_cmpint (inj_place_get_planned (place), ==, 750);
  g_action_group_activate_action (actions, "unplan", g_variant_new_string ("corrugator-left-1"));
  place = inj_visit_lookup_place (visit, "corrugator-left-1");
  g_assert_cmpint (inj_place_get_planned (place), ==, INJ_UNITS (5));
}

static void
test_held_enter (void)
{
  g_autoptr (KeysFixture) self = keys_fixture_new ();

  hold (self, GDK_KEY_Return);
  hold (self, GDK_KEY_Return);
  assert_given (self, INJ_UNITS (5), 0);
}

/* The button that gives may have the focus. */
static void
test_held_space (void)
{
  g_autoptr (KeysFixture) self = keys_fixture_new ();
  gboolean is_handled = TRUE;

  g_signal_emit_by_name (self->controller, "key-pressed", GDK_KEY_space, 0, 0, &is_handled);
  g_assert_false (is_handled);
  g_signal_emit_by_name (self->controller, "key-pressed", GDK_KEY_space, 0, 0, &is_handled);
  g_assert_true (is_handled);
}

static void
on_pan_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       directions)
{
  g_string_append_printf (directions, "%d ", g_variant_get_int32 (parameter));
}

/* Ctrl and an arrow, and not the arrow alone, which goes to another site. */
static void
test_pan (void)
{
  g_autoptr (KeysFixture) self = keys_fixture_new ();
  g_autoptr (GString) directions = g_string_new (NULL);
  g_autofree char *expected = g_strdup_printf ("%d %d %d %d ", GTK_DIR_LEFT, GTK_DIR_RIGHT, GTK_DIR_UP, GTK_DIR_DOWN);
  const guint keyvals[] = { GDK_KEY_Left, GDK_KEY_Right, GDK_KEY_Up, GDK_KEY_Down };
  const GActionEntry entries[] = { { .name = "pan", .activate = on_pan_cb, .parameter_type = "i" } };
  gboolean is_handled;

  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), directions);
  for (gsize i = 0; i < G_N_ELEMENTS (keyvals); i++)
    {
      g_signal_emit_by_name (self->controller, "key-pressed", keyvals[i], 0, 0, &is_handled);
      g_assert_false (is_handled);
      g_signal_emit_by_name (self->controller, "key-pressed", keyvals[i], 0, GDK_CONTROL_MASK, &is_handled);
      g_assert_true (is_handled);
    }
  g_assert_cmpstr (directions->str, ==, expected);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/visit-keys/left-over", test_left_over);
  g_test_add_func ("/app/visit-keys/held-backspace", test_held_backspace);
  g_test_add_func ("/app/visit-keys/backspace-undoes", test_backspace_undoes);
  g_test_add_func ("/app/visit-keys/held-enter", test_held_enter);
  g_test_add_func ("/app/visit-keys/planning-actions", test_planning_actions);
  g_test_add_func ("/app/visit-keys/while-moving", test_keys_while_moving);
  g_test_add_func ("/app/visit-keys/held-space", test_held_space);
  g_test_add_func ("/app/visit-keys/pan", test_pan);

  return g_test_run ();
}
