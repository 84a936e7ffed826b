/* test-place-popover.c
 *
 * What a place offers, and the actions that follow.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "domain/review/inj-finding.h"

#include "made-up-visit.h"
#include "widget-fixture.h"
#include "widgets/popovers/inj-place-popover.h"
#include "widgets/controls/inj-reason-chooser.h"
#include "widgets/controls/inj-units-entry.h"

static MadeUpVisit *
make_visit (void)
{
  MadeUpVisit *made_up = made_up_visit_new ("preempt-155");

  made_up_visit_open_vial (made_up, "botox", "C1234", 200, 4);

  return made_up;
}

static WidgetFixture *
open_popover (MadeUpVisit *made_up,
              const char  *place_id,
              gboolean     read_only)
{
  WidgetFixture *fixture = widget_fixture_new (inj_place_popover_new ());

  inj_place_popover_show_place (INJ_PLACE_POPOVER (fixture->widget), made_up->visit,
                                inj_visit_lookup_place (made_up->visit, place_id), read_only);

  return fixture;
}

static InjUnitsEntry *
find_entry (WidgetFixture *fixture)
{
  return INJ_UNITS_ENTRY (widget_fixture_find_type (fixture->widget, INJ_TYPE_UNITS_ENTRY));
}

static GtkDropDown *
find_route (WidgetFixture *fixture)
{
  return GTK_DROP_DOWN (widget_fixture_find_type (fixture->widget, GTK_TYPE_DROP_DOWN));
}

/* Beside the route. */
static GtkEditable *
find_note (WidgetFixture *fixture)
{
  return GTK_EDITABLE (gtk_widget_get_next_sibling (GTK_WIDGET (find_route (fixture))));
}

static GtkEditable *
find_reason (WidgetFixture *fixture)
{
  GtkWidget *chooser = widget_fixture_find_type (fixture->widget, INJ_TYPE_REASON_CHOOSER);

  return GTK_EDITABLE (widget_fixture_find_type (chooser, GTK_TYPE_ENTRY));
}

static void
test_hollow (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  g_autoptr (WidgetFixture) fixture = open_popover (made_up, "temporalis-left-3", FALSE);

  widget_fixture_assert_says (fixture->widget, "Temporalis, left, 3");
  widget_fixture_assert_says (fixture->widget, "planned, 5 units");
  g_assert_cmpstr (inj_units_entry_get_text (find_entry (fixture)), ==, "5");
  widget_fixture_assert_says (fixture->widget, "0.1 mL");

  widget_fixture_press (fixture->widget, "Give");
  widget_fixture_assert_actions (fixture, "give-units('temporalis-left-3', 500, 'intramuscular', '')");
}

/* 5 typed as 50: shown large, recorded as it was typed. */
static void
test_departure (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  g_autoptr (WidgetFixture) fixture = open_popover (made_up, "temporalis-left-3", FALSE);

  widget_fixture_assert_silent (fixture->widget, "50 units instead of 5: ten times as much");
  inj_units_entry_set_text (find_entry (fixture), "50");
  widget_fixture_assert_says (fixture->widget, "50 units instead of 5: ten times as much");
  widget_fixture_assert_says (fixture->widget, "1 mL");
  g_signal_emit_by_name (find_entry (fixture), "activate");
  widget_fixture_assert_actions (fixture, "give-units('temporalis-left-3', 5000, 'intramuscular', '')");
}

/* Nothing is recorded of what is no dose, and what is one is recorded as it was
 * typed. */
static void
test_typed (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  g_autoptr (WidgetFixture) fixture = open_popover (made_up, "temporalis-left-3", FALSE);

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
      g_autofree char *expected = g_strdup_printf ("give-units('temporalis-left-3', %" G_GINT64_FORMAT
                                                   ", 'intramuscular', '')", widget_fixture_accepted[i].units);

      inj_units_entry_set_text (find_entry (fixture), widget_fixture_accepted[i].text);
      g_signal_emit_by_name (find_entry (fixture), "activate");
      widget_fixture_assert_actions (fixture, expected);
      g_assert_cmpstr (inj_units_entry_get_text (find_entry (fixture)), ==, widget_fixture_accepted[i].text);
    }
}

/* Route and note go with the dose. */
static void
test_route_and_note (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  g_autoptr (WidgetFixture) fixture = open_popover (made_up, "temporalis-left-3", FALSE);

  gtk_drop_down_set_selected (find_route (fixture), INJ_ROUTE_SUBCUTANEOUS);
  gtk_editable_set_text (find_note (fixture), "  beside a scar ");
  g_signal_emit_by_name (find_note (fixture), "activate");
  widget_fixture_assert_actions (fixture,
                                 "give-units('temporalis-left-3', 500, 'subcutaneous', 'beside a scar')");
}

