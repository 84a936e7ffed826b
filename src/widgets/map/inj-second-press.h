/* inj-second-press.h
 *
 * The second half of a double click does nothing that was not seen before it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The CSS class of a button whose meaning moves on when it is pressed: it takes
 * one press of a double click. */
#define INJ_SECOND_PRESS_ONCE "once"

/**
 * inj_second_press_attach:
 *
 * Watches what is pressed below @top, popovers and menus included, before
 * anything there does. A press is the second half of a double click when it
 * comes within the double-click time of the one before and hardly beside it.
 * What the first one did may have changed what lies there: a popover has
 * closed, and a hollow marker lies beneath. A second half that would fall on
 * anything else than the first one did, or on what takes a press once, goes
 * nowhere.
 *
 * A press elsewhere counts, however soon it comes.
 */
void inj_second_press_attach (GtkWidget *top);

/* What lay over @top has closed by itself, such as a dialog: a second half that
 * comes where the pointer is now goes nowhere. @top is attached. */
void inj_second_press_expect (GtkWidget *top);

G_END_DECLS
