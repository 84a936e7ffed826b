/* inj-action-log.h
 *
 * What the log of a visit tells of an action: what stood before, and what still stands.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inj-action.h"

G_BEGIN_DECLS

/* In all of these @actions is (element-type InjAction): a log, by revision. */

/* The last change before @change, one of @action's, that settled the same thing
 * (inj_change_is_about_same()); %NULL where there was none: what stood before is
 * what the visit began with. */
const InjChange *inj_action_log_find_before   (GPtrArray       *actions,
                                               const InjAction *action,
                                               const InjChange *change);
/* What the person did, beneath undo and redo: @action itself where it is
 * neither; %NULL for %NULL. */
InjAction       *inj_action_log_get_original  (GPtrArray       *actions,
                                               InjAction       *action);
/* (element-type gboolean): whether what the person did in each action stands,
 * by revision. */
GArray          *inj_action_log_list_standing (GPtrArray       *actions) G_GNUC_WARN_UNUSED_RESULT;
/* (element-type InjVial): what the vial of that number was said to be, first to
 * last, by what stands of its opening and corrections. */
GPtrArray       *inj_action_log_list_vials    (GPtrArray       *actions,
                                               int              number) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
