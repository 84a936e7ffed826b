/* inj-vial-records.h
 *
 * What is said of a vial as a row, and back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/visit/inj-vial.h"

#include "inj-database.h"

G_BEGIN_DECLS

/* Of the injection i: whether it is live, and what substance it was, by what is
 * now said of its vial. */
#define INJ_VIAL_RECORDS_IS_LIVE \
  "NOT EXISTS (SELECT 1 FROM injection_void x WHERE x.visit_id = i.visit_id AND x.number = i.number)"
#define INJ_VIAL_RECORDS_SUBSTANCE \
  "coalesce ((SELECT c.substance_id FROM vial_correction c WHERE c.visit_id = i.visit_id AND c.number = i.vial " \
  "ORDER BY c.revision DESC, c.ordinal DESC LIMIT 1), " \
  "(SELECT w.substance_id FROM vial w WHERE w.visit_id = i.visit_id AND w.number = i.vial))"
/* Of the row vial: whether it was not taken back. */
#define INJ_VIAL_RECORDS_IS_OPEN \
  "coalesce ((SELECT w.withdrawn FROM vial_withdrawal w WHERE w.visit_id = vial.visit_id AND w.vial = vial.number " \
  "ORDER BY w.revision DESC, w.ordinal DESC LIMIT 1), 0) = 0"

/* The columns of a vial and of its correction, as they are bound and as they are
 * read. */
#define INJ_VIAL_RECORDS_BOUND \
  "number, product_id, product_name, product_verified, substance_id, lot, expiry, labelled, diluent, serial, gtin, " \
  "source, opened_at, folded_lot, folded_serial"
#define INJ_VIAL_RECORDS_COLUMNS \
  "vial.number, vial.product_id, vial.product_name, vial.product_verified, vial.substance_id, " \
  "vial.lot, vial.expiry, vial.labelled, vial.diluent, vial.serial, vial.gtin, vial.source, vial.opened_at"

/* Binds %INJ_VIAL_RECORDS_BOUND, the first of them at @parameter. */
void     inj_vial_records_bind (InjStatement  *statement,
                                int            parameter,
                                InjVial       *vial);
/* Reads %INJ_VIAL_RECORDS_COLUMNS, the first of them at @column. */
InjVial *inj_vial_records_read (InjStatement  *row,
                                int            column,
                                GError       **error) G_GNUC_WARN_UNUSED_RESULT;
/* The vial as it was said to be last. Fails with %INJ_DOMAIN_ERROR where it is
 * not there or no vial, which is damage. */
InjVial *inj_vial_records_load (InjDatabase   *database,
                                gint64         visit_id,
                                int            number,
                                GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
