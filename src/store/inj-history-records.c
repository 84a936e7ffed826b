/* inj-history-records.c
 *
 * What a patient was given over time, here and elsewhere, out of the rows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-history-records.h"

#include "inj-store-error.h"
#include "inj-vial-records.h"
#include "inj-visit-records.h"

/* Of a visit v: whether a live dose of the indication ?4 was given in it, of any
 * where that is NULL. One in error counts nowhere. */
#define COUNTS \
  "v.in_error = 0 AND EXISTS (SELECT 1 FROM injection i WHERE i.visit_id = v.id " \
  "AND (?4 IS NULL OR i.indication = ?4) AND " INJ_VIAL_RECORDS_IS_LIVE ")"

static gboolean
read_date (InjDatabase   *database,
           InjStatement  *row,
           int            column,
           InjDate       *date,
           GError       **error)
{
  GError *reason = NULL;

  return inj_date_parse (inj_statement_get_text (row, column), date, &reason) ||
         inj_store_error_take (error, inj_database_get_path (database), reason);
}

static InjContribution *
read_contribution (InjDatabase   *database,
                   InjStatement  *row,
                   GError       **error)
{
  gint64 visit_id = inj_statement_get_integer (row, 0);
  const char *substance_id = inj_statement_get_text (row, 2);
  InjUnits units = inj_statement_get_integer (row, 3);
  const char *indication = inj_statement_get_text (row, 4);
  InjDate date;

  if (!read_date (database, row, 1, &date, error))
    return NULL;

  return visit_id != 0 ? inj_contribution_new (visit_id, date, substance_id, units, indication)
                       : inj_contribution_new_elsewhere (date, substance_id, units, indication,
                                                         inj_statement_get_text (row, 5));
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
                                    "indication, recorded_at, place) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) RETURNING id",
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
  inj_statement_bind_text (statement, 8, inj_contribution_get_place (contribution));
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
                               "SELECT v.id, v.date AS day, " INJ_VIAL_RECORDS_SUBSTANCE " AS substance, "
                               "sum (i.units), i.indication, '' FROM visit v JOIN injection i ON i.visit_id = v.id "
                               "WHERE v.patient_id = ?1 AND v.date >= ?2 AND v.id <> ?3 AND v.in_error = 0 "
                               "AND " INJ_VIAL_RECORDS_IS_LIVE " GROUP BY v.id, substance, i.indication "
                               "UNION ALL SELECT 0, date, substance_id, units, indication, place "
                               "FROM elsewhere WHERE patient_id = ?1 AND date >= ?2 "
                               "ORDER BY day, 1, 3, 5", error);
  if (rows == NULL)
    return NULL;

  inj_statement_bind_integer (rows, 1, patient_id);
  inj_statement_bind_text (rows, 2, first_day);
  inj_statement_bind_integer (rows, 3, except_visit);
  while (inj_statement_next (rows, error))
    {
      InjContribution *contribution = read_contribution (database, rows, error);

      if (contribution == NULL)
        return NULL;

      g_ptr_array_add (contributions, contribution);
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
                              "WHERE v.patient_id = ?1 AND v.date <= ?2 AND v.id <> ?3 AND " COUNTS " "
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
inj_history_records_find_previous_visit (InjDatabase  *database,
                                         gint64        patient_id,
                                         InjDate       before,
                                         gint64        except_visit,
                                         const char   *indication,
                                         gint64       *visit_id,
                                         GError      **error)
{
  g_autofree char *last_day = inj_date_format (before);
  g_autoptr (InjStatement) row = NULL;

  *visit_id = 0;
  row = inj_database_prepare (database,
                              "SELECT v.id FROM visit v "
                              "WHERE v.patient_id = ?1 AND v.date <= ?2 AND v.id <> ?3 AND " COUNTS " "
                              "ORDER BY v.date DESC, v.started_at DESC, v.id DESC LIMIT 1", error);
  if (row == NULL)
    return FALSE;

  inj_statement_bind_integer (row, 1, patient_id);
  inj_statement_bind_text (row, 2, last_day);
  inj_statement_bind_integer (row, 3, except_visit);
  inj_statement_bind_text (row, 4, indication);
  if (!inj_statement_next (row, error))
    return inj_statement_is_done (row);

  *visit_id = inj_statement_get_integer (row, 0);

  return TRUE;
}

gboolean
inj_history_records_load_last_vial (InjDatabase  *database,
                                    InjDate       date,
                                    InjVial     **vial,
                                    GError      **error)
{
  g_autofree char *day = inj_date_format (date);
  GError *reason = NULL;
  g_autoptr (InjStatement) row = NULL;

  *vial = NULL;
  row = inj_database_prepare (database,
                              "SELECT vial.visit_id, vial.number "
                              "FROM visit v JOIN vial ON vial.visit_id = v.id "
                              "JOIN action a ON a.visit_id = vial.visit_id AND a.revision = vial.revision "
                              "WHERE v.date = ?1 AND v.in_error = 0 AND " INJ_VIAL_RECORDS_IS_OPEN " "
                              "ORDER BY a.at DESC, vial.visit_id DESC, vial.number DESC LIMIT 1", error);
  if (row == NULL)
    return FALSE;

  inj_statement_bind_text (row, 1, day);
  if (!inj_statement_next (row, error))
    return inj_statement_is_done (row);

  *vial = inj_vial_records_load (database, inj_statement_get_integer (row, 0),
                                        inj_statement_get_number (row, 1), &reason);

  return *vial != NULL || inj_store_error_take (error, inj_database_get_path (database), reason);
}

char *
inj_history_records_dup_last_injector (InjDatabase  *database,
                                       GError      **error)
{
  g_autoptr (InjStatement) row = NULL;

  /* "Unknown" is what was filled in where the system knew no name. */
  row = inj_database_prepare (database,
                              "SELECT " INJ_VISIT_RECORDS_INJECTOR " AS who FROM visit v "
                              "WHERE trim (who) NOT IN ('', 'Unknown') ORDER BY v.id DESC LIMIT 1", error);
  if (row == NULL || !inj_statement_next (row, error))
    return NULL;

  return g_strdup (inj_statement_get_text (row, 0));
}
