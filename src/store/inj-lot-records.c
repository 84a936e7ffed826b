/* inj-lot-records.c
 *
 * Which vials were of a lot, or of a serial number, out of the rows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-lot-records.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "domain/review/inj-background.h"
#include "domain/visit/inj-lot-use.h"
#include "domain/visit/inj-lot.h"

#include "inj-patient-records.h"
#include "inj-store-error.h"
#include "inj-vial-records.h"
#include "inj-visit-records.h"

/* What was ever said of vials, by a lot or by a serial number: each vial once,
 * with what was said of it first. Read from the indexes. */
#define SAID_OF_VIALS(said, folded) \
  "(SELECT visit_id, number, min (revision), said FROM (" \
  "SELECT visit_id, number, revision, " said " AS said FROM vial WHERE " folded " = ?1 AND " folded " <> '' " \
  "UNION ALL SELECT visit_id, number, revision, " said " FROM vial_correction " \
  "WHERE " folded " = ?1 AND " folded " <> '') GROUP BY visit_id, number)"

/* Doses of a visit in error count nowhere, and a vial that was taken back gave
 * none. */
#define COUNTS "v.in_error = 0 AND " INJ_VIAL_RECORDS_IS_OPEN

static InjVial *
load_vial (InjDatabase  *database,
           gint64        visit_id,
           int           number,
           GError      **error)
{
  GError *reason = NULL;
  InjVial *vial = inj_vial_records_load (database, visit_id, number, &reason);

  if (vial == NULL)
    inj_store_error_take (error, inj_database_get_path (database), reason);

  return vial;
}

static InjLotUse *
read_lot_use (InjDatabase   *database,
              InjStatement  *row,
              GError       **error)
{
  g_autoptr (InjVisitSummary) summary = inj_visit_records_read_summary (database, row, error);
  g_autoptr (InjPatient) patient = NULL;
  g_autoptr (InjVial) vial = NULL;

  if (summary == NULL)
    return NULL;

  patient = inj_patient_records_load (database, inj_visit_summary_get_patient_id (summary), error);
  vial = patient != NULL
         ? load_vial (database, inj_visit_summary_get_id (summary),
                      inj_statement_get_number (row, INJ_VISIT_RECORDS_N_SUMMARY), error)
         : NULL;
  if (vial == NULL)
    return NULL;

  return inj_lot_use_new (patient, summary, vial,
                          inj_statement_get_text (row, INJ_VISIT_RECORDS_N_SUMMARY + 1),
                          inj_statement_get_integer (row, INJ_VISIT_RECORDS_N_SUMMARY + 2));
}

/* Another product has serial numbers of its own. */
static gboolean
is_same_vial (InjVial *vial,
              InjVial *other)
{
  const char *gtin = inj_vial_get_gtin (vial);
  const char *other_gtin = inj_vial_get_gtin (other);

  return inj_lot_equal (inj_vial_get_serial (vial), inj_vial_get_serial (other)) &&
         (*gtin == '\0' || *other_gtin == '\0' || g_str_equal (gtin, other_gtin));
}

static gboolean
add_use (InjDatabase   *database,
         InjStatement  *row,
         InjVial       *vial,
         GPtrArray     *uses,
         GError       **error)
{
  gint64 visit_id = inj_statement_get_integer (row, 0);
  g_autoptr (InjVial) other = load_vial (database, visit_id, inj_statement_get_number (row, 1), error);
  GError *reason = NULL;
  InjDate date;

  if (other == NULL)
    return FALSE;
  if (!is_same_vial (vial, other))
    return TRUE;
  if (!inj_date_parse (inj_statement_get_text (row, 3), &date, &reason))
    return inj_store_error_take (error, inj_database_get_path (database), reason);

  g_ptr_array_add (uses, inj_vial_use_new (visit_id, inj_statement_get_integer (row, 2), date,
                                           inj_vial_get_serial (other)));

  return TRUE;
}

