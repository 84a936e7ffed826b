/* inj-form-dialog.h
 *
 * A modal window round a form.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "inj-form.h"

G_BEGIN_DECLS

/**
 * InjFormDialog:
 *
 * Cancel, the form, and the button that accepts it. What is wrong with a field
 * stands above the form until it is mended; the window closes once the form
 * is accepted. While another program writes to the records it waits for up to
 * five seconds; it cannot be closed meanwhile. In its first second the key that
 * opened it accepts nothing, unless something was typed.
 */
#define INJ_TYPE_FORM_DIALOG (inj_form_dialog_get_type ())
G_DECLARE_FINAL_TYPE (InjFormDialog, inj_form_dialog, INJ, FORM_DIALOG, AdwWindow)

/* @title and @accept_label: translated; the latter may have a mnemonic. */
GtkWidget *inj_form_dialog_new (GtkWindow   *parent,
                                const char  *title,
                                const char  *accept_label,
                                InjForm     *form) G_GNUC_WARN_UNUSED_RESULT;
/* A second button that accepts as well and then, once the form is kept and the
 * dialog gone, activates an action of the parent window. @label: translated, with
 * a mnemonic, or %NULL for what the form has it say; @action: a string constant. */
void       inj_form_dialog_add_next (InjFormDialog *self,
                                     const char    *label,
                                     const char    *action);
/* What that button says from now on, if there is one. */
void       inj_form_dialog_set_next_label (InjFormDialog *self,
                                           const char    *label);
/* What the button says from now on. */
void       inj_form_dialog_set_accept_label (InjFormDialog *self,
                                             const char    *accept_label);
/* Whether Enter or the space bar was pressed here and not let go. */
gboolean   inj_form_dialog_is_key_held (InjFormDialog *self);
/* Whether what was accepted is still to be kept. */
gboolean   inj_form_dialog_is_saving (InjFormDialog *self);

/* Whether a form of @parent is still to be kept. */
gboolean   inj_form_dialog_is_saving_for (GtkWindow *parent);
/* Closes the forms of @parent, whatever is typed in them. */
void       inj_form_dialog_close_for (GtkWindow *parent);

G_END_DECLS
