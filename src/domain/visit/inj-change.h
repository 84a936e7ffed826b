/* inj-change.h
 *
 * One elementary change of a visit: what actions are made of.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "inj-injection.h"
#include "inj-vial.h"

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
} InjChangeKind;

/**
 * InjChange:
 * @injection: of an injection: the new one
 * @number: of a void: the injection; of a withdrawal: the vial; of the active
 *   vial: the new one
 * @previous: of the active vial: the one before, 0 for none
 * @place_id: of a skip
 * @reason: of a void, a skip (%NULL: not skipped) or a signature (the reason
 *   for what stands at stop, or %NULL)
 * @previous_reason: of a skip: the one before, or %NULL
 * @vial: of a vial: the new one
 * @withdrawn: of a withdrawal
 * @signer: of a signature
 *
 * Fields that the kind does not name are 0 or %NULL. Immutable once it is
 * part of an action.
 */
typedef struct
{
  InjChangeKind  kind;
  InjInjection  *injection;
  int            number;
  int            previous;
  char          *place_id;
  char          *reason;
  char          *previous_reason;
  InjVial       *vial;
  gboolean       withdrawn;
  char          *signer;
} InjChange;

InjChange *inj_change_new_injection      (InjInjection    *injection) G_GNUC_WARN_UNUSED_RESULT;
InjChange *inj_change_new_void           (int              number,
                                          const char      *reason) G_GNUC_WARN_UNUSED_RESULT;
InjChange *inj_change_new_skip           (const char      *place_id,
                                          const char      *reason,
                                          const char      *previous_reason) G_GNUC_WARN_UNUSED_RESULT;
InjChange *inj_change_new_vial           (InjVial         *vial) G_GNUC_WARN_UNUSED_RESULT;
InjChange *inj_change_new_vial_withdrawn (int              number,
                                          gboolean         withdrawn) G_GNUC_WARN_UNUSED_RESULT;
InjChange *inj_change_new_active_vial    (int              number,
                                          int              previous) G_GNUC_WARN_UNUSED_RESULT;
InjChange *inj_change_new_signature      (const char      *signer,
                                          const char      *reason) G_GNUC_WARN_UNUSED_RESULT;
void       inj_change_free               (InjChange       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InjChange, inj_change_free)

G_END_DECLS
