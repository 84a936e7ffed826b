/* inj-planned-dose.h
 *
 * A dose that a visit itself plans at a place, beside its protocol.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inj-injection.h"

G_BEGIN_DECLS

/**
 * InjPlannedDose:
 * @place_id: a site's id, or "free-1"
 * @muscle_name: what the injector called it, for %INJ_MUSCLE_OTHER; else %NULL
 * @position: where it is to go
 * @units: in hundredths of units of @substance_id, above 0
 * @substance_id: whose units they are, which are no other substance's; "" while
 *   nobody has said, which no visit takes
 * @indication: what it is planned for
 * @from_visit: the visit that it repeats, or 0
 * @from_place: the place, of that visit or of this one, whose dose it repeats
 *   or mirrors; or %NULL
 *
 * What repeating the last visit, mirroring a side, or the injector plans. An
 * immutable, reference-counted value: nothing of it is given until it is
 * confirmed.
 */
typedef struct
{
  char        *place_id;
  InjMuscle    muscle;
  InjSide      side;
  char        *muscle_name;
  InjPosition  position;
  InjUnits     units;
  char        *substance_id;
  InjRoute     route;
  char        *indication;
  gint64       from_visit;
  char        *from_place;
} InjPlannedDose;

#define INJ_TYPE_PLANNED_DOSE (inj_planned_dose_get_type ())
GType           inj_planned_dose_get_type (void);

/* Copies what @template points to. */
InjPlannedDose *inj_planned_dose_new      (const InjPlannedDose *template) G_GNUC_WARN_UNUSED_RESULT;
InjPlannedDose *inj_planned_dose_ref      (InjPlannedDose       *self) G_GNUC_WARN_UNUSED_RESULT;
void            inj_planned_dose_unref    (InjPlannedDose       *self);
/* Whether both say the same; either may be %NULL. */
gboolean        inj_planned_dose_equal    (const InjPlannedDose *self,
                                           const InjPlannedDose *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InjPlannedDose, inj_planned_dose_unref)

G_END_DECLS
