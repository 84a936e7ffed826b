/* inj-verification.c
 *
 * Whether a database still says what was recorded in it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-verification.h"

#include <glib/gi18n-lib.h>

#include "inj-lot-records.h"
#include "inj-note-records.h"
#include "inj-patient-records.h"
#include "inj-schema.h"
#include "inj-store-error.h"
#include "inj-visit-records.h"

/* A damage that shows while something is read is one more problem, and no
 * reason to stop looking. */
static gboolean
note_damage (GPtrArray  *problems,
             GError     *reason,
             GError    **error)
{
  if (!g_error_matches (reason, INJ_STORE_ERROR, INJ_STORE_ERROR_DAMAGED))
    {
      g_propagate_error (error, reason);
      return FALSE;
    }

  g_ptr_array_add (problems, g_strdup (reason->message));
  g_error_free (reason);

  return TRUE;
}

static gboolean
check_structure (InjDatabase  *database,
                 GPtrArray    *problems,
                 GError      **error)
{
  g_autoptr (InjStatement) rows = inj_database_prepare (database, "PRAGMA integrity_check (20)", error);

  if (rows == NULL)
    return FALSE;

  while (inj_statement_next (rows, error))
    if (!g_str_equal (inj_statement_get_text (rows, 0), "ok"))
      g_ptr_array_add (problems,
                       /* Translators: %s is what SQLite says, in English */
                       g_strdup_printf (_("The file is damaged: %s."), inj_statement_get_text (rows, 0)));

  return inj_statement_is_done (rows);
}

static gboolean
check_schema (InjDatabase  *database,
              GPtrArray    *problems,
              GError      **error)
{
  g_autoptr (GPtrArray) deviations = inj_schema_list_deviations (database, error);

  if (deviations == NULL)
    return FALSE;

  for (guint i = 0; i < deviations->len; i++)
    g_ptr_array_add (problems,
                     /* Translators: %s is the name of a table or of a guard in the database */
                     g_strdup_printf (_("“%s” in the database is not as this program made it."),
                                      (const char *) g_ptr_array_index (deviations, i)));

  return TRUE;
}

static gboolean
check_references (InjDatabase  *database,
                  GPtrArray    *problems,
                  GError      **error)
{
  g_autoptr (InjStatement) rows = NULL;

  rows = inj_database_prepare (database,
                               "SELECT \"table\", \"parent\", count (*) FROM pragma_foreign_key_check "
                               "GROUP BY 1, 2 ORDER BY 1, 2", error);
  if (rows == NULL)
    return FALSE;

  while (inj_statement_next (rows, error))
    g_ptr_array_add (problems,
                     /* Translators: the names of two tables of the database */
                     g_strdup_printf (_("Records of “%s” refer to records of “%s” that are not there."),
                                      inj_statement_get_text (rows, 0), inj_statement_get_text (rows, 1)));

  return inj_statement_is_done (rows);
}

static gboolean
check_visits (InjDatabase   *database,
              GPtrArray     *problems,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr (InjProtocolCache) protocols = inj_protocol_cache_new (database);
  g_autoptr (GArray) ids = inj_visit_records_list_ids (database, error);

  if (ids == NULL)
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (InjVisit) visit = NULL;
      GError *reason = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      visit = inj_visit_records_load (database, g_array_index (ids, gint64, i), protocols, &reason);
      if (visit == NULL && !note_damage (problems, reason, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_all (InjDatabase   *copy,
           GPtrArray     *problems,
           GCancellable  *cancellable,
           GError       **error)
{
  GError *reason = NULL;

  return (check_structure (copy, problems, &reason) || note_damage (problems, g_steal_pointer (&reason), error)) &&
         (check_schema (copy, problems, &reason) || note_damage (problems, g_steal_pointer (&reason), error)) &&
         (check_references (copy, problems, &reason) || note_damage (problems, g_steal_pointer (&reason), error)) &&
         (inj_patient_records_check (copy, problems, &reason) ||
          note_damage (problems, g_steal_pointer (&reason), error)) &&
         (inj_note_records_check (copy, problems, &reason) ||
          note_damage (problems, g_steal_pointer (&reason), error)) &&
         (inj_lot_records_check (copy, problems, &reason) ||
          note_damage (problems, g_steal_pointer (&reason), error)) &&
         (check_visits (copy, problems, cancellable, &reason) ||
          note_damage (problems, g_steal_pointer (&reason), error));
}

GPtrArray *
inj_verification_run (InjDatabase   *database,
                      GCancellable  *cancellable,
                      GError       **error)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (InjDatabase) copy = NULL;
  GError *reason = NULL;

  g_return_val_if_fail (database != NULL, NULL);

  /* The copy is of one moment, and to look at it holds up nobody who writes. */
  copy = inj_database_copy_to_memory (database, cancellable, &reason);
  if (copy == NULL)
    return note_damage (problems, reason, error) ? g_steal_pointer (&problems) : NULL;

  return check_all (copy, problems, cancellable, error) ? g_steal_pointer (&problems) : NULL;
}
