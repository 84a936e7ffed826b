/* inj-store-error.c
 *
 * What keeping records can fail by.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-store-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "domain/values/inj-domain-error.h"

G_DEFINE_QUARK (inj-store-error-quark, inj_store_error)

/* Each sentence holds the path, and the detail where there is one. */
static const struct
{
  const char *plain;
  const char *detailed;
} sentences[] = {
  [INJ_STORE_ERROR_BUSY] = {
    /* Translators: %s is the path of a database; so in all that follow */
    N_("Another program is writing to “%s”: try again in a moment."), NULL,
  },
  [INJ_STORE_ERROR_READ_ONLY] = {
    N_("“%s” cannot be written: check the permissions of the file and of its folder."), NULL,
  },
  [INJ_STORE_ERROR_NEWER] = {
    N_("“%s” was made by a newer version of this program: use that one, or a later one."), NULL,
  },
  [INJ_STORE_ERROR_FOREIGN] = {
    N_("“%s” is not a database of this program: choose another file."),
    /* Translators: the path of a file, and a reason such as "it is a folder" */
    N_("“%s” is not a database of this program (%s): choose another file."),
  },
  [INJ_STORE_ERROR_DAMAGED] = {
    N_("“%s” is damaged: restore it from a backup."),
    /* Translators: the path of a database, and what is wrong with it */
    N_("“%s” is damaged (%s): restore it from a backup."),
  },
  [INJ_STORE_ERROR_NETWORK] = {
    N_("“%s” lies on a network drive, where doses could be lost: keep it on a disk of this computer."), NULL,
  },
  [INJ_STORE_ERROR_FULL] = {
    N_("There is no room left to write “%s”: free some space on its disk."), NULL,
  },
  [INJ_STORE_ERROR_STALE] = {
    N_("The visit was changed meanwhile in “%s”: look at it again."),
    /* Translators: the path of a database, and which visit: "visit 12" */
    N_("The visit was changed meanwhile in “%s” (%s): look at it again."),
  },
  [INJ_STORE_ERROR_LOCKED] = {
    N_("The visit in “%s” is signed and can no longer be changed."),
    /* Translators: the path of a database, and which visit: "visit 12" */
    N_("The visit in “%s” is signed and can no longer be changed (%s)."),
  },
  [INJ_STORE_ERROR_NOT_FOUND] = {
    N_("There is no database “%s”."),
    /* Translators: the path of a database, and what is missing, such as "visit 12" */
    N_("“%s” does not hold what was asked for: %s."),
  },
  [INJ_STORE_ERROR_FAILED] = {
    N_("“%s” could not be read or written."),
    /* Translators: the path of a database, and the reason */
    N_("“%s” could not be read or written: %s."),
  },
};

void
inj_store_error_set (GError        **error,
                     InjStoreError   code,
                     const char     *path,
                     const char     *detail)
{
  g_autofree char *shown = NULL;
  g_autofree char *part = NULL;
  g_autofree char *message = NULL;
  const char *sentence;

  g_return_if_fail (path != NULL);
  g_return_if_fail (code < G_N_ELEMENTS (sentences));

  shown = g_filename_display_name (path);
  sentence = detail != NULL ? sentences[code].detailed : NULL;
  if (sentence == NULL)
    sentence = sentences[code].plain;

  /* A sentence of another's loses its full stop within this one. */
  part = g_strdup (detail != NULL ? detail : "");
  if (g_str_has_suffix (part, "."))
    part[strlen (part) - 1] = '\0';

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  message = g_strdup_printf (_(sentence), shown, part);
#pragma GCC diagnostic pop

  g_set_error_literal (error, INJ_STORE_ERROR, code, message);
}

gboolean
inj_store_error_take (GError     **error,
                      const char  *path,
                      GError      *reason)
{
  g_return_val_if_fail (reason != NULL, FALSE);

  if (reason->domain != INJ_DOMAIN_ERROR)
    {
      g_propagate_error (error, reason);
      return FALSE;
    }

  inj_store_error_set (error, INJ_STORE_ERROR_DAMAGED, path, reason->message);
  g_error_free (reason);

  return FALSE;
}
