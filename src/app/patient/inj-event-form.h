/* inj-event-form.h
 *
 * The form for what happened to a patient between visits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/inj-practice.h"

G_BEGIN_DECLS

/**
 * InjEventForm:
 *
 * A form that records an event of a patient: of which kind, on which day, and
 * what is known of it.
 */
#define INJ_TYPE_EVENT_FORM (inj_event_form_get_type ())
G_DECLARE_FINAL_TYPE (InjEventForm, inj_event_form, INJ, EVENT_FORM, AdwBin)

GtkWidget *inj_event_form_new (InjPractice *practice,
                                 gint64       patient_id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
