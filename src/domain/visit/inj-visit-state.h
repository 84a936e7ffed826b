/* inj-visit-state.h
 *
 * All that a visit is, as one thing that another can stand in for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inj-undo-history.h"
#include "inj-visit-head.h"
#include "inj-visit-record.h"

G_BEGIN_DECLS

/**
 * InjVisitState:
 * @actions: (element-type InjAction): the log, by revision
 * @record: what the log has made
 * @history: what undo and redo would revert
 * @places: (element-type InjPlace): what the visit lists
 * @open_vials: (element-type InjVial): those not taken back
 * @amendments: (element-type InjAction): those of @actions
 * @digest: of the last action, or of the head
 *
 * What a visit owns, without its signals.
 */
typedef struct
{
  InjVisitHead   *head;
  InjProtocol    *protocol;
  GPtrArray      *actions;
  InjVisitRecord *record;
  InjUndoHistory *history;
  GPtrArray      *places;
  GPtrArray      *open_vials;
  GPtrArray      *amendments;
  char           *digest;
} InjVisitState;

InjVisitState  *inj_visit_state_new          (const InjVisitHead  *head,
                                              InjProtocol         *protocol) G_GNUC_WARN_UNUSED_RESULT;
void            inj_visit_state_free         (InjVisitState       *self);
int             inj_visit_state_get_revision (const InjVisitState *self);
/* The record as it would be with @action, or %NULL with an error that says why
 * it cannot be; the state is left as it is. */
InjVisitRecord *inj_visit_state_try          (const InjVisitState *self,
                                              const InjAction     *action,
                                              GError             **error) G_GNUC_WARN_UNUSED_RESULT;
/* Takes in @action, whose @record (transfer full) inj_visit_state_try() made.
 *
 * Returns: (transfer full): the places that were listed before */
GPtrArray      *inj_visit_state_take         (InjVisitState       *self,
                                              InjAction           *action,
                                              InjVisitRecord      *record) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
