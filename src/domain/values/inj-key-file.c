/* inj-key-file.c
 *
 * A key file whose every complaint names the line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-key-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "inj-domain-error.h"

/* A protocol with every site of the table has some 20 KB. */
#define SIZE_MAXIMUM (256 * 1024)

/* Of an id; of the name of a group or a key, in bytes. */
#define ID_MAXIMUM 64
#define NAME_MAXIMUM 128

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

typedef struct
{
  char  *key;
  char  *value;
  guint  line;
} Entry;

typedef struct
{
  char       *name;
  guint       line;
  GPtrArray  *entries;
  /* From the key to the Entry in @entries. */
  GHashTable *by_key;
} Group;

/* It reads the text itself and not by GKeyFile, which knows no line numbers
 * and makes one of what is written twice. A value is the text behind the
 * equals sign without blanks around it; there are no escapes. */
struct _InjKeyFile
{
  char       *name;
  GPtrArray  *groups;
  /* From the name to the Group in @groups. */
  GHashTable *by_name;
  /* The names that @groups own, NULL-terminated. */
  GPtrArray  *names;
};

static void
entry_free (Entry *entry)
{
  g_free (entry->key);
  g_free (entry->value);
  g_free (entry);
}

static void
group_free (Group *group)
{
  g_free (group->name);
  g_hash_table_unref (group->by_key);
  g_ptr_array_unref (group->entries);
  g_free (group);
}

static G_GNUC_PRINTF (4, 0) void
set_error_valist (InjKeyFile  *self,
                  GError     **error,
                  guint        line,
                  const char  *format,
                  va_list      arguments)
{
  g_autofree char *message = g_strdup_vprintf (format, arguments);

  if (self->name == NULL)
    {
      g_set_error_literal (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID, message);
      return;
    }

  g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
               /* Translators: the name of a file, the number of a line in it, what is wrong */
               _("%s, line %u: %s"), self->name, line, message);
}

static G_GNUC_PRINTF (4, 5) gboolean
refuse_line (InjKeyFile  *self,
             GError     **error,
             guint        line,
             const char  *format,
             ...)
{
  va_list arguments;

  va_start (arguments, format);
  set_error_valist (self, error, line, format, arguments);
  va_end (arguments);

  return FALSE;
}

static Group *
find_group (InjKeyFile *self,
            const char *group)
{
  return g_hash_table_lookup (self->by_name, group);
}

static Entry *
find_entry (InjKeyFile *self,
            const char *group,
            const char *key)
{
  Group *found = find_group (self, group);

  return found != NULL ? g_hash_table_lookup (found->by_key, key) : NULL;
}

static gboolean
check_line (InjKeyFile  *self,
            const char  *text,
            guint        line,
            GError     **error)
{
  if (!g_utf8_validate (text, -1, NULL))
    return refuse_line (self, error, line, _("there is something that is no UTF-8 text."));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (*p != '\t' && g_unichar_iscntrl (g_utf8_get_char (p)))
        return refuse_line (self, error, line, _("there is a control character in the text."));
    }

  return TRUE;
}

static gboolean
add_group (InjKeyFile  *self,
           char        *text,
           guint        line,
           Group      **current,
           GError     **error)
{
  g_autofree char *quoted = inj_domain_error_quote (text);
  char *end = strchr (text, ']');
  Group *group;

  if (end == NULL || end[1] != '\0' || end == text + 1 || end - text > NAME_MAXIMUM)
    return refuse_line (self, error, line,
                        /* Translators: %s is the line */
                        _("“%s” is not a group: write a name between [ and ]."), quoted);

  *end = '\0';
  group = find_group (self, text + 1);
  if (group != NULL)
    return refuse_line (self, error, line,
                        /* Translators: %s is the name of a group, %u the line of the first */
                        _("the group [%s] is there already, in line %u."),
                        group->name, group->line);

  group = g_new0 (Group, 1);
  group->name = g_strdup (text + 1);
  group->line = line;
  group->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
  group->by_key = g_hash_table_new (g_str_hash, g_str_equal);

  g_ptr_array_add (self->groups, group);
  g_hash_table_insert (self->by_name, group->name, group);
  g_ptr_array_add (self->names, group->name);
  *current = group;

  return TRUE;
}

