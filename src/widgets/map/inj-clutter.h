/* inj-clutter.h
 *
 * What is in the way of a label.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "widgets/controls/inj-spacing.h"

G_BEGIN_DECLS

/**
 * InjClutter:
 *
 * The boxes that stand over a plate already, and how far it reaches: finds
 * where a label covers least of them.
 */
typedef struct _InjClutter InjClutter;

InjClutter *inj_clutter_new          (double                 width,
                                      double                 height) G_GNUC_WARN_UNUSED_RESULT;
void        inj_clutter_free         (InjClutter            *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InjClutter, inj_clutter_free)

void        inj_clutter_add          (InjClutter            *self,
                                      const graphene_rect_t *box);
/* The shown children of @parent, which lies over the same view. */
void        inj_clutter_add_children (InjClutter            *self,
                                      GtkWidget             *parent);
/* The area that @box would cover of others and of what is not seen, which
 * counts more; 0 for a good place. */
double      inj_clutter_get_cost     (InjClutter            *self,
                                      const graphene_rect_t *box);
/* The best place round about a point for a label of that size, the nearer the
 * better. */
void        inj_clutter_find_spot    (InjClutter            *self,
                                      const InjPoint        *point,
                                      double                 width,
                                      double                 height,
                                      graphene_rect_t       *spot);

G_END_DECLS
