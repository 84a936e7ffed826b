/* test-visit-status.c
 *
 * The states of a visit by their ids.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/visit/inj-visit-status.h"

static void
test_ids (void)
{
  InjVisitStatus status;

  g_assert_true (inj_visit_status_from_id ("draft", &status));
  g_assert_cmpint (status, ==, INJ_VISIT_DRAFT);
  g_assert_true (inj_visit_status_from_id ("signed", &status));
  g_assert_cmpint (status, ==, INJ_VISIT_SIGNED);
  g_assert_cmpstr (inj_visit_status_get_id (INJ_VISIT_DRAFT), ==, "draft");
  g_assert_cmpstr (inj_visit_status_get_id (INJ_VISIT_SIGNED), ==, "signed");
}

static void
test_unknown (void)
{
  InjVisitStatus status = INJ_VISIT_DRAFT;

  g_assert_false (inj_visit_status_from_id ("locked", &status));
  g_assert_false (inj_visit_status_from_id ("Signed", &status));
  g_assert_false (inj_visit_status_from_id ("", &status));
  g_assert_cmpint (status, ==, INJ_VISIT_DRAFT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/visit-status/ids", test_ids);
  g_test_add_func ("/visit-status/unknown", test_unknown);

  return g_test_run ();
}
