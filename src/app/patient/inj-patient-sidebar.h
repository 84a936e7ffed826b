/* inj-patient-sidebar.h
 *
 * The patients of the practice, then the visits of one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/inj-practice.h"

G_BEGIN_DECLS

/**
 * InjPatientSidebar:
 *
 * Finds a patient by name, date of birth or record number, and lists the
 * visits of the one that is chosen. It activates "win.choose-patient" and
 * "win.open-visit" with the ids; what is chosen is the window's to say. The
 * focus goes to the search or to the draft of the patient who is chosen; where
 * there is neither a patient nor a draft, it is not taken.
 */
#define INJ_TYPE_PATIENT_SIDEBAR (inj_patient_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (InjPatientSidebar, inj_patient_sidebar, INJ, PATIENT_SIDEBAR, AdwBin)

void inj_patient_sidebar_set_practice (InjPatientSidebar *self,
                                       InjPractice       *practice);
/* Shows the visits of @patient, or all patients where it is %NULL. */
void inj_patient_sidebar_set_patient  (InjPatientSidebar *self,
                                       InjPatient        *patient);
/* Puts the focus where a patient is searched for. */
void inj_patient_sidebar_search       (InjPatientSidebar *self);

G_END_DECLS
