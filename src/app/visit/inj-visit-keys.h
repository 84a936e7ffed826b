/* inj-visit-keys.h
 *
 * The keys with which a visit is documented without a mouse.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "inj-visit-control.h"

G_BEGIN_DECLS

/**
 * inj_visit_keys_attach:
 * @widget: has the "visit" actions; the keys are taken within it
 * @control: outlives @widget
 *
 * Enter gives what is now; digits and a point set its units; Backspace takes
 * the last of them back, or else undoes; Escape drops them; Ctrl and an arrow
 * pans. None of it while something is being typed elsewhere. A scanner's burst
 * of keys never gives.
 */
void inj_visit_keys_attach (GtkWidget       *widget,
                            InjVisitControl *control);

G_END_DECLS
