/* inj-account.h
 *
 * Who works at this computer, as far as the system knows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The person's name, or "": many systems have none, and GLib then says
 * "Unknown". */
const char *inj_account_get_name (void);
/* Whether @real_name is a person's name, and not merely that of the account or
 * of nobody. */
gboolean    inj_account_is_name  (const char *real_name,
                                  const char *user_name);

G_END_DECLS
