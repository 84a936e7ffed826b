/* inj-history-records.c
 *
 * What a patient was given over time, here and elsewhere, out of the rows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-history-records.h"

#include "inj-change-records.h"
#include "inj-store-error.h"

/* A live injection i of a visit v. */
#define IS_LIVE \
  "NOT EXISTS (SELECT 1 FROM injection_void x WHERE x.visit_id = i.visit_id AND x.number = i.number)"

/* What the domain refuses to read is damage. */
static gboolean
refuse (InjDatabase   *database,
        const GError  *reason,
        GError       **error)
{
  inj_store_error_set (error, INJ_STORE_ERROR_DAMAGED, inj_database_get_path (database), reason->message);
  return FALSE;
}

static gboolean
read_date (InjDatabase   *database,
           InjStatement  *row,
           int            column,
           InjDate       *date,
           GError       **error)
{
  g_autoptr (GError) reason = NULL;

  return inj_date_parse (inj_statement_get_text (row, column), date, &reason) || refuse (database, reason, error);
}

gint64
inj_history_records_add_elsewhere (InjDatabase      *database,
                                   gint64            patient_id,
                                   InjContribution  *contribution,
                                   const char       *product_id,
                                   gint64            recorded_at,
                                   GError          **error)
{
  g_autofree char *date = inj_date_format (inj_contribution_get_date (contribution));
  g_autoptr (InjStatement) statement = NULL;
  gint64 id;

  statement = inj_database_prepare (database,
                                    "INSERT INTO elsewhere (patient_id, date, substance_id, product_id, units, "
                                    "indication, recorded_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) RETURNING id",
                                    error);
  if (statement == NULL)
    return 0;

  inj_statement_bind_integer (statement, 1, patient_id);
  inj_statement_bind_text (statement, 2, date);
  inj_statement_bind_text (statement, 3, inj_contribution_get_substance_id (contribution));
  inj_statement_bind_text (statement, 4, product_id);
  inj_statement_bind_integer (statement, 5, inj_contribution_get_units (contribution));
  inj_statement_bind_text (statement, 6, inj_contribution_get_indication (contribution));
  inj_statement_bind_integer (statement, 7, recorded_at);
  if (!inj_statement_next (statement, error))
    return 0;

  id = inj_statement_get_integer (statement, 0);

  return inj_statement_run (statement, error) ? id : 0;
}

GPtrArray *
inj_history_records_load_contributions (InjDatabase  *database,
                                        gint64        patient_id,
                                        InjDate       since,
                                        gint64        except_visit,
                                        GError      **error)
{
  g_autoptr (GPtrArray) contributions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *first_day = inj_date_format (since);
  g_autoptr (InjStatement) rows = NULL;

  rows = inj_database_prepare (database,
                               "SELECT v.id, v.date AS day, vial.substance_id, sum (i.units), i.indication "
                               "FROM visit v JOIN injection i ON i.visit_id = v.id "
                               "JOIN vial ON vial.visit_id = i.visit_id AND vial.number = i.vial "
                               "WHERE v.patient_id = ?1 AND v.date >= ?2 AND v.id <> ?3 AND " IS_LIVE " "
                               "GROUP BY v.id, vial.substance_id, i.indication "
                               "UNION ALL SELECT 0, date, substance_id, units, indication "
                               "FROM elsewhere WHERE patient_id = ?1 AND date >= ?2 "
                               "ORDER BY day, 1, 3, 5", error);
  if (rows == NULL)
    return NULL;

  inj_statement_bind_integer (rows, 1, patient_id);
  inj_statement_bind_text (rows, 2, first_day);
  inj_statement_bind_integer (rows, 3, except_visit);
  while (inj_statement_next (rows, error))
    {
      InjDate date;

      if (!read_date (database, rows, 1, &date, error))
        return NULL;

      g_ptr_array_add (contributions, inj_contribution_new (inj_statement_get_integer (rows, 0),
                                                            date,
                                                            inj_statement_get_text (rows, 2),
                                                            inj_statement_get_integer (rows, 3),
                                                            inj_statement_get_text (rows, 4)));
    }

  return inj_statement_is_done (rows) ? g_steal_pointer (&contributions) : NULL;
}

gboolean
inj_history_records_load_last_visit (InjDatabase  *database,
                                     gint64        patient_id,
                                     const char   *indication,
                                     InjDate       before,
                                     gint64        except_visit,
                                     InjDate      *date,
                                     GError      **error)
{
  g_autofree char *last_day = inj_date_format (before);
  g_autoptr (InjStatement) row = NULL;

  *date = INJ_DATE_NONE;
  row = inj_database_prepare (database,
                              "SELECT v.date FROM visit v "
                              "WHERE v.patient_id = ?1 AND v.date <= ?2 AND v.id <> ?3 "
                              "AND EXISTS (SELECT 1 FROM injection i WHERE i.visit_id = v.id "
                              "AND i.indication = ?4 AND " IS_LIVE ") "
                              "ORDER BY v.date DESC LIMIT 1", error);
  if (row == NULL)
    return FALSE;

  inj_statement_bind_integer (row, 1, patient_id);
  inj_statement_bind_text (row, 2, last_day);
  inj_statement_bind_integer (row, 3, except_visit);
  inj_statement_bind_text (row, 4, indication);

  return inj_statement_next (row, error) ? read_date (database, row, 0, date, error) : inj_statement_is_done (row);
}

gboolean
inj_history_records_load_last_vial (InjDatabase  *database,
                                    InjDate       date,
                                    InjVial     **vial,
                                    GError      **error)
{
  g_autofree char *day = inj_date_format (date);
  g_autoptr (GError) reason = NULL;
  g_autoptr (InjStatement) row = NULL;

  *vial = NULL;
  row = inj_database_prepare (database,
                              "SELECT " INJ_CHANGE_RECORDS_VIAL " "
                              "FROM visit v JOIN vial ON vial.visit_id = v.id "
                              "JOIN action a ON a.visit_id = vial.visit_id AND a.revision = vial.revision "
                              "WHERE v.date = ?1 AND coalesce ((SELECT w.withdrawn FROM vial_withdrawal w "
                              "WHERE w.visit_id = vial.visit_id AND w.vial = vial.number "
                              "ORDER BY w.revision DESC, w.ordinal DESC LIMIT 1), 0) = 0 "
                              "ORDER BY a.at DESC, vial.visit_id DESC, vial.number DESC LIMIT 1", error);
  if (row == NULL)
    return FALSE;

  inj_statement_bind_text (row, 1, day);
  if (!inj_statement_next (row, error))
    return inj_statement_is_done (row);

  *vial = inj_change_records_read_vial (row, 0, &reason);

  return *vial != NULL || refuse (database, reason, error);
}

char *
inj_history_records_dup_last_injector (InjDatabase  *database,
                                       GError      **error)
{
  g_autoptr (InjStatement) row = NULL;

  /* "Unknown" is what was filled in where the system knew no name. */
  row = inj_database_prepare (database,
                              "SELECT injector FROM visit WHERE trim (injector) NOT IN ('', 'Unknown') "
                              "ORDER BY id DESC LIMIT 1", error);
  if (row == NULL || !inj_statement_next (row, error))
    return NULL;

  return g_strdup (inj_statement_get_text (row, 0));
}
