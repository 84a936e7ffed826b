/* inj-start-form.h
 *
 * Starts or prepares a visit: protocol, day, who, and the vial.
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
 * click on a site is a dose with a product, a lot and an expiry date; or that
 * prepares one, for today or a day ahead, of which the vial can wait. A visit of
 * a day before is a late entry, and says so.
 *
 * Signal: "started" (#InjVisitSession).
 */
#define INJ_TYPE_START_FORM (inj_start_form_get_type ())
G_DECLARE_FINAL_TYPE (InjStartForm, inj_start_form, INJ, START_FORM, AdwBin)

/* @is_prepared: whether it is made ready for later; then no vial is opened
 * unless the person wants one. */
GtkWidget *inj_start_form_new (InjPractice *practice,
                               InjPatient  *patient,
                               gboolean     is_prepared) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
