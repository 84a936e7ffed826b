/* inj-compose.h
 *
 * What the person wants, as an action on the visit as it stands.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/anatomy/inj-anchors.h"
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
 * inj_compose_give:
 * @place_ids: (array zero-terminated=1): sites; hollow or skipped ones
 * @units: for each of them, in hundredths; 0 for what is planned there
 * @in_bulk: whether they are recorded in one step for several
 *
 * A dose is never split: when the active vial is short, the next opened one
 * of its substance takes over; with none, the dose is recorded all the same
 * and a finding tells.
 */
InjAction *inj_compose_give        (InjVisit           *visit,
                                    const InjCompose   *compose,
                                    const char *const  *place_ids,
                                    InjUnits            units,
                                    gboolean            in_bulk,
                                    GError            **error) G_GNUC_WARN_UNUSED_RESULT;
/* @muscle_name is for %INJ_MUSCLE_OTHER, else %NULL. The side is taken from
 * @position. */
InjAction *inj_compose_give_free   (InjVisit           *visit,
                                    const InjCompose   *compose,
                                    const InjPosition  *position,
                                    InjMuscle           muscle,
                                    const char         *muscle_name,
                                    InjUnits            units,
                                    GError            **error) G_GNUC_WARN_UNUSED_RESULT;
InjAction *inj_compose_void        (InjVisit           *visit,
                                    const InjCompose   *compose,
                                    const char         *place_id,
                                    const char         *reason,
                                    GError            **error) G_GNUC_WARN_UNUSED_RESULT;
/* Voids the dose there and records one with @units that keeps time, vial and
 * place. */
InjAction *inj_compose_correct     (InjVisit           *visit,
                                    const InjCompose   *compose,
                                    const char         *place_id,
                                    InjUnits            units,
                                    GError            **error) G_GNUC_WARN_UNUSED_RESULT;
/* Likewise, with another position on the same plate; a named site stays on its
 * side, and a free one is of the side where it then lies. */
InjAction *inj_compose_move        (InjVisit           *visit,
                                    const InjCompose   *compose,
                                    const char         *place_id,
                                    const InjPosition  *position,
                                    GError            **error) G_GNUC_WARN_UNUSED_RESULT;
/* Skips hollow places that the protocol plans. */
InjAction *inj_compose_skip        (InjVisit           *visit,
                                    const InjCompose   *compose,
                                    const char *const  *place_ids,
                                    const char         *reason,
                                    GError            **error) G_GNUC_WARN_UNUSED_RESULT;
InjAction *inj_compose_unskip      (InjVisit           *visit,
                                    const InjCompose   *compose,
                                    const char         *place_id,
                                    GError            **error) G_GNUC_WARN_UNUSED_RESULT;
/* Opens @vial, whose number the visit gives; it becomes the active one where
 * there is none, or where @activate. */
InjAction *inj_compose_open_vial   (InjVisit           *visit,
                                    const InjCompose   *compose,
                                    InjVial            *vial,
                                    gboolean            activate,
                                    GError            **error) G_GNUC_WARN_UNUSED_RESULT;
InjAction *inj_compose_choose_vial (InjVisit           *visit,
                                    const InjCompose   *compose,
                                    int                 number,
                                    GError            **error) G_GNUC_WARN_UNUSED_RESULT;
/* @reason serves for every finding at stop; whether one is needed is for
 * inj_review_visit() to say. */
InjAction *inj_compose_sign        (InjVisit           *visit,
                                    const InjCompose   *compose,
                                    const char         *signer,
                                    const char         *reason,
                                    GError            **error) G_GNUC_WARN_UNUSED_RESULT;
InjAction *inj_compose_undo        (InjVisit           *visit,
                                    const InjCompose   *compose,
                                    GError            **error) G_GNUC_WARN_UNUSED_RESULT;
InjAction *inj_compose_redo        (InjVisit           *visit,
                                    const InjCompose   *compose,
                                    GError            **error) G_GNUC_WARN_UNUSED_RESULT;

/* The ids of required places still hollow: of @muscle, or of every muscle
 * where it is -1; of @side, or of every side where it is -1. */
char     **inj_compose_dup_hollow  (InjVisit           *visit,
                                    int                 muscle,
                                    int                 side) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