static gboolean
add_entry (InjKeyFile  *self,
           Group       *group,
           char        *text,
           guint        line,
           GError     **error)
{
  g_autofree char *quoted = inj_domain_error_quote (text);
  char *equals = strchr (text, '=');
  Entry *entry;

  if (equals == NULL || equals == text || equals - text > NAME_MAXIMUM)
    return refuse_line (self, error, line,
                        /* Translators: %s is the line */
                        _("“%s” is neither a group, nor a key with its value, nor a comment."),
                        quoted);

  if (group == NULL)
    return refuse_line (self, error, line,
                        /* Translators: %s is the line */
                        _("“%s” stands before the first group."), quoted);

  *equals = '\0';
  g_strchomp (text);

  entry = g_hash_table_lookup (group->by_key, text);
  if (entry != NULL)
    return refuse_line (self, error, line,
                        /* Translators: a key, the name of its group, the line of the first */
                        _("the key “%s” of [%s] is there already, in line %u."),
                        entry->key, group->name, entry->line);

  entry = g_new0 (Entry, 1);
  entry->key = g_strdup (text);
  entry->value = g_strdup (g_strstrip (equals + 1));
  entry->line = line;

  g_ptr_array_add (group->entries, entry);
  g_hash_table_insert (group->by_key, entry->key, entry);

  return TRUE;
}

static gboolean
read_line (InjKeyFile  *self,
           char        *text,
           guint        line,
           Group      **current,
           GError     **error)
{
  g_strstrip (text);

  if (!check_line (self, text, line, error))
    return FALSE;

  if (*text == '\0' || *text == '#')
    return TRUE;

  if (*text == '[')
    return add_group (self, text, line, current, error);

  return add_entry (self, *current, text, line, error);
}

static gboolean
read_lines (InjKeyFile  *self,
            const char  *text,
            gsize        length,
            GError     **error)
{
  g_autofree char *copy = g_strndup (text, length);
  gboolean is_marked = g_str_has_prefix (copy, BYTE_ORDER_MARK);
  g_auto (GStrv) lines = g_strsplit (copy + (is_marked ? strlen (BYTE_ORDER_MARK) : 0), "\n", -1);
  Group *group = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (!read_line (self, lines[i], i + 1, &group, error))
        return FALSE;
    }

  if (strlen (copy) < length)
    return refuse_line (self, error, g_strv_length (lines), _("there is a NUL byte in the text."));

  return TRUE;
}

static guint
get_line (InjKeyFile *self,
          const char *group,
          const char *key)
{
  Entry *entry = key != NULL ? find_entry (self, group, key) : NULL;
  Group *found = find_group (self, group);

  if (entry != NULL)
    return entry->line;

  return found != NULL ? found->line : 1;
}

InjKeyFile *
inj_key_file_new (const char  *name,
                  const char  *text,
                  gssize       length,
                  GError     **error)
{
  g_autoptr (InjKeyFile) self = NULL;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  self = g_new0 (InjKeyFile, 1);
  self->name = g_strdup (name);
  self->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) group_free);
  self->by_name = g_hash_table_new (g_str_hash, g_str_equal);
  self->names = g_ptr_array_new ();

  if (length < 0)
    length = strlen (text);

  if (length > SIZE_MAXIMUM)
    {
      /* Translators: %d is a size */
      refuse_line (self, error, 1, _("the file is larger than %d KB."), SIZE_MAXIMUM / 1024);
      return NULL;
    }

  if (!read_lines (self, text, length, error))
    return NULL;

  g_ptr_array_add (self->names, NULL);

  return g_steal_pointer (&self);
}

void
inj_key_file_free (InjKeyFile *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->name);
  g_hash_table_unref (self->by_name);
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->groups);
  g_free (self);
}

