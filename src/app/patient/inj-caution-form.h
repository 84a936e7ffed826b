/* inj-caution-form.h
 *
 * The form for what is to be thought of before a patient is injected.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/inj-practice.h"

G_BEGIN_DECLS

/**
 * InjCautionForm:
 *
 * A form that records a caution of a patient, entered today: of which kind, and
 * what is known of it.
 */
#define INJ_TYPE_CAUTION_FORM (inj_caution_form_get_type ())
G_DECLARE_FINAL_TYPE (InjCautionForm, inj_caution_form, INJ, CAUTION_FORM, AdwBin)

GtkWidget *inj_caution_form_new (InjPractice *practice,
                                 gint64       patient_id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
