/* inj-database.c
 *
 * A connection to a database, and the statements that run on it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-database.h"

#include <glib/gi18n-lib.h>
#include <sqlite3.h>
#include <string.h>

#include "domain/visit/inj-lot.h"

#include "inj-store-error.h"

/* A copy reads this many pages before others may write again: 256 KiB take
 * well under a millisecond. */
#define COPY_PAGES 64
/* How long a copy waits for one who writes, and how often, in all 5 s. */
#define COPY_WAIT_MS 5
#define COPY_WAITS 1000
/* So many steps of the virtual machine pass between two looks at a
 * cancellable. */
#define CANCEL_STEPS 10000

/* Owns the connection, and the statements that wait to be used again. */
struct _InjDatabase
{
  sqlite3      *connection;
  char         *path;
  GHashTable   *idle;
  GCancellable *cancellable;
};

/* Owns its statement while it is used, then gives it back to the database. */
struct _InjStatement
{
  sqlite3_stmt *statement;

  InjDatabase  *database;

  int           outcome;
};

static const struct
{
  const char *name;
  int         option;
  int         value;
} switches[] = {
  { "defensive = 1", SQLITE_DBCONFIG_DEFENSIVE, 1 },
  { "dqs_ddl = 0", SQLITE_DBCONFIG_DQS_DDL, 0 },
  { "dqs_dml = 0", SQLITE_DBCONFIG_DQS_DML, 0 },
  { "enable_fkey = 1", SQLITE_DBCONFIG_ENABLE_FKEY, 1 },
  { "enable_load_extension = 0", SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
  { "enable_trigger = 1", SQLITE_DBCONFIG_ENABLE_TRIGGER, 1 },
  { "trusted_schema = 0", SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
  { "writable_schema = 0", SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0 },
};

static InjStoreError
map_code (int code)
{
  switch (code & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
      return INJ_STORE_ERROR_BUSY;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
      return code == SQLITE_READONLY_DBMOVED ? INJ_STORE_ERROR_FAILED : INJ_STORE_ERROR_READ_ONLY;
    case SQLITE_FULL:
      return INJ_STORE_ERROR_FULL;
    case SQLITE_CORRUPT:
      return INJ_STORE_ERROR_DAMAGED;
    case SQLITE_NOTADB:
      return INJ_STORE_ERROR_FOREIGN;
    default:
      return INJ_STORE_ERROR_FAILED;
    }
}

/* @code is SQLite's extended result code. Returns FALSE. */
static gboolean
fail (InjDatabase  *self,
      int           code,
      GError      **error)
{
  if (code == SQLITE_INTERRUPT)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("It was cancelled."));
  else if (code == SQLITE_READONLY_DBMOVED)
    inj_store_error_set (error, INJ_STORE_ERROR_FAILED, self->path,
                         _("the file was moved, replaced or deleted while it was open; start the program anew"));
  else
    inj_store_error_set (error, map_code (code), self->path, sqlite3_errmsg (self->connection));

  return FALSE;
}

/* None of these looks at the file yet. */
static gboolean
set_switches (InjDatabase  *self,
              GError      **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (switches); i++)
    {
      int value = -1;
      int code = sqlite3_db_config (self->connection, switches[i].option, switches[i].value, &value);

      if (code != SQLITE_OK || value != switches[i].value)
        {
          inj_store_error_set (error, INJ_STORE_ERROR_FAILED, self->path, switches[i].name);
          return FALSE;
        }
    }

  return TRUE;
}

/* Nothing in the schema calls it, so that whoever else reads the file can do
 * without: scripts do, and who verifies. */
static void
fold_lot (sqlite3_context  *context,
          int               n_values,
          sqlite3_value   **values)
{
  const char *lot = (const char *) sqlite3_value_text (values[0]);

  if (lot == NULL)
    sqlite3_result_null (context);
  else
    sqlite3_result_text (context, inj_lot_fold (lot), -1, g_free);
}

static gboolean
add_functions (InjDatabase  *self,
               GError      **error)
{
  int code = sqlite3_create_function (self->connection, "inj_lot_fold", 1,
                                      SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY,
                                      NULL, fold_lot, NULL, NULL);

  return code == SQLITE_OK || fail (self, code, error);
}

static void
finalize_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

static InjDatabase *
database_new (const char  *name,
              const char  *path,
              int          flags,
              GError     **error)
{
  g_autoptr (InjDatabase) self = g_new0 (InjDatabase, 1);
  int code;

  self->path = g_strdup (path);
  /* The key is the statement's own text. */
  self->idle = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, finalize_statement);

  code = sqlite3_open_v2 (name, &self->connection, flags | SQLITE_OPEN_EXRESCODE, NULL);
  if (code != SQLITE_OK)
    {
      fail (self, code, error);
      return NULL;
    }

  return set_switches (self, error) && add_functions (self, error) ? g_steal_pointer (&self) : NULL;
}

static guint32
read_big_endian (const guint8 *bytes)
{
  return (guint32) bytes[0] << 24 | (guint32) bytes[1] << 16 | (guint32) bytes[2] << 8 | bytes[3];
}

