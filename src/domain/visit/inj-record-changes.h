/* inj-record-changes.h
 *
 * What actions do to the record of a visit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inj-action.h"
#include "inj-visit-record.h"

G_BEGIN_DECLS

/* Applies every change of an action; on error @self is of no further use. A
 * signed visit takes amendments alone, one in error nothing, and a discarded
 * draft nothing but what undoes that. */
gboolean inj_record_changes_apply     (InjVisitRecord   *self,
                                       const InjAction  *action,
                                       GError          **error);
/* Applies one change made at @at; on error @self is of no further use. */
gboolean inj_record_changes_apply_one (InjVisitRecord   *self,
                                       const InjChange  *change,
                                       gint64            at,
                                       GError          **error);

G_END_DECLS
