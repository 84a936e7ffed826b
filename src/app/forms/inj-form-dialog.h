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
 * five seconds; it cannot be closed meanwhile.
 */
#define INJ_TYPE_FORM_DIALOG (inj_form_dialog_get_type ())
G_DECLARE_FINAL_TYPE (InjFormDialog, inj_form_dialog, INJ, FORM_DIALOG, AdwWindow)

/* @title and @accept_label: translated; the latter may have a mnemonic. */
GtkWidget *inj_form_dialog_new (GtkWindow   *parent,
                                const char  *title,
                                const char  *accept_label,
                                InjForm     *form) G_GNUC_WARN_UNUSED_RESULT;
/* Whether what was accepted is still to be kept. */
gboolean   inj_form_dialog_is_saving (InjFormDialog *self);

G_END_DECLS
