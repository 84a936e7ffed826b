/* inj-visit-record.h
 *
 * What the actions of a visit have made so far, without its list of places.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inj-action.h"

G_BEGIN_DECLS

/**
 * InjVisitRecord:
 * @protocol: the visit's own
 * @injections: (element-type InjInjection): all, by number
 * @vials: (element-type InjVial): all, by number, as last corrected
 * @withdrawn: (element-type int): numbers of the vials that were taken back
 * @skips: (element-type utf8 utf8): from place id to reason
 * @plans: (element-type utf8 InjPlannedDose): what the visit itself plans
 * @deviation_reasons: (element-type utf8 utf8): from place id to reason
 * @details: by #InjDetail; %NULL for what is not entered
 * @add_ons: (element-type InjProtocol): what lies on top of @protocol
 * @known_add_ons: (element-type InjProtocol): these and those taken off again
 * @active_vial: its number, or 0
 * @last_free: the highest number of a free site so far, or 0
 * @signer: %NULL while the visit is a draft
 * @error_reason: why the visit was entered in error; %NULL where it was not
 * @is_amending: an amendment has begun; within one action alone
 *
 * A visit works on a copy and takes it over once every change of an action
 * has gone through: so an action happens whole or not at all.
 */
typedef struct
{
  InjProtocol *protocol;
  GPtrArray   *injections;
  GPtrArray   *vials;
  GArray      *withdrawn;
  GHashTable  *skips;
  GHashTable  *plans;
  GHashTable  *deviation_reasons;
  char        *details[INJ_N_DETAILS];
  GPtrArray   *add_ons;
  GPtrArray   *known_add_ons;
  int          active_vial;
  int          last_free;
  char        *signer;
  char        *sign_reason;
  char        *error_reason;
  gboolean     is_amending;
} InjVisitRecord;

InjVisitRecord *inj_visit_record_new             (InjProtocol          *protocol) G_GNUC_WARN_UNUSED_RESULT;
InjVisitRecord *inj_visit_record_copy            (const InjVisitRecord *self) G_GNUC_WARN_UNUSED_RESULT;
void            inj_visit_record_free            (InjVisitRecord       *self);

/* The injection of that number, or %NULL. */
InjInjection   *inj_visit_record_lookup          (const InjVisitRecord *self,
                                                  int                   number);
/* The live injection at a place, or %NULL. */
InjInjection   *inj_visit_record_lookup_live     (const InjVisitRecord *self,
                                                  const char           *place_id);
/* The vial of that number, taken back or not, or %NULL. */
InjVial        *inj_visit_record_lookup_vial     (const InjVisitRecord *self,
                                                  int                   number);
gboolean        inj_visit_record_is_withdrawn    (const InjVisitRecord *self,
                                                  int                   vial);
/* Units of live injections from that vial, in hundredths. */
InjUnits        inj_visit_record_get_given_from  (const InjVisitRecord *self,
                                                  int                   vial);
/* The number in "free-3", or 0 when @place_id names no free site. */
int             inj_visit_record_get_free_number (const char           *place_id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InjVisitRecord, inj_visit_record_free)

G_END_DECLS
