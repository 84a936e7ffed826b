/* inj-draft-fields.h
 *
 * Rows in which the fields of a draft are typed and chosen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Each changes @field, which has to live as long as the row, and activates
 * "draft.changed", which an ancestor provides. Titles are translated. */

GtkWidget *inj_draft_fields_new_entry  (const char        *title,
                                        char             **field) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *inj_draft_fields_new_switch (const char        *title,
                                        const char        *subtitle,
                                        gboolean          *field) G_GNUC_WARN_UNUSED_RESULT;
/* @names: NULL-terminated; @field is the index in it. */
GtkWidget *inj_draft_fields_new_choice (const char        *title,
                                        const char *const *names,
                                        int               *field) G_GNUC_WARN_UNUSED_RESULT;
/* @words: NULL-terminated; @field is one of them, or another, which is then
 * offered as well. */
GtkWidget *inj_draft_fields_new_words  (const char        *title,
                                        const char *const *words,
                                        char             **field) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
