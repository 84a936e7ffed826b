/* test-background.c
 *
 * What a visit is judged against: limits and sums by substance.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/review/inj-background.h"

#include "visit-fixture.h"

static void
add (InjBackground *background,
     InjDate        date,
     const char    *substance_id,
     int            units)
{
  g_ptr_array_add (background->contributions,
                   inj_contribution_new (0, date, substance_id, INJ_UNITS (units), NULL));
}

static void
test_sum (void)
{
  g_autoptr (InjBackground) background = visit_fixture_make_background (INJ_LABEL_US);
  InjDate day = DATE_OF_VISIT;
  InjDate first = inj_date_add_months (day, -3);
  g_autoptr (GPtrArray) counted = NULL;

  add (background, first - 1, "onabotulinumtoxina", 1);
  add (background, first, "onabotulinumtoxina", 10);
  add (background, day, "onabotulinumtoxina", 100);
  add (background, day + 1, "onabotulinumtoxina", 1000);
  add (background, day, "abobotulinumtoxina", 500);

  g_assert_cmpint (inj_background_sum_months (background, "onabotulinumtoxina", day, 3, &counted), ==, INJ_UNITS (110));
  g_assert_cmpuint (counted->len, ==, 2);
  g_assert_cmpuint (inj_contribution_get_date (counted->pdata[0]), ==, first);
  g_assert_cmpuint (inj_contribution_get_date (counted->pdata[1]), ==, day);
  g_assert_cmpint (inj_background_sum_months (background, "abobotulinumtoxina", day, 3, NULL), ==, INJ_UNITS (500));
  g_assert_cmpint (inj_background_sum_months (background, "rimabotulinumtoxinb", day, 3, NULL), ==, 0);
}

static void
test_nothing_before (void)
{
  g_autoptr (InjBackground) background = visit_fixture_make_background (INJ_LABEL_US);
  g_autoptr (GPtrArray) counted = NULL;

  g_assert_cmpint (inj_background_sum_months (background, "onabotulinumtoxina", DATE_OF_VISIT, 3, &counted), ==, 0);
  g_assert_cmpuint (counted->len, ==, 0);
}

static void
test_months_limit (void)
{
  g_autoptr (InjBackground) background = visit_fixture_make_background (INJ_LABEL_EU);
  const InjLimit *limit = inj_background_get_months_limit (background, "onabotulinumtoxina");

  g_assert_nonnull (limit);
  g_assert_cmpint (limit->units, ==, INJ_UNITS (400));
  g_assert_cmpint (limit->amount, ==, 3);
  /* No source gives one for these. */
  g_assert_null (inj_background_get_months_limit (background, "abobotulinumtoxina"));
  g_assert_null (inj_background_get_months_limit (background, "unknown"));
}

static void
test_substances (void)
{
  g_autoptr (InjBackground) background = visit_fixture_make_background (INJ_LABEL_EU);
  InjSubstance *substance = inj_background_lookup_substance (background, "abobotulinumtoxina");

  g_assert_cmpstr (inj_substance_get_name (substance), ==, "abobotulinumtoxinA");
  g_assert_null (inj_background_lookup_substance (background, "unknown"));
}

/* Empty until they are set, never NULL, and each replaces what was before. */
static void
test_setters (void)
{
  g_autoptr (InjBackground) background = visit_fixture_make_background (INJ_LABEL_EU);
  g_autoptr (GPtrArray) limits = g_ptr_array_new ();
  g_autoptr (GPtrArray) uses = g_ptr_array_new_with_free_func ((GDestroyNotify) inj_vial_use_free);
  g_autoptr (GPtrArray) cautions = g_ptr_array_new ();
  const InjVialUse *use;

  g_assert_cmpuint (background->practice_limits->len, ==, 0);
  g_assert_cmpuint (background->cautions->len, ==, 0);
  g_assert_cmpuint (background->vial_uses->len, ==, 0);

  g_ptr_array_add (uses, inj_vial_use_new (6, 4, DATE_OF_VISIT, "SN77"));
  inj_background_set_practice_limits (background, limits);
  inj_background_set_cautions (background, cautions);
  inj_background_set_vial_uses (background, uses);
  inj_background_set_vial_uses (background, uses);

  g_assert_true (background->practice_limits == limits);
  g_assert_true (background->cautions == cautions);
  use = background->vial_uses->pdata[0];
  g_assert_cmpint (use->visit_id, ==, 6);
  g_assert_cmpint (use->patient_id, ==, 4);
  g_assert_cmpuint (use->date, ==, DATE_OF_VISIT);
  g_assert_cmpstr (use->serial, ==, "SN77");
}

static void
test_copy (void)
{
  g_autoptr (InjBackground) background = visit_fixture_make_background (INJ_LABEL_EU);
  g_autoptr (GPtrArray) limits = g_ptr_array_new ();
  g_autoptr (InjBackground) copy = NULL;

  background->last_visit = DATE_OF_VISIT;
  inj_background_set_practice_limits (background, limits);
  copy = inj_background_copy (background);

  g_assert_true (copy->patient == background->patient);
  g_assert_cmpint (copy->label, ==, INJ_LABEL_EU);
  g_assert_true (copy->contributions == background->contributions);
  g_assert_cmpuint (copy->last_visit, ==, DATE_OF_VISIT);
  g_assert_true (copy->practice_limits == limits);
  g_assert_true (copy->cautions == background->cautions);
  g_assert_true (copy->vial_uses == background->vial_uses);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/background/sum", test_sum);
  g_test_add_func ("/background/nothing-before", test_nothing_before);
  g_test_add_func ("/background/months-limit", test_months_limit);
  g_test_add_func ("/background/substances", test_substances);
  g_test_add_func ("/background/setters", test_setters);
  g_test_add_func ("/background/copy", test_copy);

  return g_test_run ();
}