static gboolean
add_uses (InjDatabase  *database,
          InjVisit     *visit,
          InjVial      *vial,
          GPtrArray    *uses,
          GError      **error)
{
  g_autofree char *serial = inj_lot_fold (inj_vial_get_serial (vial));
  g_autoptr (InjStatement) rows = NULL;

  rows = inj_database_prepare (database,
                               "SELECT v.id, vial.number, v.patient_id, v.date "
                               "FROM " SAID_OF_VIALS ("serial", "folded_serial") " s "
                               "JOIN vial ON vial.visit_id = s.visit_id AND vial.number = s.number "
                               "JOIN visit v ON v.id = s.visit_id "
                               "WHERE v.patient_id <> ?2 AND " COUNTS " ORDER BY v.date, v.id, vial.number", error);
  if (rows == NULL)
    return FALSE;

  inj_statement_bind_text (rows, 1, serial);
  inj_statement_bind_integer (rows, 2, inj_visit_get_head (visit)->patient_id);
  while (inj_statement_next (rows, error))
    if (!add_use (database, rows, vial, uses, error))
      return FALSE;

  return inj_statement_is_done (rows);
}

GPtrArray *
inj_lot_records_find (InjDatabase  *database,
                      const char   *lot,
                      GError      **error)
{
  g_autoptr (GPtrArray) uses = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *folded = inj_lot_fold (lot);
  g_autoptr (InjStatement) rows = NULL;

  rows = inj_database_prepare (database,
                               "SELECT " INJ_VISIT_RECORDS_SUMMARY ", vial.number, s.said, "
                               "(SELECT coalesce (sum (i.units), 0) FROM injection i WHERE i.visit_id = v.id "
                               "AND i.vial = vial.number AND " INJ_VIAL_RECORDS_IS_LIVE ") "
                               "FROM " SAID_OF_VIALS ("lot", "folded_lot") " s "
                               "JOIN vial ON vial.visit_id = s.visit_id AND vial.number = s.number "
                               "JOIN visit v ON v.id = s.visit_id "
                               "WHERE " COUNTS " ORDER BY v.date DESC, v.id DESC, vial.number", error);
  if (rows == NULL)
    return NULL;

  inj_statement_bind_text (rows, 1, folded);
  while (inj_statement_next (rows, error))
    {
      InjLotUse *use = read_lot_use (database, rows, error);

      if (use == NULL)
        return NULL;

      g_ptr_array_add (uses, use);
    }

  return inj_statement_is_done (rows) ? g_steal_pointer (&uses) : NULL;
}

GPtrArray *
inj_lot_records_load_uses (InjDatabase  *database,
                           InjVisit     *visit,
                           GError      **error)
{
  g_autoptr (GPtrArray) uses = g_ptr_array_new_with_free_func ((GDestroyNotify) inj_vial_use_free);
  GPtrArray *vials = inj_visit_get_vials (visit);

  for (guint i = 0; i < vials->len; i++)
    {
      InjVial *vial = g_ptr_array_index (vials, i);

      if (*inj_vial_get_serial (vial) != '\0' && !add_uses (database, visit, vial, uses, error))
        return NULL;
    }

  return g_steal_pointer (&uses);
}

gboolean
inj_lot_records_check (InjDatabase  *database,
                       GPtrArray    *problems,
                       GError      **error)
{
  g_autoptr (InjStatement) rows = NULL;

  rows = inj_database_prepare (database,
                               "SELECT visit_id, number FROM vial WHERE folded_lot IS NOT inj_lot_fold (lot) "
                               "OR folded_serial IS NOT inj_lot_fold (serial) "
                               "UNION ALL SELECT visit_id, number FROM vial_correction "
                               "WHERE folded_lot IS NOT inj_lot_fold (lot) "
                               "OR folded_serial IS NOT inj_lot_fold (serial) ORDER BY 1, 2", error);
  if (rows == NULL)
    return FALSE;

  while (inj_statement_next (rows, error))
    g_ptr_array_add (problems,
                     /* Translators: the numbers of a vial and of its visit */
                     g_strdup_printf (_("Vial %d of visit %" PRId64 " is not found by its lot or serial number."),
                                      inj_statement_get_number (rows, 1), inj_statement_get_integer (rows, 0)));

  return inj_statement_is_done (rows);
}
