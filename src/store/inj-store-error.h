/* inj-store-error.h
 *
 * What keeping records can fail by.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define INJ_STORE_ERROR (inj_store_error_quark ())

/**
 * InjStoreError:
 * @INJ_STORE_ERROR_BUSY: another program is writing; trying again may help
 * @INJ_STORE_ERROR_READ_ONLY: the file or its folder cannot be written
 * @INJ_STORE_ERROR_NEWER: a newer program made the database
 * @INJ_STORE_ERROR_FOREIGN: the file is not a database of this program
 * @INJ_STORE_ERROR_DAMAGED: the file is damaged, or its contents do not agree
 * @INJ_STORE_ERROR_NETWORK: it lies on a file system where locks cannot be
 *   trusted
 * @INJ_STORE_ERROR_FULL: there is no room left to write
 * @INJ_STORE_ERROR_STALE: the visit is at another revision: reload it
 * @INJ_STORE_ERROR_LOCKED: the visit is signed
 * @INJ_STORE_ERROR_NOT_FOUND: there is no such record
 * @INJ_STORE_ERROR_FAILED: anything else; the message says what
 */
typedef enum
{
  INJ_STORE_ERROR_BUSY,
  INJ_STORE_ERROR_READ_ONLY,
  INJ_STORE_ERROR_NEWER,
  INJ_STORE_ERROR_FOREIGN,
  INJ_STORE_ERROR_DAMAGED,
  INJ_STORE_ERROR_NETWORK,
  INJ_STORE_ERROR_FULL,
  INJ_STORE_ERROR_STALE,
  INJ_STORE_ERROR_LOCKED,
  INJ_STORE_ERROR_NOT_FOUND,
  INJ_STORE_ERROR_FAILED,
} InjStoreError;

GQuark inj_store_error_quark (void);

/**
 * inj_store_error_set:
 * @path: the database, as it was given
 * @detail: (nullable): what more there is to say, as a part of a sentence
 *
 * Sets an error whose sentence names the file, the reason and what to do.
 */
void   inj_store_error_set   (GError        **error,
                              InjStoreError   code,
                              const char     *path,
                              const char     *detail);
/* Takes @reason: what the domain refused to read is damage of the database
 * @path, and any other error stays what it is. Returns %FALSE. */
gboolean inj_store_error_take (GError        **error,
                              const char     *path,
                              GError         *reason);

G_END_DECLS
