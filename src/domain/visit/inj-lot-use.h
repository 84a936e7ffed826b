/* inj-lot-use.h
 *
 * A vial of a lot, and who was given of it: what a recall asks for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "domain/patient/inj-patient.h"

#include "inj-vial.h"
#include "inj-visit-summary.h"

G_BEGIN_DECLS

/**
 * InjLotUse:
 *
 * Immutable. One vial of one visit that is of the lot, or was said to be until
 * that was corrected.
 */
#define INJ_TYPE_LOT_USE (inj_lot_use_get_type ())
G_DECLARE_FINAL_TYPE (InjLotUse, inj_lot_use, INJ, LOT_USE, GObject)

/* @vial: as it stands now; @lot: the one that was asked for, as it was
 * recorded; @units: of the live doses from the vial, in hundredths. */
InjLotUse       *inj_lot_use_new           (InjPatient      *patient,
                                            InjVisitSummary *summary,
                                            InjVial         *vial,
                                            const char      *lot,
                                            InjUnits         units) G_GNUC_WARN_UNUSED_RESULT;
InjPatient      *inj_lot_use_get_patient   (InjLotUse       *self);
InjVisitSummary *inj_lot_use_get_summary   (InjLotUse       *self);
InjVial         *inj_lot_use_get_vial      (InjLotUse       *self);
const char      *inj_lot_use_get_lot       (InjLotUse       *self);
/* Whether the record was corrected since: the vial is of another lot now. */
gboolean         inj_lot_use_is_superseded (InjLotUse       *self);
InjUnits         inj_lot_use_get_units     (InjLotUse       *self);

G_END_DECLS
