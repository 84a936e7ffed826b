/* test-visit-closing.c
 *
 * What can be done to a visit that is signed or discarded.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/visit/inj-visit-actions.h"
#include "app/visit/inj-visit-closing.h"

#include "app-fixture.h"
#include "session-fixture.h"

typedef struct
{
  InjVisitControl    *control;
  InjVisitClosing    *closing;
  GSimpleActionGroup *actions;
  GtkWidget          *page;
} Closing;

static void
set_up (Closing        *self,
        SessionFixture *fixture)
{
  self->control = inj_visit_control_new ();
  inj_visit_control_set_session (self->control, fixture->session);
  self->page = g_object_ref_sink (adw_bin_new ());
  self->actions = inj_visit_actions_new (self->control);
  self->closing = inj_visit_closing_new (self->control, self->page, NULL, NULL);
  inj_visit_closing_add_actions (self->closing, G_ACTION_MAP (self->actions));
}

static void
tear_down (Closing *self)
{
  inj_visit_closing_free (self->closing);
  g_object_unref (self->actions);
  g_object_unref (self->page);
  g_object_unref (self->control);
}

/* Exactly those of @names, one after the other, can be activated of what changes
 * the visit. */
static void
assert_enabled (Closing    *self,
                const char *names)
{
  static const char *const all[] = {
    "give", "give-units", "give-free", "give-muscle", "give-side", "give-all", "give-now", "correct", "void",
    "move", "skip", "unskip", "undo", "redo", "choose-vial", "explain", "discard", "amend",
  };
  g_autoptr (GString) enabled = g_string_new (NULL);

  inj_visit_actions_update (self->actions, self->control);
  inj_visit_closing_update (self->closing, G_ACTION_MAP (self->actions));
  for (gsize i = 0; i < G_N_ELEMENTS (all); i++)
    if (g_action_group_get_action_enabled (G_ACTION_GROUP (self->actions), all[i]))
      g_string_append_printf (enabled, "%s ", all[i]);

  g_assert_cmpstr (enabled->str, ==, names);
}

static void
test_signed (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  Closing closing;

  set_up (&closing, fixture);
  session_fixture_give (fixture->session, "corrugator-right-1");
  g_assert_true (inj_visit_control_is_draft (closing.control));
  session_fixture_perform (fixture->session, inj_request_new_sign ("Dr. Doe", NULL));
  assert_enabled (&closing, "amend ");
  tear_down (&closing);
}

static void
test_discarded (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  Closing closing;

  set_up (&closing, fixture);
  session_fixture_give (fixture->session, "corrugator-right-1");
  session_fixture_perform (fixture->session, inj_request_new_discard ("wrong patient"));
  g_assert_false (inj_visit_control_is_draft (closing.control));
  assert_enabled (&closing, "undo ");
  g_action_group_activate_action (G_ACTION_GROUP (closing.actions), "undo", NULL);
  g_assert_true (inj_visit_control_is_draft (closing.control));
  tear_down (&closing);
}

/* One step, which undo takes back. */
static void
test_explains (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  InjVisit *visit = inj_visit_session_get_visit (fixture->session);
  Closing closing;

  set_up (&closing, fixture);
  session_fixture_give (fixture->session, "corrugator-right-1");
  session_fixture_perform (fixture->session, inj_request_new_correct ("corrugator-right-1", &INJ_DOSE (400)));
  g_action_group_activate_action (G_ACTION_GROUP (closing.actions), "explain",
                                  g_variant_new ("(ss)", "corrugator-right-1", "brow low"));
  g_assert_cmpstr (inj_visit_get_deviation_reason (visit, "corrugator-right-1"), ==, "brow low");
  g_action_group_activate_action (G_ACTION_GROUP (closing.actions), "explain",
                                  g_variant_new ("(ss)", "corrugator-right-1", ""));
  g_assert_null (inj_visit_get_deviation_reason (visit, "corrugator-right-1"));
  session_fixture_perform (fixture->session, inj_request_new_undo ());
  g_assert_cmpstr (inj_visit_get_deviation_reason (visit, "corrugator-right-1"), ==, "brow low");
  tear_down (&closing);
}

int
main (int    argc,
      char **argv)
{
  app_fixture_init (&argc, &argv);

  g_test_add_func ("/app/visit-closing/signed", test_signed);
  g_test_add_func ("/app/visit-closing/discarded", test_discarded);
  g_test_add_func ("/app/visit-closing/explains", test_explains);

  return g_test_run ();
}
