/* inj-setting-records.c
 *
 * What the practice has set, as rows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-setting-records.h"

char *
inj_setting_records_dup (InjDatabase  *database,
                         const char   *key,
                         GError      **error)
{
  g_autoptr (InjStatement) statement = NULL;

  statement = inj_database_prepare (database, "SELECT value FROM practice_setting WHERE key = ?1", error);
  if (statement == NULL)
    return NULL;

  inj_statement_bind_text (statement, 1, key);
  if (!inj_statement_next (statement, error))
    return NULL;

  return g_strdup (inj_statement_get_text (statement, 0));
}

gboolean
inj_setting_records_set (InjDatabase  *database,
                         const char   *key,
                         const char   *value,
                         GError      **error)
{
  g_autoptr (InjStatement) statement = NULL;

  statement = inj_database_prepare (database,
                                    "INSERT INTO practice_setting (key, value) VALUES (?1, ?2) "
                                    "ON CONFLICT (key) DO UPDATE SET value = excluded.value", error);
  if (statement == NULL)
    return FALSE;

  inj_statement_bind_text (statement, 1, key);
  inj_statement_bind_text (statement, 2, value);

  return inj_statement_run (statement, error);
}
