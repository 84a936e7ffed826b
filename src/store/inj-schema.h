/* inj-schema.h
 *
 * Whose database a file is, and which version of the schema it has.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inj-database.h"

G_BEGIN_DECLS

/* "InjM": it marks a file as one of this program. */
#define INJ_SCHEMA_APPLICATION_ID 0x496e6a4d

/**
 * inj_schema_open:
 * @path: as it was given
 * @create: whether to make the database where there is none
 *
 * Opens a database of this program and brings an older schema up to date, each
 * script in one transaction. A file that is refused is left as it is.
 */
InjDatabase *inj_schema_open        (const char   *path,
                                     gboolean      create,
                                     guint         patience_ms,
                                     GError      **error) G_GNUC_WARN_UNUSED_RESULT;
/**
 * inj_schema_list_deviations:
 *
 * Compares the tables, indexes and guards of a database with those that the
 * scripts make.
 *
 * Returns: (element-type utf8) (transfer full): the name of each that is
 *   missing, that differs or that does not belong there, or %NULL on error
 */
GPtrArray   *inj_schema_list_deviations (InjDatabase  *database,
                                         GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
