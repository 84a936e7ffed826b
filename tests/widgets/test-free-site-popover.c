/* test-free-site-popover.c
 *
 * A press beside the markers gives nothing by itself.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "domain/review/inj-finding.h"

#include "made-up-visit.h"
#include "widget-fixture.h"
#include "widgets/controls/inj-units-entry.h"
#include "widgets/popovers/inj-free-site-popover.h"

static const InjPosition beside = { INJ_PLATE_BACK, 1500, -2600 };

static InjUnitsEntry *
find_entry (WidgetFixture *fixture)
{
  return INJ_UNITS_ENTRY (widget_fixture_find_type (fixture->widget, INJ_TYPE_UNITS_ENTRY));
}

static WidgetFixture *
open_popover (MadeUpVisit  *made_up,
              InjMuscleSet  muscles,
              const char   *nearest_id)
{
  WidgetFixture *fixture = widget_fixture_new (inj_free_site_popover_new ());

  inj_free_site_popover_offer (INJ_FREE_SITE_POPOVER (fixture->widget), made_up->visit, &beside, muscles, FALSE,
                               nearest_id != NULL ? inj_visit_lookup_place (made_up->visit, nearest_id) : NULL);

  return fixture;
}

static InjMuscleSet
of_trapezius (void)
{
  return inj_muscle_set_of (INJ_MUSCLE_TRAPEZIUS, INJ_SIDE_RIGHT);
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
  g_autoptr (MadeUpVisit) made_up = made_up_visit_new ("preempt-155");
  g_autoptr (WidgetFixture) fixture = open_popover (made_up, inj_muscle_set_of (INJ_MUSCLE_TRAPEZIUS, INJ_SIDE_RIGHT), NULL);

  /* Not without units. */
  widget_fixture_press (fixture->widget, "Give");
  widget_fixture_assert_actions (fixture, "");
  inj_units_entry_set_text (find_entry (fixture), "2.5");
  widget_fixture_press (fixture->widget, "Give");
  widget_fixture_assert_actions (fixture, "give-free('back', 1500, -2600, 'trapezius', 250, '', 'intramuscular', '')");
}

/* Where muscles overlap, one has to be chosen. */
static void
test_overlap (void)
{
  g_autoptr (MadeUpVisit) made_up = made_up_visit_new ("preempt-155");
  g_autoptr (WidgetFixture) fixture = open_popover (made_up, of_neck (), NULL);

  inj_units_entry_set_text (find_entry (fixture), "5");
  widget_fixture_press (fixture->widget, "Give");
  widget_fixture_assert_actions (fixture, "");

  widget_fixture_press (fixture->widget, "Cervical paraspinal, right");
  widget_fixture_press (fixture->widget, "Give");
  widget_fixture_assert_actions (fixture, "give-free('back', 1500, -2600, 'cervical-paraspinal', 500, '', 'intramuscular', '')");
  widget_fixture_press (fixture->widget, "Trapezius, right");
  g_signal_emit_by_name (find_entry (fixture), "activate");
  widget_fixture_assert_actions (fixture, "give-free('back', 1500, -2600, 'trapezius', 500, '', 'intramuscular', '')");
}

static void
test_other (void)
{
  g_autoptr (MadeUpVisit) made_up = made_up_visit_new ("preempt-155");
  g_autoptr (WidgetFixture) fixture = open_popover (made_up, 0, NULL);
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
  widget_fixture_assert_actions (fixture, "give-free('back', 1500, -2600, 'other', 500, 'Levator scapulae', 'intramuscular', '')");
}

static void
test_nearest (void)
{
  g_autoptr (MadeUpVisit) made_up = made_up_visit_new ("preempt-155");
  g_autoptr (WidgetFixture) fixture = open_popover (made_up, of_neck (), "trapezius-right-2");

  widget_fixture_press (fixture->widget, "Give Trapezius, right, 2 instead: 5 units");
  widget_fixture_assert_actions (fixture, "give'trapezius-right-2'");

  inj_free_site_popover_offer (INJ_FREE_SITE_POPOVER (fixture->widget), made_up->visit, &beside, of_neck (), FALSE, NULL);
  g_assert_null (widget_fixture_find_button (fixture->widget, "Give Trapezius, right, 2 instead: 5 units"));
}

/* Nothing is recorded of what is no dose, and what is one is recorded as it was
 * typed. */
static void
test_typed (void)
{
  g_autoptr (MadeUpVisit) made_up = made_up_visit_new ("preempt-155");
  g_autoptr (WidgetFixture) fixture = open_popover (made_up, of_trapezius (), NULL);

  for (guint i = 0; widget_fixture_hostile[i] != NULL; i++)
    {
      inj_units_entry_set_text (find_entry (fixture), widget_fixture_hostile[i]);
      widget_fixture_press (fixture->widget, "Give");
      g_signal_emit_by_name (find_entry (fixture), "activate");
      widget_fixture_assert_actions (fixture, "");
      g_assert_cmpstr (inj_units_entry_get_text (find_entry (fixture)), ==, widget_fixture_hostile[i]);
    }

  for (guint i = 0; widget_fixture_accepted[i].text != NULL; i++)
    {
      g_autofree char *expected = g_strdup_printf ("give-free('back', 1500, -2600, 'trapezius', %" G_GINT64_FORMAT
                                                   ", '', 'intramuscular', '')", widget_fixture_accepted[i].units);

      inj_units_entry_set_text (find_entry (fixture), widget_fixture_accepted[i].text);
      g_signal_emit_by_name (find_entry (fixture), "activate");
      widget_fixture_assert_actions (fixture, expected);
      g_assert_cmpstr (inj_units_entry_get_text (find_entry (fixture)), ==, widget_fixture_accepted[i].text);
    }
}

