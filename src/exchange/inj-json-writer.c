/* inj-json-writer.c
 *
 * Writes JSON whose numbers are exact.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-json-writer.h"

#include "domain/values/inj-decimal.h"

#define INDENT 2

/* An object or array that has begun and not yet ended. */
typedef struct
{
  gboolean is_object;
  gboolean is_empty;
} Level;

struct _InjJsonWriter
{
  GString *text;
  GArray  *levels;
};

static Level *
get_level (InjJsonWriter *self)
{
  if (self->levels->len == 0)
    return NULL;

  return &g_array_index (self->levels, Level, self->levels->len - 1);
}

static void
begin_line (InjJsonWriter *self)
{
  g_string_append_c (self->text, '\n');
  for (guint i = 0; i < INDENT * self->levels->len; i++)
    g_string_append_c (self->text, ' ');
}

/* U+007F to U+009F are allowed in JSON, but would steer a terminal. */
static void
append_character (GString  *text,
                  gunichar  character)
{
  switch (character)
    {
    case '"':
      g_string_append (text, "\\\"");
      break;
    case '\\':
      g_string_append (text, "\\\\");
      break;
    case '\n':
      g_string_append (text, "\\n");
      break;
    case '\t':
      g_string_append (text, "\\t");
      break;
    default:
      if (g_unichar_iscntrl (character))
        g_string_append_printf (text, "\\u%04x", character);
      else
        g_string_append_unichar (text, character);
    }
}

static void
append_quoted (GString    *text,
               const char *value)
{
  g_autofree char *valid = g_utf8_make_valid (value, -1);

  g_string_append_c (text, '"');
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    append_character (text, g_utf8_get_char (p));
  g_string_append_c (text, '"');
}

/* Everything before a value: the comma, a line of its own, its key. */
static void
begin_value (InjJsonWriter *self,
             const char    *key)
{
  Level *level = get_level (self);

  g_return_if_fail ((level != NULL && level->is_object) == (key != NULL));
  g_return_if_fail (level != NULL || self->text->len == 0);

  if (level == NULL)
    return;

  if (!level->is_empty)
    g_string_append_c (self->text, ',');
  level->is_empty = FALSE;
  begin_line (self);

  if (key == NULL)
    return;

  append_quoted (self->text, key);
  g_string_append (self->text, ": ");
}

static void
begin_level (InjJsonWriter *self,
             const char    *key,
             gboolean       is_object)
{
  Level level = { is_object, TRUE };

  begin_value (self, key);
  g_string_append_c (self->text, is_object ? '{' : '[');
  g_array_append_val (self->levels, level);
}

static void
end_level (InjJsonWriter *self,
           gboolean       is_object)
{
  Level *level = get_level (self);
  gboolean is_empty;

  g_return_if_fail (level != NULL && level->is_object == is_object);

  is_empty = level->is_empty;
  g_array_set_size (self->levels, self->levels->len - 1);
  if (!is_empty)
    begin_line (self);
  g_string_append_c (self->text, is_object ? '}' : ']');
}

InjJsonWriter *
inj_json_writer_new (void)
{
  InjJsonWriter *self = g_new0 (InjJsonWriter, 1);

  self->text = g_string_new (NULL);
  self->levels = g_array_new (FALSE, FALSE, sizeof (Level));

  return self;
}

void
inj_json_writer_free (InjJsonWriter *self)
{
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_array_unref (self->levels);
  g_free (self);
}

void
inj_json_writer_begin_object (InjJsonWriter *self,
                              const char    *key)
{
  g_return_if_fail (self != NULL);

  begin_level (self, key, TRUE);
}

void
inj_json_writer_end_object (InjJsonWriter *self)
{
  g_return_if_fail (self != NULL);

  end_level (self, TRUE);
}

void
inj_json_writer_begin_array (InjJsonWriter *self,
                             const char    *key)
{
  g_return_if_fail (self != NULL);

  begin_level (self, key, FALSE);
}

void
inj_json_writer_end_array (InjJsonWriter *self)
{
  g_return_if_fail (self != NULL);

  end_level (self, FALSE);
}

void
inj_json_writer_add_text (InjJsonWriter *self,
                          const char    *key,
                          const char    *value)
{
  g_return_if_fail (self != NULL);

  begin_value (self, key);
  if (value != NULL)
    append_quoted (self->text, value);
  else
    g_string_append (self->text, "null");
}

void
inj_json_writer_add_integer (InjJsonWriter *self,
                             const char    *key,
                             gint64         value)
{
  inj_json_writer_add_decimal (self, key, value, 0);
}

void
inj_json_writer_add_decimal (InjJsonWriter *self,
                             const char    *key,
                             gint64         value,
                             guint          places)
{
  g_autofree char *number = inj_decimal_format (value, places);

  g_return_if_fail (self != NULL);
  g_return_if_fail (number != NULL);

  begin_value (self, key);
  g_string_append (self->text, number);
}

void
inj_json_writer_add_boolean (InjJsonWriter *self,
                             const char    *key,
                             gboolean       value)
{
  g_return_if_fail (self != NULL);

  begin_value (self, key);
  g_string_append (self->text, value ? "true" : "false");
}

void
inj_json_writer_add_null (InjJsonWriter *self,
                          const char    *key)
{
  inj_json_writer_add_text (self, key, NULL);
}

char *
inj_json_writer_finish (InjJsonWriter *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (self->levels->len == 0, NULL);

  g_string_append_c (self->text, '\n');

  return g_string_free (g_steal_pointer (&self->text), FALSE);
}
