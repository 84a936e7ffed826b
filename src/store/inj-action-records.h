/* inj-action-records.h
 *
 * The log of a visit's actions as rows, and back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/visit/inj-action.h"

#include "inj-database.h"
#include "inj-protocol-records.h"

G_BEGIN_DECLS

gboolean   inj_action_records_add  (InjDatabase      *database,
                                    gint64            visit_id,
                                    const InjAction  *action,
                                    const char       *digest,
                                    GError          **error);
/**
 * inj_action_records_load:
 * @digests: (out) (element-type utf8): what stands in the rows
 *
 * Fails with %INJ_DOMAIN_ERROR where the rows make no sense.
 *
 * Returns: (element-type InjAction): in order and without a gap, each with its
 *   changes in order and without a gap
 */
GPtrArray *inj_action_records_load (InjDatabase      *database,
                                    gint64            visit_id,
                                    InjProtocolCache *protocols,
                                    GPtrArray       **digests,
                                    GError          **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
