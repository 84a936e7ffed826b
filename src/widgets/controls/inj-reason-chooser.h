/* inj-reason-chooser.h
 *
 * A reason: a usual one by one press, or one's own words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define INJ_TYPE_REASON_CHOOSER (inj_reason_chooser_get_type ())
G_DECLARE_FINAL_TYPE (InjReasonChooser, inj_reason_chooser, INJ, REASON_CHOOSER, AdwBin)

GtkWidget *inj_reason_chooser_new         (void) G_GNUC_WARN_UNUSED_RESULT;

/* @title heads the reasons; @label is the button's that takes what was typed. */
void       inj_reason_chooser_set_texts   (InjReasonChooser   *self,
                                           const char         *title,
                                           const char         *label);
/* Whether 1 to 9 choose a usual reason while the focus is here and not where
 * one's own words are typed; to be set before the reasons are. */
void       inj_reason_chooser_set_keys    (InjReasonChooser   *self,
                                           gboolean            has_keys);
/* @reasons: (array zero-terminated=1): nine at the most. */
void       inj_reason_chooser_set_reasons (InjReasonChooser   *self,
                                           const char *const  *reasons);
/* Empties the entry. */
void       inj_reason_chooser_clear       (InjReasonChooser   *self);

G_END_DECLS
