/* inj-key-file.h
 *
 * A key file whose every complaint names the line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "inj-units.h"

G_BEGIN_DECLS

/**
 * InjKeyFile:
 *
 * Reads the key files of protocols and substances. It knows the file's name
 * and text, so that each error says "FILE, line N: ...". It checks that no
 * key or group is unknown or written twice.
 */
typedef struct _InjKeyFile InjKeyFile;

/* @name is how the messages call the file; %NULL for a text that is no file:
 * they say neither name nor line then. @text need not be UTF-8 yet. */
InjKeyFile  *inj_key_file_new            (const char   *name,
                                          const char   *text,
                                          gssize        length,
                                          GError      **error) G_GNUC_WARN_UNUSED_RESULT;
void         inj_key_file_free           (InjKeyFile   *self);

/* The groups in the order of the file; owned by @self. */
const char *const *
             inj_key_file_get_groups     (InjKeyFile   *self);
/* What follows @kind in the name of a group: "temporalis" of
 * "Muscle temporalis" for "Muscle"; %NULL for a group of another kind. */
const char  *inj_key_file_get_argument   (const char   *group,
                                          const char   *kind);
gboolean     inj_key_file_has_key        (InjKeyFile   *self,
                                          const char   *group,
                                          const char   *key);
/* Refuses a missing @group, and keys of it that are not in the
 * %NULL-terminated @allowed. */
gboolean     inj_key_file_check_keys     (InjKeyFile   *self,
                                          const char   *group,
                                          const char *const *allowed,
                                          GError      **error);
/* Whether @text can be an id: small ASCII letters, digits and hyphens, a
 * letter first, 64 at the most. */
gboolean     inj_key_file_is_id          (const char   *text);
/* A required text that is not empty, owned by @self; %NULL on error. */
const char  *inj_key_file_get_string     (InjKeyFile   *self,
                                          const char   *group,
                                          const char   *key,
                                          GError      **error);
/* Likewise an id, see inj_key_file_is_id(). */
const char  *inj_key_file_get_id         (InjKeyFile   *self,
                                          const char   *group,
                                          const char   *key,
                                          GError      **error);
/* A required integer within @minimum and @maximum. */
gboolean     inj_key_file_read_integer   (InjKeyFile   *self,
                                          const char   *group,
                                          const char   *key,
                                          int           minimum,
                                          int           maximum,
                                          int          *value,
                                          GError      **error);
gboolean     inj_key_file_read_boolean   (InjKeyFile   *self,
                                          const char   *group,
                                          const char   *key,
                                          gboolean     *value,
                                          GError      **error);
/* "read": the source itself was read; "check", or without the key: it is to be
 * confirmed. */
gboolean     inj_key_file_read_verified  (InjKeyFile   *self,
                                          const char   *group,
                                          const char   *key,
                                          gboolean     *verified,
                                          GError      **error);
gboolean     inj_key_file_read_units     (InjKeyFile   *self,
                                          const char   *group,
                                          const char   *key,
                                          InjUnits      maximum,
                                          InjUnits     *units,
                                          GError      **error);
/* Sets %INJ_DOMAIN_ERROR_INVALID: "FILE, line N: MESSAGE", N being the line of
 * @key in @group, or of the group's head where @key is %NULL or missing. */
void         inj_key_file_set_error      (InjKeyFile   *self,
                                          GError      **error,
                                          const char   *group,
                                          const char   *key,
                                          const char   *format,
                                          ...) G_GNUC_PRINTF (5, 6);

/* The same of a value, with what would be right: "write true or false.".
 * Always %FALSE. */
gboolean     inj_key_file_refuse_value   (InjKeyFile   *self,
                                          const char   *group,
                                          const char   *key,
                                          GError      **error,
                                          const char   *right);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InjKeyFile, inj_key_file_free)

G_END_DECLS
