/* inj-text-table.c
 *
 * Rows of text with their columns aligned.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-text-table.h"

#include <string.h>

#define GAP 2

struct _InjTextTable
{
  char      *columns;
  gsize      n_columns;
  /* Of GStrv. */
  GPtrArray *rows;
};

/* The columns that a terminal takes for it. */
static gsize
get_width (const char *text)
{
  gsize width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (!g_unichar_iszerowidth (character))
        width += g_unichar_iswide (character) ? 2 : 1;
    }

  return width;
}

static gsize
get_column_width (InjTextTable *self,
                  gsize         column)
{
  gsize width = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      char **row = g_ptr_array_index (self->rows, i);

      width = MAX (width, get_width (row[column]));
    }

  return width;
}

static void
append_blanks (GString *text,
               gsize    n_blanks)
{
  for (gsize i = 0; i < n_blanks; i++)
    g_string_append_c (text, ' ');
}

static void
append_row (InjTextTable  *self,
            char         **row,
            const gsize   *widths,
            GString       *text)
{
  for (gsize i = 0; i < self->n_columns; i++)
    {
      gsize n_blanks = widths[i] - get_width (row[i]);

      if (self->columns[i] == 'r')
        append_blanks (text, n_blanks);
      g_string_append (text, row[i]);
      if (self->columns[i] == 'l')
        append_blanks (text, n_blanks);
      append_blanks (text, GAP);
    }

  while (text->len > 0 && text->str[text->len - 1] == ' ')
    g_string_truncate (text, text->len - 1);
  g_string_append_c (text, '\n');
}

InjTextTable *
inj_text_table_new (const char *columns)
{
  InjTextTable *self;

  g_return_val_if_fail (columns != NULL, NULL);

  self = g_new0 (InjTextTable, 1);
  self->columns = g_strdup (columns);
  self->n_columns = strlen (columns);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  return self;
}

void
inj_text_table_free (InjTextTable *self)
{
  g_free (self->columns);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

void
inj_text_table_add_row (InjTextTable *self,
                        ...)
{
  va_list cells;
  char **row;

  g_return_if_fail (self != NULL);

  row = g_new0 (char *, self->n_columns + 1);
  va_start (cells, self);
  for (gsize i = 0; i < self->n_columns; i++)
    row[i] = inj_text_table_clean (va_arg (cells, const char *));
  va_end (cells);

  g_ptr_array_add (self->rows, row);
}

void
inj_text_table_print (InjTextTable *self,
                      const char   *indent,
                      GString      *text)
{
  g_autofree gsize *widths = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  widths = g_new (gsize, self->n_columns);
  for (gsize i = 0; i < self->n_columns; i++)
    widths[i] = get_column_width (self, i);

  for (guint i = 0; i < self->rows->len; i++)
    {
      g_string_append (text, indent);
      append_row (self, g_ptr_array_index (self->rows, i), widths, text);
    }
}

char *
inj_text_table_clean (const char *text)
{
  g_autofree char *valid = NULL;
  GString *clean = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, g_string_free (clean, FALSE));

  valid = g_utf8_make_valid (text, -1);
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      g_string_append_unichar (clean, g_unichar_iscntrl (character) ? ' ' : character);
    }

  return g_string_free (clean, FALSE);
}