/* What was given otherwise than usual is shown, read out, and what a correction
 * begins with. */
static void
test_shows_route_and_note (void)
{
  const InjDose dose = { INJ_UNITS (5), INJ_ROUTE_INTRADERMAL, "beside a scar" };
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  g_autoptr (WidgetFixture) fixture = NULL;
  const char *remarks = "at 10:00 from Botox, lot C1234, expires 2027-02-28\nintradermal\nNote: beside a scar";
  g_autofree char *description = g_strconcat ("given, 5 units = 0.1 mL\n", remarks, NULL);

  made_up_visit_give_dose (made_up, "temporalis-left-3", &dose);
  fixture = open_popover (made_up, "temporalis-left-3", FALSE);
  widget_fixture_assert_says (fixture->widget, remarks);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       description);

  widget_fixture_press (fixture->widget, "Correct");
  widget_fixture_assert_actions (fixture, "");
  gtk_editable_set_text (find_note (fixture), "");
  widget_fixture_press (fixture->widget, "Correct");
  widget_fixture_assert_actions (fixture, "correct('temporalis-left-3', 500, 'intradermal', '')");
  gtk_drop_down_set_selected (find_route (fixture), INJ_ROUTE_INTRAMUSCULAR);
  gtk_editable_set_text (find_note (fixture), "beside a scar");
  widget_fixture_press (fixture->widget, "Correct");
  widget_fixture_assert_actions (fixture, "correct('temporalis-left-3', 500, 'intramuscular', 'beside a scar')");
}

/* Only what was given has gone somewhere. */
static void
test_move (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  g_autoptr (WidgetFixture) fixture = open_popover (made_up, "temporalis-left-3", FALSE);

  g_assert_null (widget_fixture_find_button (fixture->widget, "Move…"));
  made_up_visit_give (made_up, "temporalis-left-3", 0);
  inj_place_popover_show_place (INJ_PLACE_POPOVER (fixture->widget), made_up->visit,
                                inj_visit_lookup_place (made_up->visit, "temporalis-left-3"), FALSE);
  widget_fixture_press (fixture->widget, "Move…");
  widget_fixture_assert_actions (fixture, "begin-move'temporalis-left-3'");
}

/* What the visit itself plans says so, is hollow, and can be taken off again. */
static void
test_unplan (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  g_autoptr (WidgetFixture) fixture = NULL;

  made_up_visit_give (made_up, "temporalis-right-3", 750);
  fixture = open_popover (made_up, "temporalis-left-3", FALSE);
  g_assert_null (widget_fixture_find_button (fixture->widget, "Take Off the Plan"));
  made_up_visit_mirror (made_up, INJ_SIDE_RIGHT);
  widget_fixture_assert_says (fixture->widget, "planned, 7.5 units");
  widget_fixture_assert_says (fixture->widget, "Planned as on the other side");
  g_assert_cmpstr (inj_units_entry_get_text (find_entry (fixture)), ==, "7.5");
  g_assert_nonnull (widget_fixture_find_button (fixture->widget, "Skip"));
  widget_fixture_press (fixture->widget, "Take Off the Plan");
  widget_fixture_assert_actions (fixture, "unplan'temporalis-left-3'");
}

static void
on_dose_changed_cb (InjPlacePopover *popover,
                    GString         *said)
{
  g_string_append_printf (said, "%d ", (int) inj_place_popover_get_units (popover));
}

/* Who knows what a dose would raise is asked on each change, and heard. */
static void
test_findings (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  g_autoptr (WidgetFixture) fixture = open_popover (made_up, "temporalis-left-3", FALSE);
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GString) said = g_string_new (NULL);
  InjPlacePopover *popover = INJ_PLACE_POPOVER (fixture->widget);

  g_signal_connect (popover, "dose-changed", G_CALLBACK (on_dose_changed_cb), said);
  inj_units_entry_set_text (find_entry (fixture), "50");
  g_assert_nonnull (strstr (said->str, "5000 "));
  g_assert_cmpstr (inj_place_popover_get_place_id (popover), ==, "temporalis-left-3");

  g_ptr_array_add (findings, inj_finding_new (INJ_SEVERITY_WARNING, "visit", "Visit: 200 of at most 155 units", "PI"));
  inj_place_popover_set_findings (popover, findings);
  widget_fixture_assert_says (popover, "Visit: 200 of at most 155 units");
  widget_fixture_assert_says (popover, "Warning · PI");
  inj_place_popover_set_findings (popover, NULL);
  widget_fixture_assert_silent (popover, "Visit: 200 of at most 155 units");
}

