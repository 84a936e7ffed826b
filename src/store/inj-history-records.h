/* inj-history-records.h
 *
 * What a patient was given over time, here and elsewhere, out of the rows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/patient/inj-contribution.h"
#include "domain/visit/inj-vial.h"

#include "inj-database.h"

G_BEGIN_DECLS

/* Returns the id, or 0. */
gint64     inj_history_records_add_elsewhere      (InjDatabase      *database,
                                                   gint64            patient_id,
                                                   InjContribution  *contribution,
                                                   const char       *product_id,
                                                   gint64            recorded_at,
                                                   GError          **error);
/* (element-type InjContribution), by date; see inj_store_load_contributions(). */
GPtrArray *inj_history_records_load_contributions (InjDatabase      *database,
                                                   gint64            patient_id,
                                                   InjDate           since,
                                                   gint64            except_visit,
                                                   GError          **error) G_GNUC_WARN_UNUSED_RESULT;
/* See inj_store_load_last_visit(). */
gboolean   inj_history_records_load_last_visit    (InjDatabase      *database,
                                                   gint64            patient_id,
                                                   const char       *indication,
                                                   InjDate           before,
                                                   gint64            except_visit,
                                                   InjDate          *date,
                                                   GError          **error);
/* See inj_store_load_previous_visit(); sets @visit_id to 0 when there is none. */
gboolean   inj_history_records_find_previous_visit (InjDatabase     *database,
                                                   gint64            patient_id,
                                                   InjDate           before,
                                                   gint64            except_visit,
                                                   const char       *indication,
                                                   gint64           *visit_id,
                                                   GError          **error);
/* See inj_store_load_last_vial(). */
gboolean   inj_history_records_load_last_vial     (InjDatabase      *database,
                                                   InjDate           date,
                                                   InjVial         **vial,
                                                   GError          **error);
/* See inj_store_dup_last_injector(). */
char      *inj_history_records_dup_last_injector  (InjDatabase      *database,
                                                   GError          **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
