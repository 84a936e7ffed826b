/* inj-schema.c
 *
 * Whose database a file is, and which version of the schema it has.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-schema.h"

#include <glib/gi18n-lib.h>

#include "inj-database-file.h"
#include "inj-database-settings.h"
#include "inj-store-error.h"

#define SCRIPTS INJ_RESOURCE_ROOT "/schema/"

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* The scripts in order: the first makes version 1. */
static char **
list_scripts (void)
{
  g_auto (GStrv) names = g_resources_enumerate_children (SCRIPTS, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (names != NULL);
  qsort (names, g_strv_length (names), sizeof (char *), compare_names);

  return g_steal_pointer (&names);
}

static gboolean
refuse (InjDatabase    *database,
        InjStoreError   code,
        const char     *detail,
        GError        **error)
{
  inj_store_error_set (error, code, inj_database_get_path (database), detail);
  return FALSE;
}

static gboolean
check_owner (InjDatabase  *database,
             gint64        application_id,
             gint64        version,
             GError      **error)
{
  g_auto (GStrv) scripts = list_scripts ();

  if (application_id != INJ_SCHEMA_APPLICATION_ID)
    return refuse (database, INJ_STORE_ERROR_FOREIGN, _("it belongs to another program"), error);

  if (version > (gint64) g_strv_length (scripts))
    return refuse (database, INJ_STORE_ERROR_NEWER, NULL, error);

  return version > 0 || refuse (database, INJ_STORE_ERROR_DAMAGED, _("it has no version"), error);
}

/* Looks at the bytes alone, since SQLite repairs what it opens: a file that is
 * not ours is left to its owner. */
static gboolean
check_head (InjDatabase  *database,
            GError      **error)
{
  InjDatabaseHead head;

  if (!inj_database_read_head (database, &head, error))
    return FALSE;

  if (head.size == 0)
    return TRUE;

  if (!head.is_database)
    return refuse (database, INJ_STORE_ERROR_FOREIGN, NULL, error);

  return check_owner (database, head.application_id, head.version, error);
}

static gboolean
read_version (InjDatabase  *database,
              gint64       *version,
              gboolean     *is_new,
              GError      **error)
{
  gint64 application_id;
  gint64 n_objects;

  if (!inj_database_read_integer (database, "SELECT count (*) FROM sqlite_schema", &n_objects, error) ||
      !inj_database_read_integer (database, "PRAGMA application_id", &application_id, error) ||
      !inj_database_read_integer (database, "PRAGMA user_version", version, error))
    return FALSE;

  *is_new = application_id == 0 && *version == 0 && n_objects == 0;

  return *is_new || check_owner (database, application_id, *version, error);
}

/* The three are read at one moment: another program may be making the very
 * same database, and half of its marks would look like a stranger's. */
static gboolean
read_version_at_once (InjDatabase  *database,
                      gint64       *version,
                      gboolean     *is_new,
                      GError      **error)
{
  return inj_database_begin (database, FALSE, error) &&
         inj_database_end (database, read_version (database, version, is_new, error), error);
}

static gboolean
count_violations (InjDatabase  *database,
                  gint64       *n_violations,
                  GError      **error)
{
  return inj_database_read_integer (database, "SELECT count (*) FROM pragma_foreign_key_check", n_violations, error);
}

/* Within the transaction the version is looked at once more: another program
 * may have done it meanwhile. */
static gboolean
run_script (InjDatabase  *database,
            const char   *name,
            guint         version,
            GError      **error)
{
  g_autofree char *path = g_strconcat (SCRIPTS, name, NULL);
  g_autofree char *mark = NULL;
  g_autoptr (GBytes) script = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  gint64 current, n_violations, n_violations_before;
  gboolean is_new;

  if (script == NULL || !read_version (database, &current, &is_new, error))
    return FALSE;

  if (current >= version)
    return TRUE;
  if (!count_violations (database, &n_violations_before, error))
    return FALSE;

  mark = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %u",
                          INJ_SCHEMA_APPLICATION_ID, version);

  if (!inj_database_run_script (database, g_bytes_get_data (script, NULL), error) ||
      !inj_database_run_script (database, mark, error) ||
      !count_violations (database, &n_violations, error))
    return FALSE;

  /* What led nowhere before is for verifying to tell. */
  return n_violations <= n_violations_before ||
         refuse (database, INJ_STORE_ERROR_FAILED, _("records would refer to others that are not there"), error);
}

