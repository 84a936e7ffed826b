/* inj-sheet.h
 *
 * What of a visit's injections stands on its sheet.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "inj-visit.h"

G_BEGIN_DECLS

/* (element-type InjInjection): live ones, and those that a person has voided
 * or corrected, by number. What was undone stays in the log and off the sheet:
 * an injection that was undone, and a void that was. */
GPtrArray *inj_sheet_list_injections (InjVisit  *visit) G_GNUC_WARN_UNUSED_RESULT;
/* What the person did, beneath undo and redo: @action itself where it is
 * neither; %NULL for %NULL. (transfer none) */
InjAction *inj_sheet_get_original    (InjVisit  *visit,
                                      InjAction *action);

G_END_DECLS
