/* inj-sign-form.h
 *
 * The form that checks and signs a visit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/inj-visit-session.h"

G_BEGIN_DECLS

/**
 * InjSignForm:
 *
 * Says what is signed, lists what is to be looked at, and asks for a reason
 * where a finding is at stop.
 */
#define INJ_TYPE_SIGN_FORM (inj_sign_form_get_type ())
G_DECLARE_FINAL_TYPE (InjSignForm, inj_sign_form, INJ, SIGN_FORM, AdwBin)

GtkWidget *inj_sign_form_new (InjVisitSession *session) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
