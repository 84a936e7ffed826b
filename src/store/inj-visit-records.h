/* inj-visit-records.h
 *
 * Visits as rows: what each starts with, and where its actions have brought it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/visit/inj-visit.h"

#include "inj-database.h"

G_BEGIN_DECLS

/* The visit without actions, under the id that its row was given. */
InjVisit    *inj_visit_records_add      (InjDatabase         *database,
                                         const InjVisitHead  *head,
                                         InjProtocol         *protocol,
                                         GError             **error) G_GNUC_WARN_UNUSED_RESULT;
/**
 * inj_visit_records_load:
 * @protocols: (element-type utf8 InjProtocol): those read before, by the
 *   digest of their text; what is read is added
 *
 * Replays the actions, and compares what they make with what stands in the
 * rows: what differs is %INJ_STORE_ERROR_DAMAGED.
 */
InjVisit    *inj_visit_records_load     (InjDatabase         *database,
                                         gint64               visit_id,
                                         GHashTable          *protocols,
                                         GError             **error) G_GNUC_WARN_UNUSED_RESULT;
/* Refuses an action when the visit is signed, or is not @visit any more. */
gboolean     inj_visit_records_check    (InjDatabase         *database,
                                         InjVisit            *visit,
                                         const InjAction     *action,
                                         GError             **error);
/* Moves the row on by an action whose rows are there. */
gboolean     inj_visit_records_move_on  (InjDatabase         *database,
                                         gint64               visit_id,
                                         const InjAction     *action,
                                         const char          *digest,
                                         GError             **error);
/* (element-type InjVisitSummary), the latest first. */
GPtrArray   *inj_visit_records_list     (InjDatabase         *database,
                                         gint64               patient_id,
                                         GError             **error) G_GNUC_WARN_UNUSED_RESULT;
/* (element-type gint64): all, by id. */
GArray      *inj_visit_records_list_ids (InjDatabase         *database,
                                         GError             **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