static void
test_skip (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  g_autoptr (WidgetFixture) fixture = open_popover (made_up, "temporalis-left-3", FALSE);

  widget_fixture_press (fixture->widget, "Patient declines");
  widget_fixture_assert_actions (fixture, "skip('temporalis-left-3', 'Patient declines')");

  /* No reason, no skipping. */
  widget_fixture_press (fixture->widget, "Skip");
  gtk_editable_set_text (find_reason (fixture), "   ");
  widget_fixture_press (fixture->widget, "Skip");
  g_signal_emit_by_name (find_reason (fixture), "activate");
  widget_fixture_assert_actions (fixture, "");

  gtk_editable_set_text (find_reason (fixture), " scar ");
  widget_fixture_press (fixture->widget, "Skip");
  widget_fixture_assert_actions (fixture, "skip('temporalis-left-3', 'scar')");
}

static void
test_given (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  g_autoptr (WidgetFixture) fixture = NULL;

  made_up_visit_give (made_up, "temporalis-left-3", 250);
  fixture = open_popover (made_up, "temporalis-left-3", FALSE);

  widget_fixture_assert_says (fixture->widget, "given, 2.5 units = 0.05 mL");
  widget_fixture_assert_says (fixture->widget, "at 10:00 from Botox, lot C1234, expires 2027-02-28");
  g_assert_cmpint (inj_units_entry_get_units (find_entry (fixture)), ==, 250);

  /* The same units are no correction. */
  widget_fixture_press (fixture->widget, "Correct");
  widget_fixture_assert_actions (fixture, "");
  inj_units_entry_set_text (find_entry (fixture), "7,5");
  widget_fixture_press (fixture->widget, "Correct");
  widget_fixture_assert_actions (fixture, "correct('temporalis-left-3', 750, 'intramuscular', '')");

  widget_fixture_press (fixture->widget, "Void");
  widget_fixture_assert_actions (fixture, "");
  widget_fixture_press (fixture->widget, "Wrong site");
  widget_fixture_assert_actions (fixture, "void('temporalis-left-3', 'Wrong site')");
  gtk_editable_set_text (find_reason (fixture), "spilt");
  g_signal_emit_by_name (find_reason (fixture), "activate");
  widget_fixture_assert_actions (fixture, "void('temporalis-left-3', 'spilt')");
}

static void
test_in_bulk (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  g_autoptr (WidgetFixture) fixture = NULL;

  made_up_visit_give_hollow (made_up, INJ_MUSCLE_TEMPORALIS, -1);
  fixture = open_popover (made_up, "temporalis-left-3", FALSE);
  widget_fixture_assert_says (fixture->widget,
                              "at 10:00 from Botox, lot C1234, expires 2027-02-28\nRecorded in bulk");
}

static void
test_skipped (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  g_autoptr (WidgetFixture) fixture = NULL;

  made_up_visit_skip (made_up, "temporalis-left-3", "scar");
  fixture = open_popover (made_up, "temporalis-left-3", FALSE);

  widget_fixture_assert_says (fixture->widget, "skipped: scar");
  g_assert_null (widget_fixture_find_type (fixture->widget, INJ_TYPE_REASON_CHOOSER));
  widget_fixture_press (fixture->widget, "No longer skip");
  widget_fixture_assert_actions (fixture, "unskip'temporalis-left-3'");
  widget_fixture_press (fixture->widget, "Give");
  widget_fixture_assert_actions (fixture, "give-units('temporalis-left-3', 500, 'intramuscular', '')");
}

/* A site of the table that the protocol does not plan: its units are typed, and
 * it cannot be skipped. */
static void
test_unplanned (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  g_autoptr (WidgetFixture) fixture = widget_fixture_new (inj_place_popover_new ());
  g_autoptr (InjPlace) place = inj_place_new_for_site (inj_site_lookup ("masseter-left-1"), NULL);

  inj_place_popover_show_place (INJ_PLACE_POPOVER (fixture->widget), made_up->visit, place, FALSE);
  g_assert_cmpstr (inj_units_entry_get_text (find_entry (fixture)), ==, "");
  g_assert_null (widget_fixture_find_type (fixture->widget, INJ_TYPE_REASON_CHOOSER));
  widget_fixture_press (fixture->widget, "Give");
  widget_fixture_assert_actions (fixture, "");
  inj_units_entry_set_text (find_entry (fixture), "10");
  widget_fixture_press (fixture->widget, "Give");
  widget_fixture_assert_actions (fixture, "give-units('masseter-left-1', 1000, 'intramuscular', '')");
}

