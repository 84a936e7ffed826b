/* inj-dose-scale.c
 *
 * How dark a dose is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-dose-scale.h"

static const guint32 colours[][INJ_DOSE_SCALE_STEPS + 1] = {
  [INJ_PALETTE_LIGHT] = { 0xb0f3f7fc, 0xe0bcd3ee, 0xe08fb4df, 0xe05f8fc9, 0xe0336aaa, 0xe0123f78 },
  [INJ_PALETTE_DARK] = { 0xb0101a28, 0xe01f3f66, 0xe0336196, 0xe05a8cc6, 0xe08fb7e4, 0xe0d2e6fa },
  [INJ_PALETTE_HIGH_CONTRAST] = { 0xc0f3f7fc, 0xffc3d8f0, 0xff94b8e0, 0xff5f8fc9, 0xff2a5f9e, 0xff082f62 },
};

static InjUnits
find_most (const InjTotals *totals)
{
  InjUnits most = 0;

  for (int muscle = 0; muscle < INJ_N_MUSCLES; muscle++)
    for (int side = 0; side < INJ_N_SIDES; side++)
      {
        const InjTally *tally = &totals->by_muscle_side[muscle][side];

        most = MAX (most, MAX (tally->given, tally->planned));
      }

  return most;
}

InjUnits
inj_dose_scale_get_step (const InjTotals *totals)
{
  static const int factors[] = { 1, 2, 5 };
  InjUnits most;

  g_return_val_if_fail (totals != NULL, 100);

  most = find_most (totals);
  for (InjUnits power = 100; power < G_MAXINT / 100; power *= 10)
    for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
      if (power * factors[i] * INJ_DOSE_SCALE_STEPS >= most)
        return power * factors[i];

  return most;
}

int
inj_dose_scale_get_shade (InjUnits given,
                          InjUnits step)
{
  g_return_val_if_fail (step > 0, 0);

  return (int) CLAMP ((given + step - 1) / step, 0, INJ_DOSE_SCALE_STEPS);
}

guint32
inj_dose_scale_get_colour (int        shade,
                           InjPalette palette)
{
  g_return_val_if_fail (shade >= 0 && shade <= INJ_DOSE_SCALE_STEPS, 0);

  return colours[palette][shade];
}
