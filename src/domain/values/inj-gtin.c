/* inj-gtin.c
 *
 * The numbers under which products are sold.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-gtin.h"

#include <string.h>

/* The digits count threefold and once in turn, from the left. */
gboolean
inj_gtin_is_valid (const char *text)
{
  int sum = 0;

  g_return_val_if_fail (text != NULL, FALSE);

  if (strlen (text) != INJ_GTIN_LENGTH)
    return FALSE;

  for (gsize i = 0; i < INJ_GTIN_LENGTH; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      sum += (i % 2 == 0 ? 3 : 1) * g_ascii_digit_value (text[i]);
    }

  return sum % 10 == 0;
}
