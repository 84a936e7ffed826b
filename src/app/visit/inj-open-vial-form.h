/* inj-open-vial-form.h
 *
 * The form that opens another vial in a visit, or corrects one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/inj-practice.h"

G_BEGIN_DECLS

#define INJ_TYPE_OPEN_VIAL_FORM (inj_open_vial_form_get_type ())
G_DECLARE_FINAL_TYPE (InjOpenVialForm, inj_open_vial_form, INJ, OPEN_VIAL_FORM, AdwBin)

GtkWidget *inj_open_vial_form_new (InjPractice     *practice,
                                   InjVisitSession *session) G_GNUC_WARN_UNUSED_RESULT;
/* With what @vial of the visit says, to be corrected. */
GtkWidget *inj_open_vial_form_new_correction (InjPractice     *practice,
                                              InjVisitSession *session,
                                              InjVial         *vial) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
