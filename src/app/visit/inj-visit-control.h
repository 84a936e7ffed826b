/* inj-visit-control.h
 *
 * What is being done in a visit: what is now, and what was typed for it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/inj-visit-session.h"

G_BEGIN_DECLS

/**
 * InjVisitControl:
 *
 * Stands between the visit page and the session, without a widget: it knows
 * which place is *now*, which digits were typed for it and whose dose is being
 * moved, asks the session, and moves on once a dose is kept.
 *
 * Signals:
 *  - changed: the visit, what is now, what was typed, or what is being moved
 *  - error (#GError): what the person has to be told
 *  - saving (place id, #gboolean): what was done there waits to be kept, undo
 *    and redo included, or no longer
 *  - plate-wanted (plate id): what is now is to be seen before it is given
 *  - vial-wanted: a dose was asked for and no vial is open
 */
#define INJ_TYPE_VISIT_CONTROL (inj_visit_control_get_type ())
G_DECLARE_FINAL_TYPE (InjVisitControl, inj_visit_control, INJ, VISIT_CONTROL, GObject)

InjVisitControl *inj_visit_control_new         (void) G_GNUC_WARN_UNUSED_RESULT;
/* %NULL for none. The first site that is to be given becomes *now*. */
void             inj_visit_control_set_session (InjVisitControl *self,
                                                InjVisitSession *session);
InjVisitSession *inj_visit_control_get_session (InjVisitControl *self);
/* Of the session, or %NULL. */
InjVisit        *inj_visit_control_get_visit   (InjVisitControl *self);
/* Whether there is a visit that can still be changed: neither signed nor
 * discarded. */
gboolean         inj_visit_control_is_draft    (InjVisitControl *self);
/* Whether a dose is still to be kept. */
gboolean         inj_visit_control_is_saving   (InjVisitControl *self);

/* What is *now*: its id, and its place, or %NULL. */
const char      *inj_visit_control_get_now_id  (InjVisitControl *self);
InjPlace        *inj_visit_control_get_now     (InjVisitControl *self);
/* Drops what was typed when it is another place than before. */
void             inj_visit_control_set_now     (InjVisitControl *self,
                                                const char      *place_id);
/* The plate that is shown alone, or -1 for all. Where what is now is not on it,
 * the next site that is becomes *now*, so that no key gives what is not seen. */
void             inj_visit_control_set_plate   (InjVisitControl *self,
                                                int              plate);
/* Whether what is now is on a plate that is shown. */
gboolean         inj_visit_control_is_in_view  (InjVisitControl *self);
/* The digits typed for what is now, as they were typed, or %NULL. */
const char      *inj_visit_control_get_pending (InjVisitControl *self);
void             inj_visit_control_set_pending (InjVisitControl *self,
                                                const char      *pending);

/* The place whose dose the next press moves, or %NULL. */
const char      *inj_visit_control_get_moving_id (InjVisitControl *self);
/* From then on a press says where the dose there went; nothing begins where
 * none was given, or in a visit that is no draft. */
void             inj_visit_control_begin_move  (InjVisitControl *self,
                                                const char      *place_id);
void             inj_visit_control_end_move    (InjVisitControl *self);
/* %FALSE where nothing is being moved. Where the dose cannot have gone there,
 * that is complained of, and the next press still says where it went. */
gboolean         inj_visit_control_move_to     (InjVisitControl   *self,
                                                const InjPosition *position);

/* Asks the session. */
void             inj_visit_control_submit      (InjVisitControl *self,
                                                InjRequest      *request);
/* Gives what is now: the units typed, or else those planned. Digits that are
 * no dose are kept and complained of; what is not in view is asked to be. */
void             inj_visit_control_give_now    (InjVisitControl *self);

G_END_DECLS
