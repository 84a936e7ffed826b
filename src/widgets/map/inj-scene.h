/* inj-scene.h
 *
 * What all plates show alike: what a person chose to see, and what is lit up.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "diagram/inj-muscle-set.h"
#include "diagram/inj-plate-style.h"
#include "domain/visit/inj-totals.h"

G_BEGIN_DECLS

/**
 * InjScene:
 *
 * Every plate of a map, its legend and the rows of the muscles follow one
 * scene. The choices are strings and booleans, so that they can be bound to
 * settings; a string that is none of the choices changes nothing.
 *
 * Properties:
 *  - muscles: "off", "outlined" or "full"
 *  - skin: "lighter", "medium" or "darker"
 *  - landmarks: whether the landmarks of bone are drawn and named
 *  - doses: whether each muscle is shaded by what was given in it
 *  - measures: whether the distance is drawn by which a site is found
 *  - ghosts: whether the doses of the visit before are shown
 *  - previous: that visit, or %NULL
 *  - now-id: the place that is *now*, or %NULL
 *  - lit-muscles: the #InjMuscleSet that is lit up on every plate
 *
 * Signals:
 *  - counted (self): the totals are others
 */
#define INJ_TYPE_SCENE (inj_scene_get_type ())
G_DECLARE_FINAL_TYPE (InjScene, inj_scene, INJ, SCENE, GObject)

InjScene        *inj_scene_new             (void) G_GNUC_WARN_UNUSED_RESULT;
/* Adds "show-muscles" (s), "skin" (s), "landmarks", "doses", "measures" and
 * "ghosts", whose states are the properties, and "turn-muscles", which goes on
 * to the next way of showing them. */
void             inj_scene_add_actions     (InjScene      *self,
                                            GActionMap    *actions);
/* Keeps the choices in the settings of the window. */
void             inj_scene_bind_settings   (InjScene      *self,
                                            GSettings     *settings);
/* Sets all of a plate's style but its palette. A muscle that is shaded by its
 * dose has no colour of its own beneath. */
void             inj_scene_fill_style      (InjScene      *self,
                                            InjPlateStyle *style);
gboolean         inj_scene_get_landmarks   (InjScene      *self);
gboolean         inj_scene_get_doses       (InjScene      *self);
gboolean         inj_scene_get_measures    (InjScene      *self);
/* The visit before, where its doses are to be shown; else %NULL. */
InjVisit        *inj_scene_get_ghosts      (InjScene      *self);
/* The visit before, whether its doses are shown or not; or %NULL. */
InjVisit        *inj_scene_get_previous    (InjScene      *self);
void             inj_scene_set_previous    (InjScene      *self,
                                            InjVisit      *previous);
InjMuscleSet     inj_scene_get_lit_muscles (InjScene      *self);
void             inj_scene_set_lit_muscles (InjScene      *self,
                                            InjMuscleSet   muscles);
void             inj_scene_set_now_id      (InjScene      *self,
                                            const char    *place_id);
/* What the visit's protocol or an add-on says of the place that is now; %NULL
 * for one that none plans. */
const InjPlannedSite *
                 inj_scene_get_planned_now (InjScene      *self);
InjVisit        *inj_scene_get_visit       (InjScene      *self);
/* Counts the visit on each of its revisions; %NULL for none. */
void             inj_scene_set_visit       (InjScene      *self,
                                            InjVisit      *visit);
/* What the visit adds up to, in its own substance; all 0 without one. */
const InjTotals *inj_scene_get_totals      (InjScene      *self);

G_END_DECLS
