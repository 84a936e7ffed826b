/* inj-note-records.c
 *
 * Cautions of patients, and events between visits, as rows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-note-records.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "domain/values/inj-domain-error.h"

#include "inj-store-error.h"

#define CAUTIONS \
  "SELECT c.id, c.kind, c.text, c.recorded_on, e.ended_on FROM caution c " \
  "LEFT JOIN caution_end e ON e.caution_id = c.id "
#define EVENTS \
  "SELECT e.id, e.kind, e.text, e.recorded_on, e.date, x.event_id IS NOT NULL FROM event e " \
  "LEFT JOIN event_void x ON x.event_id = e.id "

typedef GObject *(*InjNoteFunc) (InjStatement  *row,
                                 GError       **error);

static gboolean
refuse_kind (InjStatement  *row,
             GError       **error)
{
  g_autofree char *quoted = inj_domain_error_quote (inj_statement_get_text (row, 1));

  g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
               /* Translators: %s is a word in a damaged record */
               _("“%s” means nothing to this program"), quoted);

  return FALSE;
}

static GObject *
read_caution (InjStatement  *row,
              GError       **error)
{
  const char *last_day = inj_statement_get_optional_text (row, 4);
  InjDate recorded_on, ended_on = INJ_DATE_NONE;
  InjCautionKind kind;

  if ((!inj_caution_kind_from_id (inj_statement_get_text (row, 1), &kind) && !refuse_kind (row, error)) ||
      !inj_date_parse (inj_statement_get_text (row, 3), &recorded_on, error) ||
      (last_day != NULL && !inj_date_parse (last_day, &ended_on, error)))
    return NULL;

  return (GObject *) inj_caution_new (inj_statement_get_integer (row, 0), kind, inj_statement_get_text (row, 2),
                                      recorded_on, ended_on, error);
}

static GObject *
read_event (InjStatement  *row,
            GError       **error)
{
  InjDate recorded_on, date;
  InjEventKind kind;

  if ((!inj_event_kind_from_id (inj_statement_get_text (row, 1), &kind) && !refuse_kind (row, error)) ||
      !inj_date_parse (inj_statement_get_text (row, 3), &recorded_on, error) ||
      !inj_date_parse (inj_statement_get_text (row, 4), &date, error))
    return NULL;

  return (GObject *) inj_event_new (inj_statement_get_integer (row, 0), date, kind, inj_statement_get_text (row, 2),
                                    recorded_on, inj_statement_get_integer (row, 5) != 0, error);
}

/* Takes @reason, and names the row that it is about. */
static void
blame_row (InjDatabase  *database,
           const char   *format,
           gint64        id,
           GError       *reason,
           GError      **error)
{
  g_autofree char *name = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  name = g_strdup_printf (format, id);
#pragma GCC diagnostic pop

  g_prefix_error (&reason, "%s: ", name);
  inj_store_error_take (error, inj_database_get_path (database), reason);
}

static GPtrArray *
list_notes (InjDatabase  *database,
            const char   *sql,
            gint64        patient_id,
            InjNoteFunc   read,
            const char   *name,
            GError      **error)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (InjStatement) rows = inj_database_prepare (database, sql, error);

  if (rows == NULL)
    return NULL;

  inj_statement_bind_integer (rows, 1, patient_id);
  while (inj_statement_next (rows, error))
    {
      GError *reason = NULL;
      GObject *note = read (rows, &reason);

      if (note == NULL)
        {
          blame_row (database, name, inj_statement_get_integer (rows, 0), reason, error);
          return NULL;
        }

      g_ptr_array_add (notes, note);
    }

  return inj_statement_is_done (rows) ? g_steal_pointer (&notes) : NULL;
}

/* The first four parameters are the same for both. */
static gint64
add_note (InjDatabase          *database,
          const char           *sql,
          gint64                patient_id,
          const char *const     values[4],
          const InjNoteRecord  *record,
          GError              **error)
{
  g_autoptr (InjStatement) statement = inj_database_prepare (database, sql, error);
  gint64 id;

  if (statement == NULL)
    return 0;

  inj_statement_bind_integer (statement, 1, patient_id);
  for (int i = 0; i < 3; i++)
    inj_statement_bind_text (statement, i + 2, values[i]);
  inj_statement_bind_integer (statement, 5, record->at);
  inj_statement_bind_text (statement, 6, record->actor);
  if (values[3] != NULL)
    inj_statement_bind_text (statement, 7, values[3]);
  if (!inj_statement_next (statement, error))
    return 0;

  id = inj_statement_get_integer (statement, 0);

  return inj_statement_run (statement, error) ? id : 0;
}

