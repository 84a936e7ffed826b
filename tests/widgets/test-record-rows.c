/* test-record-rows.c
 *
 * Patients and visits in lists.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "widget-fixture.h"
#include "widgets/records/inj-caution-row.h"
#include "widgets/records/inj-day-row.h"
#include "widgets/records/inj-event-row.h"
#include "widgets/records/inj-patient-row.h"
#include "widgets/records/inj-visit-row.h"

static InjPatient *
make_patient (const char *record)
{
  g_autoptr (GError) error = NULL;
  InjPatient *patient = inj_patient_new (1, "Sample", "Alex", inj_date_from_ymd (1980, 2, 29), record,
                                         inj_date_from_ymd (2026, 11, 20), &error);

  g_assert_no_error (error);

  return patient;
}

static void
test_patient (void)
{
  GtkWidget *row = inj_patient_row_new ();
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (row);
  g_autoptr (InjPatient) with_record = make_patient ("A-17");
  g_autoptr (InjPatient) without_record = make_patient (NULL);

  inj_patient_row_set_patient (INJ_PATIENT_ROW (row), with_record);
  widget_fixture_assert_says (row, "Sample, Alex");
  widget_fixture_assert_says (row, "born 1980-02-29 · record A-17");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, "Sample, Alex");

  g_object_set (row, "patient", without_record, NULL);
  widget_fixture_assert_says (row, "born 1980-02-29");
  inj_patient_row_set_patient (INJ_PATIENT_ROW (row), NULL);
  widget_fixture_assert_silent (row, "Sample, Alex");
}

static void
test_visit (void)
{
  GtkWidget *row = inj_visit_row_new ();
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (row);
  InjDate date = inj_date_from_ymd (2026, 11, 20);
  g_autoptr (InjVisitSummary) draft = inj_visit_summary_new (1, 1, date, INJ_VISIT_DRAFT, "PREEMPT", 6250, 13, FALSE,
                                                            FALSE);
  g_autoptr (InjVisitSummary) signed_visit = inj_visit_summary_new (2, 1, date, INJ_VISIT_SIGNED, "PREEMPT", 500, 1,
                                                                   FALSE, FALSE);

  inj_visit_row_set_summary (INJ_VISIT_ROW (row), draft);
  widget_fixture_assert_says (row, "20 November 2026");
  widget_fixture_assert_says (row, "PREEMPT");
  widget_fixture_assert_says (row, "62.5 units at 13 sites");
  widget_fixture_assert_says (row, "draft");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, "20 November 2026");

  inj_visit_row_set_summary (INJ_VISIT_ROW (row), signed_visit);
  widget_fixture_assert_says (row, "5 units at 1 site");
  widget_fixture_assert_says (row, "signed");
  widget_fixture_assert_silent (row, "draft");
}

static InjDayEntry *
make_entry (InjVisitStatus  status,
            int             sites,
            const char     *injector,
            gboolean        has_vial)
{
  g_autoptr (InjPatient) patient = make_patient ("A-17");
  g_autoptr (InjVisitSummary) summary = NULL;

  summary = inj_visit_summary_new (7, 1, inj_date_from_ymd (2026, 11, 20), status, "PREEMPT", sites * 500, sites, FALSE,
                                   FALSE);

  return inj_day_entry_new (patient, summary, injector, has_vial);
}

/* What each says that the others do not. */
static const struct
{
  InjVisitStatus  status;
  int             sites;
  const char     *injector;
  gboolean        has_vial;
  const char     *state;
  const char     *visit;
} days[] = {
  { INJ_VISIT_DRAFT, 0, "Dr. Example", FALSE, "prepared", "PREEMPT · no vial yet · Dr. Example" },
  { INJ_VISIT_DRAFT, 0, "", TRUE, "prepared", "PREEMPT · vial open · injector not named" },
  { INJ_VISIT_DRAFT, 3, "Dr. Example", TRUE, "in progress", "PREEMPT · vial open · Dr. Example" },
  { INJ_VISIT_SIGNED, 31, "Dr. Example", TRUE, "signed", "PREEMPT · Dr. Example" },
};

static void
test_day (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (InjDayEntry) entry = make_entry (days[i].status, days[i].sites, days[i].injector, days[i].has_vial);
      GtkWidget *row = inj_day_row_new (entry, FALSE);
      g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (row);
      g_autofree char *name = inj_day_row_dup_name (INJ_DAY_ROW (row));
      g_autofree char *expected = g_strdup_printf ("Sample, Alex, %s", days[i].state);

      widget_fixture_assert_says (row, "Sample, Alex");
      widget_fixture_assert_says (row, "born 1980-02-29 · record A-17");
      widget_fixture_assert_says (row, days[i].state);
      widget_fixture_assert_says (row, days[i].visit);
      g_assert_cmpstr (name, ==, expected);
      if (days[i].sites == 3)
        widget_fixture_assert_says (row, "15 units at 3 sites");
    }
}