static int
on_progress_cb (gpointer data)
{
  return g_cancellable_is_cancelled (data);
}

static gboolean
copy_pages (InjDatabase    *self,
            InjDatabase    *copy,
            sqlite3_backup *backup,
            GCancellable   *cancellable,
            GError        **error)
{
  guint n_waits = 0;
  int code = SQLITE_OK;

  while (code != SQLITE_DONE)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      code = sqlite3_backup_step (backup, COPY_PAGES);
      if ((code & 0xff) == SQLITE_BUSY && n_waits++ < COPY_WAITS)
        sqlite3_sleep (COPY_WAIT_MS);
      else if (code != SQLITE_OK && code != SQLITE_DONE)
        return fail (sqlite3_errcode (copy->connection) != SQLITE_OK ? copy : self, code, error);
    }

  return TRUE;
}

InjDatabase *
inj_database_open (const char  *path,
                   guint        patience_ms,
                   GError     **error)
{
  g_autoptr (InjDatabase) self = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  /* An absolute path is never taken for a URI or for ":memory:". */
  name = g_canonicalize_filename (path, NULL);
  self = database_new (name, path, SQLITE_OPEN_READWRITE, error);
  if (self == NULL)
    return NULL;

  inj_database_set_patience (self, patience_ms);
  if (sqlite3_db_readonly (self->connection, "main") != 0)
    {
      fail (self, SQLITE_READONLY, error);
      return NULL;
    }

  return g_steal_pointer (&self);
}

InjDatabase *
inj_database_open_in_memory (const char  *path,
                             GError     **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  return database_new (":memory:", path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY, error);
}

InjDatabase *
inj_database_copy_to_memory (InjDatabase   *self,
                             GCancellable  *cancellable,
                             GError       **error)
{
  g_autoptr (InjDatabase) copy = NULL;
  sqlite3_backup *backup;
  gboolean is_complete;

  g_return_val_if_fail (self != NULL, NULL);

  copy = inj_database_open_in_memory (self->path, error);
  if (copy == NULL)
    return NULL;

  /* What is copied is what lies on the disk, not what was read before. */
  sqlite3_db_release_memory (self->connection);
  backup = sqlite3_backup_init (copy->connection, "main", self->connection, "main");
  if (backup == NULL)
    {
      fail (copy, sqlite3_extended_errcode (copy->connection), error);
      return NULL;
    }

  is_complete = copy_pages (self, copy, backup, cancellable, error);
  sqlite3_backup_finish (backup);

  g_set_object (&copy->cancellable, cancellable);
  if (cancellable != NULL)
    sqlite3_progress_handler (copy->connection, CANCEL_STEPS, on_progress_cb, cancellable);

  return is_complete ? g_steal_pointer (&copy) : NULL;
}

void
inj_database_free (InjDatabase *self)
{
  g_clear_pointer (&self->idle, g_hash_table_unref);
  sqlite3_close_v2 (self->connection);
  g_clear_object (&self->cancellable);
  g_free (self->path);
  g_free (self);
}

void
inj_database_set_patience (InjDatabase *self,
                           guint        patience_ms)
{
  g_return_if_fail (self != NULL);

  sqlite3_busy_timeout (self->connection, (int) MIN (patience_ms, G_MAXINT));
}

const char *
inj_database_get_path (InjDatabase *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->path;
}

/* The file is read through SQLite's own handle: closing a descriptor of our own
 * would drop the locks of every connection in this process. */
gboolean
inj_database_read_head (InjDatabase      *self,
                        InjDatabaseHead  *head,
                        GError          **error)
{
  static const char magic[16] = "SQLite format 3";
  guint8 bytes[100] = { 0 };
  sqlite3_file *file = NULL;
  sqlite3_int64 size = 0;
  int code;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (head != NULL, FALSE);

  code = sqlite3_file_control (self->connection, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  if (code == SQLITE_OK)
    code = file->pMethods->xFileSize (file, &size);
  if (code == SQLITE_OK)
    code = file->pMethods->xRead (file, bytes, sizeof bytes, 0);
  if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ)
    return fail (self, code, error);

  head->size = size;
  head->is_database = memcmp (bytes, magic, sizeof magic) == 0;
  head->version = read_big_endian (bytes + 60);
  head->application_id = read_big_endian (bytes + 68);

  return TRUE;
}

gboolean
inj_database_begin (InjDatabase  *self,
                    gboolean      write,
                    GError      **error)
{
  return inj_database_run_script (self, write ? "BEGIN IMMEDIATE" : "BEGIN", error);
}

gboolean
inj_database_end (InjDatabase  *self,
                  gboolean      keep,
                  GError      **error)
{
  gboolean is_kept;

  g_return_val_if_fail (self != NULL, FALSE);

  is_kept = keep && inj_database_run_script (self, "COMMIT", error);

  /* Some failures have taken it back already. */
  if (!is_kept && !sqlite3_get_autocommit (self->connection))
    sqlite3_exec (self->connection, "ROLLBACK", NULL, NULL, NULL);

  return is_kept;
}

