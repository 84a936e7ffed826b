/* inj-lot.c
 *
 * Lots as they are compared.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-lot.h"

#include <string.h>

char *
inj_lot_fold (const char *text)
{
  g_autofree char *valid = NULL;
  g_autofree char *folded = NULL;
  g_autofree char *normal = NULL;
  g_autoptr (GString) lot = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, NULL);

  valid = g_utf8_make_valid (text, -1);
  /* Full-width letters are the same letters. */
  normal = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL);
  folded = g_utf8_casefold (normal, -1);
  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (!g_unichar_isspace (character) && !g_unichar_iszerowidth (character))
        g_string_append_unichar (lot, character);
    }

  return g_string_free (g_steal_pointer (&lot), FALSE);
}

gboolean
inj_lot_equal (const char *lot,
               const char *other)
{
  g_autofree char *folded = NULL;
  g_autofree char *folded_other = NULL;

  g_return_val_if_fail (lot != NULL, FALSE);
  g_return_val_if_fail (other != NULL, FALSE);

  folded = inj_lot_fold (lot);
  folded_other = inj_lot_fold (other);

  return folded[0] != '\0' && g_str_equal (folded, folded_other);
}
