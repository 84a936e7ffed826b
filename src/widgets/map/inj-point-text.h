/* inj-point-text.h
 *
 * What is said of a point of a plate.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/inj-atlas.h"
#include "domain/visit/inj-place.h"

#include "inj-scene.h"

G_BEGIN_DECLS

/* The landmark there, when landmarks are shown and one lies within @reach
 * tenths of a millimetre; else each muscle, with its dose when doses are
 * shown; else the region. Empty beside the patient. */
char *inj_point_text_make (InjAtlas          *atlas,
                           InjScene          *scene,
                           const InjPosition *position,
                           double             reach) G_GNUC_WARN_UNUSED_RESULT;
/* The place's name, and whether its position is to be confirmed. */
char *inj_point_text_make_place (InjPlace *place) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
