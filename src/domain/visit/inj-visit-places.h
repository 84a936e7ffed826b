/* inj-visit-places.h
 *
 * The places that a record lists, in their order.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inj-place.h"
#include "inj-visit-record.h"

G_BEGIN_DECLS

/**
 * inj_visit_places_list:
 * @substance_id: what is drawn while no vial is: of the visit's product
 * @before: (nullable) (element-type InjPlace): what was listed before @action;
 *   what it did not touch is taken over from there
 * @action: (nullable): the last one that @record took in
 *
 * Returns: (element-type InjPlace): the protocol's sites in its order, those of
 *   each add-on, other sites of the table at which something is planned or
 *   given, own sites of an add-on that was taken off, and free sites
 */
GPtrArray *inj_visit_places_list (const InjVisitRecord *record,
                                  const char           *substance_id,
                                  GPtrArray            *before,
                                  const InjAction      *action) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
