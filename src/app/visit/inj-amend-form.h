/* inj-amend-form.h
 *
 * The form that puts right what a signed visit says.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/inj-practice.h"

G_BEGIN_DECLS

/**
 * InjAmendForm:
 *
 * One amendment: what is put right, by whom and why. It shows what stands there
 * and what would; what was signed stays beside it. Nothing is chosen beforehand
 * but the place that it was opened from.
 */
#define INJ_TYPE_AMEND_FORM (inj_amend_form_get_type ())
G_DECLARE_FINAL_TYPE (InjAmendForm, inj_amend_form, INJ, AMEND_FORM, AdwBin)

GtkWidget *inj_amend_form_new          (InjVisitSession   *session) G_GNUC_WARN_UNUSED_RESULT;
/* Begins with that place: with voiding its dose, or with adding one where
 * nothing was given. */
void       inj_amend_form_choose_place (InjAmendForm      *self,
                                        const char        *place_id);
/* Begins with adding a dose at a point beside the sites, into @muscle; -1 where
 * it is yet to be chosen. */
void       inj_amend_form_choose_point (InjAmendForm      *self,
                                        const InjPosition *position,
                                        int                muscle);

G_END_DECLS