static void
test_read_only (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  g_autoptr (WidgetFixture) fixture = NULL;

  made_up_visit_give (made_up, "temporalis-left-3", 0);
  fixture = open_popover (made_up, "temporalis-left-3", TRUE);
  widget_fixture_assert_says (fixture->widget, "given, 5 units = 0.1 mL");
  g_assert_null (widget_fixture_find_type (fixture->widget, GTK_TYPE_BUTTON));
  g_assert_null (widget_fixture_find_type (fixture->widget, GTK_TYPE_ENTRY));
}

/* In a draft that was discarded nothing is given. */
static void
test_discarded (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  g_autoptr (WidgetFixture) fixture = open_popover (made_up, "temporalis-left-3", FALSE);

  g_assert_nonnull (widget_fixture_find_type (fixture->widget, GTK_TYPE_ENTRY));
  made_up_visit_discard (made_up, "wrong patient");
  inj_place_popover_show_place (INJ_PLACE_POPOVER (fixture->widget), made_up->visit,
                                inj_visit_lookup_place (made_up->visit, "temporalis-left-3"), FALSE);
  g_assert_null (widget_fixture_find_type (fixture->widget, GTK_TYPE_ENTRY));
}

static void
test_accessible (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  g_autoptr (WidgetFixture) fixture = open_popover (made_up, "temporalis-left-3", FALSE);

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Temporalis, left, 3");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "planned, 5 units");
}

/* Another program corrects the dose: the popover shows that, and offers no
 * figure that was there before; but what was typed stays. */
static void
test_follows (void)
{
  g_autoptr (MadeUpVisit) made_up = make_visit ();
  g_autoptr (WidgetFixture) fixture = NULL;

  made_up_visit_give (made_up, "temporalis-left-3", 500);
  fixture = open_popover (made_up, "temporalis-left-3", FALSE);
  made_up_visit_correct (made_up, "temporalis-left-3", 750);
  widget_fixture_assert_says (fixture->widget, "given, 7.5 units = 0.15 mL");
  g_assert_cmpstr (inj_units_entry_get_text (find_entry (fixture)), ==, "7.5");

  inj_units_entry_set_text (find_entry (fixture), "2");
  made_up_visit_correct (made_up, "temporalis-left-3", 1000);
  widget_fixture_assert_says (fixture->widget, "given, 10 units = 0.2 mL");
  g_assert_cmpstr (inj_units_entry_get_text (find_entry (fixture)), ==, "2");

  /* Be it no dose. */
  inj_units_entry_set_text (find_entry (fixture), "2..");
  made_up_visit_correct (made_up, "temporalis-left-3", 500);
  g_assert_cmpstr (inj_units_entry_get_text (find_entry (fixture)), ==, "2..");
}

int
main (int   argc,
      char *argv[])
{
  widget_fixture_init (&argc, &argv);

  g_test_add_func ("/place-popover/hollow", test_hollow);
  g_test_add_func ("/place-popover/departure", test_departure);
  widget_fixture_add_in_locales ("/place-popover/typed", test_typed);
  g_test_add_func ("/place-popover/route-and-note", test_route_and_note);
  g_test_add_func ("/place-popover/shows-route-and-note", test_shows_route_and_note);
  g_test_add_func ("/place-popover/move", test_move);
  g_test_add_func ("/place-popover/unplan", test_unplan);
  g_test_add_func ("/place-popover/findings", test_findings);
  g_test_add_func ("/place-popover/skip", test_skip);
  g_test_add_func ("/place-popover/given", test_given);
  g_test_add_func ("/place-popover/in-bulk", test_in_bulk);
  g_test_add_func ("/place-popover/skipped", test_skipped);
  g_test_add_func ("/place-popover/unplanned", test_unplanned);
  g_test_add_func ("/place-popover/read-only", test_read_only);
  g_test_add_func ("/place-popover/discarded", test_discarded);
  g_test_add_func ("/place-popover/accessible", test_accessible);
  g_test_add_func ("/place-popover/follows", test_follows);

  return g_test_run ();
}
