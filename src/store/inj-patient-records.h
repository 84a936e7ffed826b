/* inj-patient-records.h
 *
 * Patients as rows, and the words by which they are found.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/patient/inj-patient.h"

#include "inj-database.h"

G_BEGIN_DECLS

/* The same patient under the id that the row was given. */
InjPatient *inj_patient_records_add            (InjDatabase  *database,
                                                InjPatient   *patient,
                                                GError      **error) G_GNUC_WARN_UNUSED_RESULT;
InjPatient *inj_patient_records_load           (InjDatabase  *database,
                                                gint64        patient_id,
                                                GError      **error) G_GNUC_WARN_UNUSED_RESULT;
/* (element-type InjPatient), by name. */
GPtrArray  *inj_patient_records_search         (InjDatabase  *database,
                                                const char   *query,
                                                guint         limit,
                                                GError      **error) G_GNUC_WARN_UNUSED_RESULT;
/* (element-type InjPatient): of the same folded name and date of birth. */
GPtrArray  *inj_patient_records_load_namesakes (InjDatabase  *database,
                                                InjPatient   *patient,
                                                GError      **error) G_GNUC_WARN_UNUSED_RESULT;
/* Adds a sentence to @problems (element-type utf8) for each patient who could
 * not be read, or not be found. */
gboolean    inj_patient_records_check          (InjDatabase  *database,
                                                GPtrArray    *problems,
                                                GError      **error);

G_END_DECLS
