/* inj-skip-form.h
 *
 * The form that skips all that remains, for one reason.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/inj-visit-session.h"

G_BEGIN_DECLS

/**
 * InjSkipForm:
 *
 * The patient faints, or has had enough: every required site that is still
 * hollow is skipped in one step, for the reason that is entered.
 */
#define INJ_TYPE_SKIP_FORM (inj_skip_form_get_type ())
G_DECLARE_FINAL_TYPE (InjSkipForm, inj_skip_form, INJ, SKIP_FORM, AdwBin)

GtkWidget *inj_skip_form_new (InjVisitSession *session) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
