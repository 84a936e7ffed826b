/* test-free-site-popover.c
 *
 * A press beside the markers gives nothing by itself.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "made-up-visit.h"
#include "widget-fixture.h"
#include "widgets/popovers/inj-free-site-popover.h"
#include "widgets/controls/inj-units-entry.h"

static const InjPosition beside = { INJ_PLATE_BACK, 1500, -2600 };

static InjUnitsEntry *
find_entry (WidgetFixture *fixture)
{
  return INJ_UNITS_ENTRY (widget_fixture_find_type (fixture->widget, INJ_TYPE_UNITS_ENTRY));
}

static WidgetFixture *
open_popover (InjMuscleSet  muscles,
              InjPlace     *nearest)
{
  WidgetFixture *fixture = widget_fixture_new (inj_free_site_popover_new ());

  inj_free_site_popover_offer (INJ_FREE_SITE_POPOVER (fixture->widget), &beside, muscles, FALSE, nearest, NULL);

  return fixture;
}

static InjMuscleSet
of_neck (void)
{
  return inj_muscle_set_of (INJ_MUSCLE_TRAPEZIUS, INJ_SIDE_RIGHT) |
         inj_muscle_set_of (INJ_MUSCLE_CERVICAL_PARASPINAL, INJ_SIDE_RIGHT);
}

static void
test_one_muscle (void)
{
  g_autoptr (WidgetFixture) fixture = open_popover (inj_muscle_set_of (INJ_MUSCLE_TRAPEZIUS, INJ_SIDE_RIGHT), NULL);

  /* Not without units. */
  widget_fixture_press (fixture->widget, "Give");
  widget_fixture_assert_actions (fixture, "");
  inj_units_entry_set_text (find_entry (fixture), "2.5");
  widget_fixture_press (fixture->widget, "Give");
  widget_fixture_assert_actions (fixture, "give-free('back', 1500, -2600, 'trapezius', 250, '')");
}

/* Where muscles overlap, one has to be chosen. */
static void
test_overlap (void)
{
  g_autoptr (WidgetFixture) fixture = open_popover (of_neck (), NULL);

  inj_units_entry_set_text (find_entry (fixture), "5");
  widget_fixture_press (fixture->widget, "Give");
  widget_fixture_assert_actions (fixture, "");

  widget_fixture_press (fixture->widget, "Cervical paraspinal, right");
  widget_fixture_press (fixture->widget, "Give");
  widget_fixture_assert_actions (fixture, "give-free('back', 1500, -2600, 'cervical-paraspinal', 500, '')");
  widget_fixture_press (fixture->widget, "Trapezius, right");
  g_signal_emit_by_name (find_entry (fixture), "activate");
  widget_fixture_assert_actions (fixture, "give-free('back', 1500, -2600, 'trapezius', 500, '')");
}

static void
test_other (void)
{
  g_autoptr (WidgetFixture) fixture = open_popover (0, NULL);
  GtkWidget *name = NULL;

  inj_units_entry_set_text (find_entry (fixture), "5");
  widget_fixture_press (fixture->widget, "Other");
  widget_fixture_press (fixture->widget, "Give");
  widget_fixture_assert_actions (fixture, "");

  name = widget_fixture_find_type (fixture->widget, GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (name), "  ");
  widget_fixture_press (fixture->widget, "Give");
  widget_fixture_assert_actions (fixture, "");
  gtk_editable_set_text (GTK_EDITABLE (name), " Levator scapulae ");
  widget_fixture_press (fixture->widget, "Give");
  widget_fixture_assert_actions (fixture, "give-free('back', 1500, -2600, 'other', 500, 'Levator scapulae')");
}

static void
test_nearest (void)
{
  g_autoptr (MadeUpVisit) made_up = made_up_visit_new ("preempt-155");
  g_autoptr (WidgetFixture) fixture = open_popover (of_neck (),
                                                    inj_visit_lookup_place (made_up->visit, "trapezius-right-2"));

  widget_fixture_press (fixture->widget, "Give Trapezius, right, 2 instead: 5 units");
  widget_fixture_assert_actions (fixture, "give'trapezius-right-2'");

  inj_free_site_popover_offer (INJ_FREE_SITE_POPOVER (fixture->widget), &beside, of_neck (), FALSE, NULL, NULL);
  g_assert_null (widget_fixture_find_button (fixture->widget, "Give Trapezius, right, 2 instead: 5 units"));
}

