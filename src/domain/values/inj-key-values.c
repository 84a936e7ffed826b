/* inj-key-values.c
 *
 * The values of a key file that are not mere text: numbers, words, units.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-key-file.h"

#include <glib/gi18n-lib.h>

/* A key whose value is one of two words; @right says which. */
static gboolean
read_word (InjKeyFile  *self,
           const char  *group,
           const char  *key,
           const char  *true_word,
           const char  *false_word,
           const char  *right,
           gboolean    *value,
           GError     **error)
{
  const char *text = inj_key_file_get_string (self, group, key, error);

  if (text == NULL)
    return FALSE;

  if (!g_str_equal (text, true_word) && !g_str_equal (text, false_word))
    return inj_key_file_refuse_value (self, group, key, error, right);

  *value = g_str_equal (text, true_word);
  return TRUE;
}

gboolean
inj_key_file_read_integer (InjKeyFile  *self,
                           const char  *group,
                           const char  *key,
                           int          minimum,
                           int          maximum,
                           int         *value,
                           GError     **error)
{
  const char *text;
  gint64 number;

  g_return_val_if_fail (minimum <= maximum, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  text = inj_key_file_get_string (self, group, key, error);
  if (text == NULL)
    return FALSE;

  if (*text != '+' && g_ascii_string_to_signed (text, 10, minimum, maximum, &number, NULL))
    {
      *value = (int) number;
      return TRUE;
    }

  inj_key_file_set_error (self, error, group, key,
                          /* Translators: a key, and the least and the most that it may be */
                          _("the key “%s” wants a whole number from %d to %d."),
                          key, minimum, maximum);
  return FALSE;
}

gboolean
inj_key_file_read_boolean (InjKeyFile  *self,
                           const char  *group,
                           const char  *key,
                           gboolean    *value,
                           GError     **error)
{
  g_return_val_if_fail (value != NULL, FALSE);

  return read_word (self, group, key, "true", "false", _("write true or false."), value, error);
}

gboolean
inj_key_file_read_verified (InjKeyFile  *self,
                            const char  *group,
                            const char  *key,
                            gboolean    *verified,
                            GError     **error)
{
  g_return_val_if_fail (verified != NULL, FALSE);

  if (!inj_key_file_has_key (self, group, key))
    {
      *verified = FALSE;
      return TRUE;
    }

  return read_word (self, group, key, "read", "check", _("write read or check."), verified, error);
}

gboolean
inj_key_file_read_units (InjKeyFile  *self,
                         const char  *group,
                         const char  *key,
                         InjUnits     maximum,
                         InjUnits    *units,
                         GError     **error)
{
  g_autoptr (GError) reason = NULL;
  const char *text;

  g_return_val_if_fail (units != NULL, FALSE);

  text = inj_key_file_get_string (self, group, key, error);
  if (text == NULL)
    return FALSE;

  if (inj_units_parse (text, maximum, units, &reason))
    return TRUE;

  /* Translators: a key, and a sentence about its value */
  inj_key_file_set_error (self, error, group, key, _("the key “%s”: %s"), key, reason->message);
  return FALSE;
}
