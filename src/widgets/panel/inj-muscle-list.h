/* inj-muscle-list.h
 *
 * The rows of the muscles, with their head.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "diagram/inj-muscle-set.h"
#include "domain/protocol/inj-protocol.h"
#include "domain/visit/inj-totals.h"

G_BEGIN_DECLS

/* Properties:
 *  - lit-muscles: the #InjMuscleSet that is lit up on the plates; the row with
 *    the pointer or else the focus sets it
 */
#define INJ_TYPE_MUSCLE_LIST (inj_muscle_list_get_type ())
G_DECLARE_FINAL_TYPE (InjMuscleList, inj_muscle_list, INJ, MUSCLE_LIST, AdwBin)

GtkWidget *inj_muscle_list_new         (void) G_GNUC_WARN_UNUSED_RESULT;

/* Shows the muscles of @protocol and those in which something was given. */
void       inj_muscle_list_show        (InjMuscleList   *self,
                                        InjProtocol     *protocol,
                                        const InjTotals *totals,
                                        gboolean         read_only);
/* The muscle of the site that is now, or -1. */
void       inj_muscle_list_set_current (InjMuscleList   *self,
                                        int              muscle);
void       inj_muscle_list_set_lit     (InjMuscleList   *self,
                                        InjMuscleSet     muscles);

G_END_DECLS