/* @sql counts the row of the id, and what was done to it before. */
static gboolean
check_open (InjDatabase  *database,
            const char   *sql,
            gint64        id,
            const char   *name,
            const char   *refusal,
            GError      **error)
{
  g_autoptr (InjStatement) row = inj_database_prepare (database, sql, error);

  if (row == NULL)
    return FALSE;

  inj_statement_bind_integer (row, 1, id);
  if (!inj_statement_next (row, error))
    return FALSE;

  if (inj_statement_get_integer (row, 0) == 0)
    {
      g_autofree char *detail = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
      detail = g_strdup_printf (name, id);
#pragma GCC diagnostic pop
      inj_store_error_set (error, INJ_STORE_ERROR_NOT_FOUND, inj_database_get_path (database), detail);
      return FALSE;
    }

  if (inj_statement_get_integer (row, 1) != 0)
    {
      inj_domain_refuse (error, "%s", refusal);
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_notes (InjDatabase  *database,
             const char   *sql,
             InjNoteFunc   read,
             const char   *name,
             GPtrArray    *problems,
             GError      **error)
{
  g_autoptr (InjStatement) rows = inj_database_prepare (database, sql, error);

  if (rows == NULL)
    return FALSE;

  while (inj_statement_next (rows, error))
    {
      GError *reason = NULL;
      g_autoptr (GObject) note = read (rows, &reason);
      g_autoptr (GError) damage = NULL;

      if (note != NULL)
        continue;

      blame_row (database, name, inj_statement_get_integer (rows, 0), reason, &damage);
      g_ptr_array_add (problems, g_strdup (damage->message));
    }

  return inj_statement_is_done (rows);
}

/* Translators: %s is its number; it stands within a sentence */
#define CAUTION_NAME _("caution %" PRId64)
/* Translators: %s is its number; it stands within a sentence */
#define EVENT_NAME _("event %" PRId64)

gint64
inj_note_records_add_caution (InjDatabase          *database,
                              gint64                patient_id,
                              InjCaution           *caution,
                              const InjNoteRecord  *record,
                              GError              **error)
{
  g_autofree char *recorded_on = inj_date_format (inj_caution_get_recorded_on (caution));
  const char *const values[] = {
    inj_caution_kind_get_id (inj_caution_get_kind (caution)), inj_caution_get_text (caution), recorded_on, NULL,
  };

  return add_note (database,
                   "INSERT INTO caution (patient_id, kind, text, recorded_on, recorded_at, actor) "
                   "VALUES (?1, ?2, ?3, ?4, ?5, ?6) RETURNING id",
                   patient_id, values, record, error);
}

gint64
inj_note_records_add_event (InjDatabase          *database,
                            gint64                patient_id,
                            InjEvent             *event,
                            const InjNoteRecord  *record,
                            GError              **error)
{
  g_autofree char *recorded_on = inj_date_format (inj_event_get_recorded_on (event));
  g_autofree char *date = inj_date_format (inj_event_get_date (event));
  const char *const values[] = {
    inj_event_kind_get_id (inj_event_get_kind (event)), inj_event_get_text (event), recorded_on, date,
  };

  return add_note (database,
                   "INSERT INTO event (patient_id, kind, text, recorded_on, recorded_at, actor, date) "
                   "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) RETURNING id",
                   patient_id, values, record, error);
}

gboolean
inj_note_records_end_caution (InjDatabase          *database,
                              gint64                caution_id,
                              InjDate               ended_on,
                              const InjNoteRecord  *record,
                              GError              **error)
{
  g_autofree char *last_day = inj_date_format (ended_on);
  g_autoptr (InjStatement) statement = NULL;

  if (!check_open (database,
                   "SELECT (SELECT count (*) FROM caution WHERE id = ?1), "
                   "(SELECT count (*) FROM caution_end WHERE caution_id = ?1)",
                   caution_id, CAUTION_NAME, _("This caution was ended already."), error))
    return FALSE;

  statement = inj_database_prepare (database,
                                    "INSERT INTO caution_end (caution_id, ended_on, recorded_at, actor) "
                                    "VALUES (?1, ?2, ?3, ?4)", error);
  if (statement == NULL)
    return FALSE;

  inj_statement_bind_integer (statement, 1, caution_id);
  inj_statement_bind_text (statement, 2, last_day);
  inj_statement_bind_integer (statement, 3, record->at);
  inj_statement_bind_text (statement, 4, record->actor);

  return inj_statement_run (statement, error);
}

gboolean
inj_note_records_void_event (InjDatabase          *database,
                             gint64                event_id,
                             const InjNoteRecord  *record,
                             GError              **error)
{
  g_autoptr (InjStatement) statement = NULL;

  if (!check_open (database,
                   "SELECT (SELECT count (*) FROM event WHERE id = ?1), "
                   "(SELECT count (*) FROM event_void WHERE event_id = ?1)",
                   event_id, EVENT_NAME, _("This event was voided already."), error))
    return FALSE;

  statement = inj_database_prepare (database,
                                    "INSERT INTO event_void (event_id, recorded_at, actor) VALUES (?1, ?2, ?3)",
                                    error);
  if (statement == NULL)
    return FALSE;

  inj_statement_bind_integer (statement, 1, event_id);
  inj_statement_bind_integer (statement, 2, record->at);
  inj_statement_bind_text (statement, 3, record->actor);

  return inj_statement_run (statement, error);
}

GPtrArray *
inj_note_records_list_cautions (InjDatabase  *database,
                                gint64        patient_id,
                                GError      **error)
{
  return list_notes (database, CAUTIONS "WHERE c.patient_id = ?1 ORDER BY c.id", patient_id, read_caution,
                     CAUTION_NAME, error);
}

GPtrArray *
inj_note_records_list_events (InjDatabase  *database,
                              gint64        patient_id,
                              GError      **error)
{
  return list_notes (database, EVENTS "WHERE e.patient_id = ?1 ORDER BY e.date, e.id", patient_id, read_event,
                     EVENT_NAME, error);
}

gboolean
inj_note_records_check (InjDatabase  *database,
                        GPtrArray    *problems,
                        GError      **error)
{
  return check_notes (database, CAUTIONS "ORDER BY c.id", read_caution, CAUTION_NAME, problems, error) &&
         check_notes (database, EVENTS "ORDER BY e.id", read_event, EVENT_NAME, problems, error);
}
