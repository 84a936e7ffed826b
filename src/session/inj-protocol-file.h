/* inj-protocol-file.h
 *
 * Key files of protocols, read from and written to where a person says.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The text of @file, which @name is what messages call it; %NULL with an error
 * that names it where it cannot be read or is too large for a protocol. */
GBytes  *inj_protocol_file_read  (GFile       *file,
                                  const char  *name,
                                  GError     **error) G_GNUC_WARN_UNUSED_RESULT;
/* Writes @text to @path whole or not at all, and to the disk, for the person's
 * own eyes (0600). */
gboolean inj_protocol_file_write (const char  *path,
                                  const char  *text,
                                  GError     **error);

G_END_DECLS
