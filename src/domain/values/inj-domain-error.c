/* inj-domain-error.c
 *
 * The errors that the domain reports: bad input, and what a visit refuses.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-domain-error.h"

G_DEFINE_QUARK (inj-domain-error-quark, inj_domain_error)

#define QUOTED_MAXIMUM 40

char *
inj_domain_error_quote (const char *typed)
{
  g_autofree char *valid = NULL;
  GString *quoted;
  guint n_characters = 0;

  g_return_val_if_fail (typed != NULL, NULL);

  valid = g_utf8_make_valid (typed, -1);
  quoted = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (n_characters++ == QUOTED_MAXIMUM)
        {
          g_string_append (quoted, "…");
          break;
        }

      /* A message is one line, and what it repeats must not steer a terminal. */
      g_string_append_unichar (quoted, g_unichar_iscntrl (character) ? 0xFFFD : character);
    }

  return g_string_free (quoted, FALSE);
}

void
inj_domain_refuse (GError     **error,
                   const char  *format,
                   ...)
{
  va_list arguments;
  g_autofree char *message = NULL;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  g_set_error_literal (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_REFUSED, message);
}

gboolean
inj_domain_check_words (const char  *text,
                        const char  *sentence,
                        GError     **error)
{
  g_autofree char *stripped = NULL;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (sentence != NULL, FALSE);

  stripped = g_strstrip (g_strdup (text));
  if (stripped[0] != '\0')
    return TRUE;

  g_set_error_literal (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_REFUSED, sentence);
  return FALSE;
}
