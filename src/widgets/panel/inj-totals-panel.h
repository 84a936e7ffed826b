/* inj-totals-panel.h
 *
 * The panel beside the plates: totals, months, muscles, vials, findings, Sign.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "domain/review/inj-background.h"
#include "domain/visit/inj-usual-reasons.h"
#include "domain/visit/inj-visit.h"

#include "widgets/map/inj-scene.h"

G_BEGIN_DECLS

#define INJ_TYPE_TOTALS_PANEL (inj_totals_panel_get_type ())
G_DECLARE_FINAL_TYPE (InjTotalsPanel, inj_totals_panel, INJ, TOTALS_PANEL, AdwBin)

GtkWidget  *inj_totals_panel_new                (void) G_GNUC_WARN_UNUSED_RESULT;

/* The panel follows the visit's "revision". %NULL empties it. */
InjVisit   *inj_totals_panel_get_visit          (InjTotalsPanel      *self);
void        inj_totals_panel_set_visit          (InjTotalsPanel      *self,
                                                 InjVisit            *visit);
/* Copies what @background names, so that the caller may free it; to be set
 * anew when the session has another. Without one there are no months. */
void        inj_totals_panel_set_background     (InjTotalsPanel      *self,
                                                 const InjBackground *background);
/* Where the sites stand; see inj_deviation_list(). */
void        inj_totals_panel_set_anchors        (InjTotalsPanel      *self,
                                                 InjAnchors          *anchors);
/* The practice's usual reasons; copied. */
void        inj_totals_panel_set_reasons        (InjTotalsPanel        *self,
                                                 const InjUsualReasons *reasons);
/* Each puts the focus there, in view. */
void        inj_totals_panel_go_to_deviations   (InjTotalsPanel      *self);
void        inj_totals_panel_go_to_vials        (InjTotalsPanel      *self);
/* Of #InjFinding, in any order; the panel follows the list. May be %NULL. */
GListModel *inj_totals_panel_get_findings       (InjTotalsPanel      *self);
void        inj_totals_panel_set_findings       (InjTotalsPanel      *self,
                                                 GListModel          *findings);
/* Shows the same without what changes it; a signed visit is always so. */
gboolean    inj_totals_panel_get_read_only      (InjTotalsPanel      *self);
void        inj_totals_panel_set_read_only      (InjTotalsPanel      *self,
                                                 gboolean             read_only);
/* The muscle of the site that is now, or -1. */
int         inj_totals_panel_get_current_muscle (InjTotalsPanel      *self);
void        inj_totals_panel_set_current_muscle (InjTotalsPanel      *self,
                                                 int                  muscle);
/* Lights up the rows of the muscles that @scene does on the plates, and has it
 * light up the muscle of the row that is pointed at. */
void        inj_totals_panel_follow_scene       (InjTotalsPanel      *self,
                                                 InjScene            *scene);

G_END_DECLS
