/* inj-usual-reasons.c
 *
 * What a practice usually gives as a reason.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-usual-reasons.h"

#include <glib/gi18n-lib.h>

#include "domain/values/inj-domain-error.h"

#define GROUP "Reasons"

static const char *const keys[INJ_N_REASON_KINDS] = {
  [INJ_REASON_DEVIATION] = "Deviation",
  [INJ_REASON_SKIP] = "Skip",
  [INJ_REASON_VOID] = "Void",
  [INJ_REASON_WASTAGE] = "Wastage",
};

static const char *const defaults[INJ_N_REASON_KINDS][INJ_USUAL_REASONS_MAXIMUM + 1] = {
  [INJ_REASON_DEVIATION] = {
    /* Translators: a usual reason for departing from the plan */
    N_("Where the pain is"),
    /* Translators: a usual reason for departing from the plan */
    N_("Anatomy of the patient"),
    /* Translators: a usual reason for departing from the plan */
    N_("Too weak last time"),
    /* Translators: a usual reason for departing from the plan */
    N_("Too little effect last time"),
    /* Translators: a usual reason for departing from the plan */
    N_("Wish of the patient"),
    /* Translators: a usual reason for departing from the plan */
    N_("Scar or skin at the site"),
  },
  [INJ_REASON_SKIP] = {
    /* Translators: a usual reason for not injecting a site */
    N_("Patient declines"),
    /* Translators: a usual reason for not injecting a site */
    N_("Infection at the site"),
    /* Translators: a usual reason for not injecting a site */
    N_("Weakness last time"),
    /* Translators: a usual reason for not injecting a site */
    N_("Patient feels faint"),
  },
  [INJ_REASON_VOID] = {
    /* Translators: a usual reason for voiding the record of a dose */
    N_("Not given"),
    /* Translators: a usual reason for voiding the record of a dose */
    N_("Wrong site"),
  },
  [INJ_REASON_WASTAGE] = {
    /* Translators: a usual reason for discarding what is left of a vial */
    N_("Rest of a single-dose vial"),
    /* Translators: a usual reason for discarding what is left of a vial */
    N_("Treatment ended early"),
    /* Translators: a usual reason for discarding what is left of a vial */
    N_("Vial spilt or broken"),
  },
};

static GKeyFile *
load_key_file (const char  *text,
               GError     **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) local_error = NULL;

  if (text[0] == '\0' || g_key_file_load_from_data (file, text, (gsize) -1, G_KEY_FILE_NONE, &local_error))
    return g_steal_pointer (&file);

  g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
               /* Translators: %s says what is wrong with the text */
               _("The usual reasons cannot be read: %s"), local_error->message);

  return NULL;
}

static gboolean
check_reason (GPtrArray   *reasons,
              const char  *reason,
              GError     **error)
{
  if (g_utf8_strlen (reason, -1) > INJ_USUAL_REASON_LENGTH)
    {
      g_autofree char *quoted = inj_domain_error_quote (reason);

      g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
                   /* Translators: %s is the beginning of a reason */
                   _("The reason “%s” is longer than %d characters: shorten it."), quoted, INJ_USUAL_REASON_LENGTH);
      return FALSE;
    }
  if (g_ptr_array_find_with_equal_func (reasons, reason, g_str_equal, NULL))
    {
      g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
                   _("The reason “%s” is there twice: take one of them out."), reason);
      return FALSE;
    }
  if (reasons->len == INJ_USUAL_REASONS_MAXIMUM)
    {
      g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
                   _("There are more than %d reasons, and no key for more: take some of them out."),
                   INJ_USUAL_REASONS_MAXIMUM);
      return FALSE;
    }

  return TRUE;
}

InjUsualReasons *
inj_usual_reasons_new (void)
{
  return g_new0 (InjUsualReasons, 1);
}

void
inj_usual_reasons_free (InjUsualReasons *self)
{
  for (int kind = 0; self != NULL && kind < INJ_N_REASON_KINDS; kind++)
    g_strfreev (self->own[kind]);
  g_free (self);
}

InjUsualReasons *
inj_usual_reasons_copy (const InjUsualReasons *self)
{
  InjUsualReasons *copy = inj_usual_reasons_new ();

  g_return_val_if_fail (self != NULL, copy);

  for (int kind = 0; kind < INJ_N_REASON_KINDS; kind++)
    copy->own[kind] = g_strdupv (self->own[kind]);

  return copy;
}

InjUsualReasons *
inj_usual_reasons_parse (const char  *text,
                         GError     **error)
{
  g_autoptr (InjUsualReasons) self = inj_usual_reasons_new ();
  g_autoptr (GKeyFile) file = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  file = load_key_file (text, error);
  if (file == NULL)
    return NULL;

  for (int kind = 0; kind < INJ_N_REASON_KINDS; kind++)
    {
      g_auto (GStrv) reasons = g_key_file_get_string_list (file, GROUP, keys[kind], NULL, NULL);
      g_autofree char *lines = reasons != NULL ? g_strjoinv ("\n", reasons) : NULL;

      if (!inj_usual_reasons_set (self, (InjReasonKind) kind, lines, error))
        return NULL;
    }

  return g_steal_pointer (&self);
}

char *
inj_usual_reasons_write (const InjUsualReasons *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  g_return_val_if_fail (self != NULL, NULL);

  for (int kind = 0; kind < INJ_N_REASON_KINDS; kind++)
    if (self->own[kind] != NULL)
      g_key_file_set_string_list (file, GROUP, keys[kind], (const char *const *) self->own[kind],
                                  g_strv_length (self->own[kind]));

  return g_key_file_to_data (file, NULL, NULL);
}

const char *const *
inj_usual_reasons_get (const InjUsualReasons *self,
                       InjReasonKind          kind)
{
  static const char *translated[INJ_N_REASON_KINDS][INJ_USUAL_REASONS_MAXIMUM + 1];

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail ((guint) kind < INJ_N_REASON_KINDS, NULL);

  if (self->own[kind] != NULL)
    return (const char *const *) self->own[kind];

  for (int i = 0; defaults[kind][i] != NULL; i++)
    translated[kind][i] = _(defaults[kind][i]);

  return translated[kind];
}

gboolean
inj_usual_reasons_set (InjUsualReasons  *self,
                       InjReasonKind     kind,
                       const char       *lines,
                       GError          **error)
{
  g_autoptr (GPtrArray) reasons = NULL;
  g_auto (GStrv) split = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail ((guint) kind < INJ_N_REASON_KINDS, FALSE);

  split = lines != NULL ? g_strsplit (lines, "\n", -1) : NULL;
  reasons = g_ptr_array_new_null_terminated (0, g_free, TRUE);
  for (int i = 0; split != NULL && split[i] != NULL; i++)
    {
      const char *reason = g_strstrip (split[i]);

      if (reason[0] == '\0')
        continue;
      if (!check_reason (reasons, reason, error))
        return FALSE;
      g_ptr_array_add (reasons, g_strdup (reason));
    }

  g_clear_pointer (&self->own[kind], g_strfreev);
  if (lines != NULL)
    self->own[kind] = (char **) g_ptr_array_free (g_steal_pointer (&reasons), FALSE);

  return TRUE;
}
