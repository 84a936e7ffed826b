/* inj-action-records.c
 *
 * The log of a visit's actions as rows, and back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-action-records.h"

#include <glib/gi18n-lib.h>

#include "domain/values/inj-domain-error.h"

#include "inj-change-records.h"

/* More changes than one action can have. */
#define ORDINAL_MAXIMUM 10000

/* What is known of a log while it is read: the actions are made before their
 * changes, which come kind by kind, find their places in them. */
typedef struct
{
  InjDatabase *database;
  GPtrArray   *actions;
} InjActionLog;

/* Says what is wrong with the records; whose they are is for the caller to add. */
static gboolean
refuse (GError     **error,
        const char  *format,
        int          revision)
{
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID, format, revision);
#pragma GCC diagnostic pop

  return FALSE;
}

static void
free_change (gpointer change)
{
  if (change != NULL)
    inj_change_free (change);
}

static InjAction *
read_action (InjStatement  *row,
             int            revision,
             GError       **error)
{
  InjActionKind kind;

  if (inj_statement_get_number (row, 0) != revision)
    {
      /* Translators: %d counts the actions of a visit; so in what follows */
      refuse (error, _("action %d is missing"), revision);
      return NULL;
    }

  if (!inj_action_kind_from_id (inj_statement_get_text (row, 1), &kind))
    {
      refuse (error, _("action %d is of no known kind"), revision);
      return NULL;
    }

  return inj_action_new (revision,
                         kind,
                         inj_statement_get_number (row, 2),
                         inj_statement_get_integer (row, 3),
                         inj_statement_get_text (row, 4),
                         g_ptr_array_new_with_free_func (free_change));
}

static gboolean
read_actions (InjActionLog  *log,
              gint64         visit_id,
              GPtrArray     *digests,
              GError       **error)
{
  g_autoptr (InjStatement) rows = NULL;

  rows = inj_database_prepare (log->database,
                               "SELECT revision, kind, reverts, at, actor, digest FROM action "
                               "WHERE visit_id = ?1 ORDER BY revision", error);
  if (rows == NULL)
    return FALSE;

  inj_statement_bind_integer (rows, 1, visit_id);
  while (inj_statement_next (rows, error))
    {
      InjAction *action = read_action (rows, (int) log->actions->len + 1, error);

      if (action == NULL)
        return FALSE;

      g_ptr_array_add (log->actions, action);
      g_ptr_array_add (digests, g_strdup (inj_statement_get_text (rows, 5)));
    }

  return inj_statement_is_done (rows);
}

static gboolean
on_change_cb (int         revision,
              guint       ordinal,
              InjChange  *change,
              gpointer    data,
              GError    **error)
{
  InjActionLog *log = data;
  g_autoptr (InjChange) owned = change;
  InjAction *action;

  if (revision < 1 || revision > (int) log->actions->len || ordinal > ORDINAL_MAXIMUM)
    return refuse (error, _("a change belongs to no action, but to %d"), revision);

  action = g_ptr_array_index (log->actions, revision - 1);
  if (ordinal >= action->changes->len)
    g_ptr_array_set_size (action->changes, (int) ordinal + 1);

  if (g_ptr_array_index (action->changes, ordinal) != NULL)
    return refuse (error, _("action %d is written twice"), revision);

  action->changes->pdata[ordinal] = g_steal_pointer (&owned);

  return TRUE;
}

static gboolean
check_actions (InjActionLog  *log,
               GError       **error)
{
  for (guint i = 0; i < log->actions->len; i++)
    {
      InjAction *action = g_ptr_array_index (log->actions, i);

      for (guint j = 0; j < action->changes->len; j++)
        if (g_ptr_array_index (action->changes, j) == NULL)
          return refuse (error, _("action %d is incomplete"), action->revision);
    }

  return TRUE;
}

gboolean
inj_action_records_add (InjDatabase      *database,
                        gint64            visit_id,
                        const InjAction  *action,
                        const char       *digest,
                        GError          **error)
{
  g_autoptr (InjStatement) statement = NULL;

  statement = inj_database_prepare (database,
                                    "INSERT INTO action (visit_id, revision, kind, reverts, at, actor, digest) "
                                    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)", error);
  if (statement == NULL)
    return FALSE;

  inj_statement_bind_integer (statement, 1, visit_id);
  inj_statement_bind_integer (statement, 2, action->revision);
  inj_statement_bind_text (statement, 3, inj_action_kind_get_id (action->kind));
  inj_statement_bind_integer (statement, 4, action->reverts);
  inj_statement_bind_integer (statement, 5, action->at);
  inj_statement_bind_text (statement, 6, action->actor);
  inj_statement_bind_text (statement, 7, digest);
  if (!inj_statement_run (statement, error))
    return FALSE;

  for (guint i = 0; i < action->changes->len; i++)
    if (!inj_change_records_add (database, visit_id, action->revision, i,
                                 g_ptr_array_index (action->changes, i), error))
      return FALSE;

  return TRUE;
}

GPtrArray *
inj_action_records_load (InjDatabase  *database,
                         gint64        visit_id,
                         InjProtocolCache *protocols,
                         GPtrArray   **digests,
                         GError      **error)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func ((GDestroyNotify) inj_action_unref);
  g_autoptr (GPtrArray) stored = g_ptr_array_new_with_free_func (g_free);
  InjActionLog log = { database, actions };

  if (!read_actions (&log, visit_id, stored, error) ||
      !inj_change_records_load (database, visit_id, protocols, on_change_cb, &log, error) ||
      !check_actions (&log, error))
    return NULL;

  *digests = g_steal_pointer (&stored);

  return g_steal_pointer (&actions);
}
