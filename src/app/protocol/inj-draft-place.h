/* inj-draft-place.h
 *
 * Which muscle a site is in that is placed on a plate.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "diagram/inj-atlas.h"

G_BEGIN_DECLS

/* Plate, x, y and muscle. */
#define INJ_DRAFT_PLACE_TYPE "(siis)"

/* A button for each muscle at @position; where none is, for all of them. One
 * activates "draft.place" with an %INJ_DRAFT_PLACE_TYPE, which an ancestor
 * provides. */
GtkWidget *inj_draft_place_new_choice (InjAtlas          *atlas,
                                       const InjPosition *position) G_GNUC_WARN_UNUSED_RESULT;
/* What such a button says. */
void       inj_draft_place_read       (GVariant          *place,
                                       InjPosition       *position,
                                       InjMuscle         *muscle);

G_END_DECLS