/* Nothing is planned there; but 50 typed for 5 meets the eye. */
static void
test_unusual (void)
{
  const char *tenfold = "50 units, at its other sites 5: ten times as much";
  g_autoptr (MadeUpVisit) made_up = made_up_visit_new ("preempt-155");
  g_autoptr (WidgetFixture) fixture = open_popover (made_up, of_trapezius (), NULL);

  widget_fixture_assert_silent (fixture->widget, tenfold);
  inj_units_entry_set_text (find_entry (fixture), "50");
  widget_fixture_assert_says (fixture->widget, tenfold);
  widget_fixture_press (fixture->widget, "Give");
  widget_fixture_assert_actions (fixture,
                                 "give-free('back', 1500, -2600, 'trapezius', 5000, '', 'intramuscular', '')");
  inj_units_entry_set_text (find_entry (fixture), "5");
  widget_fixture_assert_silent (fixture->widget, tenfold);

  /* Of a muscle that the protocol leaves out it says nothing. */
  inj_units_entry_set_text (find_entry (fixture), "50");
  widget_fixture_press (fixture->widget, "Other");
  widget_fixture_assert_silent (fixture->widget, tenfold);
}

static void
on_dose_changed_cb (InjFreeSitePopover *popover,
                    GString            *said)
{
  g_string_append_printf (said, "%d %d ", inj_free_site_popover_get_muscle (popover),
                          (int) inj_free_site_popover_get_units (popover));
}

/* Who knows what a dose would raise is asked when muscle or units change, and
 * heard. */
static void
test_findings (void)
{
  g_autoptr (MadeUpVisit) made_up = made_up_visit_new ("preempt-155");
  g_autoptr (WidgetFixture) fixture = open_popover (made_up, of_neck (), NULL);
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GString) said = g_string_new (NULL);
  g_autofree char *wanted = g_strdup_printf ("%d 500 ", INJ_MUSCLE_TRAPEZIUS);
  InjFreeSitePopover *popover = INJ_FREE_SITE_POPOVER (fixture->widget);

  g_signal_connect (popover, "dose-changed", G_CALLBACK (on_dose_changed_cb), said);
  inj_units_entry_set_text (find_entry (fixture), "5");
  g_assert_nonnull (strstr (said->str, "-1 500 "));
  widget_fixture_press (fixture->widget, "Trapezius, right");
  g_assert_nonnull (strstr (said->str, wanted));

  g_ptr_array_add (findings, inj_finding_new (INJ_SEVERITY_STOP, "months", "405 of at most 400 units", "EU SmPC"));
  inj_free_site_popover_set_findings (popover, findings);
  widget_fixture_assert_says (popover, "405 of at most 400 units");
}

/* Nothing of one press is left for the next. */
static void
test_begins_anew (void)
{
  g_autoptr (MadeUpVisit) made_up = made_up_visit_new ("preempt-155");
  g_autoptr (WidgetFixture) fixture = open_popover (made_up, of_neck (), NULL);

  inj_units_entry_set_text (find_entry (fixture), "5");
  widget_fixture_press (fixture->widget, "Other");
  inj_free_site_popover_offer (INJ_FREE_SITE_POPOVER (fixture->widget), made_up->visit, &beside, of_neck (), FALSE, NULL);
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
  g_autoptr (WidgetFixture) fixture = open_popover (made_up, of_neck (), "trapezius-right-2");

  inj_units_entry_set_text (find_entry (fixture), "5");
  inj_free_site_popover_follow (INJ_FREE_SITE_POPOVER (fixture->widget), NULL);
  g_assert_null (widget_fixture_find_button (fixture->widget, "Give Trapezius, right, 2 instead: 5 units"));
  g_assert_cmpstr (inj_units_entry_get_text (find_entry (fixture)), ==, "5");
}

/* A millimetre off a muscle the nearest is offered, and it is said so. */
static void
test_beside_a_muscle (void)
{
  g_autoptr (MadeUpVisit) made_up = made_up_visit_new ("preempt-155");
  g_autoptr (WidgetFixture) fixture = widget_fixture_new (inj_free_site_popover_new ());
  InjFreeSitePopover *popover = INJ_FREE_SITE_POPOVER (fixture->widget);
  const char *note = "No muscle lies just here. Nearest:";

  inj_free_site_popover_offer (popover, made_up->visit, &beside, of_neck (), FALSE, NULL);
  widget_fixture_assert_silent (popover, note);
  inj_free_site_popover_offer (popover, made_up->visit, &beside, of_neck (), TRUE, NULL);
  widget_fixture_assert_says (popover, note);
  /* With none within reach there is nothing to be nearest. */
  inj_free_site_popover_offer (popover, made_up->visit, &beside, 0, TRUE, NULL);
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
  widget_fixture_add_in_locales ("/free-site-popover/typed", test_typed);
  g_test_add_func ("/free-site-popover/unusual", test_unusual);
  g_test_add_func ("/free-site-popover/findings", test_findings);
  g_test_add_func ("/free-site-popover/begins-anew", test_begins_anew);
  g_test_add_func ("/free-site-popover/follows", test_follows);
  g_test_add_func ("/free-site-popover/beside-a-muscle", test_beside_a_muscle);

  return g_test_run ();
}
