/* inj-change.h
 *
 * One elementary change of a visit: what actions are made of.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "inj-detail.h"
#include "inj-injection.h"
#include "inj-planned-dose.h"
#include "inj-vial.h"
#include "domain/protocol/inj-protocol.h"

G_BEGIN_DECLS

/**
 * InjChangeKind:
 * @INJ_CHANGE_INJECTION: an injection is recorded
 * @INJ_CHANGE_VOID: an injection is voided, with a reason
 * @INJ_CHANGE_SKIP: a place is skipped for a reason, or no longer
 * @INJ_CHANGE_VIAL: a vial is opened
 * @INJ_CHANGE_VIAL_WITHDRAWN: an opened vial is taken back, or is there again
 * @INJ_CHANGE_ACTIVE_VIAL: another vial is drawn from
 * @INJ_CHANGE_SIGNATURE: the visit is signed
 * @INJ_CHANGE_PLAN: the visit itself plans a dose at a place, or no longer
 * @INJ_CHANGE_DETAIL: something about the visit as a whole is entered
 * @INJ_CHANGE_DEVIATION_REASON: why a place departs from the plan
 * @INJ_CHANGE_VIAL_CORRECTION: what an opened vial says from now on
 * @INJ_CHANGE_ADD_ON: another protocol lies on top of the visit's, or no longer
 * @INJ_CHANGE_AMENDMENT: what follows in this action amends the signed visit
 * @INJ_CHANGE_IN_ERROR: the whole visit was entered in error, or was not
 *
 * The digests of actions name a kind by its number: another one comes last.
 */
typedef enum
{
  INJ_CHANGE_INJECTION,
  INJ_CHANGE_VOID,
  INJ_CHANGE_SKIP,
  INJ_CHANGE_VIAL,
  INJ_CHANGE_VIAL_WITHDRAWN,
  INJ_CHANGE_ACTIVE_VIAL,
  INJ_CHANGE_SIGNATURE,
  INJ_CHANGE_PLAN,
  INJ_CHANGE_DETAIL,
  INJ_CHANGE_DEVIATION_REASON,
  INJ_CHANGE_VIAL_CORRECTION,
  INJ_CHANGE_ADD_ON,
  INJ_CHANGE_AMENDMENT,
  INJ_CHANGE_IN_ERROR,
} InjChangeKind;

/**
 * InjChange:
 * @injection: of an injection: the new one
 * @number: of a void: the injection; of a withdrawal: the vial; of the active
 *   vial: the new one
 * @previous: of the active vial: the one before, 0 for none
 * @place_id: of a skip, a plan or a deviation's reason
 * @reason: of a void, a skip (%NULL: not skipped), a signature (the reason for
 *   what stands at stop, or %NULL), a deviation (%NULL: none), an amendment, or
 *   a visit in error (%NULL: no longer)
 * @previous_reason: of a skip: the one before, or %NULL
 * @vial: of a vial: the new one; of a correction: what the vial of that number
 *   says from now on
 * @withdrawn: of a withdrawal; of an add-on: it is taken off again
 * @signer: of a signature; of an amendment: its author
 * @planned: of a plan; %NULL: the visit no longer plans the place itself
 * @detail: of a detail
 * @value: of a detail, as inj_detail_check() keeps it; %NULL: not entered
 * @protocol: of an add-on
 *
 * Fields that the kind does not name are 0 or %NULL. Immutable once it is
 * part of an action. Kinds from the plan on do not say what stood before: undo
 * finds it in the log.
 */
typedef struct
{
  InjChangeKind   kind;
  InjInjection   *injection;
  int             number;
  int             previous;
  char           *place_id;
  char           *reason;
  char           *previous_reason;
  InjVial        *vial;
  gboolean        withdrawn;
  char           *signer;
  InjPlannedDose *planned;
  InjDetail       detail;
  char           *value;
  InjProtocol    *protocol;
} InjChange;

InjChange *inj_change_new_injection        (InjInjection    *injection) G_GNUC_WARN_UNUSED_RESULT;
InjChange *inj_change_new_void             (int              number,
                                            const char      *reason) G_GNUC_WARN_UNUSED_RESULT;
InjChange *inj_change_new_skip             (const char      *place_id,
                                            const char      *reason,
                                            const char      *previous_reason) G_GNUC_WARN_UNUSED_RESULT;
InjChange *inj_change_new_vial             (InjVial         *vial) G_GNUC_WARN_UNUSED_RESULT;
InjChange *inj_change_new_vial_withdrawn   (int              number,
                                            gboolean         withdrawn) G_GNUC_WARN_UNUSED_RESULT;
InjChange *inj_change_new_active_vial      (int              number,
                                            int              previous) G_GNUC_WARN_UNUSED_RESULT;
InjChange *inj_change_new_signature        (const char      *signer,
                                            const char      *reason) G_GNUC_WARN_UNUSED_RESULT;
InjChange *inj_change_new_plan             (const char      *place_id,
                                            InjPlannedDose  *planned) G_GNUC_WARN_UNUSED_RESULT;
InjChange *inj_change_new_detail           (InjDetail        detail,
                                            const char      *value) G_GNUC_WARN_UNUSED_RESULT;
InjChange *inj_change_new_deviation_reason (const char      *place_id,
                                            const char      *reason) G_GNUC_WARN_UNUSED_RESULT;
InjChange *inj_change_new_vial_correction  (InjVial         *vial) G_GNUC_WARN_UNUSED_RESULT;
InjChange *inj_change_new_add_on           (InjProtocol     *protocol,
                                            gboolean         withdrawn) G_GNUC_WARN_UNUSED_RESULT;
InjChange *inj_change_new_amendment        (const char      *author,
                                            const char      *reason) G_GNUC_WARN_UNUSED_RESULT;
InjChange *inj_change_new_in_error         (const char      *reason) G_GNUC_WARN_UNUSED_RESULT;
void       inj_change_free                 (InjChange       *self);

/* Whether both settle the same thing, so that the later one stands: the plan
 * of one place, the same detail, what one vial says... For kinds from the plan
 * on; a vial's correction also settles what its opening said. */
gboolean   inj_change_is_about_same        (const InjChange *self,
                                            const InjChange *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InjChange, inj_change_free)

G_END_DECLS
