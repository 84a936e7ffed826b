/* inj-dose-shade.h
 *
 * Shades the muscles of one plate by what was given in them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "diagram/inj-mask.h"
#include "diagram/inj-plate-style.h"
#include "domain/visit/inj-totals.h"

#include "inj-viewport.h"

G_BEGIN_DECLS

/**
 * InjDoseShade:
 *
 * Each muscle of each side has the shade of its own dose; where several lie
 * over one another, they share the place in stripes. Taken from the mask, and
 * so drawn anew within a frame when a dose is given.
 */
typedef struct _InjDoseShade InjDoseShade;

InjDoseShade *inj_dose_shade_new      (void) G_GNUC_WARN_UNUSED_RESULT;
void          inj_dose_shade_free     (InjDoseShade      *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InjDoseShade, inj_dose_shade_free)

/* Shades what is planned or given, drawn for that many device pixels a user
 * unit; @mask and @totals are %NULL for nothing. %FALSE when nothing changes. */
gboolean      inj_dose_shade_set      (InjDoseShade      *self,
                                       InjMask           *mask,
                                       const InjTotals   *totals,
                                       InjPalette         palette,
                                       double             scale);
void          inj_dose_shade_snapshot (InjDoseShade      *self,
                                       GtkSnapshot       *snapshot,
                                       const InjViewport *viewport,
                                       int                device_scale);

G_END_DECLS
