/* inj-request.h
 *
 * What the person asks of a visit, before it is held against it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/visit/inj-amendment.h"
#include "domain/visit/inj-compose.h"

G_BEGIN_DECLS

/**
 * InjRequest:
 * @kind: what is asked
 * @place_ids: (nullable): the places it is asked of
 * @has_dose: of a give or a correction: whether @dose says how; else as planned
 * @in_bulk: of a give
 * @is_free: of a give: at @position, into @muscle, named @text when it is other
 * @text: a reason, or a free site's name
 * @vial: of an opened or corrected vial
 * @number: of a chosen or withdrawn vial
 * @signer: of a signature, or who amends
 * @planned: of a plan
 * @source: of a repetition: the visit that is repeated
 * @side: of a mirror: the side that is done
 * @entries: (element-type InjDetailEntry): of what is filled in
 * @protocol: of an add-on
 * @withdrawn: of an add-on: it is taken off again
 * @amendment: of an amendment: what @signer and the others do not say
 *
 * An immutable, reference-counted value. A visit that has moved on meanwhile
 * is no matter to it: inj_request_compose() makes the action anew.
 */
typedef struct
{
  InjActionKind     kind;
  char            **place_ids;
  gboolean          has_dose;
  InjDose           dose;
  char             *note;
  gboolean          in_bulk;
  gboolean          is_free;
  InjPosition       position;
  InjMuscle         muscle;
  char             *text;
  InjVial          *vial;
  int               number;
  char             *signer;
  InjPlannedDose   *planned;
  InjVisit         *source;
  InjSide           side;
  GPtrArray        *entries;
  InjProtocol      *protocol;
  gboolean          withdrawn;
  InjAmendment      amendment;
  char             *muscle_name;
} InjRequest;

/* Each takes what the function of inj-compose.h takes that makes the action. */
InjRequest *inj_request_new_give          (const char *const   *place_ids,
                                           const InjDose       *dose,
                                           gboolean             in_bulk) G_GNUC_WARN_UNUSED_RESULT;
InjRequest *inj_request_new_give_free     (const InjPosition   *position,
                                           InjMuscle            muscle,
                                           const char          *muscle_name,
                                           const InjDose       *dose) G_GNUC_WARN_UNUSED_RESULT;
InjRequest *inj_request_new_void          (const char          *place_id,
                                           const char          *reason) G_GNUC_WARN_UNUSED_RESULT;
InjRequest *inj_request_new_correct       (const char          *place_id,
                                           const InjDose       *dose) G_GNUC_WARN_UNUSED_RESULT;
InjRequest *inj_request_new_move          (const char          *place_id,
                                           const InjPosition   *position) G_GNUC_WARN_UNUSED_RESULT;
InjRequest *inj_request_new_skip          (const char *const   *place_ids,
                                           const char          *reason) G_GNUC_WARN_UNUSED_RESULT;
InjRequest *inj_request_new_unskip        (const char          *place_id) G_GNUC_WARN_UNUSED_RESULT;
InjRequest *inj_request_new_plan          (InjPlannedDose      *planned) G_GNUC_WARN_UNUSED_RESULT;
InjRequest *inj_request_new_unplan        (const char          *place_id) G_GNUC_WARN_UNUSED_RESULT;
InjRequest *inj_request_new_repeat        (InjVisit            *source) G_GNUC_WARN_UNUSED_RESULT;
InjRequest *inj_request_new_mirror        (InjSide              done) G_GNUC_WARN_UNUSED_RESULT;
/* @entries: (element-type InjDetailEntry): copied. */
InjRequest *inj_request_new_fill_in       (GPtrArray           *entries) G_GNUC_WARN_UNUSED_RESULT;
InjRequest *inj_request_new_explain       (const char          *place_id,
                                           const char          *reason) G_GNUC_WARN_UNUSED_RESULT;
/* The vial is drawn from at once. */
InjRequest *inj_request_new_open_vial     (InjVial             *vial) G_GNUC_WARN_UNUSED_RESULT;
InjRequest *inj_request_new_choose_vial   (int                  number) G_GNUC_WARN_UNUSED_RESULT;
InjRequest *inj_request_new_correct_vial  (InjVial             *vial) G_GNUC_WARN_UNUSED_RESULT;
InjRequest *inj_request_new_withdraw_vial (int                  number) G_GNUC_WARN_UNUSED_RESULT;
InjRequest *inj_request_new_add_on        (InjProtocol         *protocol,
                                           gboolean             withdrawn) G_GNUC_WARN_UNUSED_RESULT;
InjRequest *inj_request_new_discard       (const char          *reason) G_GNUC_WARN_UNUSED_RESULT;
InjRequest *inj_request_new_sign          (const char          *signer,
                                           const char          *reason) G_GNUC_WARN_UNUSED_RESULT;
/* @amendment is copied with all that it points to. */
InjRequest *inj_request_new_amend         (const InjAmendment  *amendment) G_GNUC_WARN_UNUSED_RESULT;
InjRequest *inj_request_new_undo          (void) G_GNUC_WARN_UNUSED_RESULT;
InjRequest *inj_request_new_redo          (void) G_GNUC_WARN_UNUSED_RESULT;
InjRequest *inj_request_ref             (InjRequest        *self) G_GNUC_WARN_UNUSED_RESULT;
void        inj_request_unref           (InjRequest        *self);

/* Whether it means the same when the visit has moved on: a give does, as it
 * is refused where the place was given meanwhile; an undo does not. */
gboolean    inj_request_can_repeat      (const InjRequest  *self);
/* The same after what others did to the visit, @actions from the index @first on:
 * "as planned" is what was planned when it was asked for, and no other dose. */
gboolean    inj_request_can_repeat_after (const InjRequest *self,
                                         GPtrArray         *actions,
                                         guint              first);
/* Whether it is a signature without a reason for what stands at stop. */
gboolean    inj_request_wants_reason    (const InjRequest  *self);
/* The action for @visit as it stands; see inj_compose_give() and the others. */
InjAction  *inj_request_compose         (const InjRequest  *self,
                                         InjVisit          *visit,
                                         const InjCompose  *compose,
                                         GError           **error) G_GNUC_WARN_UNUSED_RESULT;

#define INJ_TYPE_REQUEST (inj_request_get_type ())
GType       inj_request_get_type        (void);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InjRequest, inj_request_unref)

G_END_DECLS
