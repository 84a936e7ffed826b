/* inj-withdraw-form.h
 *
 * Asks before a caution is ended or an event is voided.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "domain/patient/inj-caution.h"
#include "domain/patient/inj-event.h"
#include "session/inj-practice.h"

G_BEGIN_DECLS

/**
 * InjWithdrawForm:
 *
 * A form without fields: it names what it is about, and what comes of it. What
 * was entered stays in the records.
 */
#define INJ_TYPE_WITHDRAW_FORM (inj_withdraw_form_get_type ())
G_DECLARE_FINAL_TYPE (InjWithdrawForm, inj_withdraw_form, INJ, WITHDRAW_FORM, AdwBin)

GtkWidget *inj_withdraw_form_new_caution (InjPractice *practice,
                                          InjCaution  *caution) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *inj_withdraw_form_new_event   (InjPractice *practice,
                                          InjEvent    *event) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
