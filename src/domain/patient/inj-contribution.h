/* inj-contribution.h
 *
 * A dose of the past months that a rolling limit counts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "domain/values/inj-date.h"
#include "domain/values/inj-units.h"

G_BEGIN_DECLS

/**
 * InjContribution:
 *
 * Immutable. What one visit, or one treatment elsewhere, adds to the units of
 * a substance over calendar months.
 */
#define INJ_TYPE_CONTRIBUTION (inj_contribution_get_type ())
G_DECLARE_FINAL_TYPE (InjContribution, inj_contribution, INJ, CONTRIBUTION, GObject)

/* @visit_id is 0 for a dose given elsewhere; @indication as stored or typed. */
InjContribution *inj_contribution_new              (gint64           visit_id,
                                                    InjDate          date,
                                                    const char      *substance_id,
                                                    InjUnits         units,
                                                    const char      *indication) G_GNUC_WARN_UNUSED_RESULT;
/* Of a dose given elsewhere; @place is where or by whom, as typed, or %NULL. */
InjContribution *inj_contribution_new_elsewhere    (InjDate          date,
                                                    const char      *substance_id,
                                                    InjUnits         units,
                                                    const char      *indication,
                                                    const char      *place) G_GNUC_WARN_UNUSED_RESULT;
gint64           inj_contribution_get_visit_id     (InjContribution *self);
gboolean         inj_contribution_is_elsewhere     (InjContribution *self);
InjDate          inj_contribution_get_date         (InjContribution *self);
const char      *inj_contribution_get_substance_id (InjContribution *self);
InjUnits         inj_contribution_get_units        (InjContribution *self);
const char      *inj_contribution_get_indication   (InjContribution *self);
/* "" for a visit, and where none was entered. */
const char      *inj_contribution_get_place        (InjContribution *self);

/* Whether a window of @months that ends on @day still counts @date: three
 * calendar months back from the day, first day included (CLINICAL, 400 units
 * in 3 months, US label). */
gboolean         inj_contribution_counts           (InjContribution *self,
                                                    InjDate          day,
                                                    int              months);
/* The first day on which such a window no longer counts it. */
InjDate          inj_contribution_leaves           (InjContribution *self,
                                                    int              months);

G_END_DECLS
