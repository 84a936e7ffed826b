/* inj-elsewhere-form.h
 *
 * The form for a dose that the patient was given elsewhere.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/inj-practice.h"

G_BEGIN_DECLS

#define INJ_TYPE_ELSEWHERE_FORM (inj_elsewhere_form_get_type ())
G_DECLARE_FINAL_TYPE (InjElsewhereForm, inj_elsewhere_form, INJ, ELSEWHERE_FORM, AdwBin)

/* @substance_id: whose first product is chosen, to be changed. */
/* The first product of the substance of the visit is chosen. */
GtkWidget *inj_elsewhere_form_new (InjPractice     *practice,
                                   InjVisitSession *session) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
