/* inj-lot-records.h
 *
 * Which vials were of a lot, or of a serial number, out of the rows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/visit/inj-visit.h"

#include "inj-database.h"

G_BEGIN_DECLS

/* (element-type InjLotUse); see inj_store_find_lot(). */
GPtrArray *inj_lot_records_find       (InjDatabase  *database,
                                       const char   *lot,
                                       GError      **error) G_GNUC_WARN_UNUSED_RESULT;
/* (element-type InjVialUse); see inj_store_load_vial_uses(). */
GPtrArray *inj_lot_records_load_uses  (InjDatabase  *database,
                                       InjVisit     *visit,
                                       GError      **error) G_GNUC_WARN_UNUSED_RESULT;
/* Adds a sentence to @problems (element-type utf8) for each vial that is not
 * found by its lot or its serial number. */
gboolean   inj_lot_records_check      (InjDatabase  *database,
                                       GPtrArray    *problems,
                                       GError      **error);

G_END_DECLS
