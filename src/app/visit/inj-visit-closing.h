/* inj-visit-closing.h
 *
 * What brings a visit to its end, and what can be done after that.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "widgets/map/inj-map-view.h"
#include "widgets/panel/inj-totals-panel.h"

#include "inj-visit-control.h"

G_BEGIN_DECLS

/**
 * InjVisitClosing:
 *
 * The actions "explain" (place, reason or ""), "mend" (a check before signing:
 * leads there), "discard" of a draft, and "amend" (place or "") of a signed
 * visit.
 */
typedef struct _InjVisitClosing InjVisitClosing;

/* Nothing is owned; all outlive this. */
InjVisitClosing *inj_visit_closing_new         (InjVisitControl   *control,
                                                GtkWidget         *page,
                                                InjMapView        *map_view,
                                                InjTotalsPanel    *totals_panel) G_GNUC_WARN_UNUSED_RESULT;
void             inj_visit_closing_free        (InjVisitClosing   *self);
/* As long as @self is there. */
void             inj_visit_closing_add_actions (InjVisitClosing   *self,
                                                GActionMap        *actions);
/* Decides which of them are enabled. */
void             inj_visit_closing_update      (InjVisitClosing   *self,
                                                GActionMap        *actions);
/* In a signed visit: offers to amend it by a dose at a point beside the markers.
 * @muscle: what lies there, or -1 for several or nothing. */
void             inj_visit_closing_offer_point (InjVisitClosing   *self,
                                                const InjPosition *position,
                                                double             x,
                                                double             y,
                                                int                muscle);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InjVisitClosing, inj_visit_closing_free)

G_END_DECLS
