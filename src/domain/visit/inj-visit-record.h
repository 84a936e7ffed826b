/* inj-visit-record.h
 *
 * What the actions of a visit have made so far, without its list of places.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inj-change.h"

G_BEGIN_DECLS

/**
 * InjVisitRecord:
 * @injections: (element-type InjInjection): all, by number
 * @vials: (element-type InjVial): all, by number
 * @withdrawn: (element-type int): numbers of the vials that were taken back
 * @skips: (element-type utf8 utf8): from place id to reason
 * @active_vial: its number, or 0
 * @signer: %NULL while the visit is a draft
 *
 * A visit works on a copy and takes it over once every change of an action
 * has gone through: so an action happens whole or not at all.
 */
typedef struct
{
  GPtrArray  *injections;
  GPtrArray  *vials;
  GArray     *withdrawn;
  GHashTable *skips;
  int         active_vial;
  char       *signer;
  char       *sign_reason;
} InjVisitRecord;

InjVisitRecord *inj_visit_record_new             (void) G_GNUC_WARN_UNUSED_RESULT;
InjVisitRecord *inj_visit_record_copy            (const InjVisitRecord *self) G_GNUC_WARN_UNUSED_RESULT;
void            inj_visit_record_free            (InjVisitRecord       *self);

/* Applies one change made at @at; on error @self is of no further use. */
gboolean        inj_visit_record_change          (InjVisitRecord       *self,
                                                  const InjChange      *change,
                                                  gint64                at,
                                                  GError              **error);
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
