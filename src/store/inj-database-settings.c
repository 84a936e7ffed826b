/* inj-database-settings.c
 *
 * What keeps records safe while they are written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-database-settings.h"

#include <glib/gi18n-lib.h>

#include "inj-store-error.h"

/* With a rollback journal that is synced, and whose end is synced with its
 * folder, what is acknowledged survives a power cut, and the database is one
 * file. */
static const struct
{
  const char *set;
  const char *get;
  const char *value;
} settings[] = {
  { "PRAGMA journal_mode = DELETE", "PRAGMA journal_mode", "delete" },
  { "PRAGMA synchronous = EXTRA", "PRAGMA synchronous", "3" },
  { "PRAGMA foreign_keys = ON", "PRAGMA foreign_keys", "1" },
  { "PRAGMA recursive_triggers = ON", "PRAGMA recursive_triggers", "1" },
  { "PRAGMA trusted_schema = OFF", "PRAGMA trusted_schema", "0" },
  { "PRAGMA cell_size_check = ON", "PRAGMA cell_size_check", "1" },
  { "PRAGMA mmap_size = 0", "PRAGMA mmap_size", "0" },
  { "PRAGMA temp_store = MEMORY", "PRAGMA temp_store", "2" },
  { "PRAGMA locking_mode = NORMAL", "PRAGMA locking_mode", "normal" },
};

static gboolean
apply_setting (InjDatabase  *database,
               gsize         i,
               GError      **error)
{
  g_autoptr (InjStatement) get = NULL;
  g_autofree char *detail = NULL;

  if (!inj_database_run_script (database, settings[i].set, error))
    return FALSE;

  get = inj_database_prepare (database, settings[i].get, error);
  if (get == NULL || (!inj_statement_next (get, error) && !inj_statement_is_done (get)))
    return FALSE;

  if (!inj_statement_is_done (get) && g_str_equal (inj_statement_get_text (get, 0), settings[i].value))
    return TRUE;

  /* Translators: %s is a setting of SQLite */
  detail = g_strdup_printf (_("SQLite does not accept “%s”"), settings[i].set);
  inj_store_error_set (error, INJ_STORE_ERROR_FAILED, inj_database_get_path (database), detail);
  return FALSE;
}

gboolean
inj_database_settings_apply (InjDatabase  *database,
                             GError      **error)
{
  g_return_val_if_fail (database != NULL, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (settings); i++)
    if (!apply_setting (database, i, error))
      return FALSE;

  return TRUE;
}
