/* inj-units.c
 *
 * Units of toxin as an integer number of hundredths.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-units.h"

#include "inj-decimal.h"

#define DECIMALS 2

gboolean
inj_units_parse (const char  *text,
                 InjUnits     maximum,
                 InjUnits    *units,
                 GError     **error)
{
  return inj_decimal_parse (text, DECIMALS, maximum, units, error);
}

char *
inj_units_format (InjUnits units)
{
  return inj_decimal_format (units, DECIMALS);
}
