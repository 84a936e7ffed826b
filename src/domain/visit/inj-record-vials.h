/* inj-record-vials.h
 *
 * What changes do to the vials of a visit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inj-visit-record.h"

G_BEGIN_DECLS

/* Each applies one change of its kind, or refuses what cannot be as the record
 * stands; whether the visit can be changed at all is asked before. */
gboolean inj_record_vials_open     (InjVisitRecord   *self,
                                    const InjChange  *change,
                                    GError          **error);
gboolean inj_record_vials_withdraw (InjVisitRecord   *self,
                                    const InjChange  *change,
                                    GError          **error);
gboolean inj_record_vials_choose   (InjVisitRecord   *self,
                                    const InjChange  *change,
                                    GError          **error);
/* The number and the substance stay. */
gboolean inj_record_vials_correct  (InjVisitRecord   *self,
                                    const InjChange  *change,
                                    GError          **error);

G_END_DECLS
