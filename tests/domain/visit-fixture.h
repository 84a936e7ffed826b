/* visit-fixture.h
 *
 * A visit to try things on: shipped protocols, made-up anchors and vials.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/review/inj-background.h"
#include "domain/visit/inj-compose.h"
#include "domain/values/inj-domain-error.h"
#include "domain/visit/inj-totals.h"

G_BEGIN_DECLS

#define DATE_OF_VISIT inj_date_from_ymd (2026, 11, 20)

/**
 * VisitFixture:
 * @botox: of onabotulinumtoxinA, the substance of the visit
 * @dysport: of abobotulinumtoxinA
 * @listed: (element-type InjPlace): what items-changed has told of the visit
 * @account: all that the visit said after the last action
 * @compose: moves on by a second with each action
 *
 * Each function that does something asserts that it is done, and that signals,
 * list and totals then agree with the rows of injections.
 */
typedef struct
{
  InjProtocol *protocol;
  InjAnchors  *anchors;
  InjProduct  *botox;
  InjProduct  *dysport;
  InjVisit    *visit;
  GPtrArray   *listed;
  char        *account;
  guint        n_notified;
  InjCompose   compose;
} VisitFixture;

/* The shipped protocol, or substance, of that name. */
InjProtocol   *visit_fixture_load_protocol    (const char *id);
InjSubstance  *visit_fixture_load_substance   (const char *id);

/* A visit without a vial under a shipped protocol. */
VisitFixture  *visit_fixture_new              (const char *protocol_id);
/* Likewise under the protocol of a key file's text, with another product. */
VisitFixture  *visit_fixture_new_from         (InjProtocol *protocol,
                                               gboolean     is_of_dysport);
void           visit_fixture_free             (VisitFixture *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VisitFixture, visit_fixture_free)

/* A vial of 200 units in 4 mL that the visit has not taken yet. */
InjVial       *visit_fixture_make_vial        (VisitFixture *self);

/* Each applies one action. */
void           visit_fixture_open             (VisitFixture *self,
                                               InjProduct   *product,
                                               int           labelled,
                                               int           diluent);
void           visit_fixture_choose           (VisitFixture *self,
                                               int           number);
void           visit_fixture_give             (VisitFixture *self,
                                               const char   *place_id,
                                               InjUnits      units);
/* All that is required and hollow: of a muscle and side, or -1 for any. */
void           visit_fixture_give_hollow      (VisitFixture *self,
                                               int           muscle,
                                               int           side);
void           visit_fixture_give_free        (VisitFixture *self,
                                               InjPlate      plate,
                                               int           x,
                                               int           y,
                                               InjMuscle     muscle,
                                               const char   *name,
                                               InjUnits      units);
void           visit_fixture_void             (VisitFixture *self,
                                               const char   *place_id,
                                               const char   *reason);
void           visit_fixture_correct          (VisitFixture *self,
                                               const char   *place_id,
                                               InjUnits      units);
void           visit_fixture_move             (VisitFixture *self,
                                               const char   *place_id,
                                               int           x,
                                               int           y);
void           visit_fixture_skip             (VisitFixture *self,
                                               const char   *place_id,
                                               const char   *reason);
void           visit_fixture_unskip           (VisitFixture *self,
                                               const char   *place_id);
void           visit_fixture_undo             (VisitFixture *self);
void           visit_fixture_redo             (VisitFixture *self);
void           visit_fixture_sign             (VisitFixture *self,
                                               const char   *signer);
/* Takes @action, whose composing may have set @error. */
void           visit_fixture_apply            (VisitFixture *self,
                                               InjAction    *action,
                                               GError      **error);

/* That nothing was composed, with that sentence, and that nothing changed. */
void           visit_fixture_assert_refused   (VisitFixture *self,
                                               InjAction    *action,
                                               GError      **error,
                                               const char   *sentence);

/* What happened at a place; %INJ_PLACE_HOLLOW when it is not listed. */
InjPlaceState  visit_fixture_get_state        (VisitFixture *self,
                                               const char   *place_id);
/* The live units there, or 0. */
InjUnits       visit_fixture_get_units        (VisitFixture *self,
                                               const char   *place_id);

/* Everything that the visit says, but its revision, digest and history when
 * @as_it_stands: for comparing. */
char          *visit_fixture_describe         (InjVisit     *visit,
                                               gboolean      as_it_stands);
/* A visit made anew from the log of @visit. */
InjVisit      *visit_fixture_replay           (InjVisit     *visit);
/* The totals against a sum of the rows of injections. */
void           visit_fixture_assert_totals    (InjVisit     *visit);

/* Under a label, of a patient of 40 years, without earlier doses. */
InjBackground *visit_fixture_make_background  (InjLabel      label);

G_END_DECLS
