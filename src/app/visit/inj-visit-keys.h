/* inj-visit-keys.h
 *
 * The keys with which a visit is documented without a mouse.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inj-visit-page.h"

G_BEGIN_DECLS

/**
 * inj_visit_keys_attach:
 *
 * Enter gives what is now; digits and a point set its units; Backspace takes
 * the last of them back, or else undoes; Escape drops them; Ctrl and an arrow
 * pans. None of it while something is being typed elsewhere. A scanner's burst
 * of keys never gives.
 */
void inj_visit_keys_attach (InjVisitPage *page);

G_END_DECLS
