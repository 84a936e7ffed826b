/* test-scene.c
 *
 * What all plates show alike: choices, their actions, totals, what is lit up.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "made-up-visit.h"
#include "widget-fixture.h"
#include "widgets/map/inj-scene.h"

static void
on_notify_cb (InjScene   *scene,
              GParamSpec *pspec,
              GString    *notified)
{
  g_string_append_printf (notified, "%s ", pspec->name);
}

static void
on_counted_cb (InjScene *scene,
               guint    *n_counts)
{
  (*n_counts)++;
}

static void
assert_style (InjScene      *scene,
              InjMuscleView  muscles,
              InjSkin        skin,
              gboolean       landmarks)
{
  InjPlateStyle style = { INJ_PALETTE_DARK };

  inj_scene_fill_style (scene, &style);
  g_assert_cmpint (style.palette, ==, INJ_PALETTE_DARK);
  g_assert_cmpint (style.muscles, ==, muscles);
  g_assert_cmpint (style.skin, ==, skin);
  g_assert_cmpint (style.landmarks, ==, landmarks);
}

static void
test_choices (void)
{
  g_autoptr (InjScene) scene = inj_scene_new ();
  g_autoptr (GString) notified = g_string_new (NULL);

  assert_style (scene, INJ_MUSCLE_VIEW_FULL, INJ_SKIN_MEDIUM, FALSE);
  g_signal_connect (scene, "notify", G_CALLBACK (on_notify_cb), notified);

  /* What is so already, or is no choice, changes nothing. */
  g_object_set (scene, "muscles", "full", "skin", "medium", "landmarks", FALSE, NULL);
  g_object_set (scene, "muscles", "no such", "skin", "", NULL);
  g_assert_cmpstr (notified->str, ==, "");

  g_object_set (scene, "muscles", "off", "skin", "darker", "landmarks", TRUE, "measures", TRUE, NULL);
  g_assert_cmpstr (notified->str, ==, "measures landmarks skin muscles ");
  assert_style (scene, INJ_MUSCLE_VIEW_OFF, INJ_SKIN_DARKER, TRUE);
  g_assert_true (inj_scene_get_measures (scene));
}

/* The hue of a muscle would be taken for a dose. */
static void
test_doses_have_no_colour_beneath (void)
{
  g_autoptr (InjScene) scene = inj_scene_new ();

  g_object_set (scene, "doses", TRUE, NULL);
  assert_style (scene, INJ_MUSCLE_VIEW_OUTLINED, INJ_SKIN_MEDIUM, FALSE);
  g_object_set (scene, "muscles", "off", NULL);
  assert_style (scene, INJ_MUSCLE_VIEW_OFF, INJ_SKIN_MEDIUM, FALSE);
}

static void
assert_state (GSimpleActionGroup *actions,
              const char         *name,
              const char         *state)
{
  g_autoptr (GVariant) value = g_action_group_get_action_state (G_ACTION_GROUP (actions), name);
  g_autofree char *text = g_variant_print (value, FALSE);

  g_assert_cmpstr (text, ==, state);
}

static void
test_actions (void)
{
  g_autoptr (InjScene) scene = inj_scene_new ();
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GActionGroup *actions = G_ACTION_GROUP (group);
  const char *const turns[] = { "'off'", "'outlined'", "'full'" };

  inj_scene_add_actions (scene, G_ACTION_MAP (group));
  assert_state (group, "show-muscles", "'full'");
  assert_state (group, "landmarks", "false");

  g_action_group_activate_action (actions, "show-muscles", g_variant_new_string ("outlined"));
  g_action_group_activate_action (actions, "skin", g_variant_new_string ("lighter"));
  g_action_group_activate_action (actions, "landmarks", NULL);
  g_action_group_activate_action (actions, "doses", NULL);
  g_action_group_activate_action (actions, "measures", NULL);
  assert_style (scene, INJ_MUSCLE_VIEW_OUTLINED, INJ_SKIN_LIGHTER, TRUE);
  assert_state (group, "skin", "'lighter'");
  g_assert_true (inj_scene_get_doses (scene));
  g_assert_true (inj_scene_get_measures (scene));
  g_action_group_activate_action (actions, "doses", NULL);
  assert_state (group, "doses", "false");

  g_object_set (scene, "muscles", "full", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (turns); i++)
    {
      g_action_group_activate_action (actions, "turn-muscles", NULL);
      assert_state (group, "show-muscles", turns[i]);
    }
}

static void
test_totals_follow_the_visit (void)
{
  g_autoptr (MadeUpVisit) made = made_up_visit_new ("preempt-155");
  g_autoptr (MadeUpVisit) other = made_up_visit_new ("preempt-155");
  g_autoptr (InjScene) scene = inj_scene_new ();
  const InjTotals *totals = inj_scene_get_totals (scene);
  guint n_counts = 0;

  g_assert_cmpint (totals->all.planned, ==, 0);
  g_signal_connect (scene, "counted", G_CALLBACK (on_counted_cb), &n_counts);
  inj_scene_set_visit (scene, made->visit);
  g_assert_cmpint (totals->all.planned, ==, INJ_UNITS (155));
  g_assert_cmpuint (n_counts, ==, 1);

  made_up_visit_open_vial (made, "botox", "C1234", 200, 4);
  made_up_visit_give (made, "temporalis-left-1", 0);
  g_assert_cmpint (totals->by_muscle_side[INJ_MUSCLE_TEMPORALIS][INJ_SIDE_LEFT].given, ==, INJ_UNITS (5));
  g_assert_cmpint (totals->by_muscle_side[INJ_MUSCLE_TEMPORALIS][INJ_SIDE_RIGHT].given, ==, 0);

  /* The one before is let go of. */
  inj_scene_set_visit (scene, other->visit);
  g_assert_cmpint (totals->all.given, ==, 0);
  n_counts = 0;
  made_up_visit_give (made, "temporalis-left-2", 0);
  g_assert_cmpuint (n_counts, ==, 0);
  inj_scene_set_visit (scene, NULL);
  g_assert_cmpint (totals->all.planned, ==, 0);
}

static void
test_lit_muscles (void)
{
  g_autoptr (InjScene) scene = inj_scene_new ();
  g_autoptr (GString) notified = g_string_new (NULL);

  g_signal_connect (scene, "notify", G_CALLBACK (on_notify_cb), notified);
  inj_scene_set_lit_muscles (scene, 5);
  inj_scene_set_lit_muscles (scene, 5);
  g_assert_cmpuint (inj_scene_get_lit_muscles (scene), ==, 5);
  g_assert_cmpstr (notified->str, ==, "lit-muscles ");
}

int
main (int   argc,
      char *argv[])
{
  widget_fixture_init (&argc, &argv);

  g_test_add_func ("/scene/choices", test_choices);
  g_test_add_func ("/scene/doses-have-no-colour-beneath", test_doses_have_no_colour_beneath);
  g_test_add_func ("/scene/actions", test_actions);
  g_test_add_func ("/scene/totals-follow-the-visit", test_totals_follow_the_visit);
  g_test_add_func ("/scene/lit-muscles", test_lit_muscles);

  return g_test_run ();
}
