/* inj-protocol-file.c
 *
 * Key files of protocols, read from and written to where a person says.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-protocol-file.h"

#include <glib/gi18n-lib.h>

#include "domain/values/inj-domain-error.h"

/* A protocol is some ten thousand bytes: what is far larger is none. */
#define FILE_MAXIMUM (1024 * 1024)

#define MODE 0600

GBytes *
inj_protocol_file_read (GFile       *file,
                        const char  *name,
                        GError     **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autofree char *text = g_malloc (FILE_MAXIMUM + 1);
  gsize length;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  stream = g_file_read (file, NULL, error);
  if (stream == NULL ||
      !g_input_stream_read_all (G_INPUT_STREAM (stream), text, FILE_MAXIMUM + 1, &length, NULL, error))
    {
      g_prefix_error (error, "%s: ", name);
      return NULL;
    }

  if (length > FILE_MAXIMUM)
    {
      g_set_error (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID,
                   /* Translators: %s is a file's name. */
                   _("%s: the file is too large for a protocol."), name);
      return NULL;
    }

  return g_bytes_new_take (g_steal_pointer (&text), length);
}

gboolean
inj_protocol_file_write (const char  *path,
                         const char  *text,
                         GError     **error)
{
  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  return g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, MODE,
                                   error);
}
