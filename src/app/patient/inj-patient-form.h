/* inj-patient-form.h
 *
 * The form for a new patient.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/inj-practice.h"

G_BEGIN_DECLS

/**
 * InjPatientForm:
 *
 * Warns when the practice has a patient of the same name and date of birth, and
 * offers to open that one; accepting once more records another one all the same.
 *
 * Signals: "added" (#InjPatient), and "chosen" (#InjPatient) for one who was
 * there already; the form's window then closes.
 */
#define INJ_TYPE_PATIENT_FORM (inj_patient_form_get_type ())
G_DECLARE_FINAL_TYPE (InjPatientForm, inj_patient_form, INJ, PATIENT_FORM, AdwBin)

GtkWidget *inj_patient_form_new (InjPractice *practice) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
