/* inj-database-settings.h
 *
 * What keeps records safe while they are written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inj-database.h"

G_BEGIN_DECLS

/* Makes each setting, and reads it back: some are ignored without a word. */
gboolean inj_database_settings_apply (InjDatabase  *database,
                                      GError      **error);

G_END_DECLS
