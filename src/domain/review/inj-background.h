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
 * InjVialUse:
 * @visit_id: the other visit
 * @patient_id: whom it treated
 * @date: when
 * @serial: of the vial, as entered there
 *
 * A serial number of this visit's vials that stands in a visit of another
 * patient too.
 */
typedef struct
{
  gint64   visit_id;
  gint64   patient_id;
  InjDate  date;
  char    *serial;
} InjVialUse;

InjVialUse    *inj_vial_use_new      (gint64      visit_id,
                                      gint64      patient_id,
                                      InjDate     date,
                                      const char *serial) G_GNUC_WARN_UNUSED_RESULT;
void           inj_vial_use_free     (InjVialUse *self);

/**
 * InjBackground:
 * @patient: whom the visit treats
 * @label: whose label the practice works under
 * @substances: (element-type InjSubstance): those known
 * @contributions: (element-type InjContribution): from other visits (drafts
 *   included) and from elsewhere, of every substance, by date
 * @last_visit: the date of the last other visit of the protocol's indication
 *   with a dose in it, on or before the visit's date; or %INJ_DATE_NONE
 * @practice_limits: (element-type InjLimit): the practice's own figures, see
 *   inj_practice_limits_parse(); they stand beside the label's
 * @limits_fault: why the practice's figures cannot be read and are not used; or
 *   %NULL
 * @cautions: (element-type InjCaution): what was entered of the patient
 * @vial_uses: (element-type InjVialUse): the serials of this visit's vials in
 *   visits of other patients
 *
 * Owns all it names. The last three arrays are empty until they are set, and never
 * %NULL.
 */
typedef struct
{
  InjPatient *patient;
  InjLabel    label;
  GPtrArray  *substances;
  GPtrArray  *contributions;
  InjDate     last_visit;
  GPtrArray  *practice_limits;
  char       *limits_fault;
  GPtrArray  *cautions;
  GPtrArray  *vial_uses;
} InjBackground;

InjBackground *inj_background_new    (InjPatient          *patient,
                                      InjLabel             label,
                                      GPtrArray           *substances,
                                      GPtrArray           *contributions,
                                      InjDate              last_visit) G_GNUC_WARN_UNUSED_RESULT;
void           inj_background_free   (InjBackground       *self);
/* Another one of the same parts. */
InjBackground *inj_background_copy   (const InjBackground *self) G_GNUC_WARN_UNUSED_RESULT;

/* Each takes a reference to the array in the place of the one before. */
void           inj_background_set_practice_limits (InjBackground *self,
                                                   GPtrArray     *limits);
void           inj_background_set_limits_fault    (InjBackground *self,
                                                   const char    *fault);
void           inj_background_set_cautions        (InjBackground *self,
                                                   GPtrArray     *cautions);
void           inj_background_set_vial_uses       (InjBackground *self,
                                                   GPtrArray     *uses);

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

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InjVialUse, inj_vial_use_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InjBackground, inj_background_free)

G_END_DECLS
