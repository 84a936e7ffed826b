/* inj-visit-title.h
 *
 * What stands at the head of a visit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/patient/inj-patient.h"
#include "domain/visit/inj-visit.h"

G_BEGIN_DECLS

/* The local date on which the first dose was entered, or on which the visit was
 * started while there is none, by the visit's own time zone. */
InjDate inj_visit_title_get_entered_on (InjVisit   *visit);
/* Whether that is after the date of the visit. */
gboolean inj_visit_title_is_late       (InjVisit   *visit);

/* "draft · born 1980-02-29": of all that is said this is never cut short. A late
 * entry and a signature that nobody has verified are told here. */
char   *inj_visit_title_dup_state      (InjVisit   *visit,
                                        InjPatient *patient,
                                        gboolean    is_saving) G_GNUC_WARN_UNUSED_RESULT;
/* The date and the protocols. */
char   *inj_visit_title_dup_about      (InjVisit   *visit) G_GNUC_WARN_UNUSED_RESULT;
/* "Late entry: entered on 20 November 2026 for 18 November 2026.", or %NULL where
 * it is none. */
char   *inj_visit_title_dup_late       (InjVisit   *visit) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
