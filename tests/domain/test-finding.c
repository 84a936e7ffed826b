/* test-finding.c
 *
 * Findings say what, how grave and who says so.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/review/inj-finding.h"

static void
test_says (void)
{
  g_autoptr (InjFinding) finding = inj_finding_new (INJ_SEVERITY_STOP, "months", "455 units", "US label");

  g_assert_cmpint (inj_finding_get_severity (finding), ==, INJ_SEVERITY_STOP);
  g_assert_cmpstr (inj_finding_get_id (finding), ==, "months");
  g_assert_cmpstr (inj_finding_get_text (finding), ==, "455 units");
  g_assert_cmpstr (inj_finding_get_source (finding), ==, "US label");
  g_assert_finalize_object (g_steal_pointer (&finding));
}

static void
test_without_source (void)
{
  g_autoptr (InjFinding) finding = inj_finding_new (INJ_SEVERITY_NOTE, "skip", "Skipped", NULL);

  g_assert_cmpstr (inj_finding_get_source (finding), ==, "");
}

static void
test_severities (void)
{
  g_assert_cmpstr (inj_severity_get_id (INJ_SEVERITY_NOTE), ==, "note");
  g_assert_cmpstr (inj_severity_get_id (INJ_SEVERITY_WARNING), ==, "warning");
  g_assert_cmpstr (inj_severity_get_id (INJ_SEVERITY_STOP), ==, "stop");
  g_assert_cmpstr (inj_severity_get_name (INJ_SEVERITY_NOTE), ==, "Note");
  g_assert_cmpstr (inj_severity_get_name (INJ_SEVERITY_WARNING), ==, "Warning");
  g_assert_cmpstr (inj_severity_get_name (INJ_SEVERITY_STOP), ==, "Stop");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/finding/says", test_says);
  g_test_add_func ("/finding/without-source", test_without_source);
  g_test_add_func ("/finding/severities", test_severities);

  return g_test_run ();
}
