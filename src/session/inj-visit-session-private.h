/* inj-visit-session-private.h
 *
 * How the practice makes sessions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/inj-store.h"

#include "inj-practice.h"

G_BEGIN_DECLS

/* Takes @visit over; the session keeps no reference to @practice, which must
 * outlive it only as long as requests are made. */
InjVisitSession *inj_visit_session_new (InjPractice  *practice,
                                        InjVisit     *visit,
                                        GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