/* In a list of several days each says its own; who was here before has a button. */
static void
test_day_before (void)
{
  g_autoptr (InjDayEntry) entry = make_entry (INJ_VISIT_DRAFT, 0, "", FALSE);
  GtkWidget *row = inj_day_row_new (entry, TRUE);
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (row);
  GtkWidget *button;

  widget_fixture_assert_says (row, "prepared, 20 November 2026");
  inj_day_row_set_previous (INJ_DAY_ROW (row), 0, INJ_DATE_NONE);
  g_assert_null (widget_fixture_find_type (row, GTK_TYPE_BUTTON));
  inj_day_row_set_previous (INJ_DAY_ROW (row), 5, inj_date_from_ymd (2026, 8, 25));
  button = widget_fixture_find_button (row, "Last time: 25 Aug");
  g_assert_nonnull (button);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==, "win.open-visit");
  g_assert_cmpint (g_variant_get_int64 (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button))), ==, 5);
}

static InjCaution *
make_caution (InjCautionKind  kind,
              InjDate         ended_on)
{
  g_autoptr (GError) error = NULL;
  InjCaution *caution = inj_caution_new (3, kind, "apixaban <5 mg>", inj_date_from_ymd (2026, 11, 1), ended_on, &error);

  g_assert_no_error (error);

  return caution;
}

static void
test_caution (void)
{
  g_autoptr (InjCaution) caution = make_caution (INJ_CAUTION_ANTICOAGULANT, INJ_DATE_NONE);
  g_autoptr (InjCaution) grave = make_caution (INJ_CAUTION_INFECTION, INJ_DATE_NONE);
  g_autoptr (InjCaution) ended = make_caution (INJ_CAUTION_ANTICOAGULANT, inj_date_from_ymd (2026, 11, 20));
  GtkWidget *box = gtk_list_box_new ();
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (box);
  GtkWidget *row = inj_caution_row_new (caution);
  GtkWidget *ended_row = inj_caution_row_new (ended);
  GtkWidget *button;

  gtk_list_box_append (GTK_LIST_BOX (box), row);
  gtk_list_box_append (GTK_LIST_BOX (box), inj_caution_row_new (grave));
  gtk_list_box_append (GTK_LIST_BOX (box), ended_row);
  widget_fixture_assert_says (row, "Anticoagulant: apixaban <5 mg>");
  widget_fixture_assert_says (row, "Entered on 1 November 2026");
  widget_fixture_assert_says (box, "Contraindication by the label · entered on 1 November 2026");
  button = widget_fixture_find_button (row, "End…");
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==, "patient.end-caution");
  g_assert_cmpint (g_variant_get_int64 (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button))), ==, 3);
  widget_fixture_assert_says (ended_row, "Entered on 1 November 2026 · ended on 20 November 2026");
  g_assert_null (widget_fixture_find_button (ended_row, "End…"));
}

static InjEvent *
make_event (gboolean voided)
{
  g_autoptr (GError) error = NULL;
  InjEvent *event = inj_event_new (4, inj_date_from_ymd (2026, 9, 2), INJ_EVENT_NECK_PAIN, "for a week",
                                   inj_date_from_ymd (2026, 11, 20), voided, &error);

  g_assert_no_error (error);

  return event;
}

static void
test_event (void)
{
  g_autoptr (InjEvent) event = make_event (FALSE);
  g_autoptr (InjEvent) voided = make_event (TRUE);
  GtkWidget *box = gtk_list_box_new ();
  g_autoptr (WidgetFixture) fixture G_GNUC_UNUSED = widget_fixture_new (box);
  GtkWidget *row = inj_event_row_new (event, FALSE);
  GtkWidget *read_only_row = inj_event_row_new (event, TRUE);
  GtkWidget *voided_row = inj_event_row_new (voided, FALSE);

  gtk_list_box_append (GTK_LIST_BOX (box), row);
  gtk_list_box_append (GTK_LIST_BOX (box), read_only_row);
  gtk_list_box_append (GTK_LIST_BOX (box), voided_row);
  widget_fixture_assert_says (row, "Neck pain: for a week");
  widget_fixture_assert_says (row, "2 September 2026");
  g_assert_nonnull (widget_fixture_find_button (row, "Void…"));
  g_assert_null (widget_fixture_find_button (read_only_row, "Void…"));
  widget_fixture_assert_says (voided_row, "2 September 2026 · voided: entered in error");
  g_assert_null (widget_fixture_find_button (voided_row, "Void…"));
}

int
main (int   argc,
      char *argv[])
{
  widget_fixture_init (&argc, &argv);

  g_test_add_func ("/record-rows/patient", test_patient);
  g_test_add_func ("/record-rows/visit", test_visit);
  g_test_add_func ("/record-rows/day", test_day);
  g_test_add_func ("/record-rows/day-before", test_day_before);
  g_test_add_func ("/record-rows/caution", test_caution);
  g_test_add_func ("/record-rows/event", test_event);

  return g_test_run ();
}