const char *const *
inj_key_file_get_groups (InjKeyFile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *const *) self->names->pdata;
}

const char *
inj_key_file_get_argument (const char *group,
                           const char *kind)
{
  gsize length;

  g_return_val_if_fail (group != NULL, NULL);
  g_return_val_if_fail (kind != NULL, NULL);

  length = strlen (kind);

  return g_str_has_prefix (group, kind) && group[length] == ' ' ? group + length + 1 : NULL;
}

gboolean
inj_key_file_has_key (InjKeyFile *self,
                      const char *group,
                      const char *key)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (group != NULL, FALSE);
  g_return_val_if_fail (key != NULL, FALSE);

  return find_entry (self, group, key) != NULL;
}

gboolean
inj_key_file_check_keys (InjKeyFile        *self,
                         const char        *group,
                         const char *const *allowed,
                         GError           **error)
{
  Group *found;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (group != NULL, FALSE);
  g_return_val_if_fail (allowed != NULL, FALSE);

  found = find_group (self, group);
  if (found == NULL)
    /* Translators: %s is the name of a group */
    return refuse_line (self, error, 1, _("there is no group [%s]."), group);

  for (guint i = 0; i < found->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (found->entries, i);

      if (!g_strv_contains (allowed, entry->key))
        return refuse_line (self, error, entry->line,
                            /* Translators: a key, and the name of the group in which it stands */
                            _("the key “%s” is not known in [%s]."), entry->key, group);
    }

  return TRUE;
}

gboolean
inj_key_file_is_id (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  return g_ascii_islower (*text)
         && strlen (text) <= ID_MAXIMUM
         && text[strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-")] == '\0';
}

const char *
inj_key_file_get_string (InjKeyFile  *self,
                         const char  *group,
                         const char  *key,
                         GError     **error)
{
  Entry *entry;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (group != NULL, NULL);
  g_return_val_if_fail (key != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  entry = find_entry (self, group, key);
  if (entry == NULL)
    {
      /* Translators: the name of a group, and a key that it should have */
      inj_key_file_set_error (self, error, group, NULL, _("[%s] lacks the key “%s”."), group, key);
      return NULL;
    }

  if (*entry->value == '\0')
    {
      /* Translators: %s is a key */
      inj_key_file_set_error (self, error, group, key, _("the key “%s” has no value."), key);
      return NULL;
    }

  return entry->value;
}

const char *
inj_key_file_get_id (InjKeyFile  *self,
                     const char  *group,
                     const char  *key,
                     GError     **error)
{
  const char *value = inj_key_file_get_string (self, group, key, error);

  if (value == NULL || inj_key_file_is_id (value))
    return value;

  inj_key_file_refuse_value (self, group, key, error,
                             _("write small letters, digits and hyphens, a letter first, 64 at "
                               "the most."));
  return NULL;
}

void
inj_key_file_set_error (InjKeyFile  *self,
                        GError     **error,
                        const char  *group,
                        const char  *key,
                        const char  *format,
                        ...)
{
  va_list arguments;

  g_return_if_fail (self != NULL);
  g_return_if_fail (group != NULL);
  g_return_if_fail (format != NULL);

  va_start (arguments, format);
  set_error_valist (self, error, get_line (self, group, key), format, arguments);
  va_end (arguments);
}

gboolean
inj_key_file_refuse_value (InjKeyFile  *self,
                           const char  *group,
                           const char  *key,
                           GError     **error,
                           const char  *right)
{
  g_autofree char *quoted = NULL;
  Entry *entry;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (group != NULL, FALSE);
  g_return_val_if_fail (key != NULL, FALSE);
  g_return_val_if_fail (right != NULL, FALSE);

  entry = find_entry (self, group, key);
  g_return_val_if_fail (entry != NULL, FALSE);

  quoted = inj_domain_error_quote (entry->value);

  return refuse_line (self, error, entry->line,
                      /* Translators: a key, its value, and a sentence such as "write true or
                       * false." */
                      _("the key “%s” is “%s”: %s"), key, quoted, right);
}
