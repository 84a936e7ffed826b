/* inj-record-places.h
 *
 * What changes do to the places of a visit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inj-visit-record.h"

G_BEGIN_DECLS

/* Each applies one change of its kind, or refuses what cannot be as the record
 * stands; whether the visit can be changed at all is asked before. */
gboolean inj_record_places_inject  (InjVisitRecord   *self,
                                    const InjChange  *change,
                                    GError          **error);
gboolean inj_record_places_void    (InjVisitRecord   *self,
                                    const InjChange  *change,
                                    gint64            at,
                                    GError          **error);
gboolean inj_record_places_skip    (InjVisitRecord   *self,
                                    const InjChange  *change,
                                    GError          **error);
gboolean inj_record_places_plan    (InjVisitRecord   *self,
                                    const InjChange  *change,
                                    GError          **error);
gboolean inj_record_places_explain (InjVisitRecord   *self,
                                    const InjChange  *change,
                                    GError          **error);

G_END_DECLS
