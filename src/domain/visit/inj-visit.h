/* inj-visit.h
 *
 * One sitting of one patient: a list of places that only actions change.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "inj-action.h"
#include "domain/values/inj-date.h"
#include "inj-place.h"
#include "domain/anatomy/inj-anchors.h"
#include "domain/protocol/inj-protocol.h"
#include "inj-visit-head.h"
#include "inj-visit-status.h"

G_BEGIN_DECLS

/**
 * InjVisit:
 *
 * A #GListModel of #InjPlace: the protocol's sites in its order, then those of
 * its add-ons, then other sites of the table, then free sites. It is what its actions make it:
 * inj_visit_apply() is the one way to change it, but where the records were put
 * back to an earlier state. "notify::revision" tells of each change, after
 * "items-changed".
 */
#define INJ_TYPE_VISIT (inj_visit_get_type ())
G_DECLARE_FINAL_TYPE (InjVisit, inj_visit, INJ, VISIT, GObject)

InjVisit           *inj_visit_new              (const InjVisitHead *head,
                                                InjProtocol        *protocol) G_GNUC_WARN_UNUSED_RESULT;

/**
 * inj_visit_apply:
 *
 * Applies an action whose revision is the visit's plus 1; nothing changes on
 * error.
 *
 * Returns: %FALSE with %INJ_DOMAIN_ERROR_STALE for another revision, or
 *   %INJ_DOMAIN_ERROR_REFUSED when a change cannot be: the visit is signed,
 *   a place is given already, an injection or vial is not there...
 */
gboolean            inj_visit_apply            (InjVisit           *self,
                                                InjAction          *action,
                                                GError            **error);
/* Whether inj_visit_apply() would; the visit is left as it is. */
gboolean            inj_visit_can_apply        (InjVisit           *self,
                                                InjAction          *action,
                                                GError            **error);

/* Becomes what @other is, the same visit with another log; takes that out of
 * @other, which is of no use then. */
void                inj_visit_replace          (InjVisit           *self,
                                                InjVisit           *other);

const InjVisitHead *inj_visit_get_head         (InjVisit           *self);
gint64              inj_visit_get_id           (InjVisit           *self);
InjDate             inj_visit_get_date         (InjVisit           *self);
InjProtocol        *inj_visit_get_protocol     (InjVisit           *self);
InjVisitStatus      inj_visit_get_status       (InjVisit           *self);
int                 inj_visit_get_revision     (InjVisit           *self);
/* Of the last action, or of the head while there is none. */
const char         *inj_visit_get_digest       (InjVisit           *self);
/* What the chain of digests starts with. */
char               *inj_visit_dup_first_digest (InjVisit           *self) G_GNUC_WARN_UNUSED_RESULT;

/* The place of that id, or %NULL: a site is listed when the protocol, an add-on
 * or the visit itself plans it or something was given there. (transfer none) */
InjPlace           *inj_visit_lookup_place     (InjVisit           *self,
                                                const char         *place_id);
/* Of #InjInjection: all of them, voided ones included, by number; owned by
 * @self. */
GPtrArray          *inj_visit_get_injections   (InjVisit           *self);
/* Of #InjVial: those that are opened and not taken back; owned by @self. */
GPtrArray          *inj_visit_get_vials        (InjVisit           *self);
/* The vial of that number, taken back or not, or %NULL. */
InjVial            *inj_visit_lookup_vial      (InjVisit           *self,
                                                int                 number);
/* The vial drawn from, or %NULL. */
InjVial            *inj_visit_get_active_vial  (InjVisit           *self);
/* Units of live injections from that vial, in hundredths. */
InjUnits            inj_visit_get_given_from   (InjVisit           *self,
                                                int                 vial);
int                 inj_visit_get_next_injection_number (InjVisit  *self);
int                 inj_visit_get_next_vial_number      (InjVisit  *self);
/* "free-1", the next one never used in this visit. */
char               *inj_visit_dup_next_free_id (InjVisit           *self) G_GNUC_WARN_UNUSED_RESULT;
/* The action that undo or redo would revert, or %NULL. */
InjAction          *inj_visit_get_undoable     (InjVisit           *self);
InjAction          *inj_visit_get_redoable     (InjVisit           *self);
/* Of #InjAction: the log, by revision; owned by @self. */
GPtrArray          *inj_visit_get_actions      (InjVisit           *self);
/* %NULL while it is a draft. */
const char         *inj_visit_get_signer       (InjVisit           *self);
const char         *inj_visit_get_sign_reason  (InjVisit           *self);
/* Of #InjAction: what amended it since, by revision; owned by @self. */
GPtrArray          *inj_visit_get_amendments   (InjVisit           *self);
/* Why the whole visit was entered in error: as a signed one, by an amendment,
 * or discarded as a draft. %NULL where it was not. */
const char         *inj_visit_get_error_reason (InjVisit           *self);

/* What is entered, as inj_detail_check() keeps it; %NULL for nothing. */
const char         *inj_visit_get_detail       (InjVisit           *self,
                                                InjDetail           detail);
/* %FALSE where no number is entered. */
gboolean            inj_visit_get_detail_number (InjVisit          *self,
                                                 InjDetail          detail,
                                                 int               *number);
/* Who injects: as entered in the visit, else as it began with; "" for nobody. */
const char         *inj_visit_get_injector     (InjVisit           *self);
/* What the visit itself plans there, or %NULL. */
InjPlannedDose     *inj_visit_get_planned_dose (InjVisit           *self,
                                                const char         *place_id);
/* Why the place departs from the plan, or %NULL. */
const char         *inj_visit_get_deviation_reason (InjVisit       *self,
                                                    const char     *place_id);
/* Of #InjProtocol: what lies on top of the visit's protocol; owned by @self. */
GPtrArray          *inj_visit_get_add_ons      (InjVisit           *self);
/* The site of that id: of the table, or one that the protocol or an add-on,
 * also one that was taken off, brings along; or %NULL. */
const InjSite      *inj_visit_lookup_site      (InjVisit           *self,
                                                const char         *site_id);
/* What the protocol, or else an add-on, plans there; or %NULL. */
const InjPlannedSite *inj_visit_lookup_planned_site (InjVisit      *self,
                                                     const char    *site_id);
/* Where the site stands: where a protocol puts it, else where the plates do;
 * or %NULL. */
const InjPosition  *inj_visit_lookup_anchor    (InjVisit           *self,
                                                InjAnchors         *anchors,
                                                const char         *site_id);
/* (element-type InjVial): what the vial of that number was said to be, first
 * to last, by what stands of its opening and corrections; empty where there is
 * no such vial. */
GPtrArray          *inj_visit_dup_vial_history (InjVisit           *self,
                                                int                 number) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
