/* inj-compose.h
 *
 * What the person wants, as an action on the visit as it stands.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/anatomy/inj-anchors.h"
#include "inj-amendment.h"
#include "inj-dose.h"
#include "inj-visit.h"

G_BEGIN_DECLS

/* Each function makes an action for the visit's next revision and applies
 * nothing. Each refuses with %INJ_DOMAIN_ERROR_REFUSED, in one sentence, what
 * the visit cannot do as it stands. @at is microseconds since 1970, UTC. */

/**
 * InjCompose:
 * @at: when it is done
 * @actor: the account of the operating system
 * @anchors: where the sites stand
 */
typedef struct
{
  gint64       at;
  const char  *actor;
  InjAnchors  *anchors;
} InjCompose;

/**
 * InjDetailEntry:
 * @value: (nullable): what was typed; %NULL or empty for not entered
 */
typedef struct
{
  InjDetail  detail;
  char      *value;
} InjDetailEntry;

/**
 * inj_compose_give:
 * @place_ids: (array zero-terminated=1): hollow or skipped places
 * @dose: (nullable): for each of them; %NULL for what is planned there
 * @in_bulk: whether they are recorded in one step for several
 *
 * A dose is never split: when the active vial is short, the next opened one
 * of its substance takes over; with none, the dose is recorded all the same
 * and a finding tells.
 */
InjAction *inj_compose_give          (InjVisit            *visit,
                                      const InjCompose    *compose,
                                      const char *const   *place_ids,
                                      const InjDose       *dose,
                                      gboolean             in_bulk,
                                      GError             **error) G_GNUC_WARN_UNUSED_RESULT;
/* @muscle_name is for %INJ_MUSCLE_OTHER, else %NULL. The side is taken from
 * @position. */
InjAction *inj_compose_give_free     (InjVisit            *visit,
                                      const InjCompose    *compose,
                                      const InjPosition   *position,
                                      InjMuscle            muscle,
                                      const char          *muscle_name,
                                      const InjDose       *dose,
                                      GError             **error) G_GNUC_WARN_UNUSED_RESULT;
InjAction *inj_compose_void          (InjVisit            *visit,
                                      const InjCompose    *compose,
                                      const char          *place_id,
                                      const char          *reason,
                                      GError             **error) G_GNUC_WARN_UNUSED_RESULT;
/* Voids the dose there and records one with what @dose says otherwise, that
 * keeps time, vial and place. */
InjAction *inj_compose_correct       (InjVisit            *visit,
                                      const InjCompose    *compose,
                                      const char          *place_id,
                                      const InjDose       *dose,
                                      GError             **error) G_GNUC_WARN_UNUSED_RESULT;
/* Likewise, with another position on the same plate; a named site stays on its
 * side, and a free one is of the side where it then lies. */
InjAction *inj_compose_move          (InjVisit            *visit,
                                      const InjCompose    *compose,
                                      const char          *place_id,
                                      const InjPosition   *position,
                                      GError             **error) G_GNUC_WARN_UNUSED_RESULT;
/* Skips hollow places that are planned. */
InjAction *inj_compose_skip          (InjVisit            *visit,
                                      const InjCompose    *compose,
                                      const char *const   *place_ids,
                                      const char          *reason,
                                      GError             **error) G_GNUC_WARN_UNUSED_RESULT;
InjAction *inj_compose_unskip        (InjVisit            *visit,
                                      const InjCompose    *compose,
                                      const char          *place_id,
                                      GError             **error) G_GNUC_WARN_UNUSED_RESULT;

/* Plans a dose at a hollow or skipped place: a site, a free site that is
 * planned already, or the one of inj_visit_dup_next_free_id(). */
InjAction *inj_compose_plan          (InjVisit            *visit,
                                      const InjCompose    *compose,
                                      InjPlannedDose      *planned,
                                      GError             **error) G_GNUC_WARN_UNUSED_RESULT;
/* The visit itself no longer plans that hollow place; its protocol still may. */
InjAction *inj_compose_unplan        (InjVisit            *visit,
                                      const InjCompose    *compose,
                                      const char          *place_id,
                                      GError             **error) G_GNUC_WARN_UNUSED_RESULT;
/* Plans the doses of @source that were of the substance drawn from here, where
 * nothing is given or skipped yet, and keeps which visit it was. It gives
 * nothing. */
InjAction *inj_compose_repeat        (InjVisit            *visit,
                                      const InjCompose    *compose,
                                      InjVisit            *source,
                                      GError             **error) G_GNUC_WARN_UNUSED_RESULT;
