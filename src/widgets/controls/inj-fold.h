/* inj-fold.h
 *
 * Two widgets beside each other, or below each other where it is narrow.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * InjFold:
 *
 * Its first child, where it expands, takes what the last one leaves, and else
 * the last one takes what is left. In a narrow window, or in large text, each has
 * a line of its own. The children are those of a template.
 */
#define INJ_TYPE_FOLD (inj_fold_get_type ())
G_DECLARE_FINAL_TYPE (InjFold, inj_fold, INJ, FOLD, GtkWidget)

GtkWidget *inj_fold_new         (void) G_GNUC_WARN_UNUSED_RESULT;
/* How many characters wide it must be for both beside each other, whatever they
 * say, so that its height does not change with a text; 0 for as wide as both
 * would like to be. */
void       inj_fold_set_chars   (InjFold *self,
                                 int      chars);
/* Pixels between the two where they stand beside each other. */
void       inj_fold_set_spacing (InjFold *self,
                                 int      spacing);

G_END_DECLS
