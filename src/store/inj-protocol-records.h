/* inj-protocol-records.h
 *
 * The texts of protocols as rows, and the protocols read from them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/protocol/inj-protocol.h"

#include "inj-database.h"

G_BEGIN_DECLS

/* What the text is kept under: SHA-256 in hexadecimal. */
char             *inj_protocol_records_dup_sha256 (InjProtocol       *protocol) G_GNUC_WARN_UNUSED_RESULT;
/* Keeps the text, once. */
gboolean          inj_protocol_records_add        (InjDatabase       *database,
                                                   InjProtocol       *protocol,
                                                   GError           **error);

/**
 * InjProtocolCache:
 *
 * The protocols that visits of one database were read with: each text is parsed
 * once. It may not outlive the database.
 */
typedef struct _InjProtocolCache InjProtocolCache;

InjProtocolCache *inj_protocol_cache_new          (InjDatabase       *database) G_GNUC_WARN_UNUSED_RESULT;
void              inj_protocol_cache_free         (InjProtocolCache  *self);
/* Owned by @self. Fails with %INJ_DOMAIN_ERROR, as a part of a sentence, when
 * there is no such text, or another one under this name. */
InjProtocol      *inj_protocol_cache_load         (InjProtocolCache  *self,
                                                   const char        *sha256,
                                                   GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InjProtocolCache, inj_protocol_cache_free)

G_END_DECLS