/* It only takes effect outside a transaction, and else says nothing. */
static gboolean
set_references (InjDatabase  *database,
                gboolean      are_kept,
                GError      **error)
{
  gint64 value;

  if (!inj_database_run_script (database, are_kept ? "PRAGMA foreign_keys = ON" : "PRAGMA foreign_keys = OFF", error) ||
      !inj_database_read_integer (database, "PRAGMA foreign_keys", &value, error))
    return FALSE;

  return value == (are_kept ? 1 : 0) || refuse (database, INJ_STORE_ERROR_FAILED, NULL, error);
}

/* A script may make a table anew to which others refer: as SQLite wants it, what
 * refers is looked at when the script is through, and not before. */
static gboolean
bring_up_to_date (InjDatabase  *database,
                  gint64        version,
                  GError      **error)
{
  g_auto (GStrv) scripts = list_scripts ();
  guint n_scripts = g_strv_length (scripts);

  if (version >= n_scripts)
    return TRUE;
  if (!set_references (database, FALSE, error))
    return FALSE;

  for (guint i = (guint) version; i < n_scripts; i++)
    if (!inj_database_begin (database, TRUE, error) ||
        !inj_database_end (database, run_script (database, scripts[i], i + 1, error), error))
      return FALSE;

  return set_references (database, TRUE, error);
}

static gboolean
list_objects (InjDatabase  *database,
              GHashTable   *objects,
              GError      **error)
{
  g_autoptr (InjStatement) statement = NULL;

  statement = inj_database_prepare (database,
                                    "SELECT name, type || ' on ' || tbl_name || ': ' || coalesce (sql, '') "
                                    "FROM sqlite_schema WHERE name NOT GLOB 'sqlite_*'", error);
  if (statement == NULL)
    return FALSE;

  while (inj_statement_next (statement, error))
    g_hash_table_insert (objects,
                         g_strdup (inj_statement_get_text (statement, 0)),
                         g_strdup (inj_statement_get_text (statement, 1)));

  return inj_statement_is_done (statement);
}

static void
add_deviations (GHashTable *objects,
                GHashTable *others,
                GPtrArray  *deviations)
{
  GHashTableIter iter;
  gpointer name, account;

  g_hash_table_iter_init (&iter, objects);
  while (g_hash_table_iter_next (&iter, &name, &account))
    if (g_strcmp0 (g_hash_table_lookup (others, name), account) != 0 &&
        !g_ptr_array_find_with_equal_func (deviations, name, g_str_equal, NULL))
      g_ptr_array_add (deviations, g_strdup (name));
}

InjDatabase *
inj_schema_open (const char  *path,
                 gboolean     create,
                 guint        patience_ms,
                 GError     **error)
{
  g_autoptr (InjDatabase) database = NULL;
  gint64 version;
  gboolean is_new;

  g_return_val_if_fail (path != NULL, NULL);

  if (!inj_database_file_prepare (path, create, error))
    return NULL;

  database = inj_database_open (path, patience_ms, error);
  if (database == NULL ||
      !check_head (database, error) ||
      !inj_database_settings_apply (database, error) ||
      !read_version_at_once (database, &version, &is_new, error) ||
      !bring_up_to_date (database, version, error))
    return NULL;

  return g_steal_pointer (&database);
}

GPtrArray *
inj_schema_list_deviations (InjDatabase  *database,
                            GError      **error)
{
  g_autoptr (GPtrArray) deviations = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) wanted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (InjDatabase) pattern = NULL;

  g_return_val_if_fail (database != NULL, NULL);

  pattern = inj_database_open_in_memory (inj_database_get_path (database), error);
  if (pattern == NULL ||
      !bring_up_to_date (pattern, 0, error) ||
      !list_objects (pattern, wanted, error) ||
      !list_objects (database, found, error))
    return NULL;

  add_deviations (wanted, found, deviations);
  add_deviations (found, wanted, deviations);
  g_ptr_array_sort (deviations, compare_names);

  return g_steal_pointer (&deviations);
}
