/* inj-visit-records.h
 *
 * Visits as rows: what each starts with, and where its actions have brought it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/visit/inj-visit-summary.h"
#include "domain/visit/inj-visit.h"

#include "inj-database.h"
#include "inj-protocol-records.h"

G_BEGIN_DECLS

/* The visit without actions, under the id that its row was given. */
InjVisit    *inj_visit_records_add      (InjDatabase         *database,
                                         const InjVisitHead  *head,
                                         InjProtocol         *protocol,
                                         GError             **error) G_GNUC_WARN_UNUSED_RESULT;
/**
 * inj_visit_records_load:
 * @protocols: of the same database
 *
 * Replays the actions, and compares what they make with what stands in the
 * rows: what differs is %INJ_STORE_ERROR_DAMAGED.
 */
InjVisit    *inj_visit_records_load     (InjDatabase         *database,
                                         gint64               visit_id,
                                         InjProtocolCache    *protocols,
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
/* (element-type InjDayEntry); see inj_store_list_day(). */
GPtrArray   *inj_visit_records_list_day (InjDatabase         *database,
                                         InjDate              date,
                                         GError             **error) G_GNUC_WARN_UNUSED_RESULT;
/* Of a visit v: who injects, as entered last, else as the visit started with. */
#define INJ_VISIT_RECORDS_INJECTOR \
  "coalesce ((SELECT value FROM detail WHERE visit_id = v.id AND detail = 'injector' " \
  "ORDER BY revision DESC, ordinal DESC LIMIT 1), v.injector)"
/* Reads a summary from the columns of %INJ_VISIT_RECORDS_SUMMARY, which are the
 * first. */
#define INJ_VISIT_RECORDS_SUMMARY \
  "v.id, v.patient_id, v.date, v.status, v.protocol_name, v.units, v.sites, v.in_error, " \
  "EXISTS (SELECT 1 FROM amendment m WHERE m.visit_id = v.id)"
#define INJ_VISIT_RECORDS_N_SUMMARY 9
InjVisitSummary *
             inj_visit_records_read_summary (InjDatabase     *database,
                                         InjStatement        *row,
                                         GError             **error) G_GNUC_WARN_UNUSED_RESULT;
/* (element-type gint64): all, by id. */
GArray      *inj_visit_records_list_ids (InjDatabase         *database,
                                         GError             **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
