/* inj-volume.c
 *
 * Volumes as an integer number of microlitres.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-volume.h"

#include "inj-decimal.h"

#define DECIMALS 3

gboolean
inj_volume_parse (const char  *text,
                  InjVolume   *volume,
                  GError     **error)
{
  return inj_decimal_parse (text, DECIMALS, INJ_VOLUME_MAXIMUM, volume, error);
}

char *
inj_volume_format (InjVolume volume)
{
  return inj_decimal_format (volume, DECIMALS);
}

InjVolume
inj_volume_of_units (InjUnits  units,
                     InjUnits  labelled,
                     InjVolume diluent)
{
  g_return_val_if_fail (units >= 0, 0);
  g_return_val_if_fail (labelled > 0, 0);
  g_return_val_if_fail (diluent > 0, 0);

  return (units * diluent + labelled / 2) / labelled;
}
