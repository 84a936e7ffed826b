/* inj-plate-pointer.h
 *
 * What the pointer is at on one plate.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inj-plate-view.h"

G_BEGIN_DECLS

/* Has the caption of @view say what lies under the pointer: the place there, or
 * else what the plate shows; and has the scene of @view light up the muscles
 * there. For whoever shows the plate, once. */
void inj_plate_pointer_attach (InjPlateView *view);

G_END_DECLS