static void
test_hostile (void)
{
  g_autoptr (WidgetFixture) fixture = open_popover (inj_muscle_set_of (INJ_MUSCLE_TRAPEZIUS, INJ_SIDE_RIGHT), NULL);

  for (guint i = 0; widget_fixture_hostile[i] != NULL; i++)
    {
      inj_units_entry_set_text (find_entry (fixture), widget_fixture_hostile[i]);
      widget_fixture_press (fixture->widget, "Give");
      g_signal_emit_by_name (find_entry (fixture), "activate");
      widget_fixture_assert_actions (fixture, "");
    }
}

/* Nothing of one press is left for the next. */
static void
test_begins_anew (void)
{
  g_autoptr (WidgetFixture) fixture = open_popover (of_neck (), NULL);

  inj_units_entry_set_text (find_entry (fixture), "5");
  widget_fixture_press (fixture->widget, "Other");
  inj_free_site_popover_offer (INJ_FREE_SITE_POPOVER (fixture->widget), &beside, of_neck (), FALSE, NULL, NULL);
  g_assert_cmpstr (inj_units_entry_get_text (find_entry (fixture)), ==, "");
  inj_units_entry_set_text (find_entry (fixture), "5");
  widget_fixture_press (fixture->widget, "Give");
  widget_fixture_assert_actions (fixture, "");
}

/* The site was given meanwhile: it is not offered any longer, and what was
 * typed stays. */
static void
test_follows (void)
{
  g_autoptr (MadeUpVisit) made_up = made_up_visit_new ("preempt-155");
  g_autoptr (WidgetFixture) fixture = open_popover (of_neck (),
                                                    inj_visit_lookup_place (made_up->visit, "trapezius-right-2"));

  inj_units_entry_set_text (find_entry (fixture), "5");
  inj_free_site_popover_follow (INJ_FREE_SITE_POPOVER (fixture->widget), NULL, NULL);
  g_assert_null (widget_fixture_find_button (fixture->widget, "Give Trapezius, right, 2 instead: 5 units"));
  g_assert_cmpstr (inj_units_entry_get_text (find_entry (fixture)), ==, "5");
}

/* A millimetre off a muscle the nearest is offered, and it is said so. */
static void
test_beside_a_muscle (void)
{
  g_autoptr (WidgetFixture) fixture = widget_fixture_new (inj_free_site_popover_new ());
  InjFreeSitePopover *popover = INJ_FREE_SITE_POPOVER (fixture->widget);
  const char *note = "No muscle lies just here. Nearest:";

  inj_free_site_popover_offer (popover, &beside, of_neck (), FALSE, NULL, NULL);
  widget_fixture_assert_silent (popover, note);
  inj_free_site_popover_offer (popover, &beside, of_neck (), TRUE, NULL, NULL);
  widget_fixture_assert_says (popover, note);
  /* With none within reach there is nothing to be nearest. */
  inj_free_site_popover_offer (popover, &beside, 0, TRUE, NULL, NULL);
  widget_fixture_assert_silent (popover, note);
}

int
main (int   argc,
      char *argv[])
{
  widget_fixture_init (&argc, &argv);

  g_test_add_func ("/free-site-popover/one-muscle", test_one_muscle);
  g_test_add_func ("/free-site-popover/overlap", test_overlap);
  g_test_add_func ("/free-site-popover/other", test_other);
  g_test_add_func ("/free-site-popover/nearest", test_nearest);
  g_test_add_func ("/free-site-popover/hostile", test_hostile);
  g_test_add_func ("/free-site-popover/begins-anew", test_begins_anew);
  g_test_add_func ("/free-site-popover/follows", test_follows);
  g_test_add_func ("/free-site-popover/beside-a-muscle", test_beside_a_muscle);

  return g_test_run ();
}
