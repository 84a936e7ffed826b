/* inj-patient-text.c
 *
 * The words that are entered for a patient, checked.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-patient-text.h"

#include <glib/gi18n-lib.h>

#include "domain/values/inj-domain-error.h"

static gboolean
has_control (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_iscntrl (g_utf8_get_char (p)))
        return TRUE;
    }

  return FALSE;
}

gboolean
inj_patient_text_check (const char  *text,
                        const char  *field,
                        int          maximum,
                        GError     **error)
{
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (field != NULL, FALSE);

  if (!g_utf8_validate (text, -1, NULL) || has_control (text))
    {
      g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
                   /* Translators: %s is the name of a field, such as "Family name" */
                   _("%s: there are characters in it that are no text. Type it anew."), field);
      return FALSE;
    }

  if (g_utf8_strlen (text, -1) > maximum)
    {
      g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
                   /* Translators: %s is the name of a field, such as "Family name" */
                   ngettext ("%s: it must not be longer than %d character.",
                             "%s: it must not be longer than %d characters.",
                             maximum),
                   field, maximum);
      return FALSE;
    }

  return TRUE;
}

char *
inj_patient_text_dup (const char  *text,
                      const char  *field,
                      gboolean     is_needed,
                      GError     **error)
{
  g_autofree char *words = NULL;

  g_return_val_if_fail (field != NULL, NULL);

  words = g_strdup (text != NULL ? text : "");
  if (!inj_patient_text_check (words, field, INJ_PATIENT_TEXT_MAXIMUM, error))
    return NULL;

  g_strstrip (words);
  if (is_needed && *words == '\0')
    {
      g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
                   /* Translators: %s is the name of a field, such as "Caution" */
                   _("%s: it is empty. Type it."), field);
      return NULL;
    }

  return g_steal_pointer (&words);
}
