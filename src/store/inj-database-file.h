/* inj-database-file.h
 *
 * The file of a database, before anything is read from it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * inj_database_file_prepare:
 * @path: as it was given
 * @create: whether to make the file (0600) and its folder (0700) where they
 *   are not there
 *
 * Refuses what cannot be a database that is safely written: no file, an empty
 * one unless @create, a folder, one that cannot be written, one on a network
 * file system. An empty file is taken for a new database only with @create:
 * the program may have ended between making the file and filling it, and
 * nothing can be lost with it.
 */
gboolean inj_database_file_prepare    (const char  *path,
                                       gboolean     create,
                                       GError     **error);
/* Whether that magic number of statfs() is of a file system where locks
 * cannot be trusted. FUSE is not: local file systems share its number. */
gboolean inj_database_file_is_network (guint64      magic);

G_END_DECLS
