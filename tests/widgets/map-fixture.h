/* map-fixture.h
 *
 * The plates and a made-up visit in a window that is really shown.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "diagram/inj-atlas.h"
#include "made-up-visit.h"
#include "widget-fixture.h"

G_BEGIN_DECLS

/**
 * MapFixture:
 * @made: a visit under PREEMPT with one vial, whose sites stand where the
 *   plates have them
 * @widgets: the widget in its window, of 951 by 690 pixels
 */
typedef struct
{
  InjAtlas      *atlas;
  MadeUpVisit   *made;
  WidgetFixture *widgets;
} MapFixture;

typedef gboolean (*MapFixtureCondition) (gpointer data);

MapFixture *map_fixture_new     (const char          *protocol_id);
/* Shows the widget and waits until it is on the screen. */
void        map_fixture_show    (MapFixture          *self,
                                 GtkWidget           *widget);
void        map_fixture_free    (MapFixture          *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MapFixture, map_fixture_free)

/* Runs the main loop until that holds; fails after five seconds. */
void        map_fixture_wait    (MapFixtureCondition  condition,
                                 gpointer             data);
/* Runs the main loop for so long, so that what should not happen could. */
void        map_fixture_rest    (guint                milliseconds);
/* Runs the main loop until the layout is done. */
void        map_fixture_settle  (MapFixture          *self);
/* Whether there is a pointer to be moved; a test without one is skipped. */
gboolean    map_fixture_has_pointer (void);
/* What xdotool is to do at that point of a widget: "click 1". */
void        map_fixture_point   (MapFixture          *self,
                                 GtkWidget           *widget,
                                 double               x,
                                 double               y,
                                 const char          *commands);
/* The same to the widget, without a pointer: it is told of a motion. */
void        map_fixture_point_quietly (GtkWidget         *widget,
                                       double             x,
                                       double             y);
/* The textures that a widget draws, each with its place and its sum. */
char       *map_fixture_dup_picture (GtkWidget           *widget) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
