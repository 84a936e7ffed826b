/* inj-deviation.h
 *
 * Where a visit left its protocol.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "domain/anatomy/inj-anchors.h"
#include "domain/visit/inj-visit.h"

G_BEGIN_DECLS

/**
 * InjDeviationKind:
 * @INJ_DEVIATION_OMITTED: a wanted place skipped, or still hollow when the
 *   visit was signed
 * @INJ_DEVIATION_ADDED: a dose that neither the protocol nor an add-on plans
 * @INJ_DEVIATION_MOVED: a dose beside the point where the site lies
 * @INJ_DEVIATION_UNITS: other units than those of the protocol or add-on
 * @INJ_DEVIATION_SIDE: a dose on the other side of the patient than planned: a
 *   wanted site is left out, and that of the other side given, which nothing
 *   wanted
 */
typedef enum
{
  INJ_DEVIATION_OMITTED,
  INJ_DEVIATION_ADDED,
  INJ_DEVIATION_MOVED,
  INJ_DEVIATION_UNITS,
  INJ_DEVIATION_SIDE,
} InjDeviationKind;

/* "omitted", "added", "moved", "units", "side". */
const char   *inj_deviation_kind_get_id   (InjDeviationKind  kind);
/* The translated word for it. */
const char   *inj_deviation_kind_get_name (InjDeviationKind  kind);

/**
 * InjDeviation:
 * @place_id: where
 * @text: a whole translated sentence, with the figures: "Temporalis, left, 3:
 *   moved by 1.2 cm"
 * @reason: what the injector said of the place, or of leaving it out; %NULL
 *   without: it is never required
 */
typedef struct
{
  InjDeviationKind  kind;
  char             *place_id;
  char             *text;
  char             *reason;
} InjDeviation;

void          inj_deviation_free          (InjDeviation     *self);

/**
 * inj_deviation_list:
 * @anchors: (nullable): where the sites lie; needed for what was planned at
 *   another point than the site's
 *
 * Centimetres are of a head of 22.7 cm, from the point at which the site lay
 * when the dose was first given.
 *
 * Returns: (element-type InjDeviation) (transfer full): in the order of the
 *   visit's places
 */
GPtrArray    *inj_deviation_list          (InjVisit         *visit,
                                           InjAnchors       *anchors) G_GNUC_WARN_UNUSED_RESULT;

/**
 * inj_deviation_dup_completeness:
 *
 * How much of the main protocol was given: "13 of 31 sites: 2 skipped, 16
 * still planned". The same words while working, at signing and in the note.
 *
 * Returns: %NULL when all of its required sites were given
 */
char         *inj_deviation_dup_completeness (InjVisit      *visit) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InjDeviation, inj_deviation_free)

G_END_DECLS
