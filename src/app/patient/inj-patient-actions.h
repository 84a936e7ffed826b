/* inj-patient-actions.h
 *
 * What can be recorded of a patient beside the visits, as actions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/inj-practice.h"

G_BEGIN_DECLS

/**
 * InjPatientActions:
 *
 * The actions "add-caution", "end-caution" (id), "add-event" and "void-event"
 * (id) of one patient at a time, each of which opens a form. The window has
 * them as "patient", so that they can be used in a visit as well.
 *
 * Signal: "error" (#GError): what the person has to be told.
 */
#define INJ_TYPE_PATIENT_ACTIONS (inj_patient_actions_get_type ())
G_DECLARE_FINAL_TYPE (InjPatientActions, inj_patient_actions, INJ, PATIENT_ACTIONS, GObject)

/* @window: over which the forms stand; not owned. */
InjPatientActions *inj_patient_actions_new         (InjPractice       *practice,
                                                    GtkWindow         *window) G_GNUC_WARN_UNUSED_RESULT;
GActionGroup      *inj_patient_actions_get_group   (InjPatientActions *self);
/* %NULL: nothing can be done. */
void               inj_patient_actions_set_patient (InjPatientActions *self,
                                                    InjPatient        *patient);

G_END_DECLS
