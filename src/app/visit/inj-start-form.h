/* inj-start-form.h
 *
 * Starts a visit: protocol, injector, and the vial.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/inj-practice.h"

G_BEGIN_DECLS

/**
 * InjStartForm:
 *
 * A form that starts a visit with its first vial, so that the first
 * click on a site is a dose with a product, a lot and an expiry date.
 *
 * Signal: "started" (#InjVisitSession).
 */
#define INJ_TYPE_START_FORM (inj_start_form_get_type ())
G_DECLARE_FINAL_TYPE (InjStartForm, inj_start_form, INJ, START_FORM, AdwBin)

GtkWidget *inj_start_form_new (InjPractice *practice,
                               InjPatient  *patient) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
