/* inj-list-json.h
 *
 * Lists of patients, visits, lots and protocols as JSON.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "domain/visit/inj-usual-reasons.h"

G_BEGIN_DECLS

/* @patients: (element-type InjPatient) */
char *inj_list_json_write_patients  (GPtrArray  *patients) G_GNUC_WARN_UNUSED_RESULT;
/* @visits: (element-type InjVisitSummary) */
char *inj_list_json_write_visits    (GPtrArray  *visits) G_GNUC_WARN_UNUSED_RESULT;
/* @entries: (element-type InjDayEntry) */
char *inj_list_json_write_day       (GPtrArray  *entries) G_GNUC_WARN_UNUSED_RESULT;
/* @uses: (element-type InjLotUse) */
char *inj_list_json_write_lot_uses  (GPtrArray  *uses) G_GNUC_WARN_UNUSED_RESULT;
/* By the kinds "deviation", "skip", "void", "wastage". */
char *inj_list_json_write_reasons   (const InjUsualReasons *reasons) G_GNUC_WARN_UNUSED_RESULT;
/* @protocols: of #InjProtocol */
char *inj_list_json_write_protocols (GListModel *protocols) G_GNUC_WARN_UNUSED_RESULT;
/* @texts: (element-type utf8) */
char *inj_list_json_write_texts     (GPtrArray  *texts) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
