/* inj-invocation.c
 *
 * One command as it was given: its options, operands and output.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-invocation.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "domain/values/inj-decimal.h"
#include "domain/values/inj-domain-error.h"

struct _InjInvocation
{
  /* From the option's name to what was typed. */
  GHashTable       *options;
  /* From the option's name to its text in UTF-8. */
  GHashTable       *texts;
  GPtrArray        *operands;
  GString          *output;
  GPtrArray        *notices;
  InjAtlas         *atlas;
  InjCatalog       *catalog;
  InjPractice      *practice;

  const InjCommand *command;
};

InjInvocation *
inj_invocation_new (void)
{
  InjInvocation *self = g_new0 (InjInvocation, 1);

  self->options = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->operands = g_ptr_array_new_with_free_func (g_free);
  self->output = g_string_new (NULL);
  self->notices = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
inj_invocation_free (InjInvocation *self)
{
  g_clear_object (&self->practice);
  g_clear_object (&self->catalog);
  g_clear_object (&self->atlas);
  g_ptr_array_unref (self->notices);
  g_string_free (self->output, TRUE);
  g_ptr_array_unref (self->operands);
  g_hash_table_unref (self->texts);
  g_hash_table_unref (self->options);
  g_free (self);
}

void
inj_invocation_set_command (InjInvocation    *self,
                            const InjCommand *command)
{
  g_return_if_fail (self != NULL);

  self->command = command;
}

const InjCommand *
inj_invocation_get_command (InjInvocation *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->command;
}

gboolean
inj_invocation_take_option (InjInvocation  *self,
                            const char     *name,
                            const char     *value,
                            GError        **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  /* The last of two doses would win without a word. */
  if (inj_invocation_has (self, name))
    {
      g_set_error (error, INJ_COMMAND_ERROR, INJ_COMMAND_ERROR_USAGE,
                   /* Translators: %s is an option, such as units. */
                   _("--%s is given twice"), name);
      return FALSE;
    }

  g_hash_table_insert (self->options, g_strdup (name), g_strdup (value));

  return TRUE;
}

void
inj_invocation_take_operand (InjInvocation *self,
                             const char    *operand)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (operand != NULL);

  g_ptr_array_add (self->operands, g_strdup (operand));
}

const char *
inj_invocation_get_raw (InjInvocation *self,
                        const char    *option)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_hash_table_lookup (self->options, option);
}

gboolean
inj_invocation_has (InjInvocation *self,
                    const char    *option)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return g_hash_table_contains (self->options, option);
}

gboolean
inj_invocation_is_json (InjInvocation *self)
{
  return g_strcmp0 (inj_invocation_get_raw (self, "format"), "json") == 0;
}

/* What a shell passes is bytes: UTF-8 also where the locale is C, else what
 * the locale says. */
static char *
decode (const char *typed)
{
  if (g_utf8_validate (typed, -1, NULL))
    return g_strdup (typed);

  return g_locale_to_utf8 (typed, -1, NULL, NULL, NULL);
}

gboolean
inj_invocation_read_text (InjInvocation  *self,
                          const char     *option,
                          const char    **text,
                          GError        **error)
{
  const char *typed = inj_invocation_get_raw (self, option);
  char *decoded;

  if (typed == NULL)
    return TRUE;

  decoded = decode (typed);
  if (decoded == NULL)
    {
      g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
                   /* Translators: %s is an option, such as family. */
                   _("--%s: the text is neither UTF-8 nor in the encoding of the locale."), option);
      return FALSE;
    }

  g_hash_table_insert (self->texts, g_strdup (option), g_strstrip (decoded));
  *text = decoded;

  return TRUE;
}

gboolean
inj_invocation_read_units (InjInvocation  *self,
                           const char     *option,
                           InjUnits        maximum,
                           InjUnits       *units,
                           GError        **error)
{
  const char *typed = inj_invocation_get_raw (self, option);

  if (typed == NULL || inj_units_parse (typed, maximum, units, error))
    return TRUE;

  g_prefix_error (error, "--%s: ", option);
  return FALSE;
}

gboolean
inj_invocation_read_volume (InjInvocation  *self,
                            const char     *option,
                            InjVolume      *volume,
                            GError        **error)
{
  const char *typed = inj_invocation_get_raw (self, option);

  if (typed == NULL || inj_volume_parse (typed, volume, error))
    return TRUE;

  g_prefix_error (error, "--%s: ", option);
  return FALSE;
}

gboolean
inj_invocation_read_number (InjInvocation  *self,
                            const char     *option,
                            int            *number,
                            GError        **error)
{
  const char *typed = inj_invocation_get_raw (self, option);
  gint64 read;

  if (typed == NULL)
    return TRUE;

  if (inj_decimal_parse (typed, 0, G_MAXINT, &read, error))
    {
      *number = (int) read;
      return TRUE;
    }

  g_prefix_error (error, "--%s: ", option);
  return FALSE;
}

