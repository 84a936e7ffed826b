/* inj-sign-checks.h
 *
 * What is looked at before a visit is signed, each with what mends it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "domain/anatomy/inj-anchors.h"
#include "domain/visit/inj-usual-reasons.h"
#include "domain/visit/inj-visit.h"

G_BEGIN_DECLS

/**
 * InjSignChecks:
 *
 * A row for each #InjSignCheck; what is open has a button that mends it here or
 * leads to where it is mended.
 *
 * Signals: "enter" (detail id, value) for what is to be entered in the visit at
 * once; "mend" (check id) for what is mended elsewhere.
 */
#define INJ_TYPE_SIGN_CHECKS (inj_sign_checks_get_type ())
G_DECLARE_FINAL_TYPE (InjSignChecks, inj_sign_checks, INJ, SIGN_CHECKS, AdwBin)

GtkWidget *inj_sign_checks_new         (void) G_GNUC_WARN_UNUSED_RESULT;
/* What is offered as a reason; copied. */
void       inj_sign_checks_set_reasons (InjSignChecks         *self,
                                        const InjUsualReasons *reasons);
/* @findings: of #InjFinding. */
void       inj_sign_checks_show        (InjSignChecks         *self,
                                        InjVisit              *visit,
                                        GListModel            *findings,
                                        InjAnchors            *anchors);
/* How many of what is shown are open; what stands at stop is none of them. */
int        inj_sign_checks_count_open  (InjSignChecks         *self);

G_END_DECLS
