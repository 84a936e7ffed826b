/* test-lot-use.c
 *
 * A use of a lot says whether the record was corrected since.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/visit/inj-lot-use.h"

static void
test_superseded (void)
{
  const struct
  {
    const char *lot;
    gboolean    is_superseded;
  } cases[] = {
    { "C12-34", FALSE },
    { "c 12-34", FALSE },
    { "C1234", TRUE },
  };
  g_autoptr (GArray) sold = g_array_new (FALSE, FALSE, sizeof (InjUnits));
  g_autoptr (InjProduct) product = inj_product_new ("botox", "Botox", "onabotulinumtoxina", sold, TRUE);
  g_autoptr (InjVial) vial = inj_vial_new (1, product, "C12-34", 2462000, 10000, 2000, NULL);
  g_autoptr (InjPatient) patient = inj_patient_new (1, "Sample", "Alex", 2444000, "", INJ_DATE_NONE, NULL);
  g_autoptr (InjVisitSummary) summary = inj_visit_summary_new (7, 1, 2461000, INJ_VISIT_SIGNED, "PREEMPT", 500, 1,
                                                               FALSE, TRUE);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (InjLotUse) use = inj_lot_use_new (patient, summary, vial, cases[i].lot, 500);

      g_assert_cmpint (inj_lot_use_is_superseded (use), ==, cases[i].is_superseded);
      g_assert_cmpstr (inj_lot_use_get_lot (use), ==, cases[i].lot);
      g_assert_true (inj_lot_use_get_patient (use) == patient);
      g_assert_true (inj_lot_use_get_summary (use) == summary);
      g_assert_true (inj_lot_use_get_vial (use) == vial);
      g_assert_cmpint (inj_lot_use_get_units (use), ==, 500);
      g_assert_finalize_object (g_steal_pointer (&use));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lot-use/superseded", test_superseded);

  return g_test_run ();
}
