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

/**
 * inj_visit_keys_expect_left_over:
 * @widget: to which the keys are attached
 * @is_held: whether a key may still be held down
 *
 * Something that had the keyboard has just closed, or the visit has just been
 * opened. Enter and the space bar, pressed twice, do nothing for as long as a
 * double click takes; a key that is held does nothing until it is let go.
 */
void inj_visit_keys_expect_left_over (GtkWidget *widget,
                                      gboolean   is_held);

G_END_DECLS
