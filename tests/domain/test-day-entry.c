/* test-day-entry.c
 *
 * An entry of a day says whom the visit treats, and by whom.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/visit/inj-day-entry.h"

static void
test_says (void)
{
  g_autoptr (InjPatient) patient = inj_patient_new (1, "Sample", "Alex", 2444000, "", INJ_DATE_NONE, NULL);
  g_autoptr (InjVisitSummary) summary = inj_visit_summary_new (7, 1, 2461000, INJ_VISIT_DRAFT, "PREEMPT", 0, 0,
                                                               FALSE, FALSE);
  g_autoptr (InjDayEntry) entry = inj_day_entry_new (patient, summary, "Dr. Example", TRUE);

  g_assert_true (inj_day_entry_get_patient (entry) == patient);
  g_assert_true (inj_day_entry_get_summary (entry) == summary);
  g_assert_cmpstr (inj_day_entry_get_injector (entry), ==, "Dr. Example");
  g_assert_true (inj_day_entry_has_vial (entry));
  g_assert_finalize_object (g_steal_pointer (&entry));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/day-entry/says", test_says);

  return g_test_run ();
}
