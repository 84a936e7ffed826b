/* inj-perform.h
 *
 * Opens the visit that a command names, and does what is asked of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/inj-visit-session.h"

#include "inj-invocation.h"

G_BEGIN_DECLS

/* The visit of the first operand, VISIT. */
InjVisitSession *inj_perform_open    (InjInvocation   *invocation,
                                      GError         **error) G_GNUC_WARN_UNUSED_RESULT;
/* Tells of what is to be looked at in a visit as it was started. */
void             inj_perform_tell    (InjInvocation   *invocation,
                                      InjVisitSession *session);
/* Performs @request; what it brought about beyond the request, a warning or
 * another vial, is told beside the output. */
gboolean         inj_perform_request (InjInvocation   *invocation,
                                      InjVisitSession *session,
                                      InjRequest      *request,
                                      GError         **error);
/* Likewise; @request is consumed. */
gboolean         inj_perform_and_free (InjInvocation  *invocation,
                                      InjVisitSession *session,
                                      InjRequest      *request,
                                      GError         **error);
/* Prints ids, as the shell may want them: one a line, or a list. */
void             inj_perform_print_texts (InjInvocation *invocation,
                                      GPtrArray       *texts);

G_END_DECLS
