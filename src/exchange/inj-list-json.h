/* inj-list-json.h
 *
 * Lists of patients, visits and protocols as JSON.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* @patients: (element-type InjPatient) */
char *inj_list_json_write_patients  (GPtrArray  *patients) G_GNUC_WARN_UNUSED_RESULT;
/* @visits: (element-type InjVisitSummary) */
char *inj_list_json_write_visits    (GPtrArray  *visits) G_GNUC_WARN_UNUSED_RESULT;
/* @protocols: of #InjProtocol */
char *inj_list_json_write_protocols (GListModel *protocols) G_GNUC_WARN_UNUSED_RESULT;
/* @texts: (element-type utf8) */
char *inj_list_json_write_texts     (GPtrArray  *texts) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
