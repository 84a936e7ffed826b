/* inj-compose-dose.h
 *
 * A dose at a place of the visit, as it would be recorded.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inj-compose.h"

G_BEGIN_DECLS

/* What composing shares: which place is meant, and what a dose there says. Each
 * refuses with %INJ_DOMAIN_ERROR_REFUSED. */

/* The place that the visit lists, or what it would list for a site of the table
 * that nothing plans. (transfer full) */
InjPlace *inj_compose_dose_find_place  (InjVisit            *visit,
                                        const char          *place_id,
                                        GError             **error) G_GNUC_WARN_UNUSED_RESULT;
/* Likewise, where a dose was given. (transfer full) */
InjPlace *inj_compose_dose_find_given  (InjVisit            *visit,
                                        const char          *place_id,
                                        GError             **error) G_GNUC_WARN_UNUSED_RESULT;
/* Whether @reason says why a dose is voided. */
gboolean  inj_compose_dose_check_void  (const char          *reason,
                                        GError             **error);
/* What a dose at a hollow or skipped place says but number, vial and time;
 * @template borrows from @visit, @place and @dose (nullable). */
gboolean  inj_compose_dose_at_place    (InjVisit            *visit,
                                        const InjCompose    *compose,
                                        InjPlace            *place,
                                        const InjDose       *dose,
                                        InjInjection        *template,
                                        GError             **error);
/* Likewise at a point that the injector chose; its id is left to the caller. */
gboolean  inj_compose_dose_at_point    (InjVisit            *visit,
                                        const InjPosition   *position,
                                        InjMuscle            muscle,
                                        const char          *muscle_name,
                                        const InjDose       *dose,
                                        InjInjection        *template,
                                        GError             **error);

G_END_DECLS
