/* inj-patient-row.h
 *
 * A patient in a list: name, date of birth, record.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "domain/patient/inj-patient.h"

G_BEGIN_DECLS

#define INJ_TYPE_PATIENT_ROW (inj_patient_row_get_type ())
G_DECLARE_FINAL_TYPE (InjPatientRow, inj_patient_row, INJ, PATIENT_ROW, AdwBin)

GtkWidget  *inj_patient_row_new         (void) G_GNUC_WARN_UNUSED_RESULT;

/* May be %NULL while the row waits to be used again. */
InjPatient *inj_patient_row_get_patient (InjPatientRow *self);
void        inj_patient_row_set_patient (InjPatientRow *self,
                                         InjPatient    *patient);

G_END_DECLS
