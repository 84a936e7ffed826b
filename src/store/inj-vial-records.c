/* inj-vial-records.c
 *
 * What is said of a vial as a row, and back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-vial-records.h"

#include <glib/gi18n-lib.h>

#include "domain/values/inj-domain-error.h"
#include "domain/visit/inj-lot.h"

static gboolean
refuse_source (const char  *source,
               GError     **error)
{
  g_autofree char *quoted = inj_domain_error_quote (source);

  g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
               /* Translators: %s is a word in a damaged record */
               _("“%s” means nothing to this program"), quoted);

  return FALSE;
}

/* The product stands in the row, so that an old visit never depends on the
 * products that this version knows. */
void
inj_vial_records_bind (InjStatement *statement,
                       int           parameter,
                       InjVial      *vial)
{
  InjProduct *product = inj_vial_get_product (vial);
  InjDate expiry = inj_vial_get_expiry (vial);
  g_autofree char *last_day = inj_date_format (expiry);
  g_autofree char *folded_lot = inj_lot_fold (inj_vial_get_lot (vial));
  g_autofree char *folded_serial = inj_lot_fold (inj_vial_get_serial (vial));

  inj_statement_bind_integer (statement, parameter++, inj_vial_get_number (vial));
  inj_statement_bind_text (statement, parameter++, inj_product_get_id (product));
  inj_statement_bind_text (statement, parameter++, inj_product_get_name (product));
  inj_statement_bind_integer (statement, parameter++, inj_product_is_verified (product) ? 1 : 0);
  inj_statement_bind_text (statement, parameter++, inj_product_get_substance_id (product));
  inj_statement_bind_text (statement, parameter++, inj_vial_get_lot (vial));
  inj_statement_bind_text (statement, parameter++, expiry != INJ_DATE_NONE ? last_day : NULL);
  inj_statement_bind_integer (statement, parameter++, inj_vial_get_labelled (vial));
  inj_statement_bind_integer (statement, parameter++, inj_vial_get_diluent (vial));
  inj_statement_bind_text (statement, parameter++, inj_vial_get_serial (vial));
  inj_statement_bind_text (statement, parameter++, inj_vial_get_gtin (vial));
  inj_statement_bind_text (statement, parameter++, inj_vial_source_get_id (inj_vial_get_source (vial)));
  inj_statement_bind_integer (statement, parameter++, inj_vial_get_opened_at (vial));
  inj_statement_bind_text (statement, parameter++, folded_lot);
  inj_statement_bind_text (statement, parameter++, folded_serial);
}

InjVial *
inj_vial_records_read (InjStatement  *row,
                       int            column,
                       GError       **error)
{
  g_autoptr (GArray) sold = g_array_new (FALSE, FALSE, sizeof (InjUnits));
  g_autoptr (InjProduct) product = NULL;
  g_autoptr (InjVial) vial = NULL;
  const char *last_day = inj_statement_get_optional_text (row, column + 6);
  const char *source = inj_statement_get_text (row, column + 11);
  InjVialOrigin origin = { 0 };
  InjDate expiry = INJ_DATE_NONE;

  if (last_day != NULL && !inj_date_parse (last_day, &expiry, error))
    return NULL;
  if (!inj_vial_source_from_id (source, &origin.source))
    {
      refuse_source (source, error);
      return NULL;
    }

  product = inj_product_new (inj_statement_get_text (row, column + 1),
                             inj_statement_get_text (row, column + 2),
                             inj_statement_get_text (row, column + 4),
                             sold,
                             inj_statement_get_integer (row, column + 3) != 0);

  vial = inj_vial_new (inj_statement_get_number (row, column),
                       product,
                       inj_statement_get_text (row, column + 5),
                       expiry,
                       inj_statement_get_integer (row, column + 7),
                       inj_statement_get_integer (row, column + 8),
                       error);
  if (vial == NULL)
    return NULL;

  origin.serial = inj_statement_get_text (row, column + 9);
  origin.gtin = inj_statement_get_text (row, column + 10);
  origin.opened_at = inj_statement_get_integer (row, column + 12);

  return inj_vial_with_origin (vial, &origin, error);
}

InjVial *
inj_vial_records_load (InjDatabase  *database,
                       gint64        visit_id,
                       int           number,
                       GError      **error)
{
  g_autoptr (InjStatement) row = NULL;

  row = inj_database_prepare (database,
                              "SELECT * FROM ("
                              "SELECT " INJ_VIAL_RECORDS_COLUMNS ", revision, ordinal FROM vial "
                              "WHERE visit_id = ?1 AND number = ?2 "
                              "UNION ALL "
                              "SELECT " INJ_VIAL_RECORDS_COLUMNS ", revision, ordinal FROM vial_correction AS vial "
                              "WHERE visit_id = ?1 AND number = ?2) "
                              "ORDER BY revision DESC, ordinal DESC LIMIT 1", error);
  if (row == NULL)
    return NULL;

  inj_statement_bind_integer (row, 1, visit_id);
  inj_statement_bind_integer (row, 2, number);
  if (inj_statement_next (row, error))
    return inj_vial_records_read (row, 0, error);

  if (inj_statement_is_done (row))
    g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID, _("vial %d is missing"), number);

  return NULL;
}
