/* test-injection.c
 *
 * Injections as values: what a void keeps, and the routes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/visit/inj-injection.h"

static InjInjection
make_template (void)
{
  InjInjection template = { 0 };

  template.number = 4;
  template.place_id = (char *) "free-2";
  template.muscle = INJ_MUSCLE_OTHER;
  template.side = INJ_SIDE_LEFT;
  template.muscle_name = (char *) "Platysma";
  template.position = (InjPosition) { INJ_PLATE_FRONT, 1200, -3400 };
  template.units = 250;
  template.vial = 2;
  template.route = INJ_ROUTE_INTRADERMAL;
  template.given_at = 1000;
  template.indication = (char *) "chronic-migraine";
  template.in_bulk = TRUE;
  template.succeeds = 3;
  template.note = (char *) "bled a little";

  return template;
}

static void
assert_same_dose (const InjInjection *one,
                  const InjInjection *other)
{
  g_assert_cmpint (one->number, ==, other->number);
  g_assert_cmpstr (one->place_id, ==, other->place_id);
  g_assert_cmpint (one->muscle, ==, other->muscle);
  g_assert_cmpint (one->side, ==, other->side);
  g_assert_cmpstr (one->muscle_name, ==, other->muscle_name);
  g_assert_true (inj_position_equal (&one->position, &other->position));
  g_assert_cmpint (one->units, ==, other->units);
  g_assert_cmpint (one->vial, ==, other->vial);
  g_assert_cmpint (one->route, ==, other->route);
  g_assert_cmpint (one->given_at, ==, other->given_at);
  g_assert_cmpstr (one->indication, ==, other->indication);
  g_assert_cmpint (one->in_bulk, ==, other->in_bulk);
  g_assert_cmpint (one->succeeds, ==, other->succeeds);
  g_assert_cmpstr (one->note, ==, other->note);
}

static void
test_copies (void)
{
  InjInjection template = make_template ();
  g_autoptr (InjInjection) injection = inj_injection_new (&template);
  g_autoptr (InjInjection) same = inj_injection_ref (injection);

  assert_same_dose (injection, &template);
  g_assert_true (injection->place_id != template.place_id);
  g_assert_true (same == injection);
  g_assert_true (inj_injection_is_live (injection));
}

static void
test_void_keeps_the_dose (void)
{
  InjInjection template = make_template ();
  g_autoptr (InjInjection) injection = inj_injection_new (&template);
  g_autoptr (InjInjection) voided = inj_injection_voided (injection, "wrong site", 2000);

  assert_same_dose (voided, injection);
  g_assert_cmpstr (voided->void_reason, ==, "wrong site");
  g_assert_cmpint (voided->voided_at, ==, 2000);
  g_assert_false (inj_injection_is_live (voided));
  g_assert_true (inj_injection_is_live (injection));
}

static void
test_no_indication_is_empty (void)
{
  InjInjection template = { .place_id = (char *) "free-1" };
  g_autoptr (InjInjection) injection = inj_injection_new (&template);

  g_assert_cmpstr (injection->indication, ==, "");
}

static void
test_boxed (void)
{
  InjInjection template = make_template ();
  g_autoptr (InjInjection) injection = inj_injection_new (&template);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, INJ_TYPE_INJECTION);
  g_value_set_boxed (&value, injection);

  g_assert_true (g_value_get_boxed (&value) == injection);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/injection/copies", test_copies);
  g_test_add_func ("/injection/void-keeps-the-dose", test_void_keeps_the_dose);
  g_test_add_func ("/injection/no-indication-is-empty", test_no_indication_is_empty);
  g_test_add_func ("/injection/boxed", test_boxed);

  return g_test_run ();
}
