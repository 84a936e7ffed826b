/* inj-now-text.h
 *
 * What the bar of the site that is now says.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/visit/inj-visit.h"

G_BEGIN_DECLS

/* Units as far as they have been typed, with a caret, and their volume: "7.5|
 * units = 0.15 mL". @units is 0 while they are none; @vial may be %NULL. */
char *inj_now_text_pending (const char *typed,
                            InjUnits    units,
                            InjVial    *vial) G_GNUC_WARN_UNUSED_RESULT;
/* The dose that is planned at @place, or that one has to type it; @vial may be
 * %NULL. */
char *inj_now_text_planned (InjPlace   *place,
                            InjVial    *vial) G_GNUC_WARN_UNUSED_RESULT;
/* Which vial is drawn from, where the wrong one could be; %NULL where @visit
 * has only one. @changed: whether it has just taken over. */
char *inj_now_text_vial    (InjVisit   *visit,
                            InjVial    *vial,
                            gboolean    changed) G_GNUC_WARN_UNUSED_RESULT;
/* How far the visit is, where no place is now. */
char *inj_now_text_done    (InjVisit   *visit) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