gboolean
inj_database_run_script (InjDatabase  *self,
                         const char   *script,
                         GError      **error)
{
  int code;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (script != NULL, FALSE);

  code = sqlite3_exec (self->connection, script, NULL, NULL, NULL);

  return code == SQLITE_OK || fail (self, code, error);
}

gboolean
inj_database_read_integer (InjDatabase  *self,
                           const char   *sql,
                           gint64       *value,
                           GError      **error)
{
  g_autoptr (InjStatement) statement = inj_database_prepare (self, sql, error);

  if (statement == NULL)
    return FALSE;

  if (!inj_statement_next (statement, error))
    return !inj_statement_is_done (statement) ? FALSE : fail (self, SQLITE_CORRUPT, error);

  *value = inj_statement_get_integer (statement, 0);

  return TRUE;
}

InjStatement *
inj_database_prepare (InjDatabase  *self,
                      const char   *sql,
                      GError      **error)
{
  InjStatement *statement;
  gpointer prepared = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (sql != NULL, NULL);

  if (!g_hash_table_steal_extended (self->idle, sql, NULL, &prepared))
    {
      int code = sqlite3_prepare_v3 (self->connection, sql, -1, SQLITE_PREPARE_PERSISTENT,
                                     (sqlite3_stmt **) &prepared, NULL);

      if (code != SQLITE_OK)
        {
          fail (self, code, error);
          return NULL;
        }
    }

  statement = g_new0 (InjStatement, 1);
  statement->database = self;
  statement->statement = prepared;
  statement->outcome = SQLITE_OK;

  return statement;
}

void
inj_statement_free (InjStatement *self)
{
  const char *sql = sqlite3_sql (self->statement);

  sqlite3_reset (self->statement);
  sqlite3_clear_bindings (self->statement);

  if (g_hash_table_contains (self->database->idle, sql))
    sqlite3_finalize (self->statement);
  else
    g_hash_table_insert (self->database->idle, (gpointer) sql, self->statement);

  g_free (self);
}

/* Keeps the first failure for the next step. */
static void
note_binding (InjStatement *self,
              int           code)
{
  if (self->outcome == SQLITE_OK)
    self->outcome = code;
}

void
inj_statement_bind_integer (InjStatement *self,
                            int           parameter,
                            gint64        value)
{
  g_return_if_fail (self != NULL);

  note_binding (self, sqlite3_bind_int64 (self->statement, parameter, value));
}

void
inj_statement_bind_reference (InjStatement *self,
                              int           parameter,
                              gint64        value)
{
  g_return_if_fail (self != NULL);

  if (value == 0)
    note_binding (self, sqlite3_bind_null (self->statement, parameter));
  else
    inj_statement_bind_integer (self, parameter, value);
}

void
inj_statement_bind_text (InjStatement *self,
                         int           parameter,
                         const char   *value)
{
  g_return_if_fail (self != NULL);

  note_binding (self, sqlite3_bind_text (self->statement, parameter, value, -1, SQLITE_TRANSIENT));
}

/* Nothing that is no text leaves the database as one. */
static gboolean
check_row (InjStatement  *self,
           GError       **error)
{
  int n_columns = sqlite3_column_count (self->statement);

  for (int i = 0; i < n_columns; i++)
    {
      if (sqlite3_column_type (self->statement, i) != SQLITE_TEXT)
        continue;

      if (!g_utf8_validate ((const char *) sqlite3_column_text (self->statement, i),
                            sqlite3_column_bytes (self->statement, i), NULL))
        {
          self->outcome = SQLITE_CORRUPT;
          inj_store_error_set (error, INJ_STORE_ERROR_DAMAGED, self->database->path, _("a text in it is not UTF-8"));
          return FALSE;
        }
    }

  return TRUE;
}

gboolean
inj_statement_next (InjStatement  *self,
                    GError       **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->outcome == SQLITE_OK || self->outcome == SQLITE_ROW)
    self->outcome = sqlite3_step (self->statement);

  if (self->outcome == SQLITE_ROW)
    return check_row (self, error);

  if (self->outcome != SQLITE_DONE)
    fail (self->database, self->outcome, error);

  return FALSE;
}

gboolean
inj_statement_is_done (InjStatement *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->outcome == SQLITE_DONE;
}

gboolean
inj_statement_run (InjStatement  *self,
                   GError       **error)
{
  while (inj_statement_next (self, error))
    ;

  return inj_statement_is_done (self);
}

gint64
inj_statement_get_integer (InjStatement *self,
                           int           column)
{
  g_return_val_if_fail (self != NULL, 0);

  return sqlite3_column_int64 (self->statement, column);
}

int
inj_statement_get_number (InjStatement *self,
                          int           column)
{
  gint64 value = inj_statement_get_integer (self, column);

  return value >= G_MININT && value <= G_MAXINT ? (int) value : -1;
}

const char *
inj_statement_get_text (InjStatement *self,
                        int           column)
{
  const char *text = inj_statement_get_optional_text (self, column);

  return text != NULL ? text : "";
}

const char *
inj_statement_get_optional_text (InjStatement *self,
                                 int           column)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *) sqlite3_column_text (self->statement, column);
}