gboolean
inj_invocation_read_date (InjInvocation  *self,
                          const char     *option,
                          InjDate        *date,
                          GError        **error)
{
  const char *typed = inj_invocation_get_raw (self, option);

  if (typed == NULL || inj_date_parse (typed, date, error))
    return TRUE;

  g_prefix_error (error, "--%s: ", option);
  return FALSE;
}

gboolean
inj_invocation_read_position (InjInvocation  *self,
                              const char     *option,
                              InjPosition    *position,
                              GError        **error)
{
  const char *typed = inj_invocation_get_raw (self, option);

  if (typed == NULL || inj_position_parse (typed, position, error))
    return TRUE;

  g_prefix_error (error, "--%s: ", option);
  return FALSE;
}

guint
inj_invocation_get_n_operands (InjInvocation *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->operands->len;
}

const char *
inj_invocation_get_operand (InjInvocation *self,
                            guint          index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->operands->len, NULL);

  return g_ptr_array_index (self->operands, index);
}

gboolean
inj_invocation_read_id (InjInvocation  *self,
                        guint           index,
                        gint64         *id,
                        GError        **error)
{
  const char *typed = inj_invocation_get_operand (self, index);
  g_auto (GStrv) names = g_strsplit (self->command->operands, " ", -1);

  g_assert (index < g_strv_length (names));

  if (inj_decimal_parse (typed, 0, G_MAXINT64, id, error))
    return TRUE;

  g_prefix_error (error, "%s: ", names[index]);
  return FALSE;
}

InjAtlas *
inj_invocation_get_atlas (InjInvocation  *self,
                          GError        **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->atlas == NULL)
    self->atlas = inj_atlas_new (error);

  return self->atlas;
}

InjCatalog *
inj_invocation_get_catalog (InjInvocation  *self,
                            GError        **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->practice != NULL)
    return inj_practice_get_catalog (self->practice);

  if (self->catalog == NULL)
    {
      g_autofree char *folder = inj_practice_dup_protocols_path ();

      self->catalog = inj_catalog_load (folder, error);
    }

  return self->catalog;
}

char *
inj_invocation_dup_database (InjInvocation *self)
{
  const char *typed = inj_invocation_get_raw (self, "database");

  return typed != NULL ? g_strdup (typed) : inj_practice_dup_default_path ();
}

static gboolean
check_database (InjInvocation  *self,
                const char     *path,
                GError        **error)
{
  g_autofree char *shown = NULL;
  GStatBuf status;

  if (self->command->makes_database || g_stat (path, &status) == 0 || errno != ENOENT)
    return TRUE;

  shown = g_filename_display_name (path);
  g_set_error (error, INJ_COMMAND_ERROR, INJ_COMMAND_ERROR_FAILED,
               /* Translators: a file's name; "patient add" is a command. */
               _("There is no database “%s”; the first “patient add” makes one."), shown);
  return FALSE;
}

InjPractice *
inj_invocation_get_practice (InjInvocation  *self,
                             GError        **error)
{
  g_autofree char *path = NULL;
  InjAtlas *atlas;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->practice != NULL)
    return self->practice;

  path = inj_invocation_dup_database (self);
  atlas = inj_invocation_get_atlas (self, error);
  if (atlas == NULL || !check_database (self, path, error))
    return NULL;

  self->practice = inj_practice_open (path, INJ_PRACTICE_PATIENCE_COMMAND_MS,
                                      inj_atlas_get_anchors (atlas), error);

  return self->practice;
}

void
inj_invocation_print (InjInvocation *self,
                      const char    *text)
{
  g_return_if_fail (self != NULL);

  g_string_append (self->output, text);
}

void
inj_invocation_print_line (InjInvocation *self,
                           const char    *text)
{
  inj_invocation_print (self, text);
  inj_invocation_print (self, "\n");
}

void
inj_invocation_print_id (InjInvocation *self,
                         gint64         id)
{
  g_return_if_fail (self != NULL);

  g_string_append_printf (self->output, "%" G_GINT64_FORMAT "\n", id);
}

void
inj_invocation_tell (InjInvocation *self,
                     const char    *severity,
                     const char    *text)
{
  g_return_if_fail (self != NULL);

  /* Translators: "warning", and what is to be looked at. */
  g_ptr_array_add (self->notices, g_strdup_printf (_("%s: %s"), severity, text));
}

const char *
inj_invocation_get_output (InjInvocation *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->output->str;
}

GPtrArray *
inj_invocation_get_notices (InjInvocation *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->notices;
}
