/* inj-discard-form.h
 *
 * The form that discards a draft.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/inj-visit-session.h"

G_BEGIN_DECLS

/**
 * InjDiscardForm:
 *
 * A draft that was begun in error: with a reason it counts for nothing any
 * longer, until that is undone.
 */
#define INJ_TYPE_DISCARD_FORM (inj_discard_form_get_type ())
G_DECLARE_FINAL_TYPE (InjDiscardForm, inj_discard_form, INJ, DISCARD_FORM, AdwBin)

GtkWidget *inj_discard_form_new (InjVisitSession *session) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
