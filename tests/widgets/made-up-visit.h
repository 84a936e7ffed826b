/* made-up-visit.h
 *
 * A visit for widgets to show, under a shipped protocol.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/review/inj-background.h"
#include "domain/visit/inj-compose.h"

G_BEGIN_DECLS

/**
 * MadeUpVisit:
 * @substances: (element-type InjSubstance): onabotulinumtoxinA, the visit's,
 *   and incobotulinumtoxinA
 *
 * A visit of 20 November 2026. Each function that does something asserts that
 * it is done. Who holds on to the visit when it is freed fails the test.
 */
typedef struct
{
  GPtrArray  *substances;
  InjAnchors *anchors;
  InjVisit   *visit;
  InjCompose  compose;
} MadeUpVisit;

/* Under "preempt-155" or "preempt-195", without a vial. */
MadeUpVisit   *made_up_visit_new             (const char  *protocol_id);
void           made_up_visit_free            (MadeUpVisit *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MadeUpVisit, made_up_visit_free)

/* @labelled in whole units, @diluent in whole millilitres; good for 100 days. */
void           made_up_visit_open_vial       (MadeUpVisit *self,
                                              const char  *product_id,
                                              const char  *lot,
                                              int          labelled,
                                              int          diluent);
/* Likewise, with a serial number and opened so many minutes before the visit;
 * a @lot of "" is none, and then there is no expiry either. */
void           made_up_visit_open_vial_of    (MadeUpVisit *self,
                                              const char  *lot,
                                              const char  *serial,
                                              int          minutes);
void           made_up_visit_fill_in         (MadeUpVisit *self,
                                              InjDetail    detail,
                                              const char  *value);
void           made_up_visit_choose_vial     (MadeUpVisit *self,
                                              int          number);
/* @units in hundredths; 0 for what is planned. */
void           made_up_visit_give            (MadeUpVisit *self,
                                              const char  *place_id,
                                              InjUnits     units);
void           made_up_visit_give_dose       (MadeUpVisit   *self,
                                              const char    *place_id,
                                              const InjDose *dose);
/* All that is required and hollow; -1 for every muscle or side. */
void           made_up_visit_give_hollow     (MadeUpVisit *self,
                                              int          muscle,
                                              int          side);
void           made_up_visit_correct         (MadeUpVisit *self,
                                              const char  *place_id,
                                              InjUnits     units);
/* As the doses of @source, which it gives none of. */
void           made_up_visit_correct_vial    (MadeUpVisit *self,
                                              InjVial     *vial);
void           made_up_visit_repeat          (MadeUpVisit *self,
                                              InjVisit    *source);
void           made_up_visit_mirror          (MadeUpVisit *self,
                                              InjSide      done);
void           made_up_visit_void            (MadeUpVisit *self,
                                              const char  *place_id);
void           made_up_visit_skip            (MadeUpVisit *self,
                                              const char  *place_id,
                                              const char  *reason);
void           made_up_visit_sign            (MadeUpVisit *self,
                                              const char  *signer,
                                              const char  *reason);
void           made_up_visit_discard         (MadeUpVisit *self,
                                              const char  *reason);

/* Under a label, with 155 units on 25 August and 20 elsewhere, cosmetic, on
 * 2 October, of the visit's substance. */
InjBackground *made_up_visit_make_background (MadeUpVisit *self,
                                              InjLabel     label);

G_END_DECLS
