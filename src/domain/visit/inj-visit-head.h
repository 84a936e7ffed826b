/* inj-visit-head.h
 *
 * What a visit starts with and never changes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/values/inj-date.h"

G_BEGIN_DECLS

/**
 * InjVisitHead:
 * @id: 0 until the store has kept the visit
 * @date: the local date
 * @zone: the time zone's name or offset, "Europe/Vienna"
 * @injector: who injects, or ""
 * @product_id: the product chosen at the start; its substance is the one that
 *   the totals of the visit count
 * @substance_id: of that product
 * @started_at: microseconds since 1970, UTC
 *
 * What a visit starts with and never changes.
 */
typedef struct
{
  gint64   id;
  gint64   patient_id;
  InjDate  date;
  char    *zone;
  char    *injector;
  char    *product_id;
  char    *substance_id;
  gint64   started_at;
} InjVisitHead;

InjVisitHead *inj_visit_head_copy       (const InjVisitHead *self) G_GNUC_WARN_UNUSED_RESULT;
void          inj_visit_head_free       (InjVisitHead       *self);
/* What the chain of digests of a visit under that protocol starts with: SHA-256
 * in hexadecimal. */
char         *inj_visit_head_dup_digest (const InjVisitHead *self,
                                         const char         *protocol_text) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InjVisitHead, inj_visit_head_free)

G_END_DECLS
