/* inj-lot.h
 *
 * Lots as they are compared.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @text without case and without blanks of any kind; hyphens stay, for they
 * tell lots apart. Two lots are the same where this is the same. */
char     *inj_lot_fold  (const char *text) G_GNUC_WARN_UNUSED_RESULT;
/* Whether both are the same lot; none is the same as another that is missing. */
gboolean  inj_lot_equal (const char *lot,
                         const char *other);

G_END_DECLS
