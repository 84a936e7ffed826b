/* inj-change-records.h
 *
 * The changes of actions as rows, and back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/visit/inj-change.h"

#include "inj-database.h"
#include "inj-protocol-records.h"

G_BEGIN_DECLS

/**
 * InjChangeFunc:
 * @revision: of the action
 * @ordinal: among the changes of that action, from 0
 * @change: (transfer full)
 *
 * Takes one change that was read; what it refuses ends the reading.
 */
typedef gboolean (*InjChangeFunc) (int         revision,
                                   guint       ordinal,
                                   InjChange  *change,
                                   gpointer    data,
                                   GError    **error);

gboolean inj_change_records_add  (InjDatabase      *database,
                                  gint64            visit_id,
                                  int               revision,
                                  guint             ordinal,
                                  const InjChange  *change,
                                  GError          **error);
/* Gives every change of a visit's actions: kind by kind, so in no order of
 * theirs. */
gboolean inj_change_records_load (InjDatabase      *database,
                                  gint64            visit_id,
                                  InjProtocolCache *protocols,
                                  InjChangeFunc     take,
                                  gpointer          data,
                                  GError          **error);

G_END_DECLS
