/* inj-patient-page.h
 *
 * One patient: a visit to start, cautions, events between visits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/inj-practice.h"

G_BEGIN_DECLS

/**
 * InjPatientPage:
 *
 * What is known of a patient beside the visits, which the sidebar lists. It
 * follows what other programs write. Its buttons activate `win.start-visit`,
 * `win.prepare-visit` and those of #InjPatientActions.
 */
#define INJ_TYPE_PATIENT_PAGE (inj_patient_page_get_type ())
G_DECLARE_FINAL_TYPE (InjPatientPage, inj_patient_page, INJ, PATIENT_PAGE, AdwBin)

void inj_patient_page_set_practice (InjPatientPage *self,
                                    InjPractice    *practice);
/* %NULL for none. */
void inj_patient_page_set_patient  (InjPatientPage *self,
                                    InjPatient     *patient);

G_END_DECLS
