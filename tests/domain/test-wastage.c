/* test-wastage.c
 *
 * The three numbers of each vial and of each substance.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/visit/inj-wastage.h"

#include "visit-fixture.h"

static void
assert_numbers (const InjWastage *wastage,
                int               in_vial,
                int               given,
                int               discarded,
                int               missing)
{
  g_assert_cmpint (wastage->in_vial, ==, INJ_UNITS (in_vial));
  g_assert_cmpint (wastage->given, ==, INJ_UNITS (given));
  g_assert_cmpint (wastage->discarded, ==, INJ_UNITS (discarded));
  g_assert_cmpint (wastage->missing, ==, INJ_UNITS (missing));
  g_assert_cmpint (wastage->in_vial + wastage->missing, ==, wastage->given + wastage->discarded);
}

static void
assert_statement (VisitFixture *self,
                  const char   *expected)
{
  g_autofree char *statement = inj_wastage_dup_statement (self->visit);

  g_assert_cmpstr (statement, ==, expected);
}

static void
test_no_vial (void)
{
  g_autoptr (VisitFixture) self = visit_fixture_new ("preempt-155");
  g_autoptr (GPtrArray) vials = inj_wastage_list_vials (self->visit);

  g_assert_cmpuint (vials->len, ==, 0);
  g_assert_false (inj_wastage_is_any (self->visit));
  assert_statement (self, NULL);
}

static void
test_one_vial (void)
{
  g_autoptr (VisitFixture) self = visit_fixture_new ("preempt-155");
  g_autoptr (GPtrArray) vials = NULL;

  visit_fixture_open (self, self->botox, 200, 4);
  visit_fixture_give_hollow (self, -1, -1);
  vials = inj_wastage_list_vials (self->visit);
  assert_numbers (g_ptr_array_index (vials, 0), 200, 155, 45, 0);
  g_assert_true (inj_wastage_is_any (self->visit));
  assert_statement (self, "Botox: 200 units in the vial, 155 given, 45 left.");

  visit_fixture_sign (self, "Dr. Doe");
  assert_statement (self, "Botox: 200 units in the vial, 155 given, 45 discarded.");
}

/* One vial to the last unit, the other opened after it. */
static void
test_two_vials (void)
{
  g_autoptr (VisitFixture) self = visit_fixture_new ("preempt-155");
  g_autoptr (GPtrArray) vials = NULL;
  g_autoptr (GPtrArray) substances = NULL;

  visit_fixture_open (self, self->botox, 100, 2);
  visit_fixture_open (self, self->botox, 100, 2);
  visit_fixture_give_hollow (self, -1, -1);
  vials = inj_wastage_list_vials (self->visit);
  substances = inj_wastage_list_substances (self->visit);

  assert_numbers (g_ptr_array_index (vials, 0), 100, 100, 0, 0);
  assert_numbers (g_ptr_array_index (vials, 1), 100, 55, 45, 0);
  g_assert_cmpuint (substances->len, ==, 1);
  assert_numbers (g_ptr_array_index (substances, 0), 200, 155, 45, 0);
  assert_statement (self, "Botox: 200 units in the vials, 155 given, 45 left.");
}

/* What one vial was short of is not made up for by what another has left. */
static void
test_overdrawn (void)
{
  g_autoptr (VisitFixture) self = visit_fixture_new ("preempt-155");
  g_autoptr (GPtrArray) substances = NULL;

  visit_fixture_open (self, self->botox, 50, 1);
  visit_fixture_give_hollow (self, -1, -1);
  assert_statement (self, "Botox: 50 units in the vial, 155 given, 105 more than it held.");
  g_assert_false (inj_wastage_is_any (self->visit));

  visit_fixture_open (self, self->botox, 100, 2);
  substances = inj_wastage_list_substances (self->visit);
  assert_numbers (g_ptr_array_index (substances, 0), 150, 155, 100, 105);
  assert_statement (self, "Botox: 150 units in the vials, 155 given, 100 left, 105 more than a vial held.");
  visit_fixture_sign (self, "Dr. Doe");
  assert_statement (self, "Botox: 150 units in the vials, 155 given, 100 discarded, 105 more than a vial held.");
}

static void
test_two_substances (void)
{
  g_autoptr (VisitFixture) self = visit_fixture_new ("preempt-155");
  g_autoptr (GPtrArray) substances = NULL;

  visit_fixture_open (self, self->botox, 200, 4);
  visit_fixture_give (self, "procerus-midline-1", INJ_UNITS (5));
  visit_fixture_open (self, self->dysport, 300, 3);
  visit_fixture_choose (self, 2);
  visit_fixture_give (self, "corrugator-left-1", INJ_UNITS (10));
  substances = inj_wastage_list_substances (self->visit);

  g_assert_cmpuint (substances->len, ==, 2);
  assert_numbers (g_ptr_array_index (substances, 0), 200, 5, 195, 0);
  assert_numbers (g_ptr_array_index (substances, 1), 300, 10, 290, 0);
  assert_statement (self, "Botox: 200 units in the vial, 5 given, 195 left. "
                          "Dysport: 300 units in the vial, 10 given, 290 left.");
}

static void
test_two_brands (void)
{
  g_autoptr (VisitFixture) self = visit_fixture_new ("preempt-155");
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (InjUnits));
  g_autoptr (InjProduct) cosmetic = inj_product_new ("botox-cosmetic", "Botox Cosmetic", "onabotulinumtoxina", sizes, TRUE);

  visit_fixture_open (self, self->botox, 100, 2);
  visit_fixture_open (self, cosmetic, 100, 2);
  visit_fixture_open (self, self->botox, 100, 2);
  assert_statement (self, "Botox, Botox Cosmetic: 300 units in the vials, 0 given, 300 left.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wastage/no-vial", test_no_vial);
  g_test_add_func ("/wastage/one-vial", test_one_vial);
  g_test_add_func ("/wastage/two-vials", test_two_vials);
  g_test_add_func ("/wastage/overdrawn", test_overdrawn);
  g_test_add_func ("/wastage/two-substances", test_two_substances);
  g_test_add_func ("/wastage/two-brands", test_two_brands);

  return g_test_run ();
}
