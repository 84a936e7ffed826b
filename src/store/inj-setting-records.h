/* inj-setting-records.h
 *
 * What the practice has set, as rows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inj-database.h"

G_BEGIN_DECLS

/* %NULL without an error when it is not set. */
char     *inj_setting_records_dup (InjDatabase  *database,
                                   const char   *key,
                                   GError      **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean  inj_setting_records_set (InjDatabase  *database,
                                   const char   *key,
                                   const char   *value,
                                   GError      **error);

G_END_DECLS
