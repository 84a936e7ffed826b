/* inj-database.h
 *
 * A connection to a database, and the statements that run on it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * InjDatabase:
 *
 * One connection. Each failure is an %INJ_STORE_ERROR, or %G_IO_ERROR_CANCELLED
 * where it was cancelled.
 */
typedef struct _InjDatabase InjDatabase;

/**
 * InjStatement:
 *
 * One statement, from its first binding to its last row. A binding that fails
 * is reported by the next step. It may not outlive its database.
 */
typedef struct _InjStatement InjStatement;

/**
 * InjDatabaseHead:
 * @size: of the file, in bytes
 * @is_database: whether it begins as a database does, ours or another's
 * @application_id: whose database it is
 * @version: of the schema
 */
typedef struct
{
  gint64   size;
  gboolean is_database;
  guint32  application_id;
  guint32  version;
} InjDatabaseHead;

/**
 * inj_database_open:
 * @path: an existing file, as it was given
 * @patience_ms: how long a lock of another program is waited for
 *
 * Reads and changes nothing yet: call inj_database_settings_apply() once it is
 * known whose file it is.
 */
InjDatabase  *inj_database_open              (const char             *path,
                                              guint                   patience_ms,
                                              GError                **error) G_GNUC_WARN_UNUSED_RESULT;
/* An empty one in memory; messages call it @path. */
InjDatabase  *inj_database_open_in_memory    (const char             *path,
                                              GError                **error) G_GNUC_WARN_UNUSED_RESULT;
/* A copy in memory, of one moment, made in steps so short that nobody who
 * writes has to wait; what later runs on it is given up with @cancellable. */
InjDatabase  *inj_database_copy_to_memory    (InjDatabase            *self,
                                              GCancellable           *cancellable,
                                              GError                **error) G_GNUC_WARN_UNUSED_RESULT;
void          inj_database_free              (InjDatabase            *self);

/* How long what is locked is waited for from now on, in milliseconds. */
void          inj_database_set_patience      (InjDatabase            *self,
                                              guint                   patience_ms);
/* As it was given. */
const char   *inj_database_get_path          (InjDatabase            *self);
/* What stands at the beginning of the file, without a lock and without the
 * repairs that come with one. */
gboolean      inj_database_read_head         (InjDatabase            *self,
                                              InjDatabaseHead        *head,
                                              GError                **error);

/* With @write, waits for the right to write; ended by inj_database_end(). */
gboolean      inj_database_begin             (InjDatabase            *self,
                                              gboolean                write,
                                              GError                **error);
/**
 * inj_database_end:
 * @keep: whether to keep what was written; else, and when that fails, all of
 *   it is taken back
 *
 * Returns: whether it was kept, and is on disk
 */
gboolean      inj_database_end               (InjDatabase            *self,
                                              gboolean                keep,
                                              GError                **error);

/* Runs a script of several statements, without parameters. */
gboolean      inj_database_run_script        (InjDatabase            *self,
                                              const char             *script,
                                              GError                **error);
/* Reads the one value that @sql gives. */
gboolean      inj_database_read_integer      (InjDatabase            *self,
                                              const char             *sql,
                                              gint64                 *value,
                                              GError                **error);
InjStatement *inj_database_prepare           (InjDatabase            *self,
                                              const char             *sql,
                                              GError                **error) G_GNUC_WARN_UNUSED_RESULT;
void          inj_statement_free             (InjStatement           *self);

/* Parameters count from 1. */
void          inj_statement_bind_integer     (InjStatement           *self,
                                              int                     parameter,
                                              gint64                  value);
/* 0 becomes NULL. */
void          inj_statement_bind_reference   (InjStatement           *self,
                                              int                     parameter,
                                              gint64                  value);
/* %NULL becomes NULL. */
void          inj_statement_bind_text        (InjStatement           *self,
                                              int                     parameter,
                                              const char             *value);

/* %FALSE when there is no further row, which inj_statement_is_done() tells from
 * a failure. */
gboolean      inj_statement_next             (InjStatement           *self,
                                              GError                **error);
gboolean      inj_statement_is_done          (InjStatement           *self);
/* Runs one that gives no rows. */
gboolean      inj_statement_run              (InjStatement           *self,
                                              GError                **error);

/* Columns count from 0. */
gint64        inj_statement_get_integer      (InjStatement           *self,
                                              int                     column);
/* -1 for what is no int, which nothing that is counted can be. */
int           inj_statement_get_number       (InjStatement           *self,
                                              int                     column);
/* A text is valid UTF-8 and holds until the next row; NULL becomes "". */
const char   *inj_statement_get_text         (InjStatement           *self,
                                              int                     column);
/* NULL stays %NULL. */
const char   *inj_statement_get_optional_text (InjStatement          *self,
                                              int                     column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InjDatabase, inj_database_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InjStatement, inj_statement_free)

G_END_DECLS
