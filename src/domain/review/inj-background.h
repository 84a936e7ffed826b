/* inj-background.h
 *
 * What a visit is judged against: the patient, the past months, the label.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "domain/patient/inj-contribution.h"
#include "domain/values/inj-label.h"
#include "domain/patient/inj-patient.h"
#include "domain/protocol/inj-substance.h"

G_BEGIN_DECLS

/**
 * InjBackground:
 * @patient: whom the visit treats
 * @label: whose label the practice works under
 * @substances: (element-type InjSubstance): those known
 * @contributions: (element-type InjContribution): from other visits (drafts
 *   included) and from elsewhere, of every substance, by date
 * @last_visit: the date of the last other visit of the protocol's indication
 *   with a dose in it, on or before the visit's date; or %INJ_DATE_NONE
 *
 * Owns all it names.
 */
typedef struct
{
  InjPatient *patient;
  InjLabel    label;
  GPtrArray  *substances;
  GPtrArray  *contributions;
  InjDate     last_visit;
} InjBackground;

InjBackground *inj_background_new    (InjPatient          *patient,
                                      InjLabel             label,
                                      GPtrArray           *substances,
                                      GPtrArray           *contributions,
                                      InjDate              last_visit) G_GNUC_WARN_UNUSED_RESULT;
void           inj_background_free   (InjBackground       *self);

/* The substance of that id, or %NULL. */
InjSubstance  *inj_background_lookup_substance (const InjBackground *self,
                                                const char          *substance_id);
/* The rolling limit of a substance, or %NULL when no source gives one. */
const InjLimit *inj_background_get_months_limit (const InjBackground *self,
                                                 const char          *substance_id);
/* Units of the substance from @contributions that the window ending on @day
 * counts; @counted, if not %NULL, receives (element-type InjContribution)
 * (transfer container) what was counted. */
InjUnits       inj_background_sum_months       (const InjBackground *self,
                                                const char          *substance_id,
                                                InjDate              day,
                                                int                  months,
                                                GPtrArray          **counted);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InjBackground, inj_background_free)

G_END_DECLS
