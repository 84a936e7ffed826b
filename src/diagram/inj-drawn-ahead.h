/* inj-drawn-ahead.h
 *
 * A picture that is drawn before it is asked for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * InjDrawnAhead:
 *
 * Hands one picture from the thread that draws it to the one that wants it, and
 * is used up by that. It owns the picture in between. Safe to be used from any
 * thread.
 */
typedef struct _InjDrawnAhead InjDrawnAhead;

InjDrawnAhead   *inj_drawn_ahead_new   (void) G_GNUC_WARN_UNUSED_RESULT;
void             inj_drawn_ahead_free  (InjDrawnAhead   *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InjDrawnAhead, inj_drawn_ahead_free)

/**
 * inj_drawn_ahead_begin:
 * @scale: pixels a unit of the frame
 *
 * Returns: whether the caller is to draw now and to say so by
 *   inj_drawn_ahead_end(); %FALSE when that was done, or comes too late
 */
gboolean         inj_drawn_ahead_begin (InjDrawnAhead   *self,
                                        double           scale,
                                        const char      *stylesheet) G_GNUC_WARN_UNUSED_RESULT;
/* @picture: (transfer full) (nullable): %NULL when it could not be drawn. */
void             inj_drawn_ahead_end   (InjDrawnAhead   *self,
                                        cairo_surface_t *picture);

/**
 * inj_drawn_ahead_take:
 *
 * Waits when that very picture is being drawn. Whatever it returns, nothing is
 * drawn ahead from now on.
 *
 * Returns: (transfer full) (nullable): the picture, or %NULL when there is none
 *   of that scale and style
 */
cairo_surface_t *inj_drawn_ahead_take  (InjDrawnAhead   *self,
                                        double           scale,
                                        const char      *stylesheet) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