/* Plans, on the patient's other side, what was given on the side @done (right
 * or left), where nothing is given or skipped yet. It gives nothing. */
InjAction *inj_compose_mirror        (InjVisit            *visit,
                                      const InjCompose    *compose,
                                      InjSide              done,
                                      GError             **error) G_GNUC_WARN_UNUSED_RESULT;
/* @entries: (element-type InjDetailEntry). Those that say what is entered
 * already change nothing; %INJ_DOMAIN_ERROR_INVALID names one that cannot be. */
InjAction *inj_compose_fill_in       (InjVisit            *visit,
                                      const InjCompose    *compose,
                                      GPtrArray           *entries,
                                      GError             **error) G_GNUC_WARN_UNUSED_RESULT;
/* Why a place departs from the plan; @reason is %NULL to take that back. */
InjAction *inj_compose_explain       (InjVisit            *visit,
                                      const InjCompose    *compose,
                                      const char          *place_id,
                                      const char          *reason,
                                      GError             **error) G_GNUC_WARN_UNUSED_RESULT;

/* Opens @vial, whose number the visit gives; it becomes the active one where
 * there is none, or where @activate. */
InjAction *inj_compose_open_vial     (InjVisit            *visit,
                                      const InjCompose    *compose,
                                      InjVial             *vial,
                                      gboolean             activate,
                                      GError             **error) G_GNUC_WARN_UNUSED_RESULT;
InjAction *inj_compose_choose_vial   (InjVisit            *visit,
                                      const InjCompose    *compose,
                                      int                  number,
                                      GError             **error) G_GNUC_WARN_UNUSED_RESULT;
/* The opened vial of the number of @vial says what @vial says; its substance
 * stays. */
InjAction *inj_compose_correct_vial  (InjVisit            *visit,
                                      const InjCompose    *compose,
                                      InjVial             *vial,
                                      GError             **error) G_GNUC_WARN_UNUSED_RESULT;
/* Takes back a vial of which nothing was given; where it was drawn from,
 * another one of its substance is then, or none. */
InjAction *inj_compose_withdraw_vial (InjVisit            *visit,
                                      const InjCompose    *compose,
                                      int                  number,
                                      GError             **error) G_GNUC_WARN_UNUSED_RESULT;
/* Lays @protocol on top of the visit's, or takes it off again: what was given
 * stays. */
InjAction *inj_compose_add_on        (InjVisit            *visit,
                                      const InjCompose    *compose,
                                      InjProtocol         *protocol,
                                      gboolean             withdrawn,
                                      GError             **error) G_GNUC_WARN_UNUSED_RESULT;
/* A draft that was begun in error: nothing more is done in it but undoing this. */
InjAction *inj_compose_discard       (InjVisit            *visit,
                                      const InjCompose    *compose,
                                      const char          *reason,
                                      GError             **error) G_GNUC_WARN_UNUSED_RESULT;
/* @reason serves for every finding at stop; whether one is needed is for
 * inj_review_visit() to say. */
InjAction *inj_compose_sign          (InjVisit            *visit,
                                      const InjCompose    *compose,
                                      const char          *signer,
                                      const char          *reason,
                                      GError             **error) G_GNUC_WARN_UNUSED_RESULT;
/* Amends a signed visit, which nothing undoes. */
InjAction *inj_compose_amend         (InjVisit            *visit,
                                      const InjCompose    *compose,
                                      const InjAmendment  *amendment,
                                      GError             **error) G_GNUC_WARN_UNUSED_RESULT;
InjAction *inj_compose_undo          (InjVisit            *visit,
                                      const InjCompose    *compose,
                                      GError             **error) G_GNUC_WARN_UNUSED_RESULT;
InjAction *inj_compose_redo          (InjVisit            *visit,
                                      const InjCompose    *compose,
                                      GError             **error) G_GNUC_WARN_UNUSED_RESULT;

/* The ids of places that the visit wants, still hollow: of @muscle, or of every muscle
 * where it is -1; of @side, or of every side where it is -1. */
char     **inj_compose_dup_hollow    (InjVisit            *visit,
                                      int                  muscle,
                                      int                  side) G_GNUC_WARN_UNUSED_RESULT;
/* Those of them with units that can be given as planned: units that are to be
 * entered hold up nothing else. Where none has any, all of them: to give them is
 * refused, by the name of the first. */
char     **inj_compose_dup_givable   (InjVisit            *visit,
                                      int                  muscle,
                                      int                  side) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
