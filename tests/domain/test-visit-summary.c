/* test-visit-summary.c
 *
 * A visit as a list of visits shows it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/visit/inj-visit-summary.h"

static void
test_says (void)
{
  g_autoptr (InjVisitSummary) summary = NULL;

  summary = inj_visit_summary_new (7, 3, 2461000, INJ_VISIT_SIGNED, "PREEMPT", INJ_UNITS (155), 31, FALSE, TRUE);

  g_assert_cmpint (inj_visit_summary_get_id (summary), ==, 7);
  g_assert_cmpint (inj_visit_summary_get_patient_id (summary), ==, 3);
  g_assert_cmpuint (inj_visit_summary_get_date (summary), ==, 2461000);
  g_assert_cmpint (inj_visit_summary_get_status (summary), ==, INJ_VISIT_SIGNED);
  g_assert_cmpstr (inj_visit_summary_get_protocol (summary), ==, "PREEMPT");
  g_assert_cmpint (inj_visit_summary_get_units (summary), ==, INJ_UNITS (155));
  g_assert_cmpint (inj_visit_summary_get_sites (summary), ==, 31);
  g_assert_false (inj_visit_summary_is_in_error (summary));
  g_assert_true (inj_visit_summary_is_amended (summary));
  g_assert_finalize_object (g_steal_pointer (&summary));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/visit-summary/says", test_says);

  return g_test_run ();
}
