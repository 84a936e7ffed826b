/* inj-visit-session.h
 *
 * One visit being documented: commits an action, then applies it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "domain/review/inj-background.h"
#include "domain/visit/inj-visit.h"
#include "store/inj-store.h"

#include "inj-request.h"

G_BEGIN_DECLS

/**
 * InjVisitSession:
 *
 * Holds a visit, what it is judged against, and what was found. It alone
 * writes: each request becomes an action that the store commits, and only then
 * does the visit apply it. Actions of another program come in the same way.
 *
 * Signals: "waiting" (#InjRequest) when a request has to wait for another
 * program; "done" (#InjRequest, #GError or %NULL) once it is kept or has
 * failed; "replaced" (#GError) when the records were put back to an earlier
 * state under the running program, and the visit with them, or when it can no
 * longer be read there: what the person has to be told.
 */
#define INJ_TYPE_VISIT_SESSION (inj_visit_session_get_type ())
G_DECLARE_FINAL_TYPE (InjVisitSession, inj_visit_session, INJ, VISIT_SESSION, GObject)

/* @substances: (element-type InjSubstance); @label: whose label holds; @limits:
 * (nullable) (element-type InjLimit): the practice's own figures. An #InjPractice
 * makes sessions; it tells them what other programs do. */
InjVisitSession *
               inj_visit_session_new            (InjStore        *store,
                                                 InjAnchors      *anchors,
                                                 GPtrArray       *substances,
                                                 InjLabel         label,
                                                 GPtrArray       *limits,
                                                 const char      *limits_fault,
                                                 InjVisit        *visit,
                                                 GError         **error) G_GNUC_WARN_UNUSED_RESULT;
InjVisit      *inj_visit_session_get_visit      (InjVisitSession *self);
/* Owned by @self; replaced when other visits or the settings change, which
 * "notify::background" tells. */
const InjBackground *
               inj_visit_session_get_background (InjVisitSession *self);
/* Of #InjFinding, the gravest first; always up to date with the visit. */
GListModel    *inj_visit_session_get_findings   (InjVisitSession *self);
gboolean       inj_visit_session_has_stop       (InjVisitSession *self);
/* The patient's visit before this one, of the same indication and with a dose,
 * as it stood when it was first asked for, or %NULL: what is shown as last time.
 * Owned by @self; looked up anew after "notify::background". */
InjVisit      *inj_visit_session_get_previous   (InjVisitSession *self);

/**
 * inj_visit_session_perform:
 *
 * Makes the request's action, keeps it and applies it, now. A signature is
 * refused while a finding at stop has no reason; everything is, as
 * %INJ_STORE_ERROR_BUSY, while requests wait, since it would come before them.
 *
 * Returns: %FALSE with %INJ_DOMAIN_ERROR or %INJ_STORE_ERROR; nothing was
 *   given then, and the visit is as the store has it
 */
gboolean       inj_visit_session_perform        (InjVisitSession *self,
                                                 InjRequest      *request,
                                                 GError         **error);

/**
 * inj_visit_session_submit:
 *
 * As inj_visit_session_perform(), but while another program is writing the
 * request waits its turn, tried again for up to five seconds; those that wait
 * hold on to the session. Requests are kept in the order of their submission;
 * where one fails, or another program changes the visit meanwhile, those fail
 * that would now mean something else.
 * The outcome comes by "done", which is mostly emitted before this returns.
 */
void           inj_visit_session_submit         (InjVisitSession *self,
                                                 InjRequest      *request);
/* Whether requests are waiting. */
gboolean       inj_visit_session_is_waiting     (InjVisitSession *self);

/* Applies what other programs have done to the visit and loads its background
 * anew, under the label and the figures that hold now. A failure that trying again does not
 * mend is told by "replaced", too. */
gboolean       inj_visit_session_catch_up       (InjVisitSession *self,
                                                 InjLabel         label,
                                                 GPtrArray       *limits,
                                                 const char      *limits_fault,
                                                 GError         **error);

G_END_DECLS
