/* inj-account.c
 *
 * Who works at this computer, as far as the system knows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-account.h"

#include <string.h>

const char *
inj_account_get_name (void)
{
  const char *name = g_get_real_name ();

  return inj_account_is_name (name, g_get_user_name ()) ? name : "";
}

gboolean
inj_account_is_name (const char *real_name,
                     const char *user_name)
{
  g_return_val_if_fail (real_name != NULL, FALSE);
  g_return_val_if_fail (user_name != NULL, FALSE);

  return real_name[strspn (real_name, " ,")] != '\0' &&
         g_strcmp0 (real_name, "Unknown") != 0 &&
         g_ascii_strcasecmp (real_name, user_name) != 0;
}
