/* inj-text-table.h
 *
 * Rows of text with their columns aligned.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InjTextTable:
 *
 * Rows of cells, printed one below the other. What a cell holds may come from
 * a person: control characters do not reach the terminal.
 */
typedef struct _InjTextTable InjTextTable;

/* @columns: a letter each: "l" aligned left, "r" aligned right. */
InjTextTable *inj_text_table_new     (const char        *columns) G_GNUC_WARN_UNUSED_RESULT;
void          inj_text_table_free    (InjTextTable      *self);
/* As many cells as there are columns, and a %NULL. */
void          inj_text_table_add_row (InjTextTable      *self,
                                      ...) G_GNUC_NULL_TERMINATED;
/* Appends the rows to @text, each with @indent before it. */
void          inj_text_table_print   (InjTextTable      *self,
                                      const char        *indent,
                                      GString           *text);
/* @text on one line, fit for a terminal. */
char         *inj_text_table_clean   (const char        *text) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InjTextTable, inj_text_table_free)

G_END_DECLS
