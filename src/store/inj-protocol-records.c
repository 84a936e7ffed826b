/* inj-protocol-records.c
 *
 * The texts of protocols as rows, and the protocols read from them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-protocol-records.h"

#include <glib/gi18n-lib.h>

#include "domain/values/inj-domain-error.h"

/* Owns the protocols, by the digest of their text; knows the database. */
struct _InjProtocolCache
{
  InjDatabase *database;
  GHashTable  *protocols;
};

static char *
dup_sha256 (const char *text)
{
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
}

static gboolean
refuse (GError     **error,
        const char  *reason)
{
  g_set_error_literal (error, INJ_DOMAIN_ERROR, INJ_DOMAIN_ERROR_INVALID, reason);
  return FALSE;
}

static InjProtocol *
read_protocol (InjDatabase  *database,
               const char   *sha256,
               GError      **error)
{
  g_autoptr (InjStatement) statement = NULL;
  g_autofree char *found = NULL;

  statement = inj_database_prepare (database, "SELECT text FROM protocol_text WHERE sha256 = ?1", error);
  if (statement == NULL)
    return NULL;

  inj_statement_bind_text (statement, 1, sha256);
  if (!inj_statement_next (statement, error))
    {
      if (inj_statement_is_done (statement))
        refuse (error, _("the text of its protocol is missing"));
      return NULL;
    }

  found = dup_sha256 (inj_statement_get_text (statement, 0));
  if (!g_str_equal (found, sha256))
    {
      refuse (error, _("the text of its protocol was changed"));
      return NULL;
    }

  return inj_protocol_parse (_("Protocol"), inj_statement_get_text (statement, 0), -1, error);
}

char *
inj_protocol_records_dup_sha256 (InjProtocol *protocol)
{
  return dup_sha256 (inj_protocol_get_text (protocol));
}

gboolean
inj_protocol_records_add (InjDatabase  *database,
                          InjProtocol  *protocol,
                          GError      **error)
{
  g_autofree char *sha256 = inj_protocol_records_dup_sha256 (protocol);
  g_autoptr (InjStatement) statement = NULL;

  statement = inj_database_prepare (database,
                                    "INSERT INTO protocol_text (sha256, text) SELECT ?1, ?2 "
                                    "WHERE NOT EXISTS (SELECT 1 FROM protocol_text WHERE sha256 = ?1)", error);
  if (statement == NULL)
    return FALSE;

  inj_statement_bind_text (statement, 1, sha256);
  inj_statement_bind_text (statement, 2, inj_protocol_get_text (protocol));

  return inj_statement_run (statement, error);
}

InjProtocolCache *
inj_protocol_cache_new (InjDatabase *database)
{
  InjProtocolCache *self = g_new0 (InjProtocolCache, 1);

  self->database = database;
  self->protocols = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);

  return self;
}

void
inj_protocol_cache_free (InjProtocolCache *self)
{
  g_hash_table_unref (self->protocols);
  g_free (self);
}

InjProtocol *
inj_protocol_cache_load (InjProtocolCache  *self,
                         const char        *sha256,
                         GError           **error)
{
  InjProtocol *protocol = g_hash_table_lookup (self->protocols, sha256);

  if (protocol != NULL)
    return protocol;

  protocol = read_protocol (self->database, sha256, error);
  if (protocol != NULL)
    g_hash_table_insert (self->protocols, g_strdup (sha256), protocol);

  return protocol;
}
