/* inj-details-form.h
 *
 * The form for what is entered about a visit as a whole.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/inj-practice.h"

G_BEGIN_DECLS

/**
 * InjDetailsForm:
 *
 * A form with a row for each of some details of a visit, and beside it what was
 * entered last time. What was changed is kept by one action, which one undo
 * takes back; nothing is kept where nothing was changed. A figure is read as it
 * is typed, or refused; never rounded.
 */
#define INJ_TYPE_DETAILS_FORM (inj_details_form_get_type ())
G_DECLARE_FINAL_TYPE (InjDetailsForm, inj_details_form, INJ, DETAILS_FORM, AdwBin)

/* Headache before this visit and after the last one, the chronic-migraine
 * criteria of what is typed, what happened between the visits, what a payer asks
 * for, and what is used. */
GtkWidget *inj_details_form_new_before_and_after (InjPractice     *practice,
                                                  InjVisitSession *session) G_GNUC_WARN_UNUSED_RESULT;
/* Who injects and who records; what the patient was asked. */
GtkWidget *inj_details_form_new_who              (InjVisitSession *session) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
