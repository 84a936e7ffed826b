/* test-record-rows.c
 *
 * Patients and visits in lists.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "widget-fixture.h"
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

int
main (int   argc,
      char *argv[])
{
  widget_fixture_init (&argc, &argv);

  g_test_add_func ("/record-rows/patient", test_patient);
  g_test_add_func ("/record-rows/visit", test_visit);

  return g_test_run ();
}
