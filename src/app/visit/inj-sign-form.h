/* inj-sign-form.h
 *
 * The form that checks and signs a visit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/inj-practice.h"

G_BEGIN_DECLS

/**
 * InjSignForm:
 *
 * Says what is signed, goes through what is looked at before, and asks for a
 * reason where a finding is at stop. Nothing else keeps the visit from being
 * signed; the button says with how many open points.
 *
 * Signal: "mend" (check): the person wants to go where that is mended; the form
 * is to be closed.
 */
#define INJ_TYPE_SIGN_FORM (inj_sign_form_get_type ())
G_DECLARE_FINAL_TYPE (InjSignForm, inj_sign_form, INJ, SIGN_FORM, AdwBin)

GtkWidget *inj_sign_form_new (InjPractice     *practice,
                              InjVisitSession *session) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
